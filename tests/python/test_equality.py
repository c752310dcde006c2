"""A message that was built is equal to what its receiver decodes, however its arrays and sets were given."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Generated
from .test_vectors import decode, vectors_of


def loosened(generated: Generated, value: Any) -> Any:
    """The same as someone may build it: lists for tuples, sets of Python, payloads that were never written."""
    if isinstance(value, tuple):
        return [loosened(generated, item) for item in value]
    if isinstance(value, dict):
        return {key: loosened(generated, item) for key, item in value.items()}
    if isinstance(value, generated.OrderedSet):
        return set(value) if len(set(value)) == len(value) else value  # 0 and -0.0 are one item there
    if hasattr(value, "MAGIC"):
        header = {key: loosened(generated, item) for key, item in value.header.items() if key != "num-sub-frames"}
        return type(value)(header, list(value.frames))
    if isinstance(value, generated.Struct) and hasattr(value, "__attrs_attrs__"):
        fields = {a.name: getattr(value, a.name) for a in type(value).__attrs_attrs__}
        return type(value)(**{name: loosened(generated, field) for name, field in fields.items()})
    if isinstance(value, generated.UnknownArm):
        return type(value)(loosened(generated, value.fields))
    return value


@pytest.mark.parametrize("name", ["sink", "old_sink", "twin", "plain", "odd", "dask"])
def test_what_is_built_equals_what_is_decoded(name: str, request: pytest.FixtureRequest) -> None:
    generated: Generated = request.getfixturevalue(name)
    wrong = []
    looser = 0
    for vector in vectors_of(generated):
        if vector.fault is not None:
            continue
        value = decode(generated, vector)
        if type(value) in {tuple, dict}:
            continue  # a value without a class: Python compares it
        built = loosened(generated, value)
        looser += repr(built) != repr(value)
        if not (built == value and value == built):
            wrong.append(f"{vector}: {built!r} is not equal to {value!r}")
    assert not wrong, "\n".join(wrong[:20])
    assert looser


UNEQUAL: list[tuple[Any, Any]] = [
    (("a", "b"), ["a"]),
    (("a",), ["b"]),
    (("a",), "a"),
    (("a",), {"a"}),
    ((), {}),
    ({"a": (1,)}, {"a": [2]}),
    ({"a": (1,)}, {"b": [1]}),
    ({"a": 1}, {"a": 1, "b": 2}),
    ({"a": ()}, ["a"]),
    ((("a",),), [[["a"]]]),
]


@pytest.mark.parametrize(("one", "other"), UNEQUAL)
def test_what_differs_on_the_wire_differs(plain: Generated, one: Any, other: Any) -> None:
    first = plain.Say(text="", to=(), anything=one, more={"x": one})
    second = plain.Say(text="", to=(), anything=other, more={"x": one})
    third = plain.Say(text="", to=(), anything=one, more={"x": other})
    assert first != second
    assert second != first
    assert first != third


def test_sets_of_arrays_and_maps(sink: Generated) -> None:
    decoded = sink.OrderedSet([("a", 1), ("b", 2)])
    assert decoded == {("a", 1), ("b", 2)}
    assert decoded == sink.OrderedSet([["b", 2], ["a", 1]])
    assert sink.OrderedSet([["b", 2], ["a", 1]]) == decoded
    assert decoded != sink.OrderedSet([["b", 2], ["a", 2]])
    assert sink.OrderedSet([{"a": (1,)}]) == sink.OrderedSet([{"a": [1]}])
    assert decoded != [("a", 1), ("b", 2)]


def test_payloads_that_were_not_written_yet(sink: Generated) -> None:
    read = sink.Serialized({"compression": (None,), "num-sub-frames": 1}, (b"x",))
    assert sink.Serialized({"compression": [None]}, [b"x"]) == read
    assert sink.Serialized({"compression": [None]}, [b"y"]) != read
    assert sink.Serialized({"compression": [None]}, [b"x", b"x"]) != read
    assert sink.Serialized({}, [b"x"]) != read


def test_a_request_equals_the_raw_one_that_it_becomes(sink: Generated) -> None:
    relay = sink.Relay(msg=sink.Fetch(keys={"k"}))
    decoded = sink.routes.SERVERS["right"].decode(sink.encode(relay))
    assert isinstance(decoded.msg, sink.RawRequest)
    assert relay == decoded
    assert decoded == relay
    assert decoded != sink.Relay(msg=sink.Fetch(keys={"l"}))
    assert decoded.msg != sink.Fetch(keys={object()})
    assert sink.RawReply([1, sink.Presence(nilable=None)]) == sink.RawReply((1, {"nilable": None}))
    assert sink.RawReply([1]) != sink.RawReply([2])
