"""Plugins of the three kinds, functions that run everywhere, and uploaded files."""

import os
import tempfile
from pathlib import Path

from _start import cluster
from distributed import NannyPlugin, SchedulerPlugin, WorkerPlugin
from distributed.diagnostics.plugin import Environ, UploadDirectory


class OfWorker(WorkerPlugin):
    name = "of-worker"

    def setup(self, worker):
        worker.mark = self.name


class Broken(WorkerPlugin):
    name = "broken"

    def setup(self, worker):
        raise ValueError("does not start")

    def teardown(self, worker):
        raise ValueError("does not stop")


class OfNanny(NannyPlugin):
    name = "of-nanny"
    restart = False

    def setup(self, nanny):
        nanny.mark = self.name


class BrokenNanny(OfNanny):
    name = "broken-nanny"

    def setup(self, nanny):
        raise ValueError("does not start")

    def teardown(self, nanny):
        raise ValueError("does not stop")


class OfScheduler(SchedulerPlugin):
    name = "of-scheduler"


class BrokenScheduler(OfScheduler):
    name = "broken-scheduler"

    def start(self, scheduler):
        raise ValueError("does not start")


async def coroutine(dask_worker):
    return dask_worker.address


def fail():
    raise ValueError("everywhere")


def main():
    with cluster(2) as client, tempfile.TemporaryDirectory() as folder:
        for plugin in (OfWorker(), OfNanny(), OfScheduler(), Environ({"A_VARIABLE": "1"})):
            client.register_plugin(plugin)
            client.register_plugin(plugin)
        for plugin in (Broken(), BrokenNanny(), BrokenScheduler()):
            _try(client.register_plugin, plugin)
        client.cluster.scale(3)  # a worker and a nanny that find plugins when they register
        client.wait_for_workers(3)
        for name in ("of-worker", "broken"):
            _try(client.unregister_worker_plugin, name)
        for name in ("of-nanny", "broken-nanny"):
            _try(client.unregister_worker_plugin, name, nanny=True)
        for name in ("of-scheduler", "never-registered"):
            _try(client.unregister_scheduler_plugin, name)

        worker = next(iter(client.scheduler_info()["workers"]))
        client.run(os.getpid)
        client.run(max, 1, 2, workers=[worker])
        client.run(coroutine)
        client.run(os.getpid, nanny=True)
        client.run(coroutine, wait=False)
        client.run(dict, a=1, on_error="return")
        for on_error in ("raise", "return", "ignore"):
            _try(client.run, fail, on_error=on_error)
        client.run_on_scheduler(lambda dask_scheduler: dask_scheduler.address)
        client.run_on_scheduler(max, 3, 4)
        _try(client.run_on_scheduler, fail)

        module = Path(folder, "a_module.py")
        module.write_text("value = 5\n")
        client.upload_file(str(module))
        module.write_text("value = = 5\n")
        _try(client.upload_file, str(module))
        text = Path(folder, "data.txt")
        text.write_text("x" * 15_000)
        client.upload_file(str(text), load=False)
        Path(folder, "package").mkdir()
        Path(folder, "package", "__init__.py").write_text("")
        client.register_plugin(UploadDirectory(str(Path(folder, "package"))))


def _try(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == "__main__":
    main()
