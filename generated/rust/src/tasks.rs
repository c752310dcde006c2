// Made by wirespan 0.1.0 from idl/dask/tasks.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! The life of a task on a worker: the scheduler hands it over, the worker says how it ended.
//!
//! A worker may hear of the same task more than once: if it was cancelled and is wanted again, it gets a new
//! [`ComputeTask`] with a new `run_id`. The scheduler drops reports with an old one.
use super::runtime::{self as rt, Map, Number, Value};
use super::transport::{Pickled, Serialized};
use super::types::{Address, Amount, Key, PickleBytes, Size};

/// Runs a task. The worker first fetches what the task needs from its peers, waits for a free thread and for resources,
/// runs it, keeps the result, and sends [`TaskFinished`] or [`TaskErred`]; in between perhaps [`LongRunning`]; or else
/// [`Reschedule`].
///
/// A message, `compute-task`: scheduler → worker. Since 2022.6.0.
///
/// # Example: a task that needs one result
///
/// ```text
/// {
///     "op": "compute-task",
///     "key": ["sum", 0],
///     "run_id": 7,
///     "priority": [0, 1, 3],
///     "stimulus_id": "compute-task-1719499093.1",
///     "who_has": {"x": ["tcp://127.0.0.1:40331"]},
///     "nbytes": {"x": 28},
///     "run_spec": Pickled(b"\x80\x05N."),
///     "resource_restrictions": nil,
///     "actor": false,
///     "annotations": {},
///     "span_id": "3f0c5a6e-94c4-4a42-9de5-6d30d9f4a9a1",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ComputeTask {
    /// The task.
    pub key: Key,
    /// Numbers the runs of all tasks. It comes back with the report.
    ///
    /// Since 2023.1.1.
    pub run_id: i64,
    /// What to run first if several tasks could: the lowest, compared element by element. The user's priority
    /// (negated), the graph's, the task's place in its graph; more of them for tasks that tasks submitted.
    pub priority: Vec<Amount>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    pub stimulus_id: String,
    /// For each task that this one needs, the workers that hold the result: one at least.
    pub who_has: Map<Key, Vec<Address>>,
    /// For each task that this one needs, the size of the result; -1 if unknown.
    ///
    /// Unit: bytes.
    pub nbytes: Map<Key, Size>,
    /// What to do: a pickled `dask._task_spec.GraphNode`.
    ///
    /// Since 2023.8.1.
    pub run_spec: Pickled,
    /// How much of each resource of the worker the task occupies while it runs.
    ///
    /// May be nil.
    pub resource_restrictions: Option<Map<String, Amount>>,
    /// Whether the result is an actor: an object that never leaves the worker.
    pub actor: bool,
    /// What the user annotated, such as `retries` or `executor`; the values are the user's. `executor` names the pool
    /// of threads to use.
    pub annotations: Map<String, Value>,
    /// The span that the task belongs to, for the metrics. Nil without spans.
    ///
    /// May be nil. Since 2023.6.0.
    pub span_id: Option<String>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ComputeTaskRequired of ComputeTask {
        key: Key,
        run_id: i64,
        priority: Vec<Amount>,
        stimulus_id: String,
        who_has: Map<Key, Vec<Address>>,
        nbytes: Map<Key, Size>,
        run_spec: Pickled,
        resource_restrictions: Option<Map<String, Amount>>,
        actor: bool,
        annotations: Map<String, Value>,
        span_id: Option<String>,
    }
    and extra_fields
}

