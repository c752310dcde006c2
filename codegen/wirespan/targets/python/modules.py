"""A module of the description as a Python module: its items in order, and what they import."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import astuple, field, frozen

from ...exchange import arms_of
from ...model import (
    Alias,
    Enum,
    Item,
    Message,
    Module,
    Named,
    Protocol,
    Rpc,
    Scalar,
    Step,
    StepKind,
    Struct,
    Type,
    Union,
    references,
    snake,
)
from ..common import common_items
from .codec import Codec
from .docs import docstring
from .imports import Imports
from .layout import Group, bracketed, call, lines, literal
from .names import Names, sort_key, unique
from .structs import Class, class_of
from .types import Types, python_literal
from .unions import AliasView, Function, UnionReader, alias_of, reader_of, union_of

__all__ = ["Common", "EnumView", "ModuleView", "common_to", "cycles", "module_of"]

_BUILTIN = {Scalar.NIL, Scalar.BOOL, Scalar.INT, Scalar.UINT, Scalar.FLOAT, Scalar.STR, Scalar.BYTES, Scalar.NUMBER}
_KINDS = {StepKind.REPLY: "reply", StepKind.PUSHES: "push", StepKind.SENDS: "send", StepKind.OPENS: "open"}


@frozen(kw_only=True)
class EnumView:
    """An enum: its members and their values."""

    name: str
    base: str
    text: str
    doc: list[str]
    members: list[list[str]]


@frozen(kw_only=True)
class ModuleView:
    """What the template needs of a module."""

    doc: list[str]
    imports: list[str]
    exports: list[str]
    names: list[str]
    items: list[tuple[str, int, EnumView | AliasView | Function | Class]]  # template, blank lines above, what


@frozen
class Common:
    """What a release has in common with the root of the package, where it stands."""

    items: frozenset[str] = frozenset()
    names: Mapping[str, Collection[str]] = field(factory=dict)
    """What the modules of the root call it: module → classes, aliases and functions."""


def common_to(root: Protocol, release: Protocol) -> Common:
    """What stands in the root of the package and need not be printed for another release."""
    types = Types(root, Names(root))
    items = common_items(root, release)
    error = references(root.error)
    if root.error != release.error or root.tag != release.tag or not items.issuperset(error):
        items -= {rpc.name for rpc in root.of(Rpc)}  # another error may answer them
    found: dict[str, list[str]] = {}
    for module in root.modules:
        maker = _Maker(root, types, Imports("", ".", types.names.modules))
        chosen = tuple(item for item in root.inside(module.name) if item.name in items)
        found[types.names.modules[module.name]] = [view.name for _, view in maker.items(chosen)]
    return Common(items, found)


def module_of(
    module: Module, protocol: Protocol, types: Types, runtime: str, cyclic: frozenset[str], common: Common
) -> ModuleView:
    """The view of one module of one release."""
    names = types.names
    own = names.modules[module.name]
    imports = Imports(own, runtime, names.modules, cyclic, common.names)
    maker = _Maker(protocol, types, imports)
    items = list(maker.items(tuple(item for item in protocol.inside(module.name) if item.name not in common.items)))
    passed_on = [name for name in common.names.get(own, ()) if not name.startswith("_")]
    for name in passed_on:
        imports.add(f"..{own}", name)
    exported = [view.name for _, view in items if not view.name.startswith("_")]
    exported = sorted([*exported, *passed_on], key=sort_key)
    spaced = []
    above = ""
    for kind, view in items:
        # Two empty lines around everything that has an indented body; behind a class stands its set of keys.
        spaced.append((kind, 1 if kind == "alias" and above in {"", "alias", "class"} else 2, view))
        above = kind
    return ModuleView(
        doc=docstring(module.doc or f"What `{module.name}` describes.", 0, summary=True),
        imports=list(imports.lines()),
        exports=list(lines([(0, bracketed("__all__ = [", map(literal, exported), "]"))])),
        names=exported,
        items=spaced,
    )


class _Maker:
    """Makes the views of a module's items."""

    def __init__(self, protocol: Protocol, types: Types, imports: Imports) -> None:
        self.protocol = protocol
        self.types = types
        self.imports = imports
        self.codec = Codec(types, imports)

    def items(self, declared: tuple[Item, ...]) -> Iterator[tuple[str, EnumView | AliasView | Function | Class]]:
        for item in declared:
            match item:
                case Enum():
                    yield "enum", self._enum(item)
                case Alias():
                    yield "alias", alias_of(item, self.codec)
                    if self.types.has_reader(item.name):
                        own = self.types.names.type(item.name)
                        doc = f"Decode a `{own}`."
                        reader = self.types.names.reader(item.name)
                        yield "function", reader_of(reader, own, item.type, own, doc, self.codec)
                case Union():
                    yield "alias", union_of(item, self.codec)
                    yield "function", UnionReader(item, self.codec).function()
                case Struct(spread_only=False):
                    yield "class", self._class(item, "Struct", item.doc or f"The map `{item.name}`.", [])
                    self.imports.runtime("Struct")
                case Message():
                    yield "class", self._message(item)
                case Rpc():
                    aliases, view, functions = self._request(item)
                    yield from (("alias", alias) for alias in aliases)
                    yield "class", view
                    yield from (("function", function) for function in functions)

    def _class(self, item: Struct | Message | Rpc, base: str, doc: str, head: list[str]) -> Class:
        if item.deprecated:
            doc += f"\n\nDeprecated: {item.deprecated}"
        return class_of(item, self.codec, base, doc, head)

    def _enum(self, enum: Enum) -> EnumView:
        self.imports.module("enum")
        kinds = {type(value.wire) for value in enum.values}
        base = {frozenset({int}): "enum.IntEnum", frozenset({str}): "str, enum.Enum"}.get(frozenset(kinds), "enum.Enum")
        taken: list[str] = []
        members = []
        for value in enum.values:
            wanted = value.name.strip("_").upper() or "X"
            name = unique(wanted if wanted.isidentifier() else f"X{wanted}", taken)
            taken.append(name)
            shown = literal(value.wire) if isinstance(value.wire, str) else repr(value.wire)
            member = [f"    {name} = {shown}"]
            doc = f"{value.doc}\n\nDeprecated: {value.deprecated}" if value.deprecated else value.doc
            members.append(member + (docstring(doc, 1) if doc.strip() else []))
        kind = " or ".join(sorted(kind.__name__ for kind in kinds))
        doc = f"{enum.doc}\n\nOpen: a field of this type holds any {kind}, which equals the member of that value."
        return EnumView(
            name=self.types.names.type(enum.name),
            base=base,
            text="str" if kinds == {str} else "",
            doc=docstring(doc, 1, summary=True),
            members=members,
        )

    def _message(self, message: Message) -> Class:
        self.imports.runtime("Message")
        return self._class(message, "Message", _sent(message), self._op(message))

    def _op(self, item: Message | Rpc) -> list[str]:
        self.imports.typing("ClassVar")
        return list(lines([(1, f"OP: ClassVar[str] = {literal(item.op)}")]))

    # ------------------------------------------------------------------ requests

    def _request(self, rpc: Rpc) -> tuple[list[AliasView], Class, list[Function]]:
        self.imports.protocol("Request")
        functions: list[Function] = []
        steps = [self._step(rpc, step, index, functions) for index, step in enumerate(rpc.steps)]
        head = self._op(rpc)
        if steps:
            self.imports.runtime("Step")
            head += lines([(1, _tuple("STEPS: ClassVar[tuple[Step, ...]] = ", steps))])
        answer, alias = self._answer(rpc)
        return alias, self._class(rpc, f"Request[{answer}]", _sent(rpc), head), functions

    def _answer(self, rpc: Rpc) -> tuple[str, list[AliasView]]:
        """What is written as the parameter of the base class, and the alias that it needs.

        A type in quotes there is no annotation to a linter, which would take what it names for unused.
        """
        if rpc.reply is None:
            self.imports.typing("NoReturn")
            return "NoReturn", []
        if rpc.reply in _BUILTIN:
            return self.types.annotation(rpc.reply, self.imports), []
        item = self.protocol[rpc.reply.name] if isinstance(rpc.reply, Named) else None
        shown = literal(self.types.annotation(rpc.reply, self.imports))
        if isinstance(item, Struct) or (item is not None and item.module == rpc.module):
            return shown, []
        self.imports.typing("TypeAlias")
        name = f"_{self.types.names.type(rpc.name)}Reply"
        return literal(name), [AliasView(name=name, value=shown, doc=[])]

    def _step(self, rpc: Rpc, step: Step, index: int, functions: list[Function]) -> Group:
        arguments: list[str | Group] = [literal(_KINDS[step.kind])]
        if step.type is not None:
            arguments.append(self._read(rpc, step, step.type, index, functions))
            if step.kind is StepKind.REPLY and self.protocol.error is not None:
                self.imports.protocol("read_error")
                arguments.append("read_error")
        if step.when:
            arguments.append(f"when={literal(step.when)}")
        if step.stream:
            arguments.append(f"opens={literal(step.stream)}")
        if arms := arms_of(rpc, index, self.protocol):
            rows = (f"({', '.join(map(_constant, astuple(rule)))})" for rule in arms)
            arguments.append(Group("arms=(", tuple(rows), ")", tuple_=True))
        return call("Step(", arguments)

    def _read(self, rpc: Rpc, step: Step, kind: Type, index: int, functions: list[Function]) -> str:
        own = self.types.names.type(rpc.name)
        what = {StepKind.REPLY: "reply", StepKind.PUSHES: "push"}.get(step.kind, "send")
        private = f"_{snake(own)}_{what}{index or ''}"
        decoder, needed = self.codec.decoder(kind, private)
        if needed:
            doc = {"reply": "Decode the reply.", "push": "Decode what the server pushes."}.get(what)
            doc = doc or "Decode what the caller sends next."
            functions.append(reader_of(private, f"{own} {what}", kind, "Any", doc, self.codec))
        return decoder if decoder == "lift" else f"lambda wire, frames: {decoder}(wire, frames)"


