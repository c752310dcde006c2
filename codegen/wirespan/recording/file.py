"""The file format of recordings, described in docs/recordings.md: a stream of msgpack values inside one .xz stream.

Both ways it goes message by message: a recording may be larger than the memory.
"""

from __future__ import annotations

import lzma
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgpack  # type: ignore[import-untyped]
from attrs import asdict, fields, frozen

from .packs import bin_head, items
from .records import Connection, Dropped, Header, Message, Recording, Streamed

__all__ = ["MAX_BYTES", "MAX_MESSAGE", "SUFFIX", "RecordingError", "Written", "read", "stream", "write"]

SUFFIX = ".wirerec"
FORMAT = "wirespan recording"
VERSION = 1
MAX_BYTES = 1 << 30
"""How much a recording may unpack to that is held in memory as a whole, unless the reader is told otherwise."""
MAX_MESSAGE = 2 << 30
"""How many bytes one message may have, unless the reader is told otherwise."""
MAX_FRAMES = 1 << 20  # of one message: even empty ones take memory
MEMORY_LIMIT = 128 << 20  # of the decompressor; the writer's preset needs 9 MB
CHUNK = 1 << 20


class RecordingError(ValueError):
    """A file is no recording, or a damaged one. The text names the file and what is wrong, `help` a way out."""

    def __init__(self, problem: str, help_: str = "") -> None:
        super().__init__(problem)
        self.help = help_


# ---------------------------------------------------------------------------------------------- writing


@frozen
class Written:
    """What a file got."""

    messages: int
    connections: int


