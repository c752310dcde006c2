"""The transport: it exists, its editions are stated, and it has what the description wants of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ... import model, transports
from ...diagnostics import Label, nearest
from ...transports import Transport
from .. import syntax
from ..resolution import Resolution

__all__ = ["check"]


def check(resolution: Resolution) -> None:
    """Report an unknown transport, editions that do not say what each release speaks, and types that it lacks.

    Raises
    ------
    PluginError
        The distribution that offers the transport is broken.

    """
    setting = _setting(resolution)
    if setting is not None and not isinstance(setting.value, syntax.Ident):
        return  # reported already
    name = resolution.protocol.transport
    known = transports.names()
    if setting is None and name not in known:
        raise RuntimeError(f"its own transport `{name}` is not registered: install wirespan again")
    if setting is not None and name not in known:
        close = nearest(name, known)
        resolution.scope.reports.add(
            "E701",
            setting.value.span,
            f"no transport is called `{name}`",
            help=f"did you mean `{close}`?"
            if close
            else f"installed are {_listed(known)}; another one comes with a distribution that offers it",
        )
        return
    transport = transports.find(name)
    if setting is not None:
        _editions(setting, transport, resolution)
    shown = f"`{name}`" if setting is not None else f"`{name}`, which is meant where none is named,"
    _externs(shown, transport, resolution)
    if not transport.has_sets:
        _sets(shown, resolution)


def _setting(resolution: Resolution) -> syntax.Setting | None:
    blocks = (entry for entry in resolution.files[0].entries if isinstance(entry, syntax.Protocol))
    settings = (setting for block in blocks for setting in block.settings)
    return next((setting for setting in settings if setting.name.text == "transport"), None)


# ---------------------------------------------------------------------------------------------- editions


def _editions(setting: syntax.Setting, transport: Transport, resolution: Resolution) -> None:
    """Each release speaks one edition, and which it is stands in the description: nobody guesses it from a number."""
    reports, known, stated = resolution.scope.reports, transport.editions, setting.editions or ()
    name, place = resolution.protocol.transport, setting.value.span
    if not known:
        for node in stated:
            reports.add("E703", node.span, f"`{name}` has no editions", help=f"write `transport: {name}`")
        return
    as_in = f"as in `transport: {name} {{ {known[-1]} }}`; there are {_listed(known)}, the oldest first"
    if not stated:
        reports.add("E703", place, f"which edition of `{name}` do the releases speak?", help=as_in)
    wrong = [node for node in stated if node.name.text not in known]
    for node in wrong:
        close = nearest(node.name.text, known)
        message = f"`{name}` has no edition `{node.name.text}`"
        reports.add("E703", node.name.span, message, help=f"did you mean `{close}`?" if close else as_in)
    if wrong or not stated:
        return
    ranges = [(node, resolution.scope.notes[node].range) for node in stated]
    for release in resolution.protocol.releases:
        spoken = [node for node, bounds in ranges if release in bounds]
        if not spoken:
            help_ = "say up to which release an edition is spoken with `@removed`, from which on with `@since`"
            reports.add("E703", place, f"no edition of `{name}` is spoken in {release}", help=help_)
            return
        if len(spoken) > 1:
            first, second = spoken[:2]
            message = f"{release} speaks `{first.name.text}` already"
            also = [Label(first.span, "stated here")]
            reports.add(
                "E703", second.span, message, also=also, help="give them ranges of releases that do not overlap"
            )
            return


# ---------------------------------------------------------------------------------------------- types


def _externs(shown: str, transport: Transport, resolution: Resolution) -> None:
    for built in resolution.of(model.Extern):
        if built.item.name not in transport.externs:
            there = f"there are {_listed(transport.externs)}" if transport.externs else "this one has none"
            close = nearest(built.item.name, transport.externs)
            resolution.scope.reports.add(
                "E702",
                built.name_span,
                f"the transport {shown} has no type `{built.item.name}`",
                help=f"did you mean `{close}`?" if close else f"an extern type is one of the transport's: {there}",
            )


def _sets(shown: str, resolution: Resolution) -> None:
    for file in resolution.files:
        for _, node in file.documented:
            for kind in _types(node):
                for name in syntax.references(kind):
                    if name.text == "set":
                        resolution.scope.reports.add(
                            "E702",
                            name.span,
                            f"the transport {shown} has no sets",
                            help="use `list`, or name a transport that can tell a set from a list",
                        )


def _types(node: syntax.Documented) -> Iterator[syntax.Type]:
    match node:
        case syntax.Alias(type=kind) | syntax.Field(type=kind):
            yield kind
        case syntax.Arm(type=kind) if kind is not None:
            yield kind
        case syntax.Rpc(steps=steps):
            yield from (step.type for step in steps if step.type is not None)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
