"""Types: from the description to Rust, and what has to be known of all of them at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from ...exhaustive import assert_never
from ...model import (
    Alias,
    Const,
    Extern,
    ListOf,
    MapOf,
    Named,
    Nullable,
    ReplyTo,
    RequestTo,
    Scalar,
    SetOf,
    TupleOf,
    Type,
    held_types,
    walk,
    with_children,
)
from ...plan import Plan, Read, UnionPlan
from . import layout, names
from .syntax import Path, RustType, TupleType

__all__ = ["LITERALS", "SCALARS", "Types", "Uses"]

LITERALS = "literals"
"""The module of the literals that are values of their own."""
_STD, _RUNTIME = "", "runtime"
_SCALARS: Mapping[Scalar, tuple[str, RustType]] = {
    Scalar.NIL: (_STD, TupleType(())),
    Scalar.BOOL: (_STD, Path("bool")),
    Scalar.INT: (_STD, Path("i64")),
    Scalar.UINT: (_STD, Path("u64")),
    Scalar.FLOAT: (_STD, Path("f64")),
    Scalar.NUMBER: (_RUNTIME, Path("Number")),
    Scalar.STR: (_STD, Path("String")),
    Scalar.BYTES: (_RUNTIME, Path("Bytes")),
    Scalar.ANY: (_RUNTIME, Path("Value")),
}
"""The Rust for each scalar, and where it comes from."""
SCALARS = _SCALARS.keys()
"""The scalars that there is Rust for."""


class Uses:
    """What a module of the crate names, by the module where it is found; `""` is the root of the release.

    If `qualified`, only the runtime's names are imported and all others carry their module, so that none collides.
    """

    def __init__(self, module: str, *, qualified: bool = False) -> None:
        self.module = module
        self.found: dict[str, set[str]] = {}
        self._qualified = qualified

    def add(self, path: str, name: str) -> str:
        """Note a name, and return how it is written."""
        if path == self.module:
            return name
        if self._qualified and path not in {"", "runtime"}:
            self.found.setdefault("", set()).add(path)
            return f"{path}::{name}"
        self.found.setdefault(path, set()).add(name)
        return name

    def lines(self, up: str) -> list[str]:
        """The `use` declarations; `up` leads from the root of the release to the root of the crate: "" or "super::"."""
        lines: list[tuple[str, list[str]]] = []
        for path, found in sorted(self.found.items()):
            if path == "":
                places = [f"super::{up if name == 'transport' else ''}{name}" for name in found]
                lines += [(place, [f"use {place};"]) for place in places]
            elif path != "runtime":
                place = f"super::{up if path == 'transport' else ''}{path}"
                lines.append((place, layout.use(place, sorted(found))))
        place = f"super::{up}runtime"
        lines.append((place, layout.use(place, ["self as rt", *sorted(self.found.get("runtime", ()))])))
        # As rustfmt sorts them: `super` in front of all names.
        lines.sort(key=lambda line: [("" if part == "super" else part) for part in line[0].split("::")])
        return [line for _, each in lines for line in each]


class Types:
    """The types of one release."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.protocol = plan.protocol

    def rust(self, kind: Type, uses: Uses, owner: str = "", *, keyed: bool = False) -> RustType:
        """A type as it is written in a module.

        `owner` is the item that it belongs to: what would hold itself without end is boxed. `keyed` asks for types
        that can be compared and hashed.
        """

        def inner(item: Type) -> RustType:
            return self.rust(item, uses, keyed=keyed)

        match kind:
            case Scalar.FLOAT if keyed:
                return Path(uses.add(_RUNTIME, "Float"))
            case Scalar():
                place, made = _SCALARS[kind]
                return Path(uses.add(place, made.name)) if place and isinstance(made, Path) else made
            case ListOf(item):
                return Path("Vec", (inner(item),))
            case SetOf(item):
                return Path(uses.add(_RUNTIME, "Set"), (inner(item),))
            case MapOf(key, value):
                return Path(uses.add(_RUNTIME, "Map"), (inner(key), inner(value)))
            case TupleOf(items):
                return TupleType(tuple(self.rust(item, uses, owner, keyed=keyed) for item in items))
            case Const():
                return Path(self.literals[kind], module=uses.add("", LITERALS))
            case Nullable(item):
                part = self.rust(item, uses, owner, keyed=keyed)
                return part if isinstance(self.protocol.resolve(item), Nullable) else Path("Option", (part,))
            case RequestTo():
                return Path(uses.add(_RUNTIME, "RawRequest"))
            case ReplyTo():
                return Path(uses.add(_RUNTIME, "RawReply"))
            case Named(name):
                named = Path(uses.add(self.module_of(name), names.type_name(name)))
                return Path("Box", (named,)) if owner and self.plan.facts.holds_directly(owner, name) else named
            case _:
                return assert_never(kind)

    def without_aliases(self, kind: Type) -> Type:
        """The same type to rustc: an alias is what it stands for."""
        if isinstance(kind, Named) and isinstance(alias := self.protocol[kind.name], Alias):
            return self.without_aliases(alias.type)
        return with_children(kind, self.without_aliases)

    def module_of(self, name: str) -> str:
        """The module in which an item is found."""
        item = self.protocol[name]
        return "transport" if isinstance(item, Extern) else names.module(item.module)

    @cached_property
    def literals(self) -> dict[Const, str]:
        """The literals that are values of their own, with the names of their types."""
        parts = (part for kind in held_types(self.protocol) for part in walk(kind))
        return names.literal_names(part for part in parts if isinstance(part, Const))

    @cached_property
    def longest_tuple(self) -> int:
        """The number of elements of the longest tuple."""
        parts = (part for kind in held_types(self.protocol) for part in walk(kind))
        return max((len(part.items) for part in parts if isinstance(part, TupleOf)), default=0)

    @cached_property
    def keyed(self) -> frozenset[str]:
        """The unions that are keys of maps, or items of sets: their values can be compared and hashed."""
        keys = self.plan.facts.keys
        return frozenset(
            name
            for name, item in self.plan.items.items()
            if name in keys and isinstance(item, UnionPlan) and self._can_be_keyed(name)
        )

    def _can_be_keyed(self, union: str) -> bool:
        """Whether its values can be hashed, when the floats of unions are wrapped: those behind an alias are not."""
        facts = self.plan.facts
        reached = (self.protocol[name] for name in facts.reached[union])
        floats = any(isinstance(item, Alias) and Scalar.FLOAT in walk(item.type) for item in reached)
        return facts.hashable(Read(union)) and not floats
