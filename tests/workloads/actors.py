"""Actors: made from the client, called from it and from a task, with results and failures."""

import time
from contextlib import suppress

from _start import cluster
from distributed import get_client, wait


class Counter:
    n = 0

    def increment(self, by=1):
        self.n += by
        return self.n

    async def later(self):
        return self.n

    def boom(self):
        raise ZeroDivisionError("boom")

    @property
    def trouble(self):
        raise OSError("no such attribute here")


def use(counter):
    return counter.increment(by=10).result()


def keep(counter):
    get_client()
    return counter.n


def main():
    for direct in (True, False):
        with cluster(2) as client:
            client.direct_to_workers = direct
            counter = client.submit(Counter, actor=True).result()
            assert counter.increment().result() == 1
            assert counter.n == 1
            assert counter.later().result() == 1
            assert client.submit(use, counter, workers=_other(client, counter)).result() == 11
            assert client.submit(keep, counter, workers=_other(client, counter), pure=False).result() == 11
            with suppress(ZeroDivisionError):
                counter.boom().result()
            with suppress(OSError):
                print(counter.trouble)
            future = client.submit(Counter, actor=True, pure=False)
            wait(future)
            del future, counter
            time.sleep(0.3)


def _other(client, actor):
    return [worker for worker in client.scheduler_info()["workers"] if worker != actor._address]


if __name__ == "__main__":
    main()
