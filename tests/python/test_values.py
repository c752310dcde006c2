"""Presence, equality, errors and unknown parts: what a reader of one message relies on."""

from __future__ import annotations

import math
from typing import Any

import msgpack
import pytest

from .conftest import Generated, first_of


@pytest.fixture(params=["sink", "twin"])
def sink(request: pytest.FixtureRequest, sink: Generated, twin: Generated) -> Generated:
    """The kitchen sink, and its twin on another transport."""
    return {"sink": sink, "twin": twin}[request.param]


@pytest.fixture
def old_sink(sink: Generated) -> Generated:
    """The first release of the same."""
    return first_of(sink)


def packed(value: Any) -> list[bytes]:
    return [msgpack.packb(value)]


def test_absent_nil_and_a_value_are_three_things(sink: Generated) -> None:
    read = sink.routes.TYPES["Presence"].decode
    for wire in ({"nilable": None}, {"nilable": None, "both": None}, {"nilable": None, "both": "x"}):
        assert sink.encode(read(packed(wire))) == packed(wire)
    assert read(packed({"nilable": None})).both is sink.ABSENT
    assert read(packed({"nilable": None, "both": None})).both is None
    assert not sink.ABSENT
    assert repr(sink.ABSENT) == "ABSENT"


def test_a_default_is_assumed_but_not_invented(sink: Generated) -> None:
    defaults = sink.routes.TYPES["Defaults"].decode(packed({}))
    assert defaults.an_int is sink.ABSENT
    assert defaults.or_default("an_int") == -7
    assert defaults.or_default("a_colour") == "dark-blue" == sink.Colour.DARK_BLUE
    assert defaults.or_default("a_str") == 'it\'s "quoted" \\ and ünicode {}'
    assert defaults.or_default("a_bytes") == b"\x00\xff'\""
    assert defaults.or_default("a_map") == {"a": 1}
    assert defaults.or_default("a_level") == 10
    assert sink.Defaults(an_int=1).or_default("an_int") == 1
    assert sink.encode(defaults) == packed({})


def test_metadata_of_fields(sink: Generated) -> None:
    fields = {field.name: field.metadata for field in sink.Changed.__attrs_attrs__}
    assert fields["added"] == {"unit": "ms", "since": "2.0.0"}
    assert fields["retyped"] == {"since": "2.0.0"}
    assert fields["old"] == {"deprecated": "not read"}
    wires = {field.name: field.metadata.get("wire") for field in sink.WireNames.__attrs_attrs__}
    assert wires["quotes"] == 'it\'s "odd"'
    assert wires["plain"] is None
    assert "gone" not in fields


def test_fields_change_from_release_to_release(sink: Generated, old_sink: Generated) -> None:
    assert sink.RELEASE == "2.0.0"
    assert old_sink.RELEASE == "1.0.0"
    assert sink.SCHEMA_HASH != old_sink.SCHEMA_HASH
    assert old_sink.Changed(value=1).to_wire() == {"op": "changed", "value": 1}
    wire = {"op": "changed", "value": "x", "added": 1, "retyped": (1,)}
    assert sink.Changed(value="x", added=1, retyped=(1,)).to_wire() == wire
    assert sink.Colour.CRIMSON == "crimson"
    assert not hasattr(old_sink.Colour, "CRIMSON")
    assert old_sink.Colour.OLD == "old"


def test_equality_and_repr(sink: Generated) -> None:
    one, other = sink.First(value=1, stimulus="a"), sink.First(value=1, stimulus="a")
    assert one == other
    other.value = 2
    assert one != other
    assert one != sink.Last(value=None)
    assert repr(one) == "First(value=1, stimulus='a')"
    with pytest.raises(TypeError):
        hash(one)
    with pytest.raises(AttributeError):
        one.valeu = 3
    with pytest.raises(TypeError):
        sink.First(value=1)


