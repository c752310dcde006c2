"""Examples of the description as values of vectors."""

from __future__ import annotations

from ..model import (
    Enum,
    Ident,
    ListOf,
    MapOf,
    MapValue,
    Message,
    Named,
    Nullable,
    PayloadValue,
    Protocol,
    Rpc,
    Struct,
    TupleOf,
    Type,
    Value,
)
from ..transports import SetOf, Wire, of
from .samples import hashable

__all__ = ["wire_of"]


def wire_of(value: Value, kind: Type | None, protocol: Protocol) -> Wire:
    """What a value of a description is on the wire. The type, where it is known, tells whose item a bare name is."""
    resolved = protocol.resolve(kind) if kind else None
    if isinstance(resolved, Nullable):
        return wire_of(value, resolved.item, protocol)
    match value:
        case Ident(name):
            return _item(name, resolved, protocol)
        case MapValue(entries):
            return {
                hashable(wire_of(key, _key(resolved), protocol)): wire_of(
                    item, _below(resolved, key, protocol), protocol
                )
                for key, item in entries
            }
        case tuple():
            kinds = resolved.items if isinstance(resolved, TupleOf) else ()
            each = resolved.item if isinstance(resolved, ListOf) else None
            return [wire_of(x, kinds[n] if n < len(kinds) else each, protocol) for n, x in enumerate(value)]
        case PayloadValue("set", (items,)) if isinstance(items, tuple):
            return SetOf(tuple(hashable(wire_of(item, None, protocol)) for item in items))
        case PayloadValue(name, arguments):
            return of(protocol).written(name, [wire_of(each, None, protocol) for each in arguments])
    return value


def _item(name: str, kind: Type | None, protocol: Protocol) -> str | int:
    """An item of the enum of that type; of the first that has it, where only a union's arms could tell."""
    named = [protocol[kind.name]] if isinstance(kind, Named) else []
    enums = [item for item in (*named, *protocol.of(Enum)) if isinstance(item, Enum)]
    return next(value.wire for enum in enums for value in enum.values if value.name == name)


def _key(kind: Type | None) -> Type | None:
    return kind.key if isinstance(kind, MapOf) else None


def _below(kind: Type | None, key: Value, protocol: Protocol) -> Type | None:
    if isinstance(kind, MapOf):
        return kind.value
    item = protocol[kind.name] if isinstance(kind, Named) else None
    if isinstance(item, Struct | Message | Rpc):
        return next((field.type for field in item.fields if field.wire == key), None)
    return None
