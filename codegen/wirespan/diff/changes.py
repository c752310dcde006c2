"""One change, where it stands, and whom it breaks."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeAlias

from attrs import field, frozen

from ..releases import Release
from ..targets import sources
from .rules import RULES, Effect, Rule

__all__ = ["NEWER_TO_OLDER", "OLDER_TO_NEWER", "Breaks", "Change", "Owner", "Policy"]


@frozen(kw_only=True)
class Policy:
    """What receivers do with what they do not know.

    Receivers that are not `strict` keep it, as all generated code does. Strict ones fail: Dask's call
    `handler(**message)`. `takes_more` names the messages and requests whose receivers take any key all the same.
    """

    strict: bool = False
    takes_more: Collection[str] = ()


Breaks: TypeAlias = "frozenset[str]"
"""Whom a change breaks: NEWER_TO_OLDER, OLDER_TO_NEWER, and the names of targets whose users' source it breaks."""

NEWER_TO_OLDER = "newer_to_older"  # a newer sender and an older receiver
OLDER_TO_NEWER = "older_to_newer"


@frozen(kw_only=True)
class Owner:
    """What has changed: an item, or the protocol itself. In its newer form, or in the only one."""

    kind: str  # "message", "request", "struct", "union", "enum", "alias", "extern", "stream", "role", "protocol"
    name: str
    module: str = ""
    op: str = ""
    route: str = ""
    arm_of: str = ""


@frozen(kw_only=True)
class Change:
    """One difference between an older and a newer description."""

    code: str
    owner: Owner
    part: str = ""  # the key of a field, the name of an arm or a value, a step
    before: str = ""
    after: str = ""
    used_by: tuple[str, ...] = field(default=(), eq=False)  # ops that carry the changed type
    handled: tuple[str, ...] = field(default=(), eq=False)  # messages and requests with the field at their top
    is_attribute: bool = True  # False for a literal, which generated classes do not hold
    is_step: bool = False  # whether `part` is a step of an exchange
    is_open: bool = False  # whether generated code keeps a value that is new to it
    releases: tuple[Release, ...] = field(default=(), eq=False)  # where several were compared: those that differ

    @property
    def rule(self) -> Rule:
        """What kind of change it is."""
        return RULES[self.code]

    def breaks(self, policy: Policy) -> Breaks:
        """Whom it breaks, given what receivers do with what they do not know."""

        def holds(effect: Effect) -> bool:
            match effect:
                case Effect.EXTRA:
                    # Inside of a value receivers look up what they need: only handlers mind.
                    return policy.strict and any(name not in policy.takes_more for name in self.handled)
                case Effect.UNKNOWN:
                    return policy.strict or not self.is_open
            return effect is Effect.YES

        wire = {NEWER_TO_OLDER: self.rule.newer_to_older, OLDER_TO_NEWER: self.rule.older_to_newer}
        source = {name for name, source in sources().items() if source.breaks(self)}
        return frozenset({whom for whom, effect in wire.items() if holds(effect)} | source)
