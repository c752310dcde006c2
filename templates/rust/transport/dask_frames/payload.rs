//! Opaque payloads: a placeholder in frame 0 names the frame of a header, and the data stands in the frames after it.
use std::borrow::Cow;

#[cfg(feature = "serde")]
use super::super::runtime as rt;
use super::super::runtime::{
    Decode, Encode, Error, Kind, Limits, Map, Payloads, Problem, Reader, Result, Slot, Value,
    Visit, Writer,
};
use super::compression;

pub(super) const COUNT: &str = "num-sub-frames";
pub(super) const COMPRESSION: &str = "compression";
pub(super) const SPLITS: &str = "split-num-sub-frames";
/// What took the place of [`SPLITS`] until 2021.03.0.
const LENGTHS: &str = "lengths";

/// How many frames of data belong to a header.
pub(in super::super) fn frame_count(header: &[u8]) -> Result<u64> {
    entry(header, COUNT, u64::decode)
}

/// What stands under a name in a header, of which nothing else is read.
pub(super) fn entry<'h, T>(
    header: &'h [u8],
    name: &'static str,
    read: impl FnOnce(&mut Reader<'h>) -> Result<T>,
) -> Result<T> {
    let mut r = Reader::new(header, Limits::DEFAULT);
    for _ in 0..r.map()? {
        if r.kind()? == Kind::Str && r.str()? == name {
            return read(&mut r).map_err(|e| e.in_field(name).in_type("header"));
        }
        r.skip()?;
    }
    Err(r.missing(name).in_type("header"))
}

fn header_of<H: Decode>(header: &[u8]) -> Result<H> {
    let mut r = Reader::new(header, Limits::DEFAULT);
    let header = H::decode(&mut r)?;
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
fn data<'f>(
    header: &[u8],
    frames: impl ExactSizeIterator<Item = Cow<'f, [u8]>>,
    limits: Limits,
) -> Result<Vec<Vec<u8>>> {
    let header = header_of(header)?;
    let names = list(&header, COMPRESSION).unwrap_or_default();
    if !names.is_empty() && names.len() != frames.len() {
        return Err(damaged("`compression` has another length than the data"));
    }
    let mut left = limits;
    let mut whole = Vec::new();
    for (index, frame) in frames.enumerate() {
        let plain = match names.get(index) {
            None | Some(Value::Nil) => frame.into_owned(),
            Some(Value::Str(name)) => compression::decompress(name, &frame, left)?,
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
            ///
            /// A clone shares header and data: it costs no copy, however large they are.
            #[derive(Clone, Debug, Default, PartialEq)]
            pub struct $name(pub(super) Slot);

            impl $name {
                /// A payload of a header, whose `num-sub-frames` is set here, and frames of data.
                #[must_use]
                pub fn new(header: Map<Value, Value>, frames: Vec<Vec<u8>>) -> Self {
                    Self(new_slot(header, frames))
                }

                /// A payload of a header that has a type, whose `num-sub-frames` is set here, and frames of data.
                ///
                /// # Errors
                /// The header is no map.
                pub fn from_header<H: Encode + ?Sized>(
                    header: &H,
                    frames: Vec<Vec<u8>>,
                ) -> Result<Self> {
                    let mut w = Writer::new();
                    w.value(header);
                    Ok(Self::new(header_of(&w.finish().head)?, frames))
                }

                /// Header and data as they travel.
                #[must_use]
                pub fn slot(&self) -> &Slot {
                    &self.0
                }

                /// The header and the frames of data, as they travel. They are moved, unless a clone has them, too.
                #[must_use]
                pub fn into_parts(self) -> (Vec<u8>, Vec<Vec<u8>>) {
                    self.0.into_parts()
                }

                /// The header: how the data was made, split and compressed.
                ///
                /// # Errors
                /// It is no map.
                pub fn header(&self) -> Result<Map<Value, Value>> {
                    self.header_as()
                }

                /// The header as a type.
                ///
                /// # Errors
                /// It does not fit the type.
                pub fn header_as<H: Decode>(&self) -> Result<H> {
                    header_of(self.0.header())
                }

                /// The data as the sender had it: decompressed, and what was split put together again.
                ///
                /// # Errors
                /// The header does not fit the data, the data is damaged or over the limit of bytes, or the crate
                /// was built without the feature for the compression.
                pub fn data(&self, limits: Limits) -> Result<Vec<Vec<u8>>> {
                    let frames = self.0.frames().iter();
                    data(self.0.header(), frames.map(|frame| Cow::Borrowed(&frame[..])), limits)
                }

                /// The same without a copy of what is neither compressed nor split, unless a clone has it, too.
                ///
                /// # Errors
                /// Those of [`data`](Self::data).
                pub fn into_data(self, limits: Limits) -> Result<Vec<Vec<u8>>> {
                    let (header, frames) = self.into_parts();
                    data(&header, frames.into_iter().map(Cow::Owned), limits)
                }
            }

            impl From<Slot> for $name {
                fn from(slot: Slot) -> Self {
                    Self(slot)
                }
            }

            impl From<$name> for Slot {
                fn from(payload: $name) -> Self {
                    payload.0
                }
            }

            impl From<$name> for Payload {
                fn from(payload: $name) -> Self {
                    Self::$name(payload)
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
