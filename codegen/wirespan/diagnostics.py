"""What is wrong with a description, and how that is shown: as text, as JSON, as annotations of a CI service."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from attrs import field, frozen

from .codes import CODES
from .source import Span

__all__ = [
    "DescriptionError",
    "Diagnostic",
    "Label",
    "Reports",
    "nearest",
    "render_github",
    "render_json",
    "render_text",
]


@frozen
class Label:
    """A second place that explains the first."""

    span: Span
    text: str


@frozen(kw_only=True)
class Diagnostic:
    """One finding."""

    code: str
    message: str
    span: Span
    label: str = ""  # written behind the caret
    also: tuple[Label, ...] = ()
    help: str | None = None

    @property
    def title(self) -> str:
        """What the code stands for, in general."""
        return CODES[self.code]


class DescriptionError(Exception):
    """A description cannot be used. `diagnostics` says why, in the order of the text."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return render_text(self.diagnostics)


@frozen
class Reports:
    """Collects findings: the same code at the same place is told once."""

    found: list[Diagnostic] = field(factory=list)
    _seen: set[tuple[str, str, int]] = field(factory=set)

    def add(
        self,
        code: str,
        span: Span,
        message: str,
        *,
        label: str = "",
        also: Iterable[Label] = (),
        help: str | None = None,  # noqa: A002
    ) -> None:
        """Add a finding."""
        if code not in CODES:
            raise KeyError(code)
        key = (code, span.source.path, span.start)
        if key not in self._seen:
            self._seen.add(key)
            self.found.append(
                Diagnostic(code=code, message=message, span=span, label=label, also=tuple(also), help=help)
            )

    def raise_any(self, order: Sequence[str] = ()) -> None:
        """Raise what was found.

        Raises
        ------
        DescriptionError
            Something was found. Sorted by the place of the file's path in `order`, then by position.

        """
        if self.found:
            rank = {path: n for n, path in enumerate(order)}
            raise DescriptionError(
                sorted(self.found, key=lambda d: (rank.get(d.span.source.path, len(rank)), d.span.start))
            )


def nearest(word: str, words: Iterable[str], cutoff: float = 0.65) -> str | None:
    """The one of `words` that was probably meant."""
    from difflib import get_close_matches

    known = sorted(set(words))
    for candidate in known:
        if candidate.lower() == word.lower():
            return candidate
    found = get_close_matches(word, known, n=1, cutoff=cutoff)
    return found[0] if found else None


# ---------------------------------------------------------------------------------------------- text


@frozen
class _Paint:
    on: bool

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.on and text else text


_RED, _BLUE, _GREEN, _BOLD = "1;31", "1;34", "1;32", "1"


def render_text(diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """For people: code, place, the source line with a caret, further places, help."""
    paint = _Paint(colour)
    return "\n\n".join(_text(diagnostic, paint) for diagnostic in diagnostics)


def _text(diagnostic: Diagnostic, paint: _Paint) -> str:
    span = diagnostic.span
    primary = Label(span, diagnostic.label)
    labels = sorted(
        [primary, *diagnostic.also], key=lambda label: (label.span.source is not span.source, label.span.line)
    )
    width = max(len(str(label.span.line)) for label in labels)
    margin = " " * width
    lines = [
        paint(_RED, f"error[{diagnostic.code}]") + paint(_BOLD, f": {diagnostic.message}"),
        f"{margin}{paint(_BLUE, '-->')} {span.source.path}:{span.line}:{span.column}",
        f"{margin} {paint(_BLUE, '|')}",
    ]
    shown = ("", 0)
    for n, label in enumerate(labels):
        here = (label.span.source.path, label.span.line)
        if n and here[0] != shown[0]:
            lines.append(f"{margin}{paint(_BLUE, ':::')} {here[0]}:{here[1]}:{label.span.column}")
        elif n and here[1] > shown[1] + 1:
            lines.append(paint(_BLUE, "..."))
        if here != shown:
            source_line = label.span.source.line(here[1]).expandtabs(4).rstrip()
            lines.append(f"{paint(_BLUE, str(here[1]).rjust(width))} {paint(_BLUE, '|')} {source_line}".rstrip())
        shown = here
        before, marked = _underline(label.span)
        mark = paint(_RED, "^" * marked) if label is primary else paint(_BLUE, "-" * marked)
        lines.append(f"{margin} {paint(_BLUE, '|')} {before}{mark} {label.text}".rstrip())
    if diagnostic.help:
        lines.append(f"{margin} {paint(_BLUE, '=')} {paint(_GREEN, 'help')}: {diagnostic.help}")
    return "\n".join(lines)


def _underline(span: Span) -> tuple[str, int]:
    """The blanks in front of a mark, and how long the mark is: only the first line of the span is marked."""
    line, column = span.source.position(span.start)
    text = span.source.line(line)
    before = text[: column - 1].expandtabs(4)
    inside = text[column - 1 : column - 1 + max(span.end - span.start, 1)]
    return " " * len(before), max(len(inside), 1)


# ---------------------------------------------------------------------------------------------- machines


def render_json(diagnostics: Sequence[Diagnostic]) -> str:
    """For tools: an array, one object a finding."""

    def place(span: Span) -> dict[str, object]:
        line, column = span.source.position(span.start)
        end_line, end_column = span.source.position(span.end)
        return {"path": span.source.path, "line": line, "column": column, "endLine": end_line, "endColumn": end_column}

    entries = [
        {
            "code": d.code,
            "title": d.title,
            "message": d.message,
            **place(d.span),
            "label": d.label or None,
            "also": [{**place(label.span), "text": label.text} for label in d.also],
            "help": d.help,
        }
        for d in diagnostics
    ]
    return json.dumps(entries, indent=2, ensure_ascii=False)


def render_github(diagnostics: Sequence[Diagnostic]) -> str:
    """For GitHub Actions: one workflow command a finding."""

    def escape(text: str, more: str = "") -> str:
        for character in "%\r\n" + more:
            text = text.replace(character, f"%{ord(character):02X}")
        return text

    lines = []
    for d in diagnostics:
        end_line, end_column = d.span.source.position(d.span.end)
        message = d.message + (f"\nhelp: {d.help}" if d.help else "")
        properties = {
            "file": d.span.source.path,
            "line": d.span.line,
            "col": d.span.column,
            "endLine": end_line,
            "endColumn": end_column,
            "title": f"{d.code}: {d.title}",
        }
        listed = ",".join(f"{key}={escape(str(value), ':,')}" for key, value in properties.items())
        lines.append(f"::error {listed}::{escape(message)}")
    return "\n".join(lines)
