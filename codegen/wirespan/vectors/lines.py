"""Vectors as lines of JSON, for languages that the toolkit knows nothing of. docs/vectors.md describes the format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgpack  # type: ignore[import-untyped]

from ..model import Protocol
from .make import Vector, vectors
from .places import Index, Key, Member, Step

__all__ = ["FORMAT", "lines"]

FORMAT = 1
"""The version of the format: it changes when a reader of the last one would go wrong."""


def lines(protocol: Protocol) -> Iterator[str]:
    """The vectors of a release: a line about them, and one for each."""
    found = vectors(protocol)
    head = {
        "wirespan_vectors": FORMAT,
        "protocol": protocol.name,
        "release": str(protocol.release),
        "schema": protocol.schema_hash,
        "transport": protocol.transport,
        "edition": protocol.edition,
        "count": len(found),
    }
    yield _json(head)
    for vector in found:
        yield _json(_entry(vector))


def _entry(vector: Vector) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "decoder": vector.kind,
        "of": vector.name,
        "title": vector.title,
        "frames": [frame.hex() for frame in vector.frames],
    }
    if vector.fault is not None:
        entry["fault"] = {
            "why": vector.fault.why,
            "path": vector.fault.path,
            "root": vector.fault.root,
            "steps": [_step(step) for step in vector.fault.steps],
        }
    return entry


def _step(step: Step) -> dict[str, Any]:
    match step:
        case Member(name, wire):
            return {"field": name, "wire": wire}
        case Index(number):
            return {"index": number}
        case Key(value):
            return {"key": msgpack.packb(value).hex()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
