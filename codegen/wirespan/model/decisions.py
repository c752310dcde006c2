"""How the arms of a union are told apart: computed from their types, never written down.

First by the kind of MessagePack value, then within one kind: scalars by their literal, arrays by length or by a
literal element, maps by a literal field, then by a required key that no other arm has, and at last one catch-all.
Nothing is ever decoded by trying.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from .items import Alias, Arm, Enum, Extern, Field, Spread, Struct, Union
from .protocol import Protocol
from .scalars import ANY, Scalar, kind_of_literal
from .types import Const, ListOf, MapOf, Named, Nullable, ReplyTo, RequestTo, SetOf, TupleOf, Type

__all__ = [
    "ANY",
    "KINDS",
    "ByElement",
    "ByField",
    "ByKey",
    "ByLength",
    "ByValue",
    "Choice",
    "Decision",
    "One",
    "Undecidable",
    "decide",
    "kinds",
]

KINDS = ("nil", "bool", "int", "float", "str", "bytes", "array", "map", "set")
"""The kinds of values. An extern type, a placeholder of the transport, is a further kind of its own name."""

Literal: TypeAlias = "str | int | bool"


@frozen
class One:
    """The kind alone decides."""

    arm: Arm


@frozen
class ByValue:
    """A scalar is one of these literals; `otherwise` takes all others (None: it is an error)."""

    cases: tuple[tuple[Literal, Arm], ...]
    otherwise: Arm | None


@frozen
class ByLength:
    """The length of an array."""

    cases: tuple[tuple[int, Arm], ...]


@frozen
class ByElement:
    """The element of an array at `index`, which is a literal."""

    index: int
    cases: tuple[tuple[Literal, Arm], ...]


@frozen
class ByField:
    """The value of the key `wire` of a map, which is a literal.

    `unknown` takes a value that is no case: None means that the union stays open and keeps the map as it is.
    `absent` goes on where the key is not there: None means that it is an error.
    """

    wire: str
    cases: tuple[tuple[Literal, Arm], ...]
    absent: Choice | None
    unknown: Arm | None


@frozen
class ByKey:
    """The one key of these that is there. More than one is an error; none is `otherwise` (None: an error)."""

    cases: tuple[tuple[str, Arm], ...]
    otherwise: Arm | None


Choice: TypeAlias = "One | ByValue | ByLength | ByElement | ByField | ByKey"


@frozen
class Decision:
    """What decides: for each kind of value a choice, and the arm that takes any other kind."""

    choices: tuple[tuple[str, Choice], ...]
    catch_all: Arm | None

    def choice(self, kind: str) -> Choice | None:
        """The choice among values of a kind."""
        return next((choice for name, choice in self.choices if name == kind), None)

    @property
    def is_open(self) -> bool:
        """Whether a newer peer's arm is kept: some map is told apart by a literal, and no arm takes the rest."""
        return any(_is_open(choice) for _, choice in self.choices)


class Undecidable(ValueError):  # noqa: N818 (it says what the union is)
    """Nothing tells two arms apart."""

    def __init__(self, one: Arm, other: Arm, why: str) -> None:
        super().__init__(f"`{one.name}` and `{other.name}` cannot be told apart: {why}")
        self.arms = (one, other)
        self.why = why


@frozen
class _Shape:
    """One way in which the value of an arm can look: nested unions have several."""

    kind: str
    arm: Arm
    type: Type


def kinds(kind: Type, protocol: Protocol) -> tuple[str, ...]:
    """The kinds of value that a type may have; `("any",)` for all."""
    found = dict.fromkeys(name for name, _ in _shapes(kind, protocol, frozenset()))
    return (ANY,) if ANY in found else tuple(found)


def decide(union: Union, protocol: Protocol) -> Decision:
    """How the arms of a union of one release are told apart.

    Raises
    ------
    Undecidable
        Nothing tells two of them apart.

    """
    shapes = [
        _Shape(kind, arm, leaf)
        for arm in union.arms
        for kind, leaf in _shapes(arm.type, protocol, frozenset({union.name}))
    ]
    takes_any = [shape.arm for shape in shapes if shape.kind == ANY]
    if len(takes_any) > 1:
        raise Undecidable(takes_any[0], takes_any[1], "both take any value")
    by_kind: dict[str, list[_Shape]] = {}
    for shape in shapes:
        if shape.kind != ANY:
            by_kind.setdefault(shape.kind, []).append(shape)
    rest = takes_any[0] if takes_any else None
    choices = tuple((kind, _among(kind, group, protocol, rest)) for kind, group in by_kind.items())
    return Decision(choices, rest)


def _shapes(kind: Type, protocol: Protocol, seen: frozenset[str]) -> Iterator[tuple[str, Type]]:
    match kind:
        case Scalar():
            yield from ((name, kind) for name in kind.kinds)
        case Const(value):
            yield kind_of_literal(value), kind
        case ListOf() | TupleOf():
            yield "array", kind
        case SetOf():
            yield "set", kind
        case MapOf() | RequestTo():
            yield "map", kind
        case ReplyTo():
            yield ANY, kind
        case Nullable(item):
            yield "nil", Scalar.NIL
            yield from _shapes(item, protocol, seen)
        case Named(name):
            if name in seen:
                return  # a union inside itself adds no shape
            match protocol[name]:
                case Alias(type=target):
                    yield from _shapes(target, protocol, seen | {name})
                case Extern():
                    yield name, kind
                case Enum(values=values):
                    for scalar in dict.fromkeys("int" if isinstance(value.wire, int) else "str" for value in values):
                        yield scalar, kind
                case Union(arms=arms):
                    for arm in arms:
                        yield from _shapes(arm.type, protocol, seen | {name})
                case _:
                    yield "map", kind


