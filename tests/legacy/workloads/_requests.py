"""Parts of `mixed`: questions to a running cluster, functions to run there, plugins, and requests made by hand."""

import asyncio
import inspect
import logging
import os
import pickle
import time
from contextlib import suppress

import distributed
from _start import inc
from distributed import get_task_stream, wait
from distributed.core import rpc
from distributed.protocol import to_serialize


def busy(seconds):
    deadline = time.time() + seconds
    while time.time() < deadline:
        sum(range(1000))
    return seconds


def boom():
    raise ValueError("everywhere")


async def coroutine(dask_worker):
    return dask_worker.address


def monitoring(client, folder):
    workers = list(client.scheduler_info()["workers"])
    client.get_versions()
    with get_task_stream(client):
        futures = client.map(busy, [0.3, 0.35], pure=False)
        time.sleep(0.15)
        client.call_stack(futures), client.processing()
        wait(futures)
        wait(client.submit(boom, pure=False))
    client.get_task_stream(count=3)
    client.run(logging.getLogger("distributed.worker").warning, "a line in the log", workers=workers[:1])
    client.get_worker_logs(n=2), client.get_scheduler_logs(n=2), client.get_worker_logs(n=1, workers=workers[:1])
    with suppress(TypeError):
        client.get_worker_logs(n=1, nanny=True)
    client.cluster.get_logs()


def profiles(client, folder):
    workers = list(client.scheduler_info()["workers"])
    for options in ({}, {"key": "busy", "workers": workers[:1]}, {"start": time.time() - 5, "merge_workers": False}):
        client.profile(**options)
    with suppress(TypeError):
        client.profile(server=True, workers=workers[:1])


def stories_and_dumps(client, folder):
    key = client.submit(inc, 1).key
    for name, arguments in (("story", (key,)), ("_story", (key,)), ("collect_task_metadata", ())):
        with suppress(Exception):
            made = getattr(client, name)(*arguments)
            if inspect.isawaitable(made):
                made.close()
    if hasattr(distributed, "get_task_metadata"):
        with distributed.get_task_metadata():
            wait(client.map(inc, range(2), pure=False))
    if hasattr(client, "dump_cluster_state"):
        exclude = ("run_spec", "tasks", "log", "events", "task_groups", "extensions", "config", "transition_log")
        for options in ({"exclude": exclude}, {"exclude": exclude, "write_from_scheduler": True}):
            with suppress(TypeError):
                client.dump_cluster_state(folder + "/dump", **options)


def memory(client, folder):
    with suppress(ImportError):
        from distributed.diagnostics import MemorySampler

        with MemorySampler().sample("a name", client=client, interval=0.1):
            time.sleep(0.3)
    if hasattr(client, "amm"):
        copies = client.scatter([1], broadcast=True)
        for name in ("start", "running", "run_once", "stop"):
            getattr(client.amm, name, int)()
            time.sleep(0.2)
        del copies


def functions(client, folder):
    workers = list(client.scheduler_info()["workers"])
    client.run(os.getpid), client.run(max, 1, 2, workers=workers[:1]), client.run(os.getpid, nanny=True)
    client.run(coroutine), client.run(coroutine, wait=False, workers=workers[:1])
    with suppress(ValueError):
        client.run(boom)
    with suppress(ValueError):
        client.run_on_scheduler(boom)
    client.run_on_scheduler(max, 3, 4)
    if hasattr(client, "run_coroutine"):
        client.run_coroutine(coroutine, workers=workers[:1])
    for name, text in (("a_module.py", "value = 5\n"), ("broken.py", "value = = 5\n")):
        with open(folder + "/" + name, "w") as file:
            file.write(text)
        with suppress(Exception):
            client.upload_file(folder + "/" + name)
    if hasattr(client, "start_ipython_workers"):
        with suppress(Exception):
            client.start_ipython_workers(workers[:1], magic_names=None)
        with suppress(Exception):
            client.start_ipython_scheduler(magic_name=None)


class Plugin:
    name = "plugin"

    def setup(self, server=None, **named):
        self.mark = True

    def teardown(self, server=None, **named):
        pass


class Broken(Plugin):
    name = "broken"

    def setup(self, server=None, **named):
        raise ValueError("does not start")


