# Part of every package that wirespan 0.1.0 generates; do not edit.
"""Values that MessagePack has no kind for, as Dask writes them: payloads in frames of their own, sets, enum members.

Each is a map with a magic key. Payloads name a frame by its index: decoding resolves them, encoding numbers them in
the order of the wire. Nothing here unpickles or imports what a peer names.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import Any, ClassVar, Final, TypeVar

import msgpack

from ._base import Buffer, DecodeError, EncodeError, Frames, OrderedSet, Struct, alike, kind, wrong
from ._msgpack import deeply, unpack

__all__ = [
    "Payload",
    "Pickled",
    "PythonEnum",
    "Serialized",
    "is_set",
    "lift",
    "lift_values",
    "pack",
    "set_items",
]

P = TypeVar("P", bound="Payload")
_COUNT: Final = "num-sub-frames"
_SET: Final = "__Set__"
_ITEMS: Final = "as-list"
_ENUM: Final = "__Enum__"
_SHOWN: Final = 256
"""How many bytes a payload may have to be shown."""


class Payload:
    """Bytes that this package does not interpret: a sub-header and the frames behind it."""

    __slots__ = ("frames", "header")
    MAGIC: ClassVar[str]

    header: dict[str, Any]
    """How the frames are to be read. `num-sub-frames` is set when the payload is written."""
    frames: tuple[Buffer, ...]
    """The frames as they travel: perhaps split, perhaps compressed."""

    def __init__(self, header: dict[str, Any], frames: Sequence[Buffer] = ()) -> None:
        self.header = header
        self.frames = tuple(frames)

    @classmethod
    def matches(cls, wire: Any) -> bool:
        """Whether a decoded value is a placeholder of this kind."""
        return type(wire) is dict and cls.MAGIC in wire

    @classmethod
    def from_wire(cls: type[P], wire: Any, frames: Frames) -> P:
        """Resolve `{MAGIC: index of the sub-header}`.

        Raises
        ------
        DecodeError
            It is no placeholder, or the frames that it names are not there.

        """
        if type(wire) is not dict or len(wire) != 1 or cls.MAGIC not in wire:
            raise wrong(cls.__name__, cls.__name__, wire)
        index = wire[cls.MAGIC]
        if type(index) is not int or not 0 < index < len(frames):
            raise DecodeError(f"names frame {index!r} of {len(frames)}", (), cls.__name__)
        header = unpack(frames[index])
        count = header.get(_COUNT) if type(header) is dict else None
        if type(count) is not int or not 0 <= count < len(frames) - index:
            raise DecodeError(f"sub-header in frame {index} has no valid {_COUNT!r}", (), cls.__name__)
        self = object.__new__(cls)
        self.header = header
        self.frames = tuple(frames[index + 1 : index + 1 + count])
        return self

    def buffers(self, max_bytes: int = 1 << 33, max_ratio: int = 1 << 15) -> list[Buffer]:
        """The logical buffers: frames decompressed, and put together where they were split. Not unpickled.

        Raises
        ------
        DecodeError
            The sub-header does not fit the frames.
        CompressionError
            A frame cannot be decompressed, or would be more than `max_ratio` times as large; or all of them together
            would be larger than `max_bytes`.

        """
        from .transport.compression import decompress  # only who looks into payloads needs it

        names: Any = self.header.get("compression", (None,) * len(self.frames))
        if type(names) is not tuple or len(names) != len(self.frames):
            raise DecodeError("'compression' does not fit the frames", (), type(self).__name__)
        parts: list[Buffer] = []
        for name, frame in zip(names, self.frames, strict=True):
            parts.append(decompress(name, frame, max_bytes, max_ratio))
            if name is not None:
                max_bytes -= len(parts[-1])
        if "split-num-sub-frames" not in self.header:
            return self._by_length(parts)
        joined: list[Buffer] = []
        counts = self.header["split-num-sub-frames"]
        start = 0
        for count in counts if type(counts) is tuple else ():
            if type(count) is not int or not 0 <= count <= len(parts) - start:
                break
            joined.append(parts[start] if count == 1 else b"".join(parts[start : start + count]))
            start += count
        if type(counts) is not tuple or len(joined) != len(counts) or start != len(parts):
            raise DecodeError("'split-num-sub-frames' does not fit the frames", (), type(self).__name__)
        return joined

    def _by_length(self, parts: list[Buffer]) -> list[Buffer]:
        """What was split put together by `lengths`, which took the place of counts until 2021.03.0."""
        lengths = self.header.get("lengths")
        sizes = tuple(memoryview(part).nbytes for part in parts)
        if lengths is None or lengths == sizes:
            return parts
        valid = type(lengths) is tuple and all(type(length) is int and length >= 0 for length in lengths)
        if not valid or sum(lengths) != sum(sizes):
            raise DecodeError("'lengths' does not fit the frames", (), type(self).__name__)
        whole = memoryview(b"".join(parts))
        ends = list(accumulate(lengths))
        return [whole[end - length : end] for length, end in zip(lengths, ends, strict=True)]

    @property
    def nbytes(self) -> int:
        """The size of all frames, as they travel."""
        return sum(memoryview(frame).nbytes for frame in self.frames)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        # The number of frames is in the header only if it has been written.
        return self.frames == other.frames and alike({**self.header, _COUNT: 0}, {**other.header, _COUNT: 0})

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        size = self.nbytes + sum(len(value) for value in self.header.values() if type(value) is bytes)
        if size > _SHOWN:
            return f"{type(self).__name__}(<{size} bytes>)"
        return f"{type(self).__name__}({self.header!r}, {tuple(map(bytes, self.frames))!r})"


class Serialized(Payload):
    """An object in one of Dask's serializer families, forwarded unread."""

    __slots__ = ()
    MAGIC = "__Serialized__"

    @classmethod
    def from_pickle(cls, pickle: Buffer, buffers: Sequence[Buffer] = ()) -> Serialized:
        """An object as the family `pickle` writes it: a pickle, and its buffers out of band."""
        frames = (pickle, *buffers)
        header = {
            "serializer": "pickle",
            "writeable": tuple(not memoryview(buffer).readonly for buffer in buffers),
            "split-num-sub-frames": (1,) * len(frames),
            "split-offsets": tuple(range(len(frames))),
            "compression": (None,) * len(frames),
            _COUNT: len(frames),
        }
        return cls(header, frames)


