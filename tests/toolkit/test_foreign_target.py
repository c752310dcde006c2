"""A target of another distribution: its column in `wirespan diff`, its code in the manual; and what must not matter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

IDL = """\
protocol chat { releases: [1.0.0, 2.0.0], tag: "op", docs: optional }
role member
role server
stream Room: member <-> server

message Say "say": member -> server {
    text: str @removed(2.0.0),
    words: list<str> @since(2.0.0),
}
message Leave "leave": member -> server {
    why?: str @since(2.0.0),
}
"""
TARGET = '''
from wirespan.model import Message
from wirespan.targets import OptionError
from wirespan.targets.declared import Declaration, Declarations
from wirespan.targets.source import Source, rules


class Lisp:
    """Prints Lisp."""

    source = Source(letter="L", title="Lisp", words="Lisp that uses what is generated", rules=rules(always="D203"))

    def render(self, request):
        return {}

    def declarations(self, request):
        assert not request.options
        if any(item.name == "Unspeakable" for item in request.protocol.items):
            raise OptionError("there is no Lisp for that")
        return Declarations(
            label="Lisp",
            title="Lisp form",
            declared=tuple(
                Declaration(item=item.name, release=p.release, module="chat", text=f"(defmessage {item.op})")
                for p in request.releases
                for item in p.of(Message)
            ),
        )
'''
CONFIG = """\
[protocol]
source = "chat.idl"
releases = ["2.0.0"]

[targets.docs]
output = "manual"

