"""What the toolkit knows of transports: their editions, and what they say to readers."""

from __future__ import annotations

from pathlib import Path

import msgpack
import pytest

from wirespan import transports
from wirespan.description import load
from wirespan.transports import Payload, Reference, SetOf, Transport

ROOT = Path(__file__).resolve().parents[2]
OURS = ("dask_frames", "plain")


@pytest.mark.parametrize(
    ("release", "edition"),
    [
        ("2.10.0", "paths"),
        ("2.22.0", "paths"),
        ("2.23.0", "writeable_paths"),
        ("2021.2.0", "writeable_paths"),
        ("2021.3.0", "counted_paths"),
        ("2021.3.1", "placeholders"),
        ("2026.8.0", "placeholders"),
    ],
)
def test_editions_of_dask(release: str, edition: str) -> None:
    protocol = load(ROOT / "idl" / "dask" / "dask.idl")
    assert protocol.edition is None
    (chosen,) = (known for known in protocol.releases if str(known) == release)
    assert protocol.at(chosen).edition == edition


@pytest.mark.parametrize("name", OURS)
def test_ours_are_found_like_any_other_and_have_code_for_both_languages(name: str) -> None:
    assert name in transports.names()
    transport = transports.find(name)
    assert isinstance(transport, Transport)
    for target, suffix in (("python", "py"), ("rust", "rs")):
        code = transport.code(target)
        assert code is not None
        assert list(code.templates.rglob(f"*.{suffix}"))
    assert transport.code("cobol") is None


@pytest.mark.parametrize("target", ["python", "rust"])
def test_code_of_a_transport_has_its_editions(target: str) -> None:
    transport = transports.find("dask_frames")
    code = transport.code(target)
    assert code is not None
    text = "".join(path.read_text(encoding="utf-8") for path in code.templates.rglob("*.*"))
    for edition in transport.editions:
        spelled = edition.upper() if target == "python" else edition.title().replace("_", "")
        assert spelled in text


def test_a_transport_that_wraps_nothing() -> None:
    plain = transports.find("plain")
    assert not plain.wraps
    assert plain.encode({"a": [1]}) == (msgpack.packb({"a": [1]}),)
    with pytest.raises(TypeError):
        plain.encode(SetOf((1,)))
    assert plain.wrapped({"__Set__": True, "as-list": []}) is None
    assert (plain.body([b"x"]), plain.framing([1]), plain.told({}), [*plain.faults("X")]) == (0, (), (0, ""), [])


def test_what_dask_frames_tells_a_reader() -> None:
    dask = transports.find("dask_frames")
    assert dask.wraps
    frames = dask.encode({"a": Payload("Pickled", {"num-sub-frames": 1}, (b"x",)), "b": SetOf((1,))})
    value = msgpack.unpackb(frames[0])
    assert dask.wrapped(value["a"]) == Reference("Pickled", 1)
    assert dask.wrapped(value["b"]) == SetOf((1,))
    assert dask.wrapped({"__Set__": 1, "as-list": [1]}) is None
    assert dask.wrapped({"__Pickled__": True}) is None
    assert dask.told(msgpack.unpackb(frames[1])) == (1, "")
    assert dask.told({"serializer": "numpy", "num-sub-frames": 2}) == (2, "numpy")
    assert dask.told({"pickled-obj": b""}) == (0, "pickle")
    assert [dask.body(each) for each in ([b"\x80"], [b"", b"\x80"], [b"\x80", b"\x80"], [b"\x81", b"x"])] == [
        0,
        1,
        1,
        0,
    ]
    pieces = dask.framing([3, 5])
    assert [int.from_bytes(piece, "little") for piece, _ in pieces] == [32, 2, 3, 5]
    assert [words for _, words in pieces][1:] == ["2 frames", "frame 0 has 3 bytes", "frame 1 has 5 bytes"]


@pytest.mark.parametrize("name", ["Pickled", "Serialized"])
def test_what_an_example_says(name: str) -> None:
    dask = transports.find("dask_frames")
    given = dask.written(name, [{"sample": 1}, b"x", b"y"])
    assert given == Payload(name, {"sample": 1, "num-sub-frames": 2}, (b"x", b"y"))
    short = dask.written(name, [b"x"])
    assert short.frames == (() if name == "Pickled" else (b"x",))
    assert dask.told(short.header) == (len(short.frames), "pickle")
