"""`plain`: one MessagePack value is one frame. How frames are told apart on a connection is the user's business."""

from __future__ import annotations

from ... import resources
from .. import Code, Transport

__all__ = ["Plain"]


class Plain(Transport):
    """The transport of a description that names none."""

    def code(self, target: str) -> Code | None:
        """Python and Rust."""
        folder = resources.root("templates") / target / "transport" / "plain"
        return Code(templates=folder) if folder.is_dir() else None
