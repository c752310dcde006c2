//! No transport of its own: a message is one value, without payloads and without sets.
use super::runtime::{
    Decode, Encode, Error, Kind, Payloads, Problem, Reader, Result, Set, Visit, Writer,
};

/// A payload, of which there are none.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {}

impl Decode for Payload {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        Err(r.expected("a payload"))
    }
}

impl Encode for Payload {
    fn encode<'m>(&'m self, _: &mut Writer<'m>) {
        match *self {}
    }
}

impl Payloads for Payload {
    fn payloads(&mut self, _: Visit<'_>) -> Result<()> {
        match *self {}
    }
}

impl<T> Set<T> {
    pub(super) fn enter(r: &mut Reader<'_>) -> Result<usize> {
        Err(r.expected("a set"))
    }
}

impl<T: Decode> Decode for Set<T> {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        Err(r.expected("a set"))
    }
}

impl<T: Encode> Encode for Set<T> {
    /// Writes an array: a set can be part of an untyped value, but not travel as one.
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.value(&self.0);
    }
}

pub(super) fn wrapped(_: &[u8]) -> Option<Kind> {
    None
}

pub(super) fn frame_count(_: &[u8]) -> Result<u64> {
    let problem = Problem::Other("there are no payloads".to_owned());
    Err(Error::new(problem, 0))
}
