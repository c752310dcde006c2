"""What a decoder and an encoder do with each item that has values."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from ..model import Alias, Arm, Enum, Union
from .bodies import Body
from .choices import Branch, Choose
from .values import Value

__all__ = ["AliasPlan", "EnumPlan", "ItemPlan", "UnionPlan"]


@frozen
class AliasPlan:
    """Another name for a value."""

    item: Alias
    value: Value

    @property
    def name(self) -> str:
        """The name of the item."""
        return self.item.name


@frozen
class EnumPlan:
    """Names for strings or integers. Decoders take any value of these kinds, and keep it."""

    item: Enum
    kinds: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the item."""
        return self.item.name


@frozen
class UnionPlan:
    """One of several values."""

    item: Union
    arms: tuple[tuple[Arm, Value], ...]
    """In the order of the text; each with the value of its type, of which nothing is known."""
    choose: Choose
    is_open: bool
    """Whether an arm that a newer peer has is kept (`KeepUnknown`)."""
    structs: tuple[str, ...] = ()
    """If it stands inside of other maps (`Part`): the structs of its arms, in their order."""
    keys: tuple[str, ...] = ()
    """If so: those of all arms, in the order of the text."""
    part: Branch | None = None
    """If so, how to find the arm in the larger map. A `Take` takes the keys of its struct; the map's others are left.
    `KeepUnknown` keeps those of the union's keys that are there. `NotThere` where a map of its own would lack a key."""

    @property
    def name(self) -> str:
        """The name of the item."""
        return self.item.name


ItemPlan: TypeAlias = "AliasPlan | EnumPlan | UnionPlan | Body"
