"""How a target declares the items of a description, for those who show code beside them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from attrs import frozen

from ..releases import Release

__all__ = ["Declaration", "Declarations", "DocLine", "without_docs"]


@frozen(kw_only=True)
class Declaration:
    """One item as generated code declares it: without documentation, decoders and encoders."""

    item: str
    """The name of the item in the description."""
    release: Release
    """The release whose code it is."""
    module: str
    """Where it stands, as the language writes it: `v2_10_0.tasks`."""
    text: str
    """The declaration, several lines."""


@frozen(kw_only=True, slots=False)
class Declarations:
    """All that a target declares. What several releases have in common is declared in the first of them alone."""

    label: str
    """What readers call the language: `Python`."""
    title: str
    """What a declaration is in it: `Python class`."""
    declared: tuple[Declaration, ...]

    @cached_property
    def _by_name(self) -> dict[tuple[Release, str], Declaration]:
        return {(each.release, each.item): each for each in self.declared}

    def find(self, release: Release, item: str) -> Declaration | None:
        """The declaration of an item in the code of a release; None if it has none there."""
        return self._by_name.get((release, item))


class DocLine(str):
    """A line of documentation, among lines of code."""

    __slots__ = ()


def without_docs(lines: Iterable[str]) -> list[str]:
    """The lines of code among lines of code and documentation."""
    return [line for line in lines if not isinstance(line, DocLine)]
