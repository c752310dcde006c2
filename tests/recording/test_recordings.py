"""The recordings in the repository, held against the description of their release."""

from __future__ import annotations

import lzma
import re
from pathlib import Path

import pytest

from wirespan.recording import read
from wirespan.recording.bindings import Bindings
from wirespan.recording.check import faults
from wirespan.recording.exchange import Kind, follow

from .conftest import RECORDINGS

RELEASE = "2026.8.0"
PATHS = sorted((RECORDINGS / RELEASE).glob("*.wirerec"))

# Senders that disagree with the declared order of fields: (what, which of its fields come in another order).
OTHER_ORDER = {
    "worker: close, op, attribute, actor, reply": "an actor's attribute, asked for through the scheduler",
    "worker: close, op, function, actor, args, kwargs, reply": "an actor's method, called through the scheduler",
    "scheduler: op, names, close_workers, remove, reply": "a cluster that shrinks",
    "GetProfile/0: description, children, count, identifier": "an empty profile",
    "WorkerGetProfile/0: description, children, count, identifier": "an empty profile",
}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_message_is_described_and_comes_back_byte_for_byte(path: Path, dask: Bindings) -> None:
    recording = read(path)
    assert (recording.header.protocol, recording.header.release) == ("dask", RELEASE)
    assert dask.release == RELEASE
    found = [(fault.kind, str(fault)) for told in follow(recording, dask) for fault in faults(told, dask)]
    assert [text for kind, text in found if kind != "order"] == []
    orders = {text.replace("encoding it again gives another order of fields: ", "") for _, text in found}
    assert orders <= set(OTHER_ORDER)


def test_every_reply_has_its_request(dask: Bindings) -> None:
    for path in PATHS:
        for told in follow(read(path), dask):
            assert (told.kind is Kind.STEP) == (told.request is not None and told.kind is not Kind.STREAM)


def test_the_list_of_other_orders_is_not_longer_than_it_must_be(dask: Bindings) -> None:
    seen = {
        str(fault).replace("encoding it again gives another order of fields: ", "")
        for path in PATHS
        for told in follow(read(path), dask)
        for fault in faults(told, dask)
    }
    assert seen == set(OTHER_ORDER)


def test_size() -> None:
    assert (RECORDINGS / RELEASE / "issue_3357.wirerec").stat().st_size < 3e6
    assert sum(path.stat().st_size for path in PATHS) < 6e6


@pytest.mark.parametrize(
    "path", sorted(RECORDINGS.rglob("*.wirerec")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_no_home_folder_is_in_a_recording(path: Path) -> None:
    data = lzma.decompress(path.read_bytes())
    assert not re.findall(rb"/(?:home|root|Users)/[^\s\"']{0,60}", data)
    for folder in (Path.cwd(), Path.home(), Path(__file__).parents[2]):
        assert bytes(folder) + b"/" not in data
