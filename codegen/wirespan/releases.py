"""Releases of a protocol, and the ranges of releases in which a part of it exists."""

from __future__ import annotations

from collections.abc import Iterable
from functools import total_ordering

from attrs import field, frozen

__all__ = ["Range", "Release"]


@total_ordering
@frozen(order=False)
class Release:
    """A release such as `2021.07.1`: compared as numbers, shown as it was written."""

    text: str = field(eq=False)
    numbers: tuple[int, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "numbers", tuple(int(part) for part in self.text.split(".")))

    def __lt__(self, other: Release) -> bool:
        return self.numbers < other.numbers

    def __str__(self) -> str:
        return self.text

    @property
    def identifier(self) -> str:
        """A name for modules and features: `v2021_7_1`."""
        return "v" + "_".join(str(number) for number in self.numbers)


@frozen
class Range:
    """From `since` (inclusive) up to `removed` (the first release without it); None is unbounded."""

    since: Release | None = None
    removed: Release | None = None

    def __contains__(self, release: Release) -> bool:
        return (self.since is None or self.since <= release) and (self.removed is None or release < self.removed)

    @property
    def is_always(self) -> bool:
        """Whether no bound is given."""
        return self.since is None and self.removed is None

    def intersect(self, other: Range) -> Range:
        """The releases in both; may be empty."""
        since = max((r for r in (self.since, other.since) if r is not None), default=None)
        removed = min((r for r in (self.removed, other.removed) if r is not None), default=None)
        return Range(since, removed)

    @property
    def is_empty(self) -> bool:
        """Whether no release can lie in it."""
        return self.since is not None and self.removed is not None and self.since >= self.removed

    def minus(self, other: Range) -> tuple[Range, ...]:
        """What is left of it without the other: nothing, one range or two."""
        if self.intersect(other).is_empty:
            return (self,)
        parts = [self.intersect(Range(None, other.since))] if other.since else []
        parts += [self.intersect(Range(other.removed, None))] if other.removed else []
        return tuple(part for part in parts if not part.is_empty)

    def among(self, releases: Iterable[Release]) -> tuple[Release, ...]:
        """Those of `releases` that lie in the range."""
        return tuple(release for release in releases if release in self)

    def __str__(self) -> str:
        if self.since and self.removed:
            return f"from {self.since} until {self.removed}"
        if self.since:
            return f"since {self.since}"
        return f"until {self.removed}" if self.removed else "always"
