"""A model that is being checked, and the way from its parts back to the text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import evolve, frozen

from .. import model
from ..releases import Release
from ..source import Span
from . import syntax
from .bodies import Placed
from .examples import Fit, fit
from .scope import Declared, Scope

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


@frozen(slots=False, eq=False)
class Resolution:
    """A model and all that the checks need to know of its text."""

    protocol: model.Protocol
    scope: Scope
    built: tuple[Built, ...]
    files: tuple[syntax.File, ...]
    broken: frozenset[Declared]  # with which something is wrong, so that closer checks make no sense
    docs: str  # whether they are `required`, `optional` or `unchecked`
    knows_envelope: bool  # whether there is one or none, and not one that could not be found

    def of(self, kind: type[model.Item]) -> tuple[Built, ...]:
        """The parts of a kind, in the order of the text."""
        return tuple(built for built in self.built if isinstance(built.item, kind))

    def without(self, broken: frozenset[Declared]) -> Resolution:
        """The same, some declarations known to be broken."""
        return evolve(self, broken=self.broken | broken) if broken else self

    def is_intact(self, built: Built) -> bool:
        """Whether nothing is wrong with the declaration that something was made from."""
        return built.declared not in self.broken

    def origin(self, item: model.Item) -> Built | None:
        """What an item of one release was made from."""
        return self._origins.get(_identity(item))

    @cached_property
    def fits(self) -> Mapping[Built, Fit]:
        """In which releases each example holds."""
        return {
            built: fit(built.node, built.item.range, self.epochs, self.is_sound)
            for built in self.built
            if isinstance(built.node, syntax.Example)
        }

    @property
    def result(self) -> model.Protocol:
        """The protocol, each example in the releases in which it holds."""
        ranges = {id(built.item): fit.range for built, fit in self.fits.items()}
        items = (evolve(item, range=ranges[id(item)]) if id(item) in ranges else item for item in self.protocol.items)
        return evolve(self.protocol, items=tuple(items))

    @cached_property
    def epochs(self) -> tuple[tuple[Release, model.Protocol], ...]:
        """The releases that differ from the one before, each with its protocol; the oldest first."""
        releases = self.protocol.releases
        changes = self.scope.notes.bounds()
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
        unsound = {declared.name for declared in self.broken}
        unsound |= {built.item.name for built in self.built if not self.is_intact(built)}
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
