"""Prints pages as HTML: the frame of the site, and in it what a page says."""

from __future__ import annotations

from typing import Any

import jinja2
from attrs import frozen

from ...resources import root
from . import html
from .addresses import INDEX, Place
from .edition import Edition
from .page import Page
from .site import CHANGES, Site
from .view import humanized

__all__ = ["Entry", "Website", "environment"]

ASSETS = ("manual.css", "manual.js")


@frozen(kw_only=True)
class Entry:
    """A line of the table of contents."""

    label: str
    href: str
    current: bool
    inside: tuple[tuple[str, str], ...] = ()
    index: str = ""  # of a release: the index of its search


@frozen(kw_only=True)
class Website:
    """The templates, and what stands on every page."""

    site: Site
    source: str
    version: str
    environment: jinja2.Environment

    def page(self, page: Page) -> str:
        """One page."""
        template = self.environment.get_template(page.template)
        return template.render(site=self, edition=page.edition, page=page, frame=self._frame(page))

    def asset(self, name: str) -> str:
        """A file that pages load."""
        return self.environment.get_template(name).render()

    @property
    def title(self) -> str:
        """The title of the manual."""
        return self.site.title

    def _frame(self, page: Page) -> dict[str, Any]:
        def to(target: str) -> str:
            return Place(target).seen_from(page.path)

        def entry(label: str, target: str) -> Entry:
            current = target == page.path
            return Entry(label=label, href=to(target), current=current, inside=page.inside if current else ())

        edition = page.edition
        home = to(edition.addresses.page(INDEX))
        return {
            "to_asset": to,
            "to_home": home,
            "to_index": to(edition.addresses.page("search-index.js")),
            "to_base": home.removesuffix(INDEX),  # what links in the search's index are relative to
            "to_changes": to(CHANGES),
            "to_text": to("protocol.md"),
            "is_changes": page.path.startswith("changes/"),
            "releases": [
                Entry(
                    label=each.label,
                    href=to(_same_page(page.path, edition, each)),
                    current=each is edition,
                    index=to(each.addresses.page("search-index.js")),
                )
                for each in self.site.editions
            ],
            "guide": [entry(chapter.title, chapter.path) for chapter in self.site.guide],
            "modules": [entry(humanized(m.name), edition.addresses.module(m.name)) for m in edition.modules],
        }


def _same_page(page: str, here: Edition, there: Edition) -> str:
    """The page of another release that shows the same; its front page if it has none."""
    name = page[len(here.addresses.folder) + 1 :] if here.addresses.folder else page
    same = there.addresses.page(name)
    known = any(same == there.addresses.module(module.name) for module in there.modules)
    return same if known else there.addresses.page(INDEX)


def environment() -> jinja2.Environment:
    """The templates of this target: everything is escaped, and nothing may be missing."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(str(root("templates") / "docs")),
        autoescape=lambda name: name is not None and name.endswith((".html.j2", ".svg.j2")),
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: html.visible(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
