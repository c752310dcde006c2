"""What a generated module imports: collected while its code is made, printed as isort would."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from .layout import WIDTH, Code, Line, bracketed, lines
from .names import import_key, natural

__all__ = ["RUNTIME", "Imports"]

RUNTIME = {
    "_base": "ABSENT NO_FRAMES Absent DecodeError Frames OrderedSet Struct at merge missing new wrong",
    "_wire": "Message UnknownArm UnknownMessage unknown",
    "_exchange": "RawReply Step",
    "_decoders": "RequestDecoder StreamDecoder ValueDecoder",
}
"""What the runtime modules hold. All other names come from the transport's `_payloads`."""

_HOME = {name: module for module, names in RUNTIME.items() for name in names.split()}


class Imports:
    """The imports of one module. `cyclic` are the modules that import this one in turn."""

    def __init__(
        self,
        module: str,
        runtime: str,
        modules: Mapping[str, str],
        cyclic: frozenset[str] = frozenset(),
        common: Mapping[str, Collection[str]] = MappingProxyType({}),
    ) -> None:
        self._module = module
        self._runtime = runtime  # "." or "..", for the modules that all releases share
        self._modules_of = modules  # Python's name for each module of the description
        self._cyclic = frozenset(modules[name] for name in cyclic)
        self._common = common  # what each module has in common with the root of the package, which defines it
        self._names: dict[str, set[str]] = {}
        self._checking: dict[str, set[str]] = {}
        self._modules: set[str] = set()

    def add(self, module: str, name: str) -> None:
        """`from module import name`."""
        self._names.setdefault(module, set()).add(name)

    def module(self, name: str) -> None:
        """`import name`."""
        self._modules.add(name)

    def typing(self, *names: str) -> None:
        """From the standard library's `typing`."""
        for name in names:
            self.add("typing", name)

    def runtime(self, *names: str) -> None:
        """From the runtime or the transport."""
        for name in names:
            self.add(self._runtime + _HOME.get(name, "_payloads"), name)

    def protocol(self, *names: str) -> None:
        """From the module that knows what all exchanges of a release have in common."""
        for name in names:
            self.add("._protocol", name)

    def type(self, module: str, name: str) -> None:
        """A class or alias that only annotations need."""
        module = self._modules_of[module]
        if name in self._common.get(module, ()):
            self.add(f"..{module}", name)
        elif module in self._cyclic:
            self._checking.setdefault(f".{module}", set()).add(name)
            self.typing("TYPE_CHECKING")
        elif module != self._module:
            self.add(f".{module}", name)

    def value(self, module: str, name: str) -> str:
        """A class or function that is called. How to say so: modules that import each other go by the module."""
        module = self._modules_of[module]
        if name in self._common.get(module, ()):
            self.add(f"..{module}", name)
            return name
        if module in self._cyclic:
            self.add(".", f"{module} as _{module}")
            return f"_{module}.{name}"
        if module != self._module:
            self.add(f".{module}", name)
        return name

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The block of imports, without the one from `__future__`."""
        plain = sorted(self._modules)
        standard = [name for name in self._names if not name.startswith(".")]
        blocks: list[Code] = [
            [(0, f"import {name}") for name in plain if name not in {"attrs"}]
            + [_statement(name, self._names[name], depth) for name in sorted(standard)],
            [(0, f"import {name}") for name in plain if name in {"attrs"}],
            [_statement(n, self._names[n], depth) for n in sorted(set(self._names) - set(standard), key=_distance)],
        ]
        if self._checking:
            checking = [_statement(n, self._checking[n], 1) for n in sorted(self._checking, key=_distance)]
            blocks.append([(0, "if TYPE_CHECKING:"), *((1, line) for _, line in checking)])
        for n, block in enumerate(block for block in blocks if block):
            if n:
                yield ""
            yield from lines(block, depth)


def _distance(module: str) -> tuple[object, ...]:
    name = module.lstrip(".")
    return len(name) - len(module), natural(name.lower()), name


def _statement(module: str, names: set[str], depth: int) -> Line:
    ordered = sorted(names, key=lambda name: import_key(name.split(" ")[0]))
    flat = f"from {module} import {', '.join(ordered)}"
    if len(flat) + 4 * depth <= WIDTH:
        return 0, flat
    return 0, bracketed(f"from {module} import (", ordered, ")")
