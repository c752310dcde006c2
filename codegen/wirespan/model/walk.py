"""Going through types: the one place that knows which types have which others inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..exhaustive import assert_never
from .items import Alias, Item, Message, Rpc, Struct, Tag, Union
from .protocol import Protocol
from .scalars import Scalar
from .types import Const, ListOf, MapOf, Named, Nullable, ReplyTo, RequestTo, SetOf, TupleOf, Type

__all__ = ["children", "held_types", "parts_of", "references", "types_in", "walk", "with_children"]


def children(kind: Type) -> tuple[Type, ...]:
    """The types that stand directly in a type, in the order of the text. What a name refers to is not in it."""
    match kind:
        case ListOf(item) | SetOf(item) | Nullable(item):
            return (item,)
        case MapOf(key, value):
            return (key, value)
        case TupleOf(items):
            return items
        case Scalar() | Const() | Named() | RequestTo() | ReplyTo():
            return ()
        case _:
            return assert_never(kind)


def with_children(kind: Type, change: Callable[[Type], Type]) -> Type:
    """The same type with others in it."""
    match kind:
        case ListOf(item):
            return ListOf(change(item))
        case SetOf(item):
            return SetOf(change(item))
        case Nullable(item):
            return Nullable(change(item))
        case MapOf(key, value):
            return MapOf(change(key), change(value))
        case TupleOf(items):
            return TupleOf(tuple(map(change, items)))
        case Scalar() | Const() | Named() | RequestTo() | ReplyTo():
            return kind
        case _:
            return assert_never(kind)


def walk(kind: Type, into: Callable[[Type], bool] = lambda _: True) -> Iterator[Type]:
    """A type, and all that stand in it, outer ones first. `into` says of which to look at what stands in them."""
    yield kind
    if into(kind):
        for child in children(kind):
            yield from walk(child, into)


def references(kind: Type | None) -> Iterator[str]:
    """The names in a type."""
    return (part.name for part in walk(kind) if isinstance(part, Named)) if kind is not None else iter(())


def types_in(item: Item) -> list[Type]:
    """The types that stand in an item."""
    match item:
        case Alias():
            return [item.type]
        case Union():
            return [arm.type for arm in item.arms]
        case Struct() | Message() | Rpc():
            types: list[Type] = [m.type for m in item.members if not isinstance(m, Tag)]
            if isinstance(item, Rpc):
                types += [step.type for step in item.steps if step.type]
            return types
    return []


def parts_of(item: Item) -> Iterator[Type]:
    """The types that stand in an item, and all that stand in them."""
    for kind in types_in(item):
        yield from walk(kind)


def held_types(protocol: Protocol) -> Iterator[Type]:
    """Every type that a value of its own may have, of one release, in the order of the text.

    That of a field with a literal is none: the literal is checked and written, not held. Structs that are only spread
    into others are no types. Last come those of the handshake and of the error.
    """
    for item in protocol.items:
        if isinstance(item, Struct) and item.spread_only:
            continue
        if isinstance(item, Struct | Message | Rpc):
            yield from (m.type for m in item.members if not isinstance(m, Tag) and not isinstance(m.type, Const))
            if isinstance(item, Rpc):
                yield from (step.type for step in item.steps if step.type is not None)
        else:
            yield from types_in(item)
    yield from (kind for kind in (protocol.handshake, protocol.error) if kind is not None)
