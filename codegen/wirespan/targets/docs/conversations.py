"""The front page's tables: every message and request, by who talks to whom on which connection."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from markupsafe import Markup

from ...model import Message, Rpc
from . import html, prose
from .view import Viewer, humanized

__all__ = ["Conversation", "Line", "conversations"]


@frozen(kw_only=True)
class Line:
    """A message or request."""

    op: Markup
    route: Markup
    summary: Markup


@frozen(kw_only=True)
class Conversation:
    """A table of them. `groups` have headings, which may be empty."""

    anchor: str
    title: str
    doc: Markup | None
    column: str
    groups: tuple[tuple[str, tuple[Line, ...]], ...]


def conversations(viewer: Viewer) -> Iterator[Conversation]:
    """Each direction of each stream, then each role that answers requests."""
    yield from _streams(viewer)
    yield from _servers(viewer)


def _streams(viewer: Viewer) -> Iterator[Conversation]:
    for direction in viewer.protocol.directions:
        if not direction.messages:
            continue
        senders, receivers = " or ".join(direction.senders), " or ".join(direction.receivers)
        stream = viewer.named(direction.stream.name)
        yield Conversation(
            anchor=direction.name,
            title=f"{senders[:1].upper()}{senders[1:]} to {receivers}, on {direction.stream.name}",
            doc=html.element("p", html.joined(["Nobody answers these. ", stream, " tells when the stream begins."])),
            column="From → to",
            groups=(("", tuple(_line(viewer, m) for m in direction.messages)),),
        )


def _servers(viewer: Viewer) -> Iterator[Conversation]:
    for server in viewer.protocol.servers:
        modules = dict.fromkeys(rpc.module for rpc in server.rpcs)
        yield Conversation(
            anchor=f"to-{server.role.name}",
            title=f"Requests to a {server.role.name}",
            doc=None,
            column="From",
            groups=tuple(
                (humanized(module), tuple(_line(viewer, rpc) for rpc in server.rpcs if rpc.module == module))
                for module in modules
            ),
        )


def _line(viewer: Viewer, item: Message | Rpc) -> Line:
    route = viewer.roles(item.senders)
    if isinstance(item, Message):
        arrow = " ↔ " if item.both_ways else " → "
        route = html.joined([route, arrow, viewer.roles(item.receivers)])
    return Line(
        op=viewer.op(item),
        route=route,
        summary=prose.inline(prose.first_sentence(item.doc), viewer.reference(item.name)),
    )
