"""A plan says enough: an interpreter that knows nothing else reads all samples, and finds every fault at its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from wirespan.description import load
from wirespan.model import Alias, Message, Named, Protocol, Rpc, Struct, Union
from wirespan.plan import lower
from wirespan.transports import Wire
from wirespan.vectors.faults import Fault, Faults
from wirespan.vectors.samples import Samples

from .conftest import ROOT
from .interpreter import Interpreter, WrongError

DESCRIBED = [
    ("tests/kitchen_sink/kitchen_sink.idl", "1.0.0"),
    ("tests/kitchen_sink/kitchen_sink.idl", "2.0.0"),
    ("idl/dask/dask.idl", "2.10.0"),
    ("idl/dask/dask.idl", "2022.8.1"),
    ("idl/dask/dask.idl", "2026.8.0"),
]


@cache
def description(path: str) -> Protocol:
    return load(ROOT / path)


@pytest.fixture(params=DESCRIBED, ids=lambda described: f"{described[0].split('/')[-1]} {described[1]}")
def protocol(request: pytest.FixtureRequest) -> Protocol:
    path, release = request.param
    whole = description(path)
    return whole.at(next(each for each in whole.releases if each.text == release))


def samples(protocol: Protocol) -> Iterator[tuple[str, Wire]]:
    made = Samples(protocol)
    for item in protocol.items:
        if isinstance(item, Message | Rpc):
            yield from ((item.name, body) for body in made.bodies(item))
            yield item.name, {**made.body(item.members, item.op), "a field that nobody knows": [1]}
        elif isinstance(item, Struct | Union | Alias) and not (isinstance(item, Struct) and item.spread_only):
            yield from ((item.name, value) for value in made.of(Named(item.name)))


def faults(protocol: Protocol) -> Iterator[tuple[str, Fault]]:
    made = Faults(Samples(protocol))
    for item in protocol.items:
        if isinstance(item, Message | Rpc):
            yield from ((item.name, fault) for fault in made.body(item))
        elif isinstance(item, Struct | Union | Alias) and not (isinstance(item, Struct) and item.spread_only):
            yield from ((item.name, fault) for fault in made.of(Named(item.name), item.name))


def in_order(value: object) -> object:
    """A value in which the order of maps counts, and in which arrays are all the same."""
    if isinstance(value, dict):
        return [(key, in_order(each)) for key, each in value.items()]
    return [in_order(each) for each in value] if isinstance(value, list | tuple) else (type(value), value)


def test_samples_come_back_as_they_were(protocol: Protocol) -> None:
    interpreter = Interpreter(lower(protocol))
    count = 0
    for name, wire in samples(protocol):
        made = interpreter.item(name, wire, name)
        assert in_order(interpreter.encode(made)) == in_order(wire), name
        count += 1
    assert count > 500


def test_faults_are_found_at_their_place(protocol: Protocol) -> None:
    interpreter = Interpreter(lower(protocol))
    count = 0
    for name, fault in faults(protocol):
        with pytest.raises(WrongError) as caught:
            interpreter.item(name, fault.value, name)
        assert caught.value.path == fault.path, (name, fault, caught.value)
        count += 1
    assert count > 500
