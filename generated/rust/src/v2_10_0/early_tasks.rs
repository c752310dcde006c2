// Made by wirespan 0.1.0 from idl/dask/early_tasks.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! The life of a task on a worker before workers had a state machine: what `tasks.idl` says, as it was until 2022.
//! The scheduler tells a worker only what it has to, so that many fields are absent.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::super::transport::Serialized;
use super::tasks::StartStop;
use super::types::{Address, Key, PickleBytes, Size};

/// Runs a task. The worker first fetches what the task needs from its peers, waits for a free thread and for resources,
/// runs it, keeps the result, and sends [`TaskFinished`] or [`TaskErred`]; in between perhaps [`LongRunning`]; or else
/// [`Reschedule`].
///
/// What to do stands in `function`, `args` and perhaps `kwargs`, or else in `task`: what the client put into
/// `UpdateGraph.tasks` comes out here, unread.
///
/// A message, `compute-task`: scheduler → worker. Gone in 2022.6.0.
///
/// # Example: a call
///
/// ```text
/// {
///     "op": "compute-task",
///     "key": "sum-9ce4d640",
///     "priority": [0, 1, 3],
///     "duration": 0.5,
///     "who_has": {"x": ["tcp://127.0.0.1:40331"]},
///     "nbytes": {"x": 28},
///     "function": b"\x80\x04\x8c\x08builtins\x8c\x03sum\x93.",
///     "args": b"\x80\x04]\x8c\x01xa\x85.",
/// }
/// ```
///
/// # Example: a nested task
///
/// ```text
/// {
///     "op": "compute-task",
///     "key": "('sum', 0)",
///     "priority": [0, 1, 3],
///     "duration": 0.5,
///     "task": Serialized({}, b"\x80\x04N."),
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ComputeTask {
    /// The task.
    pub key: Key,
    /// What to run first if several tasks could: the lowest, compared element by element. The user's priority
    /// (negated), the graph's, the task's place in its graph; more of them for tasks that tasks submitted.
    pub priority: Vec<Number>,
    /// How long the scheduler expects it to run.
    ///
    /// Unit: s.
    pub duration: Number,
    /// How much of each resource of the worker the task occupies while it runs. Absent if none.
    ///
    /// May be absent.
    pub resource_restrictions: Option<Map<String, Number>>,
    /// Whether the result is an actor: an object that never leaves the worker. Absent if not.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub actor: Option<bool>,
    /// For each task that this one needs, the workers that hold the result. Absent if it needs none; a worker that is
    /// not told of a need takes the key itself for a value.
    ///
    /// May be absent. Gone in 2021.10.0.
    pub who_has: Option<Map<Key, Vec<Address>>>,
    /// For each task that this one needs, the size of the result; nil if unknown. Absent if it needs none.
    ///
    /// Unit: bytes. May be absent. Gone in 2022.5.1.
    pub nbytes: Option<Map<Key, Option<i64>>>,
    /// What to do.
    pub spec: TaskSpec,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ComputeTaskRequired of ComputeTask {
        key: Key,
        priority: Vec<Number>,
        duration: Number,
        spec: TaskSpec,
    }
    and resource_restrictions, actor, who_has, nbytes, extra_fields
}

impl ComputeTask {
    /// What stands in the tag.
    pub const OP: &'static str = "compute-task";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.peek_map()?;
        let spec = TaskSpec::read_part(r)?;
        let spec = r.required_part(spec, "TaskSpec")?;
        let mut tag = None;
        let mut key = None;
        let mut priority = None;
        let mut duration = None;
        let mut resource_restrictions = None;
        let mut actor = None;
        let mut who_has = None;
        let mut nbytes = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "priority" => r.field(&mut priority),
                "duration" => r.field(&mut duration),
                "resource_restrictions" => r.field(&mut resource_restrictions),
                "actor" => r.field(&mut actor),
                "who_has" => r.field(&mut who_has),
                "nbytes" => r.field(&mut nbytes),
                _ if spec.has_key(wire_name) => r.skip(),
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
            resource_restrictions,
            actor,
            who_has,
            nbytes,
            spec,
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
        let mut n = 4;
        n += usize::from(self.resource_restrictions.is_some());
        n += usize::from(self.actor.is_some());
        n += usize::from(self.who_has.is_some());
        n += usize::from(self.nbytes.is_some());
        n += self.spec.count();
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("priority", &self.priority);
        w.field("duration", &self.duration);
        w.optional("resource_restrictions", self.resource_restrictions.as_ref());
        w.optional("actor", self.actor.as_ref());
        w.optional("who_has", self.who_has.as_ref());
        w.optional("nbytes", self.nbytes.as_ref());
        self.spec.write_entries(w);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ComputeTask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.spec.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// It calls a function with plain arguments, in which the keys of other tasks stand for their results.
///
/// Gone in 2022.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskSpecCall {
    /// The function.
    pub function: PickleBytes,
    /// A tuple of its positional arguments.
    pub args: PackedArguments,
    /// A dict of its named arguments.
    ///
    /// May be absent.
    pub kwargs: Option<PackedArguments>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskSpecCallRequired of TaskSpecCall {
        function: PickleBytes,
        args: PackedArguments,
    }
    and kwargs, extra_fields
}

