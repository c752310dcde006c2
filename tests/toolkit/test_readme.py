"""What the README shows is what the tools print. `REWRITE=1` puts it right."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from wirespan import generate
from wirespan.config import read

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"<!-- (?P<kind>\w+): (?P<of>\S+) -->\n```(?P<language>\w*)\n(?P<text>.*?)```\n", re.DOTALL)


@pytest.fixture(scope="module")
def chat() -> dict[str, str]:
    """The generated files of the example."""
    plans = generate.plans(read(ROOT / "examples/chat/wirespan.toml"))
    return {name: text for plan in plans for name, text in plan.contents.items()}


def shown(kind: str, of: str, chat: dict[str, str]) -> str:
    if kind in ("idl", "example"):
        return (ROOT / of).read_text()
    if kind == "python":
        text = chat["chat_protocol/chat.py"]
        found = re.search(rf"@attrs\.define.*\nclass {of}\(.*?(?=\n    extra_fields)", text, re.DOTALL)
        assert found is not None
        return found[0] + "\n    ...\n"
    assert kind == "rust"
    text = chat["src/chat.rs"]
    found = re.search(rf"#\[derive[^\n]*\npub struct {of} \{{.*?\n\}}\n", text, re.DOTALL)
    assert found is not None
    return found[0]


def test_every_block_is_true(chat: dict[str, str]) -> None:
    text = README.read_text()
    blocks = list(BLOCK.finditer(text))
    assert len(blocks) == 5

    def true(block: re.Match[str]) -> str:
        body = shown(block["kind"], block["of"], chat)
        return f"<!-- {block['kind']}: {block['of']} -->\n```{block['language']}\n{body}```\n"

    expected = BLOCK.sub(true, text)
    if os.environ.get("REWRITE"):
        README.write_text(expected)
    assert text == expected


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README.read_text())
    assert len(links) > 5
    for link in links:
        assert link.startswith("https://") or (ROOT / link).exists(), link
