"""The command `wirespan diff`."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..console import BROKEN, FINDINGS, FINE, add_color, wants_colour

if TYPE_CHECKING:
    from ..config import Config
    from .changes import Policy
    from .sources import Comparison

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

__all__ = ["register"]


def register(commands: Subparsers) -> None:
    """Add the command to a parser's sub-commands."""
    command = commands.add_parser(
        "diff",
        help="tell what changed between two releases, or two descriptions, and whom it breaks",
        usage="wirespan diff [options] A B\n       wirespan diff [options] --against REV",
        epilog="Exit code: 1 if something breaks, 0 if nothing does, 2 if the input cannot be used.",
    )
    command.add_argument("a", nargs="?", metavar="A", help="a release, or a folder or root file of a description")
    command.add_argument("b", nargs="?", metavar="B", help="the newer one")
    command.add_argument("--against", metavar="REV", help="compare the description with that revision in git")
    command.add_argument("--config", type=Path, metavar="FILE", help="default: wirespan.toml here or in a folder above")
    command.add_argument("--source", type=Path, metavar="FILE", help="a root .idl file, instead of the one configured")
    command.add_argument(
        "--release",
        action="append",
        default=[],
        metavar="R",
        help="between two descriptions: only this release (repeatable; default: all that both have)",
    )
    command.add_argument("--receivers", choices=("strict", "open"), help="what they do with what they do not know")
    command.add_argument("--only-breaking", action="store_true", help="leave out what breaks nobody")
    command.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    add_color(command)
    command.add_argument("--width", type=int, metavar="N", help="columns of the text (default: of the terminal, or 80)")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from ..diagnostics import DescriptionError, render_text
    from .report import Report
    from .sources import SourceError

    try:
        comparison = _comparison(options)
    except SourceError as error:
        print(f"error: {error}", file=sys.stderr)
        return BROKEN
    except DescriptionError as error:
        print(render_text(error.diagnostics, colour=wants_colour(sys.stderr, options.color)), file=sys.stderr)
        return BROKEN
    report = Report(comparison, _policy(options), options.only_breaking)
    if options.format == "text":
        _print(report, options)
    else:
        print(report.json() if options.format == "json" else report.markdown())
    return FINDINGS if report.breaking else FINE


def _print(report: object, options: argparse.Namespace) -> None:
    from ..recording.style import Style
    from .report import Report
    from .text import TextReport

    assert isinstance(report, Report)
    style = Style.of(sys.stdout, (), options.color)
    width = options.width or min(shutil.get_terminal_size((80, 24)).columns, 120)
    for line in TextReport(report, style, width).lines():
        style.print(line)


def _comparison(options: argparse.Namespace) -> Comparison:
    from ..description import load
    from .sources import SourceError, between_releases, between_trees, is_release, revision, root_of

    if options.against is not None:
        if options.a is not None:
            raise SourceError("--against compares the description with a revision: give no A and B beside it")
        source = _source(options)
        names = (options.against, "now")
        return between_trees(revision(options.against, source), load(source), names, options.release)
    if options.b is None:
        raise SourceError("give two releases, two descriptions, or --against REV\nhelp: wirespan diff --help")
    if is_release(options.a) and is_release(options.b):
        if options.release:
            raise SourceError("--release chooses among the releases of two descriptions; A and B are releases")
        return between_releases(load(_source(options)), options.a, options.b)
    if is_release(options.a) or is_release(options.b):
        raise SourceError(f"{options.a} and {options.b}: a release and a description cannot be compared")
    if options.source:
        raise SourceError("--source is for two releases and for --against; A and B are descriptions themselves")
    old, new = (load(root_of(Path(name))) for name in (options.a, options.b))
    return between_trees(old, new, (options.a, options.b), options.release)


def _source(options: argparse.Namespace) -> Path:
    from .sources import root_of

    if options.source is not None:
        return root_of(options.source)
    config = _config(options)
    assert config is not None
    return config.source


def _config(options: argparse.Namespace) -> Config:
    from ..config import find, read

    return read(options.config or find(Path.cwd()))


def _policy(options: argparse.Namespace) -> Policy:
    """What wirespan.toml says about receivers; it need not be there where sources are named."""
    from ..config import ConfigError, find, read
    from .changes import Policy

    try:
        path = options.config or find(Path.cwd())
    except ConfigError:
        table: Mapping[str, Any] = {}
    else:
        table = read(path).diff
    receivers = options.receivers or table.get("receivers", "open")
    return Policy(strict=receivers == "strict", takes_more=frozenset(table.get("takes_more", ())))
