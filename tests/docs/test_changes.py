"""What the manual tells of changes is what `wirespan diff` tells, all of it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise

import pytest

from tests.docs.conftest import ROOT
from tests.docs.reading import Site
from wirespan.description import load
from wirespan.diff import Change, compare
from wirespan.diff.report import sentence
from wirespan.releases import Release
from wirespan.targets.docs.history import History

PAIRS = [("2.10.0", "2022.8.1"), ("2022.8.1", "2026.8.0")]


def told(change: Change) -> str:
    """The words of a change, as both have them."""
    title, values = sentence(change)
    text = f"{change.part} {title}" if change.part else title
    return f"{text}: {values}" if values else text


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_a_page_tells_every_change(dask: Site, old: str, new: str) -> None:
    protocol = load(ROOT / "idl/dask/dask.idl")
    by_text = {str(release): release for release in protocol.releases}
    shown = dask.pages[f"changes/{old}-to-{new}.html"].shown
    changes = compare(protocol.at(by_text[old]), protocol.at(by_text[new]))
    assert len(changes) > 100
    for change in changes:
        came_or_went = not change.part and change.rule.sign in "+-" and change.owner.kind != "protocol"
        assert (change.owner.name if came_or_went else told(change)) in shown, change


def test_the_history_of_an_item_is_what_neighbouring_releases_differ_in() -> None:
    protocol = load(ROOT / "idl/dask/dask.idl")
    at = cache(protocol.at)
    history = History.of(protocol, at)
    releases = sorted(protocol.releases)
    expected: dict[str, list[tuple[Release, Change]]] = defaultdict(list)
    for old, new in pairwise(releases):
        for change in compare(at(old), at(new)):
            for name in {change.owner.name, change.owner.arm_of, *change.handled}:
                expected[name].append((new, change))
    assert expected["ComputeTask"]
    assert expected["RegisterWorkerReply"]
    for name in {item.name for item in protocol.items}:
        found = [(release, change) for release, each in history.timeline(name, releases[-1]) for change in each]
        assert found == expected[name]


def test_a_field_that_a_message_shares_is_told_in_its_history(dask: Site) -> None:
    page = dask.pages["tasks.html"]
    assert "exception_text required field added: str, from Failure" in page.shown


def test_the_body_of_an_arm_is_told_with_its_union(dask: Site) -> None:
    text = dask.files["registration.html"]
    assert '<code>ok</code></a> <a href="#RegisterWorkerReplyOk.warning"><code>warning</code></a> made required' in text


def test_a_step_is_told_without_a_link_to_the_field_of_that_name(dask: Site) -> None:
    text = dask.files["shuffle.html"]
    assert "<code>reply</code> type changed: <code>nil</code> → <code>Outcome</code>" in text
    assert 'href="#ShuffleReceive.reply"' not in text


def test_what_changes_of_the_protocol_itself_is_told(dask: Site) -> None:
    page = dask.pages["changes/2.10.0-to-2022.8.1.html"]
    assert "protocol" in page.ids
    assert "transport changed: dask_frames (paths) → dask_frames (placeholders)" in page.shown
