"""Text → tree. Every error of a file in one run: what is broken is skipped, the rest is read.

The text is lexed as a whole first. Each entry (a declaration, an import) is then fed token by token to a parser of
its own, so that a broken entry leaves the next one alone; within an entry the state in front of each member of a
body is kept, so that a broken field costs only itself.
"""

from __future__ import annotations

import codecs
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from . import syntax
from .diagnostics import Label, Reports, nearest
from .syntax import Source, Span

if TYPE_CHECKING:
    from lark import Lark, Token, Tree
    from lark.parsers.lalr_interactive_parser import InteractiveParser

__all__ = ["ITEM_KEYWORDS", "decode", "parse"]

ITEM_KEYWORDS = (
    *("protocol", "import", "role", "stream", "type", "extern", "enum"),
    *("struct", "union", "message", "rpc", "example"),
)
_OPENING = {"{": "}", "[": "]", "(": ")", "<": ">"}
_CLOSING = {close: open_ for open_, close in _OPENING.items()}
_SHOWN = {
    "NAME": "a name",
    "STRING": "a string",
    "BYTES": "bytes",
    "NUMBER": "a number",
    "VERSION": "a release",
    "DOC": "a doc comment",
    "FILE_DOC": "a `//!` comment",
    "$END": "the end of the file",
}


@cache
def grammar() -> Lark:
    """The grammar as a parser. Built once, when first needed."""
    from lark import Lark

    text = Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="basic", start=["entry", "stray"], propagate_positions=True)


@cache
def _shown() -> dict[str, str]:
    """Terminals as a reader knows them."""
    literal = {t.name: f"`{t.pattern.value}`" for t in grammar().terminals if t.pattern.type == "str"}
    return {**literal, **_SHOWN}


def decode(data: bytes, path: str, reports: Reports) -> Source | None:
    """The text of a file; a byte order mark is dropped."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Source(path, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        source = Source(path, good + data[error.start :].decode("utf-8", "replace"))
        span = Span(source, len(good), len(good) + 1)
        reports.add("E101", span, f"the byte {data[error.start]:#04x} is not UTF-8", help="save the file as UTF-8")
        return None


def parse(source: Source, reports: Reports) -> syntax.File:
    """The tree of a file. Whatever is broken is in `reports` and not in the tree."""
    return _Parser(source, reports).file()


@frozen
class _Bracket:
    token: Token
    body: bool  # of the curly kind, in which parsing can go on behind a broken member


@define
class _Parser:
    source: Source
    reports: Reports
    tokens: list[Token] = field(init=False)
    at: int = 0

    def __attrs_post_init__(self) -> None:
        self.tokens = []
        for token in grammar().lex(self.source.text):
            if token.type == "STRAY":
                shown = f"`{token}`" if token.isprintable() else f"U+{ord(token):04X}"
                self.reports.add("E102", self.span(token), f"{shown} means nothing here")
            elif token.type == "UNCLOSED":
                self.reports.add("E103", self.span(token), "the string is not closed", help='add `"` at its end')
                self.tokens.append(token.update(type="STRING", value=token.removeprefix("b") + '"'))
            else:
                self.tokens.append(token)

    def span(self, token: Token) -> Span:
        return Span(self.source, token.start_pos or 0, token.end_pos or 0)

    def file(self) -> syntax.File:
        doc = None
        if self.tokens and self.tokens[0].type == "FILE_DOC":
            doc = _builder_module().doc(self.span(self.tokens[0]))
            self.at = 1
        entries = []
        while self.at < len(self.tokens):
            tree = self.entry()
            if tree is not None:
                entries.append(_builder_module().Builder(self.source, self.reports).transform(tree))
        return syntax.File(self.source, doc, tuple(entries))

    def entry(self) -> Tree[Any] | None:
        from lark import UnexpectedToken

        parser = grammar().parse_interactive(start="entry")
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            row = parser.choices()
            kind = token.type if token.type in row or "NAME" not in row or not token.isidentifier() else "NAME"
            if kind not in row:
                break
            try:
                parser.feed_token(token if kind == token.type else token.update(type=kind))
            except UnexpectedToken:
                break
            self.at += 1
        result: Tree[Any] = parser.feed_eof(self.tokens[self.at - 1])
        return result


def _builder_module() -> Any:
    from . import builder

    return builder
