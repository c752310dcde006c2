//! Values that no description names.
use std::fmt;

use super::super::transport::Payload;
use super::{Bytes, Encode, Float, Map, Payloads, Result, Set, Visit, Writer};

/// Any value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// nil
    Nil,
    /// true or false
    Bool(bool),
    /// An integer up to `i64::MAX`.
    Int(i64),
    /// An integer beyond `i64::MAX`. Make it with `Value::from`, so that each integer has one form.
    UInt(u64),
    /// A float.
    Float(Float),
    /// A text.
    Str(String),
    /// A byte string.
    Bytes(Bytes),
    /// An array.
    Array(Vec<Value>),
    /// A map.
    Map(Map<Value, Value>),
    /// A set.
    Set(Set<Value>),
    /// A payload.
    Payload(Payload),
}

impl Value {
    /// The text, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The map, if it is one.
    #[must_use]
    pub fn as_map(&self) -> Option<&Map<Value, Value>> {
        match self {
            Self::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The value of the last entry with this key, if it is a map that has one.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let mut entries = self.as_map()?.entries().iter().rev();
        entries
            .find(|(key, _)| key.as_str() == Some(name))
            .map(|(_, value)| value)
    }
}

macro_rules! from {
    ($($from:ty => $variant:ident),*) => {$(
        impl From<$from> for Value {
            fn from(value: $from) -> Self {
                Self::$variant(value.into())
            }
        }
    )*};
}

from!(bool => Bool, i64 => Int, f64 => Float, &str => Str, String => Str, Bytes => Bytes);
from!(Vec<Value> => Array, Map<Value, Value> => Map, Set<Value> => Set);

impl From<i32> for Value {
    /// So that a literal needs no suffix.
    fn from(value: i32) -> Self {
        Self::Int(value.into())
    }
}

impl From<u64> for Value {
    fn from(value: u64) -> Self {
        i64::try_from(value).map_or(Self::UInt(value), Self::Int)
    }
}

impl fmt::Display for Value {
    /// Short, for paths and logs: it leaves out what bytes, maps and payloads hold.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nil => f.write_str("nil"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Int(value) => write!(f, "{value}"),
            Self::UInt(value) => write!(f, "{value}"),
            Self::Float(value) => write!(f, "{:?}", value.0),
            Self::Str(value) => write!(f, "{value:?}"),
            Self::Array(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index > 0 { ", " } else { "" })?;
                }
                f.write_str("]")
            }
            Self::Bytes(_) => f.write_str("bytes"),
            Self::Map(_) => f.write_str("a map"),
            Self::Set(_) => f.write_str("a set"),
            Self::Payload(_) => f.write_str("a payload"),
        }
    }
}

impl Encode for Value {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        match self {
            Self::Nil => w.nil(),
            Self::Bool(value) => w.bool(*value),
            Self::Int(value) => w.int(*value),
            Self::UInt(value) => w.uint(*value),
            Self::Float(value) => w.float(value.0),
            Self::Str(value) => w.str(value),
            Self::Bytes(value) => w.bytes(value),
            Self::Array(value) => value.encode(w),
            Self::Map(value) => value.encode(w),
            Self::Set(value) => value.encode(w),
            Self::Payload(value) => value.encode(w),
        }
    }
}

impl Payloads for Value {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        match self {
            Self::Array(value) => value.payloads(visit),
            Self::Map(value) => value.payloads(visit),
            Self::Set(value) => value.payloads(visit),
            Self::Payload(value) => value.payloads(visit),
            _ => Ok(()),
        }
    }
}
