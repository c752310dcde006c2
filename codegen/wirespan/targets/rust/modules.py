"""Modules: what one file of the description becomes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model import Alias, Enum, Extern, Item, MapValue, Message, Module, Protocol, Rpc, Struct, Union, Value
from ...notation import value_text
from ..common import common_items
from . import layout, names
from .bodies import struct_view
from .docs import Linker, comment, release_facts, text_literal
from .types import Types, Uses
from .unions import enum_view, union_view

__all__ = ["common_to", "literals_view", "module_view", "shown_release"]


def _links(types: Types, module: str, up: str) -> dict[str, str]:
    """The path, from inside a module, of everything that its documentation may refer to."""
    found: dict[str, str] = {}
    for item in types.protocol.items:
        if isinstance(item, Alias | Enum | Extern | Message | Rpc | Struct | Union) and not _has_no_type(item):
            place = types.module_of(item.name)
            path = "" if place == module else f"super::{up if isinstance(item, Extern) else ''}{place}::"
            found[item.name] = f"{path}{names.type_name(item.name)}"
    return found


def _has_no_type(item: Item) -> bool:
    return isinstance(item, Struct) and item.spread_only


def shown_release(protocol: Protocol) -> str:
    """How documentation calls the release."""
    return f"release {protocol.release}"


def common_to(root: Types, release: Types) -> frozenset[str]:
    """The items that stand in the root of the crate and need not be printed for another release."""
    used_otherwise = (
        (root.keyed ^ release.keyed)
        | (root.spread_structs ^ release.spread_structs)
        | (root.spread_unions.keys() ^ release.spread_unions.keys())
    )
    return common_items(root.protocol, release.protocol, but=used_otherwise)


def module_view(module: Module, types: Types, up: str, common: frozenset[str] = frozenset()) -> dict[str, Any]:
    """What the template prints for one file of the description. `common` is what the root of the crate has already."""
    protocol = types.protocol
    uses = Uses(names.module(module.name))
    linker = Linker(_links(types, uses.module, up))
    items: list[tuple[str, Any]] = []
    plain: list[str] = []
    serde: list[str] = []
    passed_on: list[str] = []
    for item in protocol.inside(module.name):
        if _has_no_type(item):
            continue
        if item.name in common:
            if isinstance(item, Alias | Enum | Message | Rpc | Struct | Union):
                passed_on.append(names.type_name(item.name))
            continue
        doc = [*_doc(item, linker), *_examples(item, protocol)]
        match item:
            case Struct() | Message() | Rpc():
                struct = struct_view(item, types, uses, linker, doc)
                items.append(("struct", struct))
                serde.append(struct.name)
            case Union():
                union = union_view(item, types, uses, linker, doc)
                items.append(("union", union))
                serde.append(union.name)
                if not union.payloads:
                    plain.append(union.name)
            case Enum():
                enum = enum_view(item, linker, doc, shown_release(protocol))
                items.append(("enum", enum))
                serde.append(enum.name)
                plain.append(enum.name)
            case Alias():
                items.append(("alias", _alias_view(item, types, uses, doc)))
    return {
        "doc": comment(linker.markdown(module.doc) or [f"The types of `{module.path}`."], 0, "//!"),
        "uses": uses.lines(up) if serde or uses.found else [],
        "passed_on": layout.use(f"super::super::{uses.module}", sorted(passed_on), "pub use") if passed_on else [],
        "items": items,
        "plain": "\n".join(layout.call(0, "rt::without_payloads!", plain, ";")) if plain else "",
        "serde": "\n".join(layout.call(0, "rt::by_way_of_the_codec!", serde, ";")) if serde else "",
        "release": shown_release(protocol),
    }


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
