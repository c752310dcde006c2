// Made by wirespan 0.1.0 from idl/dask/dumps.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Dumps of everything, for debugging: `Client.dump_cluster_state`.
use super::logs::LogLine;
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::types::{Address, Names, StatusName};
use super::versions::Versions;

/// Fetches a dump of the whole cluster. A client then writes it into a file.
///
/// A request, `get_cluster_state`: client → scheduler. Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct GetClusterState {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Names of fields to leave out, at every depth.
    pub exclude: Names,
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
    GetClusterStateRequired of GetClusterState {
        exclude: Names,
    }
    and close, reply, serializers, extra_fields
}

impl GetClusterState {
    /// What stands in the tag.
    pub const OP: &'static str = "get_cluster_state";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut exclude = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "exclude" => r.field(&mut exclude),
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
            exclude: r.required(exclude, "exclude")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetClusterState {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetClusterState"))
    }
}

impl rt::Encode for GetClusterState {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("exclude", &self.exclude);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetClusterState {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetClusterState {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetClusterState {
    type Body = ClusterState;
}

impl routes::Answered for GetClusterState {
    type Reply = ClusterState;
}

/// Has the scheduler write the same into a file.
///
/// A request, `dump_cluster_state_to_url`: client → scheduler. Since 2022.3.0.
///
/// # Example: into a bucket, with credentials
///
/// ```text
/// {
///     "op": "dump_cluster_state_to_url",
///     "url": "s3://bucket/dump",
///     "exclude": ["transition_log"],
///     "format": "msgpack",
///     "key": "AKIA",
///     "secret": "…",
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DumpClusterStateToUrl {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Where, in the notation of fsspec. A suffix such as `.msgpack.gz` is added.
    pub url: String,
    /// Names of fields to leave out, at every depth.
    pub exclude: Names,
    /// How to write it.
    pub format: DumpFormat,
    /// What else fsspec should know, such as credentials: each entry is a field of its own in the message.
    pub storage_options: Map<String, Value>,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
}

rt::required! {
    DumpClusterStateToUrlRequired of DumpClusterStateToUrl {
        url: String,
        exclude: Names,
        format: DumpFormat,
    }
    and close, storage_options, reply, serializers
}

impl DumpClusterStateToUrl {
    /// What stands in the tag.
    pub const OP: &'static str = "dump_cluster_state_to_url";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut url = None;
        let mut exclude = None;
        let mut format = None;
        let mut storage_options = Map::new();
        let mut reply = None;
        let mut serializers = None;
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "url" => r.field(&mut url),
                "exclude" => r.field(&mut exclude),
                "format" => r.field(&mut format),
                "reply" => r.field(&mut reply),
                "serializers" => r.field(&mut serializers),
                _ => r.rest(&mut storage_options, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            close,
            url: r.required(url, "url")?,
            exclude: r.required(exclude, "exclude")?,
            format: r.required(format, "format")?,
            storage_options,
            reply,
            serializers: Presence::of(serializers),
        })
    }
}

impl rt::Decode for DumpClusterStateToUrl {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("DumpClusterStateToUrl"))
    }
}

impl rt::Encode for DumpClusterStateToUrl {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += self.storage_options.len();
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("url", &self.url);
        w.field("exclude", &self.exclude);
        w.field("format", &self.format);
        self.storage_options.encode_entries(w);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
    }
}

impl rt::Payloads for DumpClusterStateToUrl {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.storage_options.payloads(visit)?;
        Ok(())
    }
}

