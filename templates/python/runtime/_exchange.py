"""Requests, the steps that follow them, and requests and replies that travel inside other messages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, ClassVar, Final, Generic, Literal, TypeAlias, TypeVar, cast

from ._base import NO_FRAMES, DecodeError, EncodeError, Frames, Struct, alike, wrong
from ._msgpack import deeply
from ._payloads import lift, pack
from ._wire import Message, first

__all__ = ["BaseRequest", "RawReply", "RawRequest", "Read", "RequestError", "Step", "UnknownOpError"]

Read: TypeAlias = "Callable[[Any, Frames], Any]"
"""Decodes one value; the frames are those of the message that it came in."""
ReplyT = TypeVar("ReplyT")
T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R", bound="RawRequest")


class Step(Generic[T_co]):
    """What happens next in an exchange: a decoder of what is sent, or (`open`) the name of a stream.

    `T_co` is what `decode` gives: of a reply, the server's error as well, where it may answer with one.
    """

    __slots__ = ("_error", "_read", "arms", "kind", "opens", "when")

    def __init__(
        self,
        kind: Literal["reply", "push", "send", "open"],
        read: Callable[[Any, Frames], T_co] | None = None,
        error: Callable[[Any, Frames], T_co | None] | None = None,
        *,
        when: str | None = None,
        opens: str | None = None,
        arms: tuple[tuple[Any, ...], ...] = (),
    ) -> None:
        self.kind: Final = kind
        self.when: Final = when
        """Only after this arm of the last reply."""
        self.opens: Final = opens
        """The stream that the connection becomes."""
        self.arms: Final = arms
        """Of a reply on whose arm a later step depends: what tells them apart. The first rule that the value meets
        names its arm: a kind of value, a test, a key or index, a literal, the arm (None: one that is not described).
        """
        self._read = read
        self._error = error

    def read(self, wire: Any, frames: Frames = NO_FRAMES) -> T_co:
        """Decode the value that this step sends; the server's error instead, where it may answer with one."""
        if self._read is None:
            raise TypeError(f"no value belongs to the step: it opens {self.opens}")
        if self._error is not None and (error := self._error(wire, frames)) is not None:
            return error
        return self._read(wire, frames)

    def decode(self, frames: Frames) -> T_co:
        """Decode a message of the transport that is this step.

        Raises
        ------
        DecodeError
            It is not what the description says.

        """
        wire = first(frames)
        try:
            return self.read(wire, frames)
        except RecursionError:
            return deeply(lambda: self.read(wire, frames))

    def __repr__(self) -> str:
        shown = f", when={self.when!r}" * bool(self.when) + f", opens={self.opens!r}" * bool(self.opens)
        return f"Step({self.kind!r}{shown})"


class UnknownOpError(DecodeError):
    """The server answered as it does to an op that it does not know."""


class RequestError(Exception):
    """The server answered a request with its error.

    Attributes
    ----------
    op
        The op of the request.
    error
        What the server answered.

    """

    def __init__(self, op: str, error: object) -> None:
        super().__init__(op, error)
        self.op = op
        self.error: Any = error

    def __str__(self) -> str:
        return f"the server could not answer {self.op!r}: {self.error!r}"


