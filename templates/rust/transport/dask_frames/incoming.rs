//! A message that is coming in, piece by piece: how does not matter.
use std::io::{self, Read};

use super::super::runtime::Limits;
use super::framing::{frame_count, head_length, lengths, CAUTIOUS, WORD};

/// What the piece is that comes next.
#[derive(Clone, Copy, Debug)]
enum Stage {
    Head,
    Lengths,
    Frame,
}

/// What has come of a message, so that whoever is interrupted can go on later.
#[derive(Debug)]
pub(super) struct Incoming {
    counted: bool,
    stage: Stage,
    piece: Vec<u8>,
    /// How long the piece will be.
    length: usize,
    /// The lengths of the frames behind it.
    lengths: std::vec::IntoIter<usize>,
    frames: Vec<Vec<u8>>,
}

impl Incoming {
    /// Nothing of a message, whose head tells how much to fetch, or does not.
    pub(super) fn new(counted: bool) -> Self {
        Self {
            counted,
            stage: Stage::Head,
            piece: Vec::new(),
            length: head_length(counted),
            lengths: Vec::new().into_iter(),
            frames: Vec::new(),
        }
    }

    /// The frames, if all have come: then the next message can.
    pub(super) fn complete(&mut self, limits: Limits) -> io::Result<Option<Vec<Vec<u8>>>> {
        while self.piece.len() == self.length {
            let piece = std::mem::take(&mut self.piece);
            match self.stage {
                Stage::Head => {
                    self.length = WORD * frame_count(&piece, limits)?;
                    self.stage = Stage::Lengths;
                    continue;
                }
                Stage::Lengths => {
                    self.lengths = lengths(&piece, limits)?.into_iter();
                    self.stage = Stage::Frame;
                }
                Stage::Frame => self.frames.push(piece),
            }
            let Some(length) = self.lengths.next() else {
                let frames = std::mem::take(&mut self.frames);
                *self = Self::new(self.counted);
                return Ok(Some(frames));
            };
            self.length = length;
        }
        Ok(None)
    }

    /// Where the bytes go that come next, and how many belong there.
    pub(super) fn wanted(&mut self) -> (&mut Vec<u8>, u64) {
        let left = self.length - self.piece.len();
        // Memory grows with the bytes that arrive, since how many will is only what the peer claims.
        self.piece.reserve(left.min(self.piece.len().max(CAUTIOUS)));
        (&mut self.piece, left as u64)
    }

    /// What it means that no more bytes come: the end, in front of a message.
    pub(super) fn ended(&self) -> io::Result<()> {
        match self.stage {
            Stage::Head if self.piece.is_empty() => Ok(()),
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    /// Reads what is left of the message; None if the peer has closed the connection in front of it.
    pub(super) fn read(
        &mut self,
        from: &mut impl Read,
        limits: Limits,
    ) -> io::Result<Option<Vec<Vec<u8>>>> {
        loop {
            if let Some(frames) = self.complete(limits)? {
                return Ok(Some(frames));
            }
            let (piece, left) = self.wanted();
            if from.take(left).read_to_end(piece)? == 0 {
                return self.ended().map(|()| None);
            }
        }
    }
}
