"""Values in few characters, for people."""

from __future__ import annotations

import enum
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from .exchange import Unreadable

__all__ = ["WHOLE", "brief", "count", "fields_of", "quoted", "shorten", "size"]

PLAIN = re.compile(r"[^\s,=\[\]{}()\"'\\]+")
ITEMS = 3  # of a collection
WHOLE = 1 << 30
"""A width at which nothing is left out, and no number is rounded."""


def size(nbytes: int) -> str:
    """A number of bytes: `714 B`, `1.2 kB`."""
    amount, units = float(nbytes), iter("kMGT")
    unit = ""
    while amount >= 999.5 and (larger := next(units, "")):
        amount, unit = amount / 1000, larger
    return f"{nbytes} B" if not unit else f"{amount:.3g} {unit}B" if amount >= 9.95 else f"{amount:.1f} {unit}B"


def count(number: int, what: str) -> str:
    """`1 message`, `2 messages`."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def shorten(text: str, width: int) -> str:
    """Cut a text in its middle, since ends tell more: names begin alike, or end in a number."""
    if len(text) <= width:
        return text
    left = width // 2
    right = width - 1 - left
    return f"{text[:left]}…{text[len(text) - right :]}"


def fields_of(value: Any) -> dict[str, Any] | None:
    """The fields of a decoded message or struct by their names; None if it has none. Absent ones are left out."""
    attributes = getattr(type(value), "__attrs_attrs__", None)
    if isinstance(value, Unreadable):
        return {str(key): item for key, item in value.value.items()} if isinstance(value.value, dict) else None
    if attributes is None:
        kept = getattr(value, "fields", None)  # what is not described keeps its fields in a map
        return dict(kept) if isinstance(kept, dict) else None
    found: dict[str, Any] = {}
    for attribute in attributes:
        item = getattr(value, attribute.name)
        if attribute.name == "extra_fields":
            found.update(item or {})
        elif getattr(item, "name", None) != "ABSENT":
            found[attribute.name] = item
    return found


def brief(value: Any, unit: str | None = None, width: int = 24) -> str:
    """A value in about `width` characters; all of it at the width `WHOLE`."""
    match value:
        case None:
            return "nil"
        case bool():
            return "true" if value else "false"
        case enum.Enum():
            return str(value.value)
        case int() | float():
            return _number(value, unit, exact=width >= WHOLE)
        case str():
            return shorten(value if PLAIN.fullmatch(value) and value.isprintable() else quoted(value), width)
        case bytes() | memoryview():
            return f"<{size(len(value))}>"
        case Mapping():
            pairs = (
                f"{brief(key, None, _half(width))}: {brief(item, unit, _half(width))}" for key, item in value.items()
            )
            return _bounded("{", pairs, "}", len(value), width)
        case tuple() | list():
            return _bounded("[", (brief(item, unit, _half(width)) for item in value), "]", len(value), width)
        case Collection():
            return _bounded("{", (brief(item, unit, _half(width)) for item in value), "}", len(value), width)
    frames = getattr(value, "frames", None)
    if isinstance(frames, tuple):  # a payload
        inline = sum(len(item) for item in value.header.values() if isinstance(item, bytes))
        return f"<{type(value).__name__} {size(sum(len(frame) for frame in frames) + inline)}>"
    fields = fields_of(value)
    if fields is None:
        to_wire = getattr(value, "to_wire", None)
        return shorten(repr(value), width) if to_wire is None else brief(to_wire(), unit, width)
    told = [(name, item) for name, item in fields.items() if item is not None]
    return _bounded("{", (f"{name}={brief(item, None, _half(width))}" for name, item in told), "}", len(told), width)


def quoted(text: str) -> str:
    """A string in quotes, in which nothing can play tricks on a terminal."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text) + '"'


def _half(width: int) -> int:
    return width if width >= WHOLE else width // 2


def _number(value: float, unit: str | None, exact: bool) -> str:
    if unit == "bytes":
        return size(int(value)) if value >= 0 else f"-{size(int(-value))}"
    text = str(value)
    if (
        isinstance(value, float) and not exact
    ):  # a time of day in seconds since 1970 needs its digits; a measurement does not
        text = f"{value:.2f}" if abs(value) >= 1e6 else f"{value:.3g}"
    return f"{text} {unit}" if unit and len(unit) <= 3 else text


def _bounded(start: str, items: Iterable[str], end: str, count: int, width: int) -> str:
    """As many items as fit, at least one and at most `ITEMS`, then the number of the others."""
    text, shown = "", 0
    for item in items:
        if width < WHOLE and shown and (shown == ITEMS or len(text) + len(item) > width):
            break
        text += f", {item}" if shown else item
        shown += 1
    rest = f", +{count - shown}" if count > shown else ""
    return f"{start}{text}{rest}{end}"
