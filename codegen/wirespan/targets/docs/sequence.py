"""Sequence diagrams, drawn from recordings: what a page asks for, and how it is laid out.

A page names the recording, the first and the last message, and what each end of each connection is to be called
(a recording knows roles, not which of two workers). Connections that it does not name are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from ... import notation, transports
from ...model import Named, Protocol, Rpc, Union
from ...model.arms import arm_of, rules
from ...transports import SetOf, Transport
from .traffic import Event, Said

__all__ = ["Arrow", "Diagram", "PageError", "Row", "Sequence", "lay_out", "read", "steps"]


class PageError(ValueError):
    """What a page asks for cannot be had."""


@frozen(kw_only=True)
class Sequence:
    """What a page asks for."""

    recording: str
    caption: str
    first: int
    last: int
    ends: Mapping[int, tuple[str, str]]  # connection → name of the end that dialed, and of the other
    lifelines: tuple[str, ...]
    without: frozenset[str] = frozenset()
    show: tuple[str, ...] = ()  # fields whose values stand beside the op
    handshakes: bool = False


@frozen(kw_only=True)
class Row:
    """One arrow: what is said, and by whom."""

    time: float
    sender: str
    receiver: str
    kind: str  # "handshake", "request", "reply" or "stream"
    label: str
    detail: str
    item: str | None
    part: str | None = None


@frozen(kw_only=True)
class Arrow:
    """A row in its place."""

    row: Row
    y: float
    path: str
    label_x: float


@frozen(kw_only=True)
class Diagram:
    """All that is to be drawn."""

    width: float
    height: float
    head: float
    font: int
    lifelines: tuple[tuple[str, float], ...]
    box: float
    arrows: tuple[Arrow, ...]
    times: bool


_KNOWN = {"recording", "caption", "messages", "ends", "lifelines", "without", "show", "handshakes"}


def read(table: Mapping[str, Any]) -> Sequence:
    """What a block of a page says, as TOML.

    Raises
    ------
    PageError
        A key is missing, unknown, or of a wrong type.
    """
    unknown = sorted(table.keys() - _KNOWN)
    if unknown:
        raise PageError(f"unknown key `{unknown[0]}`; known: {', '.join(sorted(_KNOWN))}")
    try:
        first, last = table["messages"]
        ends = {int(number): (str(one), str(other)) for number, (one, other) in table["ends"].items()}
        found = Sequence(
            recording=str(table["recording"]),
            caption=str(table["caption"]),
            first=int(first),
            last=int(last),
            ends=ends,
            lifelines=tuple(table.get("lifelines") or dict.fromkeys(name for pair in ends.values() for name in pair)),
            without=frozenset(table.get("without", ())),
            show=tuple(table.get("show", ())),
            handshakes=bool(table.get("handshakes", False)),
        )
    except KeyError as missing:
        raise PageError(f"`{missing.args[0]}` is missing") from None
    except (TypeError, ValueError):
        raise PageError("a value is of a wrong type") from None
    for name in (name for pair in found.ends.values() for name in pair):
        if name not in found.lifelines:
            raise PageError(f"`{name}` is not among the lifelines")
    return found


def steps(sequence: Sequence, events: list[Event], protocol: Protocol) -> list[Row]:
    """The arrows of a sequence, in the order of time. The same op several times in one batch is one arrow.

    Raises
    ------
    PageError
        Nothing of the recording is left.
    """
    rows: list[Row] = []
    for event in events:
        if not sequence.first <= event.message.number <= sequence.last:
            continue
        ends = sequence.ends.get(event.message.connection.number)
        if ends is None or (event.kind == "handshake" and not sequence.handshakes):
            continue
        sender, receiver = ends if event.message.from_dialer else ends[::-1]
        if event.request is not None and event.kind != "stream" and event.request.name in sequence.without:
            continue
        for label, detail, item, part in _told(event, sequence, protocol):
            rows.append(
                Row(
                    time=event.message.time,
                    sender=sender,
                    receiver=receiver,
                    kind={"send": "request", "push": "reply"}.get(event.kind, event.kind),
                    label=label,
                    detail=detail,
                    item=item,
                    part=part,
                )
            )
    if not rows:
        raise PageError("no message of the recording is left to draw")
    return rows


def _told(event: Event, sequence: Sequence, protocol: Protocol) -> Iterator[tuple[str, str, str | None, str | None]]:
    if event.kind == "stream":
        ops = [(said.op, said.item.name if said.item else None) for said in event.said]
        for op, item in dict.fromkeys(ops):
            if item in sequence.without:
                continue
            same = [said for said in event.said if said.op == op]
            details = [detail for said in same if (detail := _detail(said, sequence.show, protocol))]
            times = f"× {len(same)}" if len(same) > 1 and not details else ""
            yield op, ", ".join(dict.fromkeys(details)) or times, item, None
        return
    said = event.said[0]
    if event.kind == "request":
        yield said.op, _detail(said, sequence.show, protocol), said.item.name if said.item else None, None
    elif event.kind == "handshake":
        name = protocol.handshake.name if isinstance(protocol.handshake, Named) else None
        yield name or "handshake", "", name, None
    elif event.request is not None and event.step is not None:
        yield _answer(event.request, event.step, said, protocol)
    else:
        yield said.op or "?", "", None, None


def _answer(rpc: Rpc, step: int, said: Said, protocol: Protocol) -> tuple[str, str, str | None, str | None]:
    """How a reply is called: by its value if that is short, by its type, and the arm of it, otherwise."""
    value, kind = said.value, rpc.steps[step].type
    if value is None or isinstance(value, (str, bool, int, float)):
        return (notation.value_text(value), "", rpc.name, None)
    union = protocol[kind.name] if isinstance(kind, Named) and kind.name in protocol else None
    if isinstance(union, Union):
        arm = _arm(value, union, protocol)
        return union.name, arm or "", union.name, arm
    if isinstance(kind, Named):
        return kind.name, "", kind.name, None
    return (notation.type_text(kind) if kind else "?"), "", rpc.name, None


def _arm(value: Any, union: Union, protocol: Protocol) -> str | None:
    try:
        return arm_of(value, rules(union, protocol), transports.of(protocol).kind)
    except ValueError:
        return None


def _detail(said: Said, show: tuple[str, ...], protocol: Protocol) -> str:
    fields = said.value if isinstance(said.value, dict) else {}
    return ", ".join(_short(fields[name], transports.of(protocol)) for name in show if name in fields)


def _short(value: Any, transport: Transport) -> str:
    if isinstance(value, dict):
        wrapped = transport.wrapped(value)
        value = wrapped.items if isinstance(wrapped, SetOf) else tuple(value)
    if isinstance(value, tuple):
        text = ", ".join(_short(each, transport) for each in value)
        return f"({text})" if any(not isinstance(each, str) for each in value) else text
    text = str(value)
    return text if len(text) <= 24 else f"{text[:23]}…"


# ---------------------------------------------------------------------------------------------- layout


@frozen(kw_only=True)
class Metrics:
    """The sizes of one variant."""

    width: float
    left: float
    font: int
    row: float
    box: float
    detail: bool


WIDE = Metrics(width=820, left=58, font=14, row=38, box=104, detail=True)
NARROW = Metrics(width=344, left=0, font=12, row=34, box=66, detail=False)


def lay_out(sequence: Sequence, rows: list[Row], metrics: Metrics) -> Diagram:
    """Put lifelines side by side and the rows below each other."""
    names = sequence.lifelines
    box = min(metrics.box, (metrics.width - metrics.left) / len(names) - 6)
    span = metrics.width - metrics.left - box - 2
    pitch = span / max(len(names) - 1, 1)
    at = {name: metrics.left + box / 2 + 1 + n * pitch for n, name in enumerate(names)}
    head = metrics.font * 2 + 8
    arrows = []
    for n, row in enumerate(rows):
        y = head + metrics.row * (n + 1)
        start, end = at[row.sender], at[row.receiver]
        text = row.label + (f" {row.detail}" if row.detail and metrics.detail else "")
        half = len(text) * metrics.font * 0.29
        middle = min(max((start + end) / 2, half + 2), metrics.width - half - 2)
        arrows.append(Arrow(row=row, y=y, path=_path(start, end, y, metrics), label_x=middle))
    return Diagram(
        width=metrics.width,
        height=head + metrics.row * (len(rows) + 0.5),
        head=head,
        font=metrics.font,
        lifelines=tuple(at.items()),
        box=box,
        arrows=tuple(arrows),
        times=metrics.left > 0,
    )


def _path(start: float, end: float, y: float, metrics: Metrics) -> str:
    if start == end:  # to itself: out and back, towards the side where there is room
        out = start + (-1 if start > metrics.width * 0.6 else 1) * metrics.box * 0.4
        return f"M{start:.1f} {y:.1f}H{out:.1f}v{metrics.row * 0.25:.1f}H{start + (8 if out > start else -8):.1f}"
    return f"M{start:.1f} {y:.1f}H{end - (8 if end > start else -8):.1f}"
