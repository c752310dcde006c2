"""The pages of one release: what stands on which, in which order, and how they lead to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import jinja2
from attrs import field, frozen
from markupsafe import Markup

from ...model import Example, Item, Message, Module, Protocol, Role, Rpc, Stream, Struct
from ...releases import Release
from ...resources import root
from . import changes, html, picture, prose
from .addresses import INDEX, Addresses, Place
from .conversations import conversations
from .history import Change
from .view import ItemView, Viewer, humanized

if TYPE_CHECKING:
    from .pages import Prose

__all__ = ["CHANGES", "Edition", "Extras", "Panel", "Site", "environment", "module_items"]

CHANGES = "changes/index.html"


@frozen(kw_only=True)
class Panel:
    """One tab of an item."""

    label: str
    title: str
    anchor: str
    content: Markup


@frozen(kw_only=True)
class Extras:
    """What a section shows beside the description itself."""

    panels: tuple[Panel, ...] = ()
    history: tuple[tuple[str, Markup], ...] = ()


Decorate = Callable[["Edition", Item, Viewer], Extras]


@frozen(kw_only=True)
class Entry:
    """A line of the table of contents."""

    label: str
    href: str
    current: bool
    inside: tuple[tuple[str, str], ...] = ()
    index: str = ""  # of a release: the index of its search


@frozen(kw_only=True)
class Edition:
    """One release, and where its pages lie."""

    protocol: Protocol
    addresses: Addresses

    @property
    def release(self) -> Release:
        """Its release."""
        assert self.protocol.release is not None
        return self.protocol.release

    @property
    def label(self) -> str:
        """The release, as text."""
        return str(self.release)

    @property
    def hash(self) -> str:
        """The hash of the description of this release."""
        return self.protocol.schema_hash

    @property
    def viewer(self) -> Viewer:
        """Shows its items."""
        return Viewer(self.protocol, self.addresses)

    @property
    def modules(self) -> tuple[Module, ...]:
        """The modules that have a page."""
        return tuple(module for module in self.protocol.modules if module_items(self.protocol, module))


@frozen(kw_only=True)
class Site:
    """The whole manual."""

    title: str
    source: str
    version: str
    editions: tuple[Edition, ...]
    guide: tuple[tuple[str, prose.Page], ...]  # path of the page, and what was read
    decorate: Decorate = field(default=lambda *_: Extras())

    # ------------------------------------------------------------------ frame

    def frame(
        self, edition: Edition, page: str, title: str, summary: str, inside: Sequence[tuple[str, str]] = ()
    ) -> dict[str, Any]:
        """What the frame around every page needs."""

        def to(target: str) -> str:
            return Place(target).seen_from(page)

        def entry(label: str, target: str) -> Entry:
            current = target == page
            return Entry(label=label, href=to(target), current=current, inside=tuple(inside) if current else ())

        home = to(edition.addresses.page(INDEX))
        return {
            "title": title,
            "summary": summary,
            "to_asset": to,
            "to_home": home,
            "to_index": to(edition.addresses.page("search-index.js")),
            "to_base": home.removesuffix(INDEX),  # what links in the search's index are relative to
            "to_changes": to(CHANGES),
            "to_text": to("protocol.md"),
            "is_changes": page.startswith("changes/"),
            "releases": [
                Entry(
                    label=each.label,
                    href=to(self.same_page(page, edition, each)),
                    current=each is edition,
                    index=to(each.addresses.page("search-index.js")),
                )
                for each in self.editions
            ],
            "guide": [entry(read.title, path) for path, read in self.guide],
            "modules": [entry(humanized(m.name), edition.addresses.module(m.name)) for m in edition.modules],
        }

    def same_page(self, page: str, here: Edition, there: Edition) -> str:
        """The page of another release that shows the same; its front page if it has none."""
        name = page[len(here.addresses.folder) + 1 :] if here.addresses.folder else page
        same = there.addresses.page(name)
        known = any(same == there.addresses.module(module.name) for module in there.modules)
        return same if known else there.addresses.page(INDEX)

    # ------------------------------------------------------------------ pages

    def index(self, edition: Edition) -> dict[str, Any]:
        """The front page."""
        page = edition.addresses.page(INDEX)
        viewer = edition.viewer.seen_from(page)
        protocol = edition.protocol
        root_module = protocol.modules[0] if protocol.modules else None
        doc = protocol.doc or (root_module.doc if root_module else "")
        sizes = (("wide", picture.WIDE), ("narrow", picture.NARROW))
        drawn = [(name, picture.draw(protocol, metrics)) for name, metrics in sizes]
        return {
            **self.frame(edition, page, f"The {self.title}", prose.first_sentence(doc)),
            "intro": prose.paragraphs(doc, viewer.reference()),
            "pictures": [each for each in drawn if each[1].arrows],
            "roles": [viewer.item(role) for role in protocol.of(Role)],
            "conversations": list(conversations(viewer)),
        }

    def module(self, edition: Edition, module: Module) -> dict[str, Any]:
        """The page of a module."""
        page = edition.addresses.module(module.name)
        viewer = edition.viewer.seen_from(page)
        groups = list(self._groups(edition, module, viewer))
        inside = [(v.op or v.name, f"#{v.name}") for group in groups for v, _ in group["sections"]]
        return {
            **self.frame(edition, page, humanized(module.name), prose.first_sentence(module.doc), inside),
            "intro": prose.paragraphs(module.doc, viewer.reference()),
            "groups": groups,
        }

    def prose_page(self, edition: Edition, page: Prose, body: Markup) -> dict[str, Any]:
        """A page of prose."""
        inside = [(text, f"#{anchor}") for anchor, text in prose.headings(page.read)]
        return {**self.frame(edition, page.path, page.read.title, page.read.title, inside), "body": body}

    # ------------------------------------------------------------------ changes

    def change_page(self, old: Edition, new: Edition) -> str:
        """The page on what changed between two releases."""
        return f"changes/{old.label}-to-{new.label}.html"

    def changes_page(self) -> dict[str, Any]:
        """The list of those pages."""
        editions = sorted(self.editions, key=lambda edition: edition.release, reverse=True)
        pairs = [
            (old.label, new.label, Place(self.change_page(old, new)).seen_from(CHANGES))
            for n, new in enumerate(editions)
            for old in editions[n + 1 :]
        ]
        title = "What changed"
        return {**self.frame(self.editions[0], CHANGES, title, "What changed between releases."), "pairs": pairs}

    def change(self, old: Edition, new: Edition, given: Sequence[Change]) -> dict[str, Any]:
        """What changed between two releases."""
        page = self.change_page(old, new)
        title = f"What changed from {old.label} to {new.label}"
        groups = list(changes.groups(given, old.viewer.seen_from(page), new.viewer.seen_from(page)))
        inside = [(f"{group['title']} ({len(group['rows'])})", f"#{group['anchor']}") for group in groups]
        return {**self.frame(self.editions[0], page, title, title + ".", inside), "groups": groups}

    def _groups(self, edition: Edition, module: Module, viewer: Viewer) -> Iterator[dict[str, Any]]:
        items = module_items(edition.protocol, module)
        for title, kinds in _GROUPS:
            chosen = [item for item in items if isinstance(item, kinds)]
            if kinds is _REST:
                chosen = [item for item in items if not isinstance(item, _GROUPED)]
            if chosen:
                shown: list[tuple[ItemView, Extras]] = [
                    (viewer.item(item), self.decorate(edition, item, viewer)) for item in chosen
                ]
                yield {"title": title, "anchor": title.lower(), "sections": shown}


class _REST(Item):
    """Stands for all kinds that no other group takes."""


_GROUPS: tuple[tuple[str, Any], ...] = (
    ("Roles", Role),
    ("Streams", Stream),
    ("Messages", Message),
    ("Requests", Rpc),
    ("Types", _REST),
)
_GROUPED = (Role, Stream, Message, Rpc)


def module_items(protocol: Protocol, module: Module) -> list[Item]:
    """The items that have a section of their own on a module's page."""
    return [
        item
        for item in protocol.inside(module.name)
        if not isinstance(item, Example) and not (isinstance(item, Struct) and item.arm_of)
    ]


# ---------------------------------------------------------------------------------------------- templates


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
