"""Editions of the transport: what releases from another time sent, laid out as today and back, to the byte."""

from __future__ import annotations

import asyncio
import importlib
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import msgpack
import pytest

from wirespan import recording

from .conftest import RECORDINGS

lz4 = pytest.importorskip("lz4.block", reason="the recordings were made with lz4: install the extra `test`")
RECORDED = {
    "PATHS": sorted((RECORDINGS / "2.10.0").glob("*.wirerec")),
    "WRITEABLE_PATHS": sorted((RECORDINGS / "2.30.1").glob("*.wirerec")),
    "COUNTED_PATHS": sorted((RECORDINGS / "2021.3.0").glob("*.wirerec")),
}

Frames = list[bytes]


@pytest.fixture(scope="session")
def transport(package: ModuleType) -> Any:
    return importlib.import_module(f"{package.__name__}.transport")


@pytest.fixture(scope="session")
def paths(transport: Any) -> Any:
    return transport.Edition.PATHS


def plain(frames: Frames) -> Frames:
    """The frames that a sender which compresses nothing would have sent: written here once more, and differently."""
    frames = list(frames)
    if frames[0]:
        assert msgpack.unpackb(frames[0]) == {"compression": "lz4"}
        frames[:2] = [b"", lz4.decompress(frames[1])]
    if len(frames) == 2:
        return frames
    entries = msgpack.unpackb(frames[2], use_list=False, strict_map_key=False)
    index = 3
    for path in entries["keys"]:
        header = entries["headers"][path]
        if path in entries["bytestrings"] and header["compression"] == ("lz4",):
            frames[index] = lz4.decompress(frames[index])
            header["compression"] = (None,)
        index += header["count"]
    return [*frames[:2], msgpack.packb(entries), *frames[3:]]


def messages(edition: str) -> Iterator[Frames]:
    for path in RECORDED[edition]:
        for message in recording.read(path).messages:
            yield [bytes(frame) for frame in message.filled()]


@pytest.mark.parametrize("name", RECORDED)
def test_every_recorded_message_comes_back_to_the_byte(transport: Any, name: str) -> None:
    edition = transport.Edition[name]
    compressed = taken = 0
    for frames in messages(name):
        again = [bytes(frame) for frame in edition.extract(edition.place(frames))]
        if again != frames:
            assert again == plain(frames)
            compressed += 1
        taken += len(frames) > 2
    assert (taken > 50, compressed > 5) == (True, True)


def test_payloads_are_where_they_were(paths: Any) -> None:
    frames = [
        b"",
        msgpack.packb([{"op": "x", "a": {"k": 1}}, None, {"l": [1, None, 3]}]),
        msgpack.packb(
            {
                "headers": {
                    (0, "a", "data"): {"serializer": "pickle", "lengths": [3], "compression": [None], "count": 1},
                    (2, "l", 1): {"serializer": "pickle", "lengths": [2], "compression": [None], "count": 2},
                    (1,): {"type": "builtins.bytes", "serializer": "dask", "lengths": [4], "count": 1},
                },
                "keys": [(0, "a", "data"), (2, "l", 1), (1,)],
                "bytestrings": [(1,)],
            }
        ),
        *(b"abc", b"d", b"e", b"long"),
    ]
    head, *rest = paths.place(frames)
    assert msgpack.unpackb(head) == [
        {"op": "x", "a": {"k": 1, "data": {"__Serialized__": 1}}},
        b"long",
        {"l": [1, {"__Serialized__": 3}, 3]},
    ]
    assert rest[1::2] == [b"abc", b"d"]
    assert rest[-1] == b"e"
    assert msgpack.unpackb(rest[2])["num-sub-frames"] == 2