def _among(kind: str, shapes: Sequence[_Shape], protocol: Protocol, rest: Arm | None) -> Choice:
    """Decide within a kind; `rest` takes any value, so also what no arm of that kind takes."""
    arms = list(dict.fromkeys(shape.arm for shape in shapes))
    if rest and kind == "map":
        return _among_maps(shapes, protocol, rest)
    if rest and all(isinstance(shape.type, Const) for shape in shapes):
        return evolve(_among_scalars(kind, shapes), otherwise=rest)
    if len(arms) == 1:
        return One(arms[0])
    if kind == "array":
        return _among_arrays(shapes)
    if kind == "map":
        return _among_maps(shapes, protocol)
    return _among_scalars(kind, shapes)


def _among_scalars(kind: str, shapes: Sequence[_Shape]) -> ByValue:
    literal = [(shape.type.value, shape.arm) for shape in shapes if isinstance(shape.type, Const)]
    free = [shape.arm for shape in shapes if not isinstance(shape.type, Const)]
    if len(free) > 1:
        raise Undecidable(free[0], free[1], f"both may be {_article(kind)}")
    _distinct(literal)
    return ByValue(tuple(literal), free[0] if free else None)


def _among_arrays(shapes: Sequence[_Shape]) -> ByLength | ByElement:
    for shape in shapes:
        if not isinstance(shape.type, TupleOf):
            other = next(s.arm for s in shapes if s.arm != shape.arm)
            raise Undecidable(shape.arm, other, "both may be an array, and a list may have any length")
    tuples = [(shape.type.items, shape.arm) for shape in shapes if isinstance(shape.type, TupleOf)]
    lengths = [len(items) for items, _ in tuples]
    if len(set(lengths)) == len(lengths):
        return ByLength(tuple((len(items), arm) for items, arm in tuples))
    for index in range(min(lengths)):
        cases = [(item.value, arm) for items, arm in tuples if isinstance(item := items[index], Const)]
        if len(cases) == len(tuples) and len({(type(v), v) for v, _ in cases}) == len(cases):
            return ByElement(index, tuple(cases))
    first = next(n for n, length in enumerate(lengths) if lengths.count(length) > 1)
    second = lengths.index(lengths[first], first + 1)
    raise Undecidable(
        tuples[first][1], tuples[second][1], f"both are arrays of {lengths[first]} without a literal element"
    )


def _among_maps(shapes: Sequence[_Shape], protocol: Protocol, rest: Arm | None = None) -> Choice:
    structs: list[tuple[Struct, Arm]] = []
    free: list[Arm] = []
    for shape in shapes:
        item = protocol[shape.type.name] if isinstance(shape.type, Named) else None
        if isinstance(item, Struct) and (not _has_rest(item) or any(isinstance(f.type, Const) for f in item.fields)):
            structs.append((item, shape.arm))
        else:
            free.append(shape.arm)
    if len(free) > 1:
        raise Undecidable(free[0], free[1], "both may be a map with any keys")
    if free and not structs:
        return One(free[0])
    return _among_structs(structs, free[0] if free else rest)


def _among_structs(structs: Sequence[tuple[Struct, Arm]], rest: Arm | None) -> Choice:
    if len(structs) == 1 and rest is None:
        return One(structs[0][1])
    literal: dict[str, list[tuple[Literal, Arm]]] = {}
    for struct, arm in structs:
        for field in struct.fields:
            if isinstance(field.type, Const) and _is_literal(field):
                literal.setdefault(field.wire, []).append((field.type.value, arm))
    for wire, cases in sorted(literal.items(), key=lambda entry: -len(entry[1])):
        values = {(type(value), value) for value, _ in cases}
        others = [(s, a) for s, a in structs if not any(f.wire == wire and _is_literal(f) for f in s.fields)]
        if len(values) != len(cases) or any(f.wire == wire for s, _ in others for f in s.fields):
            continue
        if len(cases) == 1 and others:
            continue  # a key, rather than its value, tells one arm from the rest
        absent = _among_structs(others, rest) if others else (One(rest) if rest else None)
        return ByField(wire, tuple(cases), absent, rest)
    return _by_key(structs, rest)


def _by_key(structs: Sequence[tuple[Struct, Arm]], rest: Arm | None) -> ByKey:
    cases: list[tuple[str, Arm]] = []
    plain: list[Arm] = []
    for struct, arm in structs:
        elsewhere = {f.wire for s, a in structs if s is not struct for f in s.fields}
        own = next((f.wire for f in struct.fields if not f.may_be_absent and f.wire not in elsewhere), None)
        if own is None:
            plain.append(arm)
        else:
            cases.append((own, arm))
    plain += [rest] if rest else []
    if len(plain) > 1:
        raise Undecidable(plain[0], plain[1], "neither has a literal field, or a required key that no other arm has")
    return ByKey(tuple(cases), plain[0] if plain else None)


def _is_literal(field: Field) -> bool:
    return isinstance(field.type, Const) and not field.may_be_absent


def _has_rest(struct: Struct) -> bool:
    return any(isinstance(m, Spread) and isinstance(m.type, MapOf) for m in struct.members)


def _distinct(cases: Sequence[tuple[Literal, Arm]]) -> None:
    for n, (value, arm) in enumerate(cases):
        for other_value, other in cases[:n]:
            if type(value) is type(other_value) and value == other_value:
                raise Undecidable(other, arm, f"both are {json.dumps(value)}")


def _is_open(choice: Choice | None) -> bool:
    return isinstance(choice, ByField) and (choice.unknown is None or _is_open(choice.absent))


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
