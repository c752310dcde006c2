"""What `wirespan vectors` writes, read as docs/vectors.md says: with a JSON parser, and nothing of the toolkit."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

__all__ = ["Head", "Vector", "read", "written"]


@frozen
class Head:
    """The first line."""

    wirespan_vectors: int
    protocol: str
    release: str
    schema: str
    transport: str
    edition: str | None
    count: int


@frozen
class Vector:
    """Any other line."""

    decoder: str
    of: str
    title: str
    frames: tuple[bytes, ...]
    fault: dict[str, Any] | None

    def __str__(self) -> str:
        return f"{self.decoder} {self.of}, {self.title}"


def written(source: Path, release: str, *, seed: str = "0") -> bytes:
    """The vectors of a release."""
    command = [sys.executable, "-m", "wirespan", "vectors", str(source), "--release", release]
    done = subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@cache
def read(source: Path, release: str) -> tuple[Head, tuple[Vector, ...]]:
    """The vectors of a release, parsed."""
    first, *rest = (json.loads(line) for line in written(source, release).decode().splitlines())
    head = Head(**first)
    assert (head.wirespan_vectors, head.release, head.count) == (1, release, len(rest))
    return head, tuple(map(_vector, rest))


def _vector(line: dict[str, Any]) -> Vector:
    frames = tuple(bytes.fromhex(frame) for frame in line["frames"])
    return Vector(line["decoder"], line["of"], line["title"], frames, line.get("fault"))
