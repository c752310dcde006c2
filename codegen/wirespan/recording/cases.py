"""Turns a recording into single messages for decoders in any language: which one must read it, and the frames.

A case is what the test program of another language is given: it decodes the message strictly, encodes it again, and
must arrive at the same frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .bindings import Bindings
from .exchange import Kind, Told, follow
from .records import Buffer, Recording

__all__ = ["Case", "cases"]

KINDS = {Kind.HANDSHAKE: "handshake", Kind.REQUEST: "request", Kind.STEP: "step", Kind.STREAM: "stream"}


@frozen
class Case:
    """One message. Frames that the recording dropped are zeros of the same length, or empty."""

    kind: str
    """`stream`, `request`, `step` or `handshake`."""
    name: str
    """Of the direction or the server; `GetData/0` for a step, by its place in the exchange; empty for a handshake."""
    frames: tuple[Buffer, ...]
    dropped: bool
    """Whether a payload frame is not the one that was sent."""
    told: Told
    """What Python makes of it."""


def cases(recording: Recording, bindings: Bindings, *, empty: bool = False) -> Iterator[Case]:
    """The messages of a recording, without those of which it is not known what they are.

    Parameters
    ----------
    recording
        Where they come from.
    bindings
        What tells requests from replies.
    empty
        Whether dropped frames become empty ones, rather than zeros of the same length.

    """
    for told in follow(recording, bindings):
        kind = KINDS.get(told.kind)
        if kind is None:
            continue
        message = told.message
        frames = [
            b"" if empty and not isinstance(kept, bytes) else frame
            for kept, frame in zip(message.frames, message.filled(), strict=True)
        ]
        yield Case(kind, told.decoder, tuple(frames), not message.complete, told)
