"""A whole description, of all its releases or of one."""

from __future__ import annotations

from functools import cached_property

from attrs import evolve, frozen

from ..releases import Range, Release
from .canonical import schema_hash
from .items import (
    Alias,
    Declared,
    Direction,
    Enum,
    Example,
    Item,
    Message,
    Module,
    Role,
    Rpc,
    Server,
    Stream,
    Struct,
    Union,
)
from .names import pascal
from .types import Const, Named, Type


@frozen(kw_only=True)
class Edition:
    """How the transport lays out messages in some releases."""

    name: str
    doc: str = ""
    range: Range = Range()


@frozen(kw_only=True, slots=False)
class Protocol:
    """A whole description: of all releases, or (`release` is set) of one."""

    name: str
    doc: str = ""
    releases: tuple[Release, ...]
    release: Release | None = None
    transport: str = "plain"
    editions: tuple[Edition, ...] = ()  # of the transport; of one release: the one that it speaks
    tag: str = "op"
    envelope: str | None = None  # the struct whose members surround every request
    handshake: Type | None = None  # what each end writes first
    error: Type | None = None  # may answer any request
    unknown_op: Type | None = None  # what a server answers to an op that it does not know
    modules: tuple[Module, ...] = ()
    items: tuple[Item, ...] = ()

    def at(self, release: Release) -> Protocol:
        """The protocol of one release. A file that says nothing of it, the root apart, is no module of it.

        Raises
        ------
        KeyError
            The release is not one of `releases`.

        """
        known = next((r for r in self.releases if r == release), None)
        if known is None:
            raise KeyError(f"{release} is not a release of {self.name}")
        items = tuple(_at(item, known) for item in self.items if known in item.range)
        names = {item.name for item in items}
        filled = {item.module for item in items}
        modules = tuple(module for n, module in enumerate(self.modules) if n == 0 or module.name in filled)

        def kept(setting: Type | None) -> Type | None:
            return None if isinstance(setting, Named) and setting.name not in names else setting

        return evolve(
            self,
            release=known,
            editions=tuple(edition for edition in self.editions if known in edition.range),
            modules=modules,
            items=items,
            handshake=kept(self.handshake),
            error=kept(self.error),
        )

    @property
    def edition(self) -> str | None:
        """The edition of its transport that a release speaks; None if the transport has only one."""
        return self.editions[0].name if self.release and self.editions else None

    @cached_property
    def _by_name(self) -> dict[str, Item]:
        return {item.name: item for item in self.items if not isinstance(item, Example)}

    def __getitem__(self, name: str) -> Item:
        """The item of that name (of one release: it is unique). KeyError if there is none."""
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def of(self, kind: type[Declared]) -> tuple[Declared, ...]:
        """All items of a kind, in the order of the text."""
        return tuple(item for item in self.items if isinstance(item, kind))

    def inside(self, module: str) -> tuple[Item, ...]:
        """The items of a module, in the order of the text."""
        return tuple(item for item in self.items if item.module == module)

    def examples(self, name: str) -> tuple[Example, ...]:
        """The examples of an item."""
        return tuple(example for example in self.of(Example) if example.name == name)

    def resolve(self, kind: Type) -> Type:
        """The type behind aliases; a `Nullable` alias stays nullable."""
        while isinstance(kind, Named) and isinstance(item := self[kind.name], Alias):
            kind = item.type
        return kind

    @cached_property
    def directions(self) -> tuple[Direction, ...]:
        """Both directions of every stream, with their messages."""
        found = [
            (stream, senders, receivers)
            for stream in self.of(Stream)
            for senders, receivers in dict.fromkeys([(stream.left, stream.right), (stream.right, stream.left)])
        ]
        plain = [_between(senders, receivers) for _, senders, receivers in found]
        return tuple(
            Direction(
                name=name if plain.count(name) == 1 else f"{stream.name}{name}",
                stream=stream,
                senders=senders,
                receivers=receivers,
                messages=tuple(m for m in self.of(Message) if travels(m, senders, receivers)),
            )
            for (stream, senders, receivers), name in zip(found, plain, strict=True)
        )

    @cached_property
    def servers(self) -> tuple[Server, ...]:
        """Every role that answers at least one request."""
        servers = (
            Server(role=role, rpcs=tuple(rpc for rpc in self.of(Rpc) if role.name in rpc.receivers))
            for role in self.of(Role)
        )
        return tuple(server for server in servers if server.rpcs)

    def streams_of(self, message: Message) -> tuple[Direction, ...]:
        """The directions of streams in which a message may be sent."""
        return tuple(direction for direction in self.directions if message in direction.messages)

    @cached_property
    def error_literals(self) -> tuple[tuple[str, str | int | bool], ...]:
        """The keys of the protocol's error that hold a literal, and these: by them a map is known to be one."""
        kind = self.resolve(self.error) if self.error is not None else None
        struct = self[kind.name] if isinstance(kind, Named) else None
        if not isinstance(struct, Struct):
            return ()
        return tuple((f.wire, f.type.value) for f in struct.fields if isinstance(f.type, Const) and not f.may_be_absent)

    @cached_property
    def schema_hash(self) -> str:
        """16 hexadecimal digits that change when anything about the bytes does, and with nothing else."""
        return schema_hash(self)


def travels(message: Message, senders: tuple[str, ...], receivers: tuple[str, ...]) -> bool:
    """Whether a message goes from one of `senders` to one of `receivers`."""

    def matches(these: tuple[str, ...], those: tuple[str, ...]) -> bool:
        return any(role in senders for role in these) and any(role in receivers for role in those)

    return matches(message.senders, message.receivers) or (
        message.both_ways and matches(message.receivers, message.senders)
    )


def _between(senders: tuple[str, ...], receivers: tuple[str, ...]) -> str:
    return "To".join("Or".join(pascal(role) for role in side) for side in (senders, receivers))


def _at(item: Item, release: Release) -> Item:
    """An item with only the parts that exist in a release; itself, if those are all."""
    match item:
        case Struct(members=members) | Message(members=members) | Rpc(members=members):
            there = tuple(member for member in members if release in member.range)
            return item if len(there) == len(members) else evolve(item, members=there)
        case Union(arms=arms):
            left = tuple(arm for arm in arms if release in arm.range)
            return item if len(left) == len(arms) else evolve(item, arms=left)
        case Enum(values=values):
            known = tuple(value for value in values if release in value.range)
            return item if len(known) == len(values) else evolve(item, values=known)
    return item
