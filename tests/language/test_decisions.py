"""How arms are told apart: by kind, literal, length, key, in this order."""

from __future__ import annotations

import pytest

from wirespan.model import Arm, Named, Union
from wirespan.model.decisions import ByElement, ByField, ByKey, ByLength, ByValue, Choice, Decision, One, decide, kinds

from .conftest import Describe

HEAD = "protocol test { releases: [1.0, 2.0, 3.0], docs: optional, transport: dask_frames { placeholders } }\n"


def decision(describe: Describe, text: str, name: str = "U") -> Decision:
    protocol = describe("extern type Serialized\nextern type Pickled\n" + text, HEAD)
    newest = protocol.at(protocol.releases[-1])
    union = newest[name]
    assert isinstance(union, Union)
    return decide(union, newest)


def shown(choice: Choice | None) -> object:
    """A choice with the names of its arms."""

    def name(arm: Arm | None) -> str | None:
        return arm.name if arm else None

    match choice:
        case One(arm=arm):
            return arm.name
        case ByValue(cases=cases, otherwise=rest):
            return {**{value: arm.name for value, arm in cases}, "else": name(rest)}
        case ByLength(cases=cases):
            return {length: arm.name for length, arm in cases}
        case ByElement(index=index, cases=cases):
            return index, {value: arm.name for value, arm in cases}
        case ByField(wire=wire, cases=cases, absent=absent, unknown=unknown):
            return wire, {value: arm.name for value, arm in cases}, shown(absent), name(unknown)
        case ByKey(cases=cases, otherwise=rest):
            return {**{key: arm.name for key, arm in cases}, "else": name(rest)}
    return None


@pytest.mark.parametrize(
    ("union", "expected"),
    [
        ("nil, bool, int, float, str, bytes, list<int>, map<str, int>, set<int>, Serialized, Pickled", None),
        ("yes: Serialized, number, str", {"Serialized": "yes", "int": "number", "float": "number", "str": "str"}),
        ("one: tuple<int>, two: tuple<int, int>", {"array": {1: "one", 2: "two"}}),
        ('a: tuple<int, "a">, b: tuple<int, "b">', {"array": (1, {"a": "a", "b": "b"})}),
        ('a: "a", b: "b", str', {"str": {"a": "a", "b": "b", "else": "str"}}),
        ("t: true, f: false, one: 1, int", {"bool": {True: "t", False: "f", "else": None}}),
        ('a { k: "a" }, b { k: "b", x: int }', {"map": ("k", {"a": "a", "b": "b"}, None, None)}),
        ('a { k: "a" }, rest: map<str, any>', {"map": ("k", {"a": "a"}, "rest", "rest")}),
        ("a { x: int, y: int }, b { z: int, y: int }", {"map": {"x": "a", "z": "b", "else": None}}),
        ("a { x: int, y: int }, b { y: int }", {"map": {"x": "a", "else": "b"}}),
        ("a { x: int }, rest: map<str, any>", {"map": {"x": "a", "else": "rest"}}),
    ],
)
def test_what_decides(union: str, expected: dict[str, object] | None, describe: Describe) -> None:
    found = {kind: shown(choice) for kind, choice in decision(describe, f"union U {{ {union} }}").choices}
    if expected is None:
        assert all(isinstance(choice, str) for choice in found.values())
        assert len(found) == 11
    else:
        assert {kind: found[kind] for kind in expected} == expected


def test_a_catch_all_takes_the_kinds_that_are_left(describe: Describe) -> None:
    found = decision(describe, "union U { int, other: any }")
    assert found.catch_all is not None
    assert found.catch_all.name == "other"
    assert shown(found.choice("int")) == "int"
    assert found.choice("str") is None


def test_a_union_with_literal_fields_is_open(describe: Describe) -> None:
    assert decision(describe, 'union U { a { k: "a" }, b { k: "b" } }').is_open
    assert not decision(describe, "union U { a { x: int }, b { y: int } }").is_open
    assert not decision(describe, 'union U { a { k: "a" }, rest: map<str, any> }').is_open


def test_aliases_enums_and_unions_inside_count_as_what_they_are(describe: Describe) -> None:
    text = (
        "type Text = str\nenum Code { a 1, b 2 }\nunion Inner { float, list<int> }\nunion U { Text, Code, Inner, nil }"
    )
    found = {kind: shown(choice) for kind, choice in decision(describe, text).choices}
    assert found == {"str": "text", "int": "code", "float": "inner", "array": "inner", "nil": "nil"}


def test_a_field_that_may_be_absent_decides_nothing(describe: Describe) -> None:
    found = decision(describe, 'union U { a { k?: "a", x: int }, b { k: "b", y: int } }')
    assert shown(found.choice("map")) == {"x": "a", "y": "b", "else": None}


def test_kinds_of_a_type(describe: Describe) -> None:
    protocol = describe("union U { n: int?, list<U> }")
    assert kinds(Named("U"), protocol) == ("nil", "int", "array")
