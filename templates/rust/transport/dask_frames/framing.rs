//! Messages as runs of bytes. What a peer claims is checked against the limits before anything is allocated for it.
use std::borrow::Cow;
use std::io::{self, IoSlice, Read, Write};

use super::super::runtime::{Error, Limits};
use super::Edition;

pub(super) const WORD: usize = 8;

/// What a peer announces is believed only as far as this many bytes; for more, memory grows as they arrive.
pub(super) const CAUTIOUS: usize = 1 << 14;

/// The bytes in front of the frames. Releases before 2021.03.0 do not count the bytes that follow.
pub(super) fn head<'f>(frames: impl Iterator<Item = &'f [u8]> + Clone, counted: bool) -> Vec<u8> {
    let (mut count, mut total) = (0_usize, 0_usize);
    for frame in frames.clone() {
        count += 1;
        total += frame.len();
    }
    let mut out = Vec::with_capacity(WORD * (2 + count));
    if counted {
        // It only tells a reader how much to fetch in one go; everything is always right.
        out.extend((WORD as u64 * (1 + count as u64) + total as u64).to_le_bytes());
    }
    out.extend((count as u64).to_le_bytes());
    for frame in frames {
        out.extend((frame.len() as u64).to_le_bytes());
    }
    out
}

fn invalid(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// The frames hold no message, or none that can be written.
pub(super) fn no_message(error: Error) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}

/// How many bytes stand in front of the lengths of the frames.
pub(super) const fn head_length(counted: bool) -> usize {
    if counted {
        2 * WORD
    } else {
        WORD
    }
}

fn word(bytes: &[u8]) -> u64 {
    let mut out = [0; WORD];
    out.copy_from_slice(bytes);
    u64::from_le_bytes(out)
}

/// How many frames follow, from the words in front of their lengths.
pub(super) fn frame_count(words: &[u8], limits: Limits) -> io::Result<usize> {
    let (first, count) = words.split_at(words.len() - WORD);
    let count = usize::try_from(word(count)).unwrap_or(usize::MAX);
    if count > limits.frames {
        return Err(invalid("over the limit of frames"));
    }
    if !first.is_empty() && word(first) < (WORD * (1 + count)) as u64 {
        return Err(invalid(
            "the first word ends inside the lengths of the frames",
        ));
    }
    Ok(count)
}

/// The lengths of the frames, which all together stay below the limit.
pub(super) fn lengths(bytes: &[u8], limits: Limits) -> io::Result<Vec<usize>> {
    let mut left = limits.bytes;
    bytes
        .chunks_exact(WORD)
        .map(|bytes| {
            let length = usize::try_from(word(bytes)).unwrap_or(usize::MAX);
            match left.checked_sub(length) {
                Some(rest) => left = rest,
                None => return Err(invalid("over the limit of bytes")),
            }
            Ok(length)
        })
        .collect()
}

/// A whole message as one run of bytes.
pub fn encode_frames<'f>(frames: impl Iterator<Item = &'f [u8]> + Clone) -> Vec<u8> {
    let mut out = head(frames.clone(), true);
    frames.for_each(|frame| out.extend_from_slice(frame));
    out
}

/// A message at the beginning of some bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framed<'b> {
    /// Its frames.
    pub frames: Vec<&'b [u8]>,
    /// How many bytes it takes.
    pub length: usize,
}

/// Finds the frames of the message that `bytes` begin with; None if it is not complete.
///
/// # Errors
/// A length or the number of frames is over the limits.
pub fn decode_frames(bytes: &[u8], limits: Limits) -> io::Result<Option<Framed<'_>>> {
    let Some(words) = bytes.get(..head_length(true)) else {
        return Ok(None);
    };
    let count = frame_count(words, limits)?;
    let mut at = WORD * (2 + count);
    let Some(lengths_of) = bytes.get(2 * WORD..at) else {
        return Ok(None);
    };
    let lengths = lengths(lengths_of, limits)?;
    let mut frames = Vec::with_capacity(lengths.len());
    for length in lengths {
        let Some(frame) = bytes.get(at..).and_then(|rest| rest.get(..length)) else {
            return Ok(None);
        };
        frames.push(frame);
        at += length;
    }
    Ok(Some(Framed { frames, length: at }))
}

/// Writes a message of a release from 2021.03.1 on; [`Edition`] knows those of others.
///
/// # Errors
/// Those of `out`.
pub fn write_message<'f>(
    out: &mut impl Write,
    frames: impl Iterator<Item = &'f [u8]> + Clone,
) -> io::Result<()> {
    Edition::Placeholders.write_message(out, frames)
}

/// Reads a message of a release from 2021.03.1 on; None if the peer has closed the connection in front of it.
///
/// # Errors
/// Those of `from`; a length or the number of frames is over the limits; the connection ends inside the message.
pub fn read_message(from: &mut impl Read, limits: Limits) -> io::Result<Option<Vec<Vec<u8>>>> {
    Edition::Placeholders.read_message(from, limits)
}

pub(super) fn write_frames<'f>(
    out: &mut impl Write,
    frames: impl Iterator<Item = &'f [u8]> + Clone,
    counted: bool,
) -> io::Result<()> {
    let head = head(frames.clone(), counted);
    let mut parts = Parts::new(head, frames);
    while let Some(slices) = parts.slices() {
        match out.write_vectored(&slices) {
            Ok(n) => parts.advance(n)?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    out.flush()
}

/// A message up to this size is copied into one piece, which any stream takes in one write.
const SMALL: usize = 1 << 16;
/// How many pieces a write takes: what systems allow is 1024, and never less than 16.
const PIECES: usize = 64;

/// What is left to write of a message. It goes out in as few writes as can be: a head that travels alone costs a round
/// trip, since its successor waits until the peer has acknowledged it (Nagle), and the peer is in no hurry to do so.
pub(super) struct Parts<'f> {
    pieces: Vec<Cow<'f, [u8]>>,
    next: usize,
    /// How much of the next piece has been written.
    written: usize,
}

impl<'f> Parts<'f> {
    pub(super) fn new(head: Vec<u8>, frames: impl Iterator<Item = &'f [u8]>) -> Self {
        let frames: Vec<&[u8]> = frames.filter(|frame| !frame.is_empty()).collect();
        let total: usize = frames.iter().map(|frame| frame.len()).sum();
        let pieces = if total <= SMALL {
            vec![[head, frames.concat()].concat().into()]
        } else {
            let frames = frames.into_iter().map(Cow::Borrowed);
            std::iter::once(Cow::Owned(head)).chain(frames).collect()
        };
        Self {
            pieces,
            next: 0,
            written: 0,
        }
    }

    /// What the next write takes; None if everything has been written.
    pub(super) fn slices(&self) -> Option<Vec<IoSlice<'_>>> {
        let (first, others) = self.pieces.get(self.next..)?.split_first()?;
        let first = first.get(self.written..).unwrap_or_default();
        let slices = std::iter::once(first).chain(others.iter().map(|piece| &piece[..]));
        Some(slices.take(PIECES).map(IoSlice::new).collect())
    }

    /// So many bytes have been written.
    pub(super) fn advance(&mut self, mut n: usize) -> io::Result<()> {
        if n == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        while let Some(piece) = self.pieces.get(self.next) {
            let left = piece.len() - self.written;
            if n < left {
                self.written += n;
                break;
            }
            n -= left;
            self.written = 0;
            self.next += 1;
        }
        Ok(())
    }
}
