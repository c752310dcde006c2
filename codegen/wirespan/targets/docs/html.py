"""Text as HTML: everything that came from outside is escaped here, and nothing that it holds can act on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

__all__ = ["code", "element", "joined", "link", "text", "visible"]

# Controls, and the marks that turn the direction of what follows them: a reader must see that they are there.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def visible(value: str) -> str:
    """The text with controls and direction marks spelled out, as in `⟨U+202E⟩`."""
    return _HIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", value)


def text(value: object) -> Markup:
    """Any value as text of a page. Markup stays as it is, and so does what knows its own."""
    return escape(value) if hasattr(value, "__html__") else escape(visible(str(value)))


def element(name: str, content: object = "", **attributes: str | None) -> Markup:
    """One element. `class_` is the attribute class; an attribute that is None is left out."""
    given = [(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None]
    head = Markup("").join(Markup(' {}="{}"').format(key, visible(value)) for key, value in given)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), head, text(content))


def code(content: object, **attributes: str | None) -> Markup:
    """Inline code."""
    return element("code", content, **attributes)


def link(content: object, href: str | None, **attributes: str | None) -> Markup:
    """A link; the content alone where there is nowhere to go."""
    return text(content) if href is None else element("a", content, href=href, **attributes)


def joined(parts: Iterable[object], between: object = "") -> Markup:
    """The parts one behind the other."""
    return text(between).join(text(part) for part in parts)
