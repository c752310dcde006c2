"""The code that other targets print for an item, cut out of their files: nothing of their logic is repeated here.

A language is a function from the text of a file to the declarations in it. Which files there are, and which of them
belongs to which release, is read off their paths.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

from attrs import frozen

__all__ = ["LANGUAGES", "Language", "Snippets"]


@frozen(kw_only=True)
class Language:
    """How the declarations of one target are found."""

    target: str
    label: str
    title: str
    suffix: str
    declarations: Callable[[str], Mapping[str, str]]


def _python(text: str) -> dict[str, str]:
    """Classes without methods and docstrings (the manual says the same beside them), and aliases of types."""
    found: dict[str, str] = {}
    lines = text.splitlines()
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef):
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            method = next((n for n in node.body if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))), None)
            last = min([method.lineno, *(d.lineno for d in method.decorator_list)]) - 1 if method else node.end_lineno
            internal = [each for each in node.body if _is_internal(each)]
            dropped = {n for each in internal for n in range(each.lineno, (each.end_lineno or 0) + 1)}
            found[node.name] = _joined(lines[n - 1] for n in range(first, (last or 0) + 1) if n not in dropped)
        elif isinstance(node, ast.AnnAssign) and "TypeAlias" in ast.unparse(node.annotation):
            found[ast.unparse(node.target)] = "\n".join(lines[node.lineno - 1 : node.end_lineno])
    return found


def _is_internal(node: ast.stmt) -> bool:
    """Docstrings, and the decoders of the steps that follow a request: the manual tells both in its own way."""
    if isinstance(node, ast.AnnAssign):
        return isinstance(node.target, ast.Name) and node.target.id == "STEPS"
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _joined(lines: Iterable[str]) -> str:
    """The lines, without the blank ones that docs left behind."""
    return "\n".join(line for line in lines if line.strip())


_RUST = re.compile(
    r"^(?:(?:///[^\n]*|#\[[^\n]*)\n)*pub (?:struct|enum|type) (?P<name>\w+)[^\n{;]*(?:;|\{(?:\}|[^\n]*\}$|.*?^\}))",
    re.MULTILINE | re.DOTALL,
)


def _rust(text: str) -> dict[str, str]:
    """Structs, enums and types with their attributes, but without docs and `impl`."""
    return {
        match["name"]: _joined(line for line in match[0].splitlines() if not line.lstrip().startswith("///"))
        for match in _RUST.finditer(text)
    }


LANGUAGES = (
    Language(target="python", label="Python", title="Python class", suffix=".py", declarations=_python),
    Language(target="rust", label="Rust", title="Rust type", suffix=".rs", declarations=_rust),
)


class Snippets:
    """The declarations of one language, by release and module."""

    def __init__(self, language: Language, files: Mapping[str, str]) -> None:
        self.language = language
        self._files = {PurePosixPath(path): text for path, text in files.items() if path.endswith(language.suffix)}
        self._read: dict[PurePosixPath, Mapping[str, str]] = {}

    def find(self, name: str, module: str, folder: str | None) -> str | None:
        """The declaration of `name` in a module; `folder` is that of an older release (None: the newest).

        None if the target prints no such thing.
        """
        for path in self._files:
            inside = next((part for part in path.parts if _RELEASE.fullmatch(part)), None)
            if path.stem not in (module, f"{module}_") or inside != folder:
                continue
            if path not in self._read:
                self._read[path] = self.language.declarations(self._files[path])
            if name in self._read[path]:
                return self._read[path][name]
        return None


_RELEASE = re.compile(r"v\d+(_\d+)+")
