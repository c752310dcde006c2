"""Looks through decoded values for what the description lacks, wherever it is.

Requests inside other messages are held against the description as if they came alone. A relaying message does not say
in a way that holds for any protocol which role the inner request is for: it is enough that one of them can read it. The
answers to such requests are not checked here, since whoever relays them may put an error of its own in their place;
each was checked where it was sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from .bindings import Bindings
from .brief import known_fields

__all__ = ["Fault", "oddities"]

PLAIN = frozenset({type(None), bool, int, float, str, bytes, memoryview})
"""What holds nothing."""


@frozen
class Fault:
    """One finding.

    `kind` is one of

    - "unknown": the op is not described, or it is not known what the message is;
    - "refused": the decoder does not accept it: a required field is missing, a value is of another type;
    - "field": it has a field, or an arm of a union, that is not described;
    - "bytes": encoding it again gives other bytes;
    - "order": the same, but only for the order of fields.
    """

    kind: str
    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}" if self.where else self.problem


def oddities(value: Any, bindings: Bindings, place: str) -> Iterator[Fault]:
    """Unknown fields and arms in a decoded message, and requests that no role could read, with their paths."""
    if _odd(value, (bindings.unknown_arm, bindings.raw_request)):  # the rule is that there are none: paths cost time
        yield from _found(value, type(value).__name__, bindings, place)


def _odd(value: Any, kinds: tuple[type[Any], ...]) -> bool:
    """Whether there is anything to say of a value, or of what is in it."""
    if isinstance(value, dict):
        inner: Any = value.values()
    elif isinstance(value, (tuple, list)):
        inner = value
    else:
        fields = known_fields(type(value))
        if fields is None:
            return isinstance(value, kinds)
        if fields.has_extra and value.extra_fields:
            return True
        inner = fields.read(value)
    for item in inner:  # noqa: SIM110 (a loop is faster, and this is done for every value of every message)
        if type(item) not in PLAIN and _odd(item, kinds):
            return True
    return False


def _found(value: Any, path: str, bindings: Bindings, place: str) -> Iterator[Fault]:
    if isinstance(value, bindings.unknown_arm):
        yield Fault("field", f"{place} {path}", "this arm is not described")
    elif isinstance(value, bindings.raw_request):
        refused = _refused(value, bindings)
        if refused is not None:
            yield Fault("refused", f"{place} {path}", refused)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _found(item, f"{path}[{key!r}]", bindings, place)
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from _found(item, f"{path}[{index}]", bindings, place)
    elif (fields := known_fields(type(value))) is not None:
        for name in (fields.has_extra and value.extra_fields) or ():
            yield Fault("field", f"{place} {path}.{name}", "this field is not described")
        for name in fields.names:
            yield from _found(getattr(value, name), f"{path}.{name}", bindings, place)


def _refused(request: Any, bindings: Bindings) -> str | None:
    """Why no role can read a request; None if one can."""
    problem = f"op {request.op!r} is not described"
    for role, exchanges in bindings.script.servers.items():
        if request.op in exchanges:
            try:
                request.decode(role)
            except ValueError as error:
                problem = str(error)
            else:
                return None
    return problem
