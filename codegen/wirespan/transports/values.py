"""Values as they stand on the wire, before a transport has wrapped what is its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

__all__ = ["Payload", "Reference", "SetOf", "Wire"]

Wire = Any
"""A value as MessagePack has it, with `Payload` and `SetOf` where the transport writes something of its own."""


@frozen
class Payload:
    """A value of an extern type."""

    extern: str
    header: Mapping[str, Wire]
    """What stands in front of the frames, if the transport writes such a thing."""
    frames: tuple[bytes, ...]


@frozen
class SetOf:
    """A set, in the order in which it is written."""

    items: tuple[Wire, ...]


@frozen
class Reference:
    """What stands in a message for a payload in frames of its own."""

    extern: str
    frame: int
    """The frame in which the payload begins, from 0."""
