// Made by wirespan 0.1.0 from idl/dask/registration.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! How clients, workers and nannies introduce themselves to the scheduler. For clients and workers the connection then
//! becomes a stream.
use super::metrics::Metrics;
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::types::{Address, Amount, PickleBytes, StatusName, WorkerName};
use super::versions::Versions;

/// Registers a client. There is no reply: the connection becomes a stream, and the first batch on it is one
/// [`StreamStart`]. A client that loses the connection registers again under the same id; the scheduler has meanwhile
/// released all that it wanted, so distributed's clients give up their futures first.
///
/// A request, `register-client`: client → scheduler.
///
/// # Example: on Linux
///
/// ```text
/// {
///     "op": "register-client",
///     "client": "Client-b176927a-e6ff-11f1-a69d-02fc00000001",
///     "reply": false,
///     "versions": {"host": {"python": "3.11.7.final.0", "python-bits": 64, "OS": "Linux", "OS-release": "6.1.0", "machine": "x86_64", "processor": "", "byteorder": "little", "LC_ALL": "None", "LANG": "C.UTF-8"}, "packages": {"python": "3.11.7.final.0", "dask": "2026.8.0", "distributed": "2026.8.0", "lz4": nil}},
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterClient {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The id of the client, which it chooses itself: `Client-` and a UUID.
    pub client: String,
    /// What it runs.
    pub versions: Versions,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RegisterClientRequired of RegisterClient {
        client: String,
        versions: Versions,
    }
    and close, serializers, extra_fields
}

impl RegisterClient {
    /// What stands in the tag.
    pub const OP: &'static str = "register-client";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut client = None;
        let mut reply = None;
        let mut versions = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "client" => r.field(&mut client),
                "reply" => r.literal(&mut reply, rt::Literal::Bool(false)),
                "versions" => r.field(&mut versions),
                "serializers" => r.field(&mut serializers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        r.required(reply, "reply")?;
        Ok(Self {
            close,
            client: r.required(client, "client")?,
            versions: r.required(versions, "versions")?,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RegisterClient {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterClient"))
    }
}

impl rt::Encode for RegisterClient {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("client", &self.client);
        w.field("reply", &false);
        w.field("versions", &self.versions);
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterClient {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.versions.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RegisterClient {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(
        rt::StepKind::Open,
        None,
        Some("ClientStream"),
    )];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: false,
        }
    }
}

/// The first message on a client's stream, alone in its batch. The client may send from then on.
///
/// A message, `stream-start`: scheduler → client.
///
/// # Example: all versions agree
///
/// ```text
/// {
///     "op": "stream-start",
///     "warning": "",
///     "error": "",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct StreamStart {
    /// A table of packages whose versions differ between client, scheduler and workers, to be shown to the user. Empty
    /// if there are none.
    ///
    /// Since 2.21.0.
    pub warning: String,
    /// Why client and scheduler cannot work together. Empty if they can: distributed never fills it today, but its
    /// clients raise it.
    ///
    /// Since 2.21.0.
    pub error: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    StreamStartRequired of StreamStart {
        warning: String,
        error: String,
    }
    and extra_fields
}

impl StreamStart {
    /// What stands in the tag.
    pub const OP: &'static str = "stream-start";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut warning = None;
        let mut error = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "warning" => r.field(&mut warning),
                "error" => r.field(&mut error),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            warning: r.required(warning, "warning")?,
            error: r.required(error, "error")?,
            extra_fields,
        })
    }
}

impl rt::Decode for StreamStart {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StreamStart"))
    }
}

