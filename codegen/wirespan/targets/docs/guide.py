"""The Markdown pages beside the description: read, and filled with what recordings show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen
from markdown_it.token import Token

from ...model import Protocol
from . import prose
from .addresses import Place
from .blocks import KINDS, Block
from .blocks import read as read_block
from .examples import Recordings
from .sequence import PageError

__all__ = ["Chapter", "line_of", "place_of", "read_all"]

_OTHER_HOST = re.compile(r"https?://|mailto:")


@frozen(kw_only=True)
class Chapter:
    """One page: where it was read, where it goes, and what it says."""

    source: str
    path: str
    read: prose.Page
    blocks: Mapping[int, Block] = field(factory=dict)
    """What its blocks ask for, by their lines."""
    problems: tuple[str, ...] = ()
    """What is wrong with blocks that are missing there, each with its place."""

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.read.title

    def block(self, token: Token) -> Block | None:
        """What a fenced block asks for; None if it is code."""
        return self.blocks.get(line_of(token))


def read_all(folder: Path, root: Path, protocol: Protocol, recordings: Recordings) -> Iterator[Chapter]:
    """The pages of a folder in the order of their names; a number in front (`01-`) is for that order only."""
    for path in sorted(folder.glob("*.md")):
        source = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        page = prose.parse(path.read_text(encoding="utf-8"))
        found: dict[int, Block] = {}
        problems: list[str] = []
        for token in page.tokens:
            kind = token.info.strip()
            if token.type == "fence" and kind in KINDS:
                line = line_of(token)
                try:
                    found[line] = read_block(kind, token.content, protocol, recordings)
                except PageError as problem:
                    problems.append(f"{source}:{line}: {problem}")
        yield Chapter(
            source=source, path=f"guide/{_name(path.stem)}.html", read=page, blocks=found, problems=tuple(problems)
        )


def line_of(token: Token) -> int:
    """The line on which something begins."""
    return (token.map or [0])[0] + 1


def _name(stem: str) -> str:
    return re.sub(r"^\d+[-_]", "", stem)


def place_of(href: str, chapter: Chapter, chapters: Sequence[Chapter]) -> Place | None:
    """Where a link of a chapter leads within the guide; None if it leads to another host.

    Raises
    ------
    PageError
        There is no such page or heading.
    """
    if _OTHER_HOST.match(href):
        return None
    target, _, anchor = href.partition("#")
    path = f"guide/{_name(target.removesuffix('.md'))}.html"
    found = chapter if not target else next((each for each in chapters if each.path == path), None)
    if found is None or (target and not target.endswith(".md")):
        raise PageError(f"the link goes to {target}, which is no page beside this one")
    if anchor and anchor not in [slug for slug, _ in prose.headings(found.read)]:
        raise PageError(f"{target or 'this page'} has no heading #{anchor}")
    return Place(found.path, anchor)
