"""What a description becomes: spreads, envelopes, tags, arms, releases."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirespan import model
from wirespan.description import DescriptionError, load
from wirespan.model import Field, Message, Named, Nullable, Rpc, Scalar, Spread, StepKind, Struct, Tag, Union, decisions
from wirespan.releases import Range, Release

from .conftest import Describe

HARD = Path(__file__).parent / "data/hard.idl"
ENVELOPE = """\
protocol test { releases: [1.0, 2.0, 3.0], docs: optional, envelope: Envelope }
struct Envelope { close: bool = false, op: tag, ..body, reply: bool = true, limit: int? = nil }
role a
role b
"""
ROLES = "role a\nrole b\nstream Line: a <-> b\n"


def keys(item: model.Item) -> list[str]:
    assert isinstance(item, (Struct, Message, Rpc))
    return [member.name if isinstance(member, (Field, Spread)) else "<tag>" for member in item.members]


@pytest.fixture(scope="module")
def hard() -> model.Protocol:
    return load(HARD)


# ---------------------------------------------------------------------------------------------- a large one


def test_every_release_has_unique_names_and_unions_that_can_be_decided(hard: model.Protocol) -> None:
    assert len(hard.releases) == 25
    decided = 0
    for release in hard.releases:
        protocol = hard.at(release)
        names = [item.name for item in protocol.items if not isinstance(item, model.Example)]
        assert len(names) == len(set(names))
        for union in protocol.of(Union):
            decisions.decide(union, protocol)
            decided += 1
        for struct in (*protocol.of(Struct), *protocol.of(Message), *protocol.of(Rpc)):
            assert len(keys(struct)) == len(set(keys(struct)))
            assert all(name in protocol for kind in model.types_in(struct) for name in model.references(kind))
        for message in protocol.of(Message):
            assert sum(isinstance(member, Tag) for member in message.members) == 1
            assert protocol.streams_of(message)
    assert decided > 800


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ("2.10.0", "<tag> key priority duration resource_restrictions actor who_has nbytes spec"),
        ("2022.6.0", "<tag> key priority duration stimulus_id who_has nbytes run_spec resource_restrictions actor "),
        ("2026.8.0", "<tag> key run_id priority stimulus_id who_has nbytes run_spec resource_restrictions actor "),
    ],
)
def test_one_message_over_the_releases(hard: model.Protocol, release: str, expected: str) -> None:
    found = " ".join(keys(hard.at(Release(release))["ComputeTask"]))
    assert found.startswith(expected.strip())


def test_what_spreads_bring_stands_where_the_spread_stands(hard: model.Protocol) -> None:
    finished = hard.at(Release("2026.8.0"))["TaskFinished"]
    assert keys(finished)[-5:] == ["thread", "startstops", "<tag>", "stimulus_id", "status"]
    assert isinstance(finished, Message)
    assert [field.origin for field in finished.fields[-4:]] == ["TaskEnd", "TaskEnd", "Stimulus", None]
    assert "stimulus_id" not in keys(hard.at(Release("2021.10.0"))["TaskFinished"])


def test_an_example_holds_in_the_releases_that_it_fits(hard: model.Protocol) -> None:
    (example,) = hard.examples("ComputeTask")
    assert example.range == Range(Release("2025.2.0"), None)


def test_an_example_ends_with_what_it_is_of(describe: Describe) -> None:
    protocol = describe('@removed(3.0)\nstruct S { x: int, y?: int @since(2.0) }\nexample S "one" = { "x": 1, "y": 2 }')
    (example,) = protocol.examples("S")
    assert example.range == Range(Release("2.0"), Release("3.0"))
    assert [len(protocol.at(release).examples("S")) for release in protocol.releases] == [0, 1, 0]


# ---------------------------------------------------------------------------------------------- spreads


def test_the_range_of_a_spread_narrows_what_it_brings(describe: Describe) -> None:
    protocol = describe(
        "struct Base { x: int, y: int @since(2.0), z: int @removed(2.0) }\nstruct S { ..Base @removed(3.0), w: int }"
    )
    found = {release.text: keys(protocol.at(release)["S"]) for release in protocol.releases}
    assert found == {"1.0": ["x", "z", "w"], "2.0": ["x", "y", "w"], "3.0": ["w"]}


def test_each_declaration_of_a_spread_struct_counts_in_its_releases(describe: Describe) -> None:
    protocol = describe(
        "@removed(2.0)\nstruct Base { x: int }\n@since(2.0)\nstruct Base { y: int }\nstruct S { ..Base }"
    )
    assert keys(protocol.at(Release("1.0"))["S"]) == ["x"]
    assert keys(protocol.at(Release("3.0"))["S"]) == ["y"]


def test_a_struct_that_is_only_spread_is_marked(describe: Describe) -> None:
    protocol = describe(
        ROLES + "struct Only { x: int }\nstruct Both { y: int }\nstruct None { z: int }\nstruct End { op: tag }\n"
        "struct Lone { op: tag }\n"
        'message M "m": a -> b { ..Only, ..Both, both: Both, ..End }'
    )
    marked = {struct.name: struct.spread_only for struct in protocol.of(Struct)}
    assert marked == {"Only": True, "Both": False, "None": False, "End": True, "Lone": True}


def test_a_named_spread_is_one_member(describe: Describe) -> None:
    protocol = describe("union U { one { x: int }, two { y: int } }\nstruct S { u?: ..U, rest: ..map<str, any> }")
    one, rest = protocol["S"].members  # type: ignore[attr-defined]
    assert (one.type, one.optional, rest.type) == (Named("U"), True, model.MapOf(Scalar.STR, Scalar.ANY))


# ---------------------------------------------------------------------------------------------- tags and envelopes


def test_the_tag_stands_where_it_is_put_else_first(describe: Describe) -> None:
    protocol = describe(
        ROLES + 'struct End { op: tag }\nmessage First "first": a -> b { x: int }\n'
        'message Here "here": a -> b { x: int, op: tag, y: int }\n'
        'message Last "last": a -> b { x: int, ..End }\nmessage Moved "moved": a -> b { x: int, ..End @since(2.0) }'
    )
    newest = protocol.at(Release("3.0"))
    assert [keys(newest[name]) for name in ("First", "Here", "Last", "Moved")] == [
        ["<tag>", "x"],
        ["x", "<tag>", "y"],
        ["x", "<tag>"],
        ["x", "<tag>"],
    ]
    assert keys(protocol.at(Release("1.0"))["Moved"]) == ["<tag>", "x"]
    tags = [m for message in newest.of(Message) for m in message.members if isinstance(m, Tag)]
    assert [tag.value for tag in tags] == ["first", "here", "last", "moved"]


def test_the_envelope_surrounds_every_request(describe: Describe) -> None:
    protocol = describe('rpc R "r": a -> b { x: int } -> int', ENVELOPE)
    rpc = protocol["R"]
    assert isinstance(rpc, Rpc)
    assert keys(rpc) == ["close", "<tag>", "x", "reply", "limit"]
    assert [field.origin for field in rpc.fields] == ["Envelope", None, "Envelope", "Envelope"]
    assert protocol.envelope == "Envelope"


def test_a_request_moves_and_narrows_what_it_names(describe: Describe) -> None:
    protocol = describe('rpc R "r": a -> b { limit: 3, x: int, reply: false @since(2.0) }', ENVELOPE)
    newest, oldest = protocol.at(Release("3.0"))["R"], protocol.at(Release("1.0"))["R"]
    assert keys(newest) == ["close", "<tag>", "limit", "x", "reply"]
    assert keys(oldest) == ["close", "<tag>", "limit", "x", "reply"]
    assert isinstance(newest, Rpc)
    assert isinstance(oldest, Rpc)
    assert newest.fields[-1].type == model.Const(False)
    assert oldest.fields[-1].type == Scalar.BOOL


def test_messages_and_requests_without_an_envelope(describe: Describe) -> None:
    protocol = describe(ROLES + 'message M "m": a -> b {}\nrpc R "r": a -> b { x: int }')
    assert keys(protocol["M"]) == ["<tag>"]
    assert keys(protocol["R"]) == ["<tag>", "x"]
    assert protocol["R"].steps == ()  # type: ignore[attr-defined]


def test_the_tag_has_the_name_that_the_protocol_gives_it(describe: Describe) -> None:
    head = 'protocol test { releases: [1.0], docs: optional, tag: "type" }\n'
    protocol = describe(ROLES + 'message M "m": a -> b { x: int, type: tag, op: str }', head)
    assert keys(protocol["M"]) == ["x", "<tag>", "op"]
    assert protocol.tag == protocol["M"].members[1].wire == "type"  # type: ignore[attr-defined]


# ---------------------------------------------------------------------------------------------- unions and fields


def test_arms_with_fields_become_structs(describe: Describe) -> None:
    protocol = describe(
        'struct Other { kind: "o" }\n'
        'union U {\n/// Doc.\none_two { kind: "a" } @since(2.0),\nOther,\nn: list<int>,\nint\n}'
    )
    union, struct = protocol["U"], protocol["UOneTwo"]
    assert isinstance(union, Union)
    assert isinstance(struct, Struct)
    assert [arm.name for arm in union.arms] == ["one_two", "other", "n", "int"]
    assert (struct.arm_of, struct.doc, struct.range) == ("U", "Doc.", Range(Release("2.0"), None))
    assert union.arms[0].type == Named("UOneTwo")
    assert [arm.name for arm in protocol.at(Release("1.0"))["U"].arms] == ["other", "n", "int"]  # type: ignore[attr-defined]
    assert "UOneTwo" not in protocol.at(Release("1.0"))


def test_a_struct_of_an_arm_exists_where_its_union_does(describe: Describe) -> None:
    protocol = describe('@since(2.0)\nunion U { a { k: "a" } @removed(3.0), b { k: "b" } }')
    assert protocol["UA"].range == Range(Release("2.0"), Release("3.0"))
    assert protocol["UB"].range == Range(Release("2.0"), None)


def test_the_three_facts_of_presence(describe: Describe) -> None:
    protocol = describe("struct S { a: int, b?: int, c: int?, d: int = 3, e?: int?, f: int? = nil }")
    facts = {f.name: (f.may_be_absent, f.may_be_nil, f.has_default) for f in protocol["S"].fields}  # type: ignore[attr-defined]
    assert facts == {
        "a": (False, False, False),
        "b": (True, False, False),
        "c": (False, True, False),
        "d": (True, False, True),
        "e": (True, True, False),
        "f": (True, True, True),
    }


def test_what_stands_around_a_field(describe: Describe) -> None:
    protocol = describe(
        "\n".join(
            [
                "struct S {",
                "/// What",
                "///  it is.",
                'x "the x": str? @unit("m") @deprecated("use y") @since(2.0),',
                "}",
            ]
        )
    )
    (field,) = protocol["S"].fields  # type: ignore[attr-defined]
    assert (field.wire, field.doc, field.unit, field.deprecated) == ("the x", "What\n it is.", "m", "use y")
    assert (field.type, field.range) == (Nullable(Scalar.STR), Range(Release("2.0"), None))
    assert (field.location.path, field.location.line) == ("test.idl", 3)


def test_exchanges(describe: Describe) -> None:
    protocol = describe(
        ROLES + 'message M "m": a -> b {}\nunion U { ok { s: "ok" }, no { s: "no" } }\n'
        'rpc R "r": a -> b { msg: request<b> } -> U <- "thanks" when ok -> reply<msg> opens Line when no\n'
        'rpc P "p": any -> a | b {} -> int -> stream list<str>'
    )
    first, second = protocol.of(Rpc)
    assert [(step.kind, step.type, step.stream, step.when) for step in first.steps] == [
        (StepKind.REPLY, Named("U"), None, None),
        (StepKind.SENDS, model.Const("thanks"), None, "ok"),
        (StepKind.REPLY, model.ReplyTo("msg"), None, None),
        (StepKind.OPENS, None, "Line", "no"),
    ]
    assert [step.kind for step in second.steps] == [StepKind.REPLY, StepKind.PUSHES]
    assert (second.senders, second.receivers) == (("a", "b"), ("a", "b"))
    assert first.fields[0].type == model.RequestTo(("b",))


def test_settings(describe: Describe) -> None:
    head = (
        "//! About it.\nprotocol test { releases: [1.0], transport: dask_frames { paths }, handshake: Hello, "
        "error: Failed, unknown_op: nil, docs: optional }\n"
    )
    protocol = describe("struct Hello { x: int }\nstruct Failed { y: int }", head)
    assert (protocol.name, protocol.doc, protocol.transport, protocol.tag) == ("test", "About it.", "dask_frames", "op")
    assert (protocol.handshake, protocol.error) == (Named("Hello"), Named("Failed"))
    assert protocol.unknown_op is Scalar.NIL


def test_files_are_modules_in_one_namespace(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/one.idl").write_text("//! The one.\nstruct One { two: Two? }\n")
    (tmp_path / "two.idl").write_text("struct Two { one: One?, root: Root? }\n")
    root = tmp_path / "root.idl"
    root.write_text(
        "protocol p { releases: [1.0], docs: optional }\n"
        'import "parts/one.idl"\nimport "two.idl"\nstruct Root { x: One }\n'
    )
    protocol = load(root)
    assert [(m.name, m.path, m.doc) for m in protocol.modules] == [
        ("root", "root.idl", ""),
        ("one", "parts/one.idl", "The one."),
        ("two", "two.idl", ""),
    ]
    assert {item.name: item.module for item in protocol.items} == {"Root": "root", "One": "one", "Two": "two"}
    assert protocol["One"].location == model.Location("parts/one.idl", 2)


def test_faults_of_several_files_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "b.idl").write_text("struct B { x: Nope }\n")
    (tmp_path / "a.idl").write_text("struct A { x: Nope }\n")
    (tmp_path / "root.idl").write_text(
        'protocol p { releases: [1.0], docs: optional }\nimport "b.idl"\nimport "a.idl"\nstruct R { x: Nope, y: = }\n'
    )
    with pytest.raises(DescriptionError) as caught:
        load(tmp_path / "root.idl")
    found = [(d.span.source.name, d.code) for d in caught.value.diagnostics]
    assert found == [("root.idl", "E207"), ("root.idl", "E105"), ("b.idl", "E207"), ("a.idl", "E207")]


# ---------------------------------------------------------------------------------------------- faults do not spread


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # A declaration that could not be read is not missed where it is used.
        ("struct Lost x: int }\nstruct S { lost: Lost, ..Lost }", ["E105"]),
        ("strct Lost { x: int }\nunion U { Lost, other: Lost }", ["E108"]),
        # A type that is unknown does not make a union undecidable, a value wrong or an example incomplete.
        ('union U { one: Nope, two: list<int> }\nexample U "x" = 3', ["E207"]),
        ('struct S { x: Nope = 3, y: int }\nexample S "x" = { "y": 1 }', ["E207"]),
        ('struct S { x: , y: int }\nexample S "x" = { "x": 1, "y": 1 }', ["E105"]),
        ('struct A { x: Nope }\nstruct B { a: A }\nexample B "x" = { "a": { "x": 1 } }', ["E207"]),
        ('struct A { x: Nope }\ntype B = A\nstruct C { b: B }\nexample C "x" = { "b": { "x": 1 } }', ["E207"]),
        # Nor does one that is not there in a release.
        ("@since(2.0)\nstruct T { x: int }\nunion U { T, list<int> }", ["E304"]),
        # An arm that is lost is not missed by a step.
        (ROLES + 'union U { ok { s: }, no { s: "n" } }\nrpc R "r": a -> b {} -> U <- 1 when ok', ["E105", "E503"]),
    ],
)
def test_one_fault_is_one_report(text: str, codes: list[str], describe: Describe) -> None:
    with pytest.raises(DescriptionError) as caught:
        describe(text)
    assert sorted(d.code for d in caught.value.diagnostics) == sorted(codes)


# ---------------------------------------------------------------------------------------------- docs


def test_a_redeclaration_has_the_doc_of_the_one_above(describe: Describe) -> None:
    protocol = describe(
        "/// A point.\n@removed(3.0)\nstruct Point {\n"
        "/// Across.\nx: int @removed(2.0),\n/// Up.\ny: int,\nx: str @since(2.0),\n}\n"
        "struct Other { y: int }\n"
        "@since(3.0)\nstruct Point {\ny: int,\n/// Another one.\nx: bool,\n}\n"
        "/// A shape.\n@removed(2.0)\nunion Shape {\n/// Flat.\nflat {\n/// How wide.\nwidth: int },\n}\n"
        "@since(2.0)\nunion Shape { flat { width: float } }\n"
        "/// Which.\n@removed(2.0)\nenum Which {\n/// The first.\na }\n@since(2.0)\nenum Which { a }\n"
    )
    docs = {}
    for release in protocol.releases:
        at = protocol.at(release)
        point, shape, arm, which = at["Point"], at["Shape"], at["ShapeFlat"], at["Which"]
        assert isinstance(point, Struct)
        assert isinstance(arm, Struct)
        assert isinstance(shape, Union)
        assert isinstance(which, model.Enum)
        found = {field.name: field.doc for field in point.fields}
        docs[str(release)] = (point.doc, found["x"], found["y"])
        assert [shape.doc, shape.arms[0].doc, arm.doc, arm.fields[0].doc] == ["A shape.", "Flat.", "Flat.", "How wide."]
        assert [which.doc, which.values[0].doc] == ["Which.", "The first."]
    assert docs == {
        "1.0": ("A point.", "Across.", "Up."),
        "2.0": ("A point.", "Across.", "Up."),
        "3.0": ("A point.", "Another one.", "Up."),
    }
    other = protocol.at(protocol.releases[0])["Other"]
    assert isinstance(other, Struct)
    assert other.fields[0].doc == ""


def test_docs_that_are_not_checked(describe: Describe) -> None:
    head = "protocol test {{ releases: [1.0], docs: {} }}\n"
    text = f'/// See `Pointt` and `Point.y`.\nstruct Point {{ x: int }}\n{ROLES}message M "m": a -> b {{ x: int }}'
    describe(text, head.format("unchecked"))
    for docs, codes in (("optional", {"E602"}), ("required", {"E601", "E602"})):
        with pytest.raises(DescriptionError) as caught:
            describe(text, head.format(docs))
        assert {diagnostic.code for diagnostic in caught.value.diagnostics} == codes


def test_an_example_inherits_no_doc(describe: Describe) -> None:
    protocol = describe(
        '/// A point.\nstruct P { x: int }\n/// Here.\nexample P "a" = { "x": 1 }\nexample P "b" = { "x": 2 }'
    )
    assert [example.doc for example in protocol.examples("P")] == ["Here.", ""]


def test_what_is_never_sent(describe: Describe) -> None:
    protocol = describe(
        'struct P {\n/// One.\na?: int @unsent,\n/// Two.\nb: int = 0 @unsent("nobody needs it"),\n'
        "c?: int @unsent,\n/// Four.\nd?: int @removed(2.0),\nd?: str @since(2.0) @unsent }"
    )
    point = protocol["P"]
    assert isinstance(point, Struct)
    assert [(field.unsent, field.doc) for field in point.fields] == [
        ("", "One. Never sent."),
        ("nobody needs it", "Two. Never sent: nobody needs it."),
        ("", "Never sent."),
        (None, "Four."),
        ("", "Never sent."),
    ]
