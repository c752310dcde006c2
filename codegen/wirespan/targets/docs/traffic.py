"""Recordings, read with nothing but the description: which message is which, and what it holds.

The generated packages are not needed (they may not exist yet when the manual is made). What a batch or a request is
follows from the roles of the two ends and from the op; what a reply is, from the request before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import msgpack  # type: ignore[import-untyped]
from attrs import define, field, frozen

from ... import transports
from ...model import (
    Arm,
    Message,
    Named,
    Protocol,
    Rpc,
    Step,
    StepKind,
    Union,
)
from ...model.decisions import ByElement, ByField, ByKey, ByLength, ByValue, Choice, One, decide
from ...recording import Message as Recorded
from ...recording import Recording
from ...transports import Reference, SetOf, Transport
from . import packed

__all__ = ["Event", "Said", "arm_of", "body_of", "follow", "unpacked"]


@frozen(eq=False)
class Said:
    """One message, request or value, and the bytes of the first frame that it takes."""

    item: Message | Rpc | None
    op: str
    value: Any
    start: int
    end: int


@frozen(eq=False)
class Event:
    """What went over a connection at once: one value, or the batch of a stream."""

    message: Recorded
    kind: str  # "handshake", "request", "reply", "send", "push", "stream" or "unknown"
    said: tuple[Said, ...]
    request: Rpc | None = None
    step: int | None = None

    @property
    def sender(self) -> str:
        """The role that wrote it."""
        return self.message.sender or "?"

    @property
    def receiver(self) -> str:
        """The role that read it."""
        return self.message.receiver or "?"


def follow(recording: Recording, protocol: Protocol) -> Iterator[Event]:
    """All events of a recording, in its order."""
    connections: dict[int, _Connection] = {}
    known = _Known(protocol)
    for message in recording.messages:
        number = message.connection.number
        if number not in connections:
            connections[number] = _Connection(known)
        yield connections[number].next(message)


def body_of(message: Recorded, transport: Transport) -> bytes:
    """The frame that holds the message itself; the others are payloads."""
    frames = message.filled()
    return bytes(frames[transport.body(frames)])


def unpacked(data: bytes | memoryview) -> Any:
    """A MessagePack value: arrays as tuples, maps as dicts, whose keys may be arrays."""
    try:
        return msgpack.unpackb(data, use_list=False, strict_map_key=False, raw=False)
    except ValueError:
        return data


@frozen(slots=False)
class _Known:
    """What is looked up again and again."""

    protocol: Protocol

    @cached_property
    def rpcs(self) -> dict[tuple[str, str | None], Rpc]:
        """Requests by op and receiver."""
        return {(rpc.op, role): rpc for rpc in self.protocol.of(Rpc) for role in rpc.receivers}

    @cached_property
    def messages(self) -> dict[tuple[str | None, str | None, str | None, str], Message]:
        """Messages by stream, sender, receiver and op."""
        return {
            (direction.stream.name, sender, receiver, message.op): message
            for direction in self.protocol.directions
            for sender in direction.senders
            for receiver in direction.receivers
            for message in direction.messages
        }


@define
class _Connection:
    """Where a connection has got to."""

    known: _Known
    greeted: set[bool] = field(factory=set)
    stream: str | None = None
    rpc: Rpc | None = None
    at: int = 0
    last_reply: Any = None

    def next(self, message: Recorded) -> Event:
        body = body_of(message, transports.of(self.known.protocol))
        if self.known.protocol.handshake is not None and message.from_dialer not in self.greeted:
            self.greeted.add(message.from_dialer)
            return Event(message, "handshake", (_whole(body, None),))
        if self.rpc is not None and self.stream is None:
            step = self._step(from_server=not message.from_dialer)
            if step is not None and step.kind is StepKind.OPENS:
                self.stream = step.stream
            elif step is not None:
                return self._take(message, body, step)
        if self.stream is not None:
            return Event(message, "stream", tuple(self._batch(message, body)), self.rpc)
        said = _whole(body, None)
        fields = said.value if isinstance(said.value, dict) else {}
        op = fields.get(self.known.protocol.tag)
        if not message.from_dialer or not isinstance(op, str):
            return Event(message, "unknown", (said,))
        self.rpc = self.known.rpcs.get((op, message.receiver))
        self.at, self.last_reply = (0, None) if fields.get("reply", True) is not False else (self._unanswered(), None)
        return Event(message, "request", (_whole(body, self.rpc, op),), self.rpc)

    def _unanswered(self) -> int:
        """The first step that comes without a reply having been asked for."""
        steps = self.rpc.steps if self.rpc else ()
        first = steps[0] if steps else None
        opens = any(step.kind is StepKind.OPENS for step in steps)
        return 0 if opens or first is None else len(steps)

    def _step(self, *, from_server: bool) -> Step | None:
        assert self.rpc is not None
        while self.at < len(self.rpc.steps):
            step = self.rpc.steps[self.at]
            if step.when is None or self._was(step.when):
                if step.kind is StepKind.OPENS:
                    return step
                return step if (step.kind is not StepKind.SENDS) is from_server else None
            self.at += 1
        return None

    def _was(self, arm: str) -> bool:
        assert self.rpc is not None
        kind = self.rpc.reply
        union = self.known.protocol[kind.name] if isinstance(kind, Named) else None
        if not isinstance(union, Union):
            return True
        found = arm_of(self.last_reply, union, self.known.protocol)
        return found is not None and found.name == arm

    def _take(self, message: Recorded, body: bytes, step: Step) -> Event:
        said = _whole(body, None)
        kind = {StepKind.REPLY: "reply", StepKind.SENDS: "send", StepKind.PUSHES: "push"}[step.kind]
        event = Event(message, kind, (said,), self.rpc, self.at)
        if step.kind is not StepKind.PUSHES:
            self.at += 1
        if step.kind is StepKind.REPLY:
            self.last_reply = said.value
        return event

    def _batch(self, message: Recorded, body: bytes) -> Iterator[Said]:
        at = 0
        first = next(iter(packed.tokens(body)))
        count = 1
        if first.kind == "array":
            assert isinstance(first.value, int)
            count, at = first.value, first.end
        for _ in range(count):
            end = packed.end_of(body, at)
            value = unpacked(body[at:end])
            op = value.get(self.known.protocol.tag, "") if isinstance(value, dict) else str(value)
            item = self.known.messages.get((self.stream, message.sender, message.receiver, op))
            yield Said(item, op, value, at, end)
            at = end


def _whole(body: bytes, item: Message | Rpc | None, op: str = "") -> Said:
    return Said(item, op, unpacked(body), 0, len(body))


# ---------------------------------------------------------------------------------------------- which arm


def arm_of(value: Any, union: Union, protocol: Protocol) -> Arm | None:
    """The arm of a union that a value as it came from the wire is; None if it is none that is known."""
    decision = decide(union, protocol)
    choice = decision.choice(kind_of(value, transports.of(protocol)))
    found = _choose(choice, value) if choice is not None else decision.catch_all
    return found or decision.catch_all


def kind_of(value: Any, transport: Transport) -> str:
    """The kind of a value, as decisions call it."""
    if isinstance(value, dict):
        match transport.wrapped(value):
            case Reference(extern):
                return extern
            case SetOf():
                return "set"
        return "map"
    if isinstance(value, tuple):
        return "array"
    return _KINDS[type(value)]


_KINDS = {type(None): "nil", bool: "bool", int: "int", float: "float", str: "str", bytes: "bytes"}


def _choose(choice: Choice, value: Any) -> Arm | None:
    match choice:
        case One(arm):
            return arm
        case ByValue(cases, otherwise):
            return _case(cases, value) or otherwise
        case ByLength(cases):
            return next((arm for length, arm in cases if length == len(value)), None)
        case ByElement(index, cases):
            return _case(cases, value[index]) if index < len(value) else None
        case ByField(wire, cases, absent, unknown):
            if wire in value:
                return _case(cases, value[wire]) or unknown
            return _choose(absent, value) if absent is not None else None
        case ByKey(cases, otherwise):
            return next((arm for key, arm in cases if key in value), otherwise)


def _case(cases: Any, value: Any) -> Arm | None:
    return next((arm for known, arm in cases if type(known) is type(value) and known == value), None)
