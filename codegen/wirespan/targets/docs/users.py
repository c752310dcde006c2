"""Which items refer to which: the other way round than the description says it."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Alias, Message, Protocol, Rpc, Stream, Struct, Tag, Union, references

__all__ = ["users"]


def users(protocol: Protocol) -> dict[str, list[tuple[str, str | None]]]:
    """For each item, the items (and parts of items) that refer to it."""
    found: dict[str, list[tuple[str, str | None]]] = {}

    def note(names: Iterable[str], user: str, part: str | None) -> None:
        for name in names:
            entry = (user, part)
            if entry not in found.setdefault(name, []):
                found[name].append(entry)

    for item in protocol.items:
        match item:
            case Struct() | Message() | Rpc():
                for member in item.members:
                    if isinstance(member, Tag):
                        continue
                    spread_envelope = member.origin is not None and member.origin == protocol.envelope
                    if member.origin and not spread_envelope and member.origin != item.name:
                        note([member.origin], item.name, None)
                    elif not spread_envelope or item.name == protocol.envelope:
                        note(references(member.type), item.name, member.name)
                if isinstance(item, Rpc):
                    for step in item.steps:
                        note(references(step.type), item.name, None)
                        note([step.stream] if step.stream else [], item.name, None)
            case Union():
                for arm in item.arms:
                    note(references(arm.type), item.name, arm.name)
            case Alias():
                note(references(item.type), item.name, None)
            case Stream():
                for each in item.implicit:
                    note(references(each.type), item.name, each.name)
    return found
