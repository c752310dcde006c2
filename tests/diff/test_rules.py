"""Every rule by a change of its own, as a user reads it, and the same change told backwards.

`REWRITE=1 pytest tests/diff` writes the text that is found; read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.diff import NEWER_TO_OLDER, OLDER_TO_NEWER, RULES, Policy, Rule, compare
from wirespan.diff.report import Report
from wirespan.diff.rules import Effect
from wirespan.diff.sources import Comparison, root_of
from wirespan.diff.text import TextReport
from wirespan.model import Protocol
from wirespan.recording.style import Style
from wirespan.targets import sources
from wirespan.targets.source import When

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
        wire = [(NEWER_TO_OLDER in b, OLDER_TO_NEWER in b) for b in (change.breaks(policy) for change in forth)]
        mirrored = [(OLDER_TO_NEWER in b, NEWER_TO_OLDER in b) for b in (change.breaks(policy) for change in back)]
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


def test_every_language_knows_the_rules_that_it_names() -> None:
    for source in sources().values():
        assert source.rules.keys() <= RULES.keys()


WORDS = {Effect.NO: "", Effect.YES: "✗", Effect.EXTRA: "strict", Effect.UNKNOWN: "strict, closed"}
SOURCE_WORDS = {None: "", When.ALWAYS: "✗", When.CLOSED: "closed", When.ATTRIBUTE: "attribute"}


def test_the_page_says_what_the_tables_say() -> None:
    page = (Path(__file__).parents[2] / "docs" / "diff.md").read_text(encoding="utf-8")
    expected = []
    for rule in RULES.values():
        words = [WORDS[rule.newer_to_older], WORDS[rule.older_to_newer]]
        words += [SOURCE_WORDS[source.rules.get(rule.code)] for source in sources().values()]
        expected.append(f"| {rule.code} | {rule.title} | {' | '.join(words)} |")
    assert [line for line in page.splitlines() if line.startswith("| D")] == expected
