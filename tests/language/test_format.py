"""The formatter: one layout, nothing lost, nothing changed."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from wirespan.diagnostics import DescriptionError, Reports
from wirespan.language import syntax
from wirespan.language.format import WIDTH, format_text
from wirespan.language.grammar import grammar
from wirespan.language.parser import parse
from wirespan.source import Source

from .test_parser import DESCRIPTIONS

DATA = Path(__file__).parent / "data"


def tree(text: str) -> syntax.File:
    reports = Reports()
    file = parse(Source("test.idl", text), reports)
    assert not reports.found
    return file


def test_golden() -> None:
    """`before.idl` has everything in the wrong place; `after.idl` is what comes out."""
    assert format_text((DATA / "before.idl").read_text(encoding="utf-8")) == (DATA / "after.idl").read_text("utf-8")


@pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: path.name)
def test_the_same_tree_and_the_same_text_again(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    formatted = format_text(text)
    assert tree(formatted) == tree(text)
    assert format_text(formatted) == formatted
    assert all(len(line) <= WIDTH or "//" in line or ": " in line for line in formatted.splitlines())


@pytest.mark.parametrize("seed", range(12))
def test_comments_in_every_place_survive(seed: int) -> None:
    """Comments, line ends and blanks are strewn between the tokens: none gets lost, and the tree stays."""
    random_ = random.Random(seed)
    text = (DATA / "after.idl").read_text(encoding="utf-8")
    strewn, end, count = "", 0, 0
    for token in grammar().lex(text):
        start = token.start_pos or 0
        between = text[end:start]
        choice = random_.random()
        if choice < 0.2:
            count += 1
            between += f" // comment {count}\n"
        elif choice < 0.3:
            count += 1
            between += f"\n\n// comment {count}\n\n"
        elif choice < 0.5 and "//" not in between:
            between = random_.choice(["\n", " \t", "\n\n\n", "\r\n"])
        if token.type == "DOC":
            between += "\n"
        strewn += between + token
        if token.type in ("DOC", "FILE_DOC"):
            strewn += "\n"
        end = token.end_pos or 0
    formatted = format_text(strewn)
    assert tree(formatted) == tree(strewn)
    assert sorted(re.findall(r"comment \d+$", formatted, re.M)) == sorted(f"comment {n + 1}" for n in range(count))
    assert format_text(formatted) == formatted
    assert "\n\n\n" not in formatted


def test_line_ends_and_a_byte_order_mark_are_made_plain() -> None:
    assert format_text("\ufeffrole a\r\n\r\n\r\n\r\nrole b // why \r\n") == "role a\n\nrole b  // why\n"


@pytest.mark.parametrize("text", ["", "\n\n", "// one\n", "//! Doc.\n", "//! Doc.\n\n// one\n\n// two\n"])
def test_without_declarations(text: str) -> None:
    assert format_text(text) == text.strip("\n") + ("\n" if text.strip() else "")


@pytest.mark.parametrize("text", ["struct S {", "role a; role b", 'enum E { a "x }', "/// Documents nothing."])
def test_broken_text_is_refused(text: str) -> None:
    with pytest.raises(DescriptionError) as caught:
        format_text(text, "some.idl")
    assert {d.span.source.path for d in caught.value.diagnostics} == {"some.idl"}


def test_a_body_stands_on_one_line_exactly_as_long_as_it_fits() -> None:
    fits = "struct S { " + "x" * (WIDTH - len("struct S { : int }")) + ": int }"
    assert len(fits) == WIDTH
    assert format_text(fits) == fits + "\n"
    assert format_text(fits.replace("xx", "xxx", 1)).count("\n") == 3


def test_an_element_on_a_line_of_its_own_has_room_for_its_comma() -> None:
    inner = "call { " + "x" * (WIDTH - len("    call { : int },")) + ": int }"
    text = f"union U {{\n    {inner},\n    /// Doc.\n    b: int,\n}}\n"
    assert format_text(text) == text
    assert format_text(text.replace("xx", "xxx", 1)).count("\n") == text.count("\n") + 2
