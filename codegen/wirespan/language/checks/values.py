"""Values: defaults and examples fit their types, in every release in which they are said to."""

from __future__ import annotations

from ... import model
from .. import syntax
from ..resolution import Built, Resolution
from ..values import mismatch

__all__ = ["check"]


def check(resolution: Resolution) -> None:
    """Report values that do not fit."""
    for built in resolution.built:
        for placed in built.placed:
            node = placed.node
            if (
                placed.here
                and isinstance(placed.member, model.Field)
                and isinstance(node, syntax.Field)
                and node.default
            ):
                _default(built, placed.member, node.default, resolution)
    if resolution.epochs:
        _examples(resolution)


def _default(built: Built, member: model.Field, node: syntax.Literal, resolution: Resolution) -> None:
    for release, protocol in resolution.epochs:
        there = release in member.range and release in built.item.range
        if there and resolution.is_sound_type(member.type):
            found = mismatch(node, member.type, protocol)
            if found:
                message = f"the default of `{member.name}`: {found.message}"
                resolution.scope.reports.add("E403", found.span, message, help=found.help)
                return


def _examples(resolution: Resolution) -> None:
    newest = resolution.epochs[-1][0]
    for fit in resolution.fits.values():
        if fit.mismatch:
            more = "" if fit.release == newest else f" (in {fit.release})"
            message = f"{fit.mismatch.message}{more}"
            resolution.scope.reports.add("E404", fit.mismatch.span, message, help=fit.mismatch.help)
