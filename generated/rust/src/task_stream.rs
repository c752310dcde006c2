// Made by wirespan 0.1.0 from idl/dask/task_stream.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! The task stream: what ran when and where, as the dashboard paints it; and the metadata that tasks leave behind.
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};
use super::tasks::StartStop;
use super::transport::Serialized;
use super::types::{Address, Key, PickleBytes, Size, TaskState, Timedelta};

/// Fetches what is recorded of tasks that ended, oldest first. The scheduler records from the first time that somebody
/// asks, and keeps the last 100,000 by default.
///
/// A request, `get_task_stream`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTaskStream {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// From when on: seconds since 1970, or a text such as `5 s` for so long ago.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub start: Presence<Timedelta>,
    /// Until when, likewise.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub stop: Presence<Timedelta>,
    /// At most so many: the last, or the first after `start`.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub count: Presence<u64>,
    /// From this place in the record on. Then nothing else counts.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2026.6.0.
    pub start_index: Presence<u64>,
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

impl GetTaskStream {
    /// What stands in the tag.
    pub const OP: &'static str = "get_task_stream";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut start = None;
        let mut stop = None;
        let mut count = None;
        let mut start_index = None;
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
                "count" => r.field(&mut count),
                "start_index" => r.field(&mut start_index),
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
            count: Presence::of(count),
            start_index: Presence::of(start_index),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetTaskStream {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetTaskStream"))
    }
}

