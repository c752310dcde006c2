// Made by wirespan 0.1.0 from idl/dask/connection.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! How a connection begins, what surrounds every request, and how a connection ends.
//!
//! Both ends write a [`Handshake`] at once, without waiting for the other's (before 2.23.0 there was none). Then the end that connected sends requests,
//! one at a time; the other answers in the same order. There is no number that links a reply to its request, so a
//! caller that gives up on a reply has to close the connection. Some requests turn the connection into a stream.
use super::literals;
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};

/// The first message of both ends on every connection. It names nobody: who the peer is shows in its first request.
/// Each end then uses the lower pickle protocol, and compression only if both name the same one.
///
/// Since 2.23.0.
///
/// # Example: on one host
///
/// ```text
/// {
///     "compression": nil,
///     "python": [3, 11, 7],
///     "pickle-protocol": 5,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Handshake {
    /// How this end would compress frames: `lz4`, `snappy`, `zstd` or `zlib`. Nil if it would not, which is the
    /// default, and always so if both ends are on one host.
    ///
    /// May be nil.
    pub compression: Option<String>,
    /// The version of Python: major, minor, micro.
    pub python: Vec<u64>,
    /// The highest pickle protocol that this end reads. A peer refuses a handshake without it.
    ///
    /// On the wire: `pickle-protocol`.
    pub pickle_protocol: u64,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    HandshakeRequired of Handshake {
        compression: Option<String>,
        python: Vec<u64>,
        pickle_protocol: u64,
    }
    and extra_fields
}

impl Handshake {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut compression = None;
        let mut python = None;
        let mut pickle_protocol = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "compression" => r.field(&mut compression),
                "python" => r.field(&mut python),
                "pickle-protocol" => r.field(&mut pickle_protocol),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            compression: r.required(compression, "compression")?,
            python: r.required(python, "python")?,
            pickle_protocol: r.required(pickle_protocol, "pickle-protocol")?,
            extra_fields,
        })
    }
}

impl rt::Decode for Handshake {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Handshake"))
    }
}

impl rt::Encode for Handshake {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("compression", &self.compression);
        w.field("python", &self.python);
        w.field("pickle-protocol", &self.pickle_protocol);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Handshake {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Ends the connection, on any server: what a pool of connections sends before it drops one. distributed sends it with
/// `reply` false; without that the server answers `OK` first.
///
/// A request, `close`: client or scheduler or worker or nanny or cluster → scheduler or worker or nanny.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Close {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl Close {
    /// What stands in the tag.
    pub const OP: &'static str = "close";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "reply" => r.field(&mut reply),
                "serializers" => r.field(&mut serializers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            close,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Close {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Close"))
    }
}

impl rt::Encode for Close {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Close {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Close {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Close {
    type Body = literals::TextOk;
}

impl routes::Answered for Close {
    type Reply = literals::TextOk;
}

/// Turns the connection into a stream between peers, without a reply. Every server knows it, but only workers have
/// the means to send it (worker.py, `Worker.send_to_worker`), and nothing in distributed uses those since pubsub is gone.
///
/// A request, `connection_stream`: worker → worker or scheduler or nanny.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConnectionStream {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Parameters to add to each message of the stream. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub extra: Presence<Map<String, Value>>,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl ConnectionStream {
    /// What stands in the tag.
    pub const OP: &'static str = "connection_stream";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut extra = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "extra" => r.field(&mut extra),
                "reply" => r.field(&mut reply),
                "serializers" => r.field(&mut serializers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            close,
            extra: Presence::of(extra),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ConnectionStream {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ConnectionStream"))
    }
}

impl rt::Encode for ConnectionStream {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.extra.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("extra", self.extra.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ConnectionStream {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ConnectionStream {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] =
        &[rt::Step::new(rt::StepKind::Open, None, Some("PeerStream"))];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

/// The last message of a stream: the receiver reads no further and closes the connection. Messages behind it in the
/// same batch are lost.
///
/// A message, `close-stream`: client or worker or scheduler → scheduler or worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloseStream {
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl CloseStream {
    /// What stands in the tag.
    pub const OP: &'static str = "close-stream";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self { extra_fields })
    }
}

impl rt::Decode for CloseStream {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CloseStream"))
    }
}

impl rt::Encode for CloseStream {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("op", Self::OP);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CloseStream {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Handshake, Close, ConnectionStream, CloseStream);