def plugins(client, folder):
    # Where a plugin cannot be taken back, one that does not start would keep new workers from starting.
    for plugin in (Plugin(), Broken())[: 1 + hasattr(client, "unregister_worker_plugin")]:
        with suppress(Exception):
            client.register_worker_plugin(plugin, name=plugin.name)
    client.register_worker_callbacks(setup=lambda dask_worker: None)
    for kind in ("WorkerPlugin", "NannyPlugin", "SchedulerPlugin"):
        base = getattr(distributed, kind, None)
        if base is not None and hasattr(client, "register_plugin"):
            for part in (Plugin, Broken):
                with suppress(Exception):
                    client.register_plugin(type(part.name, (part, base), {"name": kind + part.name})())
    if hasattr(distributed, "NannyPlugin") and not hasattr(client, "register_plugin"):
        nanny = type("OfNanny", (Plugin, distributed.NannyPlugin), {"name": "of-nanny", "restart": False})
        with suppress(Exception):
            client.register_worker_plugin(nanny(), nanny=True)
    if hasattr(client, "register_scheduler_plugin"):
        scheduler_plugin = type("OfScheduler", (distributed.SchedulerPlugin,), {"name": "of-scheduler"})
        with suppress(Exception):
            client.register_scheduler_plugin(scheduler_plugin())
    for name, arguments, options in (
        ("unregister_worker_plugin", ("plugin",), {}),
        ("unregister_worker_plugin", ("broken",), {}),
        ("unregister_worker_plugin", ("WorkerPluginbroken",), {}),
        ("unregister_worker_plugin", ("NannyPluginbroken",), {"nanny": True}),
        ("unregister_worker_plugin", ("never-registered",), {}),
        ("unregister_worker_plugin", ("of-nanny",), {"nanny": True}),
        ("unregister_scheduler_plugin", ("SchedulerPluginplugin",), {}),
    ):
        if hasattr(client, name):
            with suppress(Exception):
                getattr(client, name)(*arguments, **options)


async def ask(remote, op, arguments):
    try:
        return await asyncio.wait_for(getattr(remote, op)(**arguments), 12)
    except Exception as error:
        print(op, type(error).__name__, str(error)[:60])


def parameters(server):
    # Until 2022.2.1 the first one always is the connection, whatever it is called.
    first = 0 if hasattr(distributed.core, "_expects_comm") else 1
    return {op: list(inspect.signature(handler).parameters)[first:] for op, handler in server.handlers.items()}


def taken(arguments, names):
    """What a handler takes of some arguments. (That of `run` hands all of them on.)"""
    return {name: value for name, value in arguments.items() if name in names or "function" in arguments}


def parameters_of_worker(dask_worker):
    return parameters(dask_worker)


def parameters_of_scheduler(dask_scheduler):
    return parameters(dask_scheduler)