impl TaskSpecCall {
    const KEYS: &'static [&'static str] = &["function", "args", "kwargs"];

    pub(super) fn read(r: &mut rt::Reader<'_>, partial: bool) -> rt::Result<Self> {
        let mut function = None;
        let mut args = None;
        let mut kwargs = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "function" => r.field(&mut function),
                "args" => r.field(&mut args),
                "kwargs" => r.field(&mut kwargs),
                _ if partial => r.skip(),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            function: r.required(function, "function")?,
            args: r.required(args, "args")?,
            kwargs,
            extra_fields,
        })
    }

    pub(super) fn has_key(name: &str) -> bool {
        Self::KEYS.contains(&name)
    }

    pub(super) fn count(&self) -> usize {
        let mut n = 2;
        n += usize::from(self.kwargs.is_some());
        n += self.extra_fields.len();
        n
    }

    pub(super) fn write_entries<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.field("function", &self.function);
        w.field("args", &self.args);
        w.optional("kwargs", self.kwargs.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Decode for TaskSpecCall {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r, false).map_err(|e| e.in_type("TaskSpecCall"))
    }
}

impl rt::Encode for TaskSpecCall {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(self.count());
        self.write_entries(w);
    }
}

impl rt::Payloads for TaskSpecCall {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// It is anything else: tasks inside of tasks, a list of keys, a plain value.
///
/// Gone in 2022.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskSpecWhole {
    /// The task, as dask writes it: a tuple of a function and its arguments, or a value.
    pub task: Serialized,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskSpecWholeRequired of TaskSpecWhole {
        task: Serialized,
    }
    and extra_fields
}

impl TaskSpecWhole {
    const KEYS: &'static [&'static str] = &["task"];

    pub(super) fn read(r: &mut rt::Reader<'_>, partial: bool) -> rt::Result<Self> {
        let mut task = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "task" => r.field(&mut task),
                _ if partial => r.skip(),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            task: r.required(task, "task")?,
            extra_fields,
        })
    }

    pub(super) fn has_key(name: &str) -> bool {
        Self::KEYS.contains(&name)
    }

    pub(super) fn count(&self) -> usize {
        1 + self.extra_fields.len()
    }

    pub(super) fn write_entries<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.field("task", &self.task);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Decode for TaskSpecWhole {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r, false).map_err(|e| e.in_type("TaskSpecWhole"))
    }
}

impl rt::Encode for TaskSpecWhole {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(self.count());
        self.write_entries(w);
    }
}

impl rt::Payloads for TaskSpecWhole {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.task.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// What a task is to do, among the fields of [`ComputeTask`].
///
/// Gone in 2022.6.0.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskSpec {
    /// It calls a function with plain arguments, in which the keys of other tasks stand for their results.
    Call(TaskSpecCall),
    /// It is anything else: tasks inside of tasks, a list of keys, a plain value.
    Whole(TaskSpecWhole),
}

impl TaskSpec {
    /// Reads the arm whose fields stand in the map that comes next, among others; the map itself is not read.
    pub(super) fn read_part(r: &mut rt::Reader<'_>) -> rt::Result<Option<Self>> {
        match r.only_key(&["function", "task"])? {
            Some("function") => r.part(TaskSpecCall::read, Self::Call),
            Some("task") => r.part(TaskSpecWhole::read, Self::Whole),
            _ => Ok(None),
        }
    }

    pub(super) fn has_key(&self, name: &str) -> bool {
        match self {
            Self::Call(_) => TaskSpecCall::has_key(name),
            Self::Whole(_) => TaskSpecWhole::has_key(name),
        }
    }

    pub(super) fn count(&self) -> usize {
        match self {
            Self::Call(part) => part.count(),
            Self::Whole(part) => part.count(),
        }
    }

