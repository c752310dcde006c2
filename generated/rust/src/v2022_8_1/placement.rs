// Made by wirespan 0.1.0 from idl/dask/placement.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Moves, copies and drops results on request. For each copy, the scheduler sends [`GatherOnWorker`](super::data::GatherOnWorker) to the worker that
//! is to have it, and [`FreeKeysRequest`] to the one that is to lose it.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::routes;
use super::types::{Address, Key, Names, OkMessage, PartialFail};

// The same as in the release at the root.
pub use super::super::placement::AddWorkerKeysReply;

/// Copies results until each is on so many workers, and drops copies beyond that. Nil says that it worked.
///
/// A request, `replicate`: client → scheduler. Since 2021.7.1.
#[derive(Clone, Debug, PartialEq)]
pub struct Replicate {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The results, which must be in memory.
    pub keys: Vec<Key>,
    /// How many workers should have each; nil is all of them.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub n: Presence<u64>,
    /// Which workers, by address or host; nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub workers: Presence<Names>,
    /// To how many workers each one copies in a round.
    ///
    /// If it is absent, the receiver assumes `2`.
    pub branching_factor: Option<u64>,
    /// Whether to drop copies beyond `n`. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub delete: Option<bool>,
    /// Whether to wait for other such requests. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`. Gone in 2023.10.0.
    pub lock: Option<bool>,
    /// What to name the cause in messages that follow. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2022.4.2.
    pub stimulus_id: Presence<String>,
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

rt::required! {
    ReplicateRequired of Replicate {
        keys: Vec<Key>,
    }
    and close, n, workers, branching_factor, delete, lock, stimulus_id, reply, serializers, extra_fields
}

impl Replicate {
    /// What stands in the tag.
    pub const OP: &'static str = "replicate";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut n = None;
        let mut workers = None;
        let mut branching_factor = None;
        let mut delete = None;
        let mut lock = None;
        let mut stimulus_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "n" => r.field(&mut n),
                "workers" => r.field(&mut workers),
                "branching_factor" => r.field(&mut branching_factor),
                "delete" => r.field(&mut delete),
                "lock" => r.field(&mut lock),
                "stimulus_id" => r.field(&mut stimulus_id),
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
            keys: r.required(keys, "keys")?,
            n: Presence::of(n),
            workers: Presence::of(workers),
            branching_factor,
            delete,
            lock,
            stimulus_id: Presence::of(stimulus_id),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Replicate {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Replicate"))
    }
}

impl rt::Encode for Replicate {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.n.is_absent());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(self.branching_factor.is_some());
        n += usize::from(self.delete.is_some());
        n += usize::from(self.lock.is_some());
        n += usize::from(!self.stimulus_id.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("n", self.n.present());
        w.optional("workers", self.workers.present());
        w.optional("branching_factor", self.branching_factor.as_ref());
        w.optional("delete", self.delete.as_ref());
        w.optional("lock", self.lock.as_ref());
        w.optional("stimulus_id", self.stimulus_id.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Replicate {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Replicate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Replicate {
    type Body = Option<PartialFail>;
}

impl routes::Answered for Replicate {
    type Reply = Option<PartialFail>;
}

/// Moves results until the workers use about the same amount of memory.
///
/// A request, `rebalance`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rebalance {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Only these results; nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub keys: Presence<Vec<Key>>,
    /// Only among these workers; nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub workers: Presence<Names>,
    /// What to name the cause in messages that follow. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2022.4.2.
    pub stimulus_id: Presence<String>,
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

impl Rebalance {
    /// What stands in the tag.
    pub const OP: &'static str = "rebalance";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut workers = None;
        let mut stimulus_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "workers" => r.field(&mut workers),
                "stimulus_id" => r.field(&mut stimulus_id),
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
            workers: Presence::of(workers),
            stimulus_id: Presence::of(stimulus_id),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Rebalance {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Rebalance"))
    }
}

impl rt::Encode for Rebalance {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.keys.is_absent());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(!self.stimulus_id.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("keys", self.keys.present());
        w.optional("workers", self.workers.present());
        w.optional("stimulus_id", self.stimulus_id.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Rebalance {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Rebalance {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Rebalance {
    type Body = RebalanceReply;
}

impl routes::Answered for Rebalance {
    type Reply = RebalanceReply;
}

/// Whether results could be moved.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RebalanceReply {
    /// They could, as far as it made sense.
    Ok(OkMessage),
    /// Some could not: they got lost meanwhile, or were not there.
    ///
    /// Since 2021.7.1.
    Partial(PartialFail),
    /// What release 2022.8.1 does not know.
    Unknown(Value),
}

impl rt::Decode for RebalanceReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("partial-fail")) => r.read_as(Self::Partial),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("RebalanceReply")),
        }
    }
}

impl rt::Encode for RebalanceReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Partial(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for RebalanceReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Partial(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<OkMessage> for RebalanceReply {
    fn from(value: OkMessage) -> Self {
        Self::Ok(value)
    }
}

impl From<PartialFail> for RebalanceReply {
    fn from(value: PartialFail) -> Self {
        Self::Partial(value)
    }
}

/// Drops results on one worker. The message [`FreeKeys`](super::replicas::FreeKeys) does the same without an answer.
///
/// A request, `free_keys`: scheduler → worker. Since 2021.6.1.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeKeysRequest {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The results.
    pub keys: Vec<Key>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2021.10.0.
    pub stimulus_id: String,
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

rt::required! {
    FreeKeysRequestRequired of FreeKeysRequest {
        keys: Vec<Key>,
        stimulus_id: String,
    }
    and close, reply, serializers, extra_fields
}

impl FreeKeysRequest {
    /// What stands in the tag.
    pub const OP: &'static str = "free_keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut stimulus_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "stimulus_id" => r.field(&mut stimulus_id),
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
            keys: r.required(keys, "keys")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for FreeKeysRequest {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("FreeKeysRequest"))
    }
}

impl rt::Encode for FreeKeysRequest {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.field("stimulus_id", &self.stimulus_id);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for FreeKeysRequest {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for FreeKeysRequest {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for FreeKeysRequest {
    type Body = ();
}

impl routes::Answered for FreeKeysRequest {
    type Reply = ();
}

/// Tells the scheduler that a worker holds results. Nothing in distributed sends it: workers use the message [`AddKeys`](super::replicas::AddKeys).
///
/// A request, `add_keys`: client or worker → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct AddWorkerKeys {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The worker.
    pub worker: Address,
    /// The results. Those that should not be there it is told to drop, with [`RemoveReplicas`](super::replicas::RemoveReplicas).
    ///
    /// If it is absent, the receiver assumes `[]`.
    pub keys: Option<Vec<Key>>,
    /// What to name the cause in messages that follow.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2021.10.0.
    pub stimulus_id: Presence<String>,
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

rt::required! {
    AddWorkerKeysRequired of AddWorkerKeys {
        worker: Address,
    }
    and close, keys, stimulus_id, reply, serializers, extra_fields
}

impl AddWorkerKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "add_keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut worker = None;
        let mut keys = None;
        let mut stimulus_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "worker" => r.field(&mut worker),
                "keys" => r.field(&mut keys),
                "stimulus_id" => r.field(&mut stimulus_id),
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
            keys,
            stimulus_id: Presence::of(stimulus_id),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for AddWorkerKeys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("AddWorkerKeys"))
    }
}

impl rt::Encode for AddWorkerKeys {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.keys.is_some());
        n += usize::from(!self.stimulus_id.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("worker", &self.worker);
        w.optional("keys", self.keys.as_ref());
        w.optional("stimulus_id", self.stimulus_id.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for AddWorkerKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for AddWorkerKeys {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for AddWorkerKeys {
    type Body = AddWorkerKeysReply;
}

impl routes::Answered for AddWorkerKeys {
    type Reply = AddWorkerKeysReply;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    Replicate,
    Rebalance,
    RebalanceReply,
    FreeKeysRequest,
    AddWorkerKeys,
);