class Pickled(Payload):
    """A pickle that the receiving server loads."""

    __slots__ = ()
    MAGIC = "__Pickled__"

    @classmethod
    def from_pickle(cls, pickle: Buffer, buffers: Sequence[Buffer] = ()) -> Pickled:
        """A pickle, and its buffers out of band."""
        header = {"pickled-obj": bytes(pickle), "compression": (None,) * len(buffers), _COUNT: len(buffers)}
        return cls(header, buffers)

    @property
    def pickle(self) -> bytes:
        """The pickle itself, which is never compressed; `buffers` gives what it holds out of band.

        Raises
        ------
        DecodeError
            The sub-header has none.

        """
        pickle = self.header.get("pickled-obj")
        if type(pickle) is not bytes:
            raise DecodeError("sub-header has no 'pickled-obj'", (), "Pickled")
        return pickle


class PythonEnum:
    """A member of a Python enum, by name: `module.type_name.name`. Never imported."""

    __slots__ = ("module", "name", "type_name")

    def __init__(self, module: str, type_name: str, name: str) -> None:
        self.module = module
        self.type_name = type_name
        self.name = name

    @classmethod
    def from_wire(cls, wire: dict[Any, Any]) -> PythonEnum:
        """Read `{"__Enum__": true, "name": …, "__module__": …, "__name__": …}`."""
        names: list[Any] = [wire.get(key) for key in ("__module__", "__name__", "name")]
        if len(wire) == 4 and wire[_ENUM] is True and all(type(name) is str for name in names):
            return cls(*names)
        raise wrong("any", "enum member", wire)

    def to_wire(self) -> dict[str, Any]:
        """The map."""
        return {_ENUM: True, "name": self.name, "__module__": self.module, "__name__": self.type_name}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PythonEnum) and self.to_wire() == other.to_wire()

    def __hash__(self) -> int:
        return hash((self.module, self.type_name, self.name))

    def __repr__(self) -> str:
        return f"PythonEnum({self.module!r}, {self.type_name!r}, {self.name!r})"


def is_set(wire: Any) -> bool:
    """Whether a decoded value is a set."""
    return type(wire) is dict and _SET in wire


def set_items(wire: Any) -> tuple[Any, ...]:
    """The items in `{"__Set__": true, "as-list": [...]}`.

    Raises
    ------
    DecodeError
        It is no such map.

    """
    if type(wire) is dict and len(wire) == 2 and wire.get(_SET) is True:
        items = wire.get(_ITEMS)
        if type(items) is tuple:
            return items
    raise wrong("set", "set", wire)


def lift(wire: Any, frames: Frames) -> Any:
    """An `any` value: payloads, sets and enum members become objects wherever they stand.

    Returns `wire` itself where there are none.

    Raises
    ------
    DecodeError
        A map looks like a placeholder and is none: Dask could not read it either.

    """
    try:
        return _lift_all(wire, frames)
    except DecodeError as error:
        raise _located(wire, frames, error) from None


