"""Releases: nothing refers to what a release lacks, and nothing is declared for no release at all."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Label
from ...releases import Range
from .. import syntax
from ..resolution import Built, Resolution
from ..scope import Declared

__all__ = ["check"]


def check(resolution: Resolution) -> frozenset[Declared]:
    """Report references that do not hold in each release, and members that no release has.

    Returns
    -------
    frozenset[Declared]
        The declarations that refer to what is not there.

    """
    broken: set[Declared] = set()
    for built in resolution.built:
        if built.declared.node is built.node or isinstance(built.node, syntax.Arm):
            for name, bounds in _references(built, resolution):
                if not _visible(name, built.item.range.intersect(bounds), resolution):
                    broken.add(built.declared)
        _never(built, resolution)
    return frozenset(broken)


def _visible(name: syntax.Name, bounds: Range, resolution: Resolution) -> bool:
    entries = resolution.scope.by_name.get(name.text, [])
    if any(entry.range.is_always for entry in entries):
        return True
    missing = [
        release
        for release in bounds.among(resolution.protocol.releases)
        if not any(release in entry.range for entry in entries)
    ]
    if not entries or not missing:
        return True
    when = f"in {missing[0]}" if len(missing) == 1 else f"from {missing[0]} to {missing[-1]}"
    resolution.scope.reports.add(
        "E304",
        name.span,
        f"`{name.text}` does not exist {when}, where this is used",
        also=[Label(entry.node.name.span, f"exists {entry.range}") for entry in entries],
        help="give both the same range of releases, or declare what takes its place",
    )
    return False


def _references(built: Built, resolution: Resolution) -> Iterator[tuple[syntax.Name, Range]]:
    """The names that an item refers to, each with the range of what refers to it."""
    always = Range()
    match built.node:
        case syntax.Stream(left=left, right=right):
            yield from ((name, always) for name in (*left, *right))
        case syntax.Alias(type=kind):
            yield from ((name, always) for name in syntax.references(kind))
        case syntax.Extern(settings=settings):
            kinds = (setting.reference for setting in settings)
            yield from ((name, always) for kind in kinds if kind for name in syntax.references(kind))
        case syntax.Union(arms=arms):
            for arm in arms:
                if arm.type is not None:
                    bounds = resolution.scope.notes[arm].range
                    yield from ((name, bounds) for name in syntax.references(arm.type))
        case syntax.Message(senders=senders, receivers=receivers):
            yield from ((name, always) for name in (*senders, *receivers))
        case syntax.Rpc(senders=senders, receivers=receivers, steps=steps):
            yield from ((name, always) for name in (*senders, *receivers))
            for step in steps:
                if step.stream is not None:
                    yield step.stream, always
                if step.type is not None:
                    yield from ((name, always) for name in syntax.references(step.type))
    body = getattr(built.node, "body", None)
    for member in body.members if body else ():
        bounds = resolution.scope.notes[member].range
        if isinstance(member, syntax.Spread):
            yield member.name, bounds
        else:
            yield from ((name, bounds) for name in syntax.references(member.type))


def _never(built: Built, resolution: Resolution) -> None:
    """Members, arms and values whose range lies outside that of the item."""
    releases = resolution.protocol.releases
    body = getattr(built.node, "body", None)
    parts: list[syntax.Documented] = list(body.members) if body else []
    match built.node:
        case syntax.Union(arms=arms):
            parts += arms
        case syntax.Enum(values=values):
            parts += values
    for part in parts:
        bounds = resolution.scope.notes[part].range
        if part.annotations and not bounds.is_always and not built.item.range.intersect(bounds).among(releases):
            resolution.scope.reports.add(
                "E302",
                part.annotations[0].span,
                f"no release of `{built.item.name}` has this",
                also=[Label(built.name_span, f"exists {built.item.range}")],
            )