impl rt::Encode for GetTaskStream {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.start.is_absent());
        n += usize::from(!self.stop.is_absent());
        n += usize::from(!self.count.is_absent());
        n += usize::from(!self.start_index.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("start", self.start.present());
        w.optional("stop", self.stop.present());
        w.optional("count", self.count.present());
        w.optional("start_index", self.start_index.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetTaskStream {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.start.payloads(visit)?;
        self.stop.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetTaskStream {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetTaskStream {
    type Body = Vec<TaskRow>;
}

impl routes::Answered for GetTaskStream {
    type Reply = Vec<TaskRow>;
}

/// Asks how many tasks have been recorded so far: a `start_index` for later.
///
/// A request, `get_task_stream_index`: client → scheduler. Since 2026.6.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTaskStreamIndex {
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

impl GetTaskStreamIndex {
    /// What stands in the tag.
    pub const OP: &'static str = "get_task_stream_index";

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

impl rt::Decode for GetTaskStreamIndex {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetTaskStreamIndex"))
    }
}

impl rt::Encode for GetTaskStreamIndex {
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

impl rt::Payloads for GetTaskStreamIndex {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetTaskStreamIndex {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetTaskStreamIndex {
    type Body = u64;
}

impl routes::Answered for GetTaskStreamIndex {
    type Reply = u64;
}

/// It worked.
///
/// Since 2022.4.2.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRowDone {
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2023.7.1.
    pub stimulus_id: String,
    /// Where it ran.
    pub worker: Address,
    /// What the task left behind.
    ///
    /// Since 2026.6.0.
    pub metadata: Map<Value, Value>,
    /// The size of the result.
    ///
    /// Unit: bytes. May be nil.
    pub nbytes: Option<Size>,
    /// The class of the result.
    pub type_: PickleBytes,
    /// The name of that class.
    pub typename: String,
    /// The thread that ran it.
    ///
    /// May be nil.
    pub thread: Option<u64>,
    /// What it spent its time on.
    pub startstops: Vec<StartStop>,
    /// The task.
    pub key: Key,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskRowDoneRequired of TaskRowDone {
        stimulus_id: String,
        worker: Address,
        metadata: Map<Value, Value>,
        nbytes: Option<Size>,
        type_: PickleBytes,
        typename: String,
        thread: Option<u64>,
        startstops: Vec<StartStop>,
        key: Key,
    }
    and extra_fields
}

impl TaskRowDone {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut stimulus_id = None;
        let mut worker = None;
        let mut metadata = None;
        let mut nbytes = None;
        let mut type_ = None;
        let mut typename = None;
        let mut thread = None;
        let mut startstops = None;
        let mut status = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "stimulus_id" => r.field(&mut stimulus_id),
                "worker" => r.field(&mut worker),
                "metadata" => r.field(&mut metadata),
                "nbytes" => r.field(&mut nbytes),
                "type" => r.field(&mut type_),
                "typename" => r.field(&mut typename),
                "thread" => r.field(&mut thread),
                "startstops" => r.field(&mut startstops),
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            worker: r.required(worker, "worker")?,
            metadata: r.required(metadata, "metadata")?,
            nbytes: r.required(nbytes, "nbytes")?,
            type_: r.required(type_, "type")?,
            typename: r.required(typename, "typename")?,
            thread: r.required(thread, "thread")?,
            startstops: r.required(startstops, "startstops")?,
            key: r.required(key, "key")?,
            extra_fields,
        })
    }
}

impl rt::Decode for TaskRowDone {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TaskRowDone"))
    }
}

impl rt::Encode for TaskRowDone {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(10 + self.extra_fields.len());
        w.field("stimulus_id", &self.stimulus_id);
        w.field("worker", &self.worker);
        w.field("metadata", &self.metadata);
        w.field("nbytes", &self.nbytes);
        w.field("type", &self.type_);
        w.field("typename", &self.typename);
        w.field("thread", &self.thread);
        w.field("startstops", &self.startstops);
        w.field("status", "OK");
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskRowDone {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.metadata.payloads(visit)?;
        self.nbytes.payloads(visit)?;
        self.startstops.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// It failed.
///
/// Since 2022.4.2.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRowFailed {
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2023.7.1.
    pub stimulus_id: String,
    /// The task that is to blame: itself.
    pub cause: Key,
    /// Where it ran.
    pub worker: Address,
    /// The pickle of the exception, inside a payload of type bytes: it is pickled twice. Long arguments of the
    /// exception are cut to `distributed.admin.max-error-length`. What cannot be pickled is replaced by
    /// `Exception(repr(e))`.
    pub exception: Serialized,
    /// The pickle of the traceback (of its text, if it cannot be pickled), wrapped likewise. Nil where it is longer
    /// than `distributed.admin.max-error-length`, 10 kB by default.
    ///
    /// May be nil.
    pub traceback: Option<Serialized>,
    /// The `repr` of the exception.
    ///
    /// Since 2021.8.0.
    pub exception_text: String,
    /// The traceback, formatted.
    ///
    /// Since 2021.8.0.
    pub traceback_text: String,
    /// The thread that ran it.
    ///
    /// May be nil.
    pub thread: Option<u64>,
    /// What it spent its time on.
    pub startstops: Vec<StartStop>,
    /// The task.
    pub key: Key,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskRowFailedRequired of TaskRowFailed {
        stimulus_id: String,
        cause: Key,
        worker: Address,
        exception: Serialized,
        traceback: Option<Serialized>,
        exception_text: String,
        traceback_text: String,
        thread: Option<u64>,
        startstops: Vec<StartStop>,
        key: Key,
    }
    and extra_fields
}

impl TaskRowFailed {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut stimulus_id = None;
        let mut cause = None;
        let mut worker = None;
        let mut exception = None;
        let mut traceback = None;
        let mut exception_text = None;
        let mut traceback_text = None;
        let mut thread = None;
        let mut startstops = None;
        let mut status = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "stimulus_id" => r.field(&mut stimulus_id),
                "cause" => r.field(&mut cause),
                "worker" => r.field(&mut worker),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                "exception_text" => r.field(&mut exception_text),
                "traceback_text" => r.field(&mut traceback_text),
                "thread" => r.field(&mut thread),
                "startstops" => r.field(&mut startstops),
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            cause: r.required(cause, "cause")?,
            worker: r.required(worker, "worker")?,
            exception: r.required(exception, "exception")?,
            traceback: r.required(traceback, "traceback")?,
            exception_text: r.required(exception_text, "exception_text")?,
            traceback_text: r.required(traceback_text, "traceback_text")?,
            thread: r.required(thread, "thread")?,
            startstops: r.required(startstops, "startstops")?,
            key: r.required(key, "key")?,
            extra_fields,
        })
    }
}

impl rt::Decode for TaskRowFailed {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TaskRowFailed"))
    }
}

