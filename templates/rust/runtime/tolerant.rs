//! Reading on after a message that is not what it should be.
use std::fmt;

use super::{Decode, Encode, Error, Payloads, Reader, Result, Value, Visit, Writer};

/// A value, or what stood in its place, and why it is none.
///
/// The types themselves are strict: one value that is not what it should be refuses all that was read with it. Where
/// that is a stream, its other messages need not be lost. `Batch<Tolerant<M>>` reads each on its own, and `M` has a
/// variant for those that the description does not know.
///
/// ```ignore
/// for message in decode::<Batch<Tolerant<ClientToScheduler>>>(frames)? {
///     match message {
///         Ok(ClientToScheduler::Unknown(value)) => println!("newer than these types: {value}"),
///         Ok(message) => println!("{message:?}"),
///         Err(malformed) => println!("{malformed}"), // with the path of what is wrong
///     }
/// }
/// ```
///
/// Bytes that are no `MessagePack`, or over the limits, remain an error of the whole: nobody knows where the next
/// message would begin.
pub type Tolerant<T> = std::result::Result<T, Malformed>;

/// What is not what it should be.
///
/// It is written as it came. A placeholder whose frames were not there stays a placeholder.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Malformed {
    /// What came, with its payloads.
    pub value: Value,
    /// Why it is not what it should be.
    pub error: Error,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Malformed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

impl<T: Decode + Payloads> Decode for Tolerant<T> {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        // Frames are lifted last: a value that is given up half way has taken none.
        let start = r.offset();
        let mut look = r.look();
        let error = match T::decode(&mut look) {
            Ok(mut value) => {
                let end = look.offset();
                match lift_all(r, &mut value) {
                    Ok(()) => {
                        r.pos = end;
                        return Ok(Ok(value));
                    }
                    Err(error) => error.moved_to(start),
                }
            }
            Err(error) => error,
        };
        let mut look = r.look();
        let mut value = Value::decode(&mut look)?;
        r.pos = look.offset();
        if let Some(frames) = r.frames() {
            value.payloads(&mut |slot| {
                let _ = frames.lift(slot); // it may be this one that is wrong
                Ok(())
            })?;
        }
        Ok(Err(Malformed { value, error }))
    }
}

/// Lifts all payloads of a value, or none.
fn lift_all<T: Payloads>(r: &mut Reader<'_>, value: &mut T) -> Result<()> {
    let Some(frames) = r.frames() else {
        return Ok(());
    };
    let lifted = value.payloads(&mut |slot| frames.lift(slot));
    if lifted.is_err() {
        value.payloads(&mut |slot| {
            frames.put_back(slot);
            Ok(())
        })?;
    }
    lifted
}

impl Encode for Malformed {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        self.value.encode(w);
    }
}

impl<T: Encode> Encode for Tolerant<T> {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        match self {
            Ok(value) => value.encode(w),
            Err(malformed) => malformed.encode(w),
        }
    }
}

impl<T: Payloads> Payloads for Tolerant<T> {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        match self {
            Ok(value) => value.payloads(visit),
            Err(malformed) => malformed.value.payloads(visit),
        }
    }
}
