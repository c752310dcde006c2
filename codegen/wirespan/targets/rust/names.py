"""Names: from the description to Rust. Every exception stands in a table here."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ... import model
from ...model import Const

__all__ = [
    "FEATURES",
    "attribute",
    "crate",
    "literal_names",
    "local",
    "module",
    "requests",
    "required",
    "route",
    "type_name",
    "variant",
]

KEYWORDS = frozenset(
    """
    abstract as async await become box break const continue crate do dyn else enum extern false final fn
    for gen if impl in let loop macro match mod move mut override priv pub ref return self static struct
    super trait true try type typeof unsafe unsized use virtual where while yield
    """.split()  # noqa: SIM905 - one word a line would hide the rest
)

# Modules of the crate that no file of a description makes.
MODULES = frozenset({"lib", "literals", "mod", "prelude", "routes", "runtime", "transport"})

# Types that generated code names without a path.
TYPES = frozenset(
    """
    Box Bytes Clone Copy Debug Default Eq Err Float From Hash Map None Number Ok Option PartialEq
    Presence RawReply RawRequest Result Self Set Some String Value Vec
    """.split()  # noqa: SIM905 - one word a line would hide the rest
)

# Fields beside those of the description.
FIELDS = frozenset({"extra_fields"})

# Names that the bodies of generated functions use themselves.
LOCALS = frozenset({"extra_fields", "r", "partial", "rt", "tag", "wire_name"})

# What the name of the type of a struct's required fields ends with.
REQUIRED = "Required"

# The variant that keeps what a release does not know.
VARIANTS = frozenset({"Self", "Unknown"})

# The variants that every choice of messages has.
ROUTES = frozenset({"Error", "Self", "Unknown"})

FEATURES = ("serde", "tokio", "lz4", "snappy", "zlib", "zstd")
"""Features that every crate has; a release cannot collide with one, since its feature begins with `v` and a digit."""


def snake(name: str) -> str:
    """`memoryLimit`, `OS` and `LC_ALL` as `memory_limit`, `os` and `lc_all`."""
    return re.sub(r"_+", "_", model.snake(name)).strip("_") or "_"


def camel(name: str) -> str:
    """`no_worker`, `OK` and `LC_ALL` as `NoWorker`, `Ok` and `LcAll`."""
    parts = re.split(r"[^A-Za-z0-9]+", name)
    return "".join(part.capitalize() if part.isupper() else part[:1].upper() + part[1:] for part in parts)


def attribute(name: str) -> str:
    """The name of a struct's field, or of an argument."""
    return _apart(snake(name), KEYWORDS | FIELDS)


def local(attribute: str) -> str:
    """The name of the variable that a field is read into."""
    return _apart(attribute, LOCALS)


def type_name(name: str) -> str:
    """The name of a struct, enum or alias."""
    made = name if name[:1].isupper() and "_" not in name else camel(name)
    return _apart(made, TYPES | {made} if made.endswith(REQUIRED) else TYPES)


def required(name: str) -> str:
    """The name of the type of a struct's required fields. Nothing else is called so."""
    return type_name(name).rstrip("_") + REQUIRED


def variant(name: str) -> str:
    """The name of an enum's variant."""
    made = camel(name)
    return _apart(made if made[:1].isalpha() else f"V{made}", VARIANTS)


def route(name: str) -> str:
    """The name of a message among all that a role may send or be asked."""
    return _apart(type_name(name), ROUTES)


def module(name: str) -> str:
    """The name of the module that a file of the description becomes."""
    return _apart(snake(name), KEYWORDS | MODULES)


def crate(name: str) -> str:
    """The name by which Rust code uses a crate."""
    return name.replace("-", "_")


def requests(role: str) -> str:
    """The name of the enum of all requests that a role answers."""
    return f"{camel(role)}Request"


def literal_names(constants: Iterable[Const]) -> dict[Const, str]:
    """A type name for each literal that a value may consist of."""
    found: dict[Const, str] = {}
    for constant in constants:
        if constant in found:
            continue
        base = _literal_name(constant.value)
        name, count = base, 1
        while name in found.values():
            count += 1
            name = f"{base}{count}"
        found[constant] = name
    return found


def _literal_name(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "True" if value else "False"
    if isinstance(value, int):
        return f"Int{value}" if value >= 0 else f"IntMinus{-value}"
    made = camel(value)
    # `use literals::*` is not to hide `Ok` of the prelude.
    return made if made[:1].isalpha() and made not in TYPES else f"Text{made}"


def _apart(name: str, taken: frozenset[str]) -> str:
    return f"{name}_" if name in taken or (name.rstrip("_") in taken and name.endswith("_")) else name
