// Made by wirespan 0.1.0 from idl/dask/identity.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Who a process is: the first thing that most clients ask, and the scheduler's list of workers.
use super::metrics::Metrics;
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::types::{Address, Amount, StatusName, WorkerName};

/// Asks the scheduler who it is and which workers it has. Clients ask before they register, and then again and again,
/// at the interval of [`AdjustHeartbeatInterval`](super::client_reports::AdjustHeartbeatInterval).
///
/// A request, `identity`: client or scheduler or worker or nanny or cluster → scheduler.
///
/// # Example: without the workers
///
/// ```text
/// {
///     "op": "identity",
///     "n_workers": 0,
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identity {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How many workers to list at most; -1 lists all, 0 none. The totals of the reply cover all in any case.
    ///
    /// If it is absent, the receiver assumes `-1`. Since 2025.4.0.
    pub n_workers: Option<i64>,
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

impl Identity {
    /// What stands in the tag.
    pub const OP: &'static str = "identity";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut n_workers = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "n_workers" => r.field(&mut n_workers),
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
            n_workers,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Identity {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Identity"))
    }
}

impl rt::Encode for Identity {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.n_workers.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("n_workers", self.n_workers.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Identity {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Identity {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Identity {
    type Body = SchedulerIdentity;
}

impl routes::Answered for Identity {
    type Reply = SchedulerIdentity;
}

/// Asks a worker who it is.
///
/// A request, `identity`: client or scheduler or worker or nanny or cluster → worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IdentityOfWorker {
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

impl IdentityOfWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "identity";

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

impl rt::Decode for IdentityOfWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("IdentityOfWorker"))
    }
}

impl rt::Encode for IdentityOfWorker {
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

impl rt::Payloads for IdentityOfWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for IdentityOfWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for IdentityOfWorker {
    type Body = WorkerSelf;
}

impl routes::Answered for IdentityOfWorker {
    type Reply = WorkerSelf;
}

/// Asks a nanny who it is.
///
/// A request, `identity`: client or scheduler or worker or nanny or cluster → nanny.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IdentityOfNanny {
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

impl IdentityOfNanny {
    /// What stands in the tag.
    pub const OP: &'static str = "identity";

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

impl rt::Decode for IdentityOfNanny {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("IdentityOfNanny"))
    }
}

impl rt::Encode for IdentityOfNanny {
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

impl rt::Payloads for IdentityOfNanny {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for IdentityOfNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for IdentityOfNanny {
    type Body = NannySelf;
}

impl routes::Answered for IdentityOfNanny {
    type Reply = NannySelf;
}

/// The scheduler and its workers.
#[derive(Clone, Debug, PartialEq)]
pub struct SchedulerIdentity {
    /// The class that runs, without its module: `Scheduler`, or one derived from it.
    pub type_: String,
    /// A new one at each start, such as `Scheduler-0f5a…`.
    pub id: String,
    /// Where workers and clients connect.
    pub address: Address,
    /// The ports of further services, such as `dashboard`.
    pub services: Map<String, u64>,
    /// When the scheduler started, on its own clock.
    ///
    /// Unit: s. Since 2021.1.0.
    pub started: Number,
    /// How many workers there are, listed or not.
    ///
    /// Since 2025.4.0.
    pub n_workers: u64,
    /// The threads of all workers.
    ///
    /// Since 2025.4.0.
    pub total_threads: u64,
    /// The memory limits of all workers.
    ///
    /// Unit: bytes. Since 2025.4.0.
    pub total_memory: u64,
    /// The workers, by address: those that were asked for, in the order in which they registered.
    pub workers: Map<Address, WorkerIdentity>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    SchedulerIdentityRequired of SchedulerIdentity {
        type_: String,
        id: String,
        address: Address,
        services: Map<String, u64>,
        started: Number,
        n_workers: u64,
        total_threads: u64,
        total_memory: u64,
        workers: Map<Address, WorkerIdentity>,
    }
    and extra_fields
}

impl SchedulerIdentity {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut id = None;
        let mut address = None;
        let mut services = None;
        let mut started = None;
        let mut n_workers = None;
        let mut total_threads = None;
        let mut total_memory = None;
        let mut workers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.field(&mut type_),
                "id" => r.field(&mut id),
                "address" => r.field(&mut address),
                "services" => r.field(&mut services),
                "started" => r.field(&mut started),
                "n_workers" => r.field(&mut n_workers),
                "total_threads" => r.field(&mut total_threads),
                "total_memory" => r.field(&mut total_memory),
                "workers" => r.field(&mut workers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            type_: r.required(type_, "type")?,
            id: r.required(id, "id")?,
            address: r.required(address, "address")?,
            services: r.required(services, "services")?,
            started: r.required(started, "started")?,
            n_workers: r.required(n_workers, "n_workers")?,
            total_threads: r.required(total_threads, "total_threads")?,
            total_memory: r.required(total_memory, "total_memory")?,
            workers: r.required(workers, "workers")?,
            extra_fields,
        })
    }
}

impl rt::Decode for SchedulerIdentity {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SchedulerIdentity"))
    }
}

impl rt::Encode for SchedulerIdentity {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(9 + self.extra_fields.len());
        w.field("type", &self.type_);
        w.field("id", &self.id);
        w.field("address", &self.address);
        w.field("services", &self.services);
        w.field("started", &self.started);
        w.field("n_workers", &self.n_workers);
        w.field("total_threads", &self.total_threads);
        w.field("total_memory", &self.total_memory);
        w.field("workers", &self.workers);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SchedulerIdentity {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.workers.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A worker as the scheduler knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkerIdentity {
    /// The same as `name`.
    pub id: WorkerName,
    /// The host in its address.
    pub host: String,
    /// What it offers beside threads and memory, such as `GPU`, and how much of each.
    pub resources: Map<String, Amount>,
    /// Its folder for temporary files.
    pub local_directory: String,
    /// The name under which it registered.
    pub name: WorkerName,
    /// How many tasks it runs at a time.
    pub nthreads: u64,
    /// 0 if it has none.
    ///
    /// Unit: bytes.
    pub memory_limit: u64,
    /// When the scheduler last heard of it, on the scheduler's clock. Left out for [`SubscribeWorkerStatus`](super::monitoring::SubscribeWorkerStatus).
    ///
    /// Unit: s. May be absent.
    pub last_seen: Option<Number>,
    /// The ports of further services, such as `dashboard`.
    pub services: Map<String, u64>,
    /// From its last heartbeat. Left out for [`SubscribeWorkerStatus`](super::monitoring::SubscribeWorkerStatus).
    ///
    /// May be absent.
    pub metrics: Option<Metrics>,
    /// Its state.
    ///
    /// Since 2022.5.1.
    pub status: StatusName,
    /// Where its nanny listens. Nil if it has none.
    ///
    /// May be nil.
    pub nanny: Option<Address>,
    /// What it said in `RegisterWorker.extra`.
    pub extra: Map<String, Value>,
}

rt::required! {
    WorkerIdentityRequired of WorkerIdentity {
        id: WorkerName,
        host: String,
        resources: Map<String, Amount>,
        local_directory: String,
        name: WorkerName,
        nthreads: u64,
        memory_limit: u64,
        services: Map<String, u64>,
        status: StatusName,
        nanny: Option<Address>,
    }
    and last_seen, metrics, extra
}

impl WorkerIdentity {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut id = None;
        let mut host = None;
        let mut resources = None;
        let mut local_directory = None;
        let mut name = None;
        let mut nthreads = None;
        let mut memory_limit = None;
        let mut last_seen = None;
        let mut services = None;
        let mut metrics = None;
        let mut status = None;
        let mut nanny = None;
        let mut extra = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.literal(&mut type_, rt::Literal::Str("Worker")),
                "id" => r.field(&mut id),
                "host" => r.field(&mut host),
                "resources" => r.field(&mut resources),
                "local_directory" => r.field(&mut local_directory),
                "name" => r.field(&mut name),
                "nthreads" => r.field(&mut nthreads),
                "memory_limit" => r.field(&mut memory_limit),
                "last_seen" => r.field(&mut last_seen),
                "services" => r.field(&mut services),
                "metrics" => r.field(&mut metrics),
                "status" => r.field(&mut status),
                "nanny" => r.field(&mut nanny),
                _ => r.rest(&mut extra, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(type_, "type")?;
        Ok(Self {
            id: r.required(id, "id")?,
            host: r.required(host, "host")?,
            resources: r.required(resources, "resources")?,
            local_directory: r.required(local_directory, "local_directory")?,
            name: r.required(name, "name")?,
            nthreads: r.required(nthreads, "nthreads")?,
            memory_limit: r.required(memory_limit, "memory_limit")?,
            last_seen,
            services: r.required(services, "services")?,
            metrics,
            status: r.required(status, "status")?,
            nanny: r.required(nanny, "nanny")?,
            extra,
        })
    }
}

impl rt::Decode for WorkerIdentity {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerIdentity"))
    }
}

impl rt::Encode for WorkerIdentity {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 11;
        n += usize::from(self.last_seen.is_some());
        n += usize::from(self.metrics.is_some());
        n += self.extra.len();
        w.map(n);
        w.field("type", "Worker");
        w.field("id", &self.id);
        w.field("host", &self.host);
        w.field("resources", &self.resources);
        w.field("local_directory", &self.local_directory);
        w.field("name", &self.name);
        w.field("nthreads", &self.nthreads);
        w.field("memory_limit", &self.memory_limit);
        w.optional("last_seen", self.last_seen.as_ref());
        w.field("services", &self.services);
        w.optional("metrics", self.metrics.as_ref());
        w.field("status", &self.status);
        w.field("nanny", &self.nanny);
        self.extra.encode_entries(w);
    }
}

impl rt::Payloads for WorkerIdentity {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.resources.payloads(visit)?;
        self.metrics.payloads(visit)?;
        self.extra.payloads(visit)?;
        Ok(())
    }
}

