"""Every diagnostic as its reader sees it: one small description each, the expected text beside it.

`REWRITE=1 pytest tests/language` writes the text that is found; read the difference before you commit it.
"""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path
from typing import Any

import pytest

import wirespan
from wirespan.codes import CODES
from wirespan.description import DescriptionError, load
from wirespan.diagnostics import Diagnostic, Reports, render_text

FOLDER = Path(__file__).parent / "diagnostics"
CASES = sorted(path.stem for path in FOLDER.glob("*.idl"))


def findings(name: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Diagnostic, ...]:
    monkeypatch.chdir(FOLDER)
    with pytest.raises(DescriptionError) as caught:
        load(Path(f"{name}.idl"))
    return caught.value.diagnostics


@pytest.mark.parametrize("name", CASES)
def test_text(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = render_text(findings(name, monkeypatch)) + "\n"
    expected = FOLDER / f"{name}.txt"
    if os.environ.get("REWRITE"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_told_by_its_own_code_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {diagnostic.code for diagnostic in findings(name, monkeypatch)} == {name[:4]}


def test_every_code_has_a_case() -> None:
    assert {name[:4] for name in CASES} == set(CODES)


def test_no_expectation_without_its_case() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(CASES)


def reporting_calls() -> set[tuple[str, int]]:
    """Every place of the toolkit that reports a fault: file and line."""
    places = set()
    for path in Path(wirespan.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "eports.add(" in text else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "add":
                first = node.args[0] if node.args else None
                is_code = isinstance(first, ast.Constant) and first.value in CODES
                if is_code or (isinstance(first, ast.Name) and first.id == "code"):
                    places.add((str(path), node.lineno))
    return places


def test_every_place_that_reports_does_so_in_a_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were one of them taken out, the text of a case would change."""
    seen: set[tuple[str, int]] = set()
    add = Reports.add

    def noting(self: Reports, *arguments: Any, **named: Any) -> None:
        caller, count = sys._getframe(1), len(self.found)
        add(self, *arguments, **named)
        if len(self.found) > count:
            seen.add((caller.f_code.co_filename, caller.f_lineno))

    monkeypatch.setattr(Reports, "add", noting)
    for name in CASES:
        findings(name, monkeypatch)
    places = reporting_calls()
    assert len(places) > 90
    assert places - seen == set()
