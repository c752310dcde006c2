"""What other distributions bring: found by entry point, loaded when needed, and named when it fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

__all__ = ["PluginError", "blamed", "load", "names"]

T = TypeVar("T")

OWN = "wirespan"
"""Our own distribution: what fails in one of its entry points is a fault of wirespan itself."""


class PluginError(Exception):
    """A target or transport of another distribution failed. The text says which, whose, and how."""

    def __init__(self, group: str, entry: EntryPoint, problem: str) -> None:
        kind = group.removeprefix("wirespan.").removesuffix("s")
        whose = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown distribution"
        super().__init__(f"the {kind} `{entry.name}` ({entry.value}) of {whose} failed: {problem}")


def names(group: str) -> list[str]:
    """What installed distributions offer under an entry point group. Nothing is loaded."""
    return sorted({entry.name for entry in entry_points(group=group)})


@contextmanager
def blamed(group: str, name: str, *answers: type[Exception]) -> Iterator[None]:
    """Run code of a plugin. What it raises is its own fault, unless it is one of `answers`: those go to the user.

    Raises
    ------
    PluginError
        The plugin failed, and another distribution brings it.
    KeyError
        No installed distribution offers `name`.

    """
    entry = _entry(group, name)
    try:
        yield
    except Exception as error:
        is_own = entry.dist is not None and entry.dist.name == OWN
        if is_own or isinstance(error, (PluginError, *answers)):
            raise
        raise PluginError(group, entry, f"{type(error).__name__}: {error}") from error


def load(group: str, name: str, kind: type[T]) -> T:
    """An instance of what the entry point names: a class of this kind, or one that has its methods.

    Raises
    ------
    PluginError
        It cannot be loaded, or is not what the group asks for; and another distribution brings it.
    KeyError
        No installed distribution offers `name`.

    """
    with blamed(group, name):
        made = _entry(group, name).load()()
        missing = [each for each in vars(kind) if not each.startswith("_") and not hasattr(made, each)]
        if missing:
            raise TypeError(f"`{type(made).__name__}` has no `{missing[0]}`, and is no {kind.__name__}")
    found: T = made
    return found


@cache
def _entry(group: str, name: str) -> EntryPoint:
    return entry_points(group=group)[name]
