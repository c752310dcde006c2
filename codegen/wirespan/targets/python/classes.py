"""Classes: what the template needs of a struct, message or request."""

from __future__ import annotations

from attrs import frozen

from ...exhaustive import assert_never
from ...model import UNSET, Field, Rpc, Spread
from ...notation import value_text
from ...plan import Body, Held, Part, Rest, Value
from .bodies import from_wire
from .decoders import Decoders
from .docs import docstring
from .encoders import to_wire
from .imports import Imports
from .layout import Code, Group, bracketed, call, lines, literal
from .members import Attribute, NamedBody, may_be_absent, named
from .statements import Suite
from .types import Types, or_also
from .values import python_value

__all__ = ["Class", "class_of"]


@frozen(kw_only=True)
class Class:
    """What the template needs of a class."""

    name: str
    base: str
    doc: list[str]
    head: list[str]  # class constants
    attributes: list[list[str]]
    from_wire: Suite
    to_wire: Suite
    known: list[str]


def class_of(plan: Body, decoders: Decoders, base: str, doc: str, head: list[str]) -> Class:
    """Everything that a class consists of."""
    body = named(plan, decoders.types.names)
    imports = decoders.imports
    imports.module("attrs")
    imports.typing("Any", "Final")
    imports.runtime("Frames", "NO_FRAMES")
    return Class(
        name=body.name,
        base=base,
        doc=docstring(doc, 1, summary=True),
        head=head,
        attributes=[
            *(_attribute(m, body, decoders.types, imports) for m in _shown(plan, decoders.types)),
            _EXTRA_FIELDS,
        ],
        from_wire=Suite(from_wire(body, decoders)),
        to_wire=Suite(to_wire(body, imports)),
        known=list(lines(_known(body))),
    )


def _shown(plan: Body, types: Types) -> list[Attribute]:
    """The attributes as people read them: what a request says, and then the envelope around it."""
    if not isinstance(plan.item, Rpc) or types.protocol.envelope is None:
        return list(plan.held)
    return sorted(plan.held, key=lambda member: _described(member).origin == types.protocol.envelope)


_EXTRA_FIELDS = [
    "    extra_fields: dict[str, Any] | None = None",
    *docstring("Fields that this release does not describe; written last.", 1),
]


def _attribute(member: Attribute, body: NamedBody, types: Types, imports: Imports) -> list[str]:
    """The lines of an attribute, the doc behind it included."""
    alternatives = types.alternatives(_value(member, types), imports)
    default: list[str] = []
    if may_be_absent(member):
        imports.runtime("ABSENT", "Absent")
        alternatives, default = or_also(alternatives, "Absent"), ["ABSENT"]
    own = body.attribute(member)
    declared = f"{own}: {' | '.join(alternatives)}"
    code: Code = [(0, " = ".join([declared, *default]))]
    if metadata := _metadata(member, own, types):
        entries = bracketed("metadata={", [f"{literal(key)}: {value}" for key, value in metadata.items()], "}")
        arguments: list[str | Group] = [f"default={each}" for each in default]
        code = [(0, call(f"{declared} = attrs.field(", [*arguments, entries]))]
    return [*lines(code, 1), *_attribute_doc(member)]


def _value(member: Attribute, types: Types) -> Value:
    match member:
        case Held(_, value):
            return value
        case Part(spread) | Rest(spread):
            return types.plan.value(spread.type)  # by the name of the alias, if there is one
        case _:
            return assert_never(member)


def _attribute_doc(member: Attribute) -> list[str]:
    described = _described(member)
    doc = described.doc
    if isinstance(member, Held) and member.field.default is not UNSET:
        doc = f"{doc}{_space(doc)}If absent: `{value_text(member.field.default)}`."
    if described.deprecated:
        doc = f"{doc}\n\nDeprecated: {described.deprecated}".strip()
    return docstring(doc, 1) if doc else []


def _described(member: Attribute) -> Field | Spread:
    return member.field if isinstance(member, Held) else member.spread


def _space(doc: str) -> str:
    """What stands between a doc and one more sentence: a line is continued, a longer text gets a paragraph."""
    return "" if not doc else "\n\n" if "\n\n" in doc else " "


def _metadata(member: Attribute, own: str, types: Types) -> dict[str, str]:
    found: dict[str, str] = {}
    described = _described(member)
    if isinstance(member, Held):
        field = member.field
        if field.wire != own:
            found["wire"] = literal(field.wire)
        if field.unit:
            found["unit"] = literal(field.unit)
        if field.has_default:
            found["default"] = python_value(field.default, field.type, types)
    if described.range.since:
        found["since"] = literal(str(described.range.since))
    if described.range.removed:
        found["removed"] = literal(str(described.range.removed))
    if described.deprecated is not None:
        found["deprecated"] = literal(described.deprecated)
    return found


def _known(body: NamedBody) -> Code:
    """The set of the keys that are fields."""
    if not body.plan.known:
        return [(0, f"{body.known}: Final[frozenset[str]] = frozenset()")]
    keys = bracketed("{", map(literal, body.plan.known), "}")
    return [(0, call(f"{body.known}: Final = frozenset(", [keys]))]
