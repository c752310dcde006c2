// Made by wirespan 0.1.0 from idl/dask/heartbeat.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! How a worker shows that it is alive. Clients do so on their stream, with [`HeartbeatClient`](super::client_stream::HeartbeatClient).
use super::metrics::Metrics;
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::types::{Address, Amount, Key};

/// Says that the worker is alive, and how it fares. A request of its own and not a message of the worker's stream, so
/// that it measures the latency. A worker of which the scheduler hears nothing for `distributed.scheduler.worker-ttl`
/// (5 minutes by default) is removed.
///
/// A request, `heartbeat_worker`: worker → scheduler.
///
/// # Example: one task runs
///
/// ```text
/// {
///     "op": "heartbeat_worker",
///     "address": "tcp://127.0.0.1:43485",
///     "now": 1795412130.75,
///     "metrics": {"task_counts": {"memory": 1}, "bandwidth": {"total": 100000000, "workers": {}, "types": {}}, "digests_total_since_heartbeat": {"latency": 0.025, ["execute", "inc", "thread-cpu", "seconds"]: 0.001}, "managed_bytes": 28, "spilled_bytes": {"memory": 0, "disk": 0}, "transfer": {"incoming_bytes": 0, "incoming_count": 0, "incoming_count_total": 0, "outgoing_bytes": 0, "outgoing_count": 0, "outgoing_count_total": 0}, "event_loop_interval": 0.02, "cpu": 5.5, "memory": 65454080, "time": 1795412130.5, "host_net_io": {"read_bps": 25193.5, "write_bps": 25193.5}, "host_disk_io": {"read_bps": 0.0, "write_bps": 7577.25}, "num_fds": 19},
///     "executing": {["sum", 0]: 0.75},
///     "extensions": {"spans": {}, "shuffle": {}},
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct HeartbeatWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The worker's address, as registered.
    pub address: Address,
    /// The worker's clock. The scheduler goes by its own.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub now: Presence<Number>,
    /// What the worker measures.
    pub metrics: Metrics,
    /// For each task that is running, for how long it has been.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil. Since 2021.1.0.
    pub executing: Presence<Map<Key, Number>>,
    /// What extensions of the worker have to tell their counterparts in the scheduler, by the extension's name.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2022.4.0.
    pub extensions: Presence<HeartbeatExtensions>,
    /// Whether the scheduler replaces a host name in `address` by its IP address. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub resolve_address: Option<bool>,
    /// What the worker offers beside threads and memory. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub resources: Presence<Map<String, Number>>,
    /// What to remember about the host. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub host_info: Presence<Map<String, Value>>,
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
    HeartbeatWorkerRequired of HeartbeatWorker {
        address: Address,
        metrics: Metrics,
    }
    and close, now, executing, extensions, resolve_address, resources, host_info, reply, serializers, extra_fields
}

impl HeartbeatWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "heartbeat_worker";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut address = None;
        let mut now = None;
        let mut metrics = None;
        let mut executing = None;
        let mut extensions = None;
        let mut resolve_address = None;
        let mut resources = None;
        let mut host_info = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "address" => r.field(&mut address),
                "now" => r.field(&mut now),
                "metrics" => r.field(&mut metrics),
                "executing" => r.field(&mut executing),
                "extensions" => r.field(&mut extensions),
                "resolve_address" => r.field(&mut resolve_address),
                "resources" => r.field(&mut resources),
                "host_info" => r.field(&mut host_info),
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
            now: Presence::of(now),
            metrics: r.required(metrics, "metrics")?,
            executing: Presence::of(executing),
            extensions: Presence::of(extensions),
            resolve_address,
            resources: Presence::of(resources),
            host_info: Presence::of(host_info),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for HeartbeatWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HeartbeatWorker"))
    }
}

