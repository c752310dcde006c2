"""What follows a request, before and now."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..model import Rpc, Step, StepKind
from ..notation import type_text
from .bodies import Found, Types

__all__ = ["steps"]

_WORDS = {StepKind.REPLY: "reply", StepKind.PUSHES: "push", StepKind.SENDS: "send", StepKind.OPENS: "opens"}


def steps(types: Types, old: Rpc, new: Rpc) -> Iterator[Found]:
    """The changes of an exchange: of the types of its steps if it has the same steps, or of the steps."""
    if [_shape(step) for step in old.steps] == [_shape(step) for step in new.steps]:
        for before, after in zip(old.steps, new.steps, strict=True):
            if before.type is not None and after.type is not None:
                for found in types.compare(_WORDS[after.kind], before.type, after.type):
                    yield evolve(found, is_step=True)
    elif not old.steps and _is_reply(new):
        yield Found(code="D401", after=_told(new))
    elif not new.steps and _is_reply(old):
        yield Found(code="D402", before=_told(old))
    else:
        yield Found(code="D403", before=_told(old), after=_told(new))


def _shape(step: Step) -> tuple[StepKind, str | None, str | None]:
    return step.kind, step.stream, step.when


def _is_reply(rpc: Rpc) -> bool:
    return len(rpc.steps) == 1 and rpc.steps[0].kind is StepKind.REPLY


def _told(rpc: Rpc) -> str:
    """The steps in words."""
    return ", ".join(_step(step) for step in rpc.steps) or "no reply"


def _step(step: Step) -> str:
    what = step.stream if step.type is None else type_text(step.type)
    when = f" after {step.when}" if step.when else ""
    return f"{_WORDS[step.kind]} {what}{when}"
