"""Unions and enums: how the arms are told apart, as nested `match`es."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from ...decisions import ByElement, ByField, ByKey, ByLength, ByValue, Choice, Decision, One
from ...model import Arm, Enum, Extern, Union
from . import layout, names
from .bodies import literal_pattern
from .docs import Linker, comment, release_facts, text_literal
from .types import Types, Uses

__all__ = ["EnumView", "UnionView", "enum_view", "union_view"]

_KINDS = {
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

Body: TypeAlias = "str | Match"


@frozen
class Match:
    """A `match`, whose bodies may be further ones. The last body is that of `_`, or of a name."""

    on: str
    cases: tuple[tuple[str, Body], ...]
    default: tuple[str, Body]

    def lines(self, indent: int, head: str, tail: str) -> list[str]:
        """It, from `head` on. A case that does what the default does is left out, cases that do the same are one."""
        merged: dict[Body, list[str]] = {}
        for pattern, body in self.cases:
            if body != self.default[1]:
                merged.setdefault(body, []).append(pattern)
        default = (
            self.default
            if self.default[0] == "n" or sum(map(len, merged.values())) == len(self.cases)
            else (
                "_",
                self.default[1],
            )
        )
        cases = [(" | ".join(patterns), body) for body, patterns in merged.items()]
        start = " " * indent
        if not cases and isinstance(self.default[1], str):
            return [f"{start}{head}{self.default[1]}{tail}"]
        out = [f"{start}{head}match {self.on} {{"]
        for pattern, body in (*cases, default):
            if isinstance(body, Match):
                out += body.lines(indent + 4, f"{pattern} => ", ",")
            else:
                function, _, inside = body.removesuffix(")").partition("(")
                out += layout.arm(indent + 4, pattern, function, inside.split(", "))
        return [*out, f"{start}}}{tail}"]


@frozen(kw_only=True)
class UnionView:
    """What the template prints for a union."""

    name: str
    label: str
    doc: list[str]
    deprecated: str | None
    derives: str
    is_open: bool
    variants: list[str]
    decode: list[str]
    writes: list[str]
    payloads: list[str]  # empty if none of its values holds any
    froms: list[tuple[str, str, str]]
    part: list[str]  # how to read it out of a larger map; empty if it never stands in one
    structs: list[tuple[str, str]]  # in that case: variant and struct of each arm


def union_view(union: Union, types: Types, uses: Uses, linker: Linker, doc: list[str]) -> UnionView:
    """The view of a union."""
    decision = types.decision(union)
    keyed = union.name in types.keyed
    called = variant_names(union)
    variants: list[str] = []
    held: dict[str, str] = {}
    for arm, variant in called.items():
        held[variant] = types.rust(arm.type, uses, union.name, keyed=keyed)
        text = linker.markdown(arm.doc) or [f"The arm `{arm.name}`."]
        facts = release_facts(arm.range)
        variants += comment([*text, "", facts] if facts else text, 4)
        if arm.deprecated is not None:
            variants.append(f"    #[deprecated(note = {text_literal(arm.deprecated)})]")
        variants += layout.variant(4, variant, held[variant])
    if decision.is_open:
        uses.add("runtime", "Value")
        held["Unknown"] = "Value"
    holds = decision.is_open or any(types.holds_payloads(arm.type) for arm in union.arms)
    wrong = f"Err(r.expected({text_literal(union.name)}))"
    reader = _Reader(types, lambda arm: f"r.read_as(Self::{called[arm]})", "r.read_as(Self::Unknown)", wrong)
    part: list[str] = []
    structs: list[tuple[str, str]] = []
    if union.name in types.spread_unions:
        structs = [(variant, types.rust(arm.type, uses, union.name)) for arm, variant in called.items()]
        part = _part(decision, types, called, dict(structs), wrong)
    return UnionView(
        name=names.type_name(union.name),
        label=union.name,
        doc=comment(doc, 0),
        deprecated=text_literal(union.deprecated) if union.deprecated is not None else None,
        derives="Clone, Debug, PartialEq, Eq, Hash" if keyed else "Clone, Debug, PartialEq",
        is_open=decision.is_open,
        variants=variants,
        decode=reader.decision(decision).lines(8, "", ""),
        writes=_each(held, "w.value(value)"),
        payloads=_each(held, "value.payloads(visit)") if holds else [],
        froms=_froms(called, held, types, keyed=keyed),
        part=part,
        structs=structs,
    )


def variant_names(union: Union) -> dict[Arm, str]:
    """The variant of each arm. Arms that are called after their types may have the same name: those get a number."""
    found: dict[Arm, str] = {}
    for arm in union.arms:
        name = base = names.variant(arm.name)
        number = 1
        while name in found.values():
            number += 1
            name = f"{base}{number}"
        found[arm] = name
    return found


def _each(held: dict[str, str], body: str) -> list[str]:
    """One arm a variant; variants of one type share theirs, as clippy would have it."""
    by_type: dict[str, list[str]] = {}
    for variant, kind in held.items():
        by_type.setdefault(kind, []).append(f"Self::{variant}(value)")
    return [f"{' | '.join(patterns)} => {body}," for patterns in by_type.values()]


def _froms(
    called: Mapping[Arm, str], held: Mapping[str, str], types: Types, *, keyed: bool
) -> list[tuple[str, str, str]]:
    """What the value alone makes an arm of: type, variant, and how the value is held."""
    same = {
        variant: types.rust(types.without_aliases(arm.type), Uses(""), keyed=keyed) for arm, variant in called.items()
    }
    found = []
    for variant, kind in same.items():
        if list(same.values()).count(kind) > 1 or held[variant].startswith(("Box<", "literals::", "(", "Option<")):
            continue
        found.append((held[variant], variant, "value"))
        found += [(other, variant, how) for other, how in _ALSO_FROM.get(kind, ())]
    return found


_ALSO_FROM = {"String": [("&str", "value.to_owned()")], "Float": [("f64", "value.into()")]}
"""Types from which there is a conversion as well, for the convenience of literals."""


@frozen
class _Reader:
    """Turns decisions into `match`es."""

    types: Types
    arm: Callable[[Arm], str]
    unknown: str
    wrong: str

    def decision(self, decision: Decision) -> Match:
        """By kind, then by what tells apart within it."""
        cases = tuple((self._kind(kind), self.choice(choice)) for kind, choice in decision.choices)
        default = self.arm(decision.catch_all) if decision.catch_all else self.wrong
        return Match("r.kind()?", cases, ("_", default))

    def _kind(self, kind: str) -> str:
        if kind in _KINDS:
            return _KINDS[kind]
        assert isinstance(self.types.protocol[kind], Extern)
        return f"rt::Kind::Payload({text_literal(kind)})"

    def choice(self, choice: Choice) -> Body:
        """What tells apart within one kind."""
        match choice:
            case One(arm):
                return self.arm(arm)
            case ByValue(cases, otherwise):
                default = self.arm(otherwise) if otherwise else self.wrong
                return Match("r.peek()?", self._literals(cases), ("_", default))
            case ByLength(cases):
                lengths = tuple((str(length), self.arm(arm)) for length, arm in cases)
                return Match("r.peek_length()?", lengths, ("n", "Err(r.error(rt::Problem::Length(n)))"))
            case ByElement(index, cases):
                wrong = f"{self.wrong[:-1]}.at_index({index}))"
                return Match(f"r.peek_element({index})?", self._literals(cases), ("_", wrong))
            case ByField(wire, cases, absent, unknown):
                found = tuple((f"Some({pattern})", body) for pattern, body in self._literals(cases))
                other = self.arm(unknown) if unknown else self.unknown
                missing: Body = f"Err(r.missing({text_literal(wire)}))"
                without = self.choice(absent) if absent else missing
                return Match(f"r.peek_field({text_literal(wire)})?", (*found, ("Some(_)", other)), ("None", without))
            case ByKey(cases, otherwise):
                wires = [text_literal(wire) for wire, _ in cases]
                keys = f"(&[{', '.join(wires)}])?"
                if otherwise is None:
                    present = tuple((wire, self.arm(arm)) for wire, (_, arm) in zip(wires, cases, strict=True))
                    return Match(f"r.one_key{keys}", present, ("_", self.wrong))
                present = tuple((f"Some({wire})", self.arm(arm)) for wire, (_, arm) in zip(wires, cases, strict=True))
                return Match(f"r.only_key{keys}", present, ("_", self.arm(otherwise)))

    def _literals(self, cases: Sequence[tuple[str | int | bool, Arm]]) -> tuple[tuple[str, Body], ...]:
        return tuple((literal_pattern(value), self.arm(arm)) for value, arm in cases)


def _part(
    decision: Decision, types: Types, called: Mapping[Arm, str], structs: Mapping[str, str], wrong: str
) -> list[str]:
    """How to find and read the arm whose fields stand in a larger map: by the same choice as in a map of its own."""

    def arm(arm: Arm) -> str:
        variant = called[arm]
        return f"r.part({structs[variant]}::read, Self::{variant})"

    choice = decision.choice("map")
    assert choice is not None
    reader = _Reader(types, arm, wrong, "Ok(None)")
    body = _absent_is_none(reader.choice(choice))
    return body.lines(8, "", "") if isinstance(body, Match) else [f"        {body}"]


def _absent_is_none(body: Body) -> Body:
    if not isinstance(body, Match):
        return body
    pattern, default = body.default
    if isinstance(default, str) and default.startswith("Err(r.missing("):
        default = "Ok(None)"
    on = body.on
    cases = body.cases
    if on.startswith("r.one_key"):
        on = on.replace("r.one_key", "r.only_key")
        cases = tuple((f"Some({case})", inner) for case, inner in cases)
    return Match(on, cases, (pattern, _absent_is_none(default)))


@frozen(kw_only=True)
class EnumView:
    """What the template prints for an enum."""

    name: str
    doc: list[str]
    deprecated: str | None
    is_text: bool
    variants: list[str]
    to_wire: list[str]
    from_wire: list[str]


def enum_view(enum: Enum, linker: Linker, doc: list[str], release: str) -> EnumView:
    """The view of an enum. All its values are texts, or all are integers."""
    is_text = all(isinstance(value.wire, str) for value in enum.values)
    variants, to_wire, from_wire = [], [], []
    for value in enum.values:
        variant = names.variant(value.name)
        wire = text_literal(value.wire) if isinstance(value.wire, str) else str(value.wire)
        text = linker.markdown(value.doc) or [f"`{value.wire}`"]
        facts = release_facts(value.range)
        variants += comment([*text, "", facts] if facts else text, 4)
        if value.deprecated is not None:
            variants.append(f"    #[deprecated(note = {text_literal(value.deprecated)})]")
        variants.append(f"    {variant},")
        to_wire.append(f"            Self::{variant} => {wire},")
        from_wire.append(f"            {wire} => Self::{variant},")
    return EnumView(
        name=names.type_name(enum.name),
        doc=comment(doc, 0),
        deprecated=text_literal(enum.deprecated) if enum.deprecated is not None else None,
        is_text=is_text,
        variants=[
            *variants,
            *comment([f"A value that {release} does not know."], 4),
            f"    Unknown({'String' if is_text else 'i64'}),",
        ],
        to_wire=to_wire,
        from_wire=from_wire,
    )
