"""What turns a model into files. A target is found by the entry point group `wirespan.targets`."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, runtime_checkable
from typing import Protocol as Interface

from attrs import frozen

from .. import plugins
from ..model import Protocol, Scalar, parts_of
from .declared import Declarations
from .source import Source

__all__ = [
    "GROUP",
    "Declaring",
    "OptionError",
    "Request",
    "Target",
    "find",
    "names",
    "render",
    "require_scalars",
    "sources",
]

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
    """What headers name, relative to wirespan.toml: the description's folder, `idl/dask`; or its root file, `chat.idl`,
    where that folder has no name of its own because wirespan.toml lies in it, or below."""
    version: str
    """The version of wirespan."""
    folder: Path = Path()
    """The folder of wirespan.toml, which paths in options are relative to."""
    declarations: Callable[[], Sequence[Declarations]] = tuple
    """What the other targets of the same wirespan.toml declare, those that are installed and can say it: a manual shows
    code."""

    def beside(self, path: str) -> str:
        """A file or folder that lies in the description's folder, such as `types.idl`, relative to wirespan.toml."""
        folder = posixpath.dirname(self.source) if self.source.endswith(".idl") else self.source
        return posixpath.join(folder, path)


class Target(Interface):
    """One output language. Takes every decision about it, and leaves the printing to its templates.

    What it may have beside `render`: `source`, a `Source`, the column of its language in `wirespan diff`; and
    `declarations(request)`, which returns `Declarations` for the manual. They depend on no option, so that whatever is
    wrong in the target's table is no concern of the manual's.
    """

    def render(self, request: Request) -> Mapping[str, str]:
        """The files to write: path relative to the output folder → text.

        Raises
        ------
        OptionError
            An option is unknown or has a wrong value.

        """
        ...


@runtime_checkable
class Declaring(Interface):
    """A target that has declarations for the manual."""

    def declarations(self, request: Request) -> Declarations:
        """How each item is declared in each release of the request, whose options are empty.

        Raises
        ------
        OptionError
            The target cannot print this protocol. The manual is then without its code.

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
