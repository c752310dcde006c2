"""Decoders of unions: one function each, which looks at a value and never tries."""

from __future__ import annotations

from attrs import frozen

from ...exhaustive import assert_never
from ...model import Const, Extern
from ...model.decisions import Literal
from ...plan import (
    Anything,
    Array,
    Branch,
    ByElement,
    ByField,
    ByKey,
    ByLength,
    ByValue,
    Check,
    Fail,
    KeepUnknown,
    Known,
    NotThere,
    OrNil,
    Take,
    UnionPlan,
    Value,
    expected,
    unwrapped,
)
from .conditions import Condition, equals, is_kind, python_literal
from .decoders import Decoders, Path
from .docs import docstring
from .layout import WIDTH, literal
from .statements import Assign, Block, If, Raise, Return, Suite, returning, when

__all__ = ["AliasView", "Function", "UnionDecoder", "alias_of", "reader_of", "union_of"]

_UNCHANGED: Block = (Return("wire"),)


@frozen(kw_only=True)
class Function:
    """A function that decodes one value."""

    name: str
    returns: str
    doc: list[str]
    body: Suite


@frozen(kw_only=True)
class AliasView:
    """`Name: TypeAlias = "..."`."""

    name: str
    value: str
    doc: list[str]


def alias_of(name: str, value: Value, doc: str, decoders: Decoders) -> AliasView:
    """Another name for the type of a value."""
    decoders.imports.typing("TypeAlias")
    own = decoders.types.names.type(name)
    return AliasView(
        name=own,
        value=_shown(own, literal(decoders.types.annotation(value, decoders.imports))),
        doc=docstring(doc, 0, summary=True) if doc else [],
    )


def _shown(name: str, value: str) -> str:
    """A text cannot be broken; it gets a line of its own where that helps."""
    too_long = len(f"{name}: TypeAlias = {value}") > WIDTH and 4 + len(value) <= WIDTH
    return f"(\n    {value}\n)" if too_long else value


def union_of(plan: UnionPlan, decoders: Decoders) -> AliasView:
    """The alias for a union: its arms, and what keeps an arm of a newer peer."""
    decoders.imports.typing("TypeAlias")
    parts = [part for _, value in plan.arms for part in decoders.types.alternatives(value, decoders.imports)]
    if plan.is_open:
        decoders.imports.runtime("UnknownArm")
        parts.append("UnknownArm")
    parts.sort(key=lambda part: part == "None")
    own = decoders.types.names.type(plan.name)
    return AliasView(
        name=own,
        value=_shown(own, literal(" | ".join(dict.fromkeys(parts)))),
        doc=docstring(_union_doc(plan), 0, summary=True),
    )


def _union_doc(plan: UnionPlan) -> str:
    arms = [f"- `{arm.name}`: {' '.join(arm.doc.split())}" for arm, _ in plan.arms if arm.doc]
    return "\n\n".join(filter(None, [plan.item.doc or "One of several.", "\n".join(arms)]))


def reader_of(name: str, root: str, value: Value, returns: str, doc: str, decoders: Decoders) -> Function:
    """A function that decodes a value of any type."""
    decoders.imports.typing("Any")
    decoders.imports.runtime("Frames", "NO_FRAMES")
    code = _returned(value, decoders.check(value, "wire", Path(root)), returns, decoders)
    return Function(name=name, returns=returns, doc=docstring(doc, 1), body=Suite(code))


def _returned(value: Value, check: Block, returns: str, decoders: Decoders) -> Block:
    """Check `wire`, and return it as what the function returns."""
    lifted = (
        isinstance(value, Array) and isinstance(unwrapped(value.item), Anything) and decoders.types.plan.has_payloads
    )
    if returns == "Any" or not (lifted or isinstance(value, OrNil)):
        return returning(check, "wire")
    # What is known of `wire` says too little for a type checker.
    return (*check, Assign("result", "wire", returns), Return("result"))


