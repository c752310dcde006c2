"""Transports whose bytes have changed from release to release: the one place that says when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Protocol
from ..releases import Release

__all__ = ["EDITIONS", "edition_of"]

EDITIONS: Mapping[str, Sequence[tuple[Release, str]]] = {
    "dask_frames": (
        (Release("2.10.0"), "paths"),
        (Release("2.23.0"), "writeable_paths"),
        # The head begins with the number of bytes that follow. (Since 2023.11.0 it may leave out the last frames:
        # a reader can do without it, and a writer need not leave anything out.)
        (Release("2021.03.0"), "counted_paths"),
        (Release("2021.03.1"), "placeholders"),
    ),
}
"""The editions of each transport that has several, each with its first release. The code of the transport, in every
language, has them under these names."""


def edition_of(protocol: Protocol) -> str | None:
    """The edition of its transport that a release speaks; None if the transport has only one."""
    editions = EDITIONS.get(protocol.transport or "")
    if editions is None or protocol.release is None:
        return None
    (_, edition), *later = editions
    for first, name in later:
        if protocol.release >= first:
            edition = name
    return edition
