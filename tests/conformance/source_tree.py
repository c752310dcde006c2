"""The source of a package, read but never imported: its modules, classes, methods and functions."""

from __future__ import annotations

import ast
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from attrs import define, field

# Neither part of what is installed in a cluster, nor a sender: the dashboard and the HTTP pages live inside the
# scheduler's process and call its methods directly.
SKIPPED_FOLDERS = frozenset({"tests", "dashboard", "http"})
SKIPPED_FILES = frozenset({"utils_test.py", "_version.py"})

Function = ast.FunctionDef | ast.AsyncFunctionDef


# As many as a release has functions: they are gone through several times.
@lru_cache(maxsize=4096)
def nodes(function: Function) -> tuple[ast.AST, ...]:
    """All nodes of a function, itself first."""
    return tuple(ast.walk(function))


@lru_cache(maxsize=4096)
def parents(function: Function) -> dict[ast.AST, ast.AST]:
    """For each node of a function but itself the one in which it stands."""
    return {child: node for node in nodes(function) for child in ast.iter_child_nodes(node)}


@define(eq=False)
class Class:
    """A class, and the module in which it stands."""

    name: str
    module: Module
    node: ast.ClassDef
    methods: dict[str, Function] = field(factory=dict)
    aliases: dict[str, str] = field(factory=dict)  # `do = other_method`

    def __attrs_post_init__(self) -> None:
        for node in _members(self.node):
            match node:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    self.methods[name] = node
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Name(id=other)):
                    self.aliases[name] = other


@define(eq=False)
class Module:
    """One file."""

    path: str
    tree: ast.Module
    classes: dict[str, Class] = field(factory=dict)
    functions: dict[str, Function] = field(factory=dict)


@define(eq=False)
class SourceTree:
    """All modules of a package."""

    modules: dict[str, Module]

    @classmethod
    def read(cls, path: Path) -> SourceTree:
        """Read a folder that is the package, or a wheel that holds it.

        Raises
        ------
        FileNotFoundError
            There is no Python source at `path`.

        """
        # The package's own modules before those of its folders: `deploy/ssh.py` has a class `Scheduler` too.
        files = sorted(_files(path), key=lambda file: (file[0].count("/"), file[0]))
        if not files:
            raise FileNotFoundError(f"no Python source in {path}")
        return cls({name: _module(name, text) for name, text in files})

    def class_named(self, name: str, near: Module | None = None) -> Class | None:
        """A class by its name: in the same module if it is there, else wherever the package has it."""
        if near is not None and name in near.classes:
            return near.classes[name]
        return next((m.classes[name] for m in self.modules.values() if name in m.classes), None)

    def function_named(self, name: str, near: Module) -> Function | None:
        """A function of a module, by its name; likewise."""
        if name in near.functions:
            return near.functions[name]
        return next((m.functions[name] for m in self.modules.values() if name in m.functions), None)

    def lineage(self, start: Class) -> Iterator[Class]:
        """A class and its bases, in the order of their definition (depth first is enough here)."""
        yield start
        for base in start.node.bases:
            name = base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
            parent = self.class_named(name, start.module)
            if parent is not None and parent is not start:
                yield from self.lineage(parent)

    def method(self, start: Class, name: str) -> tuple[Class, Function] | None:
        """The method that an instance would find, and the class that defines it."""
        for owner in self.lineage(start):
            if found := owner.methods.get(name):
                return owner, found
            if other := owner.aliases.get(name):
                return self.method(start, other)
        return None


def _members(node: ast.ClassDef) -> list[ast.stmt]:
    """The statements of a class, with those of the `if`, `try` and `with` blocks in it."""
    found: list[ast.stmt] = []
    waiting = list(node.body)
    while waiting:
        statement = waiting.pop(0)
        found.append(statement)
        if isinstance(statement, ast.If | ast.Try):
            waiting += [*statement.body, *statement.orelse]
    return found


def _module(path: str, text: str) -> Module:
    module = Module(path, ast.parse(text))
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef):
            module.classes[node.name] = Class(node.name, module, node)
        elif isinstance(node, Function):
            module.functions[node.name] = node
    return module


def _files(path: Path) -> Iterator[tuple[str, str]]:
    """The path inside the package and the text of each module."""
    if path.is_dir():
        for file in path.rglob("*.py"):
            name = file.relative_to(path).as_posix()
            if _is_of_interest(name):
                yield name, file.read_text(encoding="utf-8")
        return
    with zipfile.ZipFile(path) as wheel:
        for member in wheel.namelist():
            top, _, name = member.partition("/")
            if name.endswith(".py") and top == path.name.partition("-")[0] and _is_of_interest(name):
                yield name, wheel.read(member).decode()


def _is_of_interest(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return SKIPPED_FOLDERS.isdisjoint(parts) and parts[-1] not in SKIPPED_FILES