impl rt::Encode for StreamStart {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("warning", &self.warning);
        w.field("error", &self.error);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StreamStart {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Registers a worker. The scheduler sends one reply, although `reply` is false: it writes it by itself, before it
/// turns the connection into a stream (scheduler.py, `Scheduler.add_worker`). Until 2022.5.1 a worker that had lost the
/// connection registered again, with the results that it held.
///
/// A request, `register-worker`: worker → scheduler.
///
/// # Example: under a nanny
///
/// ```text
/// {
///     "op": "register-worker",
///     "reply": false,
///     "address": "tcp://127.0.0.1:43485",
///     "status": "init",
///     "nthreads": 2,
///     "name": 0,
///     "now": 1795412129.75,
///     "resources": {"GPU": 1.0},
///     "memory_limit": 600000000,
///     "local_directory": "/tmp/dask-scratch-space/worker-zxx2lazf",
///     "services": {"dashboard": 34177},
///     "nanny": "tcp://127.0.0.1:35475",
///     "pid": 26276,
///     "versions": {"host": {"python": "3.11.7.final.0", "python-bits": 64, "OS": "Linux", "OS-release": "6.1.0", "machine": "x86_64", "processor": "", "byteorder": "little", "LC_ALL": "None", "LANG": "C.UTF-8"}, "packages": {"python": "3.11.7.final.0", "dask": "2026.8.0", "distributed": "2026.8.0", "lz4": nil}},
///     "metrics": {"task_counts": {"memory": 1}, "bandwidth": {"total": 100000000, "workers": {}, "types": {}}, "digests_total_since_heartbeat": {"latency": 0.025, ["execute", "inc", "thread-cpu", "seconds"]: 0.001}, "managed_bytes": 28, "spilled_bytes": {"memory": 0, "disk": 0}, "transfer": {"incoming_bytes": 0, "incoming_count": 0, "incoming_count_total": 0, "outgoing_bytes": 0, "outgoing_count": 0, "outgoing_count_total": 0}, "event_loop_interval": 0.02, "cpu": 5.5, "memory": 65454080, "time": 1795412130.5, "host_net_io": {"read_bps": 25193.5, "write_bps": 25193.5}, "host_disk_io": {"read_bps": 0.0, "write_bps": 7577.25}, "num_fds": 19},
///     "extra": {},
///     "stimulus_id": "worker-connect-1795412129.75",
///     "server_id": "Worker-22d0f412-759c-4a0f-aa7d-bb88f2e2275d",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Where the worker listens, and its name in the protocol. If it is taken, the request fails.
    pub address: Address,
    /// `init`: the worker announces `running` with [`WorkerStatusChange`](super::worker_lifecycle::WorkerStatusChange) once it is ready for tasks.
    ///
    /// Since 2021.10.0.
    pub status: StatusName,
    /// How many tasks it will run at a time.
    pub nthreads: u64,
    /// A name of the user's or the cluster manager's choice; if it is taken, the worker is rejected.
    pub name: WorkerName,
    /// The worker's clock.
    ///
    /// Unit: s.
    pub now: Number,
    /// What it offers beside threads and memory, such as `GPU`, and how much of each.
    pub resources: Map<String, Amount>,
    /// Nil for no limit.
    ///
    /// Unit: bytes. May be nil.
    pub memory_limit: Option<u64>,
    /// Its folder for temporary files.
    pub local_directory: String,
    /// The ports of further services, such as `dashboard`.
    pub services: Map<String, u64>,
    /// Where its nanny listens. Nil if it has none.
    ///
    /// May be nil.
    pub nanny: Option<Address>,
    /// Its process.
    ///
    /// If it is absent, the receiver assumes `0`.
    pub pid: Option<u64>,
    /// What it runs.
    pub versions: Versions,
    /// Its first measurements, as in a heartbeat.
    pub metrics: Metrics,
    /// Whatever else is to be known of it: it shows up in its [`WorkerIdentity`](super::identity::WorkerIdentity).
    pub extra: Map<String, Value>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.4.2.
    pub stimulus_id: String,
    /// Its id, which is new at each start: `Worker-` and a UUID.
    ///
    /// Since 2022.6.1.
    pub server_id: String,
    /// Whether the scheduler replaces a host name in `address` by its IP address. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub resolve_address: Option<bool>,
    /// What to remember about the host. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub host_info: Presence<Map<String, Value>>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RegisterWorkerRequired of RegisterWorker {
        address: Address,
        status: StatusName,
        nthreads: u64,
        name: WorkerName,
        now: Number,
        resources: Map<String, Amount>,
        memory_limit: Option<u64>,
        local_directory: String,
        services: Map<String, u64>,
        nanny: Option<Address>,
        versions: Versions,
        metrics: Metrics,
        extra: Map<String, Value>,
        stimulus_id: String,
        server_id: String,
    }
    and close, pid, resolve_address, host_info, serializers, extra_fields
}

