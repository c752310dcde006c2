"""Records every message that an unmodified `distributed` writes to a TCP connection.

Python imports `sitecustomize` when it starts, so a process only needs this folder on its PYTHONPATH to be tapped, and
the processes that it starts inherit that. Nothing happens unless WIRESPAN_TAP names the folder for the logs.

This file runs inside the recorded program: it needs nothing but the standard library (of Python 3.7 or newer) and the
msgpack that distributed brings along. It uses eight names of distributed, which have kept their meaning from 2.10 on:
`comm.core.connect`, `comm.tcp.TCP`, `comm.tcp.TCPListener.comm_handler`, `comm.tcp.to_frames`,
`core.Server.handle_comm`, `core.ConnectionPool`, `core.ConnectionPool.connect`, `core.rpc`.

Each process appends to a log of its own, one msgpack array an event:

    ["process", version, release, python]
    ["open", connection, time, [host, port], [peer's host, port], role of the dialing end | nil]
    ["accept", connection, role of the accepting end]
    ["send", serial, connection, time, [frame, ...]]
    ["unsent", serial]                                 the write failed: forget the message

`wirespan.recording.merge` turns the logs of all processes into one recording.
"""
# mypy: ignore-errors
# (It has no annotations: it wraps functions whose signatures differ from release to release.)

import functools
import importlib.machinery
import importlib.util
import itertools
import os
import sys
import threading

FOLDER = os.environ.get("WIRESPAN_TAP")
ROLES = {"Client": "client", "Scheduler": "scheduler", "Worker": "worker", "Nanny": "nanny", "Cluster": "cluster"}


