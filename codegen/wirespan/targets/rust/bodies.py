"""Structs: what a map with known keys becomes, and the lines that read and write it."""

from __future__ import annotations

from attrs import define, field, frozen

from ...model import Const, Field, MapOf, Message, Named, Rpc, Spread, Struct, Tag
from . import layout, names
from .docs import Linker, comment, field_facts, text_literal
from .types import Types, Uses

__all__ = ["StructView", "literal_pattern", "struct_view"]


@frozen(kw_only=True)
class StructView:
    """What the template prints for a struct."""

    name: str
    label: str  # how errors call it
    doc: list[str]
    deprecated: str | None
    derives: str
    fields: list[str]
    op: str | None
    signature: list[str]
    initial: list[str]
    is_part: bool  # its fields may stand inside another map
    keys: list[str]
    spreads: list[str]
    places: list[str]
    arms: list[str]
    rest: str
    has_extra: bool  # a map that takes all further entries leaves none over
    checks: list[str]
    taken: list[str]
    count: list[str]
    writes: list[str]
    payloads: list[str]


@define
class _Lines:
    """The lines of one struct, as its members are gone through."""

    fields: list[str] = field(factory=list)
    parameters: list[str] = field(factory=list)
    initial: list[str] = field(factory=list)
    spreads: list[str] = field(factory=list)
    places: list[str] = field(factory=list)
    arms: list[str] = field(factory=list)
    checks: list[str] = field(factory=list)
    taken: list[list[str]] = field(factory=list)  # one entry of the literal, as lines without indentation
    more: list[str] = field(factory=list)  # what adds to the number of entries
    writes: list[str] = field(factory=list)
    payloads: list[str] = field(factory=list)
    keys: list[str] = field(factory=list)
    owners: list[str] = field(factory=list)  # conditions under which a spread owns a key


def literal_pattern(value: str | int | bool) -> str:
    """A literal, as the runtime's `Literal`."""
    if isinstance(value, bool):
        return f"rt::Literal::Bool({str(value).lower()})"
    if isinstance(value, int):
        return f"rt::Literal::Int({value})"
    return f"rt::Literal::Str({text_literal(value)})"


def struct_view(item: Struct | Message | Rpc, types: Types, uses: Uses, linker: Linker, doc: list[str]) -> StructView:
    """The view of a struct, message or request."""
    lines = _Lines()
    always = 0
    rest = None
    for member in item.members:
        match member:
            case Tag():
                always += 1
                _tag(member, lines)
            case Field(type=Const()) if not member.may_be_absent:
                always += 1
                _literal(member, lines)
            case Field():
                always += 0 if member.may_be_absent else 1
                _field(member, item.name, types, uses, linker, lines)
            case Spread(type=MapOf()):
                rest = _rest(member, types, uses, linker, lines)
            case Spread():
                _spread(member, types, uses, linker, lines)
    if rest is None:
        uses.add("runtime", "Map")
        uses.add("runtime", "Value")
    owned = [f"                _ if {owner} => r.skip()," for owner in lines.owners]
    tags = [member for member in item.members if isinstance(member, Tag) and member.value is not None]
    name = names.type_name(item.name)
    return StructView(
        name=name,
        label=item.name,
        doc=comment(doc, 0),
        deprecated=text_literal(item.deprecated) if item.deprecated is not None else None,
        derives="Clone, Debug, PartialEq" if lines.parameters else "Clone, Debug, Default, PartialEq",
        fields=lines.fields,
        op=text_literal(tags[0].value) if tags and tags[0].value is not None else None,
        signature=layout.signature(4, "pub fn new", lines.parameters, " -> Self {"),
        initial=lines.initial if lines.parameters else [],
        is_part=item.name in types.spread_structs,
        keys=lines.keys,
        spreads=["        r.peek_map()?;", *lines.spreads] if lines.spreads else [],
        places=lines.places,
        arms=[*lines.arms, *owned],
        rest=rest or "r.extra(&mut extra_fields, wire_name)",
        has_extra=rest is None,
        checks=lines.checks,
        taken=layout.literal(8, "Ok(Self", [*lines.taken, *([] if rest else [["extra_fields"]])], ")"),
        count=_count(always, [*lines.more, *([] if rest else ["self.extra_fields.len()"])]),
        writes=lines.writes,
        payloads=lines.payloads,
    )


def _count(always: int, more: list[str]) -> list[str]:
    """The lines that count the entries; the last is the number itself."""
    terms = [str(always), *more] if always or not more else more
    if len(terms) <= 2:
        return [" + ".join(terms)]
    return [f"let mut n = {terms[0]};", *(f"n += {each};" for each in terms[1:]), "n"]


def _tag(tag: Tag, lines: _Lines) -> None:
    wire = text_literal(tag.wire)
    lines.keys.append(wire)
    lines.places.append("        let mut tag = None;")
    lines.arms += layout.arm(16, wire, "r.literal", ["&mut tag", "rt::Literal::Str(Self::OP)"])
    lines.checks += layout.call(8, "r.required", ["tag", wire], "?;")
    lines.writes += [f"        w.field({wire}, Self::OP);"]


def _literal(member: Field, lines: _Lines) -> None:
    """A literal that is always there: checked and written, not held."""
    assert isinstance(member.type, Const)
    wire, local = text_literal(member.wire), names.local(names.attribute(member.name))
    lines.keys.append(wire)
    lines.places.append(f"        let mut {local} = None;")
    lines.arms += layout.arm(16, wire, "r.literal", [f"&mut {local}", literal_pattern(member.type.value)])
    lines.checks += layout.call(8, "r.required", [local, wire], "?;")
    lines.writes += layout.call(8, "w.field", [wire, _written(member.type.value)], ";")


