"""Futures: submit, map, scatter, gather, cancel, retry, release, replicate, rebalance, errors."""

import tempfile
import time
from contextlib import suppress
from operator import add

from _start import cluster, inc
from distributed import as_completed, fire_and_forget, wait


def fail(x):
    raise ValueError("no", x)


def fail_once(path):
    try:
        open(path, "x").close()
    except FileExistsError:
        return "second time"
    raise RuntimeError("first time")


class Unserializable:
    def __reduce__(self):
        raise TypeError("cannot be sent")


def main():
    with cluster(3) as client, tempfile.TemporaryDirectory() as folder:
        x = client.submit(inc, 1)
        y = client.submit(add, x, 10, key="sum")
        many = client.map(inc, range(6))
        total = client.submit(sum, many)
        assert (y.result(), total.result()) == (12, 21)
        assert client.gather(many, direct=True) == list(range(1, 7))
        for _ in as_completed(client.map(inc, range(10, 14))):
            pass
        fire_and_forget(client.submit(inc, 100))
        with_keywords = client.submit(sorted, [3, 1, 2], reverse=True)
        assert with_keywords.result() == [3, 2, 1]
        # Longer than what stays in the message itself.
        assert client.submit(len, b"x" * 70_000).result() == 70_000
        assert client.submit(lambda a, b: len(a) + len(b), "y" * 70_000, b="z" * 5).result() == 70_005

        client.scatter([1, 2, 3])
        named = client.scatter({"a": 1, "b": "two"}, direct=True)
        client.scatter(b"x" * 20_000, broadcast=True)
        client.scatter({"c": [1, 2]}, direct=False)
        spread = client.scatter(list(range(9)), workers=list(client.scheduler_info()["workers"]), hash=False)
        client.replicate(spread[:2], n=3)
        client.rebalance(spread)
        assert client.gather(named) == {"a": 1, "b": "two"}

        bad = client.submit(fail, 1)
        worse = client.submit(inc, bad)
        wait([bad, worse])
        assert isinstance(bad.exception(), ValueError)
        assert worse.traceback() is not None
        again = client.submit(fail_once, folder + "/flag", pure=False)
        wait(again)
        again.retry()
        assert again.result() == "second time"
        unsent = client.submit(Unserializable)
        with suppress(Exception):
            unsent.result(timeout=20)
        with suppress(ValueError):
            client.gather([x, bad])
        assert client.gather([x, bad], errors="skip") == [2]
        wait(client.submit(fail, "x" * 50_000))

        slow = client.map(time.sleep, [2.0, 2.1, 2.2, 2.3], pure=False)
        time.sleep(0.2)
        client.cancel(slow)
        client.cancel(client.submit(inc, 7), force=True)
        client.who_has(), client.who_has([x]), client.has_what(), client.nbytes(), client.nbytes(summary=False)
        client.nthreads(), client.processing(), client.call_stack()
        worker = next(iter(client.scheduler_info()["workers"]))
        print(client.submit(inc, 2, workers=[worker], allow_other_workers=True, priority=3, retries=2).result())


if __name__ == "__main__":
    main()
