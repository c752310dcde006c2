"""Messages and payloads that are worth compressing, with the compressor that the cluster finds installed."""

import dask
import numpy as np
from _start import cluster, inc
from distributed import wait


def main():
    import lz4  # noqa: F401  (release 2.10.0 compresses whenever it finds it)

    with cluster(2, {"distributed.comm.compression": "lz4"}) as client:
        first, second = client.scheduler_info()["workers"]
        zeros = client.submit(np.zeros, 20_000, workers=[first])
        noise = client.submit(np.random.random, 5_000, workers=[first])
        text = client.submit(lambda: b"compressible " * 5_000, workers=[first])
        mixed = client.submit(lambda: {"a": np.zeros(30_000), "b": b"y" * 30_000, "c": [1, 2]}, workers=[first])
        futures = [zeros, noise, text, mixed]
        wait(client.map(len, futures, workers=[second]))
        client.gather(futures)
        client.gather(futures, direct=True)
        client.gather(client.map(len, client.scatter([np.ones(20_000), "x" * 20_000])))
        # Long messages: a graph of many tasks, and arguments that are taken out of the message for their length.
        client.gather(client.map(inc, range(150)))
        assert client.submit(len, b"ab" * 40_000).result() == 80_000
        total = dask.delayed(sum)([dask.delayed(inc)(i) for i in range(100)])
        assert client.compute(total, optimize_graph=False).result() == 5050


if __name__ == "__main__":
    main()