/// What a worker says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkerSelf {
    /// The class that runs: `distributed.Worker`, or one derived from it.
    pub type_: String,
    /// A new one at each start, such as `Worker-52f0…`. Not its name.
    pub id: String,
    /// The address of its scheduler.
    pub scheduler: Address,
    /// How many tasks it runs at a time.
    pub nthreads: u64,
    /// Nil if it has none.
    ///
    /// Unit: bytes. May be nil.
    pub memory_limit: Option<u64>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    WorkerSelfRequired of WorkerSelf {
        type_: String,
        id: String,
        scheduler: Address,
        nthreads: u64,
        memory_limit: Option<u64>,
    }
    and extra_fields
}

impl WorkerSelf {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut id = None;
        let mut scheduler = None;
        let mut nthreads = None;
        let mut memory_limit = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.field(&mut type_),
                "id" => r.field(&mut id),
                "scheduler" => r.field(&mut scheduler),
                "nthreads" => r.field(&mut nthreads),
                "memory_limit" => r.field(&mut memory_limit),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            type_: r.required(type_, "type")?,
            id: r.required(id, "id")?,
            scheduler: r.required(scheduler, "scheduler")?,
            nthreads: r.required(nthreads, "nthreads")?,
            memory_limit: r.required(memory_limit, "memory_limit")?,
            extra_fields,
        })
    }
}

impl rt::Decode for WorkerSelf {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerSelf"))
    }
}

impl rt::Encode for WorkerSelf {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(5 + self.extra_fields.len());
        w.field("type", &self.type_);
        w.field("id", &self.id);
        w.field("scheduler", &self.scheduler);
        w.field("nthreads", &self.nthreads);
        w.field("memory_limit", &self.memory_limit);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkerSelf {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// What a nanny says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct NannySelf {
    /// The class that runs: `distributed.Nanny`, or one derived from it.
    pub type_: String,
    /// A new one at each start, such as `Nanny-92c1…`.
    pub id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    NannySelfRequired of NannySelf {
        type_: String,
        id: String,
    }
    and extra_fields
}

impl NannySelf {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.field(&mut type_),
                "id" => r.field(&mut id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            type_: r.required(type_, "type")?,
            id: r.required(id, "id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for NannySelf {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("NannySelf"))
    }
}

impl rt::Encode for NannySelf {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("type", &self.type_);
        w.field("id", &self.id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for NannySelf {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    Identity,
    IdentityOfWorker,
    IdentityOfNanny,
    SchedulerIdentity,
    WorkerIdentity,
    WorkerSelf,
    NannySelf,
);
