"""What msgpack can carry is read, however deep, and wherever in its own stack a program does so."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import msgpack
import pytest

from .conftest import Generated

DEEPEST = 1024


def nested(depth: int, head: bytes = b"\x91", inside: bytes = b"\xc0") -> bytes:
    return head * depth + inside


def profile(nodes: int) -> bytes:
    """A stack of so many calls, as distributed profiles it: the outermost node first."""
    line = msgpack.packb({"filename": "f.py", "name": "f", "line_number": 1, "line": "f()"})
    begin, end = b"\x84\xabdescription" + line + b"\xa8children", b"\xa5count\x01\xaaidentifier\xa1f"
    return (begin + b"\x81\xa1f") * (nodes - 1) + begin + b"\x80" + end * nodes


def at_the_end_of_the_stack(call: Callable[[], Any]) -> Any:
    """Call where a program has nearly used up its stack."""

    def deeper(left: int) -> Any:
        return deeper(left - 1) if left else call()

    used = 0
    frame = sys._getframe()
    while frame.f_back is not None:
        frame, used = frame.f_back, used + 1
    return deeper(sys.getrecursionlimit() - used - 60)


@pytest.mark.parametrize("head", [b"\x91", b"\x81\xa1x"])
@pytest.mark.parametrize("caller", [lambda call: call(), at_the_end_of_the_stack])
def test_any_value(sink: Generated, head: bytes, caller: Callable[..., Any]) -> None:
    decoder = sink.routes.TYPES["OrAny"]
    frame = nested(DEEPEST - 1, head, b"\x90")
    limit = sys.getrecursionlimit()
    assert caller(lambda: sink.encode(decoder.decode([frame]))) == [frame]
    for depth in (DEEPEST + 1, 100_000):
        with pytest.raises(sink.DecodeError, match="nested deeper than 1024"):
            caller(lambda depth=depth: decoder.decode([nested(depth, head)]))
    assert sys.getrecursionlimit() == limit


@pytest.mark.parametrize("caller", [lambda call: call(), at_the_end_of_the_stack])
def test_types_that_contain_themselves(dask: Generated, caller: Callable[..., Any]) -> None:
    frame = profile(DEEPEST // 2)
    assert caller(lambda: dask.encode(dask.WorkerGetProfile.decode_reply([frame]))) == [frame]
    with pytest.raises(dask.DecodeError, match="nested deeper than 1024"):
        caller(lambda: dask.WorkerGetProfile.decode_reply([profile(DEEPEST // 2 + 1)]))
    key = nested(DEEPEST - 3, inside=b"\xa1x")  # in a batch, in a message, with room for the innermost
    message = b"\x91\x83\xa2op\xadsteal-request\xa3key" + key + b"\xabstimulus_id\xa1s"
    decoder = dask.routes.STREAMS["SchedulerToWorker"]
    assert caller(lambda: dask.encode(decoder.decode([message]))) == [message]


def test_messages_inside_messages(dask: Generated) -> None:
    def proxied(depth: int) -> Any:
        inner = b"\x82\xa2op\xa5x-new\xa1v" + nested(depth)
        frame = b"\x84\xa2op\xa5proxy\xa6worker\xa1w\xa3msg" + inner + b"\xa5reply\xc3"
        return dask.routes.SERVERS["scheduler"].decode([frame])

    request = proxied(DEEPEST - 2)
    assert at_the_end_of_the_stack(lambda: request.msg.decode("worker")).op == "x-new"
    assert at_the_end_of_the_stack(lambda: dask.encode(request))


def test_the_path_to_a_fault_in_the_depth(sink: Generated) -> None:
    wire = nested(DEEPEST - 1, inside=b"\x81\xa7__Set__\x01")
    with pytest.raises(sink.DecodeError, match="expected set, got map") as caught:
        at_the_end_of_the_stack(lambda: sink.routes.TYPES["OrAny"].decode([wire]))
    assert caught.value.path.endswith("[0]" * (DEEPEST - 1))


def test_the_bound_is_that_of_msgpack() -> None:
    """It may grow in a later release. Then Rust could read what Python reads, if it were told to."""
    assert msgpack.unpackb(nested(DEEPEST))
    with pytest.raises(msgpack.StackError):
        msgpack.unpackb(nested(DEEPEST + 1))


def test_payloads_named_by_path(dask: Generated) -> None:
    edition = dask.module("transport").Edition.PATHS
    value: Any = dask.Serialized({"serializer": "pickle"}, [b"x"])
    for _ in range(DEEPEST - 1):
        value = [value]
    frames = dask.encode(value)
    placed = at_the_end_of_the_stack(lambda: edition.place(edition.extract(frames)))
    assert placed[0] == frames[0]
