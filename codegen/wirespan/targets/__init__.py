"""What turns a model into files. A target is found by the entry point group `wirespan.targets`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any
from typing import Protocol as Interface

from attrs import frozen

from .. import plugins
from ..model import Protocol, Scalar, parts_of

__all__ = ["GROUP", "OptionError", "Request", "Target", "find", "names", "render", "require_scalars"]

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
    """One output language. Takes every decision about it, and leaves the printing to its templates."""

    def render(self, request: Request) -> Mapping[str, str]:
        """The files to write: path relative to the output folder → text.

        Raises
        ------
        OptionError
            An option is unknown or has a wrong value.

        """
        ...


def require_scalars(request: Request, known: Collection[Scalar]) -> None:
    """Make sure that a target knows every scalar of a description: to be called before anything is rendered.

    Raises
    ------
    OptionError
        It does not know one that a release to generate uses.

    """
    for protocol in request.releases:
        for item in protocol.items:
            lacking = (part for part in parts_of(item) if isinstance(part, Scalar) and part not in known)
            for scalar in lacking:
                raise OptionError(
                    f"this target lacks the scalar `{scalar.value}`, which `{item.name}` of release {protocol.release} "
                    f"uses; it has {', '.join(sorted(each.value for each in known))}"
                )


def names() -> list[str]:
    """The names of the installed targets."""
    return plugins.names(GROUP)


def find(name: str) -> Target:
    """The target of that name.

    Raises
    ------
    KeyError
        No installed distribution offers one.
    PluginError
        The distribution that offers it is broken.

    """
    return plugins.load(GROUP, name, Target)  # type: ignore[type-abstract]


def render(name: str, request: Request) -> Mapping[str, str]:
    """What the target of that name prints.

    Raises
    ------
    KeyError
        No installed distribution offers one.
    OptionError
        An option of the target is unknown or has a wrong value.
    PluginError
        The target of another distribution failed.

    """
    target = find(name)
    with plugins.blamed(GROUP, name, OptionError):
        files = target.render(request)
        if not isinstance(files, Mapping) or not all(isinstance(part, str) for pair in files.items() for part in pair):
            raise TypeError("`render` returned something other than paths and texts")
    return files
