"""What is wrong with a message, held against the description: nothing, in a recording that is described in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .bindings import Bindings, Frames
from .exchange import Kind, Told, Unreadable, op_of
from .records import Buffer
from .walk import Fault, oddities

__all__ = ["Fault", "faults"]


def faults(told: Told, bindings: Bindings, *, in_bytes: bool = True) -> list[Fault]:
    """All findings in one message of the recording; those in its bytes only if `in_bytes`."""
    found: list[Fault] = []
    batch = told.kind is Kind.STREAM
    for index, value in enumerate(told.values):
        place = f"{told.decoder}[{index}]" if batch else told.decoder
        found += _in_value(value, place, told, bindings)
    if in_bytes and not any(isinstance(value, Unreadable) for value in told.values):
        found += _in_bytes(told, bindings)
    return found


def _in_value(value: Any, place: str, told: Told, bindings: Bindings) -> Iterator[Fault]:
    if isinstance(value, Unreadable):
        yield Fault("unknown" if told.kind is Kind.UNKNOWN else "refused", place, value.problem)
    elif isinstance(value, bindings.unknown):
        yield Fault("unknown", place, f"op {op_of(value)!r} is not described")
    else:
        yield from oddities(value, bindings, place)


def _in_bytes(told: Told, bindings: Bindings) -> Iterator[Fault]:
    frames = told.message.filled()
    placed = bindings.placed(frames)
    batch = told.kind is Kind.STREAM and (len(told.values) != 1 or isinstance(bindings.raw(placed), tuple))
    try:
        encoded = bindings.encode(list(told.values) if batch else told.values[0])
        again = bindings.extracted(encoded)
    except ValueError as error:
        yield Fault("bytes", told.decoder, f"cannot be encoded again: {error}")
        return
    if _same(again, frames) or _same(again, bindings.extracted(placed)):
        return  # where the transport compresses whole messages, they are the same once decompressed
    wire = bindings.raw(placed)
    if len(encoded) < len(placed) and _same(encoded, _renumbered(wire, placed, bindings)):
        return  # frames that nothing names are not written again
    where, problem, order = _difference(wire, bindings.raw(encoded), "")
    if problem:
        yield Fault("order" if order else "bytes", told.decoder + where, f"encoding it again gives {problem}")
    elif len(again) != len(frames):
        yield Fault("bytes", told.decoder, f"encoding it again gives {len(again)} frames instead of {len(frames)}")
    else:
        index = next(i for i, (a, b) in enumerate(zip(again, frames, strict=True)) if a != b)
        yield Fault("bytes", told.decoder, f"encoding it again gives other bytes in frame {index}")


def _renumbered(wire: Any, frames: Frames, bindings: Bindings) -> Frames:
    """The frames of a message as it was sent, but for those that nothing in it names."""

    def kept(item: Any) -> Any:
        return bindings.unknown_arm.from_wire(item, frames) if isinstance(item, dict) else item

    return bindings.encode([kept(item) for item in wire] if isinstance(wire, tuple) else kept(wire))


def _same(ones: Frames, others: Frames) -> bool:
    return len(ones) == len(others) and all(map(_equal, ones, others))


def _equal(one: Buffer, other: Buffer) -> bool:
    # Python compares views item by item: the frames that a recording left out are views of zeros, often the same ones.
    return one is other or (len(one) == len(other) and bytes(one) == bytes(other))


def _difference(one: Any, other: Any, path: str) -> tuple[str, str, bool]:
    """Where two decoded values first differ, how, and whether it is only the order of keys; no text if they do not."""
    if type(one) is not type(other):
        return path, f"{other!r:.40} instead of {one!r:.40}", False
    reordered = ("", "", False)
    if isinstance(one, dict):
        if set(one) != set(other):
            names = sorted(map(str, set(one) ^ set(other)))
            return path, f"other fields: {', '.join(names)}", False
        if list(one) != list(other):
            reordered = path, f"another order of fields: {', '.join(map(str, other))}", True
        children = [(one[key], other[key], f"{path}[{key!r}]") for key in one]
    elif isinstance(one, tuple):
        if len(one) != len(other):
            return path, f"{len(other)} items instead of {len(one)}", False
        children = [(a, b, f"{path}[{index}]") for index, (a, b) in enumerate(zip(one, other, strict=True))]
    else:
        return (path, f"{other!r:.40} instead of {one!r:.40}", False) if one != other and one == one else reordered
    for a, b, below in children:
        found = _difference(a, b, below)
        if found[1] and not found[2]:
            return found
        reordered = reordered if reordered[1] else found
    return reordered
