"""Decoders of values: straight-line checks, loops and calls.

The statements check the variable that they are given and, where decoding changes the value, bind it to what was
decoded. Errors name the whole path; an index is searched for only when there is one to report.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from ...exhaustive import assert_never
from ...model import Scalar
from ...plan import (
    Anything,
    Array,
    Check,
    Entries,
    EnumOf,
    OrNil,
    Payload,
    RawReply,
    RawRequest,
    Read,
    Set,
    Take,
    Tuple,
    UnionPlan,
    Value,
    Via,
    expected,
    unwrapped,
)
from .conditions import Condition, is_not_kind, wrong
from .imports import Imports
from .layout import call, literal
from .statements import Assign, Block, Expression, For, If, Raise, Run, Statement, Try, when
from .types import Types

__all__ = ["Decoders", "Path"]

_LOOKED_FOR = {"str", "int", "bytes", "float", "nil"}
_LOOKS = 2
"""How many kinds are worth a look before a decoder is called."""


@frozen
class Path:
    """Where a value stands, as arguments of the functions that make errors."""

    root: str
    field: str | None = None
    keys: tuple[str, ...] = ()

    def below(self, key: str) -> Path:
        """The path of an item; `key` is an expression."""
        return evolve(self, keys=(*self.keys, key))

    @property
    def tail(self) -> list[str]:
        """The arguments after the root."""
        if self.field is None:
            return ["None", *self.keys] if self.keys else []
        return [literal(self.field), *self.keys]


class Decoders:
    """Makes the code of one module."""

    def __init__(self, types: Types, imports: Imports) -> None:
        self.types = types
        self.imports = imports

    def raise_wrong(self, path: Path, expected: str, variable: str) -> Raise:
        """The error about a value of a wrong kind."""
        self.imports.runtime("wrong")
        return Raise(call("wrong(", [literal(path.root), literal(expected), variable, *path.tail]))

    def guarded(self, path: Path, statement: Statement) -> Block:
        """Run a statement; an error in it is told from `path`."""
        self.imports.runtime("DecodeError")
        under = Raise(call("error.under(", [literal(path.root), *path.tail]), from_none=True)
        return (Try((statement,), "DecodeError", (under,)),)

    def check(
        self, value: Value, variable: str, path: Path, depth: int = 0, *, nil: bool = False, is_kind: bool = False
    ) -> Block:
        """Check and decode `variable`.

        `nil`: it may be nil, which has been dealt with. `is_kind`: if it has to be an array or a map, it is one.
        """
        condition = wrong(value, variable)
        if condition is not None:
            return (If(condition, (self.raise_wrong(path, expected(value, literal), variable),)),)
        match value:
            case Check():
                raise AssertionError(value)  # one condition has decided
            case Anything():
                return self._anything(variable, path)
            case OrNil(inner):
                return when(f"{variable} is not None", self.check(inner, variable, path, depth, nil=True))
            case Array(item):
                kind = () if is_kind else (self._is_array(variable, path, value, nil),)
                return (*kind, *self._array(item, variable, path, depth))
            case Entries():
                kind = () if is_kind else (self._is(f"type({variable}) is not dict", variable, path, value, nil),)
                return (*kind, *self._entries(value, variable, path, depth))
            case Tuple(items):
                length = f"len({variable}) != {len(items)}"
                return (
                    self._is_array(variable, path, value, nil, length),
                    *self._tuple(items, variable, path, depth),
                )
            case Set(item):
                return self._set(item, variable, path, depth)
            case RawRequest():
                self.imports.protocol("RawRequest")
                return self.guarded(path, Assign(variable, f"RawRequest.from_wire({variable}, frames)"))
            case RawReply():
                self.imports.runtime("RawReply")
                return self.guarded(path, Assign(variable, f"RawReply.from_wire({variable}, frames)"))
            case Payload(name):
                self.imports.runtime(name)
                return self.guarded(path, Assign(variable, f"{name}.from_wire({variable}, frames)"))
            case Read(name):
                code = self._read(value, name, variable, path)
                look = self._first_look(name, variable)
                return (If(look, code),) if look is not None else code
            case Via(name, inner):
                if self.types.has_reader(name):
                    return self._read(value, name, variable, path)
                return self.check(inner, variable, path, depth, nil=nil, is_kind=is_kind)
            case _:
                return assert_never(value)

    def _is(self, test: str, variable: str, path: Path, value: Value, nil: bool, *more: str) -> If:
        shown = expected(OrNil(value) if nil else value, literal)
        return If(Condition((test, *more), "or"), (self.raise_wrong(path, shown, variable),))

    def _is_array(self, variable: str, path: Path, value: Value, nil: bool, *more: str) -> If:
        return self._is(f"type({variable}) is not tuple", variable, path, value, nil, *more)

    def _anything(self, variable: str, path: Path) -> Block:
        if not self.types.plan.has_payloads:
            return ()
        test = Condition((f"type({variable}) is dict", f"type({variable}) is tuple"), "or")
        return (If(test, self._lifted(variable, path)),)

    def _lifted(self, variable: str, path: Path, function: str = "lift") -> Block:
        self.imports.runtime(function)
        return self.guarded(path, Assign(variable, f"{function}({variable}, frames)"))

    def _array(self, item: Value, variable: str, path: Path, depth: int) -> Block:
        if not isinstance(unwrapped(item), Anything):
            items = _numbered("items", depth)
            return self._items(item, variable, path, depth, Assign(variable, f"tuple({items})"))
        return self._lifted(variable, path) if self.types.plan.has_payloads else ()

    def _items(self, item: Value, array: str, path: Path, depth: int, finish: Statement) -> Block:
        """Check the items of an array; `finish` binds what was decoded, if that is not the array itself."""
        x, items = _numbered("x", depth), _numbered("items", depth)
        self.imports.runtime("at")
        body = self.check(item, x, path.below(f"at({array}, {x})"), depth + 1)
        if self.types.plan.facts.plain(item):
            return (For(x, array, body),)
        self.imports.typing("Any")
        return (
            Assign(items, "[]", "list[Any]"),
            For(x, array, (*body, Run(f"{items}.append({x})"))),
            finish,
        )

    def _entries(self, value: Entries, variable: str, path: Path, depth: int) -> Block:
        k, x, entries = _numbered("k", depth), _numbered("x", depth), _numbered("entries", depth)
        keys = self._key(value.key, k, path.below(k), depth)
        if isinstance(unwrapped(value.value), Anything):
            code: Block = (For(k, variable, keys),) if keys else ()
            return (*code, *self._lifted(variable, path, "lift_values")) if self.types.plan.has_payloads else code
        values = self.check(value.value, x, path.below(k), depth + 1)
        pairs = f"{variable}.items()"
        if self.types.plan.facts.plain(value.value):
            return (For(f"{k}, {x}", pairs, (*keys, *values)),)
        self.imports.typing("Any")
        return (
            Assign(entries, "{}", "dict[Any, Any]"),
            For(f"{k}, {x}", pairs, (*keys, *values, Assign(f"{entries}[{k}]", x))),
            Assign(variable, entries),
        )

    def _key(self, key: Value, k: str, path: Path, depth: int) -> Block:
        if isinstance(unwrapped(key), Anything):
            return ()
        condition = wrong(key, k)
        if condition is None:
            return self.check(key, k, path, depth + 1)
        return (If(condition, (self.raise_wrong(path, f"{expected(key, literal)} as key", k),)),)

    def _tuple(self, items: Sequence[Value], variable: str, path: Path, depth: int) -> Block:
        plain = all(map(self.types.plan.facts.plain, items))
        code: list[Statement] = []
        found: list[str] = []
        for index, item in enumerate(items):
            name = f"t{depth}_{index}"
            check = self.check(item, name, path.below(str(index)), depth + 1)
            if check or not plain:
                code += [Assign(name, f"{variable}[{index}]"), *check]
            found.append(name)
        if not plain:
            code.append(Assign(variable, f"({', '.join(found)}{',' * (len(found) == 1)})"))
        return tuple(code)

    def _set(self, item: Value, variable: str, path: Path, depth: int) -> Block:
        self.imports.runtime("set_items", "OrderedSet")
        # A variable of its own: the path of an error may still have to find the set itself.
        members, items = _numbered("members", depth), _numbered("items", depth)
        if isinstance(unwrapped(item), Anything):
            code = self._lifted(members, path)
        else:
            code = self._items(item, members, path, depth, Assign(members, items))
        found = self.guarded(path, Assign(members, f"set_items({variable})"))
        return (*found, *code, Assign(variable, f"OrderedSet({members})"))

    # ------------------------------------------------------------------ decoders of items

    def _read(self, value: Value, name: str, variable: str, path: Path) -> Block:
        read: Expression = f"{self.reader(name)}({variable}, frames)"
        return self.guarded(path, Run(read) if self.types.plan.facts.plain(value) else Assign(variable, read))

    def reader(self, name: str) -> str:
        """The function that decodes a value of an item, as this module calls it."""
        module = self.types.protocol[name].module
        if self.types.has_reader(name):
            return self.imports.value(module, self.types.names.reader(name))
        return f"{self.imports.value(module, self.types.names.type(name))}.from_wire"

    def decoder(self, value: Value) -> str | None:
        """A function that decodes a value; None if there is none yet."""
        match value:
            case Anything():
                self.imports.runtime("lift")
                return "lift"
            case Payload(name):
                self.imports.runtime(name)
                return f"{name}.from_wire"
            case Read(name):
                return self.reader(name)
            case Via(name, inner):
                return self.reader(name) if self.types.has_reader(name) else self.decoder(inner)
            case Check() | Array() | Set() | Entries() | Tuple() | OrNil() | RawRequest() | RawReply():
                return None
            case _:
                return assert_never(value)

    # ------------------------------------------------------------------ first looks

    def _first_look(self, name: str, variable: str) -> Condition | None:
        """When it needs the decoder of a union to tell of a value: it has none of the most common kinds."""
        looks: Condition | None = None
        for kind in self._looks(name, frozenset()):
            look = is_not_kind(kind, variable)
            looks = look if looks is None else looks.also(look)
        return looks

    def _looks(self, name: str, seen: frozenset[str]) -> list[str]:
        """The kinds whose values a union always takes, and keeps as they are."""
        item = self.types.plan.items[name]
        if not isinstance(item, UnionPlan) or name in seen:
            return []
        takes = [(kind, branch.value) for kind, branch in item.choose.cases if isinstance(branch, Take)]
        return [kind for kind, value in takes if kind in _LOOKED_FOR and self._takes_all(value, kind, seen | {name})][
            :_LOOKS
        ]

    def keeps_all(self, value: Value, kind: str) -> bool:
        """Whether one condition decides about a value, and it is right for all values of a kind."""
        return wrong(value, "") is not None and self._takes_all(value, kind, frozenset())

    def _takes_all(self, value: Value, kind: str, seen: frozenset[str]) -> bool:
        match value:
            case Check(EnumOf(_, kinds)):
                return kind in kinds
            case Check(atom):
                return isinstance(atom, Scalar) and kind in atom.kinds and not atom.has_range
            case Via(_, inner):
                return self._takes_all(inner, kind, seen)
            case OrNil(inner):
                return kind == "nil" or self._takes_all(inner, kind, seen)
            case Read(name):
                return kind in self._looks(name, seen)
            case Anything() | Array() | Set() | Entries() | Tuple() | Payload() | RawRequest() | RawReply():
                return False
            case _:
                return assert_never(value)


def _numbered(name: str, depth: int) -> str:
    return f"{name}{depth}" if depth else name
