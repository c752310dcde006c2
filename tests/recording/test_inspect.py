"""`wirespan inspect` as a user runs it."""

from __future__ import annotations

import json
import lzma
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest
from attrs import evolve

from wirespan.cli import main
from wirespan.diagnostics import DescriptionError
from wirespan.recording import write

from .conftest import RECORDINGS, ROOT, Tape

ISSUE = str(RECORDINGS / "2026.8.0" / "issue_3357.wirerec")


@pytest.fixture
def talked(tape: Tape, talk_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A recording of a talk without faults; the working folder is the project that describes it."""
    monkeypatch.chdir(talk_folder)
    monkeypatch.setenv("COLUMNS", "120")
    tape.greet(1)
    tape.member(1, {"kind": "fetch", "id": 1, "reply": True})
    tape.server(1, {"status": "ok", "thing": {"a": [1, None, b"\x00" * 20]}})
    tape.member(1, "OK")
    tape.member(1, {"kind": "join", "name": "me", "reply": True})
    tape.server(1, {"status": "ok"})
    tape.member(1, [{"kind": "say", "text": "hello\x1b[31m\n", "volume": 3}, {"kind": "say", "text": "bye"}])
    path = tmp_path / "talk.wirerec"
    write(tape.recording, path)
    return path


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_one_line_a_message(talked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--strict", str(talked)]) == 0
    shown = lines(capsys)
    assert shown[0] == "talk.wirerec  talk 1.0.0, by hand"
    body = [" ".join(line.split()) for line in shown[1:-3]]
    assert body == [
        "0.000 1 member → server (handshake) 10 B version=1",
        "0.001 1 server → member (handshake) 10 B version=1",
        "0.002 1 member → server fetch 23 B id=1",
        "0.003 1 server → member ↳ fetch 45 B thing={a: [1, nil, <20 B>]}",
        "0.004 1 member → server ↪ fetch 3 B OK",
        "0.005 1 member → server join 26 B name=me",
        "0.006 1 server → member ↳ join 11 B",
        r'0.007 1 member → server say 55 B text="hello\x1b[31m\n" volume=3 dB',
        "· say text=bye",
    ]
    assert shown[-2].startswith("8 messages on 1 connection in")
    assert shown[-1] == "9 messages read as talk 1.0.0; no faults"


def test_filters(talked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--op", "fetch", str(talked)]) == 0
    assert [line.split()[5] for line in lines(capsys)[1:-3]] == ["fetch", "↳", "↪"]
    assert main(["inspect", "--conn", "1", "--op", "say", str(talked)]) == 0
    assert len(lines(capsys)) == 6
    assert main(["inspect", "--limit", "2", str(talked)]) == 0
    assert lines(capsys)[-1].startswith("stopped after 2 messages; 2 messages read as talk")


@pytest.mark.parametrize("form", [[], ["--summary"], ["--json"], ["--strict"]])
@pytest.mark.parametrize(
    ("wanted", "code", "problem", "help_"),
    [
        (["--op", "fetsh"], 2, "no message has the op `fetsh`, and 1.0.0 describes none", "did you mean `fetch`?"),
        (["--op", "say", "--op", "xyzzy"], 2, "no message has the op `xyzzy`", "`--summary` lists those that occur"),
        (["--op", "watch"], 1, "no message has the op `watch`: it does not occur in the recording", ""),
        (["--conn", "999"], 2, "there is no connection 999: the recording has 2, up to 2", ""),
        (["--conn", "2", "--op", "say"], 1, "no message has both", ""),
    ],
)
def test_what_is_asked_for_in_vain_is_said(
    form: list[str],
    wanted: list[str],
    code: int,
    problem: str,
    help_: str,
    tape: Tape,
    talked: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tape.greet(2)
    write(tape.recording, talked)
    assert main(["inspect", *form, *wanted, str(talked)]) == code
    errors = capsys.readouterr().err
    assert errors.startswith(f"error: {problem}")
    assert (f"help: {help_}\n" in errors) == bool(help_)


def test_reading_stops_at_the_limit(tape: Tape, talked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What follows may even be damaged."""
    talked.write_bytes(damaged(talked.read_bytes()))
    assert main(["inspect", "--limit", "8", str(talked)]) == 0
    assert main(["inspect", str(talked)]) == 2
    captured = capsys.readouterr()
    assert captured.out.count("(handshake)") == 4  # what is whole is told, both times
    assert "damaged after 8 messages" in captured.err


def damaged(data: bytes) -> bytes:
    """The same recording with a wrong number of messages at its end."""
    plain = lzma.decompress(data)
    assert plain[-1] == 8
    return lzma.compress(plain[:-1] + b"\x09")


def test_a_large_message_names_the_way_out(talked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--max-message", "20", str(talked)]) == 2
    errors = capsys.readouterr().err
    assert "message 2 has more than 20 bytes" in errors
    assert "--max-message" in errors
    assert main(["inspect", "--max-message", "0.1k", str(talked)]) == 0


def test_full(talked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--full", "--op", "say", str(talked)]) == 0
    shown = [line.strip() for line in lines(capsys)]
    assert r'text: "hello\x1b[31m\n"' in shown
    assert "volume: 3 dB" in shown


def test_json(talked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--json", str(talked)]) == 0
    found = [json.loads(line) for line in lines(capsys)]
    assert [one["number"] for one in found] == list(range(8))
    assert found[3]["answers"] == 2
    assert (found[3]["kind"], found[3]["op"]) == ("reply", "fetch")
    thing = found[3]["values"][0]["fields"]["thing"]
    assert thing == {"a": [1, None, {"$bytes": "AAAAAAAAAAAAAAAAAAAAAAAAAAA="}]}
    assert [value["type"] for value in found[7]["values"]] == ["Say", "Say"]
    assert not any(one["faults"] for one in found)


def test_summary(talked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--summary", str(talked)]) == 0
    shown = [" ".join(line.split()) for line in lines(capsys)]
    assert "member → server requests" in shown
    assert "fetch 1 1 answer 71 B" in shown  # the caller's "OK" is none
    assert "say 2 54 B" in shown


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        ({"kind": "dance"}, "server: op 'dance' is not described"),
        ({"kind": "join", "name": "x", "hat": 1}, "server Join.hat: this field is not described"),
        ({"kind": "join"}, "Join.name: required field is missing"),
        ({"kind": "join", "name": 5}, "Join.name: expected str, got int 5"),
        ({"name": "x", "kind": "join"}, "another order of fields"),
        (["not", "a", "map"], "expected map, got array"),
    ],
)
def test_strict(
    message: object,
    problem: str,
    tape: Tape,
    talk_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(talk_folder)
    tape.greet(1)
    tape.member(1, message)
    write(tape.recording, tmp_path / "x.wirerec")
    for form in ([], ["--summary"], ["--full"], ["--json"]):
        assert main(["inspect", *form, str(tmp_path / "x.wirerec")]) == 0
        capsys.readouterr()
        assert main(["inspect", *form, "--strict", str(tmp_path / "x.wirerec")]) == 1
        captured = capsys.readouterr()
        assert problem in captured.out + captured.err
    any_order = main(["inspect", "--strict", "--any-order", str(tmp_path / "x.wirerec")])
    assert any_order == (0 if "order" in problem else 1)


def test_broken_input(tmp_path: Path, talk_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.wirerec"
    path.write_bytes(b"no such thing")
    config = ["--config", str(talk_folder / "wirespan.toml")]
    assert main(["inspect", *config, str(path)]) == 2
    assert main(["inspect", *config, str(tmp_path / "missing.wirerec")]) == 2
    assert main(["inspect", "--package", "no_such_package", ISSUE]) == 2
    assert main(["inspect", "--package", "json", ISSUE]) == 2
    errors = capsys.readouterr().err
    assert "Traceback" not in errors
    assert errors.count("error: ") == 4
    assert "--package" in errors


def test_a_release_that_the_project_does_not_list_is_read_as_what_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    for name in ("2021.3.0/futures", "2.30.1/futures", "2021.3.0/futures"):
        release = name.partition("/")[0]
        assert main(["inspect", "--strict", "--any-order", "--summary", str(RECORDINGS / f"{name}.wirerec")]) == 0
        captured = capsys.readouterr()
        assert f"read as dask {release}; no faults" in captured.out
        (note,) = captured.err.splitlines()
        assert note.startswith("note: wirespan.toml does not list ")
        assert note.endswith(f"read with bindings for {release} that were made in memory from idl/dask/dask.idl")


def test_a_release_after_the_last_described_one_is_read_as_that(
    tape: Tape, talked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text, read_as in (("1.0.1", "1.0.0"), ("0.9", "1.0.0"), ("", "1.0.0"), ("1.0.0, 1.1.0", "1.0.0")):
        recording = tape.recording
        write(evolve(recording, header=evolve(recording.header, release=text)), talked)
        assert main(["inspect", "--strict", str(talked)]) == 0
        captured = capsys.readouterr()
        assert (captured.err, f"read as talk {read_as}" in captured.out) == ("", True)
        assert ("though recorded with" in captured.out) == (text != "")


def test_outside_of_a_project(
    talked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["inspect", "--strict", "--limit", "9", ISSUE]) == 0  # by the installed package
    assert capsys.readouterr().err == ""
    old = str(RECORDINGS / "2.30.1" / "issue_3357.wirerec")
    assert main(["inspect", "--strict", "--any-order", old]) == 0
    assert capsys.readouterr().err.startswith("note: the installed dask_protocol does not have 2.30.1: read with ")
    assert main(["inspect", str(talked)]) == 2
    errors = capsys.readouterr().err
    assert "wirespan brings no description of 'talk'" in errors
    assert "--package" in errors
    assert "--config" in errors


def test_a_package_that_is_not_there_is_made(
    talk_folder: Path,
    talked: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("talk.idl", "wirespan.toml"):
        text = (talk_folder / name).read_text(encoding="utf-8").replace("talk_protocol", "ungenerated")
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["inspect", "--strict", str(talked)]) == 0
    (note,) = capsys.readouterr().err.splitlines()
    assert note == (
        "note: ungenerated is neither installed nor generated: read with bindings for 1.0.0 that were made in memory "
        "from talk.idl"
    )
    monkeypatch.setattr("wirespan.in_memory.load", Mock(side_effect=DescriptionError([Mock()])))
    (tmp_path / "other.idl").write_text("", encoding="utf-8")
    (tmp_path / "wirespan.toml").write_text(
        (tmp_path / "wirespan.toml").read_text(encoding="utf-8").replace("talk.idl", "other.idl"), encoding="utf-8"
    )
    assert main(["inspect", "--strict", str(talked)]) == 2
    assert "other.idl has 1 error\nhelp: run `wirespan check" in capsys.readouterr().err


def test_a_recording_of_another_protocol_is_told_without_a_traceback(
    talk_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["inspect", "--strict", "--config", str(talk_folder / "wirespan.toml"), ISSUE]) == 1
    assert "the role scheduler answers no requests" in capsys.readouterr().out


@pytest.mark.parametrize("form", [[], ["--json"], ["--summary"]])
def test_a_reader_that_leaves_early(form: list[str]) -> None:
    command = [sys.executable, "-m", "wirespan", "inspect", *form, ISSUE]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, b"")


def in_terminal(*arguments: str, columns: int = 80, **environment: str) -> str:
    """What a terminal of that width shows."""
    parent, child = pty.openpty()
    variables = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm", "PYTHONIOENCODING": "utf-8", **environment}
    command = [sys.executable, "-m", "wirespan", "inspect", *arguments, ISSUE]
    process = subprocess.Popen(command, stdout=child, stderr=child, env=variables, cwd=ROOT)
    os.close(child)
    data = b""
    try:
        while chunk := os.read(parent, 65536):
            data += chunk
    except OSError:  # the other end is closed
        pass
    finally:
        os.close(parent)
    assert process.wait(30) == 0
    return data.decode()


@pytest.mark.parametrize("columns", [80, 100, 120, 160])
def test_lines_fit_the_terminal(columns: int) -> None:
    shown = in_terminal(columns=columns)
    assert "\x1b[1m" in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    assert len(plain) > 100
    assert max(map(len, plain[2:-2])) <= columns


def test_no_colour_where_it_is_not_wanted() -> None:
    assert "\x1b[" not in in_terminal("--summary", NO_COLOR="1")
    assert "\x1b[" not in in_terminal("--summary", TERM="dumb")
    assert "\x1b[" not in in_terminal("--summary", "--color", "never")
    assert "\x1b[" in in_terminal("--summary", "--color", "always", NO_COLOR="1")


def test_ascii_terminal() -> None:
    shown = in_terminal("--limit", "20", "--color", "never", PYTHONIOENCODING="ascii")
    assert shown.isascii()
    assert "cluster>scheduler" in shown
