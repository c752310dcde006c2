"""Pages as a program reads them: identifiers, links, headings and texts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urldefrag

from attrs import define, field, frozen

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@define
class Page(HTMLParser):
    """One page, read."""

    text: str
    ids: list[str] = field(factory=list)
    links: list[str] = field(factory=list)
    loads: list[str] = field(factory=list)
    headings: list[int] = field(factory=list)
    elements: list[tuple[str, dict[str, str | None]]] = field(factory=list)
    words: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        HTMLParser.__init__(self)
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"] or "")
        if tag == "a" and found.get("href") is not None:
            self.links.append(found["href"] or "")
        elif found.get("src") or (tag == "link" and found.get("href")):
            self.loads.append(found.get("src") or found.get("href") or "")
        if tag in HEADINGS:
            self.headings.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def shown(self) -> str:
        """Its text."""
        return "".join(self.words)


@frozen(slots=False)
class Site:
    """The files of a manual, and where they were written to."""

    folder: Path
    files: Mapping[str, str]

    @classmethod
    def write(cls, folder: Path, files: Mapping[str, str]) -> Site:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return cls(folder, files)

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {name: Page(text) for name, text in self.files.items() if name.endswith(".html")}

    def target(self, page: str, link: str) -> tuple[str, str]:
        """The file and the anchor that a link on a page leads to."""
        path, anchor = urldefrag(link)
        return normpath(join(dirname(page), unquote(path))) if path else page, unquote(anchor)
