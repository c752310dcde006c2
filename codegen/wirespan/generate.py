"""From a configuration to plans: read the description, ask every target for its files, compare."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from functools import cache

from . import __version__, output, targets
from .config import Config, ConfigError
from .description import load

__all__ = ["plans"]


def plans(config: Config, only: Collection[str] = ()) -> list[output.Plan]:
    """What each output folder needs, in the order of the configuration. Writes nothing.

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
    for name in (*configured, *only):
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
    releases = tuple(protocol.at(release) for release in config.releases)
    source = os.path.relpath(config.source.parent, config.folder).replace(os.sep, "/")
    options = {each.target: each.options for each in config.outputs}

    @cache
    def rendered(target: str) -> Mapping[str, str]:
        if target not in options or target not in known:
            return {}
        request = targets.Request(
            protocol=protocol,
            releases=releases,
            options=options[target],
            source=source,
            version=__version__,
            folder=config.folder,
            rendered=rendered,
        )
        try:
            return targets.render(target, request)
        except targets.OptionError as error:
            raise ConfigError(f"{config.path}: targets.{target}: {error}") from None

    chosen = [each for each in config.outputs if not only or each.target in only]
    return [output.plan(each.folder, rendered(each.target)) for each in chosen]
