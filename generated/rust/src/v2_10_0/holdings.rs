// Made by wirespan 0.1.0 from idl/dask/holdings.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Who has what: the scheduler's books, for clients that look. ([`WhoHas`](super::data::WhoHas) belongs to `data.idl`, since gathering needs
//! it.)
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::routes;
use super::types::{Address, Key, Keys, Size};

/// Which workers a question is about, in any order.
#[derive(Clone, Debug, PartialEq)]
pub enum Workers {
    /// The arm `list`.
    List(Vec<WorkerReference>),
}

impl rt::Decode for Workers {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => r.read_as(Self::List),
            _ => Err(r.expected("Workers")),
        }
    }
}

impl rt::Encode for Workers {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::List(value) => w.value(value),
        }
    }
}

impl From<Vec<WorkerReference>> for Workers {
    fn from(value: Vec<WorkerReference>) -> Self {
        Self::List(value)
    }
}

/// A worker, as a user may call it.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkerReference {
    /// Its address or its name. Not all questions take names.
    Str(String),
    /// Its name, where it is a number.
    Int(i64),
    /// Host and port.
    Tuple((String, u64)),
}

impl rt::Decode for WorkerReference {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Str),
            rt::Kind::Int => r.read_as(Self::Int),
            rt::Kind::Array => r.read_as(Self::Tuple),
            _ => Err(r.expected("WorkerReference")),
        }
    }
}

impl rt::Encode for WorkerReference {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Str(value) => w.value(value),
            Self::Int(value) => w.value(value),
            Self::Tuple(value) => w.value(value),
        }
    }
}

impl From<String> for WorkerReference {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for WorkerReference {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

impl From<i64> for WorkerReference {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

/// Asks which results workers hold.
///
/// A request, `has_what`: client → scheduler.
///
/// # Example: two workers
///
/// ```text
/// {
///     "op": "has_what",
///     "workers": ["tcp://127.0.0.1:40331", "tcp://127.0.0.1:40332"],
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HasWhat {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which workers; nil is all. A worker that is not known has nothing.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub workers: Presence<Workers>,
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

impl HasWhat {
    /// What stands in the tag.
    pub const OP: &'static str = "has_what";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut workers = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "workers" => r.field(&mut workers),
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
            workers: Presence::of(workers),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for HasWhat {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HasWhat"))
    }
}

impl rt::Encode for HasWhat {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("workers", self.workers.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for HasWhat {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for HasWhat {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for HasWhat {
    type Body = Map<Address, Vec<Key>>;
}

impl routes::Answered for HasWhat {
    type Reply = Map<Address, Vec<Key>>;
}

/// Asks which tasks workers have been given and not yet done.
///
/// A request, `processing`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetProcessing {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which workers; nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub workers: Presence<Workers>,
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

impl GetProcessing {
    /// What stands in the tag.
    pub const OP: &'static str = "processing";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut workers = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "workers" => r.field(&mut workers),
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
            workers: Presence::of(workers),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetProcessing {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetProcessing"))
    }
}

impl rt::Encode for GetProcessing {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("workers", self.workers.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetProcessing {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetProcessing {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetProcessing {
    type Body = Map<Address, Vec<Key>>;
}

impl routes::Answered for GetProcessing {
    type Reply = Map<Address, Vec<Key>>;
}

/// Asks how many tasks workers run at a time.
///
/// A request, `ncores`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetThreadCounts {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which workers; nil is all. Those that are not known are left out.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub workers: Presence<Workers>,
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

impl GetThreadCounts {
    /// What stands in the tag.
    pub const OP: &'static str = "ncores";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut workers = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "workers" => r.field(&mut workers),
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
            workers: Presence::of(workers),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetThreadCounts {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetThreadCounts"))
    }
}

impl rt::Encode for GetThreadCounts {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("workers", self.workers.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetThreadCounts {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetThreadCounts {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetThreadCounts {
    type Body = Map<Address, u64>;
}

impl routes::Answered for GetThreadCounts {
    type Reply = Map<Address, u64>;
}

/// Asks how large results are. For a key without a result the answer is -1, if it was asked for by name.
///
/// A request, `nbytes`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetNbytes {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which results; nil is all. An unknown one is a `KeyError`.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub keys: Presence<Keys>,
    /// Whether to add them up by name (the prefix, as `inc` in `inc-4f2d…`).
    ///
    /// If it is absent, the receiver assumes `true`.
    pub summary: Option<bool>,
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

impl GetNbytes {
    /// What stands in the tag.
    pub const OP: &'static str = "nbytes";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut summary = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "summary" => r.field(&mut summary),
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
            keys: Presence::of(keys),
            summary,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetNbytes {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetNbytes"))
    }
}

impl rt::Encode for GetNbytes {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.keys.is_absent());
        n += usize::from(self.summary.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("keys", self.keys.present());
        w.optional("summary", self.summary.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetNbytes {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetNbytes {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetNbytes {
    type Body = Map<Key, Size>;
}

impl routes::Answered for GetNbytes {
    type Reply = Map<Key, Size>;
}

/// Asks a worker which results it holds: the scheduler does so while it rebalances, to be sure (since 2.15.0).
///
/// A request, `keys`: scheduler or client → worker. Gone in 2021.7.1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetWorkerKeys {
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
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl GetWorkerKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "keys";

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

impl rt::Decode for GetWorkerKeys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetWorkerKeys"))
    }
}

impl rt::Encode for GetWorkerKeys {
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

impl rt::Payloads for GetWorkerKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetWorkerKeys {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetWorkerKeys {
    type Body = Vec<Key>;
}

impl routes::Answered for GetWorkerKeys {
    type Reply = Vec<Key>;
}

rt::without_payloads!(Workers, WorkerReference);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    Workers,
    WorkerReference,
    HasWhat,
    GetProcessing,
    GetThreadCounts,
    GetNbytes,
    GetWorkerKeys,
);
