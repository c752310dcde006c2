# Part of every package that wirespan 0.1.0 generates; do not edit.
"""The one encoder, and what it checks if it is told to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from ._base import Buffer, DecodeError, EncodeError, Frames, Struct
from ._msgpack import deeply
from ._payloads import pack
from ._wire import UnknownMessage, first

__all__ = ["encode"]


def encode(value: object, *, check: bool = False) -> list[Buffer]:
    """Encode a message, a batch (a list of messages), or any value. The first frame is its MessagePack.

    Values are not checked, unless `check` asks for it. Then what was written is decoded again, by the classes that it
    came from: that costs what decoding costs, and holds every value against the description as a receiver does.

    Raises
    ------
    EncodeError
        Part of it is no value of the protocol, or too large for MessagePack. With `check`, it says where.
    DecodeError
        With `check`: a value is not what the description says. The error is the one that a receiver would see.
    TypeError
        With `check`: it is neither a message or structure nor a list of those, so that nothing says what it should be.

    """
    if not check:
        return pack(value)
    try:
        frames = pack(value)
    except EncodeError as error:
        raise EncodeError(_located(value, error)) from error
    if type(value) is not list:
        _read_again(value, first(frames), frames)
        return frames
    for index, (item, wire) in enumerate(zip(value, first(frames), strict=True)):
        try:
            _read_again(item, wire, frames)
        except DecodeError as error:
            error.where = f"[{index}] "
            raise
    return frames


def _read_again(value: object, wire: Any, frames: Frames) -> None:
    if not isinstance(value, Struct):
        raise TypeError(f"a {type(value).__name__} has no class to check it; decode it with that of its `Step`")
    tag = (value.tag,) if isinstance(value, UnknownMessage) else ()
    read = cast("Any", value).from_wire
    try:
        read(wire, frames, *tag)
    except RecursionError:
        deeply(lambda: read(wire, frames, *tag))


def _located(value: Any, error: EncodeError) -> str:
    """The text of an error, behind the path to what cannot be written. It is searched for only now."""
    path = ""
    named = False
    while True:
        if isinstance(value, Struct) and not named:
            path, named = f"{path} {type(value).__name__}".strip(), True
        for step, inner in _children(value):
            try:
                pack(inner)
            except EncodeError as found:
                value, error, path = inner, found, path + step
                break
        else:
            return f"{path}: {error}"


def _children(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Struct):
        for attribute in getattr(value, "__attrs_attrs__", ()):
            inner = getattr(value, attribute.name)
            if inner is not attribute.default:
                yield f".{attribute.name}", inner
    elif isinstance(value, dict):
        yield from ((f"[{key!r}]", inner) for key, inner in value.items())
    elif isinstance(value, (list, tuple)):
        yield from ((f"[{index}]", inner) for index, inner in enumerate(value))
