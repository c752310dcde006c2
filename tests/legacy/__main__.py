"""Records workloads on old releases: `python -m tests.legacy RELEASE [NAME ...]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.workloads.__main__ import EXAMPLES, record_workload
from wirespan.recording import read, write
from wirespan.recording.file import SUFFIX

from .anonymous import anonymous, folders
from .environments import ENVIRONMENTS, UnavailableError

HERE = Path(__file__).parent
WORKLOADS = HERE / "workloads"
ISSUE = "issue_3357"


def names() -> list[str]:
    """All workloads."""
    return [ISSUE, *sorted(path.stem for path in WORKLOADS.glob("[!_]*.py"))]


def main() -> int:
    """Record what the command line asks for; 1 if a program failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.legacy", description=__doc__)
    parser.add_argument("release", choices=ENVIRONMENTS)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names())}; default: all")
    parser.add_argument("--output", type=Path, help="default: tests/recordings/RELEASE")
    options = parser.parse_args()
    try:
        python = ENVIRONMENTS[options.release].python(options.release)
    except UnavailableError as error:
        parser.exit(2, f"error: {error}\n")
    output = options.output or HERE.parent / "recordings" / options.release
    failed = []
    for name in options.names or names():
        if record_workload(name, EXAMPLES if name == ISSUE else WORKLOADS, str(python), output.resolve()):
            failed.append(name)
        path = output / f"{name}{SUFFIX}"
        write(anonymous(read(path), folders(python)), path)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
