"""Ask a running scheduler for its workers: typed messages over a plain socket, without distributed.

python examples/ask_scheduler.py 127.0.0.1:8786
"""

import sys

from dask_protocol.connection import Handshake
from dask_protocol.identity import Identity
from dask_protocol.transport import Connection

host, port = sys.argv[1].removeprefix("tcp://").rsplit(":", 1)
ours = Handshake(compression=None, python=(3, 11, 0), pickle_protocol=5)
connection, peer = Connection.connect(host, int(port), ours, timeout=10)
with connection:
    scheduler = connection.ask(Identity(n_workers=-1))

print(f"the scheduler's Python is {'.'.join(map(str, peer.python))}")
print(f"{scheduler.type} at {scheduler.address}: {scheduler.n_workers} workers, {scheduler.total_threads} threads")
for address, worker in scheduler.workers.items():
    print(f"{worker.name} {address} {worker.status} {worker.nthreads} threads, {worker.memory_limit} bytes")
