// Made by wirespan 0.1.0 from idl/dask/shuffle.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Shuffles from worker to worker, "P2P" (distributed/shuffle). Each task of the first half cuts its partition into
//! shards and sends every shard straight to the worker that will own it; then comes a barrier; then the tasks of the
//! second half read what has arrived.
//!
//! A shuffle that fails half way is started anew under the same id and a higher `run_id`; whatever belongs to an older
//! run is refused. [`ShuffleFail`], on the workers' stream, tells them to drop a run.
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};
use super::transport::{Pickled, Serialized};
use super::types::{Address, ErrorMessage, Key, Outcome};

/// Fetches the description of a running shuffle, when a worker hears of one that it does not know: a shard came, say.
/// The worker counts as taking part from then on.
///
/// A request, `shuffle_get`: worker → scheduler. Since 2023.2.1.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleGet {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shuffle. (Some of these requests say `id`, some `shuffle_id`.)
    pub id: String,
    /// Who asks.
    pub worker: Address,
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
    ShuffleGetRequired of ShuffleGet {
        id: String,
        worker: Address,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleGet {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_get";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut id = None;
        let mut worker = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "id" => r.field(&mut id),
                "worker" => r.field(&mut worker),
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
            id: r.required(id, "id")?,
            worker: r.required(worker, "worker")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleGet {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleGet"))
    }
}

impl rt::Encode for ShuffleGet {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("id", &self.id);
        w.field("worker", &self.worker);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleGet {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleGet {
    type Body = ShuffleSpecReply;
}

impl routes::Answered for ShuffleGet {
    type Reply = ShuffleSpecReply;
}

/// Fetches the description of a shuffle from within one of its tasks; the first to ask starts it.
///
/// A request, `shuffle_get_or_create`: worker → scheduler. Since 2024.11.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleGetOrCreate {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shuffle.
    pub shuffle_id: String,
    /// The task that asks. It must be processing.
    pub key: Key,
    /// The worker that runs it.
    pub worker: Address,
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
    ShuffleGetOrCreateRequired of ShuffleGetOrCreate {
        shuffle_id: String,
        key: Key,
        worker: Address,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleGetOrCreate {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_get_or_create";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut shuffle_id = None;
        let mut key = None;
        let mut worker = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "shuffle_id" => r.field(&mut shuffle_id),
                "key" => r.field(&mut key),
                "worker" => r.field(&mut worker),
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
            shuffle_id: r.required(shuffle_id, "shuffle_id")?,
            key: r.required(key, "key")?,
            worker: r.required(worker, "worker")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleGetOrCreate {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleGetOrCreate"))
    }
}

impl rt::Encode for ShuffleGetOrCreate {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("shuffle_id", &self.shuffle_id);
        w.field("key", &self.key);
        w.field("worker", &self.worker);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleGetOrCreate {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleGetOrCreate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleGetOrCreate {
    type Body = ShuffleSpecReply;
}

impl routes::Answered for ShuffleGetOrCreate {
    type Reply = ShuffleSpecReply;
}

/// Here it is.
///
/// Since 2024.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleSpecReplyOk {
    /// A `ShuffleRunSpec`: among others its `run_id`, and which worker owns which partition.
    pub run_spec: Pickled,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ShuffleSpecReplyOkRequired of ShuffleSpecReplyOk {
        run_spec: Pickled,
    }
    and extra_fields
}

impl ShuffleSpecReplyOk {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut run_spec = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "run_spec" => r.field(&mut run_spec),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            run_spec: r.required(run_spec, "run_spec")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleSpecReplyOk {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleSpecReplyOk"))
    }
}

impl rt::Encode for ShuffleSpecReplyOk {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("run_spec", &self.run_spec);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleSpecReplyOk {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.run_spec.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The description of a shuffle.
///
/// Since 2024.6.0.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ShuffleSpecReply {
    /// Here it is.
    Ok(ShuffleSpecReplyOk),
    /// There is no such shuffle, or it is not as the worker believes.
    Error(ErrorMessage),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for ShuffleSpecReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Error),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("ShuffleSpecReply")),
        }
    }
}

impl rt::Encode for ShuffleSpecReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for ShuffleSpecReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<ShuffleSpecReplyOk> for ShuffleSpecReply {
    fn from(value: ShuffleSpecReplyOk) -> Self {
        Self::Ok(value)
    }
}

impl From<ErrorMessage> for ShuffleSpecReply {
    fn from(value: ErrorMessage) -> Self {
        Self::Error(value)
    }
}

/// A task of the second half finds itself on a worker that does not own its partition: asks that it run on the one that
/// does. The task then gives up and is scheduled again. The library reads a key `message` of the error, which errors do
/// not have (shuffle/_core.py, `_ensure_output_worker`).
///
/// A request, `shuffle_restrict_task`: worker → scheduler. Since 2024.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleRestrictTask {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shuffle.
    pub id: String,
    /// The run that the task belongs to.
    pub run_id: i64,
    /// The task.
    pub key: Key,
    /// Where it should run.
    pub worker: Address,
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
    ShuffleRestrictTaskRequired of ShuffleRestrictTask {
        id: String,
        run_id: i64,
        key: Key,
        worker: Address,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleRestrictTask {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_restrict_task";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut id = None;
        let mut run_id = None;
        let mut key = None;
        let mut worker = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "id" => r.field(&mut id),
                "run_id" => r.field(&mut run_id),
                "key" => r.field(&mut key),
                "worker" => r.field(&mut worker),
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
            id: r.required(id, "id")?,
            run_id: r.required(run_id, "run_id")?,
            key: r.required(key, "key")?,
            worker: r.required(worker, "worker")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleRestrictTask {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleRestrictTask"))
    }
}

impl rt::Encode for ShuffleRestrictTask {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 5;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("id", &self.id);
        w.field("run_id", &self.run_id);
        w.field("key", &self.key);
        w.field("worker", &self.worker);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleRestrictTask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleRestrictTask {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleRestrictTask {
    type Body = Outcome;
}

impl routes::Answered for ShuffleRestrictTask {
    type Reply = Outcome;
}

/// The barrier task runs: all shards have been sent. The scheduler tells all workers that take part, with
/// [`ShuffleInputsDone`], and answers when all have flushed what they hold.
///
/// A request, `shuffle_barrier`: worker → scheduler. Since 2023.2.0.
///
/// # Example: all is well
///
/// ```text
/// {
///     "op": "shuffle_barrier",
///     "id": "a3f0",
///     "run_id": 1,
///     "consistent": true,
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleBarrier {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shuffle.
    pub id: String,
    /// The run that the barrier task belongs to.
    pub run_id: i64,
    /// Whether all tasks of the first half belonged to that run. If not, the scheduler starts the shuffle anew.
    ///
    /// Since 2023.10.0.
    pub consistent: bool,
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
    ShuffleBarrierRequired of ShuffleBarrier {
        id: String,
        run_id: i64,
        consistent: bool,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleBarrier {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_barrier";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut id = None;
        let mut run_id = None;
        let mut consistent = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "id" => r.field(&mut id),
                "run_id" => r.field(&mut run_id),
                "consistent" => r.field(&mut consistent),
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
            id: r.required(id, "id")?,
            run_id: r.required(run_id, "run_id")?,
            consistent: r.required(consistent, "consistent")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleBarrier {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleBarrier"))
    }
}

impl rt::Encode for ShuffleBarrier {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("id", &self.id);
        w.field("run_id", &self.run_id);
        w.field("consistent", &self.consistent);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleBarrier {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleBarrier {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleBarrier {
    type Body = ();
}

impl routes::Answered for ShuffleBarrier {
    type Reply = ();
}

/// Brings shards to the worker that owns them. An error says that one of the two is behind: the run is over.
///
/// A request, `shuffle_receive`: worker → worker. Since 2024.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleReceive {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Pairs of partition and shard: an array, or one pickle of it in bytes if the shards are smaller than 64 KiB.
    pub data: Serialized,
    /// The shuffle.
    pub shuffle_id: String,
    /// The run.
    pub run_id: i64,
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
    ShuffleReceiveRequired of ShuffleReceive {
        data: Serialized,
        shuffle_id: String,
        run_id: i64,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleReceive {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_receive";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut data = None;
        let mut shuffle_id = None;
        let mut run_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "data" => r.field(&mut data),
                "shuffle_id" => r.field(&mut shuffle_id),
                "run_id" => r.field(&mut run_id),
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
            data: r.required(data, "data")?,
            shuffle_id: r.required(shuffle_id, "shuffle_id")?,
            run_id: r.required(run_id, "run_id")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleReceive {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleReceive"))
    }
}

impl rt::Encode for ShuffleReceive {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("data", &self.data);
        w.field("shuffle_id", &self.shuffle_id);
        w.field("run_id", &self.run_id);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleReceive {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.data.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleReceive {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleReceive {
    type Body = Outcome;
}

impl routes::Answered for ShuffleReceive {
    type Reply = Outcome;
}

/// No further shards will come. The worker answers when it has written all that it received.
///
/// A request, `shuffle_inputs_done`: scheduler → worker. Since 2022.5.1.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleInputsDone {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shuffle.
    pub shuffle_id: String,
    /// The run.
    ///
    /// Since 2023.1.1.
    pub run_id: i64,
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
    ShuffleInputsDoneRequired of ShuffleInputsDone {
        shuffle_id: String,
        run_id: i64,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleInputsDone {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_inputs_done";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut shuffle_id = None;
        let mut run_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "shuffle_id" => r.field(&mut shuffle_id),
                "run_id" => r.field(&mut run_id),
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
            shuffle_id: r.required(shuffle_id, "shuffle_id")?,
            run_id: r.required(run_id, "run_id")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleInputsDone {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleInputsDone"))
    }
}

impl rt::Encode for ShuffleInputsDone {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("shuffle_id", &self.shuffle_id);
        w.field("run_id", &self.run_id);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleInputsDone {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleInputsDone {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleInputsDone {
    type Body = ();
}

impl routes::Answered for ShuffleInputsDone {
    type Reply = ();
}

/// A run is over before its time. The worker drops all that belongs to it; its tasks of that shuffle fail or are
/// cancelled.
///
/// A message, `shuffle-fail`: scheduler → worker. Since 2022.12.1.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleFail {
    /// The shuffle.
    pub shuffle_id: String,
    /// The run.
    ///
    /// Since 2023.1.1.
    pub run_id: i64,
    /// Why, for the logs and the exceptions.
    pub message: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ShuffleFailRequired of ShuffleFail {
        shuffle_id: String,
        run_id: i64,
        message: String,
    }
    and extra_fields
}

impl ShuffleFail {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle-fail";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut shuffle_id = None;
        let mut run_id = None;
        let mut message = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "shuffle_id" => r.field(&mut shuffle_id),
                "run_id" => r.field(&mut run_id),
                "message" => r.field(&mut message),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            shuffle_id: r.required(shuffle_id, "shuffle_id")?,
            run_id: r.required(run_id, "run_id")?,
            message: r.required(message, "message")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleFail {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleFail"))
    }
}

impl rt::Encode for ShuffleFail {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("shuffle_id", &self.shuffle_id);
        w.field("run_id", &self.run_id);
        w.field("message", &self.message);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleFail {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ShuffleGet,
    ShuffleGetOrCreate,
    ShuffleSpecReplyOk,
    ShuffleSpecReply,
    ShuffleRestrictTask,
    ShuffleBarrier,
    ShuffleReceive,
    ShuffleInputsDone,
    ShuffleFail,
);
