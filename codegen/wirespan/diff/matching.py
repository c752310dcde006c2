"""Which item of the older description is which of the newer one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from attrs import evolve, frozen

from ..model import (
    NOWHERE,
    Enum,
    Example,
    Extern,
    Field,
    Item,
    Member,
    Message,
    Named,
    Protocol,
    Role,
    Rpc,
    Stream,
    Struct,
    Tag,
    Union,
)
from ..releases import Range

__all__ = ["Matches", "match"]


@frozen
class Matches:
    """Items that are the same one, in the order of the newer text, and those that are in one description only."""

    pairs: tuple[tuple[Item, Item], ...]
    removed: tuple[Item, ...]
    added: tuple[Item, ...]


def match(old: Protocol, new: Protocol) -> Matches:
    """Pair items: by name and op, by op, by name, and by an equal body if only one can be meant."""
    before = [item for item in old.items if _counts(item)]
    after = [item for item in new.items if _counts(item)]
    found: dict[int, Item] = {}

    def by(key: Callable[[Item], Hashable | None]) -> None:
        olds, news = _unique(before, key), _unique(after, key)
        for known, item in news.items():
            if known in olds:
                found[id(item)] = olds[known]
                before.remove(olds[known])
                after.remove(item)

    by(lambda item: (type(item), item.name, getattr(item, "op", None)))
    by(lambda item: (type(item), item.op, item.receivers, item.senders) if isinstance(item, Message | Rpc) else None)
    by(lambda item: (type(item), item.op, item.receivers) if isinstance(item, Message | Rpc) else None)
    by(lambda item: item.name)
    by(_body)
    return Matches(
        tuple((found[id(item)], item) for item in new.items if id(item) in found), tuple(before), tuple(after)
    )


def _counts(item: Item) -> bool:
    return not isinstance(item, Example)


def _unique(items: Iterable[Item], key: Callable[[Item], Hashable | None]) -> dict[Hashable, Item]:
    """The items whose key no other item has."""
    found: dict[Hashable, Item | None] = {}
    for item in items:
        if (known := key(item)) is not None:
            found[known] = None if known in found else item
    return {known: item for known, item in found.items() if item is not None}


def _body(item: Item) -> Hashable | None:
    """What an item says without its name; None where that is too little to know it again."""
    match item:
        case Message(members=members) | Rpc(members=members) | Struct(members=members, arm_of=None):
            if not any(not isinstance(member, Tag) for member in members):
                return None
            # Where it came from and what it is for do not matter; a range has done its work.
            body = tuple(_bare(member) for member in members)
            if isinstance(item, Struct):
                return (Struct, repr(body)) if len(body) > 1 else None
            steps = repr(item.steps) if isinstance(item, Rpc) else ""
            return type(item), item.senders, item.receivers, repr(body), steps
        case Union(arms=arms) if len(arms) > 1:
            named = [arm for arm in arms if isinstance(arm.type, Named) and arm.type.name.startswith(item.name)]
            return None if named else (Union, tuple((arm.name, repr(arm.type)) for arm in arms))
        case Enum(values=values) if len(values) > 1:
            return Enum, tuple((value.name, value.wire) for value in values)
        case Stream() | Role() | Extern():
            return None
    return None


def _bare(member: Member) -> Member:
    match member:
        case Tag():
            return evolve(member, value=None, range=Range())
        case Field():
            member = evolve(member, unsent=None)
    return evolve(member, doc="", origin=None, deprecated=None, range=Range(), location=NOWHERE)
