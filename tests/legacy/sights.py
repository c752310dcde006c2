"""Walks through recorded messages along the types of their description, and notes what is there."""

from __future__ import annotations

import enum
import importlib
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs

from tests.python.conftest import write
from wirespan.description import load
from wirespan.model import Alias, Enum, Extern, Protocol, Rpc, Struct, Union
from wirespan.model.items import Field, Item, Message, Spread, Tag
from wirespan.model.types import Const, ListOf, MapOf, Named, Nullable, Scalar, SetOf, TupleOf, Type
from wirespan.recording import read
from wirespan.recording.bindings import Bindings
from wirespan.recording.exchange import Kind, Told, Unreadable, follow
from wirespan.releases import Release

from .boundaries import SIDES, Sight, boundaries, label, verdict

ROOT = Path(__file__).parents[2]
RECORDINGS = ROOT / "tests" / "recordings"
HEADERS = {"Serialized": "SerializedHeader", "Pickled": "PickledHeader"}
"""What stands in front of the frames of a payload."""


class Walk:
    """Notes what messages of one release have."""

    def __init__(self, protocol: Protocol, bindings: Bindings, types: Any) -> None:
        assert protocol.release is not None
        self.protocol = protocol
        self.bindings = bindings
        self.types = types
        self.sight = Sight(protocol.release)

    def add(self, told: Told) -> None:
        """A message that has been read."""
        kind = self._type_of(told)
        for value in told.values:
            if not isinstance(value, Unreadable | self.bindings.unknown):
                self._value(value, kind)

    def _type_of(self, told: Told) -> Type:
        if told.kind is Kind.HANDSHAKE and self.protocol.handshake is not None:
            return self.protocol.handshake
        if told.kind is Kind.STEP:
            name, index = told.decoder.split("/")
            rpc = self.protocol[name.removesuffix("_")]
            assert isinstance(rpc, Rpc)
            return rpc.steps[int(index)].type or Scalar.ANY
        return Scalar.ANY  # a class tells what a request or message is

    def _value(self, value: Any, kind: Type) -> None:
        if isinstance(kind, Named):
            self._item(value, self.protocol[kind.name])
        elif isinstance(kind, Nullable):
            if value is not None:
                self._value(value, kind.item)
        elif attrs.has(type(value)):
            self._body(value)
        elif isinstance(kind, ListOf | SetOf):
            for item in value if isinstance(value, tuple | list | set | frozenset) else ():
                self._value(item, kind.item)
        elif isinstance(kind, MapOf):
            for key, item in value.items() if isinstance(value, dict) else ():
                self._value(key, kind.key)
                self._value(item, kind.value)
        elif isinstance(kind, TupleOf):
            for item, inner in zip(value, kind.items, strict=False) if isinstance(value, tuple | list) else ():
                self._value(item, inner)

    def _item(self, value: Any, item: Item) -> None:
        if isinstance(item, Alias):
            self._note(item)
            self._value(value, item.type)
        elif isinstance(item, Enum):
            self._note(item)
            wire = value.value if isinstance(value, enum.Enum) else value
            for known in item.values:
                if known.wire == wire:
                    self._note(item, known.name)
        elif isinstance(item, Union):
            self._note(item)
            for arm in item.arms:
                if self._is(value, arm.type):
                    self._note(item, arm.name)
                    self._value(value, arm.type)
                    break
        elif isinstance(item, Extern):
            self._note(item)
            if (header := HEADERS.get(item.name, "")) in self.protocol and hasattr(value, "header"):
                self._value(self.types[header].decode(self.bindings.encode(value.header)), Named(header))
        elif attrs.has(type(value)):
            self._body(value)

    def _body(self, value: Any) -> None:
        name = type(value).__name__.removesuffix("_")
        if name not in self.protocol:
            return  # of the library for generated code, such as a request inside another
        item = self.protocol[name]
        assert isinstance(item, Struct | Message | Rpc)
        self._note(item)
        attributes = {a.metadata.get("wire", a.name): a.name for a in attrs.fields(type(value))}
        for member in item.members:
            if isinstance(member, Tag) or (isinstance(member, Field) and self._is_constant(member.type)):
                self._note(item, label(member))
                continue
            inner = getattr(value, attributes.get(label(member), label(member)), None)
            if not _is_absent(inner) and not (isinstance(member, Spread) and inner in ({}, None)):
                self._note(item, label(member))
                self._value(inner, member.type)

    def _is_constant(self, kind: Type) -> bool:
        return isinstance(self.protocol.resolve(kind), Const)

    def _is(self, value: Any, kind: Type) -> bool:
        """Whether a value that was read as a union is this arm of it."""
        kind = self.protocol.resolve(kind)
        if isinstance(kind, Named):
            item = self.protocol[kind.name]
            if isinstance(item, Union):
                return any(self._is(value, arm.type) for arm in item.arms)
            if isinstance(item, Enum):
                return isinstance(value, str | int) and any(known.wire == value for known in item.values)
            return type(value).__name__.removesuffix("_") == item.name
        if isinstance(kind, Nullable):
            return value is None or self._is(value, kind.item)
        if isinstance(kind, Const):
            return type(value) is type(kind.value) and value == kind.value
        return type(value) in _PYTHON.get(kind if isinstance(kind, Scalar) else type(kind), ())

    def _note(self, item: Item, member: str | None = None) -> None:
        self.sight.names.add(f"{item.name}.{member}" if member else item.name)


