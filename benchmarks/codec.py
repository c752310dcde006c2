"""What typed decoding and encoding costs, beside plain msgpack and beside distributed, on recorded traffic.

python benchmarks/codec.py [RECORDING ...]

Every figure is a ratio of medians that were measured in turn in one process, so it holds when the machine's speed
drifts: 1.0 is `msgpack.unpackb` (or `packb`) of the first frame, which checks nothing and resolves no payload.
distributed unpickles what is marked as pickled while it reads; where a message has payloads, its encoding is left out,
since it would pickle them anew.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import msgpack
from distributed.protocol.core import dumps, loads

from wirespan.recording import bindings, exchange, file

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 41
SECONDS = 0.002  # of one measurement
OPS = (
    "compute-task",
    "task-finished",
    "free-keys",
    "client-releases-keys",
    "update-graph",
    "heartbeat_worker",
    "register-worker",
    "reply of get_data",
    "reply of gather",
    "reply of identity",
)
"""What most traffic consists of."""


def main(paths: Sequence[str]) -> None:
    """Measure the largest message of each op in the recordings."""
    logging.disable()
    recordings = [file.read(Path(path)) for path in paths]
    bound = bindings.load("dask_protocol", None, recordings[0].header.release)
    largest: dict[str, exchange.Told] = {}
    for recording in recordings:
        for told in exchange.follow(recording, bound):
            step = told.kind is exchange.Kind.STEP
            name = f"reply of {told.op}" if step else exchange.op_of(told.values[0]) if told.values else ""
            whole = all(isinstance(frame, bytes) for frame in told.message.frames)
            if name in OPS and whole and (name not in largest or size(told) > size(largest[name])):
                largest[name] = told
    print(f"{'':30}{'':>8}{'decode':>10}{'':>12}{'encode':>10}")
    print(f"{'message':30}{'bytes':>8}{'wirespan':>10}{'distributed':>12}{'wirespan':>10}{'distributed':>12}")
    for name in OPS:
        if name in largest:
            told = largest[name]
            count = f" ({len(told.values)} in a batch)" if told.kind is exchange.Kind.STREAM else ""
            print(f"{name + count:30}{size(told):8}{row(told, list(told.message.frames), bound)}")


def size(told: exchange.Told) -> int:
    """The length of the message itself, without its payloads."""
    return len(told.message.frames[0])


def row(told: exchange.Told, frames: list[bytes], bound: bindings.Bindings) -> str:
    """The four ratios of a message."""
    decode = decoder(told, bound)
    value = decode(frames)
    plain = msgpack.unpackb(frames[0], use_list=False, strict_map_key=False)
    theirs = loads(frames, deserialize=False)
    decoding = ratios(
        lambda: msgpack.unpackb(frames[0], use_list=False, strict_map_key=False),
        lambda: decode(frames),
        lambda: loads(frames, deserialize=False),
    )
    ours = [lambda: bound.encode(value)]
    encoding = ratios(lambda: msgpack.packb(plain), *ours, *([lambda: dumps(theirs)] if len(frames) == 1 else []))
    shown = [f"{decoding[0]:10.2f}", f"{decoding[1]:12.2f}", f"{encoding[0]:10.2f}"]
    return "".join([*shown, f"{encoding[1]:12.2f}" if len(encoding) > 1 else f"{'-':>12}"])


def decoder(told: exchange.Told, bound: bindings.Bindings) -> Callable[[Sequence[Any]], Any]:
    """The decoder that a program would use for this message."""
    if told.kind is exchange.Kind.STREAM:
        return bound.streams[told.decoder].decode
    if told.kind is exchange.Kind.REQUEST:
        return bound.servers[told.decoder].decode
    assert told.request is not None
    return type(told.request.values[0]).STEPS[int(told.decoder.rpartition("/")[2])].decode


def ratios(base: Callable[[], Any], *others: Callable[[], Any]) -> list[float]:
    """The medians of `others` over that of `base`; measured in turn."""
    calls = (base, *others)
    times: list[list[float]] = [[] for _ in calls]
    for call in calls:
        call()
    number = 1
    while timed(base, number) < SECONDS:
        number *= 2
    gc.disable()
    for _ in range(ROUNDS):
        for call, found in zip(calls, times, strict=True):
            found.append(timed(call, number))
    gc.enable()
    return [median(found) / median(times[0]) for found in times[1:]]


def timed(call: Callable[[], Any], number: int) -> float:
    """The seconds that `number` calls take."""
    start = perf_counter()
    for _ in range(number):
        call()
    return perf_counter() - start


if __name__ == "__main__":
    default = sorted(str(path) for path in (ROOT / "tests/recordings/2026.8.0").glob("*.wirerec"))
    main(sys.argv[1:] or default)
