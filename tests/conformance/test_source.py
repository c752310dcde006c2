"""The description against the source of each release, on the facts in data/history.txt."""

from __future__ import annotations

import importlib.metadata
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from wirespan.model import Protocol
from wirespan.releases import Release

from . import expected, history, introspect
from .checks import installed, protocol
from .compare import Finding, compare
from .facts import Fact, Handler, Parameter, Sender, parse
from .handlers import UnresolvedError

PROTOCOL = protocol()
NEWEST = max(PROTOCOL.releases)


@pytest.fixture(scope="module")
def releases() -> dict[Release, tuple[str, ...]]:
    return history.read()


# The requests that every program makes. For these, for all messages of both streams, and for which ops there are, the
# description must agree with the source of every release.
CENTRAL = {
    "gather",
    "get_data",
    "heartbeat_worker",
    "register-client",
    "register-worker",
    "register_nanny",
}


def is_central(finding: Finding) -> bool:
    return finding.what == "op" or finding.kind == "stream" or finding.op in CENTRAL


def findings(protocol: Protocol, release: Release, facts: list[Fact]) -> tuple[list[Finding], list[expected.Entry]]:
    unexpected, unneeded, _ = expected.sift(compare(protocol.at(release), facts), expected.read(), release)
    return unexpected, unneeded


@pytest.mark.parametrize("release", PROTOCOL.releases, ids=str)
def test_described_as_in_the_source(release: Release, releases: dict[Release, tuple[str, ...]]) -> None:
    """Nothing differs in what every program says; elsewhere no more than was counted, and that may only fall."""
    unexpected, unneeded = findings(PROTOCOL, release, [parse(line) for line in releases[release]])
    assert [str(finding) for finding in unexpected if is_central(finding)] == []
    assert [str(entry) for entry in unneeded] == [], "reviewed differences that no longer exist"
    others = [str(finding) for finding in unexpected if not is_central(finding)]
    assert len(others) == expected.remaining().get(release, 0), "\n".join(["count in remaining.toml:", *others])


def test_every_release_is_described(releases: dict[Release, tuple[str, ...]]) -> None:
    assert sorted(PROTOCOL.releases) == sorted(releases)


def test_remaining_names_described_releases() -> None:
    assert expected.remaining().keys() <= set(PROTOCOL.releases)


# ------------------------------------------------------------------------------------------ the facts themselves


def test_history_survives_writing(releases: dict[Release, tuple[str, ...]], tmp_path: Path) -> None:
    history.write(releases, tmp_path / "history.txt")
    assert (tmp_path / "history.txt").read_text() == history.HISTORY.read_text()
    for line in {line for lines in releases.values() for line in lines}:
        assert str(parse(line)) == line


def test_history_is_what_the_installed_source_says(releases: dict[Release, tuple[str, ...]]) -> None:
    release = Release(importlib.metadata.version("distributed"))
    assert history.extract(installed()) == releases[release]


def test_source_says_what_a_running_cluster_has() -> None:
    """Reading the source finds the very tables, and signatures, that a scheduler, worker, nanny and client have."""

    def signature(handler: Handler) -> introspect.Signature:
        taken = [p for p in handler.parameters if p.given != "comm"]
        return {"**" if p.more else p.name: None if p.default is None else "default" for p in taken}

    facts = [parse(line) for line in history.extract(installed())]
    read = {(f.receiver, f.kind, f.op): signature(f) for f in facts if isinstance(f, Handler)}
    assert read == introspect.run()


# What was counted in both releases by other means, before this extraction was written.
@pytest.mark.parametrize(
    ("release", "counts"),
    [
        ("2.10.0", {"scheduler": (55, 26), "worker": (21, 9), "nanny": (9, 0), "client": (0, 8)}),
        ("2026.8.0", {"scheduler": (94, 26), "worker": (30, 11), "nanny": (13, 0), "client": (0, 9)}),
    ],
)
def test_count_of_handlers(
    release: str, counts: dict[str, tuple[int, int]], releases: dict[Release, tuple[str, ...]]
) -> None:
    handlers = [fact for fact in map(parse, releases[Release(release)]) if isinstance(fact, Handler)]
    for receiver, (rpc, stream) in counts.items():
        kinds = [handler.kind for handler in handlers if handler.receiver == receiver]
        assert (kinds.count("rpc"), kinds.count("stream")) == (rpc, stream), receiver