_PYTHON: dict[Any, tuple[type, ...]] = {
    Scalar.NIL: (type(None),),
    Scalar.BOOL: (bool,),
    Scalar.INT: (int,),
    Scalar.UINT: (int,),
    Scalar.FLOAT: (float,),
    Scalar.NUMBER: (int, float),
    Scalar.STR: (str,),
    Scalar.BYTES: (bytes, memoryview, bytearray),
    Scalar.ANY: (type(None), bool, int, float, str, bytes, tuple, list, dict),
    ListOf: (tuple, list),
    TupleOf: (tuple, list),
    SetOf: (set, frozenset),
    MapOf: (dict,),
}


def _is_absent(value: Any) -> bool:
    return isinstance(value, enum.Enum) and value.name == "ABSENT"


def recorded() -> dict[Release, list[Path]]:
    """The recordings of each release that is described."""
    known = protocol().releases
    return {
        Release(folder.name): paths
        for folder in sorted(RECORDINGS.iterdir())
        if Release(folder.name) in known and (paths := sorted(folder.glob("*.wirerec")))
    }


@cache
def protocol() -> Protocol:
    """The description of all releases."""
    return load(ROOT / "idl" / "dask" / "dask.idl")


def sights(package: ModuleType, releases: Iterable[Release] | None = None) -> Iterator[Sight]:
    """What the recordings of each release have, read with the bindings of it in a package."""
    for release in releases or recorded():
        module = package
        if Release(package.RELEASE) != release:
            module = importlib.import_module(f"{package.__name__}.{release.identifier}")
        routes = importlib.import_module(f"{module.__name__}.routes")
        bindings = Bindings.of(module)
        walk = Walk(protocol().at(release), bindings, routes.TYPES)
        for path in recorded()[release]:
            for told in follow(read(path), bindings):
                walk.add(told)
        yield walk.sight


def verdicts(seen: Iterable[Sight]) -> dict[str, str]:
    """On what each boundary rests; of several declarations of one thing, what the best shown of them does."""
    kept = list(seen)
    found: dict[str, str] = {}
    for boundary in boundaries(protocol()):
        shown = verdict(boundary, kept)
        found[str(boundary)] = min(shown, found.get(str(boundary), shown), key=SIDES.index)
    return found


def all_verdicts() -> dict[str, str]:
    """The same for all recordings, with bindings that are generated for it."""
    import sys

    with tempfile.TemporaryDirectory() as folder:
        newest = max(protocol().releases)
        others = [str(release) for release in recorded() if release != newest]
        write(ROOT / "idl" / "dask" / "dask.idl", Path(folder), "dask_of_recordings", str(newest), *others)
        sys.path.insert(0, folder)
        try:
            return verdicts(sights(importlib.import_module("dask_of_recordings")))
        finally:
            sys.path.remove(folder)
