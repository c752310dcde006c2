"""How messages travel. A transport is one package, found by the entry point group `wirespan.transports`.

All that the toolkit has to know of a transport is in its `Transport`; all that generated code needs is in the folders
that `Transport.code` names. Nothing else in the toolkit knows one by name.
"""

# ruff: noqa: ARG002 (a transport that wraps nothing has little use for its arguments)

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import msgpack  # type: ignore[import-untyped]
from attrs import frozen

from .. import plugins
from ..model import Protocol
from ..model.arms import kind_of
from .values import Payload, Reference, SetOf, Wire

__all__ = ["GROUP", "Buffer", "Code", "Payload", "Reference", "SetOf", "Transport", "Wire", "find", "names", "of"]

GROUP = "wirespan.transports"
Buffer: TypeAlias = bytes | memoryview


@frozen(kw_only=True)
class Code:
    """What a transport brings for one target language."""

    templates: Path
    """A folder. Source files in it are copied into what the target generates. A template that is called like one of the
    target's own is printed in its place, and fills its blocks: it begins with `{% extends "README.md.j2" %}`."""
    exports: tuple[str, ...] = ()
    """What the root of a generated package offers of it, and no class of a description may therefore be called."""


class Transport:
    """A transport; this one wraps nothing: one value, in MessagePack, is one frame.

    Others derive from it and say what differs.
    """

    externs: Sequence[str] = ()
    """The extern types that it defines: payloads."""
    has_sets: bool = False
    """Whether a set can travel as such."""
    has_batches: bool = True
    """Whether what goes over a stream at once is an array of messages; a single one, otherwise."""
    editions: Sequence[str] = ()
    """How it has changed in the course of time, the oldest first; empty if it has not. Code of the transport, in every
    language, has an `Edition` with these members; in which releases each is spoken is the description's to say."""

    def code(self, target: str) -> Code | None:
        """What it brings for a target language; None if there is no code for that."""
        raise NotImplementedError

    @property
    def wraps(self) -> bool:
        """Whether a value of any type may hold something that is the transport's own."""
        return bool(self.externs) or self.has_sets

    # ------------------------------------------------------------------ vectors

    def encode(self, value: Wire) -> tuple[bytes, ...]:
        """The frames of one message, laid out as generated code keeps them in memory: as in the last edition.

        Raises
        ------
        TypeError
            It holds a payload or a set, and the transport has none.

        """
        return (bytes(msgpack.packb(value)),)

    def sample(self, extern: str, number: int) -> Payload:
        """The sample `number` of an extern type: each has other frames, and one in three has none."""
        frames = tuple(f"{extern} {number}.{index}".encode() for index in range(number % 3))
        return Payload(extern, {"sample": number}, frames)

    def written(self, extern: str, arguments: Sequence[Wire]) -> Payload:
        """What an example of the description says: `Name(…)`, whose arguments are any literals."""
        return Payload(extern, {}, tuple(each for each in arguments if isinstance(each, bytes)))

    def faults(self, extern: str) -> Iterable[tuple[Wire, str]]:
        """Values that look like an extern type and are none: each, and what is wrong with it."""
        return ()

    # ------------------------------------------------------------------ readers: the manual shows what was recorded

    def body(self, frames: Sequence[Buffer]) -> int:
        """The number of the frame that holds the message itself."""
        return 0

    def wrapped(self, value: Mapping[Any, Wire]) -> Reference | SetOf | None:
        """What a map on the wire stands for, if the transport made it."""
        return None

    def kind(self, value: Any) -> str:
        """The kind of a value on the wire, as `model.decisions` calls it; that of what is wrapped is its own."""
        if isinstance(value, Mapping):
            match self.wrapped(value):
                case Reference(extern):
                    return extern
                case SetOf():
                    return "set"
        return kind_of(value)

    def told(self, header: Mapping[Any, Wire]) -> tuple[int, str]:
        """How many frames follow the header of a payload, and a word about what is in them."""
        return 0, ""

    def framing(self, lengths: Sequence[int]) -> Sequence[tuple[bytes, str]]:
        """What stands on a connection in front of frames of these lengths (in bytes): pieces, and what they mean."""
        return ()


def names() -> list[str]:
    """The names of the installed transports."""
    return plugins.names(GROUP)


@cache
def find(name: str) -> Transport:
    """The transport of that name.

    Raises
    ------
    KeyError
        No installed distribution offers one.
    PluginError
        The distribution that offers it is broken.

    """
    found: Transport = plugins.load(GROUP, name, Transport)
    return found


def of(protocol: Protocol) -> Transport:
    """The transport of a description that has been checked."""
    return find(protocol.transport)
