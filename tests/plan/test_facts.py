"""Facts that all languages share."""

from __future__ import annotations

import pytest

from wirespan.plan import Held, Plan, Value

from .conftest import PLAIN, WITH_PAYLOADS, Lower

DECLARED = """
extern type Pickled
enum Colour { red }
struct S { x: int }
union Key { str, float, list<Key> }
union Loose { str, list<Loose>, Pickled }
union Open { a { k: "a" }, b { k: "b" } }
union Wide { int, any }
union One { int, list<Other> }
union Other { str, list<One>, S }
type Words = list<str>
type Whatever = any
"""
KINDS = [
    "str",
    "any",
    "Words",
    "Colour",
    "S",
    "Pickled",
    "set<str>",
    "map<str, S>",
    "map<any, int>",
    "tuple<int, Pickled>",
]
KINDS += ["Key", "Loose", "Open", "Wide", "One", "Other", "Whatever?", "list<Key>?"]


def holding(fact: str, plan: Plan) -> set[str]:
    """The fields' types of which a fact is true."""
    held = [member for member in plan.body("All").held if isinstance(member, Held)]
    values: dict[str, Value] = {kind: member.value for kind, member in zip(KINDS, held, strict=True)}
    return {kind for kind, value in values.items() if getattr(plan.facts, fact)(value)}


def all_kinds(lowered: Lower, head: str) -> Plan:
    fields = ", ".join(f"f{number}?: {kind}" for number, kind in enumerate(KINDS))
    if head == PLAIN:
        fields = fields.replace("Pickled", "S").replace("set<", "list<")
        text = DECLARED.replace("extern type Pickled", "").replace(", Pickled", ", S")
        return lowered(f"{text}\nstruct All {{ {fields} }}", head)
    return lowered(f"{DECLARED}\nstruct All {{ {fields} }}", head)


def test_plain(lowered: Lower) -> None:
    with_payloads = holding("plain", all_kinds(lowered, WITH_PAYLOADS))
    assert with_payloads == {"str", "Words", "Colour", "map<any, int>", "Key", "list<Key>?"}
    assert holding("plain", all_kinds(lowered, PLAIN)) == {*with_payloads, "any", "Whatever?", "Wide", "set<str>"}


def test_hashable(lowered: Lower) -> None:
    plan = all_kinds(lowered, WITH_PAYLOADS)
    assert holding("hashable", plan) == {"str", "Words", "Colour", "set<str>", "Key", "list<Key>?"}


def test_holds_payloads(lowered: Lower) -> None:
    plan = all_kinds(lowered, WITH_PAYLOADS)
    assert set(KINDS) - holding("holds_payloads", plan) == {"str", "Words", "Colour", "set<str>", "Key", "list<Key>?"}


def test_recursion(lowered: Lower) -> None:
    plan = lowered(
        """
        struct Tree { children: list<Tree> }
        struct Chain { next: Link? }
        type Link = tuple<int, Chain?>
        struct Leaf { tree: Tree }
        union Nest { str, more: tuple<str, Nest> }
        """
    )
    assert plan.facts.recursive == {"Tree", "Chain", "Link", "Nest"}
    directly = [name for name in plan.items if plan.facts.holds_directly(name, name)]
    assert directly == ["Chain", "Link", "Nest"]  # not behind a list
    assert plan.facts.holds_directly("Chain", "Link")
    assert not plan.facts.holds_directly("Leaf", "Tree")


@pytest.mark.parametrize("kind", ["map<Key, int>", "set<Key>", "list<map<tuple<int, Key>, str>>", "Table"])
def test_what_is_a_key(kind: str, lowered: Lower) -> None:
    plan = lowered(f"{DECLARED}\ntype Table = map<Key, int>\nstruct T {{ a: {kind}, b: Other }}")
    assert "Key" in plan.facts.keys
    assert "Other" not in plan.facts.keys


def test_spread_unions(lowered: Lower) -> None:
    plan = lowered(
        "union U { a { x: int }, b { y: int } }\nunion V { a { x: int }, b { y: int } }\nstruct S { u: ..U }"
    )
    assert plan.facts.spread_unions == {"U": ("UA", "UB")}
    assert plan.facts.spread_structs == {"UA", "UB"}
