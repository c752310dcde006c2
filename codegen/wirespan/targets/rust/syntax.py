"""Pieces of Rust: types and expressions as data, so that nobody has to read text again to know what it says."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

__all__ = ["Arm", "Body", "Call", "Chain", "Match", "Path", "RustType", "TupleType"]


@frozen
class Path:
    """A type by its name, with what stands between `<` and `>`."""

    name: str
    arguments: tuple[RustType, ...] = ()
    module: str = ""
    """What stands in front of the name, if it is not imported."""

    def __str__(self) -> str:
        inside = f"<{', '.join(map(str, self.arguments))}>" if self.arguments else ""
        return f"{self.module}::{self.name}{inside}" if self.module else f"{self.name}{inside}"


@frozen
class TupleType:
    """`(A, B)`, or `()`."""

    items: tuple[RustType, ...]

    def __str__(self) -> str:
        return f"({', '.join(map(str, self.items))}{',' if len(self.items) == 1 else ''})"


RustType: TypeAlias = "Path | TupleType"


@frozen
class Call:
    """`head(arguments)tail`."""

    head: str
    arguments: tuple[str, ...]
    tail: str = ""

    def __str__(self) -> str:
        return f"{self.head}({', '.join(self.arguments)}){self.tail}"


@frozen
class Chain:
    """`receiver.method(arguments)tail`, where the receiver is a variable, or fields of one."""

    receiver: tuple[str, ...]
    method: str
    arguments: str
    tail: str = ""


@frozen
class Arm:
    """`pattern => call,`."""

    pattern: str
    call: Call


Body: TypeAlias = "Call | Match"


@frozen
class Match:
    """A `match`, whose bodies may be further ones."""

    on: str
    cases: tuple[tuple[str, Body], ...]
    default: Body
    last: str = "_"
    """What is left if every case stands: `None` of an `Option`, or `_`."""
    binds: bool = False
    """Whether the default needs what `last` binds."""

    def arms(self) -> list[tuple[str, Body]]:
        """The arms. A case that does what the default does is left out, and cases that do the same are one."""
        merged: dict[Body, list[str]] = {}
        for pattern, body in self.cases:
            if body != self.default:
                merged.setdefault(body, []).append(pattern)
        complete = sum(map(len, merged.values())) == len(self.cases)
        last = self.last if complete or self.binds else "_"
        return [*((" | ".join(patterns), body) for body, patterns in merged.items()), (last, self.default)]
