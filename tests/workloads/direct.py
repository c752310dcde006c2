"""Requests and messages that no call of the library sends, though a server or client understands them."""

import asyncio
import pickle
import time

from _start import cluster, inc
from distributed import wait
from distributed.comm import connect
from distributed.core import rpc
from distributed.protocol import Serialize, to_serialize


async def ask(remote, op, **arguments):
    try:
        answer = await asyncio.wait_for(getattr(remote, op)(**arguments), 20)
        print(op, str(answer)[:60])
        return answer
    except Exception as error:
        print(op, type(error).__name__, str(error)[:60])


async def requests(client, workers, keys):
    infos = client.scheduler_info()["workers"]
    first, second = workers
    nanny = infos[first]["nanny"]
    unreachable = "tcp://127.0.0.1:9"
    get_nothing = {"op": "actor_attribute", "attribute": "x", "actor": "nothing"}
    async with rpc(client.scheduler.address) as scheduler, rpc(first) as worker, rpc(nanny) as its_nanny:
        for op, arguments in (
            ("identity", {}),
            ("identity", {"n_workers": 1}),
            ("echo", {"data": [1, (2, 3), {"a": None}]}),
            ("echo", {"data": to_serialize([b"x", 1])}),
            ("dump_state", {"exclude": ["tasks", "log", "plugins"]}),
            ("add_keys", {"worker": first, "keys": [keys[0], "nothing"]}),
            ("add_keys", {"worker": "tcp://127.0.0.1:9", "keys": []}),
            ("set_restrictions", {"worker": {keys[0]: first}}),
            ("get_task_status", {"keys": [*keys, "nothing"]}),
            ("get_task_prefix_states", {}),
            ("check_idle", {}),
            ("get_logs", {"start": 0, "n": 2, "timestamps": True}),
            ("ncores_running", {"workers": None}),
            ("who_has", {"keys": None}),
            ("profile", {"start": 0, "stop": time.time()}),
            ("events", {"topic": "all"}),
            ("get_error_cause", {"keys": ["nothing"]}),
            ("get_runspec", {"key": keys[0]}),
            ("update_data", {"who_has": {"given": [first]}, "nbytes": {"given": 5}, "client": client.id}),
            ("broadcast", {"msg": {"op": "ping"}}),
            ("broadcast", {"msg": {"op": "identity"}, "workers": [first], "nanny": True}),
            ("broadcast", {"msg": {"op": "echo", "data": 5}, "hosts": ["127.0.0.1"]}),
            *(
                ("broadcast", {"msg": {"op": "ping"}, "workers": [first, unreachable], "on_error": on_error})
                for on_error in ("return_pickle", "return", "ignore", "raise")
            ),
            ("broadcast", {"msg": get_nothing}),
            ("proxy", {"worker": first, "msg": {"op": "identity"}}),
            ("proxy", {"worker": first, "msg": get_nothing}),
            ("retire_workers", {"workers": []}),
            ("retire_workers", {"names": [99]}),
            ("workers_to_close", {"target": 2, "key": None, "n": 1, "minimum": 1}),
            ("adaptive_target", {"target_duration": "5s"}),
        ):
            await ask(scheduler, op, **arguments)
        for op, arguments in (
            ("identity", {}),
            ("ping", {}),
            ("echo", {"data": (1, "two", b"three")}),
            ("echo", {"data": to_serialize(b"x")}),
            ("keys", {}),
            ("dump_state", {}),
            ("get_logs", {"n": 1, "timestamps": True}),
            ("get_monitor_info", {}),
            ("get_monitor_info", {"recent": True, "start": 1}),
            ("profile", {"start": 0, "key": "inc"}),
            ("profile", {"server": True}),
            ("profile_metadata", {"start": 0}),
            ("call_stack", {"keys": ["nothing"]}),
            ("get_story", {"keys_or_stimuli": [keys[0]]}),
            ("versions", {"packages": ["msgpack"]}),
            ("upload_file", {"filename": "an_upload.py", "data": b"x = 1\n"}),
            ("upload_file", {"filename": "a_text.txt", "data": "text", "load": False}),
            ("run_coroutine", {"function": pickle.dumps(asyncio.sleep), "args": pickle.dumps((0,)), "wait": True}),
            ("run", {"function": pickle.dumps(len), "args": pickle.dumps(([],)), "kwargs": pickle.dumps({})}),
            ("update_data", {"data": {"direct": to_serialize(5), ("x", 1): to_serialize(None)}}),
            ("gather", {"who_has": {keys[1]: [second]}}),
            ("free_keys", {"keys": ["direct"], "stimulus_id": "direct"}),
            ("actor_execute", {"function": "f", "actor": "none", "args": [], "kwargs": {}}),
        ):
            await ask(worker, op, **arguments)
        await get_data(first, keys)
        for op, arguments in (
            ("identity", {}),
            ("echo", {"data": {"a": [1]}}),
            ("dump_state", {}),
            ("get_logs", {"n": 1}),
            ("run", {"function": pickle.dumps(len), "args": pickle.dumps(([],)), "kwargs": pickle.dumps({})}),
            ("instantiate", {}),
            ("restart", {"timeout": 20, "reason": "direct"}),
            ("kill", {"timeout": 5}),
            ("instantiate", {}),
            ("close_gracefully", {"reason": "direct"}),
            ("terminate", {"reason": "direct"}),
        ):
            await ask(its_nanny, op, **arguments)
        async with rpc(second) as other:
            await ask(other, "terminate", nanny=True, reason="direct")


