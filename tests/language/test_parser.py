"""Reading text: the grammar, keywords as names, odd files, and what a broken file leaves."""

from __future__ import annotations

import random
from itertools import product
from pathlib import Path

import pytest
from lark import Lark

from wirespan.description import DescriptionError, load, read_text
from wirespan.diagnostics import Reports
from wirespan.language import syntax
from wirespan.language.grammar import Entry, grammar
from wirespan.language.parser import KEYWORDS, parse
from wirespan.source import Source

from .conftest import HEAD, Describe

ROOT = Path(__file__).parents[2]
HARD = ROOT / "tests/language/data/hard.idl"
KITCHEN_SINKS = sorted((ROOT / "tests/kitchen_sink").glob("*.idl"))
DESCRIPTIONS = [HARD, *KITCHEN_SINKS, *sorted((ROOT / "idl/dask").glob("*.idl"))]
WORDS = sorted({*KEYWORDS, "when", "opens", "true", "false", "nil", "tag", "body", "any", "int", "list", "op2", "b"})


def read(text: str) -> tuple[syntax.File, Reports]:
    reports = Reports()
    return parse(Source("test.idl", text), reports), reports


@pytest.fixture(scope="module")
def lark_alone() -> Lark:
    """The same grammar, with lark's own lexer and driver."""
    text = Path(syntax.__file__).with_name("grammar.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="contextual", start=["start", "stray"])


@pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: path.name)
def test_lark_alone_reads_the_same(path: Path, lark_alone: Lark) -> None:
    file, reports = read(path.read_text(encoding="utf-8"))
    assert not reports.found
    tree = lark_alone.parse(path.read_text(encoding="utf-8"), start="start")
    assert len([child for child in tree.children if child is not None and not isinstance(child, str)]) == len(
        file.entries
    )


def test_all_descriptions_are_there() -> None:
    assert len(DESCRIPTIONS) > 20


@pytest.mark.parametrize("doc", ["", "\n/// Documented.\n"])
@pytest.mark.parametrize("word", WORDS)
def test_any_word_is_a_field_an_arm_and_a_value(word: str, doc: str) -> None:
    field = f"{doc}{word}: int"
    texts = [
        f"struct S {{ {field} }}",
        f"struct S {{\n{field},\n{field} }}",
        f'struct S {{ a: int,\n{doc}{word} "wire"?: list<int> = [1] @since(1.0),\n{doc}{word}: ..U }}',
        f'message M "m": a -> b {{\n{field} }}',
        f'rpc R "r": a -> b {{\n{field},\n}} -> int <- "ok" when {word}\n{doc}struct T {{}}',
        f"stream S: a <-> b {{\n{field} }}",
        f"union U {{\n{doc}{word} {{ {word}: int }},\n{doc}{word}: int,\n{doc}{word} }}",
        f'enum E {{\n{doc}{word},\n{doc}{word} "wire" @removed(1.0) }}',
        f'{doc}example S "t" = {{ {word}: {word}, "k": [{word}] }}',
        f"role {word}\nstream S: {word} | {word} <-> {word}",
        f"protocol {word} {{ {word}: {word} }}",
    ]
    for text in texts:
        file, reports = read(text)
        assert not reports.found, (text, reports.found)
        assert file.entries


def test_a_keyword_as_a_field_name_is_that_name() -> None:
    file, _ = read("struct S {\n/// doc\n type: int, stream: str }")
    (struct,) = file.entries
    assert isinstance(struct, syntax.Struct)
    names = [member.name.text for member in struct.body.members]
    assert names == ["type", "stream"]
    assert struct.body.members[0].doc is not None


@pytest.mark.parametrize(
    "text",
    ["", "\n", "   \t\r\n", "// only a comment", "//! Only a doc.", "//! Doc\n// comment\n"],
)
def test_a_file_without_declarations(text: str) -> None:
    file, reports = read(text)
    assert (file.entries, reports.found) == ((), [])


def test_crlf_tabs_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    text = HEAD + "/// One\n/// two.\nstruct S {\n    /// Doc.\n    x: int, // why\n    y: int,\n}\n"
    plain, odd = tmp_path / "plain.idl", tmp_path / "odd.idl"
    plain.write_bytes(text.encode())
    odd.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").replace("    ", "\t").encode())
    assert load(odd).items == tuple(
        # the name of the module is that of the file
        type(item)(**{**{a.name: getattr(item, a.name) for a in item.__attrs_attrs__}, "module": "odd"})
        for item in load(plain).items
    )
    assert load(odd)["S"].doc == "One\ntwo."


