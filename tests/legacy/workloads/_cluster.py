"""Parts of `mixed`: workers that come and go, die, pause, lose data; restarts. The last ends the cluster."""

import asyncio
import os
import signal
import time
from contextlib import suppress

from _requests import parameters_of_scheduler, parameters_of_worker, taken
from _start import inc
from distributed import Client, Future, wait
from distributed.core import rpc


def slow(i):
    time.sleep(0.5)
    return i


def pause(dask_worker, yes):
    from distributed.core import Status

    dask_worker.status = Status.paused if yes else Status.running


async def more_resources(dask_worker):
    await dask_worker.set_resources(GPU=3, extra=1)


def paused(client, folder):
    first = list(client.scheduler_info()["workers"])[:1]
    for yes in (True, False):
        client.run(pause, yes=yes, workers=first)
        time.sleep(0.3)


def resourceful(client, folder):
    client.run(more_resources)


def missing(client, folder):
    """A worker looks for data where the scheduler was told that they are."""
    client.wait_for_workers(2)
    first, second = list(client.scheduler_info()["workers"])[:2]
    client.sync(client.scheduler.update_data, who_has={"lost": [first]}, nbytes={"lost": 5}, client=client.id)
    lost = client.submit(inc, Future("lost", client), workers=[second], pure=False)
    with suppress(Exception):
        print(lost.result(timeout=2))
    lost.cancel()


def scaled(client, folder):
    client.cluster.scale(3)
    client.wait_for_workers(3)
    data = client.map(inc, range(8), pure=False)
    wait(data)
    client.retire_workers([next(iter(client.scheduler_info()["workers"]))])
    client.gather(data)
    client.cluster.scale(2)
    time.sleep(0.5)


def adapted(client, folder):
    client.wait_for_workers(2)
    adaptive = client.cluster.adapt(minimum=2, maximum=3, interval="100ms", target_duration="1s")
    wait(client.map(slow, range(6), pure=False))
    time.sleep(0.3)
    adaptive.stop()
    client.cluster.scale(2)
    client.wait_for_workers(1)


def restarted_worker(client, folder):
    if hasattr(client, "restart_workers"):
        client.wait_for_workers(2)
        with suppress(KeyError):  # a worker may have left meanwhile
            client.restart_workers([next(iter(client.scheduler_info()["workers"]))])
        client.wait_for_workers(2)


def killed(client, folder):
    client.wait_for_workers(2)
    running = client.map(slow, range(4), pure=False)
    scattered = client.scatter(list(range(3)), hash=False)
    time.sleep(0.2)
    os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
    wait(running, timeout=10)
    print([future.status for future in scattered])


def killer(client, folder):
    client.wait_for_workers(1)
    print(repr(client.submit(os._exit, 1, pure=False).exception(timeout=12)))


def restarted(client, folder):
    client.wait_for_workers(1)
    with Client(client.scheduler.address, set_as_default=False) as other:
        kept = other.submit(inc, 1)
        wait(kept, timeout=5)
        client.restart()
        print(kept.status)
    client.submit(inc, 5).result(timeout=5)


def closed(client, folder):
    client.wait_for_workers(1)
    known = client.run_on_scheduler(parameters_of_scheduler)
    workers = client.scheduler_info()["workers"]
    theirs, nannies = (next(iter(client.run(parameters_of_worker, nanny=nanny).values())) for nanny in (False, True))
    client.sync(_terminate, next(iter(workers)), theirs["terminate"])
    client.sync(_terminate, next(iter(workers.values()))["nanny"], nannies["terminate"])
    client.sync(_terminate, client.scheduler.address, known["terminate"])
    if hasattr(client, "shutdown"):
        client.shutdown()


async def _terminate(address, known):
    """With all that the handler takes."""
    wanted = {"timeout": 1, "report": True, "reason": "by-hand", "safe": False, "fast": False, "close_workers": True}
    with suppress(Exception):
        await asyncio.wait_for(rpc(address).terminate(**taken(wanted, known)), 2)


PARTS = (
    paused,
    resourceful,
    missing,
    scaled,
    adapted,
    restarted_worker,
    killed,
    killer,
    restarted,
    closed,
)
