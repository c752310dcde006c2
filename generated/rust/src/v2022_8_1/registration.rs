// Made by wirespan 0.1.0 from idl/dask/registration.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! How clients, workers and nannies introduce themselves to the scheduler. For clients and workers the connection then
//! becomes a stream.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::metrics::Metrics;
use super::routes;
use super::types::{Address, Amount, Key, StatusName, WorkerName};
use super::versions::Versions;

// The same as in the release at the root.
pub use super::super::registration::{
    NannyPlugins, NannyPluginsRequired, RegisterClient, RegisterClientRequired,
    RegisterWorkerReply, RegisterWorkerReplyOk, RegisterWorkerReplyOkRequired,
    RegisterWorkerReplyRejected, RegisterWorkerReplyRejectedRequired, StreamStart,
    StreamStartRequired,
};

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

/// Registers a worker. The scheduler sends one reply, although `reply` is false: it writes it by itself, before it
/// turns the connection into a stream (scheduler.py, `Scheduler.add_worker`). Until 2022.5.1 a worker that had lost the
/// connection registered again, with the results that it held.
///
/// A request, `register-worker`: worker → scheduler.
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
    /// Fields that release 2022.8.1 does not know. They are written last.
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
        let mut status = None;
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
        w.field("status", &self.status);
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

/// Asks for the plugins of nannies, before the nanny starts its worker.
///
/// A request, `register_nanny`: nanny → scheduler. Since 2021.7.2. Gone in 2023.9.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RegisterNanny {
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

impl RegisterNanny {
    /// What stands in the tag.
    pub const OP: &'static str = "register_nanny";

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

impl rt::Decode for RegisterNanny {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterNanny"))
    }
}

impl rt::Encode for RegisterNanny {
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

impl rt::Payloads for RegisterNanny {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RegisterNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

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

impl routes::Answered for RegisterNanny {
    type Reply = NannyPlugins;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(RegisterWorker, RegisterNanny);