class UnionDecoder:
    """Makes the decoder of a union."""

    def __init__(self, plan: UnionPlan, decoders: Decoders) -> None:
        self.plan = plan
        self.decoders = decoders
        self.types = decoders.types
        self.imports = decoders.imports
        self.root = self.types.names.type(plan.name)

    def function(self) -> Function:
        """The function."""
        self.imports.typing("Any")
        self.imports.runtime("Frames", "NO_FRAMES")
        return Function(
            name=self.types.names.reader(self.plan.name),
            returns=self.root,
            doc=docstring(f"Decode one of `{self.root}`: {self._how()}.", 1),
            body=Suite(self._choose()),
        )

    def _how(self) -> str:
        choose = self.plan.choose
        ways = [way for _, branch in choose.cases if (way := _way(branch))]
        kinds = len(choose.cases) > 1 or isinstance(choose.otherwise, Take) or not ways
        return ", then by ".join(["by the kind of the value"] * kinds + list(dict.fromkeys(ways)))

    def _choose(self) -> Block:
        choose = self.plan.choose
        externs = [extern.name for extern in self.types.protocol.of(Extern)]
        # Sets and payloads are maps too, so they have to be asked first.
        cases = sorted(choose.cases, key=lambda case: case[0] != "set" and case[0] not in externs)
        kinds = [kind for kind, _ in cases]
        code: Block = ()
        unchanged: list[str] = []
        for kind, branch in cases:
            chosen = self._branch(branch, kind)
            test = is_kind(kind, "wire", self.imports)
            if chosen == _UNCHANGED:
                unchanged.append(test)
            else:
                code += when(test, chosen)
        otherwise = choose.otherwise
        if isinstance(otherwise, Take) and self.types.plan.has_payloads and "map" in kinds:
            # Placeholders are no maps, whatever MessagePack made of them: they belong to the arm that takes the rest.
            tests = [is_kind(kind, "wire", self.imports) for kind in (*externs, "set") if kind not in kinds]
            code = (*_when_any(tests, self._take(otherwise)), *code)
        # Last: most callers have looked for scalars already.
        code += _when_any(unchanged, _UNCHANGED)
        if isinstance(otherwise, Take):
            return (*code, *self._take(otherwise))
        return (*code, self._wrong(" or ".join(kinds)))

    # ------------------------------------------------------------------ choices

    def _branch(self, branch: Branch, kind: str) -> Block:
        match branch:
            case Take():
                return self._take(branch, kind)
            case KeepUnknown():
                self.imports.runtime("UnknownArm")
                return (Return("UnknownArm.from_wire(wire, frames)"),)
            case ByValue():
                return self._by_value(branch, kind)
            case ByLength(cases):
                code: Block = ()
                for length, case in cases:
                    code += when(f"len(wire) == {length}", self._branch(case, kind))
                lengths = " or ".join(str(length) for length, _ in cases)
                return (*code, self._wrong(f"array of {lengths}"))
            case ByElement():
                return self._by_element(branch, kind)
            case ByField():
                return self._by_field(branch, kind)
            case ByKey():
                return self._by_key(branch, kind)
            case NotThere() | Fail():
                raise AssertionError(branch)  # these stand in other choices, which say what is wrong
            case _:
                return assert_never(branch)

    def _by_value(self, choice: ByValue, kind: str) -> Block:
        code: Block = ()
        for value, _ in choice.cases:
            # The kind is known here, so that 1 and True cannot be mistaken for each other.
            test = f"wire is {value}" if kind == "bool" else f"wire == {python_literal(value)}"
            code += (If(Condition((test,)), (Return(python_literal(value)),)),)
        if isinstance(choice.otherwise, Take):
            return (*code, *self._take(choice.otherwise, kind))
        return (*code, self._wrong(_any_of(choice.cases)))

    def _by_element(self, choice: ByElement, kind: str) -> Block:
        index = choice.index
        code: Block = (
            If(Condition((f"len(wire) <= {index}",)), (self._wrong(f"array of more than {index}"),)),
            Assign("tag", f"wire[{index}]"),
        )
        for value, case in choice.cases:
            code += when(equals("tag", value), self._branch(case, kind))
        path = Path(self.root, None, (str(index),))
        return (*code, self.decoders.raise_wrong(path, _any_of(choice.cases), "tag"))

    def _by_field(self, choice: ByField, kind: str) -> Block:
        key = literal(choice.wire)
        if isinstance(choice.absent, Fail):
            absent: Block = (self._fail("required field is missing", f"({literal('.' + choice.name)},)"),)
        else:
            absent = self._branch(choice.absent, kind)
        code: Block = (*when(f"{key} not in wire", absent), Assign("tag", f"wire[{key}]"))
        for value, case in choice.cases:
            code += when(equals("tag", value), self._branch(case, kind))
        return (*code, *self._branch(choice.otherwise, kind))

    def _by_key(self, choice: ByKey, kind: str) -> Block:
        shown = ", ".join(key for key, _ in choice.cases)
        code: Block = ()
        if len(choice.cases) > 1:
            keys = ", ".join(literal(key) for key, _ in choice.cases)
            many = Condition((f"sum(key in wire for key in ({keys})) > 1",))
            code += (If(many, (self._fail(f"only one of {shown} may be there"),)),)
        for key, case in choice.cases:
            code += when(f"{literal(key)} in wire", self._branch(case, kind))
        if isinstance(choice.otherwise, Take):
            return (*code, *self._take(choice.otherwise, kind))
        return (*code, self._fail(f"one of {shown} has to be there"))

    # ------------------------------------------------------------------ leaves

    def _take(self, take: Take, kind: str = "") -> Block:
        """Return the decoded value of an arm. `kind`: that of the value, if it is known."""
        if take.known is Known.VALUE or self.decoders.keeps_all(take.value, kind):
            return _UNCHANGED
        decoder = self.decoders.decoder(take.value)
        if decoder is not None:
            return (Return(f"{decoder}(wire, frames)"),)
        check = self.decoders.check(take.value, "wire", Path(self.root), is_kind=take.known is Known.KIND)
        return _returned(take.value, check, self.root, self.decoders)

    def _wrong(self, allowed: str) -> Raise:
        return self.decoders.raise_wrong(Path(self.root), allowed, "wire")

    def _fail(self, problem: str, steps: str = "()") -> Raise:
        self.imports.runtime("DecodeError")
        return Raise(f"DecodeError({literal(problem)}, {steps}, {literal(self.root)})")


def _when_any(tests: list[str], block: Block) -> Block:
    """Run statements if one of the tests holds."""
    return (If(Condition(tuple(tests), "or"), block),) if tests else ()


def _any_of(cases: tuple[tuple[Literal, Branch], ...]) -> str:
    """How an error names the literals that are allowed."""
    return " or ".join(expected(Check(Const(value)), literal) for value, _ in cases)


def _way(branch: Branch) -> str | None:
    match branch:
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
        case Take() | KeepUnknown() | NotThere() | Fail():
            return None
        case _:
            return assert_never(branch)
