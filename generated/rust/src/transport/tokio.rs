//! The same for asynchronous streams: feature `tokio`.
//!
//! A message goes out in one write, if the stream takes it. [`Connection`] and its halves switch off the Nagle algorithm
//! of a `TcpStream`, and read ahead. Receiving from them is cancel safe: what was read of a message is there when the
//! next call goes on, so it can stand in a `select!`. The functions have no place for that, and lose it; nor is sending
//! cancel safe anywhere.
mod connection;

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::super::runtime::{decode_with, encode, Decode, Encode, Limits};
use super::framing::{head, no_message, Parts};
use super::incoming::Incoming;
use super::{ConnectionError, Edition};
pub use connection::{Connection, Receiver, Sender};

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
        let mut incoming = Incoming::new(self.is_counted());
        let frames = read_frames(from, &mut incoming, limits).await?;
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

/// Reads what is left of a message; None if the peer has closed the connection in front of it.
async fn read_frames<R: AsyncRead + Unpin>(
    from: &mut R,
    incoming: &mut Incoming,
    limits: Limits,
) -> io::Result<Option<Vec<Vec<u8>>>> {
    loop {
        if let Some(frames) = incoming.complete(limits)? {
            return Ok(Some(frames));
        }
        let (piece, left) = incoming.wanted();
        if (&mut *from).take(left).read_buf(piece).await? == 0 {
            return incoming.ended().map(|()| None);
        }
    }
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
) -> Result<Option<T>, ConnectionError> {
    let Some(frames) = read_message(from, limits).await? else {
        return Ok(None);
    };
    Ok(Some(decode_with(frames, limits)?))
}
