//! How Dask framed messages, then and now.
use std::borrow::Cow;
use std::io::{self, Read, Write};

use super::super::runtime::{Limits, Result};
use super::incoming::Incoming;
use super::{framing, paths};

/// What all releases of one time have in common: how a message is framed, and where its payloads are.
///
/// The codec knows only the last: frames in memory are always laid out as today. Whoever reads frames off a connection
/// places what they name by path; whoever writes them takes it out again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// Releases before 2.23.0: payloads are taken out of the message and named by their path.
    Paths,
    /// Releases from 2.23.0 to 2021.02.0: the same, and headers say which buffers are writeable.
    WriteablePaths,
    /// Release 2021.03.0: the same, without that; the head begins with a number of bytes.
    CountedPaths,
    /// Releases from 2021.03.1 on: a placeholder in the message names a frame.
    #[default]
    Placeholders,
}

impl Edition {
    /// Whether the head begins with the number of bytes to read at once.
    pub(super) const fn is_counted(self) -> bool {
        matches!(self, Self::CountedPaths | Self::Placeholders)
    }

    /// The frames of a peer as [`decode`](super::super::runtime::decode) reads them.
    ///
    /// # Errors
    /// They are not laid out as in this edition; the message cannot be decompressed.
    pub fn place(self, frames: Vec<Vec<u8>>, limits: Limits) -> Result<Vec<Vec<u8>>> {
        match self {
            Self::Placeholders => Ok(frames),
            _ => paths::place(frames, limits),
        }
    }

    /// The frames of [`encode`](super::super::runtime::encode) as a peer reads them. Nothing is compressed.
    ///
    /// # Errors
    /// They hold a payload of a kind that releases of this edition do not know.
    pub fn extract<'f>(self, frames: impl Iterator<Item = &'f [u8]>) -> Result<Vec<Cow<'f, [u8]>>> {
        // What the header of a new payload needs, in this order.
        let entries: &[&'static str] = match self {
            Self::Placeholders => return Ok(frames.map(Cow::Borrowed).collect()),
            Self::Paths => &["lengths", "compression"],
            Self::WriteablePaths => &["writeable", "lengths", "compression"],
            Self::CountedPaths => &["split-num-sub-frames", "split-offsets", "compression"],
        };
        paths::extract(&frames.collect::<Vec<_>>(), entries)
    }

    /// Reads a message; None if the peer has closed the connection in front of it.
    ///
    /// # Errors
    /// Those of `from`; the message is over the limits, or not laid out as in this edition.
    pub fn read_message(
        self,
        from: &mut impl Read,
        limits: Limits,
    ) -> io::Result<Option<Vec<Vec<u8>>>> {
        let frames = Incoming::new(self.is_counted()).read(from, limits)?;
        frames
            .map(|frames| self.place(frames, limits).map_err(framing::no_message))
            .transpose()
    }

    /// Writes a message.
    ///
    /// # Errors
    /// Those of `out`; the message holds a payload of a kind that releases of this edition do not know.
    pub fn write_message<'f>(
        self,
        out: &mut impl Write,
        frames: impl Iterator<Item = &'f [u8]> + Clone,
    ) -> io::Result<()> {
        if self == Self::Placeholders {
            return framing::write_frames(out, frames, true);
        }
        let frames = self.extract(frames).map_err(framing::no_message)?;
        framing::write_frames(
            out,
            frames.iter().map(|frame| &frame[..]),
            self.is_counted(),
        )
    }
}
