"""Follows each connection: which message is a request, which one its reply, and what is said on a stream.

Nothing on the wire says so. There are no numbers that pair a reply with its request: it is the next message from the
other end. What comes next is known from the description (`STEPS` of the request), and only from there; no op has a
name in this module.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Any

from attrs import define, evolve, field, frozen

from ..model import pascal
from .bindings import Bindings, Step
from .records import Message, Recording

__all__ = ["Kind", "Told", "Unreadable", "follow", "op_of"]


class Kind(enum.Enum):
    """What a message is in its connection."""

    HANDSHAKE = "handshake"
    REQUEST = "request"
    STEP = "step"
    """A reply, a push, or what the caller sends in between."""
    STREAM = "stream"
    UNKNOWN = "unknown"


@frozen
class Unreadable:
    """A message that its decoder refuses: what it holds all the same, and why it was refused."""

    op: str
    value: Any
    problem: str


@frozen(eq=False)
class Told:
    """A message of the recording, and what it says."""

    message: Message
    kind: Kind
    decoder: str = ""
    """Which decoder is its own: the direction of a stream, the role of a server, or `GetData/0`: a step by number."""
    step: str = ""
    """The kind of a step: "reply", "push" or "send"."""
    values: tuple[Any, ...] = ()
    """What it decodes to: one value, or those of a batch. What is not understood is `Unreadable`."""
    request: Told | None = None
    """The request that a step belongs to, or that opened the stream."""

    @property
    def op(self) -> str:
        """The op of a request, or of the one that a step belongs to."""
        source = self.request if self.kind is not Kind.REQUEST and self.request is not None else self
        return op_of(source.values[0]) if len(source.values) == 1 else ""


def op_of(value: Any) -> str:
    """The op of a decoded message: a constant of its class, or what an undescribed one carries."""
    op = getattr(type(value), "OP", None) or getattr(value, "op", None)
    return op if isinstance(op, str) else ""


def follow(recording: Recording, bindings: Bindings) -> Iterator[Told]:
    """What each message says, in the order of the recording."""
    connections: dict[int, _Connection] = {}
    for message in recording.messages:
        number = message.connection.number
        if number not in connections:
            connections[number] = _Connection(bindings)
        yield connections[number].next(message)


@define
class _Connection:
    """Where a connection has got to."""

    bindings: Bindings
    greeted: set[bool] = field(factory=set)
    stream: str | None = None
    opener: Told | None = None
    exchange: _Exchange | None = None

    def next(self, message: Message) -> Told:
        """What the next message says."""
        if self.bindings.handshake is not None and message.from_dialer not in self.greeted:
            self.greeted.add(message.from_dialer)
            return _decoded(Told(message, Kind.HANDSHAKE), self.bindings.handshake, self.bindings)
        if self.stream is None and self.exchange is not None:
            step = self.exchange.next(from_server=not message.from_dialer)
            if isinstance(step, str):
                self.stream, self.opener = step, self.exchange.request
            elif step is not None:
                told = self.exchange.read(step, message, self.bindings)
                if not message.from_dialer or not isinstance(told.values[0], Unreadable):
                    return told
                request = self._request(message)  # instead of what was expected, perhaps the next request?
                return told if isinstance(request.values[0], Unreadable) else request
        if self.stream is not None:
            return self._batch(message, self.stream)
        if message.from_dialer:
            return self._request(message)
        if self.exchange is None and self.opener is not None:
            return self._unknown(message, f"answers {self.opener.op or 'a request'}, which is not described")
        return self._unknown(message, "nothing was asked that this could answer")

    def _request(self, message: Message) -> Told:
        role = message.receiver
        server = self.bindings.servers.get(role or "")
        if server is None:
            self.exchange = None
            problem = f"the role {role} answers no requests" if role else "the role of its receiver is not known"
            return self._unknown(message, problem)
        told = _decoded(Told(message, Kind.REQUEST, str(role)), server, self.bindings)
        value = told.values[0]
        if isinstance(value, Unreadable):  # the op may be described all the same: then it is known what follows
            fields = _as_map(self.bindings, server, message)
            told = evolve(told, values=(evolve(value, op=op_of(fields), value=fields.fields),)) if fields else told
        kind = server.types.get(told.op)
        self.exchange = _Exchange(told, kind.__name__, tuple(kind.STEPS)) if kind is not None else None
        self.opener = told  # (if it is not described, this is what an answer to it says)
        return told

    def _batch(self, message: Message, stream: str) -> Told:
        name = self.bindings.direction(stream, message.sender, message.receiver)
        if name is None:
            ends = f"{message.sender or 'an unknown role'} to {message.receiver or 'an unknown role'}"
            return self._unknown(message, f"{stream} has no direction from {ends}")
        told = Told(message, Kind.STREAM, name, request=self.opener)
        try:
            values = self.bindings.streams[name].decode(self.bindings.placed(message.filled()))
        except ValueError:
            values = _one_by_one(self.bindings, name, message)
        return evolve(told, values=tuple(values))

    def _unknown(self, message: Message, problem: str) -> Told:
        value = _raw(self.bindings, message)
        return Told(message, Kind.UNKNOWN, values=(Unreadable("", value, problem),), request=self.opener)


@define
class _Exchange:
    """A request, and how far what follows it has got."""

    request: Told
    name: str
    steps: tuple[Step, ...]
    at: int = 0
    last_reply: Any = None

    def next(self, *, from_server: bool) -> Step | str | None:
        """The step that a message from this end is; or the stream that the connection has become; or None."""
        while self.at < len(self.steps):
            step = self.steps[self.at]
            if step.when is None or _is_arm(self.last_reply, step.when):
                if step.kind == "open":
                    return step.opens or ""
                return step if (step.kind != "send") is from_server else None
            self.at += 1
        return None

    def read(self, step: Step, message: Message, bindings: Bindings) -> Told:
        """Decode a message as the present step, and go on to the next one."""
        told = Told(message, Kind.STEP, f"{self.name}/{self.at}", step.kind, request=self.request)
        told = _decoded(told, step, bindings)
        if step.kind != "push":
            self.at += 1
        if step.kind == "reply":
            self.last_reply = told.values[0]
        return told


def _is_arm(value: Any, arm: str) -> bool:
    """Whether a reply is that arm of its union. The class of an arm bears its name: `GetDataReplyOk`."""
    if isinstance(value, Unreadable):
        return True  # for all we know
    return type(value).__name__.endswith(pascal(arm))


def _decoded(told: Told, decoder: Any, bindings: Bindings) -> Told:
    try:
        value = decoder.decode(bindings.placed(told.message.filled()))
    except ValueError as error:
        value = Unreadable("", _raw(bindings, told.message), str(error))
    return evolve(told, values=(value,))


def _one_by_one(bindings: Bindings, name: str, message: Message) -> Iterator[Any]:
    """The messages of a batch of which at least one is refused: each for itself, as if it had been sent alone."""
    try:
        frames = bindings.placed(message.filled())
        batch = bindings.raw(frames)
    except ValueError as error:  # none of its messages is at fault: a library is missing, or it is no MessagePack
        yield Unreadable("", message.filled()[0], str(error))
        return
    decoder = bindings.streams[name]
    for wire in batch if isinstance(batch, tuple) else (batch,):
        try:
            fields = bindings.unknown.from_wire(wire, frames, decoder._tag)
        except ValueError as error:
            yield Unreadable("", wire, str(error))
            continue
        try:
            yield from decoder.decode(bindings.encode(fields))
        except ValueError as error:
            yield Unreadable(op_of(fields), fields.fields, str(error))


def _as_map(bindings: Bindings, decoder: Any, message: Message) -> Any:
    try:
        frames = bindings.placed(message.filled())
        return bindings.unknown.from_wire(bindings.raw(frames), frames, decoder._tag)
    except ValueError:
        return None


def _raw(bindings: Bindings, message: Message) -> Any:
    """What MessagePack makes of a message; its first frame where that is nothing."""
    try:
        return bindings.raw(bindings.placed(message.filled()))
    except ValueError:
        return message.filled()[0]
