// Made by wirespan 0.1.0 from idl/dask/nanny.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! What one can ask of a nanny: about its worker's life.
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::types::{ErrorMessage, StatusName};

/// The worker is about to end: do not start it again. The worker says so itself, to its own nanny.
///
/// A request, `close_gracefully`: worker → nanny. Since 2022.5.1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloseNannyGracefully {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// For the logs: why the worker ends.
    ///
    /// If it is absent, the receiver assumes `"nanny-close-gracefully"`. Since 2022.10.2.
    pub reason: Option<String>,
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

impl CloseNannyGracefully {
    /// What stands in the tag.
    pub const OP: &'static str = "close_gracefully";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut reason = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "reason" => r.field(&mut reason),
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
            reason,
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
        n += usize::from(self.reason.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("reason", self.reason.as_ref());
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
    /// Unit: s. If it is absent, the receiver assumes `5`. Since 2024.4.2.
    pub timeout: Option<Number>,
    /// For the logs.
    ///
    /// If it is absent, the receiver assumes `"nanny-kill"`. Since 2022.10.2.
    pub reason: Option<String>,
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

impl KillWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "kill";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut timeout = None;
        let mut reason = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                "reason" => r.field(&mut reason),
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
            reason,
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
        n += usize::from(self.reason.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.as_ref());
        w.optional("reason", self.reason.as_ref());
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

/// Nothing is said.
///
/// Since 2022.7.1.
pub type KillWorkerReply = ();

/// Starts the worker process if it does not run. Nothing in distributed sends it. The answer is the state that it
/// reached.
///
/// A request, `instantiate`: client → nanny. Since 2.19.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstantiateWorker {
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

impl InstantiateWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "instantiate";

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

impl rt::Decode for InstantiateWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("InstantiateWorker"))
    }
}

impl rt::Encode for InstantiateWorker {
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

impl rt::Payloads for InstantiateWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
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
/// distributed does: see [`RestartWorkers`](super::lifecycle::RestartWorkers).
///
/// A request, `restart`: client → nanny. Since 2022.7.1.
///
/// # Example: as `Client.restart_workers` sent it
///
/// ```text
/// {
///     "op": "restart",
///     "timeout": nil,
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestartWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How long to wait. The restart goes on when it is over. Nil, which is what `Client.restart_workers` sends unless
    /// told otherwise (client.py, 2022.10.2 to 2024.3.1), is without limit.
    ///
    /// Unit: s. If it is absent, the receiver assumes `30`. May be nil. Since 2022.10.2.
    pub timeout: Presence<Number>,
    /// For the logs.
    ///
    /// If it is absent, the receiver assumes `"nanny-restart"`. Since 2022.10.2.
    pub reason: Option<String>,
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

impl RestartWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "restart";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut timeout = None;
        let mut reason = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                "reason" => r.field(&mut reason),
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
            timeout: Presence::of(timeout),
            reason,
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
        n += usize::from(!self.timeout.is_absent());
        n += usize::from(self.reason.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.present());
        w.optional("reason", self.reason.as_ref());
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
    /// It raised.
    ///
    /// Since 2023.3.1.
    Error(ErrorMessage),
}

impl rt::Decode for RestartWorkerReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Word),
            rt::Kind::Map => r.read_as(Self::Error),
            _ => Err(r.expected("RestartWorkerReply")),
        }
    }
}

impl rt::Encode for RestartWorkerReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Word(value) => w.value(value),
            Self::Error(value) => w.value(value),
        }
    }
}

impl rt::Payloads for RestartWorkerReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Word(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
        }
    }
}

impl From<RestartWord> for RestartWorkerReply {
    fn from(value: RestartWord) -> Self {
        Self::Word(value)
    }
}

impl From<ErrorMessage> for RestartWorkerReply {
    fn from(value: ErrorMessage) -> Self {
        Self::Error(value)
    }
}

/// How it went, in a word.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RestartWord {
    /// The worker runs again.
    Ok,
    /// It does not yet.
    TimedOut,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl RestartWord {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "OK",
            Self::TimedOut => "timed out",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for RestartWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for RestartWord {
    fn from(value: &str) -> Self {
        match value {
            "OK" => Self::Ok,
            "timed out" => Self::TimedOut,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for RestartWord {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for RestartWord {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

/// The state of a process, where Python sends the member of its enum and not just the name ([`StatusName`](super::types::StatusName)). Such members
/// become maps on the wire.
///
/// Since 2.19.0.
///
/// # Example: a worker that runs
///
/// ```text
/// {
///     "__Enum__": true,
///     "name": "running",
///     "__module__": "distributed.core",
///     "__name__": "Status",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct StatusEnum {
    /// The state.
    pub name: StatusName,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    StatusEnumRequired of StatusEnum {
        name: StatusName,
    }
    and extra_fields
}

impl StatusEnum {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut is_enum = None;
        let mut name = None;
        let mut module = None;
        let mut type_name = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "__Enum__" => r.literal(&mut is_enum, rt::Literal::Bool(true)),
                "name" => r.field(&mut name),
                "__module__" => r.literal(&mut module, rt::Literal::Str("distributed.core")),
                "__name__" => r.literal(&mut type_name, rt::Literal::Str("Status")),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(is_enum, "__Enum__")?;
        r.required(module, "__module__")?;
        r.required(type_name, "__name__")?;
        Ok(Self {
            name: r.required(name, "name")?,
            extra_fields,
        })
    }
}

impl rt::Decode for StatusEnum {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StatusEnum"))
    }
}

impl rt::Encode for StatusEnum {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("__Enum__", &true);
        w.field("name", &self.name);
        w.field("__module__", "distributed.core");
        w.field("__name__", "Status");
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StatusEnum {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

rt::without_payloads!(RestartWord);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    CloseNannyGracefully,
    KillWorker,
    InstantiateWorker,
    RestartWorker,
    RestartWorkerReply,
    RestartWord,
    StatusEnum,
);
