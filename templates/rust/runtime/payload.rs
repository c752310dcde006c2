//! The frames of a message, and the payloads that they make up.
use std::fmt;
use std::sync::Arc;

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

    fn at(&mut self, index: u64) -> Result<&mut Option<Vec<u8>>> {
        let place = usize::try_from(index).ok();
        let place = place.and_then(|index| self.0.get_mut(index.checked_sub(1)?));
        place
            .filter(|frame| frame.is_some())
            .ok_or_else(|| Error::new(Problem::Frame(index), 0))
    }

    /// Moves the frames that a placeholder names into it. Does nothing if it holds them already.
    ///
    /// # Errors
    /// A frame is not there, or was taken before. Then none is taken.
    pub fn lift(&mut self, slot: &mut Slot) -> Result<()> {
        if slot.is_lifted() {
            return Ok(());
        }
        let header = self.at(slot.index)?;
        let count = transport::frame_count(header.as_deref().unwrap_or_default())?;
        let last = slot.index.saturating_add(count);
        if last > self.0.len() as u64 {
            return Err(Error::new(Problem::Frame(last), 0));
        }
        for index in slot.index + 1..=last {
            self.at(index)?;
        }
        let mut taken = Vec::new();
        for index in slot.index..=last {
            taken.extend(self.at(index)?.take());
        }
        let frames = taken.split_off(1);
        slot.parts = taken.pop().map(|header| Arc::new(Parts { header, frames }));
        Ok(())
    }

    /// Puts back what [`lift`](Self::lift) has moved into a place.
    pub(super) fn put_back(&mut self, slot: &mut Slot) {
        let Some(parts) = slot.parts.take() else {
            return;
        };
        let Parts { header, frames } = unshared(parts);
        for (index, frame) in (slot.index..).zip(std::iter::once(header).chain(frames)) {
            let place = usize::try_from(index).ok();
            if let Some(place) = place.and_then(|index| self.0.get_mut(index.checked_sub(1)?)) {
                *place = Some(frame);
            }
        }
    }
}

/// What a payload consists of.
#[derive(Clone, PartialEq)]
struct Parts {
    header: Vec<u8>,
    frames: Vec<Vec<u8>>,
}

/// Itself, unless somebody else has it, too: then a copy.
fn unshared(parts: Arc<Parts>) -> Parts {
    Arc::try_unwrap(parts).unwrap_or_else(|parts| (*parts).clone())
}

/// The place of a payload in a message: a header and frames of data, or the index of the header until they are lifted.
///
/// A clone shares them. So a payload can be kept and sent as often as need be, and its data is never copied.
#[derive(Clone, Default)]
pub struct Slot {
    index: u64,
    parts: Option<Arc<Parts>>,
}

impl PartialEq for Slot {
    /// Where the header once stood does not count, unless that is all there is.
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts && (self.is_lifted() || self.index == other.index)
    }
}

impl fmt::Debug for Slot {
    /// How much there is, but not all of it: payloads may be large.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lengths = |parts: &Arc<Parts>| parts.frames.iter().map(Vec::len).collect::<Vec<_>>();
        let parts = self.parts.as_ref();
        f.debug_struct("Slot")
            .field("index", &self.index)
            .field(
                "header_length",
                &parts.map_or(0, |parts| parts.header.len()),
            )
            .field("frame_lengths", &parts.map_or_else(Vec::new, lengths))
            .finish()
    }
}

impl Slot {
    /// A payload of its own.
    #[must_use]
    pub fn new(header: Vec<u8>, frames: Vec<Vec<u8>>) -> Self {
        Self {
            index: 0,
            parts: Some(Arc::new(Parts { header, frames })),
        }
    }

    /// A placeholder for the payload whose header is this frame of the message.
    #[must_use]
    pub fn at(index: u64) -> Self {
        Self { index, parts: None }
    }

    /// Whether the payload is here, rather than only its place.
    #[must_use]
    pub fn is_lifted(&self) -> bool {
        self.parts.is_some()
    }

    /// The frame in which the header stood when the payload was read.
    #[must_use]
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The header, as it travels.
    #[must_use]
    pub fn header(&self) -> &[u8] {
        self.parts.as_ref().map_or(&[], |parts| &parts.header)
    }

    /// The frames of data, as they travel.
    #[must_use]
    pub fn frames(&self) -> &[Vec<u8>] {
        self.parts.as_ref().map_or(&[], |parts| &parts.frames)
    }

    /// The header and the frames of data, as they travel. They are moved, unless a clone has them, too.
    #[must_use]
    pub fn into_parts(self) -> (Vec<u8>, Vec<Vec<u8>>) {
        let parts = self.parts.map(unshared);
        parts.map_or_else(Default::default, |parts| (parts.header, parts.frames))
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
