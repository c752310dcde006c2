"""The reference manual: a static site that needs no server, and the same as plain text."""

from __future__ import annotations

from collections.abc import Mapping

from .. import OptionError, Request
from . import site as sites
from .addresses import INDEX, Addresses
from .site import Edition, Site

__all__ = ["DocsTarget"]

_ASSETS = ("manual.css", "manual.js")


class DocsTarget:
    """Entry point of the target `docs`."""

    def render(self, request: Request) -> Mapping[str, str]:
        """Every page of the manual, its assets, and its text versions."""
        editions = tuple(
            Edition(protocol=p, addresses=Addresses(p, "" if n == 0 else str(p.release)))
            for n, p in enumerate(request.releases)
        )
        site = Site(
            title=f"{request.protocol.name.capitalize()} protocol",
            source=request.source,
            version=request.version,
            editions=editions,
            guide=(),
            has_changes=len(editions) > 1,
        )
        environment = sites.environment()
        files: dict[str, str] = {}

        def page(path: str, template: str, edition: Edition, context: Mapping[str, object]) -> None:
            files[path] = environment.get_template(template).render(site=site, edition=edition, page=context)

        for edition in editions:
            page(edition.addresses.page(INDEX), "index.html.j2", edition, site.index(edition))
            for module in edition.protocol.modules:
                if sites.module_items(edition.protocol, module):
                    path = edition.addresses.module(module.name)
                    page(path, "module.html.j2", edition, site.module(edition, module))
        for name in _ASSETS:
            files[name] = environment.loader.get_source(environment, name)[0]  # type: ignore[union-attr]
        return files


def _unused() -> OptionError:
    return OptionError("")
