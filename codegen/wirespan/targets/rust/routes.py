"""Routes: who may say what to whom, and what follows each request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...model import Message, Named, Rpc, Scalar, Step, StepKind
from ...plan import Plan
from . import layout, names
from .choices import literal_pattern
from .docs import comment, text_literal
from .modules import shown_release
from .syntax import Body, Call, Match
from .types import Types, Uses

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
    error = _error(types.plan, types, uses)
    choices = [
        _choice(
            names.type_name(direction.name),
            f"What {_either(direction.senders)} sends to {_either(direction.receivers)} on `{direction.stream.name}`.",
            direction.messages,
            types,
            uses,
            error,
        )
        for direction in protocol.directions
    ]
    choices += [
        _choice(names.requests(server.role.name), f"What {_a(server.role.name)} answers.", server.rpcs, types, uses)
        for server in protocol.servers
    ]
    requests = [_request(rpc, types, uses) for rpc in protocol.of(Rpc)]
    return {
        "choices": choices,
        "requests": requests,
        "error": error,
        "unknown_op": "[0xc0]" if protocol.unknown_op is Scalar.NIL else None,
        "release": shown_release(protocol),
        "uses": uses.lines(up),
        "serde": [choice["name"] for choice in choices],
    }


def _choice(
    name: str,
    doc: str,
    items: Sequence[Message | Rpc],
    types: Types,
    uses: Uses,
    error: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """One of several messages; or the error that stands in the place of one, which has no tag."""
    arms = [
        {"op": item.op, "name": names.route(item.name), "path": types.rust(Named(item.name), uses)} for item in items
    ]
    cases: list[tuple[str, Body]] = [
        (f"Some({text_literal(item.op)})", Call("r.read_as", (f"Self::{arm['name']}",)))
        for item, arm in zip(items, arms, strict=True)
    ]
    cases.append(("Some(_)", Call("r.read_as", ("Self::Unknown",))))
    untagged: Body = Call("Err", (f"r.missing({text_literal(types.protocol.tag)})",))
    if error:
        found = ((f"Some({error['pattern']})", Call("r.read_as", ("Self::Error",))),)
        untagged = Match(f"r.peek_field({error['wire']})?", found, untagged)
    decode = Match("r.peek_tag()?", tuple(cases), untagged, last="None")
    return {
        "name": name,
        "doc": comment([doc], 0),
        "arms": arms,
        "error": error["path"] if error else None,
        "decode": layout.expression(8, decode),
    }


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


def _error(plan: Plan, types: Types, uses: Uses) -> dict[str, str] | None:
    """The type that may answer any request, and the literal by which it is known."""
    if plan.protocol.error is None or plan.error is None or not plan.error.literals:
        return None
    wire, value = plan.error.literals[0]
    path = types.rust(plan.protocol.error, uses)
    return {"path": str(path), "wire": text_literal(wire), "pattern": literal_pattern(value)}


def _either(roles: Sequence[str]) -> str:
    return " or ".join(_a(role) for role in roles)


def _a(role: str) -> str:
    return f"{'an' if role[0] in 'aeiou' else 'a'} {role}"
