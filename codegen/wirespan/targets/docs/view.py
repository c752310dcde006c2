"""What a page shows of an item: everything is decided here, so that templates only print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import Factory, evolve, field, frozen
from markupsafe import Markup

from ... import notation
from ...model import (
    Alias,
    Arm,
    Const,
    Enum,
    Extern,
    Field,
    Item,
    Member,
    Message,
    Named,
    Nullable,
    Protocol,
    Role,
    Rpc,
    Spread,
    Step,
    StepKind,
    Stream,
    Struct,
    Tag,
    Type,
    Union,
)
from ...model.decisions import Undecidable, decide
from ...releases import Range
from . import html, prose, shapes
from .addresses import INDEX, Addresses, Place, kind_of
from .users import users

__all__ = ["ItemView", "MemberView", "Viewer", "humanized", "is_anyone", "shown_name"]


@frozen(kw_only=True)
class MemberView:
    """A row of a table of fields."""

    anchor: str | None
    wire: str
    name: str | None  # in code, where it differs
    type: Markup
    presence: Markup
    unit: str | None
    releases: str
    doc: Markup
    deprecated: Markup | None
    origin: Markup | None


@frozen(kw_only=True)
class PartView:
    """An arm of a union or a value of an enum."""

    anchor: str
    name: str | None  # None: the type says the same
    type: Markup | None
    doc: Markup
    releases: str
    deprecated: Markup | None
    body: ItemView | None = None


@frozen(kw_only=True)
class ItemView:
    """A section of a page."""

    name: str
    kind: str
    doc: Markup
    releases: str
    deprecated: Markup | None
    op: str | None = None
    route: Markup | None = None
    streams: tuple[Markup, ...] = ()
    members: tuple[MemberView, ...] = ()
    envelope: tuple[tuple[str, str], ...] = ()
    envelope_link: Markup | None = None
    steps: tuple[tuple[Markup, Markup], ...] = ()
    failure: Markup | None = None
    parts: tuple[PartView, ...] = ()
    decision: tuple[Markup, ...] = ()
    type: Markup | None = None
    note: str | None = None
    used_by: tuple[Markup, ...] = ()


def shown_name(wire: str) -> str:
    """An op or a key for readers, who would not see an empty one."""
    return wire or '""'


def humanized(name: str) -> str:
    """`client_stream` as a title."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def is_anyone(roles: tuple[str, ...], protocol: Protocol) -> bool:
    """Whether these are all the roles that there are."""
    known = {role.name for role in protocol.of(Role)}
    return "any" in roles or (len(known) > 1 and known <= set(roles))


