"""Which bindings read a recording: those of the project, installed ones, or some that are made on the spot.

A recording names its protocol and release, but it may come from anywhere: nothing is imported because it says so,
except the package of a protocol whose description wirespan brings along.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .. import resources
from ..config import Config, ConfigError, find
from ..config import read as read_config
from ..diagnostics import DescriptionError
from ..releases import Release
from .bindings import Bindings, BindingsError, MissingError, load
from .records import Header

__all__ = ["choose"]


def choose(header: Header, package: str | None, config: Path | None) -> Bindings:
    """The bindings that suit a recording best. Where they had to be made, a line on standard error says so.

    Parameters
    ----------
    header
        What the recording says of itself.
    package
        The generated package that is to be used, whatever there is.
    config
        The wirespan.toml to go by, rather than the nearest one.

    Raises
    ------
    BindingsError
        There are none, or they cannot be used.
    ConfigError
        The configuration cannot be used.

    """
    if package is not None:
        return load(package, None, header.release)
    try:
        path = config or find(Path.cwd())
    except ConfigError:
        return _outside(header)
    return _of_project(read_config(path), header)


def _of_project(config: Config, header: Header) -> Bindings:
    name, folder = next(
        ((str(output.options["package"]), output.folder) for output in config.outputs if "package" in output.options),
        (None, None),
    )
    loaded: Bindings | None = None
    why = f"{config.path.name} has no target with a `package`"
    if name is not None:
        try:
            loaded = load(name, folder, header.release)
            why = f"{config.path.name} does not list {header.release}"
        except MissingError:
            why = f"{name} is neither installed nor generated"
    return _best(loaded, config.source, header, why)


def _outside(header: Header) -> Bindings:
    """Bindings for a recording that is read outside of a project."""
    source = _own_descriptions().get(header.protocol)
    if source is None:
        raise BindingsError(
            f"there is no wirespan.toml in {Path.cwd()} or any folder above it, and wirespan brings no description of "
            f"{header.protocol!r}",
            "name the generated package with --package, or a project's wirespan.toml with --config",
        )
    name = f"{header.protocol}_protocol"
    try:
        loaded = load(name, None, header.release)
    except MissingError:
        return _best(None, source, header, f"there is no wirespan.toml here, and {name} is not installed")
    except BindingsError as error:
        return _best(None, source, header, str(error))
    return _best(loaded, source, header, f"the installed {name} does not have {header.release}")


def _own_descriptions() -> dict[str, Path]:
    """The descriptions that wirespan brings along: their root files by the name of the protocol."""
    return {path.stem: path for path in resources.root("idl").glob("*/*.idl") if path.stem == path.parent.name}


def _best(loaded: Bindings | None, source: Path, header: Header, why: str) -> Bindings:
    """What is loaded, if it is of the recording's release or of none that is nearer; otherwise made on the spot."""
    if loaded is not None and (not header.release or loaded.speaks(header.release)):
        return loaded
    from ..in_memory import described, package_of  # slow to import, and seldom needed

    try:
        releases = described(source).releases
        release = _nearest(header.release, releases)
        if loaded is not None and (release is None or loaded.speaks(str(release))):
            return loaded
        release = release or max(releases)
        made = Bindings.of(package_of(source, release))
    except DescriptionError as error:
        problems = len(error.diagnostics)
        raise BindingsError(
            f"{why}, and {source} has {problems} error{'' if problems == 1 else 's'}",
            f"run `wirespan check {source}`, or name a generated package with --package",
        ) from None
    print(f"note: {why}: read with bindings for {release} that were made in memory from {source}", file=sys.stderr)
    return made


def _nearest(text: str, releases: tuple[Release, ...]) -> Release | None:
    """The described release that a recording is of; the last one before it; None if neither exists."""
    try:
        wanted = Release(text)
    except ValueError:  # none, or several
        return None
    return max((release for release in releases if release <= wanted), default=None)
