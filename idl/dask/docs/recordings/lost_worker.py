"""A worker dies with a result that only it held: the scheduler has it computed again, elsewhere.

wirespan record -o lost_worker.wirerec -- python lost_worker.py
"""

from __future__ import annotations

import os
import signal

from distributed import Client, LocalCluster, wait


def main() -> None:
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0")
    with cluster, Client(cluster) as client:
        result = client.submit(os.getpid, key="pid")
        pid = wait(result) and result.result()
        os.kill(pid, signal.SIGKILL)
        while result.result() == pid:  # until the scheduler has seen it
            pass


if __name__ == "__main__":
    main()
