//! A connection: messages in turn over anything that reads and writes.
use std::any::Any;
use std::io::{self, BufReader, Read, Write};
use std::net::TcpStream;

use super::super::runtime::{decode_with, encode, Call, Decode, Encode, Limits};
use super::incoming::Incoming;
use super::{AskError, ConnectionError, Edition};

/// How much is read ahead.
pub(super) const AHEAD: usize = 1 << 16;

/// Where a peer with such an address listens: `tcp://127.0.0.1:8786`.
pub(super) fn host(address: &str) -> io::Result<&str> {
    match address.split_once("://") {
        None => Ok(address),
        Some(("tcp", host)) => Ok(host),
        Some((scheme, _)) => Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!("{address:?}: connects over tcp only, not {scheme}"),
        )),
    }
}

/// The half of a connection on which messages come in.
#[derive(Debug)]
pub struct Receiver<R> {
    stream: BufReader<R>,
    incoming: Incoming,
    limits: Limits,
    edition: Edition,
}

impl<R> Receiver<R> {
    /// Messages from `stream`, which is read ahead.
    pub fn new(stream: R, limits: Limits) -> Self
    where
        R: Read,
    {
        let edition = Edition::default();
        Self {
            stream: BufReader::with_capacity(AHEAD, stream),
            incoming: Incoming::new(edition.is_counted()),
            limits,
            edition,
        }
    }

    /// The same, of a peer that frames messages as the releases of some other time did.
    #[must_use]
    pub fn with_edition(self, edition: Edition) -> Self {
        Self {
            incoming: Incoming::new(edition.is_counted()),
            edition,
            ..self
        }
    }

    /// Bytes of the peer that have been read, but are of no message yet.
    pub fn buffered(&self) -> &[u8] {
        self.stream.buffer()
    }

    /// The stream, without what is [`buffered`](Self::buffered).
    pub fn into_inner(self) -> R {
        self.stream.into_inner()
    }
}

impl<R: Read> Receiver<R> {
    /// Reads a message; None if the peer has closed the connection.
    ///
    /// # Errors
    /// The stream fails or ends inside a message; the message is over the limits, or does not fit the type. If it does
    /// not fit, the next one can be received. After a time-out, the same one can be.
    pub fn receive<T: Decode>(&mut self) -> Result<Option<T>, ConnectionError> {
        let Some(frames) = self.receive_frames()? else {
            return Ok(None);
        };
        Ok(Some(decode_with(frames, self.limits)?))
    }

    /// Reads the frames of a message; None if the peer has closed the connection.
    ///
    /// # Errors
    /// The stream fails or ends inside a message; the message is over the limits.
    pub fn receive_frames(&mut self) -> Result<Option<Vec<Vec<u8>>>, ConnectionError> {
        let Some(frames) = self.incoming.read(&mut self.stream, self.limits)? else {
            return Ok(None);
        };
        Ok(Some(self.edition.place(frames, self.limits)?))
    }
}

/// The half of a connection on which messages go out, each in one write, if the stream takes it.
#[derive(Debug)]
pub struct Sender<W> {
    stream: W,
    edition: Edition,
}

impl<W> Sender<W> {
    /// Messages to `stream`, which need not be buffered.
    pub fn new(stream: W) -> Self {
        let edition = Edition::default();
        Self { stream, edition }
    }

    /// The same, to a peer that frames messages as the releases of some other time did.
    #[must_use]
    pub fn with_edition(self, edition: Edition) -> Self {
        Self { edition, ..self }
    }

    /// The stream.
    pub fn into_inner(self) -> W {
        self.stream
    }
}

impl<W: Write> Sender<W> {
    /// Writes a message.
    ///
    /// # Errors
    /// Those of the stream; a peer of another time could not read such a message.
    pub fn send<T: Encode + ?Sized>(&mut self, message: &T) -> io::Result<()> {
        let frames = encode(message);
        self.edition.write_message(&mut self.stream, frames.iter())
    }

    /// Sends the answer to a request, which must be of the type that the request asks for.
    ///
    /// # Errors
    /// Those of [`Sender::send`].
    pub fn answer<Q: Call<E>, E>(
        &mut self,
        _request: &Q,
        reply: impl Into<Q::Reply>,
    ) -> io::Result<()> {
        self.send(&reply.into())
    }
}

