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

ENVIRONMENTS: Mapping[str, Environment] = {
    "2.10.0": Environment(
        ("3.7", "3.8"),
        (
            "dask==2.10.0",
            "distributed==2.10.0",
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
    ),
    "2.30.1": Environment(("3.8", "3.7"), ("dask==2.30.0", "distributed==2.30.1", *_OF_2020)),
    "2021.3.0": Environment(("3.8", "3.7"), ("dask==2021.3.0", "distributed==2021.3.0", *_OF_2020)),
    "2022.8.1": Environment(
        ("3.9", "3.10", "3.8"),
        (
            "dask==2022.8.1",
            "distributed==2022.8.1",
            "jinja2<4",
            "lz4<4.4",
            "msgpack==1.0.4",
            "numpy<1.25",
            "pandas<2",
            "setuptools<66",
            "tornado<6.2",
        ),
    ),
}
"""The first release that is described, one of each further edition of the transport, and one halfway to today's."""
