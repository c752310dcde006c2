"""What happens to workers: they come, go, die, are emptied, filled and restarted; and to peers that misbehave."""

from __future__ import annotations

import os
import signal
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, Event, KilledWorker, WorkerPlugin, wait

from tests.scheduler.programs import CRATE, START_SECONDS, rust_scheduler, workers
from tests.scheduler.test_computing import LIMIT, inc, until


def test_questions(client: Client) -> None:
    future = client.submit(inc, 1, key="question-1")
    wait(future)
    addresses = list(client.scheduler_info()["workers"])
    assert client.nthreads() == dict.fromkeys(addresses, 1)
    assert sorted(client.run(lambda: 5).values()) == [5, 5]
    assert client.has_what()[client.who_has(future)["question-1"][0]]
    assert client.nbytes(["question-1"], summary=False) == {"question-1": 28}
    assert set(client.processing()) == set(addresses)
    assert client.run(lambda dask_worker: dask_worker.address, nanny=False).keys() == set(addresses)
    assert client.get_versions()["scheduler"]["packages"]["distributed"]


def test_what_is_left_out_is_answered_like_an_unknown_op(client: Client) -> None:
    assert client.sync(client.scheduler.get_task_stream_index) is None
    assert client.submit(inc, 2, pure=False).result(LIMIT) == 3


def test_worker_plugins(client: Client) -> None:
    class Plugin(WorkerPlugin):
        name = "marking"

        def setup(self, worker: Any) -> None:
            worker.marked = "yes"

    client.register_plugin(Plugin())
    assert set(client.run(lambda dask_worker: dask_worker.marked).values()) == {"yes"}
    client.unregister_worker_plugin("marking")
    with pytest.raises(ValueError, match="does not exist"):
        client.unregister_worker_plugin("marking")


def test_replicate_and_rebalance(client: Client) -> None:
    first, second = client.scheduler_info()["workers"]
    data = client.scatter([b"x" * 100_000 + bytes([i]) for i in range(10)], workers=[first])
    client.replicate(data, n=2)
    assert {len(held) for held in client.who_has(data).values()} == {2}
    client.replicate(data, n=1, workers=[first, second])
    until(lambda: {len(held) for held in client.who_has(data).values()} == {1})
    others = client.scatter([b"y" * 100_000 + bytes([i]) for i in range(10)], workers=[first])
    client.rebalance(others + data)
    until(lambda: {len(held) for held in client.who_has(others + data).values()} == {1})
    held = [workers[0] for workers in client.who_has(others + data).values()]
    assert 5 <= held.count(second) <= 15


def test_a_peer_that_misbehaves_loses_its_own_connection_only(client: Client, address: str) -> None:
    host, port = address.removeprefix("tcp://").split(":")
    for nonsense in (
        b"GET / HTTP/1.1\r\n\r\n" * 9,
        struct.pack("<QQ", 2**60, 2**60),
        struct.pack("<QQQ", 16, 1, 1) + b"\xc1",
        b"",
    ):
        with socket.create_connection((host, int(port)), timeout=LIMIT) as connection:
            connection.sendall(nonsense)
            connection.shutdown(socket.SHUT_WR)
            connection.settimeout(LIMIT)
            while connection.recv(1 << 16):
                pass
    assert client.submit(inc, 3, pure=False).result(LIMIT) == 4


def test_a_worker_that_is_killed_has_its_results_made_again(own: Client) -> None:
    def slow(x: int) -> int:
        time.sleep(0.05)
        return x + 1

    futures = own.map(slow, range(40))
    until(lambda: sum(future.status == "finished" for future in futures) > 10)
    pid = own.submit(os.getpid, pure=False).result(LIMIT)
    os.kill(pid, signal.SIGKILL)
    assert own.gather(own.map(slow, range(40))) == list(range(1, 41))
    total = own.submit(sum, futures)
    assert total.result(LIMIT) == sum(range(1, 41))
    own.wait_for_workers(2, timeout=START_SECONDS)  # its nanny has started another one


def test_a_task_that_kills_its_workers_fails_in_the_end(own: Client) -> None:
    poison = own.submit(os._exit, 1)
    with pytest.raises(KilledWorker):
        poison.result(START_SECONDS)
    assert own.submit(inc, 1).result(START_SECONDS) == 2


def test_nothing_waits_behind_a_long_task_while_another_worker_is_idle(own: Client) -> None:
    event = Event("long enough")
    long = own.submit(lambda: Event("long enough").wait(timeout=LIMIT), pure=False)
    until(lambda: any(own.processing().values()))
    assert own.gather(own.map(inc, range(60))) == list(range(1, 61))
    assert long.status == "pending"
    event.set()
    assert long.result(LIMIT) is True


def test_retire(own: Client) -> None:
    first, second = own.scheduler_info()["workers"]
    futures = own.map(inc, range(20))
    wait(futures)
    own.retire_workers([first])
    until(lambda: list(own.scheduler_info()["workers"]) == [second])
    assert set(own.who_has(futures).values()) == {(second,)}
    assert own.gather(futures) == list(range(1, 21))


def test_restart(own: Client) -> None:
    before = set(own.run(os.getpid).values())
    future = own.submit(inc, 1)
    wait(future)
    own.restart(timeout=START_SECONDS)
    assert future.status == "cancelled"
    after = set(own.run(os.getpid).values())
    assert len(after) == 2
    assert not after & before
    assert own.submit(inc, 1).result(LIMIT) == 2


def test_shutdown(binary: Path, tmp_path: Path) -> None:
    with rust_scheduler(binary, tmp_path / "log") as (address, scheduler), workers(address, 1, tmp_path) as started:
        with Client(address, timeout=START_SECONDS) as client:
            client.wait_for_workers(1, timeout=START_SECONDS)
            client.shutdown()
        assert scheduler.wait(LIMIT) == 0
        assert [worker.wait(LIMIT) for worker in started] == [0]


def test_workers_without_nannies_that_leave_are_not_missed(binary: Path, tmp_path: Path) -> None:
    with rust_scheduler(binary, tmp_path / "log") as (address, _), Client(address, timeout=START_SECONDS) as client:
        with workers(address, 1, tmp_path, "--no-nanny"):
            early = client.submit(inc, 1)  # nobody can do it yet
            assert early.result(START_SECONDS) == 2
        until(lambda: not client.scheduler_info()["workers"])
        with workers(address, 1, tmp_path, "--no-nanny"):
            assert client.submit(inc, early).result(START_SECONDS) == 3


@pytest.mark.parametrize(
    "command", [["fmt", "--check"], ["clippy", "--quiet", "--", "-D", "warnings"]], ids=["fmt", "clippy"]
)
def test_the_program_is_clean(command: list[str]) -> None:
    done = subprocess.run(["cargo", *command], cwd=CRATE, capture_output=True, text=True, timeout=START_SECONDS * 10)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_demonstration(binary: Path) -> None:
    command = [sys.executable, CRATE / "demo.py", binary]
    done = subprocess.run(command, capture_output=True, text=True, timeout=START_SECONDS * 2)
    assert done.returncode == 0, done.stderr
    assert "86400" in done.stdout.splitlines()
    assert done.stdout.count("tcp://127.0.0.1:") == 3
