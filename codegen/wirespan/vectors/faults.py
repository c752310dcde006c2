"""Invalid values of every type, each with one fault, and where that is."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from ..model import (
    Alias,
    Const,
    Extern,
    Field,
    ListOf,
    MapOf,
    Member,
    Message,
    Named,
    Nullable,
    Rpc,
    Scalar,
    SetOf,
    Spread,
    Struct,
    Tag,
    TupleOf,
    Type,
    Union,
)
from ..model.decisions import ByElement, ByField, ByKey, ByLength, ByValue, Choice, decide
from ..transports import Payload, Wire
from ..transports import SetOf as WireSet
from .places import Index, Key, Step, path
from .places import Member as AtMember
from .samples import Samples, hashable

__all__ = ["Fault", "Faults"]

_OTHERS: tuple[tuple[str, Wire], ...] = (
    ("bool", True),
    ("int", 7),
    ("float", 0.5),
    ("str", "wrong"),
    ("bytes", b"wrong"),
    ("nil", None),
    ("array", []),
    ("map", {}),
)
_NEAR = {"int": "float bool", "float": "int", "str": "bytes", "bytes": "str", "bool": "int", "array": "str map"}
_DEEP = 2


@frozen
class Fault:
    """A value, what is wrong with it, and where: steps below the value, and the type that they start from."""

    value: Wire
    why: str
    root: str
    steps: tuple[Step, ...] = ()

    @property
    def path(self) -> str:
        """`Root.field[index]`."""
        return path(self.root, self.steps)

    def inside(self, value: Wire, root: str, *steps: Step) -> Fault:
        """The same fault in a value that holds this one."""
        return evolve(self, value=value, root=root, steps=(*steps, *self.steps))


class Faults:
    """Faults in the types of one release."""

    def __init__(self, samples: Samples) -> None:
        self.samples = samples
        self.protocol = samples.protocol

    def of(self, kind: Type, root: str, depth: int = 0) -> Iterator[Fault]:
        """Faults in a value of a type; `root` is what an error says it is."""
        yield from self._kinds(kind, root)
        match kind:
            case Scalar(bounds=(low, high)):
                if low is not None:
                    yield Fault(low - 1, "too low" if low else "negative", root)
                if high is not None:
                    yield Fault(high + 1, "too high", root)
            case Nullable(item):
                yield from (fault for fault in self.of(item, root, depth) if fault.value is not None or fault.steps)
            case Const(literal):
                yield Fault(_other(literal), "another literal", root)
            case Named(name):
                yield from self._item(name, root, depth)
        if depth > _DEEP:
            return
        match kind:
            case ListOf(item) | SetOf(item):
                good = self.samples.smallest(item)
                for fault in self.of(item, root, depth + 1):
                    # A set has no two equal items, so a good one in front would hide where the bad one stands.
                    if isinstance(kind, ListOf):
                        yield fault.inside([good, fault.value], root, Index(1))
                    elif not isinstance(fault.value, dict | Payload | WireSet):
                        yield fault.inside(WireSet((fault.value,)), root, Index(0))
            case MapOf(key, value):
                yield from self._entries(key, value, root, depth)
            case TupleOf(items):
                whole = [self.samples.smallest(item) for item in items]
                yield Fault([*whole, None], "too long", root)
                if whole:
                    yield Fault(whole[:-1], "too short", root)
                for index, item in enumerate(items):
                    for fault in self.of(item, root, depth + 1):
                        yield fault.inside([*whole[:index], fault.value, *whole[index + 1 :]], root, Index(index))

    def _kinds(self, kind: Type, root: str) -> Iterator[Fault]:
        """Values of other kinds: those that a lax decoder would take first."""
        right = self.samples.kinds(kind)
        if "any" in right:
            return
        near = " ".join(_NEAR.get(name, "") for name in right).split()
        wrong = [entry for entry in _OTHERS if entry[0] not in right]
        wrong.sort(key=lambda entry: entry[0] not in near)
        for name, value in wrong[:3]:
            yield Fault(value, f"{name} instead of {' or '.join(right)}", root)

    def _entries(self, key: Type, value: Type, root: str, depth: int) -> Iterator[Fault]:
        good_key = hashable(next(reversed([*self.samples.of(key, 3)])))
        for fault in self.of(value, root, depth + 1):
            yield fault.inside({good_key: fault.value}, root, Key(good_key))
        for fault in self.of(key, root, depth + 1):
            bad = hashable(fault.value)
            if not isinstance(bad, dict | Payload | WireSet):
                why = f"key: {fault.why}"
                good = self.samples.smallest(value)
                yield evolve(fault, why=why).inside({bad: good}, root, Key(bad))

    # ------------------------------------------------------------------ items

    def _item(self, name: str, root: str, depth: int) -> Iterator[Fault]:
        match self.protocol[name]:
            case Alias(type=target):
                yield from (fault for fault in self.of(target, root, depth))
            case Struct() as struct:
                yield from self.body(struct, depth)
            case Union() as union:
                yield from self._union(union, root, depth)
            case Extern():
                for value, why in self.samples.transport.faults(name):
                    yield Fault(value, why, root)

    def body(self, item: Struct | Message | Rpc, depth: int = 0) -> Iterator[Fault]:
        """Faults in a body: each field absent that must not be, and each fault of each field."""
        op = None if isinstance(item, Struct) else item.op
        whole = self.samples.body(item.members, op)
        for member in item.members:
            if isinstance(member, Field) and not member.may_be_absent:
                without = {key: value for key, value in whole.items() if key != member.wire}
                yield Fault(without, "missing", item.name, (_at(member),))
            if depth <= _DEEP:
                yield from self._member(member, item, op, whole, depth)

    def _member(
        self, member: Member, item: Struct | Message | Rpc, op: str | None, whole: dict[Wire, Wire], depth: int
    ) -> Iterator[Fault]:
        if isinstance(member, Tag):
            return
        if isinstance(member, Field):
            for fault in self.of(member.type, item.name, depth + 1):
                value = self.samples.with_members(item.members, op, {member.name: fault.value})
                yield fault.inside(value, item.name, _at(member))
        elif isinstance(member.type, MapOf):
            for fault in self._entries(Scalar.STR, member.type.value, item.name, depth + 1):
                value = self.samples.with_members(item.members, op, {member.name: fault.value})
                yield evolve(fault, value=value)
        else:
            yield from self._spread(member, item, op, whole, depth)

    def _spread(
        self, member: Spread, item: Struct | Message | Rpc, op: str | None, whole: dict[Wire, Wire], depth: int
    ) -> Iterator[Fault]:
        for fault in self.of(member.type, item.name, depth + 1):
            taken = {key for key in whole if isinstance(fault.value, dict) and key in fault.value}
            if isinstance(fault.value, dict) and (fault.value or not member.optional) and not taken - self._own(member):
                value = self.samples.with_members(item.members, op, {member.name: fault.value})
                yield evolve(fault, value=value, root=item.name)

    def _own(self, member: Spread) -> set[Wire]:
        return {key for value in self.samples.of(member.type, 3) if isinstance(value, dict) for key in value}

    def _union(self, union: Union, root: str, depth: int) -> Iterator[Fault]:
        for _, choice in decide(union, self.protocol).choices:
            match choice:
                case ByValue(cases, None):
                    yield Fault(_other(cases[0][0]), "another literal", root)
                case ByLength(cases):
                    yield Fault([None] * (max(length for length, _ in cases) + 1), "another length", root)
                case ByElement(index, cases):
                    yield Fault(["newer"] * (index + 1), "another element", root, (Index(index),))
                    yield Fault([], "no element", root)
                case ByKey(cases, otherwise):
                    if otherwise is None:
                        yield Fault({}, "none of the keys", root)
                    if len(cases) > 1:
                        arms = [self.samples.smallest(arm.type) for _, arm in cases]
                        yield Fault({**arms[0], **arms[1]}, "two of the keys", root)
                case ByField(absent=None, cases=cases):
                    name = self._field(cases[0][1].type, choice.wire)
                    yield Fault({}, "none of the arms", root, (AtMember(name, choice.wire),))
        if depth <= _DEEP:
            for arm in union.arms:
                yield from self._arm(arm.type, union, root, depth)

    def _arm(self, kind: Type, union: Union, root: str, depth: int) -> Iterator[Fault]:
        """Faults in the fields of an arm, except in those that make it that arm."""
        resolved = self.protocol.resolve(kind)
        struct = self.protocol[resolved.name] if isinstance(resolved, Named) else None
        if not isinstance(struct, Struct):
            return
        keys = {key for _, choice in decide(union, self.protocol).choices for key in _deciders(choice)}
        telling = {_at(field) for field in struct.fields if field.wire in keys}
        for fault in self.of(kind, root, depth + 1):
            if fault.steps and fault.steps[0] not in telling:
                yield fault

    def _field(self, kind: Type, wire: str) -> str:
        resolved = self.protocol.resolve(kind)
        item = self.protocol[resolved.name] if isinstance(resolved, Named) else None
        if isinstance(item, Union):
            return self._field(item.arms[0].type, wire)
        return next((f.name for f in item.fields if f.wire == wire), wire) if isinstance(item, Struct) else wire


def _deciders(choice: Choice | None) -> Iterator[str]:
    """The keys that tell arms apart."""
    match choice:
        case ByField(wire, _, absent):
            yield wire
            yield from _deciders(absent)
        case ByKey(cases):
            yield from (key for key, _ in cases)


def _at(field: Field) -> AtMember:
    return AtMember(field.name, field.wire)


def _other(value: str | int | bool) -> Wire:
    if isinstance(value, bool):
        return not value
    return value + 1000 if isinstance(value, int) else f"not {value}"
