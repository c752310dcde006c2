"""Counts: how many messages of which op went from whom to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import define, field

from .brief import count, size
from .check import Fault
from .exchange import Kind, Told, op_of
from .lines import op_shown
from .records import Dropped, Recording
from .style import Style

__all__ = ["headline", "summary"]


@define
class _Count:
    messages: int = 0
    answers: int = 0
    bytes: int = 0
    faults: list[Fault] = field(factory=list)


def headline(path: Path, recording: Recording, style: Style) -> Iterator[str]:
    """What the recording is."""
    header, messages = recording.header, recording.messages
    sizes = [message.size for message in messages]
    dropped = sum(f.length for message in messages for f in message.frames if isinstance(f, Dropped))
    origin = [f"{header.protocol} {header.release}".strip()]
    origin += [f"Python {header.python}"] if header.python else []
    origin += [text for text in (header.program, header.date) if text]
    yield f"{style(path.name, 'bold')}  {', '.join(origin)}"
    seconds = messages[-1].time if messages else 0
    said = f"{count(len(messages), 'message')} on {count(len(recording.connections), 'connection')}"
    text = f"{said} in {seconds:.1f} s, {size(sum(sizes))}"
    if dropped:
        text += f" (of which {size(dropped)} of payload left out: frames above {size(header.drop_above or 0)})"
    yield style(text, "dim")


def summary(told: Iterable[tuple[Told, Sequence[Fault]]], style: Style) -> Iterator[str]:
    """A table for each pair of roles: ops, most frequent first."""
    tables: defaultdict[tuple[str, str, str], defaultdict[str, _Count]] = defaultdict(lambda: defaultdict(_Count))
    for one, faults in told:
        message = one.message
        if one.kind is Kind.STEP and one.request is not None:  # counts with its request
            asked = one.request
            row = tables[asked.sender or "?", asked.receiver or "?", "requests"][one.op]
            row.answers += 1
            row.bytes += message.size
            row.faults += faults
            continue
        ends = message.sender or "?", message.receiver or "?"
        kind = "stream" if one.kind is Kind.STREAM else "requests" if one.kind is Kind.REQUEST else ""
        for value in one.values:
            row = tables[(*ends, kind)][op_of(value) or op_shown(one, value)]
            row.messages += 1
            row.bytes += message.size // len(one.values)  # frames are shared: this is an estimate
            row.faults += [fault for fault in faults if fault not in row.faults]
    for (sender, receiver, kind), rows in tables.items():
        yield ""
        yield f"{style.role(sender)} {style('→', 'dim')} {style.role(receiver)}  {style(kind, 'dim')}"
        width = max(max(map(len, rows)), 28)
        for op, row in sorted(rows.items(), key=lambda item: (-item[1].messages, item[0])):
            answers = f"{row.answers:>6} {'answer ' if row.answers == 1 else 'answers'}" if row.answers else " " * 14
            mark = style(f"  ✗ {row.faults[0]}", "red") if row.faults else ""
            total = style(size(row.bytes).rjust(9), "dim")
            yield f"  {op:<{width}} {row.messages:>6} {style(answers, 'dim')} {total}{mark}"
