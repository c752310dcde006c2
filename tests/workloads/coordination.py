"""Queues, variables, locks, events, semaphores: used by the client and by tasks."""

import time
from contextlib import suppress

from _start import cluster, inc
from distributed import Event, Lock, MultiLock, Queue, Semaphore, Variable, get_client, wait


def use_all(i):
    with Lock("lock"):
        time.sleep(0.05)
    with MultiLock(["one", f"two-{i}"]):
        time.sleep(0.05)
    with Semaphore(max_leases=2, name="semaphore"):
        time.sleep(0.05)
    Queue("queue").put(i)
    Event("event").wait(10)
    with get_client() as client:
        Variable("shared").get(timeout=5)
        Queue("futures").put(client.submit(inc, i))
    return i


def main():
    settings = {"distributed.scheduler.locks.lease-validation-interval": "200ms"}
    with cluster(2, settings) as client:
        queue, event, lock = Queue("queue"), Event("event"), Lock("lock")
        shared, kept = Variable("shared"), Variable("future")
        assert lock.acquire(timeout=1)
        assert lock.locked()
        shared.set({"any": ["value", 1.5, None]})
        tasks = client.map(use_all, range(2))
        time.sleep(0.3)
        lock.release()
        assert sorted(queue.get(timeout=20) for _ in range(2)) == [0, 1]
        assert not event.is_set()
        event.set()
        assert event.is_set()
        assert event.wait(1)
        event.clear()
        assert client.gather(tasks) == [0, 1]
        assert not event.wait("50ms")

        futures = Queue("futures")
        print([future.result() for future in futures.get(batch=2)])
        bounded = Queue("bounded", maxsize=1)
        bounded.put(client.submit(inc, 1))
        for attempt in (lambda: bounded.put(2, timeout="50ms"), lambda: Queue("empty").get(timeout=0.05)):
            with suppress(TimeoutError):
                attempt()
        print(bounded.qsize(), bounded.get().result(), bounded.get(batch=True) if bounded.qsize() else None)
        queue.put([1, (2, "three")])
        queue.get(batch=True)
        for q in (queue, futures, bounded):
            q.close()

        kept.set(client.submit(inc, 5))
        assert kept.get().result() == 6
        with suppress(TimeoutError):
            Variable("never").get(timeout="50ms")
        bad = client.submit(lambda: 1 / 0)
        wait(bad)
        kept.set(bad)
        kept.get()
        kept.delete()
        shared.delete()

        semaphore = Semaphore(max_leases=1, name="leases")
        assert semaphore.acquire()
        assert not semaphore.acquire(timeout="50ms")
        time.sleep(1.0)  # it is refreshed meanwhile
        print(semaphore.get_value(), semaphore.release())
        semaphore.close()
        several = MultiLock(["a", "b", "c"])
        assert several.acquire(num_locks=2)
        assert not MultiLock(["a", "b", "c"]).acquire(timeout=0.1, num_locks=2)
        several.release()
        time.sleep(0.3)


if __name__ == "__main__":
    main()