def test_repr_tells_absent_from_nil(sink: Generated) -> None:
    assert repr(sink.Presence(nilable=None)) == "Presence(nilable=None)"
    assert repr(sink.Presence(nilable=None, both=None)) == "Presence(nilable=None, both=None)"
    assert repr(sink.Presence(nilable="", an_any=None)) == "Presence(nilable='', an_any=None)"
    assert repr(sink.Last(value=None, extra_fields={"x": None})) == "Last(value=None, extra_fields={'x': None})"


def test_enums_stay_open(sink: Generated) -> None:
    read = sink.routes.TYPES["Kinds"].decode
    assert read(packed("x")) == "x"
    defaults = sink.routes.TYPES["Defaults"].decode
    assert defaults(packed({"a_colour": "violet"})).a_colour == "violet"
    assert defaults(packed({"a_colour": "red"})).a_colour == sink.Colour.RED
    assert sink.encode(sink.Defaults(a_colour=sink.Colour.ODD)) == packed({"a_colour": 'it\'s "odd" \\ {}'})
    assert sink.encode(sink.Defaults(a_level=sink.Level.BELOW)) == packed({"a_level": -3})
    assert f"{sink.Colour.DARK_BLUE}" == "dark-blue"


def test_unknown_fields_are_kept_and_written_last(sink: Generated) -> None:
    wire = {"new": [1, {"x": None}], "op": "first", "value": 1, "stimulus": "s"}
    (message,) = sink.routes.LEFT_TO_RIGHT.decode(packed([wire]))
    assert message.extra_fields == {"new": (1, {"x": None})}
    assert sink.encode(message) == packed({"op": "first", "value": 1, "stimulus": "s", "new": [1, {"x": None}]})
    message.extra_fields = {"value": 2}
    with pytest.raises(sink.EncodeError, match=r"^First: 'value' is a field of its own"):
        sink.encode(message)


def test_unknown_messages_and_arms_are_kept(sink: Generated) -> None:
    wire = {"op": "newer", "data": [1, 2]}
    (message,) = sink.routes.LEFT_TO_RIGHT.decode(packed([wire]))
    assert isinstance(message, sink.UnknownMessage)
    assert message.op == "newer"
    assert sink.encode([message]) == packed([wire])
    assert isinstance(sink.routes.SERVERS["right"].decode(packed(wire)), sink.UnknownMessage)
    arm = sink.routes.TYPES["ByField"].decode(packed({"shape": "hexagon", "side": 1}))
    assert arm == sink.UnknownArm({"shape": "hexagon", "side": 1})
    assert sink.encode(arm) == packed({"shape": "hexagon", "side": 1})


NO_OP: list[tuple[Any, str]] = [
    ({"value": 1}, "UnknownMessage.op: required field is missing"),
    ({}, "UnknownMessage.op: required field is missing"),
    ({"op": 7}, "UnknownMessage.op: expected str, got int 7"),
    ({"op": None}, "UnknownMessage.op: expected str, got nil"),
    ({"op": {"op": "first"}}, "UnknownMessage.op: expected str, got map"),
    (7, "UnknownMessage: expected map, got int 7"),
]


@pytest.mark.parametrize(("wire", "text"), NO_OP)
def test_a_message_without_an_op_is_none(sink: Generated, wire: Any, text: str) -> None:
    good = {"op": "first", "value": 1, "stimulus": ""}
    read = sink.routes.LEFT_TO_RIGHT.decode
    for frames, where in ((packed([good, wire]), "LeftToRight[1] "), (packed(wire), "LeftToRight[0] ")):
        with pytest.raises(sink.DecodeError) as caught:
            read(frames)
        assert str(caught.value) == where + text
    with pytest.raises(sink.DecodeError) as caught:
        sink.routes.SERVERS["right"].decode(packed(wire))
    assert str(caught.value) == text


def test_a_tag_that_is_missing_is_called_as_it_is_on_the_wire(plain: Generated) -> None:
    with pytest.raises(plain.DecodeError, match=r"^UnknownMessage.kind: required field is missing$"):
        plain.routes.SERVERS["right"].decode(packed({"op": "ask", "question": ""}))


def test_an_error_may_stand_in_a_stream(sink: Generated) -> None:
    wire = {"status": "failed", "message": "no", "payload": None}
    assert sink.routes.LEFT_TO_RIGHT.decode(packed([wire])) == [sink.Failed(message="no", payload=None)]


