"""What is true of types in every language, computed once from all items of a release.

Facts about unions that hold themselves are fixed points: they start from what would hold if nothing contradicted, and
are asked again until nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from ..exhaustive import assert_never
from . import values
from .bodies import Body, Part
from .items import AliasPlan, EnumPlan, ItemPlan, UnionPlan
from .values import (
    Anything,
    Array,
    Check,
    Entries,
    OrNil,
    Payload,
    RawReply,
    RawRequest,
    Read,
    Set,
    Tuple,
    Value,
    Via,
)

__all__ = ["Facts", "facts_of", "held_values"]


@frozen(kw_only=True)
class Facts:
    """Facts about the items of a release. The functions answer for any value of it.

    Items are told by their names: structs, unions, aliases, messages and requests. Enums are in none of the sets, for
    their values are strings and integers.
    """

    has_payloads: bool
    plain_unions: frozenset[str]
    hashable_unions: frozenset[str]
    payload_items: frozenset[str]
    recursive: frozenset[str]
    """The structs, unions and aliases of which a value may hold another one of the same, at whatever depth."""
    keys: frozenset[str]
    """The items of which values are keys of maps or items of sets, or lie inside of such."""
    spread_unions: Mapping[str, tuple[str, ...]]
    """The unions whose arms stand inside of other maps, each with the structs of its arms, in their order."""
    reached: Mapping[str, frozenset[str]]
    """For each item, all that it refers to, directly or not."""
    inside: Mapping[str, frozenset[str]]
    """The same, but only what lies right inside of a value: not behind an array, set or map, which are elsewhere."""

    @property
    def spread_structs(self) -> frozenset[str]:
        """The structs whose fields may stand inside of other maps."""
        return frozenset(name for structs in self.spread_unions.values() for name in structs)

    def plain(self, value: Value) -> bool:
        """Whether decoding gives back the value as the encoding made it: no structs, payloads or sets in it."""
        return _plain(value, self.has_payloads, self.plain_unions)

    def hashable(self, value: Value) -> bool:
        """Whether values can be compared and hashed, if a language can do so with floats: no maps of known keys,
        no payloads, nothing raw, nothing of any type, no union that keeps unknown arms.
        """
        return _hashable(value, self.hashable_unions)

    def holds_payloads(self, value: Value) -> bool:
        """Whether there may be payloads somewhere in it: every body may have them, in fields that nobody knows."""
        return _holds_payloads(value, self.payload_items)

    def holds_directly(self, one: str, other: str) -> bool:
        """Whether two items (or one) hold each other, not behind an array, set or map: without end, if not boxed."""
        return other in self.inside.get(one, ()) and one in self.inside.get(other, ())


def facts_of(items: Mapping[str, ItemPlan], more: Iterable[Value], has_payloads: bool) -> Facts:
    """The facts about items, given by name. `more` are values that stand in none: those of the protocol itself."""
    unions = {name: item for name, item in items.items() if isinstance(item, UnionPlan)}
    edges = {name: _names(held_values(item)) for name, item in items.items()}
    direct = {name: _names(held_values(item), _is_inside) for name, item in items.items()}
    reached = _closure(edges)
    closed = {name: union for name, union in unions.items() if not union.is_open}
    parts = [part for item in items.values() if isinstance(item, Body) for part in item.members]
    return Facts(
        has_payloads=has_payloads,
        plain_unions=_greatest(closed, lambda arm, known: _plain(arm, has_payloads, known)),
        hashable_unions=_greatest(closed, _hashable),
        payload_items=_with_payloads(items, unions),
        recursive=frozenset(name for name, names in reached.items() if name in names),
        keys=_keys([*(value for item in items.values() for value in _all(item)), *more], reached),
        spread_unions={part.union: unions[part.union].structs for part in parts if isinstance(part, Part)},
        reached=reached,
        inside=_closure(direct),
    )


def held_values(item: ItemPlan) -> Iterator[Value]:
    """The values that an item is made of; those of the steps of a request are not."""
    match item:
        case AliasPlan(value=value):
            yield value
        case UnionPlan(arms=arms):
            yield from (value for _, value in arms)
        case Body():
            for member in item.held:
                yield Read(member.union) if isinstance(member, Part) else member.value
        case EnumPlan():
            pass
        case _:
            assert_never(item)


def _all(item: ItemPlan) -> Iterator[Value]:
    yield from held_values(item)
    if isinstance(item, Body):
        yield from (step.value for step in item.steps if step.value is not None)


def _is_inside(value: Value) -> bool:
    return _is_own(value) and not isinstance(value, Array | Set | Entries)


def _is_own(value: Value) -> bool:
    """Whether what stands in it is told of here: what stands behind an alias is the alias's."""
    return not isinstance(value, Via)


