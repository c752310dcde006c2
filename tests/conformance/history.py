"""The facts of every release in one file: what each release adds to the one before, and what it takes away.

A section is a line `# 2023.3.1`, then a line for each fact: `+ client stream cancelled-keys = ...` or `- ...`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from wirespan.releases import Release

from .calls import Calls
from .facts import Fact, as_lines, parse
from .handlers import handlers_of
from .replies import replies_of
from .senders import senders_of
from .source_tree import SourceTree

HISTORY = Path(__file__).parent / "data" / "history.txt"

_HEAD = """\
What each release of distributed says about its messages, extracted from its source: a section holds what a release
adds to the one before it (+) and what it takes away (-).
Behind `=` stands a handler with its parameters, behind `<` a sender with the keys that it puts in, behind `~` a value
that a sender may put in, and behind `>` what a handler may answer (`...` is what the source does not tell).
Written by `python -m tests.conformance history`; do not edit.
"""


def extract(path: Path) -> tuple[str, ...]:
    """The facts of the package at `path` (a folder or a wheel), one line each.

    Raises
    ------
    FileNotFoundError
        There is no Python source at `path`.
    UnresolvedError
        A handler's signature cannot be told from the source.

    """
    tree = SourceTree.read(path)
    handlers = handlers_of(tree)
    calls = {path: Calls(module) for path, module in tree.modules.items()}
    facts: list[Fact] = [*handlers, *senders_of(tree, handlers, calls), *replies_of(tree, handlers, calls)]
    return tuple(as_lines(facts))


def read(path: Path = HISTORY) -> dict[Release, tuple[str, ...]]:
    """The lines of each release, oldest first."""
    releases: dict[Release, tuple[str, ...]] = {}
    present: set[str] = set()
    release: Release | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, text = line.partition(" ")
        if mark == "#":
            release = Release(text)
        elif mark == "+":
            present.add(text)
        elif mark == "-":
            present.remove(text)
        if release is not None and mark in {"#", "+", "-"}:
            releases[release] = tuple(present)
    return {release: tuple(sorted(lines)) for release, lines in releases.items()}


def write(releases: Mapping[Release, Iterable[str]], path: Path = HISTORY) -> None:
    """Write the lines of each release as changes to the release before it."""
    sections = [_HEAD]
    before: frozenset[str] = frozenset()
    for release in sorted(releases):
        lines = frozenset(releases[release])
        changes = [f"- {line}" for line in before - lines] + [f"+ {line}" for line in lines - before]
        # By the message, so that what was removed and what took its place stand together.
        changes.sort(key=lambda change: (change.split(" ")[1:4], change[0] == "+", change))
        sections.append("\n".join([f"# {release}", *changes]) + "\n")
        before = lines
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(sections), encoding="utf-8")


def facts(release: Release, path: Path = HISTORY) -> tuple[Fact, ...]:
    """What the source of a release says.

    Raises
    ------
    KeyError
        The release is not in the file.

    """
    return tuple(parse(line) for line in read(path)[release])
