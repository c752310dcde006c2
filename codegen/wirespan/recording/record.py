"""Runs a program with the library that it uses tapped, and keeps what its processes said."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, TypeVar

from attrs import frozen

from .merge import merge
from .records import Recording, Streamed
from .taps import Tap

__all__ = ["Run", "record", "recorded"]

GRACE = 10.0  # seconds that processes get to end by themselves once the program has


R = TypeVar("R", Recording, Streamed)


@frozen
class Run(Generic[R]):
    """What came of a program."""

    recording: R
    status: int
    timed_out: bool


def record(
    command: Sequence[str],
    tap: Tap,
    *,
    timeout: float | None = None,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Run[Recording]:
    """As `recorded`, with the whole recording in memory."""
    with recorded(command, tap, timeout=timeout, folder=folder, environment=environment) as run:
        held = Recording(run.recording.header, tuple(run.recording.messages))
        return Run(held, run.status, run.timed_out)


@contextmanager
def recorded(
    command: Sequence[str],
    tap: Tap,
    *,
    timeout: float | None = None,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Run[Streamed]]:
    """Run `command` and record what it, and every process that it starts, says; the messages can be read once, inside.

    The program gets a session of its own, so that whatever it leaves behind can be stopped with it. After `timeout`
    seconds it is stopped; what was said until then is kept.

    Parameters
    ----------
    command
        The program and its arguments.
    tap
        What it is recorded with.
    timeout
        How long it may run, in seconds.
    folder
        Where it runs.
    environment
        Variables that it gets beside those of this process.

    Raises
    ------
    TapError
        Nothing was said.
    OSError
        The program cannot be started.
    """
    with tempfile.TemporaryDirectory(prefix="wirespan-tap-") as logs:
        shutil.copy(tap.folder / "sitecustomize.py", logs)  # tracebacks then name no folder of ours
        path = os.pathsep.join(filter(None, [logs, os.environ.get("PYTHONPATH")]))
        variables = {**os.environ, **(environment or {}), "WIRESPAN_TAP": logs, "PYTHONPATH": path}
        process = subprocess.Popen(command, cwd=folder, env=variables, start_new_session=True)
        timed_out = False
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            timed_out = True
        finally:
            _end(process, patience=0 if timed_out else GRACE)
        program = Path(next((word for word in command if word.endswith(".py")), command[0])).name
        merged = merge(Path(logs), tap.protocol, program=program, date=time.strftime("%Y-%m-%d"))
        yield Run(Streamed(merged.header, merged.messages), process.returncode, timed_out)


def _end(process: subprocess.Popen[bytes], patience: float) -> None:
    """Wait for the program's session to empty, then ask its processes to end, then end them."""
    for number, seconds in ((0, patience), (signal.SIGTERM, GRACE), (signal.SIGKILL, GRACE)):
        if not _signal(process.pid, number):
            break
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            process.poll()  # reaps it: a dead child would count as a process of the session
            if not _signal(process.pid, 0):
                break
            time.sleep(0.05)
    process.wait()


def _signal(group: int, number: int) -> bool:
    """Send a signal to a process group; False if it has no processes any more."""
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    return True
