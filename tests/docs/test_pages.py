"""Markdown pages: what they may refer to, and what is said of those that refer to nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.docs.conftest import ROOT, render
from tests.docs.reading import Page
from wirespan.targets import OptionError
from wirespan.targets.docs import prose

RECORDINGS = ROOT / "idl/dask/docs/recordings"
Write = Callable[..., str]


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Page]:
    """Build the manual of Dask with these pages, and read the first of them."""

    def build(*texts: str) -> Page:
        for n, text in enumerate(texts):
            (tmp_path / f"{n}-page{n}.md").write_text(text, encoding="utf-8")
        (tmp_path / "recordings").symlink_to(RECORDINGS)
        files = render(ROOT / "idl/dask/dask.idl", folder=tmp_path, code=False, pages=".")
        return Page(files["guide/page0.html"])

    return build


def test_names_in_backquotes_are_links(build: Callable[..., Page]) -> None:
    page = build("# Title\n\nSee `ComputeTask`, `ComputeTask.key`, `task-finished` and `os.path`.\n")
    assert {"../tasks.html#ComputeTask", "../tasks.html#ComputeTask.key", "../tasks.html#TaskFinished"} <= set(
        page.links
    )
    assert not [link for link in page.links if "os.path" in link]


def test_whole_words_between_stars_are_stressed_and_nothing_else() -> None:
    shown = prose.paragraphs("a *word* and *two words*, `Key`; *args, **kwargs; */ x /*; 2*3*4", lambda _: "#Key")
    assert shown == (
        '<p>a <em>word</em> and <em>two words</em>, <a href="#Key"><code>Key</code></a>; *args, **kwargs; */ x /*; '
        "2*3*4</p>\n"
    )


def test_pages_link_to_each_other_by_file(build: Callable[..., Page]) -> None:
    page = build("# One\n\n[two](1-page1.md), [a part](1-page1.md#a-part)\n", "# Two\n\n## A part\n")
    assert {"page1.html", "page1.html#a-part"} <= set(page.links)


def test_html_and_images_in_a_page_are_text(build: Callable[..., Page]) -> None:
    page = build(
        "# Title\n\n<script>alert(1)</script> <b>bold</b>\n\n![x](http://example.org/x.png)\n\n[y](javascript:1)\n"
    )
    tags = [tag for tag, _ in page.elements]
    assert "b" not in tags
    assert "img" not in tags
    assert tags.count("script") == 1
    assert "<script>alert(1)</script>" in page.shown
    assert not [link for link in page.links if link.startswith("javascript")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "# T\n\nSee\n`ComputTask`.\n",
            "0-page0.md:4: `ComputTask` is no name of dask 2026.8.0; did you mean `ComputeTask`?",
        ),
        ("# T\n\nSee `ComputeTask.keys`.\n", "0-page0.md:3: `ComputeTask` has no `keys`"),
        ("# T\n\n| a |\n|---|\n| `Nope` |\n", "0-page0.md:5: `Nope` is no name"),
        ("no title\n", "0-page0.md:1: the page has no title"),
        ("# T\n\n[x](missing.md)\n", "0-page0.md:3: the link goes to missing.md, which is no page"),
        ("# T\n\n[x](#nowhere)\n", "0-page0.md:3: this page has no heading #nowhere"),
        ("# T\n\n```sequence\nrecording = 1 2\n```\n", "0-page0.md:3: "),
        (
            '# T\n\n```recorded\nrecording = "x"\nmessage = 1\ncaption = "c"\n```\n',
            "there is no recording `x`; there are: ",
        ),
        ('# T\n\n```bytes\nrecording = "one_worker"\nmessage = 9999\ncaption = "c"\n```\n', "the recording has only"),
        ('# T\n\n```recorded\nrecordings = "x"\n```\n', "unknown key `recordings`; known: caption, message, recording"),
        ('# T\n\n```sequence\nrecording = "one_worker"\n```\n', "0-page0.md:3: `messages` is missing"),
        (
            '# T\n\n```sequence\nrecording = "one_worker"\ncaption = "c"\nmessages = [0, 0]\nends = {9 = ["a", "b"]}',
            "no message of the recording is left to draw",
        ),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(build: Callable[..., Page], text: str, problem: str) -> None:
    with pytest.raises(OptionError) as caught:
        build(text)
    assert problem in str(caught.value)


def test_all_problems_are_told_at_once(build: Callable[..., Page]) -> None:
    with pytest.raises(OptionError) as caught:
        build("# T\n\n`One` and `Two`\n", "# U\n\n`Three`\n")
    assert [name for name in ("One", "Two", "Three") if f"`{name}`" in str(caught.value)] == ["One", "Two", "Three"]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"colour": "red"}, "colour: unknown option; known: pages, recordings, title"),
        ({"recordings": "*.wirerec"}, "recordings: expected a list of patterns"),
        ({"recordings": ["nothing/*.wirerec"]}, "recordings: no file matches nothing/*.wirerec"),
        ({"title": 3}, "title: expected a text"),
    ],
)
def test_wrong_options_are_told(options: dict[str, object], problem: str, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=problem.replace("*", r"\*")):
        render(ROOT / "tests/docs/data/releases.idl", folder=tmp_path, code=False, **options)


def test_a_diagram_links_to_messages_and_tells_the_same_in_words(build: Callable[..., Page]) -> None:
    page = build(
        '# T\n\n```sequence\ncaption = "c"\nrecording = "one_worker"\nmessages = [28, 34]\n'
        'ends = { 4 = ["worker", "scheduler"], 5 = ["client", "scheduler"] }\n```\n'
    )
    assert "../tasks.html#ComputeTask" in page.links
    assert "scheduler to worker, on the stream: compute-task" in page.shown
