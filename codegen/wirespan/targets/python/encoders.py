"""Encoders: `to_wire` of a struct, message or request, which writes its keys in their order."""

from __future__ import annotations

from ...exhaustive import assert_never
from ...plan import Fixed, Held, Member, Part, Rest, WireTag
from .conditions import Condition, python_literal
from .imports import Imports
from .layout import bracketed, literal
from .members import Attribute, NamedBody, may_be_absent
from .statements import Assign, Block, If, Return, Run, Statement

__all__ = ["to_wire"]


def to_wire(body: NamedBody, imports: Imports) -> Block:
    """The statements of `to_wire`."""
    imports.typing("Any")
    imports.runtime("merge")
    members = list(body.plan.members)
    entries = []
    while members and (entry := _entry(members[0], body)) is not None:
        entries.append(entry)
        members.pop(0)
    written = [statement for member in members for statement in _write(member, body, imports)]
    return (
        Assign("wire", bracketed("{", entries, "}"), "dict[str, Any]"),
        *written,
        If(Condition(("self.extra_fields",)), (_merge("self.extra_fields", body),)),
        Return("wire"),
    )


def _entry(member: Member, body: NamedBody) -> str | None:
    """What is always there, as part of the first literal."""
    match member:
        case WireTag(wire, value) | Fixed(wire=wire, value=value):
            return f"{literal(wire)}: {python_literal(value)}"
        case Held():
            return None if member.may_be_absent else f"{literal(member.wire)}: self.{body.attribute(member)}"
        case Part() | Rest():
            return None
        case _:
            return assert_never(member)


def _write(member: Member, body: NamedBody, imports: Imports) -> Block:
    match member:
        case WireTag(wire, value) | Fixed(wire=wire, value=value):
            return (Assign(f"wire[{literal(wire)}]", python_literal(value)),)
        case Held():
            write: Statement = Assign(f"wire[{literal(member.wire)}]", f"self.{body.attribute(member)}")
        case Part():
            write = Run(f"wire.update(self.{body.attribute(member)}.to_wire())")
        case Rest():
            write = _merge(f"self.{body.attribute(member)}", body)
        case _:
            return assert_never(member)
    return _if_there(member, write, body, imports)


def _if_there(member: Attribute, write: Statement, body: NamedBody, imports: Imports) -> Block:
    if not may_be_absent(member):
        return (write,)
    imports.runtime("ABSENT")
    return (If(Condition((f"self.{body.attribute(member)} is not ABSENT",)), (write,)),)


def _merge(entries: str, body: NamedBody) -> Run:
    return Run(f"merge({literal(body.name)}, wire, {entries}, {body.known})")
