"""The scalars: one entry each, and nothing about one of them stands anywhere else but in the tables of the targets."""

from __future__ import annotations

import enum
from typing import Any

from attrs import frozen

__all__ = ["ANY", "Scalar", "kind_of_literal"]

ANY = "any"
"""In the place of a kind of value: all kinds."""

_LOWEST, _HIGHEST = -(2**63), 2**64 - 1  # what MessagePack can say


@frozen
class _Entry:
    name: str
    kinds: tuple[str, ...]
    samples: tuple[Any, ...]
    low: int | None = None
    high: int | None = None


class Scalar(enum.Enum):
    """A type that needs no other. Its value is its name in the language."""

    _value_: str
    kinds: tuple[str, ...]
    """The kinds of values that it may have; `("any",)` for all."""
    samples: tuple[Any, ...]
    """Values for test vectors as the wire has them: the smallest first, then one for each thing to get wrong."""
    bounds: tuple[int | None, int | None]
    """The smallest and the largest integer, which decoders check; None if every one that the wire can say is right."""

    NIL = _Entry("nil", ("nil",), (None,))
    BOOL = _Entry("bool", ("bool",), (True, False))
    INT = _Entry("int", ("int",), (0, -1, 127, 128, -33, 65536, 2**63 - 1, -(2**63)))
    UINT = _Entry("uint", ("int",), (0, 255, 2**32, 2**64 - 1), low=0)
    FLOAT = _Entry("float", ("float",), (0.5, -0.0, 1e300, float("inf")))
    NUMBER = _Entry("number", ("int", "float"), (1, 1.0, -2))
    STR = _Entry("str", ("str",), ("", "text", "größe ✓ \"'\\ 𝄞", "x" * 300))
    BYTES = _Entry("bytes", ("bytes",), (b"", b"\x00\xff\x80", b"b" * 300))
    ANY = _Entry(
        "any",
        (ANY,),
        (None, True, -7, 0.25, "any", b"any", [], [1, [2, {}]], {"a": {"b": [None]}, "c": 1}, {1: 2, None: 3}),
    )

    def __new__(cls, entry: _Entry) -> Scalar:
        """The member is known by its name, as in `Scalar("int")`."""
        self = object.__new__(cls)
        self._value_ = entry.name
        self.kinds, self.samples, self.bounds = entry.kinds, entry.samples, (entry.low, entry.high)
        return self

    @property
    def has_range(self) -> bool:
        """Whether the kind of a value does not yet say that it is right."""
        return self.bounds != (None, None)

    @property
    def range(self) -> tuple[int, int]:
        """The smallest and the largest integer, where it has integers."""
        low, high = self.bounds
        return _LOWEST if low is None else low, _HIGHEST if high is None else high

    def takes(self, other: Scalar) -> bool:
        """Whether every value of `other` is one of this."""
        if ANY in self.kinds:
            return True
        (low, high), (other_low, other_high) = self.range, other.range
        inside = "int" not in other.kinds or (low <= other_low and other_high <= high)
        return set(other.kinds) <= set(self.kinds) and inside

    def has(self, literal: str | int | bool) -> bool:
        """Whether a literal is a value of this."""
        if ANY in self.kinds:
            return True
        low, high = self.range
        kind = kind_of_literal(literal)
        return kind in self.kinds and (kind != "int" or low <= int(literal) <= high)


def kind_of_literal(literal: str | int | bool) -> str:
    """The kind of value that a literal is: `bool`, `int` or `str`."""
    return "bool" if isinstance(literal, bool) else "int" if isinstance(literal, int) else "str"
