"""Literals: what they say, and whether a value fits a type."""

from __future__ import annotations

from . import model, syntax

__all__ = ["value_of"]


def value_of(node: syntax.Literal) -> model.Value:
    """The value that a literal stands for."""
    match node:
        case syntax.Scalar(value=value):
            return value
        case syntax.Version(text=text):
            return model.Ident(text)
        case syntax.Ident(name="nil"):
            return None
        case syntax.Ident(name=name):
            return model.Ident(name)
        case syntax.Array(items=items):
            return tuple(value_of(item) for item in items)
        case syntax.Map(entries=entries):
            return model.MapValue(tuple((value_of(key), value_of(value)) for key, value in entries))
        case syntax.Payload(name=name, arguments=arguments):
            return model.PayloadValue(name.text, tuple(value_of(argument) for argument in arguments))
