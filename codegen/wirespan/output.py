"""Writing what was generated: all or nothing, and only files that the generator owns.

Each output folder holds a list of the files that were written into it (`.wirespan`). A file that is not in the list
is never overwritten and never removed.
"""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from attrs import frozen

__all__ = ["MANIFEST", "ForeignFileError", "Plan", "apply", "plan", "replace"]

MANIFEST = ".wirespan"
_MANIFEST_HEAD = "# Written by wirespan: the files of this folder that it owns. It leaves all others alone.\n"


class ForeignFileError(Exception):
    """A file that the generator does not own stands where it wants to write."""


@frozen(kw_only=True)
class Plan:
    """What has to be done to bring one output folder up to date. Paths are relative to it."""

    folder: Path
    contents: Mapping[str, str]
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def is_current(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.missing or self.changed or self.stale)

    def diff(self) -> str:
        """What would change, as a unified diff."""
        parts: list[str] = []
        for name in sorted((*self.missing, *self.changed, *self.stale)):
            there = _read(self.folder / name) if name not in self.missing else ""
            here = self.contents.get(name, "")
            old = "/dev/null" if name in self.missing else (self.folder / name).as_posix()
            new = "/dev/null" if name in self.stale else (self.folder / name).as_posix()
            lines = difflib.unified_diff(there.splitlines(keepends=True), here.splitlines(keepends=True), old, new)
            parts += [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]
        return "".join(parts)


def plan(folder: Path, contents: Mapping[str, str]) -> Plan:
    """Compare what was generated with what is there.

    Raises
    ------
    ForeignFileError
        A file that the generator does not own stands in the way.
    ValueError
        A target returned a path that leaves its folder.
    """
    for name in contents:
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts or name == MANIFEST or str(pure) != name:
            raise ValueError(f"a target returned the path {name!r}")
    owned = _owned(folder)
    contents = {**contents, MANIFEST: _MANIFEST_HEAD + "".join(f"{name}\n" for name in sorted(contents))}
    missing, changed, unchanged = [], [], []
    for name, text in sorted(contents.items()):
        path = folder / name
        if not path.exists():
            missing.append(name)
        elif name not in owned and name != MANIFEST:
            raise ForeignFileError(
                f"{path} is in the way: wirespan did not write it\n"
                "help: move or remove it, or choose another output folder"
            )
        elif _same(path, text):
            unchanged.append(name)
        else:
            changed.append(name)
    stale = sorted(name for name in owned if name not in contents and (folder / name).is_file())
    return Plan(
        folder=folder,
        contents=contents,
        missing=tuple(missing),
        changed=tuple(changed),
        unchanged=tuple(unchanged),
        stale=tuple(stale),
    )


def apply(plans: list[Plan]) -> None:
    """Carry out plans. Everything is written beside its place first; only then is any file replaced.

    Raises
    ------
    OSError
        A file could not be written; if that happens while files are staged, nothing has changed.
    """
    staged: list[tuple[Path, Path]] = []
    folders: list[Path] = []
    try:
        for each in plans:
            if not (each.missing or each.changed):
                continue
            each.folder.mkdir(parents=True, exist_ok=True)
            stage = Path(tempfile.mkdtemp(prefix=".wirespan-", dir=each.folder))
            folders.append(stage)
            for name in (*each.missing, *each.changed):
                written = stage / name
                written.parent.mkdir(parents=True, exist_ok=True)
                written.write_bytes(each.contents[name].encode())
                staged.append((written, each.folder / name))
        for written, path in staged:
            path.parent.mkdir(parents=True, exist_ok=True)
            os.replace(written, path)
        for each in plans:
            for name in each.stale:
                (each.folder / name).unlink()
                _prune((each.folder / name).parent, each.folder)
    finally:
        for stage in folders:
            shutil.rmtree(stage, ignore_errors=True)


def _owned(folder: Path) -> set[str]:
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return set()
    names = {line for line in lines if line and not line.startswith("#")}
    return {name for name in names if ".." not in PurePosixPath(name).parts and not PurePosixPath(name).is_absolute()}


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def _read(path: Path) -> str:
    return path.read_bytes().decode(errors="replace")


def _prune(folder: Path, root: Path) -> None:
    """Remove folders that became empty."""
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def replace(path: Path, text: str) -> None:
    """Replace one file atomically; its permissions stay.

    Raises
    ------
    OSError
        It could not be written; then it has not changed.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(text.encode())
        shutil.copymode(path, name)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
