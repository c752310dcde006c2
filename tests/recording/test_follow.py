"""One follower: names of roles, arms and fields mislead it no more than the order of messages does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wirespan.cli import main
from wirespan.description import load as describe
from wirespan.exchange import Script
from wirespan.model import Protocol, Union
from wirespan.model.arms import Rule, arm_of, kind_of, rules
from wirespan.recording import Connection, Header, Message, Recording
from wirespan.recording.bindings import Bindings, load
from wirespan.recording.check import faults
from wirespan.recording.exchange import Told, Unreadable, follow
from wirespan.targets.docs import traffic
from wirespan.vectors.make import vectors

from .conftest import ROOT

TOOLS = """\
//! Names that hold others: `Or` in a role, `To` in another, `Ok` at the end of an arm that is not it.
protocol tools {
    releases: [1.0.0],
    tag: "do",
    error: Broken,
}

/// Plans.
role orchestrator
/// Works.
role tool
/// Neither.
role motor
/// Where work is handed out.
stream Bench: orchestrator <-> tool | motor

/// May answer anything.
struct Broken {
    broken: true,
    /// Why.
    why: str,
}
/// Work.
message Work "work": orchestrator -> tool | motor {
    /// How much.
    amount: uint,
}
/// Work was done.
message Done "done": tool -> orchestrator { }
/// Takes a place at the bench.
rpc Sit "sit": orchestrator -> tool {
    /// Not of the envelope: there is none.
    reply: bool = true,
} -> Seat opens Bench when ok
/// Whether there is one.
union Seat {
    /// There is.
    ok: SeatTaken,
    /// There is not, whatever its class is called.
    not_ok: SeatReplyNotOk,
}
/// Yes.
struct SeatTaken {
    /// Its number.
    seat: uint,
}
/// No.
struct SeatReplyNotOk {
    /// Why.
    reason: str,
}
/// Lends something, which is confirmed only if all is fine.
rpc Lend "lend": orchestrator -> tool {
    /// Not of the envelope, either.
    reply: bool,
} -> Lent <- "thanks" when fine
/// The thing, or a number, or a word.
union Lent {
    /// An arm of another name than its class.
    fine: Fine,
    /// Wait for that many seconds.
    wait: uint,
    /// Never.
    never: "never",
}
/// Here it is.
struct Fine {
    /// The thing.
    thing: any,
}
"""


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tools")
    (folder / "tools.idl").write_text(TOOLS, encoding="utf-8")
    (folder / "wirespan.toml").write_text(
        '[protocol]\nsource = "tools.idl"\nreleases = ["1.0.0"]\n\n'
        '[targets.python]\noutput = "generated"\npackage = "tools_protocol"\n',
        encoding="utf-8",
    )
    assert main(["generate", "--config", str(folder / "wirespan.toml")]) == 0
    return folder


@pytest.fixture(scope="module")
def protocol(described: Path) -> Protocol:
    protocol = describe(described / "tools.idl")
    return protocol.at(protocol.releases[0])


@pytest.fixture(scope="module")
def tools(described: Path) -> Bindings:
    return load("tools_protocol", described / "generated", "1.0.0")


def recorded(bindings: Bindings, *said: tuple[str, Any]) -> Recording:
    """Who says what, on one connection that the orchestrator opened."""
    connection = Connection(1, "orchestrator", "tool")
    messages = (
        Message(
            number=i,
            time=i / 1000,
            connection=connection,
            from_dialer=who == "orchestrator",
            frames=tuple(bindings.encode(value)),
        )
        for i, (who, value) in enumerate(said)
    )
    return Recording(Header(protocol="tools", release="1.0.0"), tuple(messages))


def both(bindings: Bindings, protocol: Protocol, *said: tuple[str, Any]) -> list[str]:
    """What each message is, on which the reader of recordings and the manual agree."""
    recording = recorded(bindings, *said)
    told = list(follow(recording, bindings))
    shown = [one.step or one.kind.value for one in told]
    assert shown == [event.kind for event in traffic.follow(recording, protocol)]
    return [one.decoder if one.kind.value != "stream" else f"{one.decoder} {len(one.values)}" for one in told]


LEND = ("orchestrator", {"do": "lend", "reply": True})
SIT = ("orchestrator", {"do": "sit"})


def test_directions_between_roles_whose_names_hold_to_and_or(tools: Bindings, protocol: Protocol) -> None:
    assert both(
        tools,
        protocol,
        SIT,
        ("tool", {"seat": 4}),
        ("orchestrator", [{"do": "work", "amount": 1}, {"do": "work", "amount": 2}]),
        ("tool", [{"do": "done"}]),
    ) == ["tool", "Sit/0", "OrchestratorToToolOrMotor 2", "ToolOrMotorToOrchestrator 1"]
    assert not [
        fault for one in follow(recorded(tools, SIT, ("tool", {"seat": 4})), tools) for fault in faults(one, tools)
    ]


def test_a_class_whose_name_ends_in_ok_is_not_that_arm(tools: Bindings, protocol: Protocol) -> None:
    assert both(
        tools, protocol, SIT, ("tool", {"reason": "full"}), SIT, ("tool", {"seat": 1}), ("tool", {"do": "done"})
    ) == ["tool", "Sit/0", "tool", "Sit/0", "ToolOrMotorToOrchestrator 1"]


def test_an_error_is_no_arm(tools: Bindings, protocol: Protocol) -> None:
    """Not even for all we know: no stream begins after it."""
    broken = ("tool", {"broken": True, "why": "rust"})
    assert both(tools, protocol, SIT, broken, SIT, ("tool", {"seat": 1}), ("tool", {"do": "done"})) == [
        "tool", "Sit/0", "tool", "Sit/0", "ToolOrMotorToOrchestrator 1",
    ]  # fmt: skip


def test_an_arm_of_another_name_than_its_class(tools: Bindings, protocol: Protocol) -> None:
    assert both(
        tools,
        protocol,
        LEND,
        ("tool", {"thing": None}),
        ("orchestrator", "thanks"),
        LEND,
        ("tool", 5),  # no map: after this arm nobody says thanks
        LEND,
        ("tool", "never"),
        LEND,
        ("tool", {"broken": True, "why": "rust"}),  # the error is a map, and yet not `fine`
        LEND,
        ("tool", {"thing": 1}),
        LEND,  # instead of thanks
    ) == ["tool", "Lend/0", "Lend/1", "tool", "Lend/0", "tool", "Lend/0", "tool", "Lend/0", "tool", "Lend/0", "tool"]


def test_a_field_named_reply_means_nothing_where_there_is_no_envelope(tools: Bindings, protocol: Protocol) -> None:
    quiet = ("orchestrator", {"do": "lend", "reply": False})
    assert both(tools, protocol, quiet, ("tool", 5)) == ["tool", "Lend/0"]
    unknown = [vector for vector in vectors(protocol) if vector.title == "an unknown op"]
    assert [tools.raw(vector.frames) for vector in unknown] == [{"do": "an op that nobody knows"}]


def test_an_unknown_request_has_the_envelope_of_its_protocol(talk: Bindings, talk_folder: Path) -> None:
    talking = describe(talk_folder / "talk.idl")
    (unknown,) = (v for v in vectors(talking.at(talking.releases[0])) if v.title == "an unknown op")
    assert talk.raw(unknown.frames) == {"kind": "an op that nobody knows", "reply": True}


def test_a_message_that_is_refused_in_a_batch_names_one_place(tools: Bindings) -> None:
    batch = [{"do": "work", "amount": 1}, {"do": "work", "amount": "much"}]
    *_, last = follow(recorded(tools, SIT, ("tool", {"seat": 4}), ("orchestrator", batch)), tools)
    assert isinstance(last.values[1], Unreadable)
    assert [str(fault) for fault in faults(last, tools)] == [
        "OrchestratorToToolOrMotor[1]: Work.amount: expected uint, got str 'much'"
    ]


def test_what_a_generated_package_carries_is_what_the_description_says(
    tools: Bindings, protocol: Protocol, talk: Bindings, talk_folder: Path, dask: Bindings
) -> None:
    talking = describe(talk_folder / "talk.idl")
    dasks = describe(ROOT / "idl" / "dask" / "dask.idl")
    for bindings, source in (
        (tools, protocol),
        (talk, talking.at(talking.releases[0])),
        (dask, dasks.at(max(dasks.releases))),
    ):
        assert bindings.script == Script.of(source)
        for value in (
            None,
            1,
            {},
            {"broken": True},
            {"broken": 1},
            {"status": "trouble"},
            {"status": "uncaught-error"},
        ):
            assert bindings.script.is_error(value) == Script.of(source).is_error(value), (source.name, value)


def test_every_kind_of_decision_is_read_back() -> None:
    protocol = describe(ROOT / "tests" / "kitchen_sink" / "kitchen_sink.idl")
    newest = protocol.at(max(protocol.releases))
    tests = {rule.test for union in newest.of(Union) for rule in rules(union, newest)}
    assert tests == {"is", "length", "element", "field", "key", "any"}


def test_rules_are_tried_in_their_order() -> None:
    found = (
        Rule("map", "field", "number", 1, "first"),
        Rule("map", "field", "status", "OK", "ok"),
        Rule("map", "key", "status", None, None),
        Rule("map", "key", "task", None, "whole"),
        Rule("array", "length", 2, None, "pair"),
        Rule("array", "element", 0, "x", "tagged"),
        Rule("int", "is", None, 1, "one"),
        Rule("any", "any", None, None, "rest"),
    )
    values = [
        {"number": 1},
        {"number": True},
        {"status": "OK"},
        {"status": "new"},
        {"task": 1},
        (1, 2),
        ("x",),
        (),
        1,
        True,
        {},
        None,
    ]
    arms = ["first", "rest", "ok", None, "whole", "pair", "tagged", "rest", "one", "rest", "rest", "rest"]
    assert [arm_of(value, found, kind_of) for value in values] == arms
    for value in ({}, (), True, None, 1.0):
        with pytest.raises(ValueError, match="no arm takes"):
            arm_of(value, found[:-1], kind_of)


def test_nothing_of_a_request_is_held_once_it_is_answered(tools: Bindings) -> None:
    thing = [LEND, ("tool", {"thing": b"x" * 10_000}), ("orchestrator", "thanks")]
    told: list[Told] = list(follow(recorded(tools, *thing), tools))
    assert told[1].request is not None
    assert not hasattr(told[1].request, "message")
    assert (told[1].request.number, told[1].request.op, told[1].op) == (0, "lend", "lend")
