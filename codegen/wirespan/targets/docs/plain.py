"""The protocol as plain Markdown, for greps and for programs that read: one file, and a short guide to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import notation
from ...model import (
    Alias,
    Arm,
    Enum,
    Extern,
    Field,
    Item,
    Member,
    Message,
    Named,
    Protocol,
    Rpc,
    Step,
    StepKind,
    Stream,
    Struct,
    Tag,
    Union,
)
from ...model.decisions import Undecidable, decide
from . import chapters, html, prose, shapes
from .addresses import kind_of
from .edition import Edition
from .guide import Chapter
from .view import humanized, is_anyone

__all__ = ["Text"]


class Text:
    """Prints both files."""

    def __init__(self, title: str, edition: Edition, guide: Sequence[Chapter]) -> None:
        self.title = title
        self.edition = edition
        self.protocol: Protocol = edition.protocol
        self.guide = guide

    def overview(self) -> str:
        """llms.txt: what there is, and where."""
        about = prose.first_sentence(self.edition.doc)
        lines = [f"# {self.title} {self.edition.label}", "", f"> {_line(about)}", ""]
        lines += [
            "- [protocol.md](protocol.md): the guide and every message, field, type and exchange",
            "",
        ]
        if self.guide:
            lines += ["## Guide", "", *(f"- [{chapter.title}]({chapter.path})" for chapter in self.guide), ""]
        lines += ["## Reference", ""]
        for module in self.edition.modules:
            ops = [i.op for i in self.edition.items(module) if isinstance(i, (Message, Rpc))]
            tail = f" Ops: {', '.join(ops)}." if ops else ""
            link = f"[{humanized(module.name)}]({self.edition.addresses.module(module.name)})"
            lines.append(f"- {link}: {_line(prose.first_sentence(module.doc))}{tail}")
        return html.visible("\n".join(lines) + "\n")

    def whole(self) -> str:
        """protocol.md: everything."""
        return html.visible("\n".join(self._lines()) + "\n")

    def _lines(self) -> Iterator[str]:
        yield f"# {self.title} {self.edition.label}"
        yield ""
        yield self.edition.doc
        yield ""
        for chapter in self.guide:
            yield chapters.as_text(chapter)
            yield ""
        for module in self.edition.modules:
            items = self.edition.items(module)
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
                ends = f"{self._roles(item.senders)} {arrow} {self._roles(item.receivers)}"
                yield f"Message: {ends}, on {streams or 'no stream'}."
            case Rpc():
                yield f"Request: {self._roles(item.senders)} -> {self._roles(item.receivers)}."
                yield " ".join(_step(step) for step in item.steps) or "Not answered."
            case Stream():
                yield f"Stream: {self._roles(item.left)} <-> {self._roles(item.right)}."
            case Alias():
                yield f"Type: `{notation.type_text(item.type)}`."
            case Extern():
                header = f", behind a header: `{notation.type_text(item.header)}`" if item.header else ""
                yield f"Payload: how it is written is the transport's{header}."
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
                    yield f"- `{notation.literal(value.wire)}`: {_line(value.doc)}".rstrip(": ")
            case Union():
                for arm in item.arms:
                    yield from self._arm(item, arm)
                try:
                    sentences = shapes.decision_sentences(decide(item, self.protocol))
                except Undecidable:
                    return
                yield ""
                yield "Told apart: " + " ".join(map(shapes.sentence_text, sentences))

    def _arm(self, item: Union, arm: Arm) -> Iterator[str]:
        name = notation.type_text(arm.type)
        body = self.protocol[arm.type.name] if isinstance(arm.type, Named) else None
        is_body = isinstance(body, Struct) and body.arm_of == item.name
        shown = f"- {arm.name}" if is_body else f"- {arm.name}: `{name}`"
        yield f"{shown}: {_line(arm.doc)}".rstrip(": ")
        if is_body and isinstance(body, Struct):
            yield from self._members(body.members, "  ")

    def _members(self, members: Sequence[Member], indent: str) -> Iterator[str]:
        for member in members:
            if isinstance(member, Tag):
                value = "tag" if member.value is None else notation.literal(member.value)
                yield f"{indent}- `{member.wire}`: `{value}`"
            elif isinstance(member, Field) and member.origin == self.protocol.envelope and member.origin:
                continue
            else:
                yield f"{indent}- {self._member(member)}".rstrip()

    def _member(self, member: Member) -> str:
        assert not isinstance(member, Tag)
        wire = member.wire if isinstance(member, Field) else f"..{member.name}"
        facts = [f"`{notation.type_text(member.type)}`"]
        if isinstance(member, Field) and member.has_default:
            facts.append(f"absent means `{notation.value_text(member.default)}`")  # type: ignore[arg-type]
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
    return f"{verb} `{notation.type_text(step.type)}`{when}."


def _line(text: str) -> str:
    return " ".join(text.split())
