"""Recorded values for readers: as JSON-like text, and as bytes beside what they mean."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from ...recording import Dropped, Message
from ...transports import Reference, SetOf, Transport
from . import html, packed
from .traffic import body_of, unpacked

__all__ = ["Lines", "Piece", "annotated", "frames_of", "framing", "payloads", "placeholders", "value"]

LONGEST = 96  # of a string or byte string
MOST = 12  # entries of an array or map
WIDTH = 88


# ---------------------------------------------------------------------------------------------- text


@frozen
class Piece:
    """A run of text of one colour: s(tring), n(umber), k(ey), c(omment), or none."""

    text: str
    kind: str = ""


@frozen
class Lines:
    """Text, line by line: with colours in HTML, bare elsewhere."""

    lines: tuple[tuple[Piece, ...], ...]

    def __html__(self) -> str:
        """As HTML."""
        return html.joined((html.joined(map(_coloured, line)) for line in self.lines), "\n")

    @property
    def text(self) -> list[str]:
        """As lines of plain text."""
        return [html.visible("".join(piece.text for piece in line)).rstrip() for line in self.lines]


def _coloured(piece: Piece) -> object:
    return html.element("span", piece.text, class_=piece.kind) if piece.kind else piece.text


def value(data: Any, message: Message, transport: Transport) -> Lines:
    """A value as it came from the wire, JSON-like. Payloads are named by their frames, long things are cut."""
    return Lines(tuple((*head, *rest) for head, rest in _lines(data, _Shown(message, transport), 0)))


def _lines(data: Any, shown: _Shown, depth: int) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """Lines, each as indentation and content."""
    flat = shown.flat(data)
    pad = Piece("  " * depth)
    if sum(len(piece.text) for piece in flat) + 2 * depth <= WIDTH or not isinstance(data, (dict, tuple)) or not data:
        yield [pad], flat
        return
    opening, closing = "{}" if isinstance(data, dict) else "[]"
    yield [pad], [Piece(opening)]
    entries: list[tuple[list[Piece], Any]] = (
        [([*shown.flat(key, key=True), Piece(": ")], each) for key, each in data.items()]
        if isinstance(data, dict)
        else [([], each) for each in data]
    )
    most = MOST * 3 if depth == 0 else MOST
    for head, each in entries[:most]:
        inner = list(_lines(each, shown, depth + 1))
        inner[0] = (inner[0][0], [*head, *inner[0][1]])
        inner[-1] = (inner[-1][0], [*inner[-1][1], Piece(",")])
        yield from inner
    if len(entries) > most:
        yield [Piece("  " * (depth + 1))], [Piece(f"… {len(entries) - most} more", "c")]
    yield [pad], [Piece(closing)]


@frozen
class _Shown:
    """Prints the values of one message."""

    message: Message
    transport: Transport

    def flat(self, data: Any, *, key: bool = False) -> list[Piece]:
        """A value on one line."""
        match data:
            case None:
                return [Piece("nil", "n")]
            case bool():
                return [Piece("true" if data else "false", "n")]
            case int():
                return [Piece(str(data), "n")]
            case float():
                return [Piece(repr(data) if math.isfinite(data) else str(data), "n")]
            case str():
                return [Piece(_quoted(data), "k" if key else "s")]
            case bytes():
                return [Piece(_bytes(data), "s")]
            case tuple():
                return self._array("[", data)
            case dict():
                match self.transport.wrapped(data):
                    case Reference(extern, frame):
                        return [Piece(extern), Piece(f"({payload_of(frame, self.message, self.transport)})", "c")]
                    case SetOf(items):
                        return self._array("set[", items)
                pairs = [
                    [*self.flat(k, key=True), Piece(": "), *self.flat(v)] for k, v in list(data.items())[: MOST * 3]
                ]
                return [Piece("{"), *_separated(pairs, len(data)), Piece("}")]
        return [Piece(str(data))]

    def _array(self, opening: str, items: tuple[Any, ...]) -> list[Piece]:
        return [Piece(opening), *_separated([self.flat(each) for each in items[:MOST]], len(items)), Piece("]")]


def _separated(parts: list[list[Piece]], total: int) -> Iterator[Piece]:
    for n, part in enumerate(parts):
        if n:
            yield Piece(", ")
        yield from part
    if total > len(parts):
        yield Piece(f", … {total - len(parts)} more", "c")


def _quoted(text: str) -> str:
    cut = text if len(text) <= LONGEST else text[: LONGEST - 1]
    escaped = cut.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"' if len(text) <= LONGEST else f'"{escaped}…"'


def _bytes(data: bytes) -> str:
    shown = repr(data[:32])[1:].replace('"', '\\"')
    return f'b"{shown[1:-1]}"' if len(data) <= 32 else f'b"{shown[1:-1]}…" ({len(data)} bytes)'


# ---------------------------------------------------------------------------------------------- payloads


def payload_of(index: int, message: Message, transport: Transport) -> str:
    """What stands in the frames of a payload, in words."""
    frames = message.frames
    if index >= len(frames) or isinstance(frames[index], Dropped):
        return f"frame {index}"
    count, how = _told(index, message, transport)
    many = f" to {index + count}" if count else ""
    return f"frame{'s' if many else ''} {index}{many}{': ' + how if how else ''}"


def payloads(message: Message, transport: Transport) -> Iterator[tuple[int, int, str]]:
    """The further frames of a message: number, length, and what is in it."""
    body = body_of(message, transport)
    headers = placeholders(unpacked(body), transport)
    for index, frame in enumerate(message.frames):
        if isinstance(frame, Dropped):
            yield index, frame.length, "not in the recording"
        elif index in headers:
            text = "".join(p.text for p in _Shown(message, transport).flat(unpacked(frame)))
            yield index, len(frame), text
        elif frame is not body:
            yield index, len(frame), _bytes(frame)


def frames_of(data: Any, message: Message, transport: Transport) -> set[int]:
    """The frames of the payloads that a value refers to: each header, and as many frames as it says."""
    found: set[int] = set()
    for index in placeholders(data, transport):
        count = _told(index, message, transport)[0] if index < len(message.frames) else 0
        found.update(range(index, index + 1 + count))
    return found


def placeholders(data: Any, transport: Transport) -> set[int]:
    """The frames that placeholders in a value name: the headers of its payloads."""
    if isinstance(data, tuple):
        return set().union(*(placeholders(each, transport) for each in data))
    if not isinstance(data, dict):
        return set()
    wrapped = transport.wrapped(data)
    named = {wrapped.frame} if isinstance(wrapped, Reference) else set()
    return named.union(*(placeholders(each, transport) for each in data.values()))


def _told(index: int, message: Message, transport: Transport) -> tuple[int, str]:
    header = unpacked(message.filled()[index])
    return transport.told(header if isinstance(header, dict) else {})


# ---------------------------------------------------------------------------------------------- bytes

ROW = 8
CUT = 32


def _row(offset: int, data: bytes, depth: int, meaning: str, kind: str = "") -> Iterator[tuple[Piece, ...]]:
    """One line, or several where the bytes do not fit into one."""
    shown = data[:CUT]
    for n in range(0, max(len(shown), 1), ROW):
        piece = shown[n : n + ROW].hex(" ")
        note = "  " * depth + meaning if n == 0 else ""
        if n + ROW >= len(shown) and len(data) > CUT:
            note = f"{'  ' * depth}… {len(data) - CUT} more bytes" if n else note
        place = Piece(f"{offset + n:04x}", "c")
        yield place, Piece(f"  {piece:<{ROW * 3 - 1}}  "), Piece(note, kind)


def annotated(data: bytes, start: int, end: int, limit: int = 120) -> Lines:
    """The MessagePack value at `start`, a token a line."""
    lines: list[tuple[Piece, ...]] = []
    for n, token in enumerate(packed.tokens(data, start)):
        if n == limit:
            lines.append((Piece(f"…     {end - token.start} more bytes", "c"),))
            break
        lines += _row(token.start, data[token.start : token.end], token.depth, _meaning(token), _colour(token))
    return Lines(tuple(lines))


def _meaning(token: packed.Token) -> str:
    match token.kind:
        case "nil":
            return "nil"
        case "bool":
            return "true" if token.value else "false"
        case "array" | "map":
            return f"{token.kind} of {token.value}"
        case "str":
            return _quoted(str(token.value))
        case "bytes":
            assert isinstance(token.value, bytes)
            return f"{len(token.value)} bytes"
    return str(token.value)


def _colour(token: packed.Token) -> str:
    if token.is_key and token.kind == "str":
        return "k"
    return {"str": "s", "bytes": "s", "array": "c", "map": "c"}.get(token.kind, "n")


def framing(message: Message, transport: Transport) -> Lines:
    """A whole message with the transport's framing: lengths first, then the frames."""
    lengths = [frame.length if isinstance(frame, Dropped) else len(frame) for frame in message.frames]
    lines: list[tuple[Piece, ...]] = []
    offset = 0
    for piece, meaning in transport.framing(lengths):
        lines += _row(offset, piece, 0, meaning)
        offset += len(piece)
    headers = placeholders(unpacked(body_of(message, transport)), transport)
    for n, frame in enumerate(message.frames):
        lines.append((Piece(f"      frame {n}", "c"),))
        if isinstance(frame, Dropped):
            lines.append((Piece(f"{offset:04x}  {frame.length} bytes, not in the recording"),))
        elif n == 0 or n in headers:
            for token in packed.tokens(frame):
                lines += _row(
                    offset + token.start, frame[token.start : token.end], token.depth, _meaning(token), _colour(token)
                )
        else:
            lines += _row(offset, frame, 0, f"{len(frame)} bytes of payload")
        offset += lengths[n]
    return Lines(tuple(lines))
