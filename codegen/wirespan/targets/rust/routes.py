"""Routes: who may say what to whom, and what follows each request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...model import Const, Message, Named, Protocol, Rpc, Scalar, Step, StepKind, Struct, Type
from ...model.decisions import kinds
from . import layout, names
from .bodies import literal_pattern
from .docs import comment, text_literal
from .modules import shown_release
from .types import Types, Uses
from .unions import Match

__all__ = ["routes_view"]

_STEPS = {
    StepKind.REPLY: "Reply",
    StepKind.PUSHES: "Push",
    StepKind.SENDS: "Send",
    StepKind.OPENS: "Open",
}


def routes_view(types: Types, up: str) -> dict[str, Any]:
    """What the template prints for the routes of a release."""
    protocol = types.protocol
    uses = Uses("routes", qualified=True)
    uses.add("runtime", "Value")
    choices = [
        _choice(
            names.type_name(direction.name),
            f"What {_either(direction.senders)} sends to {_either(direction.receivers)} on `{direction.stream.name}`.",
            direction.messages,
            types,
            uses,
        )
        for direction in protocol.directions
    ]
    choices += [
        _choice(
            names.requests(server.role.name),
            f"What {_a(server.role.name)} answers.",
            server.rpcs,
            types,
            uses,
        )
        for server in protocol.servers
    ]
    requests = [_request(rpc, types, uses) for rpc in protocol.of(Rpc)]
    error = _error(protocol, types, uses)
    serde = [choice["name"] for choice in choices]
    return {
        "choices": choices,
        "requests": requests,
        "error": error,
        "unknown_op": "[0xc0]" if protocol.unknown_op is Scalar.NIL else None,
        "release": shown_release(protocol),
        "uses": uses.lines(up),
        "serde": "\n".join(layout.call(0, "rt::by_way_of_the_codec!", serde, ";")) if serde else "",
    }


def _choice(name: str, doc: str, items: Sequence[Message | Rpc], types: Types, uses: Uses) -> dict[str, Any]:
    arms = [
        {"op": item.op, "name": names.type_name(item.name), "path": types.rust(Named(item.name), uses)}
        for item in items
    ]
    cases = tuple(
        (f"Some({text_literal(item.op)})", f"r.read_as(Self::{arm['name']})")
        for item, arm in zip(items, arms, strict=True)
    )
    decode = Match("r.peek_tag()?", cases, ("_", "r.read_as(Self::Unknown)")).lines(8, "", "")
    return {"name": name, "doc": comment([doc], 0), "arms": arms, "decode": decode}


def _request(rpc: Rpc, types: Types, uses: Uses) -> dict[str, Any]:
    bodies = [(number, types.rust(step.type, uses)) for number, step in enumerate(rpc.steps) if step.type is not None]
    reply = rpc.reply
    return {
        "path": types.rust(Named(rpc.name), uses),
        "steps": _steps(rpc.steps),
        "bodies": bodies,
        "reply": types.rust(reply, uses) if reply is not None else None,
    }


def _steps(steps: Sequence[Step]) -> list[str]:
    """The constant, as rustfmt would have it."""
    head = "    const STEPS: &'static [rt::Step] = &["
    calls = [[f"rt::StepKind::{_STEPS[step.kind]}", _optional(step.when), _optional(step.stream)] for step in steps]
    inside = ", ".join(f"rt::Step::new({', '.join(call)})" for call in calls)
    if len(head) + len(inside) + 2 <= layout.WIDTH and len(inside) <= layout.CALL:
        return [f"{head}{inside}];"]
    if len(calls) == 1 and len(inside) <= layout.CALL:
        return [head.removesuffix(" &["), f"        &[{inside}];"]
    if len(calls) == 1:
        return layout.argument_list(4, f"{head.strip()}rt::Step::new", calls[0], "];")
    return [head, *(line for call in calls for line in layout.call(8, "rt::Step::new", call, ",")), "    ];"]


def _optional(text: str | None) -> str:
    return "None" if text is None else f"Some({text_literal(text)})"


def _error(protocol: Protocol, types: Types, uses: Uses) -> dict[str, str] | None:
    """The type that may answer any request, and the literal by which it is known."""
    if protocol.error is None:
        return None
    target = protocol.resolve(protocol.error)
    struct = protocol[target.name] if isinstance(target, Named) else None
    if not isinstance(struct, Struct):
        return None
    for member in struct.fields:
        if isinstance(member.type, Const) and not member.may_be_absent:
            return {
                "path": types.rust(protocol.error, uses),
                "wire": text_literal(member.wire),
                "pattern": literal_pattern(member.type.value),
            }
    return None


def may_be_nil(reply: Type, protocol: Protocol) -> bool:
    """Whether nil is a reply, rather than a sign that the server does not know the request."""
    found = kinds(reply, protocol)
    return "nil" in found or "any" in found


def _either(roles: Sequence[str]) -> str:
    return " or ".join(_a(role) for role in roles)


def _a(role: str) -> str:
    return f"{'an' if role[0] in 'aeiou' else 'a'} {role}"
