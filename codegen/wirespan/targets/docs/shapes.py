"""Types, values and decisions as text: once with links for pages, once plain for Markdown and search."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from ...decisions import ByElement, ByField, ByKey, ByLength, ByValue, Choice, Decision, One
from ...model import (
    Arm,
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
from . import html

__all__ = ["Linker", "decision_sentences", "literal", "type_html", "type_text", "value_block", "value_text"]

Linker = Callable[[str], "str | None"]
"""The link to an item, from the page at hand; None if it is not there."""


def literal(value: str | int | bool) -> str:
    """A constant as the IDL writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else str(value)


def _pieces(kind: Type) -> Iterator[str | Named]:
    """The text of a type, with the names in it kept apart."""
    match kind:
        case Scalar():
            yield kind.value
        case Const(value):
            yield literal(value)
        case Named():
            yield kind
        case Nullable(item):
            yield from _pieces(item)
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


def _generic(name: str, arguments: tuple[Type, ...] | list[Type]) -> Iterator[str | Named]:
    yield f"{name}<"
    for n, argument in enumerate(arguments):
        if n:
            yield ", "
        yield from _pieces(argument)
    yield ">"


def type_text(kind: Type) -> str:
    """A type as the IDL writes it."""
    return "".join(piece if isinstance(piece, str) else piece.name for piece in _pieces(kind))


def type_html(kind: Type, to: Linker) -> Markup:
    """A type as the IDL writes it, each name a link."""
    parts: list[object] = []
    for piece in _pieces(kind):
        if isinstance(piece, str):
            parts.append(html.text(piece).replace(", ", Markup(", <wbr>")))
        else:
            parts.append(html.link(piece.name, to(piece.name)))
    return html.element("code", html.joined(parts), class_="type")


def value_text(value: Value) -> str:
    """A default or an example as the IDL writes it."""
    match value:
        case None:
            return "nil"
        case bool() | str():
            return literal(value)
        case bytes():
            return repr(value).replace("b'", 'b"', 1)[:-1] + '"' if b'"' not in value else repr(value)
        case tuple():
            return f"[{', '.join(value_text(each) for each in value)}]"
        case MapValue(entries):
            return "{" + ", ".join(f"{value_text(k)}: {value_text(v)}" for k, v in entries) + "}"
        case PayloadValue(name, arguments):
            return f"{name}({', '.join(value_text(each) for each in arguments)})"
        case Ident(name):
            return name
    return str(value)


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


# ---------------------------------------------------------------------------------------------- decisions

_A_KIND = {
    "nil": "nil",
    "bool": "true or false",
    "int": "an integer",
    "float": "a float",
    "str": "a string",
    "bytes": "a byte string",
    "array": "an array",
    "map": "a map",
    "set": "a set",
}


def decision_sentences(decision: Decision, arm: Callable[[Arm], object]) -> list[Markup]:
    """How the arms of a union are told apart, a sentence for each step; `arm` shows an arm."""
    found: list[Markup] = []
    for kind, choice in decision.choices:
        what = _A_KIND.get(kind, f"a {kind} payload")
        if isinstance(choice, One):
            found.append(html.joined([what[0].upper() + what[1:], " is ", arm(choice.arm), "."]))
        else:
            found += _sentences(f"Of {what}", choice, arm)
    if decision.catch_all is not None:
        anything = "Any value" if not decision.choices else "Anything else"
        found.append(html.joined([anything, " is ", arm(decision.catch_all), "."]))
    if decision.is_open:
        found.append(html.text("A newer peer may send further alternatives: they are kept as they are."))
    return found


def _sentences(subject: str, choice: Choice, arm: Callable[[Arm], object]) -> Iterator[Markup]:
    match choice:
        case One(only):
            yield html.joined([f"{subject}: it is ", arm(only), "."])
        case ByValue(cases, otherwise):
            shown = [html.joined([html.code(literal(value)), " is ", arm(a)]) for value, a in cases]
            rest = [html.joined(["any other is ", arm(otherwise)])] if otherwise else []
            yield html.joined([f"{subject}, the value decides: ", html.joined([*shown, *rest], "; "), "."])
        case ByLength(cases):
            shown = [html.joined([f"{length} elements are ", arm(a)]) for length, a in cases]
            yield html.joined([f"{subject}, the length decides: ", html.joined(shown, "; "), "."])
        case ByElement(index, cases):
            shown = [html.joined([html.code(literal(value)), " is ", arm(a)]) for value, a in cases]
            yield html.joined([f"{subject}, element {index} decides: ", html.joined(shown, "; "), "."])
        case ByField(wire, cases, absent, unknown):
            shown = [html.joined([html.code(literal(value)), " is ", arm(a)]) for value, a in cases]
            rest = [html.joined(["any other value is ", arm(unknown)])] if unknown else []
            yield html.joined(
                [f"{subject}, the field ", html.code(wire), " decides: ", html.joined([*shown, *rest], "; "), "."]
            )
            if absent is not None:
                yield from _sentences(f"{subject} without that field", absent, arm)
        case ByKey(cases, otherwise):
            shown = [html.joined([html.code(key), " makes it ", arm(a)]) for key, a in cases]
            rest = [html.joined(["without one it is ", arm(otherwise)])] if otherwise else []
            yield html.joined([f"{subject}, the key that is there decides: ", html.joined([*shown, *rest], "; "), "."])


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
