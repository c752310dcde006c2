"""What breaks Python source that uses the generated package.

Classes take keyword arguments, what may be absent is absent by default, and unions are not classes of their own: their
arms have no names in source.
"""

from __future__ import annotations

from ..source import Source, rules

__all__ = ["SOURCE"]

SOURCE = Source(
    letter="P",
    title="Python",
    words="Python source that uses the generated package",
    rules=rules(
        always="""
            D102 D104 D106 D107 D108 D109 D111 D113 D213 D214 D215 D216 D217 D218 D302 D303 D305 D308 D401 D402 D403
            D502 D503 D507
        """,
        attribute="D201 D202 D204 D206 D207 D208 D209",
        closed="D307",
    ),
)
