"""Follows connections: which message is a request, which one its reply, and what is said on a stream.

Nothing on the wire says so. There are no numbers that pair a reply with its request: it is the next message from the
other end. What comes next is known from the description, or from a package that was generated of it; no op has a name
in this module. Whoever follows a recording, to tell it, to check it or to draw it, does so with this `Follower`.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any
from typing import Protocol as Interface

from attrs import define, field, frozen

from . import transports
from .model import Named, Protocol, Rpc, StepKind, Union
from .model.arms import Rule, arm_of, rules

__all__ = [
    "Exchange",
    "Follower",
    "Kind",
    "Place",
    "Request",
    "Script",
    "Spoken",
    "Then",
    "arms_of",
    "between",
    "follow",
]


class Kind(enum.Enum):
    """What a message is in its connection."""

    HANDSHAKE = "handshake"
    REQUEST = "request"
    STEP = "step"
    """A reply, a push, or what the caller sends in between."""
    STREAM = "stream"
    UNKNOWN = "unknown"


# ---------------------------------------------------------------------------------------------- what may be said


@frozen
class Then:
    """What happens next in an exchange."""

    kind: StepKind
    when: str | None = None
    """Only after this arm of the nearest earlier reply that has it."""
    opens: str | None = None
    """The stream that the connection becomes."""
    arms: tuple[Rule, ...] = ()
    """Of a reply on whose arm a later step depends: what tells them apart."""


@frozen
class Exchange:
    """A request, and all that follows it."""

    name: str
    op: str
    steps: tuple[Then, ...] = ()

    @classmethod
    def of(cls, rpc: Rpc, protocol: Protocol) -> Exchange:
        """That of a request of one release."""
        steps = (
            Then(step.kind, step.when, step.stream, arms_of(rpc, index, protocol))
            for index, step in enumerate(rpc.steps)
        )
        return cls(rpc.name, rpc.op, tuple(steps))


@frozen
class Script:
    """What an observer has to know of a protocol to follow its connections."""

    tag: str
    greets: bool
    """Whether each end begins with a handshake."""
    servers: Mapping[str, Mapping[str, Exchange]]
    """By the role that answers, and the op."""
    directions: Mapping[tuple[str, str, str], str]
    """The name of each direction by stream, sender and receiver."""
    is_error: Callable[[Any], bool] = field(eq=False)
    """Whether a value is the error that may stand in place of any reply."""
    kind_of: Callable[[Any], str] = field(eq=False)
    """The kind of a value, as decisions call it."""

    @classmethod
    def of(cls, protocol: Protocol) -> Script:
        """That of one release."""
        exchanges = {rpc.name: Exchange.of(rpc, protocol) for rpc in protocol.of(Rpc)}
        ends = [(way.name, way.stream.name, way.senders, way.receivers) for way in protocol.directions]
        literals = protocol.error_literals

        def is_error(value: Any) -> bool:
            return bool(literals) and isinstance(value, dict) and all(value.get(key) == own for key, own in literals)

        return cls(
            protocol.tag,
            protocol.handshake is not None,
            {s.role.name: {rpc.op: exchanges[rpc.name] for rpc in s.rpcs} for s in protocol.servers},
            between(ends),
            is_error,
            transports.of(protocol).kind,
        )


def between(
    directions: Sequence[tuple[str, str, Sequence[str], Sequence[str]]],
) -> dict[tuple[str, str, str], str]:
    """The name of each direction by stream, sender and receiver, from its name, stream, senders and receivers."""
    return {
        (stream, sender, receiver): name
        for name, stream, senders, receivers in directions
        for sender in senders
        for receiver in receivers
    }


def arms_of(rpc: Rpc, index: int, protocol: Protocol) -> tuple[Rule, ...]:
    """What tells the arms of the reply at `index` apart; nothing where no later step depends on one of them."""
    step = rpc.steps[index]
    kind = protocol.resolve(step.type) if step.kind is StepKind.REPLY and step.type is not None else None
    union = protocol[kind.name] if isinstance(kind, Named) else None
    if not isinstance(union, Union):
        return ()
    names = {arm.name for arm in union.arms}
    return rules(union, protocol) if any(later.when in names for later in rpc.steps[index + 1 :]) else ()


# ---------------------------------------------------------------------------------------------- what was said


class Spoken(Interface):
    """A message on a connection, as far as it has to be known to follow it."""

    @property
    def number(self) -> int:
        """Of the message."""
        ...

    @property
    def from_dialer(self) -> bool:
        """Whether the end wrote it that opened the connection."""
        ...

    @property
    def sender(self) -> str | None:
        """The role of the end that wrote it."""
        ...

    @property
    def receiver(self) -> str | None:
        """The role of the other end."""
        ...


@frozen
class Request:
    """A request that was made: which message it was, and from whom to whom. Not what it held: that may be large."""

    number: int
    op: str
    sender: str | None
    receiver: str | None


@define(eq=False)
class Place:
    """What a message is."""

    kind: Kind
    name: str = ""
    """Who decodes it: the direction of a stream, the role of a server, or `GetData/0`: a step by its number."""
    request: Request | None = None
    """The request itself; the one that a step belongs to, or that opened the stream."""
    exchange: Exchange | None = None
    """Of the request, if its op is described."""
    step: int | None = None
    problem: str = ""
    """Why it is not known what the message is."""


class Follower:
    """Says what each message of one connection is. Ask it for all of them, in their order."""

    __slots__ = ("_going", "_greeted", "_opener", "_script", "_stream")

    def __init__(self, script: Script) -> None:
        self._script = script
        self._greeted: set[bool] = set()
        self._stream: str | None = None
        self._opener: Request | None = None
        self._going: _Going | None = None

    def next(self, message: Spoken, wire: Callable[[], Any]) -> Place:
        """What the next message is.

        Parameters
        ----------
        message
            Who wrote it.
        wire
            Gives its value as MessagePack has it; anything, if it is none. Not called where that does not matter.

        """
        if self._stream is None:
            if self._script.greets and message.from_dialer not in self._greeted:
                self._greeted.add(message.from_dialer)
                return Place(Kind.HANDSHAKE)
            place = self._in_exchange(message, wire)
            if place is not None:
                return place
        if self._stream is not None:
            return self._on_stream(message, self._stream)
        if message.from_dialer:
            return self._request(message, wire())
        if self._going is None and self._opener is not None:
            return self._unknown(f"answers {self._opener.op or 'a request'}, which is not described")
        return self._unknown("nothing was asked that this could answer")

    def _in_exchange(self, message: Spoken, wire: Callable[[], Any]) -> Place | None:
        """The step that a message is; None if it is none, or if a stream has begun."""
        going = self._going
        if going is None:
            return None
        step = going.next(from_server=not message.from_dialer)
        if step is None:
            return None
        if step.kind is StepKind.OPENS:
            self._stream, self._going = step.opens or "", None
            return None
        if message.from_dialer and self._op(wire()) in self._script.servers.get(message.receiver or "", ()):
            return None  # the next request, instead of what was expected
        return going.take(step, wire, self._script)

    def _op(self, wire: Any) -> str:
        op = wire.get(self._script.tag) if isinstance(wire, dict) else None
        return op if isinstance(op, str) else ""

    def _request(self, message: Spoken, wire: Any) -> Place:
        role = message.receiver
        server = self._script.servers.get(role or "")
        if server is None:
            self._going = None
            return self._unknown(
                f"the role {role} answers no requests" if role else "the role of its receiver is not known"
            )
        op = self._op(wire)
        request = Request(message.number, op, message.sender, role)
        exchange = server.get(op)
        self._opener = request  # (if it is not described, this is what an answer to it says)
        self._going = _Going(request, exchange) if exchange is not None else None
        return Place(Kind.REQUEST, role or "", request, exchange)

    def _on_stream(self, message: Spoken, stream: str) -> Place:
        name = self._script.directions.get((stream, message.sender or "", message.receiver or ""))
        if name is None:
            ends = f"{message.sender or 'an unknown role'} to {message.receiver or 'an unknown role'}"
            return self._unknown(f"{stream} has no direction from {ends}")
        return Place(Kind.STREAM, name, self._opener)

    def _unknown(self, problem: str) -> Place:
        return Place(Kind.UNKNOWN, request=self._opener, problem=problem)


_ANY_ARM = object()


@define
class _Going:
    """A request, and how far what follows it has got."""

    request: Request
    exchange: Exchange
    at: int = 0
    replied: list[tuple[frozenset[str | None], Any]] = field(factory=list)
    """Of each reply so far that matters: the arms that it has, and the name of the one that came."""

    def next(self, *, from_server: bool) -> Then | None:
        """The step that a message from this end is, or the opening of a stream, by whichever; None if neither."""
        steps = self.exchange.steps
        while self.at < len(steps):
            step = steps[self.at]
            if step.when is None or self._came(step.when):
                fits = step.kind is StepKind.OPENS or (step.kind is not StepKind.SENDS) is from_server
                return step if fits else None
            self.at += 1
        return None

    def take(self, step: Then, wire: Callable[[], Any], script: Script) -> Place:
        """A message is the present step: go on to the next one."""
        place = Place(Kind.STEP, f"{self.exchange.name}/{self.at}", self.request, self.exchange, self.at)
        if step.kind is not StepKind.PUSHES:
            self.at += 1
        if step.arms:
            self.replied.append((frozenset(rule.arm for rule in step.arms), _arm(step, wire(), script)))
        return place

    def _came(self, arm: str) -> bool:
        return next((found in (arm, _ANY_ARM) for names, found in reversed(self.replied) if arm in names), False)


def _arm(step: Then, wire: Any, script: Script) -> Any:
    if script.is_error(wire):
        return None
    try:
        return arm_of(wire, step.arms, script.kind_of)
    except ValueError:
        return _ANY_ARM  # for all we know


def follow(messages: Iterable[Any], script: Script, wire: Callable[[Any], Any]) -> Iterator[tuple[Any, Place]]:
    """Each message of many connections with what it is; `wire` gives the value of one."""
    connections: dict[int, Follower] = {}
    for message in messages:
        number = message.connection.number
        follower = connections.get(number)
        if follower is None:
            follower = connections[number] = Follower(script)
        yield message, follower.next(message, partial(wire, message))
