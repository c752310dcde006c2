"""All vectors of one release: of every direction, server, step and type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from .. import plugins, transports
from ..model import (
    Alias,
    Example,
    Extern,
    MapOf,
    Message,
    Named,
    Nullable,
    Protocol,
    Rpc,
    Scalar,
    Spread,
    StepKind,
    Struct,
    Type,
    Union,
)
from ..transports import Wire
from .examples import wire_of
from .faults import Fault, Faults
from .places import Member
from .samples import Samples

__all__ = ["Vector", "vectors"]

_WHAT = {StepKind.REPLY: "reply", StepKind.PUSHES: "push", StepKind.SENDS: "send"}


@frozen
class Vector:
    """One message and what has to become of it.

    `kind` and `name` say what it is to be read as: a "stream" (the name of a direction), a "request" (a role), a
    "step" (`Rpc/index`), a "type" (an item) or the "handshake" (no name).
    """

    kind: str
    name: str
    title: str
    frames: tuple[bytes, ...]
    fault: Fault | None = None
    """What is wrong with it, and where; None if it is valid."""

    @property
    def valid(self) -> bool:
        """Whether it has to decode."""
        return self.fault is None

    @property
    def path(self) -> str | None:
        """Where it is wrong, as generated Python tells it; None if it is valid."""
        return self.fault.path if self.fault else None


def vectors(protocol: Protocol) -> list[Vector]:
    """The vectors of a release."""
    return list(_Maker(protocol).all())


class _Maker:
    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.samples = Samples(protocol)
        self.faults = Faults(self.samples)

    def all(self) -> Iterator[Vector]:
        for item in self.protocol.items:
            if self.is_value(item):
                yield from self._values("type", item.name, Named(item.name), item.name)
        for example in self.protocol.of(Example):
            yield from self._example(example)
        for way in self.protocol.directions:
            batch = []
            for message in way.messages:
                bodies = [*self.samples.bodies(message)]
                batch.append(bodies[0])
                for number, body in enumerate(bodies):
                    yield self._said(way.name, f"{message.name} {number}", body)
                yield from self._unknown("stream", way.name, message.name, bodies[0], message.members)
                for fault in self.faults.body(message):
                    yield self._said(way.name, f"{message.name}: {fault.why}", fault.value, fault)
            for fault in self._untagged():
                yield self._said(way.name, fault.why, fault.value, fault)
            unknown: Wire = {self.protocol.tag: "an op that nobody knows", "x": [1, {"y": None}]}
            if self.samples.transport.has_batches:
                yield self._vector("stream", way.name, "a batch of all", [*batch, unknown])
            else:
                yield self._said(way.name, "an unknown op", unknown)
        for server in self.protocol.servers:
            for rpc in server.rpcs:
                yield from self._requests(server.role.name, rpc)
            yield self._vector("request", server.role.name, "an unknown op", self._unknown_request())
            for fault in self._untagged():
                yield self._vector("request", server.role.name, fault.why, fault.value, fault)
        for rpc in self.protocol.of(Rpc):
            for index, step in enumerate(rpc.steps):
                if step.type is not None:
                    root = f"{rpc.name} {_WHAT[step.kind]}"
                    yield from self._values("step", f"{rpc.name}/{index}", step.type, root)
        if self.protocol.handshake:
            yield from self._values("handshake", "", self.protocol.handshake, "handshake")

    def _example(self, example: Example) -> Iterator[Vector]:
        """An example, everywhere it may be sent."""
        item = self.protocol[example.name]
        value = wire_of(example.value, Named(example.name), self.protocol)
        title = f"{example.name}: {example.title}"
        if isinstance(item, Message):
            for way in self.protocol.streams_of(item):
                yield self._said(way.name, title, value)
        elif isinstance(item, Rpc):
            for role in item.receivers:
                yield self._vector("request", role, title, value)
        elif self.is_value(item):
            yield self._vector("type", example.name, title, value)

    def is_value(self, item: object) -> bool:
        """Whether an item is a type with a decoder of its own: a struct, a union, or an alias that nests."""
        match item:
            case Struct(spread_only=False) | Union():
                return True
            case Alias(type=target):
                inner = target.item if isinstance(target, Nullable) else target
                return not isinstance(inner, Named | Scalar)
        return False

    def _unknown_request(self) -> Wire:
        """A request of a newer peer: an op that nobody knows, in the protocol's own envelope."""
        op = "an op that nobody knows"
        envelope = self.protocol[self.protocol.envelope] if self.protocol.envelope is not None else None
        if not isinstance(envelope, Struct):
            return {self.protocol.tag: op}
        fields = {member.name: self.samples.smallest(member.type) for member in envelope.fields}
        return {self.protocol.tag: op, **self.samples.with_members(envelope.members, op, fields)}

    def _requests(self, role: str, rpc: Rpc) -> Iterator[Vector]:
        bodies = [*self.samples.bodies(rpc)]
        for number, body in enumerate(bodies):
            yield self._vector("request", role, f"{rpc.name} {number}", body)
        yield from self._unknown("request", role, rpc.name, bodies[0], rpc.members)
        for fault in self.faults.body(rpc):
            yield self._vector("request", role, f"{rpc.name}: {fault.why}", fault.value, fault)

    def _values(self, kind: str, name: str, type_: Type, root: str) -> Iterator[Vector]:
        """Samples and faults of a type; `root` is what errors call it if it has no name of its own."""
        for number, value in enumerate(self.samples.of(type_)):
            yield self._vector(kind, name, f"sample {number}", value)
        item = self.protocol[type_.name] if isinstance(type_, Named) else None
        if isinstance(item, Struct):
            body = self.samples.body(item.members)
            yield from self._unknown(kind, name, item.name, body, item.members)
        named = isinstance(item, Extern) or self.is_value(item)
        for fault in self.faults.of(type_, item.name if item and named else root):
            yield self._vector(kind, name, fault.why, fault.value, fault if named else evolve(fault, root=root))

    def _unknown(
        self, kind: str, name: str, title: str, body: dict[Wire, Wire], members: Iterable[object]
    ) -> Iterator[Vector]:
        """A field of a newer peer, which has to be kept."""
        if any(isinstance(member, Spread) and isinstance(member.type, MapOf) for member in members):
            return
        value = {**body, "a field that nobody knows": [1, {"y": None}]}
        title = f"{title}: unknown field"
        yield self._said(name, title, value) if kind == "stream" else self._vector(kind, name, title, value)

    def _untagged(self) -> Iterator[Fault]:
        """What says of itself that it is a message, but not which."""
        tag = self.protocol.tag
        for value, why in (({"x": 1}, "no tag"), ({tag: 7, "x": 1}, "a tag that is no text")):
            yield Fault(value, why, "UnknownMessage", (Member(tag, tag),))

    def _said(self, way: str, title: str, value: Wire, fault: Fault | None = None) -> Vector:
        """One message of a stream, which travels in a batch if the transport has batches."""
        return self._vector("stream", way, title, [value] if self.samples.transport.has_batches else value, fault)

    def _vector(self, kind: str, name: str, title: str, value: Wire, fault: Fault | None = None) -> Vector:
        with plugins.blamed(transports.GROUP, self.protocol.transport):
            frames = self.samples.transport.encode(value)
        return Vector(kind, name, title, frames, fault)
