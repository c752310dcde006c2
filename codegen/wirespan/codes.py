"""Every code of a diagnostic and what it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["CODES"]

CODES: Mapping[str, str] = MappingProxyType(
    {
        # E1: the text itself
        "E101": "not readable as UTF-8 text",
        "E102": "stray character",
        "E103": "string not closed",
        "E104": "unknown escape in a string",
        "E105": "something else was expected here",
        "E106": "bracket never closed",
        "E107": "comma missing",
        "E108": "declaration expected",
        "E109": "doc comment that documents nothing",
        "E110": "wire name missing",
        # E2: files, settings, names
        "E201": "file cannot be imported",
        "E202": "import in a file that is imported",
        "E203": "file imported twice",
        "E204": "protocol block missing, misplaced or repeated",
        "E205": "unknown setting",
        "E206": "wrong value for a setting",
        "E207": "unknown name",
        "E208": "name of another kind than is needed here",
        "E209": "name declared twice",
        "E210": "reserved name",
        "E211": "names that collide in generated code",
        "E212": "wrong number of type arguments",
        # E3: releases and annotations
        "E301": "unknown release",
        "E302": "empty range of releases",
        "E303": "releases out of order",
        "E304": "not there in a release that needs it",
        "E305": "unknown annotation",
        "E306": "wrong argument of an annotation",
        "E307": "field that is required, yet never sent",
        # E4: bodies and types
        "E401": "field declared twice",
        "E402": "`?` together with a default",
        "E403": "default does not match its type",
        "E404": "example does not match its type",
        "E405": "envelope field restated with another type",
        "E406": "spread of something that cannot be spread",
        "E407": "tag out of place",
        "E408": "body hole out of place",
        "E409": "arms cannot be told apart",
        "E410": "value that contains itself",
        "E411": "enum of mixed or no values",
        "E412": "type that cannot be used here",
        # E5: messages and exchanges
        "E501": "op declared twice",
        "E502": "message that no stream carries",
        "E503": "stream that carries no message",
        "E504": "step after an arm that the reply lacks",
        "E505": "reply to something that is no request",
        "E506": "steps in an impossible order",
        # E6: docs
        "E601": "doc missing",
        "E602": "doc refers to an unknown name",
        # E7: the transport
        "E701": "unknown transport",
        "E702": "type that the transport does not have",
        "E703": "edition of the transport missing, unknown or ambiguous",
    }
)
