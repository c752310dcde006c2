// Made by wirespan 0.1.0 from idl/dask/graph.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! How a client hands in work.
use super::runtime::{self as rt, Map, Presence, Set, Value};
use super::transport::{Pickled, Serialized};
use super::types::{Key, Timedelta};

/// Submits a graph of tasks: everything that `submit`, `map`, `compute` and `persist` do ends here. The scheduler
/// unpacks the graph, which is the one place where it has to load what users wrote, and starts what can start.
/// The client is told of each task in `keys`: [`KeyInMemory`](super::client_reports::KeyInMemory) or [`TaskErredReport`](super::client_reports::TaskErredReport) when it ends, [`CancelledKeys`](super::client_reports::CancelledKeys) if the
/// graph needs results that are gone. If the graph cannot be loaded, each of `keys` has erred.
///
/// A message, `update-graph`: client → scheduler. Since 2023.4.0.
///
/// # Example: one task
///
/// ```text
/// {
///     "op": "update-graph",
///     "expr_ser": Serialized({"serializer": "pickle", "writeable": [], "num-sub-frames": 1}, b"\x80\x05N."),
///     "keys": set(["inc-58e78e1b34eb49a68c65b54815d1b158"]),
///     "internal_priority": {"inc-58e78e1b34eb49a68c65b54815d1b158": 0},
///     "submitting_task": nil,
///     "fifo_timeout": "100 ms",
///     "actors": false,
///     "code": Pickled(b"\x80\x05)."),
///     "annotations": Pickled(b"\x80\x05}."),
///     "span_metadata": Pickled(b"\x80\x05}."),
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateGraph {
    /// The graph: a pickled expression (`dask._expr.Expr`), from which the scheduler makes the tasks. Unlike other
    /// payloads, this one is read by the scheduler. Its header has no split fields.
    ///
    /// Since 2025.4.0.
    pub expr_ser: Serialized,
    /// The tasks whose results the client wants: it holds a future for each, and has to release each with
    /// [`ClientReleasesKeys`](super::client_stream::ClientReleasesKeys).
    ///
    /// Since 2024.11.0.
    pub keys: Set<Key>,
    /// In which order to run the tasks, lowest first, if nothing else decides. Nil or empty lets the scheduler work it
    /// out (`dask.order`).
    ///
    /// May be nil. Since 2023.9.0.
    pub internal_priority: Option<Map<Key, i64>>,
    /// The task that submits this graph, if a task does: the new tasks are then ordered as if they were a part of it.
    ///
    /// May be nil.
    pub submitting_task: Option<Key>,
    /// A graph that comes within this time after another has the same priority as that, else a lower one.
    ///
    /// If it is absent, the receiver assumes `0.0`.
    pub fifo_timeout: Option<Timedelta>,
    /// Which tasks make actors: all, none, or these.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub actors: Presence<Actors>,
    /// The source code that led here, for the dashboard: a pickled tuple of `SourceCode`, outermost first. distributed
    /// always sends it, but the scheduler can do without.
    ///
    /// May be absent. Since 2023.6.0.
    pub code: Option<Pickled>,
    /// What holds for all tasks of the graph, a pickled dict: `priority`, `workers`, `allow_other_workers`, `retries`,
    /// `resources` and whatever the user annotates. A task's own annotations are in the graph. distributed always sends
    /// it, but the scheduler can do without.
    ///
    /// May be absent.
    pub annotations: Option<Pickled>,
    /// For the span of the tasks, a pickled dict: `collections` describes what the user computes.
    ///
    /// Since 2024.5.2.
    pub span_metadata: Pickled,
    /// The user's priority, higher ones first: one for all or one for each. Never sent: it goes into `annotations`.
    ///
    /// If it is absent, the receiver assumes `0`.
    pub user_priority: Option<Priorities>,
    /// Why it is sent. Never sent: the scheduler makes one up.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub stimulus_id: Presence<String>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UpdateGraphRequired of UpdateGraph {
        expr_ser: Serialized,
        keys: Set<Key>,
        internal_priority: Option<Map<Key, i64>>,
        submitting_task: Option<Key>,
        span_metadata: Pickled,
    }
    and fifo_timeout, actors, code, annotations, user_priority, stimulus_id, extra_fields
}

