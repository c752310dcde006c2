"""From a request to the files of the manual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ... import transports
from ...model import Item, Message, Protocol, Rpc, Struct, Union
from ...recording import RecordingError, read
from ...releases import Release
from .. import OptionError, Request
from . import changes, history, html, pages, plain, search
from . import site as sites
from .addresses import INDEX, Addresses
from .code import LANGUAGES, Snippets
from .examples import Examples, Recordings, written
from .site import Edition, Extras, Panel, Site
from .view import Viewer

__all__ = ["render"]

_ASSETS = ("manual.css", "manual.js")
_OPTIONS = ("pages", "recordings", "title")


def render(request: Request) -> Mapping[str, str]:
    """The files of the manual.

    Raises
    ------
    OptionError
        As `DocsTarget.render` says.

    """
    return dict(sorted(_Manual(request).files()))


class _Manual:
    def __init__(self, request: Request) -> None:
        self.request = request
        options = _checked(request.options)
        self.folder = request.folder / options.get("pages", f"{request.source}/docs")
        self.at = cache(request.protocol.at)
        self.recordings = self._read_recordings(options.get("recordings", []))
        self.snippets = [Snippets(language, request.rendered(language.target)) for language in LANGUAGES]
        self.editions = tuple(
            Edition(protocol=p, addresses=Addresses(p, "" if n == 0 else str(p.release)))
            for n, p in enumerate(request.releases)
        )
        transport = transports.of(request.protocol)
        self.examples = {e.label: Examples.of(self.recordings.events(e.label), transport) for e in self.editions}
        self.prose = list(pages.read_all(self.folder, request.folder))
        self.site = Site(
            title=options.get("title", f"{request.protocol.name.replace('_', ' ').capitalize()} protocol"),
            source=request.source,
            version=request.version,
            editions=self.editions,
            guide=tuple((page.path, page.read) for page in self.prose),
            decorate=self.extras,
        )
        self.environment = sites.environment()

    # ------------------------------------------------------------------ files

    def files(self) -> Iterator[tuple[str, str]]:
        for edition in self.editions:
            path = edition.addresses.page(INDEX)
            yield path, self._print("index.html.j2", edition, self.site.index(edition))
            for module in edition.modules:
                path = edition.addresses.module(module.name)
                yield path, self._print("module.html.j2", edition, self.site.module(edition, module))
            yield edition.addresses.page("search-index.js"), search.index(edition, self._guide(edition))
        newest = self.editions[0]
        rendered = pages.Pages(self.prose, newest, self.recordings, self.environment)
        for page in self.prose:
            yield (
                page.path,
                self._print("prose.html.j2", newest, self.site.prose_page(newest, page, rendered.body(page))),
            )
        if problems := rendered.problems:
            raise OptionError("the pages beside the description have errors\n" + "\n".join(problems))
        if len(self.editions) > 1:
            yield from self._changes()
        text = plain.Text(self.site, newest, self.prose, [rendered.text(page) for page in self.prose])
        yield "llms.txt", text.overview()
        yield "protocol.md", text.whole()
        for name in _ASSETS:
            yield name, self.environment.get_template(name).render()

    def _print(self, template: str, edition: Edition, context: Mapping[str, object]) -> str:
        return self.environment.get_template(template).render(site=self.site, edition=edition, page=context)

    def _guide(self, edition: Edition) -> list[tuple[str, str]]:
        return [(page.path, page.read.title) for page in self.prose] if edition is self.editions[0] else []

    def _changes(self) -> Iterator[tuple[str, str]]:
        newest = self.editions[0]
        yield sites.CHANGES, self._print("changes.html.j2", newest, self.site.changes_page())
        for old, new in permutations(self.editions, 2):
            if old.release < new.release:
                context = self.site.change(old, new, history.compare(old.protocol, new.protocol))
                yield self.site.change_page(old, new), self._print("change.html.j2", newest, context)

    # ------------------------------------------------------------------ what stands beside the description

    def extras(self, edition: Edition, item: Item, viewer: Viewer) -> Extras:
        """The tabs of an item, and its history."""
        return Extras(panels=tuple(self._panels(edition, item)), history=tuple(self._history(edition, item, viewer)))

    def _panels(self, edition: Edition, item: Item) -> Iterator[Panel]:
        def panel(label: str, title: str, content: Markup) -> Panel:
            return Panel(label=label, title=title, anchor=f"{item.name}:{label.lower()}", content=content)

        examples = self.examples[edition.label]
        if isinstance(item, (Message, Rpc)) and (example := examples.text(item.name)) is not None:
            yield panel("Example", "Example", example)
            if (data := examples.bytes(item.name)) is not None:
                yield panel("Bytes", "The same as bytes", data)
        elif (example := written(edition.protocol.examples(item.name))) is not None:
            yield panel("Example", "Example", example)
        if isinstance(item, Struct) and item.spread_only:
            return
        folder = None if edition is self.editions[0] else edition.release.identifier
        for snippets in self.snippets:
            names = [item.name]
            if isinstance(item, Union):  # its bodies have classes of their own
                names += [s.name for s in edition.protocol.of(Struct) if s.arm_of == item.name]
            code = "\n\n\n".join(filter(None, (snippets.find(name, item.module, folder) for name in names)))
            if code:
                block = html.element("pre", html.code(code), tabindex="0")
                yield panel(snippets.language.label, snippets.language.title, block)

    def _history(self, edition: Edition, item: Item, viewer: Viewer) -> Iterator[tuple[str, Markup]]:
        for release, deltas in history.timeline(self.request.protocol, self.at, item.name, edition.release):
            yield str(release), changes.told(deltas, item.name, viewer)

    def _read_recordings(self, patterns: list[str]) -> Recordings:
        found = Recordings()
        default = sorted(self.folder.glob("recordings/*.wirerec"))
        given: list[Path] = []
        for pattern in patterns:
            matches = sorted(self.request.folder.glob(pattern))
            if not matches:
                raise OptionError(f"recordings: no file matches {pattern}")
            given += matches
        for path in dict.fromkeys([*default, *given]):
            try:
                recording = read(path)
            except (RecordingError, OSError) as error:
                raise OptionError(f"recordings: {error}") from None
            protocol = self._described(recording.header.release)
            if protocol is not None:
                found.add(path.stem, recording, protocol)
        return found

    def _described(self, release: str) -> Protocol | None:
        try:
            wanted = Release(release)
        except ValueError:
            return None
        return self.at(wanted) if wanted in self.request.protocol.releases else None


def _checked(options: Mapping[str, Any]) -> Mapping[str, Any]:
    for name, value in options.items():
        if name not in _OPTIONS:
            raise OptionError(f"{name}: unknown option; known: {', '.join(_OPTIONS)}")
        if name == "recordings":
            if not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
                raise OptionError(f"{name}: expected a list of patterns")
        elif not isinstance(value, str):
            raise OptionError(f"{name}: expected a text")
    return options
