"""Connections that speak in messages: both kinds, against each other and against Dask's own scheduler."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from itertools import chain
from typing import Any

import pytest
from distributed import LocalCluster

from .conftest import Generated

SECONDS = 30


class Ends:
    """What the two ends of a pair do, in threads of one process: one asks, the other answers."""

    def __init__(self, sink: Generated) -> None:
        self.sink = sink
        self.transport = sink.module("transport")
        self.hello = sink.Hello(version=(1, 2), compression=None)

    def run(self, client: Callable[[Any, Any], Any], server: Callable[[Any, Any], None], **options: Any) -> Any:
        """What the client returns, after both have ended."""
        near, far = socket.socketpair()
        near.settimeout(SECONDS)
        far.settimeout(SECONDS)
        failed: list[BaseException] = []

        def serve() -> None:
            try:
                connection, theirs = self.transport.Connection.open(far, self.hello, **options)
                with connection:
                    server(connection, theirs)
            except BaseException as error:
                failed.append(error)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            connection, theirs = self.transport.Connection.open(near, self.hello)
            with connection:
                return client(connection, theirs)
        finally:
            thread.join(SECONDS)
            assert not thread.is_alive()
            if failed:
                raise failed[0]

    def run_async(
        self,
        client: Callable[[Any, Any], Awaitable[Any]],
        server: Callable[[Any, Any], Awaitable[None]],
        **options: Any,
    ) -> Any:
        """The same in one event loop."""

        async def end(sock: socket.socket, use: Callable[[Any, Any], Awaitable[Any]], **options: Any) -> Any:
            reader, writer = await asyncio.open_connection(sock=sock)
            connection, theirs = await self.transport.AsyncConnection.open(reader, writer, self.hello, **options)
            async with connection:
                return await use(connection, theirs)

        async def both() -> Any:
            near, far = socket.socketpair()
            serving = asyncio.create_task(end(far, server, **options))
            try:
                return await end(near, client)
            finally:
                await serving

        return asyncio.run(asyncio.wait_for(both(), SECONDS))


@pytest.fixture
def ends(sink: Generated) -> Ends:
    return Ends(sink)


def test_asking_and_answering(sink: Generated, ends: Ends) -> None:
    served = []

    def client(connection: Any, theirs: Any) -> Any:
        assert theirs == ends.hello
        with pytest.raises(sink.RequestError) as caught:
            connection.ask(sink.Ping())
        assert caught.value.op == "ping"
        assert caught.value.error == sink.Failed(message="no", payload=None)
        with pytest.raises(sink.UnknownOpError):
            connection.ask(sink.Ping())
        reply = connection.ask(sink.Fetch(keys={"k"}))
        connection.send("OK")
        return reply

    def server(connection: Any, theirs: Any) -> None:
        assert theirs == ends.hello
        answers = [sink.Failed(message="no", payload=None), None]
        for request in connection.requests(sink.routes.SERVERS["right"]):
            served.append(type(request))
            if isinstance(request, sink.Fetch):
                connection.answer(request, sink.FetchReplyOk(data={}))
                assert connection.receive(sink.Fetch.STEPS[1]) == "OK"
            else:
                connection.send(answers.pop(0))

    assert ends.run(client, server) == sink.FetchReplyOk(data={})
    assert served == [sink.Ping, sink.Ping, sink.Fetch]


def test_asking_and_answering_async(sink: Generated, ends: Ends) -> None:
    async def client(connection: Any, theirs: Any) -> Any:
        assert theirs == ends.hello
        with pytest.raises(sink.RequestError):
            await connection.ask(sink.Ping())
        with pytest.raises(sink.UnknownOpError):
            await connection.ask(sink.Ping())
        reply = await connection.ask(sink.Fetch(keys={"k"}))
        await connection.send("OK")
        return reply

    async def server(connection: Any, theirs: Any) -> None:
        assert theirs == ends.hello
        answers = [sink.Failed(message="no", payload=None), None]
        async for request in connection.requests(sink.routes.SERVERS["right"]):
            if isinstance(request, sink.Fetch):
                await connection.answer(request, sink.FetchReplyOk(data={}))
                assert await connection.receive(sink.Fetch.STEPS[1]) == "OK"
            else:
                await connection.send(answers.pop(0))

    assert ends.run_async(client, server) == sink.FetchReplyOk(data={})


def batches(sink: Generated) -> list[list[Any]]:
    return [[sink.First(value=n, stimulus=str(m)) for m in range(n)] for n in (1, 0, 3)]


def test_streams(sink: Generated, ends: Ends) -> None:
    def client(connection: Any, _: Any) -> Any:
        return list(connection.messages(sink.routes.LEFT_TO_RIGHT))

    def server(connection: Any, _: Any) -> None:
        for batch in batches(sink):
            connection.send(batch)

    assert ends.run(client, server) == list(chain(*batches(sink)))


def test_streams_async(sink: Generated, ends: Ends) -> None:
    async def client(connection: Any, _: Any) -> Any:
        return [message async for message in connection.messages(sink.routes.LEFT_TO_RIGHT)]

    async def server(connection: Any, _: Any) -> None:
        for batch in batches(sink):
            await connection.send(batch)

    assert ends.run_async(client, server) == list(chain(*batches(sink)))


def test_wrong_values_are_not_sent_if_one_asks(sink: Generated, ends: Ends) -> None:
    def client(connection: Any, _: Any) -> None:
        with pytest.raises(sink.DecodeError, match=r"^Fetch.keys: expected set, got int 1$"):
            connection.ask(sink.Fetch(keys=1), check=True)
        with pytest.raises(sink.DecodeError, match=r"^\[0\] First.value: "):
            connection.send([sink.First(value="", stimulus="")], check=True)
        with pytest.raises(sink.DecodeError, match=r"^FetchReplyOk.data: expected map"):
            connection.answer(sink.Fetch(keys={"k"}), sink.FetchReplyOk(data=1), check=True)
        with pytest.raises(sink.DecodeError, match=r"^Steps reply\[0\]\.nilable: "):
            connection.answer(sink.Steps(), [{"nilable": 1}], check=True)
        connection.answer(sink.Steps(), [sink.Presence(nilable=None)], check=True)

    def server(connection: Any, _: Any) -> None:
        assert connection.receive(sink.Steps.STEPS[0]) == (sink.Presence(nilable=None),)  # nothing of the others

    ends.run(client, server)


def test_the_end_of_a_connection(sink: Generated, ends: Ends) -> None:
    def nothing(connection: Any, _: Any) -> None:
        pass

    def client(connection: Any, _: Any) -> None:
        with pytest.raises(EOFError, match="the peer closed the connection"):
            connection.receive_frames()

    async def nothing_async(connection: Any, _: Any) -> None:
        pass

    async def client_async(connection: Any, _: Any) -> None:
        with pytest.raises(EOFError, match="the peer closed the connection"):
            await connection.receive_frames()

    ends.run(client, nothing)
    ends.run_async(client_async, nothing_async)


def test_limits(sink: Generated, ends: Ends) -> None:
    limits = ends.transport.Limits(message_bytes=1000)
    long = sink.First(value=1, stimulus="x" * 1000)

    def client(connection: Any, _: Any) -> None:
        connection.send([long])

    def server(connection: Any, _: Any) -> None:
        with pytest.raises(ends.transport.FramingError, match="the limit is 1000"):
            connection.receive(sink.routes.LEFT_TO_RIGHT)

    async def client_async(connection: Any, _: Any) -> None:
        await connection.send([long])

    async def server_async(connection: Any, _: Any) -> None:
        with pytest.raises(ends.transport.FramingError, match="the limit is 1000"):
            await connection.receive(sink.routes.LEFT_TO_RIGHT)

    ends.run(client, server, limits=limits)
    ends.run_async(client_async, server_async, limits=limits)


def test_an_edition(sink: Generated, ends: Ends) -> None:
    near, far = socket.socketpair()
    old = ends.transport.Edition.PATHS
    reply = sink.FetchReplyOk(data={"k": sink.Serialized.from_pickle(b"x")})
    with ends.transport.Connection(near, edition=old) as one, ends.transport.Connection(far, edition=old) as other:
        far.settimeout(SECONDS)
        one.send(reply)
        assert other.receive(sink.Fetch.STEPS[0]).data["k"].buffers() == [b"x"]
    near, far = socket.socketpair()
    with ends.transport.Connection(near, edition=old) as one, ends.transport.Connection(far) as other:
        one.send(sink.Ping())
        far.settimeout(SECONDS)
        with pytest.raises(ends.transport.FramingError):
            other.receive_frames()


def test_a_handshake_that_is_none_closes_the_socket(sink: Generated, ends: Ends) -> None:
    near, far = socket.socketpair()
    near.settimeout(SECONDS)
    with far:
        far.sendall(ends.transport.message_bytes(sink.encode({"version": "none"})))
        with pytest.raises(sink.DecodeError, match=r"^Hello\."):
            ends.transport.Connection.open(near, ends.hello)
        assert near.fileno() == -1


# ---------------------------------------------------------------------- Dask


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=1,
        threads_per_worker=3,
        processes=False,
        protocol="tcp",
        host="127.0.0.1",
        dashboard_address=None,
        worker_dashboard_address=None,
    ) as cluster:
        yield cluster


def place(cluster: LocalCluster) -> tuple[str, int]:
    host, port = cluster.scheduler_address.removeprefix("tcp://").rsplit(":", 1)
    return host, int(port)


def handshake(dask: Generated) -> Any:
    return dask.Handshake(compression=None, python=(3, 11, 0), pickle_protocol=5)


def nodelay(sock: Any) -> bool:
    return bool(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


def test_a_scheduler_of_dask(dask: Generated, cluster: LocalCluster) -> None:
    transport = dask.module("transport")
    connection, peer = transport.Connection.connect(*place(cluster), handshake(dask), timeout=SECONDS)
    with connection:
        assert nodelay(connection._socket)
        assert peer.pickle_protocol == 5
        scheduler = connection.ask(dask.Identity(), check=True)
        assert scheduler.address == cluster.scheduler_address
        (worker,) = scheduler.workers.values()
        assert worker.nthreads == 3
        with pytest.raises(dask.RequestError, match="could not answer 'who_has'") as caught:
            connection.ask(dask.WhoHas(keys=7))
        assert isinstance(caught.value.error, dask.UncaughtError)


def test_a_scheduler_of_dask_async(dask: Generated, cluster: LocalCluster) -> None:
    transport = dask.module("transport")

    async def main() -> None:
        connection, peer = await transport.AsyncConnection.connect(*place(cluster), handshake(dask))
        async with connection:
            assert nodelay(connection._writer.get_extra_info("socket"))
            assert peer.pickle_protocol == 5
            assert (await connection.ask(dask.Identity())).address == cluster.scheduler_address
            with pytest.raises(dask.RequestError):
                await connection.ask(dask.WhoHas(keys=7))

    asyncio.run(asyncio.wait_for(main(), SECONDS))


def test_a_stream_of_dask(dask: Generated, cluster: LocalCluster) -> None:
    transport = dask.module("transport")

    async def main() -> list[str]:
        connection, _ = await transport.AsyncConnection.connect(*place(cluster), handshake(dask))
        async with connection:
            # The versions are those of this client; what it says of them is of no consequence to the scheduler.
            versions = await connection.ask(dask.GetVersions())
            await connection.send(dask.RegisterClient(client="Client-test", versions=versions), check=True)
            messages = connection.messages(dask.routes.SCHEDULER_TO_CLIENT)
            first = await anext(messages)  # a scheduler that is asked to close first need not say it any more
            await connection.send([dask.HeartbeatClient(), dask.CloseStream()], check=True)
            return [first.OP, *[message.OP async for message in messages]]

    assert asyncio.run(asyncio.wait_for(main(), SECONDS)) == ["stream-start"]
