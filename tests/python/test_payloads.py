"""Payloads, sets and enum members: found wherever they stand, numbered in the order of the wire, never unpickled."""

from __future__ import annotations

import pickle
from typing import Any

import msgpack
import pytest

from .conftest import Generated


def packed(value: Any, *frames: bytes) -> list[bytes]:
    return [msgpack.packb(value), *frames]


HEADER = msgpack.packb({"num-sub-frames": 2})
EMPTY = msgpack.packb({"num-sub-frames": 0})


def test_payloads_are_found_in_any_value(sink: Generated) -> None:
    wire = {"a": [{"__Serialized__": 1}, 5], "b": {"__Pickled__": 4}}
    frames = packed(wire, HEADER, b"x", b"yz", EMPTY)
    value = sink.routes.TYPES["OrAny"].decode(frames)
    assert value["a"][0].frames == (b"x", b"yz")
    assert value["a"][0].nbytes == 3
    assert isinstance(value["b"], sink.Pickled)
    assert sink.encode(value) == frames


def test_frames_left_by_the_fallback_of_dask_are_dropped(dask: Generated) -> None:
    """Its encoder begins anew when it falls back to pickle, and sends what it had written before as well."""
    from distributed.protocol.core import dumps, loads
    from distributed.protocol.serialize import Serialize

    message = {"op": "stream-start", "a": Serialize([1, 2]), "b": Exception, "c": Serialize({"x": 3})}
    sent = [bytes(frame) for frame in dumps([message])]
    placed = msgpack.unpackb(sent[0])[0]
    assert min(value[name] for value in placed.values() if isinstance(value, dict) for name in value) > 1
    (value,) = dask.routes.STREAMS["SchedulerToWorker"].decode(sent)
    again = dask.encode([value])
    assert len(again) < len(sent)
    # What the same message gives that did not fail at first: no frame is left, and the first is that of its header.
    assert again[1:] == sent[-len(again) + 1 :]
    renumbered = {
        key: {next(iter(item)): next(iter(item.values())) - (len(sent) - len(again))} if type(item) is dict else item
        for key, item in placed.items()
    }
    assert msgpack.unpackb(again[0]) == [renumbered]
    assert loads(again) == loads(sent)


def test_frames_are_numbered_as_they_are_written(sink: Generated) -> None:
    one = sink.Serialized({"n": 1}, [b"a", b"b"])
    two = sink.Pickled({"n": 2})
    frames = sink.encode({"x": one, "y": [two, one]})
    assert msgpack.unpackb(frames[0]) == {"x": {"__Serialized__": 1}, "y": [{"__Pickled__": 4}, {"__Serialized__": 5}]}
    assert frames[2:4] == [b"a", b"b"]
    assert msgpack.unpackb(frames[1]) == {"n": 1, "num-sub-frames": 2}


BAD = [
    ({"__Serialized__": 0}, "names frame 0 of 2"),
    ({"__Serialized__": 2}, "names frame 2 of 2"),
    ({"__Serialized__": -1}, "names frame -1 of 2"),
    ({"__Serialized__": True}, "names frame True of 2"),
    ({"__Serialized__": 1, "x": 1}, "expected Serialized, got map"),
    ({"__Set__": 1}, "expected set, got map"),
    ({"__Set__": True, "as-list": {}}, "expected set, got map"),
    ({"__Enum__": True}, "expected enum member, got map"),
]


@pytest.mark.parametrize(("value", "text"), BAD)
def test_a_map_that_only_looks_like_a_placeholder(sink: Generated, value: Any, text: str) -> None:
    wire = {"a": [1, value]}
    with pytest.raises(sink.DecodeError) as caught:
        sink.UnknownMessage.from_wire({"op": "x", "y": {"a": (1, unpacked(value))}}, (b"", EMPTY))
    assert str(caught.value) == f"UnknownMessage['y']['a'][1]: {text}"
    with pytest.raises(sink.DecodeError, match=text):
        sink.routes.TYPES["OrAny"].decode(packed(wire, EMPTY))


def unpacked(value: Any) -> Any:
    return msgpack.unpackb(msgpack.packb(value), use_list=False)


@pytest.mark.parametrize("header", [b"\xc1", b"\x80", msgpack.packb({"num-sub-frames": 9}), msgpack.packb(1)])
def test_a_sub_header_that_does_not_fit(sink: Generated, header: bytes) -> None:
    with pytest.raises(sink.DecodeError):
        sink.routes.TYPES["OrAny"].decode(packed({"__Serialized__": 1}, header, b"x"))