impl routes::Request for DumpClusterStateToUrl {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for DumpClusterStateToUrl {
    type Body = ();
}

impl routes::Answered for DumpClusterStateToUrl {
    type Reply = ();
}

/// How to write a dump.
///
/// Since 2022.3.0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DumpFormat {
    /// MessagePack, compressed by gzip.
    Msgpack,
    /// YAML.
    Yaml,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl DumpFormat {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Msgpack => "msgpack",
            Self::Yaml => "yaml",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for DumpFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for DumpFormat {
    fn from(value: &str) -> Self {
        match value {
            "msgpack" => Self::Msgpack,
            "yaml" => Self::Yaml,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for DumpFormat {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for DumpFormat {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

/// A dump of the cluster.
///
/// Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ClusterState {
    /// The scheduler.
    pub scheduler: SchedulerDump,
    /// The workers.
    pub workers: Map<Address, WorkerDumpResult>,
    /// What software they run.
    pub versions: ClusterVersions,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ClusterStateRequired of ClusterState {
        scheduler: SchedulerDump,
        workers: Map<Address, WorkerDumpResult>,
        versions: ClusterVersions,
    }
    and extra_fields
}

impl ClusterState {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut scheduler = None;
        let mut workers = None;
        let mut versions = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "scheduler" => r.field(&mut scheduler),
                "workers" => r.field(&mut workers),
                "versions" => r.field(&mut versions),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            scheduler: r.required(scheduler, "scheduler")?,
            workers: r.required(workers, "workers")?,
            versions: r.required(versions, "versions")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ClusterState {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ClusterState"))
    }
}

impl rt::Encode for ClusterState {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("scheduler", &self.scheduler);
        w.field("workers", &self.workers);
        w.field("versions", &self.versions);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ClusterState {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.scheduler.payloads(visit)?;
        self.workers.payloads(visit)?;
        self.versions.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// What software a cluster runs.
///
/// Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ClusterVersions {
    /// The scheduler.
    pub scheduler: Versions,
    /// The workers that could be asked.
    pub workers: Map<Address, Versions>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ClusterVersionsRequired of ClusterVersions {
        scheduler: Versions,
        workers: Map<Address, Versions>,
    }
    and extra_fields
}

impl ClusterVersions {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut scheduler = None;
        let mut workers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "scheduler" => r.field(&mut scheduler),
                "workers" => r.field(&mut workers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            scheduler: r.required(scheduler, "scheduler")?,
            workers: r.required(workers, "workers")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ClusterVersions {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ClusterVersions"))
    }
}

impl rt::Encode for ClusterVersions {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("scheduler", &self.scheduler);
        w.field("workers", &self.workers);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ClusterVersions {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.scheduler.payloads(visit)?;
        self.workers.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// What came of asking a worker for its dump.
///
/// Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkerDumpResult {
    /// Its dump.
    Dump(WorkerDump),
    /// The `repr` of the exception, if it could not be asked.
    Failure(String),
}

impl rt::Decode for WorkerDumpResult {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => r.read_as(Self::Dump),
            rt::Kind::Str => r.read_as(Self::Failure),
            _ => Err(r.expected("WorkerDumpResult")),
        }
    }
}

impl rt::Encode for WorkerDumpResult {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Dump(value) => w.value(value),
            Self::Failure(value) => w.value(value),
        }
    }
}

impl rt::Payloads for WorkerDumpResult {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Dump(value) => value.payloads(visit),
            Self::Failure(value) => value.payloads(visit),
        }
    }
}

impl From<WorkerDump> for WorkerDumpResult {
    fn from(value: WorkerDump) -> Self {
        Self::Dump(value)
    }
}

impl From<String> for WorkerDumpResult {
    fn from(value: String) -> Self {
        Self::Failure(value)
    }
}

impl From<&str> for WorkerDumpResult {
    fn from(value: &str) -> Self {
        Self::Failure(value.to_owned())
    }
}

/// Fetches a dump of the scheduler.
///
/// A request, `dump_state`: client → scheduler. Since 2021.11.2.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DumpScheduler {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Names of fields to leave out, at every depth.
    ///
    /// If it is absent, the receiver assumes `[]`. Since 2021.12.0.
    pub exclude: Option<Names>,
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

impl DumpScheduler {
    /// What stands in the tag.
    pub const OP: &'static str = "dump_state";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut exclude = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "exclude" => r.field(&mut exclude),
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
            exclude,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for DumpScheduler {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("DumpScheduler"))
    }
}

impl rt::Encode for DumpScheduler {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.exclude.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("exclude", self.exclude.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for DumpScheduler {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for DumpScheduler {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for DumpScheduler {
    type Body = SchedulerDump;
}

impl routes::Answered for DumpScheduler {
    type Reply = SchedulerDump;
}

/// Fetches a dump of a worker.
///
/// A request, `dump_state`: client or scheduler → worker. Since 2021.11.2.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DumpWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Names of fields to leave out, at every depth.
    ///
    /// If it is absent, the receiver assumes `[]`. Since 2021.12.0.
    pub exclude: Option<Names>,
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

impl DumpWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "dump_state";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut exclude = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "exclude" => r.field(&mut exclude),
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
            exclude,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for DumpWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("DumpWorker"))
    }
}

impl rt::Encode for DumpWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.exclude.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("exclude", self.exclude.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for DumpWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for DumpWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for DumpWorker {
    type Body = WorkerDump;
}

impl routes::Answered for DumpWorker {
    type Reply = WorkerDump;
}

/// Fetches a dump of a nanny.
///
/// A request, `dump_state`: client → nanny. Since 2021.11.2.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DumpNanny {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Names of fields to leave out, at every depth.
    ///
    /// If it is absent, the receiver assumes `[]`. Since 2021.12.0.
    pub exclude: Option<Names>,
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

impl DumpNanny {
    /// What stands in the tag.
    pub const OP: &'static str = "dump_state";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut exclude = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "exclude" => r.field(&mut exclude),
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
            exclude,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for DumpNanny {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("DumpNanny"))
    }
}

impl rt::Encode for DumpNanny {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.exclude.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("exclude", self.exclude.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for DumpNanny {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for DumpNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for DumpNanny {
    type Body = NannyDump;
}

impl routes::Answered for DumpNanny {
    type Reply = NannyDump;
}

/// A dump of the scheduler. Any field may be missing, since it can be excluded.
///
/// In 2021.11.2 the numbers of all dumps are their `repr` (utils.py, `recursive_to_dict`).
///
/// Since 2021.11.2.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchedulerDump {
    /// The class that runs, without its module: `Scheduler`, or one derived from it.
    ///
    /// May be absent.
    pub type_: Option<String>,
    /// Its id.
    ///
    /// May be absent.
    pub id: Option<String>,
    /// Where it listens.
    ///
    /// May be absent.
    pub address: Option<Address>,
    /// The ports of further services, such as `dashboard`.
    ///
    /// May be absent. Since 2021.12.0.
    pub services: Option<Map<String, u64>>,
    /// When it started.
    ///
    /// Unit: s. May be absent. Since 2021.12.0.
    pub started: Option<Number>,
    /// How many workers there are.
    ///
    /// May be absent. Since 2021.12.0.
    pub n_workers: Option<u64>,
    /// The threads of all workers.
    ///
    /// May be absent. Since 2021.12.0.
    pub total_threads: Option<u64>,
    /// The memory limits of all workers.
    ///
    /// Unit: bytes. May be absent. Since 2021.12.0.
    pub total_memory: Option<u64>,
    /// All that the scheduler knows of each worker. Its attributes as Python prints them: they change with every
    /// release, and so are of any type.
    ///
    /// May be absent.
    pub workers: Option<Map<Address, Map<String, Value>>>,
    /// Its state.
    ///
    /// May be absent.
    pub status: Option<StatusName>,
    /// The thread that serves the network, as Python numbers it.
    ///
    /// May be absent. Since 2021.12.0.
    pub thread_id: Option<u64>,
    /// What else it knows: `tasks`, `clients`, `events`, logs. Of any type for the same reason.
    pub state: Map<String, Value>,
}

impl SchedulerDump {
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
        let mut status = None;
        let mut thread_id = None;
        let mut state = Map::new();
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
                "status" => r.field(&mut status),
                "thread_id" => r.field(&mut thread_id),
                _ => r.rest(&mut state, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            type_,
            id,
            address,
            services,
            started,
            n_workers,
            total_threads,
            total_memory,
            workers,
            status,
            thread_id,
            state,
        })
    }
}

impl rt::Decode for SchedulerDump {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SchedulerDump"))
    }
}

impl rt::Encode for SchedulerDump {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = usize::from(self.type_.is_some());
        n += usize::from(self.id.is_some());
        n += usize::from(self.address.is_some());
        n += usize::from(self.services.is_some());
        n += usize::from(self.started.is_some());
        n += usize::from(self.n_workers.is_some());
        n += usize::from(self.total_threads.is_some());
        n += usize::from(self.total_memory.is_some());
        n += usize::from(self.workers.is_some());
        n += usize::from(self.status.is_some());
        n += usize::from(self.thread_id.is_some());
        n += self.state.len();
        w.map(n);
        w.optional("type", self.type_.as_ref());
        w.optional("id", self.id.as_ref());
        w.optional("address", self.address.as_ref());
        w.optional("services", self.services.as_ref());
        w.optional("started", self.started.as_ref());
        w.optional("n_workers", self.n_workers.as_ref());
        w.optional("total_threads", self.total_threads.as_ref());
        w.optional("total_memory", self.total_memory.as_ref());
        w.optional("workers", self.workers.as_ref());
        w.optional("status", self.status.as_ref());
        w.optional("thread_id", self.thread_id.as_ref());
        self.state.encode_entries(w);
    }
}

impl rt::Payloads for SchedulerDump {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.workers.payloads(visit)?;
        self.state.payloads(visit)?;
        Ok(())
    }
}

