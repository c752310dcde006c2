"""Tells recordings: what each message is in its connection, and what the generated decoders make of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import define, frozen

from .. import exchange
from ..exchange import Kind, Place, Request
from .bindings import Bindings
from .records import Message, Messages

__all__ = ["Kind", "Request", "Told", "Unreadable", "follow", "op_of"]


@frozen
class Unreadable:
    """A message that its decoder refuses: what it holds all the same, and why it was refused."""

    op: str
    value: Any
    problem: str


@define(eq=False)
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
    request: Request | None = None
    """The request that a step belongs to, or that opened the stream."""
    op: str = ""
    """The op of a request, or of the one that this belongs to."""


def op_of(value: Any) -> str:
    """The op of a decoded message: a constant of its class, or what an undescribed one carries."""
    op = getattr(type(value), "OP", None) or getattr(value, "op", None)
    return op if isinstance(op, str) else ""


def follow(recording: Messages, bindings: Bindings) -> Iterator[Told]:
    """What each message says, in the order of the recording. Of those before, only what is needed is held."""
    raw = _Raw(bindings)
    for message, place in exchange.follow(recording.messages, bindings.script, raw):
        yield _told(message, place, raw, bindings)


class _Raw:
    """What MessagePack makes of a message; its first frame where that is nothing. Done once for each."""

    def __init__(self, bindings: Bindings) -> None:
        self._bindings = bindings
        self._last: Message | None = None
        self._value: Any = None
        self._is_value = False

    def __call__(self, message: Message) -> Any:
        if message is not self._last:
            self._last = message
            self._is_value = True
            try:
                self._value = self._bindings.raw(self._bindings.placed(message.filled()))
            except ValueError:
                self._value = message.filled()[0]
                self._is_value = False
        return self._value

    def has(self, message: Message) -> bool:
        """Whether a message was unpacked already."""
        return message is self._last and self._is_value


def _told(message: Message, place: Place, raw: _Raw, bindings: Bindings) -> Told:
    request, kind = place.request, place.kind
    op = request.op if request is not None else ""
    if kind is Kind.STREAM:
        return Told(message, kind, place.name, "", _batch(message, place.name, bindings), request, op)
    if kind is Kind.STEP:
        assert place.exchange is not None
        assert place.step is not None
        step = bindings.steps[place.exchange.name][place.step]
        return Told(message, kind, place.name, step.kind, (_value(message, step, raw, bindings),), request, op)
    if kind is Kind.REQUEST:
        value = _value(message, bindings.servers[place.name], raw, bindings)
        if isinstance(value, Unreadable) and op:
            value = Unreadable(op, _fields(message, value.value, bindings), value.problem)
        return Told(message, kind, place.name, "", (value,), None, op)
    if kind is Kind.HANDSHAKE:
        return Told(message, kind, values=(_value(message, bindings.handshake, raw, bindings),))
    return Told(message, kind, values=(Unreadable("", raw(message), place.problem),), request=request, op=op)


def _value(message: Message, decoder: Any, raw: _Raw, bindings: Bindings) -> Any:
    frames = bindings.placed(message.filled())
    try:
        if raw.has(message):
            try:
                return decoder.read(raw(message), frames)
            except RecursionError:
                pass  # of which `decode` makes an error
        return decoder.decode(frames)
    except ValueError as error:
        return Unreadable("", raw(message), _problem(error))


def _batch(message: Message, name: str, bindings: Bindings) -> tuple[Any, ...]:
    try:
        return tuple(bindings.streams[name].decode(bindings.placed(message.filled())))
    except ValueError:
        return tuple(_one_by_one(message, name, bindings))


def _one_by_one(message: Message, name: str, bindings: Bindings) -> Iterator[Any]:
    """The messages of a batch of which at least one is refused: each for itself, as if it had been sent alone."""
    try:
        frames = bindings.placed(message.filled())
        batch = bindings.raw(frames)
    except ValueError as error:  # none of its messages is at fault: a library is missing, or it is no MessagePack
        yield Unreadable("", message.filled()[0], _problem(error))
        return
    decoder = bindings.streams[name]
    for wire in batch if isinstance(batch, tuple) else (batch,):
        try:
            # Any map, for an error that stands in a stream has no op.
            fields = bindings.unknown(bindings.unknown_arm.from_wire(wire, frames).fields, bindings.script.tag)
        except ValueError as error:
            yield Unreadable("", wire, _problem(error))
            continue
        try:
            yield from decoder.decode(bindings.encode(fields))
        except ValueError as error:
            yield Unreadable(op_of(fields), fields.fields, _problem(error))


def _problem(error: ValueError) -> str:
    """Why a message is refused, without the place: where it stands is not where its decoder met it."""
    return str(error).removeprefix(getattr(error, "where", ""))


def _fields(message: Message, wire: Any, bindings: Bindings) -> Any:
    """The fields of a request that is refused, with what its other frames hold."""
    try:
        frames = bindings.placed(message.filled())
        return bindings.unknown.from_wire(wire, frames, bindings.script.tag).fields
    except ValueError:
        return wire
