"""What a description declares: members of bodies, items, the parts of an exchange."""

from __future__ import annotations

import enum
from typing import TypeAlias, TypeVar

from attrs import field, frozen

from ..releases import Range
from .types import UNSET, MapOf, Named, Nullable, Type, Unset, Value

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
    `doc` is what readers are told, with the sentence about a key that is never sent at its end.
    """

    name: str
    wire: str
    type: Type
    optional: bool = False
    default: Value | Unset = UNSET
    doc: str = ""
    unit: str | None = None
    unsent: str | None = None  # no sender writes the key; the text says why, if it is not empty
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

    header: Type | None = None  # of what stands in front of the frames of a payload, where the description says it


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
    when: str | None = None  # only after this arm of the nearest earlier reply that has it


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
