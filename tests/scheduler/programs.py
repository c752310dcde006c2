"""Starts schedulers and workers as an administrator does, and ends what it has started."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CRATE = ROOT / "examples" / "scheduler"

BUILD_SECONDS = 580
START_SECONDS = 40
STOP_SECONDS = 20


def build(profile: str = "dev") -> Path:
    """Build the scheduler, and give the program.

    Parameters
    ----------
    profile
        `dev` or `release`.
    """
    command = ["cargo", "build", "--quiet", "--profile", profile]
    subprocess.run(command, cwd=CRATE, check=True, timeout=BUILD_SECONDS)
    return CRATE / "target" / {"dev": "debug"}.get(profile, profile) / "dask-scheduler"


@contextmanager
def program(*command: str | Path, **options: Any) -> Iterator[subprocess.Popen[str]]:
    """Run a program until the block ends: first it is asked to stop, then it is stopped."""
    process = subprocess.Popen([str(part) for part in command], text=True, **options)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def rust_scheduler(binary: Path, log: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run the scheduler in Rust: its address, and the process."""
    with log.open("w") as stderr, program(binary, stdout=subprocess.PIPE, stderr=stderr) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Scheduler at: tcp://127.0.0.1:"), f"the scheduler did not start: {log.read_text()}"
        yield line.split()[-1], process
        process.stdout.close()


@contextmanager
def dask_scheduler(python: str = sys.executable) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run Dask's own scheduler: its address, and the process."""
    command = [python, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    with tempfile.TemporaryFile("w+") as log, program(*command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        address = next((line.split()[-1] for line in process.stderr if "Scheduler at:" in line), None)
        assert address, "Dask's scheduler did not start"
        with program("cat", stdin=process.stderr, stdout=log):  # so that it does not block on its log
            yield address, process


@contextmanager
def workers(address: str, count: int, folder: Path, *options: str) -> Iterator[list[subprocess.Popen[str]]]:
    """Run workers, each a process of its own with a nanny unless `options` say otherwise."""
    command = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--host", "127.0.0.1", "--no-dashboard"]
    environment = os.environ | {
        "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "False",
        "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "1h",
    }
    with ExitStack() as stack:
        started = []
        for index in range(count):
            log = stack.enter_context((folder / f"worker-{address.rsplit(':')[-1]}-{index}.log").open("a"))
            place = ["--local-directory", folder]
            more = ["--nthreads", "1", *place, *options]
            started.append(stack.enter_context(program(*command, *more, stderr=log, env=environment)))
        yield started
        for process in started:
            process.terminate()  # all at once; each is waited for afterwards
