"""Logs, profiles, reports, stories, dumps, versions, memory, task streams, progress."""

import asyncio
import logging
import tempfile
import time
from contextlib import suppress

from _start import cluster, inc
from distributed import get_task_metadata, get_task_stream, performance_report, wait
from distributed.diagnostics import MemorySampler
from distributed.diagnostics.eventstream import eventstream
from distributed.diagnostics.progress_stream import progress_stream
from distributed.diagnostics.progressbar import MultiProgressBar, ProgressBar, TextProgressBar
from distributed.worker import get_worker


def busy(seconds):
    deadline = time.time() + seconds
    while time.time() < deadline:
        sum(range(1000))
    get_worker()
    return seconds


def main():
    with cluster(2, {"distributed.worker.profile.enabled": True}) as client, tempfile.TemporaryDirectory() as folder:
        workers = list(client.scheduler_info()["workers"])
        client.get_versions(), client.get_versions(check=True, packages=["msgpack", "nothing_like_that"])
        with performance_report(filename=f"{folder}/report.html"), get_task_stream(client) as stream:
            futures = client.map(busy, [0.1, 0.15, 0.2, 0.25], pure=False)
            time.sleep(0.15)
            client.call_stack(), client.call_stack(futures), client.processing()
            wait(futures)
        print(len(stream.data), len(client.get_task_stream(count=2)), len(client.get_task_stream(start="5s")))
        with get_task_metadata() as metadata:
            wait(client.map(inc, range(3)))
        print(len(metadata.metadata), len(metadata.state))

        client.run(logging.getLogger("distributed.worker").warning, "a line in the log")
        client.get_worker_logs(), client.get_worker_logs(n=2, workers=workers[:1]), client.get_worker_logs(nanny=True)
        client.get_scheduler_logs(), client.get_scheduler_logs(n=3)
        client.profile(), client.profile(merge_workers=False), client.profile(key="busy", workers=workers[:1])
        client.profile(server=True), client.profile(scheduler=True), client.profile(start=time.time() - 5)
        client.story(futures[0].key), client.story(futures[0], "no such stimulus")
        client.dump_cluster_state(f"{folder}/dump"), client.dump_cluster_state(f"{folder}/dump", format="yaml")
        client.dump_cluster_state(f"{folder}/dump", write_from_scheduler=True, exclude=("run_spec",))

        sampler = MemorySampler()
        with sampler.sample("a name", client=client, interval=0.05), sampler.sample(measure="managed", client=client):
            wait(client.map(bytes, [100_000] * 4, pure=False))
            time.sleep(0.2)
        print(client.amm.running(), client.amm.stop(), client.amm.start(), client.amm.run_once())

        future = client.submit(inc, 55)
        asyncio.run(_streams(client.scheduler.address))
        TextProgressBar([future.key], scheduler=client.scheduler.address, interval="50ms", start=False)
        client.sync(_progress, client)
        failed = client.submit(inc, "not a number")
        wait(failed)
        with suppress(TypeError):
            client.recreate_error_locally(failed)
        assert client.recreate_task_locally(future) == 56


async def _progress(client):
    futures = client.map(busy, [0.1, 0.11], pure=False)
    for kind in (ProgressBar, MultiProgressBar):
        bar = kind([future.key for future in futures], client.scheduler.address, interval="50ms")
        bar._draw_bar = bar._draw_stop = lambda *args, **kwargs: None
        await bar.listen()


async def _streams(address):
    for start in (eventstream(address, interval=0.05), progress_stream(address, interval=0.05)):
        comm = await start
        for _ in range(3):
            await comm.read()
        comm.abort()


if __name__ == "__main__":
    main()
