"""The tree of one .idl file, as it is written: every node knows its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from ..source import Source, Span


@frozen
class Node:
    """What all nodes have. Two nodes are equal if they say the same, wherever they stand."""

    span: Span = field(eq=False, repr=False)


@frozen
class Name(Node):
    """An identifier, or a keyword in the place of one."""

    text: str


@frozen
class Doc(Node):
    """A run of `///` or `//!` lines; `text` is without the slashes."""

    text: str


# ---------------------------------------------------------------------------------------------- literals


@frozen
class Scalar(Node):
    """A string, bytes, number, true or false. `raw` is how it is written."""

    value: str | bytes | int | float | bool
    raw: str = field(eq=False)


@frozen
class Version(Node):
    """A release such as `2026.8.0`."""

    text: str


@frozen
class Ident(Node):
    """A bare name as a value: `nil`, an item of an enum, a type in a setting."""

    name: str


@frozen
class Array(Node):
    """`[a, b]`."""

    items: tuple[Literal, ...]


@frozen
class Map(Node):
    """`{a: b}`."""

    entries: tuple[tuple[Literal, Literal], ...]


@frozen
class Payload(Node):
    """`Pickled(b"...")`: a value that the transport wraps."""

    name: Name
    arguments: tuple[Literal, ...]


Literal: TypeAlias = "Scalar | Version | Ident | Array | Map | Payload"

# ---------------------------------------------------------------------------------------------- types


@frozen
class Ref(Node):
    """The name of a type, with what stands between `<` and `>`; `arguments` is None without them."""

    name: Name
    arguments: tuple[Type, ...] | None = None


@frozen
class Constant(Node):
    """A literal as a type."""

    value: Scalar


@frozen
class Nullable(Node):
    """`T?`."""

    item: Ref | Constant


Type: TypeAlias = "Ref | Constant | Nullable"


def references(kind: Type) -> Iterator[Name]:
    """The names of types in a type. What stands in `request<…>` and `reply<…>` names no types."""
    match kind:
        case Nullable(item=item):
            yield from references(item)
        case Ref(name=name, arguments=arguments):
            yield name
            if name.text not in ("request", "reply"):
                for argument in arguments or ():
                    yield from references(argument)


# ---------------------------------------------------------------------------------------------- members


@frozen
class Annotation(Node):
    """`@name(arguments)`."""

    name: Name
    arguments: tuple[Literal, ...]


@frozen(kw_only=True)
class Documented(Node):
    """What may carry docs and annotations."""

    doc: Doc | None = None
    annotations: tuple[Annotation, ...] = ()


@frozen(kw_only=True)
class Field(Documented):
    """`name "wire"?: ..type = default`; all but name and type may be missing."""

    name: Name
    wire: Scalar | None = None
    optional: Name | None = None  # the `?`
    spread: Name | None = None  # the `..`
    type: Type
    default: Literal | None = None


@frozen(kw_only=True)
class Spread(Documented):
    """`..name`."""

    name: Name


Member: TypeAlias = "Field | Spread"


@frozen
class Body(Node):
    """What stands between `{` and `}`."""

    members: tuple[Member, ...]


@frozen(kw_only=True)
class Value(Documented):
    """One value of an enum."""

    name: Name
    wire: Scalar | None = None


@frozen(kw_only=True)
class Arm(Documented):
    """One arm of a union: `type`, `name: type` or `name { fields }`."""

    name: Name | None = None
    type: Type | None = None
    body: Body | None = None


# ---------------------------------------------------------------------------------------------- entries


@frozen(kw_only=True)
class Edition(Documented):
    """One edition of the transport, and the releases that speak it."""

    name: Name


@frozen
class Setting(Node):
    """`name: value` in the protocol block, or of an extern type; a transport may have `{ editions }` behind it."""

    name: Name
    value: Literal
    editions: tuple[Edition, ...] | None = None

    @property
    def reference(self) -> Ref | None:
        """The type that it names, if the value can be read so."""
        match self.value:
            case Ident(span=span, name=text):
                return Ref(span, Name(span, text))
        return None


@frozen(kw_only=True)
class Protocol(Node):
    """The protocol block."""

    name: Name
    settings: tuple[Setting, ...]


@frozen
class Import(Node):
    """`import "file.idl"`."""

    path: Scalar


@frozen(kw_only=True)
class Item(Documented):
    """What all declarations have."""

    name: Name


@frozen(kw_only=True)
class Role(Item):
    """`role name`."""


@frozen(kw_only=True)
class Stream(Item):
    """`stream Name: left <-> right { implicit }`."""

    left: tuple[Name, ...]
    right: tuple[Name, ...]
    body: Body | None = None


@frozen(kw_only=True)
class Alias(Item):
    """`type Name = type`."""

    type: Type


@frozen(kw_only=True)
class Extern(Item):
    """`extern type Name { settings }`, or without braces."""

    settings: tuple[Setting, ...] = ()


@frozen(kw_only=True)
class Enum(Item):
    """`enum Name { values }`."""

    values: tuple[Value, ...]


@frozen(kw_only=True)
class Struct(Item):
    """`struct Name { members }`."""

    body: Body


@frozen(kw_only=True)
class Union(Item):
    """`union Name { arms }`."""

    arms: tuple[Arm, ...]


@frozen(kw_only=True)
class Message(Item):
    """`message Name "op": senders -> receivers { members }`."""

    op: Scalar
    senders: tuple[Name, ...]
    way: Name  # `->` or `<->`
    receivers: tuple[Name, ...]
    body: Body


@frozen
class Step(Node):
    """One step of an exchange. `kind` is `->`, `-> stream`, `<-` or `opens`."""

    kind: str
    type: Type | None
    stream: Name | None
    when: Name | None


@frozen(kw_only=True)
class Rpc(Item):
    """`rpc Name "op": senders -> receivers { members } steps`."""

    op: Scalar
    senders: tuple[Name, ...]
    receivers: tuple[Name, ...]
    body: Body
    steps: tuple[Step, ...] = ()


@frozen(kw_only=True)
class Example(Item):
    """`example Name "title" = value`."""

    title: Scalar
    value: Literal


Entry: TypeAlias = "Protocol | Import | Item"

Path: TypeAlias = "tuple[str, ...]"
"""Where something is declared: the names of the item, of the arm if there is one, and of the part."""


@frozen(slots=False)
class File:
    """One file: its doc and its entries, in order. What could not be read is not among them."""

    source: Source = field(eq=False)
    doc: Doc | None
    entries: tuple[Entry, ...]
    broken: frozenset[str] = frozenset()  # the names of entries that lack a part
    lost: frozenset[str] = frozenset()  # the names of entries that are missing
    has_lost_protocol: bool = False

    @cached_property
    def documented(self) -> tuple[tuple[Path, Documented], ...]:
        """All that may carry docs and annotations, declarations and their parts, each with its path."""
        return tuple(each for entry in self.entries for each in _documented(entry))


def _documented(entry: Entry) -> Iterator[tuple[Path, Documented]]:
    match entry:
        case Protocol(settings=settings):
            for setting in settings:
                yield from (((setting.name.text, edition.name.text), edition) for edition in setting.editions or ())
        case Item():
            yield from documented(entry)


def documented(item: Item) -> Iterator[tuple[Path, Documented]]:
    """A declaration and its parts, each with the names that lead to it."""
    name = item.name.text
    yield (name, f"example {item.title.raw}") if isinstance(item, Example) else (name,), item
    match item:
        case Enum(values=values):
            yield from (((name, value.name.text), value) for value in values)
        case Union(arms=arms):
            for arm in arms:
                path = (name, _written(arm))
                yield path, arm
                yield from _members(path, arm.body)
        case Stream(body=body) | Struct(body=body) | Message(body=body) | Rpc(body=body):
            yield from _members((name,), body)


def _written(arm: Arm) -> str:
    named = arm.name or arm.type
    return named.span.text if named else ""


def _members(path: Path, body: Body | None) -> Iterator[tuple[Path, Documented]]:
    for member in body.members if body else ():
        yield (*path, f"..{member.name.text}" if isinstance(member, Spread) else member.name.text), member
