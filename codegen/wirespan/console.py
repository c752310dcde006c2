"""What all commands share: exit codes, whether to print in colour, and streams whose reader may be gone."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO, cast

__all__ = [
    "BROKEN",
    "FAULT",
    "FINDINGS",
    "FINE",
    "INTERRUPTED",
    "PLUGIN",
    "Output",
    "add_color",
    "streams",
    "wants_colour",
]

FINE, FINDINGS, BROKEN, FAULT, PLUGIN = range(5)
"""All is well; differences or faults were found; wrong usage or broken input; a fault of wirespan itself; a fault of a
target or transport that another distribution brings."""
INTERRUPTED = 130
"""Ctrl-C, as shells count it."""


def add_color(parser: argparse.ArgumentParser) -> None:
    """Add the option that says when to print in colour."""
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="default: auto, on a terminal; NO_COLOR and FORCE_COLOR are honoured",
    )


def wants_colour(stream: TextIO, when: str = "auto") -> bool:
    """Whether to print in colour. NO_COLOR (no-color.org) wins over FORCE_COLOR, as in Python itself."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


class Output:
    """A stream to which writing goes on when its reader has left; with `stops`, BrokenPipeError says that it has."""

    def __init__(self, stream: TextIO) -> None:
        self.stops = False
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text, or say it in vain."""
        return self._try(lambda: self._stream.write(text))

    def flush(self) -> None:
        """Pass on what was written, if anybody is there."""
        self._try(lambda: self._stream.flush() or 0)

    def _try(self, step: Callable[[], int]) -> int:
        try:
            return step()
        except BrokenPipeError:
            # What is left in the stream goes nowhere, so that Python does not fail on it at its end.
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())
            if self.stops:
                raise
            return 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def streams() -> Iterator[Output]:
    """Standard output, and in `sys` both streams, for one command: be they open, closed or without a reader."""
    given = sys.stdout, sys.stderr
    # The first two files to be opened would otherwise take the places of streams that are closed.
    nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    output, errors = (Output(cast("TextIO | None", stream) or nowhere) for stream in given)
    sys.stdout, sys.stderr = cast("TextIO", output), cast("TextIO", errors)
    try:
        yield output
    finally:
        output.stops = False
        output.flush()
        sys.stdout, sys.stderr = given
        nowhere.close()
