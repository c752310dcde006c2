"""A decoder and encoder that go by the plan alone: what a plan leaves unsaid, this could not do.

Values are those of the vectors (`transports.Payload`, `transports.SetOf` in the place of what a transport writes).
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from wirespan import transports
from wirespan.exhaustive import assert_never
from wirespan.model import Const, Scalar
from wirespan.plan import (
    AliasPlan,
    Anything,
    Array,
    Atom,
    Body,
    Branch,
    ByElement,
    ByField,
    ByKey,
    ByLength,
    ByValue,
    Check,
    Choose,
    Entries,
    EnumOf,
    EnumPlan,
    Fail,
    Fixed,
    Held,
    KeepUnknown,
    Known,
    NotThere,
    OrNil,
    Part,
    Payload,
    Plan,
    RawReply,
    RawRequest,
    Read,
    Rest,
    Set,
    Take,
    Tuple,
    UnionPlan,
    Value,
    Via,
    WireTag,
    expected,
)

_KINDS = {bool: "bool", int: "int", float: "float", str: "str", bytes: "bytes", list: "array", tuple: "array"}


class WrongError(Exception):
    """A value is not what the plan says, at `path`."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(f"{path}: {text}")
        self.path = path


@frozen
class Made:
    """A decoded body: attributes by the place of their member, what is absent left out, and extra fields."""

    body: str
    held: dict[int, Any]
    extra: dict[Any, Any]


def kind_of(value: Any) -> str:
    if isinstance(value, transports.Payload):
        return value.extern
    if isinstance(value, transports.SetOf):
        return "set"
    return "nil" if value is None else _KINDS.get(type(value), "map")


