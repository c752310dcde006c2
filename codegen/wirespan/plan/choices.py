"""How a decoder finds the arm of a union: it looks at the value, and never tries.

A `Choose` asks for the kind, what comes below it asks within that kind, and each way ends in a leaf: `Take`,
`KeepUnknown`, `NotThere` or `Fail`. The cases of one choice exclude each other, so their order does not matter.

A union that is the root of an error is not named by it if the arm is a struct or another union: then that is the root,
as in `Circle.radius`. Inside of something else, the path starts there, as ever.

To encode a value of a union is to encode that of its arm; what `KeepUnknown` has kept is written as it came.
"""

from __future__ import annotations

import enum
from typing import TypeAlias

from attrs import frozen

from ..model import Arm
from ..model.decisions import Literal
from .values import Value

__all__ = [
    "Branch",
    "ByElement",
    "ByField",
    "ByKey",
    "ByLength",
    "ByValue",
    "Choose",
    "Fail",
    "KeepUnknown",
    "Known",
    "NotThere",
    "Take",
]


class Known(enum.Enum):
    """What the way to a `Take` has told of the value already, so that a target need not ask again."""

    NOTHING = "nothing"
    KIND = "kind"
    """It has the right kind: nobody need ask whether it is an array, a map, an integer. All else is open."""
    VALUE = "value"
    """It is right, and kept as it is."""


@frozen
class Take:
    """The value is one of `arm`, and is decoded as `value`.

    `value` is that of the arm's type but for what is known by now: it is no `OrNil` where the value is not nil.
    """

    arm: Arm
    value: Value
    known: Known


@frozen
class KeepUnknown:
    """An arm that a newer peer has: the whole map is kept as it is, placeholders lifted (like `Anything`).

    In `UnionPlan.part`, what is kept is the part of the larger map under the keys of the union (`Part.keys`).
    """


@frozen
class NotThere:
    """Only in `UnionPlan.part`: no arm's fields stand in the larger map. That is right if the spread is optional."""


@frozen
class Fail:
    """An error. Of what, the choice says in which it stands."""


@frozen
class ByValue:
    """The scalar is one of these literals, of a kind that is known. `Fail`: none of them; all are expected."""

    cases: tuple[tuple[Literal, Branch], ...]
    otherwise: Take | Fail


@frozen
class ByLength:
    """The length of an array. Another one is an error: `expected array of 1 or 2`."""

    cases: tuple[tuple[int, Branch], ...]


@frozen
class ByElement:
    """The element of an array at `index`: one of these literals, each of its own kind.

    A shorter array is an error (`expected array of more than 0`), another element is one at `[index]`.
    """

    index: int
    cases: tuple[tuple[Literal, Branch], ...]


@frozen
class ByField:
    """The value of a key of a map: one of these literals, each of its own kind.

    `absent` goes on without the key; `Fail`: the required field is missing, which errors call `name`. `otherwise` goes
    on with another value.
    """

    wire: str
    name: str
    cases: tuple[tuple[Literal, Branch], ...]
    absent: Branch
    otherwise: Take | KeepUnknown


@frozen
class ByKey:
    """Which of these keys the map has, whatever their values. More than one of them is an error in any case.

    `otherwise` goes on with none; `Fail`: one of them has to be there.
    """

    cases: tuple[tuple[str, Branch], ...]
    otherwise: Take | NotThere | Fail


Branch: TypeAlias = "Take | KeepUnknown | NotThere | Fail | ByValue | ByLength | ByElement | ByField | ByKey"


@frozen
class Choose:
    """The kind of the value: one of `decisions.KINDS`, or the name of an extern type.

    `otherwise` takes any other kind; `Fail`: one of the kinds was expected, in this order. Sets and placeholders are
    kinds of their own, so they go `otherwise` if they are no case, and never to the case `map`.
    """

    cases: tuple[tuple[str, Branch], ...]
    otherwise: Take | Fail

    def case(self, kind: str) -> Branch | None:
        """What follows for a kind that is a case."""
        return next((branch for name, branch in self.cases if name == kind), None)