def lift_values(wire: dict[Any, Any], frames: Frames) -> dict[Any, Any]:
    """`lift` for the values of a map that is a map even if one of its keys is magic."""
    for value in wire.values():
        if type(value) is dict or type(value) is tuple:
            return {key: lift_at(value, frames, key) for key, value in wire.items()}
    return wire


def lift_at(wire: Any, frames: Frames, key: object) -> Any:
    """`lift`, with errors that say where in its holder the value stands."""
    try:
        return lift(wire, frames)
    except DecodeError as error:
        raise error.under("any", None, key) from None


def _lift_all(wire: Any, frames: Frames) -> Any:
    try:
        return _lift(wire, frames)
    except RecursionError:
        return deeply(lambda: _lift(wire, frames))


def _lift(wire: Any, frames: Frames) -> Any:
    if type(wire) is dict:
        # Maps of user data are mostly small, and hardly ever magic: four look-ups are cheaper than a set operation.
        if Serialized.MAGIC in wire:
            return Serialized.from_wire(wire, frames)
        if Pickled.MAGIC in wire:
            return Pickled.from_wire(wire, frames)
        if _ENUM in wire:
            return PythonEnum.from_wire(wire)
        if _SET in wire:
            return OrderedSet(_lift(set_items(wire), frames))
        for value in wire.values():
            if type(value) is dict or type(value) is tuple:
                return {key: _lift(value, frames) for key, value in wire.items()}
    elif type(wire) is tuple:
        for value in wire:
            if type(value) is dict or type(value) is tuple:
                return tuple([_lift(value, frames) for value in wire])
    return wire


def _located(wire: Any, frames: Frames, error: DecodeError) -> DecodeError:
    """The same error with the path to it, which is searched for only now that there is one: in one pass."""
    path: list[object] = []
    open_values = [iter(_children(wire))]
    while open_values:
        step = next(open_values[-1], None)
        if step is None:
            open_values.pop()
            del path[-1:]
            continue
        key, value = step
        children = _children(value)
        if not children and type(value) is dict and value:  # magic, or none: its own fault, if it has one
            try:
                _lift_all(value, frames)
            except DecodeError as inner:
                return inner.under("any", None, *path, key)
        open_values.append(iter(children))
        path.append(key)
    return error.under("any")


def _children(wire: Any) -> Collection[tuple[object, Any]]:
    if type(wire) is dict and not (wire.keys() & {Serialized.MAGIC, Pickled.MAGIC, _ENUM, _SET}):
        return wire.items()
    return tuple(enumerate(wire)) if type(wire) is tuple else ()


class _Encoder:
    """A packer that numbers frames, kept for reuse: a new one allocates its buffer anew."""

    __slots__ = ("frames", "pack", "pack_header")

    def __init__(self) -> None:
        self.frames: list[Buffer] = []
        self.pack: Any = msgpack.Packer(default=self._default).pack
        self.pack_header: Any = msgpack.Packer().pack

    def _default(self, value: Any) -> Any:
        if isinstance(value, Struct):
            return value.to_wire()
        if isinstance(value, Payload):
            frames = self.frames
            index = len(frames)
            frames.append(self.pack_header({**value.header, _COUNT: len(value.frames)}))
            frames.extend(value.frames)
            return {value.MAGIC: index}
        if isinstance(value, (OrderedSet, set, frozenset)):
            return {_SET: True, _ITEMS: tuple(value)}
        to_wire = getattr(value, "to_wire", None)
        if to_wire is None:
            raise EncodeError(f"a {type(value).__name__} is no value of the protocol")
        wire = to_wire()
        # A reply that was kept as it is may be a payload itself, and msgpack does not ask twice.
        return self._default(wire) if isinstance(wire, (Payload, OrderedSet, PythonEnum)) else wire


_idle: Final[list[_Encoder]] = []
_KEEP: Final = 1 << 20
_NOTHING: Final[list[Buffer]] = []


def pack(value: object) -> list[Buffer]:
    """Encode a message, a batch (a list of messages), or any value. The first frame is its MessagePack.

    Raises
    ------
    EncodeError
        Part of it is no value of the protocol, or too large for MessagePack.

    """
    try:
        encoder = _idle.pop()
    except IndexError:
        encoder = _Encoder()
    frames = encoder.frames = [b""]
    wire: Any = value
    try:
        if isinstance(value, Struct):
            wire = value.to_wire()
        elif type(value) is list:
            wire = [item.to_wire() if isinstance(item, Struct) else item for item in value]
        frames[0] = encoder.pack(wire)
    except EncodeError:
        raise
    except (AttributeError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise EncodeError(f"cannot write a {kind(value)}: {error}") from error
    if len(frames[0]) < _KEEP:
        encoder.frames = _NOTHING
        _idle.append(encoder)
    return frames
