"""Workers that come, are retired, restarted or killed; tasks that submit tasks, secede, or ask for another worker."""

import os
import signal
import time

from _start import cluster, inc
from distributed import Client, Reschedule, get_client, get_worker, rejoin, secede, wait, worker_client


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


def second_time(path):
    try:
        open(path, "x").close()
    except FileExistsError:
        return get_worker().address
    raise Reschedule()


def slow(i):
    time.sleep(0.5)
    return i


def main():
    with cluster(3, resources={"GPU": 2}) as client:
        workers = list(client.scheduler_info()["workers"])
        print(client.submit(inc, 1, resources={"GPU": 1}).result())
        nowhere = client.submit(inc, 9, resources={"TPU": 1})
        time.sleep(0.2)
        nowhere.cancel()
        print(client.submit(nested, 5).result(), client.submit(fib, 4).result())
        print(client.submit(second_time, os.getcwd() + "/flag").result())
        stolen = client.map(slow, range(8), workers=workers[:1], allow_other_workers=True)
        wait(stolen)
        data = client.map(inc, range(9))
        wait(data)
        client.retire_workers([workers[0]])
        client.gather(data)
        client.cluster.scale(3)
        running = client.map(slow, range(4), pure=False)
        time.sleep(0.2)
        victim = next(iter(client.run(os.getpid).values()))
        os.kill(victim, signal.SIGKILL)
        wait(running, timeout=30)
        with Client(client.scheduler.address, set_as_default=False) as other:
            kept = other.submit(inc, 1)
            wait(kept)
            client.restart()
            print(kept.status)
        client.submit(inc, 5).result()
        client.cluster.scale(1)
        time.sleep(1)


if __name__ == "__main__":
    main()
