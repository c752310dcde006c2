"""Workers that spill to disk, pause for lack of memory, and the active memory manager that thins out replicas."""

import time

import numpy as np
from _start import cluster, inc
from distributed import wait


def main():
    settings = {
        "distributed.worker.memory.target": 0.01,
        "distributed.worker.memory.spill": 0.9,
        "distributed.worker.memory.pause": 0.95,
        "distributed.scheduler.active-memory-manager.start": True,
        "distributed.scheduler.active-memory-manager.interval": "100ms",
    }
    with cluster(2, settings, memory_limit="500 MB") as client:
        arrays = client.map(np.ones, [400_000 + i for i in range(8)])
        wait(arrays)
        sums = client.map(np.sum, arrays)
        print(sum(client.gather(sums)))
        copies = client.submit(inc, 1)
        wait(copies)
        client.replicate(copies, n=2)
        time.sleep(0.5)  # the manager drops one of the replicas
        client.amm.start()
        first, _ = client.scheduler_info()["workers"]
        client.retire_workers([first])  # which moves its data
        print(len(client.gather(arrays)))


if __name__ == "__main__":
    main()
