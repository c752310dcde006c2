"""Roles: all that one of them sends, receives, asks and answers, under short names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ...model import Message, Named, Role, Rpc, Type, walk
from ...plan import Body
from . import layout, names
from .bodies import is_required
from .docs import Linker, comment
from .types import Types

__all__ = ["role_view"]

_REQUESTS = frozenset({"Answer", "Answered", "Exchange", "NoReply", "Request"})
"""What `routes` has for requests, whichever they are."""


def role_view(role: Role, types: Types, up: str) -> dict[str, Any]:
    """What the template prints for a role; `up` leads from the root of the release to that of the crate."""
    protocol = types.protocol
    sent: list[Message | Rpc] = [rpc for rpc in protocol.of(Rpc) if role.name in {*rpc.senders, *rpc.receivers}]
    routes = set(_REQUESTS) if sent else set()
    for direction in protocol.directions:
        if role.name in {*direction.senders, *direction.receivers}:
            routes.add(names.type_name(direction.name))
            sent += direction.messages
    routes |= {names.requests(server.role.name) for server in protocol.servers if server.role == role}
    found: dict[str, set[str]] = defaultdict(set)
    for name in _needed(sent, types):
        found[f"{up if types.module_of(name) == 'transport' else ''}{types.module_of(name)}"] |= set(_made(name, types))
    found["routes"] = routes.difference(*found.values())  # what the description calls so comes first
    uses = sorted(
        ((f"super::super::{path}", sorted(made)) for path, made in found.items() if made),
        key=lambda use: ["" if part == "super" else part for part in use[0].split("::")],
    )
    return {
        "doc": comment(Linker({}).markdown(role.doc) or [f"The role `{role.name}`."], 0, "//!"),
        "uses": [line for path, made in uses for line in layout.use(path, made, "pub use")],
    }


def _needed(sent: Iterable[Message | Rpc], types: Types) -> Iterator[str]:
    """The items that are said, and all that they and what follows them are made of."""
    steps = [step.type for item in sent if isinstance(item, Rpc) for step in item.steps if step.type is not None]
    others = [types.protocol.handshake, types.protocol.error]
    roots = {item.name for item in sent}.union(*(_named(kind) for kind in (*steps, *others) if kind is not None))
    return iter(roots.union(*(types.plan.facts.reached.get(name, frozenset()) for name in roots)))


def _named(kind: Type) -> set[str]:
    return {part.name for part in walk(kind) if isinstance(part, Named)}


def _made(name: str, types: Types) -> Iterator[str]:
    """The types that an item becomes."""
    yield names.type_name(name)
    plan = types.plan.items.get(name)
    if isinstance(plan, Body) and any(map(is_required, plan.members)):
        yield names.required(name)
