"""wirespan.toml: what is accepted, and that each fault names the file, the key and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirespan.config import ConfigError, find, read
from wirespan.releases import Release

GOOD = """
[protocol]
source = "chat.idl"
releases = ["1.1.0", "1.0.0"]

[targets.python]
output = "out/python"
package = "chat"

[targets.rust]
output = "out/rust"
"""


def write(folder: Path, text: str) -> Path:
    (folder / "chat.idl").write_text("protocol chat {}")
    path = folder / "wirespan.toml"
    path.write_text(text)
    return path


def test_a_good_file(tmp_path: Path) -> None:
    config = read(write(tmp_path, GOOD))
    assert config.source == tmp_path / "chat.idl"
    assert config.releases == (Release("1.1.0"), Release("1.0.0"))
    assert [(each.target, each.folder, dict(each.options)) for each in config.outputs] == [
        ("python", tmp_path / "out/python", {"package": "chat"}),
        ("rust", tmp_path / "out/rust", {}),
    ]


def test_it_is_found_from_a_folder_below(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    below = tmp_path / "a/b"
    below.mkdir(parents=True)
    assert find(below) == path


def test_none_is_found(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no wirespan\.toml in .* or any folder above(?s:.*)help: create one"):
        find(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[protocol]", "[protocl]", r"protocl: unknown key; did you mean `protocol`\?"),
        ("source =", "sourc =", r"protocol\.sourc: unknown key; did you mean `source`\?"),
        ('source = "chat.idl"', "", r"protocol\.source: missing"),
        ('"chat.idl"', "3", r"protocol\.source: expected a text"),
        ('"chat.idl"', '"none.idl"', r"protocol\.source: there is no file .*none\.idl"),
        ('["1.1.0", "1.0.0"]', "[]", r"protocol\.releases: expected a list of releases"),
        ('["1.1.0", "1.0.0"]', '["1.x"]', r"protocol\.releases: a release is written in numbers"),
        ('["1.1.0", "1.0.0"]', '["1.0.0", "1.00.0"]', r"protocol\.releases: a release stands there twice"),
        ('"out/python"', '"."', r"targets\.python\.output: must be a folder below"),
        ('"out/python"', '"../elsewhere"', r"targets\.python\.output: must be a folder below"),
        (
            '"out/rust"',
            '"out/python/rust"',
            r"targets\.rust\.output: is, holds or lies in the output of targets\.python",
        ),
        ("[targets.python]", "[targets.python", r"wirespan\.toml: Expected ']'"),
    ],
)
def test_a_fault_names_its_place(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in GOOD
    with pytest.raises(ConfigError, match=problem) as caught:
        read(write(tmp_path, GOOD.replace(old, new, 1)))
    assert str(caught.value).startswith(str(tmp_path / "wirespan.toml"))


def test_no_target(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("[targets.python]")] + "[targets]\n"
    with pytest.raises(ConfigError, match=r"targets: names no target: add a table"):
        read(write(tmp_path, text))
