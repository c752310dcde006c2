"""Values of the description (defaults, examples) as Python."""

from __future__ import annotations

from ...model import Enum, Ident, MapValue, Named, Nullable, Type, Unset, Value
from .layout import literal
from .types import Types

__all__ = ["python_value"]


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
