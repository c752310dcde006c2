"""Records workloads: `python -m tests.workloads [NAME ...]`.

Each is recorded with the interpreter and the release of distributed that `--python` names, in a folder and with
settings that leave no trace of this machine in the recording.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from wirespan.recording import write
from wirespan.recording.record import record
from wirespan.recording.taps import TAPS

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
DROP_ABOVE = 2048  # bytes of a payload frame
TIMEOUT = 180.0


def names() -> list[str]:
    """All workloads."""
    return sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))


def main() -> int:
    """Record what the command line asks for; 1 if a program failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.workloads", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names())}; default: all")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has distributed")
    parser.add_argument("--output", type=Path, help="default: tests/recordings/RELEASE")
    options = parser.parse_args()
    failed = []
    for name in options.names or [*names(), "issue_3357"]:
        source = EXAMPLES if name == "issue_3357" else HERE
        status = record_workload(name, source, options.python, options.output)
        if status:
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def record_workload(name: str, source: Path, python: str, output: Path | None) -> int:
    """Record one program and keep the recording; 1 if it failed."""
    with tempfile.TemporaryDirectory(prefix="dask-workload-") as folder:
        for path in source.glob("*.py"):
            shutil.copy(path, folder)
        environment = {"TMPDIR": folder, "HOME": folder, "PYTHONDONTWRITEBYTECODE": "1"}
        command = [str(Path(python).absolute()), f"{name}.py"]
        run = record(command, TAPS["dask"], timeout=TIMEOUT, folder=Path(folder), environment=environment)
    recording = run.recording.drop(DROP_ABOVE, TAPS["dask"].payload_frames)
    path = (output or HERE.parent / "recordings" / recording.header.release) / f"{name}.wirerec"
    path.parent.mkdir(parents=True, exist_ok=True)
    write(recording, path)
    problem = "timed out" if run.timed_out else f"exit status {run.status}" if run.status else ""
    print(f"{path.name}: {len(recording.messages)} messages, {path.stat().st_size / 1000:.0f} kB {problem}", flush=True)
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main())