impl rt::Encode for HeartbeatWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.now.is_absent());
        n += usize::from(!self.executing.is_absent());
        n += usize::from(!self.extensions.is_absent());
        n += usize::from(self.resolve_address.is_some());
        n += usize::from(!self.resources.is_absent());
        n += usize::from(!self.host_info.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("address", &self.address);
        w.optional("now", self.now.present());
        w.field("metrics", &self.metrics);
        w.optional("executing", self.executing.present());
        w.optional("extensions", self.extensions.present());
        w.optional("resolve_address", self.resolve_address.as_ref());
        w.optional("resources", self.resources.present());
        w.optional("host_info", self.host_info.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for HeartbeatWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.metrics.payloads(visit)?;
        self.extensions.payloads(visit)?;
        self.host_info.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for HeartbeatWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for HeartbeatWorker {
    type Body = HeartbeatReply;
}

impl routes::Answered for HeartbeatWorker {
    type Reply = HeartbeatReply;
}

/// It knows the worker.
#[derive(Clone, Debug, PartialEq)]
pub struct HeartbeatReplyOk {
    /// The scheduler's clock.
    ///
    /// Unit: s.
    pub time: Number,
    /// When to send the next heartbeat: it grows with the number of workers.
    ///
    /// Unit: s. On the wire: `heartbeat-interval`.
    pub heartbeat_interval: Number,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    HeartbeatReplyOkRequired of HeartbeatReplyOk {
        time: Number,
        heartbeat_interval: Number,
    }
    and extra_fields
}

impl HeartbeatReplyOk {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut time = None;
        let mut heartbeat_interval = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "time" => r.field(&mut time),
                "heartbeat-interval" => r.field(&mut heartbeat_interval),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            time: r.required(time, "time")?,
            heartbeat_interval: r.required(heartbeat_interval, "heartbeat-interval")?,
            extra_fields,
        })
    }
}

impl rt::Decode for HeartbeatReplyOk {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HeartbeatReplyOk"))
    }
}

impl rt::Encode for HeartbeatReplyOk {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("time", &self.time);
        w.field("heartbeat-interval", &self.heartbeat_interval);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for HeartbeatReplyOk {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// It does not know the worker, or no longer does. The worker closes itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeartbeatReplyMissing {
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl HeartbeatReplyMissing {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("missing")),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self { extra_fields })
    }
}

impl rt::Decode for HeartbeatReplyMissing {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HeartbeatReplyMissing"))
    }
}

impl rt::Encode for HeartbeatReplyMissing {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("status", "missing");
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for HeartbeatReplyMissing {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// What the scheduler makes of a heartbeat.
///
/// # Example: a small cluster
///
/// ```text
/// {
///     "status": "OK",
///     "time": 1795412130.75,
///     "heartbeat-interval": 0.5,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HeartbeatReply {
    /// It knows the worker.
    Ok(HeartbeatReplyOk),
    /// It does not know the worker, or no longer does. The worker closes itself.
    Missing(HeartbeatReplyMissing),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for HeartbeatReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("missing")) => r.read_as(Self::Missing),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("HeartbeatReply")),
        }
    }
}

impl rt::Encode for HeartbeatReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Missing(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for HeartbeatReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Missing(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<HeartbeatReplyOk> for HeartbeatReply {
    fn from(value: HeartbeatReplyOk) -> Self {
        Self::Ok(value)
    }
}

impl From<HeartbeatReplyMissing> for HeartbeatReply {
    fn from(value: HeartbeatReplyMissing) -> Self {
        Self::Missing(value)
    }
}

/// News from the extensions of a worker.
///
/// Since 2022.4.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeartbeatExtensions {
    /// Digests that belong to a span, by context, id of the span, task prefix, activity and unit.
    /// The id is nil where a task belongs to none (worker_state_machine.py: the worker's state of the task has none).
    ///
    /// May be absent. Since 2023.6.1.
    pub spans: Option<Map<Vec<Option<String>>, Amount>>,
    /// The shuffles in which the worker takes part, by their id.
    ///
    /// May be absent. Since 2022.11.0.
    pub shuffle: Option<Map<String, ShuffleHeartbeat>>,
    /// News from extensions that users added.
    pub further: Map<String, Value>,
}

impl HeartbeatExtensions {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut spans = None;
        let mut shuffle = None;
        let mut further = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "spans" => r.field(&mut spans),
                "shuffle" => r.field(&mut shuffle),
                _ => r.rest(&mut further, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            spans,
            shuffle,
            further,
        })
    }
}

impl rt::Decode for HeartbeatExtensions {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HeartbeatExtensions"))
    }
}

impl rt::Encode for HeartbeatExtensions {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = usize::from(self.spans.is_some());
        n += usize::from(self.shuffle.is_some());
        n += self.further.len();
        w.map(n);
        w.optional("spans", self.spans.as_ref());
        w.optional("shuffle", self.shuffle.as_ref());
        self.further.encode_entries(w);
    }
}

impl rt::Payloads for HeartbeatExtensions {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.spans.payloads(visit)?;
        self.shuffle.payloads(visit)?;
        self.further.payloads(visit)?;
        Ok(())
    }
}

