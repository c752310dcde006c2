# Part of every package that wirespan 0.1.0 generates; do not edit.
"""Reading MessagePack: one value, whose nesting is bounded, and whose errors are ours."""

from __future__ import annotations

from typing import Any, Final

import msgpack

from ._base import Buffer, DecodeError

__all__ = ["MAX_DEPTH", "unpack"]

MAX_DEPTH: Final = 128
"""How deep arrays and maps may be nested. Decoders recurse, and a peer must not choose how deep."""

_CONTAINERS: Final = bytes([*range(0x80, 0xA0), *range(0xDC, 0xE0)])
"""The bytes that begin an array or a map."""


def unpack(frame: Buffer) -> Any:
    """Decode one MessagePack value. Arrays become tuples, so that they can be keys of maps.

    Raises
    ------
    DecodeError
        The bytes are not exactly one value; a str is not UTF-8; a key of a map is a map; it is nested too deeply.

    """
    try:
        value = msgpack.unpackb(frame, use_list=False, strict_map_key=False, ext_hook=_no_extension)
    except DecodeError:
        raise
    except (ValueError, TypeError, RecursionError) as error:
        raise DecodeError(f"not one MessagePack value: {error or type(error).__name__}") from error
    if len(frame) > MAX_DEPTH:
        # Bytes that could begin a container are counted first: hardly ever are there enough of them.
        data = frame if type(frame) is bytes else bytes(frame)
        if len(data) - len(data.translate(None, _CONTAINERS)) > MAX_DEPTH and _is_deep(value):
            raise DecodeError(f"nested deeper than {MAX_DEPTH}")
    return value


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(MAX_DEPTH + 1):
        level = [
            item
            for holder in level
            for item in (holder.values() if type(holder) is dict else holder if type(holder) is tuple else ())
            if type(item) is dict or type(item) is tuple
        ]
        if not level:
            return False
    return True


def _no_extension(code: int, _: bytes) -> Any:
    raise DecodeError(f"extension type {code}: the protocol has none")
