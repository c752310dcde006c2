"""Messages and exchanges: ops, streams and routes, steps."""

from __future__ import annotations

from collections.abc import Sequence

from ... import model
from ...diagnostics import Label, nearest
from ...source import Span
from .. import syntax
from ..resolution import Built, Resolution
from .names import when_both

__all__ = ["check"]


def check(resolution: Resolution) -> None:
    """Report double ops, routes without streams and the reverse, and steps that cannot happen."""
    _ops(resolution, model.Message)
    _ops(resolution, model.Rpc)
    _routes(resolution)
    for built in resolution.of(model.Rpc):
        if isinstance(built.node, syntax.Rpc):
            _steps(built, built.node, resolution)


def _ops(resolution: Resolution, kind: type[model.Message] | type[model.Rpc]) -> None:
    """An op says what arrives: one receiver and kind of connection, one meaning."""
    seen: dict[str, list[Built]] = {}
    for built in resolution.of(kind):
        item, node = built.item, built.node
        assert isinstance(item, (model.Message, model.Rpc))
        assert isinstance(node, (syntax.Message, syntax.Rpc))
        for other in seen.setdefault(item.op, []):
            assert isinstance(other.item, (model.Message, model.Rpc))
            assert isinstance(other.node, (syntax.Message, syntax.Rpc))
            common = [role for role in _receivers(item) if role in _receivers(other.item)]
            if common and not item.range.intersect(other.item.range).is_empty and item.name != other.item.name:
                what = "messages" if kind is model.Message else "requests"
                resolution.scope.reports.add(
                    "E501",
                    node.op.span,
                    f'two {what} to `{common[0]}` have the op "{item.op}"{when_both(item.range, other.item.range)}',
                    also=[Label(other.node.op.span, f"`{other.item.name}` has it")],
                )
                break
        seen[item.op].append(built)


def _receivers(item: model.Message | model.Rpc) -> tuple[str, ...]:
    if isinstance(item, model.Message) and item.both_ways:
        return (*item.receivers, *item.senders)
    return item.receivers


def _routes(resolution: Resolution) -> None:
    reports = resolution.scope.reports
    streams = resolution.of(model.Stream)
    used: set[str] = set()
    for built in resolution.of(model.Message):
        assert isinstance(built.item, model.Message)
        carrying = [stream for stream in streams if _carries(stream, built.item)]
        used |= {stream.item.name for stream in carrying}
        alone = [
            release
            for release in built.item.range.among(resolution.protocol.releases)
            if not any(release in stream.item.range for stream in carrying)
        ]
        if alone and resolution.is_intact(built) and all(resolution.is_intact(stream) for stream in streams):
            _uncarried(built, streams, f" in {alone[0]}" if carrying else "", resolution)
        elif carrying:
            _idle_ends(built, carrying, resolution)
    for stream in streams:
        sound = resolution.is_intact(stream) and not resolution.scope.lost
        if stream.item.name not in used and sound:
            reports.add(
                "E503",
                stream.name_span,
                f"no message travels on `{stream.item.name}`",
                help="a message does if its ends match those of the stream",
            )


def _carries(stream: Built, message: model.Message) -> bool:
    item = stream.item
    assert isinstance(item, model.Stream)
    return any(model.travels(message, *way) for way in _ways(item)) and not item.range.intersect(message.range).is_empty


def _uncarried(built: Built, streams: tuple[Built, ...], when: str, resolution: Resolution) -> None:
    assert isinstance(built.node, syntax.Message)
    node = built.node
    known = [
        f"`{s.item.name}`: {' | '.join(s.item.left)} <-> {' | '.join(s.item.right)}"
        for s in streams
        if isinstance(s.item, model.Stream)
    ]
    resolution.scope.reports.add(
        "E502",
        Span(node.span.source, node.senders[0].span.start, node.receivers[-1].span.end),
        f"no stream connects the ends of `{built.item.name}`{when}",
        help=f"the streams are {'; '.join(known)}" if known else "declare one: `stream Name: worker <-> scheduler`",
    )


def _idle_ends(built: Built, carrying: list[Built], resolution: Resolution) -> None:
    """Roles of a route that no stream lets take part in it."""
    assert isinstance(built.node, syntax.Message)
    assert isinstance(built.item, model.Message)
    item, node = built.item, built.node
    ways = [way for s in carrying if isinstance(s.item, model.Stream) for way in _ways(s.item)]
    routes = [(item.senders, item.receivers), *([(item.receivers, item.senders)] if item.both_ways else [])]
    pairs = {
        (sender, receiver)
        for senders, receivers in routes
        for left, right in ways
        for sender in set(senders) & set(left)
        for receiver in set(receivers) & set(right)
    }
    active = {role for pair in pairs for role in pair}
    for name in (*node.senders, *node.receivers):
        if name.text in (*item.senders, *item.receivers) and name.text not in active:
            message = f"`{name.text}` has no stream on which `{item.name}` could travel"
            resolution.scope.reports.add("E502", name.span, message)


def _ways(stream: model.Stream) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return (stream.left, stream.right), (stream.right, stream.left)


def _steps(built: Built, node: syntax.Rpc, resolution: Resolution) -> None:
    reports = resolution.scope.reports
    last: syntax.Step | None = None  # after which nothing can come
    replies: list[syntax.Type] = []
    for step in node.steps:
        if last is not None:
            reason = "the connection becomes a stream" if last.kind == "opens" else "the server pushes until the end"
            reports.add("E506", step.span, "this step never comes", also=[Label(last.span, f"from here on {reason}")])
            return
        if step.when is not None and resolution.is_intact(built):
            _when(step.when, replies, resolution)
        if step.kind == "->" and step.type is not None:
            replies.append(step.type)
        elif step.kind in ("opens", "-> stream"):
            last = step


def _when(name: syntax.Name, replies: Sequence[syntax.Type], resolution: Resolution) -> None:
    """`when arm` follows a reply whose type is a union with that arm."""
    reports = resolution.scope.reports
    if not replies:
        reports.add("E504", name.span, f"`when {name.text}` follows no reply", help="put the reply in front: `-> T`")
        return
    unions = [union for reply in replies for union in _unions(reply, resolution)]
    if not unions:
        also = [Label(replies[-1].span, "the reply")]
        reports.add("E504", name.span, f"the reply has no arm `{name.text}`: it is no union", also=also)
        return
    last = unions[-1]
    arms = [arm.name for union in unions if isinstance(union.item, model.Union) for arm in union.item.arms]
    if name.text not in arms and all(resolution.is_intact(union) for union in unions):
        close = nearest(name.text, arms)
        reports.add(
            "E504",
            name.span,
            f"`{last.item.name}` has no arm `{name.text}`",
            also=[Label(last.name_span, f"its arms are {', '.join(arms)}")],
            help=f"did you mean `{close}`?" if close else None,
        )


def _unions(kind: syntax.Type, resolution: Resolution) -> list[Built]:
    """The union behind a type, in each of its declarations."""
    name = kind.name.text if isinstance(kind, syntax.Ref) and kind.arguments is None else None
    for _ in range(len(resolution.built)):
        aliases = [b for b in resolution.of(model.Alias) if b.item.name == name]
        if not aliases or not isinstance(aliases[0].item, model.Alias):
            break
        target = aliases[0].item.type
        name = target.name if isinstance(target, model.Named) else None
    return [b for b in resolution.of(model.Union) if b.item.name == name]
