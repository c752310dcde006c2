"""Messages quoted in docs/dask-3357.md, taken from the recordings: `python -m tests.legacy.quotes` writes them anew.

In the page, a comment names what the block behind it shows: `<!-- frames 2.10.0 compute-task 1 -->`.
"""

from __future__ import annotations

import importlib
import re
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgpack

from tests.python.conftest import write
from wirespan.recording import read
from wirespan.recording.bindings import Bindings
from wirespan.recording.exchange import Kind, Told, follow, op_of

from .conftest import PACKAGE, RECORDINGS, ROOT
from .environments import ENVIRONMENTS

__all__ = ["PAGE", "bindings_of", "quoted"]

PAGE = ROOT / "docs" / "dask-3357.md"
BLOCK = re.compile(r"(<!-- (\w+) ([\d.]+)(?: ([\w-]+))?(?: (\d+))? -->\n\n).*?\n(?=\n<!-- end -->)", re.DOTALL)
WIDTH = 112


def bindings_of(release: str) -> Bindings:
    """The bindings of a release in the package that the tests generate."""
    name = PACKAGE if release not in ENVIRONMENTS else f"{PACKAGE}.v{release.replace('.', '_')}"
    return Bindings.of(importlib.import_module(name))


def quoted(text: str) -> str:
    """The page with everything that it quotes as the recordings have it now."""

    def block(match: re.Match[str]) -> str:
        head, kind, release, op, number = match.groups()
        return head + "\n".join(KINDS[kind](release, op, int(number or 1))) + "\n"

    return BLOCK.sub(block, text)


@cache
def _told(release: str) -> tuple[Told, ...]:
    return tuple(follow(read(RECORDINGS / release / "issue_3357.wirerec"), bindings_of(release)))


def _messages(release: str, op: str) -> Iterator[tuple[Told, int, Any]]:
    """Each message of an op: what it came in, its place in the batch, and its value."""
    for told in _told(release):
        for index, value in enumerate(told.values):
            if op_of(value) == op:
                yield told, index, value


# ---------------------------------------------------------------------- kinds of quotes


def _table(release: str, op: str, _: int) -> Iterator[str]:
    """Every message of an op: which of the fields that say what to do it carries, and where."""
    wanted = ("function", "args", "kwargs", "task", "run_spec")
    yield "| task | in the map that MessagePack holds | in other frames |"
    yield "|---|---|---|"
    for told, index, value in _messages(release, op):
        frames = told.message.filled()
        by_path = not frames[0]  # a header, which is empty unless the message is compressed
        fields = _unpack(frames[by_path])[index]
        paths = _unpack(frames[2])["keys"] if by_path and len(frames) > 2 else ()
        inside = [f"`{name}`" for name in wanted if name in fields and not _placeholder(fields[name])]
        outside = [f"`{path[1]}`" for path in paths if path[0] == index]
        outside += [f"`{name}`" for name in wanted if _placeholder(fields.get(name))]
        yield f"| `{_short(_text(value.key))}` | {', '.join(inside) or '–'} | {', '.join(outside) or '–'} |"


def _frames(release: str, op: str, number: int) -> Iterator[str]:
    """The frames of one message."""
    told, _, _ = list(_messages(release, op))[number - 1]
    yield "```"
    sizes: list[str] = []
    start = 0
    for index, frame in enumerate(told.message.filled()):
        try:
            value = _unpack(frame)
        except ValueError:
            value = None
        if isinstance(value, (dict, tuple)) and value:
            yield from _sizes(start, index, sizes)
            yield from _wrapped(f"frame {index}, {len(frame)} bytes: ", _short(_text(value)))
            sizes, start = [], index + 1
        else:
            sizes.append(str(len(frame)))
    yield from _sizes(start, len(told.message.frames), sizes)
    yield "```"


def _python(release: str, op: str, number: int) -> Iterator[str]:
    """One message as a value of its class."""
    _, _, value = list(_messages(release, op))[number - 1]
    text = _short(re.sub(r"b('|\")\\x80.*?\.\1(?=[,)])", "b'…'", repr(value)))
    text = re.sub(rf"\bOrderedSet|\b{PACKAGE}\.", lambda match: match[0].removeprefix(f"{PACKAGE}."), text)
    yield "```python"
    yield from _wrapped("", text)
    yield "```"


def _exchange(release: str, op: str, number: int) -> Iterator[str]:
    """What is said from one message of an op until its result has been fetched."""
    (first, *_) = list(_messages(release, op))[number - 1]
    yield "```"
    for told in _told(release)[first.message.number :]:
        ops = ", ".join(dict.fromkeys(filter(None, (op_of(value) for value in told.values))))
        if told.step:
            ops = f"({told.step} to {told.op})" if told.step == "reply" else f"({told.step} after {told.op})"
        if told.kind is not Kind.HANDSHAKE and "heartbeat" not in ops and "heartbeat" not in told.op:
            yield f"{told.message.sender:>9} → {told.message.receiver:<9}  {ops}".rstrip()
        if told.step == "reply" and told.op == "gather":
            break
    yield "```"


KINDS = {"table": _table, "frames": _frames, "python": _python, "exchange": _exchange}


# ---------------------------------------------------------------------- text


def _unpack(frame: Any) -> Any:
    return msgpack.unpackb(frame, use_list=False, strict_map_key=False)


def _placeholder(value: Any) -> bool:
    return isinstance(value, dict) and any(name.startswith("__") for name in value)


def _text(value: Any) -> str:
    """A value of MessagePack in the manner of JSON."""
    match value:
        case dict():
            return "{" + ", ".join(f"{_text(key)}: {_text(item)}" for key, item in value.items()) + "}"
        case tuple():
            return "[" + ", ".join(map(_text, value)) + "]"
        case bytes():
            return f"<{len(value)} bytes>"
        case str():
            return f'"{value}"'
    return {"None": "nil", "True": "true", "False": "false"}.get(repr(value), repr(value))


def _short(text: str) -> str:
    """Hashes and identifiers are long, and say nothing."""
    text = re.sub(r"\b([0-9a-f]{4})[0-9a-f]{28}\b", r"\1…", text)
    return re.sub(r"\b([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f-]{27}\b", r"\1…", text)


def _wrapped(head: str, text: str) -> Iterator[str]:
    """Lines that break behind commas."""
    line = head
    for part in re.split(r"(?<=, )", text):
        if len(line) + len(part.rstrip()) > WIDTH and line.strip():
            yield line.rstrip()
            line = "    "
        line += part
    yield line.rstrip()


def _sizes(start: int, end: int, sizes: list[str]) -> Iterator[str]:
    if sizes:
        name = f"frame {start}" if end - start == 1 else f"frames {start} to {end - 1}"
        yield f"{name}: {', '.join(sizes)} bytes"


def main() -> None:
    """Write the page."""
    with tempfile.TemporaryDirectory() as folder:
        write(ROOT / "idl" / "dask" / "dask.idl", Path(folder), PACKAGE, "2026.8.0", *ENVIRONMENTS)
        sys.path.insert(0, folder)
        PAGE.write_text(quoted(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
