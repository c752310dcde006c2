"""The file format: what is written is read again, and what is damaged is refused with a reason."""

from __future__ import annotations

import lzma
import tracemalloc
import zlib
from pathlib import Path
from typing import Any

import msgpack
import pytest

from wirespan.recording import (
    Connection,
    Dropped,
    Header,
    Message,
    Recording,
    RecordingError,
    Streamed,
    read,
    stream,
    write,
)
from wirespan.recording.file import Written
from wirespan.recording.taps.dask import payload_frames

from .conftest import RECORDINGS

HEADER = {"format": "wirespan recording", "version": 1, "protocol": "talk"}
OPEN = ["connection", 1, "member", "server"]
SAID = ["message", 1, 0, True, [b"\xc0", 5]]


def message(number: int, *frames: bytes | Dropped, connection: Connection | None = None) -> Message:
    return Message(
        number=number,
        time=number / 4,
        connection=connection or Connection(1, "client", None),
        from_dialer=number % 2 == 0,
        frames=frames,
    )


def packed(*values: Any) -> bytes:
    return b"".join(map(msgpack.packb, values))


def refused(path: Path, data: bytes, **options: int) -> str:
    path.write_bytes(data)
    with pytest.raises(RecordingError) as caught:
        read(path, **options)
    assert str(caught.value).startswith(f"{path}: ")
    return str(caught.value).removeprefix(f"{path}: ")


def test_round_trip(tmp_path: Path) -> None:
    other = Connection(7)
    recording = Recording(
        Header(protocol="talk", release="1.0", python="3.11", program="p.py", date="2026-01-01", drop_above=10),
        (message(0, b"\x00\xff", b""), message(1, b"x", Dropped(1 << 40)), message(2, b"y", connection=other)),
    )
    write(recording, tmp_path / "a.wirerec")
    assert read(tmp_path / "a.wirerec") == recording
    assert [path.name for path in tmp_path.iterdir()] == ["a.wirerec"]
    first = (tmp_path / "a.wirerec").read_bytes()
    write(recording, tmp_path / "a.wirerec")
    assert (tmp_path / "a.wirerec").read_bytes() == first


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.wirerec"
    path.write_bytes(b"old")
    with pytest.raises(TypeError):
        write(Recording(Header(protocol=object()), ()), path)  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_no_recording(tmp_path: Path) -> None:
    path = tmp_path / "x"
    assert "no recording" in refused(path, b"")
    assert "no recording" in refused(path, b"just text\n")
    assert "does not begin with the header" in refused(path, lzma.compress(b""))
    assert "does not begin with the header" in refused(path, lzma.compress(packed({"format": "other"})))
    assert "does not begin with the header" in refused(path, lzma.compress(b"plain text"))
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none")


def test_another_version(tmp_path: Path) -> None:
    assert "of version 2" in refused(tmp_path / "x", lzma.compress(packed({**HEADER, "version": 2})))


@pytest.mark.parametrize(
    "header",
    [
        {"format": "wirespan recording", "version": 1},
        {**HEADER, "protocol": 5},
        {**HEADER, "release": None},
        {**HEADER, "drop_above": -1},
        {**HEADER, "drop_above": True},
    ],
)
def test_a_wrong_header(tmp_path: Path, header: dict[str, Any]) -> None:
    assert "the header is wrong" in refused(tmp_path / "x", lzma.compress(packed(header, ["end", 0])))


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ([], "cut off after 0 messages"),
        ([OPEN, SAID], "cut off after 1 messages"),
        ([OPEN, SAID, ["end", 2]], "damaged after 1 messages"),
        ([SAID, ["end", 1]], "damaged after 0 messages"),  # on a connection that was not announced
        ([OPEN, OPEN, ["end", 0]], "announced twice"),
        ([OPEN, ["message", 1, 0, True, []], ["end", 1]], "damaged after 0"),
        ([OPEN, ["message", 1, 0, True, ["text"]], ["end", 1]], "has a frame that is 'text'"),
        ([OPEN, ["message", 1, 0, True, [-1]], ["end", 1]], "has a frame that is -1"),
        ([OPEN, ["message", 1, "0", True, [b""]], ["end", 1]], "damaged after 0"),
        ([OPEN, ["message", 1, 0, 1, [b""]], ["end", 1]], "damaged after 0"),
        ([["connection", 1, 5, None], ["end", 0]], "damaged after 0"),
        ([["end", 0], OPEN], "follows the end"),
        ([5], "damaged after 0"),
        ([{}], "damaged after 0"),
    ],
)
def test_damaged_records(tmp_path: Path, records: list[Any], reason: str) -> None:
    assert reason in refused(tmp_path / "x", lzma.compress(packed(HEADER, *records)))


