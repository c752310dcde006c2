"""Names: what a name in the text stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from attrs import define, field, frozen

from .. import model
from ..diagnostics import Label, Reports, nearest
from ..releases import Range, Release
from ..source import Span
from . import syntax
from .annotations import Annotations

__all__ = ["BUILTIN", "Declared", "Scope", "kind_of", "location_of"]

SCALARS = {scalar.value: scalar for scalar in model.Scalar}
GENERICS = {"list": 1, "set": 1, "map": 2, "tuple": None, "request": None, "reply": 1}
BUILTIN = (*SCALARS, *GENERICS, "tag", "body")
"""Names that no declaration may have. `tag` and `body` mean something in a body only."""

TYPES = (syntax.Alias, syntax.Extern, syntax.Enum, syntax.Struct, syntax.Union)
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


@frozen(eq=False)
class Declared:
    """One declaration: its text and the releases that have it."""

    node: syntax.Item
    module: str
    range: Range

    @property
    def name(self) -> str:
        """The declared name."""
        return self.node.name.text


@define
class Scope:
    """All declarations of all files: one namespace."""

    reports: Reports
    notes: Annotations
    releases: tuple[Release, ...] = ()
    declared: list[Declared] = field(factory=list)
    by_name: dict[str, list[Declared]] = field(factory=dict)
    lost: set[str] = field(factory=set)  # names of declarations that could not be read: referring to them is no error
    missed: int = 0  # how often something referred to one of them

    def declare(self, node: syntax.Item, module: str) -> Declared:
        """Enter a declaration."""
        entry = Declared(node, module, self.notes[node].range)
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


def _article(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def location_of(span: Span) -> model.Location:
    """The place of something, for the model."""
    return model.Location(span.source.name, span.line)
