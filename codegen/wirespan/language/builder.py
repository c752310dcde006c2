"""lark's trees → the nodes of `syntax`. One method for each rule of the grammar. Imports lark: import it late."""

# ruff: noqa: D102 (each method says what the rule of its name in grammar.lark becomes)

from __future__ import annotations

import re
from typing import Any

from attrs import evolve
from lark import Token, Transformer, v_args
from lark.tree import Meta

from ..diagnostics import Reports
from ..source import Source, Span
from . import syntax

__all__ = ["Builder", "doc"]

_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", '"': '"', "\\": "\\"}
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)


def doc(span: Span) -> syntax.Doc:
    """The text of a run of doc lines, without its slashes."""
    lines = (line.strip()[3:].removeprefix(" ").rstrip() for line in span.text.splitlines())
    return syntax.Doc(span, "\n".join(lines).strip("\n"))


@v_args(inline=True, meta=True)
class Builder(Transformer[Token, Any]):
    """Builds the nodes of one entry."""

    def __init__(self, source: Source, reports: Reports) -> None:
        super().__init__()
        self.source = source
        self.reports = reports

    # ------------------------------------------------------------------ tokens

    def _span(self, place: Meta | Token) -> Span:
        return Span(self.source, place.start_pos or 0, place.end_pos or 0)

    def _name(self, token: Token) -> syntax.Name:
        return syntax.Name(self._span(token), str(token))

    def _mark(self, token: Token | None) -> syntax.Name | None:
        return None if token is None else self._name(token)

    def _doc(self, token: Token | None) -> syntax.Doc | None:
        return None if token is None else doc(self._span(token))

    def _scalar(self, token: Token) -> syntax.Scalar:
        span = self._span(token)
        value: str | bytes | int | float | bool
        match token.type:
            case "STRING":
                value = self._unescape(span, token[1:-1])
            case "BYTES":
                value = self._unescape(span, token[2:-1], binary=True).encode("latin-1", "replace")
            case "NUMBER":
                value = int(token) if token.lstrip("-").isdigit() else float(token)
            case _:
                value = token == "true"
        return syntax.Scalar(span, value, str(token))

    def _optional_scalar(self, token: Token | None) -> syntax.Scalar | None:
        return None if token is None else self._scalar(token)

    def _unescape(self, span: Span, text: str, *, binary: bool = False) -> str:
        offset = span.start + (2 if binary else 1)

        def character(match: re.Match[str]) -> str:
            code = match[1]
            if code in _ESCAPES:
                return _ESCAPES[code]
            if len(code) > 1 and (code[0] == "x" or not binary) and int(code[1:], 16) <= 0x10FFFF:
                return chr(int(code[1:], 16))
            where = Span(self.source, offset + match.start(), offset + match.end())
            known = r"\n \r \t \0 \" \\ \xHH" + ("" if binary else r" \uHHHH \UHHHHHHHH")
            self.reports.add("E104", where, f"`{match[0]}` is no escape", help=f"the escapes are {known}")
            return ""

        if binary and not text.isascii():
            self.reports.add("E104", span, "bytes hold only ASCII characters", help=r"write others as \xHH")
        return _ESCAPE.sub(character, text)

    # ------------------------------------------------------------------ literals

    def scalar(self, _: Meta, token: Token) -> syntax.Scalar:
        return self._scalar(token)

    def version(self, meta: Meta, token: Token) -> syntax.Version:
        return syntax.Version(self._span(meta), str(token))

    def ident(self, meta: Meta, token: Token) -> syntax.Ident:
        return syntax.Ident(self._span(meta), str(token))

    def payload(self, meta: Meta, name: Token, *arguments: syntax.Literal | None) -> syntax.Payload:
        return syntax.Payload(self._span(meta), self._name(name), _some(arguments))

    def array(self, meta: Meta, *items: syntax.Literal | None) -> syntax.Array:
        return syntax.Array(self._span(meta), _some(items))

    def map(self, meta: Meta, *entries: tuple[syntax.Literal, syntax.Literal] | None) -> syntax.Map:
        return syntax.Map(self._span(meta), _some(entries))

    def pair(self, _: Meta, key: syntax.Literal, value: syntax.Literal) -> tuple[syntax.Literal, syntax.Literal]:
        return key, value

    # ------------------------------------------------------------------ types

    def ref(self, meta: Meta, name: Token) -> syntax.Ref:
        return syntax.Ref(self._span(meta), self._name(name))

    def generic(self, meta: Meta, name: Token, *arguments: syntax.Type) -> syntax.Ref:
        return syntax.Ref(self._span(meta), self._name(name), arguments)

    def constant(self, meta: Meta, token: Token) -> syntax.Constant:
        return syntax.Constant(self._span(meta), self._scalar(token))

    def nullable(self, meta: Meta, item: syntax.Ref | syntax.Constant, _: Token) -> syntax.Nullable:
        return syntax.Nullable(self._span(meta), item)

    # ------------------------------------------------------------------ members

    def annotation(self, meta: Meta, name: Token, *arguments: syntax.Literal | None) -> syntax.Annotation:
        return syntax.Annotation(self._span(meta), self._name(name), _some(arguments))

    def field(
        self,
        meta: Meta,
        doc: Token | None,
        name: Token,
        wire: Token | None,
        optional: Token | None,
        spread: Token | None,
        kind: syntax.Type,
        default: syntax.Literal | None,
        *annotations: syntax.Annotation,
    ) -> syntax.Field:
        return syntax.Field(
            span=self._span(meta),
            doc=self._doc(doc),
            name=self._name(name),
            wire=self._optional_scalar(wire),
            optional=self._mark(optional),
            spread=self._mark(spread),
            type=kind,
            default=default,
            annotations=annotations,
        )

    def spread(
        self, meta: Meta, doc: Token | None, _: Token, name: Token, *annotations: syntax.Annotation
    ) -> syntax.Spread:
        return syntax.Spread(span=self._span(meta), doc=self._doc(doc), name=self._name(name), annotations=annotations)

    def body(self, meta: Meta, *members: syntax.Member | None) -> syntax.Body:
        return syntax.Body(self._span(meta), _some(members))

    def value(
        self, meta: Meta, doc: Token | None, name: Token, wire: Token | None, *annotations: syntax.Annotation
    ) -> syntax.Value:
        return syntax.Value(
            span=self._span(meta),
            doc=self._doc(doc),
            name=self._name(name),
            wire=self._optional_scalar(wire),
            annotations=annotations,
        )

    def arm_body(
        self, meta: Meta, doc: Token | None, name: Token, body: syntax.Body, *annotations: syntax.Annotation
    ) -> syntax.Arm:
        return syntax.Arm(
            span=self._span(meta), doc=self._doc(doc), name=self._name(name), body=body, annotations=annotations
        )

    def arm_named(
        self, meta: Meta, doc: Token | None, name: Token, kind: syntax.Type, *annotations: syntax.Annotation
    ) -> syntax.Arm:
        return syntax.Arm(
            span=self._span(meta), doc=self._doc(doc), name=self._name(name), type=kind, annotations=annotations
        )

    def arm_type(self, meta: Meta, doc: Token | None, kind: syntax.Type, *annotations: syntax.Annotation) -> syntax.Arm:
        return syntax.Arm(span=self._span(meta), doc=self._doc(doc), type=kind, annotations=annotations)

    # ------------------------------------------------------------------ entries

    def setting(
        self, meta: Meta, name: Token, value: syntax.Literal, editions: tuple[syntax.Edition, ...] | None
    ) -> syntax.Setting:
        return syntax.Setting(self._span(meta), self._name(name), value, editions)

    def editions(self, _: Meta, *editions: syntax.Edition | None) -> tuple[syntax.Edition, ...]:
        return _some(editions)

    def edition(self, meta: Meta, doc: Token | None, name: Token, *annotations: syntax.Annotation) -> syntax.Edition:
        return syntax.Edition(span=self._span(meta), doc=self._doc(doc), name=self._name(name), annotations=annotations)

    def protocol(self, meta: Meta, name: Token, *settings: syntax.Setting | None) -> syntax.Protocol:
        return syntax.Protocol(span=self._span(meta), name=self._name(name), settings=_some(settings))

    def import_(self, meta: Meta, path: Token) -> syntax.Import:
        return syntax.Import(self._span(meta), self._scalar(path))

    def item(self, meta: Meta, doc: Token | None, *rest: Any) -> syntax.Item:
        *annotations, declared = rest
        item: syntax.Item = evolve(declared, span=self._span(meta), doc=self._doc(doc), annotations=tuple(annotations))
        return item

    def peers(self, _: Meta, *names: Token) -> tuple[syntax.Name, ...]:
        return tuple(self._name(name) for name in names)

    def role(self, meta: Meta, name: Token) -> syntax.Role:
        return syntax.Role(span=self._span(meta), name=self._name(name))

    def stream(
        self,
        meta: Meta,
        name: Token,
        left: tuple[syntax.Name, ...],
        _: Token,
        right: tuple[syntax.Name, ...],
        body: syntax.Body | None,
    ) -> syntax.Stream:
        return syntax.Stream(span=self._span(meta), name=self._name(name), left=left, right=right, body=body)

    def alias(self, meta: Meta, name: Token, kind: syntax.Type) -> syntax.Alias:
        return syntax.Alias(span=self._span(meta), name=self._name(name), type=kind)

    def extern_(self, meta: Meta, name: Token, *settings: syntax.Setting | None) -> syntax.Extern:
        return syntax.Extern(span=self._span(meta), name=self._name(name), settings=_some(settings))

    def enum(self, meta: Meta, name: Token, *values: syntax.Value | None) -> syntax.Enum:
        return syntax.Enum(span=self._span(meta), name=self._name(name), values=_some(values))

    def struct(self, meta: Meta, name: Token, body: syntax.Body) -> syntax.Struct:
        return syntax.Struct(span=self._span(meta), name=self._name(name), body=body)

    def union(self, meta: Meta, name: Token, *arms: syntax.Arm | None) -> syntax.Union:
        return syntax.Union(span=self._span(meta), name=self._name(name), arms=_some(arms))

    def message(
        self,
        meta: Meta,
        name: Token,
        op: Token,
        senders: tuple[syntax.Name, ...],
        way: Token,
        receivers: tuple[syntax.Name, ...],
        body: syntax.Body,
    ) -> syntax.Message:
        return syntax.Message(
            span=self._span(meta),
            name=self._name(name),
            op=self._scalar(op),
            senders=senders,
            way=self._name(way),
            receivers=receivers,
            body=body,
        )

    def rpc(
        self,
        meta: Meta,
        name: Token,
        op: Token,
        senders: tuple[syntax.Name, ...],
        _: Token,
        receivers: tuple[syntax.Name, ...],
        body: syntax.Body,
        *steps: syntax.Step,
    ) -> syntax.Rpc:
        return syntax.Rpc(
            span=self._span(meta),
            name=self._name(name),
            op=self._scalar(op),
            senders=senders,
            receivers=receivers,
            body=body,
            steps=steps,
        )

    def example(self, meta: Meta, name: Token, title: Token, value: syntax.Literal) -> syntax.Example:
        return syntax.Example(span=self._span(meta), name=self._name(name), title=self._scalar(title), value=value)

    # ------------------------------------------------------------------ steps

    def when(self, _: Meta, arm: Token) -> syntax.Name:
        return self._name(arm)

    def reply(self, meta: Meta, _: Token, kind: syntax.Type, when: syntax.Name | None) -> syntax.Step:
        return syntax.Step(self._span(meta), "->", kind, None, when)

    def pushes(self, meta: Meta, _: Token, kind: syntax.Type, when: syntax.Name | None) -> syntax.Step:
        return syntax.Step(self._span(meta), "-> stream", kind, None, when)

    def sends(self, meta: Meta, kind: syntax.Type, when: syntax.Name | None) -> syntax.Step:
        return syntax.Step(self._span(meta), "<-", kind, None, when)

    def opens(self, meta: Meta, stream: Token, when: syntax.Name | None) -> syntax.Step:
        return syntax.Step(self._span(meta), "opens", None, self._name(stream), when)


def _some(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Without the None that lark puts where an optional list is empty."""
    return tuple(item for item in items if item is not None)
