"""What a decoder checks and makes of one value, and what an encoder writes for it.

A node says *what* happens; in which order a target asks, what it skips because it knows already, and whether it makes
a loop, a comprehension or a view of the bytes, is the target's. All nodes are frozen and can be compared and hashed.

Values are told of in the terms of `decisions.KINDS`, not of bytes: any encoding that has these kinds will do. The
*kind* of a value is what a transport's placeholder or set is, too, although it may travel as a map: so a decoder that
sees placeholders as maps has to look for them before it takes a value for a map.

Errors of a decoder name the type at the root, the path to the place (`.field`, `[index]`, `[key]`), what was expected
there (`expected`) and the kind of what was found, as in `expected str, got int`. Which of several faults is reported
is not said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import frozen

from ..exhaustive import assert_never
from ..model import Const, Scalar
from ..notation import literal

__all__ = [
    "Anything",
    "Array",
    "Atom",
    "Check",
    "Entries",
    "EnumOf",
    "OrNil",
    "Payload",
    "RawReply",
    "RawRequest",
    "Read",
    "Set",
    "Tuple",
    "Value",
    "Via",
    "children",
    "expected",
    "unwrapped",
    "walk",
]


@frozen
class EnumOf:
    """Any string (or any integer, or both) of an open enum: values that it does not list are right as well."""

    name: str
    kinds: tuple[str, ...]  # `int`, `str`, sorted


Atom: TypeAlias = "Scalar | Const | EnumOf"
"""What one condition decides about.

A `Scalar` (never `ANY`): the kind is one of `scalar.kinds`, and an integer lies in `scalar.bounds`. True is no integer,
1.0 is none either. A `Const`: that value and of that kind, so 1 is not `true`. An `EnumOf`: one of the kinds.
"""


@frozen
class Check:
    """Checked, and kept as it is."""

    atom: Atom


@frozen
class Anything:
    """Any value, nil included. Nothing is checked.

    If the transport has payloads (`Plan.has_payloads`), the placeholders and sets anywhere in the value become what
    they stand for; otherwise it is kept as it is.
    """


@frozen
class Array:
    """An array of any length; each item is decoded as `item`. Its error is told at `[index]`."""

    item: Value


@frozen
class Set:
    """A set, in the way that the transport writes one; each item is decoded as `item`.

    The items are told apart before they are decoded. They keep the order of the wire, in which they are written again.
    """

    item: Value


@frozen
class Entries:
    """A map with keys of one type and values of one type, in the order of the wire.

    A key is checked before its value. What is expected of a wrong key is `expected(key)` and ` as key`, told at
    `[key]`. Decoding never changes a key.
    """

    key: Value
    value: Value


@frozen
class Tuple:
    """An array of just these items. A wrong length is the same error as no array: `expected array of 2`."""

    items: tuple[Value, ...]


@frozen
class OrNil:
    """Nil is kept; any other value is decoded as `value`.

    To `expected` of an atom, array, map or tuple it adds ` or nil`. Never around `Anything`.
    """

    value: Value


@frozen
class Payload:
    """A value of the extern type `name`, by the code of the transport; nothing else is right."""

    name: str


@frozen
class RawRequest:
    """A whole request to one of these roles: kept as it came, checked no further than that it is a map with a tag.

    It is decoded when someone asks for it. A sender may give a request of the target's type instead, which is encoded.
    """

    roles: tuple[str, ...]


@frozen
class RawReply:
    """The reply to the request in the field `field`: kept as it came, not checked."""

    field: str


@frozen
class Read:
    """A value of the struct or union `name`: its own decoder reads it, and errors are told from here downward."""

    name: str


@frozen
class Via:
    """The same as `value`, which the alias `name` stands for. A target may use a decoder of the alias's own."""

    name: str
    value: Value


Value: TypeAlias = (
    "Check | Anything | Array | Set | Entries | Tuple | OrNil | Payload | RawRequest | RawReply | Read | Via"
)


def children(value: Value) -> tuple[Value, ...]:
    """The values that a value is made of. What `Read` reads is not among them."""
    match value:
        case Array(inner) | Set(inner) | OrNil(inner) | Via(_, inner):
            return (inner,)
        case Entries(key, inner):
            return (key, inner)
        case Tuple(items):
            return items
        case Check() | Anything() | Payload() | RawRequest() | RawReply() | Read():
            return ()
        case _:
            return assert_never(value)


def walk(value: Value, into: Callable[[Value], bool] = lambda _: True) -> Iterator[Value]:
    """A value, and all that it is made of, outer ones first. `into` says of which to look at the parts."""
    yield value
    if into(value):
        for child in children(value):
            yield from walk(child, into)


def unwrapped(value: Value) -> Value:
    """What stands behind aliases."""
    while isinstance(value, Via):
        value = value.value
    return value


def expected(value: Value, quote: Callable[[str], str] = literal) -> str:
    """What an error says should have been there: `str`, `array of 2`, `map or nil`, `int or str`, `"add"`, `true`.

    `quote` prints a string as a literal.
    """
    match value:
        case Check(atom):
            return _expected_atom(atom, quote)
        case Anything():
            return "any"
        case Array():
            return "array"
        case Set():
            return "set"
        case Entries():
            return "map"
        case Tuple(items):
            return f"array of {len(items)}"
        case OrNil(inner):
            own = expected(inner, quote)
            return own if own == "nil" or own.endswith(" or nil") else f"{own} or nil"
        case RawRequest():
            return "request"
        case RawReply():
            return "reply"
        case Payload(name) | Read(name):
            return name
        case Via(_, inner):
            return expected(inner, quote)
        case _:
            return assert_never(value)


def _expected_atom(atom: Atom, quote: Callable[[str], str]) -> str:
    match atom:
        case Scalar():
            return str(atom.value)
        case Const(constant):
            return quote(constant) if isinstance(constant, str) else literal(constant)
        case EnumOf(_, kinds):
            return " or ".join(kinds)
        case _:
            return assert_never(atom)
