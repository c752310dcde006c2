"""Locks, held by the client and by tasks."""

import time

from _start import cluster
from distributed import Lock


def hold(i):
    with Lock("lock"):
        time.sleep(0.05)
    return i


def main():
    with cluster(2) as client:
        lock = Lock("lock")
        assert lock.acquire(timeout=1)
        tasks = client.map(hold, range(3))
        assert not Lock("lock").acquire(timeout=0.1)
        time.sleep(0.2)
        lock.release()
        assert client.gather(tasks) == [0, 1, 2]
        with Lock("other"):
            pass
        try:
            Lock("free").release()
        except Exception as error:
            print(type(error).__name__)


if __name__ == "__main__":
    main()
