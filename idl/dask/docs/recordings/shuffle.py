"""A shuffle between two workers, peer to peer.

wirespan record -o shuffle.wirerec -- python shuffle.py
"""

from __future__ import annotations

import dask
import pandas as pd
from dask import dataframe
from distributed import Client, LocalCluster


def main() -> None:
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0")
    with cluster, Client(cluster), dask.config.set({"dataframe.shuffle.method": "p2p"}):
        frame = dataframe.from_pandas(pd.DataFrame({"x": range(8), "y": range(8)}), npartitions=2)
        assert len(frame.shuffle("x").compute()) == 8


if __name__ == "__main__":
    main()
