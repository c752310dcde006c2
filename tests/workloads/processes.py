"""Scheduler, workers and client as programs of their own, started as an administrator does."""

import subprocess
import sys
import time

from _start import inc
from distributed import Client, wait


def main():
    options = ["--no-dashboard"]
    scheduler = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", *options],
        stderr=subprocess.PIPE,
        text=True,
    )
    processes = [scheduler]
    try:
        address = next(line.split()[-1] for line in scheduler.stderr if "Scheduler at:" in line)
        worker = [sys.executable, "-m", "distributed.cli.dask_worker", address, *options, "--nthreads", "1"]
        for extra in (["--nanny"], ["--no-nanny", "--name", "bare"], ["--nworkers", "2", "--resources", "GPU=1"]):
            processes.append(subprocess.Popen([*worker, *extra], stderr=subprocess.DEVNULL))
        with Client(address, name="program") as client:
            client.wait_for_workers(4)
            futures = client.map(inc, range(8))
            wait(futures)
            print(client.submit(sum, futures).result())
            client.retire_workers(["bare"])
            time.sleep(0.5)
            client.shutdown()
        for process in processes[1:]:
            process.wait(20)
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(20)
        scheduler.stderr.close()


if __name__ == "__main__":
    main()
