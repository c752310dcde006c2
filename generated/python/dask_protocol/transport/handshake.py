# Part of every package that wirespan 0.1.0 generates; do not edit.
"""What two ends agree on from their first messages."""

from __future__ import annotations

from typing import Protocol

import attrs

__all__ = ["Agreement", "Offer", "agree"]


class Offer(Protocol):
    """A handshake: what one end can do."""

    compression: str | None
    pickle_protocol: int


@attrs.frozen
class Agreement:
    """What both ends can do."""

    compression: str | None
    """How to compress frames; None for not at all. A reader goes by the name in the sub-header all the same."""
    pickle_protocol: int
    """The newest pickle that both ends read."""


def agree(ours: Offer, theirs: Offer) -> Agreement:
    """Compression if both name the same; the older of both pickle protocols."""
    compression = ours.compression if ours.compression == theirs.compression else None
    return Agreement(compression, min(ours.pickle_protocol, theirs.pickle_protocol))
