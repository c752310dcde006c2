"""The files that wirespan brings along: templates, and the descriptions in `idl/`."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["root"]


def root(name: str) -> Path:
    """The folder `templates` or `idl`: package data in a wheel, beside `codegen/` in a checkout.

    Raises
    ------
    FileNotFoundError
        The installation is broken.

    """
    packed = Path(str(files("wirespan"))) / name
    if packed.is_dir():
        return packed
    checkout = Path(__file__).resolve().parents[2]
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise FileNotFoundError(f"wirespan's own {name}/ is missing: the installation is broken, install it again")
