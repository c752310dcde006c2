"""How the arm of a union is found: choices of the plan as nested `match`es over what the reader sees ahead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from ...exhaustive import assert_never
from ...model import Arm
from ...plan import (
    Branch,
    ByElement,
    ByField,
    ByKey,
    ByLength,
    ByValue,
    Choose,
    Fail,
    KeepUnknown,
    NotThere,
    Take,
)
from .docs import text_literal
from .syntax import Body, Call, Match

__all__ = ["Choices", "literal_pattern"]

_KINDS: Mapping[str, str] = {
    "nil": "rt::Kind::Nil",
    "bool": "rt::Kind::Bool",
    "int": "rt::Kind::Int",
    "float": "rt::Kind::Float",
    "str": "rt::Kind::Str",
    "bytes": "rt::Kind::Bytes",
    "array": "rt::Kind::Array",
    "map": "rt::Kind::Map",
    "set": "rt::Kind::Set",
}

_NOT_THERE = Call("Ok", ("None",))


def literal_pattern(value: str | int | bool) -> str:
    """A literal, as the runtime's `Literal`."""
    if isinstance(value, bool):
        return f"rt::Literal::Bool({str(value).lower()})"
    if isinstance(value, int):
        return f"rt::Literal::Int({value})"
    return f"rt::Literal::Str({text_literal(value)})"


@frozen
class Choices:
    """Prints the choices of one union."""

    union: str
    take: Callable[[Arm], Call]
    """What reads an arm."""
    unknown: Call = Call("r.read_as", ("Self::Unknown",))
    """What keeps an arm that is not known."""

    @property
    def _wrong(self) -> Call:
        return Call("Err", (f"r.expected({text_literal(self.union)})",))

    def by_kind(self, choose: Choose) -> Match:
        """By kind, then by what tells apart within it."""
        cases = tuple((_kind(kind), self.branch(branch)) for kind, branch in choose.cases)
        return Match("r.kind()?", cases, self.branch(choose.otherwise))

    def branch(self, branch: Branch) -> Body:
        """What tells apart within one kind."""
        match branch:
            case Take(arm):
                return self.take(arm)
            case KeepUnknown():
                return self.unknown
            case NotThere():
                return _NOT_THERE
            case Fail():
                return self._wrong
            case ByValue(cases, otherwise):
                return Match("r.peek()?", self._literals(cases), self.branch(otherwise))
            case ByLength(cases):
                lengths = tuple((str(length), self.branch(inner)) for length, inner in cases)
                wrong = Call("Err", ("r.error(rt::Problem::Length(n))",))
                return Match("r.peek_length()?", lengths, wrong, last="n", binds=True)
            case ByElement(index, cases):
                wrong = Call("Err", (f"r.expected({text_literal(self.union)}).at_index({index})",))
                return Match(f"r.peek_element({index})?", self._literals(cases), wrong)
            case ByField(wire, _, cases, absent, otherwise):
                found = [(f"Some({pattern})", body) for pattern, body in self._literals(cases)]
                without = self.branch(absent)
                if isinstance(absent, Fail):
                    without = Call("Err", (f"r.missing({text_literal(wire)})",))
                on = f"r.peek_field({text_literal(wire)})?"
                return Match(on, (*found, ("Some(_)", self.branch(otherwise))), without, last="None")
            case ByKey(cases, otherwise):
                keys = f"(&[{', '.join(text_literal(wire) for wire, _ in cases)}])?"
                if isinstance(otherwise, Fail):
                    present = tuple((text_literal(wire), self.branch(inner)) for wire, inner in cases)
                    return Match(f"r.one_key{keys}", present, self._wrong)
                present = tuple((f"Some({text_literal(wire)})", self.branch(inner)) for wire, inner in cases)
                return Match(f"r.only_key{keys}", present, self.branch(otherwise))
            case _:
                return assert_never(branch)

    def _literals(self, cases: Sequence[tuple[str | int | bool, Branch]]) -> tuple[tuple[str, Body], ...]:
        return tuple((literal_pattern(value), self.branch(inner)) for value, inner in cases)


def _kind(kind: str) -> str:
    """A kind of value; one that is no kind of MessagePack is a payload of the transport."""
    return _KINDS.get(kind) or f"rt::Kind::Payload({text_literal(kind)})"
