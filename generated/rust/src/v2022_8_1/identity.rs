// Made by wirespan 0.1.0 from idl/dask/identity.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Who a process is: the first thing that most clients ask, and the scheduler's list of workers.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::metrics::Metrics;
use super::routes;
use super::types::{Address, Amount, StatusName, WorkerName};

// The same as in the release at the root.
pub use super::super::identity::{
    IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, WorkerSelf, WorkerSelfRequired,
};

/// Asks the scheduler who it is and which workers it has. Clients ask before they register, and then again and again,
/// at the interval of `AdjustHeartbeatInterval`.
///
/// A request, `identity`: client or scheduler or worker or nanny or cluster → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identity {
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

impl Identity {
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

impl rt::Decode for Identity {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Identity"))
    }
}

impl rt::Encode for Identity {
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
    /// The workers, by address: those that were asked for, in the order in which they registered.
    pub workers: Map<Address, WorkerIdentity>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    SchedulerIdentityRequired of SchedulerIdentity {
        type_: String,
        id: String,
        address: Address,
        services: Map<String, u64>,
        started: Number,
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
        w.map(6 + self.extra_fields.len());
        w.field("type", &self.type_);
        w.field("id", &self.id);
        w.field("address", &self.address);
        w.field("services", &self.services);
        w.field("started", &self.started);
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
        self.metrics.payloads(visit)?;
        self.extra.payloads(visit)?;
        Ok(())
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Identity, SchedulerIdentity, WorkerIdentity);
