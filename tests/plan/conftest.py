from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.plan import Plan, lower

ROOT = Path(__file__).resolve().parents[2]
PLAIN = 'protocol test { releases: [1.0], docs: optional, tag: "op" }\nrole left\nrole right\n'
WITH_PAYLOADS = PLAIN.replace('tag: "op"', 'tag: "op", transport: dask_frames { placeholders }')
STREAM = "stream Talk: left <-> right\n"

Lower = Callable[..., Plan]


@pytest.fixture
def lowered(tmp_path: Path) -> Lower:
    """Lower a description of one file, given without its protocol block."""

    def lowered(text: str, head: str = WITH_PAYLOADS) -> Plan:
        path = tmp_path / "test.idl"
        path.write_text(head + text, encoding="utf-8")
        protocol = load(path)
        return lower(protocol.at(protocol.releases[-1]))

    return lowered
