"""A scalar is one entry; who lacks one says so before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from wirespan.description import load
from wirespan.model import Scalar
from wirespan.targets import OptionError, Request, Target, require_scalars
from wirespan.targets.python import PythonTarget
from wirespan.targets.python import types as python_types
from wirespan.targets.rust import RustTarget
from wirespan.targets.rust import types as rust_types

from .conftest import PLAIN


@pytest.fixture
def request_of_all(tmp_path: Path) -> Request:
    """A description that uses each scalar."""
    fields = ", ".join(f"a_{scalar.value}: list<{scalar.value}>" for scalar in Scalar)
    path = tmp_path / "test.idl"
    path.write_text(f"{PLAIN}struct Uses {{ {fields} }}", encoding="utf-8")
    protocol = load(path)
    releases = tuple(map(protocol.at, protocol.releases))
    return Request(protocol=protocol, releases=releases, options={}, source="idl", version="0")


def test_both_languages_have_all() -> None:
    assert set(python_types.SCALARS) == set(rust_types.SCALARS) == set(Scalar)


def test_who_lacks_one_says_so(request_of_all: Request) -> None:
    require_scalars(request_of_all, set(Scalar))
    with pytest.raises(OptionError, match=r"lacks the scalar `uint`, which `Uses` of release 1\.0 uses; it has any, "):
        require_scalars(request_of_all, set(Scalar) - {Scalar.UINT})


@pytest.mark.parametrize(
    ("target", "place"),
    [(PythonTarget(), "wirespan.targets.python.target"), (RustTarget(), "wirespan.targets.rust.crate")],
)
def test_both_languages_ask(
    target: Target, place: str, request_of_all: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = {"crate": "x"} if isinstance(target, RustTarget) else {}
    monkeypatch.setattr(f"{place}.SCALARS", set(Scalar) - {Scalar.BYTES})
    with pytest.raises(OptionError, match="lacks the scalar `bytes`"):
        target.render(evolve(request_of_all, options=options))


# A further scalar needs no further word here.
KNOWN = [Scalar(word) for word in ("nil", "bool", "int", "uint", "float", "number", "str", "bytes", "any")]


def test_what_takes_what() -> None:
    takes = {(one, other) for one in KNOWN for other in KNOWN if one is not other and one.takes(other)}
    number = {Scalar.INT, Scalar.UINT, Scalar.FLOAT}
    assert takes == (
        {(Scalar.ANY, other) for other in KNOWN if other is not Scalar.ANY}
        | {(Scalar.NUMBER, other) for other in number}
        | {(Scalar.INT, Scalar.UINT)}
    )


@pytest.mark.parametrize(
    ("literal", "scalars"),
    [
        (True, {"bool", "any"}),
        (1, {"int", "uint", "number", "any"}),
        (-1, {"int", "number", "any"}),
        (2**64, {"any"}),
        ("x", {"str", "any"}),
    ],
)
def test_which_has_a_literal(literal: str | int | bool, scalars: set[str]) -> None:
    assert {scalar.value for scalar in KNOWN if scalar.has(literal)} == scalars


def test_samples_are_values() -> None:
    for scalar in Scalar:
        low, high = scalar.range
        integers = [sample for sample in scalar.samples if type(sample) is int]
        assert scalar.samples
        assert all(low <= sample <= high for sample in integers)