def test_columns_count_characters_behind_tabs_and_wide_text(tmp_path: Path) -> None:
    path = tmp_path / "test.idl"
    path.write_text(HEAD + 'enum E { a "é\u4e2d" }\tstruct S { x: Nope }\r\n', encoding="utf-8")
    with pytest.raises(DescriptionError) as caught:
        load(path)
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.span.line, diagnostic.span.column, diagnostic.span.text) == (2, 33, "Nope")
    assert "\t" not in str(caught.value)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "test.idl"
    path.write_bytes(HEAD.encode() + b"// \xff\xfe")
    for reader in (load, read_text):
        with pytest.raises(DescriptionError) as caught:
            reader(path)
        assert [d.code for d in caught.value.diagnostics] == ["E101"]


def test_an_imported_file_that_is_not_utf8_does_not_hide_other_faults(tmp_path: Path) -> None:
    (tmp_path / "other.idl").write_bytes(b"struct O { x: int } // \xff")
    (tmp_path / "test.idl").write_text(HEAD + 'import "other.idl"\nstruct S { x: Nope }')
    with pytest.raises(DescriptionError) as caught:
        load(tmp_path / "test.idl")
    assert [d.code for d in caught.value.diagnostics] == ["E207", "E101"]


def test_no_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "test.idl")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (r'"a\n\t\"\\\x41\u00e9\U0001F600"', 'a\n\t"\\A\u00e9\U0001f600'),
        (r'b"\x80\x05\n."', b"\x80\x05\n."),
        ("-3", -3),
        ("1.50", 1.5),
        ("-2e3", -2000.0),
        ("true", True),
    ],
)
def test_literals(written: str, value: object, describe: Describe) -> None:
    protocol = describe(f'type T = any\nexample T "one" = [{written}]')
    (example,) = protocol.examples("T")
    assert example.value == (value,)
    assert type(example.value[0]) is type(value)  # type: ignore[index]


# ---------------------------------------------------------------------------------------------- broken text

SMALL = """\
//! A file.
protocol small { releases: [1.0, 2.0], docs: optional }
role a
role b
/// A stream.
stream Line: a <-> b { who: str }
type Names = list<str>
enum Colour { red, green "g" @since(2.0) }
struct Base { x: int, y?: map<str, list<int>> }
union Shape {
    /// Round.
    circle { kind: "circle", radius: int },
    named: Base,
}
message Note "note": a -> b {
    /// What.
    text: str? = nil @unit("s"),
    ..Base,
    rest: ..map<str, any>,
}
rpc Call "call": a -> b { of: Shape } -> Shape
  <- "ok" when circle
example Base "one" = { "x": 1, "y": { "a": [1, 2] } }
struct Last { z: int }
"""


def tokens_of(text: str) -> list[tuple[int, int]]:
    return [(token.start_pos or 0, token.end_pos or 0) for token in grammar().lex(text)]


def broken_texts() -> list[str]:
    """The text without one of its tokens, with one doubled, with a foreign one in its place."""
    places = tokens_of(SMALL)
    without = [SMALL[:start] + SMALL[end:] for start, end in places]
    doubled = [SMALL[:end] + " " + SMALL[start:end] + SMALL[end:] for start, end in places]
    swapped = [SMALL[:start] + junk + SMALL[end:] for (start, end), junk in product(places, ["}", "@", '"x', "Q R"])]
    return [*without, *doubled, *swapped]


def test_one_fault_makes_few_reports_and_spares_what_follows() -> None:
    assert not read(SMALL)[1].found
    worst: list[int] = []
    for text in broken_texts():
        file, reports = read(text)
        worst.append(len(reports.found))
        spared = [e.name.text for e in file.entries if isinstance(e, syntax.Item)]
        if reports.found and text.endswith("\nstruct Last { z: int }\n"):
            assert "Last" in spared or text.count('"') % 2, text
    assert max(worst) <= 3
    assert sum(count > 1 for count in worst) < len(worst) * 0.05


def test_no_text_is_too_broken() -> None:
    random_ = random.Random(7)
    pieces = [SMALL[start:end] for start, end in tokens_of(SMALL)]
    for _ in range(300):
        text = " ".join(random_.choices([*pieces, "\n", "\n\n", '"', "$", "//"], k=random_.randrange(60)))
        file, reports = read(text)
        assert all(0 <= d.span.start <= d.span.end <= len(text) for d in reports.found)
        assert reports.found or file.entries or not text.strip() or text.lstrip().startswith(("//", "\n"))


def test_a_token_that_does_not_fit_leaves_the_parser_as_it_was() -> None:
    *tokens, at = grammar().lex("type A = str @")
    entry = Entry()
    assert all(entry.feed(token, n) for n, token in enumerate(tokens))
    before = entry.accepts()
    assert not entry.feed(at, len(tokens))
    assert entry.accepts() == before
    assert entry.finish() is not None


def test_each_of_many_faults_is_reported_once() -> None:
    text = SMALL.replace("x: int", "x int").replace('Note "note"', "Note").replace("stream Line", "straem Line")
    text = text.replace('"ok" when', '"ok" wen').replace("struct Last { z: int }", "struct Last { z: int = ; }")
    _, reports = read(text)
    assert sorted(d.code for d in reports.found) == ["E102", "E105", "E108", "E108", "E110"]
