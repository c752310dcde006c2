//! `serde` for every type, by way of its codec: just as strict, and the same bytes under a `MessagePack` format.
//!
//! It carries frame 0 alone. Payloads are placeholders there, whose frames [`super::encode`] gives.
//!
//! A format for humans has names only for a part of the values. The others become maps with one entry there:
//!
//! | value | form |
//! |---|---|
//! | bytes | `{"__bytes__": "80049500"}`, in hexadecimal digits |
//! | a float that is no number or not finite | `{"__float__": "NaN"}`, `"inf"` or `"-inf"` |
//! | a map with a key that is no text, or that could be taken for one of these forms | `{"__map__": [[key, value], …]}` |
use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, SerializeMap as _};
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Bytes, Decode, Encode, Float, Kind, Limits, Map, Number, Reader, Set, Value, Writer};
use super::{Problem, RawReply, RawRequest, Stack};

const BYTES: &str = "__bytes__";
const FLOAT: &str = "__float__";
const MAP: &str = "__map__";

/// Serializes a value as what stands in frame 0.
///
/// # Errors
/// Those of the format.
pub fn serialize<T: Encode, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
    let frames = super::encode(value);
    transcode(&mut Reader::new(&frames.head, Limits::DEFAULT), s)
}

/// Deserializes a value from what stands in frame 0.
///
/// # Errors
/// Those of the format, and those of the type.
pub fn deserialize<'de, T: Decode, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
    let any = AnyValue {
        human: d.is_human_readable(),
        depth: Limits::DEFAULT.depth,
        stack: Stack::of(Limits::DEFAULT.stack),
    };
    let bytes = any.deserialize(d)?;
    let mut r = Reader::new(&bytes, Limits::DEFAULT);
    T::decode(&mut r).map_err(D::Error::custom)
}

/// Gives types `Serialize` and `Deserialize`. Where it is called, `rt` is the runtime.
macro_rules! by_way_of_the_codec {
    ($($name:ident $(<$($part:ident),*>)?),* $(,)?) => {$(
        impl<$($($part: rt::Encode),*)?> rt::Serialize for $name $(<$($part),*>)? {
            fn serialize<S: rt::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
                rt::serialize(self, s)
            }
        }
        impl<'de, $($($part: rt::Decode),*)?> rt::Deserialize<'de> for $name $(<$($part),*>)? {
            fn deserialize<D: rt::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
                rt::deserialize(d)
            }
        }
    )*};
}
pub(in super::super) use by_way_of_the_codec;

use super::super::runtime as rt;
by_way_of_the_codec!(Value, Bytes, Number, Float, RawRequest, RawReply, Set<T>, Map<K, V>);

/// The values of a reader, one after the other. `Serialize` borrows what it writes, reading changes the reader.
struct Next<'r, 'a>(RefCell<&'r mut Reader<'a>>);

impl Serialize for Next<'_, '_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        transcode(&mut self.0.borrow_mut(), s)
    }
}

impl Next<'_, '_> {
    /// Leaves the array or map whose elements these were.
    fn leave<T>(&self, done: T) -> T {
        self.0.borrow_mut().leave();
        done
    }
}

struct ByteString<'a>(&'a [u8]);

impl Serialize for ByteString<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(self.0)
    }
}

fn one_entry<S: Serializer, T: Serialize>(s: S, key: &str, value: &T) -> Result<S::Ok, S::Error> {
    let mut map = s.serialize_map(Some(1))?;
    map.serialize_entry(key, value)?;
    map.end()
}

fn transcode<S: Serializer>(r: &mut Reader<'_>, s: S) -> Result<S::Ok, S::Error> {
    match r.marker().map(Kind::of).map_err(S::Error::custom)? {
        Kind::Array => transcode_array(r, s),
        Kind::Map => transcode_map(r, s),
        kind => transcode_scalar(kind, r, s),
    }
}

fn transcode_array<S: Serializer>(r: &mut Reader<'_>, s: S) -> Result<S::Ok, S::Error> {
    let n = r.array().map_err(S::Error::custom)?;
    let next = Next(RefCell::new(r));
    let done = s.collect_seq((0..n).map(|_| &next));
    next.leave(done)
}

fn transcode_map<S: Serializer>(r: &mut Reader<'_>, s: S) -> Result<S::Ok, S::Error> {
    let plain = !s.is_human_readable() || has_plain_keys(r).map_err(S::Error::custom)?;
    let n = r.map().map_err(S::Error::custom)?;
    let next = Next(RefCell::new(r));
    let entries = (0..n).map(|_| (&next, &next));
    let done = if plain {
        s.collect_map(entries)
    } else {
        one_entry(s, MAP, &entries.collect::<Vec<_>>())
    };
    next.leave(done)
}

