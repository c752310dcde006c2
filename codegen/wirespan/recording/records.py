"""What a recording holds. docs/recordings.md describes the same as a file."""

from __future__ import annotations

import mmap
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeAlias

from attrs import evolve, frozen

__all__ = [
    "Buffer",
    "Connection",
    "Dropped",
    "Frame",
    "Header",
    "Message",
    "Messages",
    "PayloadFrames",
    "Recording",
    "Streamed",
]


@frozen(kw_only=True)
class Header:
    """Where a recording comes from."""

    protocol: str
    release: str = ""
    python: str = ""
    program: str = ""
    date: str = ""
    drop_above: int | None = None
    """Payload frames with more bytes than this were left out; None if nothing was."""


@frozen
class Connection:
    """Two ends and the parts that they play: a role of the protocol, or None where it could not be found out."""

    number: int
    dialer: str | None = None
    accepter: str | None = None


@frozen
class Dropped:
    """Stands for a payload frame of which only the length was kept."""

    length: int


Frame: TypeAlias = "bytes | Dropped"
Buffer: TypeAlias = "bytes | memoryview"
PayloadFrames: TypeAlias = "Callable[[Sequence[Buffer]], frozenset[int]]"
"""Which frames of a message are nothing but a user's data."""


@frozen(kw_only=True)
class Message:
    """One message as its sender gave it to the connection. `number` counts from 0 over the whole recording."""

    number: int
    time: float  # seconds since the first message
    connection: Connection
    from_dialer: bool
    frames: tuple[Frame, ...]

    @property
    def sender(self) -> str | None:
        """The role of the end that wrote it."""
        return self.connection.dialer if self.from_dialer else self.connection.accepter

    @property
    def receiver(self) -> str | None:
        """The role of the other end."""
        return self.connection.accepter if self.from_dialer else self.connection.dialer

    @property
    def size(self) -> int:
        """The length of all frames in bytes, the dropped ones included."""
        return sum([frame.length if isinstance(frame, Dropped) else len(frame) for frame in self.frames])

    @property
    def complete(self) -> bool:
        """Whether every frame is there."""
        return not any(isinstance(frame, Dropped) for frame in self.frames)

    def filled(self) -> list[Buffer]:
        """The frames, with zeros in place of those that were dropped: enough to read all but their payload."""
        return [_zeros(frame.length) if isinstance(frame, Dropped) else frame for frame in self.frames]

    def drop(self, above: int, payload_frames: PayloadFrames) -> Message:
        """The same message with only the length of each payload frame that has more than `above` bytes."""
        if self.size <= above:
            return self
        payloads = payload_frames(self.filled())
        frames = tuple(
            Dropped(len(frame)) if isinstance(frame, bytes) and len(frame) > above and index in payloads else frame
            for index, frame in enumerate(self.frames)
        )
        return evolve(self, frames=frames)


class Messages(Protocol):
    """What may be followed: messages in the order in which they were written, all at hand or one by one."""

    @property
    def messages(self) -> Iterable[Message]:
        """The messages."""
        ...


@frozen
class Streamed:
    """A recording whose messages come one by one, and only once: it may be larger than the memory."""

    header: Header
    messages: Iterable[Message]

    def drop(self, above: int, payload_frames: PayloadFrames) -> Streamed:
        """The same with only the length of each payload frame that has more than `above` bytes."""
        dropped = (message.drop(above, payload_frames) for message in self.messages)
        return Streamed(evolve(self.header, drop_above=above), dropped)


@frozen
class Recording:
    """A header, and all messages in the order in which they were written."""

    header: Header
    messages: tuple[Message, ...]

    @property
    def connections(self) -> tuple[Connection, ...]:
        """Every connection on which something was said, in the order of their first message."""
        return tuple(dict.fromkeys(message.connection for message in self.messages))

    def drop(self, above: int, payload_frames: PayloadFrames) -> Recording:
        """The same recording with only the length of each payload frame that has more than `above` bytes."""
        dropped = Streamed(self.header, self.messages).drop(above, payload_frames)
        return Recording(dropped.header, tuple(dropped.messages))


_zero_pages: list[memoryview] = []


def _zeros(length: int) -> memoryview:
    """So many zeros. All share pages that the system hands out empty, so that even gigabytes cost nothing."""
    if not _zero_pages or len(_zero_pages[-1]) < length:
        _zero_pages.append(memoryview(mmap.mmap(-1, max(length, mmap.PAGESIZE))).toreadonly())
    return _zero_pages[-1][:length]
