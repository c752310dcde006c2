"""What the README tells of errors: one that this protocol's own types would raise."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Field, ListOf, MapOf, Message, Named, Nullable, Protocol, Rpc, Scalar, Struct, Type
from .names import Names

__all__ = ["an_error"]

_DEEPEST = 2


def an_error(protocol: Protocol) -> str:
    """What should be a text, but is none: `ComputeTask.who_has['x'][2]: expected str, got int 5`.

    Empty if the protocol holds no text that could be shown so.
    """
    names = Names(protocol)
    bodies: list[Message | Rpc | Struct] = [*protocol.of(Message), *protocol.of(Rpc)]
    bodies += [struct for struct in protocol.of(Struct) if not struct.spread_only]
    found = [
        (len(steps), f"{names.type(body.name)}.{field.name}{''.join(steps)}: expected str, got int 5")
        for body in bodies
        for field in body.fields
        for steps in _to_text(field, protocol)
    ]
    # The first of those that show the most, but not all that there is.
    return max(found, key=lambda each: min(each[0], _DEEPEST), default=(0, ""))[1]


def _to_text(field: Field, protocol: Protocol) -> Iterator[list[str]]:
    """The steps from a field to a text in it, if that is all that it holds."""
    kind: Type = field.type
    steps: list[str] = []
    while True:
        kind = protocol.resolve(kind)
        match kind:
            case Nullable(item):
                return  # what would be expected is more than a text
            case ListOf(item):
                steps.append("[2]")
                kind = item
            case MapOf(key, value):
                if not _takes_text(key, protocol):
                    return
                steps.append("['x']")
                kind = value
            case Scalar.STR:
                yield steps
                return
            case _:
                return


def _takes_text(key: Type, protocol: Protocol) -> bool:
    key = protocol.resolve(key)
    arms = getattr(protocol[key.name], "arms", ()) if isinstance(key, Named) else ()
    return key is Scalar.STR or any(protocol.resolve(arm.type) is Scalar.STR for arm in arms)
