"""Docs of the description as docstrings."""

from __future__ import annotations

import re
import textwrap

from ..declared import DocLine
from .layout import WIDTH

__all__ = ["docstring", "one_line"]

_VERBATIM = re.compile(r"\s*([-*+]|\d+\.|[|>#]|```)|    ")

_SENTENCE = re.compile(r"\A((?:[^.:`\n]|`[^`\n]*`|\n(?!\s*\n)|[.:](?=\S))+\.)\s+(?=[A-Z`*])")
"""A first sentence that is followed by another one."""


def docstring(doc: str, depth: int, summary: bool = False) -> list[str]:
    """The lines of a docstring at a depth: escaped, wrapped, one line if it fits.

    With a `summary`, the first sentence stands alone if not everything fits on one line.
    """
    margin = "    " * depth
    prefix, body = _escaped(doc.strip())
    if summary and len(margin) + len(prefix) + 6 + len(body) > WIDTH:
        body = _SENTENCE.sub(r"\1\n\n", body, count=1)
    wrapped = _wrapped(body, WIDTH - len(margin))
    single = f'{margin}{prefix}"""{wrapped[0]}"""'
    if len(wrapped) == 1 and len(single) <= WIDTH:
        return [DocLine(single)]
    first, *rest = _wrapped(body, WIDTH - len(margin) - len(prefix) - 3, WIDTH - len(margin))
    return [
        DocLine(f'{margin}{prefix}"""{first}'),
        *(DocLine(f"{margin}{line}" if line else "") for line in rest),
        DocLine(f'{margin}"""'),
    ]


def one_line(doc: str) -> str:
    """The first sentence or line of a doc, for comments."""
    return " ".join(doc.strip().partition("\n\n")[0].split())


def _escaped(doc: str) -> tuple[str, str]:
    # Invisible characters would hide what a reader of the source sees, so they are shown as escapes.
    unseen = not doc.replace("\n", "").isprintable()
    if "\\" in doc and not unseen and '"""' not in doc and not doc.endswith(("\\", '"')):
        return "r", doc
    body = doc.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if unseen:
        body = "".join(each if each.isprintable() or each == "\n" else repr(each)[1:-1] for each in body)
    if body.endswith('"'):
        body = body[:-1] + '\\"'
    return "", body


def _wrapped(text: str, first: int, width: int | None = None) -> list[str]:
    """Paragraphs filled to a width; lists, tables and code as they are."""
    width = first if width is None else width
    result: list[str] = []
    verbatim = False
    for paragraph in re.split(r"\n[ \t]*\n", text):
        block = [line.rstrip() for line in paragraph.splitlines()]
        if result:
            result.append("")
        verbatim ^= "\n".join(block).count("```") % 2 == 1
        if verbatim or any(_VERBATIM.match(line) for line in block):
            result += block
            continue
        wide = textwrap.wrap(
            " ".join(line.strip() for line in block),
            width,
            initial_indent=" " * (width - first) if not result else "",
            break_long_words=False,
            break_on_hyphens=False,
        )
        result += [line.strip() for line in wide]
    return result or [""]
