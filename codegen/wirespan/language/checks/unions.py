"""Types: unions whose arms can be told apart, values that can exist."""

from __future__ import annotations

from ... import model
from ...diagnostics import Label
from ...model.decisions import Undecidable, decide
from ...source import Span
from .. import syntax
from ..resolution import Built, Resolution

__all__ = ["check"]

_HELP = {
    "literal field": 'a literal field in each tells them apart: `kind: "a"`',
    "literal element": 'a literal element in each tells them apart: `tuple<"a", T>`',
}


def check(resolution: Resolution) -> None:
    """Report empty enums and unions, undecidable unions, and types that contain themselves."""
    _enums(resolution)
    if _alias_cycles(resolution):
        return
    for _, protocol in resolution.epochs:
        finite = _finite(protocol)
        for item in protocol.items:
            built = resolution.origin(item)
            if built is None or not resolution.is_sound(item.name):
                continue
            if isinstance(item, model.Struct) and item.name not in finite:
                _endless(built, protocol, finite, resolution)
            if isinstance(item, model.Union):
                _decidable(built, item, protocol, resolution)


def _enums(resolution: Resolution) -> None:
    for built in resolution.of(model.Enum):
        assert isinstance(built.item, model.Enum)
        assert isinstance(built.node, syntax.Enum)
        values = built.item.values
        name = built.item.name
        if not values and resolution.is_intact(built):
            resolution.scope.reports.add("E411", built.name_span, f"the enum `{name}` has no values")
        for value, node in zip(values, built.node.values, strict=True):
            if type(value.wire) is not type(values[0].wire):
                resolution.scope.reports.add(
                    "E411",
                    (node.wire or node.name).span,
                    f"`{name}` mixes strings and integers",
                    also=[Label((built.node.values[0].wire or built.node.values[0].name).span, "the first value")],
                )
                break


def _alias_cycles(resolution: Resolution) -> bool:
    """Aliases that only lead back to themselves, and recursion that no struct or union carries."""
    targets = {
        built.item.name: (built, set(model.references(built.item.type)))
        for built in resolution.of(model.Alias)
        if isinstance(built.item, model.Alias)
    }
    found = False
    for name, (built, _) in targets.items():
        reached: set[str] = set()
        ahead = [name]
        while ahead:
            for target in targets[ahead.pop()][1]:
                if target in targets and target not in reached:
                    reached.add(target)
                    ahead.append(target)
        if name in reached:
            found = True
            resolution.scope.reports.add(
                "E410",
                built.name_span,
                f"`{name}` is another name for itself",
                help="make it a struct or a union: those may hold themselves",
            )
    return found


def _finite(protocol: model.Protocol) -> set[str]:
    """The names of types of which a finite value exists."""
    finite: set[str] = set()
    items = [i for i in protocol.items if isinstance(i, (model.Alias, model.Struct, model.Union))]
    others = {item.name for item in protocol.items} - {item.name for item in items}
    finite |= others
    changed = True
    while changed:
        changed = False
        for item in items:
            if item.name in finite:
                continue
            match item:
                case model.Alias(type=kind):
                    ends = _ends(kind, finite)
                case model.Union(arms=arms):
                    ends = not arms or any(_ends(arm.type, finite) for arm in arms)
                case model.Struct(members=members):
                    ends = all(_member_ends(member, finite) for member in members)
            if ends:
                finite.add(item.name)
                changed = True
    return finite


def _member_ends(member: model.Member, finite: set[str]) -> bool:
    match member:
        case model.Field():
            return member.may_be_absent or _ends(member.type, finite)
        case model.Spread(optional=False, type=kind):
            return _ends(kind, finite)
    return True


def _ends(kind: model.Type, finite: set[str]) -> bool:
    match kind:
        case model.Named(name=name):
            return name in finite
        case model.TupleOf(items=items):
            return all(_ends(item, finite) for item in items)
    return True


def _endless(built: Built, protocol: model.Protocol, finite: set[str], resolution: Resolution) -> None:
    for placed in built.placed:
        if isinstance(placed.member, (model.Field, model.Spread)) and not _member_ends(placed.member, finite):
            path = _way_back(built.item.name, protocol, finite)
            if path is None:
                return  # it only leads to a type that contains itself
            resolution.scope.reports.add(
                "E410",
                built.name_span,
                f"every `{built.item.name}` needs another one: {' → '.join(path)}",
                also=[Label(placed.span, "required here")],
                help="a field that may be absent (`?:`) or nil (`T?`), or a list, ends the nesting",
            )
            return


def _way_back(name: str, protocol: model.Protocol, finite: set[str]) -> list[str] | None:
    """The shortest path of required parts from a type to itself."""
    ahead = [[name]]
    seen: set[str] = set()
    while ahead:
        path = ahead.pop(0)
        for target in _required(protocol[path[-1]], finite):
            if target == name:
                return [*path, name]
            if target not in seen:
                seen.add(target)
                ahead.append([*path, target])
    return None


def _required(item: model.Item, finite: set[str]) -> list[str]:
    kinds: list[model.Type] = []
    match item:
        case model.Alias(type=kind):
            kinds = [kind]
        case model.Union(arms=arms):
            kinds = [arm.type for arm in arms]
        case model.Struct(members=members):
            kinds = [m.type for m in members if not isinstance(m, model.Tag) and not _member_ends(m, finite)]
    return [name for kind in kinds if not _ends(kind, finite) for name in model.references(kind) if name not in finite]


def _decidable(built: Built, union: model.Union, protocol: model.Protocol, resolution: Resolution) -> None:
    reports = resolution.scope.reports
    if not union.arms:
        when = "" if not built.node.arms else f" in {protocol.release}"  # type: ignore[union-attr]
        reports.add("E409", built.name_span, f"the union `{union.name}` has no arms{when}")
        return
    try:
        decide(union, protocol)
    except Undecidable as undecidable:
        first, second = (_arm_span(built, arm) for arm in undecidable.arms)
        if first.start > second.start:
            first, second = second, first
        only = "" if _same_arms(built) else f" (in {protocol.release})"
        reports.add(
            "E409",
            second,
            f"the arms {undecidable}{only}",
            also=[Label(first, "the other arm")],
            help=next((text for part, text in _HELP.items() if part in undecidable.why), None),
        )


def _arm_span(built: Built, arm: model.Arm) -> Span:
    assert isinstance(built.node, syntax.Union)
    assert isinstance(built.item, model.Union)
    # The arms of a union that is sound stand in the order of their text.
    for node, known in zip(built.node.arms, built.item.arms, strict=True):
        if known == arm:
            return (node.name or node.type or node).span
    return built.name_span


def _same_arms(built: Built) -> bool:
    assert isinstance(built.item, model.Union)
    return all(arm.range.is_always for arm in built.item.arms)
