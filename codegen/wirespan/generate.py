"""From a configuration to plans: read the description, ask every target for its files, compare."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from attrs import evolve

from . import __version__, output, targets
from .config import Config, ConfigError, Output
from .description import load
from .targets.declared import Declarations

__all__ = ["plans"]


def plans(config: Config, only: Collection[str] = ()) -> list[output.Plan]:
    """What each output folder needs, in the order of the configuration. Writes nothing.

    With `only`, what is wrong with the tables of other targets does not matter.

    Raises
    ------
    ConfigError
        A release or target is unknown, or an option of a target is wrong.
    DescriptionError
        The description has errors.
    PluginError
        A target or transport of another distribution failed.
    output.ForeignFileError
        A file that is not the generator's stands in the way.
    """
    known = targets.names()
    configured = [each.target for each in config.outputs]
    for name in only or configured:
        if name not in known:
            raise ConfigError(f"{config.path}: there is no target `{name}`; installed: {', '.join(known)}")
    for name in only:
        if name not in configured:
            raise ConfigError(f"{config.path}: no table [targets.{name}]; there are: {', '.join(configured)}")
    protocol = load(config.source)
    for release in config.releases:
        if release not in protocol.releases:
            newest = max(protocol.releases)
            raise ConfigError(
                f"{config.path}: protocol.releases: {release} is not listed in {config.source}; the newest is {newest}"
            )
    find = cache(targets.find)
    common = targets.Request(
        protocol=protocol,
        releases=tuple(protocol.at(release) for release in config.releases),
        options={},
        source=_source(config),
        version=__version__,
        folder=config.folder,
    )

    def declarations() -> list[Declarations]:
        found: list[Declarations] = []
        for name in config.named:
            target = find(name) if name in known else None
            if isinstance(target, targets.Declaring):
                # What a target cannot print has no code that could be shown; rendering the target itself tells why.
                with suppress(targets.OptionError):
                    found.append(target.declarations(common))
        return found

    def render(wanted: Output) -> Mapping[str, str]:
        request = evolve(common, options=wanted.options, declarations=declarations)
        try:
            return targets.render(wanted.target, request)
        except targets.OptionError as error:
            raise ConfigError(f"{config.path}: targets.{wanted.target}: {error}") from None

    chosen = [each for each in config.outputs if not only or each.target in only]
    return [output.plan(each.folder, render(each)) for each in chosen]


def _source(config: Config) -> str:
    """What headers name: the folder of the description, or its root file if only dots lead to that folder."""
    folder = os.path.relpath(config.source.parent, config.folder)
    has_name = set(Path(folder).parts) - {os.pardir}
    return (Path(folder) if has_name else Path(folder, config.source.name)).as_posix()
