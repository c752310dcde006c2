"""Computations: the program of the issue, futures, errors, places, tasks of tasks, actors, shuffles."""

from __future__ import annotations

import operator
import time
from pathlib import Path
from typing import Any

import dask
import dask.array
import dask.dataframe
import dask.datasets
import pandas
import pytest
from distributed import (
    CancelledError,
    Client,
    Reschedule,
    as_completed,
    get_client,
    get_worker,
    rejoin,
    secede,
    wait,
    worker_client,
)

from tests.scheduler.programs import START_SECONDS, dask_scheduler, workers

LIMIT = 30


def inc(x: Any) -> Any:
    return x + 1


def fail(x: Any) -> Any:
    raise ValueError(x)


def until(condition: Any, seconds: float = 10) -> None:
    """Wait for something that comes by and by."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.02)


def program_of_the_issue() -> tuple[Any, ...]:
    """dask/distributed#3357."""
    df = dask.datasets.timeseries(start="2020-01-30", end="2020-01-31", seed=42)
    return (
        len(df),
        df.groupby("name")["x"].mean().compute().sort_index(),
        df[(df["x"] > 0) | (df["y"] < 0)].compute().sort_values(["x", "y"]).reset_index(drop=True),
    )


def test_the_program_of_the_issue_gives_what_it_gives_under_dasks_own_scheduler(client: Client, tmp_path: Path) -> None:
    with client.as_current():
        ours = program_of_the_issue()
    with dask_scheduler() as (address, _), workers(address, 2, tmp_path), Client(address, timeout=LIMIT) as other:
        other.wait_for_workers(2, timeout=START_SECONDS)
        with other.as_current():
            theirs = program_of_the_issue()
    assert ours[0] == theirs[0] == 86400
    pandas.testing.assert_series_equal(ours[1], theirs[1])
    pandas.testing.assert_frame_equal(ours[2], theirs[2])


def test_futures(client: Client) -> None:
    assert client.submit(inc, 1).result(LIMIT) == 2
    futures = client.map(inc, range(200))
    assert client.gather(futures) == list(range(1, 201))
    assert client.submit(sum, futures).result(LIMIT) == sum(range(1, 201))
    assert sorted(future.result() for future in as_completed(futures[:20], timeout=LIMIT)) == list(range(1, 21))


def test_scatter(client: Client) -> None:
    for options in ({}, {"direct": True}, {"broadcast": True}, {"hash": False}):
        future = client.scatter({"a": 1}, **options)["a"] if not options else client.scatter([1], **options)[0]
        assert client.gather(future) == 1, options
        assert client.submit(inc, future).result(LIMIT) == 2, options
    broadcast = client.scatter("everywhere", broadcast=True)
    assert len(client.who_has([broadcast])[broadcast.key]) == 2


def test_errors_reach_dependents_and_retry_mends_them(client: Client, tmp_path: Path) -> None:
    marker = tmp_path / "marker"

    def moody(path: str) -> str:
        return Path(path).read_text()

    first = client.submit(moody, str(marker), pure=False)
    second = client.submit(operator.add, first, "!")
    with pytest.raises(FileNotFoundError):
        second.result(LIMIT)
    assert first.status == second.status == "error"
    assert client.submit(inc, 1).result(LIMIT) == 2, "the scheduler goes on"
    marker.write_text("mended")
    second.retry()
    assert second.result(LIMIT) == "mended!"


def test_retries(client: Client, tmp_path: Path) -> None:
    def third_time(path: str) -> int:
        with Path(path).open("a") as file:
            file.write("x")
        count = len(Path(path).read_text())
        if count < 3:
            raise ValueError(count)
        return count

    assert client.submit(third_time, str(tmp_path / "count"), retries=5, pure=False).result(LIMIT) == 3


def test_a_dependent_of_an_erred_future_fails_even_if_it_comes_later(client: Client) -> None:
    future = client.submit(fail, "early")
    wait(future, timeout=LIMIT)
    with pytest.raises(ValueError, match="early"):
        client.submit(inc, future).result(LIMIT)


def test_a_graph_that_no_worker_can_read_fails_with_the_reason(client: Client) -> None:
    class Unreadable:
        def __reduce__(self) -> Any:
            return fail, ("unreadable",)

    with pytest.raises((ValueError, RuntimeError), match=r"unreadable|deseriali"):
        client.submit(inc, Unreadable()).result(LIMIT)
    assert client.submit(inc, 1, pure=False).result(LIMIT) == 2


def test_release(client: Client) -> None:
    futures = client.map(inc, range(1000, 1010))
    total = client.submit(sum, futures)
    assert total.result(LIMIT) == sum(range(1001, 1011))
    keys = {future.key for future in futures}
    assert keys <= set(client.who_has())
    del futures, total
    until(lambda: not keys & set(client.who_has()))
    until(lambda: not keys & {key for held in client.has_what().values() for key in held})
    # And the workers themselves have let go of them.
    until(
        lambda: (
            not keys & {key for held in client.run(lambda dask_worker: set(dask_worker.data)).values() for key in held}
        )
    )


