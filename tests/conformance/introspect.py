"""The tables of handlers that a running cluster has: what the extraction from the source must come to as well.

Starts a scheduler, a worker, a nanny (without its worker) and a client in this process, on 127.0.0.1.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

Signature = dict[str, str | None]
"""Parameters and their defaults (as text; None: required), without `self` and `comm`."""


async def tables() -> dict[tuple[str, str, str], Signature]:
    """The signature of every handler, by receiver, kind and op."""
    from distributed import Client, Nanny, Scheduler, Worker

    options: dict[str, Any] = {"host": "127.0.0.1", "dashboard": False}
    async with Scheduler(port=0, dashboard_address="127.0.0.1:0", **options) as scheduler:
        nanny = Nanny(scheduler.address, nthreads=1, host="127.0.0.1", dashboard=False)
        async with (
            Worker(scheduler.address, nthreads=1, **options) as worker,
            Client(scheduler.address, asynchronous=True, set_as_default=False) as client,  # type: ignore[no-untyped-call]
        ):
            found = {("client", "stream", op): _signature(h) for op, h in client._stream_handlers.items()}
            for name, server in (("scheduler", scheduler), ("worker", worker), ("nanny", nanny)):
                found |= {(name, "rpc", op): _signature(h) for op, h in server.handlers.items()}
                # The nanny inherits an empty table of streams.
                found |= {(name, "stream", op): _signature(h) for op, h in server.stream_handlers.items()}
        await nanny.close()
    return found


def run() -> dict[tuple[str, str, str], Signature]:
    """`tables`, from outside an event loop; bounded in time."""
    return asyncio.run(asyncio.wait_for(tables(), timeout=60))


def _signature(handler: Callable[..., Any]) -> Signature:
    if handler.__name__.startswith("_handle_remote_stimulus"):
        (event,) = (cell.cell_contents for cell in handler.__closure__ or () if inspect.isclass(cell.cell_contents))
        return {name: None for name in inspect.signature(event).parameters if name != "self"}
    found: Signature = {}
    for parameter in inspect.signature(handler).parameters.values():
        if parameter.kind is parameter.VAR_POSITIONAL or parameter.name == "comm":
            continue
        if parameter.kind is parameter.VAR_KEYWORD:
            found["**"] = None
        else:
            required = parameter.default is parameter.empty
            found[parameter.name] = None if required else "default"
    return found


__all__ = ["Signature", "run", "tables"]
