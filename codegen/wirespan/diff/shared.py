"""Fields that are declared once and spread into many bodies: their changes are told once too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import frozen

from ..model import Item, Member, Message, Rpc, Struct, Tag
from .bodies import MemberChange

__all__ = ["Shared"]

_Key = tuple[str, str, str]  # the struct that declares a field, the code of a change, the key of the field


@frozen
class Shared:
    """Which struct tells a change of a body, and for which messages and requests."""

    declared: frozenset[_Key]
    users: Mapping[_Key, tuple[str, ...]]

    @classmethod
    def of(cls, pairs: Sequence[tuple[Item, Item]], bodies: Mapping[int, Sequence[MemberChange]]) -> Shared:
        """From the changes of all bodies, by the identity of their newer form."""
        changed = [(item, change) for _, item in pairs for change in bodies.get(id(item), ())]
        declared = frozenset(_key(item.name, change) for item, change in changed if isinstance(item, Struct))
        users: dict[_Key, list[str]] = defaultdict(list)
        for item, change in changed:
            name = _origin(item, change, declared)
            if name is not None and isinstance(item, Message | Rpc):
                users[_key(name, change)].append(item.name)
        return cls(declared, {key: tuple(names) for key, names in users.items()})

    def told_by(self, item: Item, change: MemberChange) -> str | None:
        """The struct that tells a change of an item; None if the item does so itself."""
        return _origin(item, change, self.declared)

    def handled(self, item: Item, change: MemberChange) -> tuple[str, ...]:
        """The messages and requests that have at their top what changed."""
        if isinstance(item, Message | Rpc):
            return (item.name,)
        return self.users.get(_key(item.name, change), ())


def _key(name: str, change: MemberChange) -> _Key:
    return name, change.found.code, change.found.part


def _origin(item: Item, change: MemberChange, declared: frozenset[_Key]) -> str | None:
    members: Sequence[Member] = [member for member in (change.old, change.new) if member is not None]
    is_order = not members
    if is_order and isinstance(item, Struct | Message | Rpc):
        members = item.members
    origins = {member.origin for member in members if not isinstance(member, Tag)} - {item.name}
    if not is_order and len(origins) > 1:
        return None  # it was declared here and is declared there now: nobody else tells that
    return next((name for name in sorted(filter(None, origins)) if _key(name, change) in declared), None)
