"""What clients and tasks coordinate by."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import pytest
from distributed import (
    Client,
    Event,
    Lock,
    MultiLock,
    Queue,
    Semaphore,
    Variable,
    get_worker,
    wait,
)

from tests.scheduler.test_computing import LIMIT, inc, until


def test_locks_exclude(client: Client) -> None:
    def held(name: str) -> tuple[float, float]:
        with Lock(name):
            start = time.time()
            time.sleep(0.05)
            return start, time.time()

    spans = sorted(client.gather([client.submit(held, "one", pure=False) for _ in range(6)]))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    lock = Lock("held")
    assert lock.acquire()
    assert not Lock("held").acquire(timeout=0.1)
    assert lock.locked()
    lock.release()
    assert Lock("held").acquire(timeout=1)


def test_locks_of_several_names(client: Client) -> None:
    first, second = MultiLock(["a", "b"]), MultiLock(["b", "c"])
    assert first.acquire()
    assert not second.acquire(timeout=0.1)
    first.release()
    assert second.acquire(timeout=2)
    second.release()


def test_semaphores(client: Client) -> None:
    semaphore = Semaphore(2, name="two")
    assert semaphore.acquire()
    assert semaphore.acquire()
    assert semaphore.get_value() == 2
    assert not semaphore.acquire(timeout=0.1)
    semaphore.release()
    assert semaphore.acquire(timeout=2)
    semaphore.close()
    with pytest.raises(RuntimeError, match="not known"):
        semaphore.acquire(timeout=0.1)
    assert Lock("lock").acquire()
    with pytest.raises(ValueError, match="Inconsistent"):
        client.sync(client.scheduler.semaphore_register, name="lock", max_leases=3, lease_timeout=None)


def test_events(client: Client) -> None:
    event = Event("go")
    assert not event.is_set()
    assert not event.wait(timeout=0.05)
    waiting = client.submit(lambda: Event("go").wait(timeout=LIMIT), pure=False)
    time.sleep(0.1)
    assert waiting.status == "pending"
    event.set()
    assert waiting.result(LIMIT) is True
    event.clear()
    assert not event.is_set()


def test_queues(client: Client) -> None:
    queue = Queue("queue", maxsize=3)
    future = client.submit(inc, 10)
    queue.put(future)
    queue.put({"plain": [1, 2]})
    queue.put(3)
    with pytest.raises(TimeoutError):
        queue.put(4, timeout=0.1)
    assert queue.qsize() == 3
    assert queue.get(timeout=LIMIT).result(LIMIT) == 11
    assert queue.get(batch=True) == [{"plain": (1, 2)}, 3]
    with pytest.raises(TimeoutError):
        queue.get(timeout=0.1)
    client.submit(lambda: Queue("queue").put("from a task"), pure=False)
    assert queue.get(timeout=LIMIT) == "from a task"


def test_a_queue_keeps_its_futures(client: Client) -> None:
    queue = Queue("keeper")
    future = client.submit(inc, 4711)
    key = future.key
    queue.put(future)
    wait(future)
    del future
    time.sleep(0.3)
    assert client.who_has()[key]
    taken = queue.get(timeout=LIMIT)
    assert taken.result(LIMIT) == 4712
    del taken
    until(lambda: key not in client.who_has())


def test_variables(client: Client) -> None:
    variable = Variable("variable")
    with pytest.raises(TimeoutError):
        variable.get(timeout=0.1)
    variable.set(client.submit(inc, 20))
    assert variable.get(timeout=LIMIT).result(LIMIT) == 21
    assert client.submit(lambda: Variable("variable").get(timeout=LIMIT).result(), pure=False).result(LIMIT) == 21
    variable.set({"plain": 1})
    assert variable.get(timeout=LIMIT) == {"plain": 1}
    variable.delete()


def test_published_datasets(client: Client, address: str) -> None:
    futures = client.map(inc, range(500, 505))
    client.publish_dataset(results=futures)
    with pytest.raises(KeyError):
        client.publish_dataset(results=futures)
    assert client.list_datasets() == ("results",)
    del futures
    with Client(address, set_as_default=False) as other:
        assert other.gather(other.get_dataset("results")) == list(range(501, 506))
    client.unpublish_dataset("results")
    assert client.list_datasets() == ()


def test_topics(client: Client) -> None:
    heard: list[Any] = []
    client.subscribe_topic("news", heard.append)
    time.sleep(0.2)  # the subscription travels on the stream, the event beside it
    client.log_event("news", {"number": 1})
    client.submit(lambda: get_worker().log_event("news", "from a worker"), pure=False).result(LIMIT)
    until(lambda: len(heard) == 2)
    assert [message for _, message in client.get_events("news")] == [message for _, message in heard]
    client.unsubscribe_topic("news")


def test_metadata(client: Client) -> None:
    client.set_metadata(["a", "b"], 1)
    client.set_metadata(["a", "c"], {"d": [2]})
    assert client.get_metadata(["a"]) == {"b": 1, "c": {"d": (2,)}} or client.get_metadata(["a", "c", "d"]) == [2]
    assert client.get_metadata(["a", "x"], "none") == "none"
    with pytest.raises(KeyError):
        client.get_metadata(["nothing"])
