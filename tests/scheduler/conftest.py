"""One scheduler and two workers for most tests; those that end any of them start their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client

from tests.scheduler.programs import START_SECONDS, build, rust_scheduler, workers


@pytest.fixture(scope="session")
def binary() -> Path:
    """The program, built."""
    return build()


@pytest.fixture(scope="session")
def address(binary: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the scheduler listens that most tests share."""
    folder = tmp_path_factory.mktemp("scheduler")
    with (
        rust_scheduler(binary, folder / "scheduler.log") as (address, _),
        workers(address, 2, folder, "--resources", "GPU=1"),
    ):
        yield address


@pytest.fixture
def client(address: str) -> Iterator[Client]:
    """A client of the shared scheduler."""
    with Client(address, timeout=START_SECONDS) as client:
        client.wait_for_workers(2, timeout=START_SECONDS)
        yield client


@pytest.fixture
def own(binary: Path, tmp_path: Path) -> Iterator[Client]:
    """A client of a scheduler and two workers that the test may end."""
    with (
        rust_scheduler(binary, tmp_path / "scheduler.log") as (address, _),
        workers(address, 2, tmp_path),
        Client(address, timeout=START_SECONDS) as client,
    ):
        client.wait_for_workers(2, timeout=START_SECONDS)
        yield client
