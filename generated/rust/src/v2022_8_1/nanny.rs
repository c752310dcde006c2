// Made by wirespan 0.1.0 from idl/dask/nanny.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! What one can ask of a nanny: about its worker's life.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::routes;

// The same as in the release at the root.
pub use super::super::nanny::{
    InstantiateWorker, KillWorkerReply, RestartWord, StatusEnum, StatusEnumRequired,
};

/// The worker is about to end: do not start it again. The worker says so itself, to its own nanny.
///
/// A request, `close_gracefully`: worker → nanny. Since 2022.5.1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloseNannyGracefully {
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl CloseNannyGracefully {
    /// What stands in the tag.
    pub const OP: &'static str = "close_gracefully";

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

impl rt::Decode for CloseNannyGracefully {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CloseNannyGracefully"))
    }
}

impl rt::Encode for CloseNannyGracefully {
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

impl rt::Payloads for CloseNannyGracefully {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for CloseNannyGracefully {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for CloseNannyGracefully {
    type Body = ();
}

impl routes::Answered for CloseNannyGracefully {
    type Reply = ();
}

/// Stops the worker process; by force, if it takes too long. Unless it is ending, the nanny then starts it again. The
/// scheduler restarts workers so.
///
/// A request, `kill`: scheduler → nanny. Since 2022.2.1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KillWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How long to wait before force.
    ///
    /// Unit: s. If it is absent, the receiver assumes `2`. Gone in 2024.4.2.
    pub timeout: Option<Number>,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl KillWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "kill";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut timeout = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
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
            timeout,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for KillWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("KillWorker"))
    }
}

impl rt::Encode for KillWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.timeout.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for KillWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for KillWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for KillWorker {
    type Body = KillWorkerReply;
}

impl routes::Answered for KillWorker {
    type Reply = KillWorkerReply;
}

impl routes::Request for InstantiateWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for InstantiateWorker {
    type Body = StatusEnum;
}

impl routes::Answered for InstantiateWorker {
    type Reply = StatusEnum;
}

/// Stops the worker process and starts it again. Clients sent it through [`Broadcast`](super::relay::Broadcast) until 2024.4.0; today nothing in
/// distributed does: see `RestartWorkers`.
///
/// A request, `restart`: client → nanny. Since 2022.7.1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestartWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How long to wait. The restart goes on when it is over.
    ///
    /// Unit: s. If it is absent, the receiver assumes `30`. Gone in 2022.10.2.
    pub timeout: Option<Number>,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl RestartWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "restart";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut timeout = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
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
            timeout,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RestartWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RestartWorker"))
    }
}

impl rt::Encode for RestartWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.timeout.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RestartWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RestartWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RestartWorker {
    type Body = RestartWorkerReply;
}

impl routes::Answered for RestartWorker {
    type Reply = RestartWorkerReply;
}

/// How it went.
#[derive(Clone, Debug, PartialEq)]
pub enum RestartWorkerReply {
    /// It ended, one way or the other.
    Word(RestartWord),
}

impl rt::Decode for RestartWorkerReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Word),
            _ => Err(r.expected("RestartWorkerReply")),
        }
    }
}

impl rt::Encode for RestartWorkerReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Word(value) => w.value(value),
        }
    }
}

impl From<RestartWord> for RestartWorkerReply {
    fn from(value: RestartWord) -> Self {
        Self::Word(value)
    }
}

rt::without_payloads!(RestartWorkerReply);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    CloseNannyGracefully,
    KillWorker,
    RestartWorker,
    RestartWorkerReply,
);