# ------------------------------------------------------------------------------------------ it can fail


def _without(facts: list[Fact], op: str) -> list[Fact]:
    return [fact for fact in facts if fact.op != op]


def _with_handler(facts: list[Fact], op: str, *parameters: Parameter) -> list[Fact]:
    return [evolve(f, parameters=parameters) if isinstance(f, Handler) and f.op == op else f for f in facts]


def _with_sender(facts: list[Fact], op: str, keys: tuple[str, ...], to: str = "worker stream") -> list[Fact]:
    receiver, kind = to.split()
    sender = Sender(receivers=(receiver,), kind=kind, op=op, where="here.py:send", keys=keys)
    return [*facts, sender]


KEY, STIMULUS = Parameter("key"), Parameter("stimulus_id")


@pytest.mark.parametrize(
    ("change", "what", "name"),
    [
        (lambda f: _without(f, "steal-request"), "op", ""),
        (lambda f: [*f, parse("nanny rpc dance = Nanny.dance()")], "op", ""),
        (lambda f: _with_handler(f, "steal-request", KEY, STIMULUS, Parameter("why")), "missing", "why"),
        (lambda f: _with_handler(f, "steal-request", STIMULUS), "extra", "key"),
        (lambda f: _with_handler(f, "steal-request", STIMULUS, Parameter("key", "1")), "optional", "key"),
        (lambda f: _with_handler(f, "steal-request", KEY, STIMULUS, Parameter("k", more=True)), "more", ""),
        (lambda f: _with_handler(f, "scatter", Parameter("broadcast")), "required", "broadcast"),
        (lambda f: _with_handler(f, "scatter", Parameter("broadcast", "True")), "default", "broadcast"),
        (lambda f: _with_sender(f, "steal-request", ("key", "stimulus_id", "why?")), "sent", "why"),
        (lambda f: _with_sender(f, "steal-request", ("key", "stimulus_id?")), "left out", "stimulus_id"),
        (lambda f: _with_sender(f, "heartbeat_worker", ("host_info?",), "scheduler rpc"), "never", "host_info"),
        (lambda f: [*f, parse("worker stream steal-request ~ here.py:send key=None")], "value", "key=None"),
        (lambda f: [*f, parse("scheduler rpc identity > Scheduler.identity None")], "answer", "None"),
        (lambda f: _with_handler(f, "queue_put", Parameter("key", "b''")), "value", "key=b''"),
    ],
)
def test_a_changed_source_is_found(
    change: Callable[[list[Fact]], list[Fact]], what: str, name: str, releases: dict[Release, tuple[str, ...]]
) -> None:
    facts: list[Fact] = [parse(line) for line in releases[NEWEST]]
    before, after = (set(compare(PROTOCOL.at(NEWEST), f)) for f in (facts, change(facts)))
    assert (what, name) in {(finding.what, finding.name) for finding in after - before}


def test_a_reviewed_difference_that_is_gone_is_found() -> None:
    finding = Finding("worker", "rpc", "close", "op", "", "text")
    entries = [entry for entry in expected.read() if entry.where == "worker rpc close"]
    assert expected.sift([finding], entries, NEWEST) == ([], [], 1)
    assert expected.sift([], entries, NEWEST) == ([], entries, 0)
    assert expected.sift([finding], [], NEWEST) == ([finding], [], 0)


# ------------------------------------------------------------------------------------------ the extraction

