"""The model of one release → text of the language, in its one layout. Reading it again gives the same model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve, frozen

from .. import model
from ..notation import literal, type_text, value_text
from ..releases import Range
from .annotations import unsent_text
from .format import format_text

__all__ = ["write", "write_item"]


def write(protocol: model.Protocol) -> str:
    """The description of one release, as one file: a comment tells where another one began."""
    return format_text("\n".join(_Writer.of(protocol).file()))


def write_item(protocol: model.Protocol, name: str) -> str:
    """One declaration of one release, and its examples.

    Raises
    ------
    KeyError
        Nothing of that name is declared in the release.

    """
    item = protocol[name]
    owner = protocol[item.arm_of] if isinstance(item, model.Struct) and item.arm_of else item
    writer = _Writer.of(protocol)
    return format_text("\n".join(line for each in (owner, *protocol.examples(name)) for line in writer.item(each)))


@frozen
class _Writer:
    protocol: model.Protocol
    spreads: dict[str, tuple[model.Member, ...]]  # what the spread of each struct puts into a body
    hole: int  # how many members of the envelope stand in front of those of a request

    @classmethod
    def of(cls, protocol: model.Protocol) -> _Writer:
        structs = [s for s in protocol.of(model.Struct) if s.arm_of is None and s.name != protocol.envelope]
        spreads = {s.name: tuple(_from(m, s.name) for m in s.members) for s in structs}
        # The model does not say where the hole is: it is where most requests have their fields.
        envelope = _envelope(protocol)
        places = range(len(envelope), -1, -1) if envelope else (0,)
        return cls(
            protocol,
            {name: members for name, members in spreads.items() if any(not _is_tag(m) for m in members)},
            max(
                places,
                key=lambda hole: sum(_is_laid_out(rpc.members, envelope, hole) for rpc in protocol.of(model.Rpc)),
            ),
        )

    # ------------------------------------------------------------------ the file

    def file(self) -> Iterator[str]:
        protocol = self.protocol
        yield from _doc(protocol.doc, "//!")
        settings = {
            "releases": f"[{protocol.release}]",
            "transport": f"{protocol.transport} {{ {protocol.edition} }}" if protocol.edition else protocol.transport,
            "tag": literal(protocol.tag),
            "envelope": protocol.envelope,
            **{name: kind and type_text(kind) for name, kind in self._types().items()},
            "docs": "unchecked",  # they may refer to what other releases have
        }
        yield f"protocol {protocol.name} {{"
        yield from (f"{name}: {value}," for name, value in settings.items() if value is not None)
        yield from ["}", ""]
        for n, module in enumerate(protocol.modules):
            if n:
                yield from ["", f"// {'-' * 66} {module.path}", *_doc(module.doc, "//"), ""]
            for item in protocol.inside(module.name):
                yield from self.item(item)
                yield ""

    def _types(self) -> dict[str, model.Type | None]:
        protocol = self.protocol
        return {"handshake": protocol.handshake, "error": protocol.error, "unknown_op": protocol.unknown_op}

    # ------------------------------------------------------------------ items

    def item(self, item: model.Item) -> Iterator[str]:
        """A declaration; nothing for the struct of an arm, which stands in its union."""
        if isinstance(item, model.Struct) and item.arm_of is not None:
            return
        yield from _doc(item.doc, "///")
        if item.deprecated is not None:
            yield f"@deprecated({literal(item.deprecated)})"
        yield from self._declaration(item)

    def _declaration(self, item: model.Item) -> Iterator[str]:
        name = item.name
        match item:
            case model.Role():
                yield f"role {name}"
            case model.Stream(left=left, right=right, implicit=implicit):
                yield f"stream {name}: {_roles(left)} <-> {_roles(right)}"
                if implicit:
                    yield from _braces(self._members(implicit))
            case model.Alias(type=kind):
                yield f"type {name} = {type_text(kind)}"
            case model.Extern(header=header):
                yield f"extern type {name}" + (f" {{ header: {type_text(header)} }}" if header else "")
            case model.Enum(values=values):
                yield from [f"enum {name} {{", *(line for value in values for line in _value(value)), "}"]
            case model.Union(arms=arms):
                yield from [f"union {name} {{", *(line for arm in arms for line in self._arm(item, arm)), "}"]
            case model.Struct():
                yield f"struct {name}"
                yield from _braces(self._struct(item))
            case model.Message(op=op, senders=senders, receivers=receivers, both_ways=both):
                yield f"message {name} {literal(op)}: {_roles(senders)} {'<->' if both else '->'} {_roles(receivers)}"
                yield from _braces(self._members(_untagged(item.members, self._spread)))
            case model.Rpc(op=op, senders=senders, receivers=receivers, steps=steps):
                yield f"rpc {name} {literal(op)}: {_roles(senders)} -> {_roles(receivers)}"
                yield from _braces(self._members(self._own(item)))
                yield from map(_step, steps)
            case model.Example(title=title, value=value):
                yield f"example {name} {literal(title)} = {value_text(value)}"

    def _struct(self, item: model.Struct) -> Iterator[str]:
        if item.name != self.protocol.envelope:
            yield from self._members(item.members, item.name)
            return
        yield from self._members(item.members[: self.hole])
        yield "..body,"
        yield from self._members(item.members[self.hole :])

    def _own(self, rpc: model.Rpc) -> Sequence[model.Member]:
        """The members that a request has beside those of the envelope."""
        envelope = _envelope(self.protocol)
        if not envelope:
            return _untagged(rpc.members, self._spread)
        members = rpc.members if any(map(_is_tag, envelope)) else _untagged(rpc.members, self._spread)
        is_usual = _is_laid_out(members, envelope, self.hole)
        name = self.protocol.envelope
        return [m for m in members if (not is_usual if isinstance(m, model.Tag) else m.origin != name)]

    def _arm(self, union: model.Union, arm: model.Arm) -> Iterator[str]:
        yield from _doc(arm.doc, "///")
        tail = f"{_annotations(deprecated=arm.deprecated)},"
        struct = self.protocol[arm.type.name] if isinstance(arm.type, model.Named) else None
        if isinstance(struct, model.Struct) and struct.arm_of == union.name:
            yield arm.name
            yield from _braces(self._members(struct.members), tail)
        else:
            text = type_text(arm.type)
            is_plain = not isinstance(arm.type, (model.Nullable, model.Const))
            named = "" if is_plain and model.snake(text.split("<")[0]) == arm.name else f"{arm.name}: "
            yield f"{named}{text}{tail}"

    # ------------------------------------------------------------------ members

    def _members(self, members: Sequence[model.Member], inside: str | None = None) -> Iterator[str]:
        """Members, those that came with a spread as the spread again."""
        at = 0
        while at < len(members):
            found = self._spread(members[at:], inside)
            if found is not None:
                yield f"..{found},"
                at += len(self.spreads[found])
                continue
            yield from _member(members[at])
            at += 1

    def _spread(self, members: Sequence[model.Member], inside: str | None = None) -> str | None:
        """The struct whose members come next; of several, the one that has most."""
        if not _is_tag(members[0]) and getattr(members[0], "origin", None) is None:
            return None
        plain = tuple(_from(member, "") for member in members)
        fitting = [n for n, inner in self.spreads.items() if n != inside and plain[: len(inner)] == inner]
        return max(fitting, key=lambda name: len(self.spreads[name]), default=None)


def _envelope(protocol: model.Protocol) -> tuple[model.Member, ...]:
    item = protocol[protocol.envelope] if protocol.envelope else None
    return item.members if isinstance(item, model.Struct) else ()


def _is_laid_out(members: Sequence[model.Member], envelope: Sequence[model.Member], hole: int) -> bool:
    """Whether a request has the tag where the envelope does, its own members being in the hole."""
    names = {_key(m) for m in envelope if not _is_tag(m)}
    own = [_key(m) for m in members if not (isinstance(m, model.Tag) or (m.origin and _key(m) in names))]
    around = [[_key(m) for m in part if _key(m) not in own] for part in (envelope[:hole], envelope[hole:])]
    return [_key(m) for m in members] == [*around[0], *own, *around[1]]


def _untagged(
    members: Sequence[model.Member], spread: Callable[[Sequence[model.Member]], str | None]
) -> Sequence[model.Member]:
    """The members without a tag that comes first by itself."""
    return members[1:] if members and _is_tag(members[0]) and spread(members) is None else members


def _is_tag(member: model.Member) -> bool:
    return isinstance(member, model.Tag)


def _key(member: model.Member) -> str:
    match member:
        case model.Field(wire=wire):
            return wire
        case model.Spread(name=name):
            return f"..{name}"
    return "tag"


def _from(member: model.Member, origin: str) -> model.Member:
    """A member as it stands in a body into which `origin` is spread."""
    if isinstance(member, model.Tag):
        return evolve(member, value=None, range=Range())
    return evolve(member, origin=member.origin or origin or None, range=Range())


# ---------------------------------------------------------------------------------------------- parts


def _doc(text: str, mark: str) -> Iterator[str]:
    yield from (f"{mark} {line}".rstrip() for line in text.split("\n") if text)


def _braces(lines: Iterator[str], tail: str = "") -> Iterator[str]:
    yield "{"
    yield from lines
    yield f"}}{tail}"


def _roles(names: Sequence[str]) -> str:
    return " | ".join(names)


def _member(member: model.Member) -> Iterator[str]:
    match member:
        case model.Tag(wire=wire):
            yield f"{wire}: tag,"
        case model.Spread(name=name, optional=optional, type=kind):
            yield from _doc(member.doc, "///")
            yield f"{name}{'?' * optional}: ..{type_text(kind)}{_annotations(deprecated=member.deprecated)},"
        case model.Field(name=name, optional=optional, type=kind, default=default):
            yield from _doc(member.doc.removesuffix(unsent_text(member.unsent)).rstrip(), "///")
            wire = f" {literal(member.wire)}" if member.wire != name else ""
            assumed = f" = {value_text(default)}" if default is not model.UNSET else ""
            notes = _annotations(unit=member.unit, unsent=member.unsent, deprecated=member.deprecated)
            yield f"{name}{wire}{'?' * optional}: {type_text(kind)}{assumed}{notes},"


def _value(value: model.EnumValue) -> Iterator[str]:
    yield from _doc(value.doc, "///")
    wire = f" {literal(value.wire)}" if value.wire != value.name else ""
    yield f"{value.name}{wire}{_annotations(deprecated=value.deprecated)},"


def _step(step: model.Step) -> str:
    what = type_text(step.type) if step.type else step.stream
    return f"{step.kind.value} {what}" + (f" when {step.when}" if step.when else "")


def _annotations(**texts: str | None) -> str:
    given = ((name, f"({literal(text)})" if text else "") for name, text in texts.items() if text is not None)
    return "".join(f" @{name}{argument}" for name, argument in given)
