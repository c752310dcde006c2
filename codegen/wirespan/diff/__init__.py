"""What changed between two descriptions of a protocol, and whom each change breaks."""

from __future__ import annotations

from .changes import Breaks, Change, Policy
from .compare import compare
from .rules import RULES, Rule

__all__ = ["RULES", "Breaks", "Change", "Policy", "Rule", "compare"]
