"""Whether a receiver of one description takes every value that a sender of another writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from ..model import (
    Const,
    Enum,
    Field,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Protocol,
    RequestTo,
    Scalar,
    SetOf,
    Spread,
    Struct,
    TupleOf,
    Type,
    Union,
    with_children,
)

__all__ = ["Acceptance", "renamed", "resolved"]


def resolved(kind: Type, protocol: Protocol) -> Type:
    """The type with every alias in it replaced by what stands behind it."""
    return _replaced(kind, protocol.resolve)


def renamed(kind: Type, names: Mapping[str, str]) -> Type:
    """The type with other names in it."""
    return _replaced(kind, lambda each: Named(names.get(each.name, each.name)) if isinstance(each, Named) else each)


def _replaced(kind: Type, change: Callable[[Type], Type]) -> Type:
    """A type of which every part has been put through `change`."""
    made = with_children(change(kind), lambda child: _replaced(child, change))
    return made.item if isinstance(made, Nullable) and isinstance(made.item, Nullable) else made


@frozen
class Acceptance:
    """A receiver and a sender. Types of the same name count as the same: their own changes are told on their own."""

    receiver: Protocol
    sender: Protocol
    assumed: set[tuple[str, str]] = field(factory=set)

    def takes(self, wanted: Type, given: Type) -> bool:
        """Whether every value of `given`, of the sender, is one of `wanted`, of the receiver."""
        if wanted == given and isinstance(wanted, Named):
            return True
        wanted, given = self.receiver.resolve(wanted), self.sender.resolve(given)
        if wanted is Scalar.ANY:
            return True
        if isinstance(given, Nullable):
            return self.takes(wanted, Scalar.NIL) and self.takes(wanted, given.item)
        if isinstance(wanted, Nullable):
            return given is Scalar.NIL or self.takes(wanted.item, given)
        if sent := _arms(self.sender, given):
            return self._once(wanted, given, lambda: all(self.takes(wanted, arm) for arm in sent))
        if known := _arms(self.receiver, wanted):
            return self._once(wanted, given, lambda: any(self.takes(arm, given) for arm in known))
        return self._plain(wanted, given)

    def _once(self, wanted: Type, given: Type, decide: Callable[[], bool]) -> bool:
        """Guards against types that hold themselves: what is being decided already is taken for granted."""
        pair = (repr(wanted), repr(given))
        if pair in self.assumed:
            return True
        self.assumed.add(pair)
        try:
            return decide()
        finally:
            self.assumed.discard(pair)

    def _plain(self, wanted: Type, given: Type) -> bool:
        match wanted, given:
            case Scalar(), Scalar():
                return wanted.takes(given)
            case Scalar(), Const(value):
                return wanted.has(value)
            case (ListOf(one), ListOf(other)) | (SetOf(one), SetOf(other)):
                return self.takes(one, other)
            case ListOf(one), TupleOf(others):
                return all(self.takes(one, other) for other in others)
            case TupleOf(ones), TupleOf(others):
                return len(ones) == len(others) and all(map(self.takes, ones, others))
            case MapOf(key, value), MapOf(other_key, other_value):
                return self.takes(key, other_key) and self.takes(value, other_value)
            case RequestTo(roles), RequestTo(others):
                return set(others) <= set(roles)
            case (Named(), _) | (_, Named()):
                return self._once(wanted, given, lambda: self._named(wanted, given))
        return wanted == given

    def _named(self, wanted: Type, given: Type) -> bool:
        receiving = self.receiver[wanted.name] if isinstance(wanted, Named) else wanted
        sending = self.sender[given.name] if isinstance(given, Named) else given
        match receiving, sending:
            case Enum(), Enum():
                return {value.wire for value in sending.values} <= {value.wire for value in receiving.values}
            case Enum(), Const():
                return any(Const(value.wire) == sending for value in receiving.values)
            case Scalar(), Enum():
                return all(self._plain(receiving, Const(value.wire)) for value in sending.values)
            case Struct(), Struct():
                return self.takes_body(receiving, sending)
            case MapOf(key, value), Struct(fields=fields):
                return self.takes(key, Scalar.STR) and all(self.takes(value, each.type) for each in fields)
        return wanted == given

    def takes_body(self, wanted: Struct, given: Struct) -> bool:
        """Whether a struct has all that another needs. Keys too many do not matter inside of a value."""
        spreads = [[m for m in body.members if isinstance(m, Spread)] for body in (wanted, given)]
        if [spread.type for spread in spreads[0]] != [spread.type for spread in spreads[1]]:
            return False
        sent = {each.wire: each for each in given.fields}
        return all(self._takes_field(each, sent.get(each.wire)) for each in wanted.fields)

    def _takes_field(self, wanted: Field, given: Field | None) -> bool:
        if given is None:
            return wanted.may_be_absent
        return (wanted.may_be_absent or not given.may_be_absent) and self.takes(wanted.type, given.type)


def _arms(protocol: Protocol, kind: Type) -> tuple[Type, ...]:
    """The types of the arms of a union; none of any other type."""
    item = protocol[kind.name] if isinstance(kind, Named) else None
    return tuple(arm.type for arm in item.arms) if isinstance(item, Union) else ()
