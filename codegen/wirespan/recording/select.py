"""Which messages of a recording are asked for, and whether there were any."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import define, field, frozen

from ..diagnostics import nearest
from .bindings import Bindings
from .exchange import Kind, Told, op_of

__all__ = ["Selection", "Unmet"]


@frozen
class Unmet:
    """Something was asked for that is not there."""

    text: str
    is_unknown: bool
    """Whether it cannot be there: then the question is wrong."""
    help: str = ""


@define
class Selection:
    """Takes messages of these ops and connections; of any, where none are named."""

    ops: Sequence[str]
    connections: Sequence[int]
    _met_ops: set[str] = field(factory=set, init=False)
    _met_connections: set[int] = field(factory=set, init=False)
    _taken: bool = field(default=False, init=False)

    def takes(self, told: Told) -> bool:
        """Whether a message is asked for."""
        number = told.message.connection.number
        here = not self.connections or number in self.connections
        if here and self.connections:
            self._met_connections.add(number)
        if self.ops:
            ops = {told.op} if told.kind is not Kind.STREAM else {op_of(value) for value in told.values}
            met = ops.intersection(self.ops)
            self._met_ops |= met
            here = here and bool(met)
        self._taken = self._taken or here
        return here

    def unmet(self, bindings: Bindings, connections: Collection[int]) -> Unmet | None:
        """What was asked for in vain, once the whole recording was read; `connections` are those that it has."""
        for number in self.connections:
            if number not in self._met_connections:
                there = f"has {len(connections)}, up to {max(connections)}" if connections else "has none"
                return Unmet(f"there is no connection {number}: the recording {there}", True)
        for op in self.ops:
            if op not in self._met_ops:
                known = bindings.ops
                if op in known:
                    return Unmet(f"no message has the op `{op}`: it does not occur in the recording", False)
                close = nearest(op, known)
                return Unmet(
                    f"no message has the op `{op}`, and {bindings.release} describes none of that name",
                    True,
                    f"did you mean `{close}`?" if close else "`--summary` lists those that occur",
                )
        if (self.ops or self.connections) and not self._taken:
            return Unmet("no message has both: such an op does not occur on such a connection", False)
        return None
