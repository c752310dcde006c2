"""The files of the manual: complete, connected, small, the same every time, and safe to open."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.conftest import ROOT, render
from tests.docs.reading import HEADINGS, Page, Site
from wirespan.description import load
from wirespan.model import Enum, Field, Message, Role, Rpc, Struct, Union

MEGABYTE = 1_000_000
SITES = ("dask", "sink", "twin", "hostile", "releases")


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


def test_every_link_leads_somewhere(site: Site) -> None:
    lost = []
    for name, page in site.pages.items():
        for link in page.links:
            if re.match(r"https?://", link):
                continue
            target, anchor = site.target(name, link)
            if target not in site.files or (anchor and anchor not in site.pages[target].ids):
                lost.append(f"{name}: {link}")
    assert lost == []


def test_every_id_stands_once(site: Site) -> None:
    for name, page in site.pages.items():
        assert len(page.ids) == len(set(page.ids)), name


def test_labels_refer_to_ids_of_the_page(site: Site) -> None:
    for name, page in site.pages.items():
        for _, attributes in page.elements:
            for key in ("aria-labelledby", "aria-controls", "for"):
                for reference in (attributes.get(key) or "").split():
                    assert reference in page.ids, (name, key, reference)


def test_nothing_is_loaded_from_another_host(site: Site) -> None:
    for name, page in site.pages.items():
        for address in page.loads:
            assert address == "data:," or site.target(name, address)[0] in site.files, (name, address)
    for name in ("manual.css", "manual.js"):
        assert "//" not in re.sub(r"/\*.*?\*/|^\s*//.*$| // .*$", "", site.files[name], flags=re.S | re.M), name


def test_headings_are_in_order(site: Site) -> None:
    for name, page in site.pages.items():
        assert page.headings[0] == 1, name
        assert page.headings.count(1) == 1, name
        assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False)), name
    assert HEADINGS


def test_every_page_has_landmarks_and_a_language(site: Site) -> None:
    for name, page in site.pages.items():
        tags = [tag for tag, _ in page.elements]
        assert [tags.count(tag) for tag in ("header", "main", "footer")] == [1, 1, 1], name
        assert ("html", {"lang": "en"}) in page.elements


def test_the_site_is_small(dask: Site) -> None:
    sizes = {name: len(text.encode()) for name, text in dask.files.items()}
    assert sum(sizes.values()) <= 10 * MEGABYTE
    assert {name: size for name, size in sizes.items() if name.endswith(".html") and size > 300_000} == {}


def test_every_name_has_an_anchor(dask: Site) -> None:
    protocol = load(ROOT / "idl/dask/dask.idl")
    newest = protocol.at(max(protocol.releases))
    missing = []
    for item in (*newest.of(Message), *newest.of(Rpc), *newest.of(Struct), *newest.of(Union), *newest.of(Enum)):
        wanted = [item.name]
        if isinstance(item, (Message, Rpc, Struct)):
            wanted += [f"{item.name}.{member.name}" for member in item.members if isinstance(member, Field)]
        elif isinstance(item, Union):
            wanted += [f"{item.name}.{arm.name}" for arm in item.arms]
        elif isinstance(item, Enum):
            wanted += [f"{item.name}.{value.name}" for value in item.values]
        missing += [anchor for anchor in wanted if anchor not in dask.pages[f"{item.module}.html"].ids]
    assert missing == []


def test_the_front_page_lists_every_op_of_every_conversation(dask: Site) -> None:
    protocol = load(ROOT / "idl/dask/dask.idl")
    newest = protocol.at(max(protocol.releases))
    front = dask.pages["index.html"]
    for direction in newest.directions:
        assert direction.name in front.ids
    for server in newest.servers:
        assert f"to-{server.role.name}" in front.ids
    links = {link.partition("#")[2] for link in front.links}
    assert {item.name for item in (*newest.of(Message), *newest.of(Rpc))} <= links
    assert {role.name for role in newest.of(Role)} <= set(front.words)


def test_requests_show_code_of_both_languages_and_messages_a_recorded_example(dask: Site) -> None:
    page = dask.pages["tasks.html"]
    assert {f"ComputeTask:{panel}" for panel in ("example", "bytes", "python", "rust")} <= set(page.ids)
    assert "class ComputeTask" in page.shown
    assert "pub struct ComputeTask" in page.shown
    assert re.search(r"as recorded from \w+\.py", page.shown)


def test_text_files_hold_the_whole_protocol(dask: Site) -> None:
    protocol = load(ROOT / "idl/dask/dask.idl")
    newest = protocol.at(max(protocol.releases))
    text = dask.files["protocol.md"]
    for item in (*newest.of(Message), *newest.of(Rpc)):
        section = text.partition(f"\n### {item.name} `{item.op}`\n")[2].partition("\n### ")[0]
        assert section, item.name
        for member in item.fields:
            if member.origin != newest.envelope:
                assert f"- `{member.wire}`: " in section, (item.name, member.wire)
    assert "\n## Framing\n" in text
    assert "\n10. worker 1 to worker 2, in reply: GetDataReply ok\n" in text
    assert "0018  83" in text
    for name in re.findall(r"\]\(([^)]+)\)", dask.files["llms.txt"]):
        assert name in dask.files


def test_the_index_of_the_search_leads_to_anchors(site: Site) -> None:
    for name, text in site.files.items():
        if name.endswith("search-index.js"):
            for _, _, _, _, link, parts in entries(text):
                target, anchor = site.target(name, link)
                for each in ([anchor] if anchor else []) + [f"{anchor}.{part}" for part in parts]:
                    assert each in site.pages[target].ids, each


def entries(script: str) -> list[list[object]]:
    found: list[list[object]] = json.loads(script.removeprefix("window.WIRESPAN_INDEX = ").removesuffix(";\n"))
    return found


# ---------------------------------------------------------------------------------------------- what texts may do


def test_texts_are_shown_and_never_act(hostile: Site) -> None:
    own = {"manual.js"}
    for name, page in hostile.pages.items():
        for tag, attributes in page.elements:
            assert not [key for key in attributes if key.startswith("on")], name
            assert tag not in ("b", "i", "u", "img", "iframe"), name
            if tag == "script":
                assert hostile.target(name, attributes.get("src") or "")[0] in own
    body = hostile.pages["index_.html"]
    for text in ("<b>end</b>", '"><img src=x onerror=alert(3)> &', "<script>alert(2)</script>", "{{ 7 * 7 }}", "<u>"):
        assert text in body.shown + hostile.pages["index.html"].shown
    assert "**kwargs" in body.shown
    assert not [link for page in hostile.pages.values() for link in page.links if "javascript" in link.lower()]


def test_marks_that_turn_text_are_spelled_out(hostile: Site) -> None:
    assert "⟨U+202E⟩desrever⟨U+202C⟩" in hostile.pages["index.html"].shown
    assert "a⟨U+202E⟩b" in hostile.pages["index_.html"].shown
    for name, text in hostile.files.items():
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", text), name


def test_a_module_called_like_the_front_page_gives_way(hostile: Site) -> None:
    assert "Body" in hostile.pages["index_.html"].ids
    assert "LeftToRight" in hostile.pages["index.html"].ids


# ---------------------------------------------------------------------------------------------- releases


def test_each_release_has_its_pages(releases: Site) -> None:
    assert {"releases.html", "1.0.0/releases.html", "2.0.0/releases.html"} <= set(releases.files)
    assert "Shout" in releases.pages["1.0.0/releases.html"].ids
    assert "Shout" not in releases.pages["releases.html"].ids
    assert {"Say", "Say.text"} <= set(releases.pages["1.0.0/releases.html"].ids) & set(
        releases.pages["releases.html"].ids
    )
    assert "Say.volume" not in releases.pages["1.0.0/releases.html"].ids


def test_the_switch_leads_to_the_same_page(releases: Site) -> None:
    links = releases.pages["1.0.0/releases.html"].links
    assert "../releases.html" in links
    assert "../2.0.0/releases.html" in links


def test_an_older_release_says_so(releases: Site) -> None:
    assert "This is release 1.0.0." in releases.pages["1.0.0/releases.html"].shown
    assert "This is release" not in releases.pages["releases.html"].shown


def test_changes_between_two_releases_are_a_page(releases: Site) -> None:
    page = releases.pages["changes/1.0.0-to-3.0.0.html"].shown
    for text in ("Messages removed", "shout", "Requests added", "who", "room made required"):
        assert text in page
    for text in (
        "volume optional field added: int = 5",
        'kitchen value added: "kitchen"',
        "text nil allowed: str → str?",
    ):
        assert text in page
    assert "changes/3.0.0-to-1.0.0.html" not in releases.files


def test_history_tells_when(releases: Site) -> None:
    shown = releases.pages["releases.html"].shown
    history = shown.partition("History")[2]
    assert re.search(r"2\.0\.0\s+text nil allowed", history)
    assert re.search(r"3\.0\.0\s+room made required", history)


# ---------------------------------------------------------------------------------------------- the same every time


def test_the_same_text_whatever_the_seed_of_hashes(tmp_path: Path) -> None:
    script = (
        "import hashlib, sys; from pathlib import Path; from tests.docs.conftest import render, ROOT;"
        "files = render(ROOT / 'tests/kitchen_sink/kitchen_sink.idl', [2, 0]);"
        "print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())"
    )
    found = set()
    for seed in ("0", "1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        found.add(done.stdout)
    assert len(found) == 1


def test_no_page_holds_a_path_of_this_machine(dask: Site) -> None:
    for name, text in dask.files.items():
        assert str(ROOT) not in text, name
        assert str(Path.home()) + "/" not in text, name


def test_a_description_without_roles_and_recordings_has_a_manual(tmp_path: Path) -> None:
    source = tmp_path / "plain.idl"
    source.write_text(
        "protocol plain { releases: [1.0] }\n/// A point.\nstruct Point {\n    /// Its place.\n    x: int,\n}\n"
    )
    files = render(source, folder=tmp_path, code=False)
    assert "Point.x" in Page(files["plain.html"]).ids
    assert "svg" not in [tag for tag, _ in Page(files["index.html"]).elements]
