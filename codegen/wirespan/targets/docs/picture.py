"""The roles and what flows between them, laid out: one role in the middle, the others at its sides.

Every arrow is a link to the messages that it stands for, and carries their number. Arrows to the middle are rows of
the boxes; those between two roles at the same side run straight up or down; those from side to side run above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from attrs import frozen

from ...model import Protocol, Role
from .view import is_anyone

__all__ = ["NARROW", "WIDE", "Arrow", "Box", "Flow", "Metrics", "Picture", "draw", "flows"]


@frozen(kw_only=True)
class Flow:
    """Messages of one kind from one role to another."""

    sender: str
    receiver: str
    kind: str  # "stream" or "requests"
    count: int
    anchor: str

    @property
    def title(self) -> str:
        """All in words."""
        noun, how = ("message", " on a stream") if self.kind == "stream" else ("request", "")
        return f"{self.sender} to {self.receiver}: {self.count} {noun}{'' if self.count == 1 else 's'}{how}"


@frozen(kw_only=True)
class Box:
    """A role."""

    name: str
    x: float
    y: float
    width: float
    height: float


@frozen(kw_only=True)
class Arrow:
    """A flow with its path and the middle of its label."""

    flow: Flow
    path: str
    label: str
    x: float
    y: float
    width: float


@frozen(kw_only=True)
class Picture:
    """All that is to be drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    font: int


@frozen(kw_only=True)
class Metrics:
    """The sizes of one variant."""

    box: float
    gap: float
    outer: float
    row: float
    font: int
    words: bool  # labels in words; numbers alone where there is no room

    def label(self, flow: Flow) -> str:
        """The text on an arrow."""
        if not self.words:
            return str(flow.count)
        noun = "message" if flow.kind == "stream" else "request"
        return f"{flow.count} {noun}{'' if flow.count == 1 else 's'}"


WIDE = Metrics(box=128, gap=172, outer=70, row=30, font=14, words=True)
NARROW = Metrics(box=70, gap=52, outer=24, row=30, font=12, words=False)


def flows(protocol: Protocol) -> tuple[Flow, ...]:
    """Who sends what to whom. What any role may send is left out: it would connect everything with everything."""
    found: dict[tuple[str, str, str, str], int] = {}
    for direction in protocol.directions:
        for sender in direction.senders:
            for receiver in direction.receivers:
                count = sum(
                    1
                    for m in direction.messages
                    if (sender in m.senders and receiver in m.receivers)
                    or (m.both_ways and sender in m.receivers and receiver in m.senders)
                )
                if count:
                    found[sender, receiver, "stream", direction.name] = count
    for server in protocol.servers:
        for rpc in server.rpcs:
            if not is_anyone(rpc.senders, protocol):
                for sender in rpc.senders:
                    key = (sender, server.role.name, "requests", f"to-{server.role.name}")
                    found[key] = found.get(key, 0) + 1
    return tuple(
        Flow(sender=sender, receiver=receiver, kind=kind, count=count, anchor=anchor)
        for (sender, receiver, kind, anchor), count in found.items()
    )


def draw(protocol: Protocol, metrics: Metrics) -> Picture:
    """Lay the roles out. The same protocol gives the same picture."""
    given = flows(protocol)
    names = [role.name for role in protocol.of(Role)]
    if not names:
        return Picture(width=0, height=0, boxes=(), arrows=(), font=metrics.font)
    weight = {n: sum(f.count for f in given if n in (f.sender, f.receiver)) for n in names}
    hub = max(names, key=lambda n: weight[n])
    sides = _sides([n for n in names if n != hub], given, weight)
    return _Layout(metrics, hub, sides, given).picture()


def _sides(others: list[str], given: Sequence[Flow], weight: dict[str, int]) -> tuple[list[str], list[str]]:
    """Who stands left and who right: balanced, with as few arrows from side to side as can be."""

    def across(left: tuple[str, ...]) -> int:
        pairs = [(f.sender in left, f.receiver in left) for f in given if {f.sender, f.receiver} <= set(others)]
        return sum(a != b for a, b in pairs)

    half = (len(others) + 1) // 2
    left = min(combinations(others, half), key=across, default=())
    right = [n for n in others if n not in left]
    return sorted(left, key=lambda n: -weight[n]), sorted(right, key=lambda n: -weight[n])  # heaviest on top


