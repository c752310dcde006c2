"""Decoders of unions and of aliases that nest: one function each, which looks at a value and never tries."""

from __future__ import annotations

from attrs import frozen

from ...model import Alias, Arm, Enum, Extern, ListOf, MapOf, Named, Nullable, Scalar, Type, Union
from ...model.decisions import ByElement, ByField, ByKey, ByLength, ByValue, Choice, One
from .codec import Codec, Path, annotated_once, when
from .docs import docstring
from .layout import WIDTH, Code, boolean, indented, lines, literal
from .types import expected, python_literal

__all__ = ["AliasView", "Function", "UnionReader", "alias_of", "reader_of", "union_of"]

_UNCHANGED: Code = [(0, "return wire")]
_KIND_TESTS = {
    "nil": "{} is None",
    "bool": "type({}) is bool",
    "int": "type({}) is int",
    "float": "type({}) is float",
    "str": "type({}) is str",
    "bytes": "type({}) is bytes",
    "array": "type({}) is tuple",
    "map": "type({}) is dict",
    "set": "is_set({})",
}


@frozen(kw_only=True)
class Function:
    """A function that decodes one value."""

    name: str
    returns: str
    doc: list[str]
    body: list[str]


@frozen(kw_only=True)
class AliasView:
    """`Name: TypeAlias = "..."`."""

    name: str
    value: str
    doc: list[str]


def alias_of(alias: Alias, codec: Codec) -> AliasView:
    """Another name for a type."""
    codec.imports.typing("TypeAlias")
    own = codec.types.names.type(alias.name)
    return AliasView(
        name=own,
        value=_shown(own, literal(codec.types.annotation(alias.type, codec.imports))),
        doc=docstring(alias.doc, 0, summary=True) if alias.doc else [],
    )


def _shown(name: str, value: str) -> str:
    """A text cannot be broken; it gets a line of its own where that helps."""
    too_long = len(f"{name}: TypeAlias = {value}") > WIDTH and 4 + len(value) <= WIDTH
    return f"(\n    {value}\n)" if too_long else value


def union_of(union: Union, codec: Codec) -> AliasView:
    """The alias for a union: its arms, and what keeps an arm of a newer peer."""
    codec.imports.typing("TypeAlias")
    arms = [codec.types.annotation(arm.type, codec.imports) for arm in union.arms]
    if codec.types.decision(union).is_open:
        codec.imports.runtime("UnknownArm")
        arms.append("UnknownArm")
    parts = list(dict.fromkeys(part for arm in arms for part in _parts(arm)))
    parts.sort(key=lambda part: part == "None")
    own = codec.types.names.type(union.name)
    return AliasView(
        name=own,
        value=_shown(own, literal(" | ".join(parts))),
        doc=docstring(_union_doc(union), 0, summary=True),
    )


def _parts(annotation: str) -> list[str]:
    """The operands of `|` outside brackets."""
    parts, depth, start = [], 0, 0
    for index, character in enumerate(annotation):
        depth += (character in "[(") - (character in "])")
        if character == "|" and not depth:
            parts.append(annotation[start:index].strip())
            start = index + 1
    return [*parts, annotation[start:].strip()]


def _union_doc(union: Union) -> str:
    arms = [f"- `{arm.name}`: {' '.join(arm.doc.split())}" for arm in union.arms if arm.doc]
    return "\n\n".join(filter(None, [union.doc or "One of several.", "\n".join(arms)]))


def when_any(tests: list[str], code: Code) -> Code:
    """Run lines if one of the tests holds."""
    return [(0, boolean("if ", tests, "or", ":")), *indented(code)] if tests else []


def returning(code: Code) -> Code:
    """Lines that check and bind `wire`, and return it."""
    bound = len(code) - 1
    if code[-2:-1] == [(0, "except DecodeError as error:")]:
        bound -= 2  # the statement that may fail
    depth, last = code[bound] if code else (0, "")
    if isinstance(last, str) and last.startswith("wire = "):
        return [*code[:bound], (depth, "return " + last.removeprefix("wire = ")), *code[bound + 1 :]]
    return [*code, *_UNCHANGED]


