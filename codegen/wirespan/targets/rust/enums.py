"""Enums: open ones, which keep values that a release does not know."""

from __future__ import annotations

from attrs import frozen

from ...model import Enum
from . import names
from .docs import Linker, comment, text_literal, with_facts

__all__ = ["EnumView", "ValueView", "enum_view"]


@frozen(kw_only=True)
class ValueView:
    """One value."""

    name: str
    wire: str
    doc: list[str]
    deprecated: str | None


@frozen(kw_only=True)
class EnumView:
    """What the template prints for an enum."""

    name: str
    doc: list[str]
    deprecated: str | None
    is_text: bool
    values: list[ValueView]


def enum_view(enum: Enum, linker: Linker, doc: list[str]) -> EnumView:
    """The view of an enum. All its values are texts, or all are integers."""
    return EnumView(
        name=names.type_name(enum.name),
        doc=comment(doc, 0),
        deprecated=text_literal(enum.deprecated) if enum.deprecated is not None else None,
        is_text=all(isinstance(value.wire, str) for value in enum.values),
        values=[
            ValueView(
                name=names.variant(value.name),
                wire=text_literal(value.wire) if isinstance(value.wire, str) else str(value.wire),
                doc=comment(with_facts(linker, value, f"`{value.wire}`"), 4),
                deprecated=text_literal(value.deprecated) if value.deprecated is not None else None,
            )
            for value in enum.values
        ],
    )
