"""Renders a whole distribution: modules of every release, the runtime that they share, and the transport."""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined

from ... import resources
from ...model import Protocol, Rpc, Scalar, snake
from .. import OptionError, Request, require_scalars
from ..declared import Declarations
from ..parts import code_of, loader, printed
from .conditions import python_literal
from .declarations import declarations
from .docs import docstring, one_line
from .imports import Imports
from .layout import bracketed, lines, literal
from .modules import Common, ModuleView, common_to, cycles, module_of
from .names import Names, sort_key
from .readme import an_error
from .routes import routes_of
from .source import SOURCE
from .types import SCALARS, Types

__all__ = ["PythonTarget"]

_OPTIONS = frozenset({"distribution", "package", "version"})
_RUNTIME_EXPORTS = {
    "_encode": ("encode",),
    "_base": ("ABSENT", "Absent", "DecodeError", "EncodeError", "OrderedSet", "Struct"),
    "_exchange": ("RawReply", "RequestError", "Step", "UnknownOpError"),
    "_malformed": ("Malformed",),
    "_wire": ("Message", "UnknownArm", "UnknownMessage"),
}
"""What the root of the package offers of the runtime."""


class PythonTarget:
    """Prints Python."""

    source = SOURCE

    def __init__(self) -> None:
        self._templates = resources.root("templates") / "python"
        self._environment = _environment(FileSystemLoader(self._templates))

    def render(self, request: Request) -> Mapping[str, str]:
        """The files of the distribution.

        Raises
        ------
        OptionError
            An option is unknown or has a wrong value, or the transport has no code for Python.

        """
        package = _package(request.options, request.protocol)
        require_scalars(request, SCALARS)
        transport = code_of(request.protocol, "python")
        environment = _environment(loader(self._templates, transport))
        root = request.releases[0]
        version = request.options.get("version", str(root.release))
        files: dict[str, str] = {}
        context = {"request": request, "package": package, "protocol": root, "version": version}
        context |= {
            "distribution": request.options.get("distribution", package.replace("_", "-")),
            "description": f'"{one_line(root.doc)}"' if root.doc and '"' not in one_line(root.doc) else '""',
            "doc": root.doc,
            "an_error": an_error(root),
            "others": [protocol.release for protocol in request.releases[1:]],
            "stream": next((direction.name for direction in root.directions), ""),
            "server": next((server.role.name for server in root.servers), ""),
        }
        for name in ("pyproject.toml", "README.md"):
            files[name] = printed(environment, f"{name}.j2", root, transport, context)
        files[f"{package}/py.typed"] = ""
        for folder in (self._templates / "runtime", transport.templates):
            for path in sorted(folder.rglob("*.py")):
                place = path.relative_to(folder).as_posix()
                header = f"# Part of every package that wirespan {request.version} generates; do not edit.\n"
                files[f"{package}/{place}"] = header + path.read_text(encoding="utf-8")
        of_root = Types(root, Names(root))
        for number, protocol in enumerate(request.releases):
            below = "" if number == 0 else f"{protocol.release.identifier}/"  # type: ignore[union-attr]
            for name, text in self._release(request, protocol, None if number == 0 else of_root):
                files[f"{package}/{below}{name}"] = text
        return files

    def declarations(self, request: Request) -> Declarations:
        """Each item as the modules declare it."""
        return declarations(request, self._environment)

    def _print(self, template: str, context: Mapping[str, Any]) -> str:
        return self._environment.get_template(template).render(context)

    # ------------------------------------------------------------------ one release

    def _release(self, request: Request, protocol: Protocol, root: Types | None) -> Iterator[tuple[str, str]]:
        runtime = ".." if root else "."
        common = common_to(root, protocol) if root else Common()
        names = Names(protocol)
        types = Types(protocol, names)
        cyclic = cycles(protocol)
        homes: dict[str, list[str]] = {}
        for module in protocol.modules:
            view = module_of(module, types, runtime, cyclic[module.name], common)
            homes[names.modules[module.name]] = view.names
            source = request.beside(module.path)
            yield f"{names.modules[module.name]}.py", self._module(request, protocol, view, source)
        shared = {"header": _header(request, protocol, f"{request.source}"), "protocol": protocol, "runtime": runtime}
        shared["edition"] = (protocol.edition or "").upper()
        shared["nil_is_unknown_op"] = protocol.unknown_op is Scalar.NIL
        shared["common_requests"] = any(isinstance(protocol[name], Rpc) for name in common.items)
        yield "_protocol.py", self._print("protocol.py.j2", {**shared, **self._errors(protocol, types)})
        yield "routes.py", self._print("routes.py.j2", {**shared, **routes_of(protocol, types, runtime)})
        yield "__init__.py", self._print("package.py.j2", {**shared, **self._root(protocol, homes, runtime)})

    def _module(self, request: Request, protocol: Protocol, view: ModuleView, source: str) -> str:
        return self._print("module.py.j2", {"header": _header(request, protocol, source), "module": view})

    def _errors(self, protocol: Protocol, types: Types) -> dict[str, Any]:
        found: dict[str, Any] = {"error": None, "tag": literal(protocol.tag)}
        error = types.plan.error
        if error is None:
            return found
        tests = [f"wire.get({literal(key)}) != {python_literal(value)}" for key, value in error.literals]
        module = types.names.modules[protocol[error.struct].module]
        return found | {"error": types.names.type(error.struct), "module": module, "tests": " or ".join(tests)}

    def _root(self, protocol: Protocol, homes: dict[str, list[str]], runtime: str) -> dict[str, Any]:
        shared = {runtime + module: list(names) for module, names in _RUNTIME_EXPORTS.items()}
        if exports := code_of(protocol, "python").exports:
            shared[f"{runtime}_payloads"] = list(exports)
        shared["._protocol"] = ["RawRequest", "Request", *(["EDITION"] if protocol.edition else [])]
        own = {f".{module}": names for module, names in homes.items() if names}
        places = {name: module for module, names in (shared | own).items() for name in names}
        imports = Imports("", runtime, {})
        for name, module in places.items():
            imports.add(module, name)
        exported = sorted([*places, "RELEASE", "SCHEMA_HASH", "TRANSPORT"], key=sort_key)
        pairs = [f"{literal(name)}: {literal(places[name])}" for name in sorted(places, key=sort_key)]
        return {
            "doc": docstring(protocol.doc or f"The protocol {protocol.name}.", 0),
            "exports": list(lines([(0, bracketed("__all__ = [", map(literal, exported), "]"))])),
            "checking": list(imports.lines(1)),
            "homes": list(lines([(0, bracketed("_HOMES: Final = {", pairs, "}"))])),
        }


def _environment(loader: BaseLoader) -> Environment:
    return Environment(
        loader=loader,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # the output is Python, whose literals and docstrings the target escapes
    )


def _package(options: Mapping[str, Any], protocol: Protocol) -> str:
    for option in options:
        if option not in _OPTIONS:
            raise OptionError(f"the python target has no option {option!r}; it has: {', '.join(sorted(_OPTIONS))}")
    package = options.get("package", f"{snake(protocol.name)}_protocol")
    if not isinstance(package, str) or not package.isidentifier() or keyword.iskeyword(package):
        raise OptionError(f"package = {package!r} is no name that Python can import")
    if not isinstance(options.get("version", ""), str):
        raise OptionError("version has to be a text, such as '1.0'")
    return package


def _header(request: Request, protocol: Protocol, source: str) -> str:
    schema = f"release {protocol.release}, schema {protocol.schema_hash}"
    return f"# Generated by wirespan {request.version} from {source}, {schema}; do not edit."
