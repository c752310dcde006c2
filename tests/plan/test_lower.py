"""What a type, a body and a union become in the plan."""

from __future__ import annotations

import pytest

from wirespan.description import load
from wirespan.model import Const, Scalar
from wirespan.plan import (
    Anything,
    Array,
    Body,
    Branch,
    ByElement,
    ByField,
    ByKey,
    ByLength,
    ByValue,
    Check,
    Choose,
    Entries,
    EnumOf,
    Fail,
    Fixed,
    Held,
    KeepUnknown,
    NotThere,
    OrNil,
    Part,
    Payload,
    RawReply,
    RawRequest,
    Read,
    Rest,
    Set,
    Take,
    Tuple,
    Value,
    Via,
    WireTag,
    expected,
    lower,
)

from .conftest import PLAIN, ROOT, STREAM, Lower

STR, INT = Check(Scalar.STR), Check(Scalar.INT)
DECLARED = (
    "extern type Pickled\nenum Colour { red, green }\nenum Level { low 0 }\ntype Text = str\ntype Texts = list<Text>\n"
)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("str", STR, "str"),
        ("uint?", OrNil(Check(Scalar.UINT)), "uint or nil"),
        ("any", Anything(), "any"),
        ("Text?", OrNil(Via("Text", STR)), "str or nil"),
        ("Texts", Via("Texts", Array(Via("Text", STR))), "array"),
        ("list<int>?", OrNil(Array(INT)), "array or nil"),
        ("tuple<int, str>", Tuple((INT, STR)), "array of 2"),
        ("map<str, list<int?>>", Entries(STR, Array(OrNil(INT))), "map"),
        ("set<Text>", Set(Via("Text", STR)), "set"),
        ("Pickled", Payload("Pickled"), "Pickled"),
        ("Colour", Check(EnumOf("Colour", ("str",))), "str"),
        ("Level?", OrNil(Check(EnumOf("Level", ("int",)))), "int or nil"),
        ("S", Read("S"), "S"),
    ],
)
def test_types(kind: str, value: Value, text: str, lowered: Lower) -> None:
    plan = lowered(f"{DECLARED}struct S {{ field?: {kind} }}")
    (held,) = plan.body("S").held
    assert isinstance(held, Held)
    assert held.value == value
    assert expected(held.value) == text


def test_a_literal_is_expected_as_the_description_writes_it() -> None:
    assert [expected(Check(Const(value))) for value in ('a "b"', 7, True)] == ['"a \\"b\\""', "7", "true"]
    assert expected(OrNil(Check(Const("it's"))), quote=repr) == '"it\'s" or nil'
    assert expected(Check(Scalar.NIL)) == expected(OrNil(Check(Scalar.NIL))) == "nil"


def test_a_body(lowered: Lower) -> None:
    plan = lowered(
        STREAM
        + """
        union Where { at { x: int, y?: int }, named { place: str } }
        struct Common { note "the-note"?: str? }
        message Go "go": left -> right {
            must: int, op: tag, fixed: "f", flag?: true, given: int = 7, ..Common, where: ..Where
        }
        """
    )
    body = plan.body("Go")
    assert body.op == "go"
    assert [(type(member), getattr(member, "wire", None)) for member in body.members] == [
        (Held, "must"),
        (WireTag, "op"),
        (Fixed, "fixed"),
        (Held, "flag"),
        (Held, "given"),
        (Held, "the-note"),
        (Part, None),
    ]
    must, tag, fixed, flag, given, note, part = body.members
    assert tag == WireTag("op", "go")
    assert isinstance(fixed, Fixed)
    assert fixed.value == "f"
    assert body.required == (must, tag, fixed)
    assert body.held == (must, flag, given, note, part)
    assert isinstance(flag, Held)
    assert flag.literal is True
    assert isinstance(given, Held)
    assert (given.literal, given.may_be_absent, given.field.default) == (None, True, 7)
    assert isinstance(note, Held)
    assert note.may_be_nil
    assert isinstance(part, Part)
    assert (part.union, part.keys, part.optional) == ("Where", ("x", "y", "place"), False)
    assert body.known == ("must", "op", "fixed", "flag", "given", "the-note", "x", "y", "place")
    assert body.keeps_extra
    assert "Common" not in plan.items  # only spread


def test_the_rest_of_a_map(lowered: Lower) -> None:
    body = lowered("struct S { name: str, others: ..map<str, int> }").body("S")
    assert isinstance(body.rest, Rest)
    assert body.rest.value == Entries(STR, INT)
    assert body.known == ("name",)
    assert not body.keeps_extra


def test_an_exchange(lowered: Lower) -> None:
    plan = lowered(
        STREAM
        + """
        type Hello = list<str>
        message Say "say": left -> right {}
        rpc Relay "relay": left -> right { msg: request<right>, to: str } -> reply<msg> opens Talk
        struct Failed { status: "failed", also: 7, why: str }
        """,
        PLAIN.replace('tag: "op"', 'tag: "op", error: Failed, handshake: Hello'),
    )
    relay = plan.body("Relay")
    assert [getattr(member, "value", None) for member in relay.held] == [RawRequest(("right",)), STR]
    assert [step.value for step in relay.steps] == [RawReply("msg"), None]
    assert plan.handshake == Via("Hello", Array(STR))
    assert plan.error is not None
    assert (plan.error.struct, plan.error.literals) == ("Failed", (("status", "failed"), ("also", 7)))


