"""What the source of a release says about its messages: handlers, senders, and their values, one line of text each."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from attrs import field, frozen


@frozen
class Parameter:
    """A parameter of a handler. `default` is its source text; None means that it is required."""

    name: str
    default: str | None = None
    more: bool = False  # `**name`: takes keys of any other name
    annotation: str = field(default="", eq=False)  # not part of the text
    given: str = ""  # "comm" or "stream": the server passes it, whether the message has it or not

    def __str__(self) -> str:
        name = f"**{self.name}" if self.more else self.name
        marked = f"{name}: {self.given}" if self.given else name
        return marked if self.default is None else f"{marked}={self.default}"


@frozen(kw_only=True)
class Handler:
    """One entry of a table of handlers."""

    receiver: str
    kind: str  # "rpc" or "stream"
    op: str
    name: str
    parameters: tuple[Parameter, ...]

    def __str__(self) -> str:
        return f"{self.receiver} {self.kind} {self.op} = {self.name}({', '.join(map(str, self.parameters))})"


@frozen(kw_only=True)
class Sender:
    """A place that sends a message, and the keys that it puts in: `key?` under a condition, `**` others unknown."""

    receivers: tuple[str, ...]
    kind: str
    op: str
    where: str  # `client.py:Client._gather_remote`
    keys: tuple[str, ...]

    def __str__(self) -> str:
        return f"{'|'.join(self.receivers)} {self.kind} {self.op} < {self.where} {{{', '.join(self.keys)}}}"


@frozen(kw_only=True)
class Value:
    """A value that a sender is known to put in, perhaps among others. `shape` is a literal, `...` what is not known."""

    receivers: tuple[str, ...]
    kind: str
    op: str
    where: str
    name: str
    shape: str

    def __str__(self) -> str:
        return f"{'|'.join(self.receivers)} {self.kind} {self.op} ~ {self.where} {self.name}={self.shape}"


@frozen(kw_only=True)
class Reply:
    """What a handler is known to answer, perhaps among other things."""

    receiver: str
    kind: str
    op: str
    name: str
    shape: str

    def __str__(self) -> str:
        return f"{self.receiver} {self.kind} {self.op} > {self.name} {self.shape}"


Fact = Handler | Sender | Value | Reply

_LINE = re.compile(r"(?P<receivers>\S+) (?P<kind>rpc|stream|\?) (?P<op>\S+) (?P<what>[=<~>]) (?P<rest>.+)")


def parse(line: str) -> Fact:
    """The fact that `str` wrote.

    Raises
    ------
    ValueError
        The line is none.

    """
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"not a fact: {line!r}")
    receivers, kind, op, what, rest = match.groups()
    if what == "=":
        name, _, arguments = rest.removesuffix(")").partition("(")
        return Handler(receiver=receivers, kind=kind, op=op, name=name, parameters=_parse_parameters(arguments))
    where, _, said = rest.partition(" ")
    if what == ">":
        return Reply(receiver=receivers, kind=kind, op=op, name=where, shape=said)
    if what == "~":
        name, _, shape = said.partition("=")
        return Value(receivers=tuple(receivers.split("|")), kind=kind, op=op, where=where, name=name, shape=shape)
    where, _, keys = rest.removesuffix("}").partition(" {")
    found = tuple(keys.split(", ")) if keys else ()
    return Sender(receivers=tuple(receivers.split("|")), kind=kind, op=op, where=where, keys=found)


def _parse_parameters(text: str) -> tuple[Parameter, ...]:
    # Written as Python writes them; the star lets a required one follow one that has a default.
    star = "*, " if text and not text.startswith("**") else ""
    (function,) = ast.parse(f"def f({star}{text}): ...").body
    assert isinstance(function, ast.FunctionDef)
    found = [
        Parameter(
            argument.arg,
            None if default is None else ast.unparse(default),
            given=ast.unparse(argument.annotation) if argument.annotation else "",
        )
        for argument, default in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    ]
    more = function.args.kwarg
    return (*found, Parameter(more.arg, more=True)) if more else tuple(found)


def as_lines(facts: Iterable[Fact]) -> list[str]:
    """Sorted lines, each once."""
    return sorted({str(fact) for fact in facts})