/// The state of a shuffle on a worker.
///
/// Since 2022.11.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleHeartbeat {
    /// The buffer in front of the disk.
    pub disk: ShuffleBuffer,
    /// The buffer in front of the network.
    pub comm: ShuffleBuffer,
    /// When it began, on the worker's clock.
    ///
    /// Unit: s.
    pub start: Number,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ShuffleHeartbeatRequired of ShuffleHeartbeat {
        disk: ShuffleBuffer,
        comm: ShuffleBuffer,
        start: Number,
    }
    and extra_fields
}

impl ShuffleHeartbeat {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut disk = None;
        let mut comm = None;
        let mut start = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "disk" => r.field(&mut disk),
                "comm" => r.field(&mut comm),
                "start" => r.field(&mut start),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            disk: r.required(disk, "disk")?,
            comm: r.required(comm, "comm")?,
            start: r.required(start, "start")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleHeartbeat {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleHeartbeat"))
    }
}

impl rt::Encode for ShuffleHeartbeat {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("disk", &self.disk);
        w.field("comm", &self.comm);
        w.field("start", &self.start);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleHeartbeat {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.disk.payloads(visit)?;
        self.comm.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A buffer that collects pieces of data until it pays to write or send them.
///
/// Since 2022.11.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleBuffer {
    /// What it holds now.
    ///
    /// Unit: bytes.
    pub memory: u64,
    /// What went into it so far.
    ///
    /// Unit: bytes.
    pub total: u64,
    /// For how many files or workers it holds data.
    pub buckets: u64,
    /// What left it so far.
    ///
    /// Unit: bytes.
    pub written: u64,
    /// What was read back from disk, or received from other workers.
    ///
    /// Unit: bytes.
    pub read: u64,
    /// The moving average of the size of a write. Until 2023.12.1 it stands in `diagnostics`, after the first write
    /// (shuffle/_buffer.py, `ShardsBuffer.heartbeat`).
    ///
    /// Unit: bytes. Since 2024.1.0.
    pub avg_size: Number,
    /// The moving average of the time that a write takes; likewise.
    ///
    /// Unit: s. Since 2024.1.0.
    pub avg_duration: Number,
    /// How much it may hold before those who fill it have to wait. Nil for no limit.
    ///
    /// Unit: bytes. May be nil.
    pub memory_limit: Option<u64>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ShuffleBufferRequired of ShuffleBuffer {
        memory: u64,
        total: u64,
        buckets: u64,
        written: u64,
        read: u64,
        avg_size: Number,
        avg_duration: Number,
        memory_limit: Option<u64>,
    }
    and extra_fields
}

impl ShuffleBuffer {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut memory = None;
        let mut total = None;
        let mut buckets = None;
        let mut written = None;
        let mut read = None;
        let mut avg_size = None;
        let mut avg_duration = None;
        let mut memory_limit = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "memory" => r.field(&mut memory),
                "total" => r.field(&mut total),
                "buckets" => r.field(&mut buckets),
                "written" => r.field(&mut written),
                "read" => r.field(&mut read),
                "avg_size" => r.field(&mut avg_size),
                "avg_duration" => r.field(&mut avg_duration),
                "memory_limit" => r.field(&mut memory_limit),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            memory: r.required(memory, "memory")?,
            total: r.required(total, "total")?,
            buckets: r.required(buckets, "buckets")?,
            written: r.required(written, "written")?,
            read: r.required(read, "read")?,
            avg_size: r.required(avg_size, "avg_size")?,
            avg_duration: r.required(avg_duration, "avg_duration")?,
            memory_limit: r.required(memory_limit, "memory_limit")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleBuffer {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleBuffer"))
    }
}

impl rt::Encode for ShuffleBuffer {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(8 + self.extra_fields.len());
        w.field("memory", &self.memory);
        w.field("total", &self.total);
        w.field("buckets", &self.buckets);
        w.field("written", &self.written);
        w.field("read", &self.read);
        w.field("avg_size", &self.avg_size);
        w.field("avg_duration", &self.avg_duration);
        w.field("memory_limit", &self.memory_limit);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleBuffer {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    HeartbeatWorker,
    HeartbeatReplyOk,
    HeartbeatReplyMissing,
    HeartbeatReply,
    HeartbeatExtensions,
    ShuffleHeartbeat,
    ShuffleBuffer,
);
