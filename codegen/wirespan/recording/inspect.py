"""`wirespan inspect`: tells a recording, and says what the description lacks for it."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from ..console import BROKEN, FINDINGS, FINE, add_color
from . import as_json
from .bindings import Bindings
from .brief import amount, count
from .check import faults
from .choose import choose
from .exchange import follow
from .file import MAX_MESSAGE, RecordingError, stream
from .full import full
from .lines import Lines
from .records import Header
from .select import Selection
from .style import Style
from .summary import Checked, Totals, origin, summary

__all__ = ["add_arguments", "run"]

AHEAD = 2000  # messages that are read before the first line is printed, so that columns suit them
AHEAD_BYTES = 64 << 20


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
    parser.add_argument(
        "--package",
        metavar="NAME",
        help="the generated package (default: that of wirespan.toml; outside of a project an installed one, or the "
        "description that wirespan brings along)",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="default: wirespan.toml here or in a folder above")
    add_color(parser)
    parser.add_argument(
        "--max-message",
        type=amount,
        default=MAX_MESSAGE,
        metavar="BYTES",
        help="refuse a message that has more, such as 4G (default: 2 GiB)",
    )
    parser.add_argument(
        "--width", type=int, metavar="COLUMNS", help="of a line; 0 for no limit (default: the terminal)"
    )


def run(options: argparse.Namespace) -> int:
    """Tell one recording, and return the exit code. It is read message by message: it may be larger than the memory.

    Raises
    ------
    RecordingError
        The file is no recording, or damaged. What stands before that has been told.
    BindingsError
        The generated package cannot be used.
    ConfigError
        There is no usable wirespan.toml.

    """
    recording = stream(options.recording, max_message=options.max_message)
    header = recording.header
    bindings = choose(header, options.package, options.config)
    totals = Totals(options.any_order)
    selection = Selection(options.op, options.conn)
    told = totals.counting(
        (one, faults(one, bindings, in_bytes=options.strict))
        for one in follow(totals.hearing(recording.messages), bindings)
        if selection.takes(one)
    )
    shown = told if options.limit is None else islice(told, options.limit)
    if options.json:
        for one, found in shown:
            print(as_json.line(one, found))
            for fault in found if options.strict else ():
                if totals.counts(fault):
                    print(fault, file=sys.stderr)
    elif options.summary:
        style = Style.of(sys.stdout, bindings.roles, options.color)
        rows = list(summary(shown, style))  # (only then are the totals known)
        _print(origin(options.recording, header, style), style)
        _print(totals.lines(header, style), style)
        _print(iter(rows), style)
    else:
        style = _tell(shown, header, bindings, options)
    stopped = options.limit is not None and totals.told >= options.limit
    if not options.json:
        style.print()
        if not stopped and not options.summary:
            _print(totals.lines(header, style), style)
        style.print(_verdict(totals, header, bindings, stopped, options.strict, style))
    if not stopped and (problem := selection.unmet(bindings, totals.connections)) is not None:
        print(f"error: {problem.text}", file=sys.stderr)
        if problem.help:
            print(f"help: {problem.help}", file=sys.stderr)
        return BROKEN if problem.is_unknown else FINDINGS
    return FINDINGS if options.strict and totals.faults else FINE


def _tell(told: Iterator[Checked], header: Header, bindings: Bindings, options: argparse.Namespace) -> Style:
    ahead, rest = _ahead(told)
    roles = [role for one, _ in ahead for role in (one.message.connection.dialer, one.message.connection.accepter)]
    style = Style.of(sys.stdout, [*filter(None, roles), *bindings.roles], options.color)
    width = shutil.get_terminal_size((120, 24)).columns if options.width is None else options.width
    lines = Lines.of([one for one, _ in ahead], style, width)
    _print(origin(options.recording, header, style), style)
    for one, found in chain(ahead, rest):
        for value, line in zip(one.values or (None,), lines.show(one), strict=True):
            style.print(line)
            if options.full:
                _print(full(value, style), style)
        for fault in found:
            style.print(style(f"         ✗ {fault}", "red"))
    return style


def _ahead(told: Iterator[Checked]) -> tuple[list[Checked], Iterator[Checked]]:
    """The first messages, to find out what suits them, and the others. Damage among the first is raised after them."""
    ahead: list[Checked] = []
    room = AHEAD_BYTES
    try:
        for one in told:
            ahead.append(one)
            room -= one[0].message.size
            if len(ahead) == AHEAD or room < 0:
                break
    except RecordingError as error:
        return ahead, _raising(error)
    return ahead, told


def _raising(error: RecordingError) -> Iterator[Checked]:
    raise error
    yield


def _verdict(totals: Totals, header: Header, bindings: Bindings, stopped: bool, strict: bool, style: Style) -> str:
    """What was found."""
    text = [f"stopped after {count(totals.told, 'message')}"] if stopped else []
    text.append(f"{count(totals.values, 'message')} read as {header.protocol} {bindings.release}")
    if header.release and not bindings.speaks(header.release):
        text[-1] += f", though recorded with {header.release}"
    text.append(count(totals.faults, "fault") if totals.faults else "no faults")
    if not strict:
        text.append("bytes are compared with --strict")
    return style("; ".join(text), "red" if totals.faults else "green")


def _print(lines: Iterator[str], style: Style) -> None:
    for line in lines:
        style.print(line)
