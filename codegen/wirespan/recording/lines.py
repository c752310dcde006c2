"""One line a message: when, on which connection, from whom to whom, what, how large, and the fields that matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import field, frozen

from .brief import brief, fields_of, known_fields, size
from .exchange import Kind, Told, Unreadable, op_of
from .style import Style, cut, visible

__all__ = ["Lines", "op_shown"]

SIGNS = {"reply": "↳ ", "push": "⇢ ", "send": "↪ "}
WIDE = 100  # columns; with less than that, some things are left out
WIDTHS = (96, 72, 48, 36, 24)  # of one value, from the best to the least


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
    width: int  # of the whole line; 0 for no limit
    role_width: int
    op_width: int
    connection_width: int
    constants: frozenset[tuple[type[Any], str]]
    """Fields that hold the same in every message of their class: they tell nothing."""
    kinds: frozenset[type[Any]] = field(init=False)
    """The classes that have such fields."""
    ends: dict[tuple[str | None, str | None], str] = field(factory=dict, init=False)
    """From whom to whom, as it is shown."""

    @kinds.default
    def _kinds(self) -> frozenset[type[Any]]:
        return frozenset(kind for kind, _ in self.constants)

    @classmethod
    def of(cls, told: Sequence[Told], style: Style, width: int) -> Lines:
        """For these messages, in lines of `width` columns; 0 for no limit."""
        roles = [role or "?" for one in told for role in (one.message.sender, one.message.receiver)]
        ops = [op_shown(one, value) for one in told for value in one.values]
        return cls(
            style,
            width,
            max(map(len, roles), default=1),
            min(max(map(len, ops), default=1), 20 if 0 < width < WIDE else 26),
            max((len(str(one.message.connection.number)) for one in told), default=1),
            _constants(value for one in told for value in one.values),
        )

    @property
    def narrow(self) -> bool:
        """Whether there is no room for everything."""
        return 0 < self.width < WIDE

    def show(self, told: Told) -> Iterator[str]:
        """The lines of one message: one, or one for each of a batch."""
        message, style, gap = told.message, self.style, "" if self.narrow else " "
        number = style(str(message.connection.number).rjust(self.connection_width), "dim")
        start = f"{message.time:>8.3f} {number} {self._ends(message.sender, message.receiver)} "
        indent = visible(start)
        if not told.values:
            yield f"{start}{style('(empty batch)', 'dim')}"
        for index, value in enumerate(told.values):
            if index:  # the rest of a batch
                start = style("·".rjust(indent - self.role_width - 2 - len(gap)), "dim")
                start += " " * (indent - visible(start))
            op = op_shown(told, value)
            shown = f"{start}{self._op(told, value, cut(op, self.op_width).ljust(self.op_width))} "
            if not self.narrow:
                shown += style(f"{'' if index else size(message.size):>7}  ", "dim")
            yield shown + self._facts(value, self.width - visible(shown) if self.width else 1 << 20)

    def _ends(self, sender: str | None, receiver: str | None) -> str:
        shown = self.ends.get((sender, receiver))
        if shown is None:
            gap = "" if self.narrow else " "
            left = self.style.role(sender, self.role_width, right=True)
            right = self.style.role(receiver, self.role_width)
            shown = self.ends[sender, receiver] = f"{left}{gap}{self.style('→', 'dim')}{gap}{right}"
        return shown

    def _op(self, told: Told, value: Any, op: str) -> str:
        if isinstance(value, Unreadable) or told.kind is Kind.UNKNOWN:
            return self.style(op, "red")
        return self.style(op, "dim" if told.kind in (Kind.STEP, Kind.HANDSHAKE) else "bold")

    def _facts(self, value: Any, room: int) -> str:
        """As many fields as there is room for: first those that vary, in their order; wider if there is room left."""
        fields = fields_of(value)
        if fields is None:
            value = value.value if isinstance(value, Unreadable) else value
            texts = [brief(value, None, width) for width in WIDTHS]
            return cut(next((text for text in texts if len(text) <= room), texts[-1]), room)
        kind = type(value)
        candidates = list(self._candidates(value, fields))
        if kind in self.kinds:
            candidates.sort(key=lambda name: (kind, name) in self.constants)
        known = known_fields(kind)
        units = known.units if known is not None else {}
        chosen: dict[str, str] = {}
        room -= 2  # for the sign that there is more
        for name in candidates:
            if room < 3 and chosen:
                break  # not even `a=1`
            text = brief(fields[name], units.get(name), WIDTHS[-1])
            length = len(name) + 1 + len(text)
            if length > room and not chosen and name == candidates[0]:
                text = cut(text, room - len(name) - 1)
                length = room
            if length <= room:
                chosen[name] = text
                room -= length + 1
        for name in [name for name, text in chosen.items() if "…" in text]:
            for width in WIDTHS:
                text = brief(fields[name], units.get(name), width)
                if len(text) - len(chosen[name]) <= room:
                    room -= len(text) - len(chosen[name])
                    chosen[name] = text
                    break
        dim = self.style
        shown = [f"{dim(name + '=', 'dim')}{chosen[name]}" for name in fields if name in chosen]
        if len(chosen) < len(candidates):
            shown.append(dim("…", "dim"))
        return " ".join(shown)

    @staticmethod
    def _candidates(value: Any, fields: dict[str, Any]) -> Iterator[str]:
        """The fields that say something: neither empty nor what the receiver assumes anyway."""
        known = known_fields(type(value))
        defaults = known.defaults if known is not None else {}
        for name, item in fields.items():
            empty = item is None or (isinstance(item, (str, bytes, tuple, list, dict)) and not item)
            if not empty and not (name in defaults and defaults[name] == item):
                yield name


def _constants(values: Iterable[Any]) -> frozenset[tuple[type[Any], str]]:
    seen: defaultdict[tuple[type[Any], str], set[str]] = defaultdict(set)
    counts: defaultdict[tuple[type[Any], str], int] = defaultdict(int)
    for value in values:
        for name, item in (fields_of(value) or {}).items():
            seen[type(value), name].add(brief(item))
            counts[type(value), name] += 1
    return frozenset(key for key, texts in seen.items() if len(texts) == 1 and counts[key] > 2)
