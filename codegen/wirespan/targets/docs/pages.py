"""The Markdown pages beside the description: read, checked against it, and filled with what recordings show.

Three kinds of fenced blocks are not code but asked for, in TOML: ```sequence draws a diagram, ```recorded shows one
message as text, ```bytes shows it as bytes with the transport's framing.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import jinja2
from attrs import frozen
from markdown_it.token import Token
from markupsafe import Markup

from ... import transports
from ...model import Message, Rpc
from . import html, prose, sequence, shown
from .addresses import Place
from .examples import Recordings
from .site import Edition
from .traffic import Event

if sys.version_info >= (3, 11):
    import tomllib
else:  # pragma: no cover
    import tomli as tomllib

__all__ = ["Pages", "Prose", "read_all"]

_TAG = re.compile("<[^>]*>")
_TO_PAGE = re.compile(r"\]\((?:\d+[-_])?([\w-]+)\.md(#[^)]*)?\)")
_OTHER_HOST = re.compile(r"https?://|mailto:")


@frozen(kw_only=True)
class Prose:
    """One page: where it was read, and where it goes."""

    source: str
    path: str
    read: prose.Page


def read_all(folder: Path, root: Path) -> Iterator[Prose]:
    """The pages of a folder in the order of their names; a number in front (`01-`) is for that order only."""
    for path in sorted(folder.glob("*.md")):
        name = re.sub(r"^\d+[-_]", "", path.stem)
        yield Prose(
            source=path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path),
            path=f"guide/{name}.html",
            read=prose.parse(path.read_text(encoding="utf-8")),
        )


class Pages:
    """Prints pages, and collects what is wrong with them."""

    def __init__(
        self, pages: Sequence[Prose], edition: Edition, recordings: Recordings, environment: jinja2.Environment
    ) -> None:
        self.pages = pages
        self.edition = edition
        self.recordings = recordings
        self.environment = environment
        self.problems: list[str] = []
        protocol = edition.protocol
        ops: dict[str, list[str]] = {}
        messages: list[Message | Rpc] = [*protocol.of(Message), *protocol.of(Rpc)]
        for item in messages:
            ops.setdefault(item.op, []).append(item.name)
        # A word such as `error` or `gather` may mean something else; `task-finished` can only be the op.
        self._ops = {op: names[0] for op, names in ops.items() if len(names) == 1 and re.search("[-_]", op)}

    def body(self, page: Prose) -> Markup:
        """A page as HTML. What is wrong with it is added to `problems`."""
        viewer = self.edition.viewer.seen_from(page.path)
        self._check(page)

        def to(text: str) -> str | None:
            match = prose.REFERENCE.fullmatch(text)
            if match:
                return viewer.href(match["item"], match["part"])
            return viewer.href(self._ops[text]) if text in self._ops else None

        def block(token: Token) -> Markup | None:
            if token.info.strip() not in _BLOCKS:
                return None
            try:
                return self._block(token, page)
            except (sequence.PageError, tomllib.TOMLDecodeError) as problem:
                self.problems.append(f"{page.source}:{(token.map or [0])[0] + 1}: {problem}")
                return Markup("")

        return prose.render(page.read, to, block)

    def text(self, page: Prose) -> str:
        """A page without problems as Markdown that needs nothing else: headings one level down, blocks as text."""
        lines: list[str] = page.read.source.splitlines()
        for token in reversed(page.read.tokens):
            first, last = token.map or (0, 0)
            if token.type == "heading_open":
                lines[first] = f"#{lines[first]}"
            elif token.type == "fence" and token.info.strip() in _BLOCKS:
                shown = self._block(token, page)
                steps = shown.partition(Markup("<ol>"))[2]
                if steps:  # a diagram: its steps in words
                    caption = shown.partition(Markup("<figcaption>"))[2].partition(Markup("</figcaption>"))[0]
                    words = [each.striptags() for each in steps.split(Markup("<li>"))[1:]]
                    lines[first:last] = [f"{caption.unescape()}:", "", *(f"{n}. {w}" for n, w in enumerate(words, 1))]
                else:
                    content, _, rest = shown.partition(Markup("</code></pre>"))
                    plain = Markup(_TAG.sub("", content)).unescape()
                    lines[first:last] = [f"{rest.striptags()}:", "", "```", *map(str.rstrip, plain.splitlines()), "```"]
        return _TO_PAGE.sub(r"](guide/\1.html\2)", "\n".join(lines))

    def _block(self, token: Token, page: Prose) -> Markup:
        return getattr(self, f"_{token.info.strip()}")(tomllib.loads(token.content), page)  # type: ignore[no-any-return]

    # ------------------------------------------------------------------ checks

    def _check(self, page: Prose) -> None:
        if not page.read.title:
            self.problems.append(f"{page.source}:1: the page has no title: begin it with `# Title`")
        for token in page.read.tokens:
            line = (token.map or [0])[0] + 1
            for child in token.children or ():
                if child.type in ("softbreak", "hardbreak"):
                    line += 1
                elif child.type == "code_inline":
                    self._check_reference(child.content, f"{page.source}:{line}")
                elif child.type == "link_open":
                    self._check_link(child, page, f"{page.source}:{line}")

    def _check_reference(self, text: str, where: str) -> None:
        match = prose.REFERENCE.fullmatch(text)
        if match is None or self.edition.addresses.item(match["item"], match["part"]):
            return
        protocol = self.edition.protocol
        if match["item"] not in protocol:
            close = get_close_matches(match["item"], [item.name for item in protocol.items], 1)
            problem = f"`{match['item']}` is no name of {protocol.name} {protocol.release}"
        else:
            close = []
            problem = f"`{match['item']}` has no `{match['part']}`"
        hint = f"; did you mean `{close[0]}`?" if close else ""
        self.problems.append(f"{where}: {problem}{hint}")

    def _check_link(self, token: Token, page: Prose, where: str) -> None:
        href = str(token.attrs["href"])
        if _OTHER_HOST.match(href):
            return
        target, _, anchor = href.partition("#")
        name = re.sub(r"^\d+[-_]", "", target.removesuffix(".md"))
        found = page if not target else next((p for p in self.pages if p.path == f"guide/{name}.html"), None)
        if found is None or (target and not target.endswith(".md")):
            self.problems.append(f"{where}: the link goes to {target}, which is no page beside this one")
        elif anchor and anchor not in [slug for slug, _ in prose.headings(found.read)]:
            self.problems.append(f"{where}: {target or 'this page'} has no heading #{anchor}")
        else:
            token.attrs["href"] = Place(found.path, anchor).seen_from(page.path)

    # ------------------------------------------------------------------ blocks

    def _sequence(self, table: Mapping[str, Any], page: Prose) -> Markup:
        wanted = sequence.read(table)
        rows = sequence.steps(wanted, self._events(wanted.recording), self.edition.protocol)
        viewer = self.edition.viewer.seen_from(page.path)
        drawn = [
            (name, sequence.lay_out(wanted, rows, metrics))
            for name, metrics in (("wide", sequence.WIDE), ("narrow", sequence.NARROW))
        ]
        template = self.environment.get_template("sequence.svg.j2")
        key = f"{wanted.recording}-{wanted.first}-{wanted.last}"
        return Markup(template.render(sequence=wanted, rows=rows, drawn=drawn, viewer=viewer, key=key))

    def _recorded(self, table: Mapping[str, Any], _: Prose) -> Markup:
        event, caption = self._message(table)
        data = tuple(said.value for said in event.said) if event.kind == "stream" else event.said[0].value
        return _figure(shown.value(data, event.message, transports.of(self.edition.protocol)), caption)

    def _bytes(self, table: Mapping[str, Any], _: Prose) -> Markup:
        event, caption = self._message(table)
        return _figure(shown.framing(event.message, transports.of(self.edition.protocol)), caption, "bytes")

    def _message(self, table: Mapping[str, Any]) -> tuple[Event, str]:
        unknown = sorted(table.keys() - {"recording", "message", "caption"})
        if unknown:
            raise sequence.PageError(f"unknown key `{unknown[0]}`; known: caption, message, recording")
        if not (isinstance(table.get("message"), int) and isinstance(table.get("caption"), str)):
            raise sequence.PageError("`message` (a number) and `caption` (a text) are needed")
        events = self._events(str(table.get("recording")))
        if not 0 <= table["message"] < len(events):
            raise sequence.PageError(f"the recording has only {len(events)} messages")
        return events[table["message"]], table["caption"]

    def _events(self, name: str) -> list[Event]:
        if name not in self.recordings.by_name:
            known = ", ".join(sorted(self.recordings.by_name)) or "none"
            raise sequence.PageError(f"there is no recording `{name}`; there are: {known}")
        return self.recordings.by_name[name][1]


_BLOCKS = ("sequence", "recorded", "bytes")


def _figure(content: Markup, caption: str, kind: str | None = None) -> Markup:
    block = html.element("pre", html.code(content), tabindex="0", class_=kind)
    return html.element("figure", html.joined([block, html.element("figcaption", caption)], "\n")) + Markup("\n")
