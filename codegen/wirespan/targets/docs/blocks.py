"""The blocks of a Markdown page that are not code but asked for, in TOML, and what recordings answer.

```sequence is a diagram, ```recorded one message as text, ```bytes the same as bytes with the transport's framing.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import frozen

from ... import transports
from ...model import Protocol
from . import sequence as sequences
from . import shown
from .examples import Recordings
from .traffic import Event

if sys.version_info >= (3, 11):
    import tomllib
else:  # pragma: no cover
    import tomli as tomllib

__all__ = ["KINDS", "Block", "Drawing", "Figure", "read"]

KINDS = ("sequence", "recorded", "bytes")


@frozen(kw_only=True)
class Figure:
    """A recorded message, line by line."""

    content: shown.Lines
    caption: str
    kind: str | None = None


@frozen(kw_only=True)
class Drawing:
    """A diagram of what was said; its rows tell the same in words."""

    sequence: sequences.Sequence
    rows: tuple[sequences.Row, ...]

    @property
    def key(self) -> str:
        """Tells it from other diagrams of a page."""
        return f"{self.sequence.recording}-{self.sequence.first}-{self.sequence.last}"


Block: TypeAlias = "Figure | Drawing"


def read(kind: str, text: str, protocol: Protocol, recordings: Recordings) -> Block:
    """What a block asks for. `kind` is one of KINDS.

    Raises
    ------
    sequences.PageError
        The text is no TOML, or asks for what cannot be had.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise sequences.PageError(str(error)) from None
    if kind == "sequence":
        wanted = sequences.read(table)
        rows = sequences.steps(wanted, _events(wanted.recording, recordings), protocol)
        return Drawing(sequence=wanted, rows=tuple(rows))
    event, caption = _message(table, recordings)
    transport = transports.of(protocol)
    if kind == "bytes":
        return Figure(content=shown.framing(event.message, transport), caption=caption, kind="bytes")
    data = tuple(said.value for said in event.said) if event.kind == "stream" else event.said[0].value
    return Figure(content=shown.value(data, event.message, transport), caption=caption)


def _message(table: Mapping[str, Any], recordings: Recordings) -> tuple[Event, str]:
    unknown = sorted(table.keys() - {"recording", "message", "caption"})
    if unknown:
        raise sequences.PageError(f"unknown key `{unknown[0]}`; known: caption, message, recording")
    if not (isinstance(table.get("message"), int) and isinstance(table.get("caption"), str)):
        raise sequences.PageError("`message` (a number) and `caption` (a text) are needed")
    events = _events(str(table.get("recording")), recordings)
    if not 0 <= table["message"] < len(events):
        raise sequences.PageError(f"the recording has only {len(events)} messages")
    return events[table["message"]], table["caption"]


def _events(name: str, recordings: Recordings) -> list[Event]:
    try:
        return recordings.named(name)
    except KeyError:
        known = ", ".join(recordings.names) or "none"
        raise sequences.PageError(f"there is no recording `{name}`; there are: {known}") from None
