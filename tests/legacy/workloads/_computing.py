"""Parts of `mixed`: tasks, data, collections, actors."""

import time
from contextlib import suppress
from operator import add

import dask
from _start import inc
from distributed import (
    Reschedule,
    as_completed,
    fire_and_forget,
    get_client,
    get_worker,
    rejoin,
    secede,
    wait,
    worker_client,
)


def fail(x):
    raise ValueError("no", x)


def fail_once(path):
    try:
        open(path, "x").close()
    except FileExistsError:
        return "second time"
    raise RuntimeError("first time")


def elsewhere(path):
    try:
        open(path, "x").close()
    except FileExistsError:
        return get_worker().address
    raise Reschedule()


def slow(x, *more, seconds=0.2):
    time.sleep(seconds)
    return x


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


class Unserializable:
    def __reduce__(self):
        raise TypeError("cannot be sent")


class Counter:
    n = 0

    def increment(self, by=1):
        self.n += by
        return self.n

    def boom(self):
        raise ZeroDivisionError("boom")


def use(counter):
    return counter.increment(by=10).result()


def tasks(client, folder):
    x = client.submit(inc, 1)
    assert client.submit(add, x, 10, key="sum").result() == 12
    many = client.map(inc, range(6))
    assert client.submit(sum, many).result() == 21
    assert client.gather(many, direct=True) == list(range(1, 7))
    for _ in as_completed(client.map(inc, range(10, 13))):
        pass
    fire_and_forget(client.submit(inc, 100))
    assert client.submit(sorted, [3, 1, 2], reverse=True).result() == [3, 2, 1]
    assert client.submit(len, b"x" * 70_000).result() == 70_000
    first, second = list(client.scheduler_info()["workers"])[:2]
    client.submit(inc, 2, workers=[first], allow_other_workers=True, priority=3, retries=2).result()
    there = client.submit(inc, 5, workers=[first])
    client.submit(inc, there, workers=[second]).result()
    client.submit(inc, 3, resources={"GPU": 1}).result()
    nowhere = client.submit(inc, 9, resources={"TPU": 1})
    time.sleep(0.1)
    nowhere.cancel()


def within_tasks(client, folder):
    print(client.submit(nested, 3).result(), client.submit(fib, 3).result())
    print(client.submit(elsewhere, folder + "/elsewhere").result())


def failures(client, folder):
    bad = client.submit(fail, 1)
    worse = client.submit(inc, bad)
    wait([bad, worse])
    assert isinstance(bad.exception(), ValueError)
    assert worse.traceback() is not None
    with suppress(ValueError):
        client.recreate_error_locally(worse)
    if hasattr(client, "recreate_task_locally"):
        client.recreate_task_locally(client.submit(inc, 77))
    again = client.submit(fail_once, folder + "/flag", pure=False)
    wait(again)
    again.retry()
    assert again.result() == "second time"
    with suppress(Exception):
        client.submit(Unserializable).result(timeout=5)
    with suppress(ValueError):
        client.gather([bad])
    client.gather([bad], errors="skip")


def cancelled(client, folder):
    running = client.map(slow, range(5), seconds=0.5, pure=False)
    time.sleep(0.1)
    client.cancel(running)
    client.cancel(client.submit(inc, 7), force=True)
    running = client.map(slow, range(3), seconds=0.4, pure=False)
    time.sleep(0.1)
    del running
    time.sleep(0.5)


def data(client, folder):
    workers = list(client.scheduler_info()["workers"])
    client.scatter([1, 2])
    named = client.scatter({"a": 1, "b": "two"}, direct=True)
    client.scatter(b"x" * 5_000, broadcast=True)
    client.scatter({"c": [1, 2]}, direct=False)
    spread = client.scatter(list(range(6)), workers=workers[:1], hash=False)
    client.replicate(spread[:2], n=2)
    client.replicate(spread[2:3])
    assert client.gather(named) == {"a": 1, "b": "two"}
    client.who_has(), client.who_has(spread[:1]), client.has_what(), client.has_what(workers[:1])
    client.nbytes(), client.nbytes(summary=False), client.nthreads(), client.ncores(), client.processing()
    client.call_stack()


def rebalanced(client, folder):
    workers = list(client.scheduler_info()["workers"])
    spread = client.scatter([b"%d" % i * 200_000 for i in range(4)], workers=workers[:1], hash=False)
    client.rebalance(spread)
    client.rebalance()


def stolen(client, folder):
    first = next(iter(client.scheduler_info()["workers"]))
    wait(client.map(slow, range(3), seconds=0.15))
    big = client.submit(bytes, 1_000_000, workers=[first])
    wait(big)
    wait([client.submit(slow, i, big, seconds=0.15, pure=False) for i in range(8)])


def collections(client, folder):
    import dask.array as da

    x = client.persist(da.ones(8, chunks=4))
    assert (x + 1).sum().compute() == 16
    delayed = dask.delayed(inc)
    total = dask.delayed(sum)([delayed(i) for i in range(3)])
    assert client.compute(total).result() == 6
    client.compute(total, optimize_graph=False, retries=2, priority=3).result()
    client.get({"x": (inc, 1), "y": (inc, "x"), "l": ["x", "y"]}, ["y", "l"])


def annotated(client, folder):
    if hasattr(dask, "annotate"):
        first = next(iter(client.scheduler_info()["workers"]))
        with dask.annotate(workers=first, priority=5, resources={"GPU": 1}, retries=1, allow_other_workers=True, n="x"):
            tree = dask.delayed(inc)(dask.delayed(inc)(50))
        client.compute(tree, optimize_graph=False).result()


def actors(client, folder):
    import distributed

    for direct in (True, False):
        client.direct_to_workers = client._direct_to_workers = direct
        try:
            counter = client.submit(Counter, actor=True, pure=False).result()
            counter.increment().result()
            assert counter.n == 1
            others = [worker for worker in client.scheduler_info()["workers"] if worker != counter._address]
            client.submit(use, counter, workers=others, pure=False).result()
            # Before, a cluster waits for ever for a method that raises.
            if tuple(map(int, distributed.__version__.split(".")[:3])) > (2021, 1, 1):
                with suppress(ZeroDivisionError):
                    counter.boom().result()
        finally:
            client.direct_to_workers = client._direct_to_workers = False
        del counter
        time.sleep(0.1)


PARTS = (
    tasks,
    within_tasks,
    failures,
    cancelled,
    data,
    rebalanced,
    stolen,
    collections,
    annotated,
    actors,
)
