"""The crate: which files it has, and what stands in those that no file of the description makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...model import Named, Protocol, Role, pascal
from ...plan import lower
from ...resources import root
from ...transports import Code
from .. import OptionError, Request, require_scalars
from ..declared import Declarations
from ..parts import code_of, loader, printed
from . import names
from .declarations import declarations
from .docs import Linker, comment, text_literal
from .modules import common_to, literals_view, module_view, shown_release
from .printing import TEMPLATES, environment
from .roles import role_view
from .routes import routes_view
from .source import SOURCE
from .types import SCALARS, Types, Uses

__all__ = ["RustTarget"]

LONGEST_TUPLE = 12
"""The standard library's traits end there, and so do the runtime's."""

_OPTIONS = frozenset({"crate", "description", "license", "repository", "version"})


class RustTarget:
    """Prints a Rust crate."""

    source = SOURCE

    def render(self, request: Request) -> Mapping[str, str]:
        """The files of the crate.

        Raises
        ------
        OptionError
            An option is unknown or has a wrong value, or the transport has no code for Rust.

        """
        options = _options(request)
        require_scalars(request, SCALARS)
        first = request.releases[0]
        transport = code_of(first, "rust")
        printer = _Printer(request, transport)
        features = [
            (release.release.identifier, release.release.text) for release in request.releases[1:] if release.release
        ]
        common = {
            **options,
            "made_by": printer.made_by,
            "others": features,
            "module": names.crate(options["crate"]),
            **_usage(first),
        }
        files = {name: printer.shared(f"{name}.j2", common) for name in ("Cargo.toml", "README.md")}
        files |= {f"src/runtime/{name}": text for name, text in _sources(root("templates") / "rust" / "runtime")}
        files |= {f"src/transport/{name}": text for name, text in _sources(transport.templates)}
        for release in request.releases:
            files |= printer.release(release, root=None if release is first else first, others=features)
        return files

    def declarations(self, request: Request) -> Declarations:
        """Each item as the modules declare it."""
        return declarations(request)


def _usage(protocol: Protocol) -> dict[str, str]:
    """What the README shows: a message of a stream, and a request that is answered; empty if there is none."""
    direction = next((direction for direction in protocol.directions if direction.messages), None)
    answered = [rpc for server in protocol.servers for rpc in server.rpcs if rpc.reply is not None]
    request = next((rpc for rpc in answered if isinstance(rpc.reply, Named)), next(iter(answered), None))
    return {
        "direction": names.type_name(direction.name) if direction else "",
        "message": names.type_name(direction.messages[0].name) if direction else "",
        "request": names.type_name(request.name) if request else "",
    }


def _options(request: Request) -> dict[str, str]:
    for name, value in request.options.items():
        if name not in _OPTIONS:
            raise OptionError(f"{name}: unknown; known: {', '.join(sorted(_OPTIONS))}")
        if not isinstance(value, str) or not value.isprintable() or '"' in value or "\\" in value:
            raise OptionError(f"{name}: expected a text of one line, without quotes")
    crate = request.options.get("crate")
    if not crate or not re.fullmatch(r"[a-z][a-z0-9_-]*", crate):
        raise OptionError('crate: expected the name of the crate, such as "dask-protocol"')
    protocol = request.protocol
    return {
        "crate": crate,
        "version": request.options.get("version", "0.1.0"),
        "description": request.options.get("description", f"The messages of the protocol {protocol.name}"),
        "license": request.options.get("license", ""),
        "repository": request.options.get("repository", ""),
    }


def _sources(folder: Path) -> Iterator[tuple[str, str]]:
    """Sources that are copied as they are."""
    for path in sorted(folder.rglob("*.rs")):
        yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


class _Printer:
    """Prints templates."""

    def __init__(self, request: Request, transport: Code) -> None:
        self.made_by = f"Made by wirespan {request.version} from {request.source}. Do not edit."
        self._request = request
        self._transport = transport
        self._environment = environment(loader(TEMPLATES, transport))

    def print(self, template: str, view: Mapping[str, Any]) -> str:
        """One file."""
        return self._environment.get_template(template).render(view)

    def shared(self, template: str, view: Mapping[str, Any]) -> str:
        """One file that the transport has a say in."""
        return printed(self._environment, template, self._request.protocol, self._transport, view)

    def release(self, protocol: Protocol, *, root: Protocol | None, others: list[tuple[str, str]]) -> dict[str, str]:
        """The modules of one release; `root` is that of the crate, if it is another one."""
        assert protocol.release is not None
        is_root = root is None
        types = Types(lower(protocol))
        if types.longest_tuple > LONGEST_TUPLE:
            raise OptionError(
                f"{protocol.release} has a tuple of {types.longest_tuple} elements, and Rust can do little with "
                f"those of more than {LONGEST_TUPLE}; nest it, or leave the release out"
            )
        common = common_to(Types(lower(root)), types) if root else frozenset()
        up = "" if is_root else "super::"
        folder = "src" if is_root else f"src/{protocol.release.identifier}"
        files = {}
        modules = ["routes"]
        for module in protocol.modules:
            name = names.module(module.name)
            view = {"header": self._header(protocol, module.path), **module_view(module, types, up, common)}
            files[f"{folder}/{name}.rs"] = self.print("module.rs.j2", view)
            modules.append(name)
        files[f"{folder}/routes.rs"] = self.print(
            "routes.rs.j2", {"header": self._header(protocol), **routes_view(types, up)}
        )
        if roles := {names.module(role.name): role for role in protocol.of(Role)}:
            files[f"{folder}/prelude/mod.rs"] = self.print(
                "prelude.rs.j2", {"header": self._header(protocol), "modules": sorted(roles)}
            )
            for name, role in roles.items():
                view = {"header": self._header(protocol), **role_view(role, types, up)}
                files[f"{folder}/prelude/{name}.rs"] = self.print("role.rs.j2", view)
            modules.append("prelude")
        if literals := literals_view(types):
            view = {"header": self._header(protocol), "literals": literals, "uses": Uses("literals").lines(up)}
            files[f"{folder}/literals.rs"] = self.print("literals.rs.j2", view)
            modules.append("literals")
        features = [feature for feature, _ in others] if is_root else []
        view = {
            "header": self._header(protocol),
            "doc": comment(_root_doc(protocol), 0, "//!"),
            "is_root": is_root,
            "modules": sorted([*modules, "runtime", "transport", *features] if is_root else modules),
            "features": features,
            "tag": text_literal(protocol.tag),
            "up": up,
            "edition": pascal(protocol.edition or ""),
            "release_text": text_literal(protocol.release.text),
            "schema_hash": protocol.schema_hash,
        }
        files[f"{folder}/{'lib' if is_root else 'mod'}.rs"] = self.print("lib.rs.j2", view)
        return files

    def _header(self, protocol: Protocol, path: str = "") -> str:
        source = self._request.beside(path) if path else self._request.source
        made = f"// Made by wirespan {self._request.version} from {source}. Do not edit."
        return f"{made}\n// {shown_release(protocol).capitalize()}, schema {protocol.schema_hash}."


def _root_doc(protocol: Protocol) -> list[str]:
    return [f"The protocol {protocol.name}, {shown_release(protocol)}.", "", *Linker({}).markdown(protocol.doc)]
