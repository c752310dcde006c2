"""When each item came, went and changed, as `wirespan diff` finds it between neighbouring releases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, pairwise

from attrs import frozen

from ...diff import Change, compare
from ...diff.sources import bounds
from ...model import Protocol
from ...releases import Release

__all__ = ["History"]


@frozen
class History:
    """All changes of a protocol, by the name of the item that they concern, and the release that brought them."""

    _changes: Mapping[str, list[tuple[Release, Change]]]

    @classmethod
    def of(cls, protocol: Protocol, at: Callable[[Release], Protocol]) -> History:
        """The history of all releases; `at` gives the protocol of one."""
        found: dict[str, list[tuple[Release, Change]]] = defaultdict(list)
        moments = bounds(protocol)
        for old, new in pairwise(sorted(protocol.releases)):
            if new not in moments:
                continue
            for change in compare(at(old), at(new)):
                for name in dict.fromkeys(_concerned(change)):
                    found[name].append((new, change))
        return cls(found)

    def timeline(self, name: str, until: Release) -> Iterator[tuple[Release, tuple[Change, ...]]]:
        """What happened to an item up to a release, the oldest first."""
        changes = [entry for entry in self._changes.get(name, ()) if entry[0] <= until]
        for release, same in groupby(changes, lambda entry: entry[0]):
            yield release, tuple(change for _, change in same)


def _concerned(change: Change) -> Iterator[str]:
    """The item itself; the union whose arm it is; the messages and requests that have its fields among their own."""
    yield change.owner.name
    if change.owner.arm_of:
        yield change.owner.arm_of
    yield from change.handled
