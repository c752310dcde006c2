"""A client of generated code and nothing else, which has a real cluster of release 2.10.0 work for it."""

from __future__ import annotations

import importlib
import pickle
import socket
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from wirespan.recording import read
from wirespan.recording.bindings import Bindings
from wirespan.recording.exchange import follow, op_of

from .conftest import RECORDINGS
from .environments import ENVIRONMENTS, UnavailableError

RELEASE = "2.10.0"
SECONDS = 60.0


class Connection:
    """A connection to a server of an edition of the transport."""

    def __init__(self, address: str, release: ModuleType, transport: Any) -> None:
        host, port = address.removeprefix("tcp://").split(":")
        self._socket = socket.create_connection((host, int(port)), timeout=SECONDS)
        self._stream = self._socket.makefile("rwb")
        self._release = release
        self._transport = transport

    def send(self, value: object) -> None:
        self._transport.write_message(self._stream, self._release.encode(value), self._release.EDITION)
        self._stream.flush()

    def receive(self) -> Any:
        frames = self._transport.read_message(self._stream, edition=self._release.EDITION)
        assert frames is not None, "the peer has closed the connection"
        return frames

    def ask(self, request: Any) -> Any:
        self.send(request)
        return request.decode_reply(self.receive())

    def close(self) -> None:
        self._stream.close()
        self._socket.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    try:
        python = ENVIRONMENTS[RELEASE].python(RELEASE)
    except UnavailableError as error:
        warnings.warn(f"{error}; nothing talks to a live cluster of it", stacklevel=1)
        pytest.skip(str(error))
    process = subprocess.Popen(
        [python, Path(__file__).parent / "peer_cluster.py"],
        cwd=tmp_path_factory.mktemp("cluster"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.communicate(timeout=SECONDS)
    finally:
        process.kill()
        process.wait()


def pickled(value: object) -> bytes:
    return pickle.dumps(value, protocol=4)


def loaded(payload: Any) -> Any:
    """The object in a payload that the peer's own code made: here, and only here, a pickle is opened."""
    assert payload.header["serializer"] == "pickle"
    return pickle.loads(b"".join(payload.buffers()))


def test_a_cluster_works_for_generated_code(address: str, package: ModuleType) -> None:
    old = importlib.import_module(f"{package.__name__}.v2_10_0")
    routes = importlib.import_module(f"{old.__name__}.routes")
    transport = importlib.import_module(f"{package.__name__}.transport")
    recorded = read(RECORDINGS / RELEASE / "issue_3357.wirerec")
    versions = next(
        value.versions
        for told in follow(recorded, Bindings.of(old))
        for value in told.values
        if op_of(value) == "register-client"
    )
    rpc = Connection(address, old, transport)
    assert rpc.ask(old.Identity()).address == address

    stream = Connection(address, old, transport)
    stream.send(old.RegisterClient(client="generated", versions=versions))
    decoder = routes.STREAMS["SchedulerToClient"]
    assert [op_of(message) for message in decoder.decode(stream.receive())] == ["stream-start"]

    # Data that this end serializes itself, short and longer than what stays in a message.
    texts = {"short": "text", "long": "x" * 100_000}
    data = {key: old.Serialized({"serializer": "pickle"}, [pickled(text)]) for key, text in texts.items()}
    rpc.ask(old.Scatter(data=data, workers=None, client="generated"))
    gathered = rpc.ask(old.Gather(keys=tuple(texts)))
    assert {key: loaded(payload) for key, payload in gathered.data.items()} == texts

    # A call with plain arguments, one with an argument that is taken out of the message, and a payload as a whole.
    tasks = {
        "call": old.PackedTaskCall(function=pickled(divmod), args=pickled((17, 5))),
        "large": old.PackedTaskCall(function=pickled(len), args=pickled((b"y" * 100_000,))),
        "whole": old.Serialized({"serializer": "pickle"}, [pickled((sum, [(abs, -1), 2]))]),
    }
    order = {key: index for index, key in enumerate(tasks)}
    dependencies: dict[str, tuple[str, ...]] = dict.fromkeys(tasks, ())
    stream.send([old.UpdateGraph(tasks=tasks, dependencies=dependencies, keys=tuple(tasks), priority=order)])
    done: set[str] = set()
    while not done >= tasks.keys():
        for message in decoder.decode(stream.receive()):
            assert op_of(message) in {"key-in-memory", "stream-start"}, message
            done |= {message.key} if op_of(message) == "key-in-memory" else set()
    gathered = rpc.ask(old.Gather(keys=tuple(tasks)))
    assert {key: loaded(payload) for key, payload in gathered.data.items() if key != "call"} == {
        "large": 100_000,
        "whole": 3,
    }
    rpc.close()
    stream.close()
