//! Reading and writing a type, and how the plain types do it.
use std::rc::Rc;
use std::sync::Arc;

use super::{
    Bytes, Error, Float, FrameTable, Frames, Limits, Map, Number, Presence, Problem, Reader,
    Result, Set, Slot, Writer,
};

/// A type that can be read.
pub trait Decode: Sized {
    /// Reads one value.
    ///
    /// # Errors
    /// The bytes hold something else; the error tells where, and what.
    fn decode(r: &mut Reader<'_>) -> Result<Self>;
}

/// A type that can be written.
pub trait Encode {
    /// Writes the value. The frames of its payloads join those of the writer.
    fn encode<'m>(&'m self, w: &mut Writer<'m>);
}

/// What is called for a payload.
pub type Visit<'v> = &'v mut dyn FnMut(&mut Slot) -> Result<()>;

/// A type that may hold payloads.
pub trait Payloads {
    /// Calls `visit` for every payload, in the order in which they are written.
    ///
    /// # Errors
    /// The first error of `visit`.
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()>;
}

/// Reads a whole message: frame 0, and the frames that its placeholders name.
///
/// Frames that no placeholder names are dropped, as Dask does: where its encoder falls back to pickle, it begins anew,
/// and sends what it had written before as well (`dumps` in distributed/protocol/core.py since 2024.1.0).
///
/// # Errors
/// A frame is not what it should be.
pub fn decode<T: Decode>(frames: Vec<Vec<u8>>) -> Result<T> {
    decode_with(frames, Limits::DEFAULT)
}

/// Reads a whole message within other limits than the usual ones.
///
/// # Errors
/// A frame is not what it should be.
pub fn decode_with<T: Decode>(mut frames: Vec<Vec<u8>>, limits: Limits) -> Result<T> {
    if frames.is_empty() {
        return Err(Error::new(Problem::Frame(0), 0));
    }
    let mut table = FrameTable::new(frames.split_off(1));
    let mut r = Reader::with_frames(&frames[0], &mut table, limits);
    let value = T::decode(&mut r)?;
    r.finish()?;
    Ok(value)
}

/// Writes a whole message: frame 0, and the frames of its payloads, which are borrowed.
#[must_use]
pub fn encode<T: Encode + ?Sized>(value: &T) -> Frames<'_> {
    let mut w = Writer::new();
    value.encode(&mut w);
    w.finish()
}

/// Implements [`Payloads`] for types that hold none. Where it is called, `rt` is the runtime.
macro_rules! without_payloads {
    ($($name:ty),* $(,)?) => {$(
        impl rt::Payloads for $name {
            #[inline]
            fn payloads(&mut self, _: rt::Visit<'_>) -> rt::Result<()> {
                Ok(())
            }
        }
    )*};
}
pub(in super::super) use without_payloads;

use super::super::runtime as rt;
without_payloads!((), bool, u64, i64, f64, String, Bytes, Float, Number);

impl Decode for () {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        if r.nil()? {
            Ok(())
        } else {
            Err(r.expected("nil"))
        }
    }
}

impl Encode for () {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.nil();
    }
}

impl Decode for bool {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.bool()
    }
}

impl Encode for bool {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.bool(*self);
    }
}

impl Decode for u64 {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let start = r.offset();
        Self::try_from(r.int()?).map_err(|_| Error::new(Problem::Range("uint"), start))
    }
}

impl Encode for u64 {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.uint(*self);
    }
}

impl Decode for i64 {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let start = r.offset();
        Self::try_from(r.int()?).map_err(|_| Error::new(Problem::Range("int"), start))
    }
}

impl Encode for i64 {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.int(*self);
    }
}

impl Decode for f64 {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.float()
    }
}

impl Encode for f64 {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.float(*self);
    }
}

impl Encode for str {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.str(self);
    }
}

impl Decode for String {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.str().map(str::to_owned)
    }
}

