"""Classes: the attributes of a body, its decoder and its encoder."""

from __future__ import annotations

from attrs import frozen

from ...model import UNSET, Const, Field, MapOf, Member, Message, Rpc, Spread, Struct, Tag, snake
from ...notation import value_text
from .codec import Codec, Path, annotated_once, when
from .docs import docstring
from .layout import Code, Group, bracketed, call, indented, lines, literal
from .types import python_literal
from .values import python_value

__all__ = ["Body", "Class", "class_of", "constants"]


@frozen(kw_only=True)
class Class:
    """What the template needs of a class."""

    name: str
    base: str
    doc: list[str]
    head: list[str]  # class constants
    attributes: list[list[str]]
    from_wire: list[str]
    to_wire: list[str]
    known: list[str]


@frozen
class _Slot:
    """A member that is an attribute: its name there, and the local variable in the decoder."""

    member: Field | Spread
    attribute: str
    local: str

    @property
    def optional(self) -> bool:
        return self.member.may_be_absent if isinstance(self.member, Field) else self.member.optional

    @property
    def is_rest(self) -> bool:
        return isinstance(self.member, Spread) and isinstance(self.member.type, MapOf)


def is_constant(member: Member) -> bool:
    """Whether a field is written and checked but not held. A literal that may be absent is held: it says whether."""
    return isinstance(member, Field) and isinstance(member.type, Const) and not member.may_be_absent


def _space(doc: str) -> str:
    """What stands between a doc and one more sentence: a line is continued, a longer text gets a paragraph."""
    return "" if not doc else "\n\n" if "\n\n" in doc else " "


def or_absent(annotation: str) -> str:
    """The annotation of an attribute that may be absent."""
    if annotation == "Any":
        return annotation
    if annotation == "None":
        return "Absent | None"
    own = annotation.removesuffix(" | None")
    return f"{own} | Absent" + annotation[len(own) :]


def constants(struct: Struct) -> list[tuple[str, str | int | bool]]:
    """The keys of a struct that hold one literal, and that literal."""
    return [(f.wire, f.type.value) for f in struct.fields if isinstance(f.type, Const) and not f.may_be_absent]


