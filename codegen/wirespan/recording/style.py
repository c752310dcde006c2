"""Colours and signs of a terminal, or their absence."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from attrs import frozen

from ..console import wants_colour

__all__ = ["Style", "cut", "visible"]

CODES = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "magenta": "35",
    "cyan": "36",
}
ROLE_COLOURS = ("cyan", "yellow", "green", "magenta", "blue")
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
ASCII = str.maketrans({"→": ">", "↳": "^", "⇢": ">", "↪": ">", "…": "~", "│": "|", "─": "-", "·": "-", "✗": "x"})


@frozen
class Style:
    """How to print: with colours or without, with signs beyond ASCII or without."""

    colour: bool
    unicode: bool
    role_colours: Mapping[str, str]

    @classmethod
    def of(cls, stream: TextIO, roles: Iterable[str], when: str = "auto") -> Style:
        """What suits a stream; `when` is auto, always or never."""
        try:
            "→↳⇢↪…│─·✗".encode(stream.encoding or "ascii")
            can = True
        except (UnicodeEncodeError, LookupError):
            can = False
        colours = {role: ROLE_COLOURS[i % len(ROLE_COLOURS)] for i, role in enumerate(dict.fromkeys(roles))}
        return cls(wants_colour(stream, when), can, colours)

    def __call__(self, text: str, *names: str) -> str:
        """A text in these colours."""
        if not self.colour:
            return text
        codes = ";".join(CODES[name] for name in names if name)
        return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text

    def role(self, name: str | None, width: int = 0, right: bool = False) -> str:
        """The name of a role in its colour, padded."""
        shown = name or "?"
        text = self(shown, self.role_colours.get(shown, ""))
        padding = " " * (width - len(shown))
        return padding + text if right else text + padding

    def print(self, line: str = "") -> None:
        """Print a line, in whatever letters the stream has."""
        line = line.rstrip()
        if not self.unicode:
            encoding = sys.stdout.encoding or "ascii"
            line = line.translate(ASCII).encode(encoding, "backslashreplace").decode(encoding)
        sys.stdout.write(line + "\n")


def visible(text: str) -> int:
    """The number of columns that a text takes."""
    return len(ESCAPE.sub("", text) if "\x1b" in text else text)


def cut(text: str, width: int) -> str:
    """At most so many columns of a text without colours."""
    return text if len(text) <= width else text[: max(width - 1, 0)] + "…"
