"""Values that reach a function from those that call it: from `restart(timeout=None)` through `sync` to `_restart`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from attrs import define, field, frozen

from .flow import ANYTHING, Env, Flow, Shapes, attributes, defaults
from .source_tree import Class, Function, Module, nodes

# `restart` → `sync(_restart)` → `_restart_workers`: more calls than these no value is passed through.
DEPTH = 2


@frozen(eq=False)
class _Call:
    """One place that calls a function: who does, and with what."""

    owner: Class | None
    caller: Function
    arguments: tuple[ast.expr, ...]
    keywords: tuple[ast.keyword, ...]


@define(eq=False)
class Calls:
    """The calls inside a module, by the class and the name of what is called, and the flows of its functions."""

    module: Module
    _calls: dict[tuple[str, str], list[_Call]] = field(factory=dict, init=False)
    _attributes: Env | None = field(default=None, init=False)
    _flows: dict[tuple[Function, int], Flow] = field(factory=dict, init=False)

    def _read(self) -> Env:
        """Read the module once, if anything is asked of it."""
        texts: Env = {}
        for owner, _, function in functions(self.module):
            for name, text in attributes(function):
                texts[name] = texts.get(name, ANYTHING) | {text}
            for node in nodes(function):
                if isinstance(node, ast.Call):
                    self._add(owner, function, node)
        return texts

    def _add(self, owner: Class | None, caller: Function, call: ast.Call) -> None:
        # Directly, or passed with its arguments to another function: `self.sync(self._restart, timeout=timeout)`.
        for callee, arguments in ((call.func, call.args), *((first, call.args[1:]) for first in call.args[:1])):
            match callee:
                case ast.Attribute(value=ast.Name(id="self"), attr=name) if owner:
                    key = (owner.name, name)
                case ast.Name(id=name) if name in self.module.functions:
                    key = ("", name)
                case _:
                    continue
            self._calls.setdefault(key, []).append(_Call(owner, caller, tuple(arguments), tuple(call.keywords)))

    def values(self, owner: Class | None, function: Function, node: ast.expr) -> Shapes:
        """What is known of an expression of a function."""
        return self.flow(owner, function).values(node)

    def flow(self, owner: Class | None, function: Function, depth: int = DEPTH) -> Flow:
        """The values in a function, with those of its callers and, `depth` calls up, of theirs."""
        known = self._flows.get((function, depth))
        if known is None:
            if self._attributes is None:
                self._attributes = self._read()
            parameters = self._parameters(owner, function, depth - 1) if depth else defaults(function.args)
            known = self._flows[function, depth] = Flow(function, self._attributes | parameters)
        return known

    def _parameters(self, owner: Class | None, function: Function, depth: int) -> Env:
        found = defaults(function.args)
        names = [a.arg for a in (*function.args.posonlyargs, *function.args.args)][1 if owner else 0 :]
        for call in self._calls.get((owner.name if owner else "", function.name), []):
            flow = self.flow(call.owner, call.caller, depth)
            if not any(isinstance(argument, ast.Starred) for argument in call.arguments):
                for name, value in zip(names, call.arguments, strict=False):
                    found[name] = found.get(name, ANYTHING) | flow.values(value)
            for keyword in call.keywords:
                if keyword.arg in found:
                    found[keyword.arg] = found[keyword.arg] | flow.values(keyword.value)
        return found


def functions(module: Module) -> Iterator[tuple[Class | None, tuple[str, ...], Function]]:
    """Every method and function of a module: its class, the path of its name, and itself."""
    for owner in module.classes.values():
        for name, method in owner.methods.items():
            yield owner, (owner.name, name), method
    for name, function in module.functions.items():
        yield None, (name,), function
