"""Checks only check: what they are given stays as it is, and what they find is all that they do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from attrs import evolve

from wirespan.diagnostics import Reports
from wirespan.language.checks import check
from wirespan.language.parser import parse
from wirespan.language.resolution import Resolution
from wirespan.language.resolve import SourceModule, resolve
from wirespan.source import Source

HARD = Path(__file__).parent / "data/hard.idl"
FAULTS = Path(__file__).parent / "diagnostics"


def resolution(path: Path) -> Resolution:
    reports = Reports()
    file = parse(Source(path.name, path.read_text(encoding="utf-8")), reports)
    return resolve([SourceModule(path.stem, path.name, file)], reports)


def test_a_check_leaves_what_it_checks_as_it_is() -> None:
    for path in (HARD, FAULTS / "E304_not_yet.idl", FAULTS / "E209_parts.idl", FAULTS / "E404_release.idl"):
        checked, untouched = resolution(path), resolution(path)
        check(checked)
        assert checked.protocol == untouched.protocol
        assert checked.result == untouched.result
        assert {d.name for d in checked.broken} == {d.name for d in untouched.broken}


def test_checking_twice_finds_the_same() -> None:
    for path in (FAULTS / "E304_not_yet.idl", FAULTS / "E209_parts.idl", FAULTS / "E409_maps.idl"):
        once = resolution(path)
        check(once)
        found = [(d.code, d.message) for d in once.scope.reports.found]
        again = evolve(once, scope=evolve(once.scope, reports=Reports()))
        check(again)
        assert [(d.code, d.message) for d in again.scope.reports.found] == found
        assert found


def test_diagnostics_do_not_need_the_language() -> None:
    code = "import sys, wirespan.diagnostics; sys.exit(any('.language' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
