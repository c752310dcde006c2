"""The generated Python package, as far as tools need it to read any protocol that was generated."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, TypeAlias

from attrs import frozen

from .. import transports
from ..exchange import Exchange, Script, Then, between
from ..model import StepKind
from ..model.arms import Rule
from ..releases import Release
from .records import Buffer

__all__ = ["Bindings", "BindingsError", "Decoder", "Frames", "MissingError", "Step", "load"]

Frames: TypeAlias = "Sequence[Buffer]"


class BindingsError(Exception):
    """The generated package cannot be used. `help` says what to do."""

    def __init__(self, problem: str, help_: str = "") -> None:
        super().__init__(problem)
        self.help = help_


class MissingError(BindingsError):
    """There is no package of that name."""


class Decoder(Protocol):
    """Decodes the requests to one role, or the handshake."""

    def decode(self, frames: Frames, /) -> Any:
        """Decode a message of the transport; raises ValueError if it is not what the description says."""
        ...

    def read(self, wire: Any, frames: Frames = (), /) -> Any:
        """The same, of what MessagePack made of it."""
        ...


class Step(Protocol):
    """What follows a request."""

    kind: str  # of STEPS
    when: str | None
    opens: str | None
    arms: tuple[tuple[Any, ...], ...]

    def decode(self, frames: Frames, /) -> Any:
        """Decode a message of the transport that is this step."""
        ...

    def read(self, wire: Any, frames: Frames = (), /) -> Any:
        """The same, of what MessagePack made of it."""
        ...


STEPS = {"reply": StepKind.REPLY, "push": StepKind.PUSHES, "send": StepKind.SENDS, "open": StepKind.OPENS}


@frozen
class Bindings:
    """The names of a generated package that reading a recording takes."""

    release: str
    script: Script
    """What follows what."""
    steps: Mapping[str, Sequence[Step]]
    """The decoders of all steps of a request, by its name."""
    streams: Mapping[str, Any]
    servers: Mapping[str, Any]
    handshake: Decoder | None
    encode: Callable[[Any], list[bytes]]
    raw: Callable[[Frames], Any]
    """The value of a message as it stands, without any class."""
    unknown: type[Any]
    """What stands for a message, or request, of an op that is not described."""
    unknown_arm: type[Any]
    """What stands for an arm of a union that is not described."""
    raw_request: type[Any]
    """What stands for a whole request inside another message."""
    edition: Any = None
    """How the release lays out frames, where its transport has changed."""

    @classmethod
    def of(cls, package: ModuleType) -> Bindings:
        """Those of an imported package, or of one of its sub-modules for another release."""
        routes = importlib.import_module(f"{package.__name__}.routes")
        runtime = package.UnknownMessage.__module__.rpartition(".")[0]
        wire = importlib.import_module(f"{runtime}._wire")
        exchange = importlib.import_module(f"{runtime}._exchange")
        error = getattr(importlib.import_module(f"{package.__name__}._protocol"), "read_error", None)
        return cls(
            package.RELEASE,
            _script(routes, error, _kind_of(getattr(package, "TRANSPORT", ""))),
            {kind.__name__: kind.STEPS for kind in _requests(routes)},
            routes.STREAMS,
            routes.SERVERS,
            routes.HANDSHAKE,
            package.encode,
            wire.first,
            wire.UnknownMessage,
            wire.UnknownArm,
            exchange.RawRequest,
            getattr(package, "EDITION", None),
        )

    @property
    def roles(self) -> list[str]:
        """The roles of the protocol that say something."""
        ends = (role for way in self.streams.values() for role in (*way.senders, *way.receivers))
        return list(dict.fromkeys((*ends, *self.servers)))

    @property
    def ops(self) -> frozenset[str]:
        """Every op that is described."""
        decoders = (*self.streams.values(), *self.servers.values())
        return frozenset(op for decoder in decoders for op in decoder.types)

    def speaks(self, release: str) -> bool:
        """Whether these are the bindings of a release, however it is written."""
        return _identifier(release) == _identifier(self.release)

    def placed(self, frames: Frames) -> Frames:
        """The frames of a recorded message as decoders read them.

        Raises
        ------
        ValueError
            They are not laid out as in this release.

        """
        placed: Frames = frames if self.edition is None else self.edition.place(frames)
        return placed

    def extracted(self, frames: Frames) -> Frames:
        """The frames of an encoded message as this release sends them."""
        extracted: Frames = frames if self.edition is None else self.edition.extract(frames)
        return extracted


def _requests(routes: ModuleType) -> Iterator[Any]:
    return (kind for server in routes.SERVERS.values() for kind in server.types.values())


def _kind_of(transport: str) -> Callable[[Any], str]:
    """What tells the kinds of values that travel over a transport; one that is not installed wraps nothing."""
    try:
        return transports.find(transport).kind
    except KeyError:
        return transports.Transport().kind


def _script(
    routes: ModuleType, read_error: Callable[[Any, Frames], Any] | None, kind_of: Callable[[Any], str]
) -> Script:
    """What the generated package carries of the description as data."""

    def is_error(wire: Any) -> bool:
        try:
            return read_error is not None and read_error(wire, ()) is not None
        except ValueError:
            return True  # an error, though a wrong one

    ways = [(way.name, way.stream, way.senders, way.receivers) for way in routes.STREAMS.values()]
    decoders = (*routes.STREAMS.values(), *routes.SERVERS.values())
    return Script(
        decoders[0]._tag if decoders else "",
        routes.HANDSHAKE is not None,
        {
            role: {op: Exchange(kind.__name__, op, tuple(map(_then, kind.STEPS))) for op, kind in server.types.items()}
            for role, server in routes.SERVERS.items()
        },
        between(ways),
        is_error,
        kind_of,
    )


def _then(step: Step) -> Then:
    return Then(STEPS[step.kind], step.when, step.opens, tuple(Rule(*rule) for rule in step.arms))


def load(package: str, folder: Path | None, release: str) -> Bindings:
    """Import a generated package, and choose in it the release of a recording.

    Parameters
    ----------
    package
        Its import name.
    folder
        Where to find it if it is not installed.
    release
        A release that has a sub-module of its own is read with it, any other with the root of the package.

    Raises
    ------
    MissingError
        There is no such package.
    BindingsError
        It cannot be imported, or was not generated by wirespan.

    """
    try:
        root = _import(package, folder)
        own = _identifier(release)
        for name in (*([f"{package}.{own}"] if own else []), package):
            try:
                return Bindings.of(root if name == package else importlib.import_module(name))
            except ModuleNotFoundError as error:
                if name == package or error.name != name:
                    raise
        raise AssertionError("the package itself is always tried")
    except ImportError as error:
        missing = isinstance(error, ModuleNotFoundError) and error.name == package
        raise (MissingError if missing else BindingsError)(
            f"cannot import the generated package {package}: {error}",
            "run `wirespan generate` and install its output, or name another package with --package",
        ) from None
    except AttributeError as error:
        raise BindingsError(
            f"{package} is not a package that this version of wirespan generated: {error}",
            "generate it again, or name another one with --package",
        ) from None


def _identifier(release: str) -> str | None:
    """The name of a release's sub-module. Libraries do not always write a release alike: 2021.03.0 is 2021.3.0."""
    try:
        return Release(release).identifier
    except ValueError:  # none, or several
        return None


def _import(package: str, folder: Path | None) -> ModuleType:
    try:
        return importlib.import_module(package)
    except ModuleNotFoundError as error:
        if folder is None or error.name != package:
            raise
    for place in (folder / "src", folder):
        if (place / package / "__init__.py").is_file():
            sys.path.insert(0, str(place))
            try:
                return importlib.import_module(package)
            finally:
                sys.path.remove(str(place))
    return importlib.import_module(package)
