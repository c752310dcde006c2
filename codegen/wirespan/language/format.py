"""The one layout of the language: order and comments stay as they are, the rest is decided here.

A list in brackets stands on one line if it fits and holds neither docs nor comments, else one element a line with a
comma behind each. Single blank lines between elements stay. A comment that stands where none can stay, inside a type
for instance, moves above the element that it is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attrs import define, field, frozen

from ..diagnostics import DescriptionError, Reports
from ..source import Source, Span
from . import syntax
from .grammar import grammar
from .parser import parse

__all__ = ["DescriptionError", "format_text"]

WIDTH = 120
INDENT = "    "

Lines: TypeAlias = "list[str]"


def format_text(text: str, path: str = "<text>") -> str:
    """The text of one .idl file in the canonical layout.

    Raises
    ------
    DescriptionError
        The text cannot be parsed. Names and types are not looked at.

    """
    reports = Reports()
    source = Source(path, text.removeprefix("\ufeff"))
    file = parse(source, reports)
    reports.raise_any()
    return _Printer(source, list(_comments(source))).file(file)


@frozen
class _Pair:
    """An entry of a map."""

    span: Span
    key: syntax.Literal
    value: syntax.Literal


Element: TypeAlias = (
    "syntax.Member | syntax.Value | syntax.Arm | syntax.Edition | syntax.Literal | syntax.Setting | _Pair"
)


@frozen
class _Group:
    """A list in brackets: `head` ends with the opening one, `tail` begins with the closing one."""

    head: str
    elements: Sequence[Element]
    tail: str
    inside: Span  # from the opening bracket to the closing one
    last_comma: bool = True

    @property
    def flat(self) -> str:
        """All of it on one line."""
        pad = " " if self.elements and self.head.endswith("{") else ""
        return f"{self.head}{pad}{', '.join(map(_flat, self.elements))}{pad}{self.tail}"


@define
class _Printer:
    source: Source
    comments: list[Span]  # those that are not written yet, in order
    trapped: Lines = field(factory=list)  # those that stand inside of what is being written

    # ------------------------------------------------------------------ files and entries

    def file(self, file: syntax.File) -> str:
        entries: list[syntax.Doc | syntax.Entry] = [*([file.doc] if file.doc else []), *file.entries]
        lines = self.sequence(entries, Span(self.source, 0, len(self.source.text)), 0, [""] * len(entries))
        return "".join(f"{line}\n" for line in lines)

    def sequence(
        self,
        nodes: Sequence[syntax.Doc | syntax.Entry | Element],
        inside: Span,
        indent: int,
        commas: Sequence[str],
    ) -> Lines:
        """Elements one below the other, and the comments around them."""
        lines: Lines = []
        end = inside.start
        for node, comma in zip(nodes, commas, strict=True):
            outer, self.trapped = self.trapped, []
            above, end = self.above(end, node.span.start, is_first=not lines)
            written = self.node(node, indent)
            written[-1] += comma
            self.trap(node.span.end)
            blank = [""] if (lines or above) and self.is_blank(end, node.span.start) else []
            lines += [*above, *blank, *self.trapped, *written]
            end = node.span.end
            lines[-1] += self.behind(end)
            self.trapped = outer
        return lines + self.above(end, inside.end, is_first=not lines)[0]

    def above(self, start: int, end: int, *, is_first: bool) -> tuple[Lines, int]:
        """The comments up to `end` on lines of their own, and where the last one ends."""
        lines: Lines = []
        for comment in self.take(end):
            if self.is_blank(start, comment.start) and not (is_first and not lines):
                lines.append("")
            lines.append(comment.text.rstrip())
            start = comment.end
        return lines, start

    def behind(self, end: int) -> str:
        """The comment that follows on the same line, if nothing but a comma stands between."""
        if self.comments and not self.source.text[end : self.comments[0].start].strip(" \t,"):
            return f"  {self.comments.pop(0).text.rstrip()}"
        return ""

    def take(self, end: int) -> list[Span]:
        """Take the comments in front of a place."""
        count = next((n for n, comment in enumerate(self.comments) if comment.start >= end), len(self.comments))
        taken = self.comments[:count]
        del self.comments[:count]
        return taken

    def trap(self, end: int) -> None:
        """Note the comments in front of a place that cannot have a line there."""
        self.trapped += [comment.text.rstrip() for comment in self.take(end)]

    def is_blank(self, start: int, end: int) -> bool:
        """Whether there is an empty line between two places."""
        return re.search(r"\n[ \t\r]*\n", self.source.text[start:end]) is not None

    # ------------------------------------------------------------------ nodes

    def node(self, node: syntax.Doc | syntax.Entry | Element, indent: int) -> Lines:
        match node:
            case syntax.Doc():
                return _doc(node, "//!")
            case syntax.Import(path=path):
                return [f"import {path.raw}"]
            case syntax.Protocol(name=name, settings=settings):
                return self.broken(_Group(f"protocol {name.text} {{", settings, "}", self.braces(node)), 0)
            case syntax.Item():
                doc = _doc(node.doc, "///") if node.doc else []
                return [*doc, *map(_annotation, node.annotations), *self.item(node)]
            case syntax.Setting(name=name, value=value, editions=None):
                return self.literal(f"{name.text}: ", value, "", indent)
            case syntax.Setting():
                return self.group(_editions(node), indent)
            case _Pair(key=key, value=value):
                return self.literal(f"{_flat(key)}: ", value, "", indent)
            case syntax.Field() | syntax.Spread() | syntax.Value() | syntax.Arm() | syntax.Edition():
                doc = _doc(node.doc, "///") if node.doc else []
                return [*doc, *self.part(node, indent)]
        return self.literal("", node, "", indent)

    def item(self, item: syntax.Item) -> Lines:
        match item:
            case syntax.Enum(values=elements) | syntax.Union(arms=elements):
                keyword = "enum" if isinstance(item, syntax.Enum) else "union"
                return self.group(_Group(f"{keyword} {item.name.text} {{", elements, "}", self.braces(item)), 0)
            case syntax.Extern(settings=settings) if settings:
                return self.group(_Group(f"{_head(item)} {{", settings, "}", self.braces(item)), 0)
            case syntax.Example(value=value):
                return self.literal(_head(item), value, "", 0)
            case syntax.Rpc(body=body, steps=steps):
                first, *others = _steps(steps) or [""]
                return [*self.body(_head(item), body, first, 0), *others]
            case syntax.Struct(body=body) | syntax.Message(body=body) | syntax.Stream(body=syntax.Body() as body):
                return self.body(_head(item), body, "", 0)
        return [_head(item)]

    def part(self, node: syntax.Member | syntax.Value | syntax.Arm | syntax.Edition, indent: int) -> Lines:
        """A member, value or arm without its doc."""
        tail = "".join(f" {_annotation(annotation)}" for annotation in node.annotations)
        match node:
            case syntax.Field(default=default) if default is not None:
                return self.literal(f"{_field(node)} = ", default, tail, indent)
            case syntax.Arm(name=syntax.Name(text=name), body=syntax.Body() as body):
                return self.body(f"{name} ", body, tail, indent)
        return [_flat(node)]

    def body(self, head: str, body: syntax.Body, tail: str, indent: int) -> Lines:
        return self.group(_Group(f"{head}{{", body.members, f"}}{tail}", body.span), indent)

    def literal(self, head: str, value: syntax.Literal, tail: str, indent: int) -> Lines:
        match value:
            case syntax.Array(items=items):
                return self.group(_Group(f"{head}[", items, f"]{tail}", value.span), indent)
            case syntax.Map(entries=entries):
                pairs = [_Pair(key.span.until(item.span), key, item) for key, item in entries]
                return self.group(_Group(f"{head}{{", pairs, f"}}{tail}", value.span), indent)
            case syntax.Payload(name=name, arguments=arguments):
                inside = Span(self.source, self.source.text.index("(", name.span.end), value.span.end)
                group = _Group(f"{head}{name.text}(", arguments, f"){tail}", inside, last_comma=False)
                return self.group(group, indent)
        return [f"{head}{_flat(value)}{tail}"]

    def braces(self, node: syntax.Item | syntax.Protocol) -> Span:
        return Span(self.source, self.source.text.index("{", node.name.span.end), node.span.end)

    # ------------------------------------------------------------------ lists in brackets

    def group(self, group: _Group, indent: int) -> Lines:
        inside = group.inside
        comments = any(inside.start < comment.start < inside.end for comment in self.comments)
        if comments or any(_has_doc(element) for element in group.elements):
            return self.broken(group, indent)
        if not group.elements or indent + len(group.flat) + bool(indent) <= WIDTH:
            return [group.flat]
        if all(isinstance(e, syntax.Version) or _is_number(e) for e in group.elements):
            return self.filled(group, indent)
        return self.broken(group, indent)

    def broken(self, group: _Group, indent: int) -> Lines:
        """One element a line."""
        self.trap(group.inside.start)
        start = group.inside.start + 1
        head = group.head + self.behind(start)
        inside = Span(self.source, start, group.inside.end - 1)
        commas = [","] * len(group.elements) if group.last_comma else [*[","] * (len(group.elements) - 1), ""]
        lines = self.sequence(group.elements, inside, indent + len(INDENT), commas)
        return [head, *(f"{INDENT}{line}" if line else "" for line in lines), group.tail]

    def filled(self, group: _Group, indent: int) -> Lines:
        """As many short elements on a line as fit."""
        lines: Lines = []
        for element in group.elements:
            text = f"{_flat(element)},"
            if lines and indent + len(INDENT) + len(lines[-1]) + 1 + len(text) <= WIDTH:
                lines[-1] += f" {text}"
            else:
                lines.append(text)
        return [group.head, *(f"{INDENT}{line}" for line in lines), group.tail]


# ---------------------------------------------------------------------------------------------- one line


def _comments(source: Source) -> Iterator[Span]:
    """The comments: what stands between tokens and is not blank."""
    end = 0
    for token in grammar().lex(source.text):
        start = token.start_pos or 0
        yield from _comments_between(source, end, start)
        end = token.end_pos or 0
    yield from _comments_between(source, end, len(source.text))


def _comments_between(source: Source, start: int, end: int) -> Iterator[Span]:
    for match in re.finditer(r"//[^\n]*", source.text[start:end]):
        yield Span(source, start + match.start(), start + match.end())


def _doc(doc: syntax.Doc, mark: str) -> Lines:
    return [f"{mark} {line}".rstrip() for line in doc.text.split("\n")]


def _has_doc(element: Element) -> bool:
    match element:
        case syntax.Arm(doc=None, body=syntax.Body(members=members)):
            return any(_has_doc(member) for member in members)
        case syntax.Documented(doc=doc):
            return doc is not None
    return False


def _is_number(element: Element) -> bool:
    return isinstance(element, syntax.Scalar) and isinstance(element.value, (int, float))


def _editions(setting: syntax.Setting) -> _Group:
    text = setting.span.source.text
    inside = Span(setting.span.source, text.index("{", setting.value.span.end), setting.span.end)
    return _Group(f"{setting.name.text}: {_flat(setting.value)} {{", setting.editions or (), "}", inside)


def _head(item: syntax.Item) -> str:
    """What stands in front of the body of an item, with the blank; all of an item that has none."""
    name = item.name.text
    match item:
        case syntax.Stream(left=left, right=right, body=body):
            return f"stream {name}: {_peers(left)} <-> {_peers(right)}" + (" " if body else "")
        case syntax.Alias(type=kind):
            return f"type {name} = {_type(kind)}"
        case syntax.Extern():
            return f"extern type {name}"
        case syntax.Struct():
            return f"struct {name} "
        case syntax.Message(op=op, senders=senders, way=way, receivers=receivers):
            return f"message {name} {op.raw}: {_peers(senders)} {way.text} {_peers(receivers)} "
        case syntax.Rpc(op=op, senders=senders, receivers=receivers):
            return f"rpc {name} {op.raw}: {_peers(senders)} -> {_peers(receivers)} "
        case syntax.Example(title=title):
            return f"example {name} {title.raw} = "
    return f"role {name}"


def _peers(names: Sequence[syntax.Name]) -> str:
    return " | ".join(name.text for name in names)


def _steps(steps: Sequence[syntax.Step]) -> Lines:
    """The steps, the first as it follows the body; what is opened stands behind the step before it."""
    lines: Lines = []
    for step in steps:
        kind = f" {_type(step.type)}" if step.type else f" {step.stream.text}" if step.stream else ""
        text = f"{step.kind}{kind}" + (f" when {step.when.text}" if step.when else "")
        if not lines:
            lines.append(f" {text}")
        elif step.kind == "opens":
            lines[-1] += f" {text}"
        else:
            lines.append(f"  {text}")
    return lines


def _annotation(annotation: syntax.Annotation) -> str:
    arguments = f"({', '.join(map(_flat, annotation.arguments))})" if annotation.arguments else ""
    return f"@{annotation.name.text}{arguments}"


def _type(kind: syntax.Type) -> str:
    match kind:
        case syntax.Nullable(item=item):
            return f"{_type(item)}?"
        case syntax.Constant(value=value):
            return value.raw
        case syntax.Ref(name=name, arguments=None):
            return name.text
        case syntax.Ref(name=name, arguments=arguments):
            return f"{name.text}<{', '.join(map(_type, arguments or ()))}>"


def _field(node: syntax.Field) -> str:
    wire = f" {node.wire.raw}" if node.wire else ""
    return f"{node.name.text}{wire}{'?' if node.optional else ''}: {'..' if node.spread else ''}{_type(node.type)}"


def _flat(node: Element) -> str:
    """A part on one line, without its doc."""
    tail = ""
    if isinstance(node, syntax.Documented):
        tail = "".join(f" {_annotation(annotation)}" for annotation in node.annotations)
    match node:
        case syntax.Field(default=default):
            return _field(node) + (f" = {_flat(default)}" if default else "") + tail
        case syntax.Spread(name=name):
            return f"..{name.text}{tail}"
        case syntax.Value(name=name, wire=wire):
            return name.text + (f" {wire.raw}" if wire else "") + tail
        case syntax.Arm(name=syntax.Name(text=text), body=syntax.Body() as body):
            return _Group(f"{text} {{", body.members, f"}}{tail}", body.span).flat
        case syntax.Arm(name=name, type=kind):
            return (f"{name.text}: " if name else "") + (_type(kind) if kind else "") + tail
        case syntax.Setting(name=name, value=value, editions=None):
            return f"{name.text}: {_flat(value)}"
        case syntax.Setting():
            return _editions(node).flat
        case syntax.Edition(name=name):
            return f"{name.text}{tail}"
        case _Pair(key=key, value=value):
            return f"{_flat(key)}: {_flat(value)}"
        case syntax.Scalar(raw=raw):
            return raw
        case syntax.Version(text=text):
            return text
        case syntax.Ident(name=text):
            return text
        case syntax.Array(items=items):
            return f"[{', '.join(map(_flat, items))}]"
        case syntax.Map(entries=entries):
            pairs = ", ".join(f"{_flat(key)}: {_flat(item)}" for key, item in entries)
            return f"{{ {pairs} }}" if pairs else "{}"
        case syntax.Payload(name=name, arguments=arguments):
            return f"{name.text}({', '.join(map(_flat, arguments))})"
    raise AssertionError(node)