def _names(found: Iterable[Value], into: Callable[[Value], bool] = _is_own) -> set[str]:
    """The items that values name."""
    return {part.name for value in found for part in values.walk(value, into) if isinstance(part, Read | Via)}


def _closure(edges: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    found = {}
    for start in edges:
        seen: set[str] = set()
        ahead = [start]
        while ahead:
            new = set(edges.get(ahead.pop(), ())) - seen
            seen |= new
            ahead += new
        found[start] = frozenset(seen)
    return found


def _keys(roots: Iterable[Value], reached: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for root in roots:
        for part in values.walk(root):
            if isinstance(part, Entries | Set):
                names = _names([part.key if isinstance(part, Entries) else part.item])
                found |= names.union(*(reached.get(name, frozenset()) for name in names))
    return frozenset(found)


def _greatest(unions: Mapping[str, UnionPlan], holds: Callable[[Value, frozenset[str]], bool]) -> frozenset[str]:
    """The unions of which it is true of all arms."""
    known = frozenset(unions)
    while True:
        left = frozenset(name for name in known if all(holds(value, known) for _, value in unions[name].arms))
        if left == known:
            return known
        known = left


def _with_payloads(items: Mapping[str, ItemPlan], unions: Mapping[str, UnionPlan]) -> frozenset[str]:
    """The bodies, the unions that are open, and those with an arm that may hold payloads."""
    known = frozenset(
        name for name, item in items.items() if isinstance(item, Body) or (isinstance(item, UnionPlan) and item.is_open)
    )
    while True:
        more = known | {
            name for name, union in unions.items() if any(_holds_payloads(value, known) for _, value in union.arms)
        }
        if more == known:
            return known
        known = more


def _plain(value: Value, has_payloads: bool, unions: frozenset[str]) -> bool:
    match value:
        case Check():
            return True
        case Anything():
            return not has_payloads
        case Read(name):
            return name in unions
        case Entries(_, inner):
            return _plain(inner, has_payloads, unions)  # decoding never changes a key
        case Array() | Tuple() | OrNil() | Via():
            return all(_plain(child, has_payloads, unions) for child in values.children(value))
        case Set() | Payload() | RawRequest() | RawReply():
            return False
        case _:
            return assert_never(value)


def _hashable(value: Value, unions: frozenset[str]) -> bool:
    match value:
        case Check():
            return True
        case Read(name):
            return name in unions
        case Array() | Set() | Entries() | Tuple() | OrNil() | Via():
            return all(_hashable(child, unions) for child in values.children(value))
        case Anything() | Payload() | RawRequest() | RawReply():
            return False
        case _:
            return assert_never(value)


def _holds_payloads(value: Value, items: frozenset[str]) -> bool:
    match value:
        case Read(name):
            return name in items
        case Anything() | Payload() | RawRequest() | RawReply():
            return True
        case Check() | Array() | Set() | Entries() | Tuple() | OrNil() | Via():
            return any(_holds_payloads(child, items) for child in values.children(value))
        case _:
            return assert_never(value)
