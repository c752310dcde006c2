//! Opaque payloads: a placeholder in frame 0 names the frame of a header, and the data stands in the frames after it.
#[cfg(feature = "serde")]
use super::super::runtime as rt;
use super::super::runtime::{
    Decode, Encode, Error, Kind, Limits, Map, Payloads, Problem, Reader, Result, Slot, Value,
    Visit, Writer,
};
use super::compression;

pub(super) const COUNT: &str = "num-sub-frames";
pub(super) const COMPRESSION: &str = "compression";
const SPLITS: &str = "split-num-sub-frames";
/// What took the place of [`SPLITS`] until 2021.03.0.
const LENGTHS: &str = "lengths";

/// How many frames of data belong to a header.
pub(in super::super) fn frame_count(header: &[u8]) -> Result<u64> {
    let mut r = Reader::new(header, Limits::DEFAULT);
    for _ in 0..r.map()? {
        if r.kind()? == Kind::Str && r.str()? == COUNT {
            return u64::decode(&mut r).map_err(|e| e.in_field(COUNT).in_type("header"));
        }
        r.skip()?;
    }
    Err(r.missing(COUNT).in_type("header"))
}

fn header_of(slot: &Slot) -> Result<Map<Value, Value>> {
    let mut r = Reader::new(slot.header(), Limits::DEFAULT);
    let header = Map::decode(&mut r)?;
    r.finish()?;
    Ok(header)
}

fn new_slot(mut header: Map<Value, Value>, frames: Vec<Vec<u8>>) -> Slot {
    header.insert(COUNT.into(), Value::from(frames.len() as u64));
    let mut w = Writer::new();
    header.encode(&mut w);
    Slot::new(w.finish().head, frames)
}

/// The entry of a header that is an array, if there is one.
fn list<'h>(header: &'h Map<Value, Value>, name: &str) -> Option<&'h [Value]> {
    match header.get(&Value::from(name)) {
        Some(Value::Array(items)) => Some(items),
        _ => None,
    }
}

fn damaged(what: &str) -> Error {
    Error::new(
        Problem::Other(format!("the header of a payload: {what}")),
        0,
    )
}

/// The data as the sender had it: decompressed, and what was split put together again.
fn data(slot: &Slot, limits: Limits) -> Result<Vec<Vec<u8>>> {
    let header = header_of(slot)?;
    let names = list(&header, COMPRESSION).unwrap_or_default();
    if !names.is_empty() && names.len() != slot.frames().len() {
        return Err(damaged("`compression` has another length than the data"));
    }
    let mut left = limits;
    let mut whole = Vec::new();
    for (index, frame) in slot.frames().iter().enumerate() {
        let plain = match names.get(index) {
            None | Some(Value::Nil) => frame.clone(),
            Some(Value::Str(name)) => compression::decompress(name, frame, left)?,
            Some(_) => return Err(damaged("`compression` names no algorithm")),
        };
        left.bytes = left
            .bytes
            .checked_sub(plain.len())
            .ok_or_else(|| Error::new(Problem::Limit("bytes"), 0))?;
        whole.push(plain);
    }
    match (list(&header, SPLITS), list(&header, LENGTHS)) {
        (Some(counts), _) => merge(whole, counts),
        (None, Some(lengths)) => regroup(whole, lengths),
        (None, None) => Ok(whole),
    }
}

fn regroup(parts: Vec<Vec<u8>>, lengths: &[Value]) -> Result<Vec<Vec<u8>>> {
    let fits = |(part, length): (&Vec<u8>, &Value)| *length == Value::from(part.len() as u64);
    if lengths.len() == parts.len() && parts.iter().zip(lengths).all(fits) {
        return Ok(parts);
    }
    let whole = parts.concat();
    let mut rest = &whole[..];
    let mut regrouped = Vec::with_capacity(lengths.len());
    for length in lengths {
        let length = match length {
            Value::Int(length) => usize::try_from(*length).ok(),
            _ => None,
        };
        let length = length.filter(|length| *length <= rest.len());
        let (part, after) =
            rest.split_at(length.ok_or_else(|| damaged("the data has other lengths"))?);
        regrouped.push(part.to_vec());
        rest = after;
    }
    if rest.is_empty() {
        Ok(regrouped)
    } else {
        Err(damaged("the data has other lengths"))
    }
}

