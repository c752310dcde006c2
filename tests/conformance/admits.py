"""Whether the description allows a value that the source of a release sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wirespan.model import (
    Alias,
    Const,
    Enum,
    Extern,
    Field,
    ListOf,
    MapOf,
    Member,
    Named,
    Nullable,
    Protocol,
    RequestTo,
    Scalar,
    SetOf,
    Spread,
    Struct,
    TupleOf,
    Type,
    Union,
)

_SCALARS: Mapping[Scalar, tuple[type, ...]] = {
    Scalar.NIL: (type(None),),
    Scalar.BOOL: (bool,),
    Scalar.INT: (int,),
    Scalar.UINT: (int,),
    Scalar.FLOAT: (float,),
    Scalar.NUMBER: (int, float),
    Scalar.STR: (str,),
    Scalar.BYTES: (bytes,),
}


def admits(protocol: Protocol, kind: Type, value: object) -> bool:
    """Whether a value, in which Ellipsis stands for what is not known, may be of a type."""
    if value is ... or kind is Scalar.ANY:
        return True
    match kind:
        case Scalar():
            fits = isinstance(value, _SCALARS[kind]) and (type(value) is not bool or kind is Scalar.BOOL)
            return fits and (kind is not Scalar.UINT or (isinstance(value, int) and value >= 0))
        case Const(constant):
            return type(value) is type(constant) and value == constant
        case Nullable(item):
            return value is None or admits(protocol, item, value)
        case ListOf(item) | SetOf(item):
            wanted = (list,) if isinstance(kind, ListOf) else (set, frozenset)
            return isinstance(value, wanted) and all(admits(protocol, item, each) for each in value)
        case TupleOf(items):
            if value == [...]:
                return True  # of any length
            pairs = zip(items, value, strict=False) if isinstance(value, list) else ()
            return isinstance(value, list) and len(value) == len(items) and all(admits(protocol, *p) for p in pairs)
        case MapOf(key, item):
            return isinstance(value, dict) and all(
                admits(protocol, key, k) and admits(protocol, item, v) for k, v in value.items()
            )
        case Named(name):
            return _named(protocol, name, value)
        case RequestTo():
            return isinstance(value, dict)
    return True


def _named(protocol: Protocol, name: str, value: object) -> bool:
    match protocol[name]:
        case Alias(type=kind):
            return admits(protocol, kind, value)
        case Enum(values=values):
            return any(type(value) is type(each.wire) and value == each.wire for each in values)
        case Union(arms=arms):
            return any(admits(protocol, arm.type, value) for arm in arms)
        case Struct(members=members):
            return isinstance(value, dict) and fits(protocol, members, value)
        case Extern():
            return False  # an object, of which there is no literal
    return True


def fits(protocol: Protocol, members: Sequence[Member], value: Mapping[object, object]) -> bool:
    """Whether a map has the keys of a body, and values that they allow."""
    open_ended = ... in value
    keys: set[object] = set()
    more = False
    for member in members:
        if isinstance(member, Field):
            keys.add(member.wire)
            there = member.wire in value
            if not there and not (member.may_be_absent or open_ended):
                return False
            if there and not admits(protocol, member.type, value[member.wire]):
                return False
        elif isinstance(member, Spread):
            more = True  # its keys are those of an arm, or any
    return more or open_ended or value.keys() <= keys
