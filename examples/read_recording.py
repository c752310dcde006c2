"""Reads a recording with the generated types, and says how long after its order each task ended.

python examples/read_recording.py tests/recordings/2026.8.0/issue_3357.wirerec
"""

from __future__ import annotations

import sys
from pathlib import Path

from dask_protocol import ComputeTask, TaskErred, TaskFinished
from wirespan.recording import read
from wirespan.recording.bindings import load
from wirespan.recording.exchange import follow


def main(path: Path) -> None:
    """Print a line for each task that ended."""
    recording = read(path)
    ordered: dict[object, float] = {}
    for told in follow(recording, load("dask_protocol", None, recording.header.release)):
        for value in told.values:
            match value:
                case ComputeTask(key=key):
                    ordered[key] = told.message.time
                case TaskFinished(key=key, nbytes=nbytes, typename=typename):
                    seconds = told.message.time - ordered[key]
                    size = nbytes if isinstance(nbytes, int) else "?"  # or what a user's `sizeof` returned, pickled
                    print(f"{seconds:8.3f} s  {size:>10} bytes  {typename:<20} {key}")
                case TaskErred(key=key, exception_text=text):
                    print(f"{told.message.time - ordered[key]:8.3f} s  failed: {text}  {key}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
