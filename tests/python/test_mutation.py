"""Whether the vectors would notice: the generator is broken on purpose, and they have to fail."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from wirespan.model import Scalar
from wirespan.targets.python import codec, structs, types, unions

from .conftest import KITCHEN_SINK, Generated, write
from .test_vectors import decode, vectors_of


def faults(generated: Generated) -> int:
    """How many vectors a package gets wrong; also where it cannot even be imported."""
    wrong = 0
    for vector in vectors_of(generated):
        try:
            value = decode(generated, vector)
            frames = generated.encode(value)
        except generated.DecodeError as error:
            wrong += vector.fault is None or error.path != vector.fault["path"]
        except Exception:
            wrong += 1
        else:
            wrong += vector.fault is not None or tuple(map(bytes, frames)) != vector.frames
    return wrong


def no_lower_bound(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(types._TESTS, Scalar.UINT, types._TESTS[Scalar.INT])


def a_bool_is_an_int(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(types._TESTS, Scalar.INT, ("and", ("not isinstance(\0, int)",)))


def no_check_of_items(patch: pytest.MonkeyPatch) -> None:
    items = codec.Codec._items

    def lax(self: codec.Codec, item: Any, *rest: Any) -> Any:
        return [] if self.types.plain(item) else items(self, item, *rest)

    patch.setattr(codec.Codec, "_items", lax)


def no_index(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(codec.Path, "below", lambda self, _: self)


def nil_is_everything(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(types.Atom, "or_nil", lambda self: evolve(self, operands=("\0 is ...",)))


def unknown_fields_are_lost(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(structs.Body, "_unknown", lambda *_: [(0, "extra = None")])


def fields_in_another_order(patch: pytest.MonkeyPatch) -> None:
    wire = structs.Body.to_wire

    def reversed_wire(self: structs.Body) -> Any:
        self.members.reverse()
        code = wire(self)
        self.members.reverse()
        return code

    patch.setattr(structs.Body, "to_wire", reversed_wire)


def literals_are_not_checked(patch: pytest.MonkeyPatch) -> None:
    check = structs.Body._decode
    patch.setattr(structs.Body, "_decode", lambda self, m: [] if structs.is_constant(m) else check(self, m))


def absent_becomes_nil(patch: pytest.MonkeyPatch) -> None:
    write_ = structs.Body._write

    def always(self: structs.Body, member: Any) -> Any:
        code = write_(self, member)
        return [(0, "if True:"), *code[1:]] if str(code[0][1]).endswith("is not ABSENT:") else code

    patch.setattr(structs.Body, "_write", always)


def unions_are_closed(patch: pytest.MonkeyPatch) -> None:
    by_field = unions.UnionReader._by_field

    def closed(self: unions.UnionReader, choice: Any) -> Any:
        return [(n, "raise ValueError" if "UnknownArm" in str(t) else t) for n, t in by_field(self, choice)]

    patch.setattr(unions.UnionReader, "_by_field", closed)


def both_keys(patch: pytest.MonkeyPatch) -> None:
    by_key = unions.UnionReader._by_key
    patch.setattr(
        unions.UnionReader,
        "_by_key",
        lambda self, choice: by_key(self, choice)[2 * (len(choice.cases) > 1) :],
    )


MUTANTS: list[Callable[[pytest.MonkeyPatch], None]] = [
    no_lower_bound,
    a_bool_is_an_int,
    no_check_of_items,
    no_index,
    nil_is_everything,
    unknown_fields_are_lost,
    fields_in_another_order,
    literals_are_not_checked,
    absent_becomes_nil,
    unions_are_closed,
    both_keys,
]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.__name__)
def test_vectors_notice(
    mutant: Callable[[pytest.MonkeyPatch], None],
    tmp_path: Path,
    importable: Callable[[Path, str], ModuleType],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = f"broken_{mutant.__name__}"
    mutant(monkeypatch)
    protocol = write(KITCHEN_SINK, tmp_path, package)
    generated = Generated(protocol, tmp_path, importable(tmp_path, package), KITCHEN_SINK)
    importlib.import_module(f"{package}.routes")
    assert faults(generated) > 0


def test_the_sound_generator_has_no_faults(sink: Generated) -> None:
    assert faults(sink) == 0