async def by_hand(client, workers, key, known):
    """What a server understands and the library never asks: what the release has, with what its handlers take."""
    first, second = workers[:2]
    nanny = client.scheduler_info()["workers"][first]["nanny"]
    function = {"function": pickle.dumps(len), "args": pickle.dumps(([],))}
    plugin = {"plugin": pickle.dumps(Plugin()), "name": "by-hand", "idempotent": True}
    logs = {"n": 2, "start": 0, "timestamps": True}
    exclude = {
        "exclude": ["tasks", "log", "logs", "plugins", "extensions", "events", "config", "transition_log", "data"]
    }
    why = {"stimulus_id": "by-hand", "reason": "by-hand"}
    remotes = [rpc(client.scheduler.address), rpc(first), rpc(nanny)]
    nothing = {"op": "actor_attribute", "attribute": "x", "actor": "nothing"}
    for server, op, arguments in (
        (0, "identity", {}),
        (0, "echo", {"data": [1, (2, 3)]}),
        (0, "get_task_status", {"keys": [key, "nothing"]}),
        (0, "get_task_prefix_states", {}),
        (0, "ncores_running", {"workers": None}),
        (0, "who_has", {"keys": None}),
        (0, "check_idle", {}),
        (0, "get_logs", logs),
        (0, "log_event", {"topic": "by-hand", "msg": 1}),
        (0, "dump_state", exclude),
        (0, "amm_start", {}),
        (0, "amm_run_once", {}),
        (0, "amm_stop", {}),
        (0, "set_restrictions", {"worker": {key: first}}),
        (0, "get_runspec", {"key": key}),
        (0, "get_error_cause", {"keys": ["nothing"]}),
        (0, "cause_of_failure", {"keys": ["nothing"]}),
        (0, "broadcast", {"msg": {"op": "ping"}}),
        (0, "broadcast", {"msg": {"op": "identity"}, "workers": [first], "nanny": True}),
        (0, "proxy", {"worker": first, "msg": {"op": "identity"}}),
        (0, "proxy", {"worker": first, "msg": nothing}),
        (0, "workers_to_close", {"n": 0}),
        (0, "adaptive_target", {"target_duration": "5s"}),
        (0, "retire_workers", {"workers": [], "lock": True, **why}),
        (0, "update_data", {"who_has": {"given": [first]}, "nbytes": {"given": 5}, "client": client.id}),
        (0, "add_keys", {"worker": first, "keys": [key], **why}),
        (0, "replicate", {"keys": [key], "n": 1, "lock": True, **why}),
        (0, "rebalance", {"keys": [key], **why}),
        (0, "rebalance", {"keys": ["nothing"], **why}),
        (0, "gather", {"keys": ["nothing"]}),
        (0, "unregister", {"address": "tcp://127.0.0.1:9", "safe": True, "expected": True, **why}),
        (0, "register_worker_plugin", plugin),
        (0, "register_nanny_plugin", plugin),
        (1, "identity", {}),
        (1, "ping", {}),
        (1, "echo", {"data": (1, "two")}),
        (1, "keys", {}),
        (1, "get_logs", logs),
        (1, "dump_state", exclude),
        (1, "get_monitor_info", {}),
        (1, "profile_metadata", {"start": 0}),
        (1, "call_stack", {"keys": ["nothing"]}),
        (1, "run", function),
        (1, "gather", {"who_has": {"nothing": [second]}}),
        (1, "update_data", {"data": {"by-hand": to_serialize(5)}, **why}),
        (2, "identity", {}),
        (2, "echo", {"data": None}),
        (2, "get_logs", logs),
        (2, "dump_state", exclude),
        (2, "run", function),
        (2, "kill", {"timeout": 5, **why}),
        (2, "instantiate", {}),
    ):
        if op in known[server]:
            await ask(remotes[server], op, taken(arguments, known[server][op]))
    for remote in remotes:
        with suppress(Exception):
            await remote.close_rpc()


def made_by_hand(client, folder):
    client.wait_for_workers(2)
    workers = list(client.scheduler_info()["workers"])
    future = client.submit(inc, 1, pure=False)
    wait(future)
    known = [client.run_on_scheduler(parameters_of_scheduler)]
    for nanny in (False, True):
        known += client.run(parameters_of_worker, workers=workers[:1], nanny=nanny).values()
    client.sync(by_hand, client, workers, future.key, known)
    client.wait_for_workers(2)


async def watch(address, key):
    with suppress(ImportError):
        from distributed.diagnostics.progressbar import TextProgressBar

        bar = TextProgressBar([key], scheduler=address, interval="50ms", start=False)
        with suppress(Exception):
            await asyncio.wait_for(bar.listen(), 1)
    with suppress(ImportError):
        from distributed.diagnostics.eventstream import eventstream

        stream = await eventstream(address, interval=0.05)
        await stream.read()
        stream.abort()


def progress(client, folder):
    client.sync(watch, client.scheduler.address, client.submit(inc, 1).key)


def hurry():
    """Benchmarks of one small size and a moment."""
    from distributed import worker

    worker.benchmark_disk.__defaults__ = (None, ("1 kiB",), "10 ms")
    worker.benchmark_memory.__defaults__ = (("2 kiB",), "10 ms")
    worker.benchmark_network.__defaults__ = (("1 kiB",), "10 ms")


def benchmarks(client, folder):
    if hasattr(client, "benchmark_hardware"):
        client.run(hurry)
        client.benchmark_hardware()


PARTS = (
    monitoring,
    profiles,
    stories_and_dumps,
    memory,
    functions,
    plugins,
    made_by_hand,
    progress,
    benchmarks,
)
