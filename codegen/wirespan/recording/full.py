"""All fields of a message, one a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .brief import WHOLE, brief, fields_of, known_fields, quoted, size
from .style import Style

__all__ = ["full"]

SHORT = 100  # a value that takes no more columns stands in one line


def full(value: Any, style: Style, indent: str = "      ") -> Iterator[str]:
    """The fields of a decoded value, and what is in them, indented."""
    fields = fields_of(value)
    if fields is None:
        yield from _entry("", value, None, style, indent)
        return
    known = known_fields(type(value))
    units = known.units if known is not None else {}
    for name, item in fields.items():
        yield from _entry(name if name.isprintable() else quoted(name), item, units.get(name), style, indent)


def _entry(name: str, value: Any, unit: str | None, style: Style, indent: str) -> Iterator[str]:
    label = style(f"{name}: ", "dim") if name else ""
    inner = _children(value)
    if inner is None:
        text = quoted(value) if isinstance(value, str) and value == "" else brief(value, unit, WHOLE)
        yield f"{indent}{label}{text}"
        return
    whole = _whole(value, unit)
    if whole is not None and len(indent) + len(name) + len(whole) <= SHORT:
        yield f"{indent}{label}{whole}"
        return
    if name or inner[0]:
        yield f"{indent}{label}{inner[0]}".rstrip()
    for key, item in inner[1]:
        yield from _entry(key, item, unit, style, indent + "  ")


def _children(value: Any) -> tuple[str, list[tuple[str, Any]]] | None:
    """What a value is called and what it consists of; None if it is best shown in one piece."""
    if isinstance(value, dict):
        return "", [(brief(key, None, WHOLE), item) for key, item in value.items()]
    if isinstance(value, (tuple, list)):
        return "", [(f"[{index}]", item) for index, item in enumerate(value)]
    frames = getattr(value, "frames", None)
    if isinstance(frames, tuple):
        sizes = ", ".join(size(len(frame)) for frame in frames)
        return f"{type(value).__name__}, frames of {sizes or 'nothing'}", [(str(k), v) for k, v in value.header.items()]
    fields = fields_of(value)
    if fields is not None:
        return type(value).__name__, list(fields.items())
    to_wire = getattr(value, "to_wire", None)  # a message inside a message
    return None if to_wire is None else _children(to_wire())


def _whole(value: Any, unit: str | None) -> str | None:
    """A collection in one line, if it is small and flat."""
    items = list(value.values()) if isinstance(value, dict) else value if isinstance(value, (tuple, list)) else None
    if items is None or len(items) > 8 or any(_children(item) is not None for item in items):
        return None if items is None or len(items) else ("{}" if isinstance(value, dict) else "[]")
    shown = [brief(item, unit, WHOLE) for item in items]
    if isinstance(value, dict):
        pairs = zip((brief(key, None, WHOLE) for key in value), shown, strict=True)
        return "{" + ", ".join(f"{key}: {text}" for key, text in pairs) + "}"
    return "[" + ", ".join(shown) + "]"
