# Part of every package that wirespan 0.1.0 generates; do not edit.
"""What every generated module builds on: presence, errors with a path, base classes, sets that keep their order."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, ClassVar, Final, Literal, TypeAlias, TypeVar

__all__ = [
    "ABSENT",
    "NO_FRAMES",
    "Absent",
    "Buffer",
    "DecodeError",
    "EncodeError",
    "Frames",
    "OrderedSet",
    "Struct",
    "alike",
    "at",
    "merge",
    "missing",
    "new",
    "wrong",
]

Buffer: TypeAlias = "bytes | bytearray | memoryview"
"""One frame."""
Frames: TypeAlias = "Sequence[Buffer]"
"""All frames of one message of the transport; the first holds the MessagePack value."""

NO_FRAMES: Final[Frames] = ()
T_co = TypeVar("T_co", covariant=True)

new: Final = object.__new__
"""Generated decoders fill the slots of a bare object: they have checked every value, so `__init__` adds nothing."""


class Absent(enum.Enum):
    """The type of `ABSENT`: `x is ABSENT` narrows, and `case Absent.ABSENT` matches."""

    ABSENT = "absent"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent.ABSENT
"""The key is not in the map. `None` means that it is, and holds nil."""


class DecodeError(ValueError):
    """A value does not fit its description.

    Attributes
    ----------
    problem
        What is wrong: `expected str, got int`.
    where
        What was being decoded, where that is more than one value: `WorkerToScheduler[3] `.

    """

    def __init__(self, problem: str, steps: tuple[str, ...] = (), root: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.where = ""
        self._root = root
        self._steps = steps

    @property
    def path(self) -> str:
        """The value that is wrong, from the outermost class on: `ComputeTask.who_has['x'][2]`."""
        return self._root + "".join(self._steps)

    def under(self, root: str, field: str | None = None, *keys: object) -> DecodeError:
        """The same error, seen from the value that holds this one: in its `field`, below `keys`."""
        self._root = root
        self._steps = _steps(field, keys) + self._steps
        return self

    def __str__(self) -> str:
        path = self.path
        return f"{self.where}{path}: {self.problem}" if path else f"{self.where}{self.problem}"


class EncodeError(ValueError):
    """A value cannot be written: it is of no message, or too large."""


def _steps(field: str | None, keys: tuple[object, ...]) -> tuple[str, ...]:
    below = tuple(f"[{key!r}]" for key in keys)
    return below if field is None else (f".{field}", *below)


def kind(value: object) -> str:
    """The name of a decoded value's kind, as errors say it."""
    if value is None:
        return "nil"
    name = type(value).__name__
    return {"dict": "map", "tuple": "array"}.get(name, name)


def wrong(root: str, expected: str, value: object, field: str | None = None, *keys: object) -> DecodeError:
    """A value of the wrong kind in `field` of `root`, below `keys`. Slow: only called to raise."""
    shown = kind(value)
    if type(value) in (str, int) and len(repr(value)) <= 40:
        shown += f" {value!r}"
    return DecodeError(f"expected {expected}, got {shown}", _steps(field, keys), root)


def missing(root: str, wire: object, error: Exception, names: dict[str, str] | None = None) -> DecodeError:
    """Say why subscripting `wire` failed: no map, or a key is not there. `names` are of fields unlike their key."""
    if type(wire) is not dict:
        return wrong(root, "map", wire)
    key = error.args[0]
    return DecodeError("required field is missing", (f".{(names or {}).get(key, key)}",), root)


def at(items: Sequence[object], item: object) -> int:
    """Where `item` itself stands: by identity, for 1, True and 1.0 are equal."""
    return next(index for index, other in enumerate(items) if other is item)


def alike(one: object, other: object) -> bool:
    """Whether two values are equal, where a list is as good as the tuple that comes back when it is decoded."""
    if isinstance(one, (tuple, list)):
        return isinstance(other, (tuple, list)) and len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return len(one) == len(other) and all(key in other and alike(one[key], other[key]) for key in one)
    return one is other or one == other


class Struct:
    """A map with known keys: the base of every generated class.

    Equal if of one class with equal fields, as `alike` has it: nothing is converted when a message is built, and yet it
    equals what its receiver decodes.
    """

    __slots__ = ()
    __attrs_attrs__: ClassVar[Any]

    def to_wire(self) -> dict[str, Any]:
        """The map, in the order of the wire. Payloads, sets and structs in it are objects until it is packed."""
        raise NotImplementedError

    def or_default(self, field: str) -> Any:
        """The value of a field; where it is absent, the one that the receiver assumes (`ABSENT` if there is none)."""
        value = getattr(self, field)
        if value is not ABSENT:
            return value
        attribute = getattr(self.__attrs_attrs__, field)
        return attribute.metadata.get("default", ABSENT)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(alike(getattr(self, a.name), getattr(other, a.name)) for a in self.__attrs_attrs__)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        # As it would be called: what stands there by default is left out, and nil is none of that.
        triples = ((a.name, getattr(self, a.name), a.default) for a in self.__attrs_attrs__)
        shown = (f"{name}={value!r}" for name, value, default in triples if value is not default)
        return f"{type(self).__qualname__}({', '.join(shown)})"


def merge(root: str, wire: dict[str, Any], rest: dict[str, Any], known: frozenset[str]) -> None:
    """Write the keys of `rest` last.

    Raises
    ------
    EncodeError
        One of them is a field of `root`, or stands there already.

    """
    for key, value in rest.items():
        if key in known or key in wire:
            raise EncodeError(f"{root}: {key!r} is a field of its own and cannot be written as a further one")
        wire[key] = value


class OrderedSet(AbstractSet[T_co]):
    """A set that keeps the order of the wire. Equal to any set of the same items."""

    __slots__ = ("_items", "_lookup")

    def __init__(self, items: Iterable[T_co] = ()) -> None:
        self._items: tuple[T_co, ...] = tuple(items)
        self._lookup: frozenset[T_co] | None = None

    @classmethod
    def _from_iterable(cls, it: Any) -> OrderedSet[Any]:
        return cls(dict.fromkeys(it))

    @property
    def items(self) -> tuple[T_co, ...]:
        """The items in their order."""
        return self._items

    def __contains__(self, item: object) -> bool:
        try:
            if self._lookup is None:
                self._lookup = frozenset(self._items)
            return item in self._lookup
        except TypeError:  # a list, which stands for a tuple, or a map
            return any(alike(item, own) for own in self._items)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"OrderedSet({list(self._items)!r})"
