"""How Dask frames a message has changed. An edition is what all releases of one time have in common.

=========================  ====================  =======================================================
edition                    releases              payloads
=========================  ====================  =======================================================
`Edition.PATHS`            before 2.23.0         are taken out of the message and named by their path
`Edition.WRITEABLE_PATHS`  2.23.0 to 2021.02.0   the same; sub-headers say which buffers are writeable
`Edition.COUNTED_PATHS`    2021.03.0             the same, but not that; the head begins with a number of bytes
`Edition.PLACEHOLDERS`     2021.03.1 and later   a placeholder in the message names a frame
=========================  ====================  =======================================================

Decoders and `encode` know only the last: frames in memory are always laid out as today. Whoever reads frames off a
connection places what they name by path; whoever writes them takes it out again.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Final

from .._base import Buffer
from . import paths
from .compression import MAX_BYTES, MAX_RATIO

__all__ = ["LATEST", "Edition"]


class Edition(enum.Enum):
    """How releases frame a message, and where they put its payloads."""

    PATHS = "paths"
    WRITEABLE_PATHS = "writeable paths"
    COUNTED_PATHS = "counted paths"
    PLACEHOLDERS = "placeholders"

    @property
    def counted(self) -> bool:
        """Whether the head begins with the number of bytes to read at once."""
        return self in {Edition.COUNTED_PATHS, Edition.PLACEHOLDERS}

    @property
    def by_path(self) -> bool:
        """Whether payloads are named by their path in the message."""
        return self is not Edition.PLACEHOLDERS

    def place(
        self, frames: Sequence[Buffer], max_bytes: int = MAX_BYTES, max_ratio: int = MAX_RATIO
    ) -> Sequence[Buffer]:
        """The frames of a peer as decoders read them.

        Raises
        ------
        DecodeError
            They are not laid out as in this edition.
        CompressionError
            The message cannot be decompressed, or would be larger than `max_bytes`, or `max_ratio` times as large as it
            came.

        """
        return paths.place(frames, max_bytes, max_ratio) if self.by_path else frames

    def extract(self, frames: Sequence[Buffer]) -> Sequence[Buffer]:
        """The frames of `encode` as a peer reads them: the opposite of `place`. Nothing is compressed.

        Raises
        ------
        EncodeError
            The message holds a payload that releases of this edition do not know.

        """
        return paths.extract(frames, _SUB_HEADERS[self]) if self.by_path else frames


_SUB_HEADERS: Final = {
    Edition.PATHS: ("lengths", "compression"),
    Edition.WRITEABLE_PATHS: ("writeable", "lengths", "compression"),
    Edition.COUNTED_PATHS: ("split-num-sub-frames", "split-offsets", "compression"),
}
"""What the transport puts into the sub-header of a new payload, in this order."""

LATEST: Final = Edition.PLACEHOLDERS
