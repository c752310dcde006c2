"""What is kept of a message that is not what it should be, by choice of who decodes."""

from __future__ import annotations

from typing import Any

from ._base import DecodeError, Frames
from ._payloads import lift

__all__ = ["Malformed"]


class Malformed:
    """A message that is not what the description says, written back as it came.

    Attributes
    ----------
    value
        What came, with its payloads. A placeholder whose frames were not there stays a placeholder.
    error
        What is wrong with it.

    """

    __slots__ = ("error", "value")
    __match_args__ = ("value", "error")

    def __init__(self, value: Any, error: DecodeError) -> None:
        self.value = value
        self.error = error

    @classmethod
    def from_wire(cls, wire: Any, frames: Frames, error: DecodeError) -> Malformed:
        """Keep anything."""
        try:
            value = lift(wire, frames)
        except DecodeError:
            value = _lift_what_can_be(wire, frames)
        return cls(value, error)

    def to_wire(self) -> Any:
        """What came."""
        return self.value

    def __repr__(self) -> str:
        return f"Malformed({self.value!r}, {str(self.error)!r})"


def _lift_what_can_be(wire: Any, frames: Frames) -> Any:
    """`lift` for each part on its own: one that is damaged stays as it is."""
    if type(wire) is tuple:
        return tuple(_lift_what_can_be(item, frames) for item in wire)
    if type(wire) is not dict:
        return wire
    if any(type(value) is dict or type(value) is tuple for value in wire.values()):
        return {key: _lift_what_can_be(value, frames) for key, value in wire.items()}
    try:
        return lift(wire, frames)  # a map without parts, as placeholders are
    except DecodeError:
        return wire
