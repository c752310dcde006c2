"""Unions: enums of Rust, with a variant for each arm."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ...model import Arm, Union
from ...plan import UnionPlan
from . import layout, names
from .choices import Choices
from .docs import Linker, comment, text_literal, with_facts
from .syntax import Call, Path, RustType
from .types import LITERALS, Types, Uses

__all__ = ["UnionView", "VariantView", "union_view", "variant_names"]

_ALSO_FROM: Mapping[RustType, tuple[tuple[str, str], ...]] = {
    Path("String"): (("&str", "value.to_owned()"),),
    Path("Float"): (("f64", "value.into()"),),
}
"""Types from which there is a conversion as well, for the convenience of literals: type, and how it is made."""


@frozen(kw_only=True)
class VariantView:
    """One arm."""

    name: str
    doc: list[str]
    deprecated: str | None
    lines: list[str]


@frozen(kw_only=True)
class UnionView:
    """What the template prints for a union."""

    name: str
    doc: list[str]
    deprecated: str | None
    derives: str
    is_open: bool
    variants: list[VariantView]
    decode: list[str]
    patterns: list[str]  # for each type that variants hold, how to match its value
    holds_payloads: bool
    froms: list[tuple[RustType | str, str, str]]
    part: list[str]  # how to read it out of a larger map; empty if it never stands in one
    keys: list[str]  # in that case: of all arms
    structs: list[tuple[str, RustType]]  # and variant and struct of each arm


def union_view(plan: UnionPlan, types: Types, uses: Uses, linker: Linker, doc: list[str]) -> UnionView:
    """The view of a union."""
    union, facts = plan.item, types.plan.facts
    keyed = union.name in types.keyed
    called = variant_names(union)
    held = {variant: types.rust(arm.type, uses, union.name, keyed=keyed) for arm, variant in called.items()}
    variants = [
        VariantView(
            name=variant,
            doc=comment(with_facts(linker, arm, f"The arm `{arm.name}`."), 4),
            deprecated=text_literal(arm.deprecated) if arm.deprecated is not None else None,
            lines=layout.variant(4, variant, held[variant]),
        )
        for arm, variant in called.items()
    ]
    froms = _froms(called, held, types, keyed=keyed)
    if plan.is_open:
        held["Unknown"] = Path(uses.add("runtime", "Value"))
        if plan.part is not None:
            uses.add("runtime", "Map")
    choices = Choices(union.name, lambda arm: Call("r.read_as", (f"Self::{called[arm]}",)))
    structs = [(variant, types.rust(arm.type, uses, union.name)) for arm, variant in called.items() if plan.structs]
    return UnionView(
        name=names.type_name(union.name),
        doc=comment(doc, 0),
        deprecated=text_literal(union.deprecated) if union.deprecated is not None else None,
        derives="Clone, Debug, PartialEq, Eq, Hash" if keyed else "Clone, Debug, PartialEq",
        is_open=plan.is_open,
        variants=variants,
        decode=layout.expression(8, choices.by_kind(plan.choose)),
        patterns=_patterns(held),
        holds_payloads=union.name in facts.payload_items,
        froms=froms,
        part=_part(plan, called, dict(structs)),
        keys=[text_literal(key) for key in plan.keys],
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


def _patterns(held: Mapping[str, RustType]) -> list[str]:
    """One pattern a type; variants of one type share it, as clippy would have it."""
    by_type: dict[RustType, list[str]] = {}
    for variant, kind in held.items():
        by_type.setdefault(kind, []).append(f"Self::{variant}(value)")
    return [" | ".join(patterns) for patterns in by_type.values()]


def _froms(
    called: Mapping[Arm, str], held: Mapping[str, RustType], types: Types, *, keyed: bool
) -> list[tuple[RustType | str, str, str]]:
    """What the value alone makes an arm of: type, variant, and how the value is held."""
    same = {
        variant: types.rust(types.without_aliases(arm.type), Uses(""), keyed=keyed) for arm, variant in called.items()
    }
    found: list[tuple[RustType | str, str, str]] = []
    for variant, kind in same.items():
        if list(same.values()).count(kind) == 1 and _is_convertible(held[variant]):
            found.append((held[variant], variant, "value"))
            found += [(other, variant, how) for other, how in _ALSO_FROM.get(kind, ())]
    return found


def _is_convertible(kind: RustType) -> bool:
    """Whether a value of the type says by itself which arm is meant: a literal, a tuple and an absence do not."""
    return isinstance(kind, Path) and kind.name not in {"Box", "Option"} and kind.module != LITERALS


def _part(plan: UnionPlan, called: Mapping[Arm, str], structs: Mapping[str, RustType]) -> list[str]:
    """How to find and read the arm whose fields stand in a larger map: by the same choice as in a map of its own."""
    if plan.part is None:
        return []

    def take(arm: Arm) -> Call:
        variant = called[arm]
        return Call("r.part", (f"{structs[variant]}::read", f"Self::{variant}"))

    unknown = Call("r.unknown_part", ("Self::KEYS", "Self::Unknown"))
    return layout.expression(8, Choices(plan.name, take, unknown).branch(plan.part))
