//! The same for asynchronous streams: feature `tokio`.
//!
//! A message goes out in one write, if the stream takes it; call `set_nodelay` on a `TcpStream`, as
//! [`Connection`](super::Connection) does. Reading is not cancel safe: a message that was read in part is lost when the future is dropped.
use std::io;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::super::runtime::{decode_with, encode, Decode, Encode, Limits};
use super::framing::{frame_count, head, head_length, lengths, no_message, Parts, CAUTIOUS};
use super::Edition;

impl Edition {
    /// Writes a message.
    ///
    /// # Errors
    /// Those of `out`; the message holds a payload of a kind that releases of this edition do not know.
    pub async fn write_message_async<'f, W: AsyncWrite + Unpin>(
        self,
        out: &mut W,
        frames: impl Iterator<Item = &'f [u8]>,
    ) -> io::Result<()> {
        let frames = self.extract(frames).map_err(no_message)?;
        let head = head(frames.iter().map(|frame| &frame[..]), self.is_counted());
        let mut parts = Parts::new(head, frames.iter().map(|frame| &frame[..]));
        while let Some(slices) = parts.slices() {
            parts.advance(out.write_vectored(&slices).await?)?;
        }
        out.flush().await
    }

    /// Reads a message; None if the peer has closed the connection in front of it.
    ///
    /// # Errors
    /// Those of `from`; the message is over the limits, or not laid out as in this edition.
    pub async fn read_message_async<R: AsyncRead + Unpin>(
        self,
        from: &mut R,
        limits: Limits,
    ) -> io::Result<Option<Vec<Vec<u8>>>> {
        let frames = read_frames(from, limits, self.is_counted()).await?;
        frames
            .map(|frames| self.place(frames, limits).map_err(no_message))
            .transpose()
    }
}

/// Writes a message of a release from 2021.03.1 on; [`Edition`] knows those of others.
///
/// # Errors
/// Those of `out`.
pub async fn write_message<'f, W: AsyncWrite + Unpin>(
    out: &mut W,
    frames: impl Iterator<Item = &'f [u8]> + Clone,
) -> io::Result<()> {
    Edition::Placeholders.write_message_async(out, frames).await
}

/// Reads a message of a release from 2021.03.1 on; None if the peer has closed the connection in front of it.
///
/// # Errors
/// Those of `from`; a length or the number of frames is over the limits; the connection ends inside the message.
pub async fn read_message<R: AsyncRead + Unpin>(
    from: &mut R,
    limits: Limits,
) -> io::Result<Option<Vec<Vec<u8>>>> {
    Edition::Placeholders.read_message_async(from, limits).await
}

async fn read_frames<R: AsyncRead + Unpin>(
    from: &mut R,
    limits: Limits,
    counted: bool,
) -> io::Result<Option<Vec<Vec<u8>>>> {
    let mut words = [0; head_length(true)];
    let words = &mut words[..head_length(counted)];
    let mut got = 0;
    while got < words.len() {
        match from.read(&mut words[got..]).await? {
            0 if got == 0 => return Ok(None),
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            n => got += n,
        }
    }
    let count = frame_count(words, limits)?;
    let lengths = lengths(&read_exactly(from, 8 * count).await?, limits)?;
    let mut frames = Vec::with_capacity(lengths.len());
    for length in lengths {
        frames.push(read_exactly(from, length).await?);
    }
    Ok(Some(frames))
}

async fn read_exactly<R: AsyncRead + Unpin>(from: &mut R, n: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(n.min(CAUTIOUS));
    from.take(n as u64).read_to_end(&mut out).await?;
    if out.len() < n {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(out)
}

/// Writes a value as a message.
///
/// # Errors
/// Those of `out`.
pub async fn send<T: Encode + ?Sized, W: AsyncWrite + Unpin>(
    out: &mut W,
    message: &T,
) -> io::Result<()> {
    write_message(out, encode(message).iter()).await
}

/// Reads a message as a value; None if the peer has closed the connection.
///
/// # Errors
/// Those of `from`; the message does not fit the type, or is over the limits.
pub async fn receive<T: Decode, R: AsyncRead + Unpin>(
    from: &mut R,
    limits: Limits,
) -> io::Result<Option<T>> {
    let Some(frames) = read_message(from, limits).await? else {
        return Ok(None);
    };
    decode_with(frames, limits)
        .map(Some)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}
