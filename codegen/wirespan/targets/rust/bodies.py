"""Structs: what a map with known keys becomes."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from ...exhaustive import assert_never
from ...model import Field, Message, Rpc, Spread, Struct
from ...plan import Body, ByField, Fixed, Held, Member, NotThere, Part, Rest, WireTag
from . import names
from .choices import literal_pattern
from .docs import Linker, comment, field_facts, text_literal
from .syntax import Arm, Call, Chain, Path, RustType
from .types import Types, Uses

__all__ = ["MemberView", "StructView", "is_required", "struct_view"]


@frozen(kw_only=True)
class MemberView:
    """What the template prints for a member: None or empty where it has no part in something."""

    doc: Sequence[str] = ()
    deprecated: str | None = None
    name: str = ""  # of the field
    kind: RustType | None = None  # of the field
    is_required: bool = False  # when a value is made
    key: str | None = None  # what stands in the map
    local: str = ""  # the variable it is read into
    unread: str | None = None  # what that holds at first
    arm: Arm | None = None  # what reads it
    part: tuple[Call, ...] = ()  # what finds it in the whole map: the variable is bound to each of these in turn
    owner: str | None = None  # when a key of the map belongs to it
    check: Call | None = None
    taken: Call | str | None = None  # the field, where the struct is made of the variables
    entries: str | None = None  # how many it writes; None: one
    guard: str | None = None  # when to write it
    write: Call | Chain
    payloads: Chain | None = None


@frozen(kw_only=True)
class StructView:
    """What the template prints for a struct."""

    name: str
    required_name: str  # of the type of its required fields
    label: str  # how errors call it
    doc: list[str]
    deprecated: str | None
    members: list[MemberView]
    op: str | None
    is_part: bool  # its fields may stand inside another map
    rest: str  # what reads an entry that no member takes
    has_extra: bool  # whether such entries are kept as extra fields

    @property
    def fields(self) -> list[MemberView]:
        """The members that are fields."""
        return [member for member in self.members if member.kind is not None]

    @property
    def required(self) -> list[MemberView]:
        """The fields without which there is no value."""
        return [member for member in self.fields if member.is_required]

    @property
    def absent(self) -> list[str]:
        """The other fields: those whose default says that they are absent."""
        optional = [member.name for member in self.fields if not member.is_required]
        return [*optional, "extra_fields"] if self.has_extra else optional

    @property
    def matches_keys(self) -> bool:
        """Whether any member takes entries by their keys."""
        return any(member.arm is not None or member.owner is not None for member in self.members)

    @property
    def taken(self) -> list[Call | str]:
        """The entries of the literal that makes it."""
        taken = [member.taken for member in self.members if member.taken is not None]
        return [*taken, "extra_fields"] if self.has_extra else taken

    @property
    def count(self) -> list[str]:
        """The terms of the number of entries."""
        always = sum(member.entries is None for member in self.members)
        more = [member.entries for member in self.members if member.entries is not None]
        more += ["self.extra_fields.len()"] if self.has_extra else []
        return [str(always), *more] if always or not more else more


def struct_view(body: Body, types: Types, uses: Uses, linker: Linker, doc: list[str]) -> StructView:
    """The view of a struct, message or request."""
    item: Struct | Message | Rpc = body.item
    tag = next((member for member in body.members if isinstance(member, WireTag)), None)
    if body.keeps_extra:
        uses.add("runtime", "Map")
        uses.add("runtime", "Value")
    return StructView(
        name=names.type_name(item.name),
        required_name=names.required(item.name),
        label=item.name,
        doc=comment(doc, 0),
        deprecated=text_literal(item.deprecated) if item.deprecated is not None else None,
        members=[_Members(item.name, types, uses, linker).view(member) for member in body.members],
        op=text_literal(tag.value) if tag else None,
        is_part=item.name in types.plan.facts.spread_structs,
        rest="r.extra(&mut extra_fields, wire_name)" if body.rest is None else _rest_reader(body.rest),
        has_extra=body.keeps_extra,
    )


def is_required(member: Member) -> bool:
    """Whether there is no value of the struct without it."""
    match member:
        case Held(may_be_absent=False) | Part(optional=False):
            return True
    return False


def _rest_reader(rest: Rest) -> str:
    return f"r.rest(&mut {names.local(names.attribute(rest.spread.name))}, wire_name)"


@frozen
class _Members:
    """Makes the views of the members of one struct."""

    owner: str
    types: Types
    uses: Uses
    linker: Linker

    def view(self, member: Member) -> MemberView:
        """The view of a member."""
        return evolve(self._view(member), is_required=is_required(member))

    def _view(self, member: Member) -> MemberView:
        match member:
            case WireTag(wire):
                return self._constant(text_literal(wire), "tag", "rt::Literal::Str(Self::OP)", "Self::OP")
            case Fixed(field, value):
                local = names.local(names.attribute(field.name))
                return self._constant(text_literal(field.wire), local, literal_pattern(value), _written(value))
            case Held():
                return self._held(member)
            case Part():
                return self._part(member)
            case Rest():
                return self._rest(member)
            case _:
                return assert_never(member)

    def _constant(self, key: str, local: str, pattern: str, written: str) -> MemberView:
        """What is always there: checked and written, not held."""
        return MemberView(
            key=key,
            local=local,
            unread="None",
            arm=Arm(key, Call("r.literal", (f"&mut {local}", pattern))),
            check=Call("r.required", (local, key), "?;"),
            write=Call("w.field", (key, written), ";"),
        )

    def _held(self, member: Held) -> MemberView:
        field, key = member.field, text_literal(member.wire)
        name = names.attribute(field.name)
        local = names.local(name)
        if member.literal is not None:
            view = self._flag(member, name, local, key)
        elif not member.may_be_absent:
            view = MemberView(
                name=name,
                kind=self.types.rust(field.type, self.uses, self.owner),
                taken=Call(f"{name}: r.required", (local, key), "?"),
                write=Call("w.field", (key, f"&self.{name}"), ";"),
            )
        else:
            view = self._optional(member, name, local, key)
        return evolve(
            view,
            doc=self._doc(field),
            deprecated=_deprecated(field),
            key=key,
            local=local,
            unread="None",
            arm=view.arm or Arm(key, Call("r.field", (f"&mut {local}",))),
            payloads=_payloads(name) if self.types.plan.facts.holds_payloads(member.value) else None,
        )

    def _flag(self, member: Held, name: str, local: str, key: str) -> MemberView:
        """A literal that may be absent: only whether it is there is held."""
        assert member.literal is not None
        return MemberView(
            name=name,
            kind=Path("bool"),
            arm=Arm(key, Call("r.literal", (f"&mut {local}", literal_pattern(member.literal)))),
            taken=f"{name}: {local}.is_some()",
            entries=f"usize::from(self.{name})",
            guard=f"if self.{name}",
            write=Call("w.field", (key, _written(member.literal)), ";"),
        )

    def _optional(self, member: Held, name: str, local: str, key: str) -> MemberView:
        kind = self.types.rust(member.field.type, self.uses, self.owner)
        if not member.may_be_nil:
            return MemberView(
                name=name,
                kind=Path("Option", (kind,)),
                taken=_entry(name, local),
                entries=f"usize::from(self.{name}.is_some())",
                write=Call("w.optional", (key, f"self.{name}.as_ref()"), ";"),
            )
        # `Option` says whether it is nil; what it holds is what `Presence` does.
        inside = kind.arguments if isinstance(kind, Path) and kind.name == "Option" else (kind,)
        return MemberView(
            name=name,
            kind=Path(self.uses.add("runtime", "Presence"), inside),
            taken=f"{name}: Presence::of({local})",
            entries=f"usize::from(!self.{name}.is_absent())",
            write=Call("w.optional", (key, f"self.{name}.present()"), ";"),
        )

    def _part(self, member: Part) -> MemberView:
        """The fields of a union's arm, among those of this map."""
        spread = member.spread
        name = names.attribute(spread.name)
        local = names.local(name)
        kind = self.types.rust(spread.type, self.uses)
        found = Call(f"{kind}::read_part", ("r",), "?;")
        if member.optional:
            view = MemberView(
                kind=Path("Option", (kind,)),
                part=(found,),
                owner=f"matches!(&{local}, Some(part) if part.has_key(wire_name))",
                entries=f"self.{name}.as_ref().map_or(0, {kind}::count)",
                guard=f"if let Some(part) = &self.{name}",
                write=Chain(("part",), "write_entries", "w", ";"),
            )
        else:
            view = MemberView(
                kind=kind,
                part=(found, self._required_part(member.union, local)),
                owner=f"{local}.has_key(wire_name)",
                entries=f"self.{name}.count()",
                write=Chain(("self", name), "write_entries", "w", ";"),
            )
        holds = member.union in self.types.plan.facts.payload_items
        payloads = _payloads(name) if holds else None
        doc, deprecated = self._doc(spread), _deprecated(spread)
        taken = _entry(name, local)
        return evolve(view, doc=doc, deprecated=deprecated, name=name, local=local, taken=taken, payloads=payloads)

    def _required_part(self, union: str, local: str) -> Call:
        """What tells that no arm is there: the key that decides, if it is one."""
        match self.types.plan.union(union).part:
            case ByField(wire, absent=NotThere()):
                return Call("r.required", (local, text_literal(wire)), "?;")
            case _:
                return Call("r.required_part", (local, text_literal(union)), "?;")

    def _rest(self, member: Rest) -> MemberView:
        """All further entries of the map."""
        name = names.attribute(member.spread.name)
        local = names.local(name)
        return MemberView(
            doc=self._doc(member.spread),
            deprecated=_deprecated(member.spread),
            name=name,
            kind=self.types.rust(member.spread.type, self.uses),
            local=local,
            unread="Map::new()",
            taken=_entry(name, local),
            entries=f"self.{name}.len()",
            write=Chain(("self", name), "encode_entries", "w", ";"),
            payloads=_payloads(name) if self.types.plan.facts.holds_payloads(member.value) else None,
        )

    def _doc(self, member: Field | Spread) -> list[str]:
        text, facts = self.linker.markdown(member.doc) or [f"The field `{member.name}`."], field_facts(member)
        return comment([*text, "", facts] if facts else text, 4)


def _deprecated(member: Field | Spread) -> str | None:
    return text_literal(member.deprecated) if member.deprecated is not None else None


def _payloads(name: str) -> Chain:
    return Chain(("self", name), "payloads", "visit", "?;")


def _entry(name: str, local: str) -> str:
    """A field of a struct literal, in short where the variable has its name."""
    return name if name == local else f"{name}: {local}"


def _written(value: str | int | bool) -> str:
    """A literal as something that can be written."""
    if isinstance(value, bool):
        return f"&{str(value).lower()}"
    return f"&{value}_i64" if isinstance(value, int) else text_literal(value)
