"""`wirespan show`: the model of one release as text, which says the same when it is read again."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from wirespan import model
from wirespan.config import find, read
from wirespan.description import load
from wirespan.language.format import format_text
from wirespan.language.write import write, write_item
from wirespan.releases import Range, Release

from .conftest import Describe

ROOT = Path(__file__).parents[2]
DASK = ROOT / "idl/dask/dask.idl"
KITCHEN_SINK = ROOT / "tests/kitchen_sink/kitchen_sink.idl"
HARD = Path(__file__).parent / "data/hard.idl"
CHAT = ROOT / "examples/chat/chat.idl"

GENERATED = [str(release) for release in read(find(ROOT)).releases]
MORE = ["2.20.0", "2021.3.0", "2022.4.0", "2022.11.0", "2023.9.0"]
CASES = [
    *((DASK, release) for release in (*GENERATED, *MORE)),
    *((KITCHEN_SINK, release) for release in ("1.0.0", "1.5.0", "2.0.0")),
    *((HARD, release) for release in ("2.10.0", "2022.6.0", "2026.8.0")),
    (CHAT, "1.0.0"),
]


@cache
def described(path: Path) -> model.Protocol:
    return load(path)


def bare(item: model.Item) -> model.Item:
    """An item of one release without what only the description of all releases has: ranges and files."""

    def parts(them: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(evolve(part, range=Range()) for part in them)

    item = evolve(item, module="", range=Range())
    match item:
        case model.Struct(members=members) | model.Message(members=members) | model.Rpc(members=members):
            return evolve(item, members=parts(members))
        case model.Union(arms=arms):
            return evolve(item, arms=parts(arms))
        case model.Enum(values=values):
            return evolve(item, values=parts(values))
    return item


def items_of(protocol: model.Protocol) -> list[model.Item]:
    """The items of a release; one that is spread in others alone counts as what it looks like here."""
    bodies = [i for i in protocol.items if isinstance(i, (model.Struct, model.Message, model.Rpc))]
    spread = {member.origin for item in bodies for member in item.members if not isinstance(member, model.Tag)}
    spread.add(protocol.envelope)

    def known(item: model.Item) -> model.Item:
        if not isinstance(item, model.Struct) or item.name in spread or not item.spread_only:
            return item
        return evolve(item, spread_only=any(isinstance(member, model.Tag) for member in item.members))

    return [bare(known(item)) for item in protocol.items]


def again(protocol: model.Protocol, folder: Path) -> model.Protocol:
    path = folder / f"{protocol.name}.idl"
    path.write_text(write(protocol), encoding="utf-8")
    found = load(path)
    return found.at(found.releases[0])


@pytest.mark.parametrize(("path", "release"), CASES, ids=lambda value: getattr(value, "stem", value))
def test_round_trip(path: Path, release: str, tmp_path: Path) -> None:
    protocol = described(path).at(Release(release))
    found = again(protocol, tmp_path)
    assert len(found.items) == len(protocol.items)
    for item, expected in zip(items_of(found), items_of(protocol), strict=True):
        assert item == expected
    assert evolve(found, items=(), modules=(), editions=()) == evolve(
        protocol, items=(), modules=(), editions=(), releases=found.releases
    )
    assert found.edition == protocol.edition
    assert found.schema_hash == protocol.schema_hash


@pytest.mark.parametrize(("path", "release"), CASES[:1] + CASES[8:10], ids=lambda value: getattr(value, "stem", value))
def test_the_text_is_in_the_one_layout(path: Path, release: str) -> None:
    text = write(described(path).at(Release(release)))
    assert format_text(text) == text
    assert "@since" not in text
    assert "@removed" not in text


def test_spreads_envelope_and_tag_come_back(describe: Describe, tmp_path: Path) -> None:
    """Where the hole and the tag are is told from the requests, also from few and odd ones."""
    body = (
        "role a\nrole b\nstream Line: a <-> b\n"
        "struct Inner { p: int }\nstruct Outer { q: int, ..Inner, r: int }\nstruct End { op: tag, ..Inner }\n"
        "union Pick { one { x: 1 }, two { y: 2 } }\n"
        'message Nested "nested": a -> b { z: int, ..Outer }\n'
        'message Late "late": a <-> b { z: int, ..End }\n'
        'message First "first": a | b -> any { ..End }\n'
        'message Loose "loose": a -> b { pick?: ..Pick, p: int, rest: ..map<str, any> }\n'
        'rpc Plain "plain": a -> b { k: int } -> int\n'
        'rpc Narrow "narrow": a -> b { reply: false, k: int } <- str -> stream int\n'
        'rpc Moved "moved": a -> b { k: int, op: tag } opens Line\n'
        'rpc Empty "empty": a -> b {}\n'
    )
    envelopes = [
        "close: bool = false, op: tag, ..body, reply: bool = true",
        "..body, op: tag, reply: bool = true",
        "op: tag, reply: bool = true, ..body",
        "reply: bool = true, ..body",
        "..Inner, op: tag, ..body, reply: bool = true",
    ]
    for envelope in envelopes:
        head = "protocol test { releases: [1.0], docs: optional, envelope: Around }\n"
        protocol = describe(f"struct Around {{ {envelope} }}\n{body}", head)
        at = protocol.at(protocol.releases[0])
        found = again(at, tmp_path)
        assert [bare(item) for item in found.items] == [bare(item) for item in at.items]
        text = write(at)
        assert "..Outer" in text
        assert envelope.replace("..Inner, ", "") in text.replace("..Inner, ", "")
        assert "..End" in text


def test_values_come_back(describe: Describe, tmp_path: Path) -> None:
    protocol = describe(
        'enum E { a, b "b b" }\n'
        'struct S { t: str = "q\\"\\\\\\n\\x00\\u2028é", b: bytes = b"\\"\\x00\\\\\'", f: float = 1e300,'
        ' g: float = 1.0, n: int = -5, l: list<E> = [a, "b b"], m: map<str, any> = {"k": nil, "l": [true]},'
        ' w "w w": "c\\td" }\n'
    )
    at = protocol.at(protocol.releases[0])
    assert [bare(item) for item in again(at, tmp_path).items] == [bare(item) for item in at.items]


def test_one_declaration() -> None:
    protocol = described(KITCHEN_SINK).at(Release("2.0.0"))
    text = write_item(protocol, "Scalars")
    assert "struct Scalars {" in text
    assert 'example Scalars "each scalar" = {' in text
    assert text.count("struct ") == 1
    arm = next(item for item in protocol.of(model.Struct) if item.arm_of)
    assert write_item(protocol, arm.name) == write_item(protocol, arm.arm_of or "")
    with pytest.raises(KeyError):
        write_item(protocol, "Nothing")
