"""Workers that are retired, restarted, killed or paused; a client that loses data; restarts of everything."""

import os
import signal
import time

from _start import cluster, inc
from distributed import Client, wait


def slow(i):
    time.sleep(0.5)
    return i


def main():
    with cluster(3, {"distributed.worker.memory.spill": False}) as client:
        workers = list(client.scheduler_info()["workers"])
        data = client.map(inc, range(9))
        wait(data)
        client.retire_workers([workers[0]], close_workers=True)
        client.restart_workers([workers[1]], timeout=20)
        client.wait_for_workers(2)
        client.gather(data)

        # A worker is killed while it computes: the nanny starts another one, the tasks run again.
        running = client.map(slow, range(4))
        scattered = client.scatter(list(range(4)))
        time.sleep(0.2)
        victim = next(iter(client.run(os.getpid).values()))
        os.kill(victim, signal.SIGKILL)
        wait(running)
        time.sleep(1)
        lost = [future for future in scattered if future.status != "finished"]
        print(len(lost), "lost")

        # A task kills each worker that it runs on, until the scheduler gives up.
        killer = client.submit(os._exit, 1)
        try:
            killer.result(timeout=60)
        except Exception as error:
            print(type(error).__name__)
        client.wait_for_workers(1)

        # Paused and running again.
        client.run(_pause, True)
        time.sleep(0.3)
        client.run(_pause, False)
        time.sleep(0.3)

        with Client(client.scheduler.address, set_as_default=False) as other:
            kept = other.submit(inc, 1)
            wait(kept)
            client.restart(timeout=30)
            print(kept.status)
        client.wait_for_workers(1)
        client.submit(inc, 5).result()
        client.shutdown()


def _pause(pause, dask_worker):
    from distributed.core import Status

    dask_worker.status = Status.paused if pause else Status.running


if __name__ == "__main__":
    main()
