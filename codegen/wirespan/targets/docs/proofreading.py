"""What is wrong with the Markdown pages: names that the description has not, links that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from . import prose
from .edition import Edition
from .guide import Chapter, line_of, place_of
from .sequence import PageError

__all__ = ["problems"]


def problems(chapters: Sequence[Chapter], edition: Edition) -> list[str]:
    """Everything that is wrong, each with its file and line."""
    return [problem for chapter in chapters for problem in (*_of(chapter, chapters, edition), *chapter.problems)]


def _of(chapter: Chapter, chapters: Sequence[Chapter], edition: Edition) -> Iterator[str]:
    if not chapter.title:
        yield f"{chapter.source}:1: the page has no title: begin it with `# Title`"
    for token in chapter.read.tokens:
        line = line_of(token)
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "code_inline":
                if problem := _reference(child.content, edition):
                    yield f"{chapter.source}:{line}: {problem}"
            elif child.type == "link_open":
                try:
                    place_of(str(child.attrs["href"]), chapter, chapters)
                except PageError as problem:
                    yield f"{chapter.source}:{line}: {problem}"


def _reference(text: str, edition: Edition) -> str | None:
    match = prose.REFERENCE.fullmatch(text)
    if match is None or edition.addresses.item(match["item"], match["part"]):
        return None
    protocol = edition.protocol
    if match["item"] in protocol:
        return f"`{match['item']}` has no `{match['part']}`"
    close = get_close_matches(match["item"], [item.name for item in protocol.items], 1)
    hint = f"; did you mean `{close[0]}`?" if close else ""
    return f"`{match['item']}` is no name of {protocol.name} {protocol.release}{hint}"
