"""The Markdown pages printed: as HTML, and as Markdown that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import jinja2
from markdown_it.token import Token
from markupsafe import Markup

from ...model import Message, Rpc
from . import html, prose, sequence
from .blocks import Block, Figure
from .edition import Edition
from .guide import Chapter, place_of
from .view import Viewer

__all__ = ["as_html", "as_text"]

_TO_PAGE = re.compile(r"\]\((?:\d+[-_])?([\w-]+)\.md(#[^)]*)?\)")
_HOW = {"request": "", "reply": ", in reply", "stream": ", on the stream", "handshake": ""}
"""How the words of a diagram call what its arrows show by their looks."""


# ---------------------------------------------------------------------------------------------- HTML


def as_html(chapters: Sequence[Chapter], edition: Edition, environment: jinja2.Environment) -> dict[str, Markup]:
    """The chapters, by their paths. Nothing may be wrong with them."""
    ops = _ops(edition)
    return {chapter.path: _page(chapter, chapters, edition, environment, ops) for chapter in chapters}


def _page(
    chapter: Chapter,
    chapters: Sequence[Chapter],
    edition: Edition,
    environment: jinja2.Environment,
    ops: Mapping[str, str],
) -> Markup:
    viewer = edition.viewer.seen_from(chapter.path)

    def to(text: str) -> str | None:
        match = prose.REFERENCE.fullmatch(text)
        if match:
            return viewer.href(match["item"], match["part"])
        return viewer.href(ops[text]) if text in ops else None

    def link(href: str) -> str:
        place = place_of(href, chapter, chapters)
        return href if place is None else place.seen_from(chapter.path)

    def block(token: Token) -> Markup | None:
        found = chapter.block(token)
        return None if found is None else _block(found, viewer, environment)

    return prose.render(chapter.read, to, link, block)


def _ops(edition: Edition) -> dict[str, str]:
    """Ops that are links: a word such as `error` or `gather` may mean something else; `task-finished` cannot."""
    found: dict[str, list[str]] = {}
    messages: list[Message | Rpc] = [*edition.protocol.of(Message), *edition.protocol.of(Rpc)]
    for item in messages:
        found.setdefault(item.op, []).append(item.name)
    return {op: names[0] for op, names in found.items() if len(names) == 1 and re.search("[-_]", op)}


def _block(block: Block, viewer: Viewer, environment: jinja2.Environment) -> Markup:
    if isinstance(block, Figure):
        content = html.element("pre", html.code(block.content), tabindex="0", class_=block.kind)
        caption = html.element("figcaption", block.caption)
        return html.element("figure", html.joined([content, caption], "\n")) + Markup("\n")
    drawn = [
        (name, sequence.lay_out(block.sequence, list(block.rows), metrics))
        for name, metrics in (("wide", sequence.WIDE), ("narrow", sequence.NARROW))
    ]
    template = environment.get_template("sequence.svg.j2")
    return Markup(template.render(drawing=block, drawn=drawn, viewer=viewer, how=_HOW))


# ---------------------------------------------------------------------------------------------- text


def as_text(chapter: Chapter) -> str:
    """A chapter as Markdown: headings one level down, blocks as text."""
    lines: list[str] = chapter.read.source.splitlines()
    for token in reversed(chapter.read.tokens):
        first, last = token.map or (0, 0)
        if token.type == "heading_open":
            lines[first] = f"#{lines[first]}"
        elif token.type == "fence" and (block := chapter.block(token)):
            lines[first:last] = _lines(block)
    return _TO_PAGE.sub(r"](guide/\1.html\2)", "\n".join(lines))


def _lines(block: Block) -> list[str]:
    if isinstance(block, Figure):
        return [f"{block.caption}:", "", "```", *block.content.text, "```"]
    return [f"{block.sequence.caption}:", "", *(f"{n}. {_words(row)}" for n, row in enumerate(block.rows, 1))]


def _words(row: sequence.Row) -> str:
    said = f"{row.label} {row.detail}" if row.detail else row.label
    return f"{row.sender} to {row.receiver}{_HOW[row.kind]}: {said}"
