"""Questions to a running cluster: logs, profiles, task streams, versions, metadata, datasets, functions to run."""

import importlib.util
import logging
import os
import tempfile
import time
from contextlib import nullcontext, suppress

import dask.array as da
from _start import cluster, inc
from distributed import Client, get_task_stream, performance_report, wait
from distributed.diagnostics.progressbar import TextProgressBar


def busy(seconds):
    deadline = time.time() + seconds
    while time.time() < deadline:
        sum(range(1000))
    return seconds


def fail():
    raise ValueError("everywhere")


class Plugin:
    def setup(self, worker):
        worker.mark = True


def main():
    with cluster(2) as client, tempfile.TemporaryDirectory() as folder:
        workers = list(client.scheduler_info()["workers"])
        client.get_versions(), client.get_versions(check=True)
        can_draw = importlib.util.find_spec("bokeh") is not None
        report = performance_report(filename=folder + "/report.html") if can_draw else nullcontext()
        with report, get_task_stream(client):
            futures = client.map(busy, [0.1, 0.15, 0.2, 0.25], pure=False)
            time.sleep(0.15)
            client.call_stack(futures), client.processing()
            wait(futures)
        client.get_task_stream(count=2)
        client.run(logging.getLogger("distributed.worker").warning, "a line in the log")
        client.get_worker_logs(), client.get_worker_logs(n=2, workers=workers[:1]), client.get_scheduler_logs()
        client.profile(), client.profile(merge_workers=False), client.profile(key="busy", workers=workers[:1])
        x = client.persist(da.ones(10, chunks=5))
        client.publish_dataset(x=x, number=5)
        print(client.list_datasets())
        with Client(client.scheduler.address, set_as_default=False) as other:
            print(other.get_dataset("x").sum().compute(scheduler=other), other.get_dataset("number"))
        with suppress(KeyError):
            client.get_dataset("missing")
        client.unpublish_dataset("x")
        client.set_metadata("a", {"b": [1, None]})
        client.set_metadata(["a", "c"], 5)
        print(client.get_metadata(["a", "c"]), client.get_metadata(["z"], default=None))
        with suppress(KeyError):
            client.get_metadata(["z"])
        client.run(os.getpid), client.run(max, 1, 2, workers=workers[:1]), client.run(os.getpid, nanny=True)
        with suppress(ValueError):
            client.run(fail)
        with suppress(ValueError):
            client.run_on_scheduler(fail)
        client.run_on_scheduler(max, 3, 4)
        client.register_worker_plugin(Plugin(), name="plugin")
        client.register_worker_callbacks(setup=inc_worker)
        module = folder + "/a_module.py"
        with open(module, "w") as file:
            file.write("value = 5\n")
        client.upload_file(module)
        failed = client.submit(inc, "not a number")
        wait(failed)
        with suppress(TypeError):
            client.recreate_error_locally(failed)
        future = client.submit(busy, 0.3)
        TextProgressBar([future.key], scheduler=client.scheduler.address, interval="50ms", start=False)
        wait(future)
        time.sleep(1.2)  # heartbeats


def inc_worker(dask_worker):
    dask_worker.mark = 1


if __name__ == "__main__":
    main()
