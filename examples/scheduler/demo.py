"""Start the scheduler in Rust and two of Dask's workers, and run the program of dask/distributed#3357 on them.

python examples/scheduler/demo.py examples/scheduler/target/release/dask-scheduler
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import ExitStack

import dask.datasets
from distributed import Client


def main(binary: str) -> None:
    """Run the program; everything that was started ends with it."""
    with ExitStack() as stack:

        def start(*command: str, **streams: int) -> subprocess.Popen[str]:
            process = subprocess.Popen(command, text=True, **streams)
            stack.callback(process.wait, 20)
            stack.callback(process.terminate)
            return process

        folder = stack.enter_context(tempfile.TemporaryDirectory())
        scheduler = start(binary, stdout=subprocess.PIPE)
        assert scheduler.stdout is not None
        line = scheduler.stdout.readline()
        print(line, end="", flush=True)
        address = line.split()[-1]
        worker = ["-m", "distributed.cli.dask_worker", address, "--host", "127.0.0.1", "--no-dashboard"]
        for _ in range(2):
            place = ["--nthreads", "1", "--local-directory", folder]
            start(sys.executable, *worker, *place, stderr=subprocess.DEVNULL)
        client = stack.enter_context(Client(address, timeout=30))
        client.wait_for_workers(2, timeout=60)
        print(*client.scheduler_info()["workers"], sep="\n")

        df = dask.datasets.timeseries(start="2020-01-30", end="2020-01-31")
        print(len(df))
        print(df.groupby("name")["x"].mean().compute().head())
        print(len(df[(df["x"] > 0) | (df["y"] < 0)].compute()))


if __name__ == "__main__":
    main(sys.argv[1])
