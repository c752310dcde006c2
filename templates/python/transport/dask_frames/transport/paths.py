"""Payloads named by path, as until 2021.03.0: put in their place on the way in, taken out on the way out.

The frames of such a message are::

    nothing, or {"compression": how the message is compressed}
    the message; where a payload was, a map lacks the entry, and an array has nil
    {"headers": {path: sub-header}, "keys": [path, ...], "bytestrings": [path, ...]}
    the frames of each payload, in the order of "keys"

and of a message without payloads only the first two. Byte strings longer than `LONG` are taken out as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeAlias, cast

import msgpack

from .._base import Buffer, DecodeError, EncodeError
from .._msgpack import deeply, unpack
from .compression import decompress

__all__ = ["LONG", "extract", "place"]

LONG: Final = 1 << 16
"""The longest byte string that stays in the message."""

_SERIALIZED: Final = "__Serialized__"
_PLACEHOLDERS: Final = (_SERIALIZED, "__Pickled__")
_LATER: Final = ("__Pickled__", "__Set__")  # what no message of that time can hold
_SUB_FRAMES: Final = "num-sub-frames"  # what today's sub-headers call `count`
_BYTES: Final[dict[str, Any]] = {
    "type": "builtins.bytes",
    "type-serialized": b"\x80\x04\x95\x16\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x05bytes\x94\x93\x94.",
    "serializer": "dask",
}
"""The sub-header of a byte string, with a pickle of the class `bytes`."""

_Path: TypeAlias = tuple[Any, ...]


# ---------------------------------------------------------------------- in


def place(frames: Sequence[Buffer], max_bytes: int, max_ratio: int) -> list[Buffer]:
    """The frames as they are laid out today: placeholders in the message name their sub-headers."""
    if len(frames) < 2:
        raise _damaged("a message has at least two frames")
    message = _message(frames[0], frames[1], max_bytes, max_ratio)
    if len(frames) == 2:
        return [message]
    value = unpack(message)
    _check_placeholders(message, value)
    placed: list[Buffer] = [b""]
    holder = [value]
    at = 3
    left = max_bytes
    for path, header, is_bytes in _entries(frames[2]):
        count = header.get("count")
        if type(count) is not int or not 0 <= count <= len(frames) - at:
            raise _damaged(f"{_shown(path)} has no valid 'count'")
        data = frames[at : at + count]
        at += count
        if is_bytes:
            content = _joined(path, header, data, left, max_ratio)
            left -= len(content)
            _put(holder, path, content)
        else:
            _put(holder, path, {_SERIALIZED: len(placed)})
            placed += [_packed({**header, _SUB_FRAMES: count}), *data]
    if at != len(frames):
        raise _damaged(f"{len(frames) - at} frames belong to no payload")
    placed[0] = _packed(holder[0])
    return placed


def _message(header: Buffer, message: Buffer, max_bytes: int, max_ratio: int) -> Buffer:
    if not memoryview(header).nbytes:
        return message
    fields = unpack(header)
    name = fields.get("compression") if type(fields) is dict else fields
    if type(name) is not str and name is not None:
        raise _damaged("frame 0 names no compression")
    return decompress(name, message, max_bytes, max_ratio)


def _entries(frame: Buffer) -> Iterator[tuple[_Path, dict[Any, Any], bool]]:
    fields = unpack(frame)
    keys, headers, bytestrings = (
        fields.get(name) if type(fields) is dict else None for name in ("keys", "headers", "bytestrings")
    )
    if type(keys) is not tuple or type(headers) is not dict or type(bytestrings) is not tuple:
        raise _damaged("frame 2 lacks 'keys', 'headers' or 'bytestrings'")
    try:
        long, paths = frozenset(bytestrings), frozenset(keys)
    except TypeError:  # part of a path is a map
        raise _damaged("frame 2 has a path that is none") from None
    if not long <= paths:
        raise _damaged("a byte string in frame 2 has no sub-header")
    for path in keys:
        header = headers.get(path)
        if type(path) is not tuple or not path or type(header) is not dict:
            raise _damaged(f"frame 2 has no sub-header for {path!r:.60}")
        yield path, header, path in long


def _joined(path: _Path, header: dict[Any, Any], data: Sequence[Buffer], max_bytes: int, max_ratio: int) -> bytes:
    names = header.get("compression", (None,) * len(data))
    if type(names) is not tuple or len(names) != len(data):
        raise _damaged(f"{_shown(path)}: 'compression' does not fit the frames")
    content = bytearray()
    for name, frame in zip(names, data, strict=True):
        content += decompress(name, frame, max_bytes - len(content), max_ratio)
    return bytes(content)


def _put(holder: list[Any], path: _Path, value: Any) -> None:
    """Put a value where its path says; arrays on the way become lists, since tuples cannot be changed."""
    at: Any = holder
    key: Any = 0
    for depth, step in enumerate(path, 1):
        below: Any = at[key]
        if type(below) is tuple:
            below = at[key] = list(below)
        if type(below) is dict and _SERIALIZED not in below:  # no payload, which was put there before
            fits = depth == len(path) or step in below
        else:
            fits = type(below) is list and type(step) is int and 0 <= step < len(below)
        if not fits:
            raise _damaged(f"{_shown(path)} is no place in the message")
        at, key = below, step
    if at[key] is not None if type(at) is list else key in at:
        raise _damaged(f"the place {_shown(path)} is taken")
    at[key] = value


def _check_placeholders(message: Buffer, value: Any) -> None:
    """Refuse a map that decoders would take for a placeholder: no message of that time has one."""
    text = bytes(message)
    if not any(name.encode() in text for name in _PLACEHOLDERS):
        return
    level: list[Any] = [(value,)]
    while level:
        level = [item for holder in level for item in _children(holder)]
        for item in level:
            if type(item) is dict and len(item) == 1 and not item.keys().isdisjoint(_PLACEHOLDERS):
                raise _damaged("a map looks like a placeholder")


def _children(holder: Any) -> Sequence[Any]:
    return tuple(holder.values()) if type(holder) is dict else holder if type(holder) is tuple else ()


# ---------------------------------------------------------------------- out


def extract(frames: Sequence[Buffer], entries: Sequence[str]) -> list[Buffer]:
    """The frames with payloads named by path. `entries` are those that the sub-header of a new payload needs."""
    message = frames[0]
    if len(frames) == 1 and memoryview(message).nbytes <= LONG:
        return [b"", message]
    taken: list[tuple[_Path, bytes | int]] = []
    wire = unpack(message)
    try:
        value = _take(wire, [], taken)
    except RecursionError:
        taken.clear()
        value = deeply(lambda: _take(wire, [], taken))
    if not taken:
        return [b"", message]
    headers: dict[_Path, dict[Any, Any]] = {}
    data: list[Buffer] = []
    passed_on: list[tuple[int, _Path, dict[Any, Any], Sequence[Buffer]]] = []
    parts: Sequence[Buffer]
    for path, content in taken:
        if isinstance(content, bytes):
            header, parts = dict(_BYTES), [content]
        else:
            header, parts = _payload(content, frames)
            if "count" in header:  # as it came from its first sender: those follow
                passed_on.append((content, path, header, parts))
                continue
        for name in entries:
            header.setdefault(name, _ENTRIES[name](parts))
        headers[path] = header | {"count": len(parts)}
        data += parts
    for _, path, header, parts in sorted(passed_on, key=lambda entry: entry[0]):
        headers[path] = header | {"count": len(parts)}
        data += parts
    bytestrings = [path for path, content in taken if isinstance(content, bytes)]
    table = {"headers": headers, "keys": list(headers), "bytestrings": bytestrings}
    return [b"", _packed(value), _packed(table), *data]


_ENTRIES: Final[dict[str, Callable[[Sequence[Buffer]], tuple[object, ...]]]] = {
    "writeable": lambda parts: (False,) * len(parts),
    "lengths": lambda parts: tuple(memoryview(part).nbytes for part in parts),
    "split-num-sub-frames": lambda parts: (1,) * len(parts),
    "split-offsets": lambda parts: tuple(range(len(parts))),
    "compression": lambda parts: (None,) * len(parts),
}


def _take(value: Any, path: list[Any], taken: list[tuple[_Path, bytes | int]]) -> Any:
    """The value without its payloads and long byte strings, which are put down with their paths."""
    if type(value) is dict:
        kept = {}
        for key, item in value.items():
            if not _takes(item, path, key, taken):
                path.append(key)
                kept[key] = _take(item, path, taken)
                path.pop()
        return kept
    if type(value) is tuple:
        items: list[Any] = []
        for index, item in enumerate(value):
            if _takes(item, path, index, taken):
                items.append(None)
                continue
            path.append(index)
            items.append(_take(item, path, taken))
            path.pop()
        return items
    return value


def _takes(item: Any, path: list[Any], step: Any, taken: list[tuple[_Path, bytes | int]]) -> bool:
    content = _content(item)
    if content is None:
        return False
    taken.append(((*path, step), content))
    return True


def _content(item: Any) -> bytes | int | None:
    """What is to be taken out: a long byte string, or the index of a payload's sub-header."""
    if type(item) is bytes:
        return item if len(item) > LONG else None
    if type(item) is not dict or len(item) > 2:
        return None
    if _SERIALIZED in item:
        index = item[_SERIALIZED]
        if type(index) is int:
            return index
    for name in _LATER:
        if name in item:
            raise EncodeError(f"this release has no {name.strip('_')}")
    return None


def _payload(index: int, frames: Sequence[Buffer]) -> tuple[dict[Any, Any], Sequence[Buffer]]:
    header: Any = unpack(frames[index]) if 0 < index < len(frames) else None
    count = header.pop(_SUB_FRAMES, None) if type(header) is dict else None
    if type(count) is not int or not 0 <= count < len(frames) - index:
        raise EncodeError(f"frame {index} is no sub-header")
    return header, frames[index + 1 : index + 1 + count]


def _packed(value: Any) -> bytes:
    try:
        return cast("bytes", msgpack.packb(value))
    except ValueError as error:
        raise EncodeError(f"cannot write the message: {error}") from None


def _shown(path: _Path) -> str:
    return "".join(f"[{step!r:.40}]" for step in path)


def _damaged(problem: str) -> DecodeError:
    return DecodeError(problem, (), "message")