def _written(value: str | int | bool) -> str:
    """A literal as something that can be written."""
    if isinstance(value, bool):
        return f"&{str(value).lower()}"
    return f"&{value}_i64" if isinstance(value, int) else text_literal(value)


def _field(member: Field, owner: str, types: Types, uses: Uses, linker: Linker, lines: _Lines) -> None:
    wire, name = text_literal(member.wire), names.attribute(member.name)
    local = names.local(name)
    flag = isinstance(member.type, Const)  # of a literal that may be absent, only that is held
    lines.keys.append(wire)
    lines.places.append(f"        let mut {local} = None;")
    if flag:
        assert isinstance(member.type, Const)
        arguments = [f"&mut {local}", literal_pattern(member.type.value)]
        lines.arms += layout.arm(16, wire, "r.literal", arguments)
        kind, value, present = "bool", f"{local}.is_some()", f"self.{name}"
        if member.may_be_absent:
            lines.initial.append(f"{name}: false,")
    else:
        lines.arms += layout.arm(16, wire, "r.field", [f"&mut {local}"])
        kind = types.rust(member.type, uses, owner)
        value = ""
        present = f"self.{name}.is_some()"
        if member.may_be_absent and member.may_be_nil:
            kind = f"{uses.add('runtime', 'Presence')}<{_inside(kind)}>"
            value = f"Presence::of({local})"
            present = f"!self.{name}.is_absent()"
            lines.initial.append(f"{name}: Presence::Absent,")
        elif member.may_be_absent:
            kind = f"Option<{kind}>"
            value = local
            lines.initial.append(f"{name}: None,")
    lines.fields += _documented(member, name, kind, linker)
    if not member.may_be_absent:
        lines.parameters.append(f"{name}: {kind}")
        lines.initial.append(f"{name},")
        lines.taken.append(layout.call(12, f"{name}: r.required", [local, wire], "?"))
        lines.writes += layout.call(8, "w.field", [wire, f"&self.{name}"], ";")
    else:
        lines.taken.append([name if value == name else f"{name}: {value}"])
        lines.more.append(f"usize::from({present})")
        if flag:
            assert isinstance(member.type, Const)
            lines.writes.append(f"        if self.{name} {{")
            lines.writes += layout.call(12, "w.field", [wire, _written(member.type.value)], ";")
            lines.writes.append("        }")
        else:
            view = "present" if member.may_be_nil else "as_ref"
            lines.writes += layout.call(8, "w.optional", [wire, f"self.{name}.{view}()"], ";")
    if not flag and types.holds_payloads(member.type):
        lines.payloads += layout.statement(8, f"self.{name}", "payloads", "visit", "?;")


def _inside(kind: str) -> str:
    """What an `Option` holds."""
    return kind.removeprefix("Option<").removesuffix(">")


def _rest(member: Spread, types: Types, uses: Uses, linker: Linker, lines: _Lines) -> str:
    """All further entries of the map."""
    name = names.attribute(member.name)
    local = names.local(name)
    kind = types.rust(member.type, uses)
    lines.fields += _documented(member, name, kind, linker)
    lines.initial.append(f"{name}: Map::new(),")
    lines.places.append(f"        let mut {local} = Map::new();")
    lines.taken.append([name if local == name else f"{name}: {local}"])
    lines.more.append(f"self.{name}.len()")
    lines.writes += layout.statement(8, f"self.{name}", "encode_entries", "w", ";")
    if types.holds_payloads(member.type):
        lines.payloads += layout.statement(8, f"self.{name}", "payloads", "visit", "?;")
    return f"r.rest(&mut {local}, wire_name)"


def _spread(member: Spread, types: Types, uses: Uses, linker: Linker, lines: _Lines) -> None:
    """The fields of a union's arm, among those of this map."""
    assert isinstance(member.type, Named)
    name = names.attribute(member.name)
    local = names.local(name)
    kind = types.rust(member.type, uses)
    held = f"Option<{kind}>" if member.optional else kind
    lines.fields += _documented(member, name, held, linker)
    if member.optional:
        lines.spreads.append(f"        let {local} = {kind}::read_part(r)?;")
        lines.owners.append(f"matches!(&{local}, Some(part) if part.has_key(wire_name))")
        lines.more.append(f"self.{name}.as_ref().map_or(0, {kind}::count)")
        lines.initial.append(f"{name}: None,")
        lines.writes += [
            f"        if let Some(part) = &self.{name} {{",
            "            part.write_entries(w);",
            "        }",
        ]
    else:
        lines.spreads.append(f"        let {local} = {kind}::read_part(r)?;")
        arguments = [local, text_literal(member.type.name)]
        lines.spreads += layout.call(8, f"let {local} = r.required_part", arguments, "?;")
        lines.owners.append(f"{local}.has_key(wire_name)")
        lines.parameters.append(f"{name}: {held}")
        lines.initial.append(f"{name},")
        lines.more.append(f"self.{name}.count()")
        lines.writes += layout.statement(8, f"self.{name}", "write_entries", "w", ";")
    lines.taken.append([name if local == name else f"{name}: {local}"])
    if types.holds_payloads(member.type):
        lines.payloads += layout.statement(8, f"self.{name}", "payloads", "visit", "?;")


def _documented(member: Field | Spread, name: str, kind: str, linker: Linker) -> list[str]:
    text = linker.markdown(member.doc) or [f"The field `{member.name}`."]
    facts = field_facts(member)
    lines = comment([*text, "", facts] if facts else text, 4)
    if member.deprecated is not None:
        lines.append(f"    #[deprecated(note = {text_literal(member.deprecated)})]")
    return [*lines, *layout.field(4, name, kind)]
