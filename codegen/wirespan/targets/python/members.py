"""What generated code calls the members of a body."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ...exhaustive import assert_never
from ...model import snake
from ...plan import Body, Fixed, Held, Member, Part, Rest, WireTag
from .names import Names

__all__ = ["Attribute", "NamedBody", "may_be_absent", "named"]

Attribute = Held | Part | Rest


@frozen
class NamedBody:
    """A body, and its names."""

    plan: Body
    name: str
    """The class."""
    known: str
    """The set of its keys."""
    _attributes: Mapping[str, str]
    _locals: Mapping[str, str]

    def attribute(self, member: Attribute) -> str:
        """The attribute."""
        return self._attributes[_own(member)]

    def local(self, member: Member) -> str:
        """The variable in the decoder."""
        return "tag" if isinstance(member, WireTag) else self._locals[_own(member)]


def named(body: Body, names: Names) -> NamedBody:
    """Choose the names."""
    name = names.type(body.name)
    attributes = names.attributes([_own(member) for member in body.held])
    local = names.locals([_own(member) for member in body.members if not isinstance(member, WireTag)])
    return NamedBody(body, name, f"_{snake(name).upper()}", attributes, local)


def _own(member: Fixed | Attribute) -> str:
    """The name in the description."""
    return member.field.name if isinstance(member, Fixed | Held) else member.spread.name


def may_be_absent(member: Attribute) -> bool:
    """Whether the attribute may be `ABSENT`."""
    match member:
        case Held():
            return member.may_be_absent
        case Part() | Rest():
            return member.optional
        case _:
            return assert_never(member)
