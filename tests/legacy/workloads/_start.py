"""What the workloads share: a cluster whose settings make seldom messages come soon. Any release from 2.10.0 on."""

import logging
import warnings
from contextlib import contextmanager

import dask
from distributed import Client, LocalCluster

SETTINGS = {
    "distributed.client.heartbeat": "500ms",
    "distributed.worker.memory.terminate": False,
    "distributed.worker.profile.interval": "10ms",
    "distributed.worker.profile.cycle": "200ms",
    "distributed.admin.tick.limit": "1h",
    "distributed.comm.timeouts.connect": "20s",
}


@contextmanager
def cluster(n_workers=2, settings=None, **options):
    """A client of a new cluster: each worker is a process of its own with a nanny, and has one thread."""
    warnings.simplefilter("ignore")
    dask.config.set({**SETTINGS, **(settings or {})})
    options = {"threads_per_worker": 1, "dashboard_address": ":0", "silence_logs": logging.CRITICAL, **options}
    with LocalCluster(n_workers=n_workers, processes=True, **options) as started, Client(started) as client:
        client.wait_for_workers(n_workers)
        yield client


def inc(x):
    """The usual task."""
    return x + 1
