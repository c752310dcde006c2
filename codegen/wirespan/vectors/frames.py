"""Values of vectors as the frames of a transport."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgpack  # type: ignore[import-untyped]
from attrs import frozen

__all__ = ["Payload", "SetOf", "Wire", "encode", "payload"]

Wire = Any
"""A value as MessagePack has it, with `Payload` and `SetOf` where the transport writes something of its own."""


@frozen
class Payload:
    """A value of an extern type."""

    extern: str
    header: dict[str, Any]
    frames: tuple[bytes, ...]


@frozen
class SetOf:
    """A set, in the order in which it is written."""

    items: tuple[Wire, ...]


def payload(extern: str, number: int) -> Payload:
    """The sample `number` of an extern type: each has other frames, and one has none."""
    frames = tuple(f"{extern} {number}.{index}".encode() for index in range(number % 3))
    return Payload(extern, {"sample": number, "num-sub-frames": len(frames)}, frames)


def encode(transport: str | None, value: Wire) -> tuple[bytes, ...]:
    """The frames of one message."""
    return _ENCODERS[transport](value)


def _plain(value: Wire) -> tuple[bytes, ...]:
    return (bytes(msgpack.packb(value)),)


def _dask_frames(value: Wire) -> tuple[bytes, ...]:
    frames = [b""]

    def default(item: object) -> Any:
        match item:
            case Payload():
                index = len(frames)
                frames.append(msgpack.packb(item.header))
                frames.extend(item.frames)
                return {f"__{item.extern}__": index}
            case SetOf(items):
                return {"__Set__": True, "as-list": list(items)}
        raise TypeError(type(item).__name__)

    frames[0] = msgpack.packb(value, default=default)
    return tuple(frames)


_ENCODERS: dict[str | None, Callable[[Wire], tuple[bytes, ...]]] = {None: _plain, "dask_frames": _dask_frames}
