"""`dask_frames`: MessagePack in the first frame, payloads in frames of their own, lengths in front of all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ... import resources
from .. import Buffer, Code, Payload, Reference, SetOf, Transport, Wire
from . import placeholders, samples

__all__ = ["DaskFrames"]

_EXPORTS = {"python": ("Payload", "Pickled", "PythonEnum", "Serialized")}


class DaskFrames(Transport):
    """The transport of Dask distributed, in all editions since 2.10.0."""

    externs = ("Serialized", "Pickled")
    has_sets = True
    # The head of a message begins with the number of bytes that follow since `counted_paths`. Since 2023.11.0 it may
    # leave out the last frames: a reader can do without it, and a writer need not leave anything out.
    editions = ("paths", "writeable_paths", "counted_paths", "placeholders")

    def code(self, target: str) -> Code | None:
        """Python and Rust."""
        folder = resources.root("templates") / target / "transport" / "dask_frames"
        return Code(templates=folder, exports=_EXPORTS.get(target, ())) if folder.is_dir() else None

    def encode(self, value: Wire) -> tuple[bytes, ...]:
        """The message, and behind it the header and the frames of each payload."""
        return samples.encode(value)

    def sample(self, extern: str, number: int) -> Payload:
        """A payload like no other."""
        return samples.sample(super().sample(extern, number))

    def written(self, extern: str, arguments: Sequence[Wire]) -> Payload:
        """`Name({header}, frame, …)`; or `Name(pickle)`, whose header is the usual one."""
        return samples.written(extern, arguments)

    def faults(self, extern: str) -> Iterable[tuple[Wire, str]]:
        """Placeholders that name the wrong frame, or say too much."""
        yield {placeholders.key(extern): 1 << 20}, "names a frame that is not there"
        yield {placeholders.key(extern): 0}, "names the first frame"
        yield {placeholders.key(extern): 1, "more": 1}, "has a further key"

    def body(self, frames: Sequence[Buffer]) -> int:
        """The first; before 2021.3.1 the second, behind a header of the others: empty, or a map with one key."""
        return 0 if frames[0] not in (b"", b"\x80") or len(frames) < 2 else 1

    def wrapped(self, value: Mapping[Any, Wire]) -> Reference | SetOf | None:
        """Placeholders of payloads, and sets."""
        return placeholders.wrapped(value, self.externs)

    def told(self, header: Mapping[Any, Wire]) -> tuple[int, str]:
        """By the name of the serializer."""
        count = header.get(placeholders.COUNT)
        how = header.get("serializer") or ("pickle" if "pickled-obj" in header else "")
        return count if isinstance(count, int) else 0, how

    def framing(self, lengths: Sequence[int]) -> Sequence[tuple[bytes, str]]:
        """Numbers of 64 bits, little endian."""
        count, inside = len(lengths), 8 * (1 + len(lengths))
        total = inside + sum(lengths)
        numbers = [
            (total, f"{total} bytes follow: {inside} of lengths, {sum(lengths)} of frames"),
            (count, f"{count} frame{'' if count == 1 else 's'}"),
            *((length, f"frame {n} has {length} bytes") for n, length in enumerate(lengths)),
        ]
        return [(number.to_bytes(8, "little"), meaning) for number, meaning in numbers]
