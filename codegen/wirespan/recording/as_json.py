"""A message as JSON, for other programs. docs/recordings.md says what stands in it."""

from __future__ import annotations

import base64
import enum
import json
import math
from collections.abc import Iterable, Sequence
from typing import Any

from .brief import fields_of
from .check import Fault
from .exchange import Kind, Told, Unreadable, op_of
from .records import Dropped

__all__ = ["line"]


def line(told: Told, faults: Sequence[Fault]) -> str:
    """One JSON object, in one line."""
    message = told.message
    shown: dict[str, Any] = {
        "number": message.number,
        "time": round(message.time, 6),
        "connection": message.connection.number,
        "from": message.sender,
        "to": message.receiver,
        "kind": told.step if told.kind is Kind.STEP else told.kind.value,
        "op": told.op if told.kind is not Kind.STREAM else None,
        "answers": told.request.number if told.kind is Kind.STEP and told.request is not None else None,
        "frames": [frame.length if isinstance(frame, Dropped) else len(frame) for frame in message.frames],
        "dropped": [index for index, frame in enumerate(message.frames) if isinstance(frame, Dropped)],
        "values": [_message(value) for value in told.values],
        "faults": [{"kind": fault.kind, "where": fault.where, "problem": fault.problem} for fault in faults],
    }
    return json.dumps({key: value for key, value in shown.items() if value is not None}, ensure_ascii=False)


def _message(value: Any) -> Any:
    fields = fields_of(value)
    if fields is None:
        return plain(value.value if isinstance(value, Unreadable) else value)
    head = {"op": op_of(value)} if op_of(value) else {}
    return {"type": type(value).__name__, **head, "fields": {name: plain(item) for name, item in fields.items()}}


def plain(value: Any) -> Any:
    """A value in what JSON has. What it lacks is an object with one key that begins with `$`."""
    match value:
        case None | bool() | int() | str() if not isinstance(value, enum.Enum):
            return value
        case float():
            return value if math.isfinite(value) else {"$float": repr(value)}
        case enum.Enum():
            return value.value
        case bytes() | memoryview():
            return {"$bytes": base64.b64encode(value).decode("ascii")}
        case dict():
            if all(isinstance(key, str) and not key.startswith("$") for key in value):
                return {key: plain(item) for key, item in value.items()}
            return {"$map": [[plain(key), plain(item)] for key, item in value.items()]}
        case tuple() | list():
            return [plain(item) for item in value]
    frames = getattr(value, "frames", None)
    if isinstance(frames, tuple):
        return {"$payload": type(value).__name__, "header": plain(value.header), "frames": [len(f) for f in frames]}
    fields = fields_of(value)
    if fields is not None:
        return {name: plain(item) for name, item in fields.items()}
    if isinstance(value, Iterable):
        return {"$set": [plain(item) for item in value]}
    wire = getattr(value, "to_wire", None)
    return plain(wire()) if wire is not None else {"$repr": repr(value)}
