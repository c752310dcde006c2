"""What handlers answer, as far as the `return` statements in the source tell."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from .calls import Calls
from .facts import Handler, Reply
from .flow import ANYTHING, Shapes
from .source_tree import Class, Function, Module, SourceTree

# How a handler said, until 2.18.0, that it had answered by itself; since then it returns the member of an enum.
NO_ANSWER = frozenset({"'dont-reply'"})


def replies_of(tree: SourceTree, handlers: Iterable[Handler], calls: Mapping[str, Calls]) -> list[Reply]:
    """Every answer of a handler of requests that can be told."""
    found: list[Reply] = []
    for handler in handlers:
        if handler.kind != "rpc" or (place := _function(tree, handler)) is None:
            continue
        # A method of the base class calls those of the server.
        start = tree.class_named(handler.receiver.capitalize())
        for shape in _returned(tree, calls, *place, start, frozenset()) - ANYTHING - NO_ANSWER:
            found.append(
                Reply(receiver=handler.receiver, kind=handler.kind, op=handler.op, name=handler.name, shape=shape)
            )
    return found


def _function(tree: SourceTree, handler: Handler) -> tuple[Module, Class | None, Function] | None:
    """The function that a handler's name means; None for a lambda."""
    owner_name, _, name = handler.name.rpartition(".")
    if not owner_name:
        return next(((m, None, m.functions[name]) for m in tree.modules.values() if name in m.functions), None)
    owner = tree.class_named(owner_name)
    return (owner.module, owner, owner.methods[name]) if owner and name in owner.methods else None


def _returned(
    tree: SourceTree,
    calls: Mapping[str, Calls],
    module: Module,
    owner: Class | None,
    function: Function,
    start: Class | None,
    seen: frozenset[Function],
) -> Shapes:
    """What a function returns, followed through the methods of the same object whose result it returns."""
    if function in seen or any(isinstance(node, ast.Yield | ast.YieldFrom) for node in _own(function)):
        return ANYTHING
    flow = calls[module.path].flow(owner, function)
    found: set[str] = {"None"} if flow.ends else set()
    for node in _own(function):
        if not isinstance(node, ast.Return):
            continue
        value = node.value.value if isinstance(node.value, ast.Await) else node.value
        match value:
            case None:
                found |= flow.values(ast.Constant(None), at=node)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name)) if owner and (
                method := tree.method(start if start and owner in tree.lineage(start) else owner, name)
            ):
                definer, called = method
                if flow.values(value):
                    found |= _returned(tree, calls, definer.module, definer, called, start, seen | {function})
            case _:
                found |= flow.values(value)
    return frozenset(found)


def _own(function: Function) -> Iterator[ast.AST]:
    """The nodes of a function, without those of functions inside it."""
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            waiting += ast.iter_child_nodes(node)
