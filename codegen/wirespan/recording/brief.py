"""Values in few characters, for people."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from operator import attrgetter
from typing import Any

from attrs import frozen

from .exchange import Unreadable

__all__ = ["WHOLE", "absent", "amount", "brief", "count", "fields_of", "known_fields", "quoted", "shorten", "size"]

PLAIN = re.compile(r"[^\s,=\[\]{}()\"'\\]+")
AMOUNT = re.compile(r"(\d+(?:\.\d+)?) ?([kKMGT]?)B?")
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


def amount(text: str) -> int:
    """The number of bytes that `size` would show so: `4G`, `1.5 kB`, `714`. ValueError if it is none."""
    match = AMOUNT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no number of bytes")
    return round(float(match[1]) * 1000.0 ** " kMGT".index(match[2].replace("K", "k") or " "))


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


@frozen(eq=False)
class Fields:
    """What there is to know of the fields of a class, looked up once."""

    names: tuple[str, ...]
    units: Mapping[str, str | None]
    defaults: Mapping[str, Any]
    """What the receiver assumes where a field is absent."""
    has_extra: bool
    read: Callable[[Any], tuple[Any, ...]]


_known: dict[type[Any], Fields | None] = {}


def known_fields(kind: type[Any]) -> Fields | None:
    """The fields of a class of a generated package; None of any other class."""
    if kind not in _known:
        _known[kind] = _fields(kind)
    return _known[kind]


def _fields(kind: type[Any]) -> Fields | None:
    attributes = getattr(kind, "__attrs_attrs__", None)
    if attributes is None or issubclass(kind, Unreadable):
        return None
    known = [attribute for attribute in attributes if attribute.name != "extra_fields"]
    names = tuple(attribute.name for attribute in known)
    return Fields(
        names,
        {a.name: a.metadata.get("unit") for a in known},
        {a.name: a.metadata["default"] for a in known if "default" in a.metadata},
        len(known) < len(attributes),
        attrgetter(*names, names[0]) if names else lambda _: (),  # of one name it would give no tuple
    )


def fields_of(value: Any) -> dict[str, Any] | None:
    """The fields of a decoded message or struct by their names; None if it has none. Absent ones are left out."""
    fields = known_fields(type(value))
    if fields is not None:
        found = {name: item for name, item in zip(fields.names, fields.read(value), strict=False) if not absent(item)}
        if fields.has_extra and value.extra_fields:
            found.update(value.extra_fields)
        return found
    if isinstance(value, Unreadable):
        return {str(key): item for key, item in value.value.items()} if isinstance(value.value, dict) else None
    kept = getattr(value, "fields", None)  # what is not described keeps its fields in a map
    return dict(kept) if isinstance(kept, dict) else None


def absent(value: Any) -> bool:
    """Whether it is what generated classes hold for a key that is not there."""
    return type(value).__name__ == "Absent" and value.name == "ABSENT"


def brief(value: Any, unit: str | None = None, width: int = 24) -> str:
    """A value in about `width` characters; all of it at the width `WHOLE`."""
    kind = type(value)
    if kind is str:
        return _text(value, width)
    if kind is int or kind is float:
        return _number(value, unit, exact=width >= WHOLE)
    if value is None:
        return "nil"
    if kind is bool:
        return "true" if value else "false"
    half = width if width >= WHOLE else width // 2
    if kind is tuple or kind is list:
        return _bounded("[", (brief(item, unit, half) for item in value), "]", len(value), width)
    if kind is bytes or kind is memoryview:
        return f"<{size(len(value))}>"
    if kind is dict:
        pairs = (f"{brief(key, None, half)}: {brief(item, unit, half)}" for key, item in value.items())
        return _bounded("{", pairs, "}", len(value), width)
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, Collection):
        return _bounded("{", (brief(item, unit, half) for item in value), "}", len(value), width)
    frames = getattr(value, "frames", None)
    if isinstance(frames, tuple):  # a payload
        inline = sum(len(item) for item in value.header.values() if isinstance(item, bytes))
        return f"<{type(value).__name__} {size(sum(len(frame) for frame in frames) + inline)}>"
    fields = fields_of(value)
    if fields is None:
        to_wire = getattr(value, "to_wire", None)
        return shorten(repr(value), width) if to_wire is None else brief(to_wire(), unit, width)
    told = [(name, item) for name, item in fields.items() if item is not None]
    return _bounded("{", (f"{name}={brief(item, None, half)}" for name, item in told), "}", len(told), width)


def _text(value: str, width: int) -> str:
    if PLAIN.fullmatch(value) and value.isprintable():
        return shorten(value, width)
    if len(value) > 2 * width:  # its ends are all that will be left of it
        value = value[:width] + value[-width:]
    return shorten(quoted(value), width)


def quoted(text: str) -> str:
    """A string in quotes, in which nothing can play tricks on a terminal."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    if text.isprintable():
        return f'"{text}"'
    return '"' + "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text) + '"'


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
