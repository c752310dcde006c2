"""Literals: what they say, and whether a value fits a type of one release."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from .. import model
from ..diagnostics import nearest
from ..notation import literal
from ..source import Span
from . import syntax

__all__ = ["Mismatch", "mismatch", "value_of"]


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


@frozen
class Mismatch:
    """Why a value does not fit, and which part of it."""

    span: Span
    message: str
    help: str | None = None


def mismatch(
    node: syntax.Literal, kind: model.Type | model.Struct | model.Message | model.Rpc, protocol: model.Protocol
) -> Mismatch | None:
    """What is wrong with a value of a type in the protocol of one release; None if it fits."""
    match kind:
        case model.Scalar():
            return _scalar(node, kind, protocol)
        case model.Const(value=value):
            right = isinstance(node, syntax.Scalar) and type(node.value) is type(value) and node.value == value
            return None if right else Mismatch(node.span, f"expected {literal(value)}, got {_kind(node)}")
        case model.Nullable(item=item):
            return None if _is_nil(node) else mismatch(node, item, protocol)
        case model.ListOf(item=item):
            if not isinstance(node, syntax.Array):
                return _expected("an array", node)
            return _first(node.items, [item] * len(node.items), protocol)
        case model.TupleOf(items=items):
            if not isinstance(node, syntax.Array) or len(node.items) != len(items):
                got = f"an array of {len(node.items)}" if isinstance(node, syntax.Array) else _kind(node)
                return Mismatch(node.span, f"expected an array of {len(items)}, got {got}")
            return _first(node.items, items, protocol)
        case model.SetOf(item=item):
            if not isinstance(node, syntax.Payload) or node.name.text != "set":
                return Mismatch(node.span, f"expected a set, got {_kind(node)}", 'as in `set(["a", "b"])`')
            if len(node.arguments) != 1:
                return Mismatch(node.span, "`set` takes one array", 'as in `set(["a", "b"])`')
            return mismatch(node.arguments[0], model.ListOf(item), protocol)
        case model.MapOf(key=key, value=value):
            if not isinstance(node, syntax.Map):
                return _expected("a map", node)
            keys = _first([k for k, _ in node.entries], [key] * len(node.entries), protocol)
            return keys or _first([v for _, v in node.entries], [value] * len(node.entries), protocol)
        case model.RequestTo():
            return None if isinstance(node, syntax.Map) else _expected("a request: a map", node)
        case model.ReplyTo():
            return None
        case model.Named(name=name):
            return _named(node, protocol[name], protocol)
    return _members(node, kind, protocol)


def _scalar(node: syntax.Literal, kind: model.Scalar, protocol: model.Protocol) -> Mismatch | None:
    if kind is model.Scalar.ANY:
        return _any(node, protocol)
    value = node.value if isinstance(node, syntax.Scalar) else None
    if isinstance(value, int) and not isinstance(value, bool):
        if kind.kinds == ("float",):
            return Mismatch(node.span, f"expected float, got the integer {value}", f"write `{value}.0`")
        low, high = kind.range
        if kind.kinds == ("int",) and not low <= value <= high:
            return Mismatch(node.span, f"{value} is out of the range of `{kind.value}`")
    found = "nil" if _is_nil(node) else type(value).__name__
    return None if found in kind.kinds else _expected(kind.value, node)


def _any(node: syntax.Literal, protocol: model.Protocol) -> Mismatch | None:
    match node:
        case syntax.Ident() if not _is_nil(node):
            return Mismatch(node.span, f"`{node.name}` is no value", f'a string is written `"{node.name}"`')
        case syntax.Version():
            return Mismatch(node.span, "a release is no value", f'a string is written `"{node.text}"`')
        case syntax.Array(items=items):
            return _first(items, [model.Scalar.ANY] * len(items), protocol)
        case syntax.Map(entries=entries):
            parts = [part for entry in entries for part in entry]
            return _first(parts, [model.Scalar.ANY] * len(parts), protocol)
        case syntax.Payload(name=name):
            known = ["set", *(item.name for item in protocol.of(model.Extern))]
            if name.text not in known:
                close = nearest(name.text, known)
                help_ = f"did you mean `{close}`?" if close else None
                return Mismatch(name.span, f"no extern type is called `{name.text}`", help_)
    return None


def _named(node: syntax.Literal, item: model.Item, protocol: model.Protocol) -> Mismatch | None:
    match item:
        case model.Alias(type=target):
            return mismatch(node, target, protocol)
        case model.Extern(name=name):
            if isinstance(node, syntax.Payload) and node.name.text == name:
                return _first(node.arguments, [model.Scalar.ANY] * len(node.arguments), protocol)
            return Mismatch(node.span, f"expected {name}, got {_kind(node)}", rf'as in `{name}(b"\x80\x05.")`')
        case model.Enum(values=values):
            return _enum(node, item.name, values)
        case model.Struct():
            return _members(node, item, protocol)
        case model.Union():
            return _union(node, item, protocol)
    return None


def _enum(node: syntax.Literal, name: str, values: Sequence[model.EnumValue]) -> Mismatch | None:
    match node:
        case syntax.Ident(name=given) if given != "nil":
            if any(value.name == given for value in values):
                return None
            close = nearest(given, [value.name for value in values])
            help_ = f"did you mean `{close}`?" if close else None
            return Mismatch(node.span, f"`{name}` has no value `{given}`", help_)
        case syntax.Scalar(value=given) if isinstance(given, (str, int)):
            if any(type(value.wire) is type(given) and value.wire == given for value in values):
                return None
            named = next((literal(value.wire) for value in values if value.name == given), None)
            close = named or nearest(literal(given), [literal(value.wire) for value in values])
            help_ = f"did you mean {close}?" if close else None
            return Mismatch(node.span, f"`{name}` has no value {literal(given)}", help_)
    return Mismatch(node.span, f"expected a value of `{name}`, got {_kind(node)}")


def _union(node: syntax.Literal, union: model.Union, protocol: model.Protocol) -> Mismatch | None:
    found = [mismatch(node, arm.type, protocol) for arm in union.arms]
    if any(entry is None for entry in found):
        return None
    meant = [entry for arm, entry in zip(union.arms, found, strict=True) if entry and _is_meant(node, arm, protocol)]
    if len(meant) == 1:
        return meant[0]
    arms = ", ".join(f"`{arm.name}`" for arm in union.arms)
    return Mismatch(node.span, f"fits no arm of `{union.name}`", f"its arms are {arms}")


def _is_meant(node: syntax.Literal, arm: model.Arm, protocol: model.Protocol) -> bool:
    """Whether a value holds the literal by which an arm is known."""
    kind = protocol.resolve(arm.type)
    struct = protocol[kind.name] if isinstance(kind, model.Named) else None
    if not isinstance(struct, model.Struct) or not isinstance(node, syntax.Map):
        return False
    given = {key.value: value for key, value in node.entries if isinstance(key, syntax.Scalar)}
    literals = [f for f in struct.fields if isinstance(f.type, model.Const) and f.wire in given]
    return bool(literals) and all(mismatch(given[f.wire], f.type, protocol) is None for f in literals)


def _members(
    node: syntax.Literal, item: model.Struct | model.Message | model.Rpc, protocol: model.Protocol
) -> Mismatch | None:
    if not isinstance(node, syntax.Map):
        return _expected(f"a map for `{item.name}`", node)
    entries: dict[str, tuple[syntax.Literal, syntax.Literal]] = {}
    for key, value in node.entries:
        if not isinstance(key, syntax.Scalar) or not isinstance(key.value, str):
            return Mismatch(key.span, f"expected the name of a field, got {_kind(key)}")
        if key.value in entries:
            return Mismatch(key.span, f'the key "{key.value}" stands here twice')
        entries[key.value] = (key, value)
    brace = Span(node.span.source, node.span.start, node.span.start + 1)
    for member in item.members:
        if isinstance(member, model.Spread):
            continue
        entry = entries.pop(member.wire, None)
        if entry is None:
            if isinstance(member, model.Tag) or not member.may_be_absent:
                return Mismatch(brace, f'the key "{member.wire}" of `{item.name}` is missing')
        elif isinstance(member, model.Field):
            if found := mismatch(entry[1], member.type, protocol):
                return found
        elif member.value is not None and (found := mismatch(entry[1], model.Const(member.value), protocol)):
            return found
    spreads = [member for member in item.members if isinstance(member, model.Spread)]
    for spread in sorted(spreads, key=lambda spread: isinstance(spread.type, model.MapOf)):
        if isinstance(spread.type, model.MapOf):
            found = mismatch(syntax.Map(node.span, tuple(entries.values())), spread.type, protocol)
            entries.clear()
        else:
            found = _spread_union(node, spread, spread.type, entries, protocol)
        if found:
            return Mismatch(brace, found.message, found.help) if found.span == node.span else found
    for name, (key, _) in entries.items():
        close = nearest(name, [member.wire for member in item.members if not isinstance(member, model.Spread)])
        help_ = f'did you mean "{close}"?' if close else None
        return Mismatch(key.span, f'`{item.name}` has no key "{name}"', help_)
    return None


def _spread_union(
    node: syntax.Map,
    spread: model.Spread,
    kind: model.Named,
    entries: dict[str, tuple[syntax.Literal, syntax.Literal]],
    protocol: model.Protocol,
) -> Mismatch | None:
    """Take the entries of one arm."""
    union = protocol[kind.name]
    assert isinstance(union, model.Union)
    begun: list[Mismatch] = []
    for arm in union.arms:
        struct = protocol.resolve(arm.type)
        item = protocol[struct.name] if isinstance(struct, model.Named) else None
        if not isinstance(item, model.Struct):
            continue
        own = {wire: entries[wire] for wire in (field.wire for field in item.fields) if wire in entries}
        found = mismatch(syntax.Map(node.span, tuple(own.values())), item, protocol)
        if found is None:
            for wire in own:
                del entries[wire]
            return None
        if own:
            begun.append(found)
    if spread.optional and not begun:
        return None
    arms = ", ".join(f"`{arm.name}`" for arm in union.arms)
    none = Mismatch(node.span, f"`{spread.name}` fits no arm of `{union.name}`", f"its arms are {arms}")
    return begun[0] if len(begun) == 1 else none


def _first(nodes: Sequence[syntax.Literal], types: Sequence[model.Type], protocol: model.Protocol) -> Mismatch | None:
    found = (mismatch(node, kind, protocol) for node, kind in zip(nodes, types, strict=True))
    return next((entry for entry in found if entry is not None), None)


def _is_nil(node: syntax.Literal) -> bool:
    return isinstance(node, syntax.Ident) and node.name == "nil"


def _expected(what: str, node: syntax.Literal) -> Mismatch:
    return Mismatch(node.span, f"expected {what}, got {_kind(node)}")


def _kind(node: syntax.Literal) -> str:
    match node:
        case syntax.Scalar(value=bytes()):
            return "bytes"
        case syntax.Scalar(raw=raw):
            return raw if len(raw) <= 40 else raw[:39] + "…"
        case syntax.Array():
            return "an array"
        case syntax.Map():
            return "a map"
        case syntax.Payload(name=name):
            return f"`{name.text}(…)`"
        case syntax.Ident(name=name):
            return name
        case syntax.Version(text=text):
            return f"the release {text}"
