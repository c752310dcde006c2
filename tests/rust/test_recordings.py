"""What real processes said, read and written by Rust: the same bytes as sent, or at least as Python writes them.

Where a sender writes its fields in an order of its own, tests/recording says so; here both languages have to agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from wirespan import recording
from wirespan.description import load
from wirespan.recording import bindings, exchange

from .testee import ROOT, Testee, build

RECORDINGS = sorted((ROOT / "tests" / "recordings" / "2026.8.0").glob("*.wirerec"))


@pytest.fixture(scope="module")
def testee() -> Iterator[Testee]:
    protocol = load(ROOT / "idl" / "dask" / "dask.idl")
    release = protocol.at(max(protocol.releases))
    with Testee(build(release, ROOT / "generated" / "rust", "dask-protocol")) as running:
        yield running


def test_there_are_recordings() -> None:
    assert RECORDINGS


@pytest.mark.parametrize("path", RECORDINGS, ids=lambda path: path.stem)
def test_recording(path: Path, testee: Testee) -> None:
    read = recording.read(path)
    python = bindings.load("dask_protocol", ROOT / "generated" / "python", read.header.release)
    count = 0
    for told in exchange.follow(read, python):
        if told.kind is exchange.Kind.UNKNOWN:
            continue
        frames = [bytes(frame) for frame in told.message.filled()]
        found = testee.ask(told.kind.value, told.decoder, frames)
        where = f"message {told.message.number}, {told.kind.value} {told.decoder}"
        assert not isinstance(found, str), f"{where}: {found}"
        if found != frames:
            value = list(told.values) if told.kind is exchange.Kind.STREAM else told.values[0]
            assert found == [bytes(frame) for frame in python.encode(value)], where
        count += 1
    assert count