fn transcode_scalar<S: Serializer>(
    kind: Kind,
    r: &mut Reader<'_>,
    s: S,
) -> Result<S::Ok, S::Error> {
    let human = s.is_human_readable();
    match kind {
        Kind::Nil => {
            r.nil().map_err(S::Error::custom)?;
            s.serialize_unit()
        }
        Kind::Bool => s.serialize_bool(r.bool().map_err(S::Error::custom)?),
        Kind::Int => {
            let value = r.int().map_err(S::Error::custom)?;
            match u64::try_from(value) {
                Ok(value) => s.serialize_u64(value),
                Err(_) => s.serialize_i64(i64::try_from(value).map_err(S::Error::custom)?),
            }
        }
        Kind::Float => match r.float().map_err(S::Error::custom)? {
            value if human && !value.is_finite() => one_entry(s, FLOAT, &value.to_string()),
            value => s.serialize_f64(value),
        },
        Kind::Str => s.serialize_str(r.str().map_err(S::Error::custom)?),
        Kind::Bytes => match r.bytes().map_err(S::Error::custom)? {
            value if human => one_entry(s, BYTES, &to_hex(value)),
            value => ByteString(value).serialize(s),
        },
        _ => Err(S::Error::custom(r.expected("a value"))),
    }
}

/// Whether all keys of the map that comes next are texts, and it looks like none of the forms above.
fn has_plain_keys(r: &mut Reader<'_>) -> super::Result<bool> {
    r.ahead(keys_are_plain)
}

fn keys_are_plain(r: &mut Reader<'_>) -> super::Result<bool> {
    let n = r.map()?;
    for _ in 0..n {
        if r.kind()? != Kind::Str {
            return Ok(false);
        }
        let key = r.str()?;
        if n == 1 && [BYTES, FLOAT, MAP].contains(&key) {
            return Ok(false);
        }
        r.skip()?;
    }
    Ok(true)
}

fn to_hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(16)).collect();
    let pairs = digits.filter(|digits| digits.len() % 2 == 0)?;
    pairs
        .chunks(2)
        .map(|pair| u8::try_from(pair[0] << 4 | pair[1]).ok())
        .collect()
}

/// Reads any value into the bytes that it would have in frame 0.
#[derive(Clone, Copy)]
struct AnyValue {
    human: bool,
    depth: u32,
    stack: Stack,
}

impl AnyValue {
    /// The same for what an array or map holds, within the limits of the reader.
    fn inside<E: serde::de::Error>(self) -> Result<Self, E> {
        match self.depth.checked_sub(1) {
            Some(_) if self.stack.is_spent() => Err(E::custom(Problem::Limit("stack"))),
            Some(depth) => Ok(Self { depth, ..self }),
            None => Err(E::custom(Problem::Limit("nesting"))),
        }
    }

    /// A value out of one of the forms for humans; None if it is none of them.
    fn unwrap(self, entries: &[u8]) -> Option<super::Result<Vec<u8>>> {
        let mut r = Reader::new(entries, Limits::DEFAULT);
        let key = if self.human {
            r.str().ok()?
        } else {
            return None;
        };
        let mut w = Writer::new();
        let done = match key {
            BYTES => r
                .str()
                .map(|text| from_hex(text).map(|bytes| w.bytes(&bytes))),
            FLOAT => r
                .str()
                .map(|text| text.parse().ok().map(|value| w.float(value))),
            MAP => Vec::<(Value, Value)>::decode(&mut r).map(|entries| {
                w.raw(&super::encode(&Map::from(entries)).head);
                Some(())
            }),
            _ => return None,
        };
        Some(match done {
            Ok(Some(())) => Ok(w.finish().head),
            Ok(None) => Err(r.expected("digits")),
            Err(error) => Err(error),
        })
    }
}

impl<'de> DeserializeSeed<'de> for AnyValue {
    type Value = Vec<u8>;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Vec<u8>, D::Error> {
        d.deserialize_any(self)
    }
}

fn written(write: impl FnOnce(&mut Writer<'static>)) -> Vec<u8> {
    let mut w = Writer::new();
    write(&mut w);
    w.finish().head
}

impl<'de> Visitor<'de> for AnyValue {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Vec<u8>, E> {
        Ok(written(Writer::nil))
    }

    fn visit_none<E>(self) -> Result<Vec<u8>, E> {
        Ok(written(Writer::nil))
    }

    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Vec<u8>, D::Error> {
        d.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, d: D) -> Result<Vec<u8>, D::Error> {
        d.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Vec<u8>, E> {
        Ok(written(|w| w.bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Vec<u8>, E> {
        Ok(written(|w| w.int(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Vec<u8>, E> {
        Ok(written(|w| w.uint(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Vec<u8>, E> {
        Ok(written(|w| w.float(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Vec<u8>, E> {
        Ok(written(|w| w.str(value)))
    }

    fn visit_bytes<E>(self, value: &[u8]) -> Result<Vec<u8>, E> {
        Ok(written(|w| w.bytes(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<u8>, A::Error> {
        let (mut n, mut items) = (0, Vec::new());
        let inside = self.inside()?;
        while let Some(item) = seq.next_element_seed(inside)? {
            n += 1;
            items.extend(item);
        }
        Ok(written(|w| {
            w.array(n);
            w.raw(&items);
        }))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vec<u8>, A::Error> {
        let (mut n, mut entries) = (0, Vec::new());
        let inside = self.inside()?;
        while let Some((key, value)) = map.next_entry_seed(inside, inside)? {
            n += 1;
            entries.extend(key);
            entries.extend(value);
        }
        if n == 1 {
            if let Some(value) = self.unwrap(&entries) {
                return value.map_err(A::Error::custom);
            }
        }
        Ok(written(|w| {
            w.map(n);
            w.raw(&entries);
        }))
    }
}
