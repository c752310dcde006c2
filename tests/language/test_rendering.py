"""Diagnostics for people, for tools and for a CI service."""

from __future__ import annotations

import json
import re

import pytest

from wirespan.codes import CODES
from wirespan.description import DescriptionError
from wirespan.diagnostics import (
    Diagnostic,
    Label,
    Reports,
    nearest,
    render_github,
    render_json,
    render_text,
)
from wirespan.source import Source, Span

from .conftest import Describe

TEXT = "struct A { x: int }\n\tunion B { é, 100% }\nenum C { c }\n"


@pytest.fixture
def diagnostic() -> Diagnostic:
    source, other = Source("some, file.idl", TEXT), Source("other.idl", "role a\n")
    start = TEXT.index("é")
    return Diagnostic(
        code="E409",
        message="100% wrong:\nhere",
        span=Span(source, start, start + 7),
        label="this",
        also=(Label(Span(source, 7, 8), "and this"), Label(Span(other, 5, 6), "elsewhere")),
        help="think",
    )


def test_text(diagnostic: Diagnostic) -> None:
    assert render_text([diagnostic]).splitlines() == [
        "error[E409]: 100% wrong:",
        "here",
        " --> some, file.idl:2:12",
        "  |",
        "1 | struct A { x: int }",
        "  |        - and this",
        "2 |     union B { é, 100% }",
        "  |               ^^^^^^^ this",
        " ::: other.idl:1:6",
        "1 | role a",
        "  |      - elsewhere",
        "  = help: think",
    ]


def test_colour_adds_nothing_but_colour(diagnostic: Diagnostic) -> None:
    coloured = render_text([diagnostic], colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render_text([diagnostic])
    assert "\x1b[" not in render_text([diagnostic])


def test_a_span_over_lines_is_marked_on_its_first() -> None:
    source = Source("x.idl", "example A = {\n    1,\n}\n")
    text = render_text([Diagnostic(code="E404", message="wrong", span=Span(source, 12, 22))])
    assert text.splitlines()[-2:] == ["1 | example A = {", "  |             ^"]


def test_the_end_of_the_text_can_be_pointed_at() -> None:
    source = Source("x.idl", "role")
    text = render_text([Diagnostic(code="E105", message="wrong", span=Span(source, 4, 4))])
    assert text.splitlines()[-2:] == ["1 | role", "  |     ^"]


def test_json(diagnostic: Diagnostic) -> None:
    (entry,) = json.loads(render_json([diagnostic]))
    assert entry == {
        "code": "E409",
        "title": CODES["E409"],
        "message": "100% wrong:\nhere",
        "path": "some, file.idl",
        "line": 2,
        "column": 12,
        "endLine": 2,
        "endColumn": 19,
        "label": "this",
        "also": [
            {"path": "some, file.idl", "line": 1, "column": 8, "endLine": 1, "endColumn": 9, "text": "and this"},
            {"path": "other.idl", "line": 1, "column": 6, "endLine": 1, "endColumn": 7, "text": "elsewhere"},
        ],
        "help": "think",
    }
    assert json.loads(render_json([])) == []


def test_github(diagnostic: Diagnostic) -> None:
    line = (
        "::error file=some%2C file.idl,line=2,col=12,endLine=2,endColumn=19,"
        "title=E409%3A arms cannot be told apart::100%25 wrong:%0Ahere%0Ahelp: think"
    )
    assert render_github([diagnostic, diagnostic]).splitlines() == [line, line]


def test_the_error_itself_is_readable(describe: Describe) -> None:
    with pytest.raises(DescriptionError, match=r"error\[E207\]: no type is called `Nope`"):
        describe("struct S { x: Nope }")


def test_a_code_must_be_in_the_table(diagnostic: Diagnostic) -> None:
    with pytest.raises(KeyError):
        Reports().add("E999", diagnostic.span, "unknown")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("mesage", "message"), ("MESSAGE", "message"), ("strcut", "struct"), ("zzz", None), ("a", None)],
)
def test_did_you_mean(word: str, expected: str | None) -> None:
    assert nearest(word, ["message", "struct", "union"]) == expected
