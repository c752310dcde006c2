"""Getting releases of distributed from the package index, one at a time, by pip."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wirespan.releases import Release

FIRST = Release("2.10.0")


def published() -> tuple[Release, ...]:
    """Every release from the first that is described on, oldest first."""
    answer = _pip("index", "versions", "distributed", "--ignore-requires-python")
    (listed,) = re.findall("^Available versions: (.+)$", answer, re.MULTILINE)
    releases = (Release(version) for version in listed.split(", ") if version.replace(".", "").isdecimal())
    return tuple(sorted(release for release in releases if release >= FIRST))


@contextmanager
def wheel(release: Release) -> Iterator[Path]:
    """The wheel of a release, in a folder that is removed afterwards. Nothing of it is installed or run."""
    with tempfile.TemporaryDirectory() as folder:
        _pip(
            "download",
            "--quiet",
            "--no-deps",
            "--ignore-requires-python",
            "--only-binary=:all:",
            f"--dest={folder}",
            f"distributed=={release}",
        )
        (found,) = Path(folder).glob("distributed-*.whl")
        yield found


def _pip(*arguments: str) -> str:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=300).stdout
