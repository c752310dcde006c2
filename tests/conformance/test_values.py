"""Values that the source of a release sends or answers: how they are followed, and that a wrong type is found."""

from __future__ import annotations

import ast
import re
import shutil
import textwrap
from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.model import Named
from wirespan.releases import Release

from . import checks, history
from .admits import admits
from .calls import Calls
from .compare import compare
from .facts import parse
from .flow import literal
from .source_tree import Class, Module

# ------------------------------------------------------------------------------------------ following values

BODIES = [
    ("f(x=None)", "return x", {"None", "..."}),
    ("f(x=None)", "if x is None:\n    x = 5\nreturn x", {"5", "..."}),
    ("f(x=None)", "x = x or 'all'\nreturn x", {"'all'", "..."}),
    ("f(x=None)", "if not x:\n    raise ValueError\nreturn x", {"..."}),
    ("f(x=None)", "assert x is not None\nreturn x", {"..."}),
    ("f(x=None)", "x = x if x is not None else -1\nreturn x", {"-1", "..."}),
    ("f(x=None)", "if x is not None:\n    return x", {"...", "None"}),
    ("f(x=True)", "if x is True:\n    x = None\nreturn x", {"None", "..."}),
    ("f(x='a')", "if isinstance(x, str):\n    x = [x]\nreturn x", {"['a']", "[...]", "..."}),
    ("f(x)", "if not isinstance(x, list):\n    x = [x]\nreturn x", {"[...]", "..."}),
    (
        "f(x)",
        "if x:\n    y = 'OK'\nelse:\n    y = 'no'\nreturn {'status': y}",
        {"{'status': ...}", "{'status': 'OK'}", "{'status': 'no'}"},
    ),
    ("f(x)", "y = {'a': 1}\nif x:\n    y['b'] = None\nreturn y", {"{'a': 1}", "{'a': 1, 'b': None}"}),
    ("f(x)", "y = {}\nfor z in x:\n    y[z] = 1\nreturn y", {"{...: ...}", "..."}),
    ("f(x)", "while True:\n    if x:\n        return 1", {"1"}),
    ("f(x)", "while x:\n    x = None\n    break\nreturn x", {"...", "None"}),
    ("f(x)", "try:\n    y = 1\nexcept KeyError:\n    y = 2\nreturn y", {"1", "2"}),
    ("f(x)", "y = None\na, y = x\nreturn y", {"..."}),
    ("f(x)", "with x as y:\n    return not y", {"False", "True"}),
    ("f(x)", "return {i: {'n': None} for i in x}, set(x), (1, *x)", {"[{...: ...}, {...}, [...]]"}),
    ("f(x)", "def g(y=None):\n    return y\nreturn 1", {"1"}),
]


@pytest.mark.parametrize(("signature", "body", "shapes"), BODIES)
def test_values_are_followed(signature: str, body: str, shapes: set[str]) -> None:
    module = _module(f"def {signature}:\n{textwrap.indent(body, '    ')}")
    function = module.functions["f"]
    flow = Calls(module).flow(None, function)
    found = {"None"} if flow.ends else set[str]()
    for statement in function.body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Return) and node.value and not isinstance(statement, ast.FunctionDef):
                found |= flow.values(node.value)
    assert found == shapes


CALLED = """
class Client:
    def restart(self, timeout=None, **kwargs):
        return self.sync(self._restart, timeout=timeout)
    async def _restart(self, timeout):
        await self._ask(timeout, "now")
    async def _ask(self, timeout, when):
        self.send({"op": "restart", "timeout": timeout, "when": when})
    def fail(self, ts):
        ts.exception = "lost"
    def tell(self, failing_ts):
        self.send({"op": "erred", "exception": failing_ts.exception})
"""


def test_values_are_passed_on_by_callers() -> None:
    module = _module(CALLED)
    owner = module.classes["Client"]
    assert _sent(module, owner, "_ask", "timeout") == {"None", "..."}
    assert _sent(module, owner, "_ask", "when") == {"'now'", "..."}
    assert _sent(module, owner, "tell", "exception") == {"'lost'", "..."}


