"""Numbers of NumPy where users' code makes them: sizes, priorities, resources. Each travels as a pickle."""

import time

import numpy as np
from _sized import Sized, larger
from _start import cluster
from distributed import wait


def main():
    with cluster(2, resources={"GPU": np.int64(2)}) as client:
        workers = list(client.scheduler_info()["workers"])
        options = {"priority": np.int64(3), "resources": {"GPU": np.int64(1)}}
        values = [client.submit(larger, key=f"value-{i}", workers=[workers[i]], **options) for i in range(2)]
        sums = [client.submit(larger, *values, pure=False, workers=[worker]) for worker in workers]
        wait(sums)
        scattered = client.scatter([Sized(5)], direct=True)
        copied = client.scatter([Sized(6)], broadcast=True)
        client.replicate(values, n=2)
        print(client.nbytes(), len(client.get_task_stream()), len(client.gather([*scattered, *copied])))
        time.sleep(1)  # some heartbeats


if __name__ == "__main__":
    main()
