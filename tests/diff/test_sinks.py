"""The kitchen sink and its twin: the same has changed in both, apart from how messages travel."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.diff import Change, compare

FOLDER = Path(__file__).parents[1] / "kitchen_sink"
SINKS = ("kitchen_sink", "plain_sink")


def changes(name: str) -> list[Change]:
    protocol = load(FOLDER / f"{name}.idl")
    return compare(protocol.at(min(protocol.releases)), protocol.at(max(protocol.releases)))


def test_what_changed_from_release_to_release() -> None:
    told = [{(c.code, c.owner.name, c.part, c.before, c.after) for c in changes(name)} for name in SINKS]
    assert len(told[1]) > 5
    edition = ("D601", "kitchen_sink", "transport", "dask_frames (counted_paths)", "dask_frames (placeholders)")
    assert told[0] - told[1] == {edition}
    assert told[1] <= told[0]


@pytest.mark.parametrize("name", SINKS)
def test_a_release_does_not_differ_from_itself(name: str) -> None:
    protocol = load(FOLDER / f"{name}.idl")
    newest = protocol.at(max(protocol.releases))
    assert compare(newest, newest) == []


def test_a_sink_is_told_from_its_twin_by_transport_and_types() -> None:
    one, other = (load(FOLDER / f"{name}.idl") for name in SINKS)
    found = compare(one.at(max(one.releases)), other.at(max(other.releases)))
    (transport,) = [change for change in found if change.code == "D601"]
    assert (transport.before, transport.after) == ("dask_frames (placeholders)", "plain")
    assert {"SomeSets", "MoreSets", "Wanted", "Kinds"} <= {change.owner.name for change in found}
