"""Modules: what one file of the description becomes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...exhaustive import assert_never
from ...model import Alias, Extern, Item, MapValue, Message, Module, Protocol, Rpc, Value
from ...notation import value_text
from ...plan import AliasPlan, Body, EnumPlan, ItemPlan, UnionPlan, common_items
from . import layout, names
from .bodies import is_required, struct_view
from .docs import Linker, comment, release_facts, text_literal
from .enums import enum_view
from .requests import request_view
from .types import Types, Uses
from .unions import union_view

__all__ = ["common_to", "links", "literals_view", "module_view", "shown_release"]


def links(types: Types, module: str, up: str) -> dict[str, str]:
    """The path, from inside a module, of everything that its documentation may refer to."""
    found: dict[str, str] = {}
    for item in types.protocol.items:
        if isinstance(item, Extern) or item.name in types.plan.items:
            place = types.module_of(item.name)
            path = "" if place == module else f"super::{up if isinstance(item, Extern) else ''}{place}::"
            found[item.name] = f"{path}{names.type_name(item.name)}"
    return found


def shown_release(protocol: Protocol) -> str:
    """How documentation calls the release."""
    return f"release {protocol.release}"


def common_to(root: Types, release: Types) -> frozenset[str]:
    """The items that stand in the root of the crate and need not be printed for another release."""
    here, there = root.plan.facts, release.plan.facts
    used_otherwise = (
        (root.keyed ^ release.keyed)
        | (here.spread_structs ^ there.spread_structs)
        | (here.spread_unions.keys() ^ there.spread_unions.keys())
    )
    return common_items(root.protocol, release.protocol, but=used_otherwise)


def module_view(module: Module, types: Types, up: str, common: frozenset[str] = frozenset()) -> dict[str, Any]:
    """What the template prints for one file of the description. `common` is what the root of the crate has already."""
    protocol = types.protocol
    uses = Uses(names.module(module.name))
    linker = Linker(links(types, uses.module, up))
    items: list[tuple[str, Any]] = []
    plain: list[str] = []
    serde: list[str] = []
    passed_on: list[str] = []
    for item in protocol.inside(module.name):
        plan = types.plan.items.get(item.name)
        if plan is None or plan.item is not item:  # an example is called after its item
            continue
        name = names.type_name(item.name)
        if item.name in common:
            passed_on.append(name)
            if isinstance(plan, Body) and any(map(is_required, plan.members)):
                passed_on.append(names.required(item.name))
        else:
            doc = [*_doc(item, linker), *_examples(item, protocol)]
            items.append(_declared(plan, types, uses, linker, doc))
            if isinstance(plan, EnumPlan) or (
                isinstance(plan, UnionPlan) and item.name not in types.plan.facts.payload_items
            ):
                plain.append(name)
            if not isinstance(plan, AliasPlan):
                serde.append(name)
        if isinstance(plan, Body) and isinstance(item, Rpc):  # what follows it may differ where its fields do not
            items.append(("request", request_view(plan, item, types, uses)))
    return {
        "doc": comment(linker.markdown(module.doc) or [f"The types of `{module.path}`."], 0, "//!"),
        "uses": uses.lines(up) if serde or uses.found else [],
        "passed_on": layout.use(f"super::super::{uses.module}", sorted(passed_on), "pub use") if passed_on else [],
        "items": items,
        "plain": plain,
        "serde": serde,
        "release": shown_release(protocol),
    }


def _declared(plan: ItemPlan, types: Types, uses: Uses, linker: Linker, doc: list[str]) -> tuple[str, Any]:
    """The template that prints an item, and its view."""
    match plan:
        case Body():
            return "struct", struct_view(plan, types, uses, linker, doc)
        case UnionPlan():
            return "union", union_view(plan, types, uses, linker, doc)
        case EnumPlan():
            return "enum", enum_view(plan.item, linker, doc)
        case AliasPlan():
            return "alias", _alias_view(plan.item, types, uses, doc)
        case _:
            return assert_never(plan)


def _alias_view(item: Alias, types: Types, uses: Uses, doc: list[str]) -> Mapping[str, Any]:
    return {
        "name": names.type_name(item.name),
        "type": types.rust(item.type, uses, item.name),
        "doc": comment(doc, 0),
        "deprecated": None,
    }


def _doc(item: Item, linker: Linker) -> list[str]:
    """The text of an item, and how it travels."""
    text = linker.markdown(item.doc) or [f"`{item.name}`"]
    facts = []
    if isinstance(item, Message | Rpc):
        arrow = "↔" if isinstance(item, Message) and item.both_ways else "→"
        what = "message" if isinstance(item, Message) else "request"
        facts.append(f"A {what}, `{item.op}`: {' or '.join(item.senders)} {arrow} {' or '.join(item.receivers)}.")
    if ranges := release_facts(item.range):
        facts.append(ranges)
    return [*text, "", " ".join(facts)] if facts else text


def _examples(item: Item, protocol: Protocol) -> list[str]:
    """The examples of an item, as the description writes them."""
    lines: list[str] = []
    for example in protocol.examples(item.name):
        lines += ["", f"# Example: {example.title}", "", "```text", *_shown(example.value), "```"]
    return lines


def _shown(value: Value) -> list[str]:
    """A value; a map takes one line for each entry."""
    if not isinstance(value, MapValue) or not value.entries:
        return [value_text(value)]
    return ["{", *(f"    {value_text(key)}: {value_text(entry)}," for key, entry in value.entries), "}"]


def literals_view(types: Types) -> list[tuple[str, str, str]]:
    """Name, documentation and value of each literal that is a value of its own."""
    found = []
    for constant, name in types.literals.items():
        value = constant.value
        if isinstance(value, bool):
            found.append((name, f"`{str(value).lower()}`", f"Bool({str(value).lower()})"))
        elif isinstance(value, int):
            found.append((name, f"`{value}`", f"Int({value})"))
        else:
            found.append((name, f"The text {text_literal(value)}.", f"Str({text_literal(value)})"))
    return sorted(found)
