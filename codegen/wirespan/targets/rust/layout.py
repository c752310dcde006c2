"""Lines as rustfmt would break them, for the few constructs of generated code that may grow too long.

Templates print everything else on lines that cannot. `rustfmt --check` in the tests holds this against the real one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from .syntax import Arm, Call, Chain, Match, RustType, TupleType

__all__ = [
    "argument_list",
    "arm",
    "call",
    "chain",
    "expression",
    "field",
    "invoke",
    "let",
    "literal",
    "statement",
    "total",
    "use",
    "variant",
]

WIDTH = 100
CALL = 60  # fn_call_width and chain_width
LITERAL = 18  # struct_lit_width
SHORT = 10  # short_array_element_width_threshold
STEP = "    "


def call(indent: int, call: Call) -> list[str]:
    """A call."""
    line = f"{' ' * indent}{call}"
    if len(", ".join(call.arguments)) <= CALL and len(line) <= WIDTH:
        return [line]
    return argument_list(indent, call.head, call.arguments, call.tail)


def let(indent: int, variable: str, value: Call) -> list[str]:
    """`let variable = value`."""
    return call(indent, evolve(value, head=f"let {variable} = {value.head}"))


def invoke(macro: str, arguments: Sequence[str]) -> list[str]:
    """`macro!(arguments);` at the level of a module."""
    return call(0, Call(macro, tuple(arguments), ";"))


def total(indent: int, terms: Sequence[str], function: str = "") -> list[str]:
    """The sum of terms, given to a function if one is named: at length if there are more than two."""
    start = " " * indent
    whole = " + ".join(terms) if len(terms) <= 2 else "n"
    lines = [] if whole != "n" else [f"let mut n = {terms[0]};", *(f"n += {term};" for term in terms[1:])]
    return [f"{start}{line}" for line in [*lines, f"{function}({whole});" if function else whole]]


def argument_list(indent: int, head: str, arguments: Sequence[str], tail: str) -> list[str]:
    """The same, one argument a line; if all are short, as many as fit."""
    start = " " * indent
    if all(len(each) <= SHORT for each in arguments):
        return [f"{start}{head}(", *_filled(indent + 4, arguments), f"{start}){tail}"]
    return [f"{start}{head}(", *(f"{start}{STEP}{each}," for each in arguments), f"{start}){tail}"]


def _filled(indent: int, items: Sequence[str]) -> list[str]:
    """Items with as many on each line as fit."""
    start = " " * indent
    lines, current = [], start
    for number, item in enumerate(items, start=1):
        piece = f"{item}," if current == start else f" {item},"
        if len(current) + len(piece) + (number < len(items)) > WIDTH:  # with the blank in front of the next
            lines.append(current)
            current, piece = start, f"{item},"
        current += piece
    return [*lines, current]


def chain(indent: int, chain: Chain) -> list[str]:
    """Two lines if it gets too long."""
    start, receiver = " " * indent, ".".join(chain.receiver)
    method = f".{chain.method}({chain.arguments}){chain.tail}"
    long = len(receiver) + len(method.rstrip(";")) > CALL or len(start) + len(receiver) + len(method) > WIDTH
    if len(chain.receiver) > 1 and long:
        return [f"{start}{receiver}", f"{start}{STEP}{method}"]
    return [f"{start}{receiver}{method}"]


def statement(indent: int, what: Call | Chain) -> list[str]:
    """A call on a function, or on a variable."""
    return call(indent, what) if isinstance(what, Call) else chain(indent, what)


def arm(indent: int, arm: Arm) -> list[str]:
    """The body moves to a line of its own if that helps."""
    start, call = " " * indent, arm.call
    if len(", ".join(call.arguments)) > CALL:
        return argument_list(indent, f"{arm.pattern} => {call.head}", call.arguments, f"{call.tail},")
    line = f"{start}{arm.pattern} => {call},"
    if len(line) <= WIDTH:
        return [line]
    return [f"{start}{arm.pattern} => {{", f"{start}{STEP}{call}", f"{start}}}"]


def expression(indent: int, body: Call | Match) -> list[str]:
    """A call, or a `match` with all that stands in it."""
    return list(_expression(indent, "", body, ""))


def _expression(indent: int, head: str, body: Call | Match, tail: str) -> Iterator[str]:
    start = " " * indent
    if isinstance(body, Call):
        yield f"{start}{head}{body}{tail}"
        return
    arms = body.arms()
    if len(arms) == 1:
        yield from _expression(indent, head, arms[0][1], tail)
        return
    yield f"{start}{head}match {body.on} {{"
    for pattern, inner in arms:
        if isinstance(inner, Call):
            yield from arm(indent + 4, Arm(pattern, inner))
        else:
            yield from _expression(indent + 4, f"{pattern} => ", inner, ",")
    yield f"{start}}}{tail}"


def literal(indent: int, head: str, entries: Sequence[Call | str], tail: str) -> list[str]:
    """`head { entries }tail`."""
    start = " " * indent
    lines = [[f"{start}{STEP}{entry}"] if isinstance(entry, str) else call(indent + 4, entry) for entry in entries]
    inside = ", ".join(map(str, entries))
    if all(len(each) == 1 for each in lines) and len(inside) <= LITERAL:
        return [f"{start}{head} {{ {inside} }}{tail}"]
    return [f"{start}{head} {{", *(line for *first, last in lines for line in (*first, f"{last},")), f"{start}}}{tail}"]


def variant(indent: int, name: str, kind: RustType) -> list[str]:
    """`name(kind),`."""
    start = " " * indent
    if indent + len(name) + len(str(kind)) + 3 <= WIDTH:
        return [f"{start}{name}({kind}),"]
    return [f"{start}{name}(", *_broken(indent + 4, kind), f"{start}),"]


def _broken(indent: int, kind: RustType) -> list[str]:
    """A type and a comma, over several lines if it is too long for one."""
    start, text = " " * indent, str(kind)
    head, inside = ("(", kind.items) if isinstance(kind, TupleType) else (f"{kind.name}<", kind.arguments)
    if not inside or indent + len(text) + 1 <= WIDTH:
        return [f"{start}{text},"]
    return [f"{start}{head}", *(line for part in inside for line in _broken(indent + 4, part)), f"{start}{text[-1]},"]


def field(indent: int, name: str, kind: RustType) -> list[str]:
    """`pub name: kind,`."""
    line = f"{' ' * indent}pub {name}: {kind},"
    return [line] if len(line) <= WIDTH else [f"{' ' * indent}pub {name}:", f"{' ' * indent}{STEP}{kind},"]


def use(path: str, names: Sequence[str], word: str = "use") -> list[str]:
    """`use path::{names};` with as many names a line as fit."""
    if len(names) == 1 and " " not in names[0]:
        return [f"{word} {path}::{names[0]};"]
    line = f"{word} {path}::{{{', '.join(names)}}};"
    if len(line) <= WIDTH - 2:  # so rustfmt has it
        return [line]
    return [f"{word} {path}::{{", *_filled(4, names), "};"]
