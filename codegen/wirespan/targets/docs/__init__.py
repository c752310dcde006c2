"""The reference manual: a static site that needs no server, and the same as plain text."""

from __future__ import annotations

from collections.abc import Mapping

from .. import OptionError, Request

__all__ = ["DocsTarget"]


class DocsTarget:
    """Entry point of the target `docs`.

    Options: `title` of the manual; `pages`, the folder of Markdown pages (default: `docs` beside the description);
    `recordings`, patterns of recordings to take examples from, beside the `recordings/*.wirerec` of the pages. All
    paths are relative to wirespan.toml.
    """

    def render(self, request: Request) -> Mapping[str, str]:
        """Every page of the manual, its assets, and its text versions.

        Raises
        ------
        OptionError
            An option is unknown or wrong, a recording cannot be read, a page refers to what does not exist, or the
            library that reads Markdown is not installed.

        """
        try:
            from .target import render
        except ModuleNotFoundError as error:
            if error.name is None or not error.name.startswith("markdown_it"):
                raise
            raise OptionError(
                "the manual needs markdown-it-py, which is not installed\nhelp: run `pip install 'wirespan[docs]'`"
            ) from None
        return render(request)
