"""Frames on a byte stream: round trips, what Dask itself writes and reads, and what a hostile peer may send."""

from __future__ import annotations

import asyncio
import contextlib
import io
import random
import struct
import sys
import tracemalloc
from collections.abc import Sequence
from typing import Any

import msgpack
import pytest

from .conftest import Generated


@pytest.fixture
def transport(sink: Generated) -> Any:
    return sink.module("transport")


MESSAGES: list[list[bytes]] = [
    [b"one"],
    [b"", b"x" * 1000, b""],
    [],
    [bytes([n]) * n for n in range(50)],
    [b"big", bytes(3 << 20)],
]


@pytest.mark.parametrize("frames", MESSAGES)
def test_blocking(transport: Any, frames: list[bytes]) -> None:
    stream = io.BytesIO()
    transport.write_message(stream, frames)
    transport.write_message(stream, frames)
    assert stream.getvalue() == transport.message_bytes(frames) * 2
    stream.seek(0)
    assert transport.read_message(stream) == frames
    assert transport.read_message(stream) == frames
    assert transport.read_message(stream) is None


@pytest.mark.parametrize("frames", [frames for frames in MESSAGES if frames])
def test_a_message_goes_out_in_one_write(transport: Any, frames: list[bytes]) -> None:
    written: list[bytes] = []

    class Recorder:
        def write(self, data: bytes) -> None:
            written.append(bytes(data))

        async def drain(self) -> None:
            pass

    transport.write_message(Recorder(), frames)
    assert written == [transport.message_bytes(frames)]
    asyncio.run(transport.write_message_async(Recorder(), frames))
    assert written == [transport.message_bytes(frames)] * 2


def test_what_is_very_long_is_not_copied(transport: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[transport.write_message.__module__], "_LONG", 1000)
    frames = [b"head", b"x" * 1000, b"", b"y", b"z" * 2000]
    written: list[Any] = []

    class Recorder:
        def write(self, data: bytes) -> None:
            written.append(data)

    transport.write_message(Recorder(), frames)
    assert b"".join(written) == transport.message_bytes(frames)
    assert [len(part) for part in written] == [8 * 7 + 4, 1000, 1, 2000]
    assert written[1] is frames[1]


@pytest.mark.parametrize("size", [1, 3, 8, 17, 4096, 1 << 22])
def test_in_any_pieces(transport: Any, size: int) -> None:
    sent = MESSAGES if size > 100 else MESSAGES[:4]  # the large one not byte by byte
    data = b"".join(transport.message_bytes(frames) for frames in sent)
    reader = transport.FrameReader()
    found = [message for at in range(0, len(data), size) for message in reader.feed(data[at : at + size])]
    assert found == sent
    reader.close()


def test_asyncio(transport: Any) -> None:
    async def talk() -> list[Any]:
        served: list[Any] = []

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            while (message := await transport.read_message_async(reader)) is not None:
                served.append(message)
                await transport.write_message_async(writer, message)
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        async with server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            for frames in MESSAGES:
                await transport.write_message_async(writer, frames)
                assert await transport.read_message_async(reader) == frames
            writer.write_eof()
            assert await transport.read_message_async(reader) is None
            writer.close()
        return served

    assert asyncio.run(asyncio.wait_for(talk(), 20)) == MESSAGES


def words(*numbers: int) -> bytes:
    return struct.pack(f"<{len(numbers)}Q", *numbers)


HUGE = 1 << 62
HOSTILE = [
    (words(8, HUGE), "the limit is"),
    (words(HUGE, 2**20 + 1), "the limit is"),
    (words(24, 2, HUGE, 1), "the limit is"),
    (words(32, 2, 1 << 33, 1 << 33), "the bytes to read at once end inside"),
    (words(32, 3, 1 << 33, 1 << 33, 1), "the limit is"),
    (words(15, 1, 4) + b"abcd", "take more"),
    (words(0, 0), "take more"),
    (words(18, 1, 4) + b"abcd", "end inside a frame"),
    (words(21, 1, 4) + b"abcd", "end inside a frame"),
]


