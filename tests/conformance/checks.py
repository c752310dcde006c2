"""The two comparisons, as the command line and the tests run them."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from wirespan.description import load
from wirespan.model import Protocol
from wirespan.recording import read
from wirespan.recording.bindings import Bindings
from wirespan.recording.bindings import load as load_bindings
from wirespan.releases import Release

from . import environment, expected
from .compare import compare
from .facts import Handler, parse
from .measure import Measure
from .report import source_report, wire_report

DESCRIPTION = environment.ROOT / "idl" / "dask" / "dask.idl"


@cache
def protocol() -> Protocol:
    """The description of Dask, of all releases."""
    return load(DESCRIPTION)


def described(release: Release) -> Release:
    """The release itself if it is described, else the last described one before it."""
    known = protocol().releases
    return max((other for other in known if other <= release), default=min(known))


def installed() -> Path:
    """The folder of the installed package, found without importing it."""
    spec = importlib.util.find_spec("distributed")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("distributed is not installed")
    return Path(spec.submodule_search_locations[0])


def source(release: Release, lines: Iterable[str]) -> bool:
    """Compare with the facts of a source, print what was found, and tell whether all is well."""
    against = described(release)
    if against != release:
        print(f"note: {release} is not described; compared with {against}")
    facts = [parse(line) for line in lines]
    unexpected, unneeded, reviewed = expected.sift(
        compare(protocol().at(against), facts), expected.read(expected.DIFFERENCES), against
    )
    handlers = sum(isinstance(fact, Handler) for fact in facts)
    print(source_report(release, handlers, unexpected, unneeded, reviewed))
    return not unexpected and not unneeded


def wire(paths: Sequence[Path], *, all_fields: bool = False) -> bool:
    """Compare with recordings of one release, print what was found, and tell whether all is well."""
    measure = measured(paths)
    text, fine = wire_report(measure, unseen(measure), complete=complete(measure.release), all_fields=all_fields)
    print(text)
    return fine


def complete(release: Release) -> bool:
    """Whether the workloads are made for a release: then they say all that is described, except what is reviewed."""
    return release >= expected.complete_since()


def measured(paths: Sequence[Path]) -> Measure:
    """What recordings of one release show."""
    recordings = {path.stem: read(path) for path in paths}
    (release,) = {described(Release(recording.header.release)) for recording in recordings.values()}
    measure = Measure(protocol().at(release), bindings(release))
    for name, recording in recordings.items():
        measure.add(name, recording)
    return measure


def unseen(measure: Measure) -> list[expected.Entry]:
    """The messages that no workload has, as they were reviewed for the release."""
    return [entry for entry in expected.read(expected.UNSEEN) if measure.release in entry.range]


@cache
def bindings(release: Release) -> Bindings:
    """The generated package of a described release."""
    name, folder = environment.bindings(release)
    return load_bindings(name, folder, str(release))