impl UpdateGraph {
    /// What stands in the tag.
    pub const OP: &'static str = "update-graph";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut expr_ser = None;
        let mut keys = None;
        let mut internal_priority = None;
        let mut submitting_task = None;
        let mut fifo_timeout = None;
        let mut actors = None;
        let mut code = None;
        let mut annotations = None;
        let mut span_metadata = None;
        let mut user_priority = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "expr_ser" => r.field(&mut expr_ser),
                "keys" => r.field(&mut keys),
                "internal_priority" => r.field(&mut internal_priority),
                "submitting_task" => r.field(&mut submitting_task),
                "fifo_timeout" => r.field(&mut fifo_timeout),
                "actors" => r.field(&mut actors),
                "code" => r.field(&mut code),
                "annotations" => r.field(&mut annotations),
                "span_metadata" => r.field(&mut span_metadata),
                "user_priority" => r.field(&mut user_priority),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            expr_ser: r.required(expr_ser, "expr_ser")?,
            keys: r.required(keys, "keys")?,
            internal_priority: r.required(internal_priority, "internal_priority")?,
            submitting_task: r.required(submitting_task, "submitting_task")?,
            fifo_timeout,
            actors: Presence::of(actors),
            code,
            annotations,
            span_metadata: r.required(span_metadata, "span_metadata")?,
            user_priority,
            stimulus_id: Presence::of(stimulus_id),
            extra_fields,
        })
    }
}

impl rt::Decode for UpdateGraph {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UpdateGraph"))
    }
}

impl rt::Encode for UpdateGraph {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 6;
        n += usize::from(self.fifo_timeout.is_some());
        n += usize::from(!self.actors.is_absent());
        n += usize::from(self.code.is_some());
        n += usize::from(self.annotations.is_some());
        n += usize::from(self.user_priority.is_some());
        n += usize::from(!self.stimulus_id.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("expr_ser", &self.expr_ser);
        w.field("keys", &self.keys);
        w.field("internal_priority", &self.internal_priority);
        w.field("submitting_task", &self.submitting_task);
        w.optional("fifo_timeout", self.fifo_timeout.as_ref());
        w.optional("actors", self.actors.present());
        w.optional("code", self.code.as_ref());
        w.optional("annotations", self.annotations.as_ref());
        w.field("span_metadata", &self.span_metadata);
        w.optional("user_priority", self.user_priority.as_ref());
        w.optional("stimulus_id", self.stimulus_id.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UpdateGraph {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.expr_ser.payloads(visit)?;
        self.fifo_timeout.payloads(visit)?;
        self.code.payloads(visit)?;
        self.annotations.payloads(visit)?;
        self.span_metadata.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Which tasks of a graph make actors: objects that stay on one worker, and whose methods are called there.
#[derive(Clone, Debug, PartialEq)]
pub enum Actors {
    /// The arm `bool`.
    Bool(bool),
    /// The arm `list`.
    List(Vec<Key>),
}

impl rt::Decode for Actors {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Bool => r.read_as(Self::Bool),
            rt::Kind::Array => r.read_as(Self::List),
            _ => Err(r.expected("Actors")),
        }
    }
}

impl rt::Encode for Actors {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Bool(value) => w.value(value),
            Self::List(value) => w.value(value),
        }
    }
}

impl From<bool> for Actors {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<Vec<Key>> for Actors {
    fn from(value: Vec<Key>) -> Self {
        Self::List(value)
    }
}

/// A priority for all tasks, or one for each.
#[derive(Clone, Debug, PartialEq)]
pub enum Priorities {
    /// The same for all.
    One(i64),
    /// Those that are not listed have 0.
    Each(Map<Key, i64>),
}

impl rt::Decode for Priorities {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Int => r.read_as(Self::One),
            rt::Kind::Map => r.read_as(Self::Each),
            _ => Err(r.expected("Priorities")),
        }
    }
}

impl rt::Encode for Priorities {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::One(value) => w.value(value),
            Self::Each(value) => w.value(value),
        }
    }
}

impl From<i64> for Priorities {
    fn from(value: i64) -> Self {
        Self::One(value)
    }
}

impl From<Map<Key, i64>> for Priorities {
    fn from(value: Map<Key, i64>) -> Self {
        Self::Each(value)
    }
}

rt::without_payloads!(Actors, Priorities);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(UpdateGraph, Actors, Priorities);
