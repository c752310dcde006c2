"""Texts of descriptions, and places in them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrs import Factory, field, frozen

__all__ = ["Source", "Span"]


@frozen(slots=False, eq=False)
class Source:
    """The text of one file.

    `path` is how the reader of a diagnostic finds it, `name` what it is called within the description.
    """

    path: str
    text: str
    name: str = field(default=Factory(lambda self: self.path, takes_self=True))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(n + 1 for n, character in enumerate(self.text) if character == "\n")]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r")


@frozen
class Span:
    """A stretch of a source: `start` inclusive, `end` exclusive."""

    source: Source
    start: int
    end: int

    @property
    def line(self) -> int:
        """The line of its start, from 1."""
        return self.source.position(self.start)[0]

    @property
    def column(self) -> int:
        """The column of its start, from 1."""
        return self.source.position(self.start)[1]

    @property
    def text(self) -> str:
        """What is written there."""
        return self.source.text[self.start : self.end]

    def behind(self) -> Span:
        """The place right behind it."""
        return Span(self.source, self.end, self.end)

    def until(self, other: Span) -> Span:
        """From its start to the end of another."""
        return Span(self.source, self.start, other.end)