impl RegisterWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "register-worker";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut reply = None;
        let mut address = None;
        let mut status = None;
        let mut nthreads = None;
        let mut name = None;
        let mut now = None;
        let mut resources = None;
        let mut memory_limit = None;
        let mut local_directory = None;
        let mut services = None;
        let mut nanny = None;
        let mut pid = None;
        let mut versions = None;
        let mut metrics = None;
        let mut extra = None;
        let mut stimulus_id = None;
        let mut server_id = None;
        let mut resolve_address = None;
        let mut host_info = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "reply" => r.literal(&mut reply, rt::Literal::Bool(false)),
                "address" => r.field(&mut address),
                "status" => r.field(&mut status),
                "nthreads" => r.field(&mut nthreads),
                "name" => r.field(&mut name),
                "now" => r.field(&mut now),
                "resources" => r.field(&mut resources),
                "memory_limit" => r.field(&mut memory_limit),
                "local_directory" => r.field(&mut local_directory),
                "services" => r.field(&mut services),
                "nanny" => r.field(&mut nanny),
                "pid" => r.field(&mut pid),
                "versions" => r.field(&mut versions),
                "metrics" => r.field(&mut metrics),
                "extra" => r.field(&mut extra),
                "stimulus_id" => r.field(&mut stimulus_id),
                "server_id" => r.field(&mut server_id),
                "resolve_address" => r.field(&mut resolve_address),
                "host_info" => r.field(&mut host_info),
                "serializers" => r.field(&mut serializers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        r.required(reply, "reply")?;
        Ok(Self {
            close,
            address: r.required(address, "address")?,
            status: r.required(status, "status")?,
            nthreads: r.required(nthreads, "nthreads")?,
            name: r.required(name, "name")?,
            now: r.required(now, "now")?,
            resources: r.required(resources, "resources")?,
            memory_limit: r.required(memory_limit, "memory_limit")?,
            local_directory: r.required(local_directory, "local_directory")?,
            services: r.required(services, "services")?,
            nanny: r.required(nanny, "nanny")?,
            pid,
            versions: r.required(versions, "versions")?,
            metrics: r.required(metrics, "metrics")?,
            extra: r.required(extra, "extra")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            server_id: r.required(server_id, "server_id")?,
            resolve_address,
            host_info: Presence::of(host_info),
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RegisterWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterWorker"))
    }
}

impl rt::Encode for RegisterWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 17;
        n += usize::from(self.close.is_some());
        n += usize::from(self.pid.is_some());
        n += usize::from(self.resolve_address.is_some());
        n += usize::from(!self.host_info.is_absent());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("reply", &false);
        w.field("address", &self.address);
        w.field("status", &self.status);
        w.field("nthreads", &self.nthreads);
        w.field("name", &self.name);
        w.field("now", &self.now);
        w.field("resources", &self.resources);
        w.field("memory_limit", &self.memory_limit);
        w.field("local_directory", &self.local_directory);
        w.field("services", &self.services);
        w.field("nanny", &self.nanny);
        w.optional("pid", self.pid.as_ref());
        w.field("versions", &self.versions);
        w.field("metrics", &self.metrics);
        w.field("extra", &self.extra);
        w.field("stimulus_id", &self.stimulus_id);
        w.field("server_id", &self.server_id);
        w.optional("resolve_address", self.resolve_address.as_ref());
        w.optional("host_info", self.host_info.present());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.resources.payloads(visit)?;
        self.versions.payloads(visit)?;
        self.metrics.payloads(visit)?;
        self.extra.payloads(visit)?;
        self.host_info.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RegisterWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[
        rt::Step::new(rt::StepKind::Reply, None, None),
        rt::Step::new(rt::StepKind::Open, Some("ok"), Some("WorkerStream")),
    ];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: false,
        }
    }
}

impl routes::Exchange<0> for RegisterWorker {
    type Body = RegisterWorkerReply;
}

impl routes::Answered for RegisterWorker {
    type Reply = RegisterWorkerReply;
}