def test_new_kinds_of_records_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(lzma.compress(packed({**HEADER, "new": 1}, ["note", "hello"], OPEN, SAID, ["end", 1])))
    assert read(path).messages[0].frames == (b"\xc0", Dropped(5))


def test_a_file_cut_anywhere_is_refused(tmp_path: Path) -> None:
    data = (RECORDINGS / "2026.8.0" / "issue_3357.wirerec").read_bytes()
    for length in (0, 1, 6, 20, 100, len(data) // 2, len(data) - 20, len(data) - 1):
        assert "ends early" in refused(tmp_path / "x", data[:length])


def test_a_file_with_one_wrong_byte_is_refused(tmp_path: Path) -> None:
    data = bytearray((RECORDINGS / "2026.8.0" / "issue_3357.wirerec").read_bytes())
    for place in range(0, len(data), 501):
        data[place] ^= 0x40
        refused(tmp_path / "x", bytes(data))
        data[place] ^= 0x40


def test_what_follows_is_refused(tmp_path: Path) -> None:
    whole = lzma.compress(packed(HEADER, ["end", 0]))
    assert "follows the compressed data" in refused(tmp_path / "x", whole + b"\x00")
    assert "follows the compressed data" in refused(tmp_path / "x", whole + whole)
    for rest in (b"\x92", b"\xdd\x00", b"\x92\xa3en"):
        assert "its last value is cut off" in refused(tmp_path / "x", lzma.compress(packed(HEADER) + rest))


def test_bombs(tmp_path: Path) -> None:
    zeros = lzma.compress(packed(HEADER) + b"\xc6\x10\x00\x00\x00" + bytes(64 << 20))
    assert len(zeros) < 20_000
    assert "unpacks to more than 1000000 bytes" in refused(tmp_path / "x", zeros, max_bytes=1_000_000)
    nested = lzma.compress(packed(HEADER) + b"\x91" * 100_000)
    assert "damaged" in refused(tmp_path / "x", nested)
    # The header of a block that asks the decompressor for a dictionary of 4 GB.
    stream = lzma.compress(packed(HEADER, ["end", 0]))
    block = stream[12:16] + b"\x28" + stream[17:20]
    stream = stream[:12] + block + zlib.crc32(block).to_bytes(4, "little") + stream[24:]
    assert "emory" in refused(tmp_path / "x", stream)


def test_messages_come_one_by_one(tmp_path: Path) -> None:
    """Those before a fault are told; how large a file is does not matter, how large a message is does."""
    path = tmp_path / "x"
    large = ["message", 1, 1, True, [b"x" * 600, b"y" * 600]]
    path.write_bytes(lzma.compress(packed(HEADER, OPEN, SAID, large, SAID, ["end", 2])))
    found = iter(stream(path).messages)
    assert [next(found).size for _ in range(3)] == [6, 1200, 6]
    with pytest.raises(RecordingError, match="damaged after 3 messages"):
        next(found)
    bounded = stream(path, max_message=1000)
    with pytest.raises(RecordingError, match="message 1 has more than 1000 bytes") as caught:
        list(bounded.messages)
    assert "--max-message" in caught.value.help
    with pytest.raises(RecordingError, match="message 1 has more than 500 bytes"):
        list(stream(path, max_message=500).messages)
    with pytest.raises(RecordingError, match="unpacks to more than 1000 bytes") as caught:
        read(path, max_bytes=1000)
    assert "`stream`" in caught.value.help
    with pytest.raises(RecordingError, match="no recording"):
        stream(Path(__file__))


def test_a_large_message_is_written_in_pieces(tmp_path: Path) -> None:
    """As the same bytes as a small one."""
    frames = (b"a", bytes(range(256)) * 5000, Dropped(1 << 33), b"b" * 300, b"", b"c" * 70_000)
    recording = Recording(Header(protocol="talk"), (message(0, *frames), message(1, *frames[:1])))
    assert write(recording, tmp_path / "x") == Written(2, 1)
    assert read(tmp_path / "x") == recording
    sizes = [frame.length if isinstance(frame, Dropped) else frame for frame in frames]
    record = ["message", 1, 0, True, sizes]
    assert packed(record) in lzma.decompress((tmp_path / "x").read_bytes())


def test_neither_reading_nor_writing_holds_the_file(tmp_path: Path) -> None:
    """A hundred messages of two megabytes, in the memory of a few; the compressor itself takes 94 MB."""
    path = tmp_path / "x"
    one = bytes(2 << 20)
    many = Streamed(Header(protocol="talk"), (message(number, one) for number in range(100)))
    tracemalloc.start()
    try:
        assert write(many, path).messages == 100
        _, writing = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        assert sum(message.size for message in stream(path).messages) == 200 << 20
        _, reading = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert writing < 120 << 20
    assert reading < 30 << 20


def test_many_frames_of_nothing(tmp_path: Path) -> None:
    data = packed(HEADER, OPEN) + b"\x95" + packed("message", 1, 0, True) + b"\xdd\x10\x00\x00\x00" + bytes(1000)
    assert "frames" in refused(tmp_path / "x", lzma.compress(data))


def test_dropping_keeps_everything_but_payloads() -> None:
    small, large = b"s" * 10, b"L" * 500
    headers = msgpack.packb({"num-sub-frames": 1, "pickled-obj": b"p" * 500})
    frames = (msgpack.packb([{"x": {"__Serialized__": 1}}, {"__Pickled__": 3}]), headers, large, headers, small)
    recording = Recording(Header(protocol="dask"), (message(0, *frames), message(1, large)))
    dropped = recording.drop(100, payload_frames)
    assert dropped.header.drop_above == 100
    assert dropped.messages[0].frames == (*frames[:2], Dropped(500), *frames[3:])
    assert dropped.messages[1].frames == (large,)
    assert dropped.messages[0].size == recording.messages[0].size
    assert [bytes(frame) for frame in dropped.messages[0].filled()[2:3]] == [bytes(500)]
    assert not dropped.messages[0].complete
    again = dropped.drop(5, payload_frames)
    assert again.messages[0].frames == (*frames[:2], Dropped(500), frames[3], Dropped(10))


def test_dropping_before_2021() -> None:
    large = b"L" * 500
    headers = {("data",): {"count": 2}, ("text",): {"count": 1}}
    entries = msgpack.packb({"headers": headers, "keys": [("data",), ("text",)], "bytestrings": [("text",)]})
    for first in (b"", msgpack.packb({"compression": "lz4"})):
        recording = Recording(Header(protocol="dask"), (message(0, first, large, entries, large, b"s", large),))
        dropped = recording.drop(100, payload_frames).messages[0]
        assert dropped.frames == (first, large, entries, Dropped(500), b"s", large)


@pytest.mark.parametrize(
    "frames", [(b"\xc1", b"L" * 500), (b"", b"m", b"LLL", b"L" * 500), (b"", b"m", b"\x80", b"L" * 500)]
)
def test_nothing_is_dropped_from_a_layout_that_is_not_known(frames: tuple[bytes, ...]) -> None:
    recording = Recording(Header(protocol="dask"), (message(0, *frames),))
    assert recording.drop(100, payload_frames).messages == recording.messages
