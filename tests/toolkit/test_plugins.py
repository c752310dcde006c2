"""Targets and transports of other distributions: found, used, and named when they fail."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IDL = """\
//! Talk.
protocol chat { releases: [1.0.0], docs: optional, transport: pigeons }
role member
role server
stream Room: member <-> server
message Say "say": member -> server { text: str }
message Leave "leave": member -> server {}
rpc Ask "ask": member -> server { text: str } -> str
"""
TOML = """\
[protocol]
source = "chat.idl"
releases = ["1.0.0"]
[targets.python]
output = "python"
package = "chat_protocol"
[targets.rust]
output = "rust"
crate = "chat"
[targets.docs]
output = "docs"
"""
TRANSPORT = """
from pathlib import Path
from wirespan.transports import Code, Transport

class Pigeons(Transport):
    has_batches = False

    def code(self, target):
        folder = Path(__file__).with_name("pigeon_templates") / target
        return Code(templates=folder, exports=("Pigeon",) if target == "python" else ())
"""
TARGET = """
class Upper:
    def render(self, request):
        return {"a.txt": request.releases[0].name.upper()}
"""
README = '{% extends "README.md.j2" %}\n{% block transport %}\n\n## Pigeons\n\n{{ package }} flies.\n{% endblock %}\n'

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A distribution `pigeon-post` 1.2 with a target and a transport, both sound."""
    site = tmp_path / "site"
    info = site / "pigeon_post-1.2.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: pigeon-post\nVersion: 1.2\n")
    entries = "[wirespan.transports]\npigeons = pigeons:Pigeons\n[wirespan.targets]\nupper = upper_target:Upper\n"
    (info / "entry_points.txt").write_text(entries)
    (site / "pigeons.py").write_text(TRANSPORT)
    (site / "upper_target.py").write_text(TARGET)
    for target in ("python", "rust"):
        shutil.copytree(ROOT / "templates" / target / "transport" / "plain", site / "pigeon_templates" / target)
    python = site / "pigeon_templates" / "python"
    (python / "README.md.j2").write_text(README)
    text = (python / "_payloads.py").read_text().replace('__all__ = ["lift"', '__all__ = ["Pigeon", "lift"')
    (python / "_payloads.py").write_text(f'{text}\n\nclass Pigeon:\n    """Carries messages."""\n')
    (site / "pigeon_templates" / "rust" / "loft.rs").write_text("//! Where pigeons live.\n")
    return site


@pytest.fixture
def run(site: Path, tmp_path: Path) -> Run:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "chat.idl").write_text(IDL)
    (folder / "wirespan.toml").write_text(TOML)

    def run(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "wirespan", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(site), **env}
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)

    return run


def test_a_transport_brings_its_own_code_to_each_target(run: Run, tmp_path: Path) -> None:
    done = run("generate")
    assert (done.returncode, done.stderr) == (0, "")
    project = tmp_path / "project"
    assert "## Pigeons\n\nchat_protocol flies.\n" in (project / "python/README.md").read_text()
    assert (project / "rust/src/transport/loft.rs").read_text() == "//! Where pigeons live.\n"
    program = "import chat_protocol as c; print(c.Pigeon.__doc__, c.encode(c.Leave()))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=project / "python", capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "Carries messages. [b'\\x81\\xa2op\\xa5leave']\n", done.stderr


def test_a_name_that_a_transport_takes_is_free_without_it(run: Run, tmp_path: Path) -> None:
    idl = tmp_path / "project/chat.idl"
    idl.write_text(f"{IDL}struct Pigeon {{ name: str }}\n")
    assert run("generate", "--target", "python").returncode == 0
    assert "class Pigeon_(Struct)" in (tmp_path / "project/python/chat_protocol/chat.py").read_text()
    idl.write_text(idl.read_text().replace("transport: pigeons", "transport: plain"))
    assert run("generate", "--target", "python").returncode == 0
    assert "class Pigeon(Struct)" in (tmp_path / "project/python/chat_protocol/chat.py").read_text()


