//! A connection, and its halves.
use std::io;

use tokio::io::{split, AsyncRead, AsyncWrite, BufReader, ReadHalf, WriteHalf};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::TcpStream;

use super::super::super::runtime::{decode_with, encode, Call, Decode, Encode, Limits};
use super::super::connection::{host, AHEAD};
use super::super::incoming::Incoming;
use super::super::{AskError, ConnectionError, Edition};
use super::read_frames;

/// The half of a connection on which messages come in.
#[derive(Debug)]
pub struct Receiver<R = OwnedReadHalf> {
    stream: BufReader<R>,
    incoming: Incoming,
    limits: Limits,
    edition: Edition,
}

impl<R: AsyncRead + Unpin> Receiver<R> {
    /// Messages from `stream`, which is read ahead.
    pub fn new(stream: R, limits: Limits) -> Self {
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

    /// Reads a message; None if the peer has closed the connection. This is cancel safe.
    ///
    /// # Errors
    /// The stream fails or ends inside a message; the message is over the limits, or does not fit the type. If it does
    /// not fit, the next one can be received.
    pub async fn receive<T: Decode>(&mut self) -> Result<Option<T>, ConnectionError> {
        let Some(frames) = self.receive_frames().await? else {
            return Ok(None);
        };
        Ok(Some(decode_with(frames, self.limits)?))
    }

    /// Reads the frames of a message; None if the peer has closed the connection. This is cancel safe.
    ///
    /// # Errors
    /// The stream fails or ends inside a message; the message is over the limits.
    pub async fn receive_frames(&mut self) -> Result<Option<Vec<Vec<u8>>>, ConnectionError> {
        let frames = read_frames(&mut self.stream, &mut self.incoming, self.limits);
        let Some(frames) = frames.await? else {
            return Ok(None);
        };
        Ok(Some(self.edition.place(frames, self.limits)?))
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

/// The half of a connection on which messages go out, each in one write, if the stream takes it.
#[derive(Debug)]
pub struct Sender<W = OwnedWriteHalf> {
    stream: W,
    edition: Edition,
}

impl<W: AsyncWrite + Unpin> Sender<W> {
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

    /// Writes a message. This is not cancel safe.
    ///
    /// # Errors
    /// Those of the stream; a peer of another time could not read such a message.
    pub async fn send<T: Encode + ?Sized>(&mut self, message: &T) -> io::Result<()> {
        let frames = encode(message);
        let written = self
            .edition
            .write_message_async(&mut self.stream, frames.iter());
        written.await
    }

    /// Sends the answer to a request, which must be of the type that the request asks for.
    ///
    /// # Errors
    /// Those of [`Sender::send`].
    pub async fn answer<Q: Call<E>, E>(
        &mut self,
        _request: &Q,
        reply: impl Into<Q::Reply>,
    ) -> io::Result<()> {
        self.send(&reply.into()).await
    }

    /// The stream.
    pub fn into_inner(self) -> W {
        self.stream
    }
}

/// One end of a connection: over TCP, unless its halves are something else.
///
/// It reads ahead, and writes each message at once: in one write, if the stream takes it.
#[derive(Debug)]
pub struct Connection<R = OwnedReadHalf, W = OwnedWriteHalf> {
    receiver: Receiver<R>,
    sender: Sender<W>,
}

impl Connection {
    /// Connects to a peer by its address, such as `tcp://127.0.0.1:8786`, and shakes hands.
    ///
    /// # Errors
    /// The peer cannot be reached, or its handshake is damaged.
    pub async fn connect<H: Encode + Decode>(
        address: &str,
        ours: &H,
        limits: Limits,
    ) -> Result<(Self, H), ConnectionError> {
        let stream = TcpStream::connect(host(address)?).await?;
        Self::open(stream, ours, limits).await
    }

    /// A connection that has just been made or accepted: each end writes its handshake, then reads that of the other.
    ///
    /// # Errors
    /// Those of the stream; the peer's handshake is damaged, or does not come.
    pub async fn open<H: Encode + Decode>(
        stream: TcpStream,
        ours: &H,
        limits: Limits,
    ) -> Result<(Self, H), ConnectionError> {
        let mut connection = Self::resume(stream, limits);
        let theirs = connection.greet(ours).await?;
        Ok((connection, theirs))
    }

    /// A connection whose handshake is over.
    #[must_use]
    pub fn resume(stream: TcpStream, limits: Limits) -> Self {
        // Small messages would wait for each other. A stream that cannot do it works all the same.
        let _ = stream.set_nodelay(true);
        let (from, to) = stream.into_split();
        Self::join(Receiver::new(from, limits), Sender::new(to))
    }
}

impl<S: AsyncRead + AsyncWrite> Connection<ReadHalf<S>, WriteHalf<S>> {
    /// A connection over any stream; call [`greet`](Connection::greet) if its handshake is still to come.
    pub fn over(stream: S, limits: Limits) -> Self {
        let (from, to) = split(stream);
        Self::join(Receiver::new(from, limits), Sender::new(to))
    }
}

impl<R: AsyncRead + Unpin, W: AsyncWrite + Unpin> Connection<R, W> {
    /// Both halves together.
    pub fn join(receiver: Receiver<R>, sender: Sender<W>) -> Self {
        Self { receiver, sender }
    }

    /// Both halves, for two tasks.
    pub fn split(self) -> (Receiver<R>, Sender<W>) {
        (self.receiver, self.sender)
    }

    /// The same connection, with a peer that frames messages as the releases of some other time did.
    #[must_use]
    pub fn with_edition(self, edition: Edition) -> Self {
        Self {
            receiver: self.receiver.with_edition(edition),
            sender: self.sender.with_edition(edition),
        }
    }

    /// Writes the handshake, and reads that of the other end. Releases before 2.23.0 have none.
    ///
    /// # Errors
    /// Those of the stream; the peer's handshake is damaged, or does not come.
    pub async fn greet<H: Encode + Decode>(&mut self, ours: &H) -> Result<H, ConnectionError> {
        self.send(ours).await?;
        self.receive().await?.ok_or(ConnectionError::Closed)
    }

    /// Writes a message. This is not cancel safe.
    ///
    /// # Errors
    /// Those of [`Sender::send`].
    pub async fn send<T: Encode + ?Sized>(&mut self, message: &T) -> io::Result<()> {
        self.sender.send(message).await
    }

    /// Reads a message; None if the peer has closed the connection. This is cancel safe.
    ///
    /// # Errors
    /// Those of [`Receiver::receive`].
    pub async fn receive<T: Decode>(&mut self) -> Result<Option<T>, ConnectionError> {
        self.receiver.receive().await
    }

    /// Reads the frames of a message; None if the peer has closed the connection. This is cancel safe.
    ///
    /// # Errors
    /// Those of [`Receiver::receive_frames`].
    pub async fn receive_frames(&mut self) -> Result<Option<Vec<Vec<u8>>>, ConnectionError> {
        self.receiver.receive_frames().await
    }

    /// Sends a request and receives its answer.
    ///
    /// # Errors
    /// The connection fails; the peer could not give that answer, or gave another.
    pub async fn ask<Q: Call<E>, E>(&mut self, request: &Q) -> Result<Q::Reply, AskError<E>> {
        self.send(request).await?;
        let frames = self.receive_frames().await?;
        let frames = frames.ok_or(ConnectionError::Closed)?;
        Q::decode_answer(frames, self.receiver.limits).map_err(AskError::NoReply)
    }

    /// Sends the answer to a request, which must be of the type that the request asks for.
    ///
    /// # Errors
    /// Those of [`Sender::send`].
    pub async fn answer<Q: Call<E>, E>(
        &mut self,
        request: &Q,
        reply: impl Into<Q::Reply>,
    ) -> io::Result<()> {
        self.sender.answer(request, reply).await
    }
}
