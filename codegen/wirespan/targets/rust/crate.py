"""The crate: which files it has, and what stands in those that no file of the description makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ...model import Extern, Named, Protocol, pascal
from ...resources import root
from .. import OptionError, Request
from ..declared import Declarations
from ..transports import edition_of
from . import names
from .declarations import declarations
from .docs import Linker, comment, text_literal
from .modules import common_to, literals_view, module_view, shown_release
from .routes import routes_view
from .source import SOURCE
from .types import Types, Uses

__all__ = ["RustTarget"]

TRANSPORTS: Mapping[str | None, frozenset[str]] = {
    None: frozenset(),
    "dask_frames": frozenset({"Serialized", "Pickled"}),
}
"""The transports that there is code for, with the payloads that each defines."""

LONGEST_TUPLE = 12
"""The standard library's traits end there, and so do the runtime's."""

_OPTIONS = frozenset({"crate", "description", "license", "repository", "version"})

# What a template prints for a list without lines; the line on which it stands goes away.
_NOTHING = "\0"


class RustTarget:
    """Prints a Rust crate."""

    source = SOURCE

    def render(self, request: Request) -> Mapping[str, str]:
        """The files of the crate.

        Raises
        ------
        OptionError
            An option is unknown or has a wrong value, or the transport is one that there is no code for.

        """
        options = _options(request)
        first = request.releases[0]
        _check_transport(first)
        printer = _Printer(request)
        features = [
            (release.release.identifier, release.release.text) for release in request.releases[1:] if release.release
        ]
        common = {
            **options,
            "made_by": printer.made_by,
            "transport": first.transport,
            "others": features,
            "module": names.crate(options["crate"]),
            **_usage(first),
        }
        files = {
            "Cargo.toml": printer.print("Cargo.toml.j2", common),
            "README.md": printer.print("README.md.j2", common),
        }
        files |= {f"src/runtime/{name}": text for name, text in _sources("runtime")}
        files |= {f"src/transport/{name}": text for name, text in _sources(f"transport/{first.transport or 'plain'}")}
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


def _check_transport(protocol: Protocol) -> None:
    if protocol.transport not in TRANSPORTS:
        known = ", ".join(name for name in TRANSPORTS if name)
        raise OptionError(f"there is no Rust code for the transport `{protocol.transport}`; known: {known}")
    for extern in protocol.of(Extern):
        if extern.name not in TRANSPORTS[protocol.transport]:
            raise OptionError(f"the transport `{protocol.transport}` defines no payload `{extern.name}`")


def _sources(folder: str) -> Iterator[tuple[str, str]]:
    """Sources that are copied as they are."""
    base = root("templates") / "rust" / folder
    for path in sorted(base.rglob("*.rs")):
        yield path.relative_to(base).as_posix(), path.read_text(encoding="utf-8")


class _Printer:
    """Prints templates."""

    def __init__(self, request: Request) -> None:
        self.made_by = f"Made by wirespan {request.version} from {request.source}. Do not edit."
        self._request = request
        self._environment = Environment(
            loader=FileSystemLoader(root("templates") / "rust"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
        )
        self._environment.globals["lines"] = lambda lines: "\n".join(lines) or _NOTHING

    def print(self, template: str, view: Mapping[str, Any]) -> str:
        """One file."""
        text = self._environment.get_template(template).render(view)
        return text.replace(f"{_NOTHING}\n", "")

    def release(self, protocol: Protocol, *, root: Protocol | None, others: list[tuple[str, str]]) -> dict[str, str]:
        """The modules of one release; `root` is that of the crate, if it is another one."""
        assert protocol.release is not None
        is_root = root is None
        types = Types(protocol)
        if types.longest_tuple > LONGEST_TUPLE:
            raise OptionError(
                f"{protocol.release} has a tuple of {types.longest_tuple} elements, and Rust can do little with "
                f"those of more than {LONGEST_TUPLE}; nest it, or leave the release out"
            )
        common = common_to(Types(root), types) if root else frozenset()
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
            "edition": pascal(edition_of(protocol) or ""),
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
