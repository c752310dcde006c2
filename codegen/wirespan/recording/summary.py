"""Counts: how many messages of which op went from whom to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from attrs import define, field, frozen

from .brief import count, size
from .exchange import Kind, Told, op_of
from .lines import op_shown
from .records import Dropped, Header, Message
from .style import Style
from .walk import Fault

__all__ = ["Checked", "Totals", "origin", "summary"]

Checked: TypeAlias = "tuple[Told, Sequence[Fault]]"
"""A message, and what is wrong with it."""


@define
class _Count:
    messages: int = 0
    answers: int = 0
    bytes: int = 0
    fault: Fault | None = None
    """The first one."""


@define
class Totals:
    """Counts along while a recording is read."""

    any_order: bool = False
    """Whether senders may write fields in another order."""
    messages: int = 0
    bytes: int = 0
    """Of the frames that are there."""
    dropped: int = 0
    """Bytes of those that were left out."""
    seconds: float = 0.0
    connections: set[int] = field(factory=set)
    told: int = 0
    values: int = 0
    faults: int = 0

    def hearing(self, messages: Iterable[Message]) -> Heard:
        """The same messages, counted."""
        return Heard(self, messages)

    def counting(self, told: Iterable[Checked]) -> Iterator[Checked]:
        """The same, counted."""
        for one, faults in told:
            self.told += 1
            self.values += len(one.values)
            self.faults += sum(map(self.counts, faults))
            yield one, faults

    def counts(self, fault: Fault) -> bool:
        """Whether a fault is one."""
        return not (self.any_order and fault.kind == "order")

    def lines(self, header: Header, style: Style) -> Iterator[str]:
        """What was read."""
        said = f"{count(self.messages, 'message')} on {count(len(self.connections), 'connection')}"
        text = f"{said} in {self.seconds:.1f} s, {size(self.bytes + self.dropped)}"
        if self.dropped:
            text += f" (of which {size(self.dropped)} of payload left out: frames above {size(header.drop_above or 0)})"
        yield style(text, "dim")


@frozen
class Heard:
    """Messages that are counted while they are read."""

    totals: Totals
    source: Iterable[Message]

    @property
    def messages(self) -> Iterator[Message]:
        """The messages."""
        totals = self.totals
        for message in self.source:
            totals.messages += 1
            totals.seconds = message.time
            totals.connections.add(message.connection.number)
            for frame in message.frames:
                if isinstance(frame, Dropped):
                    totals.dropped += frame.length
                else:
                    totals.bytes += len(frame)
            yield message


def origin(path: Path, header: Header, style: Style) -> Iterator[str]:
    """Where the recording comes from."""
    origin = [f"{header.protocol} {header.release}".strip()]
    origin += [f"Python {header.python}"] if header.python else []
    origin += [text for text in (header.program, header.date) if text]
    yield f"{style(path.name, 'bold')}  {', '.join(origin)}"


def summary(told: Iterable[Checked], style: Style) -> Iterator[str]:
    """A table for each pair of roles: ops, most frequent first."""
    tables: defaultdict[tuple[str, str, str], defaultdict[str, _Count]] = defaultdict(lambda: defaultdict(_Count))
    for one, faults in told:
        message = one.message
        if one.kind is Kind.STEP and one.request is not None:  # counts with its request
            asked = one.request
            row = tables[asked.sender or "?", asked.receiver or "?", "requests"][one.op]
            row.answers += one.step != "send"  # what the caller says in between is no answer
            row.bytes += message.size
            row.fault = row.fault or next(iter(faults), None)
            continue
        ends = message.sender or "?", message.receiver or "?"
        kind = "stream" if one.kind is Kind.STREAM else "requests" if one.kind is Kind.REQUEST else ""
        for value in one.values:
            row = tables[(*ends, kind)][op_of(value) or op_shown(one, value)]
            row.messages += 1
            row.bytes += message.size // len(one.values)  # frames are shared: this is an estimate
            row.fault = row.fault or next(iter(faults), None)
    for (sender, receiver, kind), rows in tables.items():
        yield ""
        yield f"{style.role(sender)} {style('→', 'dim')} {style.role(receiver)}  {style(kind, 'dim')}"
        width = max(max(map(len, rows)), 28)
        for op, row in sorted(rows.items(), key=lambda item: (-item[1].messages, item[0])):
            answers = f"{row.answers:>6} {'answer ' if row.answers == 1 else 'answers'}" if row.answers else " " * 14
            mark = style(f"  ✗ {row.fault}", "red") if row.fault else ""
            total = style(size(row.bytes).rjust(9), "dim")
            yield f"  {op:<{width}} {row.messages:>6} {style(answers, 'dim')} {total}{mark}"
