"""The description of a release held against what the source of that release says."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from wirespan.model import UNSET, Field, Message, Named, Protocol, Rpc, Scalar, Spread, StepKind, Struct, Type, Union

from .admits import admits
from .facts import Fact, Handler, Parameter, Reply, Sender, Value
from .flow import literal

Key = tuple[str, str, str]
"""Receiver, kind and op: what tells a handler from others."""


@frozen(order=True)
class Finding:
    """One difference. `what` names its kind, `name` the parameter or key that differs, with the value if that does."""

    receiver: str
    kind: str
    op: str
    what: str
    name: str
    text: str = field(eq=False, order=False)

    def __str__(self) -> str:
        return f"{self.receiver:<9} {self.kind:<6} {self.op:<28} {self.what:<9} {self.name:<22} {self.text}"


@frozen
class Presence:
    """Whether a described key may be left out, and what the receiver then assumes."""

    may_be_absent: bool
    default: object = UNSET
    never: bool = False  # no sender writes it, the description says
    types: tuple[Type, ...] = ()  # of one of these its value is


@frozen
class Body:
    """The keys of a described message."""

    keys: Mapping[str, Presence]
    more: bool  # takes keys of any other name
    implicit: frozenset[str] = frozenset()  # filled in by the receiver, from the stream
    answers: tuple[Type, ...] = ()


def compare(protocol: Protocol, facts: Iterable[Fact]) -> list[Finding]:
    """Every difference between the description of one release and the facts of its source."""
    handlers: dict[Key, Handler] = {}
    senders: dict[Key, list[Sender]] = {}
    values: dict[Key, list[Value]] = {}
    replies: dict[Key, list[Reply]] = {}
    for fact in facts:
        if isinstance(fact, Handler):
            handlers[fact.receiver, fact.kind, fact.op] = fact
        elif isinstance(fact, Sender):
            for receiver in fact.receivers:
                senders.setdefault((receiver, fact.kind, fact.op), []).append(fact)
        elif isinstance(fact, Value):
            for receiver in fact.receivers:
                values.setdefault((receiver, fact.kind, fact.op), []).append(fact)
        else:
            replies.setdefault((fact.receiver, fact.kind, fact.op), []).append(fact)
    described = bodies(protocol)
    envelope = _envelope(protocol)
    found = [Finding(*key, "op", "", "has a handler, but is not described") for key in handlers.keys() - described]
    found += [Finding(*key, "op", "", "is described, but has no handler") for key in described.keys() - handlers]
    for key in handlers.keys() & described.keys():
        found += _parameters(protocol, key, handlers[key], described[key], envelope)
        found += _sent(key, senders.get(key, []), described[key], envelope)
        found += _values(protocol, key, values.get(key, []), described[key])
        found += _answers(protocol, key, replies.get(key, []), described[key])
    return sorted(set(found))


def bodies(protocol: Protocol) -> dict[Key, Body]:
    """What is described, by receiver, kind and op."""
    found: dict[Key, Body] = {}
    for server in protocol.servers:
        for rpc in server.rpcs:
            found[server.role.name, "rpc", rpc.op] = _body(protocol, rpc)
    for direction in protocol.directions:
        accepts = direction.receivers == direction.stream.right
        implicit = frozenset(f.wire for f in direction.stream.implicit) if accepts else frozenset[str]()
        for message in direction.messages:
            may_receive = {*message.receivers, *(message.senders if message.both_ways else ())}
            for receiver in may_receive.intersection(direction.receivers):
                body = _body(protocol, message, implicit)
                # An extension's message may come over more than one stream, and each fills in its own.
                known = found.get((receiver, "stream", message.op))
                also = known.implicit if known else frozenset[str]()
                found[receiver, "stream", message.op] = evolve(body, implicit=implicit | also)
    return found


def _body(protocol: Protocol, item: Message | Rpc, implicit: frozenset[str] = frozenset()) -> Body:
    keys: dict[str, Presence] = {}
    more = False
    for member in item.members:
        if isinstance(member, Field):
            keys[member.wire] = _presence_of(member)
        elif isinstance(member, Spread):
            arms = _arms(protocol, member)
            more = more or not arms
            for name in dict.fromkeys(name for arm in arms for name in arm):
                in_all = all(name in arm and not arm[name].may_be_absent for arm in arms)
                never = all(arm[name].never for arm in arms if name in arm)
                types = tuple(kind for arm in arms if name in arm for kind in arm[name].types)
                keys[name] = Presence(member.optional or not in_all, never=never, types=types)
    steps = item.steps if isinstance(item, Rpc) else ()
    answers = tuple(step.type for step in steps if step.type)
    if answers and any(step.kind is StepKind.OPENS for step in steps):
        answers = (*answers, Scalar.NIL)  # when the stream has ended, the handler returns, and nobody listens
    return Body(keys, more, implicit, answers)


def _presence_of(member: Field) -> Presence:
    return Presence(member.may_be_absent, member.default, member.unsent is not None, (member.type,))


def _arms(protocol: Protocol, spread: Spread) -> list[dict[str, Presence]]:
    """The keys of each arm of a spread union; nothing for a map."""
    if not isinstance(spread.type, Named):
        return []
    item = protocol[spread.type.name]
    structs = [protocol.resolve(arm.type) for arm in item.arms] if isinstance(item, Union) else [spread.type]
    found = []
    for kind in structs:
        struct = protocol[kind.name] if isinstance(kind, Named) else None
        if isinstance(struct, Struct):
            found.append({f.wire: _presence_of(f) for f in struct.fields})
    return found


def _envelope(protocol: Protocol) -> frozenset[str]:
    """The keys that the server takes out of a request before a handler sees it."""
    struct = protocol[protocol.envelope] if protocol.envelope else None
    return frozenset(f.wire for f in struct.fields) if isinstance(struct, Struct) else frozenset()


# ------------------------------------------------------------------------------------------ handlers


def _parameters(
    protocol: Protocol, key: Key, handler: Handler, body: Body, envelope: frozenset[str]
) -> Iterator[Finding]:
    """Differences between a signature and a body."""
    outside = envelope if handler.kind == "rpc" else frozenset[str]()
    takes_more = any(parameter.more for parameter in handler.parameters)
    names = {parameter.name for parameter in handler.parameters if not parameter.more}
    for parameter in handler.parameters:
        if parameter.more or parameter.given == "comm" or parameter.name in outside:
            continue
        presence = body.keys.get(parameter.name)
        if presence is None:
            filled_in = parameter.given == "stream" and (parameter.default or parameter.name in body.implicit)
            if not filled_in:
                yield Finding(*key, "missing", parameter.name, f"a parameter of {handler.name}, is not described")
        elif not parameter.given:
            yield from _presence(protocol, key, parameter, presence)
    for name in body.keys.keys() - names - outside:
        if not takes_more:
            yield Finding(*key, "extra", name, f"is described, but {handler.name} does not take it")
    if takes_more and not body.more and not body.keys.keys() - names - outside:
        yield Finding(*key, "more", "", f"{handler.name} takes keys of any name, the description has no room for them")


def _presence(protocol: Protocol, key: Key, parameter: Parameter, presence: Presence) -> Iterator[Finding]:
    if parameter.default is None and presence.may_be_absent:
        yield Finding(*key, "required", parameter.name, "the handler requires it, the description lets it be absent")
    if parameter.default is not None and not presence.may_be_absent:
        text = f"the handler assumes {parameter.default} when it is absent, the description requires it"
        yield Finding(*key, "optional", parameter.name, text)
    if parameter.default is not None and presence.may_be_absent:
        try:
            assumed = ast.literal_eval(parameter.default)
        except ValueError:
            return  # a name, such as `no_default`
        if presence.default is UNSET:
            if not any(admits(protocol, kind, assumed) for kind in presence.types):
                text = "the handler assumes it when the key is absent, its type does not allow it"
                yield Finding(*key, "value", f"{parameter.name}={parameter.default}", text)
        elif not _same(assumed, presence.default):
            text = f"the handler assumes {parameter.default} when it is absent, the description {presence.default!r}"
            yield Finding(*key, "default", parameter.name, text)


def _same(source: object, described: object) -> bool:
    """Whether a default of the source is that of the description: an enum's value stands there by its name."""
    wire = getattr(described, "name", described)
    if isinstance(source, str) and isinstance(wire, str):
        return source.replace("-", "_") == wire.replace("-", "_")
    if isinstance(source, list | tuple | dict) and not source:
        return described == () or not getattr(described, "entries", True)
    return type(source) is type(described) and source == described


