"""A description on disk → its model."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from .diagnostics import DescriptionError, Label, Reports, nearest
from .language import syntax
from .language.checks import check
from .language.parser import decode, parse
from .language.resolve import SourceModule, resolve
from .model import Protocol
from .source import Span

__all__ = ["DescriptionError", "load", "read_text"]

RESERVED_MODULES = ("routes",)
"""Modules that generated code has beside those of the description."""


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
    with _without_collector():
        modules = _Files(path, reports).read()
        protocol = _checked(modules, reports) if modules else None
    reports.raise_any([module.file.source.path for module in modules])
    assert protocol is not None
    return protocol


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


def _checked(modules: list[SourceModule], reports: Reports) -> Protocol:
    resolution = resolve(modules, reports)
    check(resolution)
    return resolution.result


@contextmanager
def _without_collector() -> Iterator[None]:
    """Trees of a description are many small objects that live to the end: collecting in between finds nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Files:
    """Reads the root file and what it imports."""

    def __init__(self, root: Path, reports: Reports) -> None:
        self.root = root
        self.reports = reports
        self.modules: list[SourceModule] = []

    def read(self) -> list[SourceModule]:
        source = decode(self.root.read_bytes(), str(self.root), self.reports, self.root.name)
        if source is None:
            return []
        file = parse(source, self.reports)
        self.modules.append(SourceModule(self.root.stem, self.root.name, file))
        if not self.root.stem.isidentifier() or self.root.stem in RESERVED_MODULES:
            start = Span(source, 0, 0)
            message = f"`{self.root.stem}` cannot be the name of a module"
            help_ = "the name of a file becomes that of a module: letters, digits and `_`, and not `routes`"
            self.reports.add("E201", start, message, help=help_)
        self._root_block(file)
        first: dict[str, syntax.Import] = {}
        for entry in file.entries:
            if isinstance(entry, syntax.Import):
                self._import(entry, first)
        return self.modules

    def _root_block(self, file: syntax.File) -> None:
        blocks = [entry for entry in file.entries if isinstance(entry, syntax.Protocol)]
        if not blocks and not file.has_lost_protocol:
            start = Span(file.source, 0, 0)
            help_ = "begin with `protocol name { releases: [1.0] }`, and give the root file, not one that it imports"
            self.reports.add("E204", start, "a root file begins with a protocol block", help=help_)
        for other in blocks[1:]:
            also = [Label(blocks[0].name.span, "the first one")]
            self.reports.add("E204", other.name.span, "there is one protocol block", also=also)
        if blocks and file.entries[0] is not blocks[0]:
            self.reports.add("E204", blocks[0].name.span, "the protocol block comes first in the file")

    def _import(self, entry: syntax.Import, first: dict[str, syntax.Import]) -> None:
        written, span = str(entry.path.value), entry.path.span
        target = PurePosixPath(written)
        if target.is_absolute() or ".." in target.parts or "\\" in written or target.suffix != ".idl":
            help_ = 'as in `import "types.idl"`: a file beside the root file, or below'
            self.reports.add("E201", span, f'"{written}" cannot be imported', help=help_)
            return
        path = self.root.parent / target
        if path.resolve() == self.root.resolve():
            self.reports.add("E202", span, "the root file imports itself")
        elif target.stem in first:
            same = first[target.stem].path.value == written
            message = f'"{written}" is imported twice' if same else f"two files become the module `{target.stem}`"
            self.reports.add("E203", span, message, also=[Label(first[target.stem].path.span, "the first one")])
        elif not target.stem.isidentifier():
            help_ = "the name of a file becomes that of a module: letters, digits and `_`"
            self.reports.add("E201", span, f"`{target.stem}` cannot be the name of a module", help=help_)
        elif target.stem in RESERVED_MODULES or target.stem == self.root.stem:
            whose = "generated code" if target.stem in RESERVED_MODULES else "the root file"
            message = f"`{target.stem}` already is a module, of {whose}"
            self.reports.add("E210", span, message, help="rename the file")
        else:
            first[target.stem] = entry
            self._read_import(path, target, span)

    def _read_import(self, path: Path, target: PurePosixPath, span: Span) -> None:
        try:
            data = path.read_bytes()
        except OSError as error:
            there = [p.relative_to(self.root.parent).as_posix() for p in self.root.parent.rglob("*.idl")]
            close = nearest(str(target), sorted(there))
            reason = "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror
            help_ = f'did you mean "{close}"?' if close else None
            self.reports.add("E201", span, f'"{target}" cannot be read: {reason}', help=help_)
            return
        source = decode(data, str(path), self.reports, str(target))
        if source is None:
            return
        file = parse(source, self.reports)
        self.modules.append(SourceModule(target.stem, str(target), file))
        for entry in file.entries:
            if isinstance(entry, syntax.Import):
                again = (path.parent / str(entry.path.value)).resolve() == self.root.resolve()
                message = "this would import the root file in a circle" if again else "only the root file imports"
                help_ = "all files share one namespace: nothing has to be imported to be used"
                self.reports.add("E202", entry.span, message, help=help_)
            elif isinstance(entry, syntax.Protocol):
                message = "the protocol block stands in the root file alone"
                self.reports.add("E204", entry.name.span, message)
