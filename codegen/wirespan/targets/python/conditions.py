"""Conditions in generated code, and the tests that tell the kinds of values apart."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from ...exhaustive import assert_never
from ...model import Const, Scalar
from ...model.decisions import Literal as LiteralValue
from ...plan import (
    Anything,
    Array,
    Atom,
    Check,
    Entries,
    EnumOf,
    OrNil,
    Payload,
    RawReply,
    RawRequest,
    Read,
    Set,
    Tuple,
    Value,
    Via,
    unwrapped,
)
from .imports import Imports
from .layout import literal

__all__ = ["Condition", "equals", "is_kind", "is_not_kind", "python_literal", "wrong"]


@frozen
class Condition:
    """Operands joined by one operator."""

    operands: tuple[str, ...]
    operator: Literal["and", "or"] = "and"

    def also(self, other: Condition) -> Condition:
        """Both hold."""
        return Condition((*self._operands_of_and, *other._operands_of_and))

    @property
    def _operands_of_and(self) -> tuple[str, ...]:
        if self.operator == "and" or len(self.operands) == 1:
            return self.operands
        return (f"({' or '.join(self.operands)})",)


_IS = {
    "nil": "{} is None",
    "bool": "type({}) is bool",
    "int": "type({}) is int",
    "float": "type({}) is float",
    "str": "type({}) is str",
    "bytes": "type({}) is bytes",
    "array": "type({}) is tuple",
    "map": "type({}) is dict",
    "set": "is_set({})",
}

_IS_NOT = {
    "nil": ("{} is not None",),
    "bool": ("{} is not True", "{} is not False"),
    "int": ("type({}) is not int",),
    "float": ("type({}) is not float",),
    "str": ("type({}) is not str",),
    "bytes": ("type({}) is not bytes",),
}


def python_literal(value: LiteralValue) -> str:
    """A literal of the description in Python."""
    return literal(value) if isinstance(value, str) else repr(value)


def is_kind(kind: str, variable: str, imports: Imports) -> str:
    """The test for a kind of value, or for an extern type."""
    if kind == "set":
        imports.runtime("is_set")
    if kind in _IS:
        return _IS[kind].format(variable)
    imports.runtime(kind)
    return f"{kind}.matches({variable})"


def is_not_kind(kind: str, variable: str) -> Condition:
    """The opposite, for the kinds of scalars."""
    return Condition(tuple(operand.format(variable) for operand in _IS_NOT[kind]))


def equals(variable: str, value: LiteralValue) -> str:
    """The test for a literal among values of any kind: 1, True and 1.0 are three."""
    if isinstance(value, bool):
        return f"{variable} is {value}"
    if isinstance(value, int):
        return f"type({variable}) is int and {variable} == {value}"
    return f"{variable} == {python_literal(value)}"


def wrong(value: Value, variable: str) -> Condition | None:
    """When a value is wrong that one condition decides about; None if one condition is not enough."""
    match value:
        case Check(atom):
            return _wrong(atom, variable)
        case Via(_, inner):
            return wrong(inner, variable)
        case OrNil(inner):
            condition = wrong(inner, variable)
            return (
                condition if condition is None or _may_be_nil(inner) else condition.also(is_not_kind("nil", variable))
            )
        case Anything() | Array() | Set() | Entries() | Tuple() | Payload() | RawRequest() | RawReply() | Read():
            return None
        case _:
            return assert_never(value)


def _may_be_nil(value: Value) -> bool:
    value = unwrapped(value)
    return value == Check(Scalar.NIL) or isinstance(value, OrNil)


def _wrong(atom: Atom, variable: str) -> Condition:
    match atom:
        case Scalar():
            return _no_kind([(kind, _out_of_range(atom, kind, variable)) for kind in atom.kinds], variable)
        case EnumOf(_, kinds):
            return _no_kind([(kind, ()) for kind in kinds], variable)
        case Const(bool() as value):
            return Condition((f"{variable} is not {value}",))
        case Const(int() as value):
            return Condition((f"type({variable}) is not int", f"{variable} != {value}"), "or")
        case Const(value):
            return Condition((f"{variable} != {python_literal(value)}",))
        case _:
            return assert_never(atom)


def _no_kind(kinds: list[tuple[str, tuple[str, ...]]], variable: str) -> Condition:
    """None of these kinds, or one of them, but too small or too large."""
    found: Condition | None = None
    for kind, limits in kinds:
        own = is_not_kind(kind, variable)
        own = Condition((*own.operands, *limits), "or") if limits else own
        found = own if found is None else found.also(own)
    assert found is not None
    return found


def _out_of_range(scalar: Scalar, kind: str, variable: str) -> tuple[str, ...]:
    low, high = scalar.bounds
    if kind != "int" or not scalar.has_range:
        return ()
    if low is not None and high is not None:
        return (f"not {low} <= {variable} <= {high}",)
    return (f"{variable} < {low}" if low is not None else f"{variable} > {high}",)
