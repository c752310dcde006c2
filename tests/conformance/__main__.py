"""`python -m tests.conformance`: hold the description of Dask against distributed itself."""

from __future__ import annotations

import argparse
import importlib.metadata
import subprocess
import sys
from pathlib import Path

from tests.workloads import __main__ as workloads
from wirespan.releases import Release

from . import checks, environment, fetch, history
from .timeline import timeline

FINE, FINDINGS, BROKEN = range(3)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 is fine, 1 there are findings, 2 it could not be done."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("live", help="install a release, then compare with its source and its traffic")
    command.add_argument("release", nargs="?", help="or `newest`, on the package index (default: newest described)")
    command.set_defaults(run=lambda options: _live(options.release))
    command = commands.add_parser("source", help="compare with the source of a release")
    command.add_argument("release", nargs="?", type=Release, help="one in the history (default: what is installed)")
    command.set_defaults(run=lambda options: _source(options.release))
    command = commands.add_parser("wire", help="compare with recordings of a release")
    command.add_argument("recordings", nargs="+", type=Path)
    command.add_argument("--fields", action="store_true", help="show every field, and how often it was there")
    command.set_defaults(run=lambda options: not checks.wire(options.recordings, all_fields=options.fields))
    command = commands.add_parser("extract", help="print what the source of a package says")
    command.add_argument("path", type=Path, help="a folder that is the package, or a wheel")
    command.set_defaults(run=lambda options: print("\n".join(history.extract(options.path))))
    command = commands.add_parser("history", help="fetch releases that the history lacks, and add them to it")
    command.add_argument("releases", nargs="*", type=Release, help="only these (default: all that are published)")
    command.set_defaults(run=lambda options: _history(options.releases))
    command = commands.add_parser("timeline", help="tell when messages, parameters and keys came and went")
    command.add_argument("ops", nargs="*", metavar="OP", help="default: all")
    command.set_defaults(run=lambda options: print("\n".join(timeline(history.read(), options.ops))))
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options) or FINE)
    except environment.InstallError as error:
        print(f"error: {error}", file=sys.stderr)
        return BROKEN


def _live(name: str | None) -> int:
    """Everything for one release, in an environment of its own."""
    release = max(fetch.published() if name == "newest" else checks.protocol().releases)
    if name not in {None, "newest"}:
        release = Release(str(name))
    print(f"installing distributed {release} …", flush=True)
    made = environment.prepare(release)
    fine = checks.source(release, history.extract(made.package))
    print("recording its workloads …", flush=True)
    recordings = made.folder / "recordings"
    for old in recordings.glob("*.wirerec"):
        old.unlink()
    failed = [name for name in (*workloads.names(), "issue_3357") if not _recorded(name, made.python, recordings)]
    fine &= not failed or not checks.complete(release)
    fine &= checks.wire(sorted(recordings.glob("*.wirerec")))
    return FINE if fine else FINDINGS


def _recorded(name: str, python: Path, output: Path) -> bool:
    """Record one workload. On a busy machine a cluster may be too slow for one, so that it gets a second chance."""
    options = ["--python", str(python), "--output", str(output), name]
    command = [sys.executable, "-m", "tests.workloads", *options]
    return any(subprocess.run(command, cwd=environment.ROOT, check=False).returncode == 0 for _ in range(2))


def _source(release: Release | None) -> int:
    if release is not None:
        return not checks.source(release, history.read()[release])
    release = Release(importlib.metadata.version("distributed"))
    return not checks.source(release, history.extract(checks.installed()))


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
    return FINE


if __name__ == "__main__":
    sys.exit(main())
