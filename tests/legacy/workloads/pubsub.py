"""Publish and subscribe, between tasks and the client, in either direction."""

import time

from _start import cluster
from distributed import Pub, Sub


def listen(n):
    messages = Sub("to-tasks")
    return [messages.get(timeout=10) for _ in range(n)]


def speak(n):
    publisher = Pub("to-all")
    time.sleep(0.5)
    for i in range(n):
        publisher.put({"i": i, "data": [1, "two", None]})
        time.sleep(0.05)
    return n


def hear(n):
    messages = Sub("to-all")
    return [messages.get(timeout=10)["i"] for _ in range(n)]


def main():
    with cluster(2) as client:
        first, second = client.scheduler_info()["workers"]
        messages = Sub("to-all")
        spoken = client.submit(speak, 5, workers=[first])
        heard = client.submit(hear, 2, workers=[second])
        print([messages.get(timeout=10) for _ in range(3)], spoken.result(), heard.result())
        heard = client.submit(listen, 2, workers=[second], pure=False)
        publisher = Pub("to-tasks")
        for i in range(20):
            publisher.put([i, "text"])
            time.sleep(0.1)
            if heard.done():
                break
        print(heard.result())
        del messages, publisher
        time.sleep(0.3)


if __name__ == "__main__":
    main()
