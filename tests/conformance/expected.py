"""The reviewed lists: differences that are right, each with its reason, and messages that nothing can provoke."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from wirespan.releases import Range, Release

from .compare import Finding

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["ALWAYS", "DIFFERENCES", "UNSEEN", "Entry", "complete_since", "read", "remaining", "sift", "tomllib"]

DIFFERENCES = Path(__file__).parent / "data" / "differences.toml"
UNSEEN = Path(__file__).parent / "data" / "unseen.toml"
REMAINING = Path(__file__).parent / "data" / "remaining.toml"
ALWAYS = Range()


@frozen
class Entry:
    """One reviewed line: a difference of one message, in a range of releases."""

    what: str
    where: str  # "receiver kind op", and the name of the parameter or key if there is one, `key=None` for a value
    reason: str
    range: Range

    def __str__(self) -> str:
        return f"{self.what}: {self.where}"


def read(path: Path = DIFFERENCES) -> tuple[Entry, ...]:
    """The entries of a reviewed list: of its tables `[[difference]]`, or `[[unseen]]`.

    Raises
    ------
    ValueError
        An entry has no reason, or stands twice.

    """
    entries: list[Entry] = []
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    for group in [group for groups in tables.values() if isinstance(groups, list) for group in groups]:
        if not group["reason"].strip():
            raise ValueError(f"{path.name}: no reason is given for {group['where']}")
        for line in group["where"]:
            where, bounds = _bounded(line)
            entries.append(Entry(group.get("what", "unseen"), where, group["reason"].strip(), bounds))
    if twice := {str(e) for e in entries if sum(str(e) == str(o) and e.range == o.range for o in entries) > 1}:
        raise ValueError(f"{path.name}: stands twice: {', '.join(sorted(twice))}")
    return tuple(entries)


def _bounded(line: str) -> tuple[str, Range]:
    """Split `worker rpc free_keys keys >=2021.6.1 <2022.3.0` into what it names and its releases."""
    words = line.split()
    since = next((Release(word[2:]) for word in words if word.startswith(">=")), None)
    removed = next((Release(word[1:]) for word in words if word.startswith("<")), None)
    return " ".join(word for word in words if word[0] not in "<>"), Range(since, removed)


def sift(
    findings: Iterable[Finding], entries: Iterable[Entry], release: Release
) -> tuple[list[Finding], list[Entry], int]:
    """The findings that no entry expects, the entries that no finding needs, and how many were expected."""
    applicable = {str(entry): entry for entry in entries if release in entry.range}
    needed: set[str] = set()
    unexpected: list[Finding] = []
    for finding in findings:
        name = f"{finding.what}: {finding.receiver} {finding.kind} {finding.op} {finding.name}".rstrip()
        if name in applicable:
            needed.add(name)
        else:
            unexpected.append(finding)
    return unexpected, [entry for name, entry in applicable.items() if name not in needed], len(needed)


def complete_since(path: Path = UNSEEN) -> Release:
    """The first release whose every message is on record, or reviewed as never seen."""
    return Release(tomllib.loads(path.read_text(encoding="utf-8"))["complete_since"])


def remaining(path: Path = REMAINING) -> dict[Release, int]:
    """How many differences a release still has in the requests that few programs make."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {Release(release): count for release, count in table.items()}