class Interpreter:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    # ------------------------------------------------------------------ decoding

    def item(self, name: str, wire: Any, path: str) -> Any:
        match self.plan.items[name]:
            case AliasPlan(value=value):
                return self.value(value, wire, path)
            case EnumPlan(kinds=kinds):
                return self.value(Check(EnumOf(name, kinds)), wire, path)
            case UnionPlan(choose=choose):
                return self.choose(choose, wire, path)
            case Body() as body:
                return self.body(body, wire, path)

    def value(self, value: Value, wire: Any, path: str) -> Any:
        match value:
            case Check(atom):
                if not fits(atom, wire):
                    self.wrong(value, path)
                return wire
            case Anything() | RawReply():
                return wire
            case OrNil(inner):
                return None if wire is None else self.value(inner, wire, path)
            case Via(_, inner):
                return self.value(inner, wire, path)
            case Read(name):
                return self.item(name, wire, path)
            case Payload(name):
                return wire if kind_of(wire) == name else self.wrong(value, path)
            case RawRequest():
                return wire if isinstance(wire, dict) and self.plan.protocol.tag in wire else self.wrong(value, path)
            case Array(item):
                if kind_of(wire) != "array":
                    self.wrong(value, path)
                return [self.value(item, each, f"{path}[{n}]") for n, each in enumerate(wire)]
            case Set(item):
                if kind_of(wire) != "set":
                    self.wrong(value, path)
                return transports.SetOf(
                    tuple(self.value(item, each, f"{path}[{n}]") for n, each in enumerate(wire.items))
                )
            case Entries(key, inner):
                if kind_of(wire) != "map":
                    self.wrong(value, path)
                for each in wire:
                    self.value(key, each, f"{path}[{each!r}]")
                return {each: self.value(inner, found, f"{path}[{each!r}]") for each, found in wire.items()}
            case Tuple(items):
                if kind_of(wire) != "array" or len(wire) != len(items):
                    self.wrong(value, path)
                pairs = zip(items, wire, strict=True)
                return [self.value(item, each, f"{path}[{n}]") for n, (item, each) in enumerate(pairs)]
            case _:
                return assert_never(value)

    def wrong(self, value: Value, path: str) -> None:
        raise WrongError(path, f"expected {expected(value)}")

    def body(self, body: Body, wire: Any, path: str) -> Made:
        if kind_of(wire) != "map":
            raise WrongError(path, "expected map")
        for member in body.required:
            if member.wire not in wire:
                name = member.wire if isinstance(member, WireTag) else member.field.name
                raise WrongError(f"{path}.{name}", "required field is missing")
        held: dict[int, Any] = {}
        for place, member in enumerate(body.members):
            match member:
                case WireTag(key, literal):
                    self.value(Check(Const(literal)), wire[key], f"{path}.{key}")
                case Fixed(field, literal):
                    self.value(Check(Const(literal)), wire[member.wire], f"{path}.{field.name}")
                case Held(field, value):
                    if member.wire in wire:
                        held[place] = self.value(value, wire[member.wire], f"{path}.{field.name}")
                case Part(_, union, keys):
                    part = self.plan.union(union).part
                    assert part is not None
                    found = self.branch(part, wire, path, among=keys)
                    if found is not None:
                        held[place] = found
                    elif not member.optional:
                        decides = isinstance(part, ByField) and isinstance(part.absent, NotThere)
                        raise WrongError(f"{path}.{part.name}" if decides else path, f"expected {union}")
                case Rest(_, value):
                    left = {key: each for key, each in wire.items() if key not in body.known}
                    held[place] = self.value(value, left, path)
                case _:
                    assert_never(member)
        extra = {key: each for key, each in wire.items() if body.keeps_extra and key not in body.known}
        return Made(body.name, held, extra)

    def choose(self, choose: Choose, wire: Any, path: str) -> Any:
        branch = choose.case(kind_of(wire))
        return self.branch(choose.otherwise if branch is None else branch, wire, path)

    def branch(self, branch: Branch, wire: Any, path: str, among: tuple[str, ...] = ()) -> Any:
        match branch:
            case Take(_, value, known):
                if among:  # the keys of an arm in a larger map
                    assert isinstance(value, Read)
                    known_keys = self.plan.body(value.name).known
                    wire = {key: each for key, each in wire.items() if key in known_keys}
                if isinstance(value, Read) and path.isidentifier() and not among:
                    path = value.name
                return wire if known is Known.VALUE else self.value(value, wire, path)
            case KeepUnknown():
                return {key: wire[key] for key in wire if key in among} if among else wire
            case NotThere():
                return None
            case Fail():
                raise WrongError(path, "none of the arms")
            case ByValue(cases, otherwise):
                return self.branch(literal_case(cases, wire) or otherwise, wire, path, among)
            case ByLength(cases):
                return self.branch(dict(cases).get(len(wire), Fail()), wire, path, among)
            case ByElement(index, cases):
                if len(wire) <= index:
                    raise WrongError(path, f"expected array of more than {index}")
                case = literal_case(cases, wire[index])
                if case is None:
                    raise WrongError(f"{path}[{index}]", "another element")
                return self.branch(case, wire, path, among)
            case ByField(key, name, cases, absent, otherwise):
                if key in wire:
                    return self.branch(literal_case(cases, wire[key]) or otherwise, wire, path, among)
                if isinstance(absent, Fail):
                    raise WrongError(f"{path}.{name}", "required field is missing")
                return self.branch(absent, wire, path, among)
            case ByKey(cases, otherwise):
                found = [case for key, case in cases if key in wire]
                if len(found) > 1:
                    raise WrongError(path, "only one of them")
                return self.branch(found[0] if found else otherwise, wire, path, among)
            case _:
                return assert_never(branch)

    # ------------------------------------------------------------------ encoding

    def encode(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.encode(each) for each in value]
        if isinstance(value, dict):
            return {key: self.encode(each) for key, each in value.items()}
        if not isinstance(value, Made):
            return value
        wire: dict[Any, Any] = {}
        for place, member in enumerate(self.plan.body(value.body).members):
            match member:
                case WireTag() | Fixed():
                    wire[member.wire] = member.value
                case Held():
                    if place in value.held:
                        wire[member.wire] = self.encode(value.held[place])
                case Part() | Rest():
                    wire |= self.encode(value.held.get(place, {}))
                case _:
                    assert_never(member)
        return wire | self.encode(value.extra)


def fits(atom: Atom, wire: Any) -> bool:
    match atom:
        case Scalar():
            low, high = atom.range
            return kind_of(wire) in atom.kinds and (kind_of(wire) != "int" or low <= wire <= high)
        case Const(value):
            return type(wire) is type(value) and wire == value
        case EnumOf(_, kinds):
            return kind_of(wire) in kinds
        case _:
            return assert_never(atom)


def literal_case(cases: tuple[tuple[Any, Branch], ...], wire: Any) -> Branch | None:
    return next((case for value, case in cases if type(value) is type(wire) and value == wire), None)
