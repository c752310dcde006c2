"""Bodies: one key once, the tag and the hole in their places, the envelope restated only more narrowly."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ... import model
from ...diagnostics import Label
from ...source import Span
from .. import syntax
from ..bodies import Hole, Placed
from ..resolution import Built, Resolution
from .names import Named, overlapping, when_both

__all__ = ["check"]


def check(resolution: Resolution) -> None:
    """Report what is wrong with the members of structs, arms, messages and requests."""
    for built in resolution.built:
        if built.placed:
            _keys(built, resolution)
            _tag(built, resolution)
            _hole(built, resolution)
            _named_spreads(built, resolution)
        if isinstance(built.item, model.Rpc):
            _restated(built, resolution)
    _key_types(resolution)
    _envelope(resolution)


@frozen
class _Key(Named):
    placed: Placed
    wire: str


def _keys(built: Built, resolution: Resolution) -> None:
    """One wire key, one name and one attribute of generated code each."""
    reports = resolution.scope.reports
    entries = [
        _Key(placed.member.name, placed.span, placed.member.range.intersect(built.item.range), placed, wire)
        for placed in built.placed
        if isinstance(placed.member, (model.Field, model.Spread))
        for wire in [placed.member.wire if isinstance(placed.member, model.Field) else f"..{placed.member.name}"]
    ]
    tag = resolution.protocol.tag

    def origin(key: _Key) -> str:
        return "" if key.placed.here else " (it comes with this)"

    def twice(first: _Key, second: _Key) -> None:
        one, other = (second, first) if first.placed.here and not second.placed.here else (first, second)
        what = f'the key "{other.wire}"' if one.wire == other.wire else f"the name `{other.name}`"
        reports.add(
            "E401",
            second.span,
            f"`{built.item.name}` has {what} twice{when_both(first.range, second.range)}",
            label=f"`{second.name}`{origin(second)}" if not second.placed.here else "",
            also=[Label(first.span, f"first here{origin(first)}")],
            help=None
            if first.range.is_always and second.range.is_always
            else "declarations of one field need ranges of releases that do not overlap",
        )

    def collide(first: _Key, second: _Key) -> None:
        if first.name != second.name:
            message = f"`{second.name}` and `{first.name}` become one name in generated code"
            help_ = f'give one another name, and keep its wire name: `other_name "{second.wire}": …`'
            reports.add("E211", second.span, message, also=[Label(first.span, "the first one")], help=help_)

    overlapping(entries, lambda e: e.wire, twice)
    if len({(e.wire, e.range) for e in entries}) == len(entries):
        overlapping(entries, lambda e: e.name, twice)
    overlapping(entries, lambda e: model.snake(e.name), collide)
    has_tag = any(isinstance(placed.member, model.Tag) for placed in built.placed)
    for entry in entries:
        if has_tag and entry.wire == tag:
            reports.add("E401", entry.span, f'the key "{tag}" is that of the tag')


def _tag(built: Built, resolution: Resolution) -> None:
    reports = resolution.scope.reports
    tags = [Named(p.member.wire, p.span, p.member.range) for p in built.placed if isinstance(p.member, model.Tag)]

    def twice(first: Named, second: Named) -> None:
        also = [Label(first.span, "first here")]
        reports.add("E407", second.span, f"`{built.item.name}` has the tag twice", also=also)

    overlapping(tags, lambda entry: entry.name, twice)
    if not tags or isinstance(built.item, (model.Message, model.Rpc)):
        return
    if isinstance(built.item, model.Struct) and built.item.arm_of is None:
        use = _use(built.item.name, resolution)
        if use is not None:
            reports.add(
                "E407",
                use,
                f"`{built.item.name}` holds the tag and cannot be the type of a value",
                also=[Label(tags[0].span, "the tag stands here")],
                help="a struct with the tag is spread into messages",
            )
        return
    reports.add("E407", tags[0].span, "the tag stands in messages, requests and the structs spread into them")


def _use(name: str, resolution: Resolution) -> Span | None:
    """Where a struct is used as a type."""
    for declared in resolution.scope.declared:
        for kind in _written_types(declared.node):
            for reference in syntax.references(kind):
                if reference.text == name:
                    return reference.span
    return None


def _written_types(node: syntax.Item) -> Iterator[syntax.Type]:
    bodies = [getattr(node, "body", None)]
    match node:
        case syntax.Alias(type=kind):
            yield kind
        case syntax.Extern(settings=settings):
            yield from (setting.reference for setting in settings if setting.reference)
        case syntax.Union(arms=arms):
            bodies = [arm.body for arm in arms]
            yield from (arm.type for arm in arms if arm.type)
        case syntax.Rpc(steps=steps):
            yield from (step.type for step in steps if step.type)
    for body in bodies:
        yield from (m.type for m in (body.members if body else ()) if isinstance(m, syntax.Field))


def _hole(built: Built, resolution: Resolution) -> None:
    reports = resolution.scope.reports
    holes = [Named("body", p.span, p.member.range) for p in built.placed if isinstance(p.member, Hole)]
    if holes and built.item.name != resolution.protocol.envelope:
        if not resolution.knows_envelope:
            return
        help_ = "the protocol block names the envelope: `envelope: RequestEnvelope`"
        reports.add("E408", holes[0].span, "only the envelope has a hole for a body", help=help_)
        return

    def twice(first: Named, second: Named) -> None:
        reports.add("E408", second.span, "the envelope has two holes", also=[Label(first.span, "first here")])

    overlapping(holes, lambda entry: entry.name, twice)


def _envelope(resolution: Resolution) -> None:
    for built in resolution.built:
        is_envelope = built.item.name == resolution.protocol.envelope and resolution.is_intact(built)
        if is_envelope and not any(isinstance(placed.member, Hole) for placed in built.placed):
            message = f"the envelope `{built.item.name}` has no place for the fields of a request"
            resolution.scope.reports.add("E408", built.name_span, message, help="put `..body` where they go")


def _restated(built: Built, resolution: Resolution) -> None:
    """A field of the envelope that a request names itself."""
    assert isinstance(built.node, syntax.Rpc)
    protocol = resolution.protocol
    outer = [p for b in resolution.built if b.item.name == protocol.envelope for p in b.placed]
    for placed in built.placed:
        member = placed.member
        if not isinstance(member, model.Field) or member.origin == protocol.envelope:
            continue
        for other in outer:
            if not isinstance(other.member, model.Field) or other.member.range.intersect(member.range).is_empty:
                continue
            if member.wire == other.member.wire and not _narrows(member.type, other.member.type, protocol):
                message = f"`{member.name}` of the envelope is {other.node.type.span.text}"  # type: ignore[union-attr]
                resolution.scope.reports.add(
                    "E405",
                    placed.span,
                    f"{message}, which this type is no part of",
                    also=[Label(other.span, "the envelope's field")],
                    help="a request may move the field and narrow its type, as in `reply: false`",
                )


def _narrows(new: model.Type, old: model.Type, protocol: model.Protocol) -> bool:
    """Whether every value of `new` also is one of `old`."""
    if new == old or old is model.Scalar.ANY:
        return True
    match new, old:
        case model.Nullable(item=inner), model.Nullable(item=outer):
            return _narrows(inner, outer, protocol)
        case _, model.Nullable(item=outer):
            return new is model.Scalar.NIL or _narrows(new, outer, protocol)
        case model.Const(value=value), model.Scalar() as scalar:
            return scalar.has(value)
        case model.Scalar() as narrow, model.Scalar() as wide:
            return wide.takes(narrow)
        case (model.ListOf(item=inner), model.ListOf(item=outer)) | (
            model.SetOf(item=inner),
            model.SetOf(item=outer),
        ):
            return _narrows(inner, outer, protocol)
        case model.MapOf(), model.MapOf():
            return _narrows(new.key, old.key, protocol) and _narrows(new.value, old.value, protocol)
        case model.Const(), model.Named(name=name):
            items = [item for item in protocol.items if item.name == name and isinstance(item, model.Enum)]
            return any(value.wire == new.value for item in items for value in item.values)
    return False


def _named_spreads(built: Built, resolution: Resolution) -> None:
    """The arms of a named spread are structs, whose keys the body does not have; keys of a rest are strings."""
    reports = resolution.scope.reports
    own = {p.member.wire: p for p in built.placed if isinstance(p.member, (model.Field, model.Tag))}
    rests: list[Named] = []
    for placed in built.placed:
        spread = placed.member
        if not isinstance(spread, model.Spread):
            continue
        if isinstance(spread.type, model.MapOf):
            rests.append(Named("rest", placed.span, spread.range))
            if placed.here and spread.type.key != model.Scalar.STR:
                reports.add("E406", placed.span, "the keys of a spread map are those of this map: strings")
            continue
        for union in (u for u in resolution.of(model.Union) if u.item.name == spread.type.name):
            _spread_union(placed, union, own, built, resolution)

    def twice(first: Named, second: Named) -> None:
        also = [Label(first.span, "the first one")]
        reports.add("E406", second.span, "two maps cannot both hold all further keys", also=also)

    overlapping(rests, lambda entry: entry.name, twice)


def _spread_union(placed: Placed, union: Built, own: dict[str, Placed], built: Built, resolution: Resolution) -> None:
    assert isinstance(union.item, model.Union)
    for arm in union.item.arms:
        structs = [
            b for b in resolution.of(model.Struct) if isinstance(arm.type, model.Named) and b.item.name == arm.type.name
        ]
        if not structs:
            resolution.scope.reports.add(
                "E406",
                placed.span,
                f"`{union.item.name}` cannot be spread: its arm `{arm.name}` has no keys",
                also=[Label(union.name_span, "each arm of it must be a struct, or have fields")],
            )
            return
        for struct in structs:
            for inner in struct.placed:
                wire = inner.member.wire if isinstance(inner.member, model.Field) else None
                if wire in own:
                    both = own[wire].member.range.intersect(placed.member.range).intersect(inner.member.range)
                    if not both.intersect(struct.item.range).intersect(built.item.range).is_empty:
                        resolution.scope.reports.add(
                            "E401",
                            placed.span,
                            f'`{built.item.name}` has the key "{wire}" twice',
                            also=[
                                Label(own[wire].span, "as a field here"),
                                Label(inner.span, f"in the arm `{arm.name}` here"),
                            ],
                        )


def _key_types(resolution: Resolution) -> None:
    """Maps as keys of maps, or in sets: no language that is generated can hold them."""
    for declared in resolution.scope.declared:
        for kind in _written_types(declared.node):
            for inner in _generics(kind):
                first = inner.arguments[0] if inner.arguments else None
                if inner.name.text in ("map", "set") and first and _is_map(first, resolution):
                    what = "a key of a map" if inner.name.text == "map" else "an element of a set"
                    resolution.scope.reports.add("E412", first.span, f"a map cannot be {what}")


def _generics(kind: syntax.Type) -> Iterator[syntax.Ref]:
    match kind:
        case syntax.Nullable(item=item):
            yield from _generics(item)
        case syntax.Ref(arguments=arguments) if arguments:
            yield kind
            for argument in arguments:
                yield from _generics(argument)


def _is_map(kind: syntax.Type, resolution: Resolution) -> bool:
    match kind:
        case syntax.Nullable(item=item):
            return _is_map(item, resolution)
        case syntax.Ref(name=name):
            entries = resolution.scope.by_name.get(name.text, [])
            return name.text == "map" or any(isinstance(entry.node, syntax.Struct) for entry in entries)
    return False
