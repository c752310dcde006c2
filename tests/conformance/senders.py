"""The places in the source of `distributed` that send a message, and the keys that they put in."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from attrs import define, field

from .calls import Calls, functions
from .facts import Handler, Sender, Value
from .flow import ANYTHING, Shapes
from .handlers import dataclass_fields
from .source_tree import Class, Function, Module, SourceTree, nodes, parents

# Sent through `send_recv`, but not part of the message.
NOT_SENT = frozenset({"comm", "deserializers"})
NOTHING: Shapes = frozenset()
Values = Callable[[ast.expr], Shapes]
"""What is known of an expression, in the function in which it stands."""
# Keywords that belong to the function through which a request is made: `retry_operation(rpc.op, ...)`,
# `client.sync(rpc.op, ...)`.
NOT_PASSED_ON = {"retry_operation": frozenset({"operation"}), "sync": frozenset({"asynchronous", "callback_timeout"})}

# Functions that make a connection: what they return is called like `rpc(address).op(key=value)`.
RPC_MAKERS = frozenset({"rpc", "PooledRPCCall", "_worker_rpc", "_scheduler_rpc", "scheduler_rpc", "scheduler_comm"})
# A class whose attribute `scheduler` is a connection to one; elsewhere it is the object itself.
HOLDS_CONNECTION = frozenset(
    {
        "AMMClientProxy",
        "Adaptive",
        "Client",
        "Nanny",
        "ReplayExceptionClient",
        "ReplayTaskClient",
        "Semaphore",
        "Shuffle",
        "ShuffleRun",
        "Worker",
    }
)
# Functions that make what looks like a message but is never sent, as it stands: the result of a task inside a worker,
# and what a subprocess is told through a queue.
NOT_MESSAGES = frozenset(
    {
        "apply_function",
        "apply_function_actor",
        "apply_function_async",
        "apply_function_simple",
        "_run_task_async",
        "_run_task_simple",
    }
)
NOT_SENDERS = frozenset({"process.py"})
# An object whose attribute `scheduler` is a connection: `self.client.scheduler`, `get_client().scheduler`.
CONNECTED = frozenset(
    {"client", "_client", "worker", "_worker", "c", "get_client", "get_worker", "default_client", "w"}
)
# Where "scheduler" in a name of a connection tells who receives; what is left is found by the op.
BY_NAME = {
    "_scheduler_rpc": "scheduler",
    "_worker_rpc": "worker",
    "scheduler": "scheduler",
    "scheduler_comm": "scheduler",
    "scheduler_rpc": "scheduler",
}

# What puts a message on a stream.
STREAM_SENDERS = frozenset(
    {"_send_to_scheduler", "_send_to_scheduler_safe", "batched_send", "report", "send", "send_all", "worker_send"}
)

# Who sends, by the class; in that order, since extensions are named after what they extend.
ROLES = {
    "Scheduler": "scheduler",
    "WorkStealing": "scheduler",
    "Msg": "worker",
    "Worker": "worker",
    "Client": "client",
    "Nanny": "nanny",
    "Extension": "scheduler",
}
# What the source does not tell: an op that several receivers know, sent by code that runs in several places.
RECEIVERS = {
    # Both run in a worker or in a client, and send over the stream that its process has: always to the scheduler.
    "pubsub.py:Pub._put": ("scheduler",),
    "pubsub.py:Sub.__init__": ("scheduler",),
    "pubsub.py:Sub.__del__": ("scheduler",),
    # Given a client's or the scheduler's `rpc`, and addresses of workers.
    "utils_comm.py:scatter_to_workers": ("worker",),
    "worker.py:benchmark_network": ("worker",),
    "worker.py:Worker.send_to_worker": ("worker",),
}


@define
class _Keys:
    """The keys of a message under construction."""

    sure: dict[str, None] = field(factory=dict)
    perhaps: dict[str, None] = field(factory=dict)
    values: dict[str, Shapes] = field(factory=dict)
    more: bool = False

    def add(self, key: str, *, sure: bool, values: Shapes = NOTHING) -> None:
        self.values[key] = self.values.get(key, NOTHING) | values
        if sure:
            self.sure[key] = None
        elif key not in self.sure:
            self.perhaps[key] = None

    def shown(self) -> tuple[str, ...]:
        names = [*self.sure, *(f"{key}?" for key in self.perhaps if key not in self.sure)]
        return (*(name for name in names if name != "op"), *(("**",) if self.more else ()))


def senders_of(tree: SourceTree, handlers: Iterable[Handler], calls: Mapping[str, Calls]) -> list[Sender | Value]:
    """Every place that sends an op for which there is a handler, and the values that it is known to send."""
    tables: dict[str, list[Handler]] = {}
    for handler in handlers:
        tables.setdefault(handler.op, []).append(handler)
    found: list[Sender | Value] = []
    for module in tree.modules.values():
        if module.path in NOT_SENDERS:
            continue
        for owner, path, function in functions(module):
            if function.name in NOT_MESSAGES:
                continue
            where = f"{module.path}:{'.'.join(path)}"
            for op, kind, target, keys in _sent(owner, function, calls[module.path]):
                receivers = _receivers(tables.get(op, []), kind, target, _role(module, owner))
                for found_kind, names in receivers.items():
                    found += _facts(RECEIVERS.get(where, names), found_kind, op, where, keys)
        for owner in module.classes.values():
            found += _message_class(tree, owner)
    return found


def _facts(receivers: tuple[str, ...], kind: str, op: str, where: str, keys: _Keys) -> Iterator[Sender | Value]:
    """A sender, and what is known of the values that it sends."""
    yield Sender(receivers=receivers, kind=kind, op=op, where=where, keys=keys.shown())
    for name, shapes in keys.values.items():
        for shape in shapes - ANYTHING:
            if name != "op":
                yield Value(receivers=receivers, kind=kind, op=op, where=where, name=name, shape=shape)


def _role(module: Module, owner: Class | None) -> str:
    name = owner.name if owner else module.path.removesuffix(".py").capitalize()
    return next((role for part, role in ROLES.items() if part in name), "")


# ------------------------------------------------------------------------------------------ what a function sends


def _sent(owner: Class | None, function: Function, calls: Calls) -> Iterator[tuple[str, str, str, _Keys]]:
    """(op, "rpc", "stream" or "", how it is sent, keys) for every message that a function makes."""
    connections = _connections(function)
    values = partial(calls.values, owner, function)
    for node in nodes(function):
        match node:
            case ast.Dict():
                pairs = [(k, v) for k, v in zip(node.keys, node.values, strict=True)]
                op = next((v for k, v in pairs if isinstance(k, ast.Constant) and k.value == "op"), None)
                if isinstance(op, ast.Constant) and isinstance(op.value, str):
                    keys = _Keys(more=any(k is None for k, _ in pairs))
                    for key, value in pairs:
                        if isinstance(key, ast.Constant) and isinstance(key.value, str):
                            keys.add(key.value, sure=True, values=values(value))
                    _add_later_keys(function, node, parents(function), keys, values)
                    yield op.value, *_channel(node, parents(function)), keys
            case ast.Call(keywords=keywords) if op := _keyword(keywords, "op"):
                if isinstance(op, ast.Constant) and isinstance(op.value, str):
                    keys = _keywords(keywords, NOT_SENT, values)
                    direct = ast.unparse(node.func).endswith("send_recv")
                    yield op.value, *(("rpc", "send_recv") if direct else _channel(node, parents(function))), keys
            case ast.Call(func=ast.Attribute() as callee, args=[], keywords=keywords):
                if target := _connection(owner, callee.value, connections):
                    yield callee.attr, "rpc", target, _keywords(keywords, NOT_SENT, values)
            case ast.Call(func=through, args=[ast.Attribute() as callee, *_], keywords=keywords):
                if target := _connection(owner, callee.value, connections):
                    name = ast.unparse(through).rpartition(".")[2]
                    skipped = NOT_SENT | NOT_PASSED_ON.get(name, frozenset())
                    yield callee.attr, "rpc", target, _keywords(keywords, skipped, values)


def _keyword(keywords: list[ast.keyword], name: str) -> ast.expr | None:
    return next((keyword.value for keyword in keywords if keyword.arg == name), None)


def _keywords(keywords: list[ast.keyword], skipped: frozenset[str], values: Values) -> _Keys:
    keys = _Keys(more=any(keyword.arg is None for keyword in keywords))
    for keyword in keywords:
        if keyword.arg is not None and keyword.arg not in skipped:
            keys.add(keyword.arg, sure=True, values=values(keyword.value))
    return keys


def _add_later_keys(
    function: Function, node: ast.Dict, parents: dict[ast.AST, ast.AST], keys: _Keys, values: Values
) -> None:
    """Keys that are added to the variable to which a message was assigned."""
    statement = parents.get(node)
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            pass
        case _:
            return
    for later in ast.walk(function):
        if getattr(later, "lineno", 0) <= node.lineno:
            continue
        sure = parents.get(later) is parents.get(statement)
        match later:
            case ast.Assign(targets=[ast.Name(id=other)]) if other == name and sure:
                return
            case ast.Assign(
                targets=[ast.Subscript(value=ast.Name(id=other), slice=ast.Constant(value=str(key)))], value=value
            ):
                if other == name:
                    keys.add(key, sure=sure, values=values(value))
            case ast.Call(func=ast.Attribute(value=ast.Name(id=other), attr="update")) if other == name:
                keys.more = True


def _channel(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> tuple[str, str]:
    """Whether a message goes over a stream or as a request, and how it is sent."""
    while not isinstance(node := parents[node], ast.stmt):
        if isinstance(node, ast.Call):
            last = ast.unparse(node.func).rpartition(".")[2]
            if last == "broadcast":
                nanny = _keyword(node.keywords, "nanny")
                return "rpc", "broadcast" if nanny is None else f"broadcast nanny={ast.unparse(nanny)}"
            if last in {"proxy", "write"}:
                return "rpc", last
            if last in STREAM_SENDERS:
                return "stream", last
    return "", ""


# ------------------------------------------------------------------------------------------ through a connection


def _connections(function: Function) -> dict[str, str]:
    """Variables of a function that hold a connection, or several, and what they were made by."""
    found: dict[str, str] = {}
    for node in nodes(function):
        match node:
            case (
                ast.withitem(context_expr=value, optional_vars=ast.Name(id=name))
                | ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.comprehension(target=ast.Name(id=name), iter=value)
            ):
                if isinstance(value, ast.Name) and value.id in found:
                    found[name] = found[value.id]
                elif made := next((part for part in ast.walk(value) if _is_maker(part)), None):
                    found[name] = ast.unparse(made)
    return found


def _is_maker(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in RPC_MAKERS


def _connection(owner: Class | None, node: ast.expr, connections: dict[str, str]) -> str:
    """A text that tells of a connection, or "" if the object is none."""
    match node:
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
            return connections.get(name, "")
        case ast.Call():
            return ast.unparse(node) if _is_maker(node) else ""
        case ast.Attribute(attr=name) if name in RPC_MAKERS:
            return name
        case ast.Attribute(value=ast.Name(id="self"), attr="scheduler"):
            return "scheduler" if owner and owner.name in HOLDS_CONNECTION else ""
        case ast.Attribute(value=holder, attr="scheduler"):
            holder = holder.func if isinstance(holder, ast.Call) else holder
            last = ast.unparse(holder).rpartition(".")[2]
            return "scheduler" if last in CONNECTED else ""
    return ""


# ------------------------------------------------------------------------------------------ who receives


def _receivers(handlers: list[Handler], kind: str, how: str, role: str) -> dict[str, tuple[str, ...]]:
    """Receivers by kind, as far as the op and the way in which it is sent tell."""
    fitting = [h for h in handlers if kind in {"", h.kind}]
    if how.startswith("broadcast"):
        # The scheduler passes a broadcast on to workers or, if asked to, to their nannies.
        asked = {"broadcast": {"worker"}, "broadcast nanny=True": {"nanny"}}.get(how, {"worker", "nanny"})
        fitting = [h for h in fitting if h.receiver in asked] or fitting
    elif receiver := BY_NAME.get(how.rpartition(".")[2]):
        fitting = [h for h in fitting if h.receiver == receiver] or fitting
    # Nobody but a worker sends to its own kind, and a worker does so only with requests.
    others = [h for h in fitting if h.receiver != role or (h.kind == "rpc" and role == "worker")]
    fitting = others or fitting
    if role in {"worker", "client", "nanny"}:
        fitting = [h for h in fitting if h.kind == "rpc" or h.receiver == "scheduler"]
    by_kind: dict[str, tuple[str, ...]] = {}
    for handler in fitting:
        by_kind[handler.kind] = (*by_kind.get(handler.kind, ()), handler.receiver)
    return by_kind


def _message_class(tree: SourceTree, owner: Class) -> Iterator[Sender | Value]:
    """A dataclass whose `to_dict` is the message: `TaskFinishedMsg`."""
    bases = {base.name for base in tree.lineage(owner)}
    if "SendMessageToScheduler" not in bases or owner.name == "SendMessageToScheduler":
        return
    op = ""
    for statement in owner.node.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="op")], value=ast.Constant(value=str(constant))):
                op = constant
    keys = _Keys()
    for parameter in dataclass_fields(tree, owner):
        nullable = "None" in parameter.annotation.replace("|", " ").split()
        keys.add(parameter.name, sure=True, values=frozenset({"None"}) if nullable else NOTHING)
    for base in tree.lineage(owner):
        if method := base.methods.get("to_dict"):
            for node in ast.walk(method):
                match node:
                    case ast.Assign(targets=[ast.Subscript(slice=ast.Constant(value=str(key)))]):
                        keys.add(key, sure=True)
                    case ast.Call(func=ast.Attribute(attr="pop"), args=[ast.Constant(value=str(key)), *_]):
                        keys.sure.pop(key, None)
                        keys.values.pop(key, None)
    yield from _facts(("scheduler",), "stream", op, f"{owner.module.path}:{owner.name}", keys)
