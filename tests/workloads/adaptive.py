"""An adaptive cluster grows when there is work and shrinks when there is none; and one that is scaled by hand."""

import time

from _start import cluster
from distributed import wait


def main():
    settings = {"distributed.adaptive.interval": "100ms", "distributed.adaptive.wait-count": 2}
    with cluster(1, settings) as client:
        client.cluster.scale(2)
        client.wait_for_workers(2)
        client.cluster.adapt(minimum=1, maximum=3, interval="100ms", target_duration="1s")
        wait(client.map(lambda i: time.sleep(0.4), range(12)))
        deadline = time.monotonic() + 15
        while len(client.scheduler_info()["workers"]) > 1 and time.monotonic() < deadline:
            time.sleep(0.2)
        client.cluster.get_logs()


if __name__ == "__main__":
    main()
