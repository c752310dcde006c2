"""Published datasets, metadata, and events by topic."""

import time
from contextlib import suppress

import dask.array as da
from _start import cluster, inc
from distributed import Client, get_worker, warn
from distributed import print as dask_print


def talk(i):
    get_worker().log_event(["topic", "other"], {"i": i, "l": [1, (2, 3)]})
    dask_print("hello", i, sep="-", end="\n")
    warn(UserWarning("careful"), stacklevel=1) if i else warn("careful")
    return i


def main():
    with cluster(2) as client:
        x = client.persist(da.ones(10, chunks=5))
        client.publish_dataset(x=x, number=5)
        client.publish_dataset(client.submit(inc, 1), name=("tuple", "name"))
        client.publish_dataset(x, name="x", override=True)
        for attempt in (lambda: client.publish_dataset(x=x), lambda: client.get_dataset("missing")):
            with suppress(KeyError):
                attempt()
        print(client.list_datasets())
        with Client(client.scheduler.address, set_as_default=False) as other:
            print(other.get_dataset("x").sum().compute(scheduler=other), other.get_dataset("number"))
            print(other.get_dataset(("tuple", "name")).result(), client.get_dataset("missing", default=None))
        for name in ("x", "number", ("tuple", "name")):
            client.unpublish_dataset(name)

        client.set_metadata("a", {"b": [1, None]})
        client.set_metadata(["a", "c"], 5)
        print(client.get_metadata(["a", "c"]), client.get_metadata(["z"], default=None))
        with suppress(KeyError):
            client.get_metadata(["z"])

        seen = []
        client.subscribe_topic("topic", seen.append)
        client.log_event("topic", "from the client")
        client.log_event(["topic", "other"], {"x": 1})
        client.gather(client.map(talk, range(2)))
        time.sleep(0.3)
        client.unsubscribe_topic("topic")
        print(len(seen), len(client.get_events("topic")), sorted(client.get_events()))


if __name__ == "__main__":
    main()
