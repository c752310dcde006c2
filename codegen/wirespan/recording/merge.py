"""Makes one recording of the logs that the tapped processes wrote (taps/dask/sitecustomize.py lists the events).

Every message stands in one log, that of its writer. A connection stands in two, seen from either end: they are
matched by the addresses of the two sockets.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgpack  # type: ignore[import-untyped]
from attrs import define, field

from .records import Connection, Header, Message, Recording

__all__ = ["TapError", "merge"]

VERSION = 1


class TapError(RuntimeError):
    """Nothing usable was logged."""


@define(eq=False)
class _End:
    """One end of a connection, as the process that held it saw it."""

    opened: float
    local: tuple[str, int]
    peer: tuple[str, int]
    dialer: str | None  # its role, if this is the end that dialed
    accepter: str | None = None
    sent: list[tuple[float, tuple[bytes, ...]]] = field(factory=list)


def merge(folder: Path, protocol: str, *, program: str = "", date: str = "") -> Recording:
    """Read all logs of a folder.

    Raises
    ------
    TapError
        There is none: no process that imported the tapped library said anything.
    """
    ends: list[_End] = []
    releases: set[str] = set()
    pythons: set[str] = set()
    for path in sorted(folder.glob("*.tap")):
        ends += _ends(path, releases, pythons)
    if not any(end.sent for end in ends):
        raise TapError("nothing was recorded: no process of the program sent a message over a tapped connection")
    header = Header(
        protocol=protocol,
        release=", ".join(sorted(releases)),
        python=", ".join(sorted(pythons)),
        program=program,
        date=date,
    )
    return Recording(header, tuple(_messages(_matched(ends))))


def _ends(path: Path, releases: set[str], pythons: set[str]) -> list[_End]:
    ends: dict[int, _End] = {}
    sends: dict[int, tuple[_End, tuple[float, tuple[bytes, ...]]]] = {}
    for event in _events(path):
        match event:
            case ["process", int(version), str(release), str(python)]:
                if version != VERSION:
                    raise TapError(f"{path}: a log of version {version}; this program reads version {VERSION}")
                releases.add(release)
                pythons.add(python)
            case ["open", int(number), float(time), [str(), int()] as local, [str(), int()] as peer, role]:
                ends[number] = _End(time, tuple(local), tuple(peer), role)
            case ["accept", int(number), role]:
                ends[number].accepter = role
            case ["send", int(serial), int(number), float(time), frames]:
                sends[serial] = (ends[number], (time, tuple(frames)))
            case ["unsent", int(serial)]:
                sends.pop(serial, None)
            case _:
                raise TapError(f"{path}: an event that this program does not know: {event!r:.80}")
    for end, message in sends.values():
        end.sent.append(message)
    return list(ends.values())


def _events(path: Path) -> Iterator[Any]:
    """The events of one log. A process that was killed may leave half an event at the end."""
    with path.open("rb") as file:
        unpacker = msgpack.Unpacker(file, use_list=True, max_buffer_size=0, strict_map_key=False)
        yield from unpacker


def _matched(ends: list[_End]) -> Iterator[tuple[Connection, _End | None, _End | None]]:
    """Each connection with its dialing and its accepting end, in the order in which they came up.

    A pair of addresses may come again once its first connection is closed; then the ends are matched in order. An end
    whose process was not tapped, or died, is missing.
    """
    pairs: defaultdict[tuple[Any, Any], tuple[list[_End], list[_End]]] = defaultdict(lambda: ([], []))
    for end in sorted(ends, key=lambda end: end.opened):
        if end.dialer is not None:
            pairs[end.local, end.peer][0].append(end)
        else:
            pairs[end.peer, end.local][1].append(end)
    # Whoever accepted one connection at an address accepts all of them, even one that broke before its first request.
    servers: dict[Any, str] = {end.local: end.accepter for end in ends if end.accepter is not None}
    found: list[tuple[_End | None, _End | None]] = []
    for dialers, accepters in pairs.values():
        count = max(len(dialers), len(accepters))
        found += zip(
            dialers + [None] * (count - len(dialers)), accepters + [None] * (count - len(accepters)), strict=True
        )
    found.sort(key=lambda pair: min(end.opened for end in pair if end is not None))
    numbers: Counter[str] = Counter()
    for dialer, accepter in found:
        if not any(end.sent for end in (dialer, accepter) if end is not None):
            continue
        number = numbers.total() + 1
        numbers["connections"] += 1
        address = dialer.peer if dialer is not None else accepter.local if accepter is not None else None
        yield Connection(number, dialer.dialer if dialer else None, servers.get(address)), dialer, accepter


def _messages(connections: Iterator[tuple[Connection, _End | None, _End | None]]) -> Iterator[Message]:
    sent = [
        (time, connection, from_dialer, frames)
        for connection, dialer, accepter in connections
        for end, from_dialer in ((dialer, True), (accepter, False))
        if end is not None
        for time, frames in end.sent
    ]
    sent.sort(key=lambda message: message[0])
    start = sent[0][0]
    for number, (time, connection, from_dialer, frames) in enumerate(sent):
        yield Message(number=number, time=time - start, connection=connection, from_dialer=from_dialer, frames=frames)
