"""What changed between two descriptions of a protocol, and whom each change breaks."""

from __future__ import annotations

from .changes import NEWER_TO_OLDER, OLDER_TO_NEWER, Breaks, Change, Policy
from .compare import compare
from .rules import RULES, Rule

__all__ = ["NEWER_TO_OLDER", "OLDER_TO_NEWER", "RULES", "Breaks", "Change", "Policy", "Rule", "compare"]
