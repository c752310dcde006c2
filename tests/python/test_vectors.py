"""Every vector of the product: decoded strictly, encoded to the same frames, refused where it is wrong."""

from __future__ import annotations

import math
from typing import Any

import pytest

from ..vectors import Vector, read, written
from .conftest import Generated


def decode(generated: Generated, vector: Vector) -> Any:
    routes = generated.routes
    match vector.decoder:
        case "stream":
            return routes.STREAMS[vector.of].decode(vector.frames)
        case "request":
            return routes.SERVERS[vector.of].decode(vector.frames)
        case "type":
            return routes.TYPES[vector.of].decode(vector.frames)
        case "handshake":
            return routes.HANDSHAKE.decode(vector.frames)
    rpc, index = vector.of.split("/")
    return getattr(generated.package, generated_name(generated, rpc)).STEPS[int(index)].decode(vector.frames)


def generated_name(generated: Generated, name: str) -> str:
    return name if hasattr(generated.package, name) else f"{name}_"


def vectors_of(generated: Generated) -> tuple[Vector, ...]:
    head, vectors = read(generated.source, str(generated.protocol.release))
    assert head.schema == generated.SCHEMA_HASH
    return vectors


@pytest.fixture(params=["sink", "old_sink", "twin", "old_twin", "plain", "odd", "dask"])
def generated(request: pytest.FixtureRequest) -> Generated:
    found: Generated = request.getfixturevalue(request.param)
    return found


def test_valid_vectors_come_back_byte_for_byte(generated: Generated) -> None:
    wrong = []
    valid = [vector for vector in vectors_of(generated) if vector.fault is None]
    assert len(valid) > 20
    for vector in valid:
        try:
            frames = generated.encode(decode(generated, vector))
        except ValueError as error:
            wrong.append(f"{vector}: {error}")
            continue
        if tuple(map(bytes, frames)) != vector.frames:
            wrong.append(f"{vector}: {vector.frames!r} became {frames!r}")
    assert not wrong, "\n".join(wrong[:20])


def test_repr_of_every_vector_evaluates_to_it(generated: Generated) -> None:
    # No float is written like infinity.
    names = {name: getattr(generated.package, name) for name in generated.package.__all__} | {"inf": math.inf}
    wrong = []
    for vector in vectors_of(generated):
        if vector.fault is None:
            value = decode(generated, vector)
            try:
                again = eval(repr(value), names)
            except Exception as error:
                wrong.append(f"{vector.kind} {vector.name}, {vector.title}: {error!r}: {value!r}")
                continue
            if again != value or generated.encode(again) != generated.encode(value):
                wrong.append(f"{vector.kind} {vector.name}, {vector.title}: {value!r} became {again!r}")
    assert not wrong, "\n".join(wrong[:20])


def test_invalid_vectors_are_refused_where_they_are_wrong(generated: Generated) -> None:
    wrong = []
    invalid = [vector for vector in vectors_of(generated) if vector.fault is not None]
    assert len(invalid) > 20
    for vector in invalid:
        assert vector.fault is not None
        path = vector.fault["path"]
        try:
            value = decode(generated, vector)
        except generated.DecodeError as error:
            if error.path != path:
                wrong.append(f"{vector}: wrong at {path}, but the error is: {error}")
        else:
            wrong.append(f"{vector}: wrong at {path}, yet decoded as {value!r}")
    assert not wrong, "\n".join(wrong[:20])


def test_vectors_are_the_same_every_time(twin: Generated) -> None:
    texts = {written(twin.source, "2.0.0", seed=seed) for seed in ("1", "2", "3")}
    assert len(texts) == 1


@pytest.mark.parametrize("name", ["sink", "twin"])
def test_every_item_has_vectors(name: str, request: pytest.FixtureRequest) -> None:
    sink: Generated = request.getfixturevalue(name)
    found = {(vector.decoder, vector.of) for vector in vectors_of(sink)}
    assert {("type", name) for name in sink.routes.TYPES} <= found
    assert {("stream", d.name) for d in sink.protocol.directions if d.messages} <= found
    assert {("request", server.role.name) for server in sink.protocol.servers} <= found


def test_a_transport_has_vectors_of_its_own(sink: Generated, twin: Generated) -> None:
    """Payloads and sets where there are some, and nowhere else."""
    several = [[v for v in vectors_of(each) if len(v.frames) > 1] for each in (sink, twin)]
    assert len(several[0]) > 1000
    assert several[1] == []
    assert any(b"__Set__" in frame for v in vectors_of(sink) for frame in v.frames)
    assert not any(b"__Set__" in frame for v in vectors_of(twin) for frame in v.frames)
