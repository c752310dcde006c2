"""The section of an item: its description, examples of it, how generated code declares it, and its history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from markupsafe import Markup

from ...model import Item, Message, Rpc, Struct, Union
from ..declared import Declarations
from . import changes, html
from .edition import Edition
from .examples import Examples, written
from .history import History
from .page import Panel, Section
from .view import Viewer

__all__ = ["Sections"]


@frozen(kw_only=True)
class Sections:
    """What stands beside the descriptions of items."""

    examples: Mapping[str, Examples]
    """By release, as text."""
    declarations: Sequence[Declarations]
    """Of each language."""
    history: History

    def section(self, edition: Edition, item: Item, viewer: Viewer) -> Section:
        """The section of an item, as seen from the page of the viewer."""
        return Section(
            view=viewer.item(item),
            panels=tuple(self._panels(edition, item)),
            history=tuple(
                (str(release), changes.told(found, item.name, viewer))
                for release, found in self.history.timeline(item.name, edition.release)
            ),
        )

    def _panels(self, edition: Edition, item: Item) -> Iterator[Panel]:
        def panel(label: str, title: str, content: Markup) -> Panel:
            return Panel(label=label, title=title, anchor=f"{item.name}:{label.lower()}", content=content)

        examples = self.examples[edition.label]
        if isinstance(item, (Message, Rpc)) and (example := examples.text(item.name)) is not None:
            yield panel("Example", "Example", example)
            if (data := examples.bytes(item.name)) is not None:
                yield panel("Bytes", "The same as bytes", data)
        elif (example := written(edition.protocol.examples(item.name))) is not None:
            yield panel("Example", "Example", example)
        if isinstance(item, Struct) and item.spread_only:
            return
        names = [item.name]
        if isinstance(item, Union):  # its bodies have classes of their own
            names += [s.name for s in edition.protocol.of(Struct) if s.arm_of == item.name]
        for language in self.declarations:
            declared = [language.find(edition.release, name) for name in names]
            code = "\n\n\n".join(each.text for each in declared if each)
            if code:
                block = html.element("pre", html.code(code), tabindex="0")
                yield panel(language.label, language.title, block)
