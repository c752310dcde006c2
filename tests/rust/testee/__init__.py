"""The Rust half of tests that hold two languages against each other: a program that decodes and encodes again."""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import msgpack
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wirespan.model import Alias, Enum, Extern, Message, Named, Protocol, Rpc, StepKind, Struct, Type, Union
from wirespan.plan import lower
from wirespan.targets import Request
from wirespan.targets.rust import RustTarget, names
from wirespan.targets.rust.types import Types, Uses

ROOT = Path(__file__).resolve().parents[3]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
FOLDER = TARGET / "testees"


def cargo(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run cargo; its output is in the result."""
    env = {**os.environ, "CARGO_TARGET_DIR": str(TARGET), "CARGO_TERM_COLOR": "never", **environment}
    return subprocess.run(["cargo", *arguments], cwd=cwd, env=env, capture_output=True, text=True, timeout=1500)


def render(protocol: Protocol, *releases: Protocol, crate: str) -> Path:
    """Write the crate of some releases of a protocol, for descriptions that `generated/` does not hold."""
    folder = FOLDER / "crates" / crate
    request = Request(protocol=protocol, releases=releases, options={"crate": crate}, source="test", version="0.0.0")
    files = RustTarget().render(request)
    for path in folder.rglob("*.rs"):
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    for name, text in files.items():
        _write(folder / name, text + ("\n[workspace]\n" if name == "Cargo.toml" else ""))
    return folder


def build(release: Protocol, crate_folder: Path, crate: str, *features: str, in_memory: bool = False) -> Path:
    """Build the testee of a crate that was generated from one release of a protocol, which is its root.

    It takes frames as the release sends them; or, if `in_memory`, as they are laid out when a connection has read them.
    """
    name = f"testee-{crate}"
    _write_testee(FOLDER / name, release, crate_folder, crate, features, in_memory=in_memory)
    return _built(FOLDER / name, name)[0]


def build_all(name: str, releases: Mapping[str, Protocol], *features: str) -> dict[str, Path]:
    """Build the testees of crates, each of one release, at once: cargo then has something to do for every processor."""
    folder = FOLDER / name
    for crate, release in releases.items():
        made = render(release, release, crate=crate)
        _write_testee(folder / f"testee-{crate}", release, made, crate, features, member=True)
    members = [f"testee-{crate}" for crate in releases]
    _write(folder / "Cargo.toml", f'[workspace]\nresolver = "2"\nmembers = {members}\n{PROFILE}')
    return dict(zip(releases, _built(folder, *members), strict=True))


PROFILE = "[profile.dev]\ndebug = false\n"


def _write_testee(
    folder: Path,
    release: Protocol,
    crate_folder: Path,
    crate: str,
    features: Sequence[str],
    *,
    in_memory: bool = False,
    member: bool = False,
) -> None:
    """Write the program; `member` if it belongs to a workspace of several."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    main = environment.get_template("main.rs.j2").render(
        crate=names.crate(crate),
        entries=list(_entries(release)),
        edition=None if in_memory else release.edition,
    )
    _write(folder / "src" / "main.rs", main)
    dependency = f'{crate} = {{ path = "{crate_folder.as_posix()}", features = {list(features)} }}\n'
    package = f'[package]\nname = "testee-{crate}"\nedition = "2021"\n[dependencies]\n{dependency}'
    _write(folder / "Cargo.toml", package if member else f"{package}[workspace]\n{PROFILE}")


def _built(folder: Path, *programs: str) -> list[Path]:
    done = cargo("build", "--quiet", cwd=folder)
    if done.returncode:
        raise RuntimeError(f"{folder.name} does not build:\n{done.stderr}")
    return [TARGET / "debug" / program for program in programs]


def _write(path: Path, text: str) -> None:
    """Leave a file alone that is right already, so that cargo has nothing to do."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _entries(release: Protocol) -> Iterator[tuple[str, str, str]]:
    """Kind, name and Rust type of everything that can be asked for."""
    types = Types(lower(release))

    def rust(kind: Type) -> str:
        return str(types.rust(kind, Uses("", qualified=True)))

    for direction in release.directions:
        yield "stream", direction.name, f"Batch<routes::{names.type_name(direction.name)}>"
    for server in release.servers:
        yield "request", server.role.name, f"routes::{names.requests(server.role.name)}"
    for rpc in release.of(Rpc):
        for number, step in enumerate(rpc.steps):
            if step.type is not None:
                body = f"<{rust(Named(rpc.name))} as routes::Exchange<{number}>>::Body"
                replies = step.kind is StepKind.REPLY
                yield "step", f"{rpc.name}/{number}", f"routes::Answer<{body}>" if replies else body
    for item in release.items:
        if isinstance(item, Alias | Enum | Extern | Message | Rpc | Struct | Union) and not (
            isinstance(item, Struct) and item.spread_only
        ):
            yield "type", item.name, rust(Named(item.name))
    if release.handshake is not None:
        yield "handshake", "", rust(release.handshake)


class Testee:
    """A running testee. Used as a context."""

    __test__ = False

    def __init__(self, program: Path) -> None:
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, kind: str, name: str, frames: Sequence[bytes]) -> list[bytes] | str:
        """The frames, encoded again; or why they are refused."""
        question = msgpack.packb([kind, name, [bytes(frame) for frame in frames]])
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(struct.pack("<I", len(question)) + question)
        self._process.stdin.flush()
        head = self._process.stdout.read(4)
        if len(head) < 4:
            raise RuntimeError(f"the testee died over {kind} {name}: exit code {self._process.wait(10)}")
        done, result = msgpack.unpackb(self._process.stdout.read(struct.unpack("<I", head)[0]))
        return list(result) if done else str(result)

    def __enter__(self) -> Testee:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(10)
        finally:
            self._process.kill()