def reader_of(name: str, root: str, kind: Type, returns: str, doc: str, codec: Codec) -> Function:
    """A function that decodes a value of any type."""
    codec.imports.typing("Any")
    codec.imports.runtime("Frames", "NO_FRAMES")
    code = returning(codec.check(kind, "wire", Path(root)))
    if returns != "Any" and isinstance(kind, Nullable) and code[-1:] == _UNCHANGED:
        # What is known of `wire` says too little for a type checker.
        code[-1:] = [(0, f"result: {returns} = wire"), (0, "return result")]
    body = annotated_once(code)
    return Function(name=name, returns=returns, doc=docstring(doc, 1), body=list(lines(body, 1)))


class UnionReader:
    """Makes the decoder of a union."""

    def __init__(self, union: Union, codec: Codec) -> None:
        self.union = union
        self.codec = codec
        self.types = codec.types
        self.root = self.types.names.type(union.name)

    def function(self) -> Function:
        """The function."""
        self.codec.imports.typing("Any")
        self.codec.imports.runtime("Frames", "NO_FRAMES")
        decision = self.types.decision(self.union)
        code: Code = []
        # Sets and payloads are maps too, so they have to be asked first.
        order = sorted(decision.choices, key=lambda entry: entry[0] in _KIND_TESTS and entry[0] != "set")
        kinds = [kind for kind, _ in order]
        unchanged: list[str] = []
        for kind, choice in order:
            chosen = self._choice(choice, kind)
            if chosen == _UNCHANGED:
                unchanged.append(self._test(kind))
            else:
                code += when(self._test(kind), chosen)
        if decision.catch_all and self.types.has_payloads and "map" in kinds:
            # Placeholders are no maps, whatever MessagePack made of them: they belong to the arm that takes the rest.
            others = [extern.name for extern in self.types.protocol.of(Extern)]
            tests = [self._test(kind) for kind in (*others, "set") if kind not in kinds]
            code = [*when_any(tests, self._arm(decision.catch_all)), *code]
        # Last: most callers have looked for scalars already.
        code += when_any(unchanged, _UNCHANGED)
        if decision.catch_all:
            code += self._arm(decision.catch_all)
        else:
            code += self.codec.raise_wrong(Path(self.root), _either(kinds), "wire")
        return Function(
            name=self.types.names.reader(self.union.name),
            returns=self.root,
            doc=docstring(f"Decode one of `{self.root}`: {self._how()}.", 1),
            body=list(lines(annotated_once(code), 1)),
        )

    def _how(self) -> str:
        ways = [_way(choice) for _, choice in self.types.decision(self.union).choices]
        ways = [way for way in ways if way]
        kinds = len(self.types.decision(self.union).choices) > 1 or self.types.decision(self.union).catch_all
        return ", then by ".join(["by the kind of the value"] * bool(kinds or not ways) + list(dict.fromkeys(ways)))

    def _test(self, kind: str) -> str:
        if kind == "set":
            self.codec.imports.runtime("is_set")
        if kind in _KIND_TESTS:
            return _KIND_TESTS[kind].format("wire")
        self.codec.imports.runtime(kind)
        return f"{kind}.matches(wire)"

    # ------------------------------------------------------------------ choices

    def _choice(self, choice: Choice, kind: str) -> Code:
        match choice:
            case One(arm):
                return self._arm(arm, kind)
            case ByValue():
                return self._by_value(choice, kind)
            case ByLength(cases):
                code: Code = []
                for length, arm in cases:
                    code += when(f"len(wire) == {length}", self._arm(arm, kind))
                lengths = " or ".join(str(length) for length, _ in cases)
                return [*code, *self.codec.raise_wrong(Path(self.root), f"array of {lengths}", "wire")]
            case ByElement(index, cases):
                return self._by_element(index, choice, kind)
            case ByField():
                return self._by_field(choice)
            case ByKey():
                return self._by_key(choice)

    def _by_value(self, choice: ByValue, kind: str) -> Code:
        code: Code = []
        for value, _ in choice.cases:
            # The kind is known here, so that 1 and True cannot be mistaken for each other.
            test = f"wire is {value}" if kind == "bool" else f"wire == {python_literal(value)}"
            code += [(0, f"if {test}:"), (1, f"return {python_literal(value)}")]
        if choice.otherwise:
            return [*code, *self._arm(choice.otherwise, kind)]
        return [*code, *self.codec.raise_wrong(Path(self.root), self.types.literal_kind(choice), "wire")]

    def _by_element(self, index: int, choice: ByElement, kind: str) -> Code:
        code: Code = [
            (0, f"if len(wire) <= {index}:"),
            *indented(self.codec.raise_wrong(Path(self.root), f"array of more than {index}", "wire")),
            (0, f"tag = wire[{index}]"),
        ]
        for value, arm in choice.cases:
            code += when(_equal("tag", value), self._arm(arm, kind))
        allowed = " or ".join(expected(value) for value, _ in choice.cases)
        return [*code, *self.codec.raise_wrong(Path(self.root, None, (str(index),)), allowed, "tag")]

    def _by_field(self, choice: ByField) -> Code:
        code: Code = []
        key = literal(choice.wire)
        absent = self._choice(choice.absent, "map") if choice.absent else self._missing(choice)
        code += when(f"{key} not in wire", absent)
        code.append((0, f"tag = wire[{key}]"))
        for value, arm in choice.cases:
            code += when(_equal("tag", value), self._arm(arm, "map"))
        if choice.unknown:
            return [*code, *self._arm(choice.unknown, "map")]
        self.codec.imports.runtime("UnknownArm")
        return [*code, (0, "return UnknownArm.from_wire(wire, frames)")]

    def _missing(self, choice: ByField) -> Code:
        self.codec.imports.runtime("DecodeError")
        key = self.types.field_name(choice.cases[0][1].type, choice.wire)
        return [(0, f'raise DecodeError("required field is missing", ({literal("." + key)},), {literal(self.root)})')]

    def _by_key(self, choice: ByKey) -> Code:
        keys = [literal(key) for key, _ in choice.cases]
        code: Code = []
        self.codec.imports.runtime("DecodeError")
        if len(keys) > 1:
            shown = literal("only one of " + ", ".join(key for key, _ in choice.cases) + " may be there")
            code += [
                (0, f"if sum(key in wire for key in ({', '.join(keys)})) > 1:"),
                (1, f"raise DecodeError({shown}, (), {literal(self.root)})"),
            ]
        for key, arm in choice.cases:
            code += when(f"{literal(key)} in wire", self._arm(arm, "map"))
        if choice.otherwise:
            return [*code, *self._arm(choice.otherwise, "map")]
        needed = literal("one of " + ", ".join(key for key, _ in choice.cases) + " has to be there")
        return [*code, (0, f"raise DecodeError({needed}, (), {literal(self.root)})")]

    # ------------------------------------------------------------------ arms

    def _arm(self, arm: Arm, kind: str | None = None) -> Code:
        """Lines that return the decoded value of an arm. `kind`: what is known of the value already."""
        inner = arm.type
        if isinstance(inner, Nullable) and kind:
            if kind == "nil":
                return [(0, "return wire")]
            inner = inner.item
        decoder, private = self.codec.decoder(inner, "")
        if not private:
            return [(0, f"return {decoder}(wire, frames)")]
        resolved = self.types.resolve(inner)
        code = self.codec.check(inner, "wire", Path(self.root))
        if kind and self._kind_is_all(resolved):
            code = []
        elif kind and isinstance(resolved, ListOf | MapOf):
            code = code[2:]  # the first `if` only asks for the kind
        return returning(code)

    def _kind_is_all(self, resolved: Type) -> bool:
        """Whether a value of a known kind is right: a scalar without a range, or an enum."""
        if isinstance(resolved, Named):
            return isinstance(self.types.protocol[resolved.name], Enum)
        return isinstance(resolved, Scalar) and resolved not in {Scalar.UINT, Scalar.ANY}


def _equal(variable: str, value: str | int | bool) -> str:
    if isinstance(value, bool):
        return f"{variable} is {value}"
    if isinstance(value, int):
        return f"type({variable}) is int and {variable} == {value}"
    return f"{variable} == {python_literal(value)}"


def _either(kinds: list[str]) -> str:
    return " or ".join(kinds)


def _way(choice: Choice) -> str:
    match choice:
        case ByValue():
            return "its value"
        case ByLength():
            return "its length"
        case ByElement(index):
            return f"its element {index}"
        case ByField(wire):
            return f"its `{wire}`"
        case ByKey(cases):
            return "which of " + ", ".join(f"`{key}`" for key, _ in cases) + " it has"
    return ""
