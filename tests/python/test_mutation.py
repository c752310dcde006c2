"""Whether the vectors would notice: the generator is broken on purpose, and they have to fail."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from wirespan.plan import Fixed, KeepUnknown, OrNil
from wirespan.targets.python import bodies, classes, conditions, decoders, encoders, unions
from wirespan.targets.python.conditions import Condition
from wirespan.targets.python.members import NamedBody
from wirespan.targets.python.statements import Assign, Raise

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
    patch.setattr(conditions, "_out_of_range", lambda *_: ())


def a_bool_is_an_int(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(conditions._IS_NOT, "int", ("not isinstance({}, int)",))


def no_check_of_items(patch: pytest.MonkeyPatch) -> None:
    items = decoders.Decoders._items

    def lax(self: decoders.Decoders, item: Any, *rest: Any) -> Any:
        return () if self.types.plan.facts.plain(item) else items(self, item, *rest)

    patch.setattr(decoders.Decoders, "_items", lax)


def no_index(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(decoders.Path, "below", lambda self, _: self)


def nil_is_everything(patch: pytest.MonkeyPatch) -> None:
    def lax(value: Any, variable: str) -> Any:
        found = conditions.wrong(value, variable)
        return Condition((f"{variable} is ...",)) if found and isinstance(value, OrNil) else found

    patch.setattr(decoders, "wrong", lax)


def unknown_fields_are_lost(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bodies._BodyDecoder, "_extra", lambda _: (Assign("extra", "None"),))


def fields_in_another_order(patch: pytest.MonkeyPatch) -> None:
    def backwards(body: NamedBody, imports: Any) -> Any:
        plan = evolve(body.plan, members=body.plan.members[::-1])
        return encoders.to_wire(evolve(body, plan=plan), imports)

    patch.setattr(classes, "to_wire", backwards)


def literals_are_not_checked(patch: pytest.MonkeyPatch) -> None:
    member = bodies._BodyDecoder._member
    lax: Any = lambda self, each: () if isinstance(each, Fixed) else member(self, each)  # noqa: E731
    patch.setattr(bodies._BodyDecoder, "_member", lax)


def absent_becomes_nil(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(encoders, "_if_there", lambda member, write, *_: (write,))


def unions_are_closed(patch: pytest.MonkeyPatch) -> None:
    branch = unions.UnionDecoder._branch

    def closed(self: unions.UnionDecoder, each: Any, kind: str) -> Any:
        return (Raise("ValueError"),) if isinstance(each, KeepUnknown) else branch(self, each, kind)

    patch.setattr(unions.UnionDecoder, "_branch", closed)


def both_keys(patch: pytest.MonkeyPatch) -> None:
    by_key = unions.UnionDecoder._by_key
    lax: Any = lambda self, choice, kind: by_key(self, choice, kind)[len(choice.cases) > 1 :]  # noqa: E731
    patch.setattr(unions.UnionDecoder, "_by_key", lax)


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
