"""What a target takes of a transport: sources that are copied, and templates that fill the target's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader

from .. import plugins, transports
from ..model import Protocol
from . import OptionError

__all__ = ["code_of", "loader", "printed"]


def code_of(protocol: Protocol, target: str) -> transports.Code:
    """What the transport of a description brings for a target.

    Raises
    ------
    OptionError
        It brings nothing for that.
    PluginError
        The transport of another distribution failed.

    """
    with plugins.blamed(transports.GROUP, protocol.transport):
        code = transports.of(protocol).code(target)
        if code is not None and not code.templates.is_dir():
            raise FileNotFoundError(f"there is no folder {code.templates}")
    if code is None:
        raise OptionError(f"the transport `{protocol.transport}` has no code for the target `{target}`")
    return code


def loader(folder: Path, code: transports.Code) -> BaseLoader:
    """Finds the templates of a target in its folder, and those of the transport under `transport/`."""
    return ChoiceLoader([PrefixLoader({"transport": FileSystemLoader(code.templates)}), FileSystemLoader(folder)])


def printed(
    environment: Environment, template: str, protocol: Protocol, code: transports.Code, context: Mapping[str, Any]
) -> str:
    """A file that a transport has a say in: printed from its template of that name, if it has one.

    Raises
    ------
    PluginError
        The template of a transport of another distribution failed.

    """
    if not (code.templates / template).is_file():
        return environment.get_template(template).render(context)
    with plugins.blamed(transports.GROUP, protocol.transport):
        return environment.get_template(f"transport/{template}").render(context)
