"""Generated Python against the tools that its readers use: it is as if written by hand, and fully typed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Generated

FOLDERS = ["sink", "twin", "plain", "odd", "dask"]


@pytest.fixture(params=FOLDERS)
def folder(request: pytest.FixtureRequest) -> Path:
    generated: Generated = request.getfixturevalue(request.param)
    return generated.folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, timeout=300)


def test_ruff(folder: Path) -> None:
    found = run(folder, "ruff", "check", "--no-cache", "--output-format", "concise", ".")
    assert found.returncode == 0, found.stdout


def test_layout(folder: Path) -> None:
    found = run(folder, "ruff", "format", "--no-cache", "--diff", ".")
    assert found.returncode == 0, found.stdout


def test_mypy(folder: Path) -> None:
    found = run(folder, "mypy", "--cache-dir", "/dev/null" if sys.platform != "win32" else "nul")
    assert found.returncode == 0, found.stdout


def test_pyright(folder: Path) -> None:
    found = run(folder, "pyright", "--pythonpath", sys.executable)
    assert found.returncode == 0, found.stdout


USE = '''\
"""What a type checker has to see of a generated package."""

from typing import Literal, NoReturn

from typing_extensions import assert_type

from kitchen_sink_protocol import ABSENT, Absent, ByFieldCircle, First, Presence, Tree, UnknownMessage, encode
from kitchen_sink_protocol import Fetch, FetchReplyBusy, FetchReplyOk, Failed, Key, Serialized, UnknownArm
from kitchen_sink_protocol import ByField, Colour, Hello, Open, Paint, Steps
from kitchen_sink_protocol.routes import LEFT_TO_RIGHT, RIGHT, STREAMS
from kitchen_sink_protocol.transport import AsyncConnection, Connection

message = First(value=1, stimulus="s")
assert_type(message.value, int)
assert_type(message.common_at_end, int | Absent)
if message.common_at_end is not ABSENT:
    assert_type(message.common_at_end, int)
for each in LEFT_TO_RIGHT.decode(encode([message])):
    if isinstance(each, First):
        assert_type(each.stimulus, str)
tree = Tree(label="a", children=(), by_name={})
assert_type(tree.left, Tree | Absent | None)
presence = Presence(nilable=None)
assert_type(presence.flag, Literal[True] | Absent)
answer = Fetch.decode_reply([])
match answer:
    case FetchReplyOk():
        assert_type(answer.data, dict[Key, Serialized])
    case FetchReplyBusy() | UnknownArm() | Failed():
        pass
assert_type(Fetch.STEPS[0].decode([]), FetchReplyOk | FetchReplyBusy | UnknownArm | Failed)
assert_type(Fetch.STEPS[1].decode([]), Literal["OK"])
assert_type(Fetch(keys={"k"}).STEPS[1].read("OK"), Literal["OK"])
assert_type(Steps.STEPS[1].decode([]), dict[str, int])
assert_type(Steps.STEPS[2].decode([]), Failed | None)
assert_type(Paint.STEPS[0].decode([]), Colour | str | Failed | None)
for step in Steps.STEPS:
    assert_type(step.kind, Literal["reply", "push", "send", "open"])


async def talk() -> None:
    """Connections know the reply of each request, and what each decoder gives."""
    connection, peer = await AsyncConnection.connect("127.0.0.1", 1, Hello(version=(1,), compression=None))
    assert_type(peer, Hello)
    assert_type(await connection.ask(Fetch(keys={"k"})), FetchReplyOk | FetchReplyBusy | UnknownArm)
    assert_type(await connection.ask(Paint()), Colour | str | None)
    assert_type(await connection.receive(Fetch.STEPS[1]), Literal["OK"])
    async for message in connection.messages(LEFT_TO_RIGHT):
        if isinstance(message, First):
            assert_type(message.value, int)
    async for request in connection.requests(RIGHT):
        if isinstance(request, Fetch):
            await connection.answer(request, FetchReplyBusy(), check=True)


def talk_and_wait(connection: Connection) -> None:
    """The same over a blocking socket."""
    assert_type(connection.ask(Fetch(keys={"k"})), FetchReplyOk | FetchReplyBusy | UnknownArm)
    assert_type(connection.receive(Fetch.STEPS[1]), Literal["OK"])
    for message in connection.messages(LEFT_TO_RIGHT):
        if isinstance(message, First):
            assert_type(message.value, int)
    for request in connection.requests(RIGHT):
        if isinstance(request, Fetch):
            connection.answer(request, FetchReplyBusy())


def opened() -> NoReturn:
    """The step that opens a stream carries nothing."""
    Open.STEPS[1].decode([])
'''

WRONG = """\
from kitchen_sink_protocol import Fetch, First
from kitchen_sink_protocol.transport import Connection
First(value="1", stimulus="s")
First(value=1)
First(value=1, stimulus="s", other=2)
First(value=1, stimulus="s").nothing
Fetch.STEPS[2]
confirmation: int = Fetch.STEPS[1].decode([])


def talk(connection: Connection) -> None:
    connection.answer(Fetch(keys={"k"}), First(value=1, stimulus="s"))
    connection.ask(First(value=1, stimulus="s"))
"""


CHECKERS = {
    "mypy": ["--cache-dir", "/dev/null", "use.py"],
    "pyright": ["--pythonpath", sys.executable, "--project=."],
}


def wrong_lines(checker: str, sink: Generated, folder: Path, text: str) -> list[int]:
    """The lines in which a type checker finds errors, in a program that uses the kitchen sink."""
    (folder / "use.py").write_text(text)
    (folder / "mypy.ini").write_text(
        f"[mypy]\nstrict = true\nmypy_path = {sink.folder}\nignore_missing_imports = true\n"
    )
    (folder / "pyrightconfig.json").write_text(json.dumps({"extraPaths": [str(sink.folder)]}))
    found = run(folder, checker, *CHECKERS[checker])
    errors = [line for line in found.stdout.splitlines() if "use.py:" in line and "error" in line]
    assert bool(errors) == bool(found.returncode), found.stdout + found.stderr
    print(found.stdout)
    return sorted(int(line.partition("use.py:")[2].split(":")[0]) for line in errors)


@pytest.mark.parametrize("checker", CHECKERS)
def test_types_are_seen_from_outside(sink: Generated, tmp_path: Path, checker: str) -> None:
    assert wrong_lines(checker, sink, tmp_path, USE) == []


MISSPELT = """\
from kitchen_sink_protocol import Firts
from kitchen_sink_protocol import first, UnknownMesage, encode
from kitchen_sink_protocol.v1_0_0 import Firts as Firts2
from kitchen_sink_protocol.v1_0_0 import RELEASES, SCHEMA_HASH
from kitchen_sink_protocol.routes import STREAM, STREAMS
import kitchen_sink_protocol

kitchen_sink_protocol.Scalar
kitchen_sink_protocol.Scalars
kitchen_sink_protocol.v1_0_0.Scalar
"""


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_misspelt_name_is_an_error_of_types(sink: Generated, tmp_path: Path, checker: str) -> None:
    assert wrong_lines(checker, sink, tmp_path, MISSPELT) == [1, 2, 2, 3, 4, 5, 8, 10]


@pytest.mark.parametrize("checker", CHECKERS)
def test_misuse_is_an_error_of_types(sink: Generated, tmp_path: Path, checker: str) -> None:
    assert wrong_lines(checker, sink, tmp_path, WRONG) == [3, 4, 5, 6, 7, 8, 12, 13]
