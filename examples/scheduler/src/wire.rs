//! Connections: opened and shaken hands on, asked, answered, and written to in batches.
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io;
use std::rc::Rc;
use std::time::Duration;

use dask_protocol::connection::{Handshake, HandshakeRequired};
use dask_protocol::data::{GetData, GetDataReply, GetDataRequired};
use dask_protocol::literals;
use dask_protocol::routes::Answered;
use dask_protocol::runtime::{Batch, Decode, Encode, Limits, Map};
use dask_protocol::transport::{tokio as wire, Serialized};
use dask_protocol::types::{Key, Keys};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::time::timeout;

/// What a peer may make the scheduler hold.
pub const LIMITS: Limits = Limits::DEFAULT;
/// How long a peer may take to accept a connection and to shake hands, as Dask's `comm.timeouts.connect`.
const CONNECT: Duration = Duration::from_secs(30);
/// How long a worker is left alone that says that it is busy.
const BUSY: Duration = Duration::from_millis(50);
/// Connections to one peer that are kept for the next request.
const KEPT: usize = 4;

/// The half that reads.
pub struct Source(BufReader<OwnedReadHalf>);

/// The half that writes.
pub struct Sink(OwnedWriteHalf);

impl Source {
    /// The frames of the next message; None if the peer is gone.
    ///
    /// # Errors
    /// The line broke, or what it carries is no message.
    pub async fn frames(&mut self) -> io::Result<Option<Vec<Vec<u8>>>> {
        wire::read_message(&mut self.0, LIMITS).await
    }

    /// The next message; None if the peer is gone.
    ///
    /// # Errors
    /// The line broke, or the message is none of this type.
    pub async fn receive<T: Decode>(&mut self) -> io::Result<Option<T>> {
        Ok(wire::receive(&mut self.0, LIMITS).await?)
    }

    /// Returns when the peer has gone away; never, if it sends something instead.
    pub async fn gone(&mut self) {
        match self.0.fill_buf().await {
            Ok(bytes) if !bytes.is_empty() => std::future::pending().await,
            _ => {}
        }
    }
}

impl Sink {
    /// Writes a message.
    ///
    /// # Errors
    /// The line broke.
    pub async fn send<T: Encode + ?Sized>(&mut self, message: &T) -> io::Result<()> {
        wire::send(&mut self.0, message).await
    }
}

/// Shakes hands with a peer.
///
/// # Errors
/// The peer went away, does not shake hands, or takes too long.
pub async fn open(stream: TcpStream) -> io::Result<(Source, Sink)> {
    stream.set_nodelay(true)?;
    let (source, sink) = stream.into_split();
    let mut source = Source(BufReader::with_capacity(1 << 16, source));
    let mut sink = Sink(sink);
    // Nothing is compressed, and no pickle above protocol 5 (Python 3.8) is made.
    let ours = Handshake::from(HandshakeRequired { compression: None, python: vec![3, 8, 0], pickle_protocol: 5 });
    let hands = async {
        sink.send(&ours).await?;
        let theirs: Option<Handshake> = source.receive().await?;
        theirs.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))
    };
    timeout(CONNECT, hands).await??;
    Ok((source, sink))
}

/// Connections that the scheduler opens itself, and keeps for the next request to the same peer.
#[derive(Default)]
pub struct Peers(RefCell<HashMap<String, Vec<(Source, Sink)>>>);

impl Peers {
    /// Asks a peer.
    ///
    /// # Errors
    /// The peer cannot be reached, went away, or answers something else.
    pub async fn ask<Q: Answered>(&self, address: &str, request: &Q) -> io::Result<Q::Reply> {
        let frames = self.pass_on(address, request).await?;
        Q::decode_reply(frames).map_err(io::Error::other)
    }

    /// Asks a peer, whatever it is, and gives the frames of the answer.
    ///
    /// # Errors
    /// The peer cannot be reached, or went away.
    pub async fn pass_on(&self, address: &str, request: &impl Encode) -> io::Result<Vec<Vec<u8>>> {
        let (connection, frames) = self.exchange(address, request).await?;
        self.keep(address, connection);
        Ok(frames)
    }

