// Made by wirespan 0.1.0 from idl/dask/monitoring.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! How workers do: their comings and goings, and their system monitors.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::identity::{SchedulerIdentity, WorkerIdentity};
use super::literals;
use super::routes;
use super::types::{Address, Amount};

/// Follows the list of workers. The answer is the present list, without `metrics` and `last_seen`; from then on the
/// scheduler sends, on this connection, each worker that comes or goes. Nothing else can be asked on it any more.
///
/// A request, `subscribe_worker_status`: cluster → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubscribeWorkerStatus {
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

impl SubscribeWorkerStatus {
    /// What stands in the tag.
    pub const OP: &'static str = "subscribe_worker_status";

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

impl rt::Decode for SubscribeWorkerStatus {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SubscribeWorkerStatus"))
    }
}

impl rt::Encode for SubscribeWorkerStatus {
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

impl rt::Payloads for SubscribeWorkerStatus {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for SubscribeWorkerStatus {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[
        rt::Step::new(rt::StepKind::Reply, None, None),
        rt::Step::new(rt::StepKind::Push, None, None),
    ];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for SubscribeWorkerStatus {
    type Body = SchedulerIdentity;
}

impl routes::Exchange<1> for SubscribeWorkerStatus {
    type Body = Vec<WorkerStatusPush>;
}

impl routes::Answered for SubscribeWorkerStatus {
    type Reply = SchedulerIdentity;
}

/// A worker has come or gone.
///
/// # Example: a worker has gone
///
/// ```text
/// ["remove", "tcp://127.0.0.1:40331"]
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum WorkerStatusPush {
    /// It has come.
    Added((literals::Add, AddedWorkers)),
    /// It has gone.
    Removed((literals::Remove, Address)),
}

impl rt::Decode for WorkerStatusPush {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => match r.peek_element(0)? {
                rt::Literal::Str("add") => r.read_as(Self::Added),
                rt::Literal::Str("remove") => r.read_as(Self::Removed),
                _ => Err(r.expected("WorkerStatusPush").at_index(0)),
            },
            _ => Err(r.expected("WorkerStatusPush")),
        }
    }
}

impl rt::Encode for WorkerStatusPush {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Added(value) => w.value(value),
            Self::Removed(value) => w.value(value),
        }
    }
}

impl rt::Payloads for WorkerStatusPush {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Added(value) => value.payloads(visit),
            Self::Removed(value) => value.payloads(visit),
        }
    }
}

/// A worker that has come.
#[derive(Clone, Debug, PartialEq)]
pub struct AddedWorkers {
    /// It alone.
    pub workers: Map<Address, WorkerIdentity>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    AddedWorkersRequired of AddedWorkers {
        workers: Map<Address, WorkerIdentity>,
    }
    and extra_fields
}

impl AddedWorkers {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut workers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "workers" => r.field(&mut workers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            workers: r.required(workers, "workers")?,
            extra_fields,
        })
    }
}

impl rt::Decode for AddedWorkers {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("AddedWorkers"))
    }
}

impl rt::Encode for AddedWorkers {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("workers", &self.workers);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for AddedWorkers {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.workers.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A worker's resources have changed: it tells the new totals.
///
/// A request, `set_resources`: worker → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct SetResources {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How much of each resource the worker has now.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub resources: Presence<Map<String, Amount>>,
    /// Which worker.
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
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    SetResourcesRequired of SetResources {
        worker: Address,
    }
    and close, resources, reply, serializers, extra_fields
}

impl SetResources {
    /// What stands in the tag.
    pub const OP: &'static str = "set_resources";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut resources = None;
        let mut worker = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "resources" => r.field(&mut resources),
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
            resources: Presence::of(resources),
            worker: r.required(worker, "worker")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for SetResources {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SetResources"))
    }
}

impl rt::Encode for SetResources {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.resources.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("resources", self.resources.present());
        w.field("worker", &self.worker);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SetResources {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for SetResources {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for SetResources {
    type Body = literals::TextOk;
}

impl routes::Answered for SetResources {
    type Reply = literals::TextOk;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    SubscribeWorkerStatus,
    WorkerStatusPush,
    AddedWorkers,
    SetResources,
);
