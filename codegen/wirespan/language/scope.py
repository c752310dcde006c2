"""Names, releases and annotations: what a name in the text stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from attrs import define, field, frozen

from .. import model
from ..diagnostics import Label, Reports, nearest
from ..releases import Range, Release
from . import syntax
from .syntax import Span

__all__ = ["BUILTIN", "Declared", "Notes", "Scope", "kind_of"]

SCALARS = {scalar.value: scalar for scalar in model.Scalar}
GENERICS = {"list": 1, "set": 1, "map": 2, "tuple": None, "request": None, "reply": 1}
BUILTIN = (*SCALARS, *GENERICS, "tag", "body")
"""Names that no declaration may have. `tag` and `body` mean something in a body only."""

TYPES = (syntax.Alias, syntax.Extern, syntax.Enum, syntax.Struct, syntax.Union)
ANNOTATIONS = ("since", "removed", "deprecated", "unit")
ANY_ROLE = "any"
FOREIGN = {
    "array": "list",
    "binary": "bytes",
    "boolean": "bool",
    "dict": "map",
    "double": "float",
    "f64": "float",
    "i64": "int",
    "integer": "int",
    "none": "nil",
    "null": "nil",
    "object": "map",
    "string": "str",
    "u64": "uint",
    "vec": "list",
}
"""What types of other languages are called here."""


def kind_of(node: syntax.Item) -> str:
    """The keyword of a declaration."""
    match node:
        case syntax.Alias():
            return "type"
        case syntax.Extern():
            return "extern type"
    return type(node).__name__.lower()


@define(eq=False)
class Declared:
    """One declaration: its text and the releases that have it."""

    node: syntax.Item
    module: str
    range: Range
    sound: bool = True  # nothing is wrong with it so far, so that closer checks make sense

    @property
    def name(self) -> str:
        """The declared name."""
        return self.node.name.text


@frozen
class Notes:
    """What the annotations of a declaration, field, arm or value say."""

    range: Range = Range()
    deprecated: str | None = None
    unit: str | None = None


@define
class Scope:
    """All declarations of all files: one namespace."""

    reports: Reports
    releases: tuple[Release, ...] = ()
    declared: list[Declared] = field(factory=list)
    by_name: dict[str, list[Declared]] = field(factory=dict)
    lost: set[str] = field(factory=set)  # names of declarations that could not be read: referring to them is no error
    missed: int = 0  # how often something referred to one of them

    def declare(self, node: syntax.Item, module: str) -> Declared:
        """Enter a declaration."""
        before = len(self.reports.found)
        entry = Declared(node, module, self.notes(node).range)
        entry.sound = len(self.reports.found) == before
        self.declared.append(entry)
        if not isinstance(node, syntax.Example):
            self.by_name.setdefault(entry.name, []).append(entry)
        return entry

    def among(self, kinds: type[syntax.Item] | tuple[type[syntax.Item], ...]) -> Iterator[Declared]:
        """The declarations of some kinds, in the order of the text."""
        return (entry for entry in self.declared if isinstance(entry.node, kinds))

    def names(self, kinds: type[syntax.Item] | tuple[type[syntax.Item], ...]) -> list[str]:
        """The names of the declarations of some kinds."""
        return list(dict.fromkeys(entry.name for entry in self.among(kinds)))

    # ------------------------------------------------------------------ references

    def find(
        self, name: syntax.Name, kinds: type[syntax.Item] | tuple[type[syntax.Item], ...], wanted: str
    ) -> list[Declared] | None:
        """The declarations behind a name; None, and reported, if there are none of the wanted kind."""
        entries = self.by_name.get(name.text, [])
        fitting = [entry for entry in entries if isinstance(entry.node, kinds)]
        if fitting:
            return fitting
        if entries:
            other = entries[0].node
            self.reports.add(
                "E208",
                name.span,
                f"`{name.text}` is not {wanted}",
                label=f"{wanted} is needed here",
                also=[Label(other.name.span, f"declared here as {_article(kind_of(other))}")],
            )
        elif name.text in self.lost:
            self.missed += 1
        else:
            known = [*self.names(kinds), *(BUILTIN if kinds == TYPES else ())]
            close = FOREIGN.get(name.text.lower()) if kinds == TYPES else None
            close = close or nearest(name.text, known)
            self.reports.add(
                "E207",
                name.span,
                f"no {wanted.removeprefix('a ').removeprefix('an ')} is called `{name.text}`",
                help=f"did you mean `{close}`?" if close else None,
            )
        return None

    def roles(self, names: Sequence[syntax.Name]) -> tuple[str, ...]:
        """The roles of one end of a route; `any` is all of them."""
        found: dict[str, None] = {}
        for name in names:
            if name.text == ANY_ROLE:
                found.update(dict.fromkeys(self.names(syntax.Role)))
            elif self.find(name, syntax.Role, "a role"):
                if name.text in found:
                    self.reports.add("E209", name.span, f"`{name.text}` stands here twice")
                found[name.text] = None
        return tuple(found)

    def type(self, node: syntax.Type, fields: Collection[str] = ()) -> model.Type | None:
        """The type that is written; None, and reported, if it makes no sense. `fields` may stand in `reply<…>`."""
        match node:
            case syntax.Nullable(item=item):
                inner = self.type(item, fields)
                if inner in (model.Scalar.NIL, model.Scalar.ANY):
                    self.reports.add(
                        "E412",
                        node.span,
                        f"`{node.span.text}` says the same as `{item.span.text}`",
                        help="drop the `?`",
                    )
                return inner and model.Nullable(inner)
            case syntax.Constant(value=scalar):
                if isinstance(scalar.value, (str, int)):
                    return model.Const(scalar.value)
                self.reports.add("E412", node.span, "a literal type is a string, an integer, true or false")
                return None
            case syntax.Ref(name=name, arguments=None):
                return self._plain(name)
            case syntax.Ref(name=name, arguments=arguments):
                return self._generic(node, name, arguments or (), fields)

    def _plain(self, name: syntax.Name) -> model.Type | None:
        if name.text in SCALARS:
            return SCALARS[name.text]
        if name.text in GENERICS:
            example = {"map": "map<str, int>", "tuple": "tuple<str, int>"}.get(name.text, f"{name.text}<…>")
            self.reports.add("E212", name.span, f"`{name.text}` needs type arguments", help=f"as in `{example}`")
            return None
        if name.text in BUILTIN:
            self.reports.add("E412", name.span, f"`{name.text}` cannot stand here")
            return None
        return model.Named(name.text) if self.find(name, TYPES, "a type") else None

    def _generic(
        self, node: syntax.Ref, name: syntax.Name, arguments: Sequence[syntax.Type], fields: Collection[str]
    ) -> model.Type | None:
        if name.text not in GENERICS:
            if name.text in BUILTIN or self.find(name, TYPES, "a type"):
                self.reports.add("E212", node.span, f"`{name.text}` takes no type arguments")
            return None
        wanted = GENERICS[name.text]
        if wanted is not None and len(arguments) != wanted:
            many = "one type argument" if wanted == 1 else f"{wanted} type arguments"
            self.reports.add("E212", node.span, f"`{name.text}` takes {many}, not {len(arguments)}")
            return None
        if name.text in ("request", "reply"):
            return self._raw(name.text, arguments, fields)
        items = [self.type(argument, fields) for argument in arguments]
        known = [item for item in items if item is not None]
        if len(known) < len(items):
            return None
        match name.text:
            case "list":
                return model.ListOf(known[0])
            case "set":
                return model.SetOf(known[0])
            case "map":
                return model.MapOf(known[0], known[1])
        return model.TupleOf(tuple(known))

    def _raw(self, kind: str, arguments: Sequence[syntax.Type], fields: Collection[str]) -> model.Type | None:
        names = [a.name for a in arguments if isinstance(a, syntax.Ref) and a.arguments is None]
        if len(names) < len(arguments):
            wrong = next(a for a in arguments if not isinstance(a, syntax.Ref) or a.arguments is not None)
            what = "a role" if kind == "request" else "the name of a field"
            self.reports.add("E212", wrong.span, f"`{kind}` takes {what}")
            return None
        if kind == "request":
            roles = self.roles(names)
            return model.RequestTo(roles) if roles else None
        if names[0].text not in fields:
            close = nearest(names[0].text, fields)
            self.reports.add(
                "E505",
                names[0].span,
                f"no field of this request is called `{names[0].text}` and holds a request",
                help=f"did you mean `{close}`?" if close else "`reply<field>` answers a field of type `request<…>`",
            )
            return None
        return model.ReplyTo(names[0].text)

    # ------------------------------------------------------------------ releases and annotations

    def release(self, node: syntax.Literal) -> Release | None:
        """A release that is written somewhere; None, and reported, if it is not one of the protocol's."""
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

    def notes(self, node: syntax.Documented) -> Notes:
        """What the annotations say; wrong ones are reported."""
        allowed = ANNOTATIONS if isinstance(node, syntax.Field) else ANNOTATIONS[:3]
        given: dict[str, syntax.Annotation] = {}
        values: dict[str, Release | str] = {}
        for annotation in node.annotations:
            name = annotation.name.text
            if name in given:
                self.reports.add(
                    "E306",
                    annotation.span,
                    f"`@{name}` stands here twice",
                    also=[Label(given[name].span, "first here")],
                    help="for a second range of releases, declare the whole thing again" if name != "unit" else None,
                )
            elif name not in allowed:
                self._unknown_annotation(annotation, allowed)
            else:
                given[name] = annotation
                value = self._argument(annotation)
                if value is not None:
                    values[name] = value
        since, removed = values.get("since"), values.get("removed")
        bounds = Range(since if isinstance(since, Release) else None, removed if isinstance(removed, Release) else None)
        if bounds.since and bounds.removed and bounds.since >= bounds.removed:
            self.reports.add(
                "E302",
                given["removed"].span,
                f"removed in {bounds.removed}, yet there only since {bounds.since}",
                also=[Label(given["since"].span, "added here")],
                help="`@removed` names the first release without it, `@since` the first release with it",
            )
            bounds = Range()
        deprecated, unit = values.get("deprecated"), values.get("unit")
        return Notes(
            bounds, deprecated if isinstance(deprecated, str) else None, unit if isinstance(unit, str) else None
        )

    def _unknown_annotation(self, annotation: syntax.Annotation, allowed: Sequence[str]) -> None:
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

    def _argument(self, annotation: syntax.Annotation) -> Release | str | None:
        name, arguments = annotation.name.text, annotation.arguments
        example = {"since": "2026.8.0", "removed": "2026.8.0", "unit": '"s"', "deprecated": '"what to use instead"'}
        if len(arguments) != 1:
            self.reports.add(
                "E306", annotation.span, f"`@{name}` takes one argument", help=f"as in `@{name}({example[name]})`"
            )
            return None
        if name in ("since", "removed"):
            return self.release(arguments[0])
        match arguments[0]:
            case syntax.Scalar(value=str(text)) if text:
                return text
        self.reports.add("E306", arguments[0].span, f"`@{name}` takes a text", help=f"as in `@{name}({example[name]})`")
        return None


def release_text(node: syntax.Literal) -> str | None:
    """The text of a release: `2026.8.0`, or `1.2`, which also is a number."""
    match node:
        case syntax.Version(text=text):
            return text
        case syntax.Scalar(value=int() | float(), raw=raw) if raw.replace(".", "").isdigit():
            return raw
    return None


def _article(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def location_of(span: Span) -> model.Location:
    """The place of something, for the model."""
    return model.Location(span.source.name, span.line)


def doc_of(node: syntax.Documented) -> str:
    """The doc of something; empty if it has none."""
    return node.doc.text if node.doc else ""
