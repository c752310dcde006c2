"""Two workers: one fetches a result from the other, and a client fetches one without the scheduler.

wirespan record -o two_workers.wirerec -- python two_workers.py
"""

from __future__ import annotations

from distributed import Client, LocalCluster


def zeros(n: int) -> bytes:
    return bytes(n)


def length(one: bytes, other: bytes) -> int:
    return len(one) + len(other)


def main() -> None:
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0")
    with cluster, Client(cluster) as client:
        first, second = client.scheduler_info(n_workers=2)["workers"]
        left = client.submit(zeros, 100, key="left", workers=[first])
        right = client.submit(zeros, 100, key="right", workers=[second])
        assert client.submit(length, left, right, key="join", workers=[second]).result() == 200
        assert len(client.gather(left, direct=True)) == 100


if __name__ == "__main__":
    main()