async def get_data(worker, keys):
    comm = await connect(worker)
    await comm.write({"op": "get_data", "keys": [*keys, "nothing"], "who": None})
    await comm.read()
    await comm.write("OK")
    await comm.write({"close": True, "op": "ping", "reply": True})
    await comm.read()
    await comm.close()


async def stream_to(peer, dask_worker):
    """The stream between workers, which the library has the means to open."""
    comm = await connect(peer)
    await comm.write({"op": "connection_stream"})
    await comm.write([{"op": "free-keys", "keys": ["nothing"], "stimulus_id": "direct"}])
    await comm.write([{"op": "close-stream"}])
    await asyncio.sleep(0.1)
    await comm.close()


async def no_stream_to(address):
    """Servers of other kinds open such a stream too, but there is nothing to be said on it."""
    comm = await connect(address)
    await comm.write({"op": "connection_stream"})
    await asyncio.sleep(0.1)
    await comm.close()


def main():
    with cluster(2, {"distributed.comm.timeouts.connect": "2s"}) as client:
        workers = list(client.scheduler_info()["workers"])
        a, b = client.submit(inc, 1, workers=workers[:1]), client.submit(inc, 2, workers=workers[1:])
        wait([a, b])
        stream = client.scheduler_comm.send
        stream({"op": "report-key", "key": a.key})
        stream({"op": "client-desires-keys", "keys": [b.key, "nothing"]})
        stream({"op": "update-data", "who_has": {"pushed": workers[:1]}, "nbytes": {"pushed": 5}})
        client.run_on_scheduler(speak, client.id, a.key)
        time.sleep(0.3)
        client.run(stream_to, workers[1], workers=workers[:1])
        for address in (client.scheduler.address, client.scheduler_info()["workers"][workers[0]]["nanny"]):
            client.sync(no_stream_to, address)
        client.sync(requests, client, workers, [a.key, b.key])


def speak(client, key, dask_scheduler):
    """Messages of the scheduler that its own code never sends, or hardly ever."""
    dask_scheduler.report({"op": "lost-data", "key": "nothing"})
    dask_scheduler.report({"op": "task-retried", "key": "nothing"})
    dask_scheduler.report({"op": "adjust-heartbeat-interval", "interval": 2.0})
    dask_scheduler.client_comms[client].send({"op": "error", "exception": Serialize(ValueError("sent by hand"))})
    for address, comm in dask_scheduler.stream_comms.items():
        comm.send({"op": "cancel-compute", "key": key, "stimulus_id": "direct"})
        comm.send({"op": "refresh-who-has", "who_has": {key: [address]}, "stimulus_id": "direct"})
        comm.send({"op": "worker-status-change", "status": "running", "stimulus_id": "direct"})


if __name__ == "__main__":
    main()
