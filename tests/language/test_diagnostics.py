"""Every diagnostic as its reader sees it: one small description each, the expected text beside it.

`REWRITE=1 pytest tests/language` writes the text that is found; read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirespan.codes import CODES
from wirespan.description import DescriptionError, load
from wirespan.diagnostics import Diagnostic, render_text

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
