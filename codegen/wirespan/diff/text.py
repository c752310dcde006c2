"""A report for a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from ..recording.style import Style, visible
from ..releases import Release
from .changes import Change
from .report import Group, Report, listed, sentence, span, whom

__all__ = ["TextReport"]

_COLOURS = {"+": "green", "-": "red", "~": "yellow"}


@frozen
class TextReport:
    """Prints a report in lines of `width` columns."""

    report: Report
    style: Style
    width: int = 80

    def lines(self) -> Iterator[str]:
        """The lines of the whole report."""
        comparison = self.report.comparison
        title = f"{comparison.protocol}: {comparison.before} → {comparison.after}"
        yield self.style(title, "bold")
        if len(comparison.releases) > 1:
            yield self.style(f"in the {len(comparison.releases)} releases that both describe", "dim")
        elif comparison.releases:
            yield self.style(f"in {comparison.releases[0]}", "dim")
        for section, groups in self.report.sections():
            yield ""
            yield self.style(section.upper(), "bold")
            for group in groups:
                if not group.is_alone:
                    yield ""
                    yield from self._group(group)
            alone = [group for group in groups if group.is_alone]
            if alone:
                yield ""
                yield from self._types(alone) if section == "Types" else self._alone(alone)
        yield ""
        yield from self._summary()

    def _group(self, group: Group) -> Iterator[str]:
        owner = group.owner
        head = self.style(owner.op or owner.name, "bold")
        if owner.kind == "protocol":
            head = self.style("the protocol", "bold")
        releases = {change.releases for change in group.changes}
        about = self._about(group) + (_in(*releases) if len(releases) == 1 else "")
        yield from self._hanging(f"{head}  " if about else head, 4, about)
        if group.used_by:
            for line in _wrap(f"used by {listed(group.used_by)}", self.width, "  ", "  "):
                yield self.style(line, "dim")
        for change in group.changes:
            yield from self._change(change, "" if len(releases) == 1 else _in(change.releases))

    def _about(self, group: Group) -> str:
        owner = group.owner
        if owner.route:
            name = "" if owner.name == owner.op else f"{owner.name}, "
            return f"{name}{owner.route}"
        if owner.arm_of:
            return f"arm of {owner.arm_of}"
        return "" if owner.kind == "protocol" else owner.kind

    def _alone(self, groups: Sequence[Group]) -> Iterator[str]:
        """What came or went, a line each."""
        for group in groups:
            change = group.changes[0]
            start = self._start(change)
            name = self.style(group.owner.op or group.owner.name, "bold")
            yield from self._hanging(f"{start}{name}  ", visible(start) + 2, self._about(group) + _in(change.releases))

    def _types(self, groups: Sequence[Group]) -> Iterator[str]:
        """Types that came or went: there are many, and their names are enough."""
        for (_, releases), same in groupby(groups, lambda group: (group.changes[0].code, group.changes[0].releases)):
            members = list(same)
            start = self._start(members[0].changes[0])
            blanks = " " * visible(start)
            text = (
                f"{members[0].changes[0].rule.title}: {', '.join(group.owner.name for group in members)}{_in(releases)}"
            )
            first, *rest = _wrap(text, self.width, blanks, blanks + "  ")
            yield start + first[len(blanks) :]
            yield from rest

    def _change(self, change: Change, when: str) -> Iterator[str]:
        title, value = sentence(change)
        start = self._start(change)
        text = f"{change.part}  {title}" if change.part else title
        text += (f": {value}" if value else "") + when
        blanks = " " * visible(start)
        first, *rest = _wrap(text, self.width, blanks, blanks + "  ")
        first = first[len(blanks) :]
        if change.part and first.startswith(change.part):
            first = self.style(change.part, "cyan") + first[len(change.part) :]
        yield start + first
        yield from rest

    def _start(self, change: Change) -> str:
        return f"  {self._marks(change)} {self._sign(change)} "

    def _marks(self, change: Change) -> str:
        breaks = change.breaks(self.report.policy)
        marks = "".join(column.letter if name in breaks else "-" for name, column in whom().items())
        return f"{self.style(marks, 'red') if breaks else self.style(marks, 'dim')} {self.style(change.code, 'dim')}"

    def _sign(self, change: Change) -> str:
        return self.style(change.rule.sign, _COLOURS[change.rule.sign])

    def _hanging(self, start: str, indent: int, about: str) -> Iterator[str]:
        """A line that begins with `start`; what does not fit goes on below, further in."""
        blanks = " " * visible(start)
        lines = _wrap(about, self.width, blanks, " " * indent) or [blanks]
        yield (start + self.style(lines[0][len(blanks) :], "dim")).rstrip()
        for line in lines[1:]:
            yield self.style(line, "dim")

    def _summary(self) -> Iterator[str]:
        report = self.report
        changes = report.comparison.changes
        if not changes:
            yield "Nothing changed."
            return
        many = f"{len(changes)} changes" if len(changes) > 1 else "1 change"
        breaking = report.breaking
        if not breaking:
            yield f"{many}; nothing breaks."
            return
        verb = "it breaks" if len(changes) == 1 else "all break" if breaking == len(changes) else f"{breaking} break"
        yield f"{many}; {verb}:"
        counts = report.counts()
        digits = max(len(str(count)) for count in counts.values())
        for name, column in whom().items():
            colour = "red" if counts[name] else "dim"
            yield f"  {self.style(column.letter, colour)} {counts[name]:>{digits}}  {column.words}"


def _in(releases: Sequence[Release]) -> str:
    return f" (in {span(releases)})" if releases else ""


def _wrap(text: str, width: int, first: str, other: str) -> list[str]:
    """Lines of a text; a word that is too long for one stands alone and is not broken."""
    return textwrap.wrap(
        text,
        max(width, len(first) + 20),
        initial_indent=first,
        subsequent_indent=other,
        break_long_words=False,
        break_on_hyphens=False,
    )