def test_a_rest_takes_what_has_no_name(sink: Generated) -> None:
    rest = sink.routes.TYPES["Rest"].decode(packed({"known": 1, "a": {"b": 2}, "c": None}))
    assert rest.further == {"a": {"b": 2}, "c": None}
    assert rest.extra_fields is None
    rest.further["known"] = 2
    with pytest.raises(sink.EncodeError):
        sink.encode(rest)


def test_exactly_one_arm_can_be_spread(sink: Generated) -> None:
    read = sink.routes.TYPES["Spreads"].decode
    sour = {"taste": "sour", "ph": 3}
    spread = read(packed({"before": 1, "function": b"f", "args": [], "after": 2, **sour}))
    assert spread.spec == sink.OneKeyCall(function=b"f", args=())
    assert spread.choice is sink.ABSENT
    assert spread.to_wire() == {"before": 1, "function": b"f", "args": (), "after": 2, **sour}
    with pytest.raises(sink.DecodeError, match=r"^Spreads: one of function, task has to be there$"):
        read(packed({"before": 1, "after": 2, **sour}))
    with pytest.raises(sink.DecodeError, match=r"^Spreads: only one of function, task may be there$"):
        read(packed({"before": 1, "function": b"", "args": [], "task": 1, "after": 2, **sour}))
    newer = {"before": 1, "function": b"f", "args": (), "after": 2, "taste": "bitter"}
    assert read(packed(newer)).to_wire() == newer


ERRORS = [
    ("Scalars", {}, "Scalars.a_nil: required field is missing"),
    ("Scalars", [], "Scalars: expected map, got array"),
    ("Tree", {"label": 1, "children": [], "by_name": {}}, "Tree.label: expected str, got int 1"),
    (
        "Tree",
        {"label": "a", "children": [{"label": "b", "children": [], "by_name": {"x": 1}}], "by_name": {}},
        "Tree.children[0].by_name['x']: expected map, got int 1",
    ),
    ("Constants", {"word": "no"}, "Constants.number_: required field is missing"),
    ("WireNames", {"plain": ""}, "WireNames.dashed: required field is missing"),
    ("ByString", 7, "ByString: expected str, got int 7"),
    ("OnlyStrings", "three", 'OnlyStrings: expected "one" or "two", got str \'three\''),
    ("ByInt", False, "ByInt: expected true, got bool"),
    ("ByLength", [], "ByLength: expected array of 1 or 2 or 3, got array"),
    ("ByElement", ["changed", 1], 'ByElement[0]: expected "add" or "remove", got str \'changed\''),
    ("ByElement", ["add", {"nilable": 5}], "ByElement[1].nilable: expected str or nil, got int 5"),
    ("ByField", {"radius": 1}, "ByField.shape: required field is missing"),
    ("ByField", {"shape": "circle", "radius": True}, "ByFieldCircle.radius: expected number, got bool"),
    ("Key", ["a", [1, None]], "Key[1][1]: expected str or int or float or array, got nil"),
    ("Counts", {"a": -1}, "Counts['a']: expected uint, got int -1"),
    ("Counts", {1: 1}, "Counts[1]: expected str as key, got int 1"),
    ("Pairs", [[1, "a"], [1]], "Pairs[1]: expected array of 2, got array"),
]


@pytest.mark.parametrize(("name", "wire", "text"), ERRORS)
def test_errors_say_what_and_where(sink: Generated, name: str, wire: Any, text: str) -> None:
    with pytest.raises(sink.DecodeError) as caught:
        sink.routes.TYPES[name].decode(packed(wire))
    assert str(caught.value) == text


def test_an_error_says_which_message_of_a_batch(sink: Generated) -> None:
    good = {"op": "first", "value": 1, "stimulus": ""}
    with pytest.raises(sink.DecodeError) as caught:
        sink.routes.LEFT_TO_RIGHT.decode(packed([good, {**good, "value": "x"}]))
    assert str(caught.value) == "LeftToRight[1] First.value: expected int, got str 'x'"
    assert caught.value.path == "First.value"


