//! The frames of a message, and the payloads that they make up.
use std::fmt;

use super::super::transport;
use super::{Error, Problem, Result};

/// The frames after frame 0. Each can be taken once, so that no message makes its reader copy them.
#[derive(Debug, Default)]
pub struct FrameTable(Vec<Option<Vec<u8>>>);

impl FrameTable {
    /// The frames of a message, without its frame 0.
    #[must_use]
    pub fn new(frames: Vec<Vec<u8>>) -> Self {
        Self(frames.into_iter().map(Some).collect())
    }

    /// How many have not been taken.
    #[must_use]
    pub fn left(&self) -> usize {
        self.0.iter().flatten().count()
    }

    fn take(&mut self, index: u64) -> Result<Vec<u8>> {
        usize::try_from(index)
            .ok()
            .and_then(|index| self.0.get_mut(index.checked_sub(1)?)?.take())
            .ok_or_else(|| Error::new(Problem::Frame(index), 0))
    }

    /// Moves the frames that a placeholder names into it. Does nothing if it holds them already.
    ///
    /// # Errors
    /// A frame is not there, or was taken before.
    pub fn lift(&mut self, slot: &mut Slot) -> Result<()> {
        if !slot.header.is_empty() {
            return Ok(());
        }
        let header = self.take(slot.index)?;
        let count = transport::frame_count(&header)?;
        let last = slot.index.saturating_add(count);
        if last > self.0.len() as u64 {
            return Err(Error::new(Problem::Frame(last), 0));
        }
        for index in slot.index + 1..=last {
            slot.frames.push(self.take(index)?);
        }
        slot.header = header;
        Ok(())
    }
}

/// The place of a payload in a message: a header and frames of data, or the index of the header until they are lifted.
#[derive(Clone, Default)]
pub struct Slot {
    index: u64,
    header: Vec<u8>,
    frames: Vec<Vec<u8>>,
}

impl PartialEq for Slot {
    /// Where the header once stood does not count, unless that is all there is.
    fn eq(&self, other: &Self) -> bool {
        self.header == other.header
            && self.frames == other.frames
            && (self.is_lifted() || self.index == other.index)
    }
}

impl fmt::Debug for Slot {
    /// How much there is, but not all of it: payloads may be large.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lengths: Vec<usize> = self.frames.iter().map(Vec::len).collect();
        f.debug_struct("Slot")
            .field("index", &self.index)
            .field("header_length", &self.header.len())
            .field("frame_lengths", &lengths)
            .finish()
    }
}

impl Slot {
    /// A payload of its own.
    #[must_use]
    pub fn new(header: Vec<u8>, frames: Vec<Vec<u8>>) -> Self {
        Self {
            index: 0,
            header,
            frames,
        }
    }

    /// A placeholder for the payload whose header is this frame of the message.
    #[must_use]
    pub fn at(index: u64) -> Self {
        Self {
            index,
            ..Self::default()
        }
    }

    /// Whether the payload is here, rather than only its place.
    #[must_use]
    pub fn is_lifted(&self) -> bool {
        !self.header.is_empty()
    }

    /// The frame in which the header stood when the payload was read.
    #[must_use]
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The header, as it travels.
    #[must_use]
    pub fn header(&self) -> &[u8] {
        &self.header
    }

    /// The frames of data, as they travel.
    #[must_use]
    pub fn frames(&self) -> &[Vec<u8>] {
        &self.frames
    }
}

/// A message that was written: frame 0, and the frames of its payloads, which are borrowed from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frames<'m> {
    /// Frame 0.
    pub head: Vec<u8>,
    /// The frames after it.
    pub rest: Vec<&'m [u8]>,
}

impl Frames<'_> {
    /// All frames, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> + Clone {
        std::iter::once(self.head.as_slice()).chain(self.rest.iter().copied())
    }

    /// A copy of all frames.
    #[must_use]
    pub fn to_vec(&self) -> Vec<Vec<u8>> {
        self.iter().map(<[u8]>::to_vec).collect()
    }
}
