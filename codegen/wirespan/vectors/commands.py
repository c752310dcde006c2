"""The command `wirespan vectors`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import BROKEN, FINE

if TYPE_CHECKING:
    from ..model import Protocol

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

__all__ = ["register"]


def register(commands: Subparsers) -> None:
    """Add the command to a parser's sub-commands."""
    command = commands.add_parser(
        "vectors", help="write messages that a decoder has to read, or to refuse, as JSON lines"
    )
    command.add_argument("source", nargs="?", type=Path, help="a root .idl file (default: the one in wirespan.toml)")
    command.add_argument("--config", type=Path, metavar="FILE", help="default: wirespan.toml here or in a folder above")
    command.add_argument("--release", metavar="R", help="default: the first in wirespan.toml; of a file, the newest")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from ..diagnostics import DescriptionError, render_text
    from .lines import lines

    try:
        protocol = _protocol(options)
    except DescriptionError as error:
        print(render_text(error.diagnostics, colour=False), file=sys.stderr)
        return BROKEN
    text = "".join(f"{line}\n" for line in lines(protocol)).encode()
    if options.output is None:
        sys.stdout.buffer.write(text)
    else:
        options.output.write_bytes(text)
    return FINE


def _protocol(options: argparse.Namespace) -> Protocol:
    """The protocol of the release that was asked for."""
    from ..config import ConfigError, find, read
    from ..description import load

    config = None if options.source else read(options.config or find(Path.cwd()))
    source = config.source if config else options.source
    protocol = load(source)
    default = config.releases[0] if config else max(protocol.releases)
    wanted = options.release or str(default)
    release = next((known for known in protocol.releases if str(known) == wanted), None)
    if release is None:
        raise ConfigError(f"{wanted} is no release of {source}; the newest is {max(protocol.releases)}")
    return protocol.at(release)
