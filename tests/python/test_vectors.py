"""Every vector that the model gives: decoded strictly, encoded to the same frames, refused where it is wrong."""

from __future__ import annotations

import math
from typing import Any

import pytest

from wirespan.vectors import Vector, vectors

from .conftest import Generated


def decode(generated: Generated, vector: Vector) -> Any:
    routes = generated.routes
    match vector.kind:
        case "stream":
            return routes.STREAMS[vector.name].decode(vector.frames)
        case "request":
            return routes.SERVERS[vector.name].decode(vector.frames)
        case "type":
            return routes.TYPES[vector.name].decode(vector.frames)
        case "handshake":
            return routes.HANDSHAKE.decode(vector.frames)
    rpc, index = vector.name.split("/")
    return getattr(generated.package, generated_name(generated, rpc)).STEPS[int(index)].decode(vector.frames)


def generated_name(generated: Generated, name: str) -> str:
    return name if hasattr(generated.package, name) else f"{name}_"


@pytest.fixture(params=["sink", "old_sink", "plain", "odd", "dask"])
def generated(request: pytest.FixtureRequest) -> Generated:
    found: Generated = request.getfixturevalue(request.param)
    return found


def test_valid_vectors_come_back_byte_for_byte(generated: Generated) -> None:
    wrong = []
    valid = [vector for vector in vectors(generated.protocol) if vector.valid]
    assert len(valid) > 20
    for vector in valid:
        try:
            frames = generated.encode(decode(generated, vector))
        except ValueError as error:
            wrong.append(f"{vector.kind} {vector.name}, {vector.title}: {error}")
            continue
        if tuple(map(bytes, frames)) != vector.frames:
            wrong.append(f"{vector.kind} {vector.name}, {vector.title}: {vector.frames!r} became {frames!r}")
    assert not wrong, "\n".join(wrong[:20])


def test_repr_of_every_vector_evaluates_to_it(generated: Generated) -> None:
    # No float is written like infinity.
    names = {name: getattr(generated.package, name) for name in generated.package.__all__} | {"inf": math.inf}
    wrong = []
    for vector in vectors(generated.protocol):
        if vector.valid:
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
    invalid = [vector for vector in vectors(generated.protocol) if not vector.valid]
    assert len(invalid) > 20
    for vector in invalid:
        what = f"{vector.kind} {vector.name}, {vector.title}"
        try:
            value = decode(generated, vector)
        except generated.DecodeError as error:
            if error.path != vector.path:
                wrong.append(f"{what}: wrong at {vector.path}, but the error is: {error}")
        else:
            wrong.append(f"{what}: wrong at {vector.path}, yet decoded as {value!r}")
    assert not wrong, "\n".join(wrong[:20])


def test_vectors_are_the_same_every_time(sink: Generated) -> None:
    assert vectors(sink.protocol) == vectors(sink.protocol)


def test_every_item_has_vectors(sink: Generated) -> None:
    found = {(vector.kind, vector.name) for vector in vectors(sink.protocol)}
    assert {("type", name) for name in sink.routes.TYPES} <= found
    assert {("stream", d.name) for d in sink.protocol.directions if d.messages} <= found
    assert {("request", server.role.name) for server in sink.protocol.servers} <= found
