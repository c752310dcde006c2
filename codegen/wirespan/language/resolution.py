"""A model that is being checked, and the way from its parts back to the text."""

from __future__ import annotations

from functools import cached_property

from attrs import define, evolve, frozen

from .. import model
from ..releases import Range, Release
from . import syntax
from .bodies import Placed
from .scope import Declared, Notes, Scope
from .syntax import Span

__all__ = ["Built", "Resolution"]


@frozen(eq=False)
class Built:
    """A part of the model and the text that it was made from."""

    declared: Declared
    item: model.Item
    node: syntax.Item | syntax.Arm
    placed: tuple[Placed, ...] = ()

    @property
    def name_span(self) -> Span:
        """Where its name is written."""
        return self.node.name.span if self.node.name else self.node.span


@define(slots=False, eq=False)
class Resolution:
    """A model and all that the checks need to know of its text."""

    protocol: model.Protocol
    scope: Scope
    built: tuple[Built, ...]
    files: tuple[syntax.File, ...]
    docs_required: bool
    knows_envelope: bool  # whether there is one or none, and not one that could not be found

    def of(self, kind: type[model.Item]) -> tuple[Built, ...]:
        """The parts of a kind, in the order of the text."""
        return tuple(built for built in self.built if isinstance(built.item, kind))

    def notes(self, node: syntax.Documented) -> Notes:
        """What the annotations of something say."""
        return self.scope.notes(node)

    def origin(self, item: model.Item) -> Built | None:
        """What an item of one release was made from."""
        return self._origins.get(_identity(item))

    def narrow(self, built: Built, bounds: Range) -> None:
        """Give an item another range of releases: for examples, which hold where they fit."""
        old = built.item
        items = tuple(evolve(item, range=bounds) if item is old else item for item in self.protocol.items)
        self.protocol = evolve(self.protocol, items=items)

    @cached_property
    def epochs(self) -> tuple[tuple[Release, model.Protocol], ...]:
        """The releases that differ from the one before, each with its protocol; the oldest first."""
        releases = self.protocol.releases
        ranges = [self.notes(node).range for file in self.files for node in file.documented]
        changes = {bound for bounds in ranges for bound in (bounds.since, bounds.removed)}
        first = [release for n, release in enumerate(releases) if n == 0 or release in changes]
        return tuple((release, self.protocol.at(release)) for release in first)

    def is_sound(self, name: str) -> bool:
        """Whether an item and all that it refers to could be made sense of."""
        return name not in self._unsound

    def is_sound_type(self, kind: model.Type) -> bool:
        """Whether all that a type refers to could be made sense of."""
        return self._unsound.isdisjoint(model.references(kind))

    @cached_property
    def _origins(self) -> dict[object, Built]:
        return {_identity(built.item): built for built in self.built}

    @cached_property
    def _unsound(self) -> set[str]:
        """Names whose declarations are broken, and those that depend on them."""
        known = {built.item.name for built in self.built}
        users: dict[str, set[str]] = {}
        unsound = {declared.name for declared in self.scope.declared if not declared.sound}
        unsound |= {built.item.name for built in self.built if not built.declared.sound}
        for built in self.built:
            for kind in model.types_in(built.item):
                for name in model.references(kind):
                    users.setdefault(name, set()).add(built.item.name)
                    unsound |= set() if name in known else {name}
        ahead = list(unsound)
        while ahead:
            more = users.get(ahead.pop(), set()) - unsound
            unsound |= more
            ahead += more
        return unsound


def _identity(item: model.Item) -> object:
    return (type(item), item.name, item.location.path, item.location.line, item.range)