def test_equal_values_do_not_hide_where_the_wrong_one_stands(sink: Generated) -> None:
    with pytest.raises(sink.DecodeError, match=r"Containers.matrix\[0\]\[2\]: expected int, got float"):
        sink.Containers.from_wire(containers(matrix=((1, 1, 1.0),)))


def containers(**changed: Any) -> dict[str, Any]:
    """The fields of `Containers` up to the one that is changed; the others are missing, which is found only later."""
    names = ("names", "matrix", "by_name", "by_key", "by_pair", "by_list", "deep", "pair", "triple", "single")
    wire: dict[str, Any] = dict.fromkeys((*names, "names_set", "keys_set", "maybe", "maybe_map", "aliases", "counts"))
    return {**wire, "names": (), **changed}


BAD_BYTES = [
    (b"", "not one MessagePack value"),
    (b"\xc1", "not one MessagePack value"),
    (b"\x93\x01", "not one MessagePack value"),
    (b"\x01\x02", "not one MessagePack value"),
    (b"\xdd\xff\xff\xff\xff", "not one MessagePack value"),
    (b"\xc6\xff\xff\xff\xff\x00", "not one MessagePack value"),
    (b"\xa2\xff\xfe", "not one MessagePack value"),
    (b"\x81\x80\x01", "not one MessagePack value"),
    (b"\xd4\x05\x00", "extension type 5"),
    (b"\x91" * 5000 + b"\xc0", "not one MessagePack value"),
    (b"\x91" * 1025 + b"\xc0", "nested deeper than 1024"),
    (b"\x81\xa1x" * 1025 + b"\xc0", "nested deeper than 1024"),
]


@pytest.mark.parametrize(("data", "text"), BAD_BYTES)
def test_bytes_that_are_no_message(sink: Generated, data: bytes, text: str) -> None:
    with pytest.raises(sink.DecodeError, match=text):
        sink.routes.LEFT_TO_RIGHT.decode([data])
    with pytest.raises(sink.DecodeError, match=text):
        sink.routes.SERVERS["right"].decode([data])


def test_wide_is_not_deep(sink: Generated) -> None:
    wide = [[[]] * 5000, {"a" * 200: [1]}]
    assert sink.encode(sink.routes.TYPES["OrAny"].decode(packed(wide))) == packed(wide)


def test_no_frames_at_all(sink: Generated) -> None:
    with pytest.raises(sink.DecodeError, match="at least one frame"):
        sink.routes.LEFT_TO_RIGHT.decode([])


def test_not_a_number_is_a_float(sink: Generated) -> None:
    (value,) = (sink.routes.TYPES["Kinds"].decode(packed(math.nan)),)
    assert math.isnan(value)
    assert sink.encode(value) == packed(math.nan)


@pytest.mark.parametrize("value", [object(), 2**64, -(2**63) - 1, {1: object()}, "\ud800"])
def test_what_cannot_be_written(sink: Generated, value: Any) -> None:
    with pytest.raises(sink.EncodeError):
        sink.encode([value])
    assert sink.encode(1) == [b"\x01"]


def test_a_protocol_without_transport(plain: Generated) -> None:
    message = plain.Say(text="a", to=("b",), anything={"c": (1,)}, more={})
    frames = plain.encode([message])
    assert len(frames) == 1
    assert plain.routes.STREAMS["LeftToRight"].decode(frames) == [message]
    assert message.to_wire()["kind"] == "say"
    assert not hasattr(plain.package, "Serialized")


def test_one_of_several_faults_is_found(dask: Generated) -> None:
    """It is not said which one: tests/rust/usage/tests/depth.rs reads the same bytes."""
    wire = b"\x82\xa2op\xadsteal-request\xa3key\xc3"  # a bool is no key, and `stimulus_id` is absent
    with pytest.raises(dask.DecodeError) as caught:
        dask.routes.STREAMS["SchedulerToWorker"].decode([wire])
    assert caught.value.path in {"StealRequest.key", "StealRequest.stimulus_id"}
