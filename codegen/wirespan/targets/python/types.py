"""What Python calls a value of the plan: its annotation; and the facts of one release that all of its modules need."""

from __future__ import annotations

from functools import cached_property

from ...exhaustive import assert_never
from ...model import Const, Protocol, Scalar
from ...plan import (
    AliasPlan,
    Anything,
    Array,
    Atom,
    Check,
    Entries,
    EnumOf,
    OrNil,
    Payload,
    Plan,
    RawReply,
    RawRequest,
    Read,
    Set,
    Tuple,
    UnionPlan,
    Value,
    Via,
    lower,
)
from .conditions import python_literal
from .imports import Imports
from .names import Names

__all__ = ["SCALARS", "Types", "or_also"]

SCALARS = {
    Scalar.NIL: "None",
    Scalar.BOOL: "bool",
    Scalar.INT: "int",
    Scalar.UINT: "int",
    Scalar.FLOAT: "float",
    Scalar.NUMBER: "int | float",
    Scalar.STR: "str",
    Scalar.BYTES: "bytes",
    Scalar.ANY: "Any",
}
"""The scalars that there is Python for, and their annotations. What decoders test follows from kinds and bounds."""


class Types:
    """The types of one release."""

    def __init__(self, protocol: Protocol, names: Names) -> None:
        self.protocol = protocol
        self.names = names

    @cached_property
    def plan(self) -> Plan:
        """What decoders and encoders do."""
        return lower(self.protocol)

    def has_reader(self, name: str) -> bool:
        """Whether an item that is no class has a decoder of its own: a union, or an alias that nests."""
        match self.plan.items.get(name):
            case UnionPlan():
                return True
            case AliasPlan(value=value):
                return _nests(value.value if isinstance(value, OrNil) else value)
            case _:
                return False

    # ------------------------------------------------------------------ annotations

    def annotation(self, value: Value, imports: Imports) -> str:
        """How the type of a value is written. Registers what has to be imported for it."""
        return " | ".join(self.alternatives(value, imports))

    def alternatives(self, value: Value, imports: Imports) -> tuple[str, ...]:
        """The operands of `|` in an annotation; None is the last."""
        match value:
            case Check(atom):
                return self._atom(atom, imports)
            case Anything():
                imports.typing("Any")
                return ("Any",)
            case Array(item):
                return (f"tuple[{self.annotation(item, imports)}, ...]",)
            case Set(item):
                imports.add("collections.abc", "Set as AbstractSet")
                return (f"AbstractSet[{self.annotation(item, imports)}]",)
            case Entries(key, item):
                return (f"dict[{self.annotation(key, imports)}, {self.annotation(item, imports)}]",)
            case Tuple(items):
                return (f"tuple[{', '.join(self.annotation(item, imports) for item in items) or '()'}]",)
            case OrNil(inner):
                return tuple(dict.fromkeys((*self.alternatives(inner, imports), "None")))
            case RawRequest():
                imports.protocol("RawRequest", "Request")
                imports.typing("Any")
                return ("RawRequest", "Request[Any]")
            case RawReply():
                imports.runtime("RawReply")
                return ("RawReply",)
            case Payload(name):
                imports.runtime(name)
                return (name,)
            case Read(name) | Via(name):
                return (self._named(name, imports),)
            case _:
                return assert_never(value)

    def _atom(self, atom: Atom, imports: Imports) -> tuple[str, ...]:
        match atom:
            case Scalar():
                return (SCALARS[atom],)
            case Const(value):
                imports.typing("Literal")
                return (f"Literal[{python_literal(value)}]",)
            case EnumOf(name, kinds):
                return (self._named(name, imports), *kinds)
            case _:
                return assert_never(atom)

    def _named(self, name: str, imports: Imports) -> str:
        own = self.names.type(name)
        imports.type(self.protocol[name].module, own)
        return own


def or_also(alternatives: tuple[str, ...], *more: str) -> tuple[str, ...]:
    """The operands of `|` with more of them, such as `Absent`. None stays the last."""
    if alternatives == ("Any",):
        return alternatives
    own = [one for one in alternatives if one != "None"]
    return tuple(dict.fromkeys((*own, *more, *alternatives[len(own) :])))


def _nests(value: Value) -> bool:
    match value:
        case Array() | Set() | Entries() | Tuple() | RawRequest() | RawReply():
            return True
        case Check() | Anything() | OrNil() | Payload() | Read() | Via():
            return False
        case _:
            return assert_never(value)
