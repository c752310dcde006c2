"""The tap for `distributed`. What it does inside the recorded processes is in sitecustomize.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgpack  # type: ignore[import-untyped]

from ....transports.dask_frames import DaskFrames, placeholders
from ...records import Buffer

__all__ = ["FOLDER", "payload_frames"]

FOLDER = Path(__file__).parent
PLACEHOLDERS = tuple(map(placeholders.key, DaskFrames.externs))
BEFORE_MESSAGE = b"\x81\xabcompression"  # {"compression": ...}, alone
OPTIONS = {"strict_map_key": False, "use_list": False, "unicode_errors": "surrogateescape"}


def payload_frames(frames: Sequence[Buffer]) -> frozenset[int]:
    """The frames that hold only data: neither the message itself nor a header that a placeholder in it points to."""
    before = frames[0] == b"" or bytes(frames[0][: len(BEFORE_MESSAGE)]) == BEFORE_MESSAGE
    try:
        kept = _kept_until_2021(frames) if before else _kept(frames)
    except (ValueError, TypeError, KeyError):
        return frozenset()  # not laid out as we know it: everything stays
    return frozenset(range(len(frames))) - kept


def _kept(frames: Sequence[Buffer]) -> set[int]:
    """The message, and each header in front of its payload."""
    found = {0}

    def note(value: Mapping[Any, Any]) -> None:  # the map itself is not wanted; nil can stand as a key
        found.update(index for name in PLACEHOLDERS if type(index := value.get(name)) is int)

    msgpack.unpackb(frames[0], object_hook=note, **OPTIONS)
    return found


def _kept_until_2021(frames: Sequence[Buffer]) -> set[int]:
    """A header for the message, the message, one header for all payloads.

    Long byte strings also have frames of their own, but are a part of the message.
    """
    found = {0, 1, 2}
    if len(frames) > 3:
        entries = msgpack.unpackb(frames[2], **OPTIONS)
        index = 3
        for path in entries["keys"]:
            count = entries["headers"][path]["count"]
            if path in entries["bytestrings"]:
                found.update(range(index, index + count))
            index += count
    return found
