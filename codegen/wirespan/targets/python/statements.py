"""Statements of generated code as a tree: made and changed as such, printed once.

An expression is a text, or a `Group` that knows where it can be broken. Nobody looks into either.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve, frozen

from ...exhaustive import assert_never
from .conditions import Condition
from .layout import Group, boolean, lines

__all__ = [
    "Assign",
    "Block",
    "Expression",
    "For",
    "If",
    "Raise",
    "Return",
    "Run",
    "Statement",
    "Suite",
    "Try",
    "returning",
    "when",
]

Expression: TypeAlias = "str | Group"


@frozen
class Run:
    """An expression for its effect."""

    expression: Expression


@frozen
class Assign:
    """`target: annotation = value`. The annotation is only printed where the function first assigns to the target."""

    target: str
    value: Expression
    annotation: str | None = None


@frozen
class Return:
    """`return value`."""

    value: Expression


@frozen
class Raise:
    """`raise error`; `from_none` hides the error that is being handled."""

    error: Expression
    from_none: bool = False


@frozen
class If:
    """`if condition:`, and what happens otherwise."""

    condition: Condition
    body: Block
    otherwise: Block = ()


@frozen
class For:
    """`for target in items:`."""

    target: str
    items: str
    body: Block


@frozen
class Try:
    """`try:`, and what happens with one of these errors, which is called `error`."""

    body: Block
    errors: str
    handler: Block


Statement: TypeAlias = "Run | Assign | Return | Raise | If | For | Try"
Block: TypeAlias = "tuple[Statement, ...]"


@frozen
class Suite:
    """The body of a function."""

    block: Block

    def lines(self, depth: int) -> list[str]:
        """Its text, for templates."""
        return list(lines(list(_printed(self.block, 0, set())), depth))


def when(test: str, block: Block) -> Block:
    """Run statements only if a test holds: as part of their own condition, where they are one `if`."""
    condition = Condition((test,))
    match block:
        case (If(own, body, otherwise=()),):
            return (If(condition.also(own), body),)
        case _:
            return (If(condition, block),)


def returning(block: Block, variable: str) -> Block:
    """Statements that check and bind a variable, and return it."""
    match block:
        case (*before, Assign(target, value)) if target == variable:
            return (*before, Return(value))
        case (*before, Try(body=(Assign(target, value),)) as last) if target == variable:
            return (*before, evolve(last, body=(Return(value),)))
        case _:
            return (*block, Return(variable))


def _printed(block: Block, depth: int, annotated: set[str]) -> Iterator[tuple[int, Expression]]:
    for statement in block:
        match statement:
            case Run(expression):
                yield depth, expression
            case Assign(target, value, annotation):
                shown = f"{target}: {annotation}" if annotation and target not in annotated else target
                annotated.add(target)
                yield depth, _between(f"{shown} = ", value)
            case Return(value):
                yield depth, _between("return ", value)
            case Raise(error, from_none):
                yield depth, _between("raise ", error, " from None" if from_none else "")
            case If(condition, body, otherwise):
                yield depth, boolean("if ", condition.operands, condition.operator, ":")
                yield from _printed(body, depth + 1, annotated)
                if otherwise:
                    yield depth, "else:"
                    yield from _printed(otherwise, depth + 1, annotated)
            case For(target, items, body):
                yield depth, f"for {target} in {items}:"
                yield from _printed(body, depth + 1, annotated)
            case Try(body, errors, handler):
                yield depth, "try:"
                yield from _printed(body, depth + 1, annotated)
                yield depth, f"except {errors} as error:"
                yield from _printed(handler, depth + 1, annotated)
            case _:
                assert_never(statement)


def _between(head: str, expression: Expression, tail: str = "") -> Expression:
    if isinstance(expression, str):
        return head + expression + tail
    return evolve(expression, head=head + expression.head, tail=expression.tail + tail)
