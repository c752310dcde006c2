// Made by wirespan 0.1.0 from idl/dask/profiles.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Where the time goes: statistical profiles, and what the threads of the workers run at this moment.
use super::holdings::Workers;
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::types::{Address, Key};

/// Fetches a profile of the workers, or of the scheduler itself.
///
/// A request, `profile`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetProfile {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Only of tasks whose keys begin with this name (the prefix, as `inc` in `inc-4f2d…`). Nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub key: Presence<String>,
    /// Which workers; nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub workers: Presence<Workers>,
    /// Whether to add the profiles of all workers up to one.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub merge_workers: Option<bool>,
    /// From when on.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub start: Presence<Number>,
    /// Until when.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub stop: Presence<Number>,
    /// Whether to profile the threads that serve the network, rather than those that run tasks.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub server: Option<bool>,
    /// Whether to profile the scheduler. Then `key`, `workers` and `merge_workers` do not count.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub scheduler: Option<bool>,
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

impl GetProfile {
    /// What stands in the tag.
    pub const OP: &'static str = "profile";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut key = None;
        let mut workers = None;
        let mut merge_workers = None;
        let mut start = None;
        let mut stop = None;
        let mut server = None;
        let mut scheduler = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "workers" => r.field(&mut workers),
                "merge_workers" => r.field(&mut merge_workers),
                "start" => r.field(&mut start),
                "stop" => r.field(&mut stop),
                "server" => r.field(&mut server),
                "scheduler" => r.field(&mut scheduler),
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
            key: Presence::of(key),
            workers: Presence::of(workers),
            merge_workers,
            start: Presence::of(start),
            stop: Presence::of(stop),
            server,
            scheduler,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetProfile {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetProfile"))
    }
}

impl rt::Encode for GetProfile {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.key.is_absent());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(self.merge_workers.is_some());
        n += usize::from(!self.start.is_absent());
        n += usize::from(!self.stop.is_absent());
        n += usize::from(self.server.is_some());
        n += usize::from(self.scheduler.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("key", self.key.present());
        w.optional("workers", self.workers.present());
        w.optional("merge_workers", self.merge_workers.as_ref());
        w.optional("start", self.start.present());
        w.optional("stop", self.stop.present());
        w.optional("server", self.server.as_ref());
        w.optional("scheduler", self.scheduler.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetProfile {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetProfile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetProfile {
    type Body = ProfileReply;
}

impl routes::Answered for GetProfile {
    type Reply = ProfileReply;
}

/// Profiles.
#[derive(Clone, Debug, PartialEq)]
pub enum ProfileReply {
    /// One for all.
    Merged(ProfileNode),
    /// One for each worker, if `merge_workers` was false.
    ByWorker(Map<Address, ProfileNode>),
}

impl rt::Decode for ProfileReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.only_key(&["description"])? {
                Some("description") => r.read_as(Self::Merged),
                _ => r.read_as(Self::ByWorker),
            },
            _ => Err(r.expected("ProfileReply")),
        }
    }
}

impl rt::Encode for ProfileReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Merged(value) => w.value(value),
            Self::ByWorker(value) => w.value(value),
        }
    }
}

impl rt::Payloads for ProfileReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Merged(value) => value.payloads(visit),
            Self::ByWorker(value) => value.payloads(visit),
        }
    }
}

impl From<ProfileNode> for ProfileReply {
    fn from(value: ProfileNode) -> Self {
        Self::Merged(value)
    }
}

impl From<Map<Address, ProfileNode>> for ProfileReply {
    fn from(value: Map<Address, ProfileNode>) -> Self {
        Self::ByWorker(value)
    }
}

/// Fetches the profile of one worker.
///
/// A request, `profile`: scheduler → worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkerGetProfile {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// From when on, by the clock of the scheduler.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub start: Presence<Number>,
    /// Until when.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub stop: Presence<Number>,
    /// Only of tasks of this name. Nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub key: Presence<String>,
    /// Whether to profile the thread that serves the network, rather than those that run tasks.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub server: Option<bool>,
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

impl WorkerGetProfile {
    /// What stands in the tag.
    pub const OP: &'static str = "profile";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut start = None;
        let mut stop = None;
        let mut key = None;
        let mut server = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "start" => r.field(&mut start),
                "stop" => r.field(&mut stop),
                "key" => r.field(&mut key),
                "server" => r.field(&mut server),
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
            start: Presence::of(start),
            stop: Presence::of(stop),
            key: Presence::of(key),
            server,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for WorkerGetProfile {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerGetProfile"))
    }
}

