"""Which arm of a union a value is, told from the value as it came from the wire, without decoding it.

A decision is written down as a list of rules: plain data, so that generated code can carry it. The first rule that a
value meets names its arm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, TypeAlias

from attrs import frozen

from .decisions import ANY, ByElement, ByField, ByKey, ByLength, ByValue, Choice, One, decide
from .items import Union
from .protocol import Protocol

__all__ = ["Rule", "arm_of", "kind_of", "rules"]

Test: TypeAlias = Literal["is", "length", "element", "field", "key", "any"]
Scalar: TypeAlias = "str | int | bool | None"


@frozen
class Rule:
    """A value of a `kind` (of `decisions.KINDS`, an extern type, or "any") that passes a test is an arm.

    ===========  =====================================================
    test         passed if
    ===========  =====================================================
    "is"         the value is the literal `value`
    "length"     it is an array of the length `at`
    "element"    its element at the index `at` is `value`
    "field"      its key `at` holds `value`
    "key"        it has the key `at`
    "any"        always
    ===========  =====================================================
    """

    kind: str
    test: Test
    at: str | int | None
    value: Scalar
    arm: str | None
    """Its name; None for an arm that only a newer peer knows."""


def rules(union: Union, protocol: Protocol) -> tuple[Rule, ...]:
    """What tells the arms of a union of one release apart.

    Raises
    ------
    decisions.Undecidable
        Nothing tells two of them apart.

    """
    decision = decide(union, protocol)
    found = [rule for kind, choice in decision.choices for rule in _rules(kind, choice)]
    if decision.catch_all is not None:
        found.append(Rule(ANY, "any", None, None, decision.catch_all.name))
    return tuple(found)


def _rules(kind: str, choice: Choice) -> Iterator[Rule]:
    match choice:
        case One(arm):
            yield Rule(kind, "any", None, None, arm.name)
        case ByValue(cases, otherwise):
            yield from (Rule(kind, "is", None, value, arm.name) for value, arm in cases)
            if otherwise is not None:
                yield Rule(kind, "any", None, None, otherwise.name)
        case ByLength(lengths):
            yield from (Rule(kind, "length", length, None, arm.name) for length, arm in lengths)
        case ByElement(index, cases):
            yield from (Rule(kind, "element", index, value, arm.name) for value, arm in cases)
        case ByField(wire, cases, absent, unknown):
            yield from (Rule(kind, "field", wire, value, arm.name) for value, arm in cases)
            yield Rule(kind, "key", wire, None, unknown.name if unknown is not None else None)
            if absent is not None:
                yield from _rules(kind, absent)
        case ByKey(keys, otherwise):
            yield from (Rule(kind, "key", key, None, arm.name) for key, arm in keys)
            if otherwise is not None:
                yield Rule(kind, "any", None, None, otherwise.name)


def arm_of(value: Any, rules: Iterable[Rule], kind_of: Callable[[Any], str]) -> str | None:
    """The name of the arm that a value is; None if it is one that only a newer peer knows.

    Parameters
    ----------
    value
        As MessagePack has it: arrays are tuples.
    rules
        Those of a union.
    kind_of
        Tells the kind of a value: that of the transport, whose placeholders are kinds of their own (`Transport.kind`).

    Raises
    ------
    ValueError
        It is no arm at all.

    """
    kind = kind_of(value)
    for rule in rules:
        if rule.kind in (kind, ANY) and _passes(value, rule):
            return rule.arm
    raise ValueError(f"no arm takes such a value: {value!r:.80}")


def kind_of(value: Any) -> str:
    """The kind of a MessagePack value, as decisions call it."""
    if isinstance(value, (tuple, list)):
        return "array"
    return _KINDS.get(type(value), ANY)


def _passes(value: Any, rule: Rule) -> bool:
    match rule.test:
        case "is":
            return _same(value, rule.value)
        case "length":
            return len(value) == rule.at
        case "element":
            return isinstance(rule.at, int) and rule.at < len(value) and _same(value[rule.at], rule.value)
        case "field":
            return rule.at in value and _same(value[rule.at], rule.value)
        case "key":
            return rule.at in value
    return True


def _same(value: Any, literal: Scalar) -> bool:
    return type(value) is type(literal) and bool(value == literal)


_KINDS = {type(None): "nil", bool: "bool", int: "int", float: "float", str: "str", bytes: "bytes", dict: "map"}
