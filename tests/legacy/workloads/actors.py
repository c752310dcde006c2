"""Actors: made from the client, called from it and from a task, with results and failures."""

import time
from contextlib import suppress
from queue import Empty

from _start import cluster
from distributed import wait


class Counter:
    n = 0

    def increment(self, by=1):
        self.n += by
        return self.n

    async def later(self):
        return self.n

    def boom(self):
        raise ZeroDivisionError("boom")


def use(counter):
    return counter.increment(by=10).result()


def main():
    for direct in (True, False):
        with cluster(2) as client:
            if not direct:
                client.direct_to_workers = False
                client._direct_to_workers = False
            counter = client.submit(Counter, actor=True).result()
            assert counter.increment().result() == 1
            assert counter.n == 1
            assert counter.later().result() == 1
            others = [worker for worker in client.scheduler_info()["workers"] if worker != counter._address]
            assert client.submit(use, counter, workers=others).result() == 11
            with suppress(Empty):  # release 2.10.0 never says that a method failed
                counter.boom().result(timeout=1)
            future = client.submit(Counter, actor=True, pure=False)
            wait(future)
            del future, counter
            time.sleep(0.3)


if __name__ == "__main__":
    main()
