"""Old releases of Dask, each in an environment of its own with an interpreter that it runs on.

pip builds an environment once, below `.venv`. Where no fitting interpreter is installed there is none: the tests then
use the recordings in the repository, and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

__all__ = ["ENVIRONMENTS", "Environment", "UnavailableError"]

FOLDER = Path(__file__).parent.parent.parent / ".venv" / "legacy"
BUILDING = 600.0  # seconds


class UnavailableError(LookupError):
    """A release cannot be run here: no interpreter for it is installed, or pip cannot get it."""


@frozen
class Environment:
    """What a release of Dask runs with."""

    pythons: Sequence[str]
    """The first of these that is there is taken."""
    requirements: Sequence[str]

    def python(self, release: str) -> Path:
        """The interpreter of the environment, which is built if it is not there yet.

        Raises
        ------
        UnavailableError
            None of the versions of Python is installed, or pip cannot get the release.

        """
        folder = FOLDER / release
        python, complete = folder / "bin" / "python", folder / "complete"
        wanted = "\n".join(self.requirements)
        if complete.exists() and complete.read_text() == wanted:
            return python
        interpreter = next(self._installed(), None)
        if interpreter is None:
            raise UnavailableError(f"distributed {release} needs Python {' or '.join(self.pythons)}: none is installed")
        shutil.rmtree(folder, ignore_errors=True)
        for command in (
            [interpreter, "-m", "venv", folder],
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *self.requirements],
        ):
            try:
                subprocess.run(list(map(str, command)), check=True, timeout=BUILDING)
            except subprocess.SubprocessError as error:
                raise UnavailableError(f"distributed {release} cannot be installed: {error}") from error
        complete.write_text(wanted)
        return python

    def _installed(self) -> Iterator[Path]:
        # pyenv has an executable of each name on the PATH, but they only run in the version that is switched on.
        pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
        for version in self.pythons:
            places = [Path(found)] if (found := shutil.which(f"python{version}")) else []
            places += sorted(pyenv.glob(f"{version}.*/bin/python"))
            for place in places:
                answer = subprocess.run([place, "-c", ""], check=False, stderr=subprocess.DEVNULL, timeout=30)
                if answer.returncode == 0:
                    yield place


_OF_2020 = (
    "click<8",
    "cloudpickle==1.6.0",
    "fsspec<2021.5",
    "jinja2<3.1",
    "lz4<4.4",
    "markupsafe<2.1",
    "msgpack==1.0.2",
    "numpy<1.22",
    "pandas<1.4",
    "partd<1.3",
    "setuptools<60",
    "toolz<0.12",
    "tornado<6.2",
    "zict<2.1",
)
_OF_2021 = (
    "cloudpickle<3",
    "jinja2<4",
    "lz4<4.4",
    "msgpack==1.0.4",
    "numpy<1.24",
    "pandas<2",
    "setuptools<66",
    "tornado<6.2",
)
_OF_2022 = (
    "jinja2<4",
    "lz4<4.4",
    "msgpack==1.0.4",
    "numpy<1.25",
    "pandas<2",
    "setuptools<66",
    "tornado<6.2",
)
_SHUFFLING_2022 = (*_OF_2022, "pyarrow==11.0.0")
_OF_2023 = ("lz4", "msgpack<1.1", "numpy<1.25", "pandas<2.1", "pyarrow==12.0.1", "setuptools<70", "tornado<6.4")


def _of(release: str, pythons: Sequence[str], *pins: str, dask: str = "") -> Environment:
    return Environment(pythons, (f"dask=={dask or release}", f"distributed=={release}", *pins))


ENVIRONMENTS: Mapping[str, Environment] = {
    "2.10.0": _of(
        "2.10.0",
        ("3.7", "3.8"),
        "bokeh==1.4.0",
        "click==7.1.2",
        "cloudpickle==1.3.0",
        "fsspec==0.8.7",
        "importlib-metadata<5",
        "jinja2==3.0.3",
        "lz4==4.1.0",
        "markupsafe==2.0.1",
        "msgpack==0.6.2",
        "pandas==1.3.5",
        "partd==1.4.1",
        "setuptools<60",
        "toolz==0.12.1",
        "tornado==6.0.4",
        "zict==2.0.0",
    ),
    "2.14.0": _of("2.14.0", ("3.8", "3.7"), *_OF_2020),
    "2.30.1": _of("2.30.1", ("3.8", "3.7"), *_OF_2020, dask="2.30.0"),
    "2020.12.0": _of("2020.12.0", ("3.8", "3.7"), *_OF_2020),
    "2021.3.0": _of("2021.3.0", ("3.8", "3.7"), *_OF_2020),
    "2021.7.2": _of("2021.7.2", ("3.8", "3.7"), *_OF_2021),
    "2021.11.1": _of("2021.11.1", ("3.8", "3.9"), *_OF_2021),
    "2021.11.2": _of("2021.11.2", ("3.8", "3.9"), *_OF_2021),
    "2022.2.0": _of("2022.2.0", ("3.9", "3.8"), *_OF_2022),
    "2022.4.0": _of("2022.4.0", ("3.9", "3.8"), *_OF_2022),
    "2022.5.0": _of("2022.5.0", ("3.9", "3.8"), *_OF_2022),
    "2022.5.2": _of("2022.5.2", ("3.9", "3.8"), *_SHUFFLING_2022),
    "2022.6.0": _of("2022.6.0", ("3.9", "3.8"), *_SHUFFLING_2022),
    "2022.8.1": _of("2022.8.1", ("3.9", "3.10", "3.8"), *_OF_2022),
    "2023.1.0": _of("2023.1.0", ("3.9", "3.10"), *_SHUFFLING_2022),
    "2023.5.1": _of("2023.5.1", ("3.10", "3.9"), *_OF_2023),
    "2023.6.0": _of("2023.6.0", ("3.10", "3.9"), *_OF_2023),
    "2023.8.0": _of("2023.8.0", ("3.10", "3.9"), *_OF_2023),
    "2023.11.0": _of("2023.11.0", ("3.10", "3.9"), *_OF_2023),
    "2024.10.0": _of("2024.10.0", ("3.11", "3.10", "3.12"), "dask[array,dataframe]==2024.10.0", "lz4"),
    "2025.2.0": _of("2025.2.0", ("3.11", "3.10", "3.12"), "dask[array,dataframe]==2025.2.0", "lz4"),
    "2026.3.0": _of("2026.3.0", ("3.12", "3.11", "3.13"), "dask[array,dataframe]==2026.3.0", "lz4"),
}
"""A release for each stretch in which something that is described comes or goes: whatever the description says existed
for a while, one of these (or today's) had it, and whatever a later one lacks, an earlier one had."""

LIVE = ("2.10.0", "2.30.1", "2021.3.0", "2022.2.0", "2022.8.1")
"""Of these, those that a test runs: the first that is described, one of each further edition of the transport, one
whose pools dial in a task, and one halfway to today's. Of the others, the recordings are read."""
