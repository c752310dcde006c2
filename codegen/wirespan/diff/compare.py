"""Two descriptions, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import evolve, frozen

from ..model import (
    Alias,
    Enum,
    EnumValue,
    Extern,
    Item,
    Message,
    Named,
    Protocol,
    Role,
    Rpc,
    Stream,
    Struct,
    Type,
    Union,
)
from ..model.decisions import decide
from ..notation import literal, type_text
from .bodies import Found, MemberChange, Types
from .changes import Change, Owner
from .exchanges import steps
from .matching import Matches, match
from .rules import RULES
from .shared import Shared
from .usage import Usage

__all__ = ["compare"]


def compare(old: Protocol, new: Protocol) -> list[Change]:
    """All changes between two protocols of one release each: the protocol's own, then item by item."""
    matches = match(old, new)
    renamed = {before.name: after.name for before, after in matches.pairs if before.name != after.name}
    return list(_Comparison(old, new, matches, Types(old, new, renamed)).changes())


@frozen(slots=False)
class _Comparison:
    old: Protocol
    new: Protocol
    matches: Matches
    types: Types

    @cached_property
    def usage(self) -> Usage:
        """Who refers to what. Only changes need it."""
        return Usage.of(self.old, self.new)

    def changes(self) -> Iterator[Change]:
        yield from self._protocol()
        matches = self.matches
        # What is equal has not changed: a type whose name is in both is matched with the one of that name.
        pairs = [(old, new) for old, new in matches.pairs if old != new]
        bodies = {id(new): list(self._members(old, new)) for old, new in pairs}
        shared = Shared.of(pairs, bodies)
        for before, after in pairs:
            owner = self._owner(after)
            for found in self._item(before, after):
                yield self._change(found, owner)
            for change in bodies.get(id(after), ()):
                if not shared.told_by(after, change):
                    handled = shared.handled(after, change)
                    if handled or not (isinstance(after, Struct) and after.spread_only):
                        yield self._change(change.found, owner, handled)
        for item in matches.added:
            yield from self._alone(item, added=True)
        for item in matches.removed:
            yield from self._alone(item, added=False)

    def _change(self, found: Found, owner: Owner, handled: tuple[str, ...] = ()) -> Change:
        used = () if owner.kind in {"message", "request"} else self.usage.ops(owner.name)
        return Change(
            code=found.code,
            owner=owner,
            part=found.part,
            before=found.before,
            after=found.after,
            used_by=tuple(dict.fromkeys((*used, *(self.usage.op(name) for name in handled if name != owner.name)))),
            handled=handled,
            is_attribute=found.is_attribute,
            is_step=found.is_step,
            is_open=self._is_open(found, owner),
        )

    def _is_open(self, found: Found, owner: Owner) -> bool:
        """Whether generated code for the receiver keeps a value that is new to it."""
        receiver = self.old if RULES[found.code].sign == "+" else self.new
        if owner.name not in receiver:
            return True
        item = receiver[owner.name]
        return not isinstance(item, Union) or decide(item, receiver).is_open

    def _owner(self, item: Item) -> Owner:
        kind = "request" if isinstance(item, Rpc) else type(item).__name__.lower()
        if isinstance(item, Message | Rpc):
            arrow = " ↔ " if isinstance(item, Message) and item.both_ways else " → "
            route = arrow.join(", ".join(roles) for roles in (item.senders, item.receivers))
            return Owner(kind=kind, name=item.name, module=item.module, op=item.op, route=route)
        arm_of = item.arm_of or "" if isinstance(item, Struct) else ""
        return Owner(kind=kind, name=item.name, module=item.module, arm_of=arm_of)

    def _protocol(self) -> Iterator[Change]:
        old, new = self.old, self.new
        owner = Owner(kind="protocol", name=new.name)
        transports = [_transport(protocol) for protocol in (old, new)]
        if transports[0] != transports[1]:
            yield Change(code="D601", owner=owner, part="transport", before=transports[0], after=transports[1])
        if old.tag != new.tag:
            yield Change(code="D602", owner=owner, part="tag", before=old.tag, after=new.tag)
        for part in ("handshake", "error", "unknown_op"):
            before: Type | None = getattr(old, part)
            after: Type | None = getattr(new, part)
            if before is not None and after is not None:
                for found in self.types.compare(part, before, after):
                    yield self._change(found, owner)
            elif after is not None:
                yield Change(code="D603", owner=owner, part=part, after=type_text(after))
            elif before is not None:
                yield Change(code="D604", owner=owner, part=part, before=type_text(before))

    def _alone(self, item: Item, *, added: bool) -> Iterator[Change]:
        codes = {Message: "D101", Rpc: "D103", Stream: "D501", Role: "D506"}
        code = codes.get(type(item), "D301")
        if isinstance(item, Struct) and (item.arm_of or item.spread_only):
            return  # told as an arm of its union, or with the messages that have its fields
        change = self._change(Found(code=code), self._owner(item))
        yield change if added else evolve(change, code=change.rule.mirror)

    def _item(self, old: Item, new: Item) -> Iterator[Found]:
        if type(old) is not type(new):
            yield from self._kind(old, new)
            return
        if isinstance(old, Message | Rpc) and isinstance(new, Message | Rpc):
            yield from _route(old, new)
        elif old.name != new.name:
            yield Found(code="D303", before=old.name, after=new.name)
        if old.module != new.module and not (_is_in_root(old, self.old) and _is_in_root(new, self.new)):
            yield Found(code="D109", before=old.module, after=new.module)
        match old, new:
            case Rpc(), Rpc():
                yield from steps(self.types, old, new)
            case Union(), Union():
                yield from self._arms(old, new)
            case Enum(), Enum():
                yield from _values(old.values, new.values)
            case Alias(type=before), Alias(type=after):
                yield from self.types.compare("", before, after)
            case Extern(header=before), Extern(header=after):
                yield from self._header(before, after)
            case Stream(), Stream():
                yield from self._stream(old, new)

    def _members(self, old: Item, new: Item) -> Iterator[MemberChange]:
        bodies = Struct | Message | Rpc
        if isinstance(old, bodies) and isinstance(new, bodies) and type(old) is type(new):
            yield from self.types.members(old.members, new.members)

    def _kind(self, old: Item, new: Item) -> Iterator[Found]:
        """One name, two kinds of things. An alias is the type behind it."""
        typed = (Alias, Enum, Extern, Struct, Union)
        if isinstance(old, typed) and isinstance(new, typed):
            types: list[Type] = [item.type if isinstance(item, Alias) else Named(item.name) for item in (old, new)]
            for found in self.types.compare("", *types):
                yield evolve(found, before=_a(old), after=_a(new))
            if types[0] == types[1]:
                yield Found(code="D217", before=_a(old), after=_a(new))
        else:
            yield Found(code="D108", before=_a(old), after=_a(new))

    def _arms(self, old: Union, new: Union) -> Iterator[Found]:
        before = {arm.name: arm for arm in old.arms}
        after = {arm.name: arm for arm in new.arms}
        gone = {name: arm for name, arm in before.items() if name not in after}
        for name, arm in after.items():
            if name in before:
                yield from self.types.compare(name, before[name].type, arm.type)
                continue
            same = [other for other in gone.values() if other.type == arm.type]
            rivals = [other for other in after.values() if other.name not in before and other.type == arm.type]
            if len(same) == len(rivals) == 1:
                del gone[same[0].name]
                yield Found(code="D309", part=name, before=same[0].name, after=name)
            else:
                yield Found(code="D307", part=name, after=_arm_text(arm.type, self.new))
        for name, arm in gone.items():
            yield Found(code="D308", part=name, before=_arm_text(arm.type, self.old))

    def _header(self, old: Type | None, new: Type | None) -> Iterator[Found]:
        if old is None and new is not None:
            yield Found(code="D310", after=type_text(new))
        elif old is not None and new is None:
            yield Found(code="D311", before=type_text(old))
        elif old is not None and new is not None and next(iter(self.types.compare("", old, new)), None):
            yield Found(code="D312", before=type_text(old), after=type_text(new))

    def _stream(self, old: Stream, new: Stream) -> Iterator[Found]:
        ends = [" ↔ ".join(", ".join(roles) for roles in (stream.left, stream.right)) for stream in (old, new)]
        if ends[0] != ends[1]:
            yield Found(code="D503", before=ends[0], after=ends[1])
        for change in self.types.members(old.implicit, new.implicit):
            if change.old is not None and change.new is not None:
                yield change.found
            elif change.found.code in {"D201", "D203"}:
                yield evolve(change.found, code="D504")
            elif change.found.code in {"D202", "D204"}:
                yield evolve(change.found, code="D505")


