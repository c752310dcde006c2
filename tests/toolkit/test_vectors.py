"""The command `wirespan vectors`, and the page that describes what it writes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgpack
import pytest

from wirespan import cli

ROOT = Path(__file__).resolve().parents[2]
CHAT = ROOT / "examples" / "chat" / "chat.idl"
IDL = """\
protocol shop {
    releases: [1.0, 2.0],
    docs: optional,
    transport: dask_frames { paths @removed(2.0), placeholders @since(2.0) },
}
extern type Serialized
struct Bill { sum "sue": int, lines: list<map<int, str>>, of?: Serialized @since(2.0), rest: ..map<str, int> }
"""


def wirespan(*arguments: object) -> int:
    return cli.main(["vectors", *map(str, arguments)])


def read(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "shop.idl"
    path.write_text(IDL, encoding="utf-8")
    return path


def test_a_file_and_standard_output_hold_the_same(shop: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    target = shop.with_name("vectors.jsonl")
    assert wirespan(shop) == 0
    assert wirespan(shop, "--output", target) == 0
    assert capfdbinary.readouterr().out == target.read_bytes()


def test_releases(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = shop.with_name("vectors.jsonl")
    heads = []
    for arguments in ([], ["--release", "1.0"]):
        assert wirespan(shop, "-o", target, *arguments) == 0
        heads.append(read(target.read_text())[0])
    assert [(head["release"], head["edition"]) for head in heads] == [("2.0", "placeholders"), ("1.0", "paths")]
    assert wirespan(shop, "--release", "3.0") == 2
    assert "3.0 is no release of" in capsys.readouterr().err


def test_a_broken_description(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shop.write_text(IDL.replace("extern type Serialized", "extern type Serialised"), encoding="utf-8")
    assert wirespan(shop) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "error[E702]: the transport `dask_frames` has no type `Serialised`" in captured.err


def test_where_wirespan_toml_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    target = tmp_path / "vectors.jsonl"
    monkeypatch.chdir(CHAT.parent)
    assert wirespan("-o", target) == 0
    head, *vectors = read(target.read_text())
    assert (head["protocol"], head["transport"], head["edition"]) == ("chat", "plain", None)
    assert head["count"] == len(vectors) > 20


def test_steps_of_a_fault(shop: Path) -> None:
    target = shop.with_name("vectors.jsonl")
    assert wirespan(shop, "-o", target) == 0
    faults = [vector["fault"] for vector in read(target.read_text())[1:] if "fault" in vector]
    told = {fault["path"]: fault["steps"] for fault in faults}
    key = msgpack.packb(-1).hex()
    assert told["Bill.sum"] == [{"field": "sum", "wire": "sue"}]
    assert told["Bill.lines[1]"] == [{"field": "lines", "wire": "lines"}, {"index": 1}]
    assert told["Bill.lines[1][-1]"] == [{"field": "lines", "wire": "lines"}, {"index": 1}, {"key": key}]
    assert told["Bill.of"] == [{"field": "of", "wire": "of"}]
    assert {fault["root"] for fault in faults} == {"Bill"}


def test_the_page_shows_what_is_written(shop: Path) -> None:
    page = (ROOT / "docs" / "vectors.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    shown = read(block)
    target = shop.with_name("vectors.jsonl")
    assert wirespan(shop, "-o", target) == 0
    head, *vectors = read(target.read_text())
    assert list(shown[0]) == list(head)
    assert {tuple(vector) for vector in shown[1:]} == {tuple(vector) for vector in vectors}
    faults = [next(vector["fault"] for vector in each if "fault" in vector) for each in (shown[1:], vectors)]
    assert list(faults[0]) == list(faults[1])
    for key in [*head, *(key for vector in vectors for key in vector), *faults[0]]:
        assert f"`{key}`" in page
    assert all(f'{{"{key}": ' in page for key in ("field", "index", "key"))
