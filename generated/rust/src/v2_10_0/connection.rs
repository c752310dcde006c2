// Made by wirespan 0.1.0 from idl/dask/connection.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! How a connection begins, what surrounds every request, and how a connection ends.
//!
//! Both ends write a `Handshake` at once, without waiting for the other's (before 2.23.0 there was none). Then the end that connected sends requests,
//! one at a time; the other answers in the same order. There is no number that links a reply to its request, so a
//! caller that gives up on a reply has to close the connection. Some requests turn the connection into a stream.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::literals;
use super::routes;

// The same as in the release at the root.
pub use super::super::connection::{CloseStream, ConnectionStream};

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
    /// Not used. Cluster managers sent it to the scheduler when they meant [`Terminate`](super::lifecycle::Terminate) (deploy/spec.py,
    /// `SpecCluster._close`).
    ///
    /// May be absent. Gone in 2022.4.1.
    pub close_workers: Option<bool>,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl Close {
    /// What stands in the tag.
    pub const OP: &'static str = "close";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut close_workers = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "close_workers" => r.field(&mut close_workers),
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
            close_workers,
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
        n += usize::from(self.close_workers.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("close_workers", self.close_workers.as_ref());
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

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Close);
