"""Every vector that the model gives, put to Rust: encoded to the same frames, or refused where it is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.model import Field, Protocol
from wirespan.vectors import Vector, vectors

from ..python.conftest import PLAIN
from .testee import ROOT, Testee, build, render

KITCHEN_SINK = ROOT / "tests" / "kitchen_sink" / "kitchen_sink.idl"


def newest(source: Path) -> Protocol:
    protocol = load(source)
    return protocol.at(max(protocol.releases))


def kitchen_sink(_: Path) -> tuple[Protocol, Path]:
    """Every keyword of both languages in every position."""
    return built(KITCHEN_SINK, newest(KITCHEN_SINK), "kitchen-sink")


def old_sink(_: Path) -> tuple[Protocol, Path]:
    """The first release of the same."""
    protocol = load(KITCHEN_SINK)
    return built(KITCHEN_SINK, protocol.at(min(protocol.releases)), "old-sink")


def plain(folder: Path) -> tuple[Protocol, Path]:
    """A protocol without a transport."""
    source = folder / "plain.idl"
    source.write_text(PLAIN, encoding="utf-8")
    return built(source, newest(source), "plain")


def dask(_: Path) -> tuple[Protocol, Path]:
    """What this repository is about."""
    release = newest(ROOT / "idl" / "dask" / "dask.idl")
    return release, build(release, ROOT / "generated" / "rust", "dask-protocol")


def built(source: Path, release: Protocol, crate: str) -> tuple[Protocol, Path]:
    return release, build(release, render(load(source), release, crate=crate), crate, in_memory=True)


@pytest.fixture(scope="module", params=[kitchen_sink, old_sink, plain, dask], ids=lambda make: make.__name__)
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Protocol, Testee]]:
    release, program = request.param(tmp_path_factory.mktemp("idl"))
    with Testee(program) as testee:
        yield release, testee


def test_valid_vectors_come_back_byte_for_byte(asked: tuple[Protocol, Testee]) -> None:
    release, testee = asked
    valid = [vector for vector in vectors(release) if vector.valid]
    assert len(valid) > 20
    wrong = []
    for vector in valid:
        found = testee.ask(vector.kind, vector.name, vector.frames)
        if isinstance(found, str) or tuple(found) != vector.frames:
            wrong.append(f"{what(vector)}: {vector.frames!r} became {found!r}")
    assert not wrong, "\n".join(wrong[:20])


def test_invalid_vectors_are_refused_where_they_are_wrong(asked: tuple[Protocol, Testee]) -> None:
    release, testee = asked
    invalid = [vector for vector in vectors(release) if not vector.valid]
    assert len(invalid) > 20
    wires = wire_names(release)
    wrong = []
    for vector in invalid:
        found = testee.ask(vector.kind, vector.name, vector.frames)
        if not isinstance(found, str):
            wrong.append(f"{what(vector)}: wrong at {vector.path}, yet encoded to {found!r}")
        elif not same_place(place(found, vector.kind), vector.path or "", wires):
            wrong.append(f"{what(vector)}: wrong at {vector.path}, but the error is: {found}")
    assert not wrong, "\n".join(wrong[:20])


def what(vector: Vector) -> str:
    return f"{vector.kind} {vector.name}, {vector.title}"


def place(answer: str, kind: str) -> str:
    """Where Rust found the fault. Of a stream, it also tells which message of the batch that was."""
    path = answer.partition("\n")[0]
    return re.sub(r"^\[\d+\]", "", path) if kind == "stream" else path


def same_place(found: str, expected: str, wires: dict[str, set[str]]) -> bool:
    """Whether two paths lead to the same place. Rust calls fields as they travel, Python by their attributes."""
    left, right = steps(found), steps(expected)
    return len(left) == len(right) and all(
        one == other or one in wires.get(other, ()) or other == f"['{one[1:]}']"
        for one, other in zip(left, right, strict=True)
    )


def steps(path: str) -> list[str]:
    """The steps of a path, without its root. Keys of other types than str are shown in each language's own way."""
    keys = r"\[(?:[^\[\]'\"]|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|\[[^\[\]]*\]|\[\])*\]"
    found = re.findall(rf"\.[^.\[]*|{keys}", re.sub(r"^[\w ]+", "", path))
    texts = [re.sub(r'^\["(.*)"\]$', r"['\1']", step) for step in found]
    return [step if re.match(r"\.|\[\d+\]|\['", step) else "[a key]" for step in texts]


def wire_names(release: Protocol) -> dict[str, set[str]]:
    """What each attribute, as a step of a path, is called on the wire."""
    found: dict[str, set[str]] = {}
    for item in release.items:
        for member in getattr(item, "members", ()):
            if isinstance(member, Field):
                for attribute in (member.name, f"{member.name}_"):
                    found.setdefault(f".{attribute}", set()).add(f".{member.wire}")
    return found