def test_cancel(client: Client) -> None:
    blocker = [client.submit(time.sleep, 1.5, pure=False) for _ in range(2)]
    never = client.submit(inc, 12345)
    dependent = client.submit(inc, never)
    never.cancel()
    until(lambda: dependent.status == "cancelled")
    with pytest.raises(CancelledError):
        dependent.result(LIMIT)
    wait(blocker, timeout=LIMIT)


def test_priorities(client: Client) -> None:
    blockers = [client.submit(time.sleep, 0.7, pure=False) for _ in range(2)]
    low = client.map(lambda i: (time.sleep(0.02), time.time())[1], range(12), priority=-5, pure=False)
    high = client.map(lambda i: (time.sleep(0.02), time.time())[1], range(12), priority=5, pure=False)
    assert max(client.gather(high)) < max(client.gather(low))
    assert sum(client.gather(high)) < sum(client.gather(low))
    wait(blockers, timeout=LIMIT)


def test_resources_and_restrictions(client: Client) -> None:
    first, second = client.scheduler_info()["workers"]

    def where() -> str:
        return get_worker().address

    for place in (first, second):
        places = client.gather([client.submit(where, workers=[place], pure=False) for _ in range(5)])
        assert set(places) == {place}
    assert client.submit(where, workers="192.0.2.1", allow_other_workers=True, pure=False).result(LIMIT) in {
        first,
        second,
    }
    assert client.submit(inc, 1, resources={"GPU": 1}, pure=False).result(LIMIT) == 2
    nowhere = client.submit(inc, 77, resources={"TPU": 1})
    time.sleep(0.3)
    assert nowhere.status == "pending"

    async def more(dask_worker: Any) -> None:
        await dask_worker.set_resources(TPU=1)

    client.run(more, workers=[first])
    assert nowhere.result(LIMIT) == 78
    with dask.annotate(workers=second, priority=3, note="x", retries=1):
        tree = dask.delayed(sum)([dask.delayed(inc)(i) for i in range(4)])
    assert client.compute(tree, optimize_graph=False).result(LIMIT) == 10


def test_tasks_of_tasks(client: Client) -> None:
    def nested(n: int) -> int:
        client = get_client()
        futures = client.map(inc, range(n))
        secede()
        total = sum(client.gather(futures))
        rejoin()
        return total

    def fib(n: int) -> int:
        if n < 2:
            return n
        with worker_client() as client:
            return sum(client.gather([client.submit(fib, n - 1), client.submit(fib, n - 2)]))

    assert client.submit(nested, 10).result(LIMIT) == 55
    assert client.submit(fib, 6).result(LIMIT) == 8


def test_reschedule(client: Client) -> None:
    first, second = client.scheduler_info()["workers"]

    def not_on(address: str) -> str:
        if get_worker().address == address:
            time.sleep(0.05)
            raise Reschedule
        return get_worker().address

    blocked = client.submit(time.sleep, 0.5, workers=[second], pure=False)
    assert client.submit(not_on, first).result(LIMIT) == second
    wait(blocked, timeout=LIMIT)


class Counter:
    """An actor."""

    n = 0

    def increment(self) -> int:
        self.n += 1
        return self.n


def test_actors(client: Client) -> None:
    counter = client.submit(Counter, actor=True).result(LIMIT)
    assert [counter.increment().result(LIMIT) for _ in range(3)] == [1, 2, 3]
    assert counter.n == 3
    assert client.submit(lambda counter: counter.increment().result(LIMIT), counter).result(LIMIT) == 4


def test_p2p_shuffle_and_merge(client: Client) -> None:
    frame = pandas.DataFrame({"key": [i % 7 for i in range(400)], "value": range(400)})
    other = pandas.DataFrame({"key": range(7), "name": [f"n{i}" for i in range(7)]})
    df, names = dask.dataframe.from_pandas(frame, npartitions=6), dask.dataframe.from_pandas(other, npartitions=3)
    with dask.config.set({"dataframe.shuffle.method": "p2p"}):
        shuffled = df.shuffle("key").compute()
        merged = df.merge(names, on="key", how="inner", shuffle_method="p2p", broadcast=False).compute()
    assert shuffled.sort_values("value").reset_index(drop=True).equals(frame)
    expected = frame.merge(other, on="key").sort_values("value").reset_index(drop=True)
    pandas.testing.assert_frame_equal(
        merged.sort_values("value").reset_index(drop=True)[list(expected)].astype(expected.dtypes), expected
    )


def test_a_chunked_array_is_rechunked_by_p2p(client: Client) -> None:
    with dask.config.set({"array.rechunk.method": "p2p"}):
        array = dask.array.ones((60, 60), chunks=(10, 60)).rechunk((60, 10))
        assert float(array.sum().compute()) == 3600
