"""From the model of one release to its plan."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from .. import transports
from ..exhaustive import assert_never
from ..model import (
    Alias,
    Arm,
    Const,
    Enum,
    Extern,
    Field,
    Item,
    ListOf,
    MapOf,
    Member,
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
    Tag,
    TupleOf,
    Type,
    Union,
    decisions,
)
from .bodies import Body, Fixed, Held, Part, Rest, StepPlan, WireTag
from .bodies import Member as MemberPlan
from .choices import (
    Branch,
    ByElement,
    ByField,
    ByKey,
    ByLength,
    ByValue,
    Choose,
    Fail,
    KeepUnknown,
    Known,
    NotThere,
    Take,
)
from .facts import Facts, facts_of
from .items import AliasPlan, EnumPlan, ItemPlan, UnionPlan
from .values import (
    Anything,
    Array,
    Check,
    Entries,
    EnumOf,
    OrNil,
    Payload,
    RawReply,
    RawRequest,
    Read,
    Set,
    Tuple,
    Value,
    Via,
    unwrapped,
)

__all__ = ["ErrorPlan", "Plan", "lower", "lower_type"]


@frozen
class ErrorPlan:
    """The struct that may answer any request. A map is one if it has all of these literals under these keys."""

    struct: str
    literals: tuple[tuple[str, decisions.Literal], ...]


@frozen
class Plan:
    """What decoders and encoders of one release do."""

    protocol: Protocol
    items: Mapping[str, ItemPlan]
    """By name, in the order of the text: aliases, enums, unions, structs, messages and requests. Extern types are the
    transport's, and structs that are only spread into others have no values of their own."""
    facts: Facts
    handshake: Value | None
    """What each end writes first."""
    error: ErrorPlan | None

    @property
    def has_payloads(self) -> bool:
        """Whether there may be placeholders and sets of the transport anywhere, so that `Anything` has to be lifted."""
        return self.facts.has_payloads

    def body(self, name: str) -> Body:
        """The plan of a struct, message or request. KeyError if it is none."""
        item = self.items[name]
        if not isinstance(item, Body):
            raise KeyError(name)
        return item

    def union(self, name: str) -> UnionPlan:
        """The plan of a union. KeyError if it is none."""
        item = self.items[name]
        if not isinstance(item, UnionPlan):
            raise KeyError(name)
        return item

    def value(self, kind: Type) -> Value:
        """What is done with a value of any type of the release."""
        return lower_type(kind, self.protocol)


def lower(protocol: Protocol) -> Plan:
    """The plan of a release (`protocol.at(release)`). Calls of it with the same protocol give equal plans.

    Raises
    ------
    Undecidable
        Nothing tells two arms of a union apart. `check` says so before.

    """
    lowering = _Lowering(protocol, frozenset(_spread_unions(protocol)))
    items = {item.name: plan for item in protocol.items if (plan := lowering.item(item)) is not None}
    more = [lower_type(kind, protocol) for kind in (protocol.handshake, protocol.error) if kind is not None]
    return Plan(
        protocol=protocol,
        items=items,
        facts=facts_of(items, more, has_payloads=transports.of(protocol).wraps),
        handshake=lower_type(protocol.handshake, protocol) if protocol.handshake is not None else None,
        error=_error(protocol, items),
    )


def lower_type(kind: Type, protocol: Protocol) -> Value:
    """What is done with a value of a type."""

    def inner(item: Type) -> Value:
        return lower_type(item, protocol)

    match kind:
        case Scalar.ANY:
            return Anything()
        case Scalar() | Const():
            return Check(kind)
        case ListOf(item):
            return Array(inner(item))
        case SetOf(item):
            return Set(inner(item))
        case MapOf(key, value):
            return Entries(inner(key), inner(value))
        case TupleOf(items):
            return Tuple(tuple(map(inner, items)))
        case Nullable(item):
            made = inner(item)
            return made if isinstance(unwrapped(made), Anything) else OrNil(made)
        case RequestTo(roles):
            return RawRequest(roles)
        case ReplyTo(field):
            return RawReply(field)
        case Named(name):
            match protocol[name]:
                case Alias(type=target):
                    return Via(name, inner(target))
                case Enum() as enum:
                    return Check(EnumOf(name, _enum_kinds(enum)))
                case Extern():
                    return Payload(name)
                case _:
                    return Read(name)
        case _:
            return assert_never(kind)


def _enum_kinds(enum: Enum) -> tuple[str, ...]:
    return tuple(sorted({"int" if isinstance(value.wire, int) else "str" for value in enum.values} or {"str"}))


def _error(protocol: Protocol, items: Mapping[str, ItemPlan]) -> ErrorPlan | None:
    target = protocol.resolve(protocol.error) if protocol.error is not None else None
    body = items.get(target.name) if isinstance(target, Named) else None
    if not isinstance(body, Body):
        return None
    return ErrorPlan(body.name, protocol.error_literals)


def _spread_unions(protocol: Protocol) -> set[str]:
    found = set()
    for item in protocol.items:
        if isinstance(item, Message | Rpc) or (isinstance(item, Struct) and not item.spread_only):
            parts = (m.type for m in item.members if isinstance(m, Spread) and isinstance(m.type, Named))
            found |= {target.name for part in parts if isinstance(target := protocol.resolve(part), Named)}
    return found


