"""Which message is a request, which its reply, and what is said on a stream."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from wirespan.recording import Connection, Header, Message, Recording, read
from wirespan.recording.bindings import Bindings, Frames, load
from wirespan.recording.cases import cases
from wirespan.recording.check import faults
from wirespan.recording.exchange import Kind, Told, Unreadable, follow

from .conftest import RECORDINGS, Tape


def told(tape: Tape, bindings: Bindings) -> list[Told]:
    return list(follow(tape.recording, bindings))


def shape(tape: Tape, bindings: Bindings) -> list[tuple[str, str, str]]:
    """Kind, decoder and class of all but the greetings."""
    rest = [one for one in told(tape, bindings) if one.kind is not Kind.HANDSHAKE]
    return [(one.step or one.kind.value, one.decoder, type(one.values[0]).__name__) for one in rest]


def test_requests_and_replies_alternate(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    for thing in ("a", "b"):
        tape.member(1, {"kind": "fetch", "id": 1, "reply": True})
        tape.server(1, {"status": "ok", "thing": thing})
        tape.member(1, "OK")
    tape.member(1, {"kind": "fetch", "id": 2})
    tape.server(1, {"status": "busy"})  # after this arm nothing is confirmed
    tape.member(1, {"kind": "leave", "reply": False})  # not answered
    tape.member(1, {"kind": "fetch", "id": 3})
    tape.server(1, {"status": "trouble", "text": "no"})  # may answer anything
    fetched = [
        ("request", "server", "Fetch"),
        ("reply", "Fetch/0", "FetchReplyOk"),
        ("send", "Fetch/1", "str"),
    ]
    assert shape(tape, talk) == [
        *fetched,
        *fetched,
        ("request", "server", "Fetch"),
        ("reply", "Fetch/0", "FetchReplyBusy"),
        ("request", "server", "Leave"),
        ("request", "server", "Fetch"),
        ("reply", "Fetch/0", "Trouble"),
    ]
    replies = [one for one in told(tape, talk) if one.step == "reply"]
    assert [one.request.number for one in replies] == [2, 5, 8, 11]
    assert {one.op for one in replies} == {"fetch"}
    assert not any(faults(one, talk) for one in told(tape, talk))


def test_connections_do_not_mix(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.greet(2)
    tape.member(1, {"kind": "fetch", "id": 1})
    tape.member(2, {"kind": "watch"})
    tape.server(1, {"status": "busy"})
    tape.server(2, 7)
    found = told(tape, talk)
    assert [one.decoder for one in found[-2:]] == ["Fetch/0", "Watch/0"]
    assert [one.request.number for one in found[-2:]] == [4, 5]


def test_a_server_that_keeps_pushing(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "watch"})
    for value in (7, "a", "b", "c"):
        tape.server(1, value)
    assert [name for _, name, _ in shape(tape, talk)] == ["server", "Watch/0", "Watch/1", "Watch/1", "Watch/1"]


def test_a_connection_becomes_a_stream_after_the_right_reply(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "join", "name": "x"})
    tape.server(1, {"status": "full"})
    tape.member(1, {"kind": "join", "name": "x"})
    tape.server(1, {"status": "ok"})
    tape.server(1, [{"kind": "said", "by": "y"}, {"kind": "said", "by": "z"}])
    tape.member(1, [{"kind": "say", "text": "hello"}])
    tape.member(1, {"kind": "say", "text": "alone"})
    assert shape(tape, talk)[3:] == [
        ("reply", "Join/0", "JoinReplyOk"),
        ("stream", "ServerToMember", "Said"),
        ("stream", "MemberToServer", "Say"),
        ("stream", "MemberToServer", "Say"),
    ]
    assert [len(one.values) for one in told(tape, talk)[-3:]] == [2, 1, 1]
    assert not any(faults(one, talk) for one in told(tape, talk))


def test_a_lost_reply_does_not_derail_the_connection(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "fetch", "id": 1})
    tape.member(1, {"kind": "watch"})
    tape.server(1, 7)
    assert [name for _, name, _ in shape(tape, talk)] == ["server", "server", "Watch/0"]


def test_a_request_instead_of_a_confirmation(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "fetch", "id": 1})
    tape.server(1, {"status": "ok", "thing": None})
    tape.member(1, {"kind": "watch"})
    tape.server(1, 7)
    assert [name for _, name, _ in shape(tape, talk)] == ["server", "Fetch/0", "server", "Watch/0"]


def test_a_server_that_speaks_out_of_turn(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.server(1, 7)
    tape.member(1, {"kind": "fetch", "id": 1})
    tape.server(1, {"status": "ok", "thing": None})
    tape.server(1, "OK")  # which the member ought to say
    tape.member(1, "OK")
    found = told(tape, talk)[2:]
    assert [one.kind for one in found] == [Kind.UNKNOWN, Kind.REQUEST, Kind.STEP, Kind.UNKNOWN, Kind.STEP]
    assert found[0].values[0].problem == "nothing was asked that this could answer"


def test_what_is_not_described_is_told_all_the_same(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "dance", "with": "me"})
    tape.server(1, ["yes"])
    tape.member(1, {"kind": "join", "name": "x", "hat": True})
    tape.server(1, {"status": "ok"})
    tape.member(1, [{"kind": "say", "text": "a"}, {"kind": "sing"}, {"kind": "say"}, {"kind": "say", "text": "b"}])
    found = told(tape, talk)[2:]
    assert [one.kind for one in found] == [Kind.REQUEST, Kind.UNKNOWN, Kind.REQUEST, Kind.STEP, Kind.STREAM]
    assert (found[0].op, found[0].values[0].fields) == ("dance", {"kind": "dance", "with": "me"})
    assert found[1].values[0].value == ("yes",)
    assert [type(value).__name__ for value in found[4].values] == ["Say", "UnknownMessage", "Unreadable", "Say"]
    assert found[4].values[2].op == "say"
    problems = [(fault.kind, str(fault)) for one in found for fault in faults(one, talk)]
    assert problems == [
        ("unknown", "server: op 'dance' is not described"),
        ("unknown", "answers dance, which is not described"),
        ("field", "server Join.hat: this field is not described"),
        ("unknown", "MemberToServer[1]: op 'sing' is not described"),
        ("refused", "MemberToServer[2]: Say.text: required field is missing"),
    ]


def test_what_is_told_of_a_batch_of_which_some_is_refused(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "join", "name": "x"})
    tape.server(1, {"status": "ok"})
    tape.member(1, [{"status": "trouble", "text": "x"}, {"text": "no kind"}, {"kind": 7}, 7])
    (told_of_it,) = told(tape, talk)[4:]
    assert [type(value).__name__ for value in told_of_it.values] == ["Trouble", *["Unreadable"] * 3]
    assert [str(fault) for fault in faults(told_of_it, talk)] == [
        "MemberToServer[1]: UnknownMessage.kind: required field is missing",
        "MemberToServer[2]: UnknownMessage.kind: expected str, got int 7",
        "MemberToServer[3]: UnknownArm: expected map, got int 7",
    ]


def test_a_request_that_is_refused_is_still_followed(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "join", "name": 5})
    tape.server(1, {"status": "ok"})
    tape.member(1, [{"kind": "say", "text": "a"}])
    request, reply, batch = told(tape, talk)[2:]
    assert isinstance(request.values[0], Unreadable)
    assert (reply.decoder, batch.decoder) == ("Join/0", "MemberToServer")


def test_after_a_reply_that_is_refused_any_arm_may_be_meant(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "join", "name": "x"})
    tape.server(1, "well")
    tape.member(1, [{"kind": "say", "text": "a"}])
    reply, batch = told(tape, talk)[3:]
    assert isinstance(reply.values[0], Unreadable)
    assert batch.decoder == "MemberToServer"


def test_unknown_roles(talk: Bindings) -> None:
    connections = Connection(1, None, None), Connection(2, "server", "member")
    messages = [
        Message(number=i, time=0.0, connection=c, from_dialer=True, frames=tuple(talk.encode(value)))
        for i, (c, value) in enumerate((c, v) for c in connections for v in ({"version": 1}, {"kind": "watch"}))
    ]
    found = list(follow(Recording(Header(protocol="talk"), tuple(messages)), talk))
    assert [one.values[0].problem for one in found[1::2]] == [
        "the role of its receiver is not known",
        "the role member answers no requests",
    ]


@pytest.mark.parametrize("frame", [b"", b"\xc1", b"\x93\x01", b"\xdb\xff\xff\xff\xff"])
def test_rubbish_is_told_and_not_raised(talk: Bindings, frame: bytes) -> None:
    connection = Connection(1, "member", "server")
    messages = tuple(
        Message(number=i, time=0.0, connection=connection, from_dialer=i % 2 == 0, frames=(frame,)) for i in range(6)
    )
    found = list(follow(Recording(Header(protocol="talk"), messages), talk))
    assert all(faults(one, talk) for one in found)


def test_other_bytes_are_found_and_located(tape: Tape, talk: Bindings) -> None:
    tape.greet(1)
    tape.member(1, {"kind": "join", "name": "x", "reply": True})
    tape.member(1, {"name": "x", "kind": "join", "reply": True})  # another order
    tape.said.append((tape.said[0][0], True, [b"\x82\xa4kind\xa5fetch\xa2id\xcd\x00\x01"]))  # 1 in three bytes
    found = [[fault.kind for fault in faults(one, talk)] for one in told(tape, talk)[2:]]
    assert found == [[], ["order"], ["bytes"]]


@pytest.mark.parametrize(
    ("inner", "problem"),
    [
        ({"op": "ping", "reply": True}, None),
        ({"op": "plugin_add", "plugin": b"", "name": "of nannies only"}, None),
        ({"op": "dance"}, "scheduler Broadcast.msg: op 'dance' is not described"),
        ({"op": "plugin_add"}, "scheduler Broadcast.msg: "),
    ],
)
def test_a_request_inside_another_one(dask: Bindings, inner: dict[str, object], problem: str | None) -> None:
    connection = Connection(1, "client", "scheduler")
    values = {"compression": None, "python": (3, 11, 2), "pickle-protocol": 5}, {"op": "broadcast", "msg": inner}
    messages = tuple(
        Message(number=i, time=0.0, connection=connection, from_dialer=True, frames=tuple(dask.encode(value)))
        for i, value in enumerate(values)
    )
    *_, told = follow(Recording(Header(protocol="dask"), messages), dask)
    found = [str(fault) for fault in faults(told, dask)]
    assert len(found) == (problem is not None)
    assert all(text.startswith(problem or "") for text in found)


def test_cases_name_the_decoder(dask: Bindings) -> None:
    recording = read(RECORDINGS / "2026.8.0" / "issue_3357.wirerec")
    found = list(cases(recording, dask))
    assert len(found) == len(recording.messages)
    assert {case.kind for case in found} == {"handshake", "request", "step", "stream"}
    named = {(case.kind, case.name) for case in found}
    assert {
        ("stream", "WorkerToScheduler"),
        ("request", "scheduler"),
        ("step", "GetData/1"),
        ("handshake", ""),
    } <= named
    for case, emptied in zip(found, cases(recording, dask, empty=True), strict=True):
        sizes = [len(frame) for frame in case.frames]
        assert sum(sizes) == case.told.message.size
        assert case.dropped == (sizes != [len(frame) for frame in emptied.frames])
    assert any(case.dropped for case in found)


def test_no_name_of_a_message_stands_in_the_tools(dask: Bindings) -> None:
    ops = {op for decoder in (*dask.streams.values(), *dask.servers.values()) for op in decoder.types}
    folder = Path(__file__).parents[2] / "codegen" / "wirespan" / "recording"
    words = {op for op in ops if "_" in op or "-" in op}
    for path in folder.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not [op for op in words if f'"{op}"' in text], path.name


def test_what_nobody_can_read_says_why(tape: Tape, talk: Bindings) -> None:
    """A batch that cannot even be unpacked: the reason is that of the transport, not that of what is left of it."""

    class Edition:
        def place(self, frames: Frames) -> Frames:
            if bytes(frames[0]).startswith(b"\x91"):
                raise ValueError("lz4 frames need the extra 'lz4': install talk[lz4]")
            return frames

    tape.greet(1)
    tape.member(1, {"kind": "join", "name": "x"})
    tape.server(1, {"status": "ok"})
    tape.member(1, [{"kind": "say", "text": "x"}])
    *_, last = follow(tape.recording, evolve(talk, edition=Edition()))
    (value,) = last.values
    assert isinstance(value, Unreadable)
    assert value.problem == "lz4 frames need the extra 'lz4': install talk[lz4]"


def test_frames_that_nothing_names_are_no_fault() -> None:
    """Dask leaves them behind when its encoder falls back to pickle. A frame that is named has to come back."""
    from distributed.protocol.core import dumps
    from distributed.protocol.serialize import Serialize

    bindings = load("dask_protocol", None, "2026.8.0")
    sent = [bytes(frame) for frame in dumps([{"op": "x", "a": Serialize([1]), "b": Exception}])]
    name = "SchedulerToWorker"
    values = tuple(bindings.streams[name].decode(sent))
    assert len(bindings.encode(list(values))) < len(sent)
    connection = Connection(1, "worker", "scheduler")
    for frames, wrong in ((sent, False), ([*sent[:-2], b"other", sent[-1]], True)):
        message = Message(number=0, time=0.0, connection=connection, from_dialer=False, frames=tuple(frames))
        found = [fault.kind for fault in faults(Told(message, Kind.STREAM, name, values=values), bindings)]
        assert ("bytes" in found) is wrong