def test_a_new_payload_gets_what_its_receiver_needs(package: ModuleType, transport: Any) -> None:
    payloads = importlib.import_module(f"{package.__name__}._payloads")
    new = payloads.Serialized({"serializer": "pickle"}, [b"pickle"])
    kept = {"serializer": "msgpack", "lengths": (1,), "count": 1}
    passed_on = payloads.Serialized(kept, [b"\x01"])
    long = b"x" * 65_537
    frames = package.encode([{"a": passed_on, "b": [new, long, b"x" * 65_536]}])
    extracted = transport.Edition.PATHS.extract(frames)
    entries = msgpack.unpackb(extracted[2], use_list=False, strict_map_key=False)
    # First what this end has serialized itself, then what it passes on.
    assert entries["keys"] == ((0, "b", 0), (0, "b", 1), (0, "a"))
    assert entries["bytestrings"] == ((0, "b", 1),)
    assert extracted[3:] == [b"pickle", long, b"\x01"]
    completed = {"serializer": "pickle", "lengths": (6,), "compression": (None,), "count": 1}
    assert entries["headers"][0, "b", 0] == completed
    assert entries["headers"][0, "a"] == kept
    assert msgpack.unpackb(extracted[1]) == [{"b": [None, None, b"x" * 65_536]}]
    head, *rest = transport.Edition.PATHS.place(extracted)
    placed = [{"b": [{"__Serialized__": 1}, long, b"x" * 65_536], "a": {"__Serialized__": 3}}]
    assert (msgpack.unpackb(head), rest[1::2]) == (placed, [b"pickle", b"\x01"])
    for edition, names in {
        "WRITEABLE_PATHS": ["serializer", "writeable", "lengths", "compression", "count"],
        "COUNTED_PATHS": ["serializer", "split-num-sub-frames", "split-offsets", "compression", "count"],
    }.items():
        extracted = transport.Edition[edition].extract(frames)
        entries = msgpack.unpackb(extracted[2], use_list=False, strict_map_key=False)
        assert list(entries["headers"][0, "b", 0]) == names


def test_what_did_not_exist_cannot_be_sent(package: ModuleType, paths: Any) -> None:
    payloads = importlib.import_module(f"{package.__name__}._payloads")
    frames = package.encode({"x": payloads.Pickled({"pickled-obj": b""}, [])})
    with pytest.raises(package.EncodeError, match="this release has no Pickled"):
        paths.extract(frames)


def test_split_frames_are_put_together(package: ModuleType) -> None:
    payloads = importlib.import_module(f"{package.__name__}._payloads")
    header = {"lengths": (3, 2), "compression": (None, None, None)}
    assert [bytes(part) for part in payloads.Serialized(header, [b"ab", b"c", b"de"]).buffers()] == [b"abc", b"de"]
    for lengths in ((3, 3), (5, -1), "abc", (True,)):
        with pytest.raises(package.DecodeError, match="'lengths' does not fit"):
            payloads.Serialized({"lengths": lengths}, [b"ab", b"c", b"de"]).buffers()


@pytest.mark.parametrize("edition", ["PATHS", "WRITEABLE_PATHS", "COUNTED_PATHS", "PLACEHOLDERS"])
def test_framing(transport: Any, edition: str) -> None:
    chosen = transport.Edition[edition]
    sub_header = msgpack.packb({"serializer": "pickle", "lengths": [4], "count": 1, "num-sub-frames": 1})
    placed = [msgpack.packb({"op": "x", "data": {"__Serialized__": 1}}), sub_header, b"data"]
    run = transport.message_bytes(placed, chosen)
    words = [int.from_bytes(run[start : start + 8], "little") for start in (0, 8, 16)]
    if edition in {"PATHS", "WRITEABLE_PATHS"}:
        assert words[:2] == [4, 0]  # the number of frames, and the length of the first
    else:
        assert words[:2] == [len(run) - 8, 3 if edition == "PLACEHOLDERS" else 4]
    assert transport.read_message(io.BytesIO(run), edition=chosen) == placed
    reader = transport.FrameReader(edition=chosen)
    fed = [message for byte in run + run for message in reader.feed(bytes([byte]))]
    assert fed == [placed, placed]
    for length in range(1, len(run)):
        with pytest.raises(transport.TruncatedError):
            transport.read_message(io.BytesIO(run[:length]), edition=chosen)

    async def both_ways() -> object:
        stream = asyncio.StreamReader()
        stream.feed_data(run)
        stream.feed_eof()
        message = await transport.read_message_async(stream, edition=chosen)
        assert await transport.read_message_async(stream, edition=chosen) is None
        return message

    assert asyncio.run(both_ways()) == placed
    out = io.BytesIO()
    transport.write_message(out, placed, chosen)
    assert out.getvalue() == run


