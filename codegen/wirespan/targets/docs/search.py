"""The index of the search: a script, so that it can be read from a file as well as from a server."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ...model import Example, Message, Rpc, Struct
from . import html, prose
from .addresses import Place, kind_of, parts_of
from .edition import Edition

__all__ = ["index"]


def index(edition: Edition, guide: Sequence[tuple[str, str]]) -> str:
    """All items of a release with their parts, and the pages of prose. Links are relative to the release's folder."""
    here = edition.addresses.page("index.html")
    entries: list[list[object]] = [
        [html.visible(title), "", "guide", "", Place(path).seen_from(here), []] for path, title in guide
    ]
    for item in edition.protocol.items:
        if isinstance(item, Example):
            continue
        place = edition.addresses.item(item.name)
        assert place is not None
        op = item.op if isinstance(item, (Message, Rpc)) else ""
        parts = parts_of(item)
        if isinstance(item, Rpc):  # not the same four fields for every request
            parts = [m.name for m in item.fields if m.origin != edition.protocol.envelope]
        doc = item.doc or (edition.protocol[item.arm_of].doc if isinstance(item, Struct) and item.arm_of else "")
        summary = prose.first_sentence(doc).replace("`", "")
        entries.append(
            [item.name, html.visible(op), kind_of(item), html.visible(summary), place.seen_from(here), parts]
        )
    rows = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)
    return f"window.WIRESPAN_INDEX = [\n{rows}\n];\n"