SOURCE = {
    "core.py": """
        def _expects_comm(handler): ...
        class Server:
            def __init__(self, handlers):
                self.handlers = {"identity": self.identity}
                self.handlers.update(handlers)
            def identity(self): ...
        """,
    "scheduler.py": """
        class State(Server):
            def forget(self, keys, *, client=None, why="none"): ...
        class Scheduler(State):
            def __init__(self):
                worker_handlers = {"done": self.done, "alive": lambda *args, **kwargs: None}
                self.handlers = {"forget": self.forget}
            async def done(self, comm, worker, key, nbytes=0, **rest): ...
            def tell(self, worker):
                message = {"op": "work", "key": 1}
                message["sure"] = 2
                if worker:
                    message["perhaps"] = 3
                self.worker_send(worker, message)
        """,
    "worker.py": """
        class Worker(Server):
            def __init__(self):
                stream_handlers = {"work": self._handle_remote_stimulus(Work)}
            async def stop(self):
                await retry_operation(self.scheduler.forget, keys=[], operation="x", deserializers=None)
        @dataclass
        class Event:
            stimulus_id: str
            seen: ClassVar[int]
        @dataclass
        class Work(Event):
            key: str
            sure: int
            perhaps: int = 3
        """,
    "nanny.py": "class Nanny(Server): ...",
    "client.py": """
        class Client:
            def __init__(self):
                self._stream_handlers = {}
        """,
    "extension.py": """
        class LockExtension:
            def __init__(self, scheduler):
                self.scheduler = scheduler
                self.scheduler.handlers.update({"lock": self.lock})
                self.scheduler.stream_handlers["unlock"] = partial(self.lock, name="x")
            async def lock(self, name, client=None):
                return await self._lock(name)
            async def _lock(self, name):
                if name is None:
                    return Status.dont_reply
                return {"status": "OK", "name": name}
        """,
}


def _write(folder: Path, source: dict[str, str]) -> Path:
    for name, text in source.items():
        (folder / name).write_text(textwrap.dedent(text))
    return folder


def test_extraction(tmp_path: Path) -> None:
    assert history.extract(_write(tmp_path, SOURCE)) == (
        "nanny rpc identity = Server.identity()",
        "nanny rpc identity > Server.identity None",
        "scheduler rpc forget < worker.py:Worker.stop {keys}",
        "scheduler rpc forget = State.forget(keys, client=None, why='none')",
        "scheduler rpc forget > State.forget None",
        "scheduler rpc forget ~ worker.py:Worker.stop keys=[]",
        "scheduler rpc identity = Server.identity()",
        "scheduler rpc identity > Server.identity None",
        "scheduler rpc lock = LockExtension.lock(name, client=None)",
        "scheduler rpc lock > LockExtension.lock {'status': 'OK', 'name': 'x'}",
        "scheduler rpc lock > LockExtension.lock {'status': 'OK', 'name': ...}",
        "scheduler stream alive = lambda(**kwargs)",
        "scheduler stream done = Scheduler.done(comm: comm, worker: stream, key, nbytes=0, **rest)",
        "scheduler stream unlock = LockExtension.lock(name='x', client: stream=None)",
        "worker rpc identity = Server.identity()",
        "worker rpc identity > Server.identity None",
        "worker stream work < scheduler.py:Scheduler.tell {key, sure, perhaps?}",
        "worker stream work = Work(stimulus_id, key, sure, perhaps=3)",
        "worker stream work ~ scheduler.py:Scheduler.tell key=1",
        "worker stream work ~ scheduler.py:Scheduler.tell perhaps=3",
        "worker stream work ~ scheduler.py:Scheduler.tell sure=2",
    )


def test_a_handler_that_cannot_be_resolved_is_no_silence(tmp_path: Path) -> None:
    source = {**SOURCE, "nanny.py": "class Nanny(Server):\n  def __init__(self):\n    handlers = {'x': make()}"}
    with pytest.raises(UnresolvedError, match=r"nanny.py: Nanny: make\(\)"):
        history.extract(_write(tmp_path, source))
