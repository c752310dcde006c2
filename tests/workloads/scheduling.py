"""How tasks are placed: annotations, resources, restrictions, priorities, tasks that submit tasks, rescheduling."""

import time

import dask
from _start import cluster, inc
from distributed import Reschedule, get_client, get_worker, rejoin, secede, wait, worker_client


def nested(n):
    client = get_client()
    futures = client.map(inc, range(n))
    secede()
    total = sum(client.gather(futures))
    rejoin()
    return total


def fib(n):
    if n < 2:
        return n
    with worker_client() as client:
        a, b = client.submit(fib, n - 1), client.submit(fib, n - 2)
        return sum(client.gather([a, b]))


def elsewhere(address):
    if get_worker().address == address:
        raise Reschedule
    return get_worker().address


async def more_resources(dask_worker):
    await dask_worker.set_resources(GPU=3, extra=1)


def main():
    with cluster(2, resources={"GPU": 2, "memory": 1e9}) as client:
        first, second = client.scheduler_info()["workers"]
        print(client.submit(inc, 1, resources={"GPU": 1}).result())
        print(client.submit(inc, 2, workers=[first], allow_other_workers=True).result())
        print(client.submit(inc, 3, workers=first, priority=10, retries=2, fifo_timeout="10ms").result())
        wait(client.map(inc, range(4, 8), workers=second, priority=-1))
        with dask.annotate(
            workers=first, priority=5, resources={"GPU": 1}, retries=1, allow_other_workers=True, note="x"
        ):
            tree = dask.delayed(sum)([dask.delayed(inc)(i) for i in range(4)])
        print(client.compute(tree, optimize_graph=False, priority={tree: 4}, resources={"GPU": 1}).result())
        nowhere = client.submit(inc, 9, resources={"TPU": 1})
        time.sleep(0.2)
        nowhere.cancel()
        print(client.submit(nested, 5).result(), client.submit(fib, 4).result())
        print(client.submit(elsewhere, first).result())
        client.run(more_resources)
        time.sleep(0.3)
        print(client.submit(inc, 10, resources={"extra": 1}).result())
        wait(client.map(time.sleep, [0.01] * 30, pure=False))  # more than there are threads: some are queued


if __name__ == "__main__":
    main()
