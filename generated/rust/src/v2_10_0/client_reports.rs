// Made by wirespan 0.1.0 from idl/dask/client_reports.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! What the scheduler tells a client on its stream: the fate of the tasks that it wants, and matters of the connection.
//!
//! Reports about a task go to every client that wants it. A client must accept reports about keys that it has just
//! released, and the same report twice.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::super::transport::Serialized;
use super::types::{Address, ErredException, Key, PickleBytes};

// The same as in the release at the root.
pub use super::super::client_reports::{CloseClientStream, RestartClient, StreamClosed};

/// The task has run, and its result is in some worker's memory: it can be fetched with [`Gather`](super::data::Gather), or from the worker.
///
/// A message, `key-in-memory`: scheduler → client.
///
/// # Example: an int
///
/// ```text
/// {
///     "op": "key-in-memory",
///     "key": "inc-58e78e1b34eb49a68c65b54815d1b158",
///     "type": b"\x80\x05\x8c\x08builtins\x8c\x03int\x93.",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct KeyInMemory {
    /// The task.
    pub key: Key,
    /// A pickle of the result's class, or, if that cannot be pickled, of its dotted name: as in [`TaskFinished`](super::early_tasks::TaskFinished). Absent
    /// where the scheduler repeats what it knows: in the answer to [`ReportKey`](super::client_stream::ReportKey) and to [`ClientDesiresKeys`](super::client_stream::ClientDesiresKeys), and after
    /// [`UpdateData`](super::data::UpdateData). Nil if the worker did not say.
    ///
    /// May be absent. May be nil.
    pub type_: Presence<PickleBytes>,
    /// Who holds the data: only after [`UpdateData`](super::data::UpdateData), which makes the scheduler send this to all clients that want the
    /// key.
    ///
    /// May be absent.
    pub workers: Option<Vec<Address>>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    KeyInMemoryRequired of KeyInMemory {
        key: Key,
    }
    and type_, workers, extra_fields
}

impl KeyInMemory {
    /// What stands in the tag.
    pub const OP: &'static str = "key-in-memory";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut type_ = None;
        let mut workers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "type" => r.field(&mut type_),
                "workers" => r.field(&mut workers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            type_: Presence::of(type_),
            workers,
            extra_fields,
        })
    }
}

impl rt::Decode for KeyInMemory {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("KeyInMemory"))
    }
}

impl rt::Encode for KeyInMemory {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(!self.type_.is_absent());
        n += usize::from(self.workers.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.optional("type", self.type_.present());
        w.optional("workers", self.workers.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for KeyInMemory {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The result was lost with its worker. If the task can run again, it does, and is reported again; until then a client
/// treats it as not done.
///
/// A message, `lost-data`: scheduler → client.
#[derive(Clone, Debug, PartialEq)]
pub struct LostData {
    /// The task.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    LostDataRequired of LostData {
        key: Key,
    }
    and extra_fields
}

impl LostData {
    /// What stands in the tag.
    pub const OP: &'static str = "lost-data";

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

impl rt::Decode for LostData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("LostData"))
    }
}

impl rt::Encode for LostData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for LostData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The task failed, or one that it needs did. It has fewer fields than what the worker sends ([`TaskErred`](super::early_tasks::TaskErred)).
///
/// A message, `task-erred`: scheduler → client.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskErredReport {
    /// The task.
    pub key: Key,
    /// What was raised. The future of a task that depends on a failed one gets the exception of the latter.
    pub exception: ErredException,
    /// The traceback, wrapped as in `Failure`. Nil where there is none; absent where an actor's worker was lost.
    ///
    /// May be absent. May be nil.
    pub traceback: Presence<Serialized>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskErredReportRequired of TaskErredReport {
        key: Key,
        exception: ErredException,
    }
    and traceback, extra_fields
}

impl TaskErredReport {
    /// What stands in the tag.
    pub const OP: &'static str = "task-erred";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut exception = None;
        let mut traceback = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            exception: r.required(exception, "exception")?,
            traceback: Presence::of(traceback),
            extra_fields,
        })
    }
}

impl rt::Decode for TaskErredReport {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TaskErredReport"))
    }
}

impl rt::Encode for TaskErredReport {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(!self.traceback.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("exception", &self.exception);
        w.optional("traceback", self.traceback.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskErredReport {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.traceback.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A task that had failed is to be run again, because someone asked for it with `retry`: its future is pending again.
///
/// A message, `task-retried`: scheduler → client.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRetried {
    /// The task.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TaskRetriedRequired of TaskRetried {
        key: Key,
    }
    and extra_fields
}

impl TaskRetried {
    /// What stands in the tag.
    pub const OP: &'static str = "task-retried";

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

impl rt::Decode for TaskRetried {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("TaskRetried"))
    }
}

impl rt::Encode for TaskRetried {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for TaskRetried {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The scheduler ran into an error. Nothing in distributed sends it; clients log it.
///
/// A message, `error`: scheduler → client.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorReport {
    /// What was raised.
    ///
    /// May be absent. May be nil.
    pub exception: Presence<ErredException>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl ErrorReport {
    /// What stands in the tag.
    pub const OP: &'static str = "error";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut exception = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "exception" => r.field(&mut exception),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            exception: Presence::of(exception),
            extra_fields,
        })
    }
}

impl rt::Decode for ErrorReport {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ErrorReport"))
    }
}

impl rt::Encode for ErrorReport {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(!self.exception.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.optional("exception", self.exception.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ErrorReport {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The task was cancelled: its futures are of no more use. Sent after [`CancelTasks`](super::client_stream::CancelTasks), to all clients that want it; if an
/// [`UpdateGraph`](super::graph::UpdateGraph) needs results that are gone; and in answer to [`ReportKey`](super::client_stream::ReportKey) for an unknown key.
///
/// A message, `cancelled-key`: scheduler → client. Gone in 2023.3.1.
#[derive(Clone, Debug, PartialEq)]
pub struct CancelledKey {
    /// The task.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    CancelledKeyRequired of CancelledKey {
        key: Key,
    }
    and extra_fields
}

impl CancelledKey {
    /// What stands in the tag.
    pub const OP: &'static str = "cancelled-key";

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

impl rt::Decode for CancelledKey {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CancelledKey"))
    }
}

impl rt::Encode for CancelledKey {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CancelledKey {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    KeyInMemory,
    LostData,
    TaskErredReport,
    TaskRetried,
    ErrorReport,
    CancelledKey,
);