/// It may; the connection is now its stream.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterWorkerReplyOk {
    /// The scheduler's clock. The worker takes it for the middle of the time that the request took, and from then
    /// on corrects the times that it reports.
    ///
    /// Unit: s.
    pub time: Number,
    /// How often to send [`HeartbeatWorker`](super::heartbeat::HeartbeatWorker): 0.5 to begin with, more in larger clusters.
    ///
    /// Unit: s. On the wire: `heartbeat-interval`.
    pub heartbeat_interval: Number,
    /// The plugins to set up before any task, by name.
    ///
    /// On the wire: `worker-plugins`. Since 2021.5.0.
    pub worker_plugins: Map<String, PickleBytes>,
    /// A table of packages whose versions differ, to be logged. Empty if there are none.
    ///
    /// Since 2.21.0.
    pub warning: String,
    /// Empty.
    ///
    /// Since 2.21.0.
    pub error: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RegisterWorkerReplyOkRequired of RegisterWorkerReplyOk {
        time: Number,
        heartbeat_interval: Number,
        worker_plugins: Map<String, PickleBytes>,
        warning: String,
        error: String,
    }
    and extra_fields
}

impl RegisterWorkerReplyOk {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut time = None;
        let mut heartbeat_interval = None;
        let mut worker_plugins = None;
        let mut warning = None;
        let mut error = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "time" => r.field(&mut time),
                "heartbeat-interval" => r.field(&mut heartbeat_interval),
                "worker-plugins" => r.field(&mut worker_plugins),
                "warning" => r.field(&mut warning),
                "error" => r.field(&mut error),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            time: r.required(time, "time")?,
            heartbeat_interval: r.required(heartbeat_interval, "heartbeat-interval")?,
            worker_plugins: r.required(worker_plugins, "worker-plugins")?,
            warning: r.required(warning, "warning")?,
            error: r.required(error, "error")?,
            extra_fields,
        })
    }
}

impl rt::Decode for RegisterWorkerReplyOk {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterWorkerReplyOk"))
    }
}

impl rt::Encode for RegisterWorkerReplyOk {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(6 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("time", &self.time);
        w.field("heartbeat-interval", &self.heartbeat_interval);
        w.field("worker-plugins", &self.worker_plugins);
        w.field("warning", &self.warning);
        w.field("error", &self.error);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterWorkerReplyOk {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// It may not, because its name is taken. The scheduler closes the connection.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterWorkerReplyRejected {
    /// Why.
    pub message: String,
    /// The scheduler's clock.
    ///
    /// Unit: s.
    pub time: Number,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RegisterWorkerReplyRejectedRequired of RegisterWorkerReplyRejected {
        message: String,
        time: Number,
    }
    and extra_fields
}

impl RegisterWorkerReplyRejected {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut message = None;
        let mut time = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                "message" => r.field(&mut message),
                "time" => r.field(&mut time),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            message: r.required(message, "message")?,
            time: r.required(time, "time")?,
            extra_fields,
        })
    }
}

impl rt::Decode for RegisterWorkerReplyRejected {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterWorkerReplyRejected"))
    }
}

impl rt::Encode for RegisterWorkerReplyRejected {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("status", "error");
        w.field("message", &self.message);
        w.field("time", &self.time);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterWorkerReplyRejected {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Whether the worker may stay.
///
/// # Example: welcome
///
/// ```text
/// {
///     "status": "OK",
///     "time": 1795412129.75,
///     "heartbeat-interval": 0.5,
///     "worker-plugins": {"shuffle": b"\x80\x05N."},
///     "warning": "",
///     "error": "",
/// }
/// ```
///
/// # Example: another worker has that name
///
/// ```text
/// {
///     "status": "error",
///     "message": "name taken, 0",
///     "time": 1795412129.75,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RegisterWorkerReply {
    /// It may; the connection is now its stream.
    Ok(RegisterWorkerReplyOk),
    /// It may not, because its name is taken. The scheduler closes the connection.
    Rejected(RegisterWorkerReplyRejected),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for RegisterWorkerReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Rejected),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("RegisterWorkerReply")),
        }
    }
}

