"""What changed, for the pages: between two releases, and in the history of one item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from ...model import Message, Rpc
from . import html, prose
from .history import Change, Delta
from .view import Viewer

__all__ = ["groups", "told"]

_NOUNS = ("Messages", "Requests", "Types")


def groups(changes: Sequence[Change], old: Viewer, new: Viewer) -> Iterator[dict[str, Any]]:
    """Tables of what was added, removed and changed; `old` and `new` show the items of each release."""
    for noun in _NOUNS:
        for what in ("added", "removed", "changed"):
            chosen = [change for change in changes if change.what == what and _noun(change) == noun]
            if chosen:
                rows = [_row(change, old if what == "removed" else new) for change in chosen]
                yield {"title": f"{noun} {what}", "anchor": f"{noun}-{what}".lower(), "rows": rows}


def _noun(change: Change) -> str:
    return "Messages" if isinstance(change.item, Message) else "Requests" if isinstance(change.item, Rpc) else "Types"


def told(deltas: Sequence[Delta], name: str, viewer: Viewer) -> Markup:
    """Differences of one item, each part a link where it still exists."""
    shown = []
    for delta in deltas:
        what = prose.inline(delta.text, lambda _: None)
        if delta.part is None:
            shown.append(what)
        else:
            shown.append(html.joined([html.link(html.code(delta.part), viewer.href(name, delta.part)), " ", what]))
    return html.joined(shown, Markup("<br>"))


def _row(change: Change, viewer: Viewer) -> dict[str, Markup]:
    item = change.item
    if isinstance(item, (Message, Rpc)):
        name = html.joined([viewer.op(item), " ", html.text(item.name)])
    else:
        name = viewer.named(item.name)
    text = told(change.deltas, item.name, viewer) if change.deltas else html.text("")
    summary = prose.inline(prose.first_sentence(item.doc), viewer.reference(item.name))
    return {"name": name, "text": text if change.deltas else summary}