class BaseRequest(Message, Generic[ReplyT]):
    """A request that is answered with a `ReplyT`."""

    __slots__ = ()
    STEPS: ClassVar[tuple[Step[Any], ...]] = ()
    """The whole exchange after it. Each step of a class has the type of what it carries: `GetData.STEPS[1].decode`."""
    NIL_IS_UNKNOWN_OP: ClassVar[bool] = False
    """Whether servers answer nil to an op that they do not know."""

    @classmethod
    def decode_reply(cls, frames: Frames) -> ReplyT:
        """Decode the first answer.

        Raises
        ------
        UnknownOpError
            The server does not know this request. Told apart where nil is no reply to it.
        DecodeError
            It is not what the description says.
        TypeError
            The server does not answer this request.

        """
        for step in cls.STEPS:
            if step.kind == "reply":
                try:
                    return cast("ReplyT", step.decode(frames))
                except DecodeError:
                    if cls.NIL_IS_UNKNOWN_OP and len(frames) == 1 and bytes(frames[0]) == b"\xc0":
                        raise UnknownOpError(f"the server does not know the op {cls.OP!r}", (), cls.__name__) from None
                    raise
        raise TypeError(f"{cls.__name__} has no reply")

    @classmethod
    def expect_reply(cls, frames: Frames) -> ReplyT:
        """Decode the first answer, which has to be the reply.

        Raises
        ------
        RequestError
            The server answered with its error.
        UnknownOpError
            The server does not know this request. Told apart where nil is no reply to it.
        DecodeError
            It is not what the description says.
        TypeError
            The server does not answer this request.

        """
        reply = cls.decode_reply(frames)
        if cls._is_error(reply):
            raise RequestError(cls.OP, reply)
        return reply

    @staticmethod
    def _is_error(_: object, /) -> bool:
        """Whether an answer is the error that may answer any request."""
        return False


class RawRequest(Struct):
    """A whole request inside another message: kept as it is, and decoded for a role on demand."""

    __slots__ = ("_frames", "_wire")
    ROUTES: ClassVar[str]
    TAG: ClassVar[str]

    def __init__(self, wire: dict[str, Any], frames: Frames = NO_FRAMES) -> None:
        self._wire = wire
        self._frames = frames

    @classmethod
    def from_wire(cls: type[R], wire: Any, frames: Frames = NO_FRAMES) -> R:
        """Keep a map that has an op."""
        if type(wire) is not dict:
            raise wrong("request", "map", wire)
        if type(wire.get(cls.TAG)) is not str:
            raise DecodeError("has no op", (f".{cls.TAG}",), "request")
        lift(tuple(wire.values()), frames)
        return cls(wire, frames)

    @property
    def op(self) -> str:
        """The op."""
        return cast("str", self._wire[self.TAG])

    def decode(self, role: str) -> Any:
        """The request as the server `role` reads it; an `UnknownMessage` if it does not know the op.

        Raises
        ------
        DecodeError
            It is not what the description says.
        KeyError
            No role of that name answers requests.

        """
        server = import_module(self.ROUTES).SERVERS[role]
        try:
            return server.read(self._wire, self._frames)
        except RecursionError:
            return deeply(lambda: server.read(self._wire, self._frames))

    def to_wire(self) -> dict[str, Any]:
        """The map."""
        return {key: lift(value, self._frames) for key, value in self._wire.items()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (RawRequest, BaseRequest)) and _same(self, other)

    def __repr__(self) -> str:
        return f"RawRequest({self.to_wire()!r})"


class RawReply:
    """The answer to a request inside another message: kept as it is, and decoded on demand."""

    __slots__ = ("_frames", "_wire")

    def __init__(self, wire: Any, frames: Frames = NO_FRAMES) -> None:
        self._wire = wire
        self._frames = frames

    @classmethod
    def from_wire(cls, wire: Any, frames: Frames = NO_FRAMES) -> RawReply:
        """Keep any value."""
        lift(wire, frames)
        return cls(wire, frames)

    def decode(self, request: BaseRequest[Any] | type[BaseRequest[Any]]) -> Any:
        """The value, as the answer to `request`.

        Raises
        ------
        DecodeError
            It is not what the description says.

        """
        for step in request.STEPS:
            if step.kind == "reply":
                try:
                    return step.read(self._wire, self._frames)
                except RecursionError:
                    return deeply(partial(step.read, self._wire, self._frames))
        raise TypeError(f"{request} has no reply")

    @property
    def value(self) -> Any:
        """The value, as `any`."""
        return lift(self._wire, self._frames)

    def to_wire(self) -> Any:
        """The value, as `any`."""
        return self.value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RawReply) and _same(self, other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"RawReply({self.value!r})"


def _same(one: object, other: object) -> bool:
    """Whether a receiver would take two values for the same."""
    try:
        packed = pack(one), pack(other)
    except EncodeError:
        return False
    return alike(*(lift(first(frames), frames) for frames in packed))
