"""Generated packages that are imported without being written: of a release that no project has generated."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from functools import cache
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType

from . import __version__, targets
from .description import load
from .model import Protocol
from .releases import Release

__all__ = ["described", "package_of"]


@cache
def described(source: Path) -> Protocol:
    """The model of a description, of all its releases; read once.

    Raises
    ------
    DescriptionError
        It cannot be used.
    OSError
        It cannot be read.

    """
    return load(source)


@cache
def package_of(source: Path, release: Release) -> ModuleType:
    """The Python package of one release of a description, made and imported once.

    Parameters
    ----------
    source
        The root file of the description.
    release
        One of its releases.

    Raises
    ------
    DescriptionError
        The description cannot be used.
    KeyError
        It does not have the release.

    """
    protocol = described(source)
    name = f"_{protocol.name}_{release.identifier}"
    request = targets.Request(
        protocol=protocol,
        releases=(protocol.at(release),),
        options={"package": name},
        source=source.parent.name,
        version=__version__,
    )
    sys.meta_path.append(_Importer(name, targets.find("python").render(request)))
    return importlib.import_module(name)


class _Importer(MetaPathFinder, Loader):
    """Finds the modules of one package among rendered files."""

    def __init__(self, package: str, files: Mapping[str, str]) -> None:
        self._package = package
        self._files = files

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """The place of a module of the package; None of any other."""
        if fullname.partition(".")[0] != self._package:
            return None
        place = fullname.replace(".", "/")
        for file, is_package in ((f"{place}/__init__.py", True), (f"{place}.py", False)):
            if file in self._files:
                return spec_from_loader(fullname, self, origin=file, is_package=is_package)
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run the text of a module."""
        assert module.__spec__ is not None
        file = str(module.__spec__.origin)
        exec(compile(self._files[file], f"<{file}>", "exec"), module.__dict__)
