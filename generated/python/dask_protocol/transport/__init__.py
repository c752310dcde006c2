# Part of every package that wirespan 0.1.0 generates; do not edit.
"""How Dask moves messages over a byte stream: framing, limits, compression, and what both ends agree on at first.

A message of the transport is a list of frames, laid out as in today's releases; an `Edition` brings those of others
into that form, and out of it. `framing` reads and writes them on files, sockets and asyncio streams, or takes bytes as
they come; the decoders and `encode` of this package turn frames into messages and back; a `Connection` does all of it.
"""

from __future__ import annotations

from .compression import CompressionError, compress, decompress
from .connection import AsyncConnection, Connection, Decoder
from .editions import Edition
from .framing import (
    FrameReader,
    FramingError,
    Limits,
    TruncatedError,
    message_bytes,
    read_message,
    read_message_async,
    write_message,
    write_message_async,
)
from .handshake import Agreement, agree

__all__ = [
    "Agreement",
    "AsyncConnection",
    "CompressionError",
    "Connection",
    "Decoder",
    "Edition",
    "FrameReader",
    "FramingError",
    "Limits",
    "TruncatedError",
    "agree",
    "compress",
    "decompress",
    "message_bytes",
    "read_message",
    "read_message_async",
    "write_message",
    "write_message_async",
]
