"""The sites that the tests read: Dask's own, those of the kitchen sink and its twin, and one of three releases."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.docs.reading import Site
from wirespan import config, generate, targets
from wirespan.description import load
from wirespan.targets.docs import DocsTarget
from wirespan.targets.python import PythonTarget
from wirespan.targets.rust import RustTarget

ROOT = Path(__file__).parents[2]


def render(
    source: Path, releases: list[int] | None = None, folder: Path = ROOT, *, code: bool = True, **options: Any
) -> Mapping[str, str]:
    """The manual of a description; `releases` by their place in its list (default: the newest)."""
    protocol = load(source)
    chosen = [protocol.releases[n] for n in releases] if releases else [max(protocol.releases)]

    request = targets.Request(
        protocol=protocol,
        releases=tuple(protocol.at(release) for release in chosen),
        options=options,
        source="idl",
        version="1.2.3",
        folder=folder,
    )
    languages = [PythonTarget(), RustTarget()] if code else []
    declared = [language.declarations(request) for language in languages]
    return DocsTarget().render(evolve(request, declarations=lambda: declared))


@pytest.fixture(scope="session")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The manual of Dask, as wirespan.toml asks for it."""
    plan = generate.plans(config.read(ROOT / config.NAME), ["docs"])[0]
    contents = {name: text for name, text in plan.contents.items() if not name.startswith(".")}
    return Site.write(tmp_path_factory.mktemp("dask"), contents)


@pytest.fixture(scope="session")
def sink(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The manual of a description that holds everything which could break a page."""
    files = render(ROOT / "tests/kitchen_sink/kitchen_sink.idl")
    return Site.write(tmp_path_factory.mktemp("sink"), files)


@pytest.fixture(scope="session")
def twin(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same on a transport that wraps nothing."""
    files = render(ROOT / "tests/kitchen_sink/plain_sink.idl")
    return Site.write(tmp_path_factory.mktemp("twin"), files)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The manual of a description whose texts try to act on the page."""
    folder = tmp_path_factory.mktemp("hostile")
    files = render(ROOT / "tests/docs/data/index.idl", folder=folder, title='<b>"Hostile"</b>')
    return Site.write(folder, files)


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A manual of three releases: 3.0.0 at the root, 1.0.0 and 2.0.0 beside it."""
    files = render(ROOT / "tests/docs/data/releases.idl", [2, 0, 1])
    return Site.write(tmp_path_factory.mktemp("releases"), files)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium. Without one the test fails: it cannot tell anything."""
    hint = "run: apt-get install chromium && pip install -e '.[browser]', or leave these tests out: -m 'not browser'"
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        pytest.fail(f"playwright is not installed; {hint}")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.fail(f"there is no Chromium on this machine; {hint}")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a page of a site from its file. At the end: no message on the console, and nothing asked of another host."""
    contexts = []
    said: list[str] = []
    asked: list[str] = []

    def visit(site: Site, page: str = "index.html", *, width: int = 1280, script: bool = True, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script, **options)
        contexts.append(context)
        opened = context.new_page()
        opened.on("console", lambda message: said.append(message.text))
        opened.on("pageerror", lambda error: said.append(str(error)))
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto(f"{site.folder.as_uri()}/{page}")
        return opened

    yield visit
    for context in contexts:
        context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(("file://", "data:"))] == []