fn merge(mut parts: Vec<Vec<u8>>, counts: &[Value]) -> Result<Vec<Vec<u8>>> {
    let mut parts = &mut parts[..];
    let mut merged = Vec::with_capacity(counts.len().min(parts.len()));
    for count in counts {
        let count = match count {
            Value::Int(count) => usize::try_from(*count).ok(),
            _ => None,
        };
        let count = count.filter(|count| *count <= parts.len());
        let count = count.ok_or_else(|| damaged("the data was split another way"))?;
        let (these, rest) = parts.split_at_mut(count);
        merged.push(match these {
            [whole] => std::mem::take(whole),
            these => these.concat(),
        });
        parts = rest;
    }
    if parts.is_empty() {
        Ok(merged)
    } else {
        Err(damaged("the data was split another way"))
    }
}

macro_rules! payloads {
    ($($(#[$doc:meta])* $name:ident $marker:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, PartialEq)]
            pub struct $name(Slot);

            impl $name {
                /// A payload of a header, whose `num-sub-frames` is set here, and frames of data.
                #[must_use]
                pub fn new(header: Map<Value, Value>, frames: Vec<Vec<u8>>) -> Self {
                    Self(new_slot(header, frames))
                }

                /// Header and data as they travel.
                #[must_use]
                pub fn slot(&self) -> &Slot {
                    &self.0
                }

                /// The header: how the data was made, split and compressed.
                ///
                /// # Errors
                /// It is no map.
                pub fn header(&self) -> Result<Map<Value, Value>> {
                    header_of(&self.0)
                }

                /// The data as the sender had it: decompressed, and what was split put together again.
                ///
                /// # Errors
                /// The header does not fit the data, the data is damaged or over the limit of bytes, or the crate
                /// was built without the feature for the compression.
                pub fn data(&self, limits: Limits) -> Result<Vec<Vec<u8>>> {
                    data(&self.0, limits)
                }
            }

            impl From<Slot> for $name {
                fn from(slot: Slot) -> Self {
                    Self(slot)
                }
            }

            impl Decode for $name {
                fn decode(r: &mut Reader<'_>) -> Result<Self> {
                    if r.kind()? != Kind::Payload(stringify!($name)) {
                        return Err(r.expected(stringify!($name)));
                    }
                    let start = r.offset();
                    r.map()?;
                    r.str()?;
                    let mut slot = Slot::at(u64::decode(r)?);
                    r.leave();
                    if let Some(frames) = r.frames() {
                        frames.lift(&mut slot).map_err(|e| e.moved_to(start))?;
                    }
                    Ok(Self(slot))
                }
            }

            impl Encode for $name {
                fn encode<'m>(&'m self, w: &mut Writer<'m>) {
                    let index = if self.0.is_lifted() {
                        w.payload(self.0.header(), self.0.frames())
                    } else {
                        self.0.index()
                    };
                    w.map(1);
                    w.str($marker);
                    w.uint(index);
                }
            }

            impl Payloads for $name {
                fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
                    visit(&mut self.0)
                }
            }

            impl From<$name> for Value {
                fn from(value: $name) -> Self {
                    Self::Payload(Payload::$name(value))
                }
            }

            #[cfg(feature = "serde")]
            rt::by_way_of_the_codec!($name);
        )*

        /// A payload of any type.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Payload {
            $($(#[$doc])* $name($name),)*
        }

        impl Payload {
            /// Header and data as they travel.
            #[must_use]
            pub fn slot(&self) -> &Slot {
                match self {
                    $(Self::$name(value) => value.slot(),)*
                }
            }
        }

        impl From<Payload> for Value {
            fn from(value: Payload) -> Self {
                Self::Payload(value)
            }
        }

        impl Decode for Payload {
            fn decode(r: &mut Reader<'_>) -> Result<Self> {
                match r.kind()? {
                    $(Kind::Payload(name) if name == stringify!($name) => {
                        $name::decode(r).map(Self::$name)
                    })*
                    _ => Err(r.expected("a payload")),
                }
            }
        }

        impl Encode for Payload {
            fn encode<'m>(&'m self, w: &mut Writer<'m>) {
                match self {
                    $(Self::$name(value) => value.encode(w),)*
                }
            }
        }

        impl Payloads for Payload {
            fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
                match self {
                    $(Self::$name(value) => value.payloads(visit),)*
                }
            }
        }

        pub(super) const MARKERS: &[(&str, &str)] = &[$(($marker, stringify!($name))),*];
    };
}

payloads! {
    /// An object in one of the serializer families: user data that is forwarded unread.
    Serialized "__Serialized__";
    /// A pickle that every receiver opens. This crate never does.
    Pickled "__Pickled__";
}
