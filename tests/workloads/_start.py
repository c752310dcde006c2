"""What the workloads share: a cluster that talks over TCP, whose settings make seldom messages come soon."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import dask
from distributed import Client, LocalCluster

SETTINGS = {
    "distributed.client.heartbeat": "1s",
    "distributed.scheduler.worker-ttl": "10s",
    "distributed.worker.memory.terminate": False,
    "distributed.worker.memory.monitor-interval": "100ms",
    "distributed.worker.profile.interval": "10ms",
    "distributed.worker.profile.cycle": "200ms",
    "distributed.admin.tick.limit": "1h",
    "distributed.comm.timeouts.connect": "20s",
}


@contextmanager
def cluster(n_workers: int = 2, settings: dict[str, Any] | None = None, **options: Any) -> Iterator[Client]:
    """A client of a new cluster: each worker is a process of its own with a nanny, and has one thread."""
    warnings.simplefilter("ignore")
    dask.config.set({**SETTINGS, **(settings or {})})
    options = {"threads_per_worker": 1, "dashboard_address": None, "silence_logs": logging.CRITICAL, **options}
    with LocalCluster(n_workers=n_workers, processes=True, **options) as started, Client(started) as client:
        client.wait_for_workers(n_workers)
        yield client


def inc(x: Any) -> Any:
    """The usual task."""
    return x + 1
