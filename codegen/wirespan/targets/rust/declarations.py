"""Declarations alone: structs, enums and type aliases, without docs and implementations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ...model import Protocol
from ...resources import root as resources
from .. import Request
from ..declared import Declaration, Declarations, without_docs
from . import names
from .bodies import StructView
from .modules import common_to, module_view
from .types import Types
from .unions import EnumView, UnionView

__all__ = ["declarations"]


def declarations(request: Request) -> Declarations:
    """What the modules of all releases declare, printed by the same templates as the modules."""
    environment = Environment(
        loader=FileSystemLoader(resources("templates") / "rust"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
    root = request.releases[0]
    found: list[Declaration] = []
    for protocol in request.releases:
        found += _release(protocol, None if protocol is root else root, environment)
    return Declarations(label="Rust", title="Rust type", declared=tuple(found))


def _release(protocol: Protocol, root: Protocol | None, environment: Environment) -> Iterator[Declaration]:
    types = Types(protocol)
    common = common_to(Types(root), types) if root else frozenset()
    assert protocol.release is not None
    below = f"{protocol.release.identifier}::" if root else ""
    for module in protocol.modules:
        view = module_view(module, types, "super::" if root else "", common)
        named = {names.type_name(item.name): item.name for item in protocol.inside(module.name)}
        place = f"{below}{names.module(module.name)}"
        for kind, item in view["items"]:
            shown = _bare(item)
            blocks = (("module", "attributes"), (kind, "declaration"))
            lines = (line for template, block in blocks for line in _block(environment, template, block, shown))
            text = "\n".join(filter(None, lines))
            name = named[item["name"] if kind == "alias" else item.name]
            yield Declaration(item=name, release=protocol.release, module=place, text=text)


def _bare(view: Any) -> Any:
    """A view without documentation."""
    match view:
        case StructView():
            return evolve(view, fields=without_docs(view.fields))
        case UnionView() | EnumView():
            return evolve(view, variants=without_docs(view.variants))
    return view


def _block(environment: Environment, template: str, block: str, item: Any) -> list[str]:
    loaded = environment.get_template(f"{template}.rs.j2")
    context = loaded.new_context({"item": item, "lines": "\n".join, "alone": True})
    return "".join(loaded.blocks[block](context)).splitlines()
