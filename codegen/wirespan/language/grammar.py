"""The grammar as a parser that is fed token by token, and can be asked what it would accept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

if TYPE_CHECKING:
    from lark import Lark, Token, Tree
    from lark.parsers.lalr_interactive_parser import InteractiveParser

__all__ = ["CLOSING", "Entry", "Opened", "grammar", "listed", "shown"]

CLOSING = {"}": "{", "]": "[", ")": "(", ">": "<"}
_SHOWN = {
    "NAME": "a name",
    "STRING": "a string",
    "BYTES": "bytes",
    "NUMBER": "a number",
    "VERSION": "a release",
    "DOC": "a doc comment",
}
_GROUPS = (
    ({"NAME", "STRING", "BYTES", "NUMBER", "VERSION", "TRUE", "FALSE", "LBRACE", "LSQB"}, "a value"),
    ({"NAME", "STRING", "NUMBER", "TRUE", "FALSE"}, "a type"),
    ({"NAME", "SPREAD", "DOC"}, "a field"),
)


@cache
def grammar() -> Lark:
    """The grammar, built once, when first needed: lark is not imported before."""
    from lark import Lark

    text = Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="basic", start=["entry", "stray"], propagate_positions=True)


@cache
def shown() -> dict[str, str]:
    """Terminals as a reader knows them."""
    literal = {t.name: f"`{t.pattern.value}`" for t in grammar().terminals if t.pattern.type == "str"}
    return {**literal, **_SHOWN}


def listed(terminals: Iterable[str]) -> str:
    """`a type, `,` or `}``."""
    left = set(terminals) - {"$END"}
    left = left - {"LESSTHAN", "OPTIONAL"} or left  # what could go on is not what is missing
    words: list[str] = []
    for group, name in _GROUPS:
        if group <= left:
            left -= group
            words.append(name)
    words += sorted((shown()[name] for name in left if name in shown()), key=lambda word: (word[0] == "`", word))
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


@frozen
class Opened:
    """An open bracket. `restart` counts the tokens up to the last place between two of its members."""

    token: Token
    index: int
    restart: int


@define
class Entry:
    """The parser of one entry, and what it was fed: so it can go back to an earlier state."""

    fed: list[Token] = field(factory=list)
    open: list[Opened] = field(factory=list)
    _parser: InteractiveParser = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._parser = _fresh(())

    def feed(self, token: Token, index: int, *, maybe_name: bool = True) -> bool:
        """Go on with a token; False, and nothing has changed, if the grammar does not allow it here."""
        from lark import UnexpectedToken

        # A keyword counts as one only where the grammar asks for it; elsewhere it is a name.
        row = self._row()
        if maybe_name and token.type not in row and "NAME" in row and token.isidentifier():
            token = token.update(type="NAME")
        if token.type not in row:
            return False
        try:
            self._parser.feed_token(token)
        except UnexpectedToken:
            self._parser = _fresh(self.fed)
            return False
        self.fed.append(token)
        if token in CLOSING.values():
            self.open.append(Opened(token, index, len(self.fed)))
        elif self.open and token in CLOSING:
            self.open.pop()
        elif self.open and token.type == "COMMA":
            self.open[-1] = Opened(self.open[-1].token, self.open[-1].index, len(self.fed))
        return True

    def back(self, count: int, depth: int) -> None:
        """Forget all but the first `count` tokens, which leave `depth` brackets open."""
        del self.fed[count:], self.open[depth:]
        self._parser = _fresh(self.fed)

    def would_take(self, tokens: Sequence[Token]) -> bool:
        """Whether these tokens could be fed next."""
        trial = Entry(list(self.fed), list(self.open))
        trial._parser = _fresh(self.fed)
        return all(trial.feed(token, 0) for token in tokens)

    def might_accept(self) -> frozenset[str]:
        """The terminals of which some can come next: cheaper than `accepts`."""
        return frozenset(self._row())

    def accepts(self) -> set[str]:
        """The terminals that can come next; `$END` if the entry may be over."""
        return set(self._parser.accepts())  # type: ignore[no-untyped-call]

    def finish(self) -> Tree[Any] | None:
        """The tree, if the entry may be over."""
        from lark import UnexpectedToken

        if not self.fed:
            return None
        try:
            tree: Tree[Any] = self._parser.feed_eof(self.fed[-1])  # type: ignore[no-untyped-call]
        except UnexpectedToken:
            self._parser = _fresh(self.fed)
            return None
        return tree

    def _row(self) -> dict[str, Any]:
        row: dict[str, Any] = self._parser.choices()  # type: ignore[no-untyped-call]
        return row


def _fresh(fed: Sequence[Token]) -> InteractiveParser:
    parser = grammar().parse_interactive(start="entry")
    for token in fed:
        parser.feed_token(token)
    return parser
