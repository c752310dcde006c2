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
MAX_RATIO: Final = 1 << 15
_PIECE: Final = 1 << 17


class CompressionError(ValueError):
    """A frame cannot be decompressed: the name is unknown, the library is missing, or the bytes are damaged."""


def decompress(name: str | None, frame: Buffer, max_bytes: int = MAX_BYTES, max_ratio: int = MAX_RATIO) -> Buffer:
    """The content of a frame. `name` is that in the sub-header; None leaves the frame as it is.

    Raises
    ------
    CompressionError
        The name is unknown, its library is not installed, the bytes are damaged, or the content is larger than
        `max_bytes`, or more than `max_ratio` times as large as the frame. What says so is not unpacked.

    """
    if name is None:
        return frame
    _, restore, most = _codec(name)
    ratio = min(max_ratio, most)
    limit = min(max_bytes, ratio * memoryview(frame).nbytes)
    try:
        content = restore(frame, limit)
    except _TooLargeError:
        if limit == max_bytes:
            raise CompressionError(f"the content of a compressed frame is larger than {max_bytes} bytes") from None
        raise CompressionError(f"the content of a compressed frame is more than {ratio} times as large") from None
    except CompressionError:
        raise
    except Exception as error:  # every library has errors of its own
        raise CompressionError(f"a frame is no valid {name}: {error}") from error
    return content


def compress(name: str | None, frame: Buffer) -> Buffer:
    """A frame as Dask compresses it.

    Raises
    ------
    CompressionError
        The name is unknown, or its library is not installed.

    """
    return frame if name is None else _codec(name)[0](frame)


_Codec = tuple[Callable[[Buffer], bytes], Callable[[Buffer, int], bytes], int]
"""Compresses; decompresses to so many bytes; and how many times as large as a frame its content can be, as the format
goes: an lz4 length of 255 takes a byte, a copy of 64 bytes takes three in snappy, zlib has 258 bytes in two bits, and
zstd repeats one over a block of 128 KiB."""


class _TooLargeError(Exception):
    """The content is larger than was allowed."""


def _check(size: int, limit: int) -> None:
    if size > limit:
        raise _TooLargeError


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


def _inflate(frame: Buffer, limit: int) -> bytes:
    inflater = zlib.decompressobj()
    content = inflater.decompress(frame, limit + 1)
    _check(len(content), limit)
    if not inflater.eof:
        raise CompressionError("a frame is no valid zlib: it is truncated")
    return content


def _lz4_restore(frame: Buffer, limit: int) -> bytes:
    # Dask writes blocks with their size in front.
    (size,) = struct.unpack_from("<I", frame)
    _check(size, limit)
    return bytes(_library("lz4.block", "lz4").decompress(frame))


def _zstd_restore(frame: Buffer, limit: int) -> bytes:
    zstandard = _library("zstandard", "zstd")
    size = zstandard.frame_content_size(frame)
    _check(size, limit)
    content = bytearray()
    # What does not say how large it is comes piece by piece: room for all that it may be is never made.
    with zstandard.ZstdDecompressor().stream_reader(frame) as pieces:
        while piece := pieces.read(_PIECE):
            content += piece
            _check(len(content), limit)
    return bytes(content)


def _snappy_restore(frame: Buffer, limit: int) -> bytes:
    snappy = _library("snappy", "snappy")
    size = shift = 0
    for byte in bytes(frame[:5]):
        size |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            break
    _check(size, limit)
    return bytes(snappy.decompress(bytes(frame)))


_CODECS: Final[dict[str, _Codec]] = {
    "zlib": (zlib.compress, _inflate, 1032),
    "lz4": (lambda frame: bytes(_library("lz4.block", "lz4").compress(frame)), _lz4_restore, 255),
    "zstd": (
        lambda frame: bytes(_library("zstandard", "zstd").ZstdCompressor().compress(frame)),
        _zstd_restore,
        1 << 15,
    ),
    "snappy": (lambda frame: bytes(_library("snappy", "snappy").compress(bytes(frame))), _snappy_restore, 22),
}
