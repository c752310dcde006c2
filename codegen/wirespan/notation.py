"""Types and values in the notation of the language, for everything that shows a model to people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .model import (
    Const,
    Ident,
    ListOf,
    MapOf,
    MapValue,
    Named,
    Nullable,
    PayloadValue,
    ReplyTo,
    RequestTo,
    Scalar,
    SetOf,
    TupleOf,
    Type,
    Value,
)

__all__ = ["literal", "pieces", "type_text", "value_block", "value_text"]


def literal(value: str | int | bool) -> str:
    """A constant as the IDL writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{_escaped(value)}"' if isinstance(value, str) else str(value)


def pieces(kind: Type) -> Iterator[str | Named]:
    """The text of a type, with the names in it kept apart."""
    match kind:
        case Scalar():
            yield kind.value
        case Const(value):
            yield literal(value)
        case Named():
            yield kind
        case Nullable(item):
            yield from pieces(item)
            yield "?"
        case ListOf(item):
            yield from _generic("list", [item])
        case SetOf(item):
            yield from _generic("set", [item])
        case MapOf(key, value):
            yield from _generic("map", [key, value])
        case TupleOf(items):
            yield from _generic("tuple", items)
        case RequestTo(roles):
            yield f"request<{', '.join(roles)}>"
        case ReplyTo(field):
            yield f"reply<{field}>"


def _generic(name: str, arguments: Sequence[Type]) -> Iterator[str | Named]:
    yield f"{name}<"
    for n, argument in enumerate(arguments):
        if n:
            yield ", "
        yield from pieces(argument)
    yield ">"


def type_text(kind: Type) -> str:
    """A type as the IDL writes it."""
    return "".join(piece if isinstance(piece, str) else piece.name for piece in pieces(kind))


def value_text(value: Value) -> str:
    """A default or an example as the IDL writes it."""
    match value:
        case None:
            return "nil"
        case bool() | str():
            return literal(value)
        case bytes():
            return f'b"{_escaped(value.decode("latin-1"), ascii_only=True)}"'
        case tuple():
            return f"[{', '.join(value_text(each) for each in value)}]"
        case MapValue(entries):
            return "{" + ", ".join(f"{value_text(k)}: {value_text(v)}" for k, v in entries) + "}"
        case PayloadValue(name, arguments):
            return f"{name}({', '.join(value_text(each) for each in arguments)})"
        case Ident(name):
            return name
    return str(value)


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _escaped(text: str, *, ascii_only: bool = False) -> str:
    def escaped(c: str) -> str:
        if c in _ESCAPES:
            return _ESCAPES[c]
        if c.isprintable() and (c.isascii() or not ascii_only):
            return c
        code = ord(c)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

    return "".join(map(escaped, text))


def value_block(value: Value, depth: int = 0, width: int = 88) -> str:
    """A value as the IDL writes it, over several lines where it is long."""
    flat = value_text(value)
    if len(flat) + 2 * depth <= width or not isinstance(value, (tuple, MapValue, PayloadValue)):
        return flat
    pad = "  " * (depth + 1)
    if isinstance(value, MapValue):
        inner = [f"{value_text(k)}: {value_block(v, depth + 1, width)}" for k, v in value.entries]
        opening, closing = "{", "}"
    elif isinstance(value, PayloadValue):
        inner = [value_block(each, depth + 1, width) for each in value.arguments]
        opening, closing = f"{value.name}(", ")"
    else:
        inner = [value_block(each, depth + 1, width) for each in value]
        opening, closing = "[", "]"
    body = "".join(f"{pad}{line},\n" for line in inner)
    return f"{opening}\n{body}{'  ' * depth}{closing}"
