"""Releases and their ranges."""

from __future__ import annotations

from itertools import product

import pytest

from wirespan.releases import Range, Release

ALL = [Release(text) for text in ("1.0", "1.9", "1.10", "2.0")]
BOUNDS = [None, *ALL]
RANGES = [Range(since, removed) for since, removed in product(BOUNDS, BOUNDS)]


def test_releases_compare_as_numbers_and_show_as_written() -> None:
    assert sorted(ALL, reverse=True)[1].text == "1.10"
    assert Release("2021.07.1") == Release("2021.7.1")
    assert len({Release("2021.07.1"), Release("2021.7.1")}) == 1
    assert str(Release("2021.07.1")) == "2021.07.1"
    assert Release("2021.07.1").identifier == "v2021_7_1"


@pytest.mark.parametrize("one", RANGES, ids=str)
def test_ranges_are_sets_of_releases(one: Range) -> None:
    members = set(one.among(ALL))
    assert one.is_always == (one == Range())
    if one.is_empty:
        assert not members
        return
    for other in (r for r in RANGES if not r.is_empty):
        theirs = set(other.among(ALL))
        assert set(one.intersect(other).among(ALL)) == members & theirs
        parts = one.minus(other)
        assert [set(part.among(ALL)) for part in parts if part.is_empty] == []
        assert {release for part in parts for release in part.among(ALL)} == members - theirs
        assert sum(len(part.among(ALL)) for part in parts) == len(members - theirs)


def test_ranges_are_told_in_words() -> None:
    one, two = Release("1.0"), Release("2.0")
    assert [str(r) for r in (Range(), Range(one), Range(None, two), Range(one, two))] == [
        "always",
        "since 1.0",
        "until 2.0",
        "from 1.0 until 2.0",
    ]
