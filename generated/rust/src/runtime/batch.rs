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

    /// Each message in turn.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.messages().iter()
    }

    /// Each message in turn, to change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        match self {
            Self::Many(messages) => messages.iter_mut(),
            Self::One(message) => std::slice::from_mut(&mut **message).iter_mut(),
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

impl<T> FromIterator<T> for Batch<T> {
    fn from_iter<I: IntoIterator<Item = T>>(messages: I) -> Self {
        Self::Many(messages.into_iter().collect())
    }
}

impl<T> IntoIterator for Batch<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_messages().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Batch<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Batch<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
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
