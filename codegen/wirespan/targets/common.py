"""What releases have in common: items that a package of several of them needs only once."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..model import (
    Item,
    ListOf,
    MapOf,
    Nullable,
    Protocol,
    ReplyTo,
    RequestTo,
    SetOf,
    TupleOf,
    Type,
    references,
    types_in,
)

__all__ = ["common_items"]


def common_items(root: Protocol, release: Protocol, but: Collection[str] = ()) -> frozenset[str]:
    """The items of a release that the root of the package has as well: with all that they refer to, just the same.

    A request inside another message is read by the servers of its release, so nothing that holds one is common.
    `but` names items that differ for a reason of the target language: in how they are used.
    """
    same = {
        item.name
        for item in release.items
        if item.name in root and root[item.name] == item and item.name not in but and not _is_raw(item)
    }
    while True:
        other = {name for name in same if any(used in release and used not in same for used in _used(release[name]))}
        if not other:
            return frozenset(same)
        same -= other


def _used(item: Item) -> Iterator[str]:
    for kind in types_in(item):
        yield from references(kind)


def _is_raw(item: Item) -> bool:
    return any(isinstance(part, RequestTo | ReplyTo) for kind in types_in(item) for part in _parts(kind))


def _parts(kind: Type) -> Iterator[Type]:
    yield kind
    match kind:
        case ListOf(item) | SetOf(item) | Nullable(item):
            yield from _parts(item)
        case MapOf(key, value):
            yield from _parts(key)
            yield from _parts(value)
        case TupleOf(items):
            for item in items:
                yield from _parts(item)
