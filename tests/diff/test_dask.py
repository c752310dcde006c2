"""The description of Dask: its history, and what its receivers take, as their source says."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import distributed
import pytest

from tests.conformance.handlers import handlers_of
from tests.conformance.source_tree import SourceTree
from wirespan.config import read
from wirespan.description import load
from wirespan.diff import NEWER_TO_OLDER, OLDER_TO_NEWER, RULES, Change, Policy, compare
from wirespan.model import Message, Protocol, Rpc
from wirespan.releases import Release

ROOT = Path(__file__).parents[2]


@cache
def dask() -> Protocol:
    return load(ROOT / "idl" / "dask" / "dask.idl")


def between(old: str, new: str) -> list[Change]:
    return compare(dask().at(Release(old)), dask().at(Release(new)))


SPREAD_OUT = [str(release) for release in sorted(dask().releases)[::14]]


@pytest.mark.parametrize(("old", "new"), [*pairwise(SPREAD_OUT), ("2.10.0", "2026.8.0")])
def test_the_way_back_mirrors_the_way_there(old: str, new: str) -> None:
    there, back = between(old, new), between(new, old)
    assert Counter(RULES[change.code].mirror for change in there) == Counter(change.code for change in back)
    for policy in (Policy(), Policy(strict=True)):
        wire = [(NEWER_TO_OLDER in b, OLDER_TO_NEWER in b) for b in (change.breaks(policy) for change in there)]
        mirrored = [(OLDER_TO_NEWER in b, NEWER_TO_OLDER in b) for b in (change.breaks(policy) for change in back)]
        assert Counter(wire) == Counter(mirrored)


def test_what_is_known_of_history() -> None:
    found = {(change.code, change.owner.op, change.part) for change in between("2022.6.0", "2022.6.1")}
    assert {("D201", "compute-task", part) for part in ("function", "args", "kwargs")} <= found
    assert ("D201", "acquire-replicas", "nbytes") in found
    found = {(change.code, change.owner.op, change.part) for change in between("2022.12.1", "2023.1.1")}
    assert ("D201", "compute-task", "run_id") in found
    found = {(change.code, change.owner.op, change.part) for change in between("2023.5.1", "2023.6.0")}
    assert ("D201", "compute-task", "span_id") in found
    (framing,) = [change for change in between("2021.3.0", "2021.3.1") if change.code == "D601"]
    assert (framing.before, framing.after) == ("dask_frames (counted_paths)", "dask_frames (placeholders)")


def test_receivers_that_take_more_are_those_of_the_source() -> None:
    tree = SourceTree.read(Path(distributed.__file__).parent)
    takes_more = {
        (handler.receiver, handler.kind, handler.op)
        for handler in handlers_of(tree)
        if any(parameter.more for parameter in handler.parameters)
    }
    newest = dask().at(max(dask().releases))
    found = {
        item.name
        for item in (*newest.of(Message), *newest.of(Rpc))
        for kind in ["rpc" if isinstance(item, Rpc) else "stream"]
        if all((receiver, kind, item.op) in takes_more for receiver in item.receivers)
    }
    passed_on = {"RetireWorkers"}  # to `workers_to_close`, which takes no more than it knows
    assert found - passed_on == set(read(ROOT / "wirespan.toml").diff["takes_more"])
