"""Streams of msgpack values, read item by item: what stands in one array need not be held together."""

from __future__ import annotations

import struct
from typing import Any
from typing import Protocol as Interface

import msgpack  # type: ignore[import-untyped]

__all__ = ["bin_head", "items"]

CHUNK = 1 << 20
MOST = 1 << 16  # items of an array or map that is read as a whole
LONGEST = 1 << 20  # bytes of a string


class Source(Interface):
    """What bytes come from."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


def items(source: Source, max_bytes: int, *, chunk: int = CHUNK) -> Any:
    """An unpacker: `read_array_header()` enters an array, `unpack()` takes an item, `skip()` passes over it.

    Parameters
    ----------
    source
        Where the values come from.
    max_bytes
        How long a byte string may be.
    chunk
        How much is read at a time, in bytes.

    """
    return msgpack.Unpacker(
        source,
        read_size=chunk,
        use_list=True,
        strict_map_key=False,
        max_buffer_size=max_bytes + 2 * max(chunk, LONGEST),  # else a value at the limit would end the stream
        max_bin_len=max_bytes,
        max_str_len=LONGEST,
        max_array_len=MOST,
        max_map_len=MOST,
        max_ext_len=LONGEST,
    )


def bin_head(length: int) -> bytes:
    """What stands in front of so many bytes."""
    if length < 1 << 8:
        return struct.pack(">BB", 0xC4, length)
    return struct.pack(">BH", 0xC5, length) if length < 1 << 16 else struct.pack(">BI", 0xC6, length)
