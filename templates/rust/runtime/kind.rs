//! Kinds of values.
use std::fmt;

/// The kind of a value. What the transport wraps, a set or an opaque payload, is a kind of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// nil
    Nil,
    /// true or false
    Bool,
    /// Any integer.
    Int,
    /// Any float.
    Float,
    /// A text.
    Str,
    /// A byte string.
    Bytes,
    /// An array.
    Array,
    /// A map.
    Map,
    /// A set.
    Set,
    /// A payload of this type.
    Payload(&'static str),
    /// An extension value, which no description can name.
    Ext,
    /// The byte 0xc1, which is never valid.
    Reserved,
}

impl Kind {
    /// The kind that a first byte announces.
    pub(in super::super) const fn of(marker: u8) -> Self {
        match marker {
            0x00..=0x7f | 0xe0..=0xff | 0xcc..=0xd3 => Self::Int,
            0x80..=0x8f | 0xde | 0xdf => Self::Map,
            0x90..=0x9f | 0xdc | 0xdd => Self::Array,
            0xa0..=0xbf | 0xd9..=0xdb => Self::Str,
            0xc0 => Self::Nil,
            0xc1 => Self::Reserved,
            0xc2 | 0xc3 => Self::Bool,
            0xc4..=0xc6 => Self::Bytes,
            0xc7..=0xc9 | 0xd4..=0xd8 => Self::Ext,
            0xca | 0xcb => Self::Float,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nil => "nil",
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Float => "float",
            Self::Str => "str",
            Self::Bytes => "bytes",
            Self::Array => "array",
            Self::Map => "map",
            Self::Set => "set",
            Self::Payload(name) => name,
            Self::Ext => "ext",
            Self::Reserved => "the reserved byte 0xc1",
        })
    }
}
