"""Text → tree. Every error of a file in one run: what is broken is skipped, the rest is read.

The text is lexed as a whole first. Each entry (a declaration, an import) is then fed token by token to a parser of
its own, so that a broken entry leaves the next one alone; within an entry, parsing goes on behind a broken member.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from attrs import define, field

from ..diagnostics import Label, Reports, nearest
from ..source import Source, Span
from . import syntax
from .grammar import CLOSING, Entry, Opened, grammar, listed, shown

if TYPE_CHECKING:
    from lark import Token

__all__ = ["KEYWORDS", "decode", "parse"]

KEYWORDS = (
    *("protocol", "import", "role", "stream", "type", "extern", "enum"),
    *("struct", "union", "message", "rpc", "example"),
)
"""The words that begin an entry."""

_STRAY_HELP = {
    "#": "a comment begins with `//`",
    "/": "a comment begins with `//`",
    "*": "a comment begins with `//`, on every line",
    "'": 'strings stand between `"`',
    "`": 'strings stand between `"`',
    ";": "fields end with `,`, declarations need no mark at their end",
}
_REPAIRS = {"COMMA": ",", "COLON": ":", "MORETHAN": ">", "RPAR": ")", "RSQB": "]", "EQUAL": "=", "ONWARD": "->"}
"""Tokens whose lack is mended: nothing behind them has to be skipped."""


_CLOSERS = ("MORETHAN", "RPAR", "RSQB")


def decode(data: bytes, path: str, reports: Reports, name: str | None = None) -> Source | None:
    """The text of a file, without a byte order mark; None, and reported, if it is no UTF-8."""
    name = path if name is None else name
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Source(path, data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        source = Source(path, good + data[error.start :].decode("utf-8", "replace"))
        span = Span(source, len(good), len(good) + 1)
        reports.add("E101", span, f"the byte {data[error.start]:#04x} is not UTF-8", help="save the file as UTF-8")
        return None


def parse(source: Source, reports: Reports) -> syntax.File:
    """The tree of a file. Whatever is broken is in `reports` and not in the tree."""
    return _Parser(source, reports).file()


@define
class _Parser:
    source: Source
    reports: Reports
    tokens: list[Token] = field(factory=list)
    at: int = 0
    spoiled: set[int] = field(factory=set)  # lines on which something unreadable stands: more errors there say nothing
    skipped: set[int] = field(factory=set)  # lines from which parsing went on elsewhere: what is left may be anything
    broken: set[str] = field(factory=set)
    lost: set[str] = field(factory=set)
    continuing: frozenset[str] = frozenset()  # the words that could have continued the entry before

    def file(self) -> syntax.File:
        from .builder import Builder, doc

        self.lex()
        file_doc = None
        if self.tokens and self.tokens[0].type == "FILE_DOC":
            file_doc = doc(self.span(self.tokens.pop(0)))
        builder = Builder(self.source, self.reports)
        entries: list[syntax.Entry] = []
        lost_protocol = False
        while self.at < len(self.tokens):
            first, before = self.at, len(self.reports.found)
            tree = self.entry()
            if tree is not None:
                entries.append(builder.transform(tree))
            name = _declared_name(self.tokens[first : self.at])
            lost_protocol |= tree is None and self.tokens[first] == "protocol"
            if name is not None and tree is None:
                self.lost.add(name)
            elif name is not None and len(self.reports.found) > before:
                self.broken.add(name)
        broken, lost = frozenset(self.broken), frozenset(self.lost)
        return syntax.File(self.source, file_doc, tuple(entries), broken, lost, lost_protocol)

    # ------------------------------------------------------------------ tokens

    def lex(self) -> None:
        comment_out = 0  # the line whose rest is no text of the language
        for token in grammar().lex(self.source.text):
            line = token.line or 0
            if line == comment_out:
                continue
            match token.type:
                case "STRAY":
                    if line not in self.spoiled:
                        self.stray(token)
                    self.spoiled.add(line)
                    comment_out = line if token in "#/*" else 0
                case "UNCLOSED":
                    self.spoiled.add(line)
                    self.reports.add("E103", self.span(token), "the string is not closed", help='add `"` at its end')
                    self.tokens.append(token.update(type="STRING", value='""'))
                case "FILE_DOC" if self.tokens:
                    self.misplaced(token, "`//!` belongs to the top of the file", "`///` documents a declaration")
                case "DOC" if not self.begins_line(token):
                    help_ = "`//` begins an ordinary comment"
                    self.misplaced(token, "a doc comment stands above what it documents", help_)
                case _:
                    self.tokens.append(token)

    def stray(self, token: Token) -> None:
        text = f"`{token}`" if token.isprintable() else f"U+{ord(token):04X}"
        self.reports.add("E102", self.span(token), f"{text} means nothing here", help=_STRAY_HELP.get(str(token)))

    def misplaced(self, token: Token, message: str, help_: str) -> None:
        self.reports.add("E109", self.span(token), message, help=help_)

    def span(self, token: Token) -> Span:
        return Span(self.source, token.start_pos or 0, token.end_pos or 0)

    def begins_line(self, token: Token) -> bool:
        start = token.start_pos or 0
        return not self.source.text[self.source.text.rfind("\n", 0, start) + 1 : start].strip()

    def begins_entry(self, index: int) -> bool:
        """Whether a declaration seems to begin with a token: one that stands in the first column."""
        token = self.tokens[index]
        return token.column == 1 and (token in KEYWORDS or token.type in ("DOC", "AT"))

    # ------------------------------------------------------------------ entries

    def entry(self) -> Any:
        """The tree of the next entry; None if it is lost. Always goes on by at least one token."""
        first, entry = self.at, Entry()
        while True:
            if self.at < len(self.tokens):
                # Outside of brackets a keyword in the first column begins the next declaration, come what may.
                maybe_name = bool(entry.open) or not self.begins_entry(self.at)
                if entry.feed(self.tokens[self.at], self.at, maybe_name=maybe_name):
                    self.at += 1
                    continue
            if not entry.open:
                words = entry.might_accept()
                tree = entry.finish()
                if tree is not None:
                    self.continuing = words
                    return tree
            if self.mended(entry):
                continue
            if self.unclosed(entry):
                return None
            self.report(entry)
            if not self.resumed(entry):
                self.at = max(self.at, first + 1)
                while self.at < len(self.tokens) and not self.begins_entry(self.at):
                    self.at += 1
                return None

    def unclosed(self, entry: Entry) -> bool:
        """A bracket that is still open where the next declaration, or the end of the file, comes."""
        if not entry.open:
            return False
        opened = entry.open[-1]
        following = range(opened.index + 1, min(self.at + 1, len(self.tokens)))
        index = next((n for n in following if self.begins_entry(n)), None)
        if index is None and self.at < len(self.tokens):
            return False
        also = [] if index is None else [Label(self.span(self.tokens[index]), "the next declaration begins here")]
        if not self.is_spoiled(opened.token) and not self.skipped.intersection(self.lines(entry)):
            self.reports.add("E106", self.span(opened.token), f"this `{opened.token}` is never closed", also=also)
        self.at = len(self.tokens) if index is None else index
        return True

    def mended(self, entry: Entry) -> bool:
        """Something short is missing: put it there, and go on as if nothing had been."""
        if self.at >= len(self.tokens) or not entry.fed:
            return False
        token, previous = self.tokens[self.at], self.tokens[self.at - 1]
        following = self.tokens[self.at : self.at + 2 + (token.type == "DOC")]
        accepted = entry.accepts()
        if accepted == {"STRING"} and token.type == "COLON":
            name = str(previous)
            op = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()
            self.told(
                previous, "E110", f"`{name}` has no wire name", help_=f'as in `{name} "{op}": …`; it is always written'
            )
            return entry.feed(_virtual("STRING", '""', previous), self.at)
        for kind, text in _REPAIRS.items():
            missing = _virtual(kind, text, previous)
            also_comma = [] if kind not in _CLOSERS else [[missing, _virtual("COMMA", ",", previous), *following]]
            if kind in accepted and any(map(entry.would_take, [[missing, *following], *also_comma])):
                code, message = ("E107", "a comma is missing") if kind == "COMMA" else ("E105", f"expected `{text}`")
                self.told(previous, code, f"{message} behind `{_shortened(previous)}`")
                return entry.feed(missing, self.at)
        return False

    def told(self, previous: Token, code: str, message: str, help_: str | None = None) -> None:
        """Report what is missing behind a token."""
        if not self.is_spoiled(previous):
            self.reports.add(code, self.span(previous).behind(), message, help=help_)

    def is_spoiled(self, token: Token) -> bool:
        return token.line in self.spoiled or token.end_line in self.spoiled

    def report(self, entry: Entry) -> None:
        """Say what is wrong at the current token."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        previous = self.tokens[self.at - 1] if self.at else None
        if any(near and self.is_spoiled(near) for near in (token, previous)):
            return
        found = "the end of the file" if token is None else f"`{_shortened(token)}`"
        last = entry.fed[-1].type if entry.fed else None
        if last is None and token is not None and token.line in self.skipped:
            return
        self.skipped.add((token or previous).line or 0)  # type: ignore[union-attr]
        if last == "DOC" and (token is None or not token.isidentifier() or token in ("protocol", "import")):
            self.misplaced(entry.fed[-1], "this doc comment documents nothing", "`//` begins an ordinary comment")
        elif last is None and token in CLOSING:
            self.reports.add("E108", self.span(token), f"this {found} closes nothing")
        elif token is not None and last in (None, "DOC"):
            close = _meant(token, [*KEYWORDS, *_words(self.continuing)])
            help_ = close or f"a declaration begins with {_or(KEYWORDS)}"
            self.reports.add("E108", self.span(token), f"{found} begins no declaration", help=help_)
        elif previous is not None:
            accepted = entry.accepts()
            close = token and _meant(token, _words(accepted))
            if token is None or token.line != previous.end_line:
                message = f"expected {listed(accepted)} behind `{_shortened(previous)}`"
                self.reports.add("E105", self.span(previous).behind(), message, help=close)
            else:
                self.reports.add("E105", self.span(token), f"expected {listed(accepted)}, found {found}", help=close)

    def lines(self, entry: Entry) -> range:
        """The lines of what was fed, and of the current token."""
        last = self.tokens[min(self.at, len(self.tokens) - 1)]
        return range(entry.fed[0].line or 0, (last.line or 0) + 1)

    # ------------------------------------------------------------------ recovery

    def resumed(self, entry: Entry) -> bool:
        """Go on behind the broken member of the innermost body."""
        depth = next((n for n in reversed(range(len(entry.open))) if entry.open[n].token == "{"), None)
        if depth is None:
            return False
        brace: Opened = entry.open[depth]
        nested = len(entry.open) - depth - 1
        entry.back(brace.restart, depth + 1)
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if self.begins_entry(self.at):
                return False
            if nested == 0 and token.type in ("COMMA", "RBRACE"):
                self.at += token.type == "COMMA"
                return True
            if self.begins_line(token) and entry.would_take(self.tokens[self.at : self.at + 2]):
                return True
            if token in CLOSING.values():
                nested += 1
            elif token in CLOSING:
                nested = max(nested - 1, 0)
            self.at += 1
        return False


def _virtual(kind: str, text: str, previous: Token) -> Token:
    from lark import Token

    end = previous.end_pos
    return Token(kind, text, end, previous.end_line, previous.end_column, previous.end_line, previous.end_column, end)


def _declared_name(tokens: list[Token]) -> str | None:
    """The name that an entry declares, guessed from its tokens: `message Foo`, also `mesage Foo`."""
    for token, following in pairwise(tokens):
        if token.isidentifier() and following.isidentifier() and following != "type":
            return str(following)
    return None


def _words(terminals: Iterable[str]) -> list[str]:
    """The keywords among terminals."""
    return [word for name in terminals if (word := shown().get(name, "").strip("`")).isalpha()]


def _meant(token: Token, words: Iterable[str]) -> str | None:
    close = nearest(token, words) if token.isidentifier() else None
    return f"did you mean `{close}`?" if close else None


def _shortened(token: Token) -> str:
    text = str(token).split("\n")[0]
    return text if len(text) <= 40 else text[:39] + "…"


def _or(words: tuple[str, ...]) -> str:
    quoted = [f"`{word}`" for word in words]
    return ", ".join(quoted[:-1]) + " or " + quoted[-1]