class Log:
    """The log of this process. Each event goes to the file at once, so that a killed process loses nothing."""

    def __init__(self):
        self.serial = itertools.count()
        self.reset()

    def reset(self):
        """Start anew, as a forked child must: its connections are not the parent's."""
        self.file = None
        self.lock = threading.Lock()

    def write(self, *event):
        """Append an event."""
        # The kernel takes some 2 GiB at once: a larger event is written in parts, with nothing in between.
        with self.lock:
            if self.file is None:
                self._open()
            left = memoryview(self.pack(event))
            while left:
                left = left[os.write(self.file, left) :]

    def _open(self):
        import msgpack

        self.pack = functools.partial(msgpack.packb, use_bin_type=True)
        name = f"{os.getpid()}-{os.urandom(4).hex()}.tap"
        file = os.open(os.path.join(FOLDER, name), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        release = sys.modules["distributed"].__version__
        os.write(file, self.pack(("process", 1, release, ".".join(map(str, sys.version_info[:3])))))
        self.file = file


def role_of(owner):
    """The role in the protocol that an object of distributed plays, or None."""
    for cls in type(owner).__mro__:
        if cls.__module__.split(".")[0] == "distributed" and cls.__name__ in ROLES:
            return ROLES[cls.__name__]
    # A pool, or a bare rpc, dials for whoever made it. (Not getattr: an rpc has every attribute.)
    return getattr(owner, "__dict__", {}).get("_wirespan_role")


def role_of_caller(frame):
    """The role on whose behalf this code runs: that of the nearest `self` up the stack which has one.

    A task has a stack of its own, so that what it dials for is not on it: from 2021.7.0 to 2022.4.0 pools dial in one.
    """
    while frame is not None:
        role = role_of(frame.f_locals.get("self"))
        if role is not None:
            return role
        frame = frame.f_back
    return pool.get() or "client"  # a program of its own that calls `connect` or `rpc`


def tap_connect(module):
    """`distributed.comm.core`: who dials."""
    original = module.connect

    @functools.wraps(original)
    async def connect(*args, **kwargs):
        token = dialer.set(role_of_caller(sys._getframe(1)))
        try:
            return await original(*args, **kwargs)
        finally:
            dialer.reset(token)

    module.connect = connect


def tap_owners(module):
    """`distributed.core`: who accepts, and for whom pools dial."""

    def tap_init(cls):
        original = cls.__init__

        @functools.wraps(original)
        def __init__(self, *args, **kwargs):  # noqa: N807
            self.__dict__["_wirespan_role"] = role_of_caller(sys._getframe(1))
            original(self, *args, **kwargs)

        cls.__init__ = __init__

    tap_init(module.ConnectionPool)
    tap_init(module.rpc)
    connect = module.ConnectionPool.connect

    @functools.wraps(connect)
    async def tapped_connect(self, *args, **kwargs):
        token = pool.set(role_of(self))  # tasks that are started now inherit it
        try:
            return await connect(self, *args, **kwargs)
        finally:
            pool.reset(token)

    module.ConnectionPool.connect = tapped_connect
    handle = module.Server.handle_comm

    @functools.wraps(handle)
    def handle_comm(self, comm, *args, **kwargs):
        number = getattr(comm, "_wirespan_number", None)
        if number is not None:
            log.write("accept", number, role_of(self))
        return handle(self, comm, *args, **kwargs)

    module.Server.handle_comm = handle_comm


def tap_tcp(module):
    """`distributed.comm.tcp`: connections, and what is written to them."""
    numbers = itertools.count()
    init, write, to_frames = module.TCP.__init__, module.TCP.write, module.to_frames

    @functools.wraps(init)
    def __init__(self, stream, *args, **kwargs):  # noqa: N807
        init(self, stream, *args, **kwargs)
        try:
            local, peer = stream.socket.getsockname()[:2], stream.socket.getpeername()[:2]
        except OSError:  # closed already
            return
        self._wirespan_number = next(numbers)
        log.write("open", self._wirespan_number, clock(), local, peer, dialer.get())
        # The listener that accepted it knows for which server: one that ends now never comes to handle the connection.
        listener = sys._getframe(1).f_locals.get("self")
        server = getattr(getattr(listener, "comm_handler", None), "__self__", None)
        if server is not None:
            log.write("accept", self._wirespan_number, role_of(server))

    @functools.wraps(write)
    async def tapped_write(self, *args, **kwargs):
        writing = [getattr(self, "_wirespan_number", None), None]
        token = writer.set(writing)
        try:
            return await write(self, *args, **kwargs)
        except BaseException:
            if writing[1] is not None:
                log.write("unsent", writing[1])
            raise
        finally:
            writer.reset(token)

    @functools.wraps(to_frames)
    async def tapped_to_frames(*args, **kwargs):
        writing = writer.get()
        frames = await to_frames(*args, **kwargs)
        # Before the bytes leave, so that no reply can come to stand before its request.
        if writing is not None and writing[0] is not None:
            writing[1] = next(log.serial)
            log.write("send", writing[1], writing[0], clock(), frames)
        return frames

    module.TCP.__init__, module.TCP.write, module.to_frames = __init__, tapped_write, tapped_to_frames


class Finder:
    """Taps each of the modules right after its code has run, before anything else can import a name from it."""

    taps = {"distributed.comm.core": tap_connect, "distributed.core": tap_owners, "distributed.comm.tcp": tap_tcp}  # noqa: RUF012

    def find_spec(self, name, path=None, target=None):
        """Find a module as Python itself would, and tap it once it has been loaded."""
        tap = self.taps.get(name)
        spec = tap and importlib.machinery.PathFinder.find_spec(name, path, target)
        if not spec:
            return None
        run = spec.loader.exec_module

        def exec_module(module):
            run(module)
            tap(module)

        spec.loader.exec_module = exec_module
        return spec


def run_shadowed_sitecustomize():
    """Run the `sitecustomize` that this file hides, should the environment have one."""
    here = os.path.dirname(os.path.abspath(__file__))
    path = [folder for folder in sys.path if os.path.abspath(folder) != here]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", path)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


if FOLDER:
    import contextvars
    import time

    # The clock that has the same zero in every process of a machine and is never set back: on Linux, macOS and Windows
    # alike this is the performance counter.
    clock = time.perf_counter
    dialer = contextvars.ContextVar("dialer", default=None)
    pool = contextvars.ContextVar("pool", default=None)
    writer = contextvars.ContextVar("writer", default=None)
    log = Log()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=log.reset)
    sys.meta_path.insert(0, Finder())

run_shadowed_sitecustomize()
