"""Generated packages to test: of the kitchen sink and its twin, of a protocol without a transport, and of Dask."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import frozen

from wirespan.description import load
from wirespan.model import Protocol
from wirespan.targets import Request
from wirespan.targets.python import PythonTarget

ROOT = Path(__file__).parents[2]
KITCHEN_SINK = ROOT / "tests" / "kitchen_sink" / "kitchen_sink.idl"
TWIN = ROOT / "tests" / "kitchen_sink" / "plain_sink.idl"
"""The same on a transport that wraps nothing: whoever tests the kitchen sink tests both."""

PLAIN = """\
//! Without a transport: every value is plain MessagePack.
protocol plain {
    releases: [1.0.0],
    docs: optional,
    tag: "kind",
}

role left
role right
stream Talk: left <-> right
union Shape { circle { shape: "circle", radius: number }, square { shape: "square", side: number } }
message Say "say": left -> right { text: str, to: list<str>, shape?: Shape, anything: any, more: map<str, any> }
rpc Ask "ask": left -> right { question: str } -> list<Shape>
"""


ODD = """\
//! Types in types that no other description has.
protocol odd {
    releases: [1.0.0],
    docs: optional,
    transport: dask_frames { placeholders },
    tag: "op",
}

extern type Serialized
role left
role right
stream Talk: left <-> right
struct Point { x: int, y?: str }
type MaybePoints = list<Point>?
type MaybeTable = map<str, list<Point>>?
type MaybePair = tuple<str, Point>?
type MaybeInt = int?
type MaybeFloat = float?
type Values = list<any>
enum Word { one, two }
union Simple { MaybeInt, str, list<Point> }
union Outer { Simple, Point }
union Mixed { Word, tuple<int, Point>, map<str, Point>, bool, MaybeFloat }
union Lists { uint, list<any>, map<str, any> }
message Say "say": left -> right {
    simple: Simple, outer?: Outer?, mixed: list<Mixed?>, lists: map<str, Lists>, sets: set<list<str>>, values: Values,
    by_simple: map<Simple, list<Outer>>, quoted: list<"this or that">, deep: list<list<list<Point?>?>?>,
}
rpc Points "points": left -> right { } -> MaybePoints
rpc List "list": left -> right { } -> list<Point>?
rpc Table "table": left -> right { } -> MaybeTable
rpc Pair "pair": left -> right { } -> MaybePair
"""


@frozen
class Generated:
    """A generated package that has been imported, and the protocol that it was made from."""

    protocol: Protocol
    folder: Path
    package: ModuleType
    source: Path

    def __getattr__(self, name: str) -> Any:
        return getattr(self.package, name)

    @property
    def routes(self) -> Any:
        """Its decoders."""
        return importlib.import_module(f"{self.package.__name__}.routes")

    def module(self, name: str) -> Any:
        """One of its modules."""
        return importlib.import_module(f"{self.package.__name__}.{name}")


def write(source: Path, folder: Path, package: str, *releases: str) -> Protocol:
    """Generate a package of these releases (of the newest, if none is given); the model of the first."""
    protocol = load(source)
    chosen = [r for text in releases for r in protocol.releases if str(r) == text] or [max(protocol.releases)]
    at = tuple(protocol.at(release) for release in chosen)
    request = Request(
        protocol=protocol, releases=at, options={"package": package}, source=source.parent.name, version="test"
    )
    for name, text in PythonTarget().render(request).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return at[0]


@pytest.fixture(scope="session")
def importable() -> Iterator[Callable[[Path, str], ModuleType]]:
    """Import a package from a folder, for as long as the tests run."""
    added: list[str] = []

    def load_package(folder: Path, package: str) -> ModuleType:
        sys.path.insert(0, str(folder))
        added.append(str(folder))
        return importlib.import_module(package)

    yield load_package
    for folder in added:
        sys.path.remove(folder)


@pytest.fixture(scope="session")
def sink(tmp_path_factory: pytest.TempPathFactory, importable: Callable[[Path, str], ModuleType]) -> Generated:
    """The kitchen sink: release 2.0.0 at the root, 1.0.0 below it."""
    return _sink(KITCHEN_SINK, tmp_path_factory.mktemp("sink"), importable)


@pytest.fixture(scope="session")
def old_sink(sink: Generated) -> Generated:
    """The kitchen sink's first release, a sub-package."""
    return first_of(sink)


@pytest.fixture(scope="session")
def twin(tmp_path_factory: pytest.TempPathFactory, importable: Callable[[Path, str], ModuleType]) -> Generated:
    """The twin of the kitchen sink, of the same releases."""
    return _sink(TWIN, tmp_path_factory.mktemp("twin"), importable)


@pytest.fixture(scope="session")
def old_twin(twin: Generated) -> Generated:
    """The first release of the twin."""
    return first_of(twin)


def _sink(source: Path, folder: Path, importable: Callable[[Path, str], ModuleType]) -> Generated:
    package = f"{source.stem}_protocol"
    protocol = write(source, folder, package, "2.0.0", "1.0.0")
    return Generated(protocol, folder, importable(folder, package), source)


def first_of(sink: Generated) -> Generated:
    protocol = load(sink.source)
    first = next(release for release in protocol.releases if str(release) == "1.0.0")
    package = importlib.import_module(f"{sink.package.__name__}.v1_0_0")
    return Generated(protocol.at(first), sink.folder, package, sink.source)


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory, importable: Callable[[Path, str], ModuleType]) -> Generated:
    """A protocol without a transport."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "plain.idl").write_text(PLAIN, encoding="utf-8")
    protocol = write(folder / "plain.idl", folder, "plain_protocol")
    return Generated(protocol, folder, importable(folder, "plain_protocol"), folder / "plain.idl")


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory, importable: Callable[[Path, str], ModuleType]) -> Generated:
    """Types in types that no other description has."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "odd.idl").write_text(ODD, encoding="utf-8")
    protocol = write(folder / "odd.idl", folder, "odd_protocol")
    return Generated(protocol, folder, importable(folder, "odd_protocol"), folder / "odd.idl")


@pytest.fixture(scope="session")
def dask() -> Generated:
    """Dask, as it is generated in this repository and installed beside the toolkit."""
    source = ROOT / "idl" / "dask" / "dask.idl"
    protocol = load(source)
    package = importlib.import_module("dask_protocol")
    release = next(release for release in protocol.releases if str(release) == package.RELEASE)
    return Generated(protocol.at(release), ROOT / "generated" / "python", package, source)
