"""A virtual environment of its own for a release of distributed, and generated bindings for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve, frozen

from wirespan import config, generate, output
from wirespan.releases import Release

from .expected import tomllib

ENVIRONMENTS = Path(__file__).parent / "data" / "environments.toml"
ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".venv-conformance"


class InstallError(Exception):
    """A release cannot be installed here. The text says what to do."""


@frozen
class Environment:
    """Where a release is installed."""

    folder: Path
    release: Release

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / "venv" / "bin" / "python"

    @property
    def package(self) -> Path:
        """The folder of `distributed`, found without importing it."""
        code = "import importlib.util as u; print(u.find_spec('distributed').submodule_search_locations[0])"
        found = subprocess.run([self.python, "-c", code], check=True, stdout=subprocess.PIPE, text=True, timeout=60)
        return Path(found.stdout.strip())


def prepare(release: Release) -> Environment:
    """Create the environment of a release, or use the one that is there.

    Raises
    ------
    InstallError
        There is no fitting interpreter, or pip cannot install the release.

    """
    made = Environment(FOLDER / str(release), release)
    python, requirements = needs(release)
    wanted = "\n".join([python, *requirements]) + "\n"
    stamp = made.folder / "requirements.txt"
    if stamp.is_file() and stamp.read_text() == wanted:
        return made
    shutil.rmtree(made.folder, ignore_errors=True)
    made.folder.mkdir(parents=True)
    try:
        subprocess.run([_interpreter(python), "-m", "venv", made.folder / "venv"], check=True, timeout=300)
        pip = [str(made.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *requirements], check=True, timeout=1800)
    except subprocess.CalledProcessError as error:
        raise InstallError(f"distributed {release} cannot be installed for Python {python}: {error}") from None
    stamp.write_text(wanted)
    return made


def needs(release: Release, path: Path = ENVIRONMENTS) -> tuple[str, Sequence[str]]:
    """The version of Python and the requirements that a release runs on."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))["environment"]
    entry = max((e for e in table if Release(e["since"]) <= release), key=lambda e: Release(e["since"]))
    return entry["python"], [requirement.format(release=release) for requirement in entry["requirements"]]


def _interpreter(version: str) -> str:
    """An interpreter of that version: this one, one on the PATH, or one of pyenv's."""
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        return getattr(sys, "_base_executable", sys.executable)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    installed = [str(path) for path in sorted(pyenv.glob(f"{version}.*/bin/python"), reverse=True)]
    for candidate in filter(None, [shutil.which(f"python{version}"), *installed]):
        # pyenv puts a `python3.9` on the PATH that only says where to find one.
        if subprocess.run([candidate, "--version"], capture_output=True, check=False, timeout=60).returncode == 0:
            return candidate
    raise InstallError(f"this release needs Python {version}, and there is no `python{version}` on the PATH")


def bindings(release: Release) -> tuple[str, Path]:
    """The generated package of a described release, by its name and its folder: the repository's if it has it.

    Raises
    ------
    ConfigError
        The release is not described.

    """
    settings = config.read(ROOT / config.NAME)
    (python,) = (each for each in settings.outputs if each.target == "python")
    name = python.options["package"]
    if release in settings.releases:
        return name, python.folder
    name = f"{name}_{release.identifier}"  # several are imported side by side
    folder = FOLDER / str(release) / "bindings"
    only = evolve(python, folder=folder, options={**python.options, "package": name})
    output.apply(generate.plans(evolve(settings, releases=(release,), outputs=(only,))))
    return name, folder
