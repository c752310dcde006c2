"""What breaks Rust source that uses the generated crate.

`new` takes the required fields in their order, and the arms of unions are variants. Structs are not exhaustive, nor are
enums that keep what is new to them.
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
            D102 D104 D106 D107 D108 D109 D111 D113 D213 D214 D215 D216 D217 D218 D221 D302 D303 D305 D308 D309 D401
            D402 D403 D502 D503 D507
        """,
        attribute="D201 D202 D204 D206 D207 D208 D209",
        closed="D307",
    ),
)
