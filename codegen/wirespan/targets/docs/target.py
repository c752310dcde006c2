"""From a request to the files of the manual: what is read, what the pages say, and what prints it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ... import transports
from ...model import Protocol
from ...recording import RecordingError, read
from ...releases import Release
from .. import OptionError, Request
from . import chapters, guide, plain, proofreading, search, website
from .addresses import Addresses
from .edition import Edition
from .examples import Examples, Recordings
from .history import History
from .sections import Sections
from .site import Site

__all__ = ["render"]

_OPTIONS = ("pages", "recordings", "title")


def render(request: Request) -> Mapping[str, str]:
    """The files of the manual.

    Raises
    ------
    OptionError
        As `DocsTarget.render` says.

    """
    return dict(sorted(_files(request, _checked(request.options))))


def _files(request: Request, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    protocol = request.protocol
    at = cache(protocol.at)
    folder = request.folder / options.get("pages", request.beside("docs"))
    recordings = _recordings(request, folder, options.get("recordings", []), at)
    editions = tuple(
        Edition(protocol=p, addresses=Addresses(p, "" if n == 0 else str(p.release)))
        for n, p in enumerate(request.releases)
    )
    newest = editions[0]
    read = tuple(guide.read_all(folder, request.folder, newest.protocol, recordings))
    if problems := proofreading.problems(read, newest):
        raise OptionError("the pages beside the description have errors\n" + "\n".join(problems))
    environment = website.environment()
    sections = Sections(
        examples={
            edition.label: Examples.of(recordings.events(edition.release), transports.of(protocol))
            for edition in editions
        },
        declarations=request.declarations(),
        history=History.of(protocol, at),
    )
    site = Site(
        title=options.get("title", f"{protocol.name.replace('_', ' ').capitalize()} protocol"),
        editions=editions,
        guide=read,
        bodies=chapters.as_html(read, newest, environment),
        show=sections.section,
    )
    printer = website.Website(site=site, source=request.source, version=request.version, environment=environment)
    for page in site.pages():
        yield page.path, printer.page(page)
    for edition in editions:
        found = [(chapter.path, chapter.title) for chapter in read] if edition is newest else []
        yield edition.addresses.page("search-index.js"), search.index(edition, found)
    text = plain.Text(site.title, newest, read)
    yield "llms.txt", text.overview()
    yield "protocol.md", text.whole()
    for name in website.ASSETS:
        yield name, printer.asset(name)


def _recordings(
    request: Request, folder: Path, patterns: Sequence[str], at: Callable[[Release], Protocol]
) -> Recordings:
    """Those beside the pages, and those that the option names."""
    found = Recordings()
    paths = sorted(folder.glob("recordings/*.wirerec"))
    for pattern in patterns:
        matches = sorted(request.folder.glob(pattern))
        if not matches:
            raise OptionError(f"recordings: no file matches {pattern}")
        paths += matches
    for path in dict.fromkeys(paths):
        try:
            recording = read(path)
        except (RecordingError, OSError) as error:
            raise OptionError(f"recordings: {error}") from None
        release = _release(recording.header.release, request.protocol)
        if release is not None:
            found.add(path.stem, recording, at(release))
    return found


def _release(text: str, protocol: Protocol) -> Release | None:
    try:
        release = Release(text)
    except ValueError:
        return None
    return release if release in protocol.releases else None


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