    pub(super) fn write_entries<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Call(part) => part.write_entries(w),
            Self::Whole(part) => part.write_entries(w),
        }
    }
}

impl rt::Decode for TaskSpec {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.one_key(&["function", "task"])? {
                "function" => r.read_as(Self::Call),
                "task" => r.read_as(Self::Whole),
                _ => Err(r.expected("TaskSpec")),
            },
            _ => Err(r.expected("TaskSpec")),
        }
    }
}

impl rt::Encode for TaskSpec {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Call(value) => w.value(value),
            Self::Whole(value) => w.value(value),
        }
    }
}

impl rt::Payloads for TaskSpec {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Call(value) => value.payloads(visit),
            Self::Whole(value) => value.payloads(visit),
        }
    }
}

impl From<TaskSpecCall> for TaskSpec {
    fn from(value: TaskSpecCall) -> Self {
        Self::Call(value)
    }
}

impl From<TaskSpecWhole> for TaskSpec {
    fn from(value: TaskSpecWhole) -> Self {
        Self::Whole(value)
    }
}

/// It calls a function with plain arguments, in which the keys of other tasks stand for their results.
///
/// Gone in 2023.8.1.
#[derive(Clone, Debug, PartialEq)]
pub struct PackedTaskCall {
    /// The function.
    pub function: PickleBytes,
    /// A tuple of its positional arguments.
    pub args: PackedArguments,
    /// A dict of its named arguments.
    ///
    /// May be absent.
    pub kwargs: Option<PackedArguments>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PackedTaskCallRequired of PackedTaskCall {
        function: PickleBytes,
        args: PackedArguments,
    }
    and kwargs, extra_fields
}

impl PackedTaskCall {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut function = None;
        let mut args = None;
        let mut kwargs = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "function" => r.field(&mut function),
                "args" => r.field(&mut args),
                "kwargs" => r.field(&mut kwargs),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            function: r.required(function, "function")?,
            args: r.required(args, "args")?,
            kwargs,
            extra_fields,
        })
    }
}

impl rt::Decode for PackedTaskCall {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PackedTaskCall"))
    }
}

impl rt::Encode for PackedTaskCall {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.kwargs.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("function", &self.function);
        w.field("args", &self.args);
        w.optional("kwargs", self.kwargs.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PackedTaskCall {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// What a task is to do, as a value of its own.
///
/// Gone in 2023.8.1.
#[derive(Clone, Debug, PartialEq)]
pub enum PackedTask {
    /// It calls a function with plain arguments, in which the keys of other tasks stand for their results.
    Call(PackedTaskCall),
    /// It is anything else: tasks inside of tasks, a list of keys, a plain value.
    Whole(Serialized),
}

impl rt::Decode for PackedTask {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => r.read_as(Self::Call),
            rt::Kind::Payload("Serialized") => r.read_as(Self::Whole),
            _ => Err(r.expected("PackedTask")),
        }
    }
}

impl rt::Encode for PackedTask {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Call(value) => w.value(value),
            Self::Whole(value) => w.value(value),
        }
    }
}

impl rt::Payloads for PackedTask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Call(value) => value.payloads(visit),
            Self::Whole(value) => value.payloads(visit),
        }
    }
}

impl From<PackedTaskCall> for PackedTask {
    fn from(value: PackedTaskCall) -> Self {
        Self::Call(value)
    }
}

impl From<Serialized> for PackedTask {
    fn from(value: Serialized) -> Self {
        Self::Whole(value)
    }
}

/// The arguments of a function.
///
/// Gone in 2023.8.1.
#[derive(Clone, Debug, PartialEq)]
pub enum PackedArguments {
    /// Pickled.
    PickleBytes(PickleBytes),
}

impl rt::Decode for PackedArguments {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Bytes => r.read_as(Self::PickleBytes),
            _ => Err(r.expected("PackedArguments")),
        }
    }
}

impl rt::Encode for PackedArguments {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::PickleBytes(value) => w.value(value),
        }
    }
}

impl From<PickleBytes> for PackedArguments {
    fn from(value: PickleBytes) -> Self {
        Self::PickleBytes(value)
    }
}

