"""The description against what real clusters said: the committed recordings, counted field by field."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import msgpack  # type: ignore[import-untyped]
import pytest
from attrs import evolve

from wirespan.model import Field, Rpc
from wirespan.recording.records import Connection, Header, Message, Recording
from wirespan.releases import Release

from . import checks, expected
from .measure import ABSENT, NIL, Measure, excused
from .report import wire_report

RECORDINGS = Path(__file__).parents[1] / "recordings"
# (A release that was recorded for its boundaries alone is read in tests/legacy.)
RELEASES = [
    Release(folder.name)
    for folder in sorted(RECORDINGS.iterdir())
    if Release(folder.name) in checks.protocol().releases and (folder / "issue_3357.wirerec").exists()
]


@pytest.fixture(scope="module", params=RELEASES, ids=str)
def measure(request: pytest.FixtureRequest) -> Measure:
    return checks.measured(sorted((RECORDINGS / str(request.param)).glob("*.wirerec")))


def test_there_are_recordings() -> None:
    assert Release("2026.8.0") in RELEASES


def test_nothing_is_wrong(measure: Measure) -> None:
    """No unknown op or field, no required field absent, and the same bytes when encoded again."""
    assert [f"{name}: {fault}" for name, fault in measure.faults] == []


def test_every_message_is_seen_or_explained(measure: Measure) -> None:
    """What no recording has is reviewed, with the reason; what is reviewed is in no recording."""
    if not checks.complete(measure.release):
        # Whatever was seen of an older release, it is not reviewed as never seen.
        assert not {entry.where for entry in checks.unseen(measure)} - set(measure.unseen())
        return
    assert sorted(measure.unseen()) == sorted(entry.where for entry in checks.unseen(measure))


# Who closes a connection, or ends a server, does not wait for the reply.
UNANSWERED = {"Close", "Terminate", "TerminateNanny", "TerminateWorker"}


def test_every_request_is_answered(measure: Measure) -> None:
    assert set(measure.unanswered()) <= UNANSWERED


def test_optional_fields_are_absent_somewhere(measure: Measure) -> None:
    """Fields of replies and structs, which no signature speaks for: the report names those that were never absent."""
    never = measure.never_absent(excused(measure.protocol))
    text, _ = wire_report(measure, checks.unseen(measure))
    for item, name, count in never:
        assert any(line.split() == [item, name, str(count)] for line in text.splitlines())


@pytest.mark.parametrize("release", RELEASES, ids=str)
def test_what_is_never_sent_was_not(release: Release) -> None:
    # The workload `mixed` makes some requests by hand, with every parameter that the server takes.
    paths = sorted((RECORDINGS / str(release)).glob("*.wirerec"))
    assert checks.measured([path for path in paths if path.stem != "mixed"]).sent_after_all() == []


# ------------------------------------------------------------------------------------------ it can fail

NANNY = Connection(0, "scheduler", "nanny")
HELLO = {"compression": None, "python": [3, 11, 2], "pickle-protocol": 5}


def said(*messages: tuple[bool, Any]) -> Measure:
    """The measure of a connection of the scheduler to a nanny, on which this was said after the handshake."""
    newest = max(checks.protocol().releases)
    all_messages = [(True, HELLO), (False, HELLO), *messages]
    recording = Recording(
        Header(protocol="dask", release=str(newest)),
        tuple(
            Message(number=n, time=0.0, connection=NANNY, from_dialer=dialer, frames=(msgpack.packb(value),))
            for n, (dialer, value) in enumerate(all_messages)
        ),
    )
    measure = Measure(checks.protocol().at(newest), checks.bindings(newest))
    measure.add("made up", recording)
    return measure


REMOVE = {"op": "plugin_remove", "name": "x", "reply": True}


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        ({**REMOVE, "colour": "red"}, "field"),
        ({"op": "plugin_remove", "reply": True}, "refused"),
        ({**REMOVE, "name": 5}, "refused"),
        ({**REMOVE, "op": "dance"}, "unknown"),
    ],
)
def test_a_wrong_message_is_found(request_: dict[str, Any], kind: str) -> None:
    assert said((True, REMOVE)).faults == []
    assert {fault.kind for _, fault in said((True, request_)).faults} == {kind}


def test_counts() -> None:
    measure = said((True, {**REMOVE, "serializers": None}), (False, {"status": "OK"}), (True, REMOVE))
    assert measure.messages == Counter({("nanny", "plugin_remove"): 2})
    assert measure.fields["NannyPluginRemove", "name"] == Counter({"str": 2})
    assert measure.fields["NannyPluginRemove", "serializers"] == Counter({NIL: 1, ABSENT: 1})
    assert measure.answers.total() == 1
    assert "nanny rpc plugin_remove" not in measure.unseen()
    assert "nanny rpc kill" in measure.unseen()


def test_a_field_that_is_sent_after_all_is_found() -> None:
    measure = said((True, {**REMOVE, "serializers": None}), (False, {"status": "OK"}))
    request = measure.protocol["NannyPluginRemove"]
    assert isinstance(request, Rpc)
    unsent = evolve(
        request, members=tuple(evolve(f, unsent="") if isinstance(f, Field) else f for f in request.members)
    )
    assert measure.sent_after_all() == []
    measure.protocol = evolve(measure.protocol, items=(unsent,))
    assert ("NannyPluginRemove", "name", 1) in measure.sent_after_all()
    assert "Described as never sent, but sent" in wire_report(measure, ())[0]
    assert not wire_report(measure, (), complete=False)[1]


def test_an_unexplained_or_needless_entry_is_found() -> None:
    measure = said((True, REMOVE), (False, {"status": "OK"}))
    reasons = dict.fromkeys(measure.unseen(), "because")

    def verdict(names: dict[str, str]) -> bool:
        entries = [expected.Entry("unseen", where, reason, expected.ALWAYS) for where, reason in names.items()]
        return wire_report(measure, entries)[1]

    assert verdict(reasons)
    assert not verdict({**reasons, "nanny rpc plugin_remove": "seen all the same"})
    assert not verdict({where: reason for where, reason in reasons.items() if where != "nanny rpc kill"})
