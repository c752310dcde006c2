"""Which messages and requests carry a type, in either description."""

from __future__ import annotations

from collections import defaultdict

from attrs import frozen

from ..model import Extern, Message, Named, Protocol, Rpc, parts_of, references

__all__ = ["Usage"]

_SETTINGS = {
    "handshake": "the handshake",
    "error": "the error that answers any request",
    "unknown_op": "the answer to an unknown op",
}


@frozen
class Usage:
    """Who refers to each name, and the ops of what refers to none else."""

    users: dict[str, list[str]]
    shown: dict[str, str]

    @classmethod
    def of(cls, *protocols: Protocol) -> Usage:
        """The usage in all of these together."""
        users: dict[str, dict[str, None]] = defaultdict(dict)
        shown: dict[str, str] = {}
        for protocol in protocols:
            for item in protocol.items:
                if isinstance(item, Message | Rpc):
                    shown[item.name] = item.op
                used = [part.name for part in parts_of(item) if isinstance(part, Named)]
                if isinstance(item, Extern):
                    used += references(item.header)
                for name in used:
                    users[name][item.name] = None
            for setting, words in _SETTINGS.items():
                for name in references(getattr(protocol, setting)):
                    key = f"({setting})"
                    users[name][key] = None
                    shown[key] = words
        return cls({name: list(found) for name, found in users.items()}, shown)

    def op(self, name: str) -> str:
        """How a message, a request or a setting is told."""
        return self.shown.get(name, name)

    def ops(self, name: str) -> tuple[str, ...]:
        """All that reaches a type, by whatever way."""
        seen = {name}
        waiting = [name]
        found: dict[str, None] = {}
        for each in waiting:  # grows while it is walked
            for user in self.users.get(each, ()):
                if user in seen:
                    continue
                seen.add(user)
                waiting.append(user)
                if user in self.shown:
                    found[self.shown[user]] = None
        return tuple(found)
