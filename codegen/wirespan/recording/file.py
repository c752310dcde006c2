"""The file format of recordings, described in docs/recordings.md: a stream of msgpack values inside one .xz stream."""

from __future__ import annotations

import lzma
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgpack  # type: ignore[import-untyped]
from attrs import asdict, fields

from .records import Connection, Dropped, Header, Message, Recording

__all__ = ["SUFFIX", "RecordingError", "read", "write"]

SUFFIX = ".wirerec"
FORMAT = "wirespan recording"
VERSION = 1
MAX_BYTES = 1 << 30
"""How much a recording may unpack to, unless the reader is told otherwise."""
MEMORY_LIMIT = 128 << 20  # of the decompressor; the writer's preset needs 9 MB
CHUNK = 1 << 20


class RecordingError(ValueError):
    """A file is no recording, or a damaged one. The text names the file and what is wrong."""


def write(recording: Recording, path: Path) -> None:
    """Write a recording to a file; the file is replaced as a whole, or not at all."""
    header = {"format": FORMAT, "version": VERSION, **asdict(recording.header)}
    packer = msgpack.Packer(use_bin_type=True)
    compressor = lzma.LZMACompressor(check=lzma.CHECK_SHA256)
    known: set[int] = set()
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("xb") as file:
            file.write(compressor.compress(packer.pack(header)))
            for message in recording.messages:
                connection = message.connection
                if connection.number not in known:
                    known.add(connection.number)
                    record: list[Any] = ["connection", connection.number, connection.dialer, connection.accepter]
                    file.write(compressor.compress(packer.pack(record)))
                frames = [frame.length if isinstance(frame, Dropped) else frame for frame in message.frames]
                microseconds = round(message.time * 1e6)
                record = ["message", connection.number, microseconds, message.from_dialer, frames]
                file.write(compressor.compress(packer.pack(record)))
            file.write(compressor.compress(packer.pack(["end", len(recording.messages)])))
            file.write(compressor.flush())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def read(path: Path, *, max_bytes: int = MAX_BYTES) -> Recording:
    """Read a recording.

    Raises
    ------
    RecordingError
        The file is no recording, of a version that this program does not know, damaged, cut off, or unpacks to more
        than `max_bytes`.
    OSError
        The file cannot be read.
    """
    values = _values(path, max_bytes)
    header = _header(path, next(values, None))
    connections: dict[int, Connection] = {}
    messages: list[Message] = []
    complete = False
    for value in values:
        if complete:
            raise RecordingError(f"{path}: something follows the end of the recording")
        match value:
            case ["connection", int(number), (str() | None) as dialer, (str() | None) as accepter]:
                if number in connections:
                    raise RecordingError(f"{path}: connection {number} is announced twice")
                connections[number] = Connection(number, dialer, accepter)
            case ["message", int(number), int(time), bool(from_dialer), [_, *_] as frames] if number in connections:
                messages.append(
                    Message(
                        number=len(messages),
                        time=time / 1e6,
                        connection=connections[number],
                        from_dialer=from_dialer,
                        frames=tuple(_frame(path, frame, len(messages)) for frame in frames),
                    )
                )
            case ["end", int(count)] if count == len(messages):
                complete = True
            case ["connection" | "message" | "end", *_]:
                raise RecordingError(f"{path}: damaged after {len(messages)} messages: {_excerpt(value)}")
            case [str(), *_]:
                pass  # a kind of record that a later minor change brought
            case _:
                raise RecordingError(f"{path}: damaged after {len(messages)} messages: {_excerpt(value)}")
    if not complete:
        raise RecordingError(f"{path}: cut off after {len(messages)} messages")
    return Recording(header, tuple(messages))


def _values(path: Path, max_bytes: int) -> Iterator[Any]:
    """The msgpack values of a file, decompressed bit by bit so that no small file fills the memory."""
    decompressor = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=MEMORY_LIMIT)
    unpacker = msgpack.Unpacker(use_list=True, strict_map_key=False, max_buffer_size=max_bytes)
    total = used = 0
    with path.open("rb") as file:
        try:
            while not decompressor.eof:
                data = file.read(CHUNK) if decompressor.needs_input else b""
                if decompressor.needs_input and not data:
                    raise RecordingError(
                        f"{path}: {'cut off' if total else 'no recording'}: the compressed data ends early"
                    )
                data = decompressor.decompress(data, CHUNK)
                total += len(data)
                if total > max_bytes:
                    raise RecordingError(f"{path}: unpacks to more than {max_bytes} bytes")
                unpacker.feed(data)
                for value in unpacker:
                    used = unpacker.tell()
                    yield value
        except lzma.LZMAError as error:
            raise RecordingError(f"{path}: {'damaged' if total else 'no recording'}: {error}") from None
        except (ValueError, msgpack.UnpackException) as error:
            if isinstance(error, RecordingError):
                raise
            raise RecordingError(f"{path}: damaged: no msgpack: {error}") from None
        if decompressor.unused_data or file.read(1):
            raise RecordingError(f"{path}: something follows the compressed data")
    if used != total:
        raise RecordingError(f"{path}: damaged: its last value is cut off")


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


def _frame(path: Path, frame: Any, number: int) -> bytes | Dropped:
    if isinstance(frame, bytes):
        return frame
    if type(frame) is int and frame >= 0:
        return Dropped(frame)
    raise RecordingError(f"{path}: damaged: message {number} has a frame that is {_excerpt(frame)}")


def _excerpt(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
