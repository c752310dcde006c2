"""What releases have in common: items that a package of several of them needs only once."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..model import Item, Named, Protocol, ReplyTo, RequestTo, parts_of

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
    return (part.name for part in parts_of(item) if isinstance(part, Named))


def _is_raw(item: Item) -> bool:
    return any(isinstance(part, RequestTo | ReplyTo) for part in parts_of(item))
