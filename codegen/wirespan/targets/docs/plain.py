"""The protocol as plain Markdown, for greps and for programs that read: one file, and a short guide to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...decisions import Undecidable, decide
from ...model import (
    Alias,
    Arm,
    Enum,
    Extern,
    Field,
    Item,
    Member,
    Message,
    Protocol,
    Rpc,
    Step,
    StepKind,
    Stream,
    Struct,
    Tag,
    Union,
)
from . import html, prose, shapes
from .addresses import kind_of
from .pages import Prose
from .site import Edition, Site, module_items
from .view import humanized, is_anyone

__all__ = ["Text"]


class Text:
    """Prints both files."""

    def __init__(self, site: Site, edition: Edition, pages: Sequence[Prose]) -> None:
        self.site = site
        self.edition = edition
        self.protocol: Protocol = edition.protocol
        self.pages = pages

    def overview(self) -> str:
        """llms.txt: what there is, and where."""
        lines = [f"# {self.site.title} {self.edition.label}", "", f"> {_line(prose.first_sentence(self.protocol.doc or self._doc()))}", ""]
        lines += ["- [protocol.md](protocol.md): all of it in one file: every message, field, type and exchange", ""]
        if self.pages:
            lines += ["## Guide", "", *(f"- [{p.read.title}]({p.path})" for p in self.pages), ""]
        lines += ["## Reference", ""]
        for module in self.protocol.modules:
            items = module_items(self.protocol, module)
            if items:
                ops = ", ".join(item.op for item in items if isinstance(item, (Message, Rpc)))
                about = _line(prose.first_sentence(module.doc))
                tail = f" Ops: {ops}." if ops else ""
                lines.append(f"- [{humanized(module.name)}]({self.edition.addresses.module(module.name)}): {about}{tail}")
        return html.visible("\n".join(lines) + "\n")

    def whole(self) -> str:
        """protocol.md: everything."""
        return html.visible("\n".join(self._lines()) + "\n")

    def _doc(self) -> str:
        return self.protocol.modules[0].doc if self.protocol.modules else ""

    def _lines(self) -> Iterator[str]:
        yield f"# {self.site.title} {self.edition.label}"
        yield ""
        yield self.protocol.doc or self._doc()
        yield ""
        for module in self.protocol.modules:
            items = module_items(self.protocol, module)
            if not items:
                continue
            yield f"## {humanized(module.name)}"
            yield ""
            if module.doc and module is not self.protocol.modules[0]:
                yield module.doc
                yield ""
            for item in items:
                yield from self._item(item)

    def _item(self, item: Item) -> Iterator[str]:
        op = f" `{item.op}`" if isinstance(item, (Message, Rpc)) else ""
        yield f"### {item.name}{op}"
        yield ""
        yield " ".join(self._facts(item))
        yield ""
        if item.doc:
            yield item.doc
            yield ""
        if item.deprecated:
            yield f"Deprecated: {item.deprecated}"
            yield ""
        lines = list(self._content(item))
        if lines:
            yield from lines
            yield ""

    def _facts(self, item: Item) -> Iterator[str]:
        kind = kind_of(item)
        match item:
            case Message():
                arrow = "<->" if item.both_ways else "->"
                streams = ", ".join(dict.fromkeys(d.stream.name for d in self.protocol.streams_of(item)))
                yield f"Message: {self._roles(item.senders)} {arrow} {self._roles(item.receivers)}, on {streams or 'no stream'}."
            case Rpc():
                yield f"Request: {self._roles(item.senders)} -> {self._roles(item.receivers)}."
                yield " ".join(_step(step) for step in item.steps) or "Not answered."
            case Stream():
                yield f"Stream: {self._roles(item.left)} <-> {self._roles(item.right)}."
            case Alias():
                yield f"Type: `{shapes.type_text(item.type)}`."
            case Extern():
                yield "Payload: how it is written is the transport's."
            case _:
                yield f"{kind[:1].upper()}{kind[1:]}."
        if not item.range.is_always:
            yield f"In releases {item.range}."

    def _roles(self, roles: tuple[str, ...]) -> str:
        return "any" if is_anyone(roles, self.protocol) else " | ".join(roles)

    def _content(self, item: Item) -> Iterator[str]:
        match item:
            case Struct() | Message() | Rpc():
                yield from self._members(item.members, "")
            case Stream():
                yield from self._members(item.implicit, "")
            case Enum():
                for value in item.values:
                    yield f"- `{shapes.literal(value.wire)}`: {_line(value.doc)}".rstrip(": ")
            case Union():
                for arm in item.arms:
                    yield from self._arm(item, arm)
                try:
                    sentences = shapes.decision_sentences(decide(item, self.protocol), lambda arm: f"`{arm.name}`")
                except Undecidable:
                    return
                yield ""
                yield "Told apart: " + " ".join(sentence.striptags() for sentence in sentences)

    def _arm(self, item: Union, arm: Arm) -> Iterator[str]:
        name = shapes.type_text(arm.type)
        body = self.protocol[name] if name in self.protocol else None
        is_body = isinstance(body, Struct) and body.arm_of == item.name
        shown = f"- {arm.name}" if is_body else f"- {arm.name}: `{name}`"
        yield f"{shown}: {_line(arm.doc)}".rstrip(": ")
        if is_body and isinstance(body, Struct):
            yield from self._members(body.members, "  ")

    def _members(self, members: Sequence[Member], indent: str) -> Iterator[str]:
        for member in members:
            if isinstance(member, Tag):
                yield f"{indent}- `{member.wire}`: `{shapes.literal(member.value) if member.value is not None else 'tag'}`"
            elif isinstance(member, Field) and member.origin == self.protocol.envelope and member.origin:
                continue
            else:
                yield f"{indent}- {self._member(member)}".rstrip()

    def _member(self, member: Member) -> str:
        assert not isinstance(member, Tag)
        wire = member.wire if isinstance(member, Field) else f"..{member.name}"
        facts = [f"`{shapes.type_text(member.type)}`"]
        if isinstance(member, Field) and member.has_default:
            facts.append(f"absent means `{shapes.value_text(member.default)}`")  # type: ignore[arg-type]
        elif member.optional:
            facts.append("may be absent")
        if isinstance(member, Field) and member.unit:
            facts.append(f"in {member.unit}")
        if not member.range.is_always:
            facts.append(str(member.range))
        return f"`{wire}`: {', '.join(facts)}. {_line(member.doc)}"


def _step(step: Step) -> str:
    when = f" (if the reply is {step.when})" if step.when else ""
    if step.kind is StepKind.OPENS:
        return f"Then the connection is the stream {step.stream}{when}."
    assert step.type is not None
    verb = {
        StepKind.REPLY: "The receiver replies",
        StepKind.SENDS: "The sender then sends",
        StepKind.PUSHES: "The receiver keeps sending",
    }[step.kind]
    return f"{verb} `{shapes.type_text(step.type)}`{when}."


def _line(text: str) -> str:
    return " ".join(text.split())
