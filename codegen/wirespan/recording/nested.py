"""Requests inside other messages, held against the description as if they came alone.

A relaying message does not say in a way that holds for any protocol which role the inner request is for: it is enough
that one of them can read it. The answers to such requests are not checked here, since whoever relays them may put an
error of its own in their place; each was checked where it was sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .bindings import Bindings

__all__ = ["problems"]


def problems(value: Any, path: str, bindings: Bindings) -> Iterator[tuple[str, str]]:
    """What no role could read in a decoded message, with its path."""
    if isinstance(value, bindings.raw_request):
        refused = _refused(value, bindings)
        if refused is not None:
            yield path, refused
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from problems(item, f"{path}[{key!r}]", bindings)
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from problems(item, f"{path}[{index}]", bindings)
    else:
        for attribute in getattr(type(value), "__attrs_attrs__", ()):
            yield from problems(getattr(value, attribute.name), f"{path}.{attribute.name}", bindings)


def _refused(request: Any, bindings: Bindings) -> str | None:
    """Why no role can read a request; None if one can."""
    problem = f"op {request.op!r} is not described"
    for role, server in bindings.servers.items():
        if request.op in server.types:
            try:
                request.decode(role)
            except ValueError as error:
                problem = str(error)
            else:
                return None
    return problem
