"""Types: from the description to Rust, and what has to be known of all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from ...model import (
    Alias,
    Const,
    Enum,
    Extern,
    Field,
    ListOf,
    MapOf,
    Message,
    Named,
    Nullable,
    Protocol,
    ReplyTo,
    RequestTo,
    Rpc,
    Scalar,
    SetOf,
    Spread,
    Struct,
    TupleOf,
    Type,
    Union,
    references,
)
from ...model.decisions import Decision, decide
from . import layout, names

__all__ = ["SCALARS", "Types", "Uses", "members_of"]

_SCALARS = {
    Scalar.NIL: "()",
    Scalar.BOOL: "bool",
    Scalar.INT: "i64",
    Scalar.UINT: "u64",
    Scalar.FLOAT: "f64",
    Scalar.NUMBER: "Number",
    Scalar.STR: "String",
    Scalar.BYTES: "Bytes",
    Scalar.ANY: "Value",
}
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

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol

    # ------------------------------------------------------------------------------------------ Rust

    def rust(self, kind: Type, uses: Uses, owner: str = "", *, keyed: bool = False) -> str:
        """A type as it is written in a module.

        `owner` is the item that it belongs to: what would hold itself without end is boxed. `keyed` asks for types
        that can be compared and hashed.
        """

        def inner(item: Type) -> str:
            return self.rust(item, uses, keyed=keyed)

        match kind:
            case Scalar.FLOAT if keyed:
                return uses.add("runtime", "Float")
            case Scalar():
                name = _SCALARS[kind]
                return uses.add("runtime", name) if kind in _OF_RUNTIME else name
            case ListOf(item):
                return f"Vec<{inner(item)}>"
            case SetOf(item):
                return f"{uses.add('runtime', 'Set')}<{inner(item)}>"
            case MapOf(key, value):
                return f"{uses.add('runtime', 'Map')}<{inner(key)}, {inner(value)}>"
            case TupleOf(items):
                parts = [self.rust(item, uses, owner, keyed=keyed) for item in items]
                return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
            case Const():
                uses.add("", "literals")
                return f"literals::{self.literals[kind]}"
            case Nullable(item):
                part = self.rust(item, uses, owner, keyed=keyed)
                return part if isinstance(self.protocol.resolve(item), Nullable) else f"Option<{part}>"
            case RequestTo():
                return uses.add("runtime", "RawRequest")
            case ReplyTo():
                return uses.add("runtime", "RawReply")
            case Named(name):
                made = uses.add(self.module_of(name), names.type_name(name))
                return f"Box<{made}>" if owner and self._same_cycle(owner, name) else made

    def without_aliases(self, kind: Type) -> Type:
        """The same type to rustc: an alias is what it stands for."""
        match kind:
            case Named(name):
                item = self.protocol[name]
                return self.without_aliases(item.type) if isinstance(item, Alias) else kind
            case ListOf(item):
                return ListOf(self.without_aliases(item))
            case SetOf(item):
                return SetOf(self.without_aliases(item))
            case Nullable(item):
                return Nullable(self.without_aliases(item))
            case MapOf(key, value):
                return MapOf(self.without_aliases(key), self.without_aliases(value))
            case TupleOf(items):
                return TupleOf(tuple(map(self.without_aliases, items)))
        return kind

    def module_of(self, name: str) -> str:
        """The module in which an item is found."""
        item = self.protocol[name]
        return "transport" if isinstance(item, Extern) else names.module(item.module)

    @cached_property
    def literals(self) -> dict[Const, str]:
        """The literals that are values of their own, with the names of their types."""
        found = [const for kind in _all_types(self.protocol) for const in _literals(kind)]
        return names.literal_names(found)

    @cached_property
    def longest_tuple(self) -> int:
        """The number of elements of the longest tuple."""
        parts = (part for kind in _all_types(self.protocol) for part in _walk(kind))
        return max((len(part.items) for part in parts if isinstance(part, TupleOf)), default=0)

    # ------------------------------------------------------------------------------------------ unions

    def decision(self, union: Union) -> Decision:
        """What tells its arms apart."""
        return decide(union, self.protocol)

    @cached_property
    def spread_unions(self) -> dict[str, tuple[Struct, ...]]:
        """The unions that stand inside other maps, with the structs of their arms."""
        found: dict[str, tuple[Struct, ...]] = {}
        for _, members in _bodies(self.protocol):
            for member in members:
                if isinstance(member, Spread) and isinstance(member.type, Named):
                    target = self.protocol.resolve(member.type)
                    assert isinstance(target, Named)
                    union = self.protocol[target.name]
                    assert isinstance(union, Union)
                    found[union.name] = tuple(self.arm_struct(arm.type) for arm in union.arms)
        return found

    def arm_struct(self, kind: Type) -> Struct:
        """The struct that an arm of a spread union is. The front end lets nothing else through."""
        target = self.protocol.resolve(kind)
        item = self.protocol[target.name] if isinstance(target, Named) else None
        if not isinstance(item, Struct):
            raise TypeError(f"an arm of a union that is spread is no struct: {kind}")
        return item

    @cached_property
    def spread_structs(self) -> frozenset[str]:
        """The structs whose fields may stand inside other maps."""
        return frozenset(struct.name for structs in self.spread_unions.values() for struct in structs)

    # ------------------------------------------------------------------------------------------ keys

    @cached_property
    def keyed(self) -> frozenset[str]:
        """The unions that are keys of maps, or items of sets: their values can be compared and hashed."""
        found: set[str] = set()
        pending = [name for kind in _all_types(self.protocol) for key in _keys(kind) for name in references(key)]
        while pending:
            name = pending.pop()
            if name not in found:
                found.add(name)
                pending += [target for kind in _types_of(self.protocol[name]) for target in references(kind)]
        return frozenset(name for name in found if self.hashable(Named(name)))

    def hashable(self, kind: Type, seen: frozenset[str] = frozenset()) -> bool:
        """Whether all values of a type can be compared and hashed, if the floats of its unions are wrapped."""
        match kind:
            case Scalar():
                return kind is not Scalar.ANY
            case ListOf(item) | SetOf(item) | Nullable(item):
                return self.hashable(item, seen)
            case TupleOf(items):
                return all(self.hashable(item, seen) for item in items)
            case MapOf(key, value):
                return self.hashable(key, seen) and self.hashable(value, seen)
            case Const():
                return True
            case Named(name) if name in seen:
                return True
            case Named(name):
                named = self.protocol[name]
                if isinstance(named, Alias):
                    return Scalar.FLOAT not in _parts(named.type) and self.hashable(named.type, seen | {name})
                if isinstance(named, Union):
                    arms = all(self.hashable(arm.type, seen | {name}) for arm in named.arms)
                    return arms and not self.decision(named).is_open
                return isinstance(named, Enum)
        return False

    # ------------------------------------------------------------------------------------------ payloads

    def holds_payloads(self, kind: Type, seen: frozenset[str] = frozenset()) -> bool:
        """Whether a value of the type may hold payloads: every struct may, in fields that no release knows."""
        match kind:
            case Scalar():
                return kind is Scalar.ANY
            case ListOf(item) | SetOf(item) | Nullable(item):
                return self.holds_payloads(item, seen)
            case TupleOf(items):
                return any(self.holds_payloads(item, seen) for item in items)
            case MapOf(key, value):
                return self.holds_payloads(key, seen) or self.holds_payloads(value, seen)
            case Const():
                return False
            case Named(name) if name in seen:
                return False
            case Named(name):
                named = self.protocol[name]
                if isinstance(named, Alias):
                    return self.holds_payloads(named.type, seen | {name})
                if isinstance(named, Union):
                    arms = any(self.holds_payloads(arm.type, seen | {name}) for arm in named.arms)
                    return arms or self.decision(named).is_open
                return not isinstance(named, Enum)
        return True

    # ------------------------------------------------------------------------------------------ recursion

    def _same_cycle(self, one: str, other: str) -> bool:
        return self._reaches(one, other) and self._reaches(other, one)

    def _reaches(self, start: str, goal: str) -> bool:
        return goal in self._reachable(start)

    def _reachable(self, start: str) -> frozenset[str]:
        found = self._reach_cache.get(start)
        if found is None:
            seen: set[str] = set()
            pending = [start]
            while pending:
                for target in self._direct.get(pending.pop(), ()):
                    if target not in seen:
                        seen.add(target)
                        pending.append(target)
            found = self._reach_cache[start] = frozenset(seen)
        return found

    @cached_property
    def _reach_cache(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _direct(self) -> dict[str, tuple[str, ...]]:
        return {
            item.name: tuple(name for kind in _types_of(item) for name in _direct_names(kind))
            for item in self.protocol.items
        }


_OF_RUNTIME = frozenset({Scalar.NUMBER, Scalar.BYTES, Scalar.ANY})


def members_of(item: object) -> tuple[object, ...]:
    """The members of a struct, message or request."""
    return item.members if isinstance(item, Struct | Message | Rpc) else ()


def _bodies(protocol: Protocol) -> Iterator[tuple[str, tuple[object, ...]]]:
    for item in protocol.items:
        if isinstance(item, Message | Rpc) or (isinstance(item, Struct) and not item.spread_only):
            yield item.name, item.members


def _types_of(item: object) -> Iterator[Type]:
    """The types that an item is made of."""
    match item:
        case Alias(type=kind):
            yield kind
        case Union(arms=arms):
            yield from (arm.type for arm in arms)
        case Struct(members=members) | Message(members=members) | Rpc(members=members):
            yield from (member.type for member in members if isinstance(member, Field | Spread))


def _all_types(protocol: Protocol) -> Iterator[Type]:
    """Every type that a value of its own may have: literal fields are none, since they are not held."""
    for item in protocol.items:
        if isinstance(item, Struct) and item.spread_only:
            continue
        yield from (kind for kind in _types_of(item) if not (members_of(item) and isinstance(kind, Const)))
        if isinstance(item, Rpc):
            yield from (step.type for step in item.steps if step.type is not None)
    yield from (kind for kind in (protocol.handshake, protocol.error) if kind is not None)


def _walk(kind: Type, into: Callable[[Type], bool] = lambda _: True) -> Iterator[Type]:
    yield kind
    if not into(kind):
        return
    match kind:
        case ListOf(item) | SetOf(item) | Nullable(item):
            yield from _walk(item, into)
        case MapOf(key, value):
            yield from _walk(key, into)
            yield from _walk(value, into)
        case TupleOf(items):
            for item in items:
                yield from _walk(item, into)


def _parts(kind: Type) -> set[Type]:
    return set(_walk(kind))


def _literals(kind: Type) -> Iterator[Const]:
    return (part for part in _walk(kind) if isinstance(part, Const))


def _keys(kind: Type) -> Iterator[Type]:
    for part in _walk(kind):
        if isinstance(part, MapOf):
            yield part.key
        elif isinstance(part, SetOf):
            yield part.item


def _direct_names(kind: Type) -> Iterator[str]:
    """The items of which a value lies inside a value of the type, not behind a vector."""
    for part in _walk(kind, lambda part: not isinstance(part, ListOf | SetOf | MapOf)):
        if isinstance(part, Named):
            yield part.name
