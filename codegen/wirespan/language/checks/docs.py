"""Docs: there for every op and field, and right in what they refer to."""

from __future__ import annotations

import re

from ... import model
from ...diagnostics import nearest
from ...source import Span
from .. import syntax
from ..resolution import Resolution

__all__ = ["check"]

_QUOTED = re.compile(r"`([^`\n]+)`")
_ITEM = re.compile(r"[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*")


def check(resolution: Resolution) -> None:
    """Report missing docs (unless the protocol does without) and references to nothing."""
    if resolution.docs == "required":
        _missing(resolution)
    if resolution.docs == "unchecked":
        return
    names = {built.item.name for built in resolution.built if not isinstance(built.item, model.Example)}
    names |= resolution.scope.lost
    members = _members(resolution)
    for file in resolution.files:
        for doc in _docs(file):
            for match in _QUOTED.finditer(doc.span.text):
                start = doc.span.start + match.start(1)
                _reference(match[1], Span(file.source, start, start + len(match[1])), names, members, resolution)


def _missing(resolution: Resolution) -> None:
    reports = resolution.scope.reports
    for built in resolution.built:
        if isinstance(built.node, (syntax.Message, syntax.Rpc)) and not built.item.doc:
            reports.add(
                "E601",
                built.name_span,
                f"the op {built.node.op.raw} has no doc",
                help="say in a `///` line what it does",
            )
        # What the accepting end of a stream fills in is told by the doc of the stream.
        for placed in built.placed if not isinstance(built.node, syntax.Stream) else ():
            member = placed.member
            if not placed.here or not isinstance(member, (model.Field, model.Spread)):
                continue
            node = placed.node
            if isinstance(node, syntax.Field) and not member.doc and not isinstance(member.type, model.Const):
                help_ = "say in a `///` line above it what it means"
                reports.add("E601", node.name.span, f"the field `{member.name}` has no doc", help=help_)


def _members(resolution: Resolution) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for built in resolution.built:
        names = found.setdefault(built.item.name, set())
        names |= {p.member.name for p in built.placed if isinstance(p.member, (model.Field, model.Spread))}
        match built.item:
            case model.Enum(values=values):
                names |= {value.name for value in values}
            case model.Union(arms=arms):
                names |= {arm.name for arm in arms}
    return found


def _docs(file: syntax.File) -> list[syntax.Doc]:
    return [*([file.doc] if file.doc else []), *(node.doc for _, node in file.documented if node.doc)]


def _reference(text: str, span: Span, names: set[str], members: dict[str, set[str]], resolution: Resolution) -> None:
    """`Item` is one, if a declared name is so near that it must be meant; `Item.field` has that field."""
    head, dot, tail = text.partition(".")
    if not _ITEM.fullmatch(head):
        return
    if head not in names:
        close = nearest(head, [name for name in names if name[:1].isupper()], cutoff=0.85)
        if close and not dot:
            message = f"nothing is called `{head}`"
            resolution.scope.reports.add("E602", span, message, help=f"did you mean `{close}`?")
    elif tail.isidentifier() and head not in resolution.scope.lost and tail not in members.get(head, {tail}):
        near = nearest(tail, members[head])
        help_ = f"did you mean `{head}.{near}`?" if near else None
        resolution.scope.reports.add("E602", span, f"`{head}` has nothing called `{tail}`", help=help_)