def _a(item: Item) -> str:
    """What an item is; an alias is the type behind it."""
    if isinstance(item, Alias):
        return type_text(item.type)
    word = "request" if isinstance(item, Rpc) else type(item).__name__.lower()
    return f"{'an' if word[0] in 'ae' else 'a'} {word}"


def _is_in_root(item: Item, protocol: Protocol) -> bool:
    """Whether it stands in the root file, which each tree may name as it likes."""
    return item.module == protocol.modules[0].name


def _transport(protocol: Protocol) -> str:
    return f"{protocol.transport} ({protocol.edition})" if protocol.edition else protocol.transport


def _route(old: Message | Rpc, new: Message | Rpc) -> Iterator[Found]:
    if old.op != new.op:
        code = "D105" if old.name == new.name else "D107"
        yield Found(code=code, before=old.op, after=new.op)
    elif old.name != new.name:
        yield Found(code="D106", before=old.name, after=new.name)
    ends = [_ends(old), _ends(new)]
    senders = ("D114", "D115") if isinstance(new, Rpc) else ("D110", "D111")
    for which, (added, removed) in enumerate((senders, ("D112", "D113"))):
        was, now = ends[0][which], ends[1][which]
        for role in now:
            if role not in was:
                yield Found(code=added, part=role)
        for role in was:
            if role not in now:
                yield Found(code=removed, part=role)


def _ends(item: Message | Rpc) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if isinstance(item, Message) and item.both_ways:
        both = (*item.senders, *item.receivers)
        return both, both
    return item.senders, item.receivers


def _values(old: tuple[EnumValue, ...], new: tuple[EnumValue, ...]) -> Iterator[Found]:
    before = {value.name: value for value in old}
    after = {value.name: value for value in new}
    for name, value in after.items():
        if name not in before:
            yield Found(code="D304", part=name, after=literal(value.wire))
        elif before[name].wire != value.wire:
            yield Found(code="D306", part=name, before=literal(before[name].wire), after=literal(value.wire))
    for name, value in before.items():
        if name not in after:
            yield Found(code="D305", part=name, before=literal(value.wire))


def _arm_text(kind: Type, protocol: Protocol) -> str:
    if isinstance(kind, Named) and isinstance(item := protocol[kind.name], Struct) and item.arm_of:
        return f"{{ {', '.join(field.wire for field in item.fields)} }}"
    return type_text(kind)
