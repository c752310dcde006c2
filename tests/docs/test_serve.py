"""`wirespan docs`: builds, serves on this machine only, and builds again when the description changes."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.docs.conftest import ROOT

CONFIG = """
[protocol]
source = "releases.idl"
releases = ["3.0.0"]

[targets.docs]
output = "manual"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "tests/docs/data/releases.idl", tmp_path)
    (tmp_path / "wirespan.toml").write_text(CONFIG)
    return tmp_path


@pytest.fixture
def served(project: Path) -> Iterator[tuple[Path, str]]:
    """A project whose manual is being served and watched, and the address."""
    command = [sys.executable, "-m", "wirespan", "docs", "--no-open", "--watch"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        try:
            yield project, process.stdout.readline().split()[0]
        finally:
            process.send_signal(signal.SIGINT)
            try:
                assert process.wait(timeout=10) == 0
            except subprocess.TimeoutExpired:
                process.kill()
                raise


def fetch(address: str) -> str:
    with urlopen(address, timeout=10) as response:
        text: str = response.read().decode()
    return text


def wait_for(address: str, text: str) -> None:
    for _ in range(300):
        if text in fetch(address):
            return
        time.sleep(0.1)
    pytest.fail(f"{address} does not show {text!r}")


def test_the_manual_is_served_on_this_machine_and_follows_the_description(served: tuple[Path, str]) -> None:
    project, address = served
    assert address.startswith("http://127.0.0.1:")
    assert "Chat protocol" in fetch(address)
    source = project / "releases.idl"
    text = source.read_text()
    source.write_text(text.replace("/// Something said.", "/// Something whispered."))
    wait_for(f"{address}releases.html", "Something whispered.")
    source.write_text(text.replace("message Say", "massage Say"))  # an error: what was built last stays
    time.sleep(1.5)
    assert "Something whispered." in fetch(f"{address}releases.html")
    source.write_text(text)
    wait_for(f"{address}releases.html", "Something said.")


def test_a_broken_description_is_told_and_nothing_is_served(project: Path) -> None:
    source = project / "releases.idl"
    source.write_text(source.read_text().replace("message Say", "massage Say"))
    command = [sys.executable, "-m", "wirespan", "docs", "--no-open"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "massage" in done.stderr
    assert not (project / "manual").exists()


def test_what_is_wrong_elsewhere_in_the_configuration_does_not_matter(project: Path) -> None:
    tables = '[targets.python]\npackage = 3\n[targets.cobol]\noutput = "cobol"\n[diff]\nreceivers = 3\n'
    (project / "wirespan.toml").write_text(CONFIG + tables)
    command = [sys.executable, "-m", "wirespan", "docs", "--no-open"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        try:
            line = process.stdout.readline()
            assert line.startswith("http://127.0.0.1:"), line
            assert "Chat protocol" in fetch(line.split()[0])
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


def test_without_a_table_for_the_manual_one_is_suggested(project: Path) -> None:
    (project / "wirespan.toml").write_text(CONFIG.replace("docs", "python").replace("manual", "python"))
    command = [sys.executable, "-m", "wirespan", "docs", "--no-open"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "no table [targets.docs]; add it with output" in done.stderr
