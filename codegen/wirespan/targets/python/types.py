"""What Python makes of a type: its annotation, the test for a wrong value, and whether decoding changes anything."""

from __future__ import annotations

from attrs import frozen

from ... import transports
from ...model import (
    Alias,
    Const,
    Enum,
    Extern,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Protocol,
    ReplyTo,
    RequestTo,
    Scalar,
    SetOf,
    Struct,
    TupleOf,
    Type,
    Union,
)
from ...model.decisions import ByValue, Decision, One, decide
from .imports import Imports
from .layout import literal
from .names import Names

__all__ = ["SCALARS", "Atom", "Types", "expected", "python_literal"]

_ANNOTATIONS = {
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
SCALARS = _ANNOTATIONS.keys()
"""The scalars that there is Python for."""
_V = "\0"  # stands for the variable in a test
_TESTS: dict[Scalar, tuple[str, tuple[str, ...]]] = {
    Scalar.NIL: ("and", (f"{_V} is not None",)),
    Scalar.BOOL: ("and", (f"{_V} is not True", f"{_V} is not False")),
    Scalar.INT: ("and", (f"type({_V}) is not int",)),
    Scalar.UINT: ("or", (f"type({_V}) is not int", f"{_V} < 0")),
    Scalar.FLOAT: ("and", (f"type({_V}) is not float",)),
    Scalar.NUMBER: ("and", (f"type({_V}) is not int", f"type({_V}) is not float")),
    Scalar.STR: ("and", (f"type({_V}) is not str",)),
    Scalar.BYTES: ("and", (f"type({_V}) is not bytes",)),
}


def python_literal(value: str | int | bool) -> str:
    """A literal of the description in Python."""
    return literal(value) if isinstance(value, str) else repr(value)


def expected(value: str | int | bool) -> str:
    """A literal as errors name it: as the description does."""
    return str(value).lower() if isinstance(value, bool) else python_literal(value)


@frozen
class Atom:
    """A type that one condition decides and that decoding leaves as it is.

    The value is wrong if the operands, joined by the operator, are true.
    """

    expected: str
    operator: str
    operands: tuple[str, ...]

    def wrong(self, variable: str) -> tuple[str, list[str]]:
        """The operator and operands for a variable."""
        return self.operator, [operand.replace(_V, variable) for operand in self.operands]

    def or_nil(self) -> Atom:
        """The same, but nil is right too."""
        nil = f"{_V} is not None"
        if nil in self.operands:
            return self
        joined = f" {self.operator} ".join(self.operands)
        first = (f"({joined})",) if self.operator == "or" else self.operands
        return Atom(f"{self.expected} or nil", "and", (*first, nil))


class Types:
    """The types of one release."""

    def __init__(self, protocol: Protocol, names: Names) -> None:
        self.protocol = protocol
        self.names = names
        self.has_payloads = transports.of(protocol).wraps
        self._plain: dict[str, bool] = {}
        self._decisions: dict[str, Decision] = {}

    def resolve(self, kind: Type) -> Type:
        """The type behind aliases."""
        return self.protocol.resolve(kind)

    def decision(self, union: Union) -> Decision:
        """How the arms of a union are told apart."""
        if union.name not in self._decisions:
            self._decisions[union.name] = decide(union, self.protocol)
        return self._decisions[union.name]

    # ------------------------------------------------------------------ annotations

    def annotation(self, kind: Type, imports: Imports) -> str:
        """How the type of a field is written. Registers what has to be imported for it."""
        match kind:
            case Scalar():
                if kind is Scalar.ANY:
                    imports.typing("Any")
                return _ANNOTATIONS[kind]
            case ListOf(item):
                return f"tuple[{self.annotation(item, imports)}, ...]"
            case SetOf(item):
                imports.add("collections.abc", "Set as AbstractSet")
                return f"AbstractSet[{self.annotation(item, imports)}]"
            case MapOf(key, value):
                return f"dict[{self.annotation(key, imports)}, {self.annotation(value, imports)}]"
            case TupleOf(items):
                return f"tuple[{', '.join(self.annotation(item, imports) for item in items) or '()'}]"
            case Const(value):
                imports.typing("Literal")
                return f"Literal[{python_literal(value)}]"
            case Nullable(item):
                inner = self.annotation(item, imports)
                return inner if inner in {"None", "Any"} or inner.endswith("| None") else f"{inner} | None"
            case RequestTo():
                imports.protocol("RawRequest", "Request")
                imports.typing("Any")
                return "RawRequest | Request[Any]"
            case ReplyTo():
                imports.runtime("RawReply")
                return "RawReply"
            case Named(name):
                return self._named(name, imports)
        raise AssertionError(kind)

    def _named(self, name: str, imports: Imports) -> str:
        item = self.protocol[name]
        if isinstance(item, Extern):
            imports.runtime(name)
            return name
        own = self.names.type(name)
        imports.type(item.module, own)
        if isinstance(item, Enum):
            return f"{own} | {' | '.join(self._enum_kinds(item))}"
        return own

    # ------------------------------------------------------------------ tests

    def atom(self, kind: Type) -> Atom | None:
        """The condition that decides about a value; None if the type is not atomic, or takes anything."""
        match kind:
            case Scalar():
                return Atom(kind.value, *_TESTS[kind]) if kind in _TESTS else None
            case Const(value):
                shown = python_literal(value)
                if isinstance(value, bool):
                    return Atom(expected(value), "and", (f"{_V} is not {shown}",))
                if isinstance(value, int):
                    return Atom(shown, "or", (f"type({_V}) is not int", f"{_V} != {shown}"))
                return Atom(shown, "and", (f"{_V} != {shown}",))
            case Nullable(item):
                inner = self.atom(item)
                return inner.or_nil() if inner else None
            case Named(name):
                match self.protocol[name]:
                    case Alias(type=target):
                        return self.atom(target)
                    case Enum() as enum:
                        kinds = self._enum_kinds(enum)
                        return Atom(" or ".join(kinds), "and", tuple(f"type({_V}) is not {kind}" for kind in kinds))
        return None

    @staticmethod
    def _enum_kinds(enum: Enum) -> list[str]:
        return sorted({"int" if isinstance(value.wire, int) else "str" for value in enum.values} or {"str"})

    def first_look(self, union: Union) -> Atom | None:
        """What can be told of a value of a union without calling its decoder: the most common kinds, unchanged."""
        operands: list[str] = []
        for kind, choice in self.decision(union).choices:
            if isinstance(choice, One) and kind in {"str", "int", "bytes", "float", "nil"} and len(operands) < 2:
                test = f"{_V} is not None" if kind == "nil" else f"type({_V}) is not {kind}"
                look = self._look(choice.arm.type, union)
                if look and look.operator == "and" and test in look.operands:
                    operands.append(test)
        return Atom(union.name, "and", tuple(operands)) if operands else None

    def _look(self, kind: Type, outer: Union) -> Atom | None:
        resolved = self.resolve(kind)
        item = self.protocol[resolved.name] if isinstance(resolved, Named) else None
        return self.first_look(item) if isinstance(item, Union) and item is not outer else self.atom(resolved)

    def is_any(self, kind: Type) -> bool:
        """Whether a value may be of any kind, nil included, and nothing has to be checked."""
        resolved = self.resolve(kind)
        return resolved is Scalar.ANY or (isinstance(resolved, Nullable) and self.is_any(resolved.item))

    # ------------------------------------------------------------------ plainness

    def plain(self, kind: Type) -> bool:
        """Whether decoding gives back what MessagePack made: no structs, payloads or sets in it."""
        match kind:
            case Scalar():
                return kind is not Scalar.ANY or not self.has_payloads
            case Const():
                return True
            case ListOf(item) | Nullable(item):
                return self.plain(item)
            case MapOf(_, value):
                return self.plain(value)
            case TupleOf(items):
                return all(map(self.plain, items))
            case Named(name):
                if name not in self._plain:
                    self._plain[name] = True  # until something says otherwise: a union may hold itself
                    self._plain[name] = self._is_plain(name)
                return self._plain[name]
        return False

    def _is_plain(self, name: str) -> bool:
        match self.protocol[name]:
            case Alias(type=target):
                return self.plain(target)
            case Enum():
                return True
            case Union(arms=arms) as union:
                return not self.decision(union).is_open and all(self.plain(arm.type) for arm in arms)
        return False

    def has_reader(self, name: str) -> bool:
        """Whether an item that is no class has a decoder of its own: a union, or an alias that nests."""
        item = self.protocol[name]
        if isinstance(item, Union):
            return True
        if not isinstance(item, Alias):
            return False
        target = item.type.item if isinstance(item.type, Nullable) else item.type
        return not isinstance(target, Named) and self.atom(target) is None and target is not Scalar.ANY

    def struct_keys(self, kind: Type) -> list[str]:
        """All keys that a value of a named spread may have: those of the structs among the arms."""
        match self.resolve(kind):
            case Named(name):
                match self.protocol[name]:
                    case Union(arms=arms):
                        return list(dict.fromkeys(key for arm in arms for key in self.struct_keys(arm.type)))
                    case Struct() as struct:
                        return [field.wire for field in struct.fields]
        return []

    def field_name(self, kind: Type, wire: str) -> str:
        """The field of a struct (an arm, or an arm of an arm) that has this key."""
        match self.resolve(kind):
            case Named(name):
                match self.protocol[name]:
                    case Struct() as struct:
                        return next((field.name for field in struct.fields if field.wire == wire), wire)
                    case Union(arms=arms):
                        return self.field_name(arms[0].type, wire)
        return wire

    def literal_kind(self, choice: ByValue) -> str:
        """How an error names the literals that are allowed."""
        return " or ".join(expected(value) for value, _ in choice.cases)
