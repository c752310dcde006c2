"""The maps that stand in a message for what MessagePack has no kind for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..values import Reference, SetOf, Wire

__all__ = ["COUNT", "ITEMS", "SET", "key", "wrapped"]

COUNT = "num-sub-frames"
"""The key of a payload's header that says how many frames follow it."""
SET = "__Set__"
ITEMS = "as-list"


def key(extern: str) -> str:
    """The key of the placeholder of an extern type."""
    return f"__{extern}__"


def wrapped(value: Mapping[Any, Wire], externs: Iterable[str]) -> Reference | SetOf | None:
    """What a placeholder stands for; None if the map is none."""
    for extern in externs:
        if type(frame := value.get(key(extern))) is int:
            return Reference(extern, frame)
    items = value.get(ITEMS)
    return SetOf(tuple(items)) if value.get(SET) is True and isinstance(items, list | tuple) else None