impl rt::Encode for WorkerGetProfile {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.start.is_absent());
        n += usize::from(!self.stop.is_absent());
        n += usize::from(!self.key.is_absent());
        n += usize::from(self.server.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("start", self.start.present());
        w.optional("stop", self.stop.present());
        w.optional("key", self.key.present());
        w.optional("server", self.server.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkerGetProfile {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for WorkerGetProfile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WorkerGetProfile {
    type Body = ProfileNode;
}

impl routes::Answered for WorkerGetProfile {
    type Reply = ProfileNode;
}

/// A place in the code, and what was called from there: the root of a tree. Where nothing has been profiled,
/// distributed writes the fields in another order: `count`, `children`, `identifier`, `description`.
///
/// # Example: nothing profiled
///
/// ```text
/// {
///     "description": {"filename": "", "name": "", "line_number": 0, "line": ""},
///     "children": {},
///     "count": 0,
///     "identifier": "root",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileNode {
    /// Which place.
    pub description: ProfileLine,
    /// What was called from there, by `identifier`.
    pub children: Map<String, ProfileNode>,
    /// In how many samples a thread was there, or in something called from there. There is one every 10 ms by default.
    pub count: u64,
    /// Names the function: its name, file and first line, joined by `;`. The root is `root`.
    pub identifier: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ProfileNodeRequired of ProfileNode {
        description: ProfileLine,
        children: Map<String, ProfileNode>,
        count: u64,
        identifier: String,
    }
    and extra_fields
}

impl ProfileNode {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut description = None;
        let mut children = None;
        let mut count = None;
        let mut identifier = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "description" => r.field(&mut description),
                "children" => r.field(&mut children),
                "count" => r.field(&mut count),
                "identifier" => r.field(&mut identifier),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            description: r.required(description, "description")?,
            children: r.required(children, "children")?,
            count: r.required(count, "count")?,
            identifier: r.required(identifier, "identifier")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ProfileNode {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ProfileNode"))
    }
}

impl rt::Encode for ProfileNode {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("description", &self.description);
        w.field("children", &self.children);
        w.field("count", &self.count);
        w.field("identifier", &self.identifier);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ProfileNode {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.description.payloads(visit)?;
        self.children.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A line of source code. Its texts are empty in the root.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileLine {
    /// The file.
    pub filename: String,
    /// The function.
    pub name: String,
    /// The line that ran, or -1.
    pub line_number: i64,
    /// The text of that line.
    pub line: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ProfileLineRequired of ProfileLine {
        filename: String,
        name: String,
        line_number: i64,
        line: String,
    }
    and extra_fields
}

impl ProfileLine {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut filename = None;
        let mut name = None;
        let mut line_number = None;
        let mut line = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "filename" => r.field(&mut filename),
                "name" => r.field(&mut name),
                "line_number" => r.field(&mut line_number),
                "line" => r.field(&mut line),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            filename: r.required(filename, "filename")?,
            name: r.required(name, "name")?,
            line_number: r.required(line_number, "line_number")?,
            line: r.required(line, "line")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ProfileLine {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ProfileLine"))
    }
}

impl rt::Encode for ProfileLine {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("filename", &self.filename);
        w.field("name", &self.name);
        w.field("line_number", &self.line_number);
        w.field("line", &self.line);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ProfileLine {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Fetches how much a worker has profiled and when, for the time line on the dashboard.
///
/// A request, `profile_metadata`: scheduler → worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetProfileMetadata {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// From when on.
    ///
    /// Unit: s. If it is absent, the receiver assumes `0`. Since 2022.3.0.
    pub start: Option<Number>,
    /// Until when; nil is now.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub stop: Presence<Number>,
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

impl GetProfileMetadata {
    /// What stands in the tag.
    pub const OP: &'static str = "profile_metadata";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut start = None;
        let mut stop = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "start" => r.field(&mut start),
                "stop" => r.field(&mut stop),
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
            start,
            stop: Presence::of(stop),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetProfileMetadata {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetProfileMetadata"))
    }
}

impl rt::Encode for GetProfileMetadata {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.start.is_some());
        n += usize::from(!self.stop.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("start", self.start.as_ref());
        w.optional("stop", self.stop.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetProfileMetadata {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetProfileMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetProfileMetadata {
    type Body = ProfileMetadata;
}

impl routes::Answered for GetProfileMetadata {
    type Reply = ProfileMetadata;
}

/// How much a worker has profiled. The periods are 1 s long by default.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileMetadata {
    /// For each period, when it ended and how many samples it had.
    pub counts: Vec<(f64, u64)>,
    /// The same for each name of a task.
    pub keys: Vec<(f64, Map<String, u64>)>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ProfileMetadataRequired of ProfileMetadata {
        counts: Vec<(f64, u64)>,
        keys: Vec<(f64, Map<String, u64>)>,
    }
    and extra_fields
}

impl ProfileMetadata {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut counts = None;
        let mut keys = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "counts" => r.field(&mut counts),
                "keys" => r.field(&mut keys),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            counts: r.required(counts, "counts")?,
            keys: r.required(keys, "keys")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ProfileMetadata {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ProfileMetadata"))
    }
}

impl rt::Encode for ProfileMetadata {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("counts", &self.counts);
        w.field("keys", &self.keys);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ProfileMetadata {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Makes a report about a stretch of time: profiles, the task stream, the bandwidths. The answer is a page of HTML.
///
/// A request, `performance_report`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct PerformanceReport {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// When it began.
    ///
    /// Unit: s.
    pub start: Number,
    /// How many samples the scheduler's system monitor had taken by then, so that it shows those since.
    ///
    /// Since 2021.5.1.
    pub last_count: i64,
    /// The user's source code, to be shown.
    ///
    /// If it is absent, the receiver assumes `""`. Since 2.11.0.
    pub code: Option<String>,
    /// How the page loads bokeh, such as `cdn` or `inline`; nil is bokeh's default.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2021.7.1.
    pub mode: Presence<String>,
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
    PerformanceReportRequired of PerformanceReport {
        start: Number,
        last_count: i64,
    }
    and close, code, mode, reply, serializers, extra_fields
}

impl PerformanceReport {
    /// What stands in the tag.
    pub const OP: &'static str = "performance_report";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut start = None;
        let mut last_count = None;
        let mut code = None;
        let mut mode = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "start" => r.field(&mut start),
                "last_count" => r.field(&mut last_count),
                "code" => r.field(&mut code),
                "mode" => r.field(&mut mode),
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
            start: r.required(start, "start")?,
            last_count: r.required(last_count, "last_count")?,
            code,
            mode: Presence::of(mode),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for PerformanceReport {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PerformanceReport"))
    }
}

impl rt::Encode for PerformanceReport {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.code.is_some());
        n += usize::from(!self.mode.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("start", &self.start);
        w.field("last_count", &self.last_count);
        w.optional("code", self.code.as_ref());
        w.optional("mode", self.mode.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PerformanceReport {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for PerformanceReport {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for PerformanceReport {
    type Body = String;
}

impl routes::Answered for PerformanceReport {
    type Reply = String;
}

/// Asks what the threads of the workers run at this moment: for each worker, the stack of each of its running tasks,
/// outermost first. Workers with nothing to tell are left out.
///
/// A request, `call_stack`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCallStack {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Only these tasks, and those that they wait for. Nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub keys: Presence<Vec<Key>>,
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

impl GetCallStack {
    /// What stands in the tag.
    pub const OP: &'static str = "call_stack";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
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
            keys: Presence::of(keys),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetCallStack {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetCallStack"))
    }
}

impl rt::Encode for GetCallStack {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.keys.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("keys", self.keys.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetCallStack {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetCallStack {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetCallStack {
    type Body = Map<Address, Map<Key, Vec<String>>>;
}

impl routes::Answered for GetCallStack {
    type Reply = Map<Address, Map<Key, Vec<String>>>;
}

/// Asks the same of one worker.
///
/// A request, `call_stack`: scheduler → worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkerGetCallStack {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Only these tasks. Nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub keys: Presence<Vec<Key>>,
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

impl WorkerGetCallStack {
    /// What stands in the tag.
    pub const OP: &'static str = "call_stack";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
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
            keys: Presence::of(keys),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for WorkerGetCallStack {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerGetCallStack"))
    }
}

impl rt::Encode for WorkerGetCallStack {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.keys.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("keys", self.keys.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkerGetCallStack {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for WorkerGetCallStack {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WorkerGetCallStack {
    type Body = Map<Key, Vec<String>>;
}

impl routes::Answered for WorkerGetCallStack {
    type Reply = Map<Key, Vec<String>>;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    GetProfile,
    ProfileReply,
    WorkerGetProfile,
    ProfileNode,
    ProfileLine,
    GetProfileMetadata,
    ProfileMetadata,
    PerformanceReport,
    GetCallStack,
    WorkerGetCallStack,
);
