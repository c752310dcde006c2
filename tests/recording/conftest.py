"""A protocol of its own to tell recordings of, so that nothing in the tools can rest on Dask."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wirespan.cli import main
from wirespan.recording import Connection, Header, Message, Recording
from wirespan.recording.bindings import Bindings, load

ROOT = Path(__file__).parents[2]
RECORDINGS = ROOT / "tests" / "recordings"

TALK = """\
//! Talk: every kind of exchange.
protocol talk {
    releases: [1.0.0],
    tag: "kind",
    envelope: Envelope,
    handshake: Hello,
    error: Trouble,
}

/// A person.
role member
/// The house.
role server
/// What is said in a room.
stream Room: member <-> server

/// Around every request.
struct Envelope {
    kind: tag,
    ..body,
    /// Whether an answer is wanted.
    reply: bool = true,
}
/// Said first.
struct Hello {
    /// Of the program.
    version: uint,
}
/// Something went wrong.
struct Trouble {
    status: "trouble",
    /// What.
    text: str,
}
/// Something is said.
message Say "say": member -> server {
    /// The text.
    text: str,
    /// How loud.
    volume: number = 1 @unit("dB"),
}
/// Something was said.
message Said "said": server -> member {
    /// By whom.
    by: str,
}
/// Enters a room.
rpc Join "join": member -> server {
    /// Who.
    name: str,
} -> JoinReply opens Room when ok
/// Whether there is room.
union JoinReply {
    /// There is.
    ok { status: "ok" },
    /// There is not.
    full { status: "full" },
}
/// Fetches something, and confirms that it came.
rpc Fetch "fetch": member -> server {
    /// What.
    id: uint,
} -> FetchReply <- "OK" when ok
/// The thing, or not.
union FetchReply {
    /// Here it is.
    ok {
        status: "ok",
        /// The thing.
        thing: any,
    },
    /// Later.
    busy { status: "busy" },
}
/// Follows a number.
rpc Watch "watch": member -> server { } -> uint -> stream str
/// Goes.
rpc Leave "leave": member -> server { reply: false }
"""


@pytest.fixture(scope="session")
def talk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the generated package `talk_protocol`."""
    folder = tmp_path_factory.mktemp("talk")
    (folder / "talk.idl").write_text(TALK, encoding="utf-8")
    (folder / "wirespan.toml").write_text(
        '[protocol]\nsource = "talk.idl"\nreleases = ["1.0.0"]\n\n'
        '[targets.python]\noutput = "generated"\ndistribution = "talk-protocol"\npackage = "talk_protocol"\n',
        encoding="utf-8",
    )
    assert main(["generate", "--config", str(folder / "wirespan.toml")]) == 0
    return folder


@pytest.fixture(scope="session")
def talk(talk_folder: Path) -> Bindings:
    return load("talk_protocol", talk_folder / "generated", "1.0.0")


@pytest.fixture(scope="session")
def dask() -> Bindings:
    return load("dask_protocol", ROOT / "generated" / "python", "2026.8.0")


class Tape:
    """Writes a recording by hand: `tape.member(1, {...})` is what the member says on connection 1."""

    def __init__(self, bindings: Bindings) -> None:
        self.encode = bindings.encode
        self.said: list[tuple[Connection, bool, list[bytes]]] = []

    def member(self, number: int, value: Any) -> None:
        self.said.append((Connection(number, "member", "server"), True, self.encode(value)))

    def server(self, number: int, value: Any) -> None:
        self.said.append((Connection(number, "member", "server"), False, self.encode(value)))

    def greet(self, number: int) -> None:
        self.member(number, {"version": 1})
        self.server(number, {"version": 1})

    @property
    def recording(self) -> Recording:
        messages = [
            Message(number=i, time=i / 1000, connection=connection, from_dialer=from_dialer, frames=tuple(frames))
            for i, (connection, from_dialer, frames) in enumerate(self.said)
        ]
        return Recording(Header(protocol="talk", release="1.0.0", program="by hand"), tuple(messages))


@pytest.fixture
def tape(talk: Bindings) -> Tape:
    return Tape(talk)
