"""As much as possible of what a cluster can say, on whatever release this is.

Each part is for itself: what a release cannot do it leaves out, and a part that hangs is stopped. The parts say so on
the standard output.
"""

import os
import signal
import tempfile
import time
import traceback
from contextlib import contextmanager

# For all processes: in what is compressed, the names of folders could not be replaced. (`compression` records it.)
os.environ["DASK_DISTRIBUTED__COMM__COMPRESSION"] = "None"

import _cluster as administration
import _computing as computing
import _coordination as coordination
import _requests as requests
import _shuffling as shuffling
import distributed.scheduler
from _start import cluster

SECONDS = 15.0  # that a part may take
SETTINGS = {
    "distributed.scheduler.allowed-failures": 1,
    "distributed.scheduler.work-stealing": True,
    "distributed.scheduler.work-stealing-interval": "50ms",
    "distributed.scheduler.worker-saturation": float("inf"),
    "distributed.scheduler.locks.lease-timeout": "1s",
    "distributed.scheduler.locks.lease-validation-interval": "200ms",
    "distributed.worker.profile.interval": "50ms",
    "distributed.worker.profile.cycle": "1s",
    "distributed.worker.memory.rebalance.sender-min": 0.0,
    "distributed.worker.memory.rebalance.recipient-max": 0.99,
    "distributed.comm.timeouts.connect": "5s",
}


class TooLongError(Exception):
    """A part has not ended in time."""


def stop(number, frame):
    raise TooLongError


@contextmanager
def attempt(part):
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    start = time.time()
    try:
        yield
    except Exception as error:
        lines = [
            line for file, line, *_ in traceback.extract_tb(error.__traceback__) if file == part.__code__.co_filename
        ]
        print(part.__name__, "failed in line", lines, type(error).__name__, str(error)[:150], flush=True)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    print(part.__name__, "took", round(time.time() - start, 1), flush=True)


def main():
    # Like that of a larger cluster: many heartbeats say no more than some do. (The scheduler is in this process.)
    distributed.scheduler.heartbeat_interval = lambda n_workers: 2.0
    with tempfile.TemporaryDirectory() as folder, cluster(2, SETTINGS, resources={"GPU": 2}) as client:
        for module in (coordination, computing, requests, shuffling, administration):
            for part in module.PARTS:
                with attempt(part):
                    part(client, folder)


if __name__ == "__main__":
    main()
