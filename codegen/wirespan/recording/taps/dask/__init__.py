"""The tap for `distributed`. What it does inside the recorded processes is in sitecustomize.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgpack  # type: ignore[import-untyped]

from ...records import Buffer

__all__ = ["FOLDER", "payload_frames"]

FOLDER = Path(__file__).parent
PLACEHOLDERS = ("__Serialized__", "__Pickled__")
BEFORE_MESSAGE = b"\x81\xabcompression"  # {"compression": ...}, alone
OPTIONS = {"strict_map_key": False, "use_list": False, "unicode_errors": "surrogateescape"}


def payload_frames(frames: Sequence[Buffer]) -> frozenset[int]:
    """The frames that hold only data: neither the message itself nor a header that a placeholder in it points to."""
    if frames[0] == b"" or bytes(frames[0][: len(BEFORE_MESSAGE)]) == BEFORE_MESSAGE:
        # Until 2021.4: a header for the message, the message, one header for all payloads, the payloads.
        return frozenset(range(3, len(frames))) - _bytestrings(frames)
    headers = {0}

    def note(value: Mapping[Any, Any]) -> None:  # the map itself is not wanted; nil can stand as a key
        headers.update(index for name in PLACEHOLDERS if type(index := value.get(name)) is int)

    try:
        msgpack.unpackb(frames[0], object_hook=note, **OPTIONS)
    except (ValueError, TypeError):
        return frozenset()  # not laid out as we know it: everything stays
    return frozenset(range(len(frames))) - headers


def _bytestrings(frames: Sequence[Buffer]) -> frozenset[int]:
    """The frames of long byte strings, which are a part of the message and only travel apart from it."""
    found: set[int] = set()
    if len(frames) > 3:  # what Dask itself has just written: it needs no doubt
        entries = msgpack.unpackb(frames[2], **OPTIONS)
        index = 3
        for path in entries["keys"]:
            count = entries["headers"][path]["count"]
            if path in entries["bytestrings"]:
                found.update(range(index, index + count))
            index += count
    return frozenset(found)
