//! What travels on a stream.
use super::{Decode, Encode, Kind, Payloads, Reader, Result, Visit, Writer};

/// What one end of a stream sends at once: usually an array of messages, but a single one is understood as well.
#[derive(Clone, Debug, PartialEq)]
pub enum Batch<T> {
    /// An array of messages.
    Many(Vec<T>),
    /// A single message, without an array around it.
    One(Box<T>),
}

impl<T> Batch<T> {
    /// The messages.
    #[must_use]
    pub fn messages(&self) -> &[T] {
        match self {
            Self::Many(messages) => messages,
            Self::One(message) => std::slice::from_ref(message),
        }
    }

    /// The messages.
    #[must_use]
    pub fn into_messages(self) -> Vec<T> {
        match self {
            Self::Many(messages) => messages,
            Self::One(message) => vec![*message],
        }
    }
}

impl<T> From<Vec<T>> for Batch<T> {
    fn from(messages: Vec<T>) -> Self {
        Self::Many(messages)
    }
}

impl<T: Decode> Decode for Batch<T> {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        match r.kind()? {
            Kind::Array => Vec::decode(r).map(Self::Many),
            _ => Box::decode(r).map(Self::One),
        }
    }
}

impl<T: Encode> Encode for Batch<T> {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        match self {
            Self::Many(messages) => messages.encode(w),
            Self::One(message) => message.encode(w),
        }
    }
}

impl<T: Payloads> Payloads for Batch<T> {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        match self {
            Self::Many(messages) => messages.payloads(visit),
            Self::One(message) => message.payloads(visit),
        }
    }
}
