"""Trees → the model. Names are looked up, spreads flattened, arms with a body become structs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from .. import model
from ..diagnostics import Label, Reports, nearest
from ..releases import Release
from . import syntax
from .annotations import Annotations, release_text
from .bodies import Bodies, Hole, Placed
from .resolution import Built, Resolution
from .scope import Declared, Scope, location_of
from .values import value_of

__all__ = ["SourceModule", "resolve"]

SETTINGS = ("releases", "transport", "tag", "envelope", "handshake", "error", "unknown_op", "docs")
EXTERN_SETTINGS = ("header",)
DOCS = ("required", "optional", "unchecked")


@frozen
class SourceModule:
    """One file of the description and its name as a module."""

    name: str
    path: str
    file: syntax.File


@define
class _Resolver:
    scope: Scope
    bodies: Bodies
    envelope: Sequence[Declared] = ()
    built: list[Built] = field(factory=list)
    broken: set[Declared] = field(factory=set)

    def build(self, declared: Declared) -> None:
        """Make the model's item of a declaration."""
        before = len(self.scope.reports.found), self.scope.missed
        self.built += self._build(declared)
        is_whole = (len(self.scope.reports.found), self.scope.missed) == before
        if not is_whole or self.scope.notes.are_broken(declared.node):
            self.broken.add(declared)

    def _build(self, declared: Declared) -> list[Built]:
        node = declared.node
        notes = self.scope.notes[node]
        base: dict[str, Any] = {
            "name": declared.name,
            "module": declared.module,
            "doc": notes.doc,
            "deprecated": notes.deprecated,
            "range": declared.range,
            "location": location_of(node.name.span),
        }
        placed: tuple[Placed, ...] = ()
        item: model.Item | None = None
        match node:
            case syntax.Role():
                item = model.Role(**base)
            case syntax.Stream():
                placed = self.bodies.expand(node.body)
                implicit = tuple(p.member for p in placed if isinstance(p.member, model.Field))
                left, right = self.scope.roles(node.left), self.scope.roles(node.right)
                item = model.Stream(**base, left=left, right=right, implicit=implicit)
            case syntax.Alias():
                kind = self.scope.type(node.type)
                item = model.Alias(**base, type=kind) if kind else None
            case syntax.Extern():
                settings = _settings(node.settings, EXTERN_SETTINGS, self.scope.reports)
                item = model.Extern(**base, header=self._named(settings.get("header")))
            case syntax.Enum():
                item = model.Enum(**base, values=tuple(self._value(value) for value in node.values))
            case syntax.Struct():
                placed = self.bodies.struct(declared)
                item = model.Struct(**base, members=_members(placed))
            case syntax.Union():
                return self._union(declared, node, base)
            case syntax.Message():
                op = str(node.op.value)
                placed = self.bodies.message(node.body, op, node.name.span, declared.range)
                item = model.Message(
                    **base,
                    op=op,
                    senders=self.scope.roles(node.senders),
                    receivers=self.scope.roles(node.receivers),
                    both_ways=node.way.text == "<->",
                    members=_members(placed),
                )
            case syntax.Rpc():
                op = str(node.op.value)
                placed = self.bodies.request(node.body, op, node.name.span, declared.range, self.envelope)
                item = model.Rpc(
                    **base,
                    op=op,
                    senders=self.scope.roles(node.senders),
                    receivers=self.scope.roles(node.receivers),
                    members=_members(placed),
                    steps=self._steps(node, placed),
                )
            case syntax.Example():
                kinds = (syntax.Alias, syntax.Enum, syntax.Struct, syntax.Union, syntax.Message, syntax.Rpc)
                if self.scope.find(node.name, kinds, "a type, message or rpc"):
                    item = model.Example(**base, title=str(node.title.value), value=value_of(node.value))
        return [Built(declared, item, node, placed)] if item else []

    def _value(self, node: syntax.Value) -> model.EnumValue:
        notes = self.scope.notes[node]
        wire = node.wire.value if node.wire else node.name.text
        if not isinstance(wire, (str, int)):
            self.scope.reports.add("E411", node.span, "the value of an enum is a string or an integer")
            wire = str(wire)
        return model.EnumValue(
            name=node.name.text,
            wire=wire,
            doc=notes.doc,
            deprecated=notes.deprecated,
            range=notes.range,
        )

    def _union(self, declared: Declared, node: syntax.Union, base: dict[str, Any]) -> list[Built]:
        arms: list[model.Arm] = []
        structs: list[Built] = []
        for arm in node.arms:
            notes = self.scope.notes[arm]
            name = arm.name.text if arm.name else _implicit_name(arm.type)
            if arm.body is not None:
                placed = self.bodies.expand(arm.body)
                struct = model.Struct(
                    name=declared.name + model.pascal(name),
                    module=declared.module,
                    doc=notes.doc,
                    deprecated=notes.deprecated,
                    range=declared.range.intersect(notes.range),
                    location=location_of(arm.span),
                    members=_members(placed),
                    arm_of=declared.name,
                )
                structs.append(Built(declared, struct, arm, placed))
                kind: model.Type | None = model.Named(struct.name)
            else:
                assert arm.type is not None
                kind = self.scope.type(arm.type)
            if kind is not None:
                arms.append(
                    model.Arm(name=name, type=kind, doc=notes.doc, deprecated=notes.deprecated, range=notes.range)
                )
        return [*structs, Built(declared, model.Union(**base, arms=tuple(arms)), node)]

    def _steps(self, node: syntax.Rpc, placed: Sequence[Placed]) -> tuple[model.Step, ...]:
        requests = [p.member.name for p in placed if isinstance(p.member, model.Field) and _is_request(p.member.type)]
        steps: list[model.Step] = []
        for step in node.steps:
            when = step.when.text if step.when else None
            if step.stream is not None:
                if self.scope.find(step.stream, syntax.Stream, "a stream"):
                    steps.append(model.Step(kind=model.StepKind.OPENS, stream=step.stream.text, when=when))
            elif step.type is not None and (kind := self.scope.type(step.type, requests)):
                steps.append(model.Step(kind=model.StepKind(step.kind), type=kind, when=when))
        return tuple(steps)

    def settings(self, settings: dict[str, syntax.Setting]) -> dict[str, Any]:
        """The types that the protocol block names."""
        return {name: self._named(settings.get(name)) for name in ("handshake", "error", "unknown_op")}

    def _named(self, setting: syntax.Setting | None) -> model.Type | None:
        """The type that a setting names."""
        if setting is None:
            return None
        reference = setting.reference
        if reference is None:
            self.scope.reports.add("E206", setting.value.span, f"`{setting.name.text}` is the name of a type")
            return None
        return self.scope.type(reference)


