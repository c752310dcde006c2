"""Declarations alone: classes without methods, enums, and aliases."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from jinja2 import Environment

from ...model import Protocol
from .. import Request
from ..declared import Declaration, Declarations, without_docs
from .classes import Class
from .modules import Common, EnumView, ModuleView, common_to, cycles, module_of
from .names import Names
from .types import Types
from .unions import AliasView

__all__ = ["declarations"]


def declarations(request: Request, environment: Environment) -> Declarations:
    """What the modules of all releases declare, printed by the same templates as the modules."""
    root = request.releases[0]
    found: list[Declaration] = []
    for protocol in request.releases:
        found += _release(protocol, None if protocol is root else root, environment)
    return Declarations(label="Python", title="Python class", declared=tuple(found))


def _release(protocol: Protocol, root: Protocol | None, environment: Environment) -> Iterator[Declaration]:
    names = Names(protocol)
    types = Types(protocol, names)
    cyclic = cycles(protocol)
    common = common_to(Types(root, Names(root)), protocol) if root else Common()
    assert protocol.release is not None
    below = f"{protocol.release.identifier}." if root else ""
    for module in protocol.modules:
        own = names.modules[module.name]
        view = module_of(module, types, ".." if root else ".", cyclic[module.name], common)
        named = {names.type(item.name): item.name for item in protocol.inside(module.name)}
        for name, text in _declared(view, environment):
            if name in named:
                yield Declaration(item=named[name], release=protocol.release, module=f"{below}{own}", text=text)


def _declared(module: ModuleView, environment: Environment) -> Iterator[tuple[str, str]]:
    for kind, _, view in module.items:
        match view:
            case Class():
                # Behind the op in the head stand the steps of a request, which are told in another way.
                attributes = [without_docs(lines) for lines in view.attributes]
                shown: object = evolve(view, doc=[], head=view.head[:1], attributes=attributes)
            case EnumView():
                shown = evolve(view, doc=[], members=[without_docs(lines) for lines in view.members])
            case AliasView():
                shown = evolve(view, doc=[])
            case _:
                continue
        template = environment.get_template(f"{kind}.py.j2")
        text = "".join(template.blocks["declaration"](template.new_context({"item": shown})))
        yield view.name, "\n".join(line for line in text.splitlines() if line)
