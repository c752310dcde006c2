"""Ask a running scheduler for its workers: typed messages over a plain socket, without distributed.

python examples/ask_scheduler.py 127.0.0.1:8786
"""

import socket
import sys

from dask_protocol import UncaughtError, encode
from dask_protocol.connection import Handshake
from dask_protocol.identity import Identity
from dask_protocol.routes import HANDSHAKE
from dask_protocol.transport import read_message, write_message

host, port = sys.argv[1].removeprefix("tcp://").rsplit(":", 1)
with socket.create_connection((host, int(port)), timeout=10) as connection, connection.makefile("rwb") as stream:
    write_message(stream, encode(Handshake(compression=None, python=(3, 11, 0), pickle_protocol=5)))
    write_message(stream, encode(Identity(n_workers=-1, reply=True)))
    stream.flush()
    peer = HANDSHAKE.decode(read_message(stream) or sys.exit("the scheduler went away"))
    scheduler = Identity.decode_reply(read_message(stream) or sys.exit("the scheduler went away"))
if isinstance(scheduler, UncaughtError):
    sys.exit(scheduler.exception_text)

print(f"the scheduler's Python is {'.'.join(map(str, peer.python))}")
print(f"{scheduler.type} at {scheduler.address}: {scheduler.n_workers} workers, {scheduler.total_threads} threads")
for address, worker in scheduler.workers.items():
    print(f"{worker.name} {address} {worker.status} {worker.nthreads} threads, {worker.memory_limit} bytes")
