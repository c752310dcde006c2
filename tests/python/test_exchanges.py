"""Requests, what follows them, and requests inside others."""

from __future__ import annotations

from typing import Any

import msgpack
import pytest

from .conftest import Generated


@pytest.fixture(params=["sink", "twin"])
def sink(request: pytest.FixtureRequest, sink: Generated, twin: Generated) -> Generated:
    """The kitchen sink, and its twin on another transport."""
    return {"sink": sink, "twin": twin}[request.param]


def packed(value: Any) -> list[bytes]:
    return [msgpack.packb(value)]


def test_the_envelope_stands_around_the_body(sink: Generated) -> None:
    request = sink.Simple(shape=sink.ByFieldNone(), close=True, reply=False)
    assert list(request.to_wire()) == ["close", "op", "shape", "reply"]
    assert sink.Silent(value=1).to_wire() == {"op": "silent", "reply": False, "value": 1}
    with pytest.raises(sink.DecodeError, match=r"^Silent.reply: expected false, got bool$"):
        sink.routes.SERVERS["right"].decode(packed({"op": "silent", "reply": True, "value": 1}))


def test_a_request_is_shown_by_what_it_says_first(sink: Generated) -> None:
    request = sink.Simple(close=True, shape=sink.ByFieldNone(), reply=False, names=None)
    assert repr(request) == "Simple(shape=ByFieldNone(), close=True, reply=False, names=None)"
    assert [a.name for a in sink.Silent.__attrs_attrs__] == ["value", "close", "names", "extra_fields"]
    assert list(request.to_wire()) == ["close", "op", "shape", "reply", "names"]


def test_one_op_has_a_meaning_for_each_receiver(sink: Generated) -> None:
    servers = sink.routes.SERVERS
    assert isinstance(servers["match"].decode(packed({"op": "simple", "other": 1})), sink.SimpleOfMatch)
    with pytest.raises(sink.DecodeError):
        servers["right"].decode(packed({"op": "simple", "other": 1}))


def test_steps(sink: Generated) -> None:
    kinds = [(step.kind, step.when, step.opens) for step in sink.Steps.STEPS]
    assert kinds == [("reply", None, None), ("send", None, None), ("reply", None, None)]
    assert [(s.kind, s.when, s.opens) for s in sink.Open.STEPS] == [("reply", None, None), ("open", "ok", "Main")]
    assert [s.kind for s in sink.Watch.STEPS] == ["reply", "push"]
    assert sink.Fetch.STEPS[1].when == "ok"
    assert sink.Fetch.STEPS[1].decode(packed("OK")) == "OK"
    with pytest.raises(sink.DecodeError, match=r"^Fetch send: expected \"OK\", got str 'no'$"):
        sink.Fetch.STEPS[1].decode(packed("no"))
    with pytest.raises(TypeError, match="opens Main"):
        sink.Open.STEPS[1].decode(packed(None))
    assert repr(sink.Open.STEPS[1]) == "Step('open', when='ok', opens='Main')"


def test_replies(sink: Generated) -> None:
    assert sink.Fetch.decode_reply(packed({"status": "busy"})) == sink.FetchReplyBusy()
    assert sink.Ping.decode_reply(packed("pong")) == "pong"
    assert sink.Several.decode_reply(packed({"k": ["t", {"nilable": None}]}))["k"][1] == sink.Presence(nilable=None)
    assert sink.Paint.decode_reply(packed(None)) is None
    with pytest.raises(TypeError, match="Silent has no reply"):
        sink.Silent.decode_reply(packed(None))


def test_any_request_may_fail(sink: Generated) -> None:
    failed = {"status": "failed", "message": "no", "payload": None}
    for request in (sink.Fetch, sink.Ping, sink.Load, sink.Guess, sink.Simple):
        assert request.decode_reply(packed(failed)) == sink.Failed(message="no", payload=None)


def test_a_request_inside_another_stays_raw(sink: Generated) -> None:
    keys = ["k"] if sink.protocol.transport == "plain" else {"__Set__": True, "as-list": ["k"]}
    inner = {"op": "fetch", "keys": keys, "reply": True}
    relay = sink.routes.SERVERS["right"].decode(packed({"op": "relay", "msg": inner}))
    assert relay.msg.op == "fetch"
    fetch = relay.msg.decode("right")
    assert isinstance(fetch, sink.Fetch)
    assert list(fetch.keys) == ["k"]
    assert isinstance(relay.msg.decode("match"), sink.UnknownMessage)
    with pytest.raises(KeyError):
        relay.msg.decode("nobody")
    assert sink.encode(relay) == packed({"op": "relay", "msg": inner})
    assert sink.encode(sink.Relay(msg=fetch)) == packed({"op": "relay", "msg": inner})
    with pytest.raises(sink.DecodeError, match=r"^Relay.msg.op: has no op$"):
        sink.routes.SERVERS["right"].decode(packed({"op": "relay", "msg": {}}))


def test_modules_load_when_something_in_them_is_used(sink: Generated) -> None:
    assert {"First", "RELEASE", "encode", "Tree"} <= set(dir(sink.package))
    assert set(sink.package.__all__) <= set(dir(sink.package))
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        sink.package.Nothing  # noqa: B018
    for name in sink.package.__all__:
        assert getattr(sink.package, name) is not None


def test_decoders_of_unions_stay_in_their_modules(sink: Generated) -> None:
    assert not [name for name in dir(sink.package) if name.endswith("_from_wire")]
    with pytest.raises(AttributeError):
        sink.by_field_from_wire  # noqa: B018
    assert sink.module("types").by_field_from_wire({"shape": "none"}) == sink.ByFieldNone()


def test_an_op_that_the_server_does_not_know(sink: Generated) -> None:
    with pytest.raises(sink.UnknownOpError, match=r"^Fetch: the server does not know the op 'fetch'$"):
        sink.Fetch.decode_reply(packed(None))
    assert sink.Paint.decode_reply(packed(None)) is None  # nil is a reply here
    with pytest.raises(sink.DecodeError) as caught:
        sink.Fetch.decode_reply(packed(3))
    assert not isinstance(caught.value, sink.UnknownOpError)
