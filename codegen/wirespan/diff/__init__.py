"""What changed between two descriptions of a protocol, and whom each change breaks."""

from __future__ import annotations

from .changes import NEWER_TO_OLDER, OLDER_TO_NEWER, Breaks, Change, Owner, Policy
from .compare import compare
from .rules import RULES, Rule

__all__ = ["NEWER_TO_OLDER", "OLDER_TO_NEWER", "RULES", "Breaks", "Change", "Owner", "Policy", "Rule", "compare"]
