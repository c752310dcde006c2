"""The Python target: a distribution of attrs classes with decoders and encoders written out."""

from __future__ import annotations

from .target import PythonTarget

__all__ = ["PythonTarget"]
