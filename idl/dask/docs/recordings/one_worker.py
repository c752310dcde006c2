"""One worker under a nanny: a client connects, one task succeeds, one fails.

wirespan record -o one_worker.wirerec -- python one_worker.py
"""

from __future__ import annotations

from distributed import Client, LocalCluster


def increment(x: int) -> int:
    return x + 1


def fail(x: int) -> int:
    return x // 0


def main() -> None:
    cluster = LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0")
    with cluster, Client(cluster) as client:
        assert client.submit(increment, 1, key="increment").result() == 2
        assert isinstance(client.submit(fail, 1, key="fail").exception(), ZeroDivisionError)


if __name__ == "__main__":
    main()
