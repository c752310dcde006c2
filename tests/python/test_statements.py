"""Statements are changed as a tree, and printed once."""

from __future__ import annotations

from wirespan.targets.python.conditions import Condition
from wirespan.targets.python.layout import call
from wirespan.targets.python.statements import (
    Assign,
    Block,
    For,
    If,
    Raise,
    Return,
    Run,
    Statement,
    Suite,
    Try,
    returning,
    when,
)

WRONG = (Raise('ValueError("a or b")'),)


def text(*block: Statement) -> list[str]:
    return Suite(block).lines(0)


def test_a_test_joins_the_condition_of_a_single_if() -> None:
    either = If(Condition(("x < 0", "x > 1"), "or"), WRONG)
    assert text(*when("x is not None", (either,)))[0] == "if x is not None and (x < 0 or x > 1):"
    both = If(Condition(("x != 1", "x != 2")), WRONG)
    assert text(*when("x is not None", (both,)))[0] == "if x is not None and x != 1 and x != 2:"


def test_an_operator_in_a_text_is_none() -> None:
    literal = If(Condition(('x != "this or that"',)), WRONG)
    assert text(*when("x is not None", (literal,)))[0] == 'if x is not None and x != "this or that":'


def test_what_is_more_than_one_if_stays_together() -> None:
    one = If(Condition(("a",)), WRONG)
    for block in ((one, one), (If(Condition(("a",)), WRONG, (Run("b()"),)),), (Run("a()"),)):
        assert text(*when("x", block))[0] == "if x:"


def test_annotated_where_it_is_first_assigned() -> None:
    items = Assign("items", "[]", "list[Any]")
    assert text(For("x", "y", (items,)), items) == ["for x in y:", "    items: list[Any] = []", "items = []"]


def test_returning_what_is_bound_last() -> None:
    bind = Assign("wire", "tuple(items)")
    assert returning((Run("a()"), bind), "wire") == (Run("a()"), Return("tuple(items)"))
    guarded = Try((bind,), "DecodeError", WRONG)
    assert returning((guarded,), "wire") == (Try((Return("tuple(items)"),), "DecodeError", WRONG),)


def test_what_may_be_left_out_is_returned_as_it_is() -> None:
    only_then: Block = (If(Condition(("wire is not None",)), (Assign("wire", "tuple(items)"),)),)
    assert returning(only_then, "wire") == (*only_then, Return("wire"))
    assert returning((Assign("other", "1"),), "wire") == (Assign("other", "1"), Return("wire"))


def test_a_long_call_is_broken() -> None:
    name = "a" * 100
    assert text(Raise(call("wrong(", [name, name]), from_none=True)) == [
        "raise wrong(",
        f"    {name},",
        f"    {name},",
        ") from None",
    ]
