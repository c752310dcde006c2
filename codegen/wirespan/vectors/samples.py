"""Valid values of every type: the smallest one first, then one for each thing that can be otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import (
    Alias,
    Const,
    Enum,
    Extern,
    Field,
    ListOf,
    MapOf,
    Member,
    Message,
    Named,
    Nullable,
    Protocol,
    ReplyTo,
    RequestTo,
    Rpc,
    Scalar,
    SetOf,
    Spread,
    Struct,
    Tag,
    TupleOf,
    Type,
    Union,
)
from ..model.decisions import ByField, decide, kinds
from ..transports import Payload, Wire, of
from ..transports import SetOf as WireSet

__all__ = ["Samples", "hashable"]

_DEEP = 3


class Samples:
    """Samples of the types of one release."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.transport = of(protocol)
        self._payloads = 0

    def smallest(self, kind: Type, seen: tuple[str, ...] = ()) -> Wire:
        """The smallest value of a type."""
        match kind:
            case Scalar():
                return kind.samples[0]
            case Const(value):
                return value
            case Nullable():
                return None
            case ListOf():
                return []
            case SetOf():
                return WireSet(())
            case MapOf():
                return {}
            case TupleOf(items):
                return [self.smallest(item, seen) for item in items]
            case RequestTo(roles):
                return self._request(roles)
            case ReplyTo():
                return None
            case Named(name):
                return self._smallest_item(name, seen)
        raise AssertionError(kind)

    def _smallest_item(self, name: str, seen: tuple[str, ...]) -> Wire:
        match self.protocol[name]:
            case Alias(type=target):
                return self.smallest(target, seen)
            case Extern():
                return self.payload(name)
            case Enum(values=values):
                return values[0].wire
            case Union(arms=arms):
                free = [arm for arm in arms if not self._leads_back(arm.type, (*seen, name))]
                return self.smallest((free or arms)[0].type, (*seen, name))
            case Struct() as struct:
                return self.body(struct.members, seen=(*seen, name))
        raise AssertionError(name)

    def _leads_back(self, kind: Type, seen: tuple[str, ...]) -> bool:
        """Whether the smallest value of a type would hold one of the types that are being made."""
        match kind:
            case Named(name) if name in seen:
                return True
            case Named(name):
                match self.protocol[name]:
                    case Alias(type=target):
                        return self._leads_back(target, seen)
                    case Struct(members=members):
                        return any(
                            self._leads_back(m.type, (*seen, name))
                            for m in members
                            if isinstance(m, Field | Spread) and not _may_be_absent(m)
                        )
                    case Union(arms=arms):
                        return all(self._leads_back(arm.type, (*seen, name)) for arm in arms)
            case TupleOf(items):
                return any(self._leads_back(item, seen) for item in items)
        return False

    def payload(self, extern: str) -> Payload:
        """A payload like no other."""
        self._payloads += 1
        return self.transport.sample(extern, self._payloads)

    def _request(self, roles: tuple[str, ...]) -> Wire:
        for server in self.protocol.servers:
            if server.role.name in roles:
                return self.body(server.rpcs[0].members, server.rpcs[0].op)
        return {self.protocol.tag: "unknown"}

    # ------------------------------------------------------------------ bodies

    def body(self, members: tuple[Member, ...], op: str | None = None, seen: tuple[str, ...] = ()) -> dict[Wire, Wire]:
        """The smallest map with these members."""
        return self.with_members(members, op, {}, seen)

    def with_members(
        self, members: tuple[Member, ...], op: str | None, given: dict[str, Wire], seen: tuple[str, ...] = ()
    ) -> dict[Wire, Wire]:
        """A map with these members: the required ones, and those `given` by name, in declared order."""
        result: dict[Wire, Wire] = {}
        for member in members:
            if isinstance(member, Tag):
                value = member.value if member.value is not None else op
                if value is not None:
                    result[member.wire] = value
            elif isinstance(member, Spread):
                if member.name in given or not member.optional:
                    result |= given[member.name] if member.name in given else self.smallest(member.type, seen)
            elif member.name in given:
                result[member.wire] = given[member.name]
            elif not member.may_be_absent:
                result[member.wire] = self.smallest(member.type, seen)
        return result

    def bodies(self, item: Struct | Message | Rpc, depth: int = 0) -> Iterator[dict[Wire, Wire]]:
        """The smallest map, a full one, and one for each further sample of each member."""
        op = None if isinstance(item, Struct) else item.op
        yield self.body(item.members, op)
        held = [m for m in item.members if isinstance(m, Field | Spread)]
        if any(map(_may_be_absent, held)):
            yield self.with_members(item.members, op, {m.name: self._full(m.type, depth) for m in held})
        if depth > _DEEP:
            return
        for member in held:
            for value in self._of_member(member, depth + 1):
                yield self.with_members(item.members, op, {member.name: value})

    def _full(self, kind: Type, depth: int) -> Wire:
        """A value that has something in it."""
        return next(reversed([*self.of(kind, depth + 2)]))

    def _of_member(self, member: Field | Spread, depth: int) -> Iterator[Wire]:
        values = self.of(member.type, depth)
        if isinstance(member, Spread) and isinstance(member.type, MapOf):
            return ({f"further {key}": value for key, value in entries.items()} for entries in values)
        return values

    # ------------------------------------------------------------------ all samples of a type

    def of(self, kind: Type, depth: int = 0) -> Iterator[Wire]:
        """Samples of a type. Fewer, the deeper it is nested."""
        match kind:
            case Scalar():
                yield from self._scalars(kind, depth)
            case Nullable(item):
                yield None
                if depth <= _DEEP:
                    yield from self.of(item, depth)
            case ListOf(item) | SetOf(item):
                wrap = WireSet if isinstance(kind, SetOf) else list
                yield wrap(())
                if depth <= _DEEP:
                    values = [*self.of(item, depth + 1)]
                    if isinstance(kind, SetOf):
                        values = [*{repr(value): value for value in values}.values()]
                    yield wrap(tuple(values))
            case MapOf(key, value):
                yield {}
                if depth <= _DEEP:
                    keys = [hashable(sample) for sample in self.of(key, depth + 1)]
                    samples = [*self.of(value, depth + 1)]
                    for start in range(0, len(samples), len(keys)):
                        yield dict(zip(keys, samples[start:], strict=False))
            case TupleOf(items):
                yield self.smallest(kind)
                if depth <= _DEEP:
                    yield [self._full(item, depth) for item in items]
            case Named(name):
                yield from self._of_item(name, depth)
            case _:
                yield self.smallest(kind)

    def _scalars(self, kind: Scalar, depth: int) -> Iterator[Wire]:
        values = kind.samples
        yield from values if depth <= 1 else values[:2]
        if kind is Scalar.ANY and depth <= 1 and self.transport.wraps:
            externs = [self.payload(extern.name) for extern in self.protocol.of(Extern)]
            yield from externs
            yield {"in": [*([WireSet((1, "a"))] if self.transport.has_sets else []), *externs]}

    def _of_item(self, name: str, depth: int) -> Iterator[Wire]:
        match self.protocol[name]:
            case Alias(type=target):
                yield from self.of(target, depth)
            case Extern():
                yield self.payload(name)
            case Enum(values=values):
                yield from (value.wire for value in values)
                yield 1 << 20 if isinstance(values[0].wire, int) else "a newer one"
            case Union(arms=arms) as union:
                for arm in arms:
                    yield from self.of(arm.type, depth + 1) if depth <= _DEEP else (self.smallest(Named(name)),)
                for _, choice in decide(union, self.protocol).choices:
                    if isinstance(choice, ByField) and choice.unknown is None:
                        newer = "an arm that nobody knows" if isinstance(choice.cases[0][0], str) else 1 << 20
                        yield {choice.wire: newer}
            case Struct() as struct:
                yield from self.bodies(struct, depth + 1)

    def kinds(self, kind: Type) -> tuple[str, ...]:
        """The kinds of value that a type may have."""
        return kinds(kind, self.protocol)


def _may_be_absent(member: Field | Spread) -> bool:
    return member.may_be_absent if isinstance(member, Field) else member.optional


def hashable(value: Wire) -> Wire:
    """A value as a key of a map: arrays as tuples."""
    return tuple(map(hashable, value)) if isinstance(value, list) else value
