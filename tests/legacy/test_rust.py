"""What old releases said, read and written by Rust: transport and messages, to the byte; and what it refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from tests.rust.testee import Testee, build_all
from wirespan.description import load
from wirespan.recording import read
from wirespan.recording.bindings import Bindings
from wirespan.recording.exchange import Kind, follow
from wirespan.releases import Release

from .conftest import RECORDINGS, ROOT
from .environments import ENVIRONMENTS
from .test_traffic import RECORDED, REORDERED, bindings_of
from .test_transport import HOSTILE, WELL_FORMED, plain


@pytest.fixture(scope="module")
def testees() -> Iterator[Callable[[str], Testee]]:
    """The program that decodes and encodes, for each release."""
    protocol = load(ROOT / "idl" / "dask" / "dask.idl")
    crates = {f"dask-{release.replace('.', '-')}": protocol.at(Release(release)) for release in ENVIRONMENTS}
    programs = dict(zip(ENVIRONMENTS, build_all("legacy", crates, "lz4").values(), strict=True))
    with ExitStack() as running:

        @cache
        def testee(release: str) -> Testee:
            return running.enter_context(Testee(programs[release]))

        yield testee


@pytest.fixture(scope="module")
def testee(testees: Callable[[str], Testee]) -> Testee:
    return testees("2.10.0")


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_recording(path: Path, testees: Callable[[str], Testee], package: ModuleType) -> None:
    release = path.parent.name
    testee = testees(release)
    python = bindings_of(package, release)
    count = 0
    for told in follow(read(path), python):
        assert told.kind is not Kind.UNKNOWN
        frames = [bytes(frame) for frame in told.message.filled()]
        found = testee.ask(told.kind.value, told.decoder, frames)
        where = f"message {told.message.number}, {told.kind.value} {told.decoder}"
        assert not isinstance(found, str), f"{where}: {found}"
        if found != frames and not (python.edition.by_path and found in (plain(frames), anew(frames, python))):
            encoded = python.encode(list(told.values) if told.kind is Kind.STREAM else told.values[0])
            assert found == [bytes(frame) for frame in python.extracted(encoded)], where
            assert told.op in REORDERED, where
        count += 1
    assert count


def anew(frames: list[bytes], python: Bindings) -> list[bytes]:
    """The frames as they are laid out again.

    A byte string that stands in a frame of its own is bytes in memory, without the header that the sender gave it; a
    new one says the same, but in a pickle of protocol 4, while Python 3.8 wrote protocol 5.
    """
    return [bytes(frame) for frame in python.extracted(python.placed(frames))]


# The test program decodes within the usual limits: bombs have to be larger.
@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - {"a bomb", "bombs together"}))
def test_hostile(testee: Testee, name: str) -> None:
    stream = ("stream", "SchedulerToWorker")
    assert isinstance(testee.ask(*stream, WELL_FORMED), list)
    assert isinstance(testee.ask(*stream, HOSTILE[name][0]), str)


def test_it_survives_whatever_is_cut_off(testee: Testee) -> None:
    frames = next(
        frames
        for message in read(RECORDINGS / "2.10.0" / "futures.wirerec").messages
        if len(frames := [bytes(frame) for frame in message.filled()]) > 3
    )
    answers = [
        testee.ask("stream", "SchedulerToWorker", [*frames[:at], frames[at][:length], *frames[at + 1 :]])
        for at in (1, 2)
        for length in range(len(frames[at]))
    ]
    assert all(isinstance(answer, str) for answer in answers)