def test_vectors_of_a_transport_without_batches(run: Run) -> None:
    said = [json.loads(line) for line in run("vectors").stdout.splitlines()]
    assert said[0]["transport"] == "pigeons"
    stream = [line for line in said if line.get("decoder") == "stream"]
    assert stream
    assert all(line["frames"][0][0] == "8" for line in stream)  # a map: no array around it


def test_a_transport_that_does_not_know_a_target(run: Run, site: Path) -> None:
    (site / "pigeons.py").write_text(f"{TRANSPORT.rstrip()} if target != 'rust' else None\n")
    failed = run("generate")
    assert failed.returncode == 2
    assert "targets.rust: the transport `pigeons` has no code for the target `rust`" in failed.stderr


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("import Code, Transport", "import Code, Transport, Loft", "ImportError: cannot import name 'Loft'"),
        ("class Pigeons(Transport)", "class Doves(Transport)", "AttributeError: module 'pigeons' has no attribute"),
        ("class Pigeons(Transport)", "class Pigeons", "TypeError: `Pigeons` has no `externs`, and is no Transport"),
        ("folder = Path", "folder = 1 / 0 or Path", "ZeroDivisionError: division by zero"),
        ("pigeon_templates", "nowhere", "FileNotFoundError: there is no folder"),
    ],
)
def test_a_broken_transport_is_named(run: Run, site: Path, tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in TRANSPORT
    (site / "pigeons.py").write_text(TRANSPORT.replace(old, new))
    named_and_nothing_written(run, tmp_path, "the transport `pigeons` (pigeons:Pigeons)", problem)


def test_a_broken_template_of_a_transport_is_named(run: Run, site: Path, tmp_path: Path) -> None:
    (site / "pigeon_templates/python/README.md.j2").write_text(README.replace("package", "pakage"))
    problem = "UndefinedError: 'pakage' is undefined"
    named_and_nothing_written(run, tmp_path, "the transport `pigeons` (pigeons:Pigeons)", problem)


def test_a_transport_that_cannot_write_is_named(run: Run, site: Path) -> None:
    (site / "pigeons.py").write_text(f"{TRANSPORT}\n    def encode(self, value):\n        return 1 / 0\n")
    failed = run("vectors")
    assert failed.returncode == 4
    assert "the transport `pigeons` (pigeons:Pigeons) of pigeon-post 1.2 failed: ZeroDivisionError" in failed.stderr


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("class Upper", "import nowhere\nclass Upper", "ModuleNotFoundError: No module named 'nowhere'"),
        ("class Upper", "class Lower", "AttributeError: module 'upper_target' has no attribute 'Upper'"),
        ("def render", "def print", "TypeError: `Upper` has no `render`, and is no Target"),
        ("upper()", "boom()", "AttributeError: 'str' object has no attribute 'boom'"),
        ("return {", "open('nowhere')\n        return {", "FileNotFoundError: [Errno 2]"),
        ("request.releases[0].name.upper()", "b'x'", "TypeError: `render` returned something other than paths and"),
        ('return {"a.txt": request.releases[0].name.upper()}', "pass", "TypeError: `render` returned something other"),
    ],
)
def test_a_broken_target_is_named(run: Run, site: Path, tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in TARGET
    config = tmp_path / "project/wirespan.toml"
    config.write_text(f'{TOML}[targets.upper]\noutput = "upper"\n')
    assert run("generate", "--target", "upper").returncode == 0
    (site / "upper_target.py").write_text(TARGET.replace(old, new))
    named_and_nothing_written(run, tmp_path, "the target `upper` (upper_target:Upper)", problem)


def named_and_nothing_written(run: Run, folder: Path, who: str, problem: str) -> None:
    before = set(folder.joinpath("project").rglob("*"))
    failed = run("generate")
    assert failed.returncode == 4, failed.stderr
    assert f"error: {who} of pigeon-post 1.2 failed: {problem}" in failed.stderr
    assert "help: this is a fault of that distribution, not of your input; nothing was written." in failed.stderr
    assert "Traceback" not in failed.stderr
    assert set(folder.joinpath("project").rglob("*")) == before
    assert "Traceback" in run("generate", WIRESPAN_DEBUG="1").stderr
