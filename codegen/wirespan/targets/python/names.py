"""Names in generated Python: every rule about what may not be called what it is called in the description."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterable

from ...model import Example, Extern, Item, Protocol, Role, Stream, snake
from ..parts import code_of

__all__ = ["Names", "import_key", "natural", "sort_key", "unique"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RUNTIME_TYPES = _words(
    "ABSENT Absent AbstractSet Any Buffer ClassVar DecodeError EDITION EncodeError False Final Frames Literal Message "
    "Malformed NO_FRAMES NoReturn None OrderedSet RELEASE RawReply RawRequest Request RequestError SCHEMA_HASH Step "
    "Struct TRANSPORT TYPE_CHECKING True TypeAlias UnknownArm UnknownMessage"
)
"""Names that generated modules import or define: no class may take them, nor what the transport exports."""

RUNTIME_FUNCTIONS = _words(
    "at attrs encode enum is_set kind lift lift_values merge missing new pack read_error set_items unknown unpack wrong"
)

IN_ANNOTATIONS = _words("bool bytes classmethod dict float int str tuple")
"""Names that later lines of a class body still need."""

MEMBERS = _words("OP STEPS decode_reply expect_reply extra_fields from_wire or_default self to_wire attr_dict NOTHING")
"""What every class has, and what a generated `__init__` cannot take."""

SCAFFOLD = _words("cls entries error extra frames items n self tag wire")
SCAFFOLD_PATTERN = re.compile(r"(k|x|items|entries|members)\d*|t\d+_\d+|.*_from_wire")
"""Local names of generated decoders."""

MODULES = _words("routes transport")
"""Public modules that every package has."""


def unique(wanted: str, taken: Iterable[str]) -> str:
    """`wanted`, with underscores behind it until nothing else has that name."""
    taken = set(taken)
    while wanted in taken:
        wanted += "_"
    return wanted


def sort_key(name: str) -> tuple[object, ...]:
    """The order of `__all__`: constants, classes, the rest; numbers by value."""
    return _rank(name), natural(name)


def import_key(name: str) -> tuple[object, ...]:
    """The order of imported names: as in `__all__`, but regardless of case."""
    return _rank(name), natural(name.lower()), natural(name)


def _rank(name: str) -> int:
    return 0 if len(name) > 1 and name.isupper() else 1 if name[:1].isupper() else 2


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which `a2` stands before `a10`."""
    return tuple((0, int(part), part) if part.isdigit() else (1, 0, part) for part in re.split(r"(\d+)", name) if part)


class Names:
    """The names of one release."""

    def __init__(self, protocol: Protocol) -> None:
        self._types: dict[str, str] = {}
        runtime = RUNTIME_TYPES.union(code_of(protocol, "python").exports)
        for item in protocol.items:
            if self.is_type(item) and item.name not in self._types:
                taken = runtime | set(dir(builtins)) | set(self._types.values())
                self._types[item.name] = unique(item.name.lstrip("_") or "X", taken)
        externs = {item.name for item in protocol.of(Extern)}
        self._no_attribute = runtime | IN_ANNOTATIONS | MEMBERS | {"attrs"} | set(self._types.values()) | externs
        self._no_local = (
            self._no_attribute | RUNTIME_FUNCTIONS | SCAFFOLD | set(dir(builtins)) | set(keyword.softkwlist)
        )
        self.modules: dict[str, str] = {}
        for module in protocol.modules:
            wanted = module.name.lstrip("_") + "_" * (keyword.iskeyword(module.name) or module.name in MODULES)
            self.modules[module.name] = unique(wanted, self.modules.values())

    @staticmethod
    def is_type(item: Item) -> bool:
        """Whether an item becomes something that a module exports."""
        return not isinstance(item, Role | Stream | Extern | Example)

    def type(self, name: str) -> str:
        """The class or alias of an item. An extern type has the name that the transport gives it."""
        return self._types.get(name, name)

    def reader(self, name: str) -> str:
        """The function that decodes a value of a union or alias."""
        return f"{snake(self.type(name))}_from_wire"

    def attributes(self, names: Iterable[str]) -> dict[str, str]:
        """The attribute for each member of a body."""
        return _escaped(names, self._no_attribute)

    def locals(self, names: Iterable[str]) -> dict[str, str]:
        """The local variable for each member of a body, in its decoder."""
        return _escaped(names, self._no_local, SCAFFOLD_PATTERN)


def _escaped(names: Iterable[str], reserved: Iterable[str], pattern: re.Pattern[str] | None = None) -> dict[str, str]:
    reserved = set(reserved)
    found: dict[str, str] = {}
    names = list(names)
    for name in names:
        wanted = snake(name).lstrip("_") or "x"
        if not wanted.isidentifier():
            wanted = f"x{wanted}"
        if keyword.iskeyword(wanted) or wanted in reserved or (pattern and pattern.fullmatch(wanted)):
            wanted += "_"
        found[name] = unique(wanted, {*found.values(), *reserved, *(snake(other) for other in names if other != name)})
    return found
