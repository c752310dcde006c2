"""What decoders and encoders do, computed once from the model and its decisions, for every target language.

`lower` makes the `Plan` of one release: for each item what is done with a value of it, and facts that all languages
share. Targets map its nodes to text; nobody has to read text again. A plan says what, a target says how.

- `values`: checking and decoding one value.
- `choices`: finding the arm of a union.
- `bodies`: maps with known keys.
- `facts`: what is plain, hashable, recursive, may hold payloads.
- `common`: what releases share.
"""

from __future__ import annotations

from .bodies import Body, Fixed, Held, Member, Part, Rest, StepPlan, WireTag
from .choices import (
    Branch,
    ByElement,
    ByField,
    ByKey,
    ByLength,
    ByValue,
    Choose,
    Fail,
    KeepUnknown,
    Known,
    NotThere,
    Take,
)
from .common import common_items
from .facts import Facts, held_values
from .items import AliasPlan, EnumPlan, ItemPlan, UnionPlan
from .lower import ErrorPlan, Plan, lower, lower_type
from .values import (
    Anything,
    Array,
    Atom,
    Check,
    Entries,
    EnumOf,
    OrNil,
    Payload,
    RawReply,
    RawRequest,
    Read,
    Set,
    Tuple,
    Value,
    Via,
    children,
    expected,
    unwrapped,
    walk,
)

__all__ = [
    "AliasPlan",
    "Anything",
    "Array",
    "Atom",
    "Body",
    "Branch",
    "ByElement",
    "ByField",
    "ByKey",
    "ByLength",
    "ByValue",
    "Check",
    "Choose",
    "Entries",
    "EnumOf",
    "EnumPlan",
    "ErrorPlan",
    "Facts",
    "Fail",
    "Fixed",
    "Held",
    "ItemPlan",
    "KeepUnknown",
    "Known",
    "Member",
    "NotThere",
    "OrNil",
    "Part",
    "Payload",
    "Plan",
    "RawReply",
    "RawRequest",
    "Read",
    "Rest",
    "Set",
    "StepPlan",
    "Take",
    "Tuple",
    "UnionPlan",
    "Value",
    "Via",
    "WireTag",
    "children",
    "common_items",
    "expected",
    "held_values",
    "lower",
    "lower_type",
    "unwrapped",
    "walk",
]
