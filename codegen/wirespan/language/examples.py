"""Examples: in which releases they hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from .. import model
from ..releases import Range, Release
from . import syntax
from .values import Mismatch, mismatch

__all__ = ["Fit", "fit"]


@frozen(kw_only=True)
class Fit:
    """The releases in which an example holds; or why it does not, and in which release."""

    range: Range
    mismatch: Mismatch | None = None
    release: Release | None = None


def fit(
    node: syntax.Example,
    bounds: Range,
    epochs: Sequence[tuple[Release, model.Protocol]],
    is_sound: Callable[[str], bool],
) -> Fit:
    """In which releases an example holds.

    Without annotations, that is the newest release that has its item, and those before it that it fits. `epochs` are
    the releases that differ from the one before, the oldest first. An item that is broken is not looked at.
    """
    name = node.name.text
    fitting: list[Release] = []
    for release, protocol in reversed(epochs):
        if name not in protocol or release not in bounds:
            continue
        if not is_sound(name):
            return Fit(range=bounds)
        found = _mismatch(node, protocol[name], protocol)
        if found and (not fitting or not bounds.is_always):
            return Fit(range=bounds, mismatch=found, release=release)
        if found:
            break
        fitting.append(release)
    if not bounds.is_always or not fitting:
        return Fit(range=bounds)
    since = None if fitting[-1] == epochs[0][0] else fitting[-1]
    return Fit(range=Range(since, next((release for release, _ in epochs if release > fitting[0]), None)))


def _mismatch(node: syntax.Example, of: model.Item, protocol: model.Protocol) -> Mismatch | None:
    if isinstance(of, (model.Struct, model.Message, model.Rpc)):
        return mismatch(node.value, of, protocol)
    return mismatch(node.value, model.Named(of.name), protocol)
