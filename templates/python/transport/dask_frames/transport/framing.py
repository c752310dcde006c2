"""Frames on a byte stream.

One message is, with every number an unsigned 64-bit little-endian integer::

    bytes that a reader may fetch in one go: the rest of this head, and the first frames
    number of frames
    length of each frame
    the frames, one behind the other

The first number is a hint about memory, yet it has to end between two frames; releases before 2021.03.0 lack it.
Lengths come from a peer, so each is held against the limits before anything is allocated for it.
"""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import Any, Final, Protocol

import attrs

from .._base import Buffer
from .editions import LATEST, Edition

__all__ = [
    "FrameReader",
    "FramingError",
    "Limits",
    "TruncatedError",
    "message_bytes",
    "read_message",
    "read_message_async",
    "write_message",
    "write_message_async",
]

_WORD: Final = 8
_CAUTIOUS: Final = 1 << 14  # what a peer announces is believed so far; for more, memory grows as it arrives
_LONG: Final = 1 << 26


class FramingError(ValueError):
    """The bytes are no message of the transport, or one that is larger than the limits allow."""


class TruncatedError(FramingError):
    """The stream ended inside a message."""


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds of one message. They hold before anything is allocated."""

    frames: int = 1 << 20
    """The number of its frames."""
    frame_bytes: int = 1 << 33
    """The length of one frame."""
    message_bytes: int = 1 << 34
    """The length of all frames together, and of what they decompress to."""
    ratio: int = 1 << 15
    """How many times as long as a compressed frame its content may be. No format can do more than its own most: lz4
    255, snappy 22, zlib 1032, zstd 32,768."""

    def check(self, lengths: Sequence[int]) -> None:
        """Hold the lengths of all frames against the limits.

        Raises
        ------
        FramingError
            One of them is exceeded.

        """
        longest = max(lengths, default=0)
        if longest > self.frame_bytes:
            raise FramingError(f"a frame of {longest} bytes; the limit is {self.frame_bytes}")
        if sum(lengths) > self.message_bytes:
            raise FramingError(f"a message of {sum(lengths)} bytes; the limit is {self.message_bytes}")


DEFAULT_LIMITS: Final = Limits()

Message = list[Buffer]
_Parser = Generator[int, bytes, Message]


def _parser(limits: Limits, edition: Edition) -> _Parser:
    """Ask for so many bytes at a time; end with the frames, laid out as decoders read them."""
    *first, count = struct.unpack("<QQ" if edition.counted else "<Q", (yield _WORD * (1 + edition.counted)))
    if count > limits.frames:
        raise FramingError(f"a message of {count} frames; the limit is {limits.frames}")
    if first and first[0] < _WORD * (1 + count):
        raise FramingError(f"{first[0]} bytes to read at once, yet the lengths of {count} frames take more")
    lengths = struct.unpack(f"<{count}Q", (yield _WORD * count)) if count else ()
    limits.check(lengths)
    if first:
        _check_hint(first[0] - _WORD * (1 + count), lengths)
    frames: Message = []
    for length in lengths:
        frames.append((yield length) if length else b"")
    return list(edition.place(frames, limits.message_bytes, limits.ratio))


def _check_hint(first: int, lengths: Sequence[int]) -> None:
    end = 0
    for length in lengths:
        if end >= first:
            break
        end += length
    if end != first:
        raise FramingError("the bytes to read at once end inside a frame")


class FrameReader:
    """Takes bytes as they come and gives messages as they are complete."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS, edition: Edition = LATEST) -> None:
        self._limits = limits
        self._edition = edition
        self._buffer = bytearray()
        self._start()

    def _start(self) -> None:
        self._parser = _parser(self._limits, self._edition)
        self._needed = next(self._parser)
        self._inside = False

    def feed(self, data: Buffer) -> Iterator[Message]:
        """Take bytes, and give every message that they complete.

        Raises
        ------
        FramingError
            They are no message. The reader cannot be used any further: nothing tells where the next one begins.

        """
        self._buffer += data
        while len(self._buffer) >= self._needed:
            part = bytes(memoryview(self._buffer)[: self._needed])
            del self._buffer[: self._needed]
            try:
                self._needed = self._parser.send(part)
                self._inside = True
            except StopIteration as end:
                self._start()
                yield end.value

    def close(self) -> None:
        """Say that no more bytes will come.

        Raises
        ------
        TruncatedError
            A message has begun.

        """
        if self._inside or self._buffer:
            raise TruncatedError("the stream ended inside a message")


