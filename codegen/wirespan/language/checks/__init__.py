"""What must hold for a description beyond its syntax and its names. One module a concern."""

from __future__ import annotations

from ..resolution import Resolution
from . import bodies, docs, exchanges, names, releases, transport, unions, values

__all__ = ["check"]


def check(resolution: Resolution) -> None:
    """Report everything that is wrong with a description; what is broken already is not looked at again."""
    found = names.check(resolution) | releases.check(resolution)
    known = resolution.without(found)
    for part in (bodies, unions, exchanges, values, docs, transport):
        part.check(known)