@frozen
class Viewer:
    """Shows items as seen from one page."""

    protocol: Protocol
    addresses: Addresses
    page: str = field(default="")
    _users: Mapping[str, list[tuple[str, str | None]]] = field(
        default=Factory(lambda self: users(self.protocol), takes_self=True)
    )

    def seen_from(self, page: str) -> Viewer:
        """The same for another page."""
        return evolve(self, page=page)

    # ------------------------------------------------------------------ links

    def href(self, name: str, part: str | None = None) -> str | None:
        """The link to an item or its part."""
        place = self.addresses.item(name, part)
        return place.seen_from(self.page) if place else None

    def named(self, name: str) -> Markup:
        """An item's name as a link."""
        return html.link(html.code(name), self.href(name))

    def op(self, item: Message | Rpc) -> Markup:
        """An op as a link."""
        return html.link(html.code(shown_name(item.op)), self.href(item.name))

    def to(self, place: Place, content: object) -> Markup:
        """A link to a place of the site."""
        return html.link(content, place.seen_from(self.page))

    def reference(self, within: str | None = None) -> prose.Reference:
        """How backquotes become links; in the docs of `within`, a bare name may be one of its own fields."""

        def find(text: str) -> str | None:
            match = prose.REFERENCE.fullmatch(text)
            if match:
                return self.href(match["item"], match["part"])
            if within is not None:
                item = self.protocol[within]
                for member in getattr(item, "members", ()):
                    if isinstance(member, Field) and text in (member.name, member.wire):
                        return self.href(within, member.name)
            return None

        return find

    def roles(self, names: tuple[str, ...]) -> Markup:
        """`worker or client`, each a link."""
        if is_anyone(names, self.protocol):
            return html.text("any role")
        return html.joined([html.link(name, self.href(name)) for name in names], " or ")

    # ------------------------------------------------------------------ items

    def item(self, item: Item) -> ItemView:
        """The section of an item."""
        view = ItemView(
            name=item.name,
            kind=kind_of(item),
            doc=prose.paragraphs(item.doc, self.reference(item.name)),
            releases=_releases(item.range),
            deprecated=self._deprecated(item.deprecated, item.name),
            used_by=tuple(self.used_by(item.name)),
        )
        match item:
            case Message():
                streams = dict.fromkeys(self.named(d.stream.name) for d in self.protocol.streams_of(item))
                return evolve(
                    view,
                    op=shown_name(item.op),
                    route=self._route(item.senders, "↔" if item.both_ways else "→", item.receivers),
                    streams=tuple(streams),
                    members=self._members(item.name, item.members),
                )
            case Rpc():
                return self._rpc(view, item)
            case Struct():
                note = _SPREAD_ONLY if item.spread_only else None
                return evolve(view, members=self._members(item.name, item.members), note=note)
            case Union():
                return evolve(view, parts=tuple(self._arms(item)), decision=self._decision(item))
            case Enum():
                return evolve(view, parts=tuple(self._values(item)), note=_OPEN_ENUM)
            case Alias():
                return evolve(view, type=shapes.type_html(item.type, self.href))
            case Extern(header=None):
                return evolve(view, note="The transport defines how it is written.")
            case Extern(header=header) if header:
                kind = shapes.type_html(header, self.href)
                return evolve(
                    view, note=html.joined(["The transport defines how it is written, behind a header: ", kind])
                )
            case Stream():
                directions = [d.name for d in self.protocol.directions if d.stream.name == item.name and d.messages]
                index = self.addresses.page(INDEX)
                return evolve(
                    view,
                    route=self._route(item.left, "↔", item.right),
                    streams=tuple(self.to(Place(index, name), name) for name in directions),
                    members=self._members(item.name, item.implicit),
                )
        return view

    def _route(self, senders: tuple[str, ...], arrow: str, receivers: tuple[str, ...]) -> Markup:
        middle = html.element("span", f" {arrow} ", class_="arrow")
        return html.joined([self.roles(senders), middle, self.roles(receivers)])

    def _rpc(self, view: ItemView, item: Rpc) -> ItemView:
        envelope = self.protocol.envelope
        inside = [m for m in item.members if isinstance(m, Field) and m.origin == envelope] if envelope else []
        return evolve(
            view,
            op=shown_name(item.op),
            route=self._route(item.senders, "→", item.receivers),
            members=self._members(item.name, tuple(m for m in item.members if m not in inside)),
            envelope=tuple((f"{item.name}.{m.name}", m.wire) for m in inside),
            envelope_link=self.named(envelope) if envelope else None,
            steps=tuple(self._steps(item)),
            failure=self._failure(item),
        )

    def _steps(self, item: Rpc) -> Iterator[tuple[Markup, Markup]]:
        caller, server = self.roles(item.senders), self.roles(item.receivers)
        yield caller, html.joined(["sends ", html.code(item.op), "."])
        if not item.steps:
            yield server, html.text("does not answer.")
        for step in item.steps:
            when = html.joined([", if the reply is ", html.code(step.when)]) if step.when else ""
            who = caller if step.kind is StepKind.SENDS else server
            yield who, html.joined([self._step(step), when, "."])

    def _failure(self, item: Rpc) -> Markup | None:
        if self.protocol.error is None or item.reply is None:
            return None
        error = shapes.type_html(self.protocol.error, self.href)
        return html.joined(["If the handler fails, the reply is ", error, "."])

    def _step(self, step: Step) -> Markup:
        if step.kind is StepKind.OPENS:
            return html.joined(["takes the connection as the stream ", self.named(step.stream or "")])
        assert step.type is not None
        kind = shapes.type_html(step.type, self.href)
        verb = {StepKind.REPLY: "replies ", StepKind.SENDS: "sends ", StepKind.PUSHES: "keeps sending "}[step.kind]
        return html.joined([verb, kind])

    def _arms(self, item: Union) -> Iterator[PartView]:
        for arm in item.arms:
            body = self._body_of(item, arm)
            yield PartView(
                anchor=f"{item.name}.{arm.name}",
                name=None if _is_plain(arm) else arm.name,
                type=None if body else shapes.type_html(arm.type, self.href),
                doc=prose.inline(arm.doc, self.reference(item.name)),
                releases=_releases(arm.range, item.range),
                deprecated=self._deprecated(arm.deprecated, item.name),
                body=self.item(body) if body else None,
            )

    def _body_of(self, union: Union, arm: Arm) -> Struct | None:
        body = self.protocol[arm.type.name] if isinstance(arm.type, Named) else None
        return body if isinstance(body, Struct) and body.arm_of == union.name else None

    def _decision(self, item: Union) -> tuple[Markup, ...]:
        try:
            decision = decide(item, self.protocol)
        except Undecidable as problem:  # no such description passes `wirespan check`
            return (html.text(f"Not decided: {problem}."),)

        def arm(arm: Arm) -> Markup:
            return html.link(html.code(arm.name), self.href(item.name, arm.name))

        return tuple(shapes.sentence_html(each, arm) for each in shapes.decision_sentences(decision))

    def _values(self, item: Enum) -> Iterator[PartView]:
        for value in item.values:
            yield PartView(
                anchor=f"{item.name}.{value.name}",
                name=value.name,
                type=html.code(notation.literal(value.wire)),
                doc=prose.inline(value.doc, self.reference()),
                releases=_releases(value.range, item.range),
                deprecated=self._deprecated(value.deprecated, None),
            )

    # ------------------------------------------------------------------ members

    def _members(self, owner: str, members: tuple[Member, ...]) -> tuple[MemberView, ...]:
        return tuple(self._member(owner, member) for member in members)

    def _member(self, owner: str, member: Member) -> MemberView:
        if isinstance(member, Tag):
            return MemberView(
                anchor=None,
                wire=member.wire,
                name=None,
                type=html.code(notation.literal(member.value) if member.value is not None else "…", class_="type"),
                presence=html.text("always"),
                unit=None,
                releases=_releases(member.range, self.protocol[owner].range),
                doc=html.text("Names the message." if member.value is not None else "The tag stands here."),
                deprecated=None,
                origin=None,
            )
        kind: Type = member.type
        nullable = isinstance(kind, Nullable)
        origin = member.origin if member.origin and member.origin != owner else None
        return MemberView(
            anchor=f"{owner}.{member.name}",
            wire=shown_name(member.wire) if isinstance(member, Field) else f"…{member.name}",
            name=member.name if isinstance(member, Field) and member.name != member.wire else None,
            type=shapes.type_html(kind.item if isinstance(kind, Nullable) else kind, self.href),
            presence=_presence(member, nullable),
            unit=member.unit if isinstance(member, Field) else None,
            releases=_releases(member.range, self.protocol[owner].range),
            doc=prose.inline(member.doc, self.reference(owner)),
            deprecated=self._deprecated(member.deprecated, owner),
            origin=self.named(origin) if origin and origin in self.protocol else None,
        )

    def _deprecated(self, reason: str | None, within: str | None) -> Markup | None:
        return None if reason is None else prose.inline(reason, self.reference(within))

    # ------------------------------------------------------------------ the other way round

    def used_by(self, name: str) -> Iterator[Markup]:
        """Links to all that refers to an item."""
        for user, part in self._users.get(name, ()):
            shown = user if part is None else f"{user}.{part}"
            yield html.link(html.code(shown), self.href(user, part))