def message_bytes(frames: Sequence[Buffer], edition: Edition = LATEST) -> bytes:
    """A message as one run of bytes."""
    return b"".join(_parts(frames, edition))


def _parts(frames: Sequence[Buffer], edition: Edition) -> Iterator[Buffer]:
    frames = edition.extract(frames)
    lengths = [memoryview(frame).nbytes for frame in frames]
    words = [len(lengths), *lengths]
    if edition.counted:
        words.insert(0, _WORD * len(words) + sum(lengths))
    yield struct.pack(f"<{len(words)}Q", *words)
    yield from frames


class Readable(Protocol):
    """A file, or `socket.makefile("rb")`."""

    def read(self, size: int, /) -> bytes | None:
        """Read at most so many bytes; none at the end."""
        ...


class Writable(Protocol):
    """A file, or `socket.makefile("wb")`."""

    def write(self, data: Any, /) -> Any:
        """Write all bytes."""
        ...


def read_message(stream: Readable, limits: Limits = DEFAULT_LIMITS, edition: Edition = LATEST) -> Message | None:
    """Read one message from a blocking stream; None at its end.

    Raises
    ------
    FramingError
        What comes is no message, or is larger than the limits allow.
    DecodeError
        Its frames are not laid out as in the edition.
    TruncatedError
        The stream ended inside a message.

    """
    parser = _parser(limits, edition)
    needed = next(parser)
    inside = False
    while True:
        part = _exactly(stream, needed)
        if len(part) < needed:
            if part or inside:
                raise TruncatedError("the stream ended inside a message")
            return None
        inside = True
        try:
            needed = parser.send(part)
        except StopIteration as end:
            return list(end.value)


def _exactly(stream: Readable, size: int) -> bytes:
    """So many bytes, or fewer at the end. Memory grows with what has come, not with what was announced."""
    part = stream.read(min(size, _CAUTIOUS)) or b""
    if not part or len(part) == size:
        return part
    parts = bytearray(part)
    while len(parts) < size:
        part = stream.read(min(size - len(parts), len(parts))) or b""
        if not part:
            break
        parts += part
    return bytes(parts)


def write_message(stream: Writable, frames: Sequence[Buffer], edition: Edition = LATEST) -> None:
    """Write one message to a blocking stream: at once, since a head that travels alone costs a round trip.

    Where messages follow each other, set `TCP_NODELAY` on the socket, as asyncio does, so that they do not wait for
    each other either.
    """
    for part in _gathered(_parts(frames, edition)):
        stream.write(part)


def _gathered(parts: Iterable[Buffer]) -> Iterator[Buffer]:
    """All in one piece; what is so long that a copy of it would matter stands alone."""
    pieces: list[Buffer] = []
    for part in parts:
        if memoryview(part).nbytes < _LONG:
            pieces.append(part)
            continue
        yield b"".join(pieces)
        yield part
        pieces = []
    if pieces:
        yield b"".join(pieces)


async def read_message_async(
    reader: asyncio.StreamReader, limits: Limits = DEFAULT_LIMITS, edition: Edition = LATEST
) -> Message | None:
    """Read one message from an asyncio stream; None at its end.

    Raises
    ------
    FramingError
        What comes is no message, or is larger than the limits allow.
    DecodeError
        Its frames are not laid out as in the edition.
    TruncatedError
        The stream ended inside a message.

    """
    parser = _parser(limits, edition)
    needed = next(parser)
    inside = False
    while True:
        try:
            part = await reader.readexactly(needed) if needed else b""
        except asyncio.IncompleteReadError as error:
            if error.partial or inside:
                raise TruncatedError("the stream ended inside a message") from None
            return None
        inside = True
        try:
            needed = parser.send(part)
        except StopIteration as end:
            return list(end.value)


async def write_message_async(
    writer: asyncio.StreamWriter, frames: Sequence[Buffer], edition: Edition = LATEST
) -> None:
    """Write one message to an asyncio stream, and wait until the peer keeps up."""
    for part in _gathered(_parts(frames, edition)):
        writer.write(part)
    await writer.drain()
