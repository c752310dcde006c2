"""Requests: what follows each of them, and what all say of themselves."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ...model import Const, Field, Protocol, Rpc, Scalar, Step, StepKind, Struct
from ...plan import Body, Fixed, Held
from . import layout, names
from .docs import text_literal
from .syntax import Call, RustType
from .types import Types, Uses

__all__ = ["RequestView", "envelope", "request_view"]

_STEPS = {
    StepKind.REPLY: "Reply",
    StepKind.PUSHES: "Push",
    StepKind.SENDS: "Send",
    StepKind.OPENS: "Open",
}


@frozen(kw_only=True)
class RequestView:
    """What the template prints for a request, beside its struct."""

    name: str
    steps: list[str]
    bodies: list[tuple[int, RustType]]  # number of the step, and what is written in it
    reply: RustType | None
    envelope: list[tuple[str, str]]  # name and value
    doc: tuple[str, ...] = ()
    deprecated: None = None


def request_view(body: Body, rpc: Rpc, types: Types, uses: Uses) -> RequestView:
    """The view of a request."""
    uses.add("", "routes")
    return RequestView(
        name=names.type_name(rpc.name),
        steps=_steps(rpc.steps),
        bodies=[
            (number, types.rust(step.type, uses)) for number, step in enumerate(rpc.steps) if step.type is not None
        ],
        reply=types.rust(rpc.reply, uses) if rpc.reply is not None else None,
        envelope=[(names.attribute(field.name), _said(field, body)) for field in envelope(types.protocol)],
    )


def envelope(protocol: Protocol) -> list[Field]:
    """The fields of the envelope that can be asked of any request: flags, of which a receiver assumes something."""
    name = protocol.envelope
    item = protocol[name] if name is not None and name in protocol else None
    fields = item.fields if isinstance(item, Struct) else ()
    return [
        field
        for field in fields
        if isinstance(field.default, bool)
        and all(_is_flag(protocol, own) for rpc in protocol.of(Rpc) for own in rpc.fields if own.wire == field.wire)
    ]


def _is_flag(protocol: Protocol, field: Field) -> bool:
    """Whether it holds true or false and nothing else. A request may narrow what its envelope declares."""
    kind = protocol.resolve(field.type)
    return kind is Scalar.BOOL or (isinstance(kind, Const) and isinstance(kind.value, bool))


def _said(field: Field, body: Body) -> str:
    """What a request says, as an expression: its own field may be there always, or may be a literal."""
    assumed = _bool(field.default)
    member = next((each for each in body.members if isinstance(each, Fixed | Held) and each.wire == field.wire), None)
    match member:
        case Fixed(_, value):
            return _bool(value)
        case Held(literal=None, may_be_absent=False):
            return f"self.{names.attribute(member.field.name)}"
        case Held(literal=None):
            return f"self.{names.attribute(member.field.name)}.unwrap_or({assumed})"
        case Held(literal=value) if _bool(value) != assumed:
            return f"{'' if value else '!'}self.{names.attribute(member.field.name)}"
        case _:
            return assumed


def _bool(value: object) -> str:
    return "true" if value else "false"


def _steps(steps: Sequence[Step]) -> list[str]:
    """The constant, as rustfmt would have it."""
    head = "    const STEPS: &'static [rt::Step] ="
    calls = [(f"rt::StepKind::{_STEPS[step.kind]}", _optional(step.when), _optional(step.stream)) for step in steps]
    inside = ", ".join(str(Call("rt::Step::new", call)) for call in calls)
    if len(head) + len(inside) + 4 <= layout.WIDTH and len(inside) <= layout.CALL:
        return [f"{head} &[{inside}];"]
    if len(calls) == 1 and len(inside) <= layout.CALL:
        return [head, f"        &[{inside}];"]
    if len(calls) == 1:
        return layout.argument_list(4, f"{head.strip()} &[rt::Step::new", calls[0], "];")
    return [
        f"{head} &[",
        *(line for call in calls for line in layout.call(8, Call("rt::Step::new", call, ","))),
        "    ];",
    ]


def _optional(text: str | None) -> str:
    return "None" if text is None else f"Some({text_literal(text)})"
