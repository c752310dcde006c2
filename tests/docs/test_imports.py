"""The package of the manual can be read from one end: no two of its modules need each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from wirespan.targets import docs

FOLDER = Path(docs.__file__).parent
SOURCES = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py")}


def imported(source: str) -> Iterator[str]:
    """The modules of the package that a module imports anywhere in its text, for type checkers alone, too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            if node.module:
                yield node.module.partition(".")[0]
            else:
                yield from (each.name for each in node.names)


def order(sources: dict[str, str]) -> list[str]:
    return list(TopologicalSorter({name: set(imported(text)) for name, text in sources.items()}).static_order())


def test_imports_go_one_way() -> None:
    found = order(SOURCES)
    assert found[-1] == "__init__"
    assert set(found) == set(SOURCES)  # and each is a module that is there


def test_a_circle_is_noticed() -> None:
    with pytest.raises(CycleError):
        order({**SOURCES, "edition": SOURCES["edition"] + "\nif TYPE_CHECKING:\n    from .page import Page\n"})


def test_modules_are_short() -> None:
    assert {name: count for name, text in SOURCES.items() if (count := len(text.splitlines())) > 400} == {}
