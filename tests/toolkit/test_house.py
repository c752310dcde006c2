"""The house: which package of the toolkit may import which, and what nobody but a transport may know.

The table is what CONTRIBUTING.md draws. Imports are read, not run: also those for type checkers alone, and those inside
functions.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "codegen" / "wirespan"
GUIDE = ROOT / "CONTRIBUTING.md"


def _table(text: str) -> dict[str, frozenset[str]]:
    rows = (line.split(":") for line in text.strip().splitlines())
    return {room.strip(): frozenset(allowed.split()) for room, allowed in rows}


ROOMS = _table(
    """
    releases:
    source:
    codes:
    diagnostics:             codes source
    console:
    plugins:
    resources:
    output:
    model:                   releases
    notation:                model
    config:                  releases
    transports:              model plugins
    transports.dask_frames:  resources transports
    transports.plain:        resources transports
    language:                diagnostics model notation releases source transports
    description:             diagnostics language model source
    plan:                    model notation transports
    exchange:                model transports
    targets:                 model plugins releases transports
    targets.python:          exchange model notation plan resources targets
    targets.rust:            model notation plan releases resources targets transports
    in_memory:               description model releases targets
    recording: config console diagnostics exchange in_memory model releases resources transports transports.dask_frames
    diff:                    config console description diagnostics model notation recording releases targets
    targets.docs:            diff exchange model notation recording releases resources targets transports
    vectors:                 config console description diagnostics model plugins transports
    generate:                config description output targets
    serve:                   config console diagnostics generate output
    cli: config console description diagnostics diff generate language model output plugins recording serve vectors
    __main__:                cli
    """
)
"""Each room, and the rooms that it may import: those above it in the table. What is not in the room's line is not
allowed. All may import COMMON."""

COMMON = {"__init__", "exhaustive"}
"""The version, and what stands at the end of a match."""


@frozen
class Import:
    """A room imports another one, somewhere."""

    file: str
    line: int
    room: str
    other: str


def room_of(module: str) -> str:
    """The room of a module: the longest name in the table that it begins with; else its package."""
    parts = module.split(".")[1:]
    for length in range(len(parts), 0, -1):
        if (name := ".".join(parts[:length])) in ROOMS:
            return name
    return parts[0] if parts else "__init__"


@cache
def imports() -> tuple[Import, ...]:
    """Every import from one room into another."""
    return tuple(each for path in sorted(SOURCE.rglob("*.py")) for each in _imports_of(path))


def _imports_of(path: Path) -> Iterator[Import]:
    names = list(path.relative_to(SOURCE.parent).with_suffix("").parts)
    package = names[:-1]
    room = room_of(".".join(package if names[-1] == "__init__" else names))
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        targets: list[str] = []
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            of = ".".join([*base, *([node.module] if node.module else [])])
            targets = [f"{of}.{alias.name}" if _is_module(f"{of}.{alias.name}") else of for alias in node.names]
        for target in targets:
            other = room_of(target)
            if target.split(".")[0] == SOURCE.name and other not in {room, *COMMON}:
                yield Import(path.relative_to(ROOT).as_posix(), getattr(node, "lineno", 0), room, other)


def _is_module(name: str) -> bool:
    path = SOURCE.parent.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def test_each_room_imports_only_what_it_may() -> None:
    assert len(imports()) > 200
    wrong = [
        f"{each.file}:{each.line}: `{each.room}` imports `{each.other}`"
        for each in imports()
        if each.other not in ROOMS.get(each.room, frozenset())
    ]
    help_ = (
        "What to do: move what is needed to a room that both may import, or hand it in as an argument. "
        "If it is the house that has changed, change the line in ROOMS (tests/toolkit/test_house.py), and the row in "
        "CONTRIBUTING.md."
    )
    assert not wrong, "\n".join(["imports that the house does not allow:", *wrong, help_])


def test_the_table_knows_every_room_and_no_other() -> None:
    there = {room_of(".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)) for path in SOURCE.rglob("*.py")}
    there -= COMMON
    new, gone = there - set(ROOMS), set(ROOMS) - there
    where = "ROOMS (tests/toolkit/test_house.py), and of the table in CONTRIBUTING.md"
    assert not new, f"{sorted(new)}: new rooms; make each a line of {where}"
    assert not gone, f"{sorted(gone)}: no longer there; take the lines out of {where}"


def test_imports_go_one_way() -> None:
    """Each room stands below those that it may import; so there is no circle."""
    seen: set[str] = set()
    for room, allowed in ROOMS.items():
        assert allowed <= seen, f"`{room}` may import {sorted(allowed - seen)}, which do not stand above it in ROOMS"
        seen.add(room)
    TopologicalSorter(ROOMS).prepare()


@pytest.mark.parametrize("room", ["transports.dask_frames", "transports.plain"])
def test_our_transports_know_no_more_than_those_of_others(room: str) -> None:
    assert ROOMS[room] <= ROOMS["transports"] | {"transports", "resources"}


# ---------------------------------------------------------------------------------------------- CONTRIBUTING.md


def rows() -> Mapping[str, frozenset[str]]:
    """The table of CONTRIBUTING.md: room → what it may import."""
    text = GUIDE.read_text(encoding="utf-8").partition("## The house")[2].partition("\n## ")[0]
    found = re.findall(r"^\| `([\w.]+)` \| [^|]+ \| ?([^|]*)\|$", text, re.MULTILINE)
    return {room: frozenset(re.findall(r"`([\w.]+)`", allowed)) for room, allowed in found}


def test_the_guide_draws_this_house() -> None:
    drawn = rows()
    assert list(drawn) == list(ROOMS), "CONTRIBUTING.md has other rooms, or in another order, than ROOMS"
    for room, allowed in ROOMS.items():
        assert drawn[room] == allowed, f"CONTRIBUTING.md: the row of `{room}` should name {', '.join(sorted(allowed))}"


def test_the_guide_names_files_that_exist() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    tops = r"(?:codegen|docs|examples|generated|idl|templates|tests)"
    named = set(re.findall(rf"`({tops}/[\w./-]+)`", text))
    assert len(named) > 15
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


# ---------------------------------------------------------------------------------------------- transports


KNOWLEDGE = re.compile(
    r"dask_frames|__(Serialized|Pickled|Set|Enum)__|num-sub-frames|as-list|\bPickled\b|writeable_paths"
)
"""What only the transport itself may know."""

KNOWS = {
    "transports/dask_frames": "the transport",
    "recording/taps/dask": "runs inside Dask's own processes",
}


def test_nobody_else_knows_a_transport_by_name() -> None:
    told = []
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        if name.startswith(tuple(KNOWS)):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
            if is_text and KNOWLEDGE.search(node.value):  # type: ignore[attr-defined]
                told.append(f"{name}:{node.lineno}: {node.value!r}")  # type: ignore[attr-defined]
    for path in (ROOT / "templates").rglob("*.j2"):
        if "transport/" not in path.as_posix() and KNOWLEDGE.search(path.read_text(encoding="utf-8")):
            told.append(path.relative_to(ROOT).as_posix())
    help_ = (
        "What to do: ask the description's transport (codegen/wirespan/transports), and let it bring what is its own."
    )
    assert not told, "\n".join(["this is for the transport to know:", *told, help_])
