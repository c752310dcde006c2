"""What turns a model into files. A target is found by the entry point group `wirespan.targets`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any
from typing import Protocol as Interface

from attrs import frozen

from ..model import Protocol
from .source import Source

__all__ = ["GROUP", "OptionError", "Request", "Target", "find", "names", "sources"]

GROUP = "wirespan.targets"


class OptionError(ValueError):
    """An option of a target in wirespan.toml is unknown or has a wrong value. The text names it and the way out."""


@frozen(kw_only=True)
class Request:
    """What a target is asked to print."""

    protocol: Protocol
    """The description, of all releases."""
    releases: tuple[Protocol, ...]
    """`protocol.at(release)` for each release to generate; the first is the root of the package."""
    options: Mapping[str, Any]
    """The target's own table in wirespan.toml, without `output`."""
    source: str
    """The description's folder, relative to wirespan.toml, for headers: `idl/dask`."""
    version: str
    """The version of wirespan."""
    folder: Path = Path()
    """The folder of wirespan.toml, which paths in options are relative to."""
    rendered: Callable[[str], Mapping[str, str]] = lambda _: {}
    """What another target of the same wirespan.toml renders (nothing, if it is not there): a manual shows code."""


class Target(Interface):
    """One output language. Takes every decision about it, and leaves the printing to its templates.

    What it may have beside `render`: `source`, a `Source`, the column of its language in `wirespan diff`.
    """

    def render(self, request: Request) -> Mapping[str, str]:
        """The files to write: path relative to the output folder → text.

        Raises
        ------
        OptionError
            An option is unknown or has a wrong value.

        """
        ...


def names() -> list[str]:
    """The names of the installed targets."""
    return sorted(entry.name for entry in entry_points(group=GROUP))


def find(name: str) -> Target:
    """The target of that name. KeyError if no installed distribution offers one."""
    target: Target = entry_points(group=GROUP)[name].load()()
    return target


@cache
def sources() -> Mapping[str, Source]:
    """What each installed target says of source in its language: by the target's name, without those that say nothing.

    Raises
    ------
    TypeError
        What a target says is no `Source`.

    """
    found: dict[str, Source] = {}
    for name in names():
        source = getattr(find(name), "source", None)
        if not isinstance(source, Source | None):
            raise TypeError(f"the target `{name}` has a `source` that is no wirespan.targets.source.Source")
        if source is not None:
            found[name] = source
    return found
