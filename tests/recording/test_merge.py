"""One recording is made of what several processes logged."""

from __future__ import annotations

import itertools
import tracemalloc
from pathlib import Path
from typing import Any

import msgpack
import pytest

from wirespan.recording.merge import TapError, merge

HERE, THERE, OTHER = ["127.0.0.1", 40001], ["127.0.0.1", 8786], ["127.0.0.1", 40002]
PROCESS = ["process", 1, "2026.8.0", "3.11.2"]
names = itertools.count()


def log(folder: Path, *events: Any, cut: int | None = None) -> None:
    data = b"".join(map(msgpack.packb, (PROCESS, *events)))
    (folder / f"{next(names)}.tap").write_bytes(data[:cut])


def told(folder: Path) -> list[tuple[int, str | None, str | None, bytes]]:
    return [(m.connection.number, m.sender, m.receiver, m.frames[0]) for m in merge(folder, "dask").messages]


def test_both_ends_make_one_connection(tmp_path: Path) -> None:
    log(
        tmp_path,
        ["open", 0, 1.0, HERE, THERE, "client"],
        ["send", 0, 0, 1.1, [b"a"]],
        ["send", 1, 0, 1.3, [b"c", b"d"]],
    )
    log(tmp_path, ["open", 5, 1.05, THERE, HERE, None], ["send", 0, 5, 1.2, [b"b"]], ["accept", 5, "scheduler"])
    assert told(tmp_path) == [
        (1, "client", "scheduler", b"a"),
        (1, "scheduler", "client", b"b"),
        (1, "client", "scheduler", b"c"),
    ]
    recording = merge(tmp_path, "dask", program="p.py")
    assert (recording.header.release, recording.header.python) == ("2026.8.0", "3.11.2")
    assert [round(message.time, 6) for message in recording.messages] == [0, 0.1, 0.2]


def test_both_ends_in_one_process(tmp_path: Path) -> None:
    log(
        tmp_path,
        ["open", 0, 1.0, HERE, THERE, "client"],
        ["open", 1, 1.0, THERE, HERE, None],
        ["accept", 1, "scheduler"],
        ["send", 0, 0, 1.1, [b"a"]],
    )
    assert told(tmp_path) == [(1, "client", "scheduler", b"a")]


def test_a_pair_of_addresses_comes_again(tmp_path: Path) -> None:
    log(
        tmp_path,
        ["open", 0, 1.0, HERE, THERE, "client"],
        ["send", 0, 0, 1.1, [b"a"]],
        ["open", 1, 9.0, HERE, THERE, "worker"],
        ["send", 1, 1, 9.1, [b"b"]],
    )
    log(
        tmp_path,
        ["open", 0, 1.0, THERE, HERE, None],
        ["accept", 0, "scheduler"],
        ["open", 1, 9.0, THERE, HERE, None],
        ["send", 0, 1, 9.2, [b"c"]],
    )
    assert told(tmp_path) == [
        (1, "client", "scheduler", b"a"),
        (2, "worker", "scheduler", b"b"),
        (2, "scheduler", "worker", b"c"),
    ]


def test_the_order_of_the_logs_does_not_matter(tmp_path: Path) -> None:
    """Two processes had the same address, one after the other."""
    log(tmp_path, ["open", 0, 9.0, HERE, THERE, "worker"], ["send", 0, 0, 9.1, [b"b"]])
    log(tmp_path, ["open", 0, 1.0, HERE, THERE, "client"], ["send", 0, 0, 1.1, [b"a"]])
    log(
        tmp_path,
        ["open", 0, 1.0, THERE, HERE, None],
        ["open", 1, 9.0, THERE, HERE, None],
        ["accept", 1, "scheduler"],
        ["send", 0, 1, 9.2, [b"c"]],
    )
    assert told(tmp_path) == [
        (1, "client", "scheduler", b"a"),
        (2, "worker", "scheduler", b"b"),
        (2, "scheduler", "worker", b"c"),
    ]


def test_an_end_that_never_got_to_handle_anything(tmp_path: Path) -> None:
    """A connection that broke in the handshake: whoever accepts others at that address accepted it too."""
    log(tmp_path, ["open", 0, 1.0, HERE, THERE, "client"], ["send", 0, 0, 1.1, [b"a"]])
    log(
        tmp_path,
        ["open", 0, 1.0, THERE, HERE, None],
        ["open", 1, 2.0, THERE, OTHER, None],
        ["accept", 1, "scheduler"],
        ["send", 0, 1, 2.1, [b"b"]],
    )
    assert told(tmp_path) == [(1, "client", "scheduler", b"a"), (2, "scheduler", None, b"b")]


def test_messages_that_were_not_sent(tmp_path: Path) -> None:
    log(
        tmp_path,
        ["open", 0, 1.0, HERE, THERE, "client"],
        ["send", 0, 0, 1.1, [b"a"]],
        ["send", 1, 0, 1.2, [b"b"]],
        ["unsent", 0],
    )
    assert [frame for *_, frame in told(tmp_path)] == [b"b"]


def test_a_killed_process_leaves_half_an_event(tmp_path: Path) -> None:
    opened = ["open", 0, 1.0, HERE, THERE, "client"]
    log(tmp_path, opened, ["send", 0, 0, 1.1, [b"a"]], ["send", 1, 0, 1.2, [b"bbbbbb"]], cut=-3)
    assert [frame for *_, frame in told(tmp_path)] == [b"a"]


def test_large_logs_are_not_held_in_memory(tmp_path: Path) -> None:
    large = [bytes([number]) * (3 << 20) for number in range(20)]
    sent = [["send", number, 0, 1.0 + number, [b"a", frame]] for number, frame in enumerate(large)]
    log(tmp_path, ["open", 0, 1.0, HERE, THERE, "client"], *reversed(sent), ["unsent", 7])
    log(tmp_path, ["open", 0, 1.0, THERE, HERE, None], ["send", 0, 0, 1.5, [b"b"]])
    expected = [(b"a", frame) for number, frame in enumerate(large) if number != 7]
    expected.insert(1, (b"b",))
    tracemalloc.start()
    try:
        merged = merge(tmp_path, "dask")
        assert all(message.frames == frames for message, frames in zip(merged.messages, expected, strict=True))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20 << 20


def test_nothing_was_said(tmp_path: Path) -> None:
    with pytest.raises(TapError, match="nothing was recorded"):
        merge(tmp_path, "dask")
    log(tmp_path, ["open", 0, 1.0, HERE, THERE, "client"])
    with pytest.raises(TapError, match="nothing was recorded"):
        merge(tmp_path, "dask")


def test_a_log_of_another_tap(tmp_path: Path) -> None:
    (tmp_path / "x.tap").write_bytes(msgpack.packb(["process", 2, "x", "y"]))
    with pytest.raises(TapError, match="version 2"):
        merge(tmp_path, "dask")
    (tmp_path / "x.tap").write_bytes(msgpack.packb(["surprise"]))
    with pytest.raises(TapError, match="does not know"):
        merge(tmp_path, "dask")