# ------------------------------------------------------------------------------------------ senders


def _sent(key: Key, senders: list[Sender], body: Body, envelope: frozenset[str]) -> Iterator[Finding]:
    """Keys that are sent but not described, or described as never sent, and required ones that a sender leaves out."""
    outside = envelope if key[1] == "rpc" else frozenset[str]()
    for sender in senders:
        sure = {name for name in sender.keys if not name.endswith("?") and name != "**"}
        sent = {name.removesuffix("?") for name in sender.keys} - {"**"}
        if not body.more:
            for name in sent - body.keys.keys() - outside:
                yield Finding(*key, "sent", name, f"{sender.where} sends it, the description does not have it")
        for name in sent & {name for name, presence in body.keys.items() if presence.never}:
            yield Finding(*key, "never", name, f"{sender.where} sends it, the description says that nobody does")
        if "**" not in sender.keys:
            required = {name for name, presence in body.keys.items() if not presence.may_be_absent}
            for name in required - sure - outside:
                yield Finding(*key, "left out", name, f"{sender.where} leaves it out, the description requires it")


# ------------------------------------------------------------------------------------------ values


def _values(protocol: Protocol, key: Key, values: list[Value], body: Body) -> Iterator[Finding]:
    """Values that are sent, and that the type of their key does not allow."""
    for value in values:
        presence = body.keys.get(value.name)
        if presence and not any(admits(protocol, kind, literal(value.shape)) for kind in presence.types):
            yield Finding(
                *key, "value", f"{value.name}={value.shape}", f"{value.where} may send it, its type does not allow it"
            )


def _answers(protocol: Protocol, key: Key, replies: list[Reply], body: Body) -> Iterator[Finding]:
    """Answers that no step of the exchange allows."""
    for reply in replies if body.answers else ():
        if not any(admits(protocol, kind, literal(reply.shape)) for kind in body.answers):
            yield Finding(*key, "answer", reply.shape, f"{reply.name} may answer it, which is not described")
