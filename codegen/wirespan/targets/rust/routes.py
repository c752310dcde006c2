"""Routes: tables of who may say what to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...model import Message, Named, Rpc, Scalar
from ...plan import Plan
from . import names
from .choices import literal_pattern
from .docs import Linker, comment, field_facts, text_literal
from .modules import links
from .requests import envelope
from .types import Types, Uses

__all__ = ["routes_view"]


def routes_view(types: Types, up: str) -> dict[str, Any]:
    """What the template prints for the routes of a release."""
    protocol = types.protocol
    uses = Uses("routes", qualified=True)
    uses.add("runtime", "Value")
    directions = [
        {
            "name": names.type_name(direction.name),
            "doc": f"What {_either(direction.senders)} sends to {_either(direction.receivers)} on "
            f"`{direction.stream.name}`.",
            "stream": text_literal(direction.stream.name),
            "senders": list(map(text_literal, direction.senders)),
            "receivers": list(map(text_literal, direction.receivers)),
            "arms": list(_arms(direction.messages, types, uses)),
        }
        for direction in protocol.directions
    ]
    servers = [
        {
            "name": names.requests(server.role.name),
            "doc": f"What {_a(server.role.name)} answers.",
            "role": text_literal(server.role.name),
            "arms": list(_arms(server.rpcs, types, uses)),
        }
        for server in protocol.servers
    ]
    linker = Linker(links(types, "routes", up))
    flags = [
        {
            "name": names.attribute(field.name),
            "wire": text_literal(field.wire),
            "assumed": "true" if field.default else "false",
            "doc": comment([*linker.markdown(field.doc), "", field_facts(field)], 4),
        }
        for field in envelope(protocol)
    ]
    return {
        "tag": text_literal(protocol.tag),
        "directions": directions,
        "servers": servers,
        "has_requests": bool(protocol.of(Rpc)),
        "envelope": flags,
        "error": _error(types.plan, types, uses),
        "unknown_op": "[0xc0]" if protocol.unknown_op is Scalar.NIL else None,
        "uses": uses.lines(up),
    }


def _arms(items: Sequence[Message | Rpc], types: Types, uses: Uses) -> Iterator[tuple[str, str, str]]:
    """Op, variant and type of each message."""
    for item in items:
        yield text_literal(item.op), names.route(item.name), str(types.rust(Named(item.name), uses))


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