@frozen
class _Lowering:
    protocol: Protocol
    spread_unions: frozenset[str]

    def value(self, kind: Type) -> Value:
        return lower_type(kind, self.protocol)

    def item(self, item: Item) -> ItemPlan | None:
        match item:
            case Alias(type=kind):
                return AliasPlan(item, self.value(kind))
            case Enum():
                return EnumPlan(item, _enum_kinds(item))
            case Union():
                return self._union(item)
            case Struct(spread_only=True):
                return None
            case Struct() | Message() | Rpc():
                return self._body(item)
        return None

    # ------------------------------------------------------------------ bodies

    def _body(self, item: Struct | Message | Rpc) -> Body:
        members = tuple(made for member in item.members if (made := self._member(member)) is not None)
        steps = item.steps if isinstance(item, Rpc) else ()
        return Body(
            item,
            members,
            tuple(StepPlan(step, self.value(step.type) if step.type is not None else None) for step in steps),
        )

    def _member(self, member: Member) -> MemberPlan | None:
        match member:
            case Tag(wire=wire, value=value):
                # A struct that is spread into messages has a place for the tag, and no tag.
                return WireTag(wire, value) if value is not None else None
            case Field(type=Const(value)) if not member.may_be_absent:
                return Fixed(member, value)
            case Field(type=kind):
                return Held(member, self.value(kind))
            case Spread(type=MapOf(key, value)):
                return Rest(member, Entries(self.value(key), self.value(value)))
            case Spread(type=Named() as kind):
                target = self.protocol.resolve(kind)
                assert isinstance(target, Named)
                return Part(member, target.name, self._keys(kind))
            case _:
                raise AssertionError(member)

    def _keys(self, kind: Type) -> tuple[str, ...]:
        """The keys of the structs that a type is."""
        item = self._item_of(kind)
        match item:
            case Union(arms=arms):
                return tuple(dict.fromkeys(key for arm in arms for key in self._keys(arm.type)))
            case Struct():
                return tuple(field.wire for field in item.fields)
        return ()

    def _item_of(self, kind: Type) -> Item | None:
        target = self.protocol.resolve(kind)
        return self.protocol[target.name] if isinstance(target, Named) else None

    # ------------------------------------------------------------------ unions

    def _union(self, union: Union) -> UnionPlan:
        decision = decisions.decide(union, self.protocol)
        catch_all = decision.catch_all
        choose = Choose(
            tuple((kind, self._branch(choice, kind)) for kind, choice in decision.choices),
            self._take(catch_all, None) if catch_all else Fail(),
        )
        arms = tuple((arm, self.value(arm.type)) for arm in union.arms)
        plan = UnionPlan(union, arms, choose, decision.is_open)
        if union.name not in self.spread_unions:
            return plan
        choice = decision.choice("map")
        assert choice is not None
        return UnionPlan(
            union,
            arms,
            choose,
            decision.is_open,
            structs=tuple(self._struct(union, arm) for arm in union.arms),
            part=self._branch(choice, "map", in_part=True),
            keys=self._keys(Named(union.name)),
        )

    def _struct(self, union: Union, arm: Arm) -> str:
        """The struct that an arm of a spread union is. The front end lets nothing else through."""
        item = self._item_of(arm.type)
        if not isinstance(item, Struct):
            raise TypeError(f"{union.name} is spread, and its arm {arm.name} is no struct")
        return item.name

    def _take(self, arm: Arm, kind: str | None) -> Take:
        inner = arm.type
        if kind is None:
            return Take(arm, self.value(inner), Known.NOTHING)
        if isinstance(inner, Nullable):
            inner = Scalar.NIL if kind == "nil" else inner.item
        value = self.value(inner)
        return Take(arm, value, Known.VALUE if _is_settled(value) else Known.KIND)

    def _branch(self, choice: decisions.Choice, kind: str, *, in_part: bool = False) -> Branch:
        match choice:
            case decisions.One(arm):
                return self._take(arm, kind)
            case decisions.ByValue(values, otherwise):
                found = tuple((value, Take(arm, Check(Const(value)), Known.VALUE)) for value, arm in values)
                return ByValue(found, self._take(otherwise, kind) if otherwise else Fail())
            case decisions.ByLength(lengths):
                return ByLength(tuple((length, self._take(arm, kind)) for length, arm in lengths))
            case decisions.ByElement(index, values):
                return ByElement(index, tuple((value, self._take(arm, kind)) for value, arm in values))
            case decisions.ByField(wire, values, absent, unknown):
                missing = NotThere() if in_part else Fail()
                return ByField(
                    wire,
                    self._field_name(values[0][1].type, wire),
                    tuple((value, self._take(arm, kind)) for value, arm in values),
                    self._branch(absent, kind, in_part=in_part) if absent else missing,
                    self._take(unknown, kind) if unknown else KeepUnknown(),
                )
            case decisions.ByKey(keys, rest):
                none = NotThere() if in_part else Fail()
                return ByKey(
                    tuple((key, self._take(arm, kind)) for key, arm in keys),
                    self._take(rest, kind) if rest else none,
                )
            case _:
                return assert_never(choice)

    def _field_name(self, kind: Type, wire: str) -> str:
        """The field of a struct (an arm, or an arm of an arm) that has this key."""
        match self._item_of(kind):
            case Struct(fields=fields):
                return next((field.name for field in fields if field.wire == wire), wire)
            case Union(arms=arms):
                return self._field_name(arms[0].type, wire)
        return wire


def _is_settled(value: Value) -> bool:
    """Whether a value of the right kind is right."""
    value = unwrapped(value)
    if not isinstance(value, Check):
        return False
    return isinstance(value.atom, EnumOf) or (isinstance(value.atom, Scalar) and not value.atom.has_range)
