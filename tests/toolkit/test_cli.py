"""The commands as a user runs them: exit codes, what goes to which stream, and what is left on disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

IDL = """\
//! Talk.
protocol chat {
    releases: [1.0.0],
    tag: "op",
}

role member
role server
stream Room: member <-> server

/// Something is said.
message Say "say": member -> server {
    /// The text.
    text: str,
}
"""
BROKEN = IDL.replace("text: str", "text: strr").replace("stream Room", "straem Room")

TARGET = """
class Upper:
    def render(self, request):
        protocol = request.releases[0]
        text = f"{protocol.name} {protocol.release} {request.source} {dict(request.options)}\\n"
        return {"a.txt": text, "deep/b.txt": "".join(f"{item.name}\\n" for item in protocol.items)}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a description and a target that another distribution brings."""
    site = tmp_path / "site"
    (site / "upper-1.0.dist-info").mkdir(parents=True)
    (site / "upper-1.0.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: upper\nVersion: 1.0\n")
    (site / "upper-1.0.dist-info/entry_points.txt").write_text("[wirespan.targets]\nupper = upper_target:Upper\n")
    (site / "upper_target.py").write_text(TARGET)
    folder = tmp_path / "project"
    (folder / "idl").mkdir(parents=True)
    (folder / "idl/chat.idl").write_text(IDL)
    (folder / "wirespan.toml").write_text(
        '[protocol]\nsource = "idl/chat.idl"\nreleases = ["1.0.0"]\n[targets.upper]\noutput = "out"\nloud = true\n'
    )
    return folder


def wirespan(folder: Path, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "wirespan", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder.parent / "site"), **env},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_generate_writes_then_has_nothing_to_do(project: Path) -> None:
    done = wirespan(project, "generate")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "    wrote out/a.txt\n    wrote out/deep/b.txt\n"
    assert (project / "out/a.txt").read_text() == "chat 1.0.0 idl {'loud': True}\n"
    again = wirespan(project, "generate")
    assert (again.returncode, again.stdout) == (0, "unchanged out: 2 files\n")
    assert wirespan(project, "generate", "--check").returncode == 0


def test_check_finds_changed_missing_and_stale_files_and_writes_nothing(project: Path) -> None:
    assert wirespan(project, "generate").returncode == 0
    (project / "out/a.txt").write_text("edited\n")
    (project / "out/deep/b.txt").unlink()
    manifest = project / "out/.wirespan"
    manifest.write_text(manifest.read_text() + "old.txt\n")
    (project / "out/old.txt").write_text("old\n")
    before = tree(project)
    found = wirespan(project, "generate", "--check")
    assert found.returncode == 1
    assert "-edited\n+chat 1.0.0" in found.stdout
    assert "-old\n" in found.stdout
    assert "1 missing, 1 stale; run `wirespan generate`" in found.stderr
    assert tree(project) == before


def test_a_broken_description_changes_nothing(project: Path) -> None:
    assert wirespan(project, "generate").returncode == 0
    (project / "idl/chat.idl").write_text(BROKEN)
    before = tree(project)
    failed = wirespan(project, "generate")
    assert (failed.returncode, failed.stdout) == (2, "")
    assert "did you mean `stream`" in failed.stderr
    assert tree(project) == before


def test_a_fault_of_wirespan_itself_is_told_apart_and_changes_nothing(project: Path) -> None:
    broken = project.parent / "site" / "sitecustomize.py"
    broken.write_text("import wirespan.generate\nwirespan.generate.load = lambda _: 1 / 0\n")
    before = tree(project)
    failed = wirespan(project, "generate")
    assert failed.returncode == 3
    assert "wirespan itself failed: ZeroDivisionError: division by zero" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert "Traceback" in wirespan(project, "generate", WIRESPAN_DEBUG="1").stderr
    assert tree(project) == before


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["generate", "--target", "cobol"], "there is no target `cobol`; installed: "),
        (["generate", "--target", "rust"], "no table [targets.rust]; there are: upper"),
        (["generate", "--config", "none.toml"], "none.toml: no such file"),
        (["fmt", "none.idl"], "none.idl: no such file or folder"),
        (["check", "none.idl"], "none.idl"),
        (["frobnicate"], "invalid choice"),
        ([], "the following arguments are required: COMMAND"),
    ],
)
def test_wrong_usage(project: Path, arguments: list[str], problem: str) -> None:
    failed = wirespan(project, *arguments)
    assert failed.returncode == 2
    assert problem in failed.stderr
    assert "Traceback" not in failed.stderr


def test_an_unknown_release(project: Path) -> None:
    config = project / "wirespan.toml"
    config.write_text(config.read_text().replace('"1.0.0"', '"1.0.1"'))
    failed = wirespan(project, "generate")
    assert failed.returncode == 2
    assert "protocol.releases: 1.0.1 is not listed in" in failed.stderr
    assert "the newest is 1.0.0" in failed.stderr


def test_check_counts(project: Path) -> None:
    done = wirespan(project, "check")
    assert (done.returncode, done.stdout) == (0, "chat 1.0.0: 1 message, 0 requests, 1 file\n")


def test_diagnostics_for_machines(project: Path) -> None:
    (project / "idl/chat.idl").write_text(BROKEN)
    found = wirespan(project, "check", "--format", "json")
    assert found.returncode == 2
    assert {entry["line"] for entry in json.loads(found.stdout)} >= {9}
    found = wirespan(project, "check", "--format", "github")
    assert found.stdout.startswith("::error file=idl/chat.idl,line=9,")


def test_colour_only_on_a_terminal(project: Path) -> None:
    (project / "idl/chat.idl").write_text(BROKEN)
    assert "\x1b[" not in wirespan(project, "check").stderr


def test_show(project: Path) -> None:
    done = wirespan(project, "show", "1.0.0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "releases: [1.0.0]," in done.stdout
    (project / "again.idl").write_text(done.stdout)
    assert wirespan(project, "check", "again.idl").stdout == "chat 1.0.0: 1 message, 0 requests, 1 file\n"
    assert wirespan(project, "show", "1.0.0", "--source", "again.idl").stdout == done.stdout
    one = wirespan(project, "show", "1.0.0", "Say")
    assert one.stdout == IDL[IDL.index("/// Something") :]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["1.0.1"], "1.0.1 is no release of chat; did you mean 1.0.0?"),
        (["1.0.0", "Sai"], "chat 1.0.0 has no Sai; did you mean Say?"),
        (["1.0.0", "--source", "none.idl"], "none.idl"),
        ([], "the following arguments are required: RELEASE"),
    ],
)
def test_show_of_what_is_not_there(project: Path, arguments: list[str], problem: str) -> None:
    failed = wirespan(project, "show", *arguments)
    assert (failed.returncode, failed.stdout) == (2, "")
    assert problem in failed.stderr


def test_fmt(project: Path) -> None:
    path = project / "idl/chat.idl"
    path.write_text(IDL.replace("    text: str,", "  text :str"))
    assert wirespan(project, "fmt", "--check").stdout == "would format idl/chat.idl\n"
    assert wirespan(project, "fmt", "--check").returncode == 1
    assert wirespan(project, "fmt").stdout == "formatted idl/chat.idl\n"
    assert path.read_text() == IDL
    done = wirespan(project, "fmt")
    assert (done.returncode, done.stdout) == (0, "")


def test_fmt_of_standard_input(project: Path) -> None:
    loose = IDL.replace("    text: str,", "  text :str")
    done = wirespan(project, "fmt", "-", stdin=loose)
    assert (done.returncode, done.stdout) == (0, IDL)
    assert wirespan(project, "fmt", "--check", "-", stdin=loose).returncode == 1
    failed = wirespan(project, "fmt", "-", stdin=BROKEN)
    assert (failed.returncode, failed.stdout) == (2, "")
    assert "<stdin>:9:1" in failed.stderr


def test_fmt_refuses_broken_files_and_touches_none(project: Path) -> None:
    (project / "idl/a.idl").write_text("role  member")
    (project / "idl/chat.idl").write_text(BROKEN)
    before = tree(project)
    assert wirespan(project, "fmt", "idl").returncode == 2
    assert tree(project) == before


def test_the_same_under_any_hash_seed(project: Path) -> None:
    texts = set()
    for seed in ("0", "1", "4242"):
        assert wirespan(project, "generate", PYTHONHASHSEED=seed).returncode == 0
        texts.add(tuple(tree(project / "out").items()))
    assert len(texts) == 1
