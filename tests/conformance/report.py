"""What the comparison found, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from wirespan.releases import Release

from .compare import Finding
from .expected import Entry
from .measure import ABSENT, NIL, Measure, excused


def source_report(
    release: Release, handlers: int, unexpected: Sequence[Finding], unneeded: Sequence[Entry], expected: int
) -> str:
    """A readable account; its last line says whether all is well."""
    lines: list[str] = []
    if unexpected:
        headings = ("receiver", "kind", "op", "what", "name", "")
        rows = [(f.receiver, f.kind, f.op, f.what, f.name, f.text) for f in unexpected]
        lines += ["The description and the source differ:", "", *table(headings, rows), ""]
    if unneeded:
        lines += ["These reviewed differences no longer exist; remove them from differences.toml:", ""]
        lines += [f"  {entry}" for entry in unneeded]
        lines.append("")
    verdict = f"{len(unexpected)} to look at" if unexpected else "none to look at"
    if unneeded:
        verdict += f", {len(unneeded)} reviewed entries out of date"
    lines.append(f"source of distributed {release}: {handlers} handlers; differences: {expected} reviewed, {verdict}")
    return "\n".join(lines)


def wire_report(
    measure: Measure, reviewed: Sequence[Entry], *, complete: bool = True, all_fields: bool = False
) -> tuple[str, bool]:
    """A readable account of what recordings show, and whether all is well.

    If the workloads are not `complete` for the release, messages that were not seen are only listed.
    """
    lines: list[str] = []
    if all_fields:
        lines += ["Fields, by how often they were there:", "", *_presence(measure), ""]
    if never := measure.never_absent(excused(measure.protocol)):
        lines += ["May be absent, but never was (no handler has a signature for these):", ""]
        lines += [*table(("in", "field", "seen"), [(item, name, str(count)) for item, name, count in never]), ""]
    if sent := measure.sent_after_all():
        lines += ["Described as never sent, but sent:", ""]
        lines += [*table(("in", "field", "sent"), [(item, name, str(count)) for item, name, count in sent]), ""]
    rows = []
    for place, title, ops in measure.places():
        seen = [measure.messages[place, op] for op, _ in ops]
        rows.append((title, str(len(ops)), str(sum(map(bool, seen))), str(sum(seen))))
    lines += ["Coverage:", "", *table(("", "described", "seen", "messages"), rows), ""]
    unseen = measure.unseen()
    reasons = {entry.where: entry.reason for entry in reviewed}
    unexplained = [name for name in unseen if name not in reasons]
    gone = [name for name in reasons if name not in unseen]
    if unseen:
        explained = [(name, " ".join(reasons.get(name, "?").split())) for name in unseen]
        lines += ["Never seen:", "", *table(("", "why"), explained), ""]
    if gone:
        lines += ["Reviewed as never seen (unseen.toml), but seen or no longer described:", ""]
        lines += [*(f"  {name}" for name in gone), ""]
    if unanswered := measure.unanswered():
        lines += [f"Asked, but never answered: {', '.join(unanswered)}", ""]
    if measure.faults:
        lines += ["Wrong:", "", *(f"  {name}: {fault}" for name, fault in measure.faults[:50])]
        lines += [f"  … {len(measure.faults) - 50} more"] if len(measure.faults) > 50 else []
        lines.append("")
    described = len({key for _, _, ops in measure.places() for _, key in ops})
    lines.append(
        f"wire: {sum(measure.messages.values())} messages and {sum(measure.answers.values())} answers;"
        f" {described - len(unseen)} of {described} described messages seen,"
        f" {len(unexplained)} of the others unexplained; {len(measure.faults)} faults"
    )
    return "\n".join(lines), not (measure.faults or sent or (complete and unexplained) or gone)


def _presence(measure: Measure) -> list[str]:
    rows = []
    for item, member, counts in measure.presence():
        said = "optional" if member.may_be_absent else "required"
        kinds = ", ".join(f"{kind} {count}" for kind, count in counts.most_common() if kind not in {ABSENT, NIL})
        there = counts.total() - counts[ABSENT]
        rows.append((item, member.wire, said, str(there), str(counts[ABSENT]), str(counts[NIL]), kinds))
    return table(("in", "field", "described", "there", "absent", "nil", "kinds"), rows)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows under their headings, in columns."""
    cells = [headings, *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headings))]
    padded = ([cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in cells)
    lines = [("  " + "  ".join(row)).rstrip() for row in padded]
    return [lines[0], "  " + "-" * (max(map(len, lines)) - 2), *lines[1:]]
