"""One change, where it stands, and whom it breaks."""

from __future__ import annotations

from collections.abc import Collection

from attrs import field, frozen

from ..releases import Release
from .rules import RULES, Effect, Rule

__all__ = ["Breaks", "Change", "Owner", "Policy"]


@frozen(kw_only=True)
class Policy:
    """What receivers do with what they do not know.

    Receivers that are not `strict` keep it, as all generated code does. Strict ones fail: Dask's call
    `handler(**message)`. `takes_more` names the messages and requests whose receivers take any key all the same.
    """

    strict: bool = False
    takes_more: Collection[str] = ()


@frozen(kw_only=True)
class Breaks:
    """Whom a change breaks."""

    newer_to_older: bool = False  # a newer sender and an older receiver
    older_to_newer: bool = False
    python: bool = False
    rust: bool = False

    def __bool__(self) -> bool:
        return self.newer_to_older or self.older_to_newer or self.python or self.rust


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
                case Effect.CLOSED:
                    return not self.is_open
                case Effect.ATTRIBUTE:
                    return self.is_attribute
            return effect is Effect.YES

        rule = self.rule
        return Breaks(
            newer_to_older=holds(rule.newer_to_older),
            older_to_newer=holds(rule.older_to_newer),
            python=holds(rule.python),
            rust=holds(rule.rust),
        )
