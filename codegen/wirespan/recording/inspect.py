"""`wirespan inspect`: tells a recording, and says what the description lacks for it."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..console import FINDINGS, FINE, add_color
from . import as_json
from .bindings import Bindings, load
from .brief import count
from .check import Fault, faults
from .exchange import Kind, Told, follow, op_of
from .file import read
from .full import full
from .lines import Lines
from .records import Recording
from .style import Style
from .summary import headline, summary

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("recording", type=Path, help="a file that `wirespan record` made")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--full", action="store_true", help="all fields of each message")
    shape.add_argument("--json", action="store_true", help="one JSON object a message")
    shape.add_argument("--summary", action="store_true", help="only counts: per op and direction")
    parser.add_argument("--op", action="append", default=[], metavar="OP", help="only this op (repeatable)")
    parser.add_argument("--conn", action="append", default=[], type=int, metavar="N", help="only this connection")
    parser.add_argument("--limit", type=int, metavar="N", help="stop after N messages")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="exit 1 if an op or field is not described, a required one is missing, or other bytes would be written",
    )
    parser.add_argument(
        "--any-order", action="store_true", help="with --strict: let senders write fields in another order"
    )
    parser.add_argument("--package", metavar="NAME", help="the generated package (default: that of wirespan.toml)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="default: wirespan.toml here or in a folder above")
    add_color(parser)
    parser.add_argument(
        "--width", type=int, metavar="COLUMNS", help="of a line; 0 for no limit (default: the terminal)"
    )


def run(options: argparse.Namespace) -> int:
    """Tell one recording, and return the exit code.

    Raises
    ------
    RecordingError
        The file is no recording, or damaged.
    BindingsError
        The generated package cannot be used.
    ConfigError
        No package is named, and there is no usable wirespan.toml.

    """
    recording = read(options.recording)
    bindings = load(*_package(options), recording.header.release)
    roles = [role for c in recording.connections for role in (c.dialer, c.accepter) if role is not None]
    style = Style.of(sys.stdout, roles, options.color)
    checked = [(told, faults(told, bindings)) for told in follow(recording, bindings)]
    chosen = [(told, found) for told, found in checked if _wanted(told, options)]
    shown = chosen[: options.limit]
    if options.json:
        for told, found in shown:
            print(as_json.line(told, found))
    elif options.summary:
        _print(headline(options.recording, recording, style), style)
        _print(summary(shown, style), style)
    else:
        _tell(recording, shown, style, options)
    return _verdict(recording, bindings, chosen, len(shown), style, options)


def _tell(
    recording: Recording, shown: Sequence[tuple[Told, Sequence[Fault]]], style: Style, options: argparse.Namespace
) -> None:
    width = shutil.get_terminal_size((120, 24)).columns if options.width is None else options.width
    lines = Lines.of([told for told, _ in shown], style, width)
    _print(headline(options.recording, recording, style), style)
    for told, found in shown:
        for value, line in zip(told.values or (None,), lines.show(told), strict=True):
            style.print(line)
            if options.full:
                _print(full(value, style), style)
        for fault in found:
            style.print(style(f"         ✗ {fault}", "red"))


def _verdict(
    recording: Recording,
    bindings: Bindings,
    chosen: Sequence[tuple[Told, Sequence[Fault]]],
    shown: int,
    style: Style,
    options: argparse.Namespace,
) -> int:
    """Say what was found. On standard error where standard output is for another program."""
    found = [fault for _, faults in chosen for fault in faults]
    if options.any_order:
        found = [fault for fault in found if fault.kind != "order"]
    values = sum(len(told.values) for told, _ in chosen)
    text = [count(len(chosen) - shown, "more message")] if shown < len(chosen) else []
    header = recording.header
    text.append(f"{count(values, 'message')} read as {header.protocol} {bindings.release}")
    if header.release and not bindings.speaks(header.release):
        text[-1] += f", though recorded with {header.release}"
    text.append(count(len(found), "fault") if found else "no faults")
    if options.json:
        if found and options.strict:
            for fault in found:
                print(fault, file=sys.stderr)
    else:
        style.print()
        style.print(style("; ".join(text), "red" if found else "green"))
    return FINDINGS if options.strict and found else FINE


def _wanted(told: Told, options: argparse.Namespace) -> bool:
    if options.conn and told.message.connection.number not in options.conn:
        return False
    ops = {told.op} if told.kind is not Kind.STREAM else {op_of(value) for value in told.values}
    return not options.op or bool(ops.intersection(options.op))


def _package(options: argparse.Namespace) -> tuple[str, Path | None]:
    """The name of the generated package, and where it is if it is not installed."""
    if options.package:
        return options.package, None
    from ..config import ConfigError, find, read

    config = read(options.config or find(Path.cwd()))
    for output in config.outputs:
        if "package" in output.options:
            return str(output.options["package"]), output.folder
    raise ConfigError(
        f"{config.path}: no target has a `package`\nhelp: name the generated Python package with --package"
    )


def _print(lines: Iterator[str], style: Style) -> None:
    for line in lines:
        style.print(line)