def _constant(value: str | int | bool | None) -> str:
    return "None" if value is None else python_literal(value)


def _tuple(head: str, items: list[Group]) -> Group:
    return Group(f"{head}(", tuple(items), ")", tuple_=True)


def _sent(item: Message | Rpc) -> str:
    ways = f"`{' | '.join(item.senders)}` to `{' | '.join(item.receivers)}`"
    if isinstance(item, Message):
        verb = "and back" if item.both_ways else ""
        route = f"Message `{item.op}` from {ways} {verb}".strip() + "."
    else:
        route = f"Request `{item.op}` from {ways}."
    return f"{item.doc}\n\n{route}".strip()


def cycles(protocol: Protocol) -> dict[str, frozenset[str]]:
    """For each module, the others that it imports and that import it in turn, directly or not."""
    uses: dict[str, set[str]] = {module.name: set() for module in protocol.modules}
    for item in protocol.items:
        if item.module in uses:
            uses[item.module] |= {protocol[name].module for name in _mentions(item, protocol)} - {item.module}
    reached = {name: _reach(name, uses) for name in uses}
    return {name: frozenset(o for o in reached[name] if o != name and name in reached[o]) for name in uses}


def _mentions(item: Item, protocol: Protocol) -> Iterator[str]:
    kinds: list[Type | None] = []
    match item:
        case Alias():
            kinds = [item.type]
        case Union():
            kinds = [arm.type for arm in item.arms]
        case Struct() | Message() | Rpc():
            kinds = [member.type for member in item.members if hasattr(member, "type")]
            if isinstance(item, Rpc):
                kinds += [step.type for step in item.steps]
                kinds += [protocol.error]
    for kind in kinds:
        yield from references(kind)


def _reach(start: str, uses: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        for other in uses.get(todo.pop(), set()):
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return seen
