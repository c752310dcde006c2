"""Values of the description (defaults, examples) as Python and as text."""

from __future__ import annotations

from ...model import Enum, Ident, MapValue, Named, Nullable, PayloadValue, Type, Unset, Value
from .layout import literal
from .types import Types

__all__ = ["python_value", "value_text"]


def python_value(value: Value | Unset, kind: Type, types: Types) -> str:
    """A Python expression that is equal to a decoded value. An item of an enum is what it is on the wire."""
    match value:
        case Ident(name):
            resolved = types.protocol.resolve(kind.item if isinstance(kind, Nullable) else kind)
            enum = types.protocol[resolved.name] if isinstance(resolved, Named) else None
            assert isinstance(enum, Enum)
            wire = next(item.wire for item in enum.values if item.name == name)
            return literal(wire) if isinstance(wire, str) else repr(wire)
        case str() | bytes():
            return literal(value)
        case tuple():
            items = [python_value(item, kind, types) for item in value]
            return f"({', '.join(items)}{',' * (len(items) == 1)})"
        case MapValue(entries):
            pairs = (f"{python_value(key, kind, types)}: {python_value(item, kind, types)}" for key, item in entries)
            return f"{{{', '.join(pairs)}}}"
    return repr(value)


def value_text(value: Value | Unset) -> str:
    """A value as the description writes it."""
    match value:
        case Ident(name):
            return name
        case None:
            return "nil"
        case bool():
            return str(value).lower()
        case str() | bytes():
            return literal(value)
        case tuple():
            return f"[{', '.join(map(value_text, value))}]"
        case MapValue(entries):
            return "{" + ", ".join(f"{value_text(key)}: {value_text(item)}" for key, item in entries) + "}"
        case PayloadValue(name, arguments):
            return f"{name}({', '.join(map(value_text, arguments))})"
    return repr(value)
