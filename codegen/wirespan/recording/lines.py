"""One line a message: when, on which connection, from whom to whom, what, how large, and the fields that matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from .brief import brief, fields_of, quoted, size
from .exchange import Kind, Told, Unreadable, op_of
from .style import Style, cut

__all__ = ["Lines", "op_shown"]

SIGNS = {"reply": "↳ ", "push": "⇢ ", "send": "↪ "}
WIDEST_OP = 26
FACT_WIDTHS = (72, 48, 32, 24)  # of one value: the widest for which all of them fit


def op_shown(told: Told, value: Any) -> str:
    """What stands in the op column for one value of a message."""
    match told.kind:
        case Kind.HANDSHAKE:
            return "(handshake)"
        case Kind.STEP:
            return SIGNS.get(told.step, "") + told.op
        case Kind.UNKNOWN:
            return "?"
    return op_of(value) or "?"


@frozen
class Lines:
    """Prints lines whose columns suit one recording."""

    style: Style
    width: int
    role_width: int
    op_width: int
    connection_width: int
    constants: frozenset[tuple[type[Any], str]]
    """Fields that hold the same in every message of their class: they tell nothing."""

    @classmethod
    def of(cls, told: Sequence[Told], style: Style, width: int) -> Lines:
        """For these messages, in lines of `width` columns; 0 for no limit."""
        roles = [role or "?" for one in told for role in (one.message.sender, one.message.receiver)]
        ops = [op_shown(one, value) for one in told for value in one.values]
        return cls(
            style,
            width,
            max(map(len, roles), default=1),
            min(max(map(len, ops), default=1), WIDEST_OP if not width or width >= 100 else 18),
            max((len(str(one.message.connection.number)) for one in told), default=1),
            _constants(value for one in told for value in one.values),
        )

    def show(self, told: Told) -> Iterator[str]:
        """The lines of one message: one, or one for each of a batch."""
        message, style = told.message, self.style
        start = (
            f"{message.time:>8.3f} {style(str(message.connection.number).rjust(self.connection_width), 'dim')} "
            f"{style.role(message.sender, self.role_width, right=True)} {style('→', 'dim')} "
            f"{style.role(message.receiver, self.role_width)} "
        )
        indent = 8 + 1 + self.connection_width + 1 + self.role_width + 3 + self.role_width + 1
        if not told.values:
            yield f"{start} {style('(empty batch)', 'dim')}"
        for index, value in enumerate(told.values):
            if index:  # the rest of a batch
                start = " " * (indent - 2 - self.role_width - 1) + style("·", "dim") + " " * (self.role_width + 2)
            total = size(message.size) if not index else ""
            op = cut(op_shown(told, value), self.op_width).ljust(self.op_width)
            room = self.width - indent - self.op_width - 1 - 7 - 2 if self.width else 1 << 20
            yield f"{start}{self._op(told, value, op)} {style(total.rjust(7), 'dim')}  {self._facts(value, room)}"

    def _op(self, told: Told, value: Any, op: str) -> str:
        if isinstance(value, Unreadable) or told.kind is Kind.UNKNOWN:
            return self.style(op, "red")
        return self.style(op, "dim" if told.kind in (Kind.STEP, Kind.HANDSHAKE) else "bold")

    def _facts(self, value: Any, room: int) -> str:
        fields = fields_of(value)
        if fields is None:
            return cut(brief(value.value if isinstance(value, Unreadable) else value, None, room - 2), room)
        for width in FACT_WIDTHS:
            facts = sorted(self._ranked(value, fields, width), key=lambda fact: fact[0])
            if sum(len(name) + len(text) + 2 for _, name, text in facts) <= room + 1:
                break
        chosen: dict[str, str] = {}
        room -= 2  # for the sign that there is more
        for _, name, text in facts:
            length = len(name) + 1 + len(text)
            if length <= room:
                chosen[name] = text
                room -= length + 1
        shown = [f"{self.style(f'{name}=', 'dim')}{chosen[name]}" for name in fields if name in chosen]
        return " ".join(shown + [self.style("…", "dim")] * (len(chosen) < len(facts)))

    def _ranked(self, value: Any, fields: dict[str, Any], width: int) -> Iterator[tuple[int, str, str]]:
        """What there is to tell, with its rank: first what varies and is short, last what is always the same."""
        metadata = {a.name: a.metadata for a in getattr(type(value), "__attrs_attrs__", ())}
        for name, item in fields.items():
            about = metadata.get(name, {})
            if item is None or (isinstance(item, (str, bytes, tuple, list, dict)) and not item):
                continue
            if "default" in about and about["default"] == item:
                continue
            text = brief(item, about.get("unit"), width)
            rank = 2 if (type(value), name) in self.constants else 1 if "…" in text else 0
            yield rank, name if name.isprintable() else quoted(name), text


def _constants(values: Iterable[Any]) -> frozenset[tuple[type[Any], str]]:
    seen: defaultdict[tuple[type[Any], str], set[str]] = defaultdict(set)
    counts: defaultdict[tuple[type[Any], str], int] = defaultdict(int)
    for value in values:
        for name, item in (fields_of(value) or {}).items():
            seen[type(value), name].add(brief(item))
            counts[type(value), name] += 1
    return frozenset(key for key, texts in seen.items() if len(texts) == 1 and counts[key] > 2)
