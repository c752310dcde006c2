"""What changed, for the pages: between two releases, and in the history of one item. `wirespan diff` says what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen
from markupsafe import Markup

from ...diff import Change, Owner, Policy
from ...diff.bodies import key_of
from ...diff.report import Group, Report, listed
from ...diff.sources import Comparison
from ...model import Item, Message, Protocol, Rpc, Tag
from . import html, prose
from .view import Viewer, shown_name

__all__ = ["ChangeGroup", "ChangeRow", "groups", "told"]

_WHAT = {"+": "added", "-": "removed", "~": "changed"}


@frozen(kw_only=True)
class ChangeRow:
    """What is told of one item."""

    name: Markup
    text: Markup


@frozen(kw_only=True)
class ChangeGroup:
    """A table of items to which the same happened."""

    title: str
    anchor: str
    rows: tuple[ChangeRow, ...]


def groups(changes: Sequence[Change], old: Viewer, new: Viewer) -> Iterator[ChangeGroup]:
    """Tables of what was added, removed and changed; `old` and `new` show the items of each release."""
    comparison = Comparison(protocol="", before="", after="", changes=tuple(changes))
    for section, found in Report(comparison, Policy()).sections():
        if section == "Protocol":
            yield _group(section, found, old, new)
            continue
        for sign, what in _WHAT.items():
            if chosen := [group for group in found if _sign(group) == sign]:
                yield _group(f"{section} {what}", chosen, old, new)


def _sign(group: Group) -> str:
    return group.changes[0].rule.sign if group.is_alone else "~"


def _group(title: str, found: Sequence[Group], old: Viewer, new: Viewer) -> ChangeGroup:
    rows = tuple(_row(group, old if _sign(group) == "-" else new) for group in found)
    return ChangeGroup(title=title, anchor=title.lower().replace(" ", "-"), rows=rows)


def _row(group: Group, viewer: Viewer) -> ChangeRow:
    owner = group.owner
    if group.is_alone and owner.name in viewer.protocol:
        item = viewer.protocol[owner.name]
        text = prose.inline(prose.first_sentence(item.doc), viewer.reference(item.name))
    else:
        text = told(group.changes, owner.name, viewer)
    if group.used_by and not group.is_alone:
        used = html.element("span", html.joined(["used by ", _users(group, viewer)]), class_="aside")
        text = html.joined([text, used])
    return ChangeRow(name=_name(owner, viewer), text=text)


def _users(group: Group, viewer: Viewer) -> Markup:
    """Ops, and what a comparison calls the settings of a protocol, which are words."""
    ops = {item.op for item in viewer.protocol.items if isinstance(item, Message | Rpc)}
    return Markup(listed([html.code(shown_name(op)) if op in ops else html.text(op) for op in group.used_by]))


def _name(owner: Owner, viewer: Viewer) -> Markup:
    if owner.kind == "protocol":
        return html.text("The protocol")
    if owner.route:
        op = html.link(html.code(shown_name(owner.op)), viewer.href(owner.name))
        return html.joined([op, " ", html.text(owner.name)])
    return viewer.named(owner.name)


def told(changes: Sequence[Change], name: str, viewer: Viewer) -> Markup:
    """The changes that concern the item `name`, a line each."""
    return html.joined((_told(change, name, viewer) for change in changes), Markup("<br>"))


def _told(change: Change, name: str, viewer: Viewer) -> Markup:
    owner = change.owner
    parts: list[object] = []
    if owner.arm_of == name and (arm := _arm(owner, viewer.protocol)):
        parts += [html.link(html.code(arm), viewer.href(name, arm)), " "]
    if change.part:
        parts += [html.link(html.code(change.part), _href(change, viewer)), " "]
    parts.append(change.rule.title)
    values = [html.code(value) for value in (change.before, change.after) if value]
    if values:
        parts += [": ", html.joined(values, " → ")]
    if name != owner.name and owner.arm_of != name:
        parts += [", from ", viewer.named(owner.name)]
    return html.joined(parts)


def _arm(owner: Owner, protocol: Protocol) -> str | None:
    """The name of the arm whose body changed."""
    arms = getattr(protocol[owner.arm_of], "arms", ()) if owner.arm_of in protocol else ()
    return next((arm.name for arm in arms if getattr(arm.type, "name", None) == owner.name), None)


def _href(change: Change, viewer: Viewer) -> str | None:
    """The link to what changed, if it is still there."""
    name = change.owner.name
    if change.is_step or name not in viewer.protocol:
        return None
    return viewer.href(name, _attribute(viewer.protocol[name], change.part))


def _attribute(item: Item, part: str) -> str:
    """The name of the field that a comparison calls by its key."""
    members = (*getattr(item, "members", ()), *getattr(item, "implicit", ()))
    return next((m.name for m in members if not isinstance(m, Tag) and key_of(m) == part), part)
