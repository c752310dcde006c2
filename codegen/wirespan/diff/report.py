"""A comparison in the order in which it is told, and as data and Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from ..releases import Release
from ..targets import sources
from .changes import NEWER_TO_OLDER, OLDER_TO_NEWER, Breaks, Change, Owner, Policy
from .sources import Comparison

__all__ = ["SECTIONS", "Group", "Report", "Whom", "listed", "sentence", "span", "whom"]

SECTIONS = {
    "Protocol": ("protocol", "role", "stream"),
    "Messages": ("message",),
    "Requests": ("request",),
    "Types": ("struct", "union", "enum", "alias", "extern"),
}
"""The parts of a report, and the kinds of owners in each."""


@frozen
class Whom:
    """Somebody whom changes may break: a column of a report."""

    letter: str
    title: str
    words: str


def whom() -> dict[str, Whom]:
    """The columns, by what `Breaks` holds: both directions on the wire, then source in each language."""
    return {
        NEWER_TO_OLDER: Whom("N", "new → old", "a newer sender with an older receiver"),
        OLDER_TO_NEWER: Whom("O", "old → new", "an older sender with a newer receiver"),
    } | {name: Whom(source.letter, source.title, source.words) for name, source in sources().items()}


_NAMED = 4


@frozen
class Group:
    """The changes of one owner."""

    owner: Owner
    changes: tuple[Change, ...]

    @property
    def used_by(self) -> tuple[str, ...]:
        """The ops that carry what changed."""
        return tuple(dict.fromkeys(op for change in self.changes for op in change.used_by))

    @property
    def is_alone(self) -> bool:
        """Whether the owner itself came or went."""
        return not self.changes[0].part and self.changes[0].rule.sign != "~" and self.owner.kind != "protocol"


@frozen
class Report:
    """A comparison, judged under a policy."""

    comparison: Comparison
    policy: Policy
    only_breaking: bool = False

    @property
    def changes(self) -> list[Change]:
        """The changes to tell."""
        found = self.comparison.changes
        return [change for change in found if not self.only_breaking or change.breaks(self.policy)]

    @property
    def breaking(self) -> int:
        """How many changes break anybody."""
        return sum(bool(change.breaks(self.policy)) for change in self.comparison.changes)

    def counts(self) -> dict[str, int]:
        """How many changes break whom, by what `Breaks` holds."""
        judged = [change.breaks(self.policy) for change in self.comparison.changes]
        return {each: sum(each in breaks for breaks in judged) for each in whom()}

    def sections(self) -> Iterator[tuple[str, list[Group]]]:
        """The parts that are not empty: what changed, then what came, then what went."""
        groups: dict[tuple[str, str, bool], list[Change]] = {}
        for change in self.changes:
            came_or_went = Group(change.owner, (change,)).is_alone
            groups.setdefault((change.owner.kind, change.owner.name, came_or_went), []).append(change)
        told = [Group(changes[0].owner, tuple(changes)) for changes in groups.values()]
        rank = {"~": 0, "+": 1, "-": 2}
        told.sort(key=lambda group: rank[group.changes[0].rule.sign] if group.is_alone else 0)
        for title, kinds in SECTIONS.items():
            if chosen := [group for group in told if group.owner.kind in kinds]:
                yield title, chosen

    def json(self) -> str:
        """For tools: one object, its changes in the order of the description."""
        comparison = self.comparison
        return json.dumps(
            {
                "protocol": comparison.protocol,
                "before": comparison.before,
                "after": comparison.after,
                "releases": [str(release) for release in comparison.releases],
                "receivers": "strict" if self.policy.strict else "open",
                "breaks": self.counts(),
                "changes": [_json(change, change.breaks(self.policy)) for change in self.changes],
            },
            indent=2,
            ensure_ascii=False,
        )

    def markdown(self) -> str:
        """For a comment of a review: a table for each part."""
        comparison = self.comparison
        lines = [f"# {comparison.protocol}: {comparison.before} → {comparison.after}", "", _total(self)]
        for title, groups in self.sections():
            lines += ["", f"## {title}", "", f"| | change | {' | '.join(each.title for each in whom().values())} |"]
            lines += ["|---|---" + "|:-:" * len(whom()) + "|"]
            for group in groups:
                for change in group.changes:
                    breaks = change.breaks(self.policy)
                    marks = " | ".join("✗" if each in breaks else "" for each in whom())
                    text = f"{_code(group.owner.op or group.owner.name)} {_markdown(change)}"
                    lines.append(f"| {change.code} | {text} | {marks} |")
        lines += ["", "✗ breaks: a newer sender with an older receiver, an older sender with a newer receiver, source."]
        return "\n".join(lines)


def _total(report: Report) -> str:
    changes = report.comparison.changes
    if not changes:
        return "Nothing changed."
    return f"{len(changes)} change{'' if len(changes) == 1 else 's'}, {report.breaking or 'none'} breaking."


def _json(change: Change, breaks: Breaks) -> dict[str, Any]:
    owner = change.owner
    return {
        "code": change.code,
        "title": change.rule.title,
        "kind": owner.kind,
        "name": owner.name,
        "op": owner.op or None,
        "module": owner.module or None,
        "part": change.part or None,
        "before": change.before or None,
        "after": change.after or None,
        "breaks": {each: each in breaks for each in whom()},
        "usedBy": list(change.used_by),
        "releases": [str(release) for release in change.releases],
    }


def sentence(change: Change) -> tuple[str, str]:
    """What happened, and to what: `optional field added`, `str? = nil`."""
    values = [value for value in (change.before, change.after) if value]
    return change.rule.title, " → ".join(values)


def listed(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    if len(names) <= _NAMED + 1:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"


def span(releases: Sequence[Release]) -> str:
    """Releases in a few letters."""
    if not releases:
        return ""
    return str(releases[0]) if len(releases) == 1 else f"{releases[0]} … {releases[-1]}"


def _markdown(change: Change) -> str:
    title, value = sentence(change)
    values = " → ".join(_code(text) for text in (change.before, change.after) if text)
    text = f"{_code(change.part)} {title}" if change.part else title
    if value:
        text += f": {values}"
    if change.used_by:
        text += f" (used by {listed([_code(op) for op in change.used_by])})"
    if change.releases:
        text += f" (in {span(change.releases)})"
    return text


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")
