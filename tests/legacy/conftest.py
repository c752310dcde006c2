"""Python bindings of today's release with the old ones below it, generated for the tests."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.python.conftest import write

from .environments import ENVIRONMENTS

ROOT = Path(__file__).parents[2]
RECORDINGS = ROOT / "tests" / "recordings"
PACKAGE = "dask_of_all_times"


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("releases")
    write(ROOT / "idl" / "dask" / "dask.idl", folder, PACKAGE, "2026.8.0", *ENVIRONMENTS)
    sys.path.insert(0, str(folder))
    yield importlib.import_module(PACKAGE)
    sys.path.remove(str(folder))
