# Part of every package that wirespan 0.1.0 generates; do not edit.
"""Reading MessagePack: one value, whose nesting is bounded, and whose errors are ours."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any, Final, TypeVar

import msgpack

from ._base import Buffer, DecodeError

__all__ = ["MAX_DEPTH", "deeply", "unpack"]

T = TypeVar("T")

MAX_DEPTH: Final = 1024
"""How deep arrays and maps may be nested.

It is what msgpack itself can carry: no release of it reads more (measured from 0.6.2 to 1.2.4), and none before 1.2
writes more than 511. Dask needs that much: each call on a profiled stack takes two levels. A level costs up to two
frames of Python's stack while it is decoded, about 1 KiB in Python 3.10 and none of the C stack from 3.11 on.
"""

_ROOM: Final = 4 * MAX_DEPTH
_lock: Final = threading.Lock()
_limits: Final[list[int]] = []
"""The recursion limit to go back to, once for each call that has raised it."""


def unpack(frame: Buffer) -> Any:
    """Decode one MessagePack value. Arrays become tuples, so that they can be keys of maps.

    Raises
    ------
    DecodeError
        The bytes are not exactly one value; a str is not UTF-8; a key of a map is a map; it is nested too deeply.

    """
    try:
        return msgpack.unpackb(frame, use_list=False, strict_map_key=False, ext_hook=_no_extension)
    except DecodeError:
        raise
    except (msgpack.StackError, RecursionError):
        raise DecodeError(f"not one MessagePack value: nested deeper than {MAX_DEPTH}") from None
    except (ValueError, TypeError) as error:
        raise DecodeError(f"not one MessagePack value: {error or type(error).__name__}") from error


def deeply(call: Callable[[], T]) -> T:
    """Call what has run into the recursion limit again, with room for a value that is nested as deep as one may be.

    How much of its stack a program has used when it decodes must not decide about a message. Only the few that are
    nested in the hundreds come here. Meanwhile the limit is higher for all threads: it is one for all of them.

    Raises
    ------
    DecodeError
        There still was not enough room.

    """
    with _lock:
        _limits.append(_limits[0] if _limits else sys.getrecursionlimit())
        sys.setrecursionlimit(_limits[0] + _ROOM)
    try:
        return call()
    except RecursionError:
        raise DecodeError(f"nested deeper than {MAX_DEPTH}, or than the stack allows") from None
    finally:
        with _lock:
            limit = _limits.pop()
            if not _limits:
                sys.setrecursionlimit(limit)


def _no_extension(code: int, _: bytes) -> Any:
    raise DecodeError(f"extension type {code}: the protocol has none")
