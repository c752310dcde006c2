"""Lines as rustfmt would break them, for the few constructs of generated code that may grow too long.

Templates print everything else on lines that cannot. `rustfmt --check` in the tests holds this against the real one.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["argument_list", "arm", "call", "field", "literal", "signature", "statement", "use", "variant"]

WIDTH = 100
CALL = 60  # fn_call_width and chain_width
LITERAL = 18  # struct_lit_width
SHORT = 10  # short_array_element_width_threshold
STEP = "    "


def call(indent: int, head: str, arguments: Sequence[str], tail: str) -> list[str]:
    """`head(arguments)tail`."""
    inside = ", ".join(arguments)
    line = f"{' ' * indent}{head}({inside}){tail}"
    if len(inside) <= CALL and len(line) <= WIDTH:
        return [line]
    return argument_list(indent, head, arguments, tail)


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
    for item in items:
        piece = f"{item}," if current == start else f" {item},"
        if len(current) + len(piece) >= WIDTH:  # rustfmt leaves one column
            lines.append(current)
            current, piece = start, f"{item},"
        current += piece
    return [*lines, current]


def signature(indent: int, head: str, parameters: Sequence[str], tail: str) -> list[str]:
    """`head(parameters)tail`, where only the width counts."""
    line = f"{' ' * indent}{head}({', '.join(parameters)}){tail}"
    return [line] if len(line) <= WIDTH else argument_list(indent, head, parameters, tail)


def statement(indent: int, target: str, method: str, arguments: str, tail: str) -> list[str]:
    """`target.method(arguments)tail`: two lines if the chain gets too long."""
    line = f"{' ' * indent}{target}.{method}({arguments}){tail}"
    chain = line.strip().rstrip(";,")
    if "." not in target or (len(chain) <= CALL and len(line) <= WIDTH):
        return [line]
    return [f"{' ' * indent}{target}", f"{' ' * indent}{STEP}.{method}({arguments}){tail}"]


def arm(indent: int, pattern: str, head: str, arguments: Sequence[str]) -> list[str]:
    """`pattern => head(arguments),`: the body moves to a line of its own if that helps."""
    inside = ", ".join(arguments)
    body = f"{head}({inside})"
    start = " " * indent
    if len(inside) > CALL:
        return argument_list(indent, f"{pattern} => {head}", arguments, ",")
    if len(start) + len(pattern) + 4 + len(body) + 1 <= WIDTH:
        return [f"{start}{pattern} => {body},"]
    return [f"{start}{pattern} => {{", f"{start}{STEP}{body}", f"{start}}}"]


def literal(indent: int, head: str, entries: Sequence[list[str]], tail: str) -> list[str]:
    """`head { entries }tail`, where an entry may have several lines. The first of each is not indented."""
    start = " " * indent
    inside = ", ".join(line for entry in entries for line in entry)
    if all(len(entry) == 1 for entry in entries) and len(inside) <= LITERAL:
        return [f"{start}{head} {{ {inside} }}{tail}"]
    out = [f"{start}{head} {{"]
    for first, *others in entries:
        out += [f"{start}{STEP}{first.strip()}", *others]
        out[-1] += ","
    return [*out, f"{start}}}{tail}"]


def variant(indent: int, name: str, kind: str) -> list[str]:
    """`name(kind),`."""
    start = " " * indent
    if indent + len(name) + len(kind) + 3 <= WIDTH:
        return [f"{start}{name}({kind}),"]
    return [f"{start}{name}(", *_broken(indent + 4, kind, ","), f"{start}),"]


def _broken(indent: int, kind: str, tail: str) -> list[str]:
    """A type, over several lines if it is too long for one."""
    start = " " * indent
    if indent + len(kind) + len(tail) <= WIDTH or kind[-1] not in ")>":
        return [f"{start}{kind}{tail}"]
    head, opening, inside = kind[:-1].partition("(" if kind[-1] == ")" else "<")
    out = [f"{start}{head}{opening}"]
    for part in _split(inside):
        out += _broken(indent + 4, part, ",")
    return [*out, f"{start}{kind[-1]}{tail}"]


def _split(parts: str) -> list[str]:
    """The types of a list, which may have lists of their own."""
    found, depth = [""], 0
    for c in parts:
        depth += (c in "(<") - (c in ")>")
        if c == "," and depth == 0:
            found.append("")
        else:
            found[-1] += c
    return [part.strip() for part in found if part.strip()]


def field(indent: int, name: str, kind: str) -> list[str]:
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
