"""Peers with different addresses agree on a compression, and compress what is worth it."""

import asyncio

import dask
import numpy as np
from _start import SETTINGS
from distributed import Client, Nanny, Scheduler, wait


async def main():
    dask.config.set({**SETTINGS, "distributed.comm.compression": "lz4"})
    async with Scheduler(host="127.0.0.1", port=0, dashboard_address=None) as scheduler:
        hosts = ("127.0.0.2", "127.0.0.3")
        nannies = [Nanny(scheduler.address, host=host, nthreads=1, name=host, dashboard_address=None) for host in hosts]
        async with nannies[0], nannies[1], Client(scheduler.address, asynchronous=True) as client:
            first, second = (nanny.worker_address for nanny in nannies)
            zeros = client.submit(np.zeros, 20_000, workers=[first])
            noise = client.submit(np.random.random, 5_000, workers=[first])
            text = client.submit(lambda: b"compressible " * 5_000, workers=[first])
            many = client.submit(lambda: [np.zeros(3_000) for _ in range(3)], workers=[first])
            mixed = client.submit(lambda: {"a": np.zeros(30_000), "b": b"y" * 30_000, "c": [1, 2]}, workers=[first])
            futures = [zeros, noise, text, many, mixed]
            lengths = client.map(len, futures, workers=[second])
            await wait(lengths)
            await client.gather(futures)
            await client.gather(futures, direct=True)
            sent = await client.scatter([np.ones(20_000), "x" * 20_000], workers=[second])
            await client.gather(client.map(len, sent, workers=[first]))


if __name__ == "__main__":
    asyncio.run(main())