def _sent(module: Module, owner: Class, name: str, key: str) -> frozenset[str]:
    function = owner.methods[name]
    (value,) = (
        value
        for node in ast.walk(function)
        if isinstance(node, ast.Dict)
        for name, value in zip(node.keys, node.values, strict=True)
        if isinstance(name, ast.Constant) and name.value == key
    )
    return Calls(module).values(owner, function, value)


def _module(text: str) -> Module:
    module = Module("here.py", ast.parse(text))
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef):
            module.classes[node.name] = Class(node.name, module, node)
        elif isinstance(node, ast.FunctionDef):
            module.functions[node.name] = node
    return module


# ------------------------------------------------------------------------------------------ types

NEWEST = max(checks.protocol().releases)


@pytest.mark.parametrize(
    ("name", "shape", "allowed"),
    [
        ("Timedelta", "None", False),
        ("Timedelta", "'5s'", True),
        ("Timedelta", "[...]", False),
        ("Keys", "{...}", True),
        ("Keys", "{...: ...}", False),
        ("Rate", "[1.5, 3]", True),
        ("Rate", "[1.5, -3]", False),
        ("Rate", "[1.5]", False),
        ("Rate", "[...]", True),
        ("StatusName", "'running'", True),
        ("StatusName", "'dancing'", False),
        ("Size", "28", True),
        ("Size", "True", False),
        ("OkMessage", "{'status': 'OK'}", True),
        ("OkMessage", "{'status': 'ok'}", False),
        ("OkMessage", "{'status': ...}", True),
        ("OkMessage", "{'status': 'OK', 'name': ...}", False),
        ("OkMessage", "{}", False),
        ("OkMessage", "{...: ...}", True),
        ("HeartbeatReply", "{'status': 'missing'}", True),
        ("HeartbeatReply", "{'status': 'OK'}", False),
        ("Pickled", "'text'", False),
    ],
)
def test_which_values_a_type_allows(name: str, shape: str, allowed: bool) -> None:
    assert admits(checks.protocol().at(NEWEST), Named(name), literal(shape)) is allowed


# ------------------------------------------------------------------------------------------ errors that were there

EXAMPLE = re.compile(
    r"^(?:@.*\n)*example (?:.+\n)+?(?=\n|\Z|//|@|example|rpc|union|type|struct|enum|message)", re.MULTILINE
)

# What the description said until it was found wrong by recordings, and where the source would have told.
FORMER = [
    (
        "nanny.idl",
        "timeout: number? = 30 @since(2022.10.2)",
        "timeout: number = 30 @since(2022.10.2)",
        ["2022.10.2", "2022.11.1", "2024.3.1"],
        ("nanny", "restart", "value", "timeout=None"),
    ),
    (
        "early_shuffles.idl",
        'status: "OK" @since(2022.12.1)',
        'status: "OK"',
        ["2022.5.1", "2022.12.0"],
        (
            "scheduler",
            "shuffle_get",
            "answer",
            "{'worker_for': ..., 'column': ..., 'schema': ..., 'output_workers': ...}",
        ),
    ),
    (
        "types.idl",
        "    text: str @removed(2022.12.0),\n",
        "",
        ["2.10.0", "2020.12.0", "2022.11.1"],
        ("client", "task-erred", "value", "exception='Worker holding Actor was lost'"),
    ),
]


@pytest.mark.parametrize(("file", "now", "before", "releases", "found"), FORMER)
def test_former_errors_are_found(
    file: str, now: str, before: str, releases: list[str], found: tuple[str, ...], tmp_path: Path
) -> None:
    folder = shutil.copytree(checks.DESCRIPTION.parent, tmp_path / "idl")
    # Examples show what is right, so that the former description does not allow them.
    text = EXAMPLE.sub("", (folder / file).read_text(encoding="utf-8"))
    assert text.count(now) == 1
    (folder / file).write_text(text.replace(now, before), encoding="utf-8")
    former = load(folder / checks.DESCRIPTION.name)
    known = history.read()
    for release in map(Release, releases):
        facts = [parse(line) for line in known[release]]
        names = [
            {(f.receiver, f.op, f.what, f.name) for f in compare(protocol.at(release), facts)}
            for protocol in (checks.protocol(), former)
        ]
        assert names[1] - names[0] == {found}, release
