"""Commands whose output nobody reads: what they found still is their exit code, and no green proves nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .test_cli import BROKEN, IDL, project, wirespan

__all__ = ["project"]

ROOT = Path(__file__).parents[2]
CHAT = ROOT / "examples/chat/chat.idl"
RECORDING = ROOT / "tests/recordings/2.10.0/collection.wirerec"
LONG = BROKEN + "".join(f"struct S{n} {{ field: Missing{n} }}\n" for n in range(400))


def run(folder: Path, arguments: list[str], stdout: str = "", stderr: str = "", **env: str) -> int:
    """The exit code of a command whose streams are `closed`, or `unread`: a pipe without a reader."""

    def stream(how: str) -> int:
        reader, writer = os.pipe()
        if how == "unread":
            os.close(reader)
            return writer
        os.close(reader)
        os.close(writer)
        return os.open(os.devnull, os.O_WRONLY)

    closing = "".join(f" {number}>&-" for number, how in ((1, stdout), (2, stderr)) if how == "closed")
    out, err = stream(stdout), stream(stderr)
    try:
        done = subprocess.run(
            ["/bin/sh", "-c", f'"$@"{closing}', "sh", sys.executable, "-m", "wirespan", *arguments],
            cwd=folder,
            env={**os.environ, **env},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            timeout=60,
        )
    finally:
        os.close(out)
        os.close(err)
    return done.returncode


EACH = pytest.mark.parametrize(
    ("stdout", "stderr", "buffered"), [("closed", "closed", ""), ("unread", "unread", ""), ("unread", "", "1")]
)


@EACH
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_broken_description_is_no_success(project: Path, form: str, stdout: str, stderr: str, buffered: str) -> None:
    (project / "idl/chat.idl").write_text(LONG)
    assert run(project, ["check", "--format", form], stdout, stderr, PYTHONUNBUFFERED=buffered) == 2


@EACH
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check"], 0),
        (["fmt", "--check", "loose.idl"], 1),
        (["generate", "--config", "none.toml"], 2),
        (["generate", "--check"], 1),
        (["generate", "--nonsense"], 2),
        (["diff", "1.0.0", "3.0.0"], 2),
        (["inspect", "none.wirerec"], 2),
        (["show", "3.0.0"], 2),
        (["docs", "--config", "none.toml"], 2),
        (["--help"], 0),
    ],
)
def test_exit_codes(project: Path, arguments: list[str], code: int, stdout: str, stderr: str, buffered: str) -> None:
    (project / "loose.idl").write_text("role  a\n")
    (project / "wirespan.toml").write_text(
        '[protocol]\nsource = "idl/chat.idl"\nreleases = ["1.0.0"]\n'
        '[targets.python]\noutput = "out"\npackage = "chat_protocol"\n'
    )
    assert run(project, arguments, stdout, stderr, PYTHONUNBUFFERED=buffered) == code


def test_generate_without_a_configuration(tmp_path: Path) -> None:
    for stderr in ("closed", "unread"):
        assert run(tmp_path, ["generate"], "", stderr) == 2


@pytest.fixture
def faulty(tmp_path: Path) -> list[str]:
    """The options for a recording with faults: it is read as what it is not."""
    config = tmp_path / "talk.toml"
    config.write_text(
        f'[protocol]\nsource = "{CHAT}"\nreleases = ["1.0.0"]\n[targets.python]\noutput = "talk"\npackage = "t"\n'
    )
    assert wirespan(tmp_path, "generate", "--config", str(config)).returncode == 0
    return ["--config", str(config), str(RECORDING)]


@EACH
def test_what_only_tells_stops_and_what_proves_goes_on(
    project: Path, faulty: list[str], stdout: str, stderr: str, buffered: str
) -> None:
    assert run(project, ["inspect", "--json", *faulty], stdout, stderr, PYTHONUNBUFFERED=buffered) == 0
    assert run(project, ["inspect", "--strict", "--json", *faulty], stdout, stderr, PYTHONUNBUFFERED=buffered) == 1
    assert run(project, ["show", "1.0.0"], stdout, stderr, PYTHONUNBUFFERED=buffered) == 0


# ---------------------------------------------------------------------------------------------- what is printed


def test_json_is_one_array_also_when_all_is_well(project: Path) -> None:
    for command in (["check"], ["fmt"], ["fmt", "--check"]):
        assert json.loads(wirespan(project, *command, "--format", "json").stdout) == []
    (project / "idl/chat.idl").write_text(BROKEN)
    (project / "idl/more.idl").write_text("rol member\n")
    done = wirespan(project, "fmt", "--format", "json")
    assert done.returncode == 2
    assert {Path(entry["path"]).name for entry in json.loads(done.stdout)} == {"chat.idl", "more.idl"}


def test_fmt_for_machines_says_elsewhere_what_it_does(project: Path) -> None:
    (project / "idl/chat.idl").write_text(IDL.replace("    text: str,", "  text :str"))
    done = wirespan(project, "fmt", "--format", "json")
    assert (json.loads(done.stdout), done.stderr) == ([], "formatted idl/chat.idl\n")


@pytest.mark.parametrize(
    ("option", "env", "coloured"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color", "auto"], {"FORCE_COLOR": "1"}, True),
    ],
)
def test_colour(project: Path, option: list[str], env: dict[str, str], coloured: bool) -> None:
    (project / "idl/chat.idl").write_text(BROKEN)
    done = wirespan(project, "check", *option, **{"NO_COLOR": "", "FORCE_COLOR": "", **env})
    assert done.returncode == 2
    assert ("\x1b[" in done.stderr) is coloured


@pytest.mark.parametrize("command", [["generate"], ["fmt"], ["diff", "1.0.0", "1.0.0"], ["docs"], ["show", "1.0.0"]])
def test_every_command_knows_colour(project: Path, command: list[str]) -> None:
    (project / "idl/chat.idl").write_text(BROKEN)
    config = project / "wirespan.toml"
    config.write_text(config.read_text() + '[targets.docs]\noutput = "manual"\n')
    assert "\x1b[" in wirespan(project, *command, "--color", "always").stderr
