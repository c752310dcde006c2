# Part of every package that wirespan 0.1.0 generates; do not edit.
"""Connections that speak in messages: `Connection` over a blocking socket, `AsyncConnection` over asyncio streams.

Both have the same verbs. Each end first writes a handshake, and reads that of its peer; then one end asks and the other
answers, or both write batches of messages. What a step of an exchange or a stream carries says the decoder, and type
checkers know it from there. Small messages leave at once (`TCP_NODELAY`, which asyncio sets by itself).
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import suppress
from typing import Any, Protocol, TypeVar, cast

from .._base import Frames, Struct
from .._encode import encode
from .._exchange import BaseRequest
from .._wire import first
from .editions import LATEST, Edition
from .framing import (
    DEFAULT_LIMITS,
    Limits,
    Message,
    read_message,
    read_message_async,
    write_message,
    write_message_async,
)

__all__ = ["AsyncConnection", "Connection", "Decoder"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Hello = TypeVar("Hello", bound=Struct)
ReplyT = TypeVar("ReplyT")


class Decoder(Protocol[T_co]):
    """What turns the frames of one message into a value: a `Step`, or one of those in `routes`."""

    def decode(self, frames: Frames, /) -> T_co:
        """Decode one message of the transport."""
        ...


class Connection:
    """A connection over a blocking socket.

    Methods that read raise `EOFError` when the peer has closed the connection, `FramingError` when it sends what is no
    message or more than the limits allow, and `DecodeError` when a message is not what the description says. Those that
    write raise `EncodeError`; with `check`, they refuse wrong values as `encode` does.
    """

    def __init__(self, sock: socket.socket, *, limits: Limits = DEFAULT_LIMITS, edition: Edition = LATEST) -> None:
        """Take over a connected socket, without a handshake. Its timeout stays what it is."""
        if sock.family in {socket.AF_INET, socket.AF_INET6}:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = sock
        self._stream = sock.makefile("rwb")
        self._limits = limits
        self._edition = edition

    @classmethod
    def open(
        cls, sock: socket.socket, ours: Hello, *, limits: Limits = DEFAULT_LIMITS, edition: Edition = LATEST
    ) -> tuple[Connection, Hello]:
        """Exchange handshakes over a socket that has been connected or accepted: the connection, and the peer's."""
        connection = cls(sock, limits=limits, edition=edition)
        try:
            connection.send(ours)
            return connection, _theirs(ours, connection.receive_frames())
        except BaseException:
            connection.close()
            raise

    @classmethod
    def connect(
        cls,
        host: str,
        port: int,
        ours: Hello,
        *,
        timeout: float | None = None,
        limits: Limits = DEFAULT_LIMITS,
        edition: Edition = LATEST,
    ) -> tuple[Connection, Hello]:
        """Connect to a server, and exchange handshakes. `timeout` is in seconds, and holds for each read and write."""
        sock = socket.create_connection((host, port), timeout)
        return cls.open(sock, ours, limits=limits, edition=edition)

    def send(self, value: object, *, check: bool = False) -> None:
        """Write a message, a batch (a list of messages), or any value."""
        self.send_frames(encode(value, check=check))

    def receive(self, decoder: Decoder[T]) -> T:
        """Read one message."""
        return decoder.decode(self.receive_frames())

    def ask(self, request: BaseRequest[ReplyT], *, check: bool = False) -> ReplyT:
        """Write a request and read its first answer; `receive(request.STEPS[n])` reads what may follow.

        Raises
        ------
        RequestError
            The server answered with its error.
        UnknownOpError
            The server does not know the request.

        """
        self.send(request, check=check)
        return request.expect_reply(self.receive_frames())

    def answer(self, request: BaseRequest[ReplyT], reply: ReplyT, *, check: bool = False) -> None:
        """Write the reply to a request; `send` writes the error that may take its place."""
        self.send_frames(_reply(request, reply, check))

    def requests(self, decoder: Decoder[T]) -> Iterator[T]:
        """Every request that comes, until the peer closes the connection."""
        while (frames := self._read()) is not None:
            yield decoder.decode(frames)

    def messages(self, decoder: Decoder[Iterable[T]]) -> Iterator[T]:
        """Every message of the batches that come on a stream, until the peer closes the connection."""
        for batch in self.requests(decoder):
            yield from batch

    def send_frames(self, frames: Frames) -> None:
        """Write one message that has been encoded."""
        write_message(self._stream, frames, self._edition)
        self._stream.flush()

    def receive_frames(self) -> Message:
        """Read one message, and leave it encoded."""
        return _there(self._read())

    def _read(self) -> Message | None:
        return read_message(self._stream, self._limits, self._edition)

    def close(self) -> None:
        """Close the connection."""
        with self._socket, suppress(OSError):  # what is left to be written cannot be: the peer is gone
            self._stream.close()

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncConnection:
    """A connection over asyncio streams.

    Its methods raise the same errors as those of `Connection`. One task may read while another one writes.
    """

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        *,
        limits: Limits = DEFAULT_LIMITS,
        edition: Edition = LATEST,
    ) -> None:
        """Take over connected streams, without a handshake."""
        self._reader = reader
        self._writer = writer
        self._limits = limits
        self._edition = edition

    @classmethod
    async def open(
        cls,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        ours: Hello,
        *,
        limits: Limits = DEFAULT_LIMITS,
        edition: Edition = LATEST,
    ) -> tuple[AsyncConnection, Hello]:
        """Exchange handshakes over connected streams, such as `asyncio.start_server` gives: the connection, and the
        peer's handshake.
        """
        connection = cls(reader, writer, limits=limits, edition=edition)
        try:
            await connection.send(ours)
            return connection, _theirs(ours, await connection.receive_frames())
        except BaseException:
            writer.close()
            raise

    @classmethod
    async def connect(
        cls, host: str, port: int, ours: Hello, *, limits: Limits = DEFAULT_LIMITS, edition: Edition = LATEST
    ) -> tuple[AsyncConnection, Hello]:
        """Connect to a server, and exchange handshakes."""
        reader, writer = await asyncio.open_connection(host, port)
        return await cls.open(reader, writer, ours, limits=limits, edition=edition)

    async def send(self, value: object, *, check: bool = False) -> None:
        """Write a message, a batch (a list of messages), or any value; wait until the peer keeps up."""
        await self.send_frames(encode(value, check=check))

    async def receive(self, decoder: Decoder[T]) -> T:
        """Read one message."""
        return decoder.decode(await self.receive_frames())

    async def ask(self, request: BaseRequest[ReplyT], *, check: bool = False) -> ReplyT:
        """Write a request and read its first answer; `receive(request.STEPS[n])` reads what may follow.

        Raises
        ------
        RequestError
            The server answered with its error.
        UnknownOpError
            The server does not know the request.

        """
        await self.send(request, check=check)
        return request.expect_reply(await self.receive_frames())

    async def answer(self, request: BaseRequest[ReplyT], reply: ReplyT, *, check: bool = False) -> None:
        """Write the reply to a request; `send` writes the error that may take its place."""
        await self.send_frames(_reply(request, reply, check))

    async def requests(self, decoder: Decoder[T]) -> AsyncIterator[T]:
        """Every request that comes, until the peer closes the connection."""
        while (frames := await self._read()) is not None:
            yield decoder.decode(frames)

    async def messages(self, decoder: Decoder[Iterable[T]]) -> AsyncIterator[T]:
        """Every message of the batches that come on a stream, until the peer closes the connection."""
        async for batch in self.requests(decoder):
            for message in batch:
                yield message

    async def send_frames(self, frames: Frames) -> None:
        """Write one message that has been encoded."""
        await write_message_async(self._writer, frames, self._edition)

    async def receive_frames(self) -> Message:
        """Read one message, and leave it encoded."""
        return _there(await self._read())

    async def _read(self) -> Message | None:
        return await read_message_async(self._reader, self._limits, self._edition)

    async def close(self) -> None:
        """Close the connection."""
        self._writer.close()
        with suppress(OSError):  # the peer was faster
            await self._writer.wait_closed()

    async def __aenter__(self) -> AsyncConnection:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def _theirs(ours: Hello, frames: Frames) -> Hello:
    return cast("Hello", cast("Any", type(ours)).from_wire(first(frames), frames))


def _there(frames: Message | None) -> Message:
    if frames is None:
        raise EOFError("the peer closed the connection")
    return frames


def _reply(request: BaseRequest[Any], reply: object, check: bool) -> Message:
    frames = encode(reply)
    if check:
        request.expect_reply(frames)
    return frames
