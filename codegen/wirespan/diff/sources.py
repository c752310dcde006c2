"""What to compare: two releases of one description, or two descriptions that lie in folders or in git."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from ..description import load
from ..diagnostics import DescriptionError, render_text
from ..model import Example, Protocol
from ..releases import Range, Release
from .changes import Change
from .compare import compare

__all__ = [
    "Comparison",
    "SourceError",
    "between_releases",
    "between_trees",
    "bounds",
    "is_release",
    "revision",
    "root_of",
]


class SourceError(ValueError):
    """What is to be compared cannot be had. The text says why, and what to do."""


@frozen(kw_only=True)
class Comparison:
    """Changes, and of what."""

    protocol: str
    before: str
    after: str
    changes: tuple[Change, ...]
    releases: tuple[Release, ...] = ()  # those that were compared with themselves, in two trees


def is_release(text: str) -> bool:
    """Whether an argument is written like a release."""
    return re.fullmatch(r"\d+(\.\d+)*", text) is not None and not Path(text).exists()


def between_releases(protocol: Protocol, before: str, after: str) -> Comparison:
    """What changed from one release of a description to another.

    Raises
    ------
    SourceError
        One of them is no release of it.
    """
    old, new = (_release(protocol, text) for text in (before, after))
    changes = tuple(compare(protocol.at(old), protocol.at(new)))
    return Comparison(protocol=protocol.name, before=str(old), after=str(new), changes=changes)


def between_trees(old: Protocol, new: Protocol, names: tuple[str, str], only: Sequence[str] = ()) -> Comparison:
    """What changed between two descriptions, in every release that both have, or in `only` these.

    Equal changes of several releases are one, which names them. Without a common release the newest are compared.

    Raises
    ------
    SourceError
        One of `only` is no release of both.
    """
    releases = [_release(new, text) for text in only] or [r for r in new.releases if r in old.releases]
    for release in only:
        _release(old, release)
    if not releases:
        newest = max(old.releases), max(new.releases)
        changes = tuple(compare(old.at(newest[0]), new.at(newest[1])))
        before, after = (f"{release} ({name})" for release, name in zip(newest, names, strict=True))
        return Comparison(protocol=new.name, before=before, after=after, changes=changes)
    found: dict[Change, list[Release]] = {}
    first: dict[Change, Change] = {}
    for run in _runs(sorted(set(releases)), bounds(old) | bounds(new)):
        for change in compare(old.at(run[0]), new.at(run[0])):
            found.setdefault(change, []).extend(run)
            known = first.get(change, change)
            first[change] = evolve(
                known,
                used_by=tuple(dict.fromkeys((*known.used_by, *change.used_by))),
                handled=tuple(dict.fromkeys((*known.handled, *change.handled))),
            )
    changes = tuple(
        evolve(change, releases=() if len(found[change]) == len(releases) else tuple(found[change]))
        for change in first.values()
    )
    return Comparison(
        protocol=new.name, before=names[0], after=names[1], changes=changes, releases=tuple(sorted(releases))
    )


def _runs(releases: Sequence[Release], moments: set[Release]) -> Iterator[list[Release]]:
    """Releases in which both descriptions say the same, together: nothing begins or ends within a run."""
    run: list[Release] = []
    for release in releases:
        if run and any(run[-1] < moment <= release for moment in moments):
            yield run
            run = []
        run.append(release)
    if run:
        yield run


def bounds(protocol: Protocol) -> set[Release]:
    """The releases at which something of the description begins or ends: between two of them nothing changes."""
    ranges: list[Range] = []
    for item in protocol.items:
        if not isinstance(item, Example):
            ranges.append(item.range)
            for parts in ("members", "arms", "values"):
                ranges += [part.range for part in getattr(item, parts, ())]
    return {bound for each in ranges for bound in (each.since, each.removed) if bound is not None}


def _release(protocol: Protocol, text: str) -> Release:
    try:
        wanted = Release(text)
    except ValueError:
        raise SourceError(f"{text}: a release is written in numbers with dots, such as 1.2.0") from None
    for release in protocol.releases:
        if release == wanted:
            return release
    near = min(protocol.releases, key=lambda r: [abs(a - b) for a, b in zip(r.numbers, wanted.numbers, strict=False)])
    newest = max(protocol.releases)
    raise SourceError(f"{text} is no release of {protocol.name}\nhelp: near to it is {near}; the newest is {newest}")


def root_of(path: Path) -> Path:
    """The root file of a description: `path`, or the one file of that folder that begins with a protocol block.

    Raises
    ------
    SourceError
        There is none, or more than one.
    """
    if path.is_file():
        return path
    if not path.is_dir():
        raise SourceError(f"{path}: neither a release nor a file or folder")
    roots = [file for file in sorted(path.rglob("*.idl")) if _PROTOCOL.search(file.read_bytes())]
    if len(roots) != 1:
        count = "no file" if not roots else f"{len(roots)} files"
        raise SourceError(f"{path}: {count} with a protocol block\nhelp: name the root .idl file itself")
    return roots[0]


_PROTOCOL = re.compile(rb"^protocol\s+\w+\s*\{", re.MULTILINE)


def revision(name: str, source: Path) -> Protocol:
    """The description that stood in `source` in a revision of the git repository around it.

    Raises
    ------
    SourceError
        There is no git, no repository, no such revision, or no description in it that this wirespan reads.
    """
    folder = source.resolve().parent
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    prefix = _git(folder, "rev-parse", "--show-prefix").decode().strip()
    top = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    archive = _git(top, "archive", "--format=tar", f"{commit}:{prefix}")
    with tempfile.TemporaryDirectory(prefix="wirespan-") as place:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            for member in tar.getmembers():
                target = Path(place, member.name)
                # Only plain files below: what git archives holds no other names, and links are not followed.
                if member.isfile() and target.suffix == ".idl" and ".." not in target.parts:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    content = tar.extractfile(member)
                    assert content is not None
                    target.write_bytes(content.read())
        root = Path(place, source.name)
        if not root.is_file():
            raise SourceError(f"{name}: that revision has no {prefix}{source.name}")
        try:
            return load(root)
        except DescriptionError as error:
            text = render_text(error.diagnostics, colour=False).replace(f"{place}/", f"{name}:{prefix}")
            raise SourceError(f"{name}: this wirespan cannot read the description there\n\n{text}") from None


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise SourceError("--against needs git, and there is none") from None
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        problem = said[-1].removeprefix("fatal: ") if said else "there is no such revision"
        name = arguments[-1].removesuffix("^{commit}")
        raise SourceError(f"git: {name}: {problem}")
    return done.stdout
