"""Every rule by a change of its own, as a user reads it, and the same change told backwards.

`REWRITE=1 pytest tests/diff` writes the text that is found; read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.diff import RULES, Policy, Rule, compare
from wirespan.diff.report import Report
from wirespan.diff.rules import Effect
from wirespan.diff.sources import Comparison, root_of
from wirespan.diff.text import TextReport
from wirespan.model import Protocol
from wirespan.recording.style import Style

FOLDER = Path(__file__).parent / "rules"
CASES = sorted(path.name for path in FOLDER.iterdir())
STRICT = Policy(strict=True)


def description(case: str, which: str) -> Protocol:
    folder = FOLDER / case
    (protocol,) = [load(root_of(path)) for path in (folder / which, folder / f"{which}.idl") if path.exists()]
    return protocol.at(protocol.releases[0])


def told(old: Protocol, new: Protocol, names: tuple[str, str], policy: Policy) -> str:
    comparison = Comparison(protocol=new.name, before=names[0], after=names[1], changes=tuple(compare(old, new)))
    style = Style(colour=False, unicode=True, role_colours={})
    return "".join(f"{line}\n" for line in TextReport(Report(comparison, policy), style).lines())


@pytest.mark.parametrize("case", CASES)
def test_text(case: str) -> None:
    before, after = description(case, "before"), description(case, "after")
    text = told(before, after, ("before", "after"), STRICT) + "\n" + told(after, before, ("after", "before"), STRICT)
    expected = FOLDER / case / "expected.txt"
    if os.environ.get("REWRITE"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert all(len(line) <= 80 for line in text.splitlines())


@pytest.mark.parametrize("case", CASES)
def test_a_change_is_told_by_its_own_rule_alone_and_backwards_by_the_mirror(case: str) -> None:
    before, after = description(case, "before"), description(case, "after")
    forth, back = compare(before, after), compare(after, before)
    assert {change.code for change in forth} == {case[:4]}
    assert {change.code for change in back} == {RULES[case[:4]].mirror}
    for policy in (STRICT, Policy()):
        wire = [(b.newer_to_older, b.older_to_newer) for b in (change.breaks(policy) for change in forth)]
        mirrored = [(b.older_to_newer, b.newer_to_older) for b in (change.breaks(policy) for change in back)]
        assert sorted(wire) == sorted(mirrored)


@pytest.mark.parametrize("case", CASES)
def test_nothing_has_changed_in_the_same_description(case: str) -> None:
    assert compare(description(case, "before"), description(case, "before")) == []


def test_every_rule_has_a_case() -> None:
    assert [case[:4] for case in CASES] == sorted(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_mirror_swaps_the_wire(rule: Rule) -> None:
    mirror = RULES[rule.mirror]
    assert mirror.mirror == rule.code
    assert (mirror.newer_to_older, mirror.older_to_newer) == (rule.older_to_newer, rule.newer_to_older)
    assert mirror.sign == {"+": "-", "-": "+", "~": "~"}[rule.sign]


def test_source_breaks_only_where_generated_code_differs() -> None:
    assert {rule.code for rule in RULES.values() if Effect.EXTRA in (rule.python, rule.rust)} == set()
    assert {rule.code for rule in RULES.values() if Effect.UNKNOWN in (rule.python, rule.rust)} == set()


WORDS = {
    Effect.NO: "",
    Effect.YES: "✗",
    Effect.EXTRA: "strict",
    Effect.UNKNOWN: "strict, closed",
    Effect.CLOSED: "closed",
    Effect.ATTRIBUTE: "attribute",
}


def test_the_page_says_what_the_table_says() -> None:
    page = (Path(__file__).parents[2] / "docs" / "diff.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| D")]
    effects = [(r.newer_to_older, r.older_to_newer, r.python, r.rust) for r in RULES.values()]
    told = [" | ".join(WORDS[effect] for effect in each) for each in effects]
    assert rows == [f"| {r.code} | {r.title} | {words} |" for r, words in zip(RULES.values(), told, strict=True)]
