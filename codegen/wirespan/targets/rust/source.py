"""What breaks Rust source that uses the generated crate.

Structs are made by the names of their fields: the required ones in a literal that must have them all, which the rest of
the fields follows as `..`, so that one more that may be absent breaks nothing. The arms of unions are variants. Enums
that keep what is new to them are not exhaustive.
"""

from __future__ import annotations

from ..source import Source, rules

__all__ = ["SOURCE"]

SOURCE = Source(
    letter="R",
    title="Rust",
    words="Rust source that uses the generated crate",
    rules=rules(
        always="""
            D102 D104 D106 D107 D108 D109 D111 D113 D213 D214 D215 D216 D217 D218 D302 D303 D305 D308 D309 D401
            D402 D403 D502 D503 D507
        """,
        attribute="D201 D202 D204 D206 D207 D208 D209",
        closed="D307",
    ),
)
