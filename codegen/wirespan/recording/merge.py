"""Makes one recording of the logs that the tapped processes wrote (taps/dask/sitecustomize.py lists the events).

Every message stands in one log, that of its writer. A connection stands in two, seen from either end: they are
matched by the addresses of the two sockets.

The logs may be larger than the memory. They are read twice: at first without what was said, to learn who said something
where and when; then message by message, in the order of time.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

import msgpack  # type: ignore[import-untyped]
from attrs import define, field, frozen

from .packs import CHUNK, items
from .records import Connection, Header, Message

__all__ = ["Merged", "TapError", "merge"]

VERSION = 1
LONGEST = 1 << 36  # bytes of a frame: no more than a process has said


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
    sent: int = 0


@define
class _Index:
    """Where the frames of every message stand: a few bytes for each, whatever it holds."""

    logs: list[Path] = field(factory=list)
    ends: list[_End] = field(factory=list)
    times: array[float] = field(factory=lambda: array("d"))
    log: array[int] = field(factory=lambda: array("L"))
    end: array[int] = field(factory=lambda: array("L"))
    start: array[int] = field(factory=lambda: array("Q"))
    length: array[int] = field(factory=lambda: array("Q"))
    unsent: set[int] = field(factory=set)
    """Which of them are none: writing them failed."""


@frozen
class Merged:
    """What a folder of logs comes to. The messages are read from there each time that they are asked for."""

    header: Header
    _index: _Index

    @property
    def messages(self) -> Iterator[Message]:
        """All messages, in the order of time."""
        return _messages(self._index)


def merge(folder: Path, protocol: str, *, program: str = "", date: str = "") -> Merged:
    """Read all logs of a folder.

    Raises
    ------
    TapError
        There is none: no process that imported the tapped library said anything.
    """
    index = _Index()
    releases: set[str] = set()
    pythons: set[str] = set()
    for path in sorted(folder.glob("*.tap")):
        with path.open("rb") as file:
            _Log(path, file, index, releases, pythons).read()
    if len(index.unsent) == len(index.times):
        raise TapError("nothing was recorded: no process of the program sent a message over a tapped connection")
    header = Header(
        protocol=protocol,
        release=", ".join(sorted(releases)),
        python=", ".join(sorted(pythons)),
        program=program,
        date=date,
    )
    return Merged(header, index)


class _Log:
    """Reads one log into an index."""

    def __init__(self, path: Path, file: BinaryIO, index: _Index, releases: set[str], pythons: set[str]) -> None:
        self.path = path
        self.index = index
        self.releases = releases
        self.pythons = pythons
        self.items = items(file, LONGEST)
        self.ends: dict[int, int] = {}  # number of the connection → place in the index
        self.serials = array("Q")
        self.unsent: set[int] = set()

    def read(self) -> None:
        """All events. A process that was killed may leave half an event at the end."""
        try:
            while True:
                self._event(self.items.read_array_header())
        except msgpack.OutOfData:
            pass
        index = self.index
        index.logs.append(self.path)
        for at, serial in enumerate(self.serials, len(index.times) - len(self.serials)):
            if serial in self.unsent:
                index.unsent.add(at)
            else:
                index.ends[index.end[at]].sent += 1

    def _event(self, length: int) -> None:
        unpack = self.items.unpack
        kind = unpack() if length else None
        event = [kind, *(unpack() for _ in range(3 if kind == "send" and length == 5 else length - 1))]
        match event:
            case ["process", int(version), str(release), str(python)]:
                if version != VERSION:
                    raise TapError(f"{self.path}: a log of version {version}; this program reads version {VERSION}")
                self.releases.add(release)
                self.pythons.add(python)
            case ["open", int(number), float(time), [str(), int()] as local, [str(), int()] as peer, role]:
                self.ends[number] = len(self.index.ends)
                self.index.ends.append(_End(time, tuple(local), tuple(peer), role))
            case ["accept", int(number), role]:
                self.index.ends[self.ends[number]].accepter = role
            case ["send", int(serial), int(number), float(time)] if length == 5:
                start = self.items.tell()
                self.items.skip()
                self._sent(serial, number, time, start)
            case ["unsent", int(serial)]:
                self.unsent.add(serial)
            case _:
                raise TapError(f"{self.path}: an event that this program does not know: {event!r:.80}")

    def _sent(self, serial: int, number: int, time: float, start: int) -> None:
        index = self.index
        self.serials.append(serial)
        index.times.append(time)
        index.log.append(len(index.logs))
        index.end.append(self.ends[number])
        index.start.append(start)
        index.length.append(self.items.tell() - start)


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


def _messages(index: _Index) -> Iterator[Message]:
    spoken: dict[int, tuple[Connection, bool]] = {}
    for connection, dialer, accepter in _matched(index.ends):
        spoken |= {id(end): (connection, end is dialer) for end in (dialer, accepter) if end is not None}
    order = sorted((at for at in range(len(index.times)) if at not in index.unsent), key=index.times.__getitem__)
    first = index.times[order[0]]
    with ExitStack() as stack:
        files = [stack.enter_context(path.open("rb")) for path in index.logs]
        for number, at in enumerate(order):
            connection, from_dialer = spoken[id(index.ends[index.end[at]])]
            yield Message(
                number=number,
                time=index.times[at] - first,
                connection=connection,
                from_dialer=from_dialer,
                frames=_frames(files[index.log[at]], index.start[at], index.length[at]),
            )


def _frames(file: BinaryIO, start: int, length: int) -> tuple[bytes, ...]:
    file.seek(start)
    if length <= CHUNK:
        return tuple(msgpack.unpackb(file.read(length)))
    unpacker = items(file, LONGEST)
    return tuple(unpacker.unpack() for _ in range(unpacker.read_array_header()))
