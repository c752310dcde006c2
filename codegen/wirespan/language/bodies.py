"""Bodies: spreads flattened, the envelope put around, the tag in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias, TypeVar

from attrs import define, evolve, field, frozen

from .. import model
from ..diagnostics import Label
from ..releases import Range, Release
from ..source import Span
from . import syntax
from .annotations import Notes
from .scope import Declared, Scope, location_of
from .values import value_of

__all__ = ["Bodies", "Placed", "uncovered"]

HOLE = "body"
TAG = "tag"


@frozen
class Hole:
    """`..body` in the envelope: where the members of the request go."""

    range: Range = Range()


@frozen
class Placed:
    """A member of a body, and where it comes from."""

    member: model.Member | Hole
    node: syntax.Member  # how it is declared, maybe in a struct that is spread
    span: Span  # the place in this body: its own, or that of the spread

    @property
    def here(self) -> bool:
        """Whether it is declared in this body."""
        return self.span == self.node.span and self.span.source is self.node.span.source

    def within(self, bounds: Range) -> Placed:
        """The same in fewer releases."""
        return self if bounds.is_always else evolve(self, member=evolve(self.member, range=bounds))


Settled: TypeAlias = "tuple[Placed, ...]"
Some = TypeVar("Some", model.Field, model.Spread)


@define
class Bodies:
    """Flattens the bodies of one description."""

    scope: Scope
    tag: str
    spread: set[str] = field(factory=set)  # structs that were spread somewhere
    _structs: dict[int, Settled] = field(factory=dict)
    _open: list[Declared] = field(factory=list)

    def struct(self, declared: Declared) -> Settled:
        """The members of a declared struct."""
        if id(declared) not in self._structs:
            assert isinstance(declared.node, syntax.Struct)
            self._open.append(declared)
            self._structs[id(declared)] = self.expand(declared.node.body)
            self._open.pop()
        return self._structs[id(declared)]

    def expand(self, body: syntax.Body | None) -> Settled:
        """The members of a body, its spreads flattened."""
        placed: list[Placed] = []
        for node in body.members if body else ():
            notes = self.scope.notes[node]
            match node:
                case syntax.Spread(name=syntax.Name(text="body")):
                    placed.append(Placed(Hole(notes.range), node, node.span))
                case syntax.Spread():
                    placed += self._spread(node, notes)
                case syntax.Field():
                    member = self._member(node, notes)
                    if member is not None:
                        placed.append(Placed(member, node, node.span))
        return tuple(placed)

    def _spread(self, node: syntax.Spread, notes: Notes) -> list[Placed]:
        name = node.name.text
        entries = self.scope.by_name.get(name, [])
        if entries and isinstance(entries[0].node, syntax.Union):
            self.scope.reports.add(
                "E406",
                node.span,
                f"the union `{name}` is spread without a name",
                also=[Label(entries[0].node.name.span, "declared as a union here")],
                help=f"give the arm a name, as in `value: ..{name}`",
            )
            return []
        found = self.scope.find(node.name, syntax.Struct, "a struct")
        self.spread.add(name)
        placed: list[Placed] = []
        for declared in found or ():
            if declared in self._open:
                self.scope.reports.add("E410", node.span, f"`{name}` spreads itself")
                continue
            bounds = notes.range.intersect(declared.range)
            for inner in self.struct(declared):
                both = bounds.intersect(inner.member.range)
                if isinstance(inner.member, Hole):
                    self.scope.reports.add("E408", node.span, f"`{name}` has a hole for a body and cannot be spread")
                elif not both.is_empty:
                    member = evolve(inner.member, range=both)
                    if isinstance(member, (model.Field, model.Spread)):
                        member = evolve(member, origin=member.origin or name)
                    placed.append(Placed(member, inner.node, node.span))
        return placed

    def _member(self, node: syntax.Field, notes: Notes) -> model.Member | None:
        if node.spread is not None:
            return self._named_spread(node, notes)
        if isinstance(node.type, syntax.Ref) and node.type.name.text == TAG and node.type.arguments is None:
            return self._tag(node, notes)
        kind = self.scope.type(node.type)
        if kind is None:
            return None
        if node.optional and node.default:
            self.scope.reports.add(
                "E402",
                node.optional.span,
                "a default already says that the key may be absent",
                also=[Label(node.default.span, "the receiver assumes this value")],
                help="drop the `?`, or drop the default if the receiver can tell that the key is absent",
            )
        wire = node.wire.value if node.wire else node.name.text
        return model.Field(
            name=node.name.text,
            wire=str(wire),
            type=kind,
            optional=node.optional is not None and node.default is None,
            default=model.UNSET if node.default is None else value_of(node.default),
            doc=notes.told,
            unit=notes.unit,
            unsent=notes.unsent,
            deprecated=notes.deprecated,
            range=notes.range,
            location=location_of(node.span),
        )

    def _tag(self, node: syntax.Field, notes: Notes) -> model.Tag | None:
        extra = node.wire or node.optional or node.default
        if extra is not None:
            self.scope.reports.add("E407", extra.span, "the tag is always there, under its own name")
        elif node.name.text != self.tag:
            self.scope.reports.add(
                "E407",
                node.name.span,
                f"the tag of this protocol is called `{self.tag}`",
                help=f"write `{self.tag}: tag`, or change `tag` in the protocol block",
            )
        return model.Tag(wire=self.tag, range=notes.range)

    def _named_spread(self, node: syntax.Field, notes: Notes) -> model.Spread | None:
        extra = node.wire or node.default
        if extra is not None:
            what = "wire name" if node.wire else "default"
            self.scope.reports.add("E406", extra.span, f"a named spread has no {what}: its keys are those of its type")
        if notes.unit is not None or notes.unsent is not None:
            name = "unit" if notes.unit is not None else "unsent"
            message = f"`@{name}` says something about one key, and a named spread may hold many"
            self.scope.reports.add("E305", node.span, message)
        kind = self.scope.type(node.type)
        if isinstance(kind, model.MapOf) or (isinstance(kind, model.Named) and self._is_union(kind.name)):
            return model.Spread(
                name=node.name.text,
                type=kind,
                optional=node.optional is not None,
                doc=notes.doc,
                deprecated=notes.deprecated,
                range=notes.range,
                location=location_of(node.span),
            )
        if kind is not None:
            written = node.type.span.text
            is_struct = isinstance(kind, model.Named) and isinstance(
                self.scope.by_name[kind.name][0].node, syntax.Struct
            )
            self.scope.reports.add(
                "E406",
                node.type.span,
                f"`{written}` is neither a union nor a map",
                help=f"spread a struct without a name: `..{written}`" if is_struct else None,
            )
        return None

    def _is_union(self, name: str) -> bool:
        return all(isinstance(entry.node, syntax.Union) for entry in self.scope.by_name[name])

    # ------------------------------------------------------------------ messages and requests

    def message(self, body: syntax.Body, op: str, span: Span, bounds: Range) -> Settled:
        """The whole map of a message: with the tag in front where nothing says where it stands."""
        return self._tagged(self.expand(body), op, span, bounds)

    def request(self, body: syntax.Body, op: str, span: Span, bounds: Range, envelope: Sequence[Declared]) -> Settled:
        """The whole map of a request: the envelope around the body."""
        inner = self.expand(body)
        if not envelope:
            return self._tagged(inner, op, span, bounds)
        whole: list[Placed] = []
        for declared in envelope:
            for outer in self.struct(declared):
                there = outer.member.range.intersect(declared.range)
                if isinstance(outer.member, Hole):
                    # Only one of several declarations of the envelope exists in a release.
                    whole += [p.within(b) for p in inner if not (b := p.member.range.intersect(there)).is_empty]
                    continue
                restated = [p.member.range for p in inner if _key(p.member) == _key(outer.member)]
                for part in _without(there, restated):
                    member = evolve(outer.member, range=part)
                    if isinstance(member, (model.Field, model.Spread)):
                        member = evolve(member, origin=declared.name)
                    whole.append(Placed(member, outer.node, span))
        return self._tagged(tuple(whole), op, span, bounds)

    def _tagged(self, placed: Settled, op: str, span: Span, bounds: Range) -> Settled:
        """The op is in every tag; a tag comes first in the releases in which nothing places it."""
        filled = tuple(
            evolve(p, member=evolve(p.member, value=op)) if isinstance(p.member, model.Tag) else p for p in placed
        )
        placed_in = [p.member.range for p in filled if isinstance(p.member, model.Tag)]
        node = syntax.Spread(span=span, name=syntax.Name(span, self.tag))
        first = (
            Placed(model.Tag(wire=self.tag, value=op, range=part), node, span)
            for part in uncovered(bounds, placed_in, self.scope.releases)
        )
        return (*first, *filled)


def uncovered(bounds: Range, ranges: Iterable[Range], releases: Sequence[Release]) -> list[Range]:
    """The parts of `bounds` that none of `ranges` covers, apart from parts without any release."""
    parts = _without(bounds, ranges)
    if parts == [bounds]:
        return [Range()]
    return [part for part in parts if part.among(releases)]


def _without(bounds: Range, ranges: Iterable[Range]) -> list[Range]:
    parts = [bounds]
    for other in ranges:
        parts = [rest for part in parts for rest in part.minus(other)]
    return parts


def _key(member: model.Member | Hole) -> str | None:
    match member:
        case model.Field(wire=wire) | model.Tag(wire=wire):
            return wire
    return None
