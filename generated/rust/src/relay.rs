// Made by wirespan 0.1.0 from idl/dask/relay.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Requests that the scheduler passes on to workers or nannies, for clients that cannot reach them.
use super::routes;
use super::runtime::{self as rt, Map, Presence, RawReply, RawRequest, Value};
use super::types::{Address, Names};

/// Sends one request to many workers, or to their nannies, and collects the answers under the addresses of the workers,
/// also where the nannies gave them.
///
/// The scheduler adds `close` in front of the request, so that each connection is used once (unless
/// `distributed.scheduler.reuse-broadcast-comm` is set). What a worker raises does not come back as an answer:
/// `on_error` says what does.
///
/// A request, `broadcast`: client → scheduler.
///
/// # Example: the versions of all workers
///
/// ```text
/// {
///     "op": "broadcast",
///     "msg": {"op": "versions", "packages": []},
///     "on_error": "ignore",
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Broadcast {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The request, with its `op`.
    pub msg: RawRequest,
    /// Which workers, by address. Nil is all, or those of `hosts`.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub workers: Presence<Names>,
    /// The workers on these hosts as well. distributed itself never sends it.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub hosts: Presence<Vec<String>>,
    /// Whether the request is for the nannies. Workers without one are passed over.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub nanny: Option<bool>,
    /// What to do if a worker cannot be reached or raises.
    ///
    /// If it is absent, the receiver assumes `raise`. Since 2022.1.0.
    pub on_error: Option<OnError>,
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

rt::required! {
    BroadcastRequired of Broadcast {
        msg: RawRequest,
    }
    and close, workers, hosts, nanny, on_error, reply, serializers, extra_fields
}

impl Broadcast {
    /// What stands in the tag.
    pub const OP: &'static str = "broadcast";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut msg = None;
        let mut workers = None;
        let mut hosts = None;
        let mut nanny = None;
        let mut on_error = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "msg" => r.field(&mut msg),
                "workers" => r.field(&mut workers),
                "hosts" => r.field(&mut hosts),
                "nanny" => r.field(&mut nanny),
                "on_error" => r.field(&mut on_error),
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
            msg: r.required(msg, "msg")?,
            workers: Presence::of(workers),
            hosts: Presence::of(hosts),
            nanny,
            on_error,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Broadcast {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Broadcast"))
    }
}

impl rt::Encode for Broadcast {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(!self.hosts.is_absent());
        n += usize::from(self.nanny.is_some());
        n += usize::from(self.on_error.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("msg", &self.msg);
        w.optional("workers", self.workers.present());
        w.optional("hosts", self.hosts.present());
        w.optional("nanny", self.nanny.as_ref());
        w.optional("on_error", self.on_error.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Broadcast {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.msg.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Broadcast {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Broadcast {
    type Body = Map<Address, RawReply>;
}

impl routes::Answered for Broadcast {
    type Reply = Map<Address, RawReply>;
}

/// What to do about an error.
///
/// Since 2022.1.0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OnError {
    /// Fail as a whole: the answer is an [`UncaughtError`](super::types::UncaughtError).
    Raise,
    /// Answer with the exception: in [`Broadcast`] as a [`Pickled`](super::transport::Pickled), in place of the worker's answer.
    Return,
    /// Answer with a pickle of the exception, in bytes.
    ReturnPickle,
    /// Leave that worker out.
    Ignore,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl OnError {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Raise => "raise",
            Self::Return => "return",
            Self::ReturnPickle => "return_pickle",
            Self::Ignore => "ignore",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for OnError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for OnError {
    fn from(value: &str) -> Self {
        match value {
            "raise" => Self::Raise,
            "return" => Self::Return,
            "return_pickle" => Self::ReturnPickle,
            "ignore" => Self::Ignore,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for OnError {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for OnError {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

/// Sends one request to one worker, and passes its answer back. What the worker raises comes back as an
/// [`UncaughtError`](super::types::UncaughtError).
///
/// A request, `proxy`: client → scheduler.
///
/// # Example: an attribute of an actor
///
/// ```text
/// {
///     "op": "proxy",
///     "worker": "tcp://127.0.0.1:40331",
///     "msg": {"attribute": "n", "actor": "Counter-51fe", "op": "actor_attribute"},
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Proxy {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which worker.
    pub worker: Address,
    /// The request, with its `op`. distributed writes `op` last in it.
    pub msg: RawRequest,
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

rt::required! {
    ProxyRequired of Proxy {
        worker: Address,
        msg: RawRequest,
    }
    and close, reply, serializers, extra_fields
}

impl Proxy {
    /// What stands in the tag.
    pub const OP: &'static str = "proxy";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut worker = None;
        let mut msg = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "worker" => r.field(&mut worker),
                "msg" => r.field(&mut msg),
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
            worker: r.required(worker, "worker")?,
            msg: r.required(msg, "msg")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Proxy {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Proxy"))
    }
}

impl rt::Encode for Proxy {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("worker", &self.worker);
        w.field("msg", &self.msg);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Proxy {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.msg.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Proxy {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Proxy {
    type Body = RawReply;
}

impl routes::Answered for Proxy {
    type Reply = RawReply;
}

rt::without_payloads!(OnError);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Broadcast, OnError, Proxy);
