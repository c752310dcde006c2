"""A description on disk → its model."""

from __future__ import annotations

from pathlib import Path

from . import syntax
from .diagnostics import DescriptionError, Reports
from .model import Protocol
from .parser import decode, parse
from .resolve import SourceModule, resolve

__all__ = ["DescriptionError", "load", "read_text"]


def load(path: Path) -> Protocol:
    """The model of a description, of all its releases. `path` is its root file.

    Raises
    ------
    DescriptionError
        The description cannot be used; every finding is in `diagnostics`.
    OSError
        The root file cannot be read.

    """
    reports = Reports()
    modules, lost = _read(path, reports)
    resolution = resolve(modules, reports, lost) if modules else None
    reports.raise_any([module.path for module in modules])
    assert resolution is not None
    return resolution.protocol


def read_text(path: Path) -> str:
    """The text of one .idl file.

    Raises
    ------
    DescriptionError
        It is not UTF-8.
    OSError
        It cannot be read.

    """
    reports = Reports()
    source = decode(path.read_bytes(), str(path), reports)
    reports.raise_any()
    assert source is not None
    return source.text


def _read(path: Path, reports: Reports) -> tuple[list[SourceModule], set[str]]:
    source = decode(path.read_bytes(), path.name, reports)
    if source is None:
        return [], set()
    root = parse(source, reports)
    modules = [SourceModule(path.stem, path.name, root)]
    for entry in root.entries:
        if isinstance(entry, syntax.Import):
            target = path.parent / str(entry.path.value)
            other = decode(target.read_bytes(), str(entry.path.value), reports)
            if other is not None:
                modules.append(SourceModule(target.stem, str(entry.path.value), parse(other, reports)))
    return modules, set()