impl Encode for String {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.str(self);
    }
}

impl Decode for Bytes {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.bytes().map(Self::from)
    }
}

impl Encode for Bytes {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.bytes(self);
    }
}

impl<T: Decode> Decode for Option<T> {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        if r.nil()? {
            Ok(None)
        } else {
            T::decode(r).map(Some)
        }
    }
}

impl<T: Encode> Encode for Option<T> {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        match self {
            Some(value) => value.encode(w),
            None => w.nil(),
        }
    }
}

impl<T: Payloads> Payloads for Option<T> {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        self.iter_mut().try_for_each(|value| value.payloads(visit))
    }
}

impl<T: Encode> Encode for Presence<T> {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        match self {
            Self::Value(value) => value.encode(w),
            Self::Absent | Self::Nil => w.nil(),
        }
    }
}

impl<T: Payloads> Payloads for Presence<T> {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        match self {
            Self::Value(value) => value.payloads(visit),
            Self::Absent | Self::Nil => Ok(()),
        }
    }
}

impl<T: Decode> Decode for Box<T> {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.charge::<T>(1)?;
        T::decode(r).map(Self::new)
    }
}

/// What only points to a value is written as that value.
macro_rules! pointers {
    ($($pointer:ty),*) => {$(
        impl<T: Encode + ?Sized> Encode for $pointer {
            #[inline]
            fn encode<'m>(&'m self, w: &mut Writer<'m>) {
                (**self).encode(w);
            }
        }
    )*};
}
pointers!(&T, Box<T>, Rc<T>, Arc<T>);

impl<T: Payloads + ?Sized> Payloads for Box<T> {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        (**self).payloads(visit)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let n = r.array()?;
        r.elements(n)
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        self.as_slice().encode(w);
    }
}

impl<T: Encode> Encode for [T] {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.array(self.len());
        for value in self {
            value.encode(w);
        }
    }
}

impl<T: Payloads> Payloads for Vec<T> {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        self.iter_mut().try_for_each(|value| value.payloads(visit))
    }
}

impl<K: Decode, V: Decode> Decode for Map<K, V> {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.entries().map(Self::from)
    }
}

impl<K: Encode, V: Encode> Encode for Map<K, V> {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.map(self.len());
        self.encode_entries(w);
    }
}

impl<K: Payloads, V: Payloads> Payloads for Map<K, V> {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        self.entries_mut().iter_mut().try_for_each(|(key, value)| {
            key.payloads(visit)?;
            value.payloads(visit)
        })
    }
}

impl<T: Payloads> Payloads for Set<T> {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        self.iter_mut().try_for_each(|value| value.payloads(visit))
    }
}

macro_rules! tuples {
    ($($n:literal: $($name:ident $index:tt),*;)*) => {$(
        impl<$($name: Decode),*> Decode for ($($name,)*) {
            fn decode(r: &mut Reader<'_>) -> Result<Self> {
                r.array_of($n)?;
                let out = ($(r.element::<$name>($index)?,)*);
                r.leave();
                Ok(out)
            }
        }
        impl<$($name: Encode),*> Encode for ($($name,)*) {
            fn encode<'m>(&'m self, w: &mut Writer<'m>) {
                w.array($n);
                $(self.$index.encode(w);)*
            }
        }
        impl<$($name: Payloads),*> Payloads for ($($name,)*) {
            fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
                $(self.$index.payloads(visit)?;)*
                Ok(())
            }
        }
    )*};
}

tuples! {
    1: A 0;
    2: A 0, B 1;
    3: A 0, B 1, C 2;
    4: A 0, B 1, C 2, D 3;
    5: A 0, B 1, C 2, D 3, E 4;
    6: A 0, B 1, C 2, D 3, E 4, F 5;
    7: A 0, B 1, C 2, D 3, E 4, F 5, G 6;
    8: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7;
    9: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8;
    10: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9;
    11: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10;
    12: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11;
}
