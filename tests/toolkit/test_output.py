"""Writing: all or nothing, and only files that the generator owns."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wirespan import output
from wirespan.output import MANIFEST, ForeignFileError


def write(folder: Path, files: dict[str, str]) -> None:
    output.apply([output.plan(folder, files)])


def tree(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_writing_and_writing_again(tmp_path: Path) -> None:
    write(tmp_path / "out", {"a.py": "1\n", "sub/b.py": "2\n"})
    assert {name for name in tree(tmp_path / "out") if name != MANIFEST} == {"a.py", "sub/b.py"}
    before = (tmp_path / "out/a.py").stat().st_mtime_ns
    again = output.plan(tmp_path / "out", {"a.py": "1\n", "sub/b.py": "2\n"})
    assert again.is_current
    assert again.unchanged == (MANIFEST, "a.py", "sub/b.py")
    output.apply([again])
    assert (tmp_path / "out/a.py").stat().st_mtime_ns == before


def test_what_changed_and_what_is_stale(tmp_path: Path) -> None:
    write(tmp_path, {"a.py": "1\n", "gone/b.py": "2\n"})
    plan = output.plan(tmp_path, {"a.py": "3\n", "new.py": "4\n"})
    assert (plan.missing, plan.changed, plan.stale) == (("new.py",), (MANIFEST, "a.py"), ("gone/b.py",))
    diff = plan.diff()
    assert "-1\n+3\n" in diff
    assert f"--- /dev/null\n+++ {(tmp_path / 'new.py').as_posix()}\n" in diff
    assert f"--- {(tmp_path / 'gone/b.py').as_posix()}\n+++ /dev/null\n" in diff
    output.apply([plan])
    assert set(tree(tmp_path)) == {MANIFEST, "a.py", "new.py"}
    assert not (tmp_path / "gone").exists()


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep")
    (tmp_path / "a.py").write_text("also mine")
    with pytest.raises(ForeignFileError, match=r"a\.py is in the way(?s:.*)help:"):
        output.plan(tmp_path, {"a.py": "1\n"})
    (tmp_path / "a.py").unlink()
    write(tmp_path, {"a.py": "1\n"})
    write(tmp_path, {"b.py": "1\n"})
    assert set(tree(tmp_path)) == {MANIFEST, "b.py", "mine.txt"}


def test_a_failure_while_writing_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "one", {"a.py": "1\n"})
    before = tree(tmp_path)
    plans = [
        output.plan(tmp_path / "one", {"a.py": "2\n", "b.py": "2\n"}),
        output.plan(tmp_path / "two", {"c.py": "x\n" * 10}),
    ]
    real = Path.write_bytes

    def failing(path: Path, data: bytes) -> int:
        if path.name == "c.py":
            raise OSError(28, "No space left on device")
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", failing)
    with pytest.raises(OSError, match="No space left"):
        output.apply(plans)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("name", ["../a.py", "/a.py", "a/../b.py", "./a.py", MANIFEST])
def test_a_target_cannot_leave_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="a target returned the path"):
        output.plan(tmp_path, {name: ""})


def test_a_forged_list_of_owned_files_reaches_nothing_outside(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("x")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / MANIFEST).write_text("../precious\n/etc/hostname\n")
    plan = output.plan(tmp_path / "out", {"a": "1"})
    assert plan.stale == ()


def test_replacing_one_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.idl"
    path.write_text("old")
    path.chmod(0o640)
    output.replace(path, "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["a.idl"]