impl ComputeTask {
    /// What stands in the tag.
    pub const OP: &'static str = "compute-task";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut run_id = None;
        let mut priority = None;
        let mut stimulus_id = None;
        let mut who_has = None;
        let mut nbytes = None;
        let mut run_spec = None;
        let mut resource_restrictions = None;
        let mut actor = None;
        let mut annotations = None;
        let mut span_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "run_id" => r.field(&mut run_id),
                "priority" => r.field(&mut priority),
                "stimulus_id" => r.field(&mut stimulus_id),
                "who_has" => r.field(&mut who_has),
                "nbytes" => r.field(&mut nbytes),
                "run_spec" => r.field(&mut run_spec),
                "resource_restrictions" => r.field(&mut resource_restrictions),
                "actor" => r.field(&mut actor),
                "annotations" => r.field(&mut annotations),
                "span_id" => r.field(&mut span_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            run_id: r.required(run_id, "run_id")?,
            priority: r.required(priority, "priority")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            who_has: r.required(who_has, "who_has")?,
            nbytes: r.required(nbytes, "nbytes")?,
            run_spec: r.required(run_spec, "run_spec")?,
            resource_restrictions: r.required(resource_restrictions, "resource_restrictions")?,
            actor: r.required(actor, "actor")?,
            annotations: r.required(annotations, "annotations")?,
            span_id: r.required(span_id, "span_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ComputeTask {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ComputeTask"))
    }
}

impl rt::Encode for ComputeTask {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(12 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("run_id", &self.run_id);
        w.field("priority", &self.priority);
        w.field("stimulus_id", &self.stimulus_id);
        w.field("who_has", &self.who_has);
        w.field("nbytes", &self.nbytes);
        w.field("run_spec", &self.run_spec);
        w.field("resource_restrictions", &self.resource_restrictions);
        w.field("actor", &self.actor);
        w.field("annotations", &self.annotations);
        w.field("span_id", &self.span_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ComputeTask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.priority.payloads(visit)?;
        self.nbytes.payloads(visit)?;
        self.run_spec.payloads(visit)?;
        self.resource_restrictions.payloads(visit)?;
        self.annotations.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Gives a task up that has not begun yet: another worker has already run it. Since 2022.11.0 nothing in distributed
/// sends it: [`FreeKeys`](super::replicas::FreeKeys) does the same.
///
/// A message, `cancel-compute`: scheduler → worker. Since 2021.7.2.
#[derive(Clone, Debug, PartialEq)]
pub struct CancelCompute {
    /// The task.
    pub key: Key,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.3.0.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    CancelComputeRequired of CancelCompute {
        key: Key,
        stimulus_id: String,
    }
    and extra_fields
}

impl CancelCompute {
    /// What stands in the tag.
    pub const OP: &'static str = "cancel-compute";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for CancelCompute {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CancelCompute"))
    }
}

impl rt::Encode for CancelCompute {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CancelCompute {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// A stretch of time.
#[derive(Clone, Debug, PartialEq)]
pub struct StartStop {
    /// What was done.
    pub action: StartStopAction,
    /// When it began, on the scheduler's clock as far as the worker knows it (for disks, on the worker's own).
    ///
    /// Unit: s.
    pub start: Number,
    /// When it ended.
    ///
    /// Unit: s.
    pub stop: Number,
    /// Where data was fetched from. Only for `transfer`.
    ///
    /// May be absent.
    pub source: Option<Address>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    StartStopRequired of StartStop {
        action: StartStopAction,
        start: Number,
        stop: Number,
    }
    and source, extra_fields
}

impl StartStop {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut action = None;
        let mut start = None;
        let mut stop = None;
        let mut source = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "action" => r.field(&mut action),
                "start" => r.field(&mut start),
                "stop" => r.field(&mut stop),
                "source" => r.field(&mut source),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            action: r.required(action, "action")?,
            start: r.required(start, "start")?,
            stop: r.required(stop, "stop")?,
            source,
            extra_fields,
        })
    }
}

impl rt::Decode for StartStop {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StartStop"))
    }
}

