"""The distributions: a wheel carries its templates and works without a checkout; so does one made of the sdist."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "import sys, wirespan.cli; print(wirespan.__file__); sys.exit(wirespan.cli.main())"


def build(source: Path, kind: str, folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)],
        cwd=source,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (path,) = folder.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return path


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What git tracks, and nothing that lies about."""
    folder = tmp_path_factory.mktemp("checkout")
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, tracked.split("\0")):
        if name.startswith(("codegen/", "templates/", "idl/", "generated/python/")) or "/" not in name:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    (folder / "templates/python/stray.pyc").write_bytes(b"")
    return folder


def works(wheel: Path, folder: Path) -> None:
    """Use the wheel alone, in a folder that is no checkout."""
    site = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    shutil.copytree(ROOT / "examples/chat", folder / "chat", ignore=shutil.ignore_patterns("generated"))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "generate"],
        cwd=folder / "chat",
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(site))
    assert "wrote generated/python/chat_protocol/chat.py" in done.stdout
    assert "wrote generated/rust/src/chat.rs" in done.stdout


def test_a_wheel(checkout: Path, tmp_path: Path) -> None:
    wheel = build(checkout, "wheel", tmp_path / "dist")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"wirespan", "wirespan-0.1.0.dist-info"}
    assert "wirespan/templates/python/module.py.j2" in names
    assert {"wirespan/idl/dask/dask.idl", "wirespan/py.typed"} <= set(names)
    assert not [name for name in names if name.endswith(".pyc") or "generated" in name]
    works(wheel, tmp_path)


def test_a_wheel_of_the_source_distribution(checkout: Path, tmp_path: Path) -> None:
    archive = build(checkout, "sdist", tmp_path / "dist")
    with tarfile.open(archive) as tar:
        tar.extractall(tmp_path / "unpacked", filter="data")
    (source,) = (tmp_path / "unpacked").iterdir()
    works(build(source, "wheel", tmp_path / "wheels"), tmp_path)


def test_the_generated_distribution(checkout: Path, tmp_path: Path) -> None:
    wheel = build(checkout / "generated/python", "wheel", tmp_path / "dist")
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"dask_protocol", "dask_protocol-2026.8.0.dist-info"}
    assert "dask_protocol/py.typed" in names
    metadata = zipfile.ZipFile(wheel).read("dask_protocol-2026.8.0.dist-info/METADATA").decode()
    required = [line for line in metadata.splitlines() if line.startswith("Requires-Dist:") and "extra ==" not in line]
    assert {line.split()[1].partition(">")[0] for line in required} == {"attrs", "msgpack"}
