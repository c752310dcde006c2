"""Values: defaults and examples fit their types, in every release in which they are said to."""

from __future__ import annotations

from ... import model
from ...releases import Range, Release
from .. import syntax
from ..resolution import Built, Resolution
from ..values import Mismatch, mismatch

__all__ = ["check"]


def check(resolution: Resolution) -> None:
    """Report values that do not fit, and note in which releases an example holds."""
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
        if isinstance(built.node, syntax.Example):
            _example(built, built.node, resolution)


def _default(built: Built, member: model.Field, node: syntax.Literal, resolution: Resolution) -> None:
    for release, protocol in resolution.epochs:
        there = release in member.range and release in built.item.range
        if there and resolution.is_sound_type(member.type):
            found = mismatch(node, member.type, protocol)
            if found:
                message = f"the default of `{member.name}`: {found.message}"
                resolution.scope.reports.add("E403", found.span, message, help=found.help)
                return


def _example(built: Built, node: syntax.Example, resolution: Resolution) -> None:
    """An example without annotations holds in the newest release that has its item, and in those before it that fit."""
    newest = resolution.epochs[-1][0]
    fitting: list[Release] = []
    for release, protocol in reversed(resolution.epochs):
        if node.name.text not in protocol or release not in built.item.range:
            continue
        if not resolution.is_sound(node.name.text):
            return
        found = _fits(node, protocol[node.name.text], protocol)
        if found and (not fitting or not built.item.range.is_always):
            more = "" if release == newest else f" (in {release})"
            resolution.scope.reports.add("E404", found.span, f"{found.message}{more}", help=found.help)
            return
        if found:
            break
        fitting.append(release)
    if built.item.range.is_always and fitting:
        since = None if fitting[-1] == resolution.epochs[0][0] else fitting[-1]
        removed = next((release for release, _ in resolution.epochs if release > fitting[0]), None)
        resolution.narrow(built, Range(since, removed))


def _fits(node: syntax.Example, of: model.Item, protocol: model.Protocol) -> Mismatch | None:
    if isinstance(of, (model.Struct, model.Message, model.Rpc)):
        return mismatch(node.value, of, protocol)
    return mismatch(node.value, model.Named(of.name), protocol)
