//! A connection: messages in turn over anything that reads and writes.
use std::any::Any;
use std::io::{self, BufReader, Read, Write};
use std::net::TcpStream;

use super::super::runtime::{decode_with, encode, Decode, Encode, Limits};
use super::Edition;

/// One end of a connection, such as a `TcpStream`, whose Nagle algorithm is switched off.
///
/// It reads ahead, and writes each message at once: in one write, if the stream takes it.
#[derive(Debug)]
pub struct Connection<S> {
    stream: BufReader<S>,
    limits: Limits,
    edition: Edition,
}

impl<S: Read + Write + 'static> Connection<S> {
    /// A connection that has just been made or accepted: each end writes its handshake, then reads that of the other.
    ///
    /// # Errors
    /// Those of the stream; the peer's handshake is damaged.
    pub fn open<H: Encode + Decode>(stream: S, ours: &H, limits: Limits) -> io::Result<(Self, H)> {
        let mut connection = Self::resume(stream, limits);
        let theirs = connection.greet(ours)?;
        Ok((connection, theirs))
    }

    /// A connection whose handshake is over.
    pub fn resume(stream: S, limits: Limits) -> Self {
        if let Some(stream) = (&stream as &dyn Any).downcast_ref::<TcpStream>() {
            // Small messages would wait for each other. A stream that cannot do it works all the same.
            let _ = stream.set_nodelay(true);
        }
        Self {
            stream: BufReader::new(stream),
            limits,
            edition: Edition::default(),
        }
    }
}

impl<S: Read + Write> Connection<S> {
    /// The same connection, with a peer that frames messages as the releases of some other time did.
    #[must_use]
    pub fn with_edition(self, edition: Edition) -> Self {
        Self { edition, ..self }
    }

    /// Writes the handshake, and reads that of the other end. Releases before 2.23.0 have none.
    ///
    /// # Errors
    /// Those of the stream; the peer's handshake is damaged.
    pub fn greet<H: Encode + Decode>(&mut self, ours: &H) -> io::Result<H> {
        self.send(ours)?;
        let theirs = self.receive()?;
        theirs.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// Writes a message.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn send<T: Encode + ?Sized>(&mut self, message: &T) -> io::Result<()> {
        self.edition
            .write_message(self.stream.get_mut(), encode(message).iter())
    }

    /// Reads a message; None if the peer has closed the connection.
    ///
    /// # Errors
    /// Those of the stream; the message does not fit the type, or is over the limits.
    pub fn receive<T: Decode>(&mut self) -> io::Result<Option<T>> {
        let Some(frames) = self.receive_frames()? else {
            return Ok(None);
        };
        decode_with(frames, self.limits)
            .map(Some)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }

    /// Reads the frames of a message; None if the peer has closed the connection.
    ///
    /// # Errors
    /// Those of the stream; the message is over the limits.
    pub fn receive_frames(&mut self) -> io::Result<Option<Vec<Vec<u8>>>> {
        self.edition.read_message(&mut self.stream, self.limits)
    }

    /// Bytes of the peer that have been read, but are of no message yet.
    pub fn buffered(&self) -> &[u8] {
        self.stream.buffer()
    }

    /// The stream, without what is [`buffered`](Self::buffered).
    pub fn into_inner(self) -> S {
        self.stream.into_inner()
    }
}
