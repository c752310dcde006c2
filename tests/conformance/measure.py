"""What recordings show of the description: which messages were seen, and of each field how often it was there."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from wirespan.model import Const, Field, Message, Protocol, Rpc, Struct
from wirespan.recording import Recording
from wirespan.recording.bindings import Bindings
from wirespan.recording.check import Fault, faults
from wirespan.recording.exchange import Kind, Unreadable, follow, op_of
from wirespan.releases import Release

ABSENT, NIL = "absent", "nil"

Key = tuple[str, str, str]
"""Receiver, "rpc" or "stream", op."""


@attrs.define(repr=False)
class Measure:
    """Counts over any number of recordings of one release."""

    protocol: Protocol
    bindings: Bindings
    messages: Counter[tuple[str, str]] = attrs.field(factory=Counter)
    """By place and op. A place is a direction of a stream, or the role to which a request goes."""
    answers: Counter[str] = attrs.field(factory=Counter)
    """Steps of exchanges: `GetData/0`."""
    fields: dict[tuple[str, str], Counter[str]] = attrs.field(factory=dict)
    """By item and wire name: how often it was absent, nil, or a value of some kind."""
    faults: list[tuple[str, Fault]] = attrs.field(factory=list)

    @property
    def release(self) -> Release:
        """The release of the description that the recordings are held against."""
        if self.protocol.release is None:
            raise ValueError("the protocol of one release is needed")
        return self.protocol.release

    def add(self, name: str, recording: Recording) -> None:
        """Count what a recording says, and keep what is wrong with it."""
        for told in follow(recording, self.bindings):
            for value in told.values:
                if not isinstance(value, Unreadable):
                    if told.kind in {Kind.STREAM, Kind.REQUEST}:
                        self.messages[told.decoder, op_of(value)] += 1
                    self._count(value)
            if told.kind is Kind.STEP:
                self.answers[told.decoder] += 1
            # The order in which one sender writes its fields is not the description's to say.
            self.faults += [(name, fault) for fault in faults(told, self.bindings) if fault.kind != "order"]

    def _count(self, value: Any) -> None:
        """Count the fields of a value, and of all that is in it."""
        if attrs.has(type(value)):
            item = type(value).__name__
            for attribute in attrs.fields(type(value)):
                if attribute.name != "extra_fields":
                    inner = getattr(value, attribute.name)
                    wire = attribute.metadata.get("wire", attribute.name)
                    self.fields.setdefault((item, wire), Counter())[_kind(inner)] += 1
                    self._count(inner)
        elif isinstance(value, dict):
            for key, inner in value.items():
                self._count(key)
                self._count(inner)
        elif isinstance(value, tuple | list):
            for inner in value:
                self._count(inner)

    # ------------------------------------------------------------------------------------------ coverage

    def places(self) -> Iterator[tuple[str, str, tuple[tuple[str, Key], ...]]]:
        """Each direction and server: its name, what is counted, and the ops that are described with their keys."""
        for server in self.protocol.servers:
            role = server.role.name
            yield role, f"requests to the {role}", tuple((rpc.op, (role, "rpc", rpc.op)) for rpc in server.rpcs)
        for direction in self.protocol.directions:
            (receiver, *_) = direction.receivers
            ops = tuple((message.op, (receiver, "stream", message.op)) for message in direction.messages)
            yield direction.name, f"stream {direction.name}", ops

    def unseen(self) -> list[str]:
        """Described messages that no recording has: `worker stream cancel-compute`.

        A message that may travel over several streams counts as seen if one of them had it.
        """
        described: dict[str, bool] = {}
        for place, _, ops in self.places():
            for op, key in ops:
                name = " ".join(key)
                described[name] = described.get(name, False) or self.messages[place, op] > 0
        return [name for name, seen in described.items() if not seen]

    def unanswered(self) -> list[str]:
        """Requests that were seen, and have a reply of which none was: the name of the request."""
        return [
            rpc.name
            for rpc in self.protocol.of(Rpc)
            if rpc.reply is not None
            and any(self.messages[role, rpc.op] for role in rpc.receivers)
            and not any(self.answers[f"{rpc.name}/{step}"] for step in range(len(rpc.steps)))
        ]

    # ------------------------------------------------------------------------------------------ presence

    def presence(self) -> Iterator[tuple[str, Field, Counter[str]]]:
        """Each described field that is an attribute, with what was counted; nothing for an item never seen."""
        for item in self.protocol.items:
            if isinstance(item, Struct | Message | Rpc):
                for member in item.fields:
                    counts = self.fields.get((item.name, member.wire))
                    if counts and not isinstance(self.protocol.resolve(member.type), Const):
                        yield item.name, member, counts

    def never_absent(self, excused: Iterable[tuple[str, str]] = ()) -> list[tuple[str, str, int]]:
        """Fields that may be absent but never were: item, wire name, how often it was seen.

        `excused` are those that a handler's signature says may be absent.
        """
        known = set(excused)
        return [
            (item, member.wire, counts.total())
            for item, member, counts in self.presence()
            if member.may_be_absent and not counts[ABSENT] and (item, member.wire) not in known
        ]

    def sent_after_all(self) -> list[tuple[str, str, int]]:
        """Fields that are said to be never sent but were: item, wire name, how often."""
        return [
            (item, member.wire, counts.total() - counts[ABSENT])
            for item, member, counts in self.presence()
            if member.unsent is not None and counts.total() > counts[ABSENT]
        ]


def excused(protocol: Protocol) -> set[tuple[str, str]]:
    """Fields of messages and requests: that these may be absent is held against the signature of the handler."""
    items = (item for item in protocol.items if isinstance(item, Message | Rpc))
    return {(item.name, member.wire) for item in items for member in item.fields}


def _kind(value: Any) -> str:
    if value is None:
        return NIL
    if isinstance(value, enum.Enum) and value.name == "ABSENT":
        return ABSENT
    return {"tuple": "array", "list": "array", "dict": "map"}.get(name := type(value).__name__, name)
