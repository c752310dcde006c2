"""What one release puts on the wire, as one text: no names that only the description has, nothing for readers alone.

docs/schema-hash.md says what the text is, so that another implementation can write the same.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from .items import (
    Alias,
    Enum,
    EnumValue,
    Extern,
    Field,
    Item,
    Member,
    Message,
    Rpc,
    Spread,
    Step,
    StepKind,
    Stream,
    Struct,
    Tag,
    Union,
)
from .scalars import Scalar
from .types import (
    UNSET,
    Const,
    Ident,
    ListOf,
    MapOf,
    MapValue,
    Named,
    Nullable,
    PayloadValue,
    ReplyTo,
    RequestTo,
    SetOf,
    TupleOf,
    Type,
    Value,
)

if TYPE_CHECKING:
    from .protocol import Protocol

__all__ = ["canonical", "schema_hash"]

Json: TypeAlias = "bool | int | str | list[Json] | None"

VERSION = 1
"""Of the form of the text. Another number, another hash for the same bytes."""

_STEPS = {StepKind.REPLY: "reply", StepKind.PUSHES: "push", StepKind.SENDS: "send", StepKind.OPENS: "open"}


def schema_hash(protocol: Protocol) -> str:
    """16 hexadecimal digits: the first of the SHA-256 of the canonical text."""
    return hashlib.sha256(canonical(protocol).encode()).hexdigest()[:16]


def canonical(protocol: Protocol) -> str:
    """The canonical text of what a release puts on the wire."""
    return _text(_Canon(protocol).schema())


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Canon:
    """Turns a protocol of one release into arrays. Types that have a name get a number when they are first met."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.numbers: dict[str, int] = {}
        self.streams = sorted(protocol.of(Stream), key=lambda stream: _text(_ends(stream)))

    def schema(self) -> Json:
        """The whole."""
        protocol = self.protocol
        messages = sorted(protocol.of(Message), key=lambda message: _text(_message(message)))
        requests = sorted(protocol.of(Rpc), key=lambda rpc: _text(_request(rpc)))
        return [
            "wirespan schema",
            VERSION,
            ["transport", protocol.transport, protocol.edition],
            ["tag", protocol.tag],
            ["handshake", self.setting(protocol.handshake)],
            ["error", self.setting(protocol.error)],
            ["unknown_op", self.setting(protocol.unknown_op)],
            ["streams", *([*_ends(stream), self.members(stream.implicit)] for stream in self.streams)],
            ["messages", *([*_message(message), self.members(message.members)] for message in messages)],
            ["requests", *([*_request(rpc), self.members(rpc.members), self.steps(rpc)] for rpc in requests)],
            ["types", *self.definitions()],
        ]

    def setting(self, kind: Type | None) -> Json:
        """The type of a setting; null if nothing is set."""
        return None if kind is None else self.type(kind)

    def definitions(self) -> Iterator[Json]:
        """The types that have a number, in the order of these: a definition may bring further ones."""
        done = 0
        while done < len(self.numbers):
            for name in list(self.numbers)[done:]:
                done += 1
                yield self.definition(self.protocol[name])

    def definition(self, item: Item) -> Json:
        """What a name stands for."""
        match item:
            case Enum(values=values):
                return ["enum", *sorted((value.wire for value in values), key=lambda wire: (str(type(wire)), wire))]
            case Struct(members=members):
                return ["struct", self.members(members)]
            case Union(arms=arms):
                return ["union", *(self.type(arm.type) for arm in arms)]
            case Extern(name=name, header=header):
                return ["extern", name, self.setting(header)]
        raise AssertionError(item)

    # ------------------------------------------------------------------ types

    def type(self, kind: Type, members: Sequence[Member] = ()) -> Json:
        """A type; `members` are those of the request in which it stands."""
        match kind:
            case Scalar(value=word):
                return str(word)
            case Const(value):
                return ["const", value]
            case Nullable(item):
                return ["nullable", self.type(item, members)]
            case ListOf(item):
                return ["list", self.type(item, members)]
            case SetOf(item):
                return ["set", self.type(item, members)]
            case MapOf(key, value):
                return ["map", self.type(key, members), self.type(value, members)]
            case TupleOf(items):
                return ["tuple", *(self.type(item, members) for item in items)]
            case RequestTo(roles):
                return ["request", *sorted(roles)]
            case ReplyTo(field):
                return ["answer", next(m.wire for m in members if isinstance(m, Field) and m.name == field)]
            case Named(name):
                named = self.protocol[name]
                if isinstance(named, Alias):
                    return self.type(named.type, members)
                return ["type", self.numbers.setdefault(name, len(self.numbers))]

    def members(self, members: Sequence[Member]) -> Json:
        """The members of a map, in their order."""
        return [self.member(member) for member in members]

    def member(self, member: Member) -> Json:
        """One member of a map."""
        match member:
            case Tag():
                return ["tag"]
            case Spread(type=kind, optional=optional):
                return ["spread", self.type(kind), "optional" if optional else "required"]
            case Field(wire=wire, type=kind, default=default):
                if default is not UNSET:
                    return ["field", wire, self.type(kind), ["default", self.value(default, kind)]]
                return ["field", wire, self.type(kind), "optional" if member.optional else "required"]

    def value(self, value: Value, kind: Type) -> Json:
        """A default of a type. What an enum calls a value is what the wire does."""
        match value:
            case float():
                return ["float", struct.pack(">d", value).hex()]
            case bytes():
                return ["bytes", value.hex()]
            case Ident(name):
                return next(known.wire for known in self.enum_values(kind, set()) if known.name == name)
            case tuple():
                return ["array", *(self.value(each, kind) for each in value)]
            case MapValue(entries):
                return ["map", *([self.value(k, kind), self.value(v, kind)] for k, v in entries)]
            case PayloadValue(name, arguments):
                return ["payload", name, *(self.value(each, kind) for each in arguments)]
        return value

    def enum_values(self, kind: Type, seen: set[str]) -> Iterator[EnumValue]:
        """The values of all enums in a type."""
        match kind:
            case Named(name) if name not in seen:
                seen.add(name)
                match self.protocol[name]:
                    case Enum(values=values):
                        yield from values
                    case Alias(type=inner):
                        yield from self.enum_values(inner, seen)
                    case Union(arms=arms):
                        for arm in arms:
                            yield from self.enum_values(arm.type, seen)
                    case Struct(fields=fields):
                        for field in fields:
                            yield from self.enum_values(field.type, seen)
            case Nullable(item) | ListOf(item) | SetOf(item):
                yield from self.enum_values(item, seen)
            case MapOf(key, value):
                yield from self.enum_values(key, seen)
                yield from self.enum_values(value, seen)
            case TupleOf(items):
                for item in items:
                    yield from self.enum_values(item, seen)

    # ------------------------------------------------------------------ exchanges

    def steps(self, rpc: Rpc) -> Json:
        """What follows a request."""
        return [self.step(step, rpc, rpc.steps[:n]) for n, step in enumerate(rpc.steps)]

    def step(self, step: Step, rpc: Rpc, before: Sequence[Step]) -> Json:
        """One step, and after which arm of which step before it."""
        if step.type is not None:
            what = self.type(step.type, rpc.members)
        else:
            what = next(n for n, stream in enumerate(self.streams) if stream.name == step.stream)
        return [_STEPS[step.kind], what, self.when(step.when, before)]

    def when(self, arm: str | None, before: Sequence[Step]) -> Json:
        """The numbers of the step and of its arm."""
        if arm is None:
            return None
        for n, step in reversed(list(enumerate(before))):
            kind = self.protocol.resolve(step.type) if step.kind is StepKind.REPLY and step.type else None
            item = self.protocol[kind.name] if isinstance(kind, Named) else None
            names = [each.name for each in item.arms] if isinstance(item, Union) else []
            if arm in names:
                return [n, names.index(arm)]
        return None


def _ends(stream: Stream) -> list[Json]:
    return ["stream", [*sorted(stream.left)], [*sorted(stream.right)]]


def _message(message: Message) -> list[Json]:
    senders: Json = [*sorted(message.senders)]
    receivers: Json = [*sorted(message.receivers)]
    ways: list[Json] = [[senders, receivers]]
    if message.both_ways and senders != receivers:
        ways.append([receivers, senders])
    return ["message", message.op, sorted(ways, key=_text)]


def _request(rpc: Rpc) -> list[Json]:
    return ["request", rpc.op, [*sorted(rpc.senders)], [*sorted(rpc.receivers)]]
