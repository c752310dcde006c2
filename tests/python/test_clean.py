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

from typing import Literal

from typing_extensions import assert_type

from kitchen_sink_protocol import ABSENT, Absent, ByFieldCircle, First, Presence, Tree, UnknownMessage, encode
from kitchen_sink_protocol import Fetch, FetchReplyBusy, FetchReplyOk, Failed, UnknownArm, ByField
from kitchen_sink_protocol.routes import LEFT_TO_RIGHT, STREAMS

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
        assert_type(answer.data, "dict[Key, Serialized]")
    case FetchReplyBusy() | UnknownArm() | Failed():
        pass
'''

WRONG = """\
from kitchen_sink_protocol import First

First(value="1", stimulus="s")
First(value=1)
First(value=1, stimulus="s", other=2)
First(value=1, stimulus="s").nothing
"""


def test_types_are_seen_from_outside(sink: Generated, tmp_path: Path) -> None:
    use = USE.replace("FetchReplyOk, Failed", "FetchReplyOk, Failed, Key, Serialized")
    (tmp_path / "use.py").write_text(use.replace('"dict[Key, Serialized]"', "dict[Key, Serialized]"))
    (tmp_path / "mypy.ini").write_text(
        f"[mypy]\nstrict = true\nmypy_path = {sink.folder}\nignore_missing_imports = true\n"
    )
    found = run(tmp_path, "mypy", "--cache-dir", "/dev/null", "use.py")
    assert found.returncode == 0, found.stdout


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


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_a_misspelt_name_is_an_error_of_types(sink: Generated, tmp_path: Path, checker: str) -> None:
    (tmp_path / "misspelt.py").write_text(MISSPELT)
    (tmp_path / "mypy.ini").write_text(
        f"[mypy]\nstrict = true\nmypy_path = {sink.folder}\nignore_missing_imports = true\n"
    )
    (tmp_path / "pyrightconfig.json").write_text(json.dumps({"extraPaths": [str(sink.folder)]}))
    arguments = {"mypy": ["--cache-dir", "/dev/null"], "pyright": ["--pythonpath", sys.executable]}[checker]
    found = run(tmp_path, checker, *arguments, "misspelt.py" if checker == "mypy" else "--project=.")
    errors = [line for line in found.stdout.splitlines() if "misspelt.py:" in line and "error" in line]
    lines = [int(line.partition("misspelt.py:")[2].split(":")[0]) for line in errors]
    assert sorted(lines) == [1, 2, 2, 3, 4, 5, 8, 10], found.stdout


def test_misuse_is_an_error_of_types(sink: Generated, tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text(WRONG)
    (tmp_path / "mypy.ini").write_text(
        f"[mypy]\nstrict = true\nmypy_path = {sink.folder}\nignore_missing_imports = true\n"
    )
    found = run(tmp_path, "mypy", "--cache-dir", "/dev/null", "wrong.py")
    errors = [line for line in found.stdout.splitlines() if line.startswith("wrong.py:") and ": error:" in line]
    assert [int(line.split(":")[1]) for line in errors] == [3, 4, 5, 6], found.stdout
