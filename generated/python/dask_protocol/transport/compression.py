# Part of every package that wirespan 0.1.0 generates; do not edit.
"""Compression of single frames, by the names that Dask gives it. Each library is imported when it is first needed."""

from __future__ import annotations

import importlib
import struct
import zlib
from collections.abc import Callable
from typing import Any, Final

from .._base import Buffer

__all__ = ["CompressionError", "compress", "decompress"]

MAX_BYTES: Final = 1 << 33


class CompressionError(ValueError):
    """A frame cannot be decompressed: the name is unknown, the library is missing, or the bytes are damaged."""


def decompress(name: str | None, frame: Buffer, max_bytes: int = MAX_BYTES) -> Buffer:
    """The content of a frame. `name` is that in the sub-header; None leaves the frame as it is.

    Raises
    ------
    CompressionError
        The name is unknown, its library is not installed, the bytes are damaged, or the content is larger than
        `max_bytes`.

    """
    if name is None:
        return frame
    _, restore = _codec(name)
    try:
        content = restore(frame, max_bytes)
    except CompressionError:
        raise
    except Exception as error:  # every library has errors of its own
        raise CompressionError(f"a frame is no valid {name}: {error}") from error
    if len(content) > max_bytes:
        raise _too_large(max_bytes)
    return content


def compress(name: str | None, frame: Buffer) -> Buffer:
    """A frame as Dask compresses it.

    Raises
    ------
    CompressionError
        The name is unknown, or its library is not installed.

    """
    return frame if name is None else _codec(name)[0](frame)


_Codec = tuple[Callable[[Buffer], bytes], Callable[[Buffer, int], bytes]]


def _codec(name: str) -> _Codec:
    if name not in _CODECS:
        raise CompressionError(f"unknown compression {name!r}; known are: {', '.join(sorted(_CODECS))}")
    return _CODECS[name]


def _library(module: str, extra: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError:
        package = __name__.partition(".")[0].replace("_", "-")
        raise CompressionError(f"{extra} frames need the extra {extra!r}: install {package}[{extra}]") from None


def _too_large(limit: int) -> CompressionError:
    return CompressionError(f"the content of a compressed frame is larger than {limit} bytes")


def _inflate(frame: Buffer, limit: int) -> bytes:
    inflater = zlib.decompressobj()
    content = inflater.decompress(frame, limit + 1)
    if not inflater.eof and len(content) <= limit:
        raise CompressionError("a frame is no valid zlib: it is truncated")
    return content


def _lz4_restore(frame: Buffer, limit: int) -> bytes:
    # Dask writes blocks with their size in front.
    (size,) = struct.unpack_from("<I", frame)
    if size > limit:
        raise _too_large(limit)
    return bytes(_library("lz4.block", "lz4").decompress(frame))


def _zstd_restore(frame: Buffer, limit: int) -> bytes:
    zstandard = _library("zstandard", "zstd")
    size = zstandard.frame_content_size(frame)
    if size > limit:
        raise _too_large(limit)
    return bytes(zstandard.ZstdDecompressor().decompress(frame, max_output_size=limit if size < 0 else 0))


def _snappy_restore(frame: Buffer, limit: int) -> bytes:
    snappy = _library("snappy", "snappy")
    size = shift = 0
    for byte in bytes(frame[:5]):
        size |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            break
    if size > limit:
        raise _too_large(limit)
    return bytes(snappy.decompress(bytes(frame)))


_CODECS: Final[dict[str, _Codec]] = {
    "zlib": (zlib.compress, _inflate),
    "lz4": (lambda frame: bytes(_library("lz4.block", "lz4").compress(frame)), _lz4_restore),
    "zstd": (lambda frame: bytes(_library("zstandard", "zstd").ZstdCompressor().compress(frame)), _zstd_restore),
    "snappy": (lambda frame: bytes(_library("snappy", "snappy").compress(bytes(frame))), _snappy_restore),
}