impl rt::Encode for StartStop {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.source.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("action", &self.action);
        w.field("start", &self.start);
        w.field("stop", &self.stop);
        w.optional("source", self.source.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StartStop {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// What a worker can spend time on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StartStopAction {
    /// Running the task.
    Compute,
    /// Fetching data from another worker.
    Transfer,
    /// Reading what the task needs from disk. Only if it took more than 5 ms.
    DiskRead,
    /// Writing the result to disk. Only if it took more than 5 ms.
    DiskWrite,
    /// Unpacking the task. Not since 2023.8.1, which unpacks as it receives.
    Deserialize,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl StartStopAction {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Compute => "compute",
            Self::Transfer => "transfer",
            Self::DiskRead => "disk-read",
            Self::DiskWrite => "disk-write",
            Self::Deserialize => "deserialize",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for StartStopAction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for StartStopAction {
    fn from(value: &str) -> Self {
        match value {
            "compute" => Self::Compute,
            "transfer" => Self::Transfer,
            "disk-read" => Self::DiskRead,
            "disk-write" => Self::DiskWrite,
            "deserialize" => Self::Deserialize,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for StartStopAction {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for StartStopAction {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

/// The task has run, and the worker holds the result.
///
/// A message, `task-finished`: worker → scheduler. Since 2022.3.0.
///
/// # Example: an int
///
/// ```text
/// {
///     "key": "inc-58e78e1b34eb49a68c65b54815d1b158",
///     "run_id": 1,
///     "nbytes": 28,
///     "type": b"\x80\x05\x8c\x08builtins\x8c\x03int\x93.",
///     "typename": "int",
///     "metadata": {},
///     "thread": 139876543210240,
///     "startstops": [{"action": "compute", "start": 1719499093.125, "stop": 1719499093.25}],
///     "op": "task-finished",
///     "stimulus_id": "task-finished-1719499093.25",
///     "status": "OK",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TaskFinished {
    /// The task.
    pub key: Key,
    /// The run, from [`ComputeTask`]. The result of an outdated run is not used: the scheduler answers [`FreeKeys`](super::replicas::FreeKeys), or has
    /// the task run again.
    ///
    /// Since 2023.1.1.
    pub run_id: i64,
    /// The size of the result.
    ///
    /// Unit: bytes.
    pub nbytes: Size,
    /// A pickle of the result's class; or, if that cannot be pickled, of its name.
    pub type_: PickleBytes,
    /// The dotted name of the result's class.
    pub typename: String,
    /// What the task noted about itself while it ran. Keys and values are the user's.
    pub metadata: Map<Value, Value>,
    /// The thread that ran it. Nil if it ran in none of the worker's.
    ///
    /// May be nil. Since 2022.3.0.
    pub thread: Option<u64>,
    /// What time the task took: for itself, and for fetching what it needed.
    ///
    /// Since 2022.3.0.
    pub startstops: Vec<StartStop>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.5.1.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskFinishedRequired of TaskFinished {
        key: Key,
        run_id: i64,
        nbytes: Size,
        type_: PickleBytes,
        typename: String,
        metadata: Map<Value, Value>,
        thread: Option<u64>,
        startstops: Vec<StartStop>,
        stimulus_id: String,
    }
    and extra_fields
}

impl TaskFinished {
    /// What stands in the tag.
    pub const OP: &'static str = "task-finished";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut key = None;
        let mut run_id = None;
        let mut nbytes = None;
        let mut type_ = None;
        let mut typename = None;
        let mut metadata = None;
        let mut thread = None;
        let mut startstops = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut status = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "key" => r.field(&mut key),
                "run_id" => r.field(&mut run_id),
                "nbytes" => r.field(&mut nbytes),
                "type" => r.field(&mut type_),
                "typename" => r.field(&mut typename),
                "metadata" => r.field(&mut metadata),
                "thread" => r.field(&mut thread),
                "startstops" => r.field(&mut startstops),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "stimulus_id" => r.field(&mut stimulus_id),
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        r.required(status, "status")?;
        Ok(Self {
            key: r.required(key, "key")?,
            run_id: r.required(run_id, "run_id")?,
            nbytes: r.required(nbytes, "nbytes")?,
            type_: r.required(type_, "type")?,
            typename: r.required(typename, "typename")?,
            metadata: r.required(metadata, "metadata")?,
            thread: r.required(thread, "thread")?,
            startstops: r.required(startstops, "startstops")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for TaskFinished {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TaskFinished"))
    }
}

impl rt::Encode for TaskFinished {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(11 + self.extra_fields.len());
        w.field("key", &self.key);
        w.field("run_id", &self.run_id);
        w.field("nbytes", &self.nbytes);
        w.field("type", &self.type_);
        w.field("typename", &self.typename);
        w.field("metadata", &self.metadata);
        w.field("thread", &self.thread);
        w.field("startstops", &self.startstops);
        w.field("op", Self::OP);
        w.field("stimulus_id", &self.stimulus_id);
        w.field("status", "OK");
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskFinished {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.nbytes.payloads(visit)?;
        self.metadata.payloads(visit)?;
        self.startstops.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The task raised. The scheduler runs it again if `retries` allow, else tells the clients ([`TaskErredReport`](super::client_reports::TaskErredReport)).
///
/// A message, `task-erred`: worker → scheduler. Since 2022.3.0.
///
/// # Example: it raised
///
/// ```text
/// {
///     "key": "bad-43a23731f7ce1455c4535b864bbfdabf",
///     "run_id": 11,
///     "exception": Serialized({"sub-header": {}, "type": "bytes", "type-serialized": b"\x80\x05\x8c\x08builtins\x8c\x05bytes\x93.", "serializer": "dask", "split-num-sub-frames": [1], "split-offsets": [0], "compression": [nil], "num-sub-frames": 1}, b"\x80\x05\x8c\x08builtins\x8c\nValueError\x93\x8c\x02no\x85R."),
///     "traceback": nil,
///     "exception_text": "ValueError('no')",
///     "traceback_text": "  File \"work.py\", line 5, in bad\n    raise ValueError(\"no\")\n",
///     "thread": 140031337330368,
///     "startstops": [{"action": "compute", "start": 1719499093.125, "stop": 1719499093.25}],
///     "op": "task-erred",
///     "stimulus_id": "task-erred-1719499093.25",
///     "status": "error",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TaskErred {
    /// The task.
    pub key: Key,
    /// The run, from [`ComputeTask`].
    ///
    /// Since 2023.7.0.
    pub run_id: i64,
    /// The pickle of the exception, inside a payload of type bytes: it is pickled twice. Long arguments of the
    /// exception are cut to `distributed.admin.max-error-length`. What cannot be pickled is replaced by
    /// `Exception(repr(e))`.
    ///
    /// Since 2022.4.1.
    pub exception: Serialized,
    /// The pickle of the traceback (of its text, if it cannot be pickled), wrapped likewise. Nil where it is longer
    /// than `distributed.admin.max-error-length`, 10 kB by default.
    ///
    /// May be nil. Since 2022.4.1.
    pub traceback: Option<Serialized>,
    /// The `repr` of the exception.
    ///
    /// Since 2022.4.1.
    pub exception_text: String,
    /// The traceback, formatted.
    ///
    /// Since 2022.4.1.
    pub traceback_text: String,
    /// The thread that ran it. Nil if it ran in none of the worker's.
    ///
    /// May be nil. Since 2022.3.0.
    pub thread: Option<u64>,
    /// What time the task took: for itself, and for fetching what it needed.
    ///
    /// Since 2022.3.0.
    pub startstops: Vec<StartStop>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.5.1.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskErredRequired of TaskErred {
        key: Key,
        run_id: i64,
        exception: Serialized,
        traceback: Option<Serialized>,
        exception_text: String,
        traceback_text: String,
        thread: Option<u64>,
        startstops: Vec<StartStop>,
        stimulus_id: String,
    }
    and extra_fields
}

impl TaskErred {
    /// What stands in the tag.
    pub const OP: &'static str = "task-erred";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut key = None;
        let mut run_id = None;
        let mut exception = None;
        let mut traceback = None;
        let mut exception_text = None;
        let mut traceback_text = None;
        let mut thread = None;
        let mut startstops = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut status = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "key" => r.field(&mut key),
                "run_id" => r.field(&mut run_id),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                "exception_text" => r.field(&mut exception_text),
                "traceback_text" => r.field(&mut traceback_text),
                "thread" => r.field(&mut thread),
                "startstops" => r.field(&mut startstops),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "stimulus_id" => r.field(&mut stimulus_id),
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        r.required(status, "status")?;
        Ok(Self {
            key: r.required(key, "key")?,
            run_id: r.required(run_id, "run_id")?,
            exception: r.required(exception, "exception")?,
            traceback: r.required(traceback, "traceback")?,
            exception_text: r.required(exception_text, "exception_text")?,
            traceback_text: r.required(traceback_text, "traceback_text")?,
            thread: r.required(thread, "thread")?,
            startstops: r.required(startstops, "startstops")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for TaskErred {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TaskErred"))
    }
}

impl rt::Encode for TaskErred {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(11 + self.extra_fields.len());
        w.field("key", &self.key);
        w.field("run_id", &self.run_id);
        w.field("exception", &self.exception);
        w.field("traceback", &self.traceback);
        w.field("exception_text", &self.exception_text);
        w.field("traceback_text", &self.traceback_text);
        w.field("thread", &self.thread);
        w.field("startstops", &self.startstops);
        w.field("op", Self::OP);
        w.field("stimulus_id", &self.stimulus_id);
        w.field("status", "error");
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskErred {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.traceback.payloads(visit)?;
        self.startstops.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The task runs on, but outside of the worker's threads: it called `secede` or waits for tasks of its own, and from
/// now on takes no room on the worker.
///
/// A message, `long-running`: worker → scheduler. Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct LongRunning {
    /// The task.
    pub key: Key,
    /// The run, from [`ComputeTask`].
    ///
    /// Since 2025.2.0.
    pub run_id: i64,
    /// How long it had run until then, which counts as the duration of such tasks. Nil if the task was cancelled
    /// and is wanted again, while it was running on.
    ///
    /// Unit: s. May be nil.
    pub compute_duration: Option<Number>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.5.1.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    LongRunningRequired of LongRunning {
        key: Key,
        run_id: i64,
        compute_duration: Option<Number>,
        stimulus_id: String,
    }
    and extra_fields
}

impl LongRunning {
    /// What stands in the tag.
    pub const OP: &'static str = "long-running";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut key = None;
        let mut run_id = None;
        let mut compute_duration = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "key" => r.field(&mut key),
                "run_id" => r.field(&mut run_id),
                "compute_duration" => r.field(&mut compute_duration),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            run_id: r.required(run_id, "run_id")?,
            compute_duration: r.required(compute_duration, "compute_duration")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for LongRunning {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("LongRunning"))
    }
}

impl rt::Encode for LongRunning {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(5 + self.extra_fields.len());
        w.field("key", &self.key);
        w.field("run_id", &self.run_id);
        w.field("compute_duration", &self.compute_duration);
        w.field("op", Self::OP);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for LongRunning {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The task asks to be run again, perhaps by another worker: it raised [`Reschedule`]. The worker has forgotten it.
///
/// A message, `reschedule`: worker → scheduler. Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct Reschedule {
    /// The task.
    pub key: Key,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.5.1.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RescheduleRequired of Reschedule {
        key: Key,
        stimulus_id: String,
    }
    and extra_fields
}

impl Reschedule {
    /// What stands in the tag.
    pub const OP: &'static str = "reschedule";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut key = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "key" => r.field(&mut key),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for Reschedule {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Reschedule"))
    }
}

impl rt::Encode for Reschedule {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("key", &self.key);
        w.field("op", Self::OP);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Reschedule {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

rt::without_payloads!(StartStopAction);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ComputeTask,
    CancelCompute,
    StartStop,
    StartStopAction,
    TaskFinished,
    TaskErred,
    LongRunning,
    Reschedule,
);
