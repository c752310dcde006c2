"""Where everything stands: pages, anchors, and the links between them.

An anchor is made of names alone (`ComputeTask`, `ComputeTask.key`), so that a link to it holds over releases.
"""

from __future__ import annotations

import posixpath

from attrs import field, frozen

from ...model import Alias, Enum, Example, Extern, Item, Message, Protocol, Role, Rpc, Stream, Struct, Union

__all__ = ["INDEX", "Addresses", "Place", "kind_of"]

INDEX = "index.html"

_KINDS: dict[type[Item], str] = {
    Message: "message",
    Rpc: "request",
    Struct: "struct",
    Union: "union",
    Enum: "enum",
    Alias: "type",
    Extern: "payload",
    Role: "role",
    Stream: "stream",
}


def kind_of(item: Item) -> str:
    """What a reader calls an item: `message`, `request`, `struct`."""
    return _KINDS[type(item)]


@frozen
class Place:
    """A page, relative to the site's root, and an anchor on it."""

    page: str
    anchor: str = ""

    def seen_from(self, page: str) -> str:
        """The link to here, from another page of the site."""
        fragment = f"#{self.anchor}" if self.anchor else ""
        if page == self.page:
            return fragment or posixpath.basename(self.page)
        return posixpath.relpath(self.page, posixpath.dirname(page) or ".") + fragment


@frozen
class Addresses:
    """The places of one release's pages, which lie in `folder` (the newest: at the root, an empty text)."""

    protocol: Protocol
    folder: str = ""
    _fields: dict[str, frozenset[str]] = field(factory=dict, init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        for item in self.protocol.items:
            if not isinstance(item, Example):
                self._fields[item.name] = frozenset(parts_of(item))

    def page(self, path: str) -> str:
        """A page of this release."""
        return posixpath.join(self.folder, path)

    def module(self, name: str) -> str:
        """The page of a module. One called like the front page gives way to it."""
        return self.page(f"{name}_.html" if name.lower() == "index" else f"{name}.html")

    def item(self, name: str, part: str | None = None) -> Place | None:
        """The place of an item, or of its part (a field, an arm, a value); None if there is no such thing."""
        if name not in self._fields:
            return None
        if part is not None and part not in self._fields[name]:
            return None
        return Place(self.module(self.protocol[name].module), name if part is None else f"{name}.{part}")


def parts_of(item: Item) -> list[str]:
    """The names that may follow the item's own behind a dot."""
    match item:
        case Struct() | Message() | Rpc():
            return [member.name for member in item.members if hasattr(member, "name")]
        case Union():
            return [arm.name for arm in item.arms]
        case Enum():
            return [value.name for value in item.values]
        case Stream():
            return [each.name for each in item.implicit]
    return []
