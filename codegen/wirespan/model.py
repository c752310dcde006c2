"""What a protocol says once its text has been read and checked: frozen, small, and all that later steps see.

`Protocol` as it is built holds every release: a name may stand several times, in ranges of releases that do not
overlap. `Protocol.at` gives the protocol of one release, in which every name is unique. Targets see only that.
"""

from __future__ import annotations

import enum
import hashlib
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from attrs import Attribute, asdict, evolve, field, frozen

from .releases import Range, Release

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


Value: TypeAlias = "None | bool | int | float | str | bytes | tuple[Value, ...] | MapValue | PayloadValue | Ident"
"""A literal. Arrays are tuples; `nil` is None."""


class Unset(enum.Enum):
    """The type of `UNSET`: there is no default. (None would be nil.)"""

    UNSET = "unset"


UNSET = Unset.UNSET

# ---------------------------------------------------------------------------------------------- types


class Scalar(enum.Enum):
    """A type that needs no other."""

    NIL = "nil"
    BOOL = "bool"
    INT = "int"
    UINT = "uint"
    FLOAT = "float"
    NUMBER = "number"
    STR = "str"
    BYTES = "bytes"
    ANY = "any"


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

# ---------------------------------------------------------------------------------------------- members


@frozen
class Location:
    """Where something is declared: a path relative to the description's folder, and a line."""

    path: str
    line: int


NOWHERE = Location("", 0)


@frozen(kw_only=True)
class Field:
    """A key of a map and the type of its value.

    The key may be absent if `optional`, or if there is a `default`: then the receiver assumes that value.
    A `Const` type makes the field no attribute of a class: it is written, and checked, but not held.
    """

    name: str
    wire: str
    type: Type
    optional: bool = False
    default: Value | Unset = UNSET
    doc: str = ""
    unit: str | None = None
    deprecated: str | None = None
    range: Range = Range()
    origin: str | None = None  # the struct that was spread, or the envelope, in which the field is declared
    location: Location = field(default=NOWHERE, eq=False)

    @property
    def has_default(self) -> bool:
        """Whether the receiver assumes a value when the key is absent."""
        return self.default is not UNSET

    @property
    def may_be_absent(self) -> bool:
        """Whether a sender may leave the key out."""
        return self.optional or self.has_default

    @property
    def may_be_nil(self) -> bool:
        """Whether the type itself is nullable (an alias or union that holds nil does not count)."""
        return isinstance(self.type, Nullable)


@frozen(kw_only=True)
class Tag:
    """The place of the tag (`op`) in a body. Never an attribute."""

    wire: str
    value: str | None = None  # the op; None in a struct that is only spread into messages
    range: Range = Range()


@frozen(kw_only=True)
class Spread:
    """A named spread, `name: ..T`: the keys of a union's arm, or of all further map entries, as one attribute."""

    name: str
    type: Named | MapOf
    optional: bool = False
    doc: str = ""
    deprecated: str | None = None
    range: Range = Range()
    origin: str | None = None
    location: Location = field(default=NOWHERE, eq=False)


Member: TypeAlias = "Field | Tag | Spread"

# ---------------------------------------------------------------------------------------------- items


@frozen(kw_only=True)
class Item:
    """What all declarations have."""

    name: str
    module: str
    doc: str = ""
    deprecated: str | None = None
    range: Range = Range()
    location: Location = field(default=NOWHERE, eq=False)


@frozen(kw_only=True)
class Role(Item):
    """A kind of program that takes part."""


