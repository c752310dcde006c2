"""`encode(…, check=True)` refuses what a receiver would refuse, and says the same about it."""

from __future__ import annotations

from typing import Any

import msgpack
import pytest

from ..vectors import Vector
from .conftest import Generated
from .test_vectors import decode, vectors_of

PACKAGES = ["sink", "old_sink", "twin", "old_twin", "plain", "odd", "dask"]


@pytest.fixture(params=PACKAGES)
def generated(request: pytest.FixtureRequest) -> Generated:
    found: Generated = request.getfixturevalue(request.param)
    return found


def test_valid_messages_pass(generated: Generated) -> None:
    wrong, passed = [], 0
    for vector in vectors_of(generated):
        value = decode(generated, vector) if vector.fault is None else None
        if isinstance(value, generated.Struct | list):
            passed += 1
            try:
                again = generated.encode(value, check=True)
            except ValueError as error:
                wrong.append(f"{vector}: {error}")
                continue
            if again != generated.encode(value):
                wrong.append(f"{vector}: other frames")
    assert not wrong, "\n".join(wrong[:20])
    assert passed > 20


class UnbuildableError(Exception):
    """No call of a constructor gives this value."""


def built(generated: Generated, vector: Vector) -> Any:
    """The wrong message as someone may build it: of its own class, and with anything as the values of its fields."""
    wire = msgpack.unpackb(vector.frames[0], use_list=False, strict_map_key=False)
    routes = generated.routes
    if vector.decoder == "stream":
        batch = wire if type(wire) is tuple else (wire,)
        types = routes.STREAMS[vector.of].types
        return [build(generated, types.get(tag(generated, item)), item, vector.frames) for item in batch]
    if vector.decoder == "request":
        return build(generated, routes.SERVERS[vector.of].types.get(tag(generated, wire)), wire, vector.frames)
    return build(generated, getattr(generated.package, vector.of, None), wire, vector.frames)


def tag(generated: Generated, wire: Any) -> Any:
    return wire.get(generated.protocol.tag) if type(wire) is dict else None


def build(generated: Generated, kind: Any, wire: Any, frames: tuple[bytes, ...]) -> Any:
    if not (isinstance(kind, type) and issubclass(kind, generated.Struct) and type(wire) is dict):
        raise UnbuildableError
    attributes = kind.__attrs_attrs__  # type: ignore[attr-defined]
    names = {a.metadata.get("wire", a.name): a.name for a in attributes}
    fields = {names[key]: placed(generated, value, frames) for key, value in wire.items() if key in names}
    try:
        message = kind(**fields)
        written = message.to_wire()
    except (TypeError, AttributeError):
        raise UnbuildableError from None  # a required field is missing, or one is spread
    fixed = {key: value for key, value in written.items() if key not in names}
    if written.keys() != wire.keys() or any(repr(wire[key]) != repr(value) for key, value in fixed.items()):
        raise UnbuildableError  # without its tag, or with another literal than that of its class
    return message


def placed(generated: Generated, value: Any, frames: tuple[bytes, ...]) -> Any:
    """A value with its payloads where they can be resolved; all other maps stay maps, which are written alike."""
    found = [getattr(generated.package, name, None) for name in ("Serialized", "Pickled")]
    kinds = [kind for kind in found if hasattr(kind, "MAGIC")]
    if type(value) is dict:
        for kind in kinds:
            if kind.MAGIC in value:
                try:
                    return kind.from_wire(value, frames)
                except generated.DecodeError:
                    raise UnbuildableError from None
        return {key: placed(generated, item, frames) for key, item in value.items()}
    return [placed(generated, item, frames) for item in value] if type(value) is tuple else value


def test_wrong_values_are_refused_where_they_are(generated: Generated) -> None:
    wrong, tried = [], 0
    for vector in vectors_of(generated):
        if vector.fault is None or vector.decoder not in {"stream", "request", "type"}:
            continue
        try:
            message = built(generated, vector)
        except (UnbuildableError, ValueError):
            continue
        tried += 1
        generated.encode(message)  # unchecked, it is written
        try:
            generated.encode(message, check=True)
        except generated.DecodeError as error:
            if error.path != vector.fault["path"]:
                wrong.append(f"{vector}: wrong at {vector.fault['path']}, but the error is: {error}")
        else:
            wrong.append(f"{vector}: wrong at {vector.fault['path']}, yet passed: {message!r}")
    assert not wrong, "\n".join(wrong[:20])
    assert tried > 30


def test_the_errors_are_those_of_a_receiver(sink: Generated) -> None:
    good, bad = sink.First(value=1, stimulus=""), sink.First(value="x", stimulus="")
    with pytest.raises(sink.DecodeError) as caught:
        sink.encode(bad, check=True)
    assert str(caught.value) == "First.value: expected int, got str 'x'"
    with pytest.raises(sink.DecodeError) as caught:
        sink.encode([good, bad], check=True)
    assert str(caught.value) == "[1] First.value: expected int, got str 'x'"
    assert caught.value.path == "First.value"
    assert sink.encode([good], check=True) == sink.encode([good])


class Odd:
    """No value of any protocol."""


UNWRITABLE: list[tuple[Any, str]] = [
    (Odd(), "Say.anything: a Odd is no value of the protocol"),
    ([{"k": (1, Odd())}], "Say.anything[0]['k'][1]: a Odd is no value of the protocol"),
]


@pytest.mark.parametrize(("value", "text"), UNWRITABLE)
def test_what_cannot_be_written_is_located(plain: Generated, value: Any, text: str) -> None:
    message = plain.Say(text="", to=(), anything=value, more={})
    for checked, where in ((message, ""), ([message], "[0] ")):
        with pytest.raises(plain.EncodeError) as caught:
            plain.encode(checked, check=True)
        assert str(caught.value) == where + text


def test_a_part_that_is_none(sink: Generated) -> None:
    spreads = sink.Spreads(before=1, spec="no arm", flavour="plain", after=2)
    for check in (False, True):
        with pytest.raises(sink.EncodeError, match="Spreads"):
            sink.encode(spreads, check=check)


@pytest.mark.parametrize("value", [{}, "OK", None, [{}], (1,)])
def test_a_value_without_a_class_cannot_be_checked(plain: Generated, value: Any) -> None:
    plain.encode(value)
    with pytest.raises(TypeError, match="has no class to check it"):
        plain.encode(value, check=True)


def test_unknown_messages_have_nothing_to_check(plain: Generated) -> None:
    unknown = plain.UnknownMessage({"kind": "newer", "x": 1}, "kind")
    assert plain.encode([unknown], check=True) == plain.encode([unknown])
    with pytest.raises(plain.DecodeError):
        plain.encode(plain.UnknownMessage({"x": 1}, "kind"), check=True)