/// One end of a connection, such as a `TcpStream`, whose Nagle algorithm is switched off.
///
/// It reads ahead, and writes each message at once: in one write, if the stream takes it.
#[derive(Debug)]
pub struct Connection<S> {
    receiver: Receiver<S>,
}

impl Connection<TcpStream> {
    /// Connects to a peer by its address, such as `tcp://127.0.0.1:8786`, and shakes hands.
    ///
    /// # Errors
    /// The peer cannot be reached, or its handshake is damaged.
    pub fn connect<H: Encode + Decode>(
        address: &str,
        ours: &H,
        limits: Limits,
    ) -> Result<(Self, H), ConnectionError> {
        Self::open(TcpStream::connect(host(address)?)?, ours, limits)
    }

    /// Both halves, for two threads.
    ///
    /// # Errors
    /// The system has no further handle for the stream.
    pub fn split(self) -> io::Result<(Receiver<TcpStream>, Sender<TcpStream>)> {
        let receiver = self.receiver;
        let sender = Sender::new(receiver.stream.get_ref().try_clone()?);
        let sender = sender.with_edition(receiver.edition);
        Ok((receiver, sender))
    }
}

impl<S: Read + Write + 'static> Connection<S> {
    /// A connection that has just been made or accepted: each end writes its handshake, then reads that of the other.
    ///
    /// # Errors
    /// Those of the stream; the peer's handshake is damaged, or does not come.
    pub fn open<H: Encode + Decode>(
        stream: S,
        ours: &H,
        limits: Limits,
    ) -> Result<(Self, H), ConnectionError> {
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
        let receiver = Receiver::new(stream, limits);
        Self { receiver }
    }
}

impl<S> Connection<S> {
    /// The same connection, with a peer that frames messages as the releases of some other time did.
    #[must_use]
    pub fn with_edition(self, edition: Edition) -> Self {
        let receiver = self.receiver.with_edition(edition);
        Self { receiver }
    }

    /// Bytes of the peer that have been read, but are of no message yet.
    pub fn buffered(&self) -> &[u8] {
        self.receiver.buffered()
    }

    /// The stream, without what is [`buffered`](Self::buffered).
    pub fn into_inner(self) -> S {
        self.receiver.into_inner()
    }
}

impl<S: Read + Write> Connection<S> {
    /// Writes the handshake, and reads that of the other end. Releases before 2.23.0 have none.
    ///
    /// # Errors
    /// Those of the stream; the peer's handshake is damaged, or does not come.
    pub fn greet<H: Encode + Decode>(&mut self, ours: &H) -> Result<H, ConnectionError> {
        self.send(ours)?;
        self.receive()?.ok_or(ConnectionError::Closed)
    }

    /// Writes a message.
    ///
    /// # Errors
    /// Those of the stream; a peer of another time could not read such a message.
    pub fn send<T: Encode + ?Sized>(&mut self, message: &T) -> io::Result<()> {
        let stream = self.receiver.stream.get_mut();
        let frames = encode(message);
        self.receiver.edition.write_message(stream, frames.iter())
    }

    /// Reads a message; None if the peer has closed the connection.
    ///
    /// # Errors
    /// Those of [`Receiver::receive`].
    pub fn receive<T: Decode>(&mut self) -> Result<Option<T>, ConnectionError> {
        self.receiver.receive()
    }

    /// Reads the frames of a message; None if the peer has closed the connection.
    ///
    /// # Errors
    /// Those of [`Receiver::receive_frames`].
    pub fn receive_frames(&mut self) -> Result<Option<Vec<Vec<u8>>>, ConnectionError> {
        self.receiver.receive_frames()
    }

    /// Sends a request and receives its answer.
    ///
    /// # Errors
    /// The connection fails; the peer could not give that answer, or gave another.
    pub fn ask<Q: Call<E>, E>(&mut self, request: &Q) -> Result<Q::Reply, AskError<E>> {
        self.send(request)?;
        let frames = self.receive_frames()?.ok_or(ConnectionError::Closed)?;
        Q::decode_answer(frames, self.receiver.limits).map_err(AskError::NoReply)
    }

    /// Sends the answer to a request, which must be of the type that the request asks for.
    ///
    /// # Errors
    /// Those of [`Connection::send`].
    pub fn answer<Q: Call<E>, E>(
        &mut self,
        _request: &Q,
        reply: impl Into<Q::Reply>,
    ) -> io::Result<()> {
        self.send(&reply.into())
    }
}
