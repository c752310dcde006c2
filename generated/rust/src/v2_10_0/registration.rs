// Made by wirespan 0.1.0 from idl/dask/registration.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! How clients, workers and nannies introduce themselves to the scheduler. For clients and workers the connection then
//! becomes a stream.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::metrics::Metrics;
use super::routes;
use super::types::{Address, Amount, Key, PickleBytes, WorkerName};
use super::versions::Versions;

// The same as in the release at the root.
pub use super::super::registration::{
    RegisterWorkerReplyRejected, RegisterWorkerReplyRejectedRequired,
};

/// Registers a client. There is no reply: the connection becomes a stream, and the first batch on it is one
/// [`StreamStart`]. A client that loses the connection registers again under the same id; the scheduler has meanwhile
/// released all that it wanted, so distributed's clients give up their futures first.
///
/// A request, `register-client`: client → scheduler.
///
/// # Example: in January 2020
///
/// ```text
/// {
///     "op": "register-client",
///     "client": "Client-b176927a-432c-11ea-a69d-02fc00000001",
///     "reply": false,
///     "versions": {"host": [["python", "3.7.16.final.0"], ["python-bits", 64], ["OS", "Linux"], ["OS-release", "5.4.0"], ["machine", "x86_64"], ["processor", ""], ["byteorder", "little"], ["LC_ALL", "None"], ["LANG", "C.UTF-8"]], "packages": {"dask": "2.10.0", "distributed": "2.10.0", "msgpack": "0.6.2", "lz4": nil}},
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
    /// Fields that release 2.10.0 does not know. They are written last.
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
/// # Example: all versions agree, and nothing is said
///
/// ```text
/// {
///     "op": "stream-start",
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamStart {
    /// A table of packages whose versions differ between client, scheduler and workers, to be shown to the user. Absent
    /// if there are none.
    ///
    /// May be absent. Gone in 2.21.0.
    pub warning: Option<String>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl StreamStart {
    /// What stands in the tag.
    pub const OP: &'static str = "stream-start";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut warning = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "warning" => r.field(&mut warning),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            warning,
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
        let mut n = 1;
        n += usize::from(self.warning.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.optional("warning", self.warning.as_ref());
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
/// # Example: in January 2020, with a result that it held before
///
/// ```text
/// {
///     "op": "register-worker",
///     "reply": false,
///     "address": "tcp://127.0.0.1:43485",
///     "keys": ["inc-58e78e1b34eb49a68c65b54815d1b158"],
///     "nthreads": 2,
///     "name": 0,
///     "nbytes": {"inc-58e78e1b34eb49a68c65b54815d1b158": 28},
///     "types": {"inc-58e78e1b34eb49a68c65b54815d1b158": "int"},
///     "now": 1580342400.75,
///     "resources": {"GPU": 1.0},
///     "memory_limit": 600000000,
///     "local_directory": "/tmp/worker-zxx2lazf",
///     "services": {"dashboard": 34177},
///     "nanny": "tcp://127.0.0.1:35475",
///     "pid": 26276,
///     "versions": {"host": [["python", "3.7.16.final.0"], ["python-bits", 64], ["OS", "Linux"], ["OS-release", "5.4.0"], ["machine", "x86_64"], ["processor", ""], ["byteorder", "little"], ["LC_ALL", "None"], ["LANG", "C.UTF-8"]], "packages": {"dask": "2.10.0", "distributed": "2.10.0", "msgpack": "0.6.2", "lz4": nil}},
///     "metrics": {"cpu": 5.5, "memory": 65454080, "time": 1580342400.5, "read_bytes": 25193.5, "write_bytes": 25193.5, "num_fds": 19, "executing": 0, "in_memory": 1, "ready": 0, "in_flight": 0, "bandwidth": {"total": 100000000, "workers": {}, "types": {}}},
///     "extra": {},
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
    /// The results that it holds already: it was registered before, and lost the connection.
    ///
    /// If it is absent, the receiver assumes `[]`. Gone in 2023.4.0.
    pub keys: Option<Vec<Key>>,
    /// How many tasks it will run at a time.
    pub nthreads: u64,
    /// A name of the user's or the cluster manager's choice; if it is taken, the worker is rejected.
    pub name: WorkerName,
    /// The size of each result that it holds.
    ///
    /// Unit: bytes. If it is absent, the receiver assumes `nil`. May be nil. Gone in 2023.4.0.
    pub nbytes: Presence<Map<Key, i64>>,
    /// The dotted name of the class of each result that it holds.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Gone in 2023.4.0.
    pub types: Presence<Map<Key, String>>,
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
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RegisterWorkerRequired of RegisterWorker {
        address: Address,
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
    }
    and close, keys, nbytes, types, pid, resolve_address, host_info, serializers, extra_fields
}

impl RegisterWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "register-worker";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut reply = None;
        let mut address = None;
        let mut keys = None;
        let mut nthreads = None;
        let mut name = None;
        let mut nbytes = None;
        let mut types = None;
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
                "keys" => r.field(&mut keys),
                "nthreads" => r.field(&mut nthreads),
                "name" => r.field(&mut name),
                "nbytes" => r.field(&mut nbytes),
                "types" => r.field(&mut types),
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
            keys,
            nthreads: r.required(nthreads, "nthreads")?,
            name: r.required(name, "name")?,
            nbytes: Presence::of(nbytes),
            types: Presence::of(types),
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
        let mut n = 14;
        n += usize::from(self.close.is_some());
        n += usize::from(self.keys.is_some());
        n += usize::from(!self.nbytes.is_absent());
        n += usize::from(!self.types.is_absent());
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
        w.optional("keys", self.keys.as_ref());
        w.field("nthreads", &self.nthreads);
        w.field("name", &self.name);
        w.optional("nbytes", self.nbytes.present());
        w.optional("types", self.types.present());
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
        w.optional("resolve_address", self.resolve_address.as_ref());
        w.optional("host_info", self.host_info.present());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
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
    /// The plugins to set up before any task.
    ///
    /// On the wire: `worker-plugins`. Gone in 2.27.0.
    pub worker_plugins: Vec<PickleBytes>,
    /// A table of packages whose versions differ, to be logged. Absent if there are none.
    ///
    /// May be absent. Gone in 2.21.0.
    pub warning: Option<String>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RegisterWorkerReplyOkRequired of RegisterWorkerReplyOk {
        time: Number,
        heartbeat_interval: Number,
        worker_plugins: Vec<PickleBytes>,
    }
    and warning, extra_fields
}

impl RegisterWorkerReplyOk {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut time = None;
        let mut heartbeat_interval = None;
        let mut worker_plugins = None;
        let mut warning = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "time" => r.field(&mut time),
                "heartbeat-interval" => r.field(&mut heartbeat_interval),
                "worker-plugins" => r.field(&mut worker_plugins),
                "warning" => r.field(&mut warning),
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
            warning,
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
        let mut n = 4;
        n += usize::from(self.warning.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("status", "OK");
        w.field("time", &self.time);
        w.field("heartbeat-interval", &self.heartbeat_interval);
        w.field("worker-plugins", &self.worker_plugins);
        w.optional("warning", self.warning.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterWorkerReplyOk {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Whether the worker may stay.
///
/// # Example: welcome in January 2020
///
/// ```text
/// {
///     "status": "OK",
///     "time": 1580342400.75,
///     "heartbeat-interval": 0.5,
///     "worker-plugins": [],
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
    /// What release 2.10.0 does not know.
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

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    RegisterClient,
    StreamStart,
    RegisterWorker,
    RegisterWorkerReplyOk,
    RegisterWorkerReply,
);