def _entries(paths: Sequence[Any], **changes: Any) -> bytes:
    header = {"serializer": "pickle", "lengths": [1], "compression": [None], "count": 1}
    entries = {"headers": dict.fromkeys(paths, header), "keys": list(paths), "bytestrings": []}
    return bytes(msgpack.packb({**entries, **changes}))


MESSAGE = msgpack.packb([{"op": "x", "a": [None, 1]}, {"op": "y"}])
WELL_FORMED = [b"", MESSAGE, _entries([(0, "b"), (0, "a", 0), (1, "c")]), b"1", b"2", b"3"]
ZEROS = {"compression": ["lz4"], "lengths": [600_000], "count": 1}
HOSTILE: dict[str, tuple[Frames, str]] = {
    "no message": ([b""], "at least two frames"),
    "frame 0 is no map": ([b"\x01", MESSAGE], "frame 0 names no compression"),
    "frame 0 names a number": ([b"\x81\xabcompression\x05", MESSAGE], "frame 0 names no compression"),
    "an unknown compression": ([b"\x81\xabcompression\xa3bz2", MESSAGE], "unknown compression 'bz2'"),
    "damaged lz4": ([b"\x81\xabcompression\xa3lz4", b"\xff\x00\x00\x00junk"], "is no valid lz4"),
    "a bomb": ([b"\x81\xabcompression\xa3lz4", b"\xff\xff\xff\x7f" + b"x" * 40], "more than 255 times as large"),
    "bombs together": (
        [
            *(b"", MESSAGE),
            _entries(
                [(0, "b"), (0, "c")],
                headers={(0, "b"): ZEROS, (0, "c"): ZEROS},
                bytestrings=[(0, "b"), (0, "c")],
            ),
            *[lz4.compress(bytes(600_000))] * 2,
        ],
        "larger than 400000 bytes",
    ),
    "the message is damaged": ([b"", b"\x93", _entries([(0, "b")]), b"1"], "not one MessagePack value"),
    "frame 2 is no map": ([b"", MESSAGE, b"\x90"], "frame 2 lacks"),
    "frame 2 without keys": ([b"", MESSAGE, b"\x80"], "frame 2 lacks"),
    "no header": ([b"", MESSAGE, _entries([(0, "b")], headers={}), b"1"], "no sub-header for"),
    "an empty path": ([b"", MESSAGE, _entries([()]), b"1"], "no sub-header for"),
    "a path that is no array": ([b"", MESSAGE, _entries(["a"]), b"1"], "no sub-header for"),
    "a path with a map": ([b"", MESSAGE, _entries([], keys=[[{}]]), b"1"], "a path that is none"),
    "a byte string that is not there": ([b"", MESSAGE, _entries([], bytestrings=[(0, "b")])], "has no sub-header"),
    "bytestrings with a map": ([b"", MESSAGE, _entries([], bytestrings=[[{}]])], "a path that is none"),
    "too few frames": ([b"", MESSAGE, _entries([(0, "b"), (0, "c")]), b"1"], "no valid 'count'"),
    "too many frames": ([b"", MESSAGE, _entries([(0, "b")]), b"1", b"2"], "1 frames belong to no payload"),
    "below a number": ([b"", MESSAGE, _entries([(0, "a", 1, "b")]), b"1"], "is no place"),
    "below what is not there": ([b"", MESSAGE, _entries([(0, "b", "c")]), b"1"], "is no place"),
    "behind the end": ([b"", MESSAGE, _entries([(2,)]), b"1"], "is no place"),
    "a negative index": ([b"", MESSAGE, _entries([(0, "a", -2)]), b"1"], "is no place"),
    "an index that is true": ([b"", MESSAGE, _entries([(0, "a", False)]), b"1"], "is no place"),
    "an entry that is there": ([b"", MESSAGE, _entries([(0, "op")]), b"1"], "is taken"),
    "an item that is there": ([b"", MESSAGE, _entries([(0, "a", 1)]), b"1"], "is taken"),
    "inside a payload": ([b"", MESSAGE, _entries([(0, "b"), (0, "b", "c")]), b"1", b"2"], "is no place"),
    "twice": ([b"", MESSAGE, _entries([(0, "b")], keys=[(0, "b"), (0, "b")]), b"1", b"2"], "is taken"),
    "a placeholder": (
        [b"", msgpack.packb({"a": {"__Serialized__": 1}}), _entries([("b",)]), b"1"],
        "a map looks like a placeholder",
    ),
    "nested too deeply": ([b"", b"\x91" * 1025 + b"\xc0", _entries([(0,)]), b"1"], "nested deeper than"),
    "a path without end": ([b"", MESSAGE, _entries([(0,) * 100_000]), b"1"], "is no place"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(package: ModuleType, transport: Any, paths: Any, name: str) -> None:
    frames, problem = HOSTILE[name]
    with pytest.raises((package.DecodeError, transport.CompressionError), match=problem):
        paths.place(frames, 1_000_000)


def test_what_the_hostile_messages_would_be(package: ModuleType, paths: Any) -> None:
    placed = paths.place(WELL_FORMED)
    stream = importlib.import_module(f"{package.__name__}.routes").STREAMS["SchedulerToWorker"]
    first, second = stream.decode(placed)
    assert (first.fields["b"].frames, first.fields["a"][0].frames, second.fields["c"].frames) == (
        (b"1",),
        (b"2",),
        (b"3",),
    )


def test_every_truncation_is_refused_or_read(package: ModuleType, transport: Any, paths: Any) -> None:
    """Whatever is cut off or changed in the frames: no other error comes out."""
    refused = 0
    for frames in (frames for number, frames in enumerate(messages("PATHS")) if len(frames) > 3 and number % 20 == 0):
        for at in range(3):
            for length in range(0, len(frames[at]), 7):
                for broken in (frames[at][:length], frames[at][:length] + b"\xc1" + frames[at][length + 1 :]):
                    refused += _refuses(package, transport, paths, [*frames[:at], broken, *frames[at + 1 :]])
        refused += _refuses(package, transport, paths, frames[:-1])
    assert refused > 500


def _refuses(package: ModuleType, transport: Any, paths: Any, frames: Frames) -> bool:
    try:
        paths.place(frames)
    except (package.DecodeError, transport.CompressionError):
        return True
    return False


def test_editions_of_the_releases(package: ModuleType, transport: Any) -> None:
    found: Callable[[str], Any] = importlib.import_module
    assert found(f"{package.__name__}.v2_10_0").EDITION is transport.Edition.PATHS
    assert found(f"{package.__name__}.v2022_8_1").EDITION is transport.Edition.PLACEHOLDERS
    assert package.EDITION is transport.Edition.PLACEHOLDERS


def test_there_are_recordings_of_everything() -> None:
    workloads = Path(__file__).parent / "workloads"
    wanted = {path.stem for path in workloads.glob("[!_]*.py")} | {"issue_3357"}
    assert {path.stem for path in RECORDED["PATHS"]} == wanted
