"""What the comparison found, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from wirespan.releases import Release

from .compare import Finding
from .expected import Entry


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


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows under their headings, in columns."""
    cells = [headings, *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headings))]
    padded = ([cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in cells)
    lines = [("  " + "  ".join(row)).rstrip() for row in padded]
    return [lines[0], "  " + "-" * (max(map(len, lines)) - 2), *lines[1:]]
