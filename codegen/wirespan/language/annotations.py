"""What doc comments and annotations say: read once, for each declaration and each of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from attrs import frozen

from ..diagnostics import Label, Reports, nearest
from ..releases import Range, Release
from ..source import Span
from . import syntax

__all__ = ["ANNOTATIONS", "Annotations", "Notes", "release_text", "unsent_text"]


@frozen
class _Form:
    """How an annotation is written."""

    example: str
    argument: str = "a text"
    of_fields: bool = False
    bare: bool = False  # may stand without an argument


ANNOTATIONS: Mapping[str, _Form] = MappingProxyType(
    {
        "since": _Form("2026.8.0", "a release"),
        "removed": _Form("2026.8.0", "a release"),
        "deprecated": _Form('"what to use instead"'),
        "unit": _Form('"s"', of_fields=True),
        "unsent": _Form('"why no sender writes it"', of_fields=True, bare=True),
    }
)


@frozen(kw_only=True)
class Notes:
    """What the doc and the annotations of a declaration, field, arm or value say."""

    doc: str = ""
    range: Range = Range()
    deprecated: str | None = None
    unit: str | None = None
    unsent: str | None = None  # "" without a reason
    is_broken: bool = False  # an annotation is wrong

    @property
    def told(self) -> str:
        """The doc, and behind it that the key is never sent, where that is so."""
        return f"{self.doc} {unsent_text(self.unsent)}".strip()


class Annotations:
    """The notes of all that a description declares."""

    def __init__(self, files: Iterable[syntax.File], releases: Sequence[Release], reports: Reports) -> None:
        self.releases = releases
        self.reports = reports
        docs: dict[syntax.Path, str] = {}
        # Two nodes that say the same are equal: only their identity tells them apart.
        self._notes = {id(node): self._read(path, node, docs) for file in files for path, node in file.documented}

    def __getitem__(self, node: syntax.Documented) -> Notes:
        """The notes of a node of one of the files."""
        return self._notes[id(node)]

    def are_broken(self, item: syntax.Item) -> bool:
        """Whether an annotation of a declaration, or of a part of it, is wrong."""
        return any(self[node].is_broken for _, node in syntax.documented(item))

    def bounds(self) -> set[Release]:
        """The releases that an annotation names."""
        ranges = [notes.range for notes in self._notes.values()]
        return {bound for bounds in ranges for bound in (bounds.since, bounds.removed) if bound is not None}

    def _read(self, path: syntax.Path, node: syntax.Documented, docs: dict[syntax.Path, str]) -> Notes:
        before = len(self.reports.found)
        allowed = [name for name, form in ANNOTATIONS.items() if isinstance(node, syntax.Field) or not form.of_fields]
        given: dict[str, syntax.Annotation] = {}
        texts: dict[str, str] = {}
        bounds: dict[str, Release] = {}
        for annotation in node.annotations:
            name = annotation.name.text
            if name in given:
                self._twice(annotation, given[name])
            elif name not in allowed:
                self._unknown(annotation, allowed)
            else:
                given[name] = annotation
                match self._argument(annotation, ANNOTATIONS[name]):
                    case Release() as release:
                        bounds[name] = release
                    case str(text):
                        texts[name] = text
        found = Range(bounds.get("since"), bounds.get("removed"))
        if found.is_empty:
            self.reports.add(
                "E302",
                given["removed"].span,
                f"removed in {found.removed}, yet there only since {found.since}",
                also=[Label(given["since"].span, "added here")],
                help="`@removed` names the first release without it, `@since` the first release with it",
            )
            found = Range()
        match node:
            case syntax.Field(optional=None, default=None, spread=None) if "unsent" in given:
                self._unsent_yet_required(node, given["unsent"])
        if node.doc:
            docs[path] = node.doc.text
        doc = docs.get(path, "") if node.doc or "unsent" not in texts else ""
        return Notes(doc=doc, range=found, is_broken=len(self.reports.found) > before, **texts)

    def _twice(self, annotation: syntax.Annotation, first: syntax.Annotation) -> None:
        form = ANNOTATIONS[annotation.name.text]
        self.reports.add(
            "E306",
            annotation.span,
            f"`@{annotation.name.text}` stands here twice",
            also=[Label(first.span, "first here")],
            help=None if form.of_fields else "for a second range of releases, declare the whole thing again",
        )

    def _unknown(self, annotation: syntax.Annotation, allowed: Sequence[str]) -> None:
        name = annotation.name.text
        if name in ANNOTATIONS:
            self.reports.add("E305", annotation.span, f"`@{name}` belongs to a field")
            return
        close = nearest(name, allowed)
        self.reports.add(
            "E305",
            annotation.name.span,
            f"no annotation is called `@{name}`",
            help=f"did you mean `@{close}`?" if close else f"there are {', '.join('@' + a for a in allowed)}",
        )

    def _argument(self, annotation: syntax.Annotation, form: _Form) -> Release | str | None:
        name, arguments = annotation.name.text, annotation.arguments
        help_ = f"as in `@{name}({form.example})`"
        if form.bare and not arguments:
            return ""
        if len(arguments) != 1:
            many = "at most one argument" if form.bare else "one argument"
            self.reports.add("E306", annotation.span, f"`@{name}` takes {many}", help=help_)
            return None
        if form.argument == "a release":
            return self._release(arguments[0])
        match arguments[0]:
            case syntax.Scalar(value=str(text)) if text:
                return text
        self.reports.add("E306", arguments[0].span, f"`@{name}` takes {form.argument}", help=help_)
        return None

    def _release(self, node: syntax.Literal) -> Release | None:
        text = release_text(node)
        if text is None:
            self.reports.add("E306", node.span, "a release is needed here", help="as in `2026.8.0`")
            return None
        release = Release(text)
        if self.releases and release not in self.releases:
            close = nearest(text, [str(known) for known in self.releases])
            help_ = f"did you mean `{close}`? " if close else ""
            self.reports.add(
                "E301",
                node.span,
                f"{text} is no release of this protocol",
                help=help_ + "the `releases` of the protocol block list all that may be named",
            )
            return None
        return release

    def _unsent_yet_required(self, node: syntax.Field, annotation: syntax.Annotation) -> None:
        message = f"`{node.name.text}` is never sent, yet it has to be there"
        help_ = "a field without which a receiver can do is written `name?: T`, or `name: T = v`"
        also = [Label(Span(node.span.source, node.name.span.start, node.type.span.end), "this key is required")]
        self.reports.add("E307", annotation.span, message, also=also, help=help_)


def unsent_text(reason: str | None) -> str:
    """The sentence for `@unsent`, or nothing."""
    if reason is None:
        return ""
    return f"Never sent: {reason}." if reason else "Never sent."


def release_text(node: syntax.Literal) -> str | None:
    """The text of a release: `2026.8.0`, or `1.2`, which also is a number."""
    match node:
        case syntax.Version(text=text):
            return text
        case syntax.Scalar(value=int() | float(), raw=raw) if raw.replace(".", "").isdigit():
            return raw
    return None
