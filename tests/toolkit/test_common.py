"""What releases have in common, so that a package of several holds it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.model import Protocol
from wirespan.plan import common_items

DESCRIPTION = """\
//! Two releases.
protocol two {
    releases: [1.0, 2.0],
    docs: optional,
    tag: "op",
}

role left
role right
stream Talk: left <-> right
type Same = str
@removed(2.0)
type Key = str
@since(2.0)
type Key = int
struct Kept { name: Same }
struct Grown { name: Same, more: int @since(2.0) }
struct Above { kept: Kept, grown: list<Grown> }
struct Chain { next: Chain? }
struct First { second: Second? }
struct Second { first: First?, key: map<Key, int> }
union Shape { circle { shape: "circle", radius: number }, square { shape: "square", side: number } }
message Say "say": left -> right { text: Same, shape: Shape }
@removed(2.0)
message Gone "gone": left -> right { text: Same }
rpc Forward "forward": left -> right { request: request<right> } -> reply<request>
rpc Ask "ask": left -> right { question: Kept } -> Chain
"""


@pytest.fixture
def releases(tmp_path: Path) -> tuple[Protocol, Protocol]:
    path = tmp_path / "two.idl"
    path.write_text(DESCRIPTION)
    protocol = load(path)
    old, new = (protocol.at(release) for release in protocol.releases)
    return new, old


def test_items_are_common_with_all_that_they_refer_to(releases: tuple[Protocol, Protocol]) -> None:
    new, old = releases
    found = common_items(new, old)
    assert {"Same", "Kept", "Chain", "Shape", "ShapeCircle", "ShapeSquare", "Say", "Ask"} <= found
    # Another field; another field below; another type below, in a circle; not there; read by the servers of a release.
    assert not found & {"Key", "Grown", "Above", "First", "Second", "Gone", "Forward"}
    assert common_items(new, new) >= found | {"Key", "Above", "First"}
