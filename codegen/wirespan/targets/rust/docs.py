"""Documentation: from the description to rustdoc, with links, and without what rustdoc would misread."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...model import UNSET, Arm, EnumValue, Field, Spread
from ...notation import value_text
from ...releases import Range

__all__ = ["Linker", "comment", "field_facts", "release_facts", "text_literal", "with_facts"]


class Linker:
    """Turns text of a description into Markdown that rustdoc takes as it is meant."""

    def __init__(self, links: Mapping[str, str]) -> None:
        """`links`: the path of each name that can be linked to."""
        self._links = links

    def markdown(self, text: str) -> list[str]:
        """The lines of a text."""
        lines, fenced = [], False
        for line in text.splitlines():
            if line.lstrip().startswith("```"):
                # A block without a language would be a test.
                lines.append(line if fenced or line.strip() != "```" else f"{line}text")
                fenced = not fenced
            else:
                lines.append(line if fenced else self._prose(line))
        return lines

    def _prose(self, line: str) -> str:
        line = re.sub(r"^ {4,}", "  ", line)  # an indented block would be a test, too
        parts = line.split("`")
        if len(parts) % 2 == 0:  # a backquote without a partner
            return _escape(line.replace("`", "\\`"))
        return "".join(_escape(part) if n % 2 == 0 else self._code(part) for n, part in enumerate(parts))

    def _code(self, text: str) -> str:
        path = self._links.get(text)
        if path is None:
            return f"`{text}`"
        return f"[`{text}`]" if path == text else f"[`{text}`]({path})"


def comment(lines: list[str], indent: int, marker: str = "///") -> list[str]:
    """Lines as a comment."""
    return [f"{' ' * indent}{marker} {line}".rstrip() for line in lines]


def release_facts(range_: Range) -> str:
    """Since when, and until when."""
    facts = []
    if range_.since:
        facts.append(f"Since {range_.since}.")
    if range_.removed:
        facts.append(f"Gone in {range_.removed}.")
    return " ".join(facts)


def with_facts(linker: Linker, item: Arm | EnumValue, otherwise: str) -> list[str]:
    """The text of an arm or a value, and since when there is one."""
    text, facts = linker.markdown(item.doc) or [otherwise], release_facts(item.range)
    return [*text, "", facts] if facts else text


def field_facts(member: Field | Spread) -> str:
    """What the type of a field does not tell."""
    facts = []
    if isinstance(member, Field):
        if member.unit:
            facts.append(f"Unit: {_escape(member.unit)}.")
        if member.default is not UNSET:
            facts.append(f"If it is absent, the receiver assumes {_code_span(value_text(member.default))}.")
        elif member.optional:
            facts.append("May be absent.")
        if member.may_be_nil:
            facts.append("May be nil.")
        if member.wire != member.name:
            facts.append(f"On the wire: {_code_span(member.wire)}.")
    elif member.optional:
        facts.append("May be absent.")
    return " ".join(fact for fact in (*facts, release_facts(member.range)) if fact)


def text_literal(text: str, *, byte: bool = False) -> str:
    """A string literal of Rust; or what stands behind the `b` of a byte string, whose bytes are the characters."""

    def escaped(c: str) -> str:
        if byte:
            return c if " " <= c <= "~" else f"\\x{ord(c):02x}"
        return c if c.isprintable() else f"\\u{{{ord(c):x}}}"

    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(escapes.get(c) or escaped(c) for c in text) + '"'


def _code_span(text: str) -> str:
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _escape(text: str) -> str:
    text = re.sub(r"(?<![\w<(])(https?://[^\s<>)]+[^\s<>).,;:])", r"<\1>", text)
    parts = re.split(r"(<https?://[^>]+>)", text)
    return "".join(part if n % 2 else re.sub(r"([\[\]<>])", r"\\\1", part) for n, part in enumerate(parts))
