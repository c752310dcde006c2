"""Declarations alone: structs, enums and type aliases, without docs and implementations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment

from ...model import Protocol
from ...plan import lower
from .. import Request
from ..declared import Declaration, Declarations
from . import names
from .modules import common_to, module_view
from .printing import environment
from .types import Types

__all__ = ["declarations"]

_DECLARED = frozenset({"alias", "enum", "struct", "union"})


def declarations(request: Request) -> Declarations:
    """What the modules of all releases declare, printed by the same templates as the modules."""
    printer = environment()
    root = request.releases[0]
    found: list[Declaration] = []
    for protocol in request.releases:
        found += _release(protocol, None if protocol is root else root, printer)
    return Declarations(label="Rust", title="Rust type", declared=tuple(found))


def _release(protocol: Protocol, root: Protocol | None, printer: Environment) -> Iterator[Declaration]:
    types = Types(lower(protocol))
    common = common_to(Types(lower(root)), types) if root else frozenset()
    assert protocol.release is not None
    below = f"{protocol.release.identifier}::" if root else ""
    for module in protocol.modules:
        view = module_view(module, types, "super::" if root else "", common)
        named = {names.type_name(item.name): item.name for item in protocol.inside(module.name)}
        place = f"{below}{names.module(module.name)}"
        for kind, item in view["items"]:
            if kind not in _DECLARED:
                continue
            blocks = (("module", "attributes"), (kind, "declaration"))
            lines = (line for template, block in blocks for line in _block(printer, template, block, item))
            text = "\n".join(filter(None, lines))
            name = named[item["name"] if kind == "alias" else item.name]
            yield Declaration(item=name, release=protocol.release, module=place, text=text)


def _block(printer: Environment, template: str, block: str, item: Any) -> list[str]:
    loaded = printer.get_template(f"{template}.rs.j2")
    context = loaded.new_context({"item": item, "alone": True})
    return "".join(loaded.blocks[block](context)).splitlines()
