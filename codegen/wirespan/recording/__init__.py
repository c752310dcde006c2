"""Recordings: what the processes of a program said to each other, byte for byte, and how to read it.

`record` runs a program whose library is tapped; `merge` makes one recording of what the processes logged; `file` reads
and writes recordings; `exchange` says what each message is and holds; `inspect` tells it all to a reader.
"""

from __future__ import annotations

from .file import RecordingError, read, stream, write
from .records import Connection, Dropped, Header, Message, Recording, Streamed

__all__ = [
    "Connection",
    "Dropped",
    "Header",
    "Message",
    "Recording",
    "RecordingError",
    "Streamed",
    "read",
    "stream",
    "write",
]
