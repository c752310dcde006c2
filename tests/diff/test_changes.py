"""What a table of rules cannot say: what is shared, what is renamed, what is wider, and what receivers mind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.diff import NEWER_TO_OLDER, OLDER_TO_NEWER, Change, Policy, compare
from wirespan.model import Protocol

HEAD = """\
protocol chat { releases: [1.0], docs: optional, transport: dask_frames { placeholders } }
role member
role server
stream Room: member <-> server
message Ping "ping": member -> server {}
"""
STRICT = Policy(strict=True)

Changes = Callable[[str, str], list[Change]]


@pytest.fixture
def changes(tmp_path: Path) -> Changes:
    def describe(text: str) -> Protocol:
        path = tmp_path / "chat.idl"
        path.write_text(HEAD + text, encoding="utf-8")
        protocol = load(path)
        return protocol.at(protocol.releases[0])

    return lambda old, new: compare(describe(old), describe(new))


def wire(change: Change, policy: Policy = STRICT) -> tuple[bool, bool]:
    breaks = change.breaks(policy)
    return NEWER_TO_OLDER in breaks, OLDER_TO_NEWER in breaks


def say(fields: str, more: str = "") -> str:
    return f'{more}\nmessage Say "say": member -> server {{ {fields} }}\n'


def test_a_spread_field_is_told_once_with_who_has_it(changes: Changes) -> None:
    text = 'message Say "say": member -> server {{ ..Cause }}\nrpc Ask "ask": member -> server {{ ..Cause }}\n{}'
    (change,) = changes(text.format("struct Cause { id: int }"), text.format("struct Cause { id: int, why?: str }"))
    assert (change.code, change.owner.name, change.part) == ("D203", "Cause", "why")
    assert change.used_by == ("say", "ask")
    assert wire(change) == (True, False)  # the handlers get it, wherever it was declared
    assert wire(change, Policy(strict=True, takes_more={"Say", "Ask"})) == (False, False)


def test_a_field_that_one_body_alone_gets_is_told_there(changes: Changes) -> None:
    shared = "struct Cause { id: int }\n"
    both = 'message Tell "tell": member -> server { ..Cause }\n'
    (change,) = changes(shared + both + say("at: int"), shared + both + say("at: int, ..Cause"))
    assert (change.owner.name, change.part) == ("Say", "id")


def test_a_struct_inside_of_messages_is_told_once(changes: Changes) -> None:
    text = say("at: Point") + 'message Go "go": member -> server { to: list<Point> }\n'
    (change,) = changes(text + "struct Point {}", text + "struct Point { x: int }")
    assert (change.owner.name, change.used_by) == ("Point", ("say", "go"))
    assert wire(change) == (False, True)  # receivers look up what they need inside of a value


def test_receivers_that_keep_what_they_do_not_know(changes: Changes) -> None:
    (field,) = changes(say("a: int"), say("a: int, b?: int"))
    assert (wire(field), wire(field, Policy())) == ((True, False), (False, False))
    (value,) = changes(say("m: Mood", "enum Mood { good }"), say("m: Mood", "enum Mood { good, bad }"))
    assert (wire(value), wire(value, Policy())) == ((True, False), (False, False))
    text = 'union Body {{ a {{ kind: "a" }}, b {{ kind: "b" }}{} }}\nmessage Say "say": member -> server {{ b: Body }}'
    (arm,) = changes(text.format(""), text.format(', c { kind: "c" }'))
    assert (wire(arm), wire(arm, Policy())) == ((True, False), (False, False))
    assert "rust" not in arm.breaks(Policy())  # told apart by a literal: generated code keeps it, and users know
    (closed,) = changes(say("b: Body", "union Body { int, str }"), say("b: Body", "union Body { int, str, nil }"))
    assert wire(closed, Policy()) == (True, False)
    assert "rust" in closed.breaks(Policy())


def test_a_literal_is_no_attribute(changes: Changes) -> None:
    (change,) = changes(say("a: int"), say("a: int, reply: false"))
    breaks = change.breaks(STRICT)
    assert breaks == {NEWER_TO_OLDER, OLDER_TO_NEWER}  # and no source


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("a: int, b: str, c: int", "a: int, x: str, c: int", {"D207"}),
        ("a: int, b: str, c: int", "a: int, c: int, x: str", {"D201", "D202"}),  # elsewhere
        ("a: int, b: str, c: int", "a: int, x: bool, c: int", {"D201", "D202"}),  # of another type
        ("a: int, b: str, c: int", "a: int, x?: str, c: int", {"D203", "D202"}),  # of another presence
        ("a: int, b: str", "a: int, x: str, y: str", {"D201", "D202"}),  # `b` may be either
        ("a: int, x: true", "a: int, y: true", {"D201", "D202"}),  # a literal is no evidence
    ],
)
def test_renamed_only_if_nothing_else_can_be_meant(changes: Changes, before: str, after: str, codes: set[str]) -> None:
    assert {change.code for change in changes(say(before), say(after))} == codes


TYPES = "struct A { x: int } struct B { x: int, y?: int } enum E { p, q } enum F { p, q, r } union U { int, str }\n"
USES = 'message Use "use": member -> server { a: A, b: B, e: E, f: F, u: U }\n'


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("uint", "int", "D215"),
        ("int", "number", "D215"),
        ("float", "number", "D215"),
        ("list<int>", "list<number>", "D215"),
        ("map<str, int>", "map<str, any>", "D215"),
        ("tuple<int, int>", "list<int>", "D215"),
        ("int", "U", "D215"),
        ("E", "str", "D215"),
        ("E", "F", "D215"),
        ('"p"', "E", "D215"),
        ("3", "uint", "D215"),
        ("int", "number?", "D215"),
        ("A", "map<str, int>", "D215"),
        ("A?", "A", "D214"),
        ("int", "float", "D217"),
        ("int", "bool", "D217"),
        ("-3", "uint", "D217"),
        ("list<int>", "set<int>", "D217"),
        ("tuple<int>", "tuple<int, int>", "D217"),
        ("A", "B", "D218"),
    ],
)
def test_wider_or_narrower(changes: Changes, before: str, after: str, code: str) -> None:
    (change,) = changes(TYPES + USES + say(f"v: {before}"), TYPES + USES + say(f"v: {after}"))
    assert change.code == code
    assert (change.before, change.after) == (before, after)


def test_an_alias_is_what_stands_behind_it(changes: Changes) -> None:
    alias = "type Name = str\n" + 'message Use "use": member -> server { n: Name }\n'
    assert changes(alias + say("v: list<Name>?"), alias + say("v: list<str>?")) == []
    (change,) = changes(alias + say("v: list<Name>"), alias.replace("= str", "= str?") + say("v: list<Name>"))
    assert (change.code, change.owner.name, change.used_by) == ("D213", "Name", ("use", "say"))


def test_an_alias_that_becomes_a_union(changes: Changes) -> None:
    (change,) = changes(say("k: Key", "type Key = str"), say("k: Key", "union Key { int, str }"))
    assert (change.code, change.owner.name, change.before, change.after) == ("D215", "Key", "str", "a union")


def test_types_that_hold_themselves_end(changes: Changes) -> None:
    text = "union Tree {{ int, list: list<{0}> }}\nunion Wood {{ int, list: list<Wood> }}\n"
    text += 'message Say "say": member -> server {{ t: {1}, w: Wood }}'
    (change,) = changes(text.format("Tree", "Tree"), text.format("Tree", "Wood"))
    assert change.code == "D218"


def test_the_least_that_has_moved_is_told(changes: Changes) -> None:
    (change,) = changes(say("a: int, b: int, c: int, d: int"), say("b: int, c: int, d: int, a: int"))
    assert (change.code, change.after) == ("D221", "a")
