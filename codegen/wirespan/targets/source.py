"""What a change of the description does to source that uses the generated code: each target says it of its language."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Protocol as Interface

from attrs import frozen

__all__ = ["Changed", "Source", "When", "rules"]


class When(enum.Enum):
    """When a change breaks source."""

    ALWAYS = "always"
    ATTRIBUTE = "attribute"
    """Only if the field is an attribute of generated classes: a literal is not."""
    CLOSED = "closed"
    """Only if generated code keeps no value that it does not know: then source may have handled every case."""


class Changed(Interface):
    """What has to be known of a change: a `wirespan.diff.Change`."""

    @property
    def code(self) -> str:
        """Its rule, such as `D201`."""

    @property
    def is_attribute(self) -> bool:
        """Whether generated classes hold the field."""

    @property
    def is_open(self) -> bool:
        """Whether generated code keeps a value that is new to it."""


@frozen(kw_only=True)
class Source:
    """The column of a language in `wirespan diff`: source written for the older release, which is given the newer.

    `rules` holds the codes that break it, each with the condition; a code that is missing breaks nothing. A target
    whose language needs to know more of a change has a class of its own, with another `breaks`.
    """

    letter: str  # one, in the text of a comparison
    title: str  # of the column
    words: str  # of the legend
    rules: Mapping[str, When]

    def breaks(self, change: Changed) -> bool:
        """Whether a change breaks such source."""
        match self.rules.get(change.code):
            case When.ALWAYS:
                return True
            case When.ATTRIBUTE:
                return change.is_attribute
            case When.CLOSED:
                return not change.is_open
        return False


def rules(*, always: str, attribute: str = "", closed: str = "") -> dict[str, When]:
    """A table of rules from codes, with blanks between them."""
    by_condition = {When.ALWAYS: always, When.ATTRIBUTE: attribute, When.CLOSED: closed}
    return {code: when for when, codes in by_condition.items() for code in codes.split()}
