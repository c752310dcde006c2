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
        # Tasks, and what depends on them.
        x = client.submit(inc, 1)
        y = client.submit(add, x, 10, key="sum")
        many = client.map(inc, range(6), key=[("many", i) for i in range(6)])
        total = client.submit(sum, many)
        assert (y.result(), total.result()) == (12, 21)
        assert client.gather(many, direct=True) == list(range(1, 7))
        wait(many)
        for _ in as_completed(client.map(inc, range(10, 14), batch_size=2)):
            pass
        fire_and_forget(client.submit(inc, 100))

        # Data that the client brings.
        client.scatter([1, 2, 3])
        named = client.scatter({"a": 1, ("b", 0): "two"}, direct=True)
        client.scatter(b"x" * 20_000, broadcast=True)
        spread = client.scatter(list(range(9)), workers=list(client.scheduler_info()["workers"]), hash=False)
        client.replicate(spread[:2], n=3)
        client.replicate(spread[2:3])
        client.rebalance(spread)
        client.rebalance()
        assert client.gather(named) == {"a": 1, ("b", 0): "two"}

        # Failures.
        bad = client.submit(fail, 1)
        worse = client.submit(inc, bad)
        wait([bad, worse])
        assert isinstance(bad.exception(), ValueError)
        assert worse.traceback() is not None
        again = client.submit(fail_once, f"{folder}/flag", pure=False)
        wait(again)
        again.retry()
        assert again.result() == "second time"
        unsent = client.submit(Unserializable)
        try:
            unsent.result()
        except Exception as error:
            print(type(error).__name__)
        with suppress(ValueError):
            client.gather([x, bad])
        assert client.gather([x, bad], errors="skip") == [2]
        long_argument = client.submit(fail, "x" * 50_000)
        wait(long_argument)

        # The end of futures.
        slow = client.map(time.sleep, [5.0, 5.1, 5.2, 5.3], pure=False)
        time.sleep(0.2)
        client.cancel(slow, reason="not wanted", msg="not wanted")
        client.cancel(client.submit(inc, 7), force=True)
        del many, total, spread
        # What is where.
        client.who_has(), client.who_has([x]), client.has_what(), client.nbytes(), client.nbytes(summary=False)
        client.ncores(), client.processing(), client.nthreads(), client.processing([])
        client.call_stack(), client.call_stack(keys=[x.key])
        client.close()


if __name__ == "__main__":
    main()
