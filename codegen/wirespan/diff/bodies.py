"""The members of two bodies: which field became which, and what happened to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..model import Const, Field, Member, Nullable, Protocol, Spread, Tag, Type
from ..notation import type_text, value_text
from .accept import Acceptance, renamed, resolved

__all__ = ["Found", "MemberChange", "Types", "key_of"]


@frozen(kw_only=True)
class Found:
    """A kind of change and what to say about it."""

    code: str
    part: str = ""
    before: str = ""
    after: str = ""
    is_attribute: bool = True
    is_step: bool = False


@frozen
class MemberChange:
    """What happened to a member; both are None for a change of the order."""

    found: Found
    old: Member | None = None
    new: Member | None = None


@frozen
class Types:
    """Compares types and bodies of an older description with those of a newer one."""

    old: Protocol
    new: Protocol
    renamed: Mapping[str, str] = {}  # types that are the same one under another name

    def compare(self, part: str, before: Type, after: Type) -> Iterator[Found]:
        """What changed between two types of one place: nothing or one finding."""
        same = renamed(before, self.renamed) == after
        if same or renamed(resolved(before, self.old), self.renamed) == resolved(after, self.new):
            return
        back = Acceptance(self.old, self.new).takes(before, after)  # an older receiver, a newer sender
        forth = Acceptance(self.new, self.old).takes(after, before)
        yield Found(
            code=self._code(before, after, back=back, forth=forth),
            part=part,
            before=type_text(before),
            after=type_text(after),
        )

    def _code(self, before: Type, after: Type, *, back: bool, forth: bool) -> str:
        if back and forth:
            return "D218"
        was, now = resolved(before, self.old), resolved(after, self.new)
        if isinstance(now, Nullable) and now.item == was:
            return "D213"
        if isinstance(was, Nullable) and was.item == now:
            return "D214"
        return "D215" if forth else "D216" if back else "D217"

    def members(self, old: Sequence[Member], new: Sequence[Member]) -> Iterator[MemberChange]:
        """What changed between the members of two bodies, in the order of the newer one; what is gone comes last."""
        pairs = _paired(old, new)
        after = {id(b): a for a, b in pairs}
        for member in new:
            if isinstance(member, Tag):
                continue
            if id(member) in after:
                was = after[id(member)]
                for found in self._member(was, member):
                    yield MemberChange(found, was, member)
            else:
                found = _alone("D203" if _may_be_absent(member) else "D201", member, after=True)
                yield MemberChange(found, None, member)
        kept = {id(a) for a, _ in pairs}
        for member in old:
            if not isinstance(member, Tag) and id(member) not in kept:
                found = _alone("D204" if _may_be_absent(member) else "D202", member, after=False)
                yield MemberChange(found, member, None)
        if order := _order(pairs, old, new):
            yield MemberChange(order)

    def _member(self, old: Field | Spread, new: Field | Spread) -> Iterator[Found]:
        part = key_of(new)
        held = not isinstance(new.type, Const)
        if key_of(old) != part:
            code = "D205" if old.name == new.name else "D207"
            yield Found(code=code, part=part, before=key_of(old), after=part, is_attribute=held)
        elif old.name != new.name:
            yield Found(code="D206", part=part, before=old.name, after=new.name, is_attribute=held)
        if _may_be_absent(old) != _may_be_absent(new):
            code = "D208" if _may_be_absent(new) else "D209"
            with_default = any(isinstance(member, Field) and member.has_default for member in (old, new))
            words = (_presence(old), _presence(new)) if with_default else ("", "")
            yield Found(code=code, part=part, before=words[0], after=words[1], is_attribute=held)
        elif isinstance(old, Field) and isinstance(new, Field) and old.default != new.default:
            code = "D210" if not old.has_default else "D211" if not new.has_default else "D212"
            was, now = _presence(old), _presence(new)
            if code == "D212":
                was, now = was.removeprefix("default "), now.removeprefix("default ")
            yield Found(code=code, part=part, before=was, after=now, is_attribute=held)
        yield from self.compare(part, old.type, new.type)
        if isinstance(old, Field) and isinstance(new, Field) and old.unit != new.unit and old.unit and new.unit:
            yield Found(code="D219", part=part, before=old.unit, after=new.unit)


def key_of(member: Field | Spread) -> str:
    """How a member is told: by its key; `..name` for a spread, which has many."""
    return member.wire if isinstance(member, Field) else f"..{member.name}"


def _may_be_absent(member: Field | Spread) -> bool:
    return member.may_be_absent if isinstance(member, Field) else member.optional


def _presence(member: Field | Spread) -> str:
    if isinstance(member, Field) and member.has_default:
        return f"default {value_text(member.default)}"  # type: ignore[arg-type]  # not UNSET, `has_default` says
    return "optional" if _may_be_absent(member) else "required"


def _declared(member: Field | Spread) -> str:
    """A member as the text of a description has it, behind its key."""
    if isinstance(member, Spread):
        return f"..{type_text(member.type)}"
    shown = type_text(member.type)
    return f"{shown} = {_presence(member).removeprefix('default ')}" if member.has_default else shown


def _alone(code: str, member: Field | Spread, *, after: bool) -> Found:
    text = _declared(member)
    held = not isinstance(member.type, Const)
    return Found(
        code=code,
        part=key_of(member),
        before="" if after else text,
        after=text if after else "",
        is_attribute=held,
    )


_Pairs = list[tuple["Field | Spread", "Field | Spread"]]


def _paired(old: Sequence[Member], new: Sequence[Member]) -> _Pairs:
    """Members that are the same one: by key; by name; by type and place, where no other can be meant."""
    before = [m for m in old if not isinstance(m, Tag)]
    after = [m for m in new if not isinstance(m, Tag)]
    pairs: _Pairs = []

    def pair(one: Field | Spread, other: Field | Spread) -> None:
        pairs.append((one, other))
        before.remove(one)
        after.remove(other)

    for what in (key_of, lambda member: member.name):
        known = {what(member): member for member in before}
        for member in list(after):
            if what(member) in known:
                pair(known[what(member)], member)
    places = _places(old, [a for a, _ in pairs]), _places(new, [b for _, b in pairs])
    numbers = {id(member): n for n, two in enumerate(pairs) for member in two}

    def place(member: Member, which: int) -> object:
        found = places[which][id(member)]
        return found if found is None or isinstance(found, str) else numbers[id(found)]

    def fingerprint(member: Field | Spread, which: int) -> object:
        return type(member), member.type, _presence(member), place(member, which)

    for member in list(after):
        mine = fingerprint(member, 1)
        same = [m for m in before if fingerprint(m, 0) == mine]
        rivals = [m for m in after if fingerprint(m, 1) == mine]
        # A literal says nothing about what the field is for: two of the same value are no evidence.
        if len(same) == len(rivals) == 1 and not isinstance(member.type, Const):
            pair(same[0], member)
    return pairs


def _places(members: Sequence[Member], paired: Sequence[Member]) -> dict[int, Member | str | None]:
    """For each member the nearest one in front of it that is the same in both bodies."""
    known = {id(member) for member in paired}
    last: Member | str | None = None
    places: dict[int, Member | str | None] = {}
    for member in members:
        places[id(member)] = last
        if id(member) in known:
            last = member
        elif isinstance(member, Tag):
            last = "tag"
    return places


def _order(pairs: _Pairs, old: Sequence[Member], new: Sequence[Member]) -> Found | None:
    """Whether what is in both stands in another order; `new` of a Rust struct takes what is required in its order."""
    number = {id(member): n for n, two in enumerate(pairs) for member in two}
    tags = {id(m): -1 for m in (*old, *new) if isinstance(m, Tag)}
    number |= tags

    def sequence(members: Sequence[Member], only: set[int] | None = None) -> list[int]:
        found = [number[id(m)] for m in members if id(m) in number]
        return [n for n in found if only is None or n in only]

    if len({id(m) for m in old} & tags.keys()) != len({id(m) for m in new} & tags.keys()):
        return None
    if sequence(old) == sequence(new):
        return None
    arguments = {n for n, (a, b) in enumerate(pairs) if not any(map(_is_no_argument, (a, b)))}
    code = "D220" if sequence(old, arguments) == sequence(new, arguments) else "D221"
    names = {n: key_of(b) for n, (_, b) in enumerate(pairs)} | {
        -1: next((m.wire for m in new if isinstance(m, Tag)), "")
    }
    moved = [names[n] for n in _moved(sequence(old), sequence(new))]
    return Found(code=code, after=", ".join(moved))


def _is_no_argument(member: Field | Spread) -> bool:
    return _may_be_absent(member) or isinstance(member.type, Const)


def _moved(old: list[int], new: list[int]) -> list[int]:
    """The fewest that have to move to turn one order into the other: all but a longest common subsequence."""
    rank = {n: place for place, n in enumerate(old)}
    best: list[list[int]] = []  # the longest increasing run that ends in each member of `new`
    for index, n in enumerate(new):
        before = [best[k] for k in range(index) if rank[new[k]] < rank[n]]
        best.append([*_longest(before), n])
    kept = set(_longest(best))
    return [n for n in new if n not in kept]


def _longest(runs: Sequence[list[int]]) -> list[int]:
    return max(runs, key=len) if runs else []
