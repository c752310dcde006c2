"""The examples of the README, run against a real scheduler."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2,
        threads_per_worker=3,
        processes=False,
        protocol="tcp",
        host="127.0.0.1",
        dashboard_address=None,
        worker_dashboard_address=None,
    ) as cluster:
        yield cluster


def run(*command: str) -> str:
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "CARGO_TARGET_DIR": str(ROOT / "target")},
        capture_output=True,
        text=True,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_python_asks_a_scheduler(cluster: LocalCluster) -> None:
    told = run(sys.executable, "examples/ask_scheduler.py", cluster.scheduler_address)
    assert f"Scheduler at {cluster.scheduler_address}: 2 workers, 6 threads\n" in told
    for worker in cluster.workers.values():
        assert f"{worker.name} {worker.address} running 3 threads, " in told


def test_rust_asks_a_scheduler(cluster: LocalCluster) -> None:
    told = run(
        "cargo", "run", "--quiet", "--manifest-path", "examples/rust/Cargo.toml", "--", cluster.scheduler_address
    )
    assert told.startswith(f"2 workers at {cluster.scheduler_address}\n")
    for worker in cluster.workers.values():
        assert f"{worker.address} 3 threads, running\n" in told