impl rt::Encode for RegisterWorkerReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Rejected(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for RegisterWorkerReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Rejected(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<RegisterWorkerReplyOk> for RegisterWorkerReply {
    fn from(value: RegisterWorkerReplyOk) -> Self {
        Self::Ok(value)
    }
}

impl From<RegisterWorkerReplyRejected> for RegisterWorkerReply {
    fn from(value: RegisterWorkerReplyRejected) -> Self {
        Self::Rejected(value)
    }
}

/// Registers a nanny while it starts its worker, in three steps: the scheduler sends the plugins; the nanny installs
/// them, starts its worker and says how it went; the scheduler answers nil and forgets the nanny. Meanwhile the
/// scheduler installs new plugins for nannies on this one too. The worker registers by itself, with the address of its
/// nanny.
///
/// A request, `register_nanny`: nanny → scheduler. Since 2023.9.0.
///
/// # Example: the request
///
/// ```text
/// {
///     "op": "register_nanny",
///     "address": "tcp://127.0.0.1:35475",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterNanny {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Where the nanny listens.
    pub address: Address,
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
    RegisterNannyRequired of RegisterNanny {
        address: Address,
    }
    and close, reply, serializers, extra_fields
}

impl RegisterNanny {
    /// What stands in the tag.
    pub const OP: &'static str = "register_nanny";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut address = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "address" => r.field(&mut address),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RegisterNanny {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterNanny"))
    }
}

impl rt::Encode for RegisterNanny {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("address", &self.address);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterNanny {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RegisterNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[
        rt::Step::new(rt::StepKind::Reply, None, None),
        rt::Step::new(rt::StepKind::Send, None, None),
        rt::Step::new(rt::StepKind::Reply, None, None),
    ];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RegisterNanny {
    type Body = NannyPlugins;
}

impl routes::Exchange<1> for RegisterNanny {
    type Body = NannyStarted;
}

impl routes::Exchange<2> for RegisterNanny {
    type Body = ();
}

impl routes::Answered for RegisterNanny {
    type Reply = NannyPlugins;
}

/// The plugins that a nanny has to set up before it starts its worker.
///
/// Since 2021.7.2.
#[derive(Clone, Debug, PartialEq)]
pub struct NannyPlugins {
    /// The plugins, by name.
    ///
    /// On the wire: `nanny-plugins`.
    pub nanny_plugins: Map<String, PickleBytes>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    NannyPluginsRequired of NannyPlugins {
        nanny_plugins: Map<String, PickleBytes>,
    }
    and extra_fields
}

impl NannyPlugins {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut nanny_plugins = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "nanny-plugins" => r.field(&mut nanny_plugins),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            nanny_plugins: r.required(nanny_plugins, "nanny-plugins")?,
            extra_fields,
        })
    }
}

impl rt::Decode for NannyPlugins {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("NannyPlugins"))
    }
}

impl rt::Encode for NannyPlugins {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("nanny-plugins", &self.nanny_plugins);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for NannyPlugins {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// What became of the worker.
///
/// Since 2023.9.0.
#[derive(Clone, Debug, PartialEq)]
pub struct NannyStarted {
    /// How it went.
    pub status: StartResult,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    NannyStartedRequired of NannyStarted {
        status: StartResult,
    }
    and extra_fields
}

impl NannyStarted {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.field(&mut status),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            status: r.required(status, "status")?,
            extra_fields,
        })
    }
}

impl rt::Decode for NannyStarted {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("NannyStarted"))
    }
}

impl rt::Encode for NannyStarted {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("status", &self.status);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for NannyStarted {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Whether a nanny's worker runs. (In lower case, unlike the `OK` of replies.)
///
/// Since 2023.9.0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StartResult {
    /// It runs.
    Ok,
    /// It could not be started, and the nanny closes itself.
    Error,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl StartResult {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "ok",
            Self::Error => "error",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for StartResult {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for StartResult {
    fn from(value: &str) -> Self {
        match value {
            "ok" => Self::Ok,
            "error" => Self::Error,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for StartResult {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for StartResult {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

rt::without_payloads!(StartResult);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    RegisterClient,
    StreamStart,
    RegisterWorker,
    RegisterWorkerReplyOk,
    RegisterWorkerReplyRejected,
    RegisterWorkerReply,
    RegisterNanny,
    NannyPlugins,
    NannyStarted,
    StartResult,
);
