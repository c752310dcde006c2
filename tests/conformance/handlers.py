"""The tables of handlers that `distributed` builds, and the signatures of what stands in them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from attrs import evolve

from .facts import Handler, Parameter
from .source_tree import Class, Function, SourceTree

# Which table a name means. The same names have been in use since 2.10.0.
RPC_TABLES = frozenset({"handlers"})
STREAM_TABLES = frozenset({"stream_handlers", "_stream_handlers", "worker_handlers", "client_handlers"})

# Who owns a table, by the class whose code fills it ...
OWNERS = {
    "Server": ("scheduler", "worker", "nanny"),
    "Scheduler": ("scheduler",),
    "Worker": ("worker",),
    "Nanny": ("nanny",),
    "Client": ("client",),
}
# ... or by the object whose table it is: `self.scheduler.handlers`, `worker.stream_handlers`.
OBJECTS = {"scheduler": ("scheduler",), "worker": ("worker",), "client": ("client",)}

# What a handler calls the connection, where it takes it at all: `stream` until 2.18.
CONNECTION = frozenset({"comm", "stream"})

# What `Server.handle_stream` passes to every handler beside the message: `extra={"worker": worker}` for the stream of
# a worker, `extra={"client": client}` for that of a client. A message that has the key itself wins.
STREAM_EXTRA = frozenset({"worker", "client"})


class UnresolvedError(Exception):
    """A handler whose signature cannot be told from the source."""


def handlers_of(tree: SourceTree) -> list[Handler]:
    """Every entry of every table.

    Raises
    ------
    UnresolvedError
        An entry is neither a method, a function, a lambda nor a stimulus.

    """
    found: dict[tuple[str, str, str], Handler] = {}
    for module in tree.modules.values():
        for owner in module.classes.values():
            for table, receivers, op, value in _entries(owner):
                kind = "stream" if table in STREAM_TABLES else "rpc"
                for receiver in receivers:
                    # The table of the base class holds methods that a server may override.
                    shared = owner.name == "Server"
                    start = tree.class_named(receiver.capitalize()) if shared else owner
                    name, parameters = _signature(tree, start or owner, value)
                    handler = Handler(
                        receiver=receiver,
                        kind=kind,
                        op=op,
                        name=name,
                        parameters=_given(tree, parameters, receiver, kind),
                    )
                    key = (receiver, kind, op)
                    if not (shared and key in found):
                        found[key] = handler
    return list(found.values())


def _entries(owner: Class) -> Iterator[tuple[str, tuple[str, ...], str, ast.expr]]:
    """(name of the table, receivers, op, handler) for every entry that the methods of a class make."""
    for method in (node for node in ast.walk(owner.node) if isinstance(node, Function)):
        for node in ast.walk(method):
            for target, value in _writes(node):
                table = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
                if table in RPC_TABLES | STREAM_TABLES and isinstance(value, ast.Dict):
                    receivers = _receivers(owner, target)
                    for key, handler in zip(value.keys, value.values, strict=True):
                        if isinstance(key, ast.Constant) and isinstance(key.value, str):
                            yield table, receivers, key.value, handler


def _writes(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """What a statement puts into a table: `t = {..}`, `t.update({..})`, `t["op"] = ..`."""
    match node:
        case ast.Assign(targets=[ast.Subscript(value=table, slice=key)], value=value):
            yield table, ast.Dict(keys=[key], values=[value])
        case ast.Assign(targets=[target], value=value) | ast.AnnAssign(target=target, value=ast.expr() as value):
            yield target, value
        case ast.Call(func=ast.Attribute(value=table, attr="update"), args=[value]):
            yield table, value


def _receivers(owner: Class, target: ast.expr) -> tuple[str, ...]:
    match target:
        case ast.Name() | ast.Attribute(value=ast.Name(id="self")):
            # `handlers = {...}` in an extension is handed to `self.scheduler.handlers.update(handlers)`.
            return OWNERS.get(owner.name) or (OBJECTS["scheduler"] if _extends_scheduler(owner) else ())
        case ast.Attribute(value=ast.Name(id=name)) | ast.Attribute(value=ast.Attribute(attr=name)):
            return OBJECTS.get(name, ())
    return ()


def _extends_scheduler(owner: Class) -> bool:
    return "self.scheduler.handlers.update(handlers)" in ast.unparse(owner.node)


def _signature(tree: SourceTree, owner: Class, value: ast.expr) -> tuple[str, tuple[Parameter, ...]]:
    """The name of a handler and its parameters, without `self`."""
    match value:
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            if found := tree.method(owner, name):
                definer, method = found
                static = any(ast.unparse(d) == "staticmethod" for d in method.decorator_list)
                return f"{definer.name}.{name}", _parameters(method.args)[0 if static else 1 :]
        case ast.Name(id=name):
            if function := tree.function_named(name, owner.module):
                return name, _parameters(function.args)
        case ast.Lambda(args=arguments):
            return "lambda", _parameters(arguments)
        case ast.Call(func=ast.Name(id="partial"), args=[function], keywords=bound):
            name, parameters = _signature(tree, owner, function)
            fixed = {keyword.arg: _text(keyword.value) for keyword in bound}
            return name, tuple(evolve(p, default=fixed.get(p.name, p.default)) for p in parameters)
        case ast.Call(func=ast.Attribute(attr="_handle_remote_stimulus"), args=[ast.Name(id=name)]):
            # The handler makes an event of the message: its parameters are the fields of the dataclass.
            if event := tree.class_named(name, owner.module):
                return name, dataclass_fields(tree, event)
    raise UnresolvedError(f"{owner.module.path}: {owner.name}: {ast.unparse(value)}")


def dataclass_fields(tree: SourceTree, start: Class) -> tuple[Parameter, ...]:
    """The parameters of a dataclass: its annotated names, bases first."""
    found: dict[str, Parameter] = {}
    for owner in reversed(list(tree.lineage(start))):
        for node in owner.node.body:
            if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
                continue
            if "ClassVar" in ast.unparse(node.annotation) or "init=False" in (value := _text(node.value)):
                continue
            default = None if node.value is None else value
            found[node.target.id] = Parameter(node.target.id, default, annotation=ast.unparse(node.annotation))
    return tuple(found.values())


def _parameters(arguments: ast.arguments) -> tuple[Parameter, ...]:
    positional = [*arguments.posonlyargs, *arguments.args]
    missing = len(positional) - len(arguments.defaults)
    defaults = [*([None] * missing), *arguments.defaults, *arguments.kw_defaults]
    found = [
        Parameter(argument.arg, None if default is None else _text(default))
        for argument, default in zip([*positional, *arguments.kwonlyargs], defaults, strict=True)
    ]
    if arguments.kwarg:
        found.append(Parameter(arguments.kwarg.arg, more=True))
    return tuple(found)


def _given(tree: SourceTree, parameters: tuple[Parameter, ...], receiver: str, kind: str) -> tuple[Parameter, ...]:
    """Mark the parameters that the server fills in, and the connection, which is never part of a message."""
    if kind == "stream":
        extra = STREAM_EXTRA if receiver == "scheduler" else frozenset()
        parameters = tuple(evolve(p, given="stream") if p.name in extra else p for p in parameters)
    # Since 2022.3 the connection is passed to handlers whose first parameter is called so, before that to all.
    elif parameters and not parameters[0].more and "_expects_comm" not in tree.modules["core.py"].functions:
        parameters = (evolve(parameters[0], given="comm"), *parameters[1:])
    return tuple(evolve(p, given="comm") if p.name in CONNECTION else p for p in parameters)


def _text(node: ast.expr | None) -> str:
    return "" if node is None else ast.unparse(node)
