"""Parts of `mixed`: locks, semaphores, events, queues, variables, topics, datasets, metadata."""

import time
from contextlib import suppress

import distributed
from _start import inc
from distributed import Client, Lock, Queue, Variable, get_client, get_worker, wait


def hold(i):
    with Lock("lock"):
        time.sleep(0.05)
    return i


def locks(client, folder):
    lock = Lock("lock")
    assert lock.acquire(timeout=1)
    waiting = client.submit(hold, 1, pure=False)
    assert not Lock("lock").acquire(timeout=0.1)
    lock.release()
    waiting.result()
    with suppress(Exception):
        Lock("free").release()
    if hasattr(lock, "locked"):
        lock.locked()


def several_locks(client, folder):
    if hasattr(distributed, "MultiLock"):
        several = distributed.MultiLock(["a", "b", "c"])
        assert several.acquire(num_locks=2)
        assert not distributed.MultiLock(["a", "b", "c"]).acquire(timeout=0.1)
        several.release()


def semaphores(client, folder):
    if hasattr(distributed, "Semaphore"):
        semaphore = distributed.Semaphore(max_leases=1, name="leases")
        assert semaphore.acquire()
        assert not semaphore.acquire(timeout=0.1)
        time.sleep(1.0)  # it is refreshed meanwhile
        if hasattr(semaphore, "get_value"):
            print(semaphore.get_value())
        semaphore.release()
        semaphore.close()


def await_event(i):
    return distributed.Event("event").wait(5)


def events(client, folder):
    if hasattr(distributed, "Event"):
        event = distributed.Event("event")
        waiting = client.submit(await_event, 1, pure=False)
        assert not event.wait(0.1)
        event.set()
        assert event.is_set()
        waiting.result()
        event.clear()


def produce(i):
    client = get_client()
    Queue("values").put({"i": i})
    Queue("futures").put(client.submit(inc, i))


def queues(client, folder):
    values, futures = Queue("values"), Queue("futures")
    wait(client.submit(produce, 1, pure=False))
    print(values.get(), futures.get().result())
    bounded = Queue("bounded", maxsize=1)
    bounded.put(client.submit(inc, 1))
    for trial in (lambda: bounded.put(2, timeout=0.1), lambda: Queue("empty").get(timeout=0.1)):
        with suppress(Exception):
            trial()
    print(bounded.qsize(), bounded.get(batch=True))
    values.put([1, (2, "three"), None])
    values.get(batch=1)
    values.close()


def look(i):
    get_client()
    return Variable("future").get(timeout=5).result() + Variable("value").get(timeout=5)["v"]


def variables(client, folder):
    value, future = Variable("value"), Variable("future")
    value.set({"v": 5})
    future.set(client.submit(inc, 5))
    print(client.submit(look, 1, pure=False).result(), future.get().result())
    future.set(client.submit(inc, 6))
    bad = client.submit(lambda: 1 / 0)
    wait(bad)
    future.set(bad)
    future.get()
    with suppress(Exception):
        Variable("never").get(timeout=0.1)
    future.delete()
    value.delete()


def listen(n):
    return distributed.Sub("to-tasks").get(timeout=5)


def speak(n):
    publisher = distributed.Pub("to-all")
    time.sleep(0.4)
    publisher.put({"i": n})
    return n


def publish_and_subscribe(client, folder):
    if hasattr(distributed, "Pub"):
        first, second = list(client.scheduler_info()["workers"])[:2]
        messages = distributed.Sub("to-all")
        client.submit(speak, 1, workers=[first], pure=False).result()
        print(messages.get(timeout=3))
        heard = client.submit(listen, 1, workers=[second], pure=False)
        publisher = distributed.Pub("to-tasks")
        for _ in range(30):
            publisher.put("text")
            time.sleep(0.1)
            if heard.done():
                break
        speaker = client.submit(speak, 2, workers=[first], pure=False)
        client.submit(hear, 1, workers=[second], pure=False).result()
        speaker.result()
        del messages, publisher
        time.sleep(0.2)


def hear(n):
    return distributed.Sub("to-all").get(timeout=5)


def tell(i):
    get_worker().log_event(["topic", "other"], {"i": i})
    if hasattr(distributed, "print"):
        distributed.print("hello", i)
        distributed.warn("careful")


def topics(client, folder):
    if hasattr(client, "log_event"):
        seen = []
        if hasattr(client, "subscribe_topic"):
            client.subscribe_topic("topic", seen.append)
        client.log_event("topic", "from the client")
        client.log_event(["topic", "other"], {"x": 1})
        client.submit(tell, 1, pure=False).result()
        client.get_events("topic"), client.get_events()
        if hasattr(client, "unsubscribe_topic"):
            time.sleep(0.2)
            client.unsubscribe_topic("topic")


def datasets(client, folder):
    future = client.submit(inc, 1)
    client.publish_dataset(x=future, number=5)
    with suppress(KeyError):
        client.publish_dataset(x=future)
    with suppress(KeyError):
        client.get_dataset("missing")
    with suppress(TypeError, KeyError):
        client.publish_dataset(future, name="x", override=True)
    client.list_datasets()
    with Client(client.scheduler.address, set_as_default=False) as other:
        print(other.get_dataset("x").result(), other.get_dataset("number"))
    client.unpublish_dataset("x")
    client.unpublish_dataset("number")


def metadata(client, folder):
    client.set_metadata("a", {"b": [1, None]})
    client.set_metadata(["a", "c"], 5)
    client.get_metadata(["a", "c"]), client.get_metadata(["z"], default=None)
    with suppress(KeyError):
        client.get_metadata(["z"])


PARTS = (
    locks,
    several_locks,
    semaphores,
    events,
    queues,
    variables,
    publish_and_subscribe,
    topics,
    datasets,
    metadata,
)
