"""The environment that prints templates of Rust."""

from __future__ import annotations

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined

from ...resources import root
from . import layout

__all__ = ["TEMPLATES", "environment"]

TEMPLATES = root("templates") / "rust"


def environment(loader: BaseLoader | None = None) -> Environment:
    """An environment over the target's own templates, or whatever a loader finds."""
    made = Environment(
        loader=loader or FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    made.globals["layout"] = layout
    return made
