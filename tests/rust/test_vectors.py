"""Every vector of the product, put to Rust: encoded to the same frames, or refused where it is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgpack
import pytest

from wirespan.description import load
from wirespan.model import Protocol

from ..python.conftest import KITCHEN_SINK, PLAIN, TWIN
from ..vectors import Vector, read
from .testee import ROOT, Testee, build, render

Made = tuple[Protocol, Path, Path]
"""What was generated: of which release, where it is described, and the program to ask."""


def newest(source: Path) -> Protocol:
    protocol = load(source)
    return protocol.at(max(protocol.releases))


def oldest(source: Path) -> Protocol:
    protocol = load(source)
    return protocol.at(min(protocol.releases))


def kitchen_sink(_: Path) -> Made:
    """Every keyword of both languages in every position."""
    return built(KITCHEN_SINK, newest(KITCHEN_SINK), "kitchen-sink")


def old_sink(_: Path) -> Made:
    """The first release of the same."""
    return built(KITCHEN_SINK, oldest(KITCHEN_SINK), "old-sink")


def twin(_: Path) -> Made:
    """The kitchen sink on a transport that wraps nothing."""
    return built(TWIN, newest(TWIN), "plain-sink")


def old_twin(_: Path) -> Made:
    """The first release of that."""
    return built(TWIN, oldest(TWIN), "old-plain-sink")


def plain(folder: Path) -> Made:
    """A protocol without a transport."""
    source = folder / "plain.idl"
    source.write_text(PLAIN, encoding="utf-8")
    return built(source, newest(source), "plain")


def dask(_: Path) -> Made:
    """What this repository is about."""
    source = ROOT / "idl" / "dask" / "dask.idl"
    return newest(source), source, build(newest(source), ROOT / "generated" / "rust", "dask-protocol")


def built(source: Path, release: Protocol, crate: str) -> Made:
    return release, source, build(release, render(load(source), release, crate=crate), crate, in_memory=True)


ALL = [kitchen_sink, old_sink, twin, old_twin, plain, dask]


@pytest.fixture(scope="module", params=ALL, ids=lambda make: make.__name__)
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[tuple[Vector, ...], Testee]]:
    release, source, program = request.param(tmp_path_factory.mktemp("idl"))
    with Testee(program) as testee:
        yield read(source, str(release.release))[1], testee


def test_valid_vectors_come_back_byte_for_byte(asked: tuple[tuple[Vector, ...], Testee]) -> None:
    vectors, testee = asked
    valid = [vector for vector in vectors if vector.fault is None]
    assert len(valid) > 20
    wrong = []
    for vector in valid:
        found = testee.ask(vector.decoder, vector.of, vector.frames)
        if isinstance(found, str) or tuple(found) != vector.frames:
            wrong.append(f"{vector}: {vector.frames!r} became {found!r}")
    assert not wrong, "\n".join(wrong[:20])


def test_invalid_vectors_are_refused_where_they_are_wrong(asked: tuple[tuple[Vector, ...], Testee]) -> None:
    vectors, testee = asked
    invalid = [vector for vector in vectors if vector.fault is not None]
    assert len(invalid) > 20
    wrong = []
    for vector in invalid:
        assert vector.fault is not None
        found = testee.ask(vector.decoder, vector.of, vector.frames)
        if not isinstance(found, str):
            wrong.append(f"{vector}: wrong at {vector.fault['path']}, yet encoded to {found!r}")
        elif not same_place(place(found, vector.decoder), vector.fault["steps"]):
            wrong.append(f"{vector}: wrong at {vector.fault['path']}, but the error is: {found}")
    assert not wrong, "\n".join(wrong[:20])


def place(answer: str, kind: str) -> str:
    """Where Rust found the fault. Of a stream, it also tells which message of the batch that was."""
    path = answer.partition("\n")[0]
    return re.sub(r"^\[\d+\]", "", path) if kind == "stream" else path


def same_place(found: str, expected: list[dict[str, Any]]) -> bool:
    """Whether two paths lead to the same place. Rust calls fields as they travel."""
    left = steps(found)
    return len(left) == len(expected) and all(one in told(step) for one, step in zip(left, expected, strict=True))


def steps(path: str) -> list[str]:
    """The steps of a path, without its root. Keys of other types than str are shown in each language's own way."""
    keys = r"\[(?:[^\[\]'\"]|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|\[[^\[\]]*\]|\[\])*\]"
    found = re.findall(rf"\.[^.\[]*|{keys}", re.sub(r"^[\w ]+", "", path))
    texts = [re.sub(r'^\["(.*)"\]$', r"['\1']", step) for step in found]
    return [step if re.match(r"\.|\[\d+\]|\['", step) else "[a key]" for step in texts]


def told(step: dict[str, Any]) -> set[str]:
    """What Rust may call a step. A map that is spread has its keys among the fields."""
    match step:
        case {"field": _, "wire": wire}:
            return {f".{wire}"}
        case {"index": number}:
            return {f"[{number}]"}
    key = msgpack.unpackb(bytes.fromhex(step["key"]), use_list=False, strict_map_key=False)
    if isinstance(key, str):
        return {f"['{key}']", f".{key}"}
    return {f"[{key}]"} if type(key) is int and key >= 0 else {"[a key]"}
