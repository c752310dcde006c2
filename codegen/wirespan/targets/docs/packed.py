"""MessagePack read token by token, with the place of each: to show bytes beside what they mean."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from attrs import frozen

__all__ = ["Token", "end_of", "tokens"]


@frozen
class Token:
    """One scalar, or the head of an array or map. `depth` counts the arrays and maps around it."""

    start: int
    end: int
    depth: int
    is_key: bool
    kind: str  # nil bool int float str bytes array map
    value: object  # of an array or map: the number of its elements or entries


_SIZED = {  # first byte → kind, format of the length that follows
    0xC4: ("bytes", ">B"),
    0xC5: ("bytes", ">H"),
    0xC6: ("bytes", ">I"),
    0xD9: ("str", ">B"),
    0xDA: ("str", ">H"),
    0xDB: ("str", ">I"),
    0xDC: ("array", ">H"),
    0xDD: ("array", ">I"),
    0xDE: ("map", ">H"),
    0xDF: ("map", ">I"),
}
_NUMBERS = {
    0xCA: ("float", ">f"),
    0xCB: ("float", ">d"),
    0xCC: ("int", ">B"),
    0xCD: ("int", ">H"),
    0xCE: ("int", ">I"),
    0xCF: ("int", ">Q"),
    0xD0: ("int", ">b"),
    0xD1: ("int", ">h"),
    0xD2: ("int", ">i"),
    0xD3: ("int", ">q"),
}


def tokens(data: bytes, start: int = 0) -> Iterator[Token]:
    """The tokens of the value at `start`.

    Raises
    ------
    ValueError
        There is no whole MessagePack value there.
    """
    open_: list[tuple[int, bool]] = []  # what is still to come at each depth, and whether it is a map's
    at = start
    while True:
        is_key = bool(open_) and open_[-1][1] and open_[-1][0] % 2 == 0
        depth = len(open_)
        kind, value, end = _read(data, at)
        yield Token(at, end, depth, is_key, kind, value)
        at = end
        if open_:
            open_[-1] = (open_[-1][0] - 1, open_[-1][1])
        if kind in ("array", "map"):
            assert isinstance(value, int)
            open_.append((value * 2, True) if kind == "map" else (value, False))
        while open_ and open_[-1][0] == 0:
            open_.pop()
        if not open_:
            return


def end_of(data: bytes, start: int) -> int:
    """Where the value at `start` ends."""
    end = start
    for token in tokens(data, start):
        end = token.end
    return end


def _read(data: bytes, at: int) -> tuple[str, object, int]:
    try:
        first = data[at]
        if first < 0x80:
            return "int", first, at + 1
        if first < 0x90:
            return "map", first & 0x0F, at + 1
        if first < 0xA0:
            return "array", first & 0x0F, at + 1
        if first < 0xC0:
            return _sized("str", data, at + 1, first & 0x1F)
        if first >= 0xE0:
            return "int", first - 0x100, at + 1
        if first in (0xC0, 0xC2, 0xC3):
            return ("nil", None, at + 1) if first == 0xC0 else ("bool", first == 0xC3, at + 1)
        if first in _NUMBERS:
            kind, layout = _NUMBERS[first]
            return kind, struct.unpack_from(layout, data, at + 1)[0], at + 1 + struct.calcsize(layout)
        kind, layout = _SIZED[first]
        length = struct.unpack_from(layout, data, at + 1)[0]
        return _sized(kind, data, at + 1 + struct.calcsize(layout), length)
    except (IndexError, KeyError, struct.error):
        raise ValueError(f"no MessagePack value at byte {at}") from None


def _sized(kind: str, data: bytes, at: int, length: int) -> tuple[str, object, int]:
    if kind in ("array", "map"):
        return kind, length, at
    content = data[at : at + length]
    if len(content) < length:
        raise IndexError
    return kind, content.decode("utf-8", "replace") if kind == "str" else content, at + length
