"""MessagePack token by token, recordings followed without generated code, and pictures."""

from __future__ import annotations

from itertools import combinations

import msgpack
import pytest

from tests.docs.conftest import ROOT
from wirespan import transports
from wirespan.description import load
from wirespan.model import Rpc, Union
from wirespan.model.arms import arm_of, rules
from wirespan.recording import read
from wirespan.targets.docs import packed, picture, traffic

SINKS = ("tests/kitchen_sink/kitchen_sink.idl", "tests/kitchen_sink/plain_sink.idl")
VALUES = [
    None, True, False, 0, 1, 127, 128, 255, 256, 65535, 65536, 2**32, 2**63, -1, -32, -33, -129, -40000, -(2**40),
    1.5, "", "a", "é" * 40, "x" * 300, "y" * 70000,
    b"", b"\x00" * 300, b"z" * 70000, [], [1, [2, [3]]],
    list(range(20)), list(range(70000)),
    {}, {"a": {"b": [1, {"c": None}]}}, {n: str(n) for n in range(20)}, {n: n for n in range(70000)},
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: repr(value)[:20])
def test_tokens_cover_every_byte_of_a_value(value: object) -> None:
    data = msgpack.packb(value)
    found = list(packed.tokens(b"\xff" + data + b"\xff", 1))
    assert found[0].start == 1
    assert [token.start for token in found[1:]] == [token.end for token in found[:-1]]
    assert found[-1].end == len(data) + 1
    scalars = [token.value for token in found if token.kind not in ("array", "map")]
    assert scalars == list(flat(value))


def flat(value: object) -> list[object]:
    if isinstance(value, dict):
        return [leaf for pair in value.items() for each in pair for leaf in flat(each)]
    if isinstance(value, list):
        return [leaf for each in value for leaf in flat(each)]
    return [value]


def test_keys_and_depths() -> None:
    found = list(packed.tokens(msgpack.packb({"a": ["b", {"c": 1}], "d": 2})))
    assert [(t.value, t.depth, t.is_key) for t in found if t.kind == "str"] == [
        ("a", 1, True), ("b", 2, False), ("c", 3, True), ("d", 1, True),
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"\x92\x01", b"\xc1", b"\xd9\x05ab", b"\xcd\x01", b"\xdc\x00\x02\x01"])
def test_cut_and_invalid_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no MessagePack value at byte"):
        list(packed.tokens(data))


def test_every_recorded_message_is_known_and_every_reply_has_its_request() -> None:
    protocol = load(ROOT / "idl/dask/dask.idl")
    newest = protocol.at(max(protocol.releases))
    for path in sorted((ROOT / "idl/dask/docs/recordings").glob("*.wirerec")):
        for event in traffic.follow(read(path), newest):
            where = (path.name, event.message.number)
            assert event.kind != "unknown", where
            if event.kind in ("reply", "send", "push"):
                assert isinstance(event.request, Rpc), where
                assert event.step is not None, where
            elif event.kind != "handshake":
                assert all(said.item is not None for said in event.said), where


def test_arms_are_told_apart_as_the_description_says() -> None:
    protocol = load(ROOT / "idl/dask/dask.idl")
    newest = protocol.at(max(protocol.releases))

    def arm(union: str, value: object) -> str | None:
        item = newest[union]
        assert isinstance(item, Union)
        return arm_of(value, rules(item, newest), transports.of(newest).kind)

    assert arm("GetDataReply", {"status": "OK", "data": {}}) == "ok"
    assert arm("GetDataReply", {"status": "busy"}) == "busy"
    assert arm("GetDataReply", {"status": "later"}) is None
    assert arm("Keys", ("x",)) == "list"
    assert arm("Keys", {"__Set__": True, "as-list": ("x",)}) == "set"
    assert arm("Key", 1.5) == "float"


def test_what_one_transport_wraps_is_a_map_on_another() -> None:
    dask, plain = transports.find("dask_frames"), transports.find("plain")
    for value, kind in (({"__Set__": True, "as-list": (1,)}, "set"), ({"__Pickled__": 1}, "Pickled")):
        assert dask.kind(value) == kind
        assert plain.kind(value) == "map"


@pytest.mark.parametrize("metrics", [picture.WIDE, picture.NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("source", ["idl/dask/dask.idl", *SINKS, "tests/docs/data/releases.idl"])
def test_nothing_in_a_picture_overlaps(source: str, metrics: picture.Metrics) -> None:
    protocol = load(ROOT / source)
    drawn = picture.draw(protocol.at(max(protocol.releases)), metrics)
    areas = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in drawn.boxes]
    for one, other in combinations(areas, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    labels = [(arrow.x, arrow.y, arrow.width) for arrow in drawn.arrows]
    for (x1, y1, w1), (x2, y2, w2) in combinations(labels, 2):
        assert abs(y1 - y2) >= metrics.font * 1.5 or abs(x1 - x2) >= (w1 + w2) / 2
    for x, y, width in labels:
        assert width / 2 <= x <= drawn.width - width / 2
        assert 0 < y < drawn.height
        for left, top, right, bottom in areas:
            assert not (left < x < right and top < y < bottom), "a label lies on a box"
