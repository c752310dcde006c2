"""What changed between two releases, and when each part of an item came and went."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from ... import notation
from ...model import (
    Alias,
    Enum,
    Example,
    Field,
    Item,
    Member,
    Message,
    Nullable,
    Protocol,
    Role,
    Rpc,
    Spread,
    Stream,
    Struct,
    Tag,
    Union,
)
from ...releases import Release

__all__ = ["Change", "Delta", "compare", "timeline"]


@frozen(kw_only=True)
class Delta:
    """One difference within an item. `part` names the field, arm or value; `text` says what happened to it."""

    part: str | None
    text: str


@frozen(kw_only=True)
class Change:
    """An item that differs between two releases."""

    name: str
    what: str  # "added", "removed" or "changed"
    old: Item | None
    new: Item | None
    deltas: tuple[Delta, ...] = ()

    @property
    def item(self) -> Item:
        """The newer form, or the only one."""
        found = self.new or self.old
        assert found is not None
        return found


def compare(old: Protocol, new: Protocol) -> list[Change]:
    """The items that differ, in the order of the newer text; what is gone comes last."""
    before = {item.name: item for item in _items(old)}
    after = {item.name: item for item in _items(new)}
    found: list[Change] = []
    for name, item in after.items():
        if name not in before:
            found.append(Change(name=name, what="added", old=None, new=item))
        elif deltas := tuple(_deltas(before[name], item)):
            found.append(Change(name=name, what="changed", old=before[name], new=item, deltas=deltas))
    gone = [item for name, item in before.items() if name not in after]
    return found + [Change(name=item.name, what="removed", old=item, new=None) for item in gone]


def timeline(
    protocol: Protocol, at: Callable[[Release], Protocol], name: str, until: Release
) -> list[tuple[Release, tuple[Delta, ...]]]:
    """Releases up to `until` in which an item came, went or changed. `at` gives the protocol of a release."""
    found: list[tuple[Release, tuple[Delta, ...]]] = []
    bounds = _bounds(protocol, name)
    releases = sorted(r for r in protocol.releases if r <= until)
    for old, new in pairwise(releases):
        if new not in bounds:
            continue
        before, after = (known[name] if name in known else None for known in (at(old), at(new)))  # noqa: SIM401
        if before is None and after is not None:
            found.append((new, (Delta(part=None, text="appeared"),)))
        elif before is not None and after is None:
            found.append((new, (Delta(part=None, text="went away"),)))
        elif before is not None and after is not None and (deltas := tuple(_deltas(before, after))):
            found.append((new, deltas))
    return found


def _items(protocol: Protocol) -> Iterator[Item]:
    return (item for item in protocol.items if not isinstance(item, (Example, Role)))


def _bounds(protocol: Protocol, name: str) -> set[Release]:
    """The releases at which something about an item may change."""
    ranges = []
    for item in protocol.items:
        if item.name == name and not isinstance(item, Example):
            ranges.append(item.range)
            for kind in ("members", "arms", "values"):
                ranges += [part.range for part in getattr(item, kind, ())]
    return {bound for each in ranges for bound in (each.since, each.removed) if bound is not None}


def _deltas(old: Item, new: Item) -> Iterator[Delta]:
    if type(old) is not type(new):
        yield Delta(part=None, text=f"now {_article(new)} (before: {_article(old)})")
        return
    if isinstance(old, (Message, Rpc)) and isinstance(new, (Message, Rpc)):
        yield from _route(old, new)
    if isinstance(old, (Struct, Message, Rpc)) and isinstance(new, (Struct, Message, Rpc)):
        yield from _members(old.members, new.members)
    match old, new:
        case Union(arms=before), Union(arms=after):
            yield from _parts(*({arm.name: notation.type_text(arm.type) for arm in arms} for arms in (before, after)))
        case Enum(values=before), Enum(values=after):
            yield from _parts(
                *({value.name: notation.literal(value.wire) for value in each} for each in (before, after))
            )
        case Alias(type=before), Alias(type=after) if before != after:
            yield Delta(part=None, text=f"now `{notation.type_text(after)}` (before: `{notation.type_text(before)}`)")
        case Stream(), Stream():
            yield from _members(old.implicit, new.implicit)
    if isinstance(old, Rpc) and isinstance(new, Rpc) and old.steps != new.steps:
        yield Delta(part=None, text="is now answered in another way")


def _article(item: Item) -> str:
    word = type(item).__name__.lower()
    return f"an {word}" if word[0] in "aeio" else f"a {word}"  # but: a union


def _route(old: Message | Rpc, new: Message | Rpc) -> Iterator[Delta]:
    if old.op != new.op:
        yield Delta(part=None, text=f"its op is now `{new.op}` (before: `{old.op}`)")
    for word, before, after in (("senders", old.senders, new.senders), ("receivers", old.receivers, new.receivers)):
        if set(before) != set(after):
            yield Delta(part=None, text=f"{word} now {', '.join(after)} (before: {', '.join(before)})")


def _members(old: Sequence[Member], new: Sequence[Member]) -> Iterator[Delta]:
    before = {m.name: m for m in old if not isinstance(m, Tag)}
    after = {m.name: m for m in new if not isinstance(m, Tag)}
    for name, member in after.items():
        if name not in before:
            yield Delta(part=name, text=f"added: `{notation.type_text(member.type)}`, {_presence(member)}")
            continue
        was = before[name]
        if was.type != member.type:
            yield Delta(
                part=name, text=f"now `{notation.type_text(member.type)}` (before: `{notation.type_text(was.type)}`)"
            )
        elif _presence(was) != _presence(member):
            yield Delta(part=name, text=f"now {_presence(member)} (before: {_presence(was)})")
        if isinstance(was, Field) and isinstance(member, Field) and was.wire != member.wire:
            yield Delta(part=name, text=f"now written `{member.wire}` (before: `{was.wire}`)")
    for name in before:
        if name not in after:
            yield Delta(part=name, text="removed")


def _parts(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Delta]:
    for name, shown in after.items():
        if name not in before:
            yield Delta(part=name, text="added")
        elif before[name] != shown:
            yield Delta(part=name, text=f"now `{shown}` (before: `{before[name]}`)")
    for name in before:
        if name not in after:
            yield Delta(part=name, text="removed")


def _presence(member: Field | Spread) -> str:
    if isinstance(member, Field) and member.has_default:
        return f"absent means `{notation.value_text(member.default)}`"  # type: ignore[arg-type]
    optional = "may be absent" if member.optional else "required"
    return f"{optional}, may be nil" if isinstance(member.type, Nullable) else optional