/// A dump of a worker. Any field may be missing, since it can be excluded.
///
/// Since 2021.11.2.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkerDump {
    /// The class that runs: `distributed.Worker`, or one derived from it.
    ///
    /// May be absent.
    pub type_: Option<String>,
    /// Its id.
    ///
    /// May be absent.
    pub id: Option<String>,
    /// The address of its scheduler.
    ///
    /// May be absent.
    pub scheduler: Option<Address>,
    /// How many tasks it runs at a time.
    ///
    /// May be absent. Since 2021.12.0.
    pub nthreads: Option<u64>,
    /// Nil if it has none.
    ///
    /// Unit: bytes. May be absent. May be nil. Since 2021.12.0.
    pub memory_limit: Presence<u64>,
    /// Where it listens.
    ///
    /// May be absent.
    pub address: Option<Address>,
    /// Its state, as the `repr` of Python's enum: `<Status.running: 'running'>`. (The other dumps have the bare name.)
    ///
    /// May be absent.
    pub status: Option<String>,
    /// The thread that serves the network, as Python numbers it.
    ///
    /// May be absent. Since 2021.12.0.
    pub thread_id: Option<u64>,
    /// The last lines of its log.
    ///
    /// May be absent.
    pub logs: Option<Vec<LogLine>>,
    /// What else it knows: `config`, `tasks`, `log`, `data`. Its attributes as Python prints them: they change with
    /// every release, and so are of any type.
    pub state: Map<String, Value>,
}

