"""Values and types."""

from __future__ import annotations

import enum
from typing import TypeAlias

from attrs import frozen

from .scalars import Scalar

# ---------------------------------------------------------------------------------------------- values


@frozen
class Ident:
    """A bare name used as a value: an item of an enum, or a default such as `raise`."""

    name: str


@frozen
class MapValue:
    """A map in an example or a default, in the order of its entries."""

    entries: tuple[tuple[Value, Value], ...]


@frozen
class PayloadValue:
    """`Pickled(b"...")` or `set([...])` in an example: a value that the transport wraps."""

    name: str
    arguments: tuple[Value, ...]


Value: TypeAlias = "bool | int | float | str | bytes | tuple[Value, ...] | MapValue | PayloadValue | Ident | None"
"""A literal. Arrays are tuples; `nil` is None."""


class Unset(enum.Enum):
    """The type of `UNSET`: there is no default, which None, being nil, could not say."""

    UNSET = "unset"


UNSET = Unset.UNSET

# ---------------------------------------------------------------------------------------------- types


@frozen
class ListOf:
    """`list<item>`: an array of any length."""

    item: Type


@frozen
class SetOf:
    """`set<item>`: a set, in the way the transport writes one."""

    item: Type


@frozen
class MapOf:
    """`map<key, value>`."""

    key: Type
    value: Type


@frozen
class TupleOf:
    """`tuple<a, b>`: an array of fixed length."""

    items: tuple[Type, ...]


@frozen
class Const:
    """A type with one value: a string, an integer, true or false."""

    value: str | int | bool

    # 1 == True, yet they are two constants.
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Const) and type(other.value) is type(self.value) and other.value == self.value

    def __hash__(self) -> int:
        return hash((type(self.value), self.value))


@frozen
class Named:
    """A reference to an alias, extern type, enum, struct or union."""

    name: str


@frozen
class Nullable:
    """`T?`: the value may be nil."""

    item: Type


@frozen
class RequestTo:
    """`request<worker, nanny>`: a whole request to one of these roles, kept raw."""

    roles: tuple[str, ...]


@frozen
class ReplyTo:
    """`reply<msg>`: the answer to the request in the field `field`, kept raw."""

    field: str


Type: TypeAlias = "Scalar | ListOf | SetOf | MapOf | TupleOf | Const | Named | Nullable | RequestTo | ReplyTo"
