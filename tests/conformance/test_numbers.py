"""Numbers that users' code makes: what distributed writes where one is NumPy's, and how the bindings read it.

The recording `numpy_numbers` has those that a whole cluster makes of them; here is each field by itself.
"""

from __future__ import annotations

import importlib.metadata
import pickle
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import msgpack  # type: ignore[import-untyped]
import numpy as np
import pytest
from distributed.protocol.core import dumps, loads

from dask_protocol import Pickled, encode, routes
from wirespan.recording import read

from .test_wire import RECORDINGS

SIZE = np.int64(28)
DIGEST = ("get-data", "memory-read", "bytes")
SPAN = ("execute", None, "inc", "memory-read", "bytes")


@cache
def recorded(op: str) -> Mapping[str, Any]:
    """The first message of this op that a cluster of the installed release sent, with its payloads unread."""
    folder = RECORDINGS / importlib.metadata.version("distributed")
    for path in sorted(folder.glob("*.wirerec")):
        for message in read(path).messages:
            frames = message.filled()
            if msgpack.packb(op) not in bytes(frames[0]):
                continue
            try:
                said = loads(frames, deserialize=False)
            except (AttributeError, ModuleNotFoundError):
                continue  # it has a pickle of something that only the workload has
            for each in said if isinstance(said, (list, tuple)) else [said]:
                if isinstance(each, Mapping) and each.get("op") == op:
                    return each
    raise LookupError(op)


def changed(message: Mapping[str, Any], path: tuple[str, ...], value: object) -> dict[str, Any]:
    """A copy of a message that has this value at a path."""
    first, *rest = path
    return {**message, first: changed(message[first] or {}, tuple(rest), value) if rest else value}


# Which decoder, op, where the number is put, and where it is found again.
NUMBERS: list[tuple[Any, str, tuple[str, ...], object, Callable[[Any], object]]] = [
    (routes.WORKER_TO_SCHEDULER, "task-finished", ("nbytes",), SIZE, lambda m: m.nbytes),
    (routes.SCHEDULER_TO_WORKER, "compute-task", ("nbytes",), {"x": SIZE}, lambda m: m.nbytes["x"]),
    (routes.SCHEDULER_TO_WORKER, "compute-task", ("priority",), (SIZE, 1, 0), lambda m: m.priority[0]),
    (
        routes.SCHEDULER_TO_WORKER,
        "compute-task",
        ("resource_restrictions",),
        {"GPU": SIZE},
        lambda m: m.resource_restrictions["GPU"],
    ),
    (routes.SCHEDULER_TO_WORKER, "acquire-replicas", ("nbytes",), {"x": SIZE}, lambda m: m.nbytes["x"]),
    (routes.SCHEDULER, "adaptive_target", ("target_duration",), SIZE, lambda m: m.target_duration),
    (routes.SCHEDULER, "update_data", ("nbytes",), {"x": SIZE}, lambda m: m.nbytes["x"]),
    (routes.SCHEDULER, "register-worker", ("resources",), {"GPU": SIZE}, lambda m: m.resources["GPU"]),
    (routes.SCHEDULER, "set_resources", ("resources",), {"GPU": SIZE}, lambda m: m.resources["GPU"]),
    (routes.SCHEDULER, "heartbeat_worker", ("metrics", "managed_bytes"), SIZE, lambda m: m.metrics.managed_bytes),
    (
        routes.SCHEDULER,
        "heartbeat_worker",
        ("metrics", "spilled_bytes", "memory"),
        SIZE,
        lambda m: m.metrics.spilled_bytes.memory,
    ),
    (
        routes.SCHEDULER,
        "heartbeat_worker",
        ("metrics", "transfer", "incoming_bytes"),
        SIZE,
        lambda m: m.metrics.transfer.incoming_bytes,
    ),
    (
        routes.SCHEDULER,
        "heartbeat_worker",
        ("metrics", "transfer", "outgoing_bytes"),
        SIZE,
        lambda m: m.metrics.transfer.outgoing_bytes,
    ),
    (
        routes.SCHEDULER,
        "heartbeat_worker",
        ("metrics", "digests_total_since_heartbeat"),
        {DIGEST: SIZE},
        lambda m: m.metrics.digests_total_since_heartbeat[DIGEST],
    ),
    (routes.SCHEDULER, "heartbeat_worker", ("extensions", "spans"), {SPAN: SIZE}, lambda m: m.extensions.spans[SPAN]),
]


@pytest.mark.parametrize(("decoder", "op", "path", "value", "found"), NUMBERS)
def test_a_number_of_numpy_is_read(
    decoder: Any, op: str, path: tuple[str, ...], value: object, found: Callable[[Any], object]
) -> None:
    """What real distributed packs as a pickle is kept as one, and written again as it was."""
    message = changed(recorded(op), path, value)
    frames = [bytes(frame) for frame in dumps(message)]
    decoded = decoder.decode(frames)
    (decoded,) = decoded if isinstance(decoded, list) else [decoded]
    assert not decoded.extra_fields
    number = found(decoded)
    assert isinstance(number, Pickled)
    assert pickle.loads(number.pickle) == SIZE
    assert decoder.decode(encode(decoded)) in (decoded, [decoded])


@pytest.mark.parametrize(("decoder", "op", "path", "value", "found"), NUMBERS)
def test_a_number_of_python_is_itself(
    decoder: Any, op: str, path: tuple[str, ...], value: object, found: Callable[[Any], object]
) -> None:
    message = changed(recorded(op), path, _of_python(value))
    frames = [bytes(frame) for frame in dumps(message)]
    decoded = decoder.decode(frames)
    (decoded,) = decoded if isinstance(decoded, list) else [decoded]
    assert found(decoded) == 28
    assert encode(decoded) == frames


def _of_python(value: object) -> object:
    match value:
        case dict():
            return {key: _of_python(item) for key, item in value.items()}
        case tuple():
            return tuple(map(_of_python, value))
    return int(value) if isinstance(value, np.integer) else value
