// Made by wirespan 0.1.0 from idl/dask/lifecycle.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! The end of workers and of the scheduler, and what comes after: retire, restart, terminate.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::holdings::Workers;
use super::identity::WorkerIdentity;
use super::literals;
use super::routes;
use super::types::{Address, PickleBytes, WorkerName};

// The same as in the release at the root.
pub use super::super::lifecycle::UnregisterReply;

/// Whether the worker was on the list. Nil from a scheduler that is closed (scheduler.py, `Scheduler.remove_worker`).
///
/// Gone in 2022.5.2.
pub type Unregistered = Option<UnregisterReply>;

/// Ends the scheduler, and with it all workers. The answer rarely arrives, since the connections are closed first.
///
/// A request, `terminate`: client or cluster → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terminate {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Not used.
    ///
    /// If it is absent, the receiver assumes `false`. Gone in 2022.5.1.
    pub fast: Option<bool>,
    /// Whether to end the nannies too, as if the workers had ended by themselves. (Today they always end.)
    ///
    /// If it is absent, the receiver assumes `false`. Gone in 2022.5.1.
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

impl Terminate {
    /// What stands in the tag.
    pub const OP: &'static str = "terminate";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut fast = None;
        let mut close_workers = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "fast" => r.field(&mut fast),
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
            fast,
            close_workers,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Terminate {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Terminate"))
    }
}

