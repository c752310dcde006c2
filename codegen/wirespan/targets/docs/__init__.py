"""The reference manual: a static site that needs no server, and the same as plain text."""

from __future__ import annotations

from .target import DocsTarget

__all__ = ["DocsTarget"]