class Body:
    """The code of one struct, message or request."""

    def __init__(self, item: Struct | Message | Rpc, codec: Codec) -> None:
        self.item = item
        self.codec = codec
        self.types = codec.types
        self.imports = codec.imports
        names = self.types.names
        self.name = names.type(item.name)
        self.op = item.op if isinstance(item, Message | Rpc) else None
        self.members = [m for m in item.members if not (isinstance(m, Tag) and self._value(m) is None)]
        held = [m for m in self.members if isinstance(m, Field | Spread)]
        attributes = names.attributes([m.name for m in held if not is_constant(m)])
        local = names.locals([m.name for m in held])
        self.local = local
        self.slots = [_Slot(m, attributes[m.name], local[m.name]) for m in held if not is_constant(m)]
        self.known = f"_{snake(self.name).upper()}"
        self.rest = next((slot for slot in self.slots if slot.is_rest), None)
        taken = {slot.attribute for slot in self.slots}
        assert "extra_fields" not in taken

    def _value(self, tag: Tag) -> str | None:
        return tag.value if tag.value is not None else self.op

    # ------------------------------------------------------------------ attributes

    def attributes(self) -> list[list[str]]:
        """The lines of every attribute, the doc behind it included."""
        found = [self._attribute(slot) for slot in self.slots]
        self.imports.typing("Any")
        found.append(
            [
                "    extra_fields: dict[str, Any] | None = None",
                *docstring("Fields that this release does not describe; written last.", 1),
            ]
        )
        return found

    def _attribute(self, slot: _Slot) -> list[str]:
        member = slot.member
        annotation = self.types.annotation(member.type, self.imports)
        if slot.optional:
            self.imports.runtime("ABSENT", "Absent")
            annotation = or_absent(annotation)
        default = "ABSENT" if slot.optional else None
        code: Code = [(0, f"{slot.attribute}: {annotation}" + (f" = {default}" if default else ""))]
        if metadata := self._metadata(slot):
            entries = bracketed("metadata={", [f"{literal(key)}: {value}" for key, value in metadata.items()], "}")
            arguments: list[str | Group] = [f"default={default}"] if default else []
            code = [(0, call(f"{slot.attribute}: {annotation} = attrs.field(", [*arguments, entries]))]
        result = list(lines(code, 1))
        doc = member.doc
        if isinstance(member, Field) and member.default is not UNSET:
            doc = f"{doc}{_space(doc)}If absent: `{value_text(member.default)}`."
        if member.deprecated:
            doc = f"{doc}\n\nDeprecated: {member.deprecated}".strip()
        if doc:
            result += docstring(doc, 1)
        return result

    def _metadata(self, slot: _Slot) -> dict[str, str]:
        member = slot.member
        found: dict[str, str] = {}
        if isinstance(member, Field):
            if member.wire != slot.attribute:
                found["wire"] = literal(member.wire)
            if member.unit:
                found["unit"] = literal(member.unit)
            if member.has_default:
                found["default"] = self._default(member)
        if member.range.since:
            found["since"] = literal(str(member.range.since))
        if member.range.removed:
            found["removed"] = literal(str(member.range.removed))
        if member.deprecated is not None:
            found["deprecated"] = literal(member.deprecated)
        return found

    def _default(self, member: Field) -> str:
        return python_value(member.default, member.type, self.types)

    # ------------------------------------------------------------------ decoding

    def from_wire(self) -> Code:
        """The body of `from_wire`."""
        required = [m for m in self.members if isinstance(m, Tag) or (isinstance(m, Field) and not m.may_be_absent)]
        code: Code = []
        if required:
            self.imports.runtime("missing")
            code += [(0, "try:")]
            code += [(1, f"{self._local(m)} = wire[{literal(m.wire)}]") for m in required]
            code += [(0, "except (KeyError, TypeError) as error:")]
            code += [(1, call("raise missing(", self._missing(required), ") from None"))]
        else:
            code += [(0, "if type(wire) is not dict:")]
            code += indented(self.codec.raise_wrong(Path(self.name), "map", "wire"))
        counted = any(slot.optional and not slot.is_rest for slot in self.slots) or any(
            isinstance(slot.member, Spread) and not slot.is_rest for slot in self.slots
        )
        if counted and self.rest is None:
            code.append((0, f"n = {len(required)}"))
        for member in self.members:
            code += self._decode(member)
        code += self._unknown(len(required), counted)
        self.imports.runtime("new")
        code += [(0, "self = new(cls)")]
        code += [(0, f"self.{slot.attribute} = {slot.local}") for slot in self.slots]
        code += [(0, "self.extra_fields = extra" if self.rest is None else "self.extra_fields = None")]
        code += [(0, "return self")]
        return annotated_once(code)

    def _local(self, member: Field | Tag) -> str:
        return "tag" if isinstance(member, Tag) else self.local[member.name]

    def _missing(self, required: list[Field | Tag]) -> list[str | Group]:
        renamed = [m for m in required if isinstance(m, Field) and m.wire != m.name]
        arguments: list[str | Group] = [literal(self.name), "wire", "error"]
        if renamed:
            arguments.append(bracketed("{", [f"{literal(m.wire)}: {literal(m.name)}" for m in renamed], "}"))
        return arguments

    def _decode(self, member: Member) -> Code:
        if isinstance(member, Tag):
            value = self._value(member)
            assert value is not None
            shown = python_literal(value)
            return [
                (0, f"if tag != {shown}:"),
                *indented(self.codec.raise_wrong(Path(self.name, member.wire), shown, "tag")),
            ]
        if isinstance(member, Spread):
            return self._spread(next(slot for slot in self.slots if slot.member is member))
        path = Path(self.name, member.name)
        local = self.local[member.name]
        check = self.codec.check(member.type, local, path)
        if not member.may_be_absent:
            return check
        self.imports.runtime("ABSENT")
        count: Code = [] if self.rest else [(0, "n += 1")]
        code: Code = [(0, f"{local} = wire.get({literal(member.wire)}, ABSENT)")]
        inner = [*count, *check]
        return [*code, *when(f"{local} is not ABSENT", inner)] if inner else code

    def _spread(self, slot: _Slot) -> Code:
        spread, local = slot.member, slot.local
        assert isinstance(spread, Spread)
        if isinstance(spread.type, MapOf):
            code: Code = [
                (0, f"{local}: Any = {{key: value for key, value in wire.items() if key not in {self.known}}}"),
                *self.codec.check(spread.type, local, Path(self.name)),
            ]
            if slot.optional:
                self.imports.runtime("ABSENT")
                code.append((0, f"{local} = {local} or ABSENT"))
            return code
        keys = [literal(key) for key in self.types.struct_keys(spread.type)]
        code = [
            (0, Group(f"{local}: Any = {{key: wire[key] for key in (", tuple(keys), ") if key in wire}")),
        ]
        if len(keys) == 1:
            code = [(0, f"{local}: Any = {{key: wire[key] for key in ({keys[0]},) if key in wire}}")]
        if self.rest is None:
            code.append((0, f"n += len({local})"))
        read = self.codec.guarded(Path(self.name), f"{local} = {self.codec.reader(spread.type.name)}({local}, frames)")
        if not slot.optional:
            return [*code, *read]
        self.imports.runtime("ABSENT")
        return [*code, (0, f"if {local}:"), *indented(read), (0, "else:"), (1, f"{local} = ABSENT")]

    def _unknown(self, required: int, counted: bool) -> Code:
        if self.rest is not None:
            return []
        self.imports.runtime("unknown")
        count = "n" if counted else str(required)
        return [
            (0, "extra = None"),
            (0, f"if len(wire) != {count}:"),
            (1, call("extra = unknown(", [literal(self.name), "wire", self.known, "frames"])),
        ]

    def known_keys(self) -> Code:
        """The set of the keys that are fields."""
        keys: list[str] = []
        for member in self.members:
            if isinstance(member, Field | Tag):
                keys.append(member.wire)
            elif not isinstance(member.type, MapOf):
                keys += self.types.struct_keys(member.type)
        shown = [literal(key) for key in dict.fromkeys(keys)]
        if not shown:
            return [(0, f"{self.known}: Final[frozenset[str]] = frozenset()")]
        return [(0, call(f"{self.known}: Final = frozenset(", [bracketed("{", shown, "}")]))]

    # ------------------------------------------------------------------ encoding

    def to_wire(self) -> Code:
        """The body of `to_wire`: keys in declared order."""
        entries: list[str | Group] = []
        members = list(self.members)
        while members and not self._conditional(members[0]):
            entries.append(f"{literal(members[0].wire)}: {self._expression(members[0])}")  # type: ignore[union-attr]
            members.pop(0)
        self.imports.typing("Any")
        code: Code = [(0, bracketed("wire: dict[str, Any] = {", entries, "}"))]
        for member in members:
            code += self._write(member)
        self.imports.runtime("merge")
        return [
            *code,
            (0, "if self.extra_fields:"),
            (1, f"merge({literal(self.name)}, wire, self.extra_fields, {self.known})"),
            (0, "return wire"),
        ]

    def _conditional(self, member: Member) -> bool:
        return isinstance(member, Spread) or (isinstance(member, Field) and member.may_be_absent)

    def _slot(self, member: Member) -> _Slot:
        return next(slot for slot in self.slots if slot.member is member)

    def _expression(self, member: Member) -> str:
        if isinstance(member, Tag):
            return python_literal(self._value(member) or "")
        if isinstance(member, Field) and is_constant(member):
            assert isinstance(member.type, Const)
            return python_literal(member.type.value)
        return f"self.{self._slot(member).attribute}"

    def _write(self, member: Member) -> Code:
        value = self._expression(member)
        if isinstance(member, Spread):
            if isinstance(member.type, MapOf):
                self.imports.runtime("merge")
                write: Code = [(0, f"merge({literal(self.name)}, wire, {value}, {self.known})")]
            else:
                write = [(0, f"wire.update({value}.to_wire())")]
        else:
            write = [(0, f"wire[{literal(member.wire)}] = {value}")]
        if isinstance(member, Spread) and not member.optional:
            return write
        if self._conditional(member):
            self.imports.runtime("ABSENT")
            return [(0, f"if {value} is not ABSENT:"), *indented(write)]
        return write


def class_of(item: Struct | Message | Rpc, codec: Codec, base: str, doc: str, head: list[str]) -> Class:
    """Everything that a class consists of."""
    body = Body(item, codec)
    codec.imports.module("attrs")
    codec.imports.typing("Any", "Final")
    codec.imports.runtime("Frames", "NO_FRAMES")
    return Class(
        name=body.name,
        base=base,
        doc=docstring(doc, 1, summary=True),
        head=head,
        attributes=body.attributes(),
        from_wire=list(lines(body.from_wire(), 2)),
        to_wire=list(lines(body.to_wire(), 2)),
        known=list(lines(body.known_keys())),
    )
