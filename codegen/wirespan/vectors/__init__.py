"""Vectors: messages made from a model, valid ones and broken ones, that every generated language has to agree about.

The same model gives the same vectors, in the same order. A valid vector has to decode, and to encode back to the same
frames; an invalid one has to be refused, at the path that it names.
"""

from __future__ import annotations

from .make import Vector, vectors

__all__ = ["Vector", "vectors"]