/// Gives a task up, since another worker has run it or nobody needs it any more. What is running runs to its end, but
/// its result is not kept.
///
/// A message, `release-task`: scheduler → worker. Gone in 2021.6.1.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseTask {
    /// The task.
    pub key: Key,
    /// The task on whose behalf it is, for the log. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub cause: Presence<Key>,
    /// Why, for the log. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub reason: Presence<String>,
    /// Whether to answer with [`Release`]. Never sent.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub report: Option<bool>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ReleaseTaskRequired of ReleaseTask {
        key: Key,
    }
    and cause, reason, report, extra_fields
}

impl ReleaseTask {
    /// What stands in the tag.
    pub const OP: &'static str = "release-task";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut cause = None;
        let mut reason = None;
        let mut report = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "cause" => r.field(&mut cause),
                "reason" => r.field(&mut reason),
                "report" => r.field(&mut report),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            cause: Presence::of(cause),
            reason: Presence::of(reason),
            report,
            extra_fields,
        })
    }
}

impl rt::Decode for ReleaseTask {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ReleaseTask"))
    }
}

impl rt::Encode for ReleaseTask {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(!self.cause.is_absent());
        n += usize::from(!self.reason.is_absent());
        n += usize::from(self.report.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.optional("cause", self.cause.present());
        w.optional("reason", self.reason.present());
        w.optional("report", self.report.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ReleaseTask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The task has run, and the worker holds the result.
///
/// A message, `task-finished`: worker → scheduler. Gone in 2022.3.0.
///
/// # Example: an int
///
/// ```text
/// {
///     "op": "task-finished",
///     "status": "OK",
///     "key": "inc-58e78e1b34eb49a68c65b54815d1b158",
///     "nbytes": 28,
///     "thread": 139876543210240,
///     "type": b"\x80\x04\x8c\x08builtins\x8c\x03int\x93.",
///     "typename": "int",
///     "startstops": [{"action": "compute", "start": 1719499093.125, "stop": 1719499093.25}],
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TaskFinished {
    /// The task.
    pub key: Key,
    /// The size of the result.
    ///
    /// Unit: bytes. May be nil.
    pub nbytes: Option<Size>,
    /// The thread that ran it. Nil if it ran in none of the worker's.
    ///
    /// May be nil.
    pub thread: Option<u64>,
    /// A pickle of the result's class; or, if that cannot be pickled, of its name.
    pub type_: PickleBytes,
    /// The dotted name of the result's class.
    pub typename: String,
    /// What time the task took: for itself, and for fetching what it needed. Absent if it took none, since the worker
    /// was given the result.
    ///
    /// May be absent.
    pub startstops: Option<Vec<StartStop>>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskFinishedRequired of TaskFinished {
        key: Key,
        nbytes: Option<Size>,
        thread: Option<u64>,
        type_: PickleBytes,
        typename: String,
    }
    and startstops, extra_fields
}

impl TaskFinished {
    /// What stands in the tag.
    pub const OP: &'static str = "task-finished";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut status = None;
        let mut key = None;
        let mut nbytes = None;
        let mut thread = None;
        let mut type_ = None;
        let mut typename = None;
        let mut startstops = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "key" => r.field(&mut key),
                "nbytes" => r.field(&mut nbytes),
                "thread" => r.field(&mut thread),
                "type" => r.field(&mut type_),
                "typename" => r.field(&mut typename),
                "startstops" => r.field(&mut startstops),
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
            thread: r.required(thread, "thread")?,
            type_: r.required(type_, "type")?,
            typename: r.required(typename, "typename")?,
            startstops,
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
        let mut n = 7;
        n += usize::from(self.startstops.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("status", "OK");
        w.field("key", &self.key);
        w.field("nbytes", &self.nbytes);
        w.field("thread", &self.thread);
        w.field("type", &self.type_);
        w.field("typename", &self.typename);
        w.optional("startstops", self.startstops.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskFinished {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.startstops.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The task raised, or could not be unpacked. The scheduler runs it again if `retries` allow, else tells the clients
/// ([`TaskErredReport`](super::client_reports::TaskErredReport)).
///
/// A worker that could not unpack it sends an [`ErrorMessage`](super::types::ErrorMessage) with `key` and `op` behind it, and without the fields that
/// tell of a run (worker.py, `Worker._maybe_deserialize_task`; until 2021.7.2).
///
/// A message, `task-erred`: worker → scheduler. Gone in 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskErred {
    /// The task.
    pub key: Key,
    /// The thread that ran it. Nil if it ran in none of the worker's.
    ///
    /// May be absent. May be nil. Gone in 2021.7.2.
    pub thread: Presence<u64>,
    /// The pickle of the exception, inside a payload of type bytes: it is pickled twice. Long arguments of the
    /// exception are cut to `distributed.admin.max-error-length`. What cannot be pickled is replaced by
    /// `Exception(repr(e))`.
    pub exception: Serialized,
    /// The pickle of the traceback (of its text, if it cannot be pickled), wrapped likewise. Nil where it is longer
    /// than `distributed.admin.max-error-length`, 10 kB by default.
    ///
    /// May be nil.
    pub traceback: Option<Serialized>,
    /// The text of the exception. Only of a task that could not be unpacked.
    ///
    /// May be absent. Gone in 2021.7.2.
    pub text: Option<String>,
    /// What time the task took: for itself, and for fetching what it needed.
    ///
    /// May be absent.
    pub startstops: Option<Vec<StartStop>>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskErredRequired of TaskErred {
        key: Key,
        exception: Serialized,
        traceback: Option<Serialized>,
    }
    and thread, text, startstops, extra_fields
}

impl TaskErred {
    /// What stands in the tag.
    pub const OP: &'static str = "task-erred";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut status = None;
        let mut key = None;
        let mut thread = None;
        let mut exception = None;
        let mut traceback = None;
        let mut text = None;
        let mut startstops = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                "key" => r.field(&mut key),
                "thread" => r.field(&mut thread),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                "text" => r.field(&mut text),
                "startstops" => r.field(&mut startstops),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        r.required(status, "status")?;
        Ok(Self {
            key: r.required(key, "key")?,
            thread: Presence::of(thread),
            exception: r.required(exception, "exception")?,
            traceback: r.required(traceback, "traceback")?,
            text,
            startstops,
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
        let mut n = 5;
        n += usize::from(!self.thread.is_absent());
        n += usize::from(self.text.is_some());
        n += usize::from(self.startstops.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("status", "error");
        w.field("key", &self.key);
        w.optional("thread", self.thread.present());
        w.field("exception", &self.exception);
        w.field("traceback", &self.traceback);
        w.optional("text", self.text.as_ref());
        w.optional("startstops", self.startstops.as_ref());
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
/// A message, `long-running`: worker → scheduler. Gone in 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct LongRunning {
    /// The task.
    pub key: Key,
    /// How long it had run until then, which counts as the duration of such tasks.
    ///
    /// Unit: s. May be nil.
    pub compute_duration: Option<Number>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    LongRunningRequired of LongRunning {
        key: Key,
        compute_duration: Option<Number>,
    }
    and extra_fields
}

impl LongRunning {
    /// What stands in the tag.
    pub const OP: &'static str = "long-running";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut compute_duration = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "compute_duration" => r.field(&mut compute_duration),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            compute_duration: r.required(compute_duration, "compute_duration")?,
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
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("compute_duration", &self.compute_duration);
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
/// A message, `reschedule`: worker → scheduler. Gone in 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct Reschedule {
    /// The task.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RescheduleRequired of Reschedule {
        key: Key,
    }
    and extra_fields
}

impl Reschedule {
    /// What stands in the tag.
    pub const OP: &'static str = "reschedule";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
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
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Reschedule {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The worker has given up a task that it had not finished: the scheduler finds another worker for it.
///
/// A message, `release`: worker → scheduler. Gone in 2021.10.0.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The task.
    pub key: Key,
    /// The task on whose behalf it is: one whose needs could not be had.
    ///
    /// May be nil.
    pub cause: Option<Key>,
    /// Not used.
    pub ignored: Map<String, Value>,
}

rt::required! {
    ReleaseRequired of Release {
        key: Key,
        cause: Option<Key>,
    }
    and ignored
}

impl Release {
    /// What stands in the tag.
    pub const OP: &'static str = "release";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut cause = None;
        let mut ignored = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "cause" => r.field(&mut cause),
                _ => r.rest(&mut ignored, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            cause: r.required(cause, "cause")?,
            ignored,
        })
    }
}

impl rt::Decode for Release {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Release"))
    }
}

impl rt::Encode for Release {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.ignored.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("cause", &self.cause);
        self.ignored.encode_entries(w);
    }
}

impl rt::Payloads for Release {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.ignored.payloads(visit)?;
        Ok(())
    }
}

rt::without_payloads!(PackedArguments);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ComputeTask,
    TaskSpecCall,
    TaskSpecWhole,
    TaskSpec,
    PackedTaskCall,
    PackedTask,
    PackedArguments,
    ReleaseTask,
    TaskFinished,
    TaskErred,
    LongRunning,
    Reschedule,
    Release,
);
