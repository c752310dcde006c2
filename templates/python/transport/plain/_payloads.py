"""A transport of one frame a message: every value is plain MessagePack, and nothing has to be resolved."""

from __future__ import annotations

from typing import Any

import msgpack

from ._base import Buffer, EncodeError, Frames, kind

__all__ = ["lift", "lift_values", "pack"]


def lift(wire: Any, _: Frames) -> Any:
    """An `any` value: itself."""
    return wire


def lift_at(wire: Any, _frames: Frames, _key: object) -> Any:
    """An `any` value below `key`: itself."""
    return wire


def lift_values(wire: dict[Any, Any], _: Frames) -> dict[Any, Any]:
    """A map of `any` values: itself."""
    return wire


def pack(value: object) -> list[Buffer]:
    """Encode a message, a batch (a list of messages), or any value, as one frame.

    Raises
    ------
    EncodeError
        Part of it is no value of the protocol, or too large for MessagePack.

    """
    try:
        frame: Any = msgpack.packb(value, default=_default)
    except EncodeError:
        raise
    except (AttributeError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise EncodeError(f"cannot write a {kind(value)}: {error}") from error
    return [frame]


def _default(value: Any) -> Any:
    to_wire = getattr(value, "to_wire", None)
    if to_wire is None:
        raise EncodeError(f"a {type(value).__name__} is no value of the protocol")
    return to_wire()
