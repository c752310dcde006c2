"""The schema hash: it changes with what is on the wire, and with nothing else."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from wirespan import model
from wirespan.description import load
from wirespan.model import canonical

from .conftest import Describe

PAGE = (Path(__file__).parents[2] / "docs/schema-hash.md").read_text(encoding="utf-8")
HEAD = (
    "protocol test {{ releases: [1.0], docs: optional, transport: dask_frames {{ placeholders }},"
    " envelope: Around, handshake: Hello, error: Failed, unknown_op: nil }}\n"
)
BASE = """\
role a
role b
role c
stream Line: a <-> b { who: str }
extern type Pickled { header: Head }
struct Head { size: uint }
struct Around { op: tag, ..body, reply: bool = true }
struct Hello { version: int }
struct Failed { status: "failed", why: str }
struct Common { at: float }
type Key = str
enum Colour { red, green "dark-green" }
enum Level { low 1, high 9 }
union Shape { circle { kind: "circle", radius: number }, square { kind: "square", side: int } }
struct Tree { key: Key, children: list<Tree>, colour: Colour = green, level?: Level }
/// Is said.
message Say "say": a -> b {
    ..Common,
    tree: Tree?,
    shape: ..Shape,
    data: Pickled,
    names: map<str, set<int>> = {},
    pair: tuple<int, str>,
    spare?: any @unit("s"),
}
message Both "both": a <-> b { near: Shape }
rpc Ask "ask": a -> b | c { question: request<c>, other: request<c> } -> Answer <- int -> stream Tree when yes
union Answer { yes { ok: true, answer: any }, no { ok: false } }
rpc Open "open": a -> b {} -> Answer opens Line when yes
example Common "one" = { "at": 0.5 }
"""


def text_of(describe: Describe, text: str = BASE, head: str = HEAD) -> str:
    protocol = describe(text, head.format())
    return canonical(protocol.at(protocol.releases[0]))


def changed(old: str, new: str, text: str = BASE) -> str:
    assert old in text
    return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, text) if old.isidentifier() else text.replace(old, new)


# ---------------------------------------------------------------------------------------------- what does not count


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Tree", "Plant"),
        ("Shape", "Form"),
        ("circle", "round"),
        ("Say", "Tell"),
        ("Ask", "Demand"),
        ("Answer", "Outcome"),
        ("yes", "granted"),
        ("Colour", "Tint"),
        ("Key", "Name"),
        ("Line", "Wire"),
        ("Common", "Shared"),
        ("tree: Tree?", 'plant "tree": Tree?'),
        ("shape: ..Shape", "form: ..Shape"),
        ('green "dark-green"', 'dark "dark-green"'),
        ("low 1, high 9", "high 9, low 1"),
        ("low 1", "least 1"),
        ("/// Is said.", "/// Is said aloud."),
        ('@unit("s")', '@unit("min") @deprecated("no") @unsent'),
        ('example Common "one" = { "at": 0.5 }', "struct Unused { x: int }"),
        ("..Common", "at: float"),
        ("key: Key", "key: str"),
        ("b | c", "c | b"),
        ('"both": a <-> b', '"both": b <-> a'),
    ],
)
def test_what_is_not_on_the_wire(old: str, new: str, describe: Describe) -> None:
    # The literals by which arms are known stay what they are.
    text = changed(old, new) if old != "circle" else changed('kind: "round"', 'kind: "circle"', changed(old, new))
    if old == 'green "dark-green"':
        text = changed("= green", "= dark", text)
    assert text != BASE
    assert text_of(describe, text) == text_of(describe)


def test_the_order_and_the_files_of_declarations(describe: Describe, tmp_path: Path) -> None:
    roles, items = BASE.split("stream", 1)
    blocks = re.findall(r"(?:///[^\n]*\n)?\w[^\n]*(?:\n    [^\n]*|\n\}[^\n]*)*\n", f"stream{items}")
    assert "".join(blocks) == f"stream{items}"
    backwards = f"{roles}{''.join(reversed(blocks))}"
    assert text_of(describe, backwards) == text_of(describe)
    (tmp_path / "more.idl").write_text("".join(blocks))
    assert text_of(describe, f'import "more.idl"\n{roles}') == text_of(describe)


def test_the_name_of_the_envelope(describe: Describe) -> None:
    renamed = text_of(describe, changed("Around", "Wrapper"), changed("Around", "Wrapper", HEAD))
    assert renamed == text_of(describe)


def test_the_name_of_the_protocol_and_of_a_release(describe: Describe) -> None:
    assert text_of(describe, head=HEAD.replace("[1.0]", "[2.0]")) == text_of(describe)
    assert text_of(describe, head=HEAD.replace("test", "other")) == text_of(describe)


def test_the_edition_of_the_transport_counts(describe: Describe) -> None:
    assert text_of(describe, head=HEAD.replace("placeholders", "paths")) != text_of(describe)


@pytest.fixture
def renamed_classes() -> Iterator[None]:
    """The classes of the model under other names, as `repr` has them."""
    classes = [kind for kind in vars(model).values() if isinstance(kind, type) and attrs.has(kind)]
    names = [kind.__qualname__ for kind in classes]
    for kind in classes:
        kind.__qualname__ = kind.__name__ = f"Other{kind.__name__}"
    yield
    for kind, name in zip(classes, names, strict=True):
        kind.__qualname__ = kind.__name__ = name


@pytest.mark.usefixtures("renamed_classes")
def test_the_classes_of_the_model(describe: Describe) -> None:
    assert repr(model.ListOf(model.Scalar.INT)).startswith("OtherListOf")
    (digits,) = re.findall(r"has the hash `([0-9a-f]{16})`", PAGE)
    (idl,) = re.findall(r"```idl\n(.*?)```", PAGE, re.DOTALL)
    protocol = describe(idl, "")
    assert protocol.at(protocol.releases[0]).schema_hash == digits


# ---------------------------------------------------------------------------------------------- what counts


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("who: str", "who: int"),
        ("who: str", "whom: str"),
        ("stream Line: a <-> b", "stream Line: b <-> a"),
        ("size: uint", "size: int"),
        ("extern type Pickled { header: Head }", "extern type Pickled"),
        ("Pickled", "Serialized"),
        ("reply: bool = true", "reply: bool = false"),
        ("reply: bool = true", "reply: bool"),
        ("op: tag, ..body", "..body, op: tag"),
        ("version: int", "version: uint"),
        ("why: str", "why: str?"),
        ("at: float", "at: number"),
        ("type Key = str", "type Key = int"),
        ('"dark-green"', '"light-green"'),
        ("red, ", ""),
        ("high 9", "high 8"),
        ('kind: "circle"', 'kind: "round"'),
        ("square { kind", 'oval { kind: "oval" }, square { kind'),
        ("children: list<Tree>", "children: list<Tree?>"),
        ("children: list<Tree>", "children: list<Head>"),
        ("= green", "= red"),
        ("colour: Colour = green", "colour?: Colour"),
        ("level?: Level", "level: Level"),
        ("level?: Level", "level?: int"),
        ('"say"', '"speak"'),
        ('"say": a -> b', '"say": b -> a'),
        ('"both": a <-> b', '"both": a -> b'),
        ("tree: Tree?", "tree: Tree"),
        ("tree: Tree?,\n    shape: ..Shape", "shape: ..Shape,\n    tree: Tree?"),
        ("..Common,\n", "..Common,\n    op: tag,\n"),
        ("shape: ..Shape", "shape?: ..Shape"),
        ("shape: ..Shape", "shape: Shape"),
        ("set<int>> = {}", "list<int>> = {}"),
        ("set<int>> = {}", 'set<int>> = {"x": set([1])}'),
        ("tuple<int, str>", "tuple<str, int>"),
        ("spare?: any", "spare?: str"),
        ('"ask"', '"enquire"'),
        ("a -> b | c", "a -> c"),
        ('rpc Open "open": a', 'rpc Open "open": c'),
        ("question: request<c>", "question: request<b>"),
        ("-> Answer <- int", "-> Answer <- str"),
        ("-> Answer <- int", "-> Answer"),
        ("-> stream Tree when yes", "-> Tree when yes"),
        ("-> stream Tree when yes", "-> stream Tree when no"),
        ("-> stream Tree when yes", "-> stream Tree"),
        ("opens Line when yes", "opens Line when no"),
        ("opens Line when yes", ""),
        ("ok: false", 'ok: "no"'),
    ],
)
def test_what_is_on_the_wire(old: str, new: str, describe: Describe) -> None:
    assert text_of(describe, changed(old, new)) != text_of(describe)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("unknown_op: nil", 'unknown_op: nil, tag: "type"'),
        (", envelope: Around", ""),
        ("handshake: Hello", "handshake: Failed"),
        ("error: Failed", "error: Hello"),
        ("unknown_op: nil", "unknown_op: bool"),
        (", unknown_op: nil", ""),
    ],
)
def test_what_the_protocol_says_of_the_wire(old: str, new: str, describe: Describe) -> None:
    text = BASE
    if "envelope" in old:  # which alone may have a hole
        text = changed("op: tag, ..body, ", "")
    if "type" in new:
        text = changed("op: tag", "type: tag")
    assert text_of(describe, text, changed(old, new, HEAD)) != text_of(describe)


def test_which_request_an_answer_is_to(describe: Describe) -> None:
    def found(field: str) -> str:
        text = BASE.replace("-> Answer <- int -> stream Tree when yes", f"-> reply<{field}>")
        return text_of(describe, text)

    assert found("question") != found("other")
    renamed = BASE.replace("question: request<c>", 'asked "question": request<c>')
    text = renamed.replace("-> Answer <- int -> stream Tree when yes", "-> reply<asked>")
    assert text_of(describe, text) == found("question")


@pytest.mark.parametrize(("one", "other"), [("1", "1.0"), ("0.5", "0.25"), ("1", "-1"), ("1", "18446744073709551615")])
def test_defaults_of_numbers(one: str, other: str, describe: Describe) -> None:
    def found(value: str) -> str:
        return text_of(describe, changed("spare?: any", f"spare: any = {value}"))

    assert found(one) != found(other)


@pytest.mark.parametrize(("one", "other"), [('"a"', 'b"a"'), ("nil", "false"), ("[]", "{}"), ('Pickled("a")', '["a"]')])
def test_defaults_of_kinds(one: str, other: str, describe: Describe) -> None:
    def found(value: str) -> str:
        return text_of(describe, changed("spare?: any", f"spare: any = {value}"))

    assert found(one) != found(other)


def test_a_default_is_what_the_enum_writes(describe: Describe) -> None:
    assert text_of(describe, changed("= green", '= "dark-green"')) == text_of(describe)
    nested = changed("colour: Colour = green", 'colour: map<str, tuple<Level?, list<Colour>>> = {"x": [low, [green]]}')
    written = nested.replace("[low, [green]]", '[1, ["dark-green"]]')
    assert text_of(describe, nested) == text_of(describe, written)


# ---------------------------------------------------------------------------------------------- the page


def test_the_example_of_the_page(tmp_path: Path) -> None:
    (idl,) = re.findall(r"```idl\n(.*?)```", PAGE, re.DOTALL)
    (text,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    (digits,) = re.findall(r"has the hash `([0-9a-f]{16})`", PAGE)
    (tmp_path / "chat.idl").write_text(idl)
    protocol = load(tmp_path / "chat.idl")
    newest = protocol.at(protocol.releases[0])
    assert canonical(newest) == text.replace("\n", "")
    assert hashlib.sha256(text.replace("\n", "").encode()).hexdigest()[:16] == digits == newest.schema_hash


def test_the_words_of_the_page_are_those_of_the_text(describe: Describe) -> None:
    """Every array begins with a word that the page knows, or is a list of members, ways, steps or pairs."""
    text = BASE.replace("-> Answer <- int -> stream Tree when yes", "-> reply<question>")
    text = changed("spare?: any", 'spare: any = [0.5, b"x", {"k": Pickled("a")}]', text)
    found: set[str] = set()

    def walk(value: Any) -> None:
        if isinstance(value, list):
            if value and isinstance(value[0], str):
                found.add(value[0])
            for each in value:
                walk(each)

    walk(json.loads(text_of(describe, text)))
    roles = {"a", "b", "c"}
    assert {word for word in found - roles if f'"{word}"' not in PAGE} == {"k"}
