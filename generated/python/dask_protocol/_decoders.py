# Part of every package that wirespan 0.1.0 generates; do not edit.
"""Decoders of whole streams, servers and types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final, Generic, Literal, TypeVar, cast, overload

from ._base import NO_FRAMES, DecodeError, Frames
from ._exchange import Read
from ._malformed import Malformed
from ._msgpack import deeply
from ._wire import UnknownMessage, first

__all__ = ["RequestDecoder", "StreamDecoder", "ValueDecoder"]

T = TypeVar("T")


class _Table(Generic[T]):
    """Classes by op. The modules that hold them are imported when the first message is decoded."""

    __slots__ = ("_error", "_package", "_reads", "_tag", "_types", "name")

    def __init__(self, name: str, package: str, tag: str, types: Mapping[str, str], error: Read | None = None) -> None:
        self.name: Final = name
        self._package = package
        self._tag = tag
        self._types = types
        self._error = error
        self._reads: dict[str, Callable[[Any, Frames], T]] | None = None

    @property
    def types(self) -> Mapping[str, type[T]]:
        """The class for each op."""
        found = {}
        for op, place in self._types.items():
            module, name = place.split(".")
            found[op] = getattr(import_module(f"{self._package}.{module}"), name)
        return found

    @property
    def reads(self) -> dict[str, Callable[[Any, Frames], T]]:
        """`from_wire` of the class for each op."""
        if self._reads is None:
            self._reads = {op: cast("Any", kind).from_wire for op, kind in self.types.items()}
        return self._reads

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"


class StreamDecoder(_Table[T]):
    """Decodes one direction of a stream."""

    __slots__ = ("receivers", "senders", "stream")

    def __init__(
        self,
        name: str,
        package: str,
        tag: str,
        types: Mapping[str, str],
        error: Read | None = None,
        *,
        stream: str,
        senders: tuple[str, ...],
        receivers: tuple[str, ...],
    ) -> None:
        super().__init__(name, package, tag, types, error)
        self.stream: Final = stream
        self.senders: Final = senders
        """The roles that write in this direction."""
        self.receivers: Final = receivers

    @overload
    def decode(self, frames: Frames, *, tolerant: Literal[False] = False) -> list[T | UnknownMessage]: ...

    @overload
    def decode(self, frames: Frames, *, tolerant: Literal[True]) -> list[T | UnknownMessage | Malformed]: ...

    def decode(self, frames: Frames, *, tolerant: bool = False) -> Any:
        """Decode one message of the transport: a batch of messages, or a single one.

        Parameters
        ----------
        frames
            All frames of the message.
        tolerant
            Give each message that is not what the description says as `Malformed`, instead of refusing all.

        Raises
        ------
        DecodeError
            One of them is not what the description says; `where` tells which. If `tolerant`, only where the first
            frame is no MessagePack.

        """
        batch = first(frames)
        if type(batch) is not tuple:
            batch = (batch,)
        read = self._read_each if tolerant else self._read
        try:
            return read(batch, frames)
        except RecursionError:
            return deeply(lambda: read(batch, frames))

    def _read_each(self, batch: tuple[Any, ...], frames: Frames) -> list[Any]:
        messages: list[Any] = []
        for wire in batch:
            try:
                messages += self._read((wire,), frames)
            except DecodeError as error:
                error.where = f"{self.name}[{len(messages)}] "
                messages.append(Malformed.from_wire(wire, frames, error))
        return messages

    def _read(self, batch: tuple[Any, ...], frames: Frames) -> list[T | UnknownMessage]:
        reads = self._reads or self.reads
        tag = self._tag
        messages: list[T | UnknownMessage] = []
        try:
            for wire in batch:
                try:
                    read = reads[wire[tag]]
                except (KeyError, TypeError):
                    messages.append(self._other(wire, frames))
                else:
                    messages.append(read(wire, frames))
        except DecodeError as error:
            error.where = f"{self.name}[{len(messages)}] "
            raise
        return messages

    def _other(self, wire: Any, frames: Frames) -> Any:
        if self._error is not None and (error := self._error(wire, frames)) is not None:
            return error
        return UnknownMessage.from_wire(wire, frames, self._tag)


class RequestDecoder(_Table[T]):
    """Decodes the requests that one role answers."""

    __slots__ = ()

    def decode(self, frames: Frames) -> T | UnknownMessage:
        """Decode one message of the transport: a request.

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

    def read(self, wire: Any, frames: Frames = NO_FRAMES) -> T | UnknownMessage:
        """Decode a request from its map."""
        try:
            read = self.reads[wire[self._tag]]
        except (KeyError, TypeError):
            return UnknownMessage.from_wire(wire, frames, self._tag)
        return read(wire, frames)


class ValueDecoder(Generic[T]):
    """Decodes a value of one type."""

    __slots__ = ("_place", "name")

    def __init__(self, name: str, package: str, place: str) -> None:
        self.name: Final = name
        self._place = (package, *place.split("."))

    def decode(self, frames: Frames) -> T:
        """Decode one message of the transport.

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

    def read(self, wire: Any, frames: Frames = NO_FRAMES) -> T:
        """Decode a value from what MessagePack made of it."""
        package, module, *names = self._place
        found: Any = import_module(f"{package}.{module}")
        for name in names:
            found = getattr(found, name)
        return cast("T", found(wire, frames))

    def __repr__(self) -> str:
        return f"ValueDecoder({self.name!r})"
