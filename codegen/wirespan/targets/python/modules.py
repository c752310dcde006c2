"""A module of the description as a Python module: its items in order, and what they import."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from attrs import astuple, field, frozen

from ...exchange import arms_of
from ...exhaustive import assert_never
from ...model import (
    Enum,
    Item,
    Message,
    Module,
    Protocol,
    Rpc,
    Scalar,
    StepKind,
    Struct,
    references,
    snake,
    types_in,
)
from ...plan import (
    AliasPlan,
    Body,
    Check,
    EnumOf,
    EnumPlan,
    ItemPlan,
    Payload,
    Read,
    StepPlan,
    UnionPlan,
    Value,
    Via,
    common_items,
)
from .classes import Class, class_of
from .conditions import python_literal
from .decoders import Decoders
from .docs import docstring
from .imports import Imports
from .layout import Group, bracketed, call, lines, literal
from .names import sort_key, unique
from .types import Types, or_also
from .unions import AliasView, Function, UnionDecoder, alias_of, reader_of, union_of

__all__ = ["Common", "EnumView", "ModuleView", "common_to", "cycles", "module_of"]

_KINDS = {StepKind.REPLY: "reply", StepKind.PUSHES: "push", StepKind.SENDS: "send", StepKind.OPENS: "open"}
_DOCS = {
    "reply": "Decode the reply.",
    "push": "Decode what the server pushes.",
    "send": "Decode what the caller sends next.",
}


@frozen(kw_only=True)
class EnumView:
    """An enum: its members and their values."""

    name: str
    base: str
    text: str
    doc: list[str]
    members: list[list[str]]


View: TypeAlias = "EnumView | AliasView | Function | Class"


@frozen(kw_only=True)
class ModuleView:
    """What the template needs of a module."""

    doc: list[str]
    imports: list[str]
    exports: list[str]
    names: list[str]  # of the exports, those that the root of the package passes on
    items: list[tuple[str, int, View]]  # template, blank lines above, what


@frozen
class Common:
    """What a release has in common with the root of the package, where it stands."""

    items: frozenset[str] = frozenset()
    names: Mapping[str, Collection[str]] = field(factory=dict)
    """What the modules of the root call it: module → classes, aliases and functions."""


def common_to(types: Types, release: Protocol) -> Common:
    """What stands in the root of the package, whose types are given, and need not be printed for another release."""
    root = types.protocol
    items = common_items(root, release)
    error = references(root.error)
    if root.error != release.error or root.tag != release.tag or not items.issuperset(error):
        items -= {rpc.name for rpc in root.of(Rpc)}  # another error may answer them
    found: dict[str, list[str]] = {}
    for module in root.modules:
        chosen = [name for name in _declared(module, types) if name in items]
        readers = [types.names.reader(name) for name in chosen if types.has_reader(name)]
        found[types.names.modules[module.name]] = [*map(types.names.type, chosen), *readers]
    return Common(items, found)


def module_of(module: Module, types: Types, runtime: str, cyclic: frozenset[str], common: Common) -> ModuleView:
    """The view of one module of one release."""
    names = types.names
    own = names.modules[module.name]
    imports = Imports(own, runtime, names.modules, cyclic, common.names)
    maker = _Maker(types, imports)
    own_items = [types.plan.items[name] for name in _declared(module, types) if name not in common.items]
    items = [view for plan in own_items for view in maker.item(plan)]
    passed_on = common.names.get(own, ())
    readers = {names.reader(name) for name in _declared(module, types) if types.has_reader(name)}
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
        names=[name for name in exported if name not in readers],
        items=spaced,
    )


def _declared(module: Module, types: Types) -> list[str]:
    """The items of a module that become something. An example has the name of what it is an example of."""
    declared = types.protocol.inside(module.name)
    return [item.name for item in declared if types.names.is_type(item) and item.name in types.plan.items]


class _Maker:
    """Makes the views of a module's items."""

    def __init__(self, types: Types, imports: Imports) -> None:
        self.types = types
        self.imports = imports
        self.decoders = Decoders(types, imports)

    def item(self, plan: ItemPlan) -> Iterator[tuple[str, View]]:
        """What an item becomes, each with its template."""
        match plan:
            case EnumPlan(enum):
                yield "enum", self._enum(enum)
            case AliasPlan(alias, value):
                yield "alias", alias_of(alias.name, value, alias.doc, self.decoders)
                if self.types.has_reader(alias.name):
                    own = self.types.names.type(alias.name)
                    reader = self.types.names.reader(alias.name)
                    yield "function", reader_of(reader, own, value, own, f"Decode a `{own}`.", self.decoders)
            case UnionPlan():
                yield "alias", union_of(plan, self.decoders)
                yield "function", UnionDecoder(plan, self.decoders).function()
            case Body(item):
                yield from self._body(plan, item)
            case _:
                assert_never(plan)

    def _body(self, plan: Body, item: Struct | Message | Rpc) -> Iterator[tuple[str, View]]:
        match item:
            case Struct():
                self.imports.runtime("Struct")
                yield "class", self._class(plan, "Struct", item.doc or f"The map `{item.name}`.", [])
            case Message():
                self.imports.runtime("Message")
                yield "class", self._class(plan, "Message", _sent(item), self._op(item))
            case Rpc():
                aliases, view, functions = self._request(plan, item)
                yield from (("alias", alias) for alias in aliases)
                yield "class", view
                yield from (("function", function) for function in functions)
            case _:
                assert_never(item)

    def _class(self, plan: Body, base: str, doc: str, head: list[str]) -> Class:
        if plan.item.deprecated:
            doc += f"\n\nDeprecated: {plan.item.deprecated}"
        return class_of(plan, self.decoders, base, doc, head)

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

    def _op(self, item: Message | Rpc) -> list[str]:
        self.imports.typing("ClassVar")
        return list(lines([(1, f"OP: ClassVar[str] = {literal(item.op)}")]))

    # ------------------------------------------------------------------ requests

    def _request(self, plan: Body, rpc: Rpc) -> tuple[list[AliasView], Class, list[Function]]:
        self.imports.protocol("Request")
        functions: list[Function] = []
        steps = [self._step(rpc, step, index, functions) for index, step in enumerate(plan.steps)]
        head = self._op(rpc)
        if steps:
            self.imports.runtime("Step")
            kinds = bracketed("ClassVar[tuple[", [self._carries(step) for step in plan.steps], "]]")
            head += lines([(1, _tuple(f"STEPS: {kinds.flat} = ", steps))])
        answer, alias = self._answer(plan, rpc)
        return alias, self._class(plan, f"Request[{answer}]", _sent(rpc), head), functions

    def _answer(self, plan: Body, rpc: Rpc) -> tuple[str, list[AliasView]]:
        """What is written as the parameter of the base class, and the alias that it needs.

        A type in quotes there is no annotation to a linter, which would take what it names for unused.
        """
        reply = next((step.value for step in plan.steps if step.step.kind is StepKind.REPLY), None)
        if reply is None:
            self.imports.typing("NoReturn")
            return "NoReturn", []
        annotation = self.types.annotation(reply, self.imports)
        shown = literal(annotation)
        match reply:
            case Check(Scalar()):
                return annotation, []
            case Read(name) | Via(name) | Payload(name) | Check(EnumOf(name)):
                item = self.types.protocol[name]
                if isinstance(item, Struct) or item.module == rpc.module:
                    return shown, []
        self.imports.typing("TypeAlias")
        name = f"_{self.types.names.type(rpc.name)}Reply"
        return literal(name), [AliasView(name=name, value=shown, doc=[])]

    def _step(self, rpc: Rpc, plan: StepPlan, index: int, functions: list[Function]) -> Group:
        step = plan.step
        arguments: list[str | Group] = [literal(_KINDS[step.kind])]
        if plan.value is not None:
            arguments.append(self._read(rpc, plan.value, _KINDS[step.kind], index, functions))
            if step.kind is StepKind.REPLY and self.types.protocol.error is not None:
                self.imports.protocol("read_error")
                arguments.append("read_error")
        if step.when:
            arguments.append(f"when={literal(step.when)}")
        if step.stream:
            arguments.append(f"opens={literal(step.stream)}")
        if arms := arms_of(rpc, index, self.types.protocol):
            rows = (f"({', '.join(map(_constant, astuple(rule)))})" for rule in arms)
            arguments.append(Group("arms=(", tuple(rows), ")", tuple_=True))
        return call("Step(", arguments)

    def _carries(self, plan: StepPlan) -> str:
        """The type of a step: what `decode` of it gives, the error that may answer instead included."""
        if plan.value is None:
            self.imports.typing("NoReturn")
            return "Step[NoReturn]"
        found = self.types.alternatives(plan.value, self.imports)
        if plan.step.kind is StepKind.REPLY and self.types.plan.error is not None:
            found = or_also(found, *self.types.alternatives(Read(self.types.plan.error.struct), self.imports))
        return f"Step[{' | '.join(found)}]"

    def _read(self, rpc: Rpc, value: Value, what: str, index: int, functions: list[Function]) -> str:
        decoder = self.decoders.decoder(value)
        if decoder is None:
            own = self.types.names.type(rpc.name)
            decoder = f"_{snake(own)}_{what}{index or ''}"
            functions.append(reader_of(decoder, f"{own} {what}", value, "Any", _DOCS[what], self.decoders))
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
    kinds = types_in(item)
    if isinstance(item, Rpc) and protocol.error is not None:
        kinds.append(protocol.error)
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
