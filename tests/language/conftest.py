from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.model import Protocol

HEAD = "protocol test { releases: [1.0, 2.0, 3.0], docs: optional }\n"

Describe = Callable[..., Protocol]


@pytest.fixture
def describe(tmp_path: Path) -> Describe:
    """Load a description of one file, given without its protocol block, or with one of its own."""

    def describe(text: str, head: str = HEAD) -> Protocol:
        path = tmp_path / "test.idl"
        path.write_text(head + text, encoding="utf-8")
        return load(path)

    return describe
