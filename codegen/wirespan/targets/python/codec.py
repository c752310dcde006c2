"""The bodies of decoders: straight-line checks, loops and calls for a type.

Every function here returns lines that check the variable it is given and, where the type is not plain, bind it to
what was decoded. Errors name the whole path; an index is searched for only when there is one to report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from ...model import (
    Alias,
    Extern,
    ListOf,
    MapOf,
    Named,
    Nullable,
    ReplyTo,
    RequestTo,
    Scalar,
    SetOf,
    TupleOf,
    Type,
    Union,
)
from .imports import Imports
from .layout import Code, Group, boolean, call, indented, literal, text_of
from .types import Types

__all__ = ["Codec", "Path", "annotated_once", "when"]

_SCAFFOLD = re.compile(r"((?:items|entries)\d*): (?:list\[Any\]|dict\[Any, Any\]) = (\[\]|\{\})")


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


class Codec:
    """Makes the code of one module."""

    def __init__(self, types: Types, imports: Imports) -> None:
        self.types = types
        self.imports = imports

    def raise_wrong(self, path: Path, expected: str, variable: str) -> Code:
        """Lines that raise."""
        self.imports.runtime("wrong")
        return [(0, call("raise wrong(", [literal(path.root), literal(expected), variable, *path.tail]))]

    def guarded(self, path: Path, *statements: str) -> Code:
        """Run statements; an error in them is told from `path`."""
        self.imports.runtime("DecodeError")
        under = call("raise error.under(", [literal(path.root), *path.tail], ") from None")
        return [
            (0, "try:"),
            *((1, statement) for statement in statements),
            (0, "except DecodeError as error:"),
            (1, under),
        ]

    def check(self, kind: Type, variable: str, path: Path, depth: int = 0, nil: bool = False) -> Code:
        """Check and decode `variable`. `nil`: the value may be nil, which has been dealt with."""
        if self.types.is_any(kind):
            return self._any(variable, path)
        if atom := self.types.atom(kind):
            operator, operands = atom.wrong(variable)
            return [
                (0, boolean("if ", operands, operator, ":")),
                *indented(self.raise_wrong(path, atom.expected, variable)),
            ]
        match kind:
            case Nullable(item):
                return when(f"{variable} is not None", self.check(item, variable, path, depth, nil=True))
            case ListOf(item):
                return self._list(item, variable, path, depth, nil)
            case MapOf(key, value):
                return self._map(key, value, variable, path, depth, nil)
            case TupleOf(items):
                return self._tuple(items, variable, path, depth, nil)
            case SetOf(item):
                return self._set(item, variable, path, depth)
            case RequestTo():
                self.imports.protocol("RawRequest")
                return self.guarded(path, f"{variable} = RawRequest.from_wire({variable}, frames)")
            case ReplyTo():
                self.imports.runtime("RawReply")
                return self.guarded(path, f"{variable} = RawReply.from_wire({variable}, frames)")
            case Named(name):
                return self._named(name, variable, path, depth, nil)
        raise AssertionError(kind)

    def _array(self, variable: str, path: Path, expected: str, nil: bool, condition: str = "") -> Code:
        return [
            (0, f"if type({variable}) is not tuple{condition}:"),
            *indented(self.raise_wrong(path, f"{expected} or nil" if nil else expected, variable)),
        ]

    def _any(self, variable: str, path: Path) -> Code:
        if not self.types.has_payloads:
            return []
        self.imports.runtime("lift")
        return [
            (0, boolean("if ", [f"type({variable}) is dict", f"type({variable}) is tuple"], "or", ":")),
            *indented(self.guarded(path, f"{variable} = lift({variable}, frames)")),
        ]

    def _list(self, item: Type, variable: str, path: Path, depth: int, nil: bool) -> Code:
        code = self._array(variable, path, "array", nil)
        if self.types.is_any(item):
            if not self.types.has_payloads:
                return code
            self.imports.runtime("lift")
            return [*code, *self.guarded(path, f"{variable} = lift({variable}, frames)")]
        return [*code, *self._items(item, variable, path, depth, f"{variable} = tuple({{}})")]

    def _items(self, item: Type, array: str, path: Path, depth: int, finish: str) -> Code:
        """Check the items of an array; `finish` binds what was decoded, if that is not the array itself."""
        x, items = _numbered("x", depth), _numbered("items", depth)
        self.imports.runtime("at")
        body = self.check(item, x, path.below(f"at({array}, {x})"), depth + 1)
        if self.types.plain(item):
            return [(0, f"for {x} in {array}:"), *indented(body)]
        self.imports.typing("Any")
        return [
            (0, f"{items}: list[Any] = []"),
            (0, f"for {x} in {array}:"),
            *indented([*body, (0, f"{items}.append({x})")]),
            (0, finish.format(items)),
        ]

    def _map(self, key: Type, value: Type, variable: str, path: Path, depth: int, nil: bool) -> Code:
        expected = "map or nil" if nil else "map"
        k, x, entries = _numbered("k", depth), _numbered("x", depth), _numbered("entries", depth)
        code: Code = [
            (0, f"if type({variable}) is not dict:"),
            *indented(self.raise_wrong(path, expected, variable)),
        ]
        inner = path.below(k)
        keys = [] if self.types.is_any(key) else self._key(key, k, inner, depth)
        if self.types.is_any(value):
            if keys:
                code += [(0, f"for {k} in {variable}:"), *indented(keys)]
            if self.types.has_payloads:
                self.imports.runtime("lift_values")
                code += self.guarded(path, f"{variable} = lift_values({variable}, frames)")
            return code
        values = self.check(value, x, inner, depth + 1)
        if self.types.plain(value):
            return [*code, (0, f"for {k}, {x} in {variable}.items():"), *indented([*keys, *values])]
        self.imports.typing("Any")
        return [
            *code,
            (0, f"{entries}: dict[Any, Any] = {{}}"),
            (0, f"for {k}, {x} in {variable}.items():"),
            *indented([*keys, *values, (0, f"{entries}[{k}] = {x}")]),
            (0, f"{variable} = {entries}"),
        ]

    def _key(self, key: Type, k: str, path: Path, depth: int) -> Code:
        if atom := self.types.atom(key):
            operator, operands = atom.wrong(k)
            return [
                (0, boolean("if ", operands, operator, ":")),
                *indented(self.raise_wrong(path, f"{atom.expected} as key", k)),
            ]
        return self.check(key, k, path, depth + 1)

    def _tuple(self, items: Sequence[Type], variable: str, path: Path, depth: int, nil: bool) -> Code:
        code = self._array(variable, path, f"array of {len(items)}", nil, f" or len({variable}) != {len(items)}")
        plain = all(map(self.types.plain, items))
        found: list[str] = []
        for index, item in enumerate(items):
            name = f"t{depth}_{index}"
            check = self.check(item, name, path.below(str(index)), depth + 1)
            if check or not plain:
                code += [(0, f"{name} = {variable}[{index}]"), *check]
            found.append(name)
        if not plain:
            code.append((0, f"{variable} = ({', '.join(found)}{',' * (len(found) == 1)})"))
        return code

    def _set(self, item: Type, variable: str, path: Path, depth: int) -> Code:
        self.imports.runtime("set_items", "OrderedSet")
        # A variable of its own: the path of an error may still have to find the set itself.
        members = _numbered("members", depth)
        code = self.guarded(path, f"{members} = set_items({variable})")
        if self.types.is_any(item):
            self.imports.runtime("lift")
            code += self.guarded(path, f"{members} = lift({members}, frames)")
        else:
            code += self._items(item, members, path, depth, f"{members} = {{}}")
        return [*code, (0, f"{variable} = OrderedSet({members})")]

    def _named(self, name: str, variable: str, path: Path, depth: int, nil: bool) -> Code:
        match self.types.protocol[name]:
            case Alias(type=target) if not self.types.has_reader(name):
                return self.check(target, variable, path, depth, nil)
            case Extern():
                self.imports.runtime(name)
                return self.guarded(path, f"{variable} = {name}.from_wire({variable}, frames)")
            case item:
                bind = "" if self.types.plain(Named(name)) else f"{variable} = "
                code = self.guarded(path, f"{bind}{self.reader(name)}({variable}, frames)")
                look = self.types.first_look(item) if isinstance(item, Union) else None
                if look is None:
                    return code
                operator, operands = look.wrong(variable)
                return [(0, boolean("if ", operands, operator, ":")), *indented(code)]

    def reader(self, name: str) -> str:
        """The function that decodes a value of an item, as this module calls it."""
        item = self.types.protocol[name]
        if isinstance(item, Union | Alias):
            return self.imports.value(item.module, self.types.names.reader(name))
        return f"{self.imports.value(item.module, self.types.names.type(name))}.from_wire"

    def decoder(self, kind: Type, private: str) -> tuple[str, bool]:
        """An expression that decodes a value of any type, and whether that is `private`, still to be made."""
        if isinstance(kind, Named):
            item = self.types.protocol[kind.name]
            if isinstance(item, Alias) and not self.types.has_reader(kind.name):
                return self.decoder(item.type, private)
            if isinstance(item, Extern):
                self.imports.runtime(kind.name)
                return f"{kind.name}.from_wire", False
            if self.types.atom(kind) is None:
                return self.reader(kind.name), False
        if kind is Scalar.ANY:
            self.imports.runtime("lift")
            return "lift", False
        return private, True


def _numbered(name: str, depth: int) -> str:
    return f"{name}{depth}" if depth else name


def when(test: str, code: Code) -> Code:
    """Run lines only if a test holds: as part of their own condition, where they are one `if`."""
    first = code[0][1]
    alone = text_of(first).startswith("if ") and all(depth for depth, _ in code[1:])
    if not alone:
        return [(0, f"if {test}:"), *indented(code)]
    if isinstance(first, Group) and first.operator == "and":
        operands = list(map(text_of, first.items))
    else:
        own = text_of(first).removeprefix("if ").removesuffix(":")
        operands = [f"({own})" if " or " in own else own]
    return [(0, boolean("if ", [test, *operands], "and", ":")), *code[1:]]


def annotated_once(code: Code) -> Code:
    """The same lines, with the annotation of a repeated scaffold variable only where it stands first."""
    seen: set[str] = set()
    result: Code = []
    for depth, line in code:
        if isinstance(line, str) and (match := _SCAFFOLD.fullmatch(line)):
            name, empty = match.groups()
            line = f"{name} = {empty}" if name in seen else line
            seen.add(name)
        result.append((depth, line))
    return result