    /// Fetches data from a worker, which wants to hear that it has arrived.
    ///
    /// # Errors
    /// The worker cannot be reached, went away, or answers something else.
    pub async fn fetch(&self, address: &str, keys: Vec<Key>) -> io::Result<Map<Key, Serialized>> {
        let request = GetData::from(GetDataRequired { keys: Keys::List(keys) });
        loop {
            let (mut connection, frames) = self.exchange(address, &request).await?;
            match GetData::decode_reply(frames).map_err(io::Error::other)? {
                GetDataReply::Ok(reply) => {
                    connection.1.send(&literals::TextOk).await?;
                    self.keep(address, connection);
                    return Ok(reply.data);
                }
                GetDataReply::Busy(_) => {
                    self.keep(address, connection);
                    tokio::time::sleep(BUSY).await;
                }
                other => return Err(io::Error::other(format!("{address} answers {other:?}"))),
            }
        }
    }

    async fn exchange(&self, address: &str, request: &impl Encode) -> io::Result<((Source, Sink), Vec<Vec<u8>>)> {
        let kept = self.0.borrow_mut().get_mut(address).and_then(Vec::pop);
        if let Some(mut connection) = kept {
            // If it fails, the peer may just have closed what was idle.
            if let Ok(frames) = once(&mut connection, request).await {
                return Ok((connection, frames));
            }
        }
        let mut connection = connect(address).await?;
        let frames = once(&mut connection, request).await?;
        Ok((connection, frames))
    }

    fn keep(&self, address: &str, connection: (Source, Sink)) {
        let mut kept = self.0.borrow_mut();
        let kept = kept.entry(address.to_owned()).or_default();
        if kept.len() < KEPT {
            kept.push(connection);
        }
    }

    /// Lets go of the connections to a peer.
    pub fn forget(&self, address: &str) {
        self.0.borrow_mut().remove(address);
    }
}

async fn once((source, sink): &mut (Source, Sink), request: &impl Encode) -> io::Result<Vec<Vec<u8>>> {
    sink.send(request).await?;
    source.frames().await?.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}

async fn connect(address: &str) -> io::Result<(Source, Sink)> {
    let host = address.strip_prefix("tcp://").ok_or_else(|| {
        io::Error::new(io::ErrorKind::Unsupported, format!("only tcp:// is spoken here, not {address}"))
    })?;
    open(timeout(CONNECT, TcpStream::connect(host)).await??).await
}

/// Messages that wait for a stream: what piles up until the line is free becomes one batch.
pub struct Outbox<M>(Rc<Waiting<M>>);

struct Waiting<M> {
    messages: RefCell<Vec<M>>,
    changed: Notify,
    closed: Cell<bool>,
}

impl<M> Clone for Outbox<M> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<M: Encode + 'static> Outbox<M> {
    /// The outbox of a stream. It writes for as long as it is not closed, and the line holds.
    pub fn new(mut sink: Sink) -> Self {
        let waiting =
            Rc::new(Waiting { messages: RefCell::default(), changed: Notify::new(), closed: Cell::new(false) });
        let outbox = Self(Rc::clone(&waiting));
        tokio::task::spawn_local(async move {
            loop {
                let messages = waiting.messages.take();
                if !messages.is_empty() {
                    if sink.send(&Batch::Many(messages)).await.is_err() {
                        break; // whoever reads from the same line is told as well
                    }
                } else if waiting.closed.get() {
                    break;
                } else {
                    waiting.changed.notified().await;
                }
            }
            waiting.closed.set(true);
        });
        outbox
    }

    /// Adds a message.
    pub fn push(&self, message: impl Into<M>) {
        if !self.0.closed.get() {
            self.0.messages.borrow_mut().push(message.into());
            self.0.changed.notify_one();
        }
    }

    /// Writes what waits, and nothing more.
    pub fn close(&self) {
        self.0.closed.set(true);
        self.0.changed.notify_one();
    }
}
