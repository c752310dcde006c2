"""The table of rules: every kind of change, and what it breaks.

A change is always told from the older description to the newer one. Told the other way round it is the change of the
`mirror` rule, and the two effects have swapped their places. What it does to source that uses generated code is for the
targets to say: see `wirespan.targets.source`.
"""

from __future__ import annotations

import enum

from attrs import frozen

__all__ = ["RULES", "Effect", "Rule"]


class Effect(enum.Enum):
    """Whether a change breaks somebody. Some changes do only under a condition, which `changes.Change` knows."""

    NO = "-"
    YES = "yes"
    EXTRA = "extra"
    """The receiver gets a key that it does not know: only a receiver that takes exactly its fields minds."""
    UNKNOWN = "unknown"
    """The receiver gets a value that it does not know: only one that does not keep such values minds."""


@frozen
class Rule:
    """One kind of change."""

    code: str
    sign: str  # "+", "-" or "~"
    title: str
    mirror: str  # the code of the same change told backwards
    newer_to_older: Effect  # a newer sender, an older receiver
    older_to_newer: Effect


# The columns: code, sign, mirror; newer sender → older receiver, older sender → newer receiver; title.
# A server answers whoever asks: that breaks nobody.
_TABLE = """
D101 + D102  yes       -         message added
D102 - D101  -         yes       message removed
D103 + D104  yes       -         request added
D104 - D103  -         yes       request removed
D105 ~ D105  yes       yes       op changed
D106 ~ D106  -         -         renamed, with the same op
D107 ~ D107  yes       yes       renamed or replaced, with another op
D108 ~ D108  yes       yes       of another kind
D109 ~ D109  -         -         moved to another module
D110 + D111  yes       -         sender added
D111 - D110  -         yes       sender removed
D112 + D113  yes       -         receiver added
D113 - D112  -         yes       receiver removed
D114 + D115  -         -         asker added
D115 - D114  -         -         asker removed

D201 + D202  extra     yes       required field added
D202 - D201  yes       extra     required field removed
D203 + D204  extra     -         optional field added
D204 - D203  -         extra     optional field removed
D205 ~ D205  yes       yes       key renamed, with the same attribute
D206 ~ D206  -         -         attribute renamed, with the same key
D207 ~ D207  yes       yes       field renamed or replaced
D208 ~ D209  yes       -         made optional
D209 ~ D208  -         yes       made required
D210 ~ D211  -         -         default given to an optional field
D211 ~ D210  -         -         default taken from an optional field
D212 ~ D212  yes       yes       default changed
D213 ~ D214  yes       -         nil allowed
D214 ~ D213  -         yes       nil forbidden
D215 ~ D216  yes       -         type widened
D216 ~ D215  -         yes       type narrowed
D217 ~ D217  yes       yes       type changed
D218 ~ D218  -         -         another type for the same values
D219 ~ D219  yes       yes       unit changed
D220 ~ D220  -         -         order of keys changed
D221 ~ D221  -         -         order of required fields changed

D301 + D302  -         -         type added
D302 - D301  -         -         type removed
D303 ~ D303  -         -         type renamed
D304 + D305  unknown   -         value added
D305 - D304  -         unknown   value removed
D306 ~ D306  yes       yes       value written otherwise
D307 + D308  unknown   -         arm added
D308 - D307  -         unknown   arm removed
D309 ~ D309  -         -         arm renamed
D310 + D311  -         -         header of the payload described
D311 - D310  -         -         header of the payload no longer described
D312 ~ D312  yes       yes       another header of the payload

D401 + D402  yes       yes       reply added
D402 - D401  yes       yes       reply removed
D403 ~ D403  yes       yes       steps of the exchange changed

D501 + D502  yes       -         stream added
D502 - D501  -         yes       stream removed
D503 ~ D503  yes       yes       ends of the stream changed
D504 + D505  -         -         field that the receiver fills in added
D505 - D504  -         -         field that the receiver fills in removed
D506 + D507  -         -         role added
D507 - D506  -         -         role removed

D601 ~ D601  yes       yes       transport changed
D602 ~ D602  yes       yes       key of the tag changed
D603 + D604  yes       yes       setting of the protocol added
D604 - D603  yes       yes       setting of the protocol removed
"""


def _rules() -> dict[str, Rule]:
    rules = {}
    for line in _TABLE.splitlines():
        if line:
            code, sign, mirror, *effects, title = line.split(maxsplit=5)
            rules[code] = Rule(code, sign, title, mirror, *(Effect(effect) for effect in effects))
    return rules


RULES = _rules()
"""Every rule, by its code."""
