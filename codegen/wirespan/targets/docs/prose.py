# ruff: noqa: ARG002 (the methods of the renderer have the signature that the library calls)
"""Markdown as HTML: doc strings (a small part of the language) and the pages beside the description (nearly all of it).

HTML in a text is shown, never passed on. What stands in backquotes and names an item, or a part of one, is a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from attrs import frozen
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from . import html

__all__ = [
    "REFERENCE",
    "Page",
    "Reference",
    "first_sentence",
    "headings",
    "inline",
    "paragraphs",
    "parse",
    "render",
    "slug",
]

REFERENCE = re.compile(r"(?:(?P<item>[A-Z][A-Za-z0-9_]*)(?:\.(?P<part>[A-Za-z_][A-Za-z0-9_]*))?)")
"""What can only be meant as a name of the description: `ComputeTask`, `ComputeTask.key`."""

_EMPHASIS = re.compile(r"(?<![\w*/])\*([A-Za-z][A-Za-z -]*[A-Za-z])\*(?![\w*/])")

Reference = Callable[[str], "str | None"]
"""The link for a text in backquotes, or None: then it is only code."""


@frozen
class Page:
    """A Markdown page that was read."""

    title: str
    tokens: Sequence[Token]
    source: str


@lru_cache(maxsize=1)
def _for_docs() -> MarkdownIt:
    # No links, headings or escapes: a doc string is text with names in backquotes. Nor emphasis as Markdown has it,
    # which would take the stars of `*/ a comment /*` or of *args, **kwargs: only whole words, by `_EMPHASIS`.
    return MarkdownIt("zero", renderer_cls=_Renderer).enable(["backticks", "list", "fence"])


@lru_cache(maxsize=1)
def _for_pages() -> MarkdownIt:
    # No images: a page asks no other host for anything. `javascript:` in a link is refused by the library.
    return MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table").disable("image")


def paragraphs(doc: str, to: Reference) -> Markup:
    """A doc string as paragraphs, lists and code."""
    return _docs(_for_docs().parse(doc), to)


def inline(doc: str, to: Reference) -> Markup:
    """A doc string for a cell of a table: its first paragraph bare, the rest behind it."""
    tokens = _for_docs().parse(doc)
    is_one_paragraph = [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    return _docs(tokens[1:2] if is_one_paragraph else tokens, to).strip()


def _docs(tokens: Sequence[Token], to: Reference) -> Markup:
    return Markup(_for_docs().renderer.render(tokens, _for_docs().options, {"to": to, "block": None}))


def first_sentence(doc: str) -> str:
    """What an index says of an item: up to the first full stop that ends a sentence."""
    paragraph = " ".join(doc.split("\n\n", 1)[0].split())
    depth = 0
    for n, character in enumerate(paragraph):
        if character == "`":
            depth ^= 1
        ends = character in ".?!" and not depth and (n + 1 == len(paragraph) or paragraph[n + 1] == " ")
        if ends and not paragraph[: n + 1].endswith(("e.g.", "i.e.", "cf.")):
            return paragraph[: n + 1]
    return paragraph


def parse(source: str) -> Page:
    """Read a page. Its first heading is its title."""
    tokens = _for_pages().parse(source)
    heads = (n for n, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h1")
    title = next((tokens[n + 1].content for n in heads), "")
    return Page(title, tokens, source)


def render(page: Page, to: Reference, link: Callable[[str], str], block: Callable[[Token], Markup | None]) -> Markup:
    """A page without its title. `link` makes an address of what a link says; `block` may take over a block of code."""
    tokens = list(page.tokens)
    for n, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            del tokens[n : n + 3]
            break
    return Markup(_for_pages().renderer.render(tokens, _for_pages().options, {"to": to, "link": link, "block": block}))


def headings(page: Page) -> list[tuple[str, str]]:
    """The second-level headings of a page: anchor and text."""
    return [
        (slug(page.tokens[n + 1].content), page.tokens[n + 1].content.replace("`", ""))
        for n, token in enumerate(page.tokens)
        if token.type == "heading_open" and token.tag == "h2"
    ]


def slug(heading: str) -> str:
    """The anchor of a heading."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-") or "section"


class _Renderer(RendererHTML):
    """Prints what the library prints, but escapes in our way; `env` holds what depends on the page.

    Everything returned is plain text that holds HTML: the library adds it up, and Markup would escape its neighbours.
    """

    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return _EMPHASIS.sub(r"<em>\1</em>", str(html.text(tokens[idx].content)))

    def code_inline(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        content = tokens[idx].content
        return str(html.link(html.code(content), env["to"](content)))

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        taken = env["block"](tokens[idx]) if env["block"] else None
        return str(html.element("pre", html.code(tokens[idx].content), tabindex="0") + "\n" if taken is None else taken)

    code_block = fence

    def link_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        led = token.copy(attrs={**token.attrs, "href": env["link"](str(token.attrs["href"]))})
        return self.renderToken([led], 0, options, env)

    def heading_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f'<{tokens[idx].tag} id="{slug(tokens[idx + 1].content)}">'

    def table_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return '<div class="scroll" tabindex="0">\n<table>\n'

    def table_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</table>\n</div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return '<th scope="col">'