@frozen(kw_only=True)
class Stream(Item):
    """A connection on which both ends send messages without replies. `left` opened it, `right` accepted it."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    implicit: tuple[Field, ...] = ()  # parameters that the accepting end fills in


@frozen(kw_only=True)
class Alias(Item):
    """Another name for a type."""

    type: Type


@frozen(kw_only=True)
class Extern(Item):
    """A type that the transport defines: an opaque payload."""


@frozen(kw_only=True)
class EnumValue:
    """One value of an enum."""

    name: str
    wire: str | int
    doc: str = ""
    deprecated: str | None = None
    range: Range = Range()


@frozen(kw_only=True)
class Enum(Item):
    """An open set of names for strings or integers."""

    values: tuple[EnumValue, ...]


@frozen(kw_only=True)
class Struct(Item):
    """A map with known keys. Struct spreads are resolved: their members stand in `members`, with their `origin`."""

    members: tuple[Member, ...]
    arm_of: str | None = None  # the union in whose arm the body stands
    spread_only: bool = False  # only ever spread into other bodies (or the envelope): no type of its own

    @property
    def fields(self) -> tuple[Field, ...]:
        """The members that are fields."""
        return tuple(m for m in self.members if isinstance(m, Field))


@frozen(kw_only=True)
class Arm:
    """One alternative of a union. A body in the text has become a struct of its own (`Struct.arm_of`)."""

    name: str  # as written, or made from the type: `str`, `list`, `scheduler_identity`
    type: Type
    doc: str = ""
    deprecated: str | None = None
    range: Range = Range()


@frozen(kw_only=True)
class Union(Item):
    """One of several types; `decisions.decide` says how they are told apart."""

    arms: tuple[Arm, ...]


@frozen(kw_only=True)
class Message(Item):
    """A message of a stream. Nobody answers it."""

    op: str
    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    both_ways: bool = False
    members: tuple[Member, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """The members that are fields."""
        return tuple(m for m in self.members if isinstance(m, Field))


class StepKind(enum.Enum):
    """What happens next in an exchange."""

    REPLY = "->"
    PUSHES = "-> stream"
    SENDS = "<-"
    OPENS = "opens"


@frozen(kw_only=True)
class Step:
    """One step of an exchange after its request."""

    kind: StepKind
    type: Type | None = None  # None for OPENS
    stream: str | None = None  # for OPENS
    when: str | None = None  # only after this arm of the last reply


@frozen(kw_only=True)
class Rpc(Item):
    """A request and what follows it. `members` are the whole map: envelope, tag and body in their order."""

    op: str
    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    members: tuple[Member, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """The members that are fields."""
        return tuple(m for m in self.members if isinstance(m, Field))

    def step(self, kind: StepKind) -> Step | None:
        """The first step of this kind."""
        return next((step for step in self.steps if step.kind is kind), None)

    @property
    def reply(self) -> Type | None:
        """The type of the first reply; None where the server does not answer."""
        step = self.step(StepKind.REPLY)
        return step.type if step else None


@frozen(kw_only=True)
class Example(Item):
    """A checked value of a type, struct, message or request; `name` is of what, and its module is its own."""

    title: str
    value: Value


Declared = TypeVar("Declared", bound=Item)


@frozen(kw_only=True)
class Module:
    """One file of the description."""

    name: str
    path: str  # relative to the description's folder
    doc: str = ""


@frozen(kw_only=True)
class Direction:
    """One direction of a stream and what may be sent in it."""

    name: str  # `WorkerToScheduler`
    stream: Stream
    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    messages: tuple[Message, ...]


@frozen(kw_only=True)
class Server:
    """A role that answers requests, and the requests that it answers."""

    role: Role
    rpcs: tuple[Rpc, ...]


# ---------------------------------------------------------------------------------------------- protocol


@frozen(kw_only=True, slots=False)
class Protocol:
    """A whole description: of all releases, or (`release` is set) of one."""

    name: str
    doc: str = ""
    releases: tuple[Release, ...]
    release: Release | None = None
    transport: str | None = None
    tag: str = "op"
    envelope: str | None = None  # the struct whose members surround every request
    handshake: Type | None = None  # what each end writes first
    error: Type | None = None  # may answer any request
    unknown_op: Type | None = None  # what a server answers to an op that it does not know
    modules: tuple[Module, ...] = ()
    items: tuple[Item, ...] = ()

    def at(self, release: Release) -> Protocol:
        """The protocol of one release.

        Raises
        ------
        KeyError
            The release is not one of `releases`.

        """
        known = next((r for r in self.releases if r == release), None)
        if known is None:
            raise KeyError(f"{release} is not a release of {self.name}")
        items = tuple(_at(item, known) for item in self.items if known in item.range)
        names = {item.name for item in items}

        def kept(setting: Type | None) -> Type | None:
            return None if isinstance(setting, Named) and setting.name not in names else setting

        return evolve(self, release=known, items=items, handshake=kept(self.handshake), error=kept(self.error))

    @cached_property
    def _by_name(self) -> dict[str, Item]:
        return {item.name: item for item in self.items if not isinstance(item, Example)}

    def __getitem__(self, name: str) -> Item:
        """The item of that name (of one release: it is unique). KeyError if there is none."""
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def of(self, kind: type[Declared]) -> tuple[Declared, ...]:
        """All items of a kind, in the order of the text."""
        return tuple(item for item in self.items if isinstance(item, kind))

    def inside(self, module: str) -> tuple[Item, ...]:
        """The items of a module, in the order of the text."""
        return tuple(item for item in self.items if item.module == module)

    def examples(self, name: str) -> tuple[Example, ...]:
        """The examples of an item."""
        return tuple(example for example in self.of(Example) if example.name == name)

    def resolve(self, kind: Type) -> Type:
        """The type behind aliases; a `Nullable` alias stays nullable."""
        while isinstance(kind, Named) and isinstance(item := self[kind.name], Alias):
            kind = item.type
        return kind

    @cached_property
    def directions(self) -> tuple[Direction, ...]:
        """Both directions of every stream, with their messages."""
        found = [
            (stream, senders, receivers)
            for stream in self.of(Stream)
            for senders, receivers in dict.fromkeys([(stream.left, stream.right), (stream.right, stream.left)])
        ]
        plain = [_between(senders, receivers) for _, senders, receivers in found]
        return tuple(
            Direction(
                name=name if plain.count(name) == 1 else f"{stream.name}{name}",
                stream=stream,
                senders=senders,
                receivers=receivers,
                messages=tuple(m for m in self.of(Message) if travels(m, senders, receivers)),
            )
            for (stream, senders, receivers), name in zip(found, plain, strict=True)
        )

    @cached_property
    def servers(self) -> tuple[Server, ...]:
        """Every role that answers at least one request."""
        servers = (
            Server(role=role, rpcs=tuple(rpc for rpc in self.of(Rpc) if role.name in rpc.receivers))
            for role in self.of(Role)
        )
        return tuple(server for server in servers if server.rpcs)

    def streams_of(self, message: Message) -> tuple[Direction, ...]:
        """The directions of streams in which a message may be sent."""
        return tuple(direction for direction in self.directions if message in direction.messages)

    @cached_property
    def schema_hash(self) -> str:
        """16 hexadecimal digits that change when anything about the bytes does: not with docs or layout."""
        text = "\n".join(
            repr(asdict(item, filter=_on_the_wire)) for item in self.items if not isinstance(item, Example)
        )
        head = repr((self.name, str(self.release), self.transport, self.tag, self.envelope, self.handshake))
        tail = repr((self.error, self.unknown_op))
        return hashlib.sha256(f"{head}\n{text}\n{tail}".encode()).hexdigest()[:16]


def travels(message: Message, senders: tuple[str, ...], receivers: tuple[str, ...]) -> bool:
    """Whether a message goes from one of `senders` to one of `receivers`."""

    def matches(these: tuple[str, ...], those: tuple[str, ...]) -> bool:
        return any(role in senders for role in these) and any(role in receivers for role in those)

    return matches(message.senders, message.receivers) or (
        message.both_ways and matches(message.receivers, message.senders)
    )


def references(kind: Type | None) -> Iterator[str]:
    """The names in a type."""
    match kind:
        case Named(name):
            yield name
        case ListOf(item) | SetOf(item) | Nullable(item):
            yield from references(item)
        case MapOf(key, value):
            yield from references(key)
            yield from references(value)
        case TupleOf(items):
            for item in items:
                yield from references(item)


def pascal(name: str) -> str:
    """`no_worker` as `NoWorker`; a part that has capitals keeps them."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_") if part)


def snake(name: str) -> str:
    """`SchedulerIdentity` as `scheduler_identity`; a run of capitals is one word: `RPCError` as `rpc_error`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def _between(senders: tuple[str, ...], receivers: tuple[str, ...]) -> str:
    return "To".join("Or".join(pascal(role) for role in side) for side in (senders, receivers))


def _on_the_wire(attribute: Attribute[Any], _: Any) -> bool:
    return attribute.name not in {"doc", "location", "origin", "unit", "deprecated", "module", "range"}


def _at(item: Item, release: Release) -> Item:
    """An item with only the parts that exist in a release."""
    match item:
        case Struct() | Message() | Rpc():
            return evolve(item, members=tuple(m for m in item.members if release in m.range))
        case Union():
            return evolve(item, arms=tuple(arm for arm in item.arms if release in arm.range))
        case Enum():
            return evolve(item, values=tuple(value for value in item.values if release in value.range))
    return item
