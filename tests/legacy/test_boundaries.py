"""The boundaries of the description against all recordings: what they show, and what is left to the sources."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from wirespan.description import load
from wirespan.model import Protocol
from wirespan.releases import Release

from .boundaries import SIDES, Boundary, Reviewed, Sight, boundaries, findings, read, sides, updated, verdict, write
from .environments import ENVIRONMENTS
from .sights import protocol, recorded, sights, verdicts

UPDATE = "run `python -m tests.legacy.boundaries`"


@pytest.fixture(scope="module")
def seen(package: ModuleType) -> list[Sight]:
    return list(sights(package))


def test_the_list_is_what_the_recordings_leave(seen: list[Sight]) -> None:
    wrong = findings(verdicts(seen), read())
    assert not wrong, f"{UPDATE}:\n" + "\n".join(wrong)


def test_most_boundaries_are_seen_from_both_sides(seen: list[Sight]) -> None:
    found = list(verdicts(seen).values())
    assert found.count("both sides") > 0.8 * len(found)


def test_whatever_was_there_for_a_while_was_recorded_then() -> None:
    """Each thing that is described was there in a recorded release; and each boundary has one on its other side."""
    releases = recorded()
    assert {Release(release) for release in ENVIRONMENTS} < set(releases)
    for boundary in boundaries(protocol()):
        assert boundary.range.among(releases), boundary
        assert any(boundary.beyond(release) for release in releases), boundary


# ------------------------------------------------------------------------------------------ it can fail

CHAT = """\
//! A chat room.
protocol chat { releases: [1.0, 2.0, 3.0], docs: optional, tag: "op" }
role member
role server
stream Room: member <-> server
message Say "say": member -> server { text: str, to?: str @since(2.0), tone: str @removed(3.0) }
@since(2.0)
message Hush "hush": member -> server {}
union Audience { near: "near", list<str> @since(3.0) }
"""


@pytest.fixture
def chat(tmp_path: Path) -> Protocol:
    (tmp_path / "chat.idl").write_text(CHAT, encoding="utf-8")
    return load(tmp_path / "chat.idl")


def test_sides(chat: Protocol) -> None:
    found = {str(boundary): boundary for boundary in boundaries(chat)}
    assert set(found) == {"Say.to since 2.0", "Say.tone removed 3.0", "Hush since 2.0", "Audience.list since 3.0"}

    def of(name: str, *names: set[str]) -> tuple[list[str], list[str], str]:
        seen = [Sight(release, seen) for release, seen in zip(chat.releases, names, strict=True)]
        there, beyond = sides(found[name], seen)
        return list(map(str, there)), list(map(str, beyond)), verdict(found[name], seen)

    both = ({"Say"}, {"Say", "Say.to"}, {"Say", "Say.to"})
    assert of("Say.to since 2.0", *both) == (["2.0", "3.0"], ["1.0"], "both sides")
    assert of("Say.to since 2.0", set(), {"Say", "Say.to"}, set()) == (["2.0"], [], "one side")
    assert of("Say.to since 2.0", {"Say"}, {"Say"}, {"Say"}) == ([], ["1.0"], "source")
    assert of("Say.tone removed 3.0", {"Say.tone"}, set(), {"Say"}) == (["1.0"], ["3.0"], "both sides")
    assert of("Hush since 2.0", set(), set(), {"Hush"}) == (["3.0"], ["1.0"], "both sides")


LISTED = (Reviewed("source", "nobody sends it", ("a", "b")), Reviewed("one side", "seldom", ("c",)))


@pytest.mark.parametrize(
    ("shown", "problem"),
    [
        ({"a": "source", "b": "source", "c": "one side", "d": "both sides"}, None),
        ({"a": "source", "b": "source", "c": "both sides"}, "c: the recordings show both sides now"),
        ({"a": "one side", "b": "source", "c": "one side"}, "a: the recordings show one side now"),
        ({"a": "source", "b": "source", "c": "source"}, "c: has been seen from one side"),
        ({"a": "source", "b": "source", "c": "one side", "d": "source"}, "d: rests on source, and is not reviewed"),
        ({"a": "source", "c": "one side"}, "b: there is no such boundary"),
    ],
)
def test_findings(shown: dict[str, str], problem: str | None) -> None:
    found = findings(shown, LISTED)
    assert [problem in text for text in found] == [True] if problem else found == []


def test_the_list_only_shrinks_by_itself(tmp_path: Path) -> None:
    shown = {"a": "both sides", "b": "one side", "c": "source", "d": "source"}
    kept = updated(shown, LISTED, None)
    assert kept == [Reviewed("one side", "nobody sends it", ("b",)), Reviewed("one side", "seldom", ("c",))]
    left = findings(shown, kept)
    assert len(left) == 2  # what was lost and what is new need a reason, or evidence
    assert Reviewed("source", "new", ("d",)) in updated(shown, LISTED, "new")
    path = tmp_path / "boundaries.toml"
    write(kept, path)
    assert read(path) == tuple(kept)


def test_a_list_without_reasons_or_with_repetitions_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "boundaries.toml"
    for entries in (
        [Reviewed("source", " ", ("a",))],
        [Reviewed("both sides", "?", ("a",))],
        [Reviewed("source", "x", ("a",)), Reviewed("one side", "y", ("a",))],
    ):
        write(entries, path)
        with pytest.raises(ValueError, match=r"boundaries\.toml"):
            read(path)


def test_a_boundary_says_what_it_is() -> None:
    assert SIDES[0] == "both sides"
    (boundary,) = [b for b in boundaries(protocol()) if str(b) == "ShuffleBarrier.consistent since 2023.10.0"]
    assert isinstance(boundary, Boundary)
    assert boundary.name == "ShuffleBarrier.consistent"
    assert boundary.beyond(Release("2023.9.3"))
    assert not boundary.beyond(Release("2023.10.0"))
