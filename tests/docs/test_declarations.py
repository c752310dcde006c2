"""The code that the manual shows is the code that targets print, without documentation and methods."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve

from tests.docs.conftest import ROOT
from wirespan import targets
from wirespan.description import load
from wirespan.model import Alias, Enum, Message, Rpc, Struct, Union
from wirespan.targets.declared import Declarations, DocLine, without_docs
from wirespan.targets.python import PythonTarget
from wirespan.targets.rust import RustTarget

SINK = load(ROOT / "tests/kitchen_sink/kitchen_sink.idl")
REQUEST = targets.Request(
    protocol=SINK,
    releases=tuple(SINK.at(release) for release in sorted(SINK.releases, reverse=True)),
    options={},
    source="idl",
    version="1.2.3",
)
OPTIONS: Mapping[str, Mapping[str, str]] = {"python": {"package": "sink"}, "rust": {"crate": "sink"}}
TARGETS: Mapping[str, PythonTarget | RustTarget] = {"python": PythonTarget(), "rust": RustTarget()}
PLACES = {"python": ("sink/{}.py", "."), "rust": ("src/{}.rs", "::")}


@pytest.fixture(scope="module", params=TARGETS)
def language(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def declared(language: str) -> Declarations:
    return TARGETS[language].declarations(REQUEST)


def test_every_declaration_is_printed_where_it_says(language: str) -> None:
    files = TARGETS[language].render(evolve(REQUEST, options=OPTIONS[language]))
    path, separator = PLACES[language]
    found = declared(language).declared
    assert len(found) > 100
    for each in found:
        lines = iter(files[path.format(each.module.replace(separator, "/"))].splitlines())
        # In the same order: `in` goes on from where the line before was found.
        assert all(line in lines for line in each.text.splitlines()), each


def test_every_type_is_declared(language: str) -> None:
    found = declared(language)
    newest = REQUEST.releases[0]
    assert newest.release is not None
    missing = [
        item.name
        for item in newest.items
        if isinstance(item, Alias | Enum | Message | Rpc | Struct | Union)
        and not (isinstance(item, Struct) and item.spread_only)
        and found.find(newest.release, item.name) is None
    ]
    assert missing == []


def test_there_is_no_documentation_and_no_code_that_runs(language: str) -> None:
    for each in declared(language).declared:
        for line in each.text.splitlines():
            assert line.strip(), each
            assert not line.lstrip().startswith(('"""', 'r"""', "///", "def ", "pub fn ", "impl ", "STEPS:")), each
            assert "\0" not in line


def test_lines_of_documentation_are_told_from_code() -> None:
    assert without_docs(["a = 1", DocLine('"""One."""'), "b = 2"]) == ["a = 1", "b = 2"]
