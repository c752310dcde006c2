"""Types and decisions for readers: the notation of the language with links, and sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from attrs import frozen
from markupsafe import Markup

from ...model import Arm, Type
from ...model.decisions import ByElement, ByField, ByKey, ByLength, ByValue, Choice, Decision, One
from ...notation import literal, pieces
from . import html

__all__ = ["Code", "Linker", "Sentence", "decision_sentences", "sentence_html", "sentence_text", "type_html"]

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


@frozen
class Code:
    """A literal or a key, as the description writes it."""

    text: str


Sentence: TypeAlias = "tuple[str | Arm | Code, ...]"
"""Words, and the arms and values that they speak of."""


def sentence_html(sentence: Sentence, arm: Callable[[Arm], object]) -> Markup:
    """A sentence as HTML; `arm` shows an arm."""

    def shown(piece: str | Arm | Code) -> object:
        if isinstance(piece, Code):
            return html.code(piece.text)
        return arm(piece) if isinstance(piece, Arm) else piece

    return html.joined(map(shown, sentence))


def sentence_text(sentence: Sentence) -> str:
    """A sentence as Markdown."""

    def shown(piece: str | Arm | Code) -> str:
        if isinstance(piece, Code):
            return piece.text
        return f"`{piece.name}`" if isinstance(piece, Arm) else piece

    return " ".join("".join(map(shown, sentence)).split())


def decision_sentences(decision: Decision) -> Iterator[Sentence]:
    """How the arms of a union are told apart, a sentence for each step."""
    for kind, choice in decision.choices:
        what = _A_KIND.get(kind, f"a {kind} payload")
        if isinstance(choice, One):
            yield what[0].upper() + what[1:], " is ", choice.arm, "."
        else:
            yield from _sentences(f"Of {what}", choice)
    if decision.catch_all is not None:
        anything = "Any value" if not decision.choices else "Anything else"
        yield anything, " is ", decision.catch_all, "."
    if decision.is_open:
        yield ("A newer peer may send further alternatives: they are kept as they are.",)


def _sentences(subject: str, choice: Choice) -> Iterator[Sentence]:
    match choice:
        case One(only):
            yield f"{subject}: it is ", only, "."
        case ByValue(cases, otherwise):
            rest: list[Sentence] = [("any other is ", otherwise)] if otherwise else []
            yield f"{subject}, the value decides: ", *_listed([*_values(cases), *rest]), "."
        case ByLength(cases):
            yield f"{subject}, the length decides: ", *_listed([(f"{n} elements are ", a) for n, a in cases]), "."
        case ByElement(index, cases):
            yield f"{subject}, element {index} decides: ", *_listed(_values(cases)), "."
        case ByField(wire, cases, absent, unknown):
            rest = [("any other value is ", unknown)] if unknown else []
            shown = _listed([*_values(cases), *rest])
            yield f"{subject}, the field ", Code(wire), " decides: ", *shown, "."
            if absent is not None:
                yield from _sentences(f"{subject} without that field", absent)
        case ByKey(cases, otherwise):
            keys: list[Sentence] = [(Code(key), " makes it ", a) for key, a in cases]
            rest = [("without one it is ", otherwise)] if otherwise else []
            yield f"{subject}, the key that is there decides: ", *_listed([*keys, *rest]), "."


def _values(cases: Sequence[tuple[str | int | bool, Arm]]) -> list[Sentence]:
    return [(Code(literal(value)), " is ", arm) for value, arm in cases]


def _listed(parts: Sequence[Sentence]) -> Iterator[str | Arm | Code]:
    for n, part in enumerate(parts):
        if n:
            yield "; "
        yield from part
