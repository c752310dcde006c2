"""What each page of the manual says, as data. Templates print it, and the frame of the site around it."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen
from markupsafe import Markup

from .changes import ChangeGroup
from .conversations import Conversation
from .edition import Edition
from .picture import Picture
from .view import ItemView

__all__ = [
    "ChangePage",
    "ChangesPage",
    "FrontPage",
    "GuidePage",
    "ModulePage",
    "Page",
    "Panel",
    "Section",
    "SectionGroup",
]


@frozen(kw_only=True)
class Page:
    """What every page has."""

    template: ClassVar[str]

    edition: Edition
    path: str
    title: str
    summary: str
    inside: tuple[tuple[str, str], ...] = ()
    """What there is on it, for the table of contents: text and link."""


@frozen(kw_only=True)
class FrontPage(Page):
    """The index of a release."""

    template: ClassVar[str] = "index.html.j2"

    intro: Markup
    pictures: tuple[tuple[str, Picture], ...]
    roles: tuple[ItemView, ...]
    conversations: tuple[Conversation, ...]


@frozen(kw_only=True)
class Panel:
    """One tab of a section."""

    label: str
    title: str
    anchor: str
    content: Markup


@frozen(kw_only=True)
class Section:
    """An item, and what is shown beside its description."""

    view: ItemView
    panels: tuple[Panel, ...] = ()
    history: tuple[tuple[str, Markup], ...] = ()


@frozen(kw_only=True)
class SectionGroup:
    """The items of one kind."""

    title: str
    anchor: str
    sections: tuple[Section, ...]


@frozen(kw_only=True)
class ModulePage(Page):
    """A module of the description."""

    template: ClassVar[str] = "module.html.j2"

    intro: Markup
    groups: tuple[SectionGroup, ...]


@frozen(kw_only=True)
class GuidePage(Page):
    """A page of prose."""

    template: ClassVar[str] = "prose.html.j2"

    body: Markup


@frozen(kw_only=True)
class ChangesPage(Page):
    """The list of the pages on what changed: older release, newer release, link."""

    template: ClassVar[str] = "changes.html.j2"

    pairs: tuple[tuple[str, str, str], ...]


@frozen(kw_only=True)
class ChangePage(Page):
    """What changed between two releases."""

    template: ClassVar[str] = "change.html.j2"

    groups: tuple[ChangeGroup, ...]
