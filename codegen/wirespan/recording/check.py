"""What is wrong with a message, held against the description: nothing, in a recording that is described in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from .bindings import Bindings, Frames
from .exchange import Kind, Told, Unreadable, op_of
from .nested import problems

__all__ = ["Fault", "faults"]


@frozen
class Fault:
    """One finding.

    `kind` is one of

    - "unknown": the op is not described, or it is not known what the message is;
    - "refused": the decoder does not accept it: a required field is missing, a value is of another type;
    - "field": it has a field, or an arm of a union, that is not described;
    - "bytes": encoding it again gives other bytes;
    - "order": the same, but only for the order of fields.
    """

    kind: str
    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}" if self.where else self.problem


def faults(told: Told, bindings: Bindings) -> list[Fault]:
    """All findings in one message of the recording."""
    found: list[Fault] = []
    batch = told.kind is Kind.STREAM
    for index, value in enumerate(told.values):
        place = f"{told.decoder}[{index}]" if batch else told.decoder
        found += _in_value(value, place, told, bindings)
    if not any(isinstance(value, Unreadable) for value in told.values):
        found += _in_bytes(told, bindings)
    return found


def _in_value(value: Any, place: str, told: Told, bindings: Bindings) -> Iterator[Fault]:
    if isinstance(value, Unreadable):
        yield Fault("unknown" if told.kind is Kind.UNKNOWN else "refused", place, value.problem)
    elif isinstance(value, bindings.unknown):
        yield Fault("unknown", place, f"op {op_of(value)!r} is not described" if op_of(value) else "has no op")
    else:
        for path, problem in _not_described(value, type(value).__name__, bindings):
            yield Fault("field", f"{place} {path}", problem)
        for path, problem in problems(value, type(value).__name__, bindings):
            yield Fault("refused", f"{place} {path}", problem)


def _not_described(value: Any, path: str, bindings: Bindings) -> Iterator[tuple[str, str]]:
    """Unknown fields and arms, wherever they are, with their path."""
    attributes = getattr(type(value), "__attrs_attrs__", None)
    if attributes is not None:
        for name in getattr(value, "extra_fields", None) or ():
            yield f"{path}.{name}", "this field is not described"
        for attribute in attributes:
            if attribute.name != "extra_fields":
                yield from _not_described(getattr(value, attribute.name), f"{path}.{attribute.name}", bindings)
    elif isinstance(value, bindings.unknown_arm):
        yield path, "this arm is not described"
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _not_described(item, f"{path}[{key!r}]", bindings)
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from _not_described(item, f"{path}[{index}]", bindings)


def _in_bytes(told: Told, bindings: Bindings) -> Iterator[Fault]:
    frames = told.message.filled()
    placed = bindings.placed(frames)
    wire = bindings.raw(placed)
    batch = told.kind is Kind.STREAM and isinstance(wire, tuple)
    try:
        encoded = bindings.encode(list(told.values) if batch else told.values[0])
        again = bindings.extracted(encoded)
    except ValueError as error:
        yield Fault("bytes", told.decoder, f"cannot be encoded again: {error}")
        return
    if _same(again, frames) or _same(again, bindings.extracted(placed)):
        return  # where the transport compresses whole messages, they are the same once decompressed
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
    return len(ones) == len(others) and all(one == other for one, other in zip(ones, others, strict=True))


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