class _Layout:
    def __init__(self, metrics: Metrics, hub: str, sides: tuple[list[str], list[str]], given: Sequence[Flow]) -> None:
        self.metrics = metrics
        self.hub = hub
        self.sides = sides
        self.given = given
        self.arrows: list[Arrow] = []
        self.boxes: dict[str, Box] = {}
        self.rail = metrics.row * 0.6  # where the next arrow from side to side runs
        self.outermost = [0, 0]
        self.exits: dict[str, int] = {}

    def picture(self) -> Picture:
        m = self.metrics
        across = [f for f in self.given if self._crosses(f)]
        top = m.row * (len(across) + 0.4)
        x_left, x_hub, x_right = m.outer, m.outer + m.box + m.gap, m.outer + 2 * (m.box + m.gap)
        bottoms = [self._column(names, x, top) for names, x in zip(self.sides, (x_left, x_right), strict=True)]
        bottom = max([*bottoms, top + 2 * m.row])
        self.boxes[self.hub] = Box(name=self.hub, x=x_hub, y=top, width=m.box, height=bottom - top)
        for side, names in enumerate(self.sides):
            for name in names:
                self._to_hub(name, side)
            for upper, lower in combinations(names, 2):
                self._along(upper, lower, side, adjacent=names.index(lower) == names.index(upper) + 1)
        for flow in across:
            self._over(flow)
        for name in self.boxes:
            self._loops(name)
        height = max([bottom, *(a.y + m.font for a in self.arrows)])
        return Picture(
            width=x_right + m.box + m.outer,
            height=height + 4,
            boxes=tuple(self.boxes.values()),
            arrows=tuple(self.arrows),
            font=m.font,
        )

    def _crosses(self, flow: Flow) -> bool:
        left, right = self.sides
        return (flow.sender in left and flow.receiver in right) or (flow.sender in right and flow.receiver in left)

    def _between(self, one: str, other: str) -> list[Flow]:
        return [f for f in self.given if {f.sender, f.receiver} == {one, other}]

    def _column(self, names: list[str], x: float, top: float) -> float:
        m, y, bottom = self.metrics, top, top
        for n, name in enumerate(names):
            height = m.row * max(len(self._between(name, self.hub)), 2)
            self.boxes[name] = Box(name=name, x=x, y=y, width=m.box, height=height)
            bottom = y + height
            below = len(self._between(name, name)) * m.row
            if n + 1 < len(names):
                below += m.row * (0.8 + 0.8 * len(self._between(name, names[n + 1])))
            y = bottom + below
        return bottom

    def _add(self, flow: Flow, path: str, x: float, y: float) -> None:
        label = self.metrics.label(flow)
        width = (len(label) * 0.56 + 1.2) * self.metrics.font
        self.arrows.append(Arrow(flow=flow, path=path, label=label, x=x, y=y, width=width))

    def _to_hub(self, name: str, side: int) -> None:
        m, box, hub = self.metrics, self.boxes[name], self.boxes[self.hub]
        near, far = (box.x + box.width, hub.x) if side == 0 else (box.x, hub.x + hub.width)
        between = self._between(name, self.hub)
        for n, flow in enumerate(between):
            y = box.y + box.height / 2 + (n - (len(between) - 1) / 2) * m.row
            start, end = (near, far) if flow.sender == name else (far, near)
            self._add(flow, f"M{start:g} {y:g}H{_short(start, end):g}", (near + far) / 2, y)

    def _along(self, upper: str, lower: str, side: int, *, adjacent: bool) -> None:
        between = self._between(upper, lower)
        a, b = self.boxes[upper], self.boxes[lower]
        for n, flow in enumerate(between):
            if adjacent:
                x = a.x + a.width * (n + 1) / (len(between) + 1)
                start, end = (a.y + a.height, b.y) if flow.sender == upper else (b.y, a.y + a.height)
                room = b.y - a.y - a.height
                y = a.y + a.height + room * (n + 1) / (len(between) + 1)
                self._add(flow, f"M{x:g} {start:g}V{_short(start, end):g}", x, y)
            else:
                x = self._outside(side)
                edge = a.x if side == 0 else a.x + a.width
                first, last = (a, b) if flow.sender == upper else (b, a)
                y1, y2 = first.y + first.height / 2, last.y + last.height / 2
                path = f"M{edge:g} {y1:g}H{x:g}V{y2:g}H{_short(x, edge):g}"
                self._add(flow, path, x, (y1 + y2) / 2)

    def _over(self, flow: Flow) -> None:
        """From side to side: up, along the top, and down again; around the outside where another box is above."""
        hub, y = self.boxes[self.hub], self.rail
        self.rail += self.metrics.row
        x1, edge1, y1 = self._exit(flow.sender)
        x2, edge2, y2 = self._exit(flow.receiver)
        first = f"M{x1:g} {y1:g}" if edge1 is None else f"M{edge1:g} {y1:g}H{x1:g}"
        last = f"V{_short(y, y2):g}" if edge2 is None else f"V{y2:g}H{_short(x2, edge2):g}"
        self._add(flow, f"{first}V{y:g}H{x2:g}{last}", hub.x + hub.width / 2, y)

    def _exit(self, name: str) -> tuple[float, float | None, float]:
        """Where an arrow leaves: the line that it runs along; the edge of the box (None: its top); and the height."""
        box, side = self.boxes[name], 0 if name in self.sides[0] else 1
        n = self.exits[name] = self.exits.get(name, 0) + 1
        if self.sides[side][0] == name:
            step = box.width / (2 + sum(self._crosses(f) and name in (f.sender, f.receiver) for f in self.given) - 1)
            return box.x + step * n, None, box.y
        return self._outside(side), box.x + (box.width if side else 0), box.y + self.metrics.row * (0.3 + 0.6 * n)

    def _outside(self, side: int) -> float:
        """The next free line beside a column."""
        m = self.metrics
        self.outermost[side] += 1
        left = m.outer * (1 - 0.24 * self.outermost[side])
        return left if side == 0 else 2 * (m.outer + m.box + m.gap) + m.box - left

    def _loops(self, name: str) -> None:
        """From a role to another of the same role: out of the bottom of the box and back."""
        m, box = self.metrics, self.boxes[name]
        own = self._between(name, name)
        for n, flow in enumerate(own):
            middle, bottom = box.x + box.width / 2, box.y + box.height
            reach = box.width * (0.34 + 0.14 * n)
            y = bottom + m.row * (n + 0.75)
            path = f"M{middle - reach:g} {bottom:g}V{y:g}H{middle + reach:g}V{_short(y, bottom):g}"
            self._add(flow, path, middle, y)


def _short(start: float, end: float) -> float:
    """Where a line ends so that its head touches the box."""
    return end - 7 if end > start else end + 7
