"""Recordings, read with nothing but the description: which message is which, and what it holds.

The generated packages are not needed (they may not exist yet when the manual is made). What a batch or a request is
follows from the roles of the two ends and from the op; what a reply is, from the request before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgpack  # type: ignore[import-untyped]
from attrs import frozen

from ... import exchange, transports
from ...exchange import Kind, Place, Script
from ...model import Message, Protocol, Rpc, StepKind
from ...recording import Message as Recorded
from ...recording import Recording
from ...transports import Transport
from . import packed

__all__ = ["Event", "Said", "body_of", "follow", "unpacked"]

_KINDS = {
    Kind.HANDSHAKE: "handshake",
    Kind.REQUEST: "request",
    Kind.STREAM: "stream",
    Kind.UNKNOWN: "unknown",
}
_STEPS = {StepKind.REPLY: "reply", StepKind.SENDS: "send", StepKind.PUSHES: "push"}


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
    streams = {way.name: {message.op: message for message in way.messages} for way in protocol.directions}
    script, transport = Script.of(protocol), transports.of(protocol)

    def wire(message: Recorded) -> Any:
        return unpacked(body_of(message, transport))

    for message, place in exchange.follow(recording.messages, script, wire):
        yield _event(message, place, protocol, streams)


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


def _event(message: Recorded, place: Place, protocol: Protocol, streams: Mapping[str, Mapping[str, Message]]) -> Event:
    body = body_of(message, transports.of(protocol))
    if place.kind is Kind.STREAM:
        return Event(message, "stream", tuple(_batch(body, streams[place.name], protocol.tag)))
    rpc = protocol[place.exchange.name] if place.exchange is not None else None
    assert rpc is None or isinstance(rpc, Rpc)
    if place.kind is Kind.STEP:
        assert rpc is not None
        assert place.step is not None
        return Event(message, _STEPS[rpc.steps[place.step].kind], (_whole(body, None),), rpc, place.step)
    op = place.request.op if place.kind is Kind.REQUEST and place.request is not None else ""
    kind = "unknown" if place.kind is Kind.REQUEST and not op else _KINDS[place.kind]
    return Event(message, kind, (_whole(body, rpc, op),), rpc)


def _batch(body: bytes, messages: Mapping[str, Message], tag: str) -> Iterator[Said]:
    at, count = 0, 1
    first = next(iter(packed.tokens(body)))
    if first.kind == "array":
        assert isinstance(first.value, int)
        count, at = first.value, first.end
    for _ in range(count):
        end = packed.end_of(body, at)
        value = unpacked(body[at:end])
        op = value.get(tag, "") if isinstance(value, dict) else str(value)
        yield Said(messages.get(op), op, value, at, end)
        at = end


def _whole(body: bytes, item: Message | Rpc | None, op: str = "") -> Said:
    return Said(item, op, unpacked(body), 0, len(body))
