"""The language reference: its blocks are one valid description in the canonical layout, its table that of the codes."""

from __future__ import annotations

import re
from pathlib import Path

from wirespan import model
from wirespan.codes import CODES
from wirespan.description import load
from wirespan.language.annotations import ANNOTATIONS
from wirespan.language.format import format_text
from wirespan.language.parser import KEYWORDS
from wirespan.language.resolve import SETTINGS
from wirespan.language.scope import GENERICS, SCALARS

PAGE = (Path(__file__).parents[2] / "docs/language.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```idl\n(.*?)```", PAGE, re.DOTALL)


def test_the_blocks_are_one_description(tmp_path: Path) -> None:
    path = tmp_path / "shop.idl"
    path.write_text("\n".join(BLOCKS), encoding="utf-8")
    protocol = load(path)
    newest = protocol.at(protocol.releases[-1])
    assert [direction.name for direction in newest.directions] == [
        "CustomerToTill",
        "TillToCustomer",
        "TillToKitchen",
        "KitchenToTill",
    ]
    assert len(newest.of(model.Rpc)) == 6


def test_the_blocks_are_in_the_canonical_layout() -> None:
    for block in BLOCKS:
        assert format_text(block) == block


def test_the_table_of_codes_is_complete() -> None:
    assert re.findall(r"^\| (E\d+) \| (.*) \|$", PAGE, re.MULTILINE) == list(CODES.items())


def test_every_word_of_the_language_is_explained() -> None:
    quoted = " ".join(re.findall(r"`([^`\n]+)`", PAGE)) + " ".join(BLOCKS)
    words = (*KEYWORDS, *SETTINGS, *SCALARS, *GENERICS, *ANNOTATIONS, "tag", "body", "when", "opens", "any")
    assert [word for word in words if not re.search(rf"\b{word}\b", quoted)] == []