def shown(branch: Branch | Choose) -> object:
    """A branch in short."""
    match branch:
        case Take(arm, value, known):
            return arm.name, value, known.value
        case Choose(cases, otherwise):
            return {kind: shown(case) for kind, case in cases} | {"else": shown(otherwise)}
        case ByValue(cases, otherwise):
            return {value: shown(case) for value, case in cases} | {"else": shown(otherwise)}
        case ByLength(cases):
            return {length: shown(case) for length, case in cases}
        case ByElement(index, cases):
            return index, {value: shown(case) for value, case in cases}
        case ByField(wire, name, cases, absent, otherwise):
            return wire, name, {value: shown(case) for value, case in cases}, shown(absent), shown(otherwise)
        case ByKey(cases, otherwise):
            return {key: shown(case) for key, case in cases} | {"else": shown(otherwise)}
        case KeepUnknown() | NotThere() | Fail():
            return type(branch).__name__
    raise AssertionError(branch)


@pytest.mark.parametrize(
    ("union", "choose"),
    [
        (
            "text: str?, count: uint, many: list<int>",
            {
                "str": ("text", STR, "value"),
                "nil": ("text", Check(Scalar.NIL), "value"),
                "int": ("count", Check(Scalar.UINT), "kind"),
                "array": ("many", Array(INT), "kind"),
                "else": "Fail",
            },
        ),
        (
            "colour: Colour, others: any",
            {"str": ("colour", Check(EnumOf("Colour", ("str",))), "value"), "else": ("others", Anything(), "nothing")},
        ),
        (
            'one: "one", text: str',
            {"str": {"one": ("one", Check(Const("one")), "value"), "else": ("text", STR, "value")}, "else": "Fail"},
        ),
        (
            "single: tuple<int>, pair: tuple<int, int>",
            {
                "array": {1: ("single", Tuple((INT,)), "kind"), 2: ("pair", Tuple((INT, INT)), "kind")},
                "else": "Fail",
            },
        ),
        (
            'a: tuple<"a", int>, b: tuple<"b", int>',
            {
                "array": (
                    0,
                    {
                        "a": ("a", Tuple((Check(Const("a")), INT)), "kind"),
                        "b": ("b", Tuple((Check(Const("b")), INT)), "kind"),
                    },
                ),
                "else": "Fail",
            },
        ),
        (
            'a { kind "k": "a" }, b { kind "k": "b" }, c { x: int }',
            {
                "map": (
                    "k",
                    "kind",
                    {"a": ("a", Read("UA"), "kind"), "b": ("b", Read("UB"), "kind")},
                    ("c", Read("UC"), "kind"),
                    "KeepUnknown",
                ),
                "else": "Fail",
            },
        ),
        (
            "a { x: int }, b { y: int }",
            {"map": {"x": ("a", Read("UA"), "kind"), "y": ("b", Read("UB"), "kind"), "else": "Fail"}, "else": "Fail"},
        ),
    ],
)
def test_unions(union: str, choose: object, lowered: Lower) -> None:
    plan = lowered(f"{DECLARED}union U {{ {union} }}")
    assert shown(plan.union("U").choose) == choose
    assert plan.union("U").part is None


@pytest.mark.parametrize(
    ("union", "part"),
    [
        ("a { x: int }, b { y: int }", {"x": "UA", "y": "UB", "else": "NotThere"}),
        ('a { k: "a" }, b { k: "b" }', ("k", {"a": "UA", "b": "UB"}, "NotThere", "KeepUnknown")),
    ],
)
def test_a_union_inside_of_a_larger_map(union: str, part: object, lowered: Lower) -> None:
    plan = lowered(f"union U {{ {union} }}\nstruct S {{ u?: ..U, other: int }}")
    found = plan.union("U")
    assert found.structs == ("UA", "UB")
    assert found.part is not None

    def brief(branch: Branch) -> object:
        match branch:
            case Take(_, Read(name)):
                return name
            case ByKey(cases, otherwise):
                return {key: brief(case) for key, case in cases} | {"else": brief(otherwise)}
            case ByField(wire, _, cases, absent, otherwise):
                return wire, {value: brief(case) for value, case in cases}, brief(absent), brief(otherwise)
        return type(branch).__name__

    assert brief(found.part) == part


@pytest.mark.parametrize("path", ["idl/dask/dask.idl", "tests/kitchen_sink/kitchen_sink.idl"])
def test_every_release_can_be_lowered(path: str) -> None:
    protocol = load(ROOT / path)
    for release in protocol.releases:
        plan = lower(protocol.at(release))
        held = [item for item in plan.items.values() if isinstance(item, Body)]
        assert held
        assert {name for names in plan.facts.reached.values() for name in names} <= plan.items.keys()


def test_the_same_model_has_the_same_plan() -> None:
    protocol = load(ROOT / "tests/kitchen_sink/kitchen_sink.idl")
    one, other = (lower(protocol.at(protocol.releases[-1])) for _ in range(2))
    assert one == other
