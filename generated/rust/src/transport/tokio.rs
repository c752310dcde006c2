//! The same for asynchronous streams: feature `tokio`.
//!
//! Reading is not cancel safe: a message that was read in part is lost when the future is dropped.
use std::io;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::super::runtime::{decode_with, encode, Decode, Encode, Limits};
use super::framing::{frame_count, head, lengths};

/// Writes a message.
///
/// # Errors
/// Those of `out`.
pub async fn write_message<'f, W: AsyncWrite + Unpin>(
    out: &mut W,
    frames: impl Iterator<Item = &'f [u8]> + Clone,
) -> io::Result<()> {
    out.write_all(&head(frames.clone())).await?;
    for frame in frames {
        out.write_all(frame).await?;
    }
    out.flush().await
}

/// Reads a message; None if the peer has closed the connection in front of it.
///
/// # Errors
/// Those of `from`; a length or the number of frames is over the limits; the connection ends inside the message.
pub async fn read_message<R: AsyncRead + Unpin>(
    from: &mut R,
    limits: Limits,
) -> io::Result<Option<Vec<Vec<u8>>>> {
    let mut words = [0; 16];
    let mut got = 0;
    while got < words.len() {
        match from.read(&mut words[got..]).await? {
            0 if got == 0 => return Ok(None),
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            n => got += n,
        }
    }
    let count = frame_count(&words, limits)?;
    let lengths = lengths(&read_exactly(from, 8 * count).await?, limits)?;
    let mut frames = Vec::with_capacity(lengths.len());
    for length in lengths {
        frames.push(read_exactly(from, length).await?);
    }
    Ok(Some(frames))
}

async fn read_exactly<R: AsyncRead + Unpin>(from: &mut R, n: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(n.min(1 << 20));
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
