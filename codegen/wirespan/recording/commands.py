"""The commands `wirespan record` and `wirespan inspect`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import BROKEN, FINDINGS, FINE

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

__all__ = ["register"]


def register(commands: Subparsers) -> None:
    """Add both commands to a parser's sub-commands."""
    from . import inspect
    from .brief import amount

    command = commands.add_parser(
        "record",
        help="run a program and record what its processes say to each other",
        usage="wirespan record [-h] [-o FILE] [--drop-above BYTES] [--timeout SECONDS] -- PROGRAM [ARGUMENT ...]",
    )
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: the program's name + .wirerec")
    command.add_argument(
        "--drop-above",
        type=amount,
        metavar="BYTES",
        help="keep only the length of longer payload frames; everything else stays exact (default: keep all)",
    )
    command.add_argument("--timeout", type=float, metavar="SECONDS", help="stop the program after that time")
    command.add_argument("--tap", default="dask", help="what to tap (default: dask)")
    command.add_argument("command", nargs="+", metavar="PROGRAM", help="such as: python program.py")
    command.set_defaults(run=_record)

    command = commands.add_parser("inspect", help="tell a recording message by message")
    inspect.add_arguments(command)
    command.set_defaults(run=_inspect, stops=True)


def _record(options: argparse.Namespace) -> int:
    from .brief import count, size
    from .file import SUFFIX, write
    from .merge import TapError
    from .record import recorded
    from .taps import TAPS

    tap = TAPS.get(options.tap)
    if tap is None:
        return _fail(f"there is no tap `{options.tap}`", f"known: {', '.join(TAPS)}")
    try:
        with recorded(options.command, tap, timeout=options.timeout) as run:
            recording = run.recording
            if options.drop_above is not None:
                recording = recording.drop(options.drop_above, tap.payload_frames)
            path = options.output or Path(recording.header.program).with_suffix(SUFFIX)
            written = write(recording, path)
    except TapError as error:
        return _fail(str(error), "the program must use distributed over tcp:// or tls://, not inproc://")
    except FileNotFoundError as error:
        if error.filename != options.command[0]:
            raise
        return _fail(f"cannot start {options.command[0]}: no such program")
    said = f"{count(written.messages, 'message')} on {count(written.connections, 'connection')}"
    print(f"{path}: {said}, {size(path.stat().st_size)}", file=sys.stderr)
    if run.timed_out:
        print(f"note: the program was stopped after {options.timeout:g} s", file=sys.stderr)
        return FINDINGS
    if run.status != 0:
        print(f"note: the program ended with exit status {run.status}", file=sys.stderr)
        return FINDINGS
    return FINE


def _inspect(options: argparse.Namespace) -> int:
    from . import inspect
    from .bindings import BindingsError
    from .file import RecordingError

    try:
        return inspect.run(options)
    except RecordingError as error:
        return _fail(str(error), error.help)
    except BindingsError as error:
        return _fail(str(error), error.help)


def _fail(problem: str, help_: str = "") -> int:
    print(f"error: {problem}", file=sys.stderr)
    if help_:
        print(f"help: {help_}", file=sys.stderr)
    return BROKEN
