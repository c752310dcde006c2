"""What only Python can do, done by a worker through its ordinary `run`: nothing else of the scheduler is Python.

Each function takes and gives MessagePack; the scheduler has it put into a module of its own.
"""

import dask.order
import msgpack
from dask._expr import LLGExpr
from distributed.protocol import pickle
from distributed.protocol.serialize import deserialize, msgpack_decode_default
from distributed.protocol.utils import msgpack_opts
from distributed.scheduler import _cull, _materialize_graph


def unpack(payload):
    return msgpack.unpackb(payload, use_list=False, strict_map_key=False, raw=False)


def materialize(payload):
    """Turn pickled expressions into tasks: (key, pickle, dependencies, order, hints, annotations) each."""
    header, frames, keys, annotations, order = unpack(payload)
    expr = deserialize(
        msgpack.loads(header, object_hook=msgpack_decode_default, use_list=False, **msgpack_opts), frames
    )
    tasks, layers = _materialize_graph(expr, validate=False)
    if isinstance(expr, LLGExpr):
        tasks = _cull(tasks, set(keys))
    order = order or dask.order.order(tasks)
    everywhere = {}
    if annotations:
        pickled = msgpack.loads(annotations[0])["pickled-obj"]
        everywhere = pickle.loads(pickled, buffers=annotations[1:]) or {}
    plan = []
    for key, task in tasks.items():
        notes = {name: value(key) if callable(value) else value for name, value in everywhere.items()}
        notes |= {name: values[key] for name, values in layers.items() if values.get(key) is not None}
        plan.append(
            (key, pickle.dumps(task), list(task.dependencies), order.get(key, 0), hints(notes), sendable(notes))
        )
    return msgpack.packb(plan, use_bin_type=True)


def hints(notes):
    """What the scheduler heeds: resources, priority, workers, whether others will do, retries."""
    if not notes:
        return ({}, None, [], False, 0)
    workers = notes.get("workers", notes.get("restrictions")) or []
    if not isinstance(workers, (list, tuple, set)):
        workers = [workers]
    return (
        notes.get("resources") or {},
        notes.get("priority"),
        [str(worker) for worker in workers],
        bool(notes.get("allow_other_workers", notes.get("loose_restrictions", False))),
        notes.get("retries", 0),
    )


def sendable(notes):
    """What of the annotations can travel to a worker."""
    sent = {}
    for name, value in notes.items():
        if name == "workers" and isinstance(value, set):
            value = list(value)
        try:
            msgpack.packb(value)
        except TypeError:
            continue
        sent[name] = value
    return sent


def shuffle(payload):
    """Begin a run of a P2P shuffle: the pickle of its specification, and the workers that take part."""
    barrier, run_id, span, workers, others = unpack(payload)
    spec = pickle.loads(barrier).spec
    taken = {}
    for other in others:
        taken |= pickle.loads(other).worker_for
    places = {part: taken.get(part) or spec.pick_worker(part, workers) for part in spec.output_partitions}
    run_spec = spec.create_new_run(worker_for=places, span_id=span).run_spec
    object.__setattr__(run_spec, "run_id", run_id)
    return msgpack.packb((pickle.dumps(run_spec), sorted(set(places.values()))), use_bin_type=True)