def write(recording: Recording | Streamed, path: Path) -> Written:
    """Write a recording to a file; the file is replaced as a whole, or not at all."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("xb") as file:
            written = _write(recording, file)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return written


def _write(recording: Recording | Streamed, file: BinaryIO) -> Written:
    packer = msgpack.Packer(use_bin_type=True)
    compressor = lzma.LZMACompressor(check=lzma.CHECK_SHA256)
    known: set[int] = set()
    count = 0
    file.write(compressor.compress(packer.pack({"format": FORMAT, "version": VERSION, **asdict(recording.header)})))
    for message in recording.messages:
        connection = message.connection
        if connection.number not in known:
            known.add(connection.number)
            record: list[Any] = ["connection", connection.number, connection.dialer, connection.accepter]
            file.write(compressor.compress(packer.pack(record)))
        for piece in _packed(message, packer):
            file.write(compressor.compress(piece))
        count += 1
    file.write(compressor.compress(packer.pack(["end", count])))
    file.write(compressor.flush())
    return Written(count, len(known))


def _packed(message: Message, packer: Any) -> Iterator[bytes | memoryview]:
    """The record of a message, large frames in pieces."""
    frames = [frame.length if isinstance(frame, Dropped) else frame for frame in message.frames]
    head = ["message", message.connection.number, round(message.time * 1e6), message.from_dialer]
    if message.size <= CHUNK:
        yield packer.pack([*head, frames])
        return
    yield b"\x95" + b"".join(map(packer.pack, head)) + packer.pack_array_header(len(frames))
    for frame in frames:
        if isinstance(frame, int):
            yield packer.pack(frame)
            continue
        yield bin_head(len(frame))
        view = memoryview(frame)
        for start in range(0, len(view), CHUNK):
            yield view[start : start + CHUNK]


# ---------------------------------------------------------------------------------------------- reading


def read(path: Path, *, max_bytes: int = MAX_BYTES) -> Recording:
    """Read a whole recording.

    Parameters
    ----------
    path
        The file.
    max_bytes
        How much it may unpack to, in bytes: all of it is held in memory.

    Raises
    ------
    RecordingError
        The file is no recording, of a version that this program does not know, damaged, cut off, or unpacks to more
        than `max_bytes`.
    OSError
        The file cannot be read.
    """
    streamed = _stream(path, max_bytes, max_bytes)
    return Recording(streamed.header, tuple(streamed.messages))


def stream(path: Path, *, max_message: int = MAX_MESSAGE) -> Streamed:
    """Read a recording message by message. What is wrong with a message is raised when it is its turn.

    Parameters
    ----------
    path
        The file.
    max_message
        How many bytes one message may have.

    Raises
    ------
    RecordingError
        The file is no recording, of a version that this program does not know, damaged, cut off, or a message has more
        than `max_message` bytes.
    OSError
        The file cannot be read.
    """
    return _stream(path, max_message, None)


def _stream(path: Path, max_message: int, max_bytes: int | None) -> Streamed:
    reader = _Reader(path, max_message, max_bytes)
    return Streamed(reader.header(), reader.messages())


class _Unpacked:
    """What a file unpacks to, as a file: decompressed bit by bit so that no small file fills the memory."""

    def __init__(self, path: Path, max_bytes: int | None) -> None:
        self.path = path
        self.total = 0
        self._max_bytes = max_bytes
        self._file = path.open("rb")
        self._decompressor = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=MEMORY_LIMIT)

    def read(self, size: int) -> bytes:
        """Some more bytes; none at the end."""
        if size <= 0:  # the buffer is full
            raise RecordingError(f"{self.path}: damaged: a record is too large")
        try:
            data = b""
            while not data and not self._decompressor.eof:
                data = self._more(size)
        except lzma.LZMAError as error:
            raise RecordingError(f"{self.path}: {'damaged' if self.total else 'no recording'}: {error}") from None
        if not data and (self._decompressor.unused_data or self._file.read(1)):
            raise RecordingError(f"{self.path}: something follows the compressed data")
        return data

    def _more(self, size: int) -> bytes:
        compressed = self._file.read(CHUNK) if self._decompressor.needs_input else b""
        if self._decompressor.needs_input and not compressed:
            what = "cut off" if self.total else "no recording"
            raise RecordingError(f"{self.path}: {what}: the compressed data ends early")
        data = self._decompressor.decompress(compressed, size)
        self.total += len(data)
        if self._max_bytes is not None and self.total > self._max_bytes:
            raise RecordingError(
                f"{self.path}: unpacks to more than {self._max_bytes} bytes",
                "give a larger `max_bytes`, or read it message by message with `stream`",
            )
        return data

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class _Reader:
    """Reads the records of a file, and holds one message at a time."""

    def __init__(self, path: Path, max_message: int, max_bytes: int | None) -> None:
        self._path = path
        self._max_message = max_message
        self._source = _Unpacked(path, max_bytes)
        self._items = items(self._source, max_message)
        self._connections: dict[int, Connection] = {}
        self._count = 0

    def header(self) -> Header:
        """The first value."""
        try:
            return _header(self._path, self._first())
        except BaseException:
            self._source.close()
            raise

    def _first(self) -> Any:
        try:
            return self._items.unpack()
        except msgpack.OutOfData:
            return None
        except (RecordingError, OSError):
            raise
        except (ValueError, msgpack.UnpackException) as error:
            raise RecordingError(f"{self._path}: damaged: no msgpack: {error}") from None

    def messages(self) -> Iterator[Message]:
        """All others."""
        try:
            yield from self._messages()
        except (RecordingError, OSError):
            raise
        except msgpack.OutOfData:
            raise RecordingError(f"{self._path}: damaged: its last value is cut off") from None
        except (ValueError, msgpack.UnpackException) as error:
            raise self._damaged(str(error)) from None
        finally:
            self._source.close()

    def _messages(self) -> Iterator[Message]:
        unpack = self._items.unpack
        complete = False
        while (length := self._length()) is not None:
            if complete:
                raise RecordingError(f"{self._path}: something follows the end of the recording")
            kind = unpack() if length else None
            if kind == "message" and length == 5:
                yield self._message()
                self._count += 1
                continue
            record = [kind, *(unpack() for _ in range(length - 1))]
            match record:
                case ["connection", int(number), (str() | None) as dialer, (str() | None) as accepter]:
                    if number in self._connections:
                        raise RecordingError(f"{self._path}: connection {number} is announced twice")
                    self._connections[number] = Connection(number, dialer, accepter)
                case ["end", int(count)] if count == self._count:
                    complete = True
                case ["connection" | "message" | "end", *_]:
                    raise self._damaged(_excerpt(record))
                case [str(), *_]:
                    pass  # a kind of record that a later minor change brought
                case _:
                    raise self._damaged(_excerpt(record))
        if not complete:
            raise RecordingError(f"{self._path}: cut off after {self._count} messages")

    def _length(self) -> int | None:
        """How many items the next record has; None at the end."""
        try:
            length: int = self._items.read_array_header()
        except msgpack.OutOfData:
            if self._items.tell() != self._source.total:
                raise
            return None
        return length

    def _message(self) -> Message:
        unpack = self._items.unpack
        number, time, from_dialer = unpack(), unpack(), unpack()
        count = self._items.read_array_header()
        if not (isinstance(number, int) and number in self._connections and type(time) is int):
            raise self._damaged(_excerpt(["message", number, time, from_dialer]))
        if type(from_dialer) is not bool or not 0 < count <= MAX_FRAMES:
            raise self._damaged(_excerpt(["message", number, time, from_dialer, f"{count} frames"]))
        frames: list[bytes | Dropped] = []
        room = self._max_message
        for _ in range(count):
            start = self._items.tell()
            try:
                frame = unpack()
            except ValueError as error:
                if "max_bin_len" in str(error):
                    raise self._too_large() from None
                raise
            room -= self._items.tell() - start
            if room < 0:
                raise self._too_large()
            frames.append(frame if type(frame) is bytes else self._dropped(frame))
        return Message(
            number=self._count,
            time=time / 1e6,
            connection=self._connections[number],
            from_dialer=from_dialer,
            frames=tuple(frames),
        )

    def _dropped(self, length: Any) -> Dropped:
        if type(length) is int and length >= 0:
            return Dropped(length)
        raise RecordingError(f"{self._path}: damaged: message {self._count} has a frame that is {_excerpt(length)}")

    def _damaged(self, what: str) -> RecordingError:
        return RecordingError(f"{self._path}: damaged after {self._count} messages: {what}")

    def _too_large(self) -> RecordingError:
        return RecordingError(
            f"{self._path}: message {self._count} has more than {self._max_message} bytes",
            "it is held in memory while it is read: if the machine has enough, allow more with --max-message "
            "(from Python: `max_message`)",
        )


def _header(path: Path, value: Any) -> Header:
    if not (isinstance(value, dict) and value.get("format") == FORMAT):
        raise RecordingError(f"{path}: no recording: it does not begin with the header of one")
    version = value.get("version")
    if version != VERSION:
        raise RecordingError(f"{path}: is of version {version!r} of the format; this program reads version {VERSION}")
    known = {attribute.name: value[attribute.name] for attribute in fields(Header) if attribute.name in value}
    drop_above = known.get("drop_above")
    texts = [text for name, text in known.items() if name != "drop_above"]
    if not (
        "protocol" in known
        and all(isinstance(text, str) for text in texts)
        and (drop_above is None or (type(drop_above) is int and drop_above >= 0))
    ):
        raise RecordingError(f"{path}: damaged: the header is wrong: {_excerpt(value)}")
    return Header(**known)


def _excerpt(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
