//! Payloads of a pickle, which is neither made nor opened here.
use super::super::runtime::{Reader, Result, Slot, Writer};
use super::payload::{entry, Pickled, Serialized, COMPRESSION, COUNT, SPLITS};

const PICKLE: &str = "pickled-obj";

/// The head and the frames of a payload whose header has these entries and `num-sub-frames`.
fn slot_of(entries: usize, write: impl FnOnce(&mut Writer<'static>), frames: Vec<Vec<u8>>) -> Slot {
    let mut w = Writer::new();
    w.map(entries + 1);
    write(&mut w);
    w.str(COUNT);
    w.uint(frames.len() as u64);
    Slot::new(w.finish().head, frames)
}

impl Serialized {
    /// An object as the family `pickle` writes it: a pickle, without buffers out of band.
    #[must_use]
    pub fn from_pickle(pickle: impl Into<Vec<u8>>) -> Self {
        let header = |w: &mut Writer<'_>| {
            w.str("serializer");
            w.str("pickle");
            w.str("writeable");
            w.array(0);
            w.str(SPLITS);
            w.array(1);
            w.uint(1);
            w.str("split-offsets");
            w.array(1);
            w.uint(0);
            w.str(COMPRESSION);
            w.array(1);
            w.nil();
        };
        Self(slot_of(5, header, vec![pickle.into()]))
    }
}

impl Pickled {
    /// A pickle, without buffers out of band.
    #[must_use]
    pub fn from_pickle(pickle: impl AsRef<[u8]>) -> Self {
        let header = |w: &mut Writer<'_>| {
            w.str(PICKLE);
            w.bytes(pickle.as_ref());
            w.str(COMPRESSION);
            w.array(0);
        };
        Self(slot_of(2, header, Vec::new()))
    }

    /// The pickle, which is never compressed; [`data`](Self::data) gives what it holds out of band.
    ///
    /// # Errors
    /// The header has none.
    pub fn pickle(&self) -> Result<&[u8]> {
        entry(self.0.header(), PICKLE, Reader::bytes)
    }
}
