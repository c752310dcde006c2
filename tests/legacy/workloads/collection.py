"""Collections: arrays, bags, dataframes and delayed functions."""

import dask
import dask.array as da
import dask.bag as db
import numpy as np
from _start import cluster, inc


def main():
    with cluster(2) as client:
        x = da.ones((40, 40), chunks=(20, 20)).persist()
        assert (x + x.T).sum().compute() == 3200
        values = np.arange(20_000.0)
        assert da.from_array(values, chunks=5_000).mean().compute() == values.mean()
        words = db.from_sequence(["a", "b", "a", "c"] * 5, npartitions=3)
        assert dict(words.frequencies().compute())["a"] == 10
        df = dask.datasets.timeseries(start="2020-01-01", end="2020-01-04", freq="1h", partition_freq="1d")
        df.groupby("name")["x"].mean().compute()
        df[df["x"] > 0].compute()
        df.set_index("x", npartitions=2).compute()
        delayed = dask.delayed(inc)
        total = dask.delayed(sum)([delayed(i) for i in range(4)])
        assert client.compute(total).result() == 10
        print(client.get({"x": (inc, 1), "y": (inc, "x"), "z": "y", "l": ["x", "y"]}, ["y", "l"]))
        client.compute([total, total + 1], optimize_graph=False, sync=True)
        client.compute(total, retries=2, priority=3, resources=None).result()


if __name__ == "__main__":
    main()
