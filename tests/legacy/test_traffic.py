"""What old releases say, read strictly and written back to the byte: recorded ones, and a live one where it can run."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.workloads.__main__ import EXAMPLES, record_workload
from wirespan.recording import Recording, read
from wirespan.recording.bindings import Bindings, load
from wirespan.recording.check import Fault, faults
from wirespan.recording.exchange import Kind, Told, follow, op_of
from wirespan.releases import Release

from .conftest import RECORDINGS
from .environments import ENVIRONMENTS, LIVE, UnavailableError

RECORDED = [path for release in ENVIRONMENTS for path in sorted((RECORDINGS / release).glob("*.wirerec"))]

# Requests whose senders do not write their fields in the declared order, and replies made from sets or attributes.
REORDERED = {
    "actor_attribute",
    "actor_execute",
    "dump_state",
    "get_cluster_state",
    "get_logs",
    "get_task_stream",
    "kill",
    "profile",
    "restart",
    "retire_workers",
    "terminate",
    "unregister",
}


def bindings_of(package: ModuleType, release: str) -> Bindings:
    return Bindings.of(importlib.import_module(f"{package.__name__}.{Release(release).identifier}"))


def check(recording: Recording, bindings: Bindings) -> list[Told]:
    """Every message is read; nothing is wrong with any but the order of fields where that is known."""
    told = list(follow(recording, bindings))
    found: list[tuple[str, Fault]] = [(one.op, fault) for one in told for fault in faults(one, bindings)]
    wrong = [f"{op}: {fault}" for op, fault in found if fault.kind != "order" or op not in REORDERED]
    assert wrong == []
    assert all(one.kind is not Kind.UNKNOWN for one in told)
    return told


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_recording(path: Path, package: ModuleType) -> None:
    recording = read(path)
    assert Release(recording.header.release) == Release(path.parent.name)
    assert check(recording, bindings_of(package, path.parent.name))


def test_there_is_a_recording_of_each_release() -> None:
    assert {path.parent.name for path in RECORDED if path.stem == "mixed"} == set(ENVIRONMENTS)


def test_recordings_are_small() -> None:
    """They are in every clone."""
    sizes = [path.stat().st_size for path in RECORDED if path.stem == "mixed"]
    assert max(sizes) < 150_000
    assert sum(sizes) < 2_000_000


@pytest.fixture(params=LIVE)
def said(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Recording]:
    """What the issue's program makes a cluster of an old release say now; what it said once, if it cannot run here."""
    release: str = request.param
    try:
        python = ENVIRONMENTS[release].python(release)
    except UnavailableError as error:
        warnings.warn(f"{error}; its recording is read instead", stacklevel=1)
        yield read(RECORDINGS / release / "issue_3357.wirerec")
        return
    assert record_workload("issue_3357", EXAMPLES, str(python), tmp_path) == 0
    yield read(tmp_path / "issue_3357.wirerec")


def test_live(said: Recording, package: ModuleType) -> None:
    told = check(said, bindings_of(package, said.header.release))
    # A pool that dials in a task dials for its owner. Here no client talks to a worker: the scheduler gathers for it.
    ends = {(connection.dialer, connection.accepter) for connection in said.connections}
    assert ("scheduler", "worker") in ends
    assert ("client", "worker") not in ends
    ops = {op_of(value) for one in told for value in one.values}
    assert {"compute-task", "task-finished", "gather", "get_data", "key-in-memory", "register-worker"} <= ops


def test_a_task_is_a_call_or_one_payload(package: ModuleType) -> None:
    old = importlib.import_module(f"{package.__name__}.v2_10_0")
    direction = importlib.import_module(f"{old.__name__}.routes").STREAMS["SchedulerToWorker"]
    fields = {"op": "compute-task", "key": "x", "priority": [0, 1, 0], "duration": 0.5}
    call, payload = {"function": b"", "args": b""}, {"task": old.Serialized({}, [])}
    for spec in (call, payload):
        assert direction.decode(old.encode([{**fields, **spec}]))
    for spec in ({**call, **payload}, {}, {"function": b""}):
        with pytest.raises(old.DecodeError, match="ComputeTask"):
            direction.decode(old.encode([{**fields, **spec}]))
    # What the class has for it is one attribute: no value of it has both, and none has neither.
    tasks = [
        value
        for one in follow(read(RECORDINGS / "2.10.0" / "issue_3357.wirerec"), bindings_of(package, "2.10.0"))
        for value in one.values
        if op_of(value) == "compute-task"
    ]
    assert {type(task.spec).__name__ for task in tasks} == {"TaskSpecCall", "TaskSpecWhole"}


def test_what_releases_have_in_common_stands_once(package: ModuleType) -> None:
    old, middle = (importlib.import_module(f"{package.__name__}.{name}") for name in ("v2_10_0", "v2022_8_1"))
    assert old.HeartbeatReplyOk is middle.HeartbeatReplyOk is package.HeartbeatReplyOk
    assert old.Serialized is package.Serialized
    assert middle.UncaughtError is package.UncaughtError
    assert middle.Ping is package.Ping
    assert middle.Request is package.Request
    assert old.ComputeTask is not package.ComputeTask
    assert old.Request is not package.Request  # another error may answer


def test_a_release_is_known_however_it_is_written(package: ModuleType) -> None:
    for text in ("2021.03.0", "2021.3.0"):
        bindings = load(package.__name__, None, text)
        assert bindings.release == "2021.3.0"
        assert bindings.speaks(text)
    for text in ("", "2.10.0, 2021.03.0", "2024.1.0"):
        assert load(package.__name__, None, text).release == package.RELEASE
