"""`assert_never` for Python 3.10, whose `typing` lacks it."""

from __future__ import annotations

from typing import NoReturn

__all__ = ["assert_never"]


def assert_never(value: NoReturn, /) -> NoReturn:
    """Stand at the end of a match: a type checker complains about every case that is missing above."""
    raise AssertionError(f"no case for {value!r}")
