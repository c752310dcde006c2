"""All pages of the manual as data: what stands on which, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import TypeAlias

from attrs import frozen
from markupsafe import Markup

from ...diff import Change, compare
from ...model import Item, Message, Module, Role, Rpc, Stream
from . import changes, picture, prose
from .addresses import INDEX, Place
from .conversations import conversations
from .edition import Edition
from .guide import Chapter
from .page import ChangePage, ChangesPage, FrontPage, GuidePage, ModulePage, Page, Section, SectionGroup
from .view import Viewer, humanized

__all__ = ["CHANGES", "Site"]

CHANGES = "changes/index.html"

Show: TypeAlias = Callable[[Edition, Item, Viewer], Section]
"""How an item becomes a section of a page."""


@frozen(kw_only=True)
class Site:
    """The whole manual. The first edition is the newest, at the root."""

    title: str
    editions: tuple[Edition, ...]
    guide: tuple[Chapter, ...]
    bodies: Mapping[str, Markup]
    """The guide's chapters as HTML, by their paths."""
    show: Show

    def pages(self) -> Iterator[Page]:
        """Every page."""
        for edition in self.editions:
            yield self._front(edition)
            for module in edition.modules:
                yield self._module(edition, module)
        for chapter in self.guide:
            yield self._chapter(chapter)
        if len(self.editions) > 1:
            yield self._changes()
            for old, new in permutations(self.editions, 2):
                if old.release < new.release:
                    yield self._change(old, new, compare(old.protocol, new.protocol))

    # ------------------------------------------------------------------ of a release

    def _front(self, edition: Edition) -> FrontPage:
        path = edition.addresses.page(INDEX)
        viewer = edition.viewer.seen_from(path)
        protocol = edition.protocol
        sizes = (("wide", picture.WIDE), ("narrow", picture.NARROW))
        drawn = [(name, picture.draw(protocol, metrics)) for name, metrics in sizes]
        return FrontPage(
            edition=edition,
            path=path,
            title=f"The {self.title}",
            summary=prose.first_sentence(edition.doc),
            intro=prose.paragraphs(edition.doc, viewer.reference()),
            pictures=tuple(each for each in drawn if each[1].arrows),
            roles=tuple(viewer.item(role) for role in protocol.of(Role)),
            conversations=tuple(conversations(viewer)),
        )

    def _module(self, edition: Edition, module: Module) -> ModulePage:
        path = edition.addresses.module(module.name)
        viewer = edition.viewer.seen_from(path)
        groups = tuple(self._groups(edition, module, viewer))
        views = [section.view for group in groups for section in group.sections]
        return ModulePage(
            edition=edition,
            path=path,
            title=humanized(module.name),
            summary=prose.first_sentence(module.doc),
            inside=tuple((view.op or view.name, f"#{view.name}") for view in views),
            intro=prose.paragraphs(module.doc, viewer.reference()),
            groups=groups,
        )

    def _groups(self, edition: Edition, module: Module, viewer: Viewer) -> Iterator[SectionGroup]:
        items = edition.items(module)
        for title, kind in (*_GROUPS.items(), ("Types", None)):
            chosen = [item for item in items if _group_of(item) is kind]
            if chosen:
                sections = tuple(self.show(edition, item, viewer) for item in chosen)
                yield SectionGroup(title=title, anchor=title.lower(), sections=sections)

    # ------------------------------------------------------------------ of all

    def _chapter(self, chapter: Chapter) -> GuidePage:
        return GuidePage(
            edition=self.editions[0],
            path=chapter.path,
            title=chapter.title,
            summary=chapter.title,
            inside=tuple((text, f"#{anchor}") for anchor, text in prose.headings(chapter.read)),
            body=self.bodies[chapter.path],
        )

    def _changes(self) -> ChangesPage:
        editions = sorted(self.editions, key=lambda edition: edition.release, reverse=True)
        return ChangesPage(
            edition=self.editions[0],
            path=CHANGES,
            title="What changed",
            summary="What changed between releases.",
            pairs=tuple(
                (old.label, new.label, Place(_change_path(old, new)).seen_from(CHANGES))
                for n, new in enumerate(editions)
                for old in editions[n + 1 :]
            ),
        )

    def _change(self, old: Edition, new: Edition, found: Sequence[Change]) -> ChangePage:
        path = _change_path(old, new)
        title = f"What changed from {old.label} to {new.label}"
        groups = tuple(changes.groups(found, old.viewer.seen_from(path), new.viewer.seen_from(path)))
        return ChangePage(
            edition=self.editions[0],
            path=path,
            title=title,
            summary=f"{title}.",
            inside=tuple((f"{group.title} ({len(group.rows)})", f"#{group.anchor}") for group in groups),
            groups=groups,
        )


_GROUPS: Mapping[str, type[Item]] = {"Roles": Role, "Streams": Stream, "Messages": Message, "Requests": Rpc}
"""The headings of a module's page. All other items are types."""


def _group_of(item: Item) -> type[Item] | None:
    return type(item) if type(item) in _GROUPS.values() else None


def _change_path(old: Edition, new: Edition) -> str:
    return f"changes/{old.label}-to-{new.label}.html"
