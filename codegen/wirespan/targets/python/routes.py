"""The view of `routes`: who decodes what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...model import Direction, Message, Protocol, Rpc, Struct, pascal, snake
from ...plan import Read, unwrapped
from .docs import docstring
from .imports import Imports
from .layout import Group, boolean, bracketed, call, lines, literal
from .names import sort_key
from .types import Types

__all__ = ["routes_of"]


def routes_of(protocol: Protocol, types: Types, runtime: str) -> dict[str, Any]:
    """What the template needs."""
    return _Routes(protocol, types, runtime).view()


class _Routes:
    def __init__(self, protocol: Protocol, types: Types, runtime: str) -> None:
        self.protocol = protocol
        self.types = types
        self.imports = Imports("", runtime, types.names.modules)
        self.checking = Imports("", runtime, types.names.modules)
        self.aliases: list[str | Group] = []

    def view(self) -> dict[str, Any]:
        protocol = self.protocol
        self.imports.typing("Any", "Final")
        self.imports.add("collections.abc", "Mapping")
        self.imports.runtime("StreamDecoder", "RequestDecoder", "ValueDecoder")
        streams = [
            self._table(way.name, way.messages, f"What {_any(way.senders)} sends on a `{way.stream.name}`.")
            | {"ends": _ends(way)}
            for way in protocol.directions
        ]
        servers = [
            self._table(s.role.name, s.rpcs, f"Every request that `{s.role.name}` answers.") for s in protocol.servers
        ]
        if streams and protocol.error:
            self.imports.protocol("read_error")
        handshake = self._handshake()
        checking = list(self.checking.lines(1))
        if self.aliases:
            self.imports.typing("TYPE_CHECKING", "TypeAlias")
            checking += ["", *lines([(1, alias) for alias in self.aliases])]
        exported = ["STREAMS", "SERVERS", "HANDSHAKE", "TYPES", *(table["constant"] for table in (*streams, *servers))]
        return {
            "imports": list(self.imports.lines()),
            "exports": self._lines(bracketed("__all__ = [", map(literal, sorted(exported, key=sort_key)), "]")),
            "checking": checking,
            "streams": streams,
            "servers": servers,
            "stream_index": self._index("STREAMS", "StreamDecoder", streams),
            "server_index": self._index("SERVERS", "RequestDecoder", servers),
            "types": self._types(),
            "handshake": handshake,
            "error": protocol.error is not None,
            "tag": literal(protocol.tag),
        }

    @staticmethod
    def _lines(line: str | Group) -> list[str]:
        return list(lines([(0, line)]))

    def _table(self, name: str, members: Sequence[Message | Rpc], doc: str) -> dict[str, Any]:
        names = self.types.names
        entries = [
            f"{literal(m.op)}: {literal(f'{names.modules[m.module]}.{names.type(m.name)}')}"
            for m in sorted(members, key=lambda member: member.op)
        ]
        classes = sorted({names.type(m.name): m for m in members}.items())
        for own, member in classes:
            self.checking.type(member.module, own)
        arms = [own for own, _ in classes]
        if self.protocol.error and members and isinstance(members[0], Message):
            arms.append(self.types.annotation(self.types.plan.value(self.protocol.error), self.checking))
        alias = pascal(name) + ("Request" if members and isinstance(members[0], Rpc) else "Message")
        if arms:
            self.aliases.append(boolean(f"{alias}: TypeAlias = ", arms, "|", ""))
        else:
            self.imports.typing("NoReturn")
        return {
            "name": literal(name),
            "constant": snake(name).upper(),
            "alias": alias if arms else "NoReturn",
            "entries": list(lines([(1, bracketed("{", entries, "},"))])),
            "doc": docstring(doc, 0),
        }

    def _index(self, name: str, kind: str, tables: list[dict[str, Any]]) -> list[str]:
        entries = [f"{table['name']}: {table['constant']}" for table in tables]
        return self._lines(bracketed(f"{name}: Final[Mapping[str, {kind}[Any]]] = {{", entries, "}"))

    def _types(self) -> list[str]:
        entries: list[str | Group] = []
        for name, place in self._places():
            entries.append(call(f"{literal(name)}: ValueDecoder(", [literal(name), "_PACKAGE", literal(place)]))
        return self._lines(bracketed("TYPES: Final[Mapping[str, ValueDecoder[Any]]] = {", entries, "}"))

    def _places(self) -> Iterator[tuple[str, str]]:
        names = self.types.names
        for name, plan in self.types.plan.items.items():
            module = names.modules[plan.item.module]
            if self.types.has_reader(name):
                yield name, f"{module}.{names.reader(name)}"
            elif isinstance(plan.item, Struct):
                yield name, f"{module}.{names.type(name)}.from_wire"

    def _handshake(self) -> str:
        handshake = self.types.plan.handshake
        kind = unwrapped(handshake) if handshake is not None else None
        if not isinstance(kind, Read):
            return "HANDSHAKE: Final = None"
        own = self.types.annotation(kind, self.checking)
        place = dict(self._places())[kind.name]
        return f"HANDSHAKE: Final[ValueDecoder[{own}]] = ValueDecoder({literal(kind.name)}, _PACKAGE, {literal(place)})"


def _ends(way: Direction) -> list[str]:
    """The arguments that say on which stream a direction is, and between whom."""
    roles = (
        Group(f"{name}=(", tuple(map(literal, roles)), "),", tuple_=True)
        for name, roles in (("senders", way.senders), ("receivers", way.receivers))
    )
    return [f"    stream={literal(way.stream.name)},", *lines([(1, group) for group in roles])]


def _any(roles: Sequence[str]) -> str:
    return " or ".join(f"`{role}`" for role in roles)
