"""The Rust target: a crate without dependencies of its own, that other crates may take in as a module."""

from __future__ import annotations

from .crate import RustTarget

__all__ = ["RustTarget"]
