// Made by wirespan 0.1.0 from idl/dask/task_stream.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! The task stream: what ran when and where, as the dashboard paints it; and the metadata that tasks leave behind.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::super::transport::Serialized;
use super::routes;
use super::tasks::StartStop;
use super::types::{Address, Key, PickleBytes, Size, Timedelta};

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
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2.10.0 does not know. They are written last.
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
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("start", self.start.present());
        w.optional("stop", self.stop.present());
        w.optional("count", self.count.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetTaskStream {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
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

/// It worked.
///
/// Gone in 2022.4.2.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRowDone {
    /// Where it ran.
    pub worker: Address,
    /// The size of the result.
    ///
    /// Unit: bytes. May be nil.
    pub nbytes: Option<Size>,
    /// The thread that ran it.
    ///
    /// May be nil.
    pub thread: Option<u64>,
    /// The class of the result.
    pub type_: PickleBytes,
    /// The name of that class.
    pub typename: String,
    /// What it spent its time on. Absent if nothing was told.
    ///
    /// May be absent.
    pub startstops: Option<Vec<StartStop>>,
    /// The task.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskRowDoneRequired of TaskRowDone {
        worker: Address,
        nbytes: Option<Size>,
        thread: Option<u64>,
        type_: PickleBytes,
        typename: String,
        key: Key,
    }
    and startstops, extra_fields
}

impl TaskRowDone {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut worker = None;
        let mut status = None;
        let mut nbytes = None;
        let mut thread = None;
        let mut type_ = None;
        let mut typename = None;
        let mut startstops = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "worker" => r.field(&mut worker),
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "nbytes" => r.field(&mut nbytes),
                "thread" => r.field(&mut thread),
                "type" => r.field(&mut type_),
                "typename" => r.field(&mut typename),
                "startstops" => r.field(&mut startstops),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            worker: r.required(worker, "worker")?,
            nbytes: r.required(nbytes, "nbytes")?,
            thread: r.required(thread, "thread")?,
            type_: r.required(type_, "type")?,
            typename: r.required(typename, "typename")?,
            startstops,
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
        let mut n = 7;
        n += usize::from(self.startstops.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("worker", &self.worker);
        w.field("status", "OK");
        w.field("nbytes", &self.nbytes);
        w.field("thread", &self.thread);
        w.field("type", &self.type_);
        w.field("typename", &self.typename);
        w.optional("startstops", self.startstops.as_ref());
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskRowDone {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.startstops.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// It failed.
///
/// Gone in 2022.4.2.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRowFailed {
    /// The task that is to blame: itself.
    pub cause: Key,
    /// The pickle of the exception, inside a payload of type bytes: it is pickled twice. Long arguments of the
    /// exception are cut to `distributed.admin.max-error-length`. What cannot be pickled is replaced by
    /// `Exception(repr(e))`.
    pub exception: Serialized,
    /// The pickle of the traceback (of its text, if it cannot be pickled), wrapped likewise. Nil where it is longer
    /// than `distributed.admin.max-error-length`, 10 kB by default.
    ///
    /// May be nil.
    pub traceback: Option<Serialized>,
    /// Where it ran.
    pub worker: Address,
    /// The thread that ran it. Absent if it could not be unpacked.
    ///
    /// May be absent. May be nil.
    pub thread: Presence<u64>,
    /// The text of the exception. Only of a task that could not be unpacked.
    ///
    /// May be absent. Gone in 2021.7.2.
    pub text: Option<String>,
    /// What it spent its time on. Absent if nothing was told.
    ///
    /// May be absent.
    pub startstops: Option<Vec<StartStop>>,
    /// The task.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskRowFailedRequired of TaskRowFailed {
        cause: Key,
        exception: Serialized,
        traceback: Option<Serialized>,
        worker: Address,
        key: Key,
    }
    and thread, text, startstops, extra_fields
}

impl TaskRowFailed {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut cause = None;
        let mut exception = None;
        let mut traceback = None;
        let mut worker = None;
        let mut status = None;
        let mut thread = None;
        let mut text = None;
        let mut startstops = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "cause" => r.field(&mut cause),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                "worker" => r.field(&mut worker),
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                "thread" => r.field(&mut thread),
                "text" => r.field(&mut text),
                "startstops" => r.field(&mut startstops),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            cause: r.required(cause, "cause")?,
            exception: r.required(exception, "exception")?,
            traceback: r.required(traceback, "traceback")?,
            worker: r.required(worker, "worker")?,
            thread: Presence::of(thread),
            text,
            startstops,
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
        let mut n = 6;
        n += usize::from(!self.thread.is_absent());
        n += usize::from(self.text.is_some());
        n += usize::from(self.startstops.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("cause", &self.cause);
        w.field("exception", &self.exception);
        w.field("traceback", &self.traceback);
        w.field("worker", &self.worker);
        w.field("status", "error");
        w.optional("thread", self.thread.present());
        w.optional("text", self.text.as_ref());
        w.optional("startstops", self.startstops.as_ref());
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

/// A task that ended. It is what the worker told of it ([`TaskFinished`](super::early_tasks::TaskFinished), [`TaskErred`](super::early_tasks::TaskErred)), and who told.
///
/// Gone in 2022.4.2.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TaskRow {
    /// It worked.
    Done(TaskRowDone),
    /// It failed.
    Failed(TaskRowFailed),
    /// What release 2.10.0 does not know.
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

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(GetTaskStream, TaskRowDone, TaskRowFailed, TaskRow);
