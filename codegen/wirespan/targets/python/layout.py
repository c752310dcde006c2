"""Line breaking as `ruff format` does it, for the few constructs that generated code wraps.

Code is a list of lines; a line is an indentation and either a text or a `Group`: something with an opening and a
closing bracket that can be broken between its items. Whatever is built from these needs no formatter afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

__all__ = ["WIDTH", "Code", "Group", "Line", "boolean", "bracketed", "call", "lines", "literal"]

WIDTH = 120


@frozen
class Group:
    """`head`, items between brackets, `tail`. Too long for a line, it is broken after the opening bracket.

    `packed` items (the arguments of a call) share one line of their own if they fit; those of a literal never do.
    `operator` joins items instead of commas; then the brackets are only there when broken, and no part of `head` and
    `tail`. A `tuple_` of one item keeps its comma.
    """

    head: str
    items: tuple[str | Group, ...]
    tail: str
    packed: bool = False
    operator: str | None = None
    tuple_: bool = False

    @property
    def flat(self) -> str:
        """On one line."""
        if self.operator:
            return self.head + f" {self.operator} ".join(map(text_of, self.items)) + self.tail
        comma = "," if self.tuple_ and len(self.items) == 1 else ""
        return self.head + ", ".join(map(text_of, self.items)) + comma + self.tail


Line: TypeAlias = "tuple[int, str | Group]"
Code: TypeAlias = "list[Line]"
"""Lines of a body: depth relative to it, and what stands there."""


def text_of(item: str | Group) -> str:
    """A text or group on one line."""
    return item if isinstance(item, str) else item.flat


def call(head: str, arguments: Iterable[str | Group], tail: str = ")") -> Group:
    """`head(arguments)`: `head` ends with the bracket."""
    return Group(head, tuple(arguments), tail, packed=True)


def bracketed(head: str, items: Iterable[str | Group], tail: str) -> Group:
    """A list, tuple, set or map literal; `head` ends with its opening bracket, `tail` starts with the closing one."""
    return Group(head, tuple(items), tail)


def boolean(head: str, operands: Sequence[str], operator: str, tail: str) -> str | Group:
    """`head` a `operator` b `tail`, in round brackets where it has to be broken."""
    if len(operands) == 1:
        return head + operands[0] + tail
    return Group(head, tuple(operands), tail, operator=operator)


def lines(code: Code, depth: int = 0) -> Iterator[str]:
    """The text, line by line."""
    for own, line in code:
        if line == "":
            yield ""
        elif isinstance(line, str):
            yield "    " * (own + depth) + line
        else:
            yield from _broken(line, 4 * (own + depth), "")


def _broken(group: Group, indent: int, trailing: str) -> Iterator[str]:
    margin, inner = " " * indent, " " * (indent + 4)
    if indent + len(group.flat) + len(trailing) <= WIDTH:
        yield margin + group.flat + trailing
        return
    opening, closing = ("(", ")") if group.operator else ("", "")
    yield margin + group.head + opening
    body = ", ".join(map(text_of, group.items))
    joined = f" {group.operator} ".join(map(text_of, group.items))
    if group.operator and len(inner) + len(joined) <= WIDTH:
        yield inner + joined
    elif group.operator:
        for n, item in enumerate(group.items):
            yield inner + (f"{group.operator} " if n else "") + text_of(item)
    elif group.packed and len(inner) + len(body) <= WIDTH:
        yield inner + body
    else:
        for item in group.items:
            if isinstance(item, str):
                yield f"{inner}{item},"
            else:
                yield from _broken(item, indent + 4, ",")
    yield margin + closing + group.tail + trailing


@lru_cache(maxsize=1 << 14)  # the same keys and names, over and over
def literal(value: str | bytes) -> str:
    """A string or byte string with the quotes that `ruff format` prefers."""
    shown = repr(value)
    prefix = "b" if isinstance(value, bytes) else ""
    body = shown[len(prefix) + 1 : -1]
    double, single = (value.count(quote) for quote in ((b'"', b"'") if isinstance(value, bytes) else ('"', "'")))  # type: ignore[arg-type]
    if shown[len(prefix)] == "'":
        body = body.replace("\\'", "'")
    quote = "'" if double > single else '"'
    return prefix + quote + _escape(body, quote) + quote


def _escape(body: str, quote: str) -> str:
    """Escape `quote` in a body in which no quote is escaped."""
    return body.replace(quote, f"\\{quote}")