def resolve(modules: Sequence[SourceModule], reports: Reports) -> Resolution:
    """The model of a description: its root module comes first. What is wrong is in `reports`."""
    root = modules[0].file
    blocks = [entry for entry in root.entries if isinstance(entry, syntax.Protocol)]
    settings = _settings(blocks[0].settings, SETTINGS, reports) if blocks else {}
    releases = _releases(blocks[0], settings.get("releases"), reports) if blocks else ()
    notes = Annotations([module.file for module in modules], releases, reports)
    scope = Scope(reports, notes, releases, lost={name for module in modules for name in module.file.lost})
    for module in modules:
        for entry in module.file.entries:
            if isinstance(entry, syntax.Item):
                scope.declare(entry, module.name)
    tag = _text(settings.get("tag"), reports) or "op"
    resolver = _Resolver(scope, Bodies(scope, tag))
    envelope = settings.get("envelope")
    match envelope and envelope.value:
        case None:
            pass
        case syntax.Ident(span=span, name=text):
            resolver.envelope = scope.find(syntax.Name(span, text), syntax.Struct, "a struct") or ()
        case value:
            reports.add("E206", value.span, "`envelope` is the name of a struct")
    broken = {name for module in modules for name in module.file.broken}
    for declared in scope.declared:
        if declared.name in broken:
            resolver.broken.add(declared)
        resolver.build(declared)
    types = resolver.settings(settings)
    transport = settings.get("transport")
    match transport and transport.value:
        case None | syntax.Ident():
            pass
        case value:
            reports.add("E206", value.span, "`transport` is a name, as in `plain`")
    protocol = model.Protocol(
        name=blocks[0].name.text if blocks else modules[0].name,
        doc=root.doc.text if root.doc else "",
        releases=releases,
        **_transport(transport, scope),
        tag=tag,
        envelope=resolver.envelope[0].name if resolver.envelope else None,
        modules=tuple(
            model.Module(name=m.name, path=m.path, doc=m.file.doc.text if m.file.doc else "") for m in modules
        ),
        items=_items(resolver),
        **types,
    )
    return Resolution(
        protocol=protocol,
        scope=scope,
        built=tuple(resolver.built),
        files=tuple(m.file for m in modules),
        broken=frozenset(resolver.broken),
        docs=_docs(settings.get("docs"), reports) if blocks else "optional",
        knows_envelope=bool(blocks) and (envelope is None or bool(resolver.envelope)),
    )