impl WorkerDump {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut id = None;
        let mut scheduler = None;
        let mut nthreads = None;
        let mut memory_limit = None;
        let mut address = None;
        let mut status = None;
        let mut thread_id = None;
        let mut logs = None;
        let mut state = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.field(&mut type_),
                "id" => r.field(&mut id),
                "scheduler" => r.field(&mut scheduler),
                "nthreads" => r.field(&mut nthreads),
                "memory_limit" => r.field(&mut memory_limit),
                "address" => r.field(&mut address),
                "status" => r.field(&mut status),
                "thread_id" => r.field(&mut thread_id),
                "logs" => r.field(&mut logs),
                _ => r.rest(&mut state, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            type_,
            id,
            scheduler,
            nthreads,
            memory_limit: Presence::of(memory_limit),
            address,
            status,
            thread_id,
            logs,
            state,
        })
    }
}

impl rt::Decode for WorkerDump {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerDump"))
    }
}

impl rt::Encode for WorkerDump {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = usize::from(self.type_.is_some());
        n += usize::from(self.id.is_some());
        n += usize::from(self.scheduler.is_some());
        n += usize::from(self.nthreads.is_some());
        n += usize::from(!self.memory_limit.is_absent());
        n += usize::from(self.address.is_some());
        n += usize::from(self.status.is_some());
        n += usize::from(self.thread_id.is_some());
        n += usize::from(self.logs.is_some());
        n += self.state.len();
        w.map(n);
        w.optional("type", self.type_.as_ref());
        w.optional("id", self.id.as_ref());
        w.optional("scheduler", self.scheduler.as_ref());
        w.optional("nthreads", self.nthreads.as_ref());
        w.optional("memory_limit", self.memory_limit.present());
        w.optional("address", self.address.as_ref());
        w.optional("status", self.status.as_ref());
        w.optional("thread_id", self.thread_id.as_ref());
        w.optional("logs", self.logs.as_ref());
        self.state.encode_entries(w);
    }
}

impl rt::Payloads for WorkerDump {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.state.payloads(visit)?;
        Ok(())
    }
}

/// A dump of a nanny. Any field may be missing, since it can be excluded.
///
/// Since 2021.11.2.
///
/// # Example: all of it
///
/// ```text
/// {
///     "type": "Nanny",
///     "id": "Nanny-92c1",
///     "address": "tcp://127.0.0.1:45077",
///     "status": "running",
///     "thread_id": 140276036179648,
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NannyDump {
    /// The class that runs: `distributed.Nanny`, or one derived from it.
    ///
    /// May be absent.
    pub type_: Option<String>,
    /// Its id.
    ///
    /// May be absent.
    pub id: Option<String>,
    /// Where it listens.
    ///
    /// May be absent.
    pub address: Option<Address>,
    /// Its state.
    ///
    /// May be absent.
    pub status: Option<StatusName>,
    /// The thread that serves the network, as Python numbers it.
    ///
    /// May be absent. Since 2021.12.0.
    pub thread_id: Option<u64>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl NannyDump {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut id = None;
        let mut address = None;
        let mut status = None;
        let mut thread_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.field(&mut type_),
                "id" => r.field(&mut id),
                "address" => r.field(&mut address),
                "status" => r.field(&mut status),
                "thread_id" => r.field(&mut thread_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            type_,
            id,
            address,
            status,
            thread_id,
            extra_fields,
        })
    }
}

impl rt::Decode for NannyDump {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("NannyDump"))
    }
}

impl rt::Encode for NannyDump {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = usize::from(self.type_.is_some());
        n += usize::from(self.id.is_some());
        n += usize::from(self.address.is_some());
        n += usize::from(self.status.is_some());
        n += usize::from(self.thread_id.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("type", self.type_.as_ref());
        w.optional("id", self.id.as_ref());
        w.optional("address", self.address.as_ref());
        w.optional("status", self.status.as_ref());
        w.optional("thread_id", self.thread_id.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for NannyDump {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

rt::without_payloads!(DumpFormat);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    GetClusterState,
    DumpClusterStateToUrl,
    DumpFormat,
    ClusterState,
    ClusterVersions,
    WorkerDumpResult,
    DumpScheduler,
    DumpWorker,
    DumpNanny,
    SchedulerDump,
    WorkerDump,
    NannyDump,
);
