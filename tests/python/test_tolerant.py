"""One message that is not what it should be does not lose the others, if the caller wants it so."""

from __future__ import annotations

from typing import Any

import msgpack
import pytest

from .conftest import Generated
from .test_values import packed

HEADER = msgpack.packb({"serializer": "pickle", "num-sub-frames": 1})


def first(value: Any, **more: Any) -> dict[str, Any]:
    return {"op": "first", "value": value, "stimulus": "s", **more}


def test_each_message_is_read_on_its_own(sink: Generated) -> None:
    wire = [first(1), {"op": "newer", "x": 1}, first("x"), 7, {"no": "op"}, first(2)]
    decode = sink.routes.LEFT_TO_RIGHT.decode
    with pytest.raises(sink.DecodeError, match=r"^LeftToRight\[2\] First\.value: "):
        decode(packed(wire))
    messages = decode(packed(wire), tolerant=True)
    kinds = [type(message).__name__ for message in messages]
    assert kinds == ["First", "UnknownMessage", "Malformed", "Malformed", "Malformed", "First"]
    match messages[2]:
        case sink.Malformed(value, error):
            assert value == first("x")
            assert str(error) == "LeftToRight[2] First.value: expected int, got str 'x'"
        case other:
            pytest.fail(repr(other))
    assert str(messages[3].error) == "LeftToRight[3] UnknownMessage: expected map, got int 7"
    assert sink.encode(messages) == packed(wire)
    assert decode(packed(first(1)), tolerant=True) == decode(packed(first(1)))


def test_payloads_are_kept_and_later_messages_find_theirs(sink: Generated) -> None:
    def placeholder(index: int) -> dict[str, int]:
        return {"__Serialized__": index}

    wire = [first("x", a=placeholder(1)), first(1, b=placeholder(3))]
    frames = [*packed(wire), HEADER, b"one", HEADER, b"two"]
    bad, good = sink.routes.LEFT_TO_RIGHT.decode(frames, tolerant=True)
    assert bad.value["a"].frames == (b"one",)
    assert good.extra_fields["b"].frames == (b"two",)
    assert sink.encode([bad, good]) == frames


def test_what_has_no_frames_stays_a_placeholder(sink: Generated) -> None:
    wire = first(1, a=[{"__Serialized__": 9}, {"__Serialized__": 1}, {"n": {"__Set__": True, "as-list": [1]}}])
    frames = [*packed([wire]), HEADER, b"one"]
    (bad,) = sink.routes.LEFT_TO_RIGHT.decode(frames, tolerant=True)
    missing, there, kept = bad.value["a"]
    assert missing == {"__Serialized__": 9}
    assert there.frames == (b"one",)
    assert kept == {"n": {"__Set__": True, "as-list": (1,)}}
    assert "names frame 9" in str(bad.error)
    assert sink.encode([bad]) == frames


def test_damage_to_the_encoding_is_nobodys_alone(sink: Generated) -> None:
    for frames in ([], [b""], [packed([first(1)])[0][:-1]]):
        with pytest.raises(sink.DecodeError):
            sink.routes.LEFT_TO_RIGHT.decode(frames, tolerant=True)


def test_a_deep_message_is_as_good_as_any(dask: Generated) -> None:
    """Whoever is nested too deeply for the stack at hand is read on a larger one, with those beside it."""
    deep: Any = None
    for _ in range(400):
        deep = {"x": deep}
    wire = [{"op": "of-next-year", "deep": deep}, {"op": "steal-request", "key": True, "deep": deep}]
    frames = [msgpack.packb(wire)]
    messages = dask.routes.STREAMS["SchedulerToWorker"].decode(frames, tolerant=True)
    assert [type(message).__name__ for message in messages] == ["UnknownMessage", "Malformed"]
    assert dask.encode(messages) == frames
