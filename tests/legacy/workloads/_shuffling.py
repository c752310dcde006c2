"""Parts of `mixed`: shuffles from worker to worker, where the release has them."""

import importlib.util
import os
import time
from contextlib import suppress

import dask

SETTINGS = {
    "shuffle": "p2p",
    "dataframe.shuffle.algorithm": "p2p",
    "dataframe.shuffle.method": "p2p",
    "optimization.fuse.active": False,
    "array.rechunk.method": "p2p",
}
HAS_SHUFFLES = importlib.util.find_spec("distributed.shuffle") is not None


def slow(partition):
    time.sleep(0.4)
    return partition


def fail(partition):
    raise ValueError("in the middle of a shuffle")


async def die():
    os._exit(1)


def frame(rows=24, npartitions=4):
    import dask.dataframe as dd
    import pandas as pd

    table = pd.DataFrame({"id": [i % 7 for i in range(rows)], "x": [float(i) for i in range(rows)]})
    return dd.from_pandas(table, npartitions=npartitions)


def shuffled(df):
    try:
        return df.shuffle("id", shuffle="p2p")
    except TypeError:
        return df.shuffle("id", shuffle_method="p2p")
    except NotImplementedError:  # dask does not yet know what distributed can do
        from distributed.shuffle import rearrange_by_column_p2p

        return rearrange_by_column_p2p(df.assign(_partitions=df["id"] % df.npartitions), "_partitions")


def shuffle(client, folder):
    if HAS_SHUFFLES:
        with dask.config.set(SETTINGS):
            df = frame()
            assert len(shuffled(df).compute()) == len(df)


def merge_and_rechunk(client, folder):
    if HAS_SHUFFLES:
        import dask.array as da

        with dask.config.set(SETTINGS):
            with suppress(Exception):
                frame().merge(frame(8, 2), on="id").compute()
            da.ones((8, 8), chunks=(4, 8)).rechunk((8, 4)).sum().compute()


def failed_shuffle(client, folder):
    if HAS_SHUFFLES:
        with dask.config.set(SETTINGS):
            df = frame()
            with suppress(ValueError):
                shuffled(df.map_partitions(fail, meta=df._meta)).compute()


def shuffle_that_loses_a_worker(client, folder):
    if HAS_SHUFFLES:
        with dask.config.set(SETTINGS):
            df = frame(24, 6)
            running = shuffled(df.map_partitions(slow, meta=df._meta)).map_partitions(slow, meta=df._meta)
            future = client.compute(running)
            time.sleep(1.0)
            client.run(die, workers=[next(iter(client.scheduler_info()["workers"]))], wait=False)
            print(len(future.result(timeout=12)))


PARTS = (shuffle, merge_and_rechunk, failed_shuffle, shuffle_that_loses_a_worker)
