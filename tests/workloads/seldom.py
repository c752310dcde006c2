"""What comes once a minute, takes half a minute, or needs bad luck: hurried, or said by hand."""

import time

from _start import cluster, inc
from distributed import Client, Semaphore, wait, worker
from distributed.core import rpc


def hurry():
    """Benchmarks of one small size and a moment."""
    worker.benchmark_disk.__defaults__ = (None, ("1 kiB",), "10 ms")
    worker.benchmark_memory.__defaults__ = (("2 kiB",), "10 ms")
    worker.benchmark_network.__defaults__ = (("1 kiB",), "10 ms")


def speak(key, dask_worker):
    """A worker says that it is alive once a minute, and asks for a task's whereabouts when it cannot find them."""
    dask_worker.batched_send({"op": "keep-alive"})
    dask_worker.batched_send({"keys": [key], "op": "request-refresh-who-has", "stimulus_id": "seldom"})


def dismiss(client, op, dask_scheduler):
    """The scheduler says so when it ends or drops a client, if the connection lives long enough to carry it."""
    dask_scheduler.client_comms[client].send({"op": op})


async def come_and_go(address):
    """Closing the connections of an `rpc` tells the server."""
    async with rpc(address) as remote:
        print(await remote.ping())


def main():
    with cluster(2, {"distributed.scheduler.locks.lease-timeout": "1s"}) as client:
        client.run(hurry)
        print(client.benchmark_hardware())
        future = client.submit(inc, 1)
        wait(future)
        client.run(speak, future.key)
        client.sync(come_and_go, next(iter(client.scheduler_info()["workers"])))
        with Semaphore(max_leases=1, name="held"):
            time.sleep(0.5)
        for op in ("stream-closed", "close"):
            other = Client(client.scheduler.address, set_as_default=False)
            client.run_on_scheduler(dismiss, other.id, op)
            time.sleep(0.3)
            other.close(timeout=1)


if __name__ == "__main__":
    main()
