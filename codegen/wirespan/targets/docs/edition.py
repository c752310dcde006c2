"""One release of the protocol, and where its pages lie."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from ...model import Example, Item, Module, Protocol, Struct
from ...releases import Release
from .addresses import Addresses
from .view import Viewer

__all__ = ["Edition"]


@frozen(kw_only=True, slots=False)
class Edition:
    """One release, and where its pages lie."""

    protocol: Protocol
    addresses: Addresses

    @property
    def release(self) -> Release:
        """Its release."""
        assert self.protocol.release is not None
        return self.protocol.release

    @property
    def label(self) -> str:
        """The release, as text."""
        return str(self.release)

    @cached_property
    def hash(self) -> str:
        """The hash of the description of this release."""
        return self.protocol.schema_hash

    @cached_property
    def viewer(self) -> Viewer:
        """Shows its items."""
        return Viewer(self.protocol, self.addresses)

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """The modules that have a page."""
        return tuple(module for module in self.protocol.modules if self.items(module))

    @property
    def doc(self) -> str:
        """What the protocol says of itself."""
        return self.protocol.doc or (self.protocol.modules[0].doc if self.protocol.modules else "")

    def items(self, module: Module) -> list[Item]:
        """The items that have a section of their own on a module's page."""
        return [
            item
            for item in self.protocol.inside(module.name)
            if not isinstance(item, Example) and not (isinstance(item, Struct) and item.arm_of)
        ]