def _items(resolver: _Resolver) -> tuple[model.Item, ...]:
    """The items; structs that are only ever spread are marked."""
    parts = (part for built in resolver.built for part in model.parts_of(built.item))
    used = {part.name for part in parts if isinstance(part, model.Named)}
    spread = resolver.bodies.spread | {declared.name for declared in resolver.envelope}
    items: list[model.Item] = []
    for built in resolver.built:
        item = built.item
        if isinstance(item, model.Struct) and item.name not in used:
            tagged = any(isinstance(member, model.Tag) for member in item.members)
            item = evolve(item, spread_only=tagged or item.name in spread)
        items.append(item)
    return tuple(items)


def _members(placed: Sequence[Placed]) -> tuple[model.Member, ...]:
    return tuple(p.member for p in placed if not isinstance(p.member, Hole))


def _is_request(kind: model.Type) -> bool:
    return isinstance(kind.item if isinstance(kind, model.Nullable) else kind, model.RequestTo)


def _implicit_name(kind: syntax.Type | None) -> str:
    """The name of an arm that is only a type: `list<Key>` is `list`, `SchedulerIdentity` is `scheduler_identity`."""
    assert isinstance(kind, syntax.Ref)
    return model.snake(kind.name.text)


# ---------------------------------------------------------------------------------------------- the protocol block


def _settings(settings: Sequence[syntax.Setting], known: Sequence[str], reports: Reports) -> dict[str, syntax.Setting]:
    found: dict[str, syntax.Setting] = {}
    for setting in settings:
        name = setting.name.text
        if name not in known:
            close = nearest(name, known)
            reports.add(
                "E205",
                setting.name.span,
                f"no setting is called `{name}`",
                help=f"did you mean `{close}`?" if close else f"there are {', '.join(known)}",
            )
        elif name in found:
            also = [Label(found[name].name.span, "first here")]
            reports.add("E209", setting.name.span, f"`{name}` is set twice", also=also)
        else:
            found[name] = setting
        if setting.editions is not None and name != "transport":
            message = f"`{name}` takes one value, and nothing in braces behind it"
            reports.add("E206", setting.editions[0].span if setting.editions else setting.span, message)
    return found


def _releases(block: syntax.Protocol, setting: syntax.Setting | None, reports: Reports) -> tuple[Release, ...]:
    if setting is None:
        reports.add("E206", block.name.span, "the protocol lists no releases", help="add `releases: [1.0]`")
        return ()
    if not isinstance(setting.value, syntax.Array) or not setting.value.items:
        reports.add("E206", setting.value.span, "`releases` is a list of releases", help="as in `releases: [1.0]`")
        return ()
    releases: list[Release] = []
    for item in setting.value.items:
        text = release_text(item)
        if text is None:
            reports.add("E206", item.span, "a release is needed here", help="as in `2026.8.0`")
        elif releases and Release(text) <= releases[-1]:
            reports.add("E303", item.span, f"{text} is not newer than {releases[-1]}", help="list the oldest first")
        else:
            releases.append(Release(text))
    return tuple(releases)


def _transport(setting: syntax.Setting | None, scope: Scope) -> dict[str, Any]:
    if setting is None or not isinstance(setting.value, syntax.Ident):
        return {}
    editions = []
    for node in setting.editions or ():
        notes = scope.notes[node]
        editions.append(model.Edition(name=node.name.text, doc=notes.doc, range=notes.range))
    return {"transport": setting.value.name, "editions": tuple(editions)}


def _docs(setting: syntax.Setting | None, reports: Reports) -> str:
    match setting and setting.value:
        case None:
            return DOCS[0]
        case syntax.Ident(name=name) if name in DOCS:
            return name
        case value:
            reports.add("E206", value.span, f"`docs` is {', '.join(f'`{word}`' for word in DOCS[:-1])} or `{DOCS[-1]}`")
    return DOCS[0]


def _text(setting: syntax.Setting | None, reports: Reports) -> str | None:
    match setting and setting.value:
        case None:
            return None
        case syntax.Scalar(value=str(text)) if text:
            return text
        case value:
            reports.add("E206", value.span, f"`{setting.name.text}` is a string")  # type: ignore[union-attr]
    return None
