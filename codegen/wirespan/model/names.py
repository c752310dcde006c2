"""Identifiers in the cases that generated code uses."""

from __future__ import annotations

import re


def pascal(name: str) -> str:
    """`no_worker` as `NoWorker`; a part that has capitals keeps them."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_") if part)


def snake(name: str) -> str:
    """`SchedulerIdentity` as `scheduler_identity`; a run of capitals is one word: `RPCError` as `rpc_error`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()
