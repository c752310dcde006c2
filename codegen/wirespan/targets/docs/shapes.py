"""Types and decisions as HTML: the notation of the language with links, and sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from ...model import Arm, Type
from ...model.decisions import ByElement, ByField, ByKey, ByLength, ByValue, Choice, Decision, One
from ...notation import literal, pieces
from . import html

__all__ = ["Linker", "decision_sentences", "type_html"]

Linker = Callable[[str], "str | None"]
"""The link to an item, from the page at hand; None if it is not there."""


def type_html(kind: Type, to: Linker) -> Markup:
    """A type as the IDL writes it, each name a link."""
    parts: list[object] = []
    for piece in pieces(kind):
        if isinstance(piece, str):
            parts.append(html.text(piece).replace(", ", Markup(", <wbr>")))
        else:
            parts.append(html.link(piece.name, to(piece.name)))
    return html.element("code", html.joined(parts), class_="type")


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