"""
TABLE = '[targets.lisp]\noutput = "lisp"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "lisp-1.0.dist-info").mkdir(parents=True)
    (site / "lisp-1.0.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: lisp\nVersion: 1.0\n")
    (site / "lisp-1.0.dist-info/entry_points.txt").write_text("[wirespan.targets]\nlisp = lisp_target:Lisp\n")
    (site / "lisp_target.py").write_text(TARGET)
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "chat.idl").write_text(IDL)
    (folder / "wirespan.toml").write_text(CONFIG + TABLE)
    return folder


def wirespan(folder: Path, *arguments: str, installed: bool = True) -> subprocess.CompletedProcess[str]:
    path = {"PYTHONPATH": str(folder.parent / "site")} if installed else {}
    return subprocess.run(
        [sys.executable, "-m", "wirespan", *arguments],
        cwd=folder,
        env={**os.environ, **path},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_it_brings_its_own_column(project: Path) -> None:
    done = wirespan(project, "diff", "1.0.0", "2.0.0")
    assert "  --L-- D203 + why  optional field added: str\n" in done.stdout
    assert "  -O-PR D201 + words  required field added: list<str>\n" in done.stdout
    assert "  L 1  Lisp that uses what is generated\n" in done.stdout
    markdown = wirespan(project, "diff", "1.0.0", "2.0.0", "--format", "markdown").stdout
    assert "| | change | new → old | old → new | Lisp | Python | Rust |\n|---|---|:-:|:-:|:-:|:-:|:-:|\n" in markdown
    without = wirespan(project, "diff", "1.0.0", "2.0.0", installed=False)
    assert "Lisp" not in without.stdout
    assert "  ---- D203 + why" in without.stdout


def test_its_code_stands_in_the_manual(project: Path) -> None:
    assert wirespan(project, "generate", "--target", "docs").returncode == 0
    page = (project / "manual/chat.html").read_text()
    assert '<h4 class="panel-title">Lisp form</h4>' in page
    assert "(defmessage say)" in page
    assert "class Say" not in page  # the other languages have no table


def test_a_target_that_cannot_print_a_protocol_is_no_concern_of_the_manual(project: Path) -> None:
    (project / "chat.idl").write_text(IDL.replace("Leave", "Unspeakable"))
    done = wirespan(project, "generate", "--target", "docs")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Lisp" not in (project / "manual/chat.html").read_text()


def test_a_target_that_is_not_installed_is_no_concern_of_the_manual(project: Path) -> None:
    done = wirespan(project, "generate", "--target", "docs", installed=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Lisp" not in (project / "manual/chat.html").read_text()
    failed = wirespan(project, "generate", installed=False)
    assert failed.returncode == 2
    assert "there is no target `lisp`" in failed.stderr


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ('[targets.python]\noutput = "python"\npackage = "no name"\n', "targets.python"),
        ('[targets.python]\npackage = "chat"\n', "targets.python.output: missing"),
        ('[targets.rust]\noutput = "rust"\ncolour = "red"\n', "targets.rust: colour: unknown"),
        ("[targets]\nrust = 3\n", "targets.rust: expected a table"),
        ('[targets.python]\noutput = "rust"\n[targets.rust]\noutput = "rust/src"\n', "lies in the output of"),
    ],
)
def test_a_wrong_table_of_another_target_is_no_concern_of_the_manual(project: Path, table: str, problem: str) -> None:
    text = CONFIG.replace("[targets.docs]", f"{table}[targets.docs]")
    (project / "wirespan.toml").write_text(text)
    done = wirespan(project, "generate", "--target", "docs")
    assert (done.returncode, done.stderr) == (0, "")
    assert (project / "manual/chat.html").is_file()
    failed = wirespan(project, "generate")
    assert failed.returncode == 2
    assert problem in failed.stderr


def test_a_wrong_table_for_diff_is_no_concern_of_the_manual(project: Path) -> None:
    (project / "wirespan.toml").write_text(f"{CONFIG}[diff]\nreceivers = 3\n")
    assert wirespan(project, "generate", "--target", "docs").returncode == 0
    failed = wirespan(project, "diff", "1.0.0", "2.0.0")
    assert failed.returncode == 2
    assert 'diff.receivers: expected "strict" or "open"' in failed.stderr


def test_the_output_of_the_manual_still_has_to_be_its_own(project: Path) -> None:
    (project / "wirespan.toml").write_text(CONFIG + '[targets.python]\noutput = "manual/python"\npackage = "chat"\n')
    failed = wirespan(project, "generate", "--target", "docs")
    assert failed.returncode == 2
    assert "is, holds or lies in the output of targets.docs" in failed.stderr


@pytest.mark.parametrize(("toml", "named"), [("wirespan.toml", "chat.idl"), ("below/wirespan.toml", "../chat.idl")])
def test_headers_name_a_file_where_the_folder_has_no_name(project: Path, toml: str, named: str) -> None:
    tables = '[targets.python]\noutput = "python"\n[targets.rust]\noutput = "rust"\ncrate = "chat"\n'
    (project / "below").mkdir()
    (project / toml).write_text(CONFIG.replace('"chat.idl"', f'"{named}"') + tables)
    assert wirespan(project, "generate", "--config", toml).returncode == 0
    folder = (project / toml).parent
    for file in ("chat_protocol/chat.py", "chat_protocol/routes.py"):
        assert f" from {named}, release 2.0.0" in (folder / "python" / file).read_text(), file
    assert f"from `{named}`" in (folder / "python/README.md").read_text()
    for file in ("src/chat.rs", "src/lib.rs", "Cargo.toml", "README.md"):
        assert f" from {named}. Do not edit." in (folder / "rust" / file).read_text(), file
    assert f"Made from <code>{named}</code> by" in (folder / "manual/index.html").read_text()


def test_the_readme_shows_an_error_of_the_protocol_itself(project: Path) -> None:
    (project / "wirespan.toml").write_text(CONFIG + '[targets.python]\noutput = "python"\npackage = "chat"\n')
    assert wirespan(project, "generate").returncode == 0
    readme = (project / "python/README.md").read_text()
    assert "`Say.words[2]: expected str, got int 5`" in readme
    assert "ComputeTask" not in readme
    code = 'from chat.chat import Say\nSay.from_wire({"op": "say", "words": ("a", "b", 5)})'
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project / "python", capture_output=True, text=True, check=False
    )
    assert done.stderr.splitlines()[-1].endswith("Say.words[2]: expected str, got int 5")