impl rt::Encode for Terminate {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.fast.is_some());
        n += usize::from(self.close_workers.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("fast", self.fast.as_ref());
        w.optional("close_workers", self.close_workers.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Terminate {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Terminate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Terminate {
    type Body = ();
}

impl routes::Answered for Terminate {
    type Reply = ();
}

/// Ends a worker. Nothing in distributed sends it: the scheduler uses the message [`CloseWorker`](super::worker_lifecycle::CloseWorker). The answer rarely
/// arrives; it is nil if the worker was ending already.
///
/// A request, `terminate`: client or scheduler or worker or nanny or cluster → worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TerminateWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How long to wait for each part.
    ///
    /// Unit: s. If it is absent, the receiver assumes `10`. Gone in 2021.7.1.
    pub timeout: Option<Number>,
    /// Whether to wait for the tasks that are running.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub executor_wait: Option<bool>,
    /// Whether its nanny should end too, rather than start it again.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub nanny: Option<bool>,
    /// Passed on to `Unregister.safe`.
    ///
    /// If it is absent, the receiver assumes `false`. Gone in 2022.5.1.
    pub safe: Option<bool>,
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

impl TerminateWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "terminate";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut timeout = None;
        let mut executor_wait = None;
        let mut nanny = None;
        let mut safe = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                "executor_wait" => r.field(&mut executor_wait),
                "nanny" => r.field(&mut nanny),
                "safe" => r.field(&mut safe),
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
            executor_wait,
            nanny,
            safe,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for TerminateWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TerminateWorker"))
    }
}

impl rt::Encode for TerminateWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.timeout.is_some());
        n += usize::from(self.executor_wait.is_some());
        n += usize::from(self.nanny.is_some());
        n += usize::from(self.safe.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.as_ref());
        w.optional("executor_wait", self.executor_wait.as_ref());
        w.optional("nanny", self.nanny.as_ref());
        w.optional("safe", self.safe.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TerminateWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for TerminateWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for TerminateWorker {
    type Body = Option<literals::TextOk>;
}

impl routes::Answered for TerminateWorker {
    type Reply = Option<literals::TextOk>;
}

/// Ends a nanny and its worker. Nothing in distributed sends it. The answer rarely arrives.
///
/// A request, `terminate`: client or scheduler or worker or nanny or cluster → nanny.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TerminateNanny {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How long to wait for the worker before it is killed.
    ///
    /// Unit: s. If it is absent, the receiver assumes `5`.
    pub timeout: Option<Number>,
    /// Not used.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Gone in 2022.5.1.
    pub report: Presence<bool>,
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

impl TerminateNanny {
    /// What stands in the tag.
    pub const OP: &'static str = "terminate";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut timeout = None;
        let mut report = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                "report" => r.field(&mut report),
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
            report: Presence::of(report),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for TerminateNanny {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TerminateNanny"))
    }
}

impl rt::Encode for TerminateNanny {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.timeout.is_some());
        n += usize::from(!self.report.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.as_ref());
        w.optional("report", self.report.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TerminateNanny {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for TerminateNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for TerminateNanny {
    type Body = literals::TextOk;
}

impl routes::Answered for TerminateNanny {
    type Reply = literals::TextOk;
}

/// Lets workers go without loss: copies what only they hold to others, then takes them off the list.
///
/// A request, `retire_workers`: client or worker or cluster → scheduler. Gone in 2020.12.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RetireWorkers {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which workers, by address. Others are passed over, and so are names, which `SpecCluster` sends here
    /// (deploy/spec.py): it then stops those workers itself.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub workers: Presence<Workers>,
    /// Which workers, by name. Not beside `workers`.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub names: Presence<Vec<WorkerName>>,
    /// Whether to tell them to stop, by [`CloseWorker`](super::worker_lifecycle::CloseWorker). If not, somebody else has to.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close_workers: Option<bool>,
    /// Whether to forget them at once. If not, they stay until they leave.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub remove: Option<bool>,
    /// Whether to wait for other such requests. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub lock: Option<bool>,
    /// How many should stay. Not beside `n`.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub target: Presence<u64>,
    /// A function that takes the scheduler's view of a worker and returns the group that it belongs to. Groups go or
    /// stay as a whole, such as all workers of a host. A scheduler in another language can only refuse it.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub key: Presence<PickleBytes>,
    /// What to say of each worker: `address`, or `name`.
    ///
    /// If it is absent, the receiver assumes `"address"`.
    pub attribute: Option<String>,
    /// How much memory should stay, as a multiple of the data held. 2 if `n` and `target` are nil.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub memory_ratio: Presence<Number>,
    /// How many to close.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub n: Presence<u64>,
    /// How many should stay at least.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub minimum: Presence<u64>,
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

impl RetireWorkers {
    /// What stands in the tag.
    pub const OP: &'static str = "retire_workers";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut workers = None;
        let mut names = None;
        let mut close_workers = None;
        let mut remove = None;
        let mut lock = None;
        let mut target = None;
        let mut key = None;
        let mut attribute = None;
        let mut memory_ratio = None;
        let mut n = None;
        let mut minimum = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "workers" => r.field(&mut workers),
                "names" => r.field(&mut names),
                "close_workers" => r.field(&mut close_workers),
                "remove" => r.field(&mut remove),
                "lock" => r.field(&mut lock),
                "target" => r.field(&mut target),
                "key" => r.field(&mut key),
                "attribute" => r.field(&mut attribute),
                "memory_ratio" => r.field(&mut memory_ratio),
                "n" => r.field(&mut n),
                "minimum" => r.field(&mut minimum),
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
            names: Presence::of(names),
            close_workers,
            remove,
            lock,
            target: Presence::of(target),
            key: Presence::of(key),
            attribute,
            memory_ratio: Presence::of(memory_ratio),
            n: Presence::of(n),
            minimum: Presence::of(minimum),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RetireWorkers {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RetireWorkers"))
    }
}

impl rt::Encode for RetireWorkers {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(!self.names.is_absent());
        n += usize::from(self.close_workers.is_some());
        n += usize::from(self.remove.is_some());
        n += usize::from(self.lock.is_some());
        n += usize::from(!self.target.is_absent());
        n += usize::from(!self.key.is_absent());
        n += usize::from(self.attribute.is_some());
        n += usize::from(!self.memory_ratio.is_absent());
        n += usize::from(!self.n.is_absent());
        n += usize::from(!self.minimum.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("workers", self.workers.present());
        w.optional("names", self.names.present());
        w.optional("close_workers", self.close_workers.as_ref());
        w.optional("remove", self.remove.as_ref());
        w.optional("lock", self.lock.as_ref());
        w.optional("target", self.target.present());
        w.optional("key", self.key.present());
        w.optional("attribute", self.attribute.as_ref());
        w.optional("memory_ratio", self.memory_ratio.present());
        w.optional("n", self.n.present());
        w.optional("minimum", self.minimum.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RetireWorkers {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RetireWorkers {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RetireWorkers {
    type Body = RetiredWorkers;
}

impl routes::Answered for RetireWorkers {
    type Reply = RetiredWorkers;
}

/// The workers that were retired.
///
/// Gone in 2020.12.0.
#[derive(Clone, Debug, PartialEq)]
pub enum RetiredWorkers {
    /// As the scheduler knew them.
    Some(Map<Address, WorkerIdentity>),
    /// None: an empty array.
    None(Vec<()>),
}

impl rt::Decode for RetiredWorkers {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => r.read_as(Self::Some),
            rt::Kind::Array => r.read_as(Self::None),
            _ => Err(r.expected("RetiredWorkers")),
        }
    }
}

impl rt::Encode for RetiredWorkers {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Some(value) => w.value(value),
            Self::None(value) => w.value(value),
        }
    }
}

impl rt::Payloads for RetiredWorkers {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Some(value) => value.payloads(visit),
            Self::None(value) => value.payloads(visit),
        }
    }
}

impl From<Map<Address, WorkerIdentity>> for RetiredWorkers {
    fn from(value: Map<Address, WorkerIdentity>) -> Self {
        Self::Some(value)
    }
}

impl From<Vec<()>> for RetiredWorkers {
    fn from(value: Vec<()>) -> Self {
        Self::None(value)
    }
}

/// Takes a worker off the list: sent by a worker that closes, or by a nanny whose worker has died. The scheduler gives
/// its tasks to others. One that has closed itself answers nil (scheduler.py, `remove_worker`).
///
/// A request, `unregister`: worker or nanny or client → scheduler. Gone in 2022.5.1.
#[derive(Clone, Debug, PartialEq)]
pub struct Unregister {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The worker.
    pub address: Address,
    /// Whether this was to be expected. If not, tasks that were running there count as suspects, and fail if they lose
    /// too many workers.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub safe: Option<bool>,
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

rt::required! {
    UnregisterRequired of Unregister {
        address: Address,
    }
    and close, safe, reply, serializers, extra_fields
}

impl Unregister {
    /// What stands in the tag.
    pub const OP: &'static str = "unregister";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut address = None;
        let mut safe = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "address" => r.field(&mut address),
                "safe" => r.field(&mut safe),
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
            address: r.required(address, "address")?,
            safe,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Unregister {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Unregister"))
    }
}

impl rt::Encode for Unregister {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.safe.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("address", &self.address);
        w.optional("safe", self.safe.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Unregister {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Unregister {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Unregister {
    type Body = Unregistered;
}

impl routes::Answered for Unregister {
    type Reply = Unregistered;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    Terminate,
    TerminateWorker,
    TerminateNanny,
    RetireWorkers,
    RetiredWorkers,
    Unregister,
);
