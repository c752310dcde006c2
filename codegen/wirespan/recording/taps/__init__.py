"""Taps: what it takes to record the traffic of one library.

A tap is a folder with a `sitecustomize` that the recorded processes import, and a module that knows how that library
lays out a message. It is by nature about one library, so its names stand here and nowhere else in the toolkit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from ..records import Buffer
from . import dask

__all__ = ["TAPS", "Tap"]


@frozen
class Tap:
    """How to record one library."""

    protocol: str
    folder: Path
    payload_frames: Callable[[Sequence[Buffer]], frozenset[int]]
    """Which frames of a message are nothing but a user's data, so that a recording can do without them."""


TAPS: Mapping[str, Tap] = {"dask": Tap("dask", dask.FOLDER, dask.payload_frames)}