_SPREAD_ONLY = "These fields stand in other messages; the struct is never sent by itself."
ALWAYS = Range()
_OPEN_ENUM = "A newer peer may send further values: they are kept."


def _is_plain(arm: Arm) -> bool:
    """Whether an arm is only a type, and was named after it."""
    shown = notation.type_text(arm.type)
    return shown.partition("<")[0].lower() == arm.name.replace("_", "")


def _releases(when: Range, within: Range = ALWAYS) -> str:
    """The releases of a part, as far as they differ from those of the whole."""
    since = when.since if within.since is None or (when.since and when.since > within.since) else None
    removed = when.removed if within.removed is None or (when.removed and when.removed < within.removed) else None
    told = Range(since, removed)
    return "" if told.is_always else str(told)


def _presence(member: Field | Spread, nullable: bool) -> Markup:
    if isinstance(member, Spread):
        what = "further keys of the map" if not isinstance(member.type, Named) else "the keys of one alternative"
        return html.text(f"{what}, or none" if member.optional else what)
    if member.has_default:
        default = html.code(notation.value_text(member.default))  # type: ignore[arg-type]  # is no UNSET here
        also = "; may be nil" if nullable and member.default is not None else ""
        return html.joined(["absent means ", default, also])
    if member.optional:
        return html.text("may be absent or nil" if nullable else "may be absent")
    if isinstance(member.type, Const):
        return html.text("always")
    return html.text("required, may be nil" if nullable else "required")