def test_a_declared_map_is_a_map_whatever_its_keys(sink: Generated) -> None:
    rest = sink.routes.TYPES["Rest"].decode(packed({"known": 1, "__Set__": True}))
    assert rest.further == {"__Set__": True}


def test_sets_keep_their_order(sink: Generated) -> None:
    wire = {"__Set__": True, "as-list": ["b", "a", ["x", 1]]}
    value = sink.routes.TYPES["OrAny"].decode(packed(wire))
    assert list(value) == ["b", "a", ("x", 1)]
    assert value == {"a", "b", ("x", 1)} == value
    assert "a" in value
    assert sink.encode(value) == packed(wire)
    assert sink.encode({5}) == packed({"__Set__": True, "as-list": [5]})
    assert value | {"c"} == {"a", "b", "c", ("x", 1)}


def test_enum_members_are_not_imported(sink: Generated) -> None:
    wire = {"__Enum__": True, "name": "x", "__module__": "no.such.module", "__name__": "Nothing"}
    value = sink.routes.TYPES["OrAny"].decode(packed(wire))
    assert (value.module, value.type_name, value.name) == ("no.such.module", "Nothing", "x")
    assert sink.encode(value) == packed(wire)


class Trap:
    """Fails the test when it is unpickled."""

    def __reduce__(self) -> Any:
        return pytest.fail, ("unpickled",)


def test_nothing_is_unpickled(sink: Generated) -> None:
    data = pickle.dumps(Trap())
    frames = sink.encode({"a": sink.Serialized.from_pickle(data), "b": sink.Pickled.from_pickle(data), "c": data})
    value = sink.routes.TYPES["OrAny"].decode(frames)
    assert value["a"].buffers() == [data]
    assert value["b"].pickle == data


def test_repr_shows_what_is_small(sink: Generated) -> None:
    small = sink.Pickled.from_pickle(b"abc", [memoryview(b"d")])
    assert eval(repr(small), {"Pickled": sink.Pickled}) == small
    assert repr(sink.Pickled.from_pickle(b"a" * 200, [b"b" * 57])) == "Pickled(<257 bytes>)"


def test_the_dask_family_pickle(sink: Generated) -> None:
    from distributed.protocol import deserialize, serialize

    value = {"x": [1, 2], "y": bytearray(b"12345")}
    header, frames = serialize(value["x"], serializers=["pickle"])
    ours = sink.Serialized.from_pickle(bytes(frames[0]))
    assert ours.header["serializer"] == header["serializer"]
    assert deserialize(ours.header, ours.buffers()) == value["x"]


def test_split_frames_are_put_together(sink: Generated) -> None:
    header = {"split-num-sub-frames": (2, 1, 0), "split-offsets": (0, 2, 3), "compression": (None, None, None)}
    payload = sink.Serialized(header, [b"ab", b"c", b"d"])
    assert payload.buffers() == [b"abc", b"d", b""]
    for wrong in ((2,), (2, 2), (-1, 4), ("a",), 3):
        with pytest.raises(sink.DecodeError, match="split-num-sub-frames"):
            sink.Serialized({**header, "split-num-sub-frames": wrong}, payload.frames).buffers()
    with pytest.raises(sink.DecodeError, match="compression"):
        sink.Serialized({"compression": (None,)}, payload.frames).buffers()


def test_replies_inside_others_are_decoded_as_the_answer_to_a_request(sink: Generated) -> None:
    header = msgpack.packb({"num-sub-frames": 1})
    wire = {"a": {"status": "OK", "data": {"k": {"__Serialized__": 1}}}, "b": None, "c": {"__Pickled__": 3}}
    frames = packed(wire, header, b"x", msgpack.packb({"num-sub-frames": 0}))
    replies = sink.Relay.decode_reply(frames)
    assert replies["a"].decode(sink.Fetch).data["k"].frames == (b"x",)
    assert replies["b"].value is None
    assert isinstance(replies["c"].decode(sink.Load), sink.Pickled)
    assert sink.encode(replies) == frames


def test_frames_belong_to_where_a_raw_request_came_from(sink: Generated) -> None:
    header = msgpack.packb({"num-sub-frames": 1})
    inner = {"op": "newer", "data": {"__Serialized__": 1}}
    relay = sink.routes.SERVERS["right"].decode(packed({"op": "forward", "to": "", "msg": inner}, header, b"x"))
    moved = sink.encode([sink.Serialized({}, [b"first"]), relay.msg])
    assert msgpack.unpackb(moved[0])[1] == {"op": "newer", "data": {"__Serialized__": 3}}
    assert moved[4] == b"x"
