"""docs/dask-3357.md quotes what was recorded, and says of it what is so."""

from __future__ import annotations

from types import ModuleType

from wirespan.recording import read
from wirespan.recording.exchange import follow, op_of

from .conftest import RECORDINGS
from .quotes import PAGE, bindings_of, quoted


def test_the_page_quotes_the_recordings(package: ModuleType) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.count("<!-- end -->") == 10
    assert quoted(text) == text, "run `python -m tests.legacy.quotes`"


def test_a_page_that_is_not_true_is_noticed(package: ModuleType) -> None:
    text = PAGE.read_text(encoding="utf-8").replace('"compute-task"', '"compute-tasks"')
    assert quoted(text) != text


def test_what_the_page_says(package: ModuleType) -> None:
    tasks = [
        (told, value)
        for told in follow(read(RECORDINGS / "2.10.0" / "issue_3357.wirerec"), bindings_of("2.10.0"))
        for value in told.values
        if op_of(value) == "compute-task"
    ]
    kinds = [type(task.spec).__name__ for _, task in tasks]
    assert kinds[0] == "TaskSpecWhole"
    assert kinds[2] == "TaskSpecCall"
    assert kinds.count("TaskSpecWhole") > kinds.count("TaskSpecCall")  # mostly
    first, _ = tasks[0]
    frames = first.message.filled()
    assert frames[0] == b""
    assert not any(word in bytes(frames[1]) for word in (b"function", b"args", b"\xa4task"))
    third, _ = tasks[2]
    assert len(third.message.frames) == 2
