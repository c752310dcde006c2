"""The front page's tables: every message and request, by who talks to whom on which connection."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from ...model import Message, Rpc
from . import html, prose
from .view import Viewer, humanized

__all__ = ["conversations"]


def conversations(viewer: Viewer) -> Iterator[dict[str, Any]]:
    """Each direction of each stream, then each role that answers requests."""
    yield from _streams(viewer)
    yield from _servers(viewer)


def _streams(viewer: Viewer) -> Iterator[dict[str, Any]]:
    for direction in viewer.protocol.directions:
        if not direction.messages:
            continue
        senders, receivers = " or ".join(direction.senders), " or ".join(direction.receivers)
        stream = viewer.named(direction.stream.name)
        yield {
            "anchor": direction.name,
            "title": f"{senders[:1].upper()}{senders[1:]} to {receivers}, on {direction.stream.name}",
            "doc": html.element("p", html.joined(["Nobody answers these. ", stream, " tells when the stream begins."])),
            "column": "From → to",
            "groups": [("", [_row(viewer, m) for m in direction.messages])],
        }


def _servers(viewer: Viewer) -> Iterator[dict[str, Any]]:
    for server in viewer.protocol.servers:
        modules = dict.fromkeys(rpc.module for rpc in server.rpcs)
        yield {
            "anchor": f"to-{server.role.name}",
            "title": f"Requests to a {server.role.name}",
            "doc": None,
            "column": "From",
            "groups": [
                (humanized(module), [_row(viewer, rpc) for rpc in server.rpcs if rpc.module == module])
                for module in modules
            ],
        }


def _row(viewer: Viewer, item: Message | Rpc) -> dict[str, Markup]:
    route = viewer.roles(item.senders)
    if isinstance(item, Message):
        arrow = " ↔ " if item.both_ways else " → "
        route = html.joined([route, arrow, viewer.roles(item.receivers)])
    return {
        "op": viewer.op(item),
        "route": route,
        "summary": prose.inline(prose.first_sentence(item.doc), viewer.reference(item.name)),
    }
