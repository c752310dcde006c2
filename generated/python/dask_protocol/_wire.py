# Part of every package that wirespan 0.1.0 generates; do not edit.
"""Messages, and what is kept of maps that no declaration fits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from ._base import NO_FRAMES, DecodeError, Frames, Struct, alike, missing, wrong
from ._msgpack import unpack
from ._payloads import lift, lift_at

__all__ = [
    "Message",
    "UnknownArm",
    "UnknownMessage",
    "first",
    "unknown",
]


def unknown(root: str, wire: Mapping[Any, Any], known: frozenset[str], frames: Frames) -> dict[str, Any] | None:
    """The fields that this release does not describe, in their order."""
    extra: dict[str, Any] = {}
    for key, value in wire.items():
        if key not in known:
            if type(key) is not str:
                raise wrong(root, "str as key", key)
            try:
                extra[key] = lift(value, frames)
            except DecodeError as error:
                raise error.under(root, None, key) from None
    return extra or None


def first(frames: Frames) -> Any:
    """The MessagePack value of a message of the transport."""
    if not frames:
        raise DecodeError("a message has at least one frame")
    return unpack(frames[0])


class Message(Struct):
    """A message of a stream. Nobody answers it."""

    __slots__ = ()
    OP: ClassVar[str]


class _Kept(Struct):
    """A map that no declaration fits, written back as it came."""

    __slots__ = ("fields",)
    __match_args__ = ("fields",)

    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields

    def to_wire(self) -> dict[str, Any]:
        """The map."""
        return self.fields

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and alike(self.fields, other.fields)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.fields!r})"


def _keep(wire: Any, frames: Frames, root: str) -> dict[str, Any]:
    if type(wire) is not dict:
        raise wrong(root, "map", wire)
    try:
        return {key: lift_at(value, frames, key) for key, value in wire.items()}
    except DecodeError as error:
        raise error.under(root) from None


class UnknownArm(_Kept):
    """An arm of a union that this release does not describe."""

    __slots__ = ()

    @classmethod
    def from_wire(cls, wire: Any, frames: Frames = NO_FRAMES) -> UnknownArm:
        """Keep any map."""
        return cls(_keep(wire, frames, "UnknownArm"))


class UnknownMessage(_Kept):
    """A message or request that this release does not describe: one of another op."""

    __slots__ = ("tag",)

    def __init__(self, fields: dict[str, Any], tag: str = "op") -> None:
        super().__init__(fields)
        self.tag = tag

    @property
    def op(self) -> Any:
        """The op; None if there is none."""
        return self.fields.get(self.tag)

    @classmethod
    def from_wire(cls, wire: Any, frames: Frames = NO_FRAMES, tag: str = "op") -> UnknownMessage:
        """Keep any map that has an op."""
        try:
            op = wire[tag]
        except (KeyError, TypeError) as error:
            raise missing("UnknownMessage", wire, error) from None
        if type(op) is not str:
            raise wrong("UnknownMessage", "str", op, tag)
        return cls(_keep(wire, frames, "UnknownMessage"), tag)
