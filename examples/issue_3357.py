"""The program of dask/distributed#3357, which asked what a computation like this says on the wire.

Record it, then read the answer:

    wirespan record -o issue_3357.wirerec -- python examples/issue_3357.py
    wirespan inspect issue_3357.wirerec
"""

from __future__ import annotations

import dask
from distributed import Client, LocalCluster


def main() -> None:
    """Start two workers, each under its nanny, and run three computations on them."""
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0")
    with cluster, Client(cluster):
        df = dask.datasets.timeseries(start="2020-01-30", end="2020-01-31")
        print(len(df))
        print(df.groupby("name")["x"].mean().compute().head())
        print(len(df[(df["x"] > 0) | (df["y"] < 0)].compute()))


if __name__ == "__main__":
    main()
