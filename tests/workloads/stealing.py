"""Work stealing: tasks go to one worker because their data is there; an idle one takes some over."""

import time

from _start import cluster
from distributed import wait


def slow(x, data):
    time.sleep(0.15)
    return x


def main():
    settings = {
        "distributed.scheduler.work-stealing": True,
        "distributed.scheduler.work-stealing-interval": "50ms",
        "distributed.scheduler.worker-saturation": float("inf"),
    }
    with cluster(3, settings) as client:
        first = next(iter(client.scheduler_info()["workers"]))
        wait(client.map(slow, range(3), data=1))  # so that the scheduler knows how long it takes
        data = client.submit(bytes, 2_000_000, workers=[first])
        wait(data)
        wait(client.map(slow, range(30), data=data, workers=list(client.scheduler_info()["workers"]), pure=False))
        time.sleep(0.2)
        print(len(client.run_on_scheduler(lambda dask_scheduler: list(dask_scheduler.get_events("stealing")))))


if __name__ == "__main__":
    main()
