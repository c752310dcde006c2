"""The command as a user runs it: releases, trees, revisions; forms of output; exit codes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from wirespan.cli import main

IDL = """\
protocol chat {
    releases: [1.0, 1.1, 2.0],
    docs: optional,
}

role member
role server
stream Room: member <-> server

message Say "say": member -> server {
    text: str,
    room: str @since(1.1),
    shout?: bool @removed(2.0),
}
"""
CONFIG = '[protocol]\nsource = "idl/chat.idl"\nreleases = ["2.0"]\n[targets.python]\noutput = "out"\npackage = "chat"\n'

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "idl").mkdir()
    (tmp_path / "idl" / "chat.idl").write_text(IDL, encoding="utf-8")
    (tmp_path / "wirespan.toml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


def edit(project: Path, old: str, new: str) -> None:
    assert old in IDL
    (project / "idl" / "chat.idl").write_text(IDL.replace(old, new), encoding="utf-8")


def test_releases(project: Path, capsys: Output) -> None:
    assert main(["diff", "1.0", "2.0"]) == 1
    assert capsys.readouterr().out == (
        "chat: 1.0 → 2.0\n"
        "\n"
        "MESSAGES\n"
        "\n"
        "say  Say, member → server\n"
        "  -OPR D201 + room  required field added: str\n"
        "  --PR D204 - shout  optional field removed: bool\n"
        "\n"
        "2 changes; all break:\n"
        "  N 0  a newer sender with an older receiver\n"
        "  O 1  an older sender with a newer receiver\n"
        "  P 2  Python source that uses the generated package\n"
        "  R 2  Rust source that uses the generated crate\n"
    )


def test_strict_receivers(project: Path, capsys: Output) -> None:
    assert main(["diff", "1.0", "2.0", "--receivers", "strict"]) == 1
    assert "NOPR D201" in capsys.readouterr().out
    (project / "wirespan.toml").write_text(CONFIG + '[diff]\nreceivers = "strict"\n', encoding="utf-8")
    main(["diff", "1.0", "2.0"])
    assert "NOPR D201" in capsys.readouterr().out
    (project / "wirespan.toml").write_text(CONFIG + '[diff]\nreceivers = "strict"\ntakes_more = ["Say"]\n')
    main(["diff", "1.0", "2.0"])
    assert "-OPR D201" in capsys.readouterr().out


def test_nothing_breaks(project: Path, capsys: Output) -> None:
    assert main(["diff", "1.1", "1.1"]) == 0
    assert capsys.readouterr().out == "chat: 1.1 → 1.1\n\nNothing changed.\n"
    assert main(["diff", "2.0", "1.1"]) == 0
    out = capsys.readouterr().out
    assert "  ---- D203 + shout  optional field added: bool\n" in out
    assert "1 change; nothing breaks." in out


def test_only_breaking(project: Path, capsys: Output) -> None:
    assert main(["diff", "2.0", "1.0", "--only-breaking"]) == 1
    out = capsys.readouterr().out
    assert "D202" in out
    assert "D203" not in out
    assert "2 changes; 1 break:" in out


def test_against_a_revision(project: Path, capsys: Output) -> None:
    git(project, "init", "-q")
    git(project, "add", "idl")
    git(project, "commit", "-q", "-m", "one")
    assert main(["diff", "--against", "HEAD"]) == 0
    assert capsys.readouterr().out == "chat: HEAD → now\nin the 3 releases that both describe\n\nNothing changed.\n"
    edit(project, "text: str", "text: str?")
    assert main(["diff", "--against", "HEAD"]) == 1
    assert "N-PR D213 ~ text  nil allowed: str → str?\n" in capsys.readouterr().out
    edit(project, "room: str @since(1.1)", "room: bytes @since(1.1)")
    assert main(["diff", "--against", "HEAD"]) == 1
    assert "say  Say, member → server (in 1.1 … 2.0)\n" in capsys.readouterr().out
    assert main(["diff", "--against", "HEAD", "--release", "1.0"]) == 0
    assert main(["diff", "--against", "HEAD", "--source", "idl"]) == 1


def test_two_trees(project: Path, tmp_path: Path, capsys: Output) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "talk.idl").write_text(IDL.replace('"say"', '"tell"'), encoding="utf-8")
    assert main(["diff", "idl", "other/talk.idl"]) == 1
    assert "NO-- D105 ~ op changed: say → tell" in capsys.readouterr().out


def test_trees_without_a_common_release(project: Path, tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "next.idl").write_text(
        IDL.replace("[1.0, 1.1, 2.0]", "[1.2, 2.1]").replace("1.1)", "1.2)").replace("2.0)", "2.1)"), encoding="utf-8"
    )
    main(["diff", "idl", "next.idl"])
    assert capsys.readouterr().out.startswith("chat: 2.0 (idl) → 2.1 (next.idl)\n")


def test_json(project: Path, capsys: Output) -> None:
    assert main(["diff", "1.0", "1.1", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["before"], told["after"], told["receivers"]) == ("1.0", "1.1", "open")
    assert told["changes"] == [
        {
            "code": "D201",
            "title": "required field added",
            "kind": "message",
            "name": "Say",
            "op": "say",
            "module": "chat",
            "part": "room",
            "before": None,
            "after": "str",
            "breaks": {"newer_to_older": False, "older_to_newer": True, "python": True, "rust": True},
            "usedBy": [],
            "releases": [],
        }
    ]


def test_markdown(project: Path, capsys: Output) -> None:
    assert main(["diff", "1.0", "1.1", "--format", "markdown"]) == 1
    out = capsys.readouterr().out
    assert "\n## Messages\n\n| | change | new → old | old → new | Python | Rust |\n" in out
    assert "| D201 | `say` `room` required field added: `str` |  | ✗ | ✗ | ✗ |\n" in out


def test_colours(project: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["diff", "1.0", "1.1"])
    assert "\x1b[" not in capsys.readouterr().out  # no terminal
    main(["diff", "1.0", "1.1", "--color", "always"])
    assert "\x1b[31m-OPR\x1b[0m" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    main(["diff", "1.0", "1.1"])
    assert "\x1b[31m-OPR\x1b[0m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["diff", "1.0", "1.1"])
    assert "\x1b[" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([], "give two releases"),
        (["1.0"], "give two releases"),
        (["1.0", "1.5"], "1.5 is no release of chat\nhelp: near to it is 1.1"),
        (["1.0", "idl"], "a release and a description cannot be compared"),
        (["idl", "nowhere"], "nowhere: neither a release nor a file or folder"),
        (["idl", "empty"], "empty: no file with a protocol block"),
        (["1.0", "1.1", "--release", "1.0"], "--release chooses"),
        (["idl", "idl", "--release", "3.0"], "3.0 is no release"),
        (["idl", "idl", "--source", "idl"], "--source is for"),
        (["1.0", "2.0", "--against", "HEAD"], "give no A and B"),
        (["--against", "HEAD"], "git:"),
        (["idl", "broken.idl"], "error[E"),
    ],
)
def test_input_that_cannot_be_used(
    project: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, arguments: list[str], problem: str
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    (project / "empty").mkdir()
    (project / "broken.idl").write_text(IDL.replace("text: str", "text: strr"), encoding="utf-8")
    assert main(["diff", *arguments]) == 2
    captured = capsys.readouterr()
    assert problem in captured.err
    assert captured.out == ""


def test_an_unknown_revision(project: Path, capsys: Output) -> None:
    git(project, "init", "-q")
    assert main(["diff", "--against", "nope"]) == 2
    assert "git: nope: there is no such revision" in capsys.readouterr().err


def test_a_revision_that_cannot_be_read(project: Path, capsys: Output) -> None:
    git(project, "init", "-q")
    edit(project, "text: str", "text: strr")
    git(project, "add", "idl")
    git(project, "commit", "-q", "-m", "broken")
    edit(project, "text: str", "text: str")
    assert main(["diff", "--against", "HEAD"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("error: HEAD: this wirespan cannot read the description there\n")
    assert "--> HEAD:idl/chat.idl:11:11\n" in said


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ('receivers = "strickt"', 'diff.receivers: expected "strict" or "open"'),
        ("takes_more = 3", "diff.takes_more: expected a list"),
        ("reciever = 1", "diff.reciever: unknown key; did you mean `receivers`?"),
    ],
)
def test_configuration(project: Path, capsys: Output, table: str, problem: str) -> None:
    (project / "wirespan.toml").write_text(f"{CONFIG}[diff]\n{table}\n", encoding="utf-8")
    assert main(["diff", "1.0", "1.1"]) == 2
    assert problem in capsys.readouterr().err
