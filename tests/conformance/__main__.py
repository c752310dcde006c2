"""`python -m tests.conformance`: hold the description of Dask against distributed itself."""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import sys
from pathlib import Path

from wirespan.description import load
from wirespan.releases import Release

from . import expected, fetch, history
from .compare import compare
from .facts import Handler, parse
from .report import source_report

DESCRIPTION = Path(__file__).parents[2] / "idl" / "dask" / "dask.idl"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 is fine, 1 there are findings, 2 it could not be done."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("source", help="compare the description with the source of a release")
    command.add_argument("--release", type=Release, help="a release in the history (default: the installed one)")
    command.set_defaults(run=lambda options: _source(options.release))
    command = commands.add_parser("extract", help="print what the source of a package says")
    command.add_argument("path", type=Path, help="a folder that is the package, or a wheel")
    command.set_defaults(run=lambda options: _extract(options.path))
    command = commands.add_parser("history", help="fetch releases that the history lacks, and add them to it")
    command.add_argument("releases", nargs="*", type=Release, help="only these (default: all that are published)")
    command.set_defaults(run=lambda options: _history(options.releases))
    options = parser.parse_args(arguments)
    status: int = options.run(options)
    return status


def installed() -> Path:
    """The folder of the installed package, found without importing it."""
    spec = importlib.util.find_spec("distributed")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("distributed is not installed")
    return Path(spec.submodule_search_locations[0])


def _source(release: Release | None) -> int:
    if release is None:
        release = Release(importlib.metadata.version("distributed"))
        lines = history.extract(installed())
    else:
        lines = history.read()[release]
    facts = [parse(line) for line in lines]
    protocol = load(DESCRIPTION)
    nearest = max((known for known in protocol.releases if known <= release), default=min(protocol.releases))
    if nearest != release:
        print(f"note: {release} is not described; compared with {nearest}")
    found = compare(protocol.at(nearest), facts)
    unexpected, unneeded, reviewed = expected.sift(found, expected.read(), nearest)
    handlers = sum(isinstance(fact, Handler) for fact in facts)
    print(source_report(release, handlers, unexpected, unneeded, reviewed))
    return 1 if unexpected or unneeded else 0


def _extract(path: Path) -> int:
    print("\n".join(history.extract(path)))
    return 0


def _history(releases: list[Release]) -> int:
    known = history.read() if history.HISTORY.exists() else {}
    wanted = [release for release in releases or fetch.published() if release not in known]
    try:
        for release in wanted:
            print(f"{release} …", flush=True)
            with fetch.wheel(release) as wheel:
                known[release] = history.extract(wheel)
    finally:
        history.write(known)
    print(f"{history.HISTORY.name}: {len(known)} releases, {len(wanted)} of them new")
    return 0


if __name__ == "__main__":
    sys.exit(main())
