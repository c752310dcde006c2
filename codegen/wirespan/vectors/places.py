"""Where in a message something is wrong: steps from a value that has a name, as each language can tell them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen

from ..transports import Wire

__all__ = ["Index", "Key", "Member", "Step", "path"]


@frozen
class Member:
    """A field, by the name that it has in the description, and by its key on the wire."""

    name: str
    wire: str

    def __str__(self) -> str:
        return f".{self.name}"


@frozen
class Index:
    """An element of an array or a set, from 0."""

    number: int

    def __str__(self) -> str:
        return f"[{self.number}]"


@frozen
class Key:
    """A key of a map, or the value below it."""

    value: Wire

    def __str__(self) -> str:
        return f"[{self.value!r}]"


Step: TypeAlias = Member | Index | Key


def path(root: str, steps: Iterable[Step]) -> str:
    """`Root.field['key'][2]`, as generated Python has it."""
    return root + "".join(map(str, steps))
