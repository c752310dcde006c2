"""Names: declared once in each release, not reserved, and still distinct in the cases of generated code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from attrs import frozen

from ... import model
from ...diagnostics import Label, Reports
from ...releases import Range
from ...source import Span
from .. import syntax
from ..resolution import Built, Resolution
from ..scope import ANY_ROLE, BUILTIN, Declared

__all__ = ["Named", "check", "overlapping", "when_both"]

GENERATED = (model.Alias, model.Extern, model.Enum, model.Struct, model.Union, model.Message, model.Rpc)
"""The items that become types."""


@frozen
class Named:
    """A name, where it is declared, and in which releases."""

    name: str
    span: Span
    range: Range


def check(resolution: Resolution) -> frozenset[Declared]:
    """Report double, reserved and colliding names.

    Returns
    -------
    frozenset[Declared]
        The unions that have an arm twice: whether their arms can be told apart is the lesser question.

    """
    reports = resolution.scope.reports
    declared = [Named(d.name, d.node.name.span, d.range) for d in resolution.scope.declared if not _is_example(d.node)]
    for entry in declared:
        if entry.name in BUILTIN or entry.name == ANY_ROLE:
            reports.add("E210", entry.span, f"`{entry.name}` is a word of the language", help="choose another name")
    overlapping(declared, lambda entry: entry.name, _twice(reports, "declared"))
    _items(resolution)
    broken: set[Declared] = set()
    for built in resolution.built:
        match built.node:
            case syntax.Enum(values=values):
                _values(reports, values, resolution)
            case syntax.Union() if resolution.is_intact(built) and not _arms(built, resolution):
                broken.add(built.declared)
    return frozenset(broken)


def _items(resolution: Resolution) -> None:
    """Items and the structs made from arms share the names of types."""
    reports = resolution.scope.reports
    built = [b for b in resolution.built if isinstance(b.item, GENERATED)]
    entries = [Named(b.item.name, b.name_span, b.item.range) for b in built]
    overlapping(entries, lambda entry: model.snake(entry.name), _collide(reports))
    arms = {b.name_span for b in built if isinstance(b.item, model.Struct) and b.item.arm_of}

    def taken(first: Named, second: Named) -> None:
        if (first.span in arms) != (second.span in arms):
            arm, other = (first, second) if first.span in arms else (second, first)
            message = f"the struct of this arm would be called `{arm.name}`, like another declaration"
            reports.add("E211", arm.span, message, also=[Label(other.span, "the other one")])

    overlapping(entries, lambda entry: entry.name, taken)


def _arms(built: Built, resolution: Resolution) -> bool:
    assert isinstance(built.node, syntax.Union)
    assert isinstance(built.item, model.Union)
    reports = resolution.scope.reports
    arms = [
        Named(arm.name, (node.name or node).span, arm.range)
        for arm, node in zip(built.item.arms, built.node.arms, strict=True)
    ]

    is_clear = True

    def twice(first: Named, second: Named) -> None:
        nonlocal is_clear
        is_clear = False
        both = f"`{first.name}` is an arm twice{when_both(first.range, second.range)}"
        help_ = f"name them, as in `first: {second.span.text}`" if second.span.text != second.name else None
        reports.add("E209", second.span, both, also=[Label(first.span, "first here")], help=help_)

    overlapping(arms, lambda entry: entry.name, twice)
    overlapping(arms, lambda entry: model.snake(entry.name), _collide(reports))
    return is_clear


def _values(reports: Reports, values: Sequence[syntax.Value], resolution: Resolution) -> None:
    named = [Named(value.name.text, value.name.span, resolution.scope.notes[value].range) for value in values]
    overlapping(named, lambda entry: entry.name, _twice(reports, "a value"))
    overlapping(named, lambda entry: model.snake(entry.name), _collide(reports))
    wires = [
        Named(str(v.wire.value if v.wire else v.name.text), (v.wire or v.name).span, resolution.scope.notes[v].range)
        for v in values
    ]
    if len({entry.name for entry in named}) == len(named):
        overlapping(wires, lambda entry: entry.name, _twice(reports, "a value"))


Report = Callable[[Named, Named], None]
Some = TypeVar("Some", bound=Named)


def overlapping(entries: Iterable[Some], key: Callable[[Some], str], report: Callable[[Some, Some], None]) -> None:
    """Report each entry that has the key of an earlier one in a common release."""
    seen: dict[str, list[Some]] = {}
    for entry in entries:
        earlier = seen.setdefault(key(entry), [])
        other = next((e for e in earlier if not e.range.intersect(entry.range).is_empty), None)
        if other is not None:
            report(other, entry)
        earlier.append(entry)


def when_both(one: Range, other: Range) -> str:
    """The releases in which two things meet, as an addition to a sentence."""
    both = one.intersect(other)
    return "" if both.is_always else f" ({both})"


def _twice(reports: Reports, what: str) -> Report:
    def report(first: Named, second: Named) -> None:
        help_ = "declarations of one name need ranges of releases that do not overlap"
        reports.add(
            "E209",
            second.span,
            f"`{second.name}` is {what} twice{when_both(first.range, second.range)}",
            also=[Label(first.span, "first here")],
            help=None if first.range.is_always and second.range.is_always else help_,
        )

    return report


def _collide(reports: Reports) -> Report:
    def report(first: Named, second: Named) -> None:
        if first.name != second.name:
            reports.add(
                "E211",
                second.span,
                f"`{second.name}` and `{first.name}` become one name in generated code",
                also=[Label(first.span, f"`{first.name}` is declared here")],
            )

    return report


def _is_example(node: syntax.Item) -> bool:
    return isinstance(node, syntax.Example)
