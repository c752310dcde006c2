"""What a decoder and an encoder do with a map that has known keys.

To **decode** a body:

1. The value is a map, or the error is `expected map`. Its keys may come in any order.
2. Every key of `Body.required` is there, or the error is that the required field is missing, which errors call by the
   name of the field, not by its key.
3. Each member takes its own, as it says below.
4. If there are keys left that are not in `Body.known`, they are kept as they are, placeholders lifted, and in their
   order: as extra fields, or in the member `Rest`, if there is one. A key that is no string is an error.

To **encode** one: each member writes its own in the order of `Body.members`, which is that of real senders, and the
extra fields come last. An extra field, or an entry of the rest, with a key of `Body.known` is an error.

A body that is written as an array would have the same members: their order is that of the elements.
"""

from __future__ import annotations

from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from ..model import Const, Field, Message, Rpc, Spread, Step, Struct
from ..model.decisions import Literal
from .values import Entries, Value

__all__ = ["Body", "Fixed", "Held", "Member", "Part", "Rest", "StepPlan", "WireTag"]


@frozen
class WireTag:
    """The tag: always there, checked, written, not held. `value` is expected."""

    wire: str
    value: str


@frozen
class Fixed:
    """A literal that is always there: checked, written, not held."""

    field: Field
    value: Literal

    @property
    def wire(self) -> str:
        """The key."""
        return self.field.wire


@frozen
class Held:
    """A field that is an attribute.

    A decoder takes the value of the key as `value`. If the key may be absent, the attribute can say so, other than by
    nil; a default is what the receiver assumes then (`field.default`), and nobody fills it in. An encoder writes the
    key unless it is absent.
    """

    field: Field
    value: Value

    @property
    def wire(self) -> str:
        """The key."""
        return self.field.wire

    @property
    def may_be_absent(self) -> bool:
        """Whether a sender may leave the key out."""
        return self.field.may_be_absent

    @property
    def may_be_nil(self) -> bool:
        """Whether nil has been added to the type (one that has it anyway, by an alias or a union, does not count)."""
        return self.field.may_be_nil

    @property
    def literal(self) -> Literal | None:
        """The literal of a flag: a value that is always the same, so that only its being there says something.

        None if it is no flag. (A literal that may be nil is none.)
        """
        return self.field.type.value if isinstance(self.field.type, Const) else None


@frozen
class Part:
    """An arm of the union `union` whose keys stand in this map, among its own: one attribute.

    `keys` are those of all arms, in the order of the text. They are no keys of other members. `UnionPlan.part` finds
    the arm in the whole map; a decoder may as well take the `keys` that are there, and read the union from a map of
    these alone (it is not there, if there are none). An arm has no extra fields: keys that it does not know are those
    of the map around.

    It is an error if it is not there and not `optional`: the field that decides is missing (`ByField`), or all that
    could. An encoder writes the entries of the arm in this place.
    """

    spread: Spread
    union: str
    keys: tuple[str, ...]

    @property
    def optional(self) -> bool:
        """Whether it may be absent."""
        return self.spread.optional


@frozen
class Rest:
    """All further entries of the map, in one attribute, decoded as `value`. There are no extra fields then.

    An encoder writes them in this place. If `optional`, an empty one and none are the same on the wire.
    """

    spread: Spread
    value: Entries

    @property
    def optional(self) -> bool:
        """Whether it may be absent."""
        return self.spread.optional


Member: TypeAlias = "WireTag | Fixed | Held | Part | Rest"


@frozen
class StepPlan:
    """A step of an exchange, and the value that travels in it (None for a stream that is opened)."""

    step: Step
    value: Value | None


@frozen(slots=False)
class Body:
    """A struct, message or request."""

    item: Struct | Message | Rpc
    members: tuple[Member, ...]
    """In the order in which they are written."""
    steps: tuple[StepPlan, ...] = ()
    """What follows a request."""

    @property
    def name(self) -> str:
        """The name of the item."""
        return self.item.name

    @property
    def op(self) -> str | None:
        """What stands in the tag of a message or request; None for a struct."""
        return None if isinstance(self.item, Struct) else self.item.op

    @cached_property
    def required(self) -> tuple[WireTag | Fixed | Held, ...]:
        """The members whose keys are always there, in their order."""
        return tuple(
            m for m in self.members if isinstance(m, WireTag | Fixed) or (isinstance(m, Held) and not m.may_be_absent)
        )

    @cached_property
    def held(self) -> tuple[Held | Part | Rest, ...]:
        """The members that are attributes."""
        return tuple(m for m in self.members if isinstance(m, Held | Part | Rest))

    @cached_property
    def rest(self) -> Rest | None:
        """What takes all further entries; None: they are extra fields."""
        return next((m for m in self.members if isinstance(m, Rest)), None)

    @property
    def keeps_extra(self) -> bool:
        """Whether entries that the release does not know are kept as extra fields."""
        return self.rest is None

    @cached_property
    def known(self) -> tuple[str, ...]:
        """All keys that a member takes, each once: those of parts included."""
        keys: dict[str, None] = {}
        for member in self.members:
            match member:
                case WireTag() | Fixed() | Held():
                    keys[member.wire] = None
                case Part():
                    keys |= dict.fromkeys(member.keys)
                case Rest():
                    pass
        return tuple(keys)
