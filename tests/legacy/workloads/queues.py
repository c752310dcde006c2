"""Queues, of values and of futures, used by the client and by tasks."""

from _start import cluster, inc
from distributed import Queue, get_client


def produce(i):
    client = get_client()
    Queue("values").put({"i": i})
    Queue("futures").put(client.submit(inc, i))
    return i


def main():
    with cluster(2) as client:
        values, futures = Queue("values"), Queue("futures")
        tasks = client.map(produce, range(3))
        assert sorted(value["i"] for value in values.get(batch=3)) == [0, 1, 2]
        assert sorted(future.result() for future in futures.get(batch=3)) == [1, 2, 3]
        client.gather(tasks)
        bounded = Queue("bounded", maxsize=1)
        bounded.put(client.submit(inc, 1))
        for attempt in (lambda: bounded.put(2, timeout=0.1), lambda: Queue("empty").get(timeout=0.1)):
            try:
                attempt()
            except Exception as error:
                print(type(error).__name__)
        print(bounded.qsize(), bounded.get().result(), bounded.get(batch=True))
        values.put([1, (2, "three"), None])
        print(values.get(batch=True))
        values.close()
        futures.close()


if __name__ == "__main__":
    main()
