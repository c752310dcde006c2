"""Structs are made by the names of their fields: what is required and new breaks source, what may be absent never."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from wirespan.description import load

from .testee import FOLDER, cargo, render

DESCRIPTION = """\
protocol made {{
    releases: [1.0.0],
    docs: optional,
    tag: "kind",
}}

role left
role right
stream Talk: left <-> right
message Say "say": left -> right {{ text: str, again?: bool{more} }}
message Wait "wait": left -> right {{ seconds?: int }}
"""

PROGRAM = """\
use made::made::{Say, SayRequired, Wait};

fn main() {
    let text = "x".to_owned();
    let once = Say::from(SayRequired { text: text.clone() });
    let twice = Say {
        again: Some(true),
        ..SayRequired { text }.into()
    };
    let wait = Wait {
        seconds: Some(1),
        ..Wait::default()
    };
    println!("{once:?} {twice:?} {wait:?}");
}
"""


def compiled(more: str, program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A program against the crate of a description that has more fields than the program knows."""
    source = folder / "made.idl"
    source.write_text(DESCRIPTION.format(more=more), encoding="utf-8")
    protocol = load(source)
    crate = render(protocol, protocol.at(max(protocol.releases)), crate="made")
    user = FOLDER / "made-user"
    (user / "src").mkdir(parents=True, exist_ok=True)
    (user / "src" / "main.rs").write_text(program, encoding="utf-8")
    manifest = f'[package]\nname = "made-user"\nedition = "2021"\n[workspace]\n[dependencies]\nmade.path = "{crate}"\n'
    (user / "Cargo.toml").write_text(manifest.replace("made.path", "made.default-features = false\nmade.path"))
    return cargo("check", "--quiet", cwd=user)


@pytest.mark.parametrize("more", ["", ", tone?: str", ", tone: str? = nil", ", tone: int = 1"])
def test_what_may_be_absent_can_be_left_out(more: str, tmp_path: Path) -> None:
    done = compiled(more, PROGRAM, tmp_path)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("more", [", tone: str", ", tone: str?"])
def test_a_new_required_field_breaks_source(more: str, tmp_path: Path) -> None:
    done = compiled(more, PROGRAM, tmp_path)
    assert done.returncode != 0
    assert done.stderr.count("error[E0063]: missing field `tone` in initializer of `SayRequired`") == 2, done.stderr
    assert done.stderr.count("error[") == 2, done.stderr


def test_no_field_can_be_given_for_another(tmp_path: Path) -> None:
    """The base of a literal holds all required fields: the default of none of them can slip in."""
    done = compiled("", PROGRAM.replace("..SayRequired { text }.into()", "..Say::default()"), tmp_path)
    assert done.returncode != 0
    assert "named `default` found for struct `made::made::Say`" in done.stderr, done.stderr