impl rt::Encode for TaskRowFailed {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(11 + self.extra_fields.len());
        w.field("stimulus_id", &self.stimulus_id);
        w.field("cause", &self.cause);
        w.field("worker", &self.worker);
        w.field("exception", &self.exception);
        w.field("traceback", &self.traceback);
        w.field("exception_text", &self.exception_text);
        w.field("traceback_text", &self.traceback_text);
        w.field("thread", &self.thread);
        w.field("startstops", &self.startstops);
        w.field("status", "error");
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskRowFailed {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.traceback.payloads(visit)?;
        self.startstops.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A task that ended. It is what the worker told of it ([`TaskFinished`](super::tasks::TaskFinished), [`TaskErred`](super::tasks::TaskErred)), and who told.
///
/// Since 2022.4.2.
///
/// # Example: a task that made a number
///
/// ```text
/// {
///     "stimulus_id": "task-finished-1720000000.25",
///     "worker": "tcp://127.0.0.1:40331",
///     "metadata": {},
///     "nbytes": 28,
///     "type": b"\x80\x05\x95\x14\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x03int\x94\x93\x94.",
///     "typename": "int",
///     "thread": 140276036179648,
///     "startstops": [{"action": "compute", "start": 1720000000.125, "stop": 1720000000.25}],
///     "status": "OK",
///     "key": ["inc", 0],
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TaskRow {
    /// It worked.
    Done(TaskRowDone),
    /// It failed.
    Failed(TaskRowFailed),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for TaskRow {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Done),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Failed),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("TaskRow")),
        }
    }
}

impl rt::Encode for TaskRow {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Done(value) => w.value(value),
            Self::Failed(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for TaskRow {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Done(value) => value.payloads(visit),
            Self::Failed(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<TaskRowDone> for TaskRow {
    fn from(value: TaskRowDone) -> Self {
        Self::Done(value)
    }
}

impl From<TaskRowFailed> for TaskRow {
    fn from(value: TaskRowFailed) -> Self {
        Self::Failed(value)
    }
}

/// Begins to collect what tasks leave behind: of those submitted from now on.
///
/// A request, `start_task_metadata`: client → scheduler. Since 2020.12.0.
#[derive(Clone, Debug, PartialEq)]
pub struct StartTaskMetadata {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Names the collection.
    pub name: String,
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
    StartTaskMetadataRequired of StartTaskMetadata {
        name: String,
    }
    and close, reply, serializers, extra_fields
}

impl StartTaskMetadata {
    /// What stands in the tag.
    pub const OP: &'static str = "start_task_metadata";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
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
            name: r.required(name, "name")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for StartTaskMetadata {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StartTaskMetadata"))
    }
}

impl rt::Encode for StartTaskMetadata {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StartTaskMetadata {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for StartTaskMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for StartTaskMetadata {
    type Body = ();
}

impl routes::Answered for StartTaskMetadata {
    type Reply = ();
}

/// Ends a collection and fetches it.
///
/// A request, `stop_task_metadata`: client → scheduler. Since 2020.12.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopTaskMetadata {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The collection.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub name: Presence<String>,
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

impl StopTaskMetadata {
    /// What stands in the tag.
    pub const OP: &'static str = "stop_task_metadata";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
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
            name: Presence::of(name),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for StopTaskMetadata {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StopTaskMetadata"))
    }
}

impl rt::Encode for StopTaskMetadata {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.name.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("name", self.name.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StopTaskMetadata {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for StopTaskMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for StopTaskMetadata {
    type Body = TaskMetadata;
}

impl routes::Answered for StopTaskMetadata {
    type Reply = TaskMetadata;
}

/// What tasks left behind.
///
/// Since 2020.12.0.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskMetadata {
    /// For each task that ended, what its plugins or itself put down, if anything: the user's own, so of any type.
    pub metadata: Map<Key, Option<Map<Value, Value>>>,
    /// For each of them, whether it worked: `memory` or `erred`.
    pub state: Map<Key, TaskState>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskMetadataRequired of TaskMetadata {
        metadata: Map<Key, Option<Map<Value, Value>>>,
        state: Map<Key, TaskState>,
    }
    and extra_fields
}

impl TaskMetadata {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut metadata = None;
        let mut state = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "metadata" => r.field(&mut metadata),
                "state" => r.field(&mut state),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            metadata: r.required(metadata, "metadata")?,
            state: r.required(state, "state")?,
            extra_fields,
        })
    }
}

impl rt::Decode for TaskMetadata {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TaskMetadata"))
    }
}

impl rt::Encode for TaskMetadata {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("metadata", &self.metadata);
        w.field("state", &self.state);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskMetadata {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.metadata.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    GetTaskStream,
    GetTaskStreamIndex,
    TaskRowDone,
    TaskRowFailed,
    TaskRow,
    StartTaskMetadata,
    StopTaskMetadata,
    TaskMetadata,
);
