// Made by wirespan 0.1.0 from idl/dask/tasks.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! The life of a task on a worker: the scheduler hands it over, the worker says how it ended.
//!
//! A worker may hear of the same task more than once: if it was cancelled and is wanted again, it gets a new
//! [`ComputeTask`] with a new `run_id`. The scheduler drops reports with an old one.
use super::super::runtime::{self as rt, Map, Number, Value};
use super::super::transport::Serialized;
use super::early_tasks::PackedArguments;
use super::types::{Address, Amount, Key, PickleBytes, Size};

// The same as in the release at the root.
pub use super::super::tasks::{StartStop, StartStopAction, StartStopRequired};

/// Runs a task. The worker first fetches what the task needs from its peers, waits for a free thread and for resources,
/// runs it, keeps the result, and sends [`TaskFinished`] or [`TaskErred`]; in between perhaps [`LongRunning`]; or else
/// [`Reschedule`].
///
/// A message, `compute-task`: scheduler → worker. Since 2022.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ComputeTask {
    /// The task.
    pub key: Key,
    /// What to run first if several tasks could: the lowest, compared element by element. The user's priority
    /// (negated), the graph's, the task's place in its graph; more of them for tasks that tasks submitted.
    pub priority: Vec<Amount>,
    /// How long the scheduler expects it to run.
    ///
    /// Unit: s. Gone in 2025.2.0.
    pub duration: Number,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    pub stimulus_id: String,
    /// For each task that this one needs, the workers that hold the result: one at least.
    pub who_has: Map<Key, Vec<Address>>,
    /// For each task that this one needs, the size of the result; -1 if unknown.
    ///
    /// Unit: bytes.
    pub nbytes: Map<Key, Size>,
    /// What to do: nil where the three fields behind it say it.
    ///
    /// May be nil. Since 2022.6.1. Gone in 2023.8.1.
    pub run_spec: Option<Serialized>,
    /// The function. Nil where `run_spec` says what to do.
    ///
    /// May be nil. Since 2022.6.1. Gone in 2023.8.1.
    pub function: Option<PickleBytes>,
    /// A tuple of its positional arguments. Nil where `run_spec` says what to do.
    ///
    /// May be nil. Since 2022.6.1. Gone in 2023.8.1.
    pub args: Option<PackedArguments>,
    /// A dict of its named arguments. Nil if there are none, or where `run_spec` says what to do.
    ///
    /// May be nil. Since 2022.6.1. Gone in 2023.8.1.
    pub kwargs: Option<PackedArguments>,
    /// How much of each resource of the worker the task occupies while it runs.
    ///
    /// May be nil.
    pub resource_restrictions: Option<Map<String, Amount>>,
    /// Whether the result is an actor: an object that never leaves the worker.
    pub actor: bool,
    /// What the user annotated, such as `retries` or `executor`; the values are the user's. `executor` names the pool
    /// of threads to use.
    pub annotations: Map<String, Value>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ComputeTaskRequired of ComputeTask {
        key: Key,
        priority: Vec<Amount>,
        duration: Number,
        stimulus_id: String,
        who_has: Map<Key, Vec<Address>>,
        nbytes: Map<Key, Size>,
        run_spec: Option<Serialized>,
        function: Option<PickleBytes>,
        args: Option<PackedArguments>,
        kwargs: Option<PackedArguments>,
        resource_restrictions: Option<Map<String, Amount>>,
        actor: bool,
        annotations: Map<String, Value>,
    }
    and extra_fields
}

impl ComputeTask {
    /// What stands in the tag.
    pub const OP: &'static str = "compute-task";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut priority = None;
        let mut duration = None;
        let mut stimulus_id = None;
        let mut who_has = None;
        let mut nbytes = None;
        let mut run_spec = None;
        let mut function = None;
        let mut args = None;
        let mut kwargs = None;
        let mut resource_restrictions = None;
        let mut actor = None;
        let mut annotations = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "priority" => r.field(&mut priority),
                "duration" => r.field(&mut duration),
                "stimulus_id" => r.field(&mut stimulus_id),
                "who_has" => r.field(&mut who_has),
                "nbytes" => r.field(&mut nbytes),
                "run_spec" => r.field(&mut run_spec),
                "function" => r.field(&mut function),
                "args" => r.field(&mut args),
                "kwargs" => r.field(&mut kwargs),
                "resource_restrictions" => r.field(&mut resource_restrictions),
                "actor" => r.field(&mut actor),
                "annotations" => r.field(&mut annotations),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            priority: r.required(priority, "priority")?,
            duration: r.required(duration, "duration")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            who_has: r.required(who_has, "who_has")?,
            nbytes: r.required(nbytes, "nbytes")?,
            run_spec: r.required(run_spec, "run_spec")?,
            function: r.required(function, "function")?,
            args: r.required(args, "args")?,
            kwargs: r.required(kwargs, "kwargs")?,
            resource_restrictions: r.required(resource_restrictions, "resource_restrictions")?,
            actor: r.required(actor, "actor")?,
            annotations: r.required(annotations, "annotations")?,
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
        w.map(14 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("priority", &self.priority);
        w.field("duration", &self.duration);
        w.field("stimulus_id", &self.stimulus_id);
        w.field("who_has", &self.who_has);
        w.field("nbytes", &self.nbytes);
        w.field("run_spec", &self.run_spec);
        w.field("function", &self.function);
        w.field("args", &self.args);
        w.field("kwargs", &self.kwargs);
        w.field("resource_restrictions", &self.resource_restrictions);
        w.field("actor", &self.actor);
        w.field("annotations", &self.annotations);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ComputeTask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.run_spec.payloads(visit)?;
        self.args.payloads(visit)?;
        self.kwargs.payloads(visit)?;
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
    /// Fields that release 2022.8.1 does not know. They are written last.
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

/// The task has run, and the worker holds the result.
///
/// A message, `task-finished`: worker → scheduler. Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskFinished {
    /// The task.
    pub key: Key,
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskFinishedRequired of TaskFinished {
        key: Key,
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
        w.map(10 + self.extra_fields.len());
        w.field("key", &self.key);
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
        self.metadata.payloads(visit)?;
        self.startstops.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The task raised. The scheduler runs it again if `retries` allow, else tells the clients ([`TaskErredReport`](super::client_reports::TaskErredReport)).
///
/// A message, `task-erred`: worker → scheduler. Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskErred {
    /// The task.
    pub key: Key,
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskErredRequired of TaskErred {
        key: Key,
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
        w.map(10 + self.extra_fields.len());
        w.field("key", &self.key);
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    LongRunningRequired of LongRunning {
        key: Key,
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
        let mut compute_duration = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "key" => r.field(&mut key),
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
        w.map(4 + self.extra_fields.len());
        w.field("key", &self.key);
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
    /// Fields that release 2022.8.1 does not know. They are written last.
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

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ComputeTask,
    CancelCompute,
    TaskFinished,
    TaskErred,
    LongRunning,
    Reschedule,
);
