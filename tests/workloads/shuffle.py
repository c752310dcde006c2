"""P2P shuffles, merges and rechunking: workers send shards to each other. One shuffle loses a worker, one fails."""

import os
import time
from contextlib import suppress

import dask
import dask.array as da
import pandas as pd
from _start import cluster

FRAME = {"start": "2020-01-01", "end": "2020-01-07", "freq": "1h", "partition_freq": "1D"}


def slow(partition, seconds=0.4):
    time.sleep(seconds)
    return partition


async def die():
    os._exit(1)


def fail(partition):
    raise ValueError("in the middle of a shuffle")


def main():
    import dask.dataframe as dd

    dask.config.set({"dataframe.shuffle.method": "p2p", "array.rechunk.method": "p2p"})
    with cluster(3) as client:
        df = dask.datasets.timeseries(**FRAME)
        assert len(df.shuffle("id").compute()) == len(df)
        other = dd.from_pandas(pd.DataFrame({"name": ["Alice", "Bob"], "age": [1, 2]}), npartitions=2)
        df.merge(other, on="name", shuffle_method="p2p").compute()
        da.ones((24, 24), chunks=(4, 24)).rechunk((24, 4), method="p2p").sum().compute()
        # What goes into a shuffle fails, then what comes out of it.
        for broken in (
            df.map_partitions(fail, meta=df._meta).shuffle("id"),
            df.shuffle("id").map_partitions(fail, meta=df._meta),
        ):
            with suppress(ValueError):
                broken.compute()
        # A worker dies while others send to it: the shuffle starts again.
        future = client.compute(
            df.map_partitions(slow, meta=df._meta).shuffle("id").map_partitions(slow, meta=df._meta)
        )
        time.sleep(1.2)
        worker = next(iter(client.scheduler_info()["workers"]))
        client.run(die, workers=[worker], wait=False)
        assert len(future.result(timeout=60)) == len(df)


if __name__ == "__main__":
    main()
