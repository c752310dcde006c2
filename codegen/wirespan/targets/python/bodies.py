"""Decoders of bodies: `from_wire` of a struct, message or request."""

from __future__ import annotations

from ...exhaustive import assert_never
from ...model import Const
from ...plan import Check, Fixed, Held, Member, Part, Rest, WireTag
from .conditions import Condition
from .decoders import Decoders, Path
from .layout import Group, bracketed, call, literal
from .members import NamedBody, may_be_absent
from .statements import Assign, Block, Expression, If, Raise, Return, Run, Statement, Try, when

__all__ = ["from_wire"]


def from_wire(body: NamedBody, decoders: Decoders) -> Block:
    """The statements of `from_wire`."""
    return _BodyDecoder(body, decoders).block()


class _BodyDecoder:
    def __init__(self, body: NamedBody, decoders: Decoders) -> None:
        self.body = body
        self.plan = body.plan
        self.decoders = decoders
        self.imports = decoders.imports
        self.path = Path(body.name)
        # Keys that may be absent are counted; if the others are as many as there are, nobody need look for extra ones.
        varies = any(isinstance(m, Part) or (isinstance(m, Held) and m.may_be_absent) for m in self.plan.held)
        self.counted = varies and self.plan.keeps_extra

    def block(self) -> Block:
        code: list[Statement] = [*self._required()]
        if self.counted:
            code.append(Assign("n", str(len(self.plan.required))))
        for member in self.plan.members:
            code += self._member(member)
        code += self._extra()
        self.imports.runtime("new")
        code.append(Assign("self", "new(cls)"))
        code += [Assign(f"self.{self.body.attribute(m)}", self.body.local(m)) for m in self.plan.held]
        code.append(Assign("self.extra_fields", "extra" if self.plan.keeps_extra else "None"))
        return (*code, Return("self"))

    def _required(self) -> Block:
        required = self.plan.required
        if not required:
            return (If(Condition(("type(wire) is not dict",)), (self.decoders.raise_wrong(self.path, "map", "wire"),)),)
        self.imports.runtime("missing")
        arguments: list[Expression] = [literal(self.body.name), "wire", "error"]
        fields = [member.field for member in required if not isinstance(member, WireTag)]
        if renamed := [f"{literal(field.wire)}: {literal(field.name)}" for field in fields if field.wire != field.name]:
            arguments.append(bracketed("{", renamed, "}"))
        taken = tuple(Assign(self.body.local(m), f"wire[{literal(m.wire)}]") for m in required)
        return (Try(taken, "(KeyError, TypeError)", (Raise(call("missing(", arguments), from_none=True),)),)

    def _member(self, member: Member) -> Block:
        local = self.body.local(member)
        match member:
            case WireTag(wire, value):
                return self.decoders.check(Check(Const(value)), local, Path(self.body.name, wire))
            case Fixed(field, value):
                return self.decoders.check(Check(Const(value)), local, Path(self.body.name, field.name))
            case Held():
                return self._held(member, local)
            case Part():
                return self._part(member, local)
            case Rest():
                return self._rest(member, local)
            case _:
                return assert_never(member)

    def _held(self, member: Held, local: str) -> Block:
        check = self.decoders.check(member.value, local, Path(self.body.name, member.field.name))
        if not member.may_be_absent:
            return check
        self.imports.runtime("ABSENT")
        there = (*self._count("1"), *check)
        found = Assign(local, f"wire.get({literal(member.wire)}, ABSENT)")
        return (found, *when(f"{local} is not ABSENT", there)) if there else (found,)

    def _count(self, number: str) -> Block:
        return (Run(f"n += {number}"),) if self.counted else ()

    def _part(self, part: Part, local: str) -> Block:
        keys = tuple(map(literal, part.keys))
        among = Group("{key: wire[key] for key in (", keys, ") if key in wire}", tuple_=True)
        found = (Assign(local, among, "Any"), *self._count(f"len({local})"))
        reader = self.decoders.reader(part.union)
        read = self.decoders.guarded(self.path, Assign(local, f"{reader}({local}, frames)"))
        if not may_be_absent(part):
            return (*found, *read)
        self.imports.runtime("ABSENT")
        return (*found, If(Condition((local,)), read, (Assign(local, "ABSENT"),)))

    def _rest(self, rest: Rest, local: str) -> Block:
        among = f"{{key: value for key, value in wire.items() if key not in {self.body.known}}}"
        found = (Assign(local, among, "Any"), *self.decoders.check(rest.value, local, self.path))
        if not may_be_absent(rest):
            return found
        self.imports.runtime("ABSENT")
        return (*found, Assign(local, f"{local} or ABSENT"))

    def _extra(self) -> Block:
        if not self.plan.keeps_extra:
            return ()
        self.imports.runtime("unknown")
        count = "n" if self.counted else str(len(self.plan.required))
        unknown = call("unknown(", [literal(self.body.name), "wire", self.body.known, "frames"])
        return (Assign("extra", "None"), If(Condition((f"len(wire) != {count}",)), (Assign("extra", unknown),)))
