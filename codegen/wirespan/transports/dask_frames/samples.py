"""Values of vectors as frames: written apart from what is generated, so that each can be held against the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgpack  # type: ignore[import-untyped]
from attrs import evolve

from ..values import Payload, SetOf, Wire
from .placeholders import COUNT, ITEMS, SET, key

__all__ = ["encode", "sample", "written"]

_PICKLE = {"serializer": "pickle", "writeable": [], "split-num-sub-frames": [1], "split-offsets": [0]}


def encode(value: Wire) -> tuple[bytes, ...]:
    """The message, and behind it the header and the frames of each payload."""
    frames = [b""]

    def default(item: object) -> Any:
        match item:
            case Payload():
                index = len(frames)
                frames.append(msgpack.packb(item.header))
                frames.extend(item.frames)
                return {key(item.extern): index}
            case SetOf(items):
                return {SET: True, ITEMS: list(items)}
        raise TypeError(type(item).__name__)

    frames[0] = msgpack.packb(value, default=default)
    return tuple(frames)


def sample(payload: Payload) -> Payload:
    """A payload whose header says how many frames it has."""
    return evolve(payload, header={**payload.header, COUNT: len(payload.frames)})


def written(extern: str, arguments: Sequence[Wire]) -> Payload:
    """`Name({header}, frame, …)`; or `Name(pickle)`, whose header is the usual one."""
    first, frames = arguments[0], tuple(each for each in arguments if isinstance(each, bytes))
    if isinstance(first, dict):
        return sample(Payload(extern, first, frames))
    if extern == "Pickled":
        return sample(Payload(extern, {"pickled-obj": first, "compression": []}, ()))
    return sample(Payload(extern, {**_PICKLE, "compression": [None]}, frames))
