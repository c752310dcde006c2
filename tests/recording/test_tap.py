"""The tap, on a real cluster and in odd circumstances."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from wirespan.cli import main
from wirespan.recording import read
from wirespan.recording.bindings import Bindings
from wirespan.recording.check import faults
from wirespan.recording.exchange import Kind, follow, op_of
from wirespan.recording.merge import TapError
from wirespan.recording.record import record
from wirespan.recording.taps import TAPS

TAP = TAPS["dask"]
EXAMPLE = """
from distributed import Client, LocalCluster, wait

def fail(x):
    raise ValueError(x)

if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        x = client.submit(len, "abc")
        many = client.map(len, ["a", "bb"])
        data = client.scatter([b"x" * 5_000])
        assert client.gather([x, *many]) == [3, 1, 2]
        assert client.gather(data, direct=True) == [b"x" * 5_000]
        bad = client.submit(fail, 1)
        wait(bad)
        x.release()
"""


@pytest.fixture
def run_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes a program and runs `wirespan record` on it in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(text: str, *options: str) -> int:
        (tmp_path / "program.py").write_text(textwrap.dedent(text), encoding="utf-8")
        return main(["record", "--timeout", "60", *options, "--", sys.executable, "program.py"])

    return run


def test_live(run_program, tmp_path: Path, dask: Bindings) -> None:
    """Every message of a live cluster is told, and comes back byte for byte."""
    assert run_program(EXAMPLE) == 0
    recording = read(tmp_path / "program.wirerec")
    assert recording.header.drop_above is None
    assert recording.header.program == "program.py"
    told = list(follow(recording, dask))
    assert [str(fault) for one in told for fault in faults(one, dask)] == []
    assert all(one.kind is not Kind.UNKNOWN for one in told)
    ends = {(connection.dialer, connection.accepter) for connection in recording.connections}
    assert {
        ("client", "scheduler"),
        ("cluster", "scheduler"),
        ("nanny", "scheduler"),
        ("worker", "scheduler"),
        ("scheduler", "worker"),
        ("client", "worker"),
    } <= ends
    assert all(None not in pair for pair in ends)
    said = {op_of(value) for one in told for value in one.values}
    ops = (
        "update-graph compute-task task-finished task-erred key-in-memory scatter gather get_data client-releases-keys"
    )
    assert set(ops.split()) <= said
    # Each message is there once, and no reply stands before its request.
    assert all(one.request.number < one.message.number for one in told if one.request is not None)
    assert [message.time for message in recording.messages] == sorted(message.time for message in recording.messages)
    data = b"x" * 5_000
    assert sum(data in frame for message in recording.messages for frame in message.frames) >= 2


def test_a_pool_that_dials_in_a_task_dials_for_its_owner(run_program, tmp_path: Path) -> None:
    """As from release 2021.7.0 to 2022.4.0: there is no `self` on the stack of a task."""
    in_a_task = """
        import asyncio
        from distributed import core

        dial = core.connect

        async def in_a_task(*args, **kwargs):
            return await asyncio.create_task(dial(*args, **kwargs))

        core.connect = in_a_task
    """
    program = """
        from distributed import Client, LocalCluster

        if __name__ == "__main__":
            with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
                with Client(cluster) as client:
                    first, second = client.scheduler_info()["workers"]
                    there = client.submit(len, "abc", workers=[first])
                    assert client.submit(abs, there, workers=[second]).result() == 3
    """
    assert run_program(textwrap.dedent(in_a_task) + textwrap.dedent(program)) == 0
    ends = {(one.dialer, one.accepter) for one in read(tmp_path / "program.wirerec").connections}
    assert {("worker", "worker"), ("scheduler", "worker"), ("client", "scheduler")} <= ends
    assert ("client", "worker") not in ends


def test_dropping_on_the_command_line(run_program, tmp_path: Path) -> None:
    program = """
        import asyncio
        from distributed.comm import connect, listen

        async def main():
            async def handle(comm):
                await comm.read()
                await comm.write({"data": b"x"})
            async with listen("tcp://127.0.0.1:0", handle) as listener:
                comm = await connect(listener.contact_address)
                from distributed.protocol import to_serialize
                await comm.write({"op": "x", "data": to_serialize(b"y" * 3000)})
                await comm.read()
                await comm.close()
        asyncio.run(main())
    """
    assert run_program(program, "--drop-above", "100", "-o", "short.wirerec") == 0
    recording = read(tmp_path / "short.wirerec")
    assert recording.header.drop_above == 100
    assert [message.complete for message in recording.messages] == [True, True, False, True]
    # A bare connection belongs to a program of its own; nobody knows what accepted it.
    assert [(c.dialer, c.accepter) for c in recording.connections] == [("client", None)]
    frames = recording.messages[2].frames
    assert [len(frame) if isinstance(frame, bytes) else frame.length for frame in frames][-1] == 3000


def test_a_program_that_says_nothing(run_program, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program("print('hello')") == 2
    assert "nothing was recorded" in capsys.readouterr().err
    assert main(["record", "--", "no-such-program"]) == 2
    assert main(["record", "--tap", "other", "--", "true"]) == 2


def test_a_program_that_fails_or_hangs_is_recorded_and_leaves_nothing_behind(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("wirespan.recording.record.GRACE", 1.0)
    program = """
        import asyncio, os, subprocess, sys, time
        from distributed.comm import connect, listen

        async def main():
            async def handle(comm):
                await comm.read()
            async with listen("tcp://127.0.0.1:0", handle) as listener:
                await connect(listener.contact_address)
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
        open("child", "w").write(str(child.pid))
        asyncio.run(main())
        if ENDING == "fail":
            os._exit(3)
        time.sleep(300)
    """
    for ending, note in (("fail", "exit status 3"), ("hang", "stopped after 5 s")):
        text = textwrap.dedent(program).replace("ENDING", repr(ending))
        (tmp_path / "program.py").write_text(text, encoding="utf-8")
        timeout = "5" if ending == "hang" else "60"
        assert main(["record", "--timeout", timeout, "--", sys.executable, "program.py"]) == 1
        assert note in capsys.readouterr().err
        assert read(tmp_path / "program.wirerec").messages
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "child").read_text()), 0)


def test_another_sitecustomize_still_runs(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys; sys.other_ran = __file__\n", encoding="utf-8")
    path = f"{TAP.folder}{os.pathsep}{tmp_path}"
    for variables in ({}, {"WIRESPAN_TAP": str(tmp_path)}):
        command = [sys.executable, "-c", "import sys; print(sys.other_ran, len(sys.meta_path))"]
        done = subprocess.run(
            command, env={**os.environ, **variables, "PYTHONPATH": path}, capture_output=True, text=True, check=True
        )
        assert done.stdout.split()[0] == str(tmp_path / "sitecustomize.py")
        assert done.stderr == ""
    assert not list(tmp_path.glob("*.tap"))


def test_a_process_that_forks_gets_a_log_of_its_own(tmp_path: Path) -> None:
    program = """
        import os, sys
        import distributed.comm.tcp
        import sitecustomize
        sitecustomize.log.write("accept", 1, "a")
        if (child := os.fork()):
            os.waitpid(child, 0)
        sitecustomize.log.write("accept", 2, "b")
    """
    subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        env={**os.environ, "WIRESPAN_TAP": str(tmp_path), "PYTHONPATH": str(TAP.folder)},
        check=True,
    )
    assert len(list(tmp_path.glob("*.tap"))) == 2


def test_a_server_is_known_before_it_serves(run_program, tmp_path: Path) -> None:
    """A nanny that is about to end is greeted, but never comes to handle the connection."""
    program = """
        import asyncio
        from distributed import Scheduler, comm
        from distributed.core import Server

        Server.handle_comm = lambda self, comm: asyncio.sleep(0)

        async def main():
            async with Scheduler(port=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as scheduler:
                connection = await comm.connect(scheduler.address)
                await connection.write({"op": "identity", "reply": True})
                await connection.close()

        asyncio.run(main())
    """
    assert run_program(program) == 0
    assert {message.receiver for message in read(tmp_path / "program.wirerec").messages} == {"client", "scheduler"}


def test_record_raises_if_nothing_is_said(tmp_path: Path) -> None:
    with pytest.raises(TapError):
        record([sys.executable, "-c", ""], TAP, folder=tmp_path)


def test_the_tap_runs_on_old_pythons() -> None:
    source = (TAP.folder / "sitecustomize.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
