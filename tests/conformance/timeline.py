"""When each message came and went, and each of its parameters and keys: the history turned around, to write from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wirespan.releases import Release

from .facts import Handler, Reply, Sender, parse

Key = tuple[str, str, str]
"""Receiver, kind, op."""


def timeline(history: Mapping[Release, Iterable[str]], ops: Iterable[str] = ()) -> list[str]:
    """Readable lines: under each message, what each release changed. `ops` are those wanted; none means all.

    A parameter is written `handler: name=default`, a key `sent: name?` (`?`: not by every sender, or not always), a
    value that may be sent `value: name=None`, and what may be answered `answer: {...}`.
    """
    wanted = frozenset(ops)
    states = {release: _state(lines, wanted) for release, lines in sorted(history.items())}
    keys = sorted({key for state in states.values() for key in state})
    found: list[str] = []
    for key in keys:
        found.append(" ".join(key))
        before: frozenset[str] | None = None
        first = True
        for release, state in states.items():
            now = state.get(key)
            if now == before or (now is None and first):
                before = now if not first else None
                first = first and now is None
                continue
            if now is None:
                found.append(f"  {release}: gone")
            else:
                changes = [f"- {what}" for what in sorted((before or frozenset()) - now)]
                changes += [f"+ {what}" for what in sorted(now - (before or frozenset()))]
                found.append(f"  {release}:" + ("" if changes else " there, without parameters"))
                found += [f"    {change}" for change in changes]
            before, first = now, False
    return found


def _state(lines: Iterable[str], ops: frozenset[str]) -> dict[Key, frozenset[str]]:
    """What one release says of each message."""
    handlers: dict[Key, set[str]] = {}
    sent: dict[Key, list[tuple[str, ...]]] = {}
    for line in lines:
        fact = parse(line)
        if ops and fact.op not in ops:
            continue
        if isinstance(fact, Handler):
            taken = [parameter for parameter in fact.parameters if parameter.given != "comm"]
            said = handlers.setdefault((fact.receiver, fact.kind, fact.op), set())
            said.update(f"handler: {parameter}" for parameter in taken)
        elif isinstance(fact, Reply):
            handlers.setdefault((fact.receiver, fact.kind, fact.op), set()).add(f"answer: {fact.shape}")
        elif isinstance(fact, Sender):
            for receiver in fact.receivers:
                sent.setdefault((receiver, fact.kind, fact.op), []).append(fact.keys)
        else:
            for receiver in fact.receivers:
                handlers.setdefault((receiver, fact.kind, fact.op), set()).add(f"value: {fact.name}={fact.shape}")
    for key, senders in sent.items():
        for name in {name.removesuffix("?") for keys in senders for name in keys}:
            always = all(name in keys for keys in senders)
            handlers.setdefault(key, set()).add(f"sent: {name}" if always else f"sent: {name}?")
    return {key: frozenset(what) for key, what in handlers.items()}
