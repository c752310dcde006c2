"""`wirespan.toml`: which description to read, for which releases, and what to write where."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from attrs import frozen

from .releases import Release

if sys.version_info >= (3, 11):
    import tomllib
else:  # pragma: no cover
    import tomli as tomllib

__all__ = ["NAME", "Config", "ConfigError", "Output", "find", "read"]

NAME = "wirespan.toml"


class ConfigError(ValueError):
    """The configuration cannot be used. The text names the file, the place and the way out."""


@frozen(kw_only=True)
class Output:
    """One target, and where it writes."""

    target: str
    folder: Path
    options: Mapping[str, Any]


@frozen(kw_only=True)
class Config:
    """A configuration that was read and checked."""

    path: Path
    source: Path
    releases: tuple[Release, ...]
    outputs: tuple[Output, ...]
    named: tuple[str, ...]
    """All targets that have a table, whether `outputs` holds them or not."""
    tables: Mapping[str, Any] = {}
    """The whole file."""

    @property
    def folder(self) -> Path:
        """The folder that all paths are relative to."""
        return self.path.parent

    @property
    def diff(self) -> Mapping[str, Any]:
        """The table [diff]. It is read when it is needed: nobody else minds what is wrong with it.

        Raises
        ------
        ConfigError
            Something in it is unknown or of a wrong type.
        """
        return _diff(_Place(self.path, ()), self.tables)


def find(start: Path) -> Path:
    """The nearest wirespan.toml in `start` or a folder above it.

    Raises
    ------
    ConfigError
        There is none.
    """
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
    raise ConfigError(
        f"no {NAME} in {start} or any folder above it\n"
        "help: create one, or name one with --config:\n\n"
        '    [protocol]\n    source = "idl/chat.idl"\n    releases = ["1.0.0"]\n\n'
        '    [targets.python]\n    output = "generated/python"\n    package = "chat_protocol"'
    )


def read(path: Path, only: Collection[str] = ()) -> Config:
    """Read and check a configuration.

    Targets other than `only`, if it names any, are left out where something is wrong with their tables.

    Raises
    ------
    ConfigError
        The file is missing, is no TOML, or something in it is missing, unknown or of a wrong type.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    place = _Place(path, ())
    place.only(table, ("protocol", "targets", "diff"))
    protocol = place.table(table, "protocol")
    inside = place.under("protocol")
    inside.only(protocol, ("source", "releases"))
    source = path.parent / inside.text(protocol, "source")
    if not source.is_file():
        raise ConfigError(f"{path}: protocol.source: there is no file {source}")
    return Config(
        path=path,
        source=_near(source),
        releases=_releases(inside, protocol),
        outputs=tuple(_outputs(place, table, path.parent, only)),
        named=tuple(place.table(table, "targets")),
        tables=table,
    )


def _near(path: Path) -> Path:
    """The path from where we are, if it lies below: that is how diagnostics name it."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path


def _releases(place: _Place, table: Mapping[str, Any]) -> tuple[Release, ...]:
    given = table.get("releases")
    if not (isinstance(given, list) and given and all(isinstance(text, str) for text in given)):
        raise place.error("releases", 'expected a list of releases such as ["2026.8.0"]')
    try:
        releases = tuple(Release(text) for text in given)
    except ValueError:
        raise place.error("releases", "a release is written in numbers with dots, such as 2026.8.0") from None
    if len(set(releases)) < len(releases):
        raise place.error("releases", "a release stands there twice")
    return releases


def _outputs(place: _Place, table: Mapping[str, Any], root: Path, only: Collection[str]) -> list[Output]:
    outputs: list[Output] = []
    inside = place.under("targets")
    named = place.table(table, "targets")
    for name, options in named.items():
        try:
            found = _output(inside, name, options, root)
        except ConfigError:
            if not only or name in only:
                raise
            continue
        for other in outputs:
            overlap = found.folder.is_relative_to(other.folder) or other.folder.is_relative_to(found.folder)
            if overlap and (not only or {name, other.target} & set(only)):
                raise inside.under(name).error("output", f"is, holds or lies in the output of targets.{other.target}")
        outputs.append(found)
    if not named:
        raise place.error("targets", "names no target: add a table such as [targets.python]")
    return outputs


def _output(inside: _Place, name: str, options: Any, root: Path) -> Output:
    if not isinstance(options, dict):
        raise inside.error(name, "expected a table")
    folder = inside.under(name).text(options, "output")
    path = (root / folder).resolve()
    if path == root.resolve() or not path.is_relative_to(root.resolve()):
        raise inside.under(name).error("output", f"must be a folder below {root}")
    return Output(target=name, folder=path, options={key: value for key, value in options.items() if key != "output"})


def _diff(place: _Place, table: Mapping[str, Any]) -> dict[str, Any]:
    """What `wirespan diff` has to know of receivers."""
    diff = place.table(table, "diff") if "diff" in table else {}
    inside = place.under("diff")
    inside.only(diff, ("receivers", "takes_more"))
    if diff.get("receivers", "open") not in ("strict", "open"):
        raise inside.error("receivers", 'expected "strict" or "open"')
    names = diff.get("takes_more", [])
    if not (isinstance(names, list) and all(isinstance(name, str) for name in names)):
        raise inside.error("takes_more", "expected a list of names of messages and requests")
    return diff


@frozen
class _Place:
    """A table of the file, for errors."""

    path: Path
    keys: tuple[str, ...]

    def under(self, key: str) -> _Place:
        return _Place(self.path, (*self.keys, key))

    def error(self, key: str, problem: str) -> ConfigError:
        return ConfigError(f"{self.path}: {'.'.join((*self.keys, key))}: {problem}")

    def only(self, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
        for key in table:
            if key not in known:
                close = get_close_matches(key, known, 1)
                hint = f"did you mean `{close[0]}`?" if close else f"known: {', '.join(known)}"
                raise self.error(key, f"unknown key; {hint}")

    def table(self, table: Mapping[str, Any], key: str) -> dict[str, Any]:
        value = table.get(key)
        if not isinstance(value, dict):
            raise self.error(key, f"{'expected a table' if key in table else 'missing: add the table'} [{key}]")
        return value

    def text(self, table: Mapping[str, Any], key: str) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value:
            raise self.error(key, "expected a text" if key in table else "missing")
        return value
