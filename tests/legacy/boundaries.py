"""What recordings show of the boundaries of the description: `python -m tests.legacy.boundaries`.

A boundary is a `@since` or `@removed`: of an item, a field, an arm, a value. A recording shows the side on which
the thing exists if it has it, and the other side if it has what the thing would stand in. That it is not there is what
reading strictly tells: whatever the description of a release does not have is a fault.

What no recording shows from both sides stands in `tests/conformance/data/boundaries.toml`, with a reason, and rests on
the sources alone. The list may only shrink: this command takes out what is shown now, and puts in a new boundary only
with `--because REASON`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import define, field, frozen

from tests.conformance.expected import tomllib
from wirespan.model import Example, Item, Protocol, Struct
from wirespan.model.items import Arm, EnumValue, Field, Spread, Tag
from wirespan.releases import Range, Release

__all__ = ["FILE", "SIDES", "Boundary", "Reviewed", "Sight", "boundaries", "read", "sides", "verdict", "write"]

FILE = Path(__file__).parents[1] / "conformance" / "data" / "boundaries.toml"
SIDES = ("both sides", "one side", "source")
HEAD = """\
# Boundaries (@since and @removed) that the recordings do not show from both sides, each with the reason why it is
# believed. What `rests_on` one side has been seen where it exists, but on the other side nothing was of what it would
# stand in; what rests on the source was never seen. Written by `python -m tests.legacy.boundaries`, which takes out
# what recordings show: the list may only shrink. What is new comes in with `--because REASON`.
"""


@frozen
class Boundary:
    """One `@since` or `@removed`."""

    item: str
    member: str | None
    range: Range
    """The releases in which there is such a thing."""
    within: Range
    """Those in which there is the item that it is a member of."""
    word: str
    at: Release

    def __str__(self) -> str:
        return f"{self.item}{f'.{self.member}' if self.member else ''} {self.word} {self.at}"

    @property
    def name(self) -> str:
        """What is seen if this is."""
        return f"{self.item}.{self.member}" if self.member else self.item

    def beyond(self, release: Release) -> bool:
        """Whether a release lies on the side on which there is no such thing."""
        return release < self.at if self.word == "since" else release >= self.at


@define
class Sight:
    """What the recordings of one release have: names of items, and `Item.member`."""

    release: Release
    names: set[str] = field(factory=set)


@frozen
class Reviewed:
    """Boundaries that rest on less than both sides, and why they are believed."""

    rests_on: str
    reason: str
    where: tuple[str, ...]


def boundaries(protocol: Protocol) -> Iterator[Boundary]:
    """All of a description. The body of an arm has those of its arm."""
    for item in protocol.items:
        if isinstance(item, Example):
            continue
        if not (isinstance(item, Struct) and (item.arm_of or item.spread_only)):
            yield from _of(item.name, None, item.range, Range())
        for member in _members(item):
            if not (isinstance(item, Struct) and item.spread_only):
                yield from _of(item.name, label(member), member.range, item.range)


def label(member: Field | Spread | Tag | Arm | EnumValue) -> str:
    """What a member is called on the wire, or in the description where the wire has no name for it."""
    return member.wire if isinstance(member, Field | Tag) else member.name


def _members(item: Item) -> Iterable[Field | Spread | Tag | Arm | EnumValue]:
    for name in ("members", "arms", "values"):
        yield from getattr(item, name, ())


def _of(item: str, member: str | None, range_: Range, within: Range) -> Iterator[Boundary]:
    for word, at in (("since", range_.since), ("removed", range_.removed)):
        # (Where the item itself comes or goes, that is its own boundary.)
        if at is not None and not range_.intersect(within).is_empty and at not in {within.since, within.removed}:
            yield Boundary(item, member, range_.intersect(within), within, word, at)


def sides(boundary: Boundary, sights: Iterable[Sight]) -> tuple[list[Release], list[Release]]:
    """The releases whose recordings show the thing, and those which show that it is not there."""
    there: list[Release] = []
    beyond: list[Release] = []
    for sight in sights:
        if sight.release in boundary.range:
            if boundary.name in sight.names:
                there.append(sight.release)
        # An item stands in the protocol, a member in its item: which another declaration of that name may hold.
        elif boundary.beyond(sight.release) and (boundary.member is None or boundary.item in sight.names):
            beyond.append(sight.release)
    return there, beyond


def verdict(boundary: Boundary, sights: Iterable[Sight]) -> str:
    """On what a boundary rests: one of `SIDES`."""
    there, beyond = sides(boundary, sights)
    if there and beyond:
        return "both sides"
    return "one side" if there else "source"


def read(path: Path = FILE) -> tuple[Reviewed, ...]:
    """The reviewed list.

    Raises
    ------
    ValueError
        An entry has no reason, rests on something else, or stands twice.

    """
    tables = tomllib.loads(path.read_text(encoding="utf-8")).get("boundaries", []) if path.exists() else []
    found = tuple(Reviewed(table["rests_on"], table["reason"].strip(), tuple(table["where"])) for table in tables)
    names: set[str] = set()
    for entry in found:
        if not entry.reason or entry.rests_on not in SIDES[1:]:
            raise ValueError(f"{path.name}: an entry has no reason, or rests on neither of {', '.join(SIDES[1:])}")
        if twice := names.intersection(entry.where):
            raise ValueError(f"{path.name}: stands twice: {', '.join(sorted(twice))}")
        names.update(entry.where)
    return found


def write(entries: Iterable[Reviewed], path: Path = FILE) -> None:
    """Write the list anew."""
    text = HEAD
    for entry in entries:
        lines = "".join(f"    {json.dumps(name)},\n" for name in entry.where)
        text += f"\n[[boundaries]]\nrests_on = {json.dumps(entry.rests_on)}\nreason = {json.dumps(entry.reason)}\n"
        text += f"where = [\n{lines}]\n"
    path.write_text(text, encoding="utf-8")


def findings(verdicts: Mapping[str, str], entries: Iterable[Reviewed]) -> list[str]:
    """What is wrong with the list: what each line says, and the way out."""
    listed = {name: entry.rests_on for entry in entries for name in entry.where}
    found = []
    for name, rests_on in listed.items():
        shown = verdicts.get(name)
        if shown is None:
            found.append(f"{name}: there is no such boundary (any more)")
        elif SIDES.index(shown) < SIDES.index(rests_on):
            found.append(f"{name}: the recordings show {shown} now")
        elif shown != rests_on:
            found.append(f"{name}: has been seen from {rests_on}, but no recording shows that any more")
    found += [
        f"{name}: rests on {shown}, and is not reviewed"
        for name, shown in verdicts.items()
        if shown != "both sides" and name not in listed
    ]
    return found


def updated(verdicts: Mapping[str, str], entries: Iterable[Reviewed], because: str | None) -> list[Reviewed]:
    """The list without what is shown now; with what is new, if a reason is given for it."""
    reasons = {name: (entry.rests_on, entry.reason) for entry in entries for name in entry.where}
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, shown in verdicts.items():
        if shown == "both sides":
            continue
        if name in reasons:
            before, reason = reasons[name]
            better = min(before, shown, key=SIDES.index)
            groups[better, reason].append(name)
        elif because:
            groups[shown, because].append(name)
    return [Reviewed(*key, tuple(names)) for key, names in groups.items()]


def main() -> int:
    """Bring the list up to date; 1 if a boundary is new and has no reason."""
    from .sights import all_verdicts

    parser = argparse.ArgumentParser(prog="python -m tests.legacy.boundaries", description=__doc__)
    parser.add_argument("--because", metavar="REASON", help="why new boundaries are believed that no recording shows")
    options = parser.parse_args()
    verdicts = all_verdicts()
    entries = updated(verdicts, read(), options.because)
    write(entries)
    for side in SIDES:
        print(f"{side}: {sum(shown == side for shown in verdicts.values())}")
    left = findings(verdicts, entries)
    print("\n".join(left), file=sys.stderr)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