@pytest.mark.parametrize(("data", "text"), HOSTILE)
def test_hostile_lengths_are_refused_before_anything_is_allocated(transport: Any, data: bytes, text: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(transport.FramingError, match=text):
            transport.read_message(io.BytesIO(data))
        with pytest.raises(transport.FramingError, match=text):
            list(transport.FrameReader().feed(data))
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


def test_memory_grows_with_what_has_come(transport: Any) -> None:
    data = words(16 + (1 << 32), 1, 1 << 32) + b"only this"
    tracemalloc.start()
    try:
        with pytest.raises(transport.TruncatedError):
            transport.read_message(io.BytesIO(data))
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_limits_can_be_narrower(transport: Any) -> None:
    data = transport.message_bytes([b"12345", b"12345"])
    for limits, text in [
        (transport.Limits(frames=1), "2 frames; the limit is 1"),
        (transport.Limits(frame_bytes=4), "a frame of 5 bytes; the limit is 4"),
        (transport.Limits(message_bytes=9), "a message of 10 bytes; the limit is 9"),
    ]:
        with pytest.raises(transport.FramingError, match=text):
            transport.read_message(io.BytesIO(data), limits)
    assert transport.read_message(io.BytesIO(data), transport.Limits(frames=2, frame_bytes=5, message_bytes=10))


def test_a_stream_that_ends_anywhere(transport: Any) -> None:
    data = transport.message_bytes([b"abc", b"", b"de"])
    for end in range(1, len(data)):
        with pytest.raises(transport.TruncatedError):
            transport.read_message(io.BytesIO(data[:end]))
        reader = transport.FrameReader()
        assert list(reader.feed(data[:end])) == []
        with pytest.raises(transport.TruncatedError):
            reader.close()

        async def read(part: bytes) -> Any:
            stream = asyncio.StreamReader()
            stream.feed_data(part)
            stream.feed_eof()
            return await transport.read_message_async(stream)

        with pytest.raises(transport.TruncatedError):
            asyncio.run(read(data[:end]))


def test_any_bytes_end_in_frames_or_an_error_of_ours(transport: Any) -> None:
    chance = random.Random(5)
    good = transport.message_bytes([b"abc", b"", b"de"])
    for _ in range(2000):
        data = bytearray(good)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(transport.FramingError):
            transport.read_message(io.BytesIO(bytes(data)))


def test_dask_reads_what_we_write_and_the_reverse(transport: Any) -> None:
    from distributed.protocol.utils import pack_frames_prelude, unpack_frames

    frames: Sequence[bytes] = [b"header", b"", b"payload" * 100]
    ours = transport.message_bytes(frames)
    (first,) = struct.unpack_from("<Q", ours)
    assert first == len(ours) - 8
    assert [bytes(frame) for frame in unpack_frames(ours[8:])] == frames
    prelude = pack_frames_prelude(frames)
    data = words(len(prelude) + len(frames[0])) + prelude + b"".join(frames)
    assert transport.read_message(io.BytesIO(data)) == frames


# ---------------------------------------------------------------------- compression


@pytest.mark.parametrize("name", [None, "zlib", "lz4"])
@pytest.mark.parametrize("content", [b"", b"x", b"repeated " * 5000])
def test_compression(transport: Any, name: str | None, content: bytes) -> None:
    assert transport.decompress(name, transport.compress(name, content)) == content
    assert transport.decompress(name, memoryview(transport.compress(name, content))) == content


@pytest.mark.parametrize("name", ["zlib", "lz4"])
def test_dask_compresses_as_we_do(transport: Any, name: str) -> None:
    from distributed.protocol.compression import compressions

    content = b"repeated " * 5000
    assert transport.decompress(name, compressions[name].compress(content)) == content
    assert compressions[name].decompress(transport.compress(name, content)) == content


@pytest.mark.parametrize("name", ["zlib", "lz4"])
def test_content_that_grows_too_large(transport: Any, name: str) -> None:
    bomb = transport.compress(name, bytes(10 << 20))
    with pytest.raises(transport.CompressionError, match="larger than 1048576 bytes"):
        transport.decompress(name, bomb, 1 << 20)


@pytest.mark.parametrize("name", ["zlib", "lz4"])
@pytest.mark.parametrize("damage", [b"", b"\x00", b"no such thing at all", None])
def test_damaged_content(transport: Any, name: str, damage: bytes | None) -> None:
    data = transport.compress(name, b"content" * 100)[:-5] if damage is None else damage
    with pytest.raises(transport.CompressionError):
        transport.decompress(name, data)


def test_a_missing_library_is_named(transport: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("lz4.block", "zstandard", "snappy"):
        monkeypatch.setitem(sys.modules, module, None)
    size = struct.pack("<I", 1)
    for name in ("lz4", "zstd", "snappy"):
        with pytest.raises(transport.CompressionError, match=rf"install kitchen-sink-protocol\[{name}\]"):
            transport.decompress(name, size + b"x")


@pytest.mark.parametrize("name", ["lz4", "zstd", "snappy"])
def test_a_missing_library_is_named_for_whole_messages(
    transport: Any, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Releases before 2021.03.1 compress messages, rather than payloads."""
    for module in ("lz4.block", "zstandard", "snappy"):
        monkeypatch.setitem(sys.modules, module, None)
    frames = [msgpack.packb({"compression": name}), struct.pack("<I", 1) + b"x"]
    stream = io.BytesIO(words(2, *map(len, frames)) + b"".join(frames))
    with pytest.raises(transport.CompressionError, match=rf"install kitchen-sink-protocol\[{name}\]"):
        transport.read_message(stream, edition=transport.Edition.PATHS)


def test_an_unknown_name(transport: Any) -> None:
    with pytest.raises(transport.CompressionError, match="unknown compression 'brotli'; known are: lz4, snappy"):
        transport.decompress("brotli", b"")


def test_compressed_payloads(sink: Generated, transport: Any) -> None:
    parts = [b"a" * 20000, b"b" * 10]
    frames = [transport.compress("lz4", parts[0]), parts[1]]
    payload = sink.Serialized({"compression": ("lz4", None), "split-num-sub-frames": (2,)}, frames)
    assert payload.buffers() == [parts[0] + parts[1]]
    with pytest.raises(transport.CompressionError):
        payload.buffers(max_bytes=100)


def test_agreement(transport: Any) -> None:
    class Offer:
        def __init__(self, compression: str | None, pickle_protocol: int) -> None:
            self.compression = compression
            self.pickle_protocol = pickle_protocol

    assert transport.agree(Offer("lz4", 5), Offer("lz4", 4)) == transport.Agreement("lz4", 4)
    assert transport.agree(Offer("lz4", 5), Offer(None, 5)) == transport.Agreement(None, 5)
