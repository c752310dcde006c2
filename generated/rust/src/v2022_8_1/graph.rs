// Made by wirespan 0.1.0 from idl/dask/graph.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! How a client hands in work.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::early_tasks::PackedTask;
use super::types::{Key, Timedelta, WrittenKey};

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

/// Submits a graph, layer by layer, as `HighLevelGraph` packs itself (dask/highlevelgraph.py,
/// `__dask_distributed_pack__`): each layer has a form of its own, and its Python class unpacks it in the scheduler.
///
/// A message, `update-graph-hlg`: client → scheduler. Since 2020.12.0. Gone in 2023.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateGraphHlg {
    /// The graph. Its form depends on the classes of its layers, so of any type.
    pub hlg: Value,
    /// The tasks whose results the client wants: it holds a future for each, and has to release each with
    /// [`ClientReleasesKeys`](super::client_stream::ClientReleasesKeys).
    pub keys: Vec<Key>,
    /// Which tasks each one needs, beside what the layers say. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub dependencies: Presence<Map<Key, Vec<Key>>>,
    /// The workers or hosts that may run a task; all, for those that are not listed. Since 2021.2.0 never sent: the
    /// annotations of the layers say it, as they do for the next ones.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub restrictions: Presence<Map<Key, Vec<String>>>,
    /// The tasks that may run elsewhere after all, if none of those workers is there.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub loose_restrictions: Presence<Vec<Key>>,
    /// In which order to run the tasks, lowest first. Nil lets the scheduler work it out.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub priority: Presence<Map<WrittenKey, i64>>,
    /// The user's priority, higher ones first: one for all or one for each.
    ///
    /// If it is absent, the receiver assumes `0`.
    pub user_priority: Option<Priorities>,
    /// How much of each resource a task occupies while it runs.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub resources: Presence<Map<Key, Map<String, Number>>>,
    /// The task that submits this graph, if a task does: the new tasks are then ordered as if they were a part of it.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub submitting_task: Presence<Key>,
    /// How often a task may fail before it counts as failed: one for all or one for each.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub retries: Presence<Retries>,
    /// A graph that comes within this time after another has the same priority as that, else a lower one.
    ///
    /// If it is absent, the receiver assumes `0`.
    pub fifo_timeout: Option<Timedelta>,
    /// Which tasks make actors: all, none, or these.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub actors: Presence<Actors>,
    /// The source code that led here, for the dashboard.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2021.7.1.
    pub code: Presence<String>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UpdateGraphHlgRequired of UpdateGraphHlg {
        hlg: Value,
        keys: Vec<Key>,
    }
    and dependencies, restrictions, loose_restrictions, priority, user_priority, resources, submitting_task, retries, fifo_timeout, actors, code, extra_fields
}

impl UpdateGraphHlg {
    /// What stands in the tag.
    pub const OP: &'static str = "update-graph-hlg";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut hlg = None;
        let mut keys = None;
        let mut dependencies = None;
        let mut restrictions = None;
        let mut loose_restrictions = None;
        let mut priority = None;
        let mut user_priority = None;
        let mut resources = None;
        let mut submitting_task = None;
        let mut retries = None;
        let mut fifo_timeout = None;
        let mut actors = None;
        let mut code = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "hlg" => r.field(&mut hlg),
                "keys" => r.field(&mut keys),
                "dependencies" => r.field(&mut dependencies),
                "restrictions" => r.field(&mut restrictions),
                "loose_restrictions" => r.field(&mut loose_restrictions),
                "priority" => r.field(&mut priority),
                "user_priority" => r.field(&mut user_priority),
                "resources" => r.field(&mut resources),
                "submitting_task" => r.field(&mut submitting_task),
                "retries" => r.field(&mut retries),
                "fifo_timeout" => r.field(&mut fifo_timeout),
                "actors" => r.field(&mut actors),
                "code" => r.field(&mut code),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            hlg: r.required(hlg, "hlg")?,
            keys: r.required(keys, "keys")?,
            dependencies: Presence::of(dependencies),
            restrictions: Presence::of(restrictions),
            loose_restrictions: Presence::of(loose_restrictions),
            priority: Presence::of(priority),
            user_priority,
            resources: Presence::of(resources),
            submitting_task: Presence::of(submitting_task),
            retries: Presence::of(retries),
            fifo_timeout,
            actors: Presence::of(actors),
            code: Presence::of(code),
            extra_fields,
        })
    }
}

impl rt::Decode for UpdateGraphHlg {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UpdateGraphHlg"))
    }
}

impl rt::Encode for UpdateGraphHlg {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(!self.dependencies.is_absent());
        n += usize::from(!self.restrictions.is_absent());
        n += usize::from(!self.loose_restrictions.is_absent());
        n += usize::from(!self.priority.is_absent());
        n += usize::from(self.user_priority.is_some());
        n += usize::from(!self.resources.is_absent());
        n += usize::from(!self.submitting_task.is_absent());
        n += usize::from(!self.retries.is_absent());
        n += usize::from(self.fifo_timeout.is_some());
        n += usize::from(!self.actors.is_absent());
        n += usize::from(!self.code.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("hlg", &self.hlg);
        w.field("keys", &self.keys);
        w.optional("dependencies", self.dependencies.present());
        w.optional("restrictions", self.restrictions.present());
        w.optional("loose_restrictions", self.loose_restrictions.present());
        w.optional("priority", self.priority.present());
        w.optional("user_priority", self.user_priority.as_ref());
        w.optional("resources", self.resources.present());
        w.optional("submitting_task", self.submitting_task.present());
        w.optional("retries", self.retries.present());
        w.optional("fifo_timeout", self.fifo_timeout.as_ref());
        w.optional("actors", self.actors.present());
        w.optional("code", self.code.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UpdateGraphHlg {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.hlg.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The client holds a future that it unpickled: it wants the result. The name is that of an older message, whose fields
/// the scheduler still takes; but graphs come as [`UpdateGraphHlg`].
///
/// A message, `update-graph`: client → scheduler. Since 2020.12.0. Gone in 2023.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateGraph {
    /// Empty.
    pub tasks: Map<Key, PackedTask>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub dependencies: Presence<Map<Key, Vec<Key>>>,
    /// The task.
    pub keys: Vec<Key>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub restrictions: Presence<Map<Key, Vec<String>>>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub loose_restrictions: Presence<Vec<Key>>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub priority: Presence<Map<WrittenKey, i64>>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `0`.
    pub user_priority: Option<Priorities>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub resources: Presence<Map<Key, Map<String, Number>>>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub submitting_task: Presence<Key>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub retries: Presence<Retries>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `0`.
    pub fifo_timeout: Option<Timedelta>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub actors: Presence<Actors>,
    /// Who wants the result: the sender.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub client: Presence<String>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub annotations: Presence<Map<String, Value>>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2021.7.1.
    pub code: Presence<String>,
    /// Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2022.4.2.
    pub stimulus_id: Presence<String>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UpdateGraphRequired of UpdateGraph {
        tasks: Map<Key, PackedTask>,
        keys: Vec<Key>,
    }
    and dependencies, restrictions, loose_restrictions, priority, user_priority, resources, submitting_task, retries, fifo_timeout, actors, client, annotations, code, stimulus_id, extra_fields
}

impl UpdateGraph {
    /// What stands in the tag.
    pub const OP: &'static str = "update-graph";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut tasks = None;
        let mut dependencies = None;
        let mut keys = None;
        let mut restrictions = None;
        let mut loose_restrictions = None;
        let mut priority = None;
        let mut user_priority = None;
        let mut resources = None;
        let mut submitting_task = None;
        let mut retries = None;
        let mut fifo_timeout = None;
        let mut actors = None;
        let mut client = None;
        let mut annotations = None;
        let mut code = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "tasks" => r.field(&mut tasks),
                "dependencies" => r.field(&mut dependencies),
                "keys" => r.field(&mut keys),
                "restrictions" => r.field(&mut restrictions),
                "loose_restrictions" => r.field(&mut loose_restrictions),
                "priority" => r.field(&mut priority),
                "user_priority" => r.field(&mut user_priority),
                "resources" => r.field(&mut resources),
                "submitting_task" => r.field(&mut submitting_task),
                "retries" => r.field(&mut retries),
                "fifo_timeout" => r.field(&mut fifo_timeout),
                "actors" => r.field(&mut actors),
                "client" => r.field(&mut client),
                "annotations" => r.field(&mut annotations),
                "code" => r.field(&mut code),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            tasks: r.required(tasks, "tasks")?,
            dependencies: Presence::of(dependencies),
            keys: r.required(keys, "keys")?,
            restrictions: Presence::of(restrictions),
            loose_restrictions: Presence::of(loose_restrictions),
            priority: Presence::of(priority),
            user_priority,
            resources: Presence::of(resources),
            submitting_task: Presence::of(submitting_task),
            retries: Presence::of(retries),
            fifo_timeout,
            actors: Presence::of(actors),
            client: Presence::of(client),
            annotations: Presence::of(annotations),
            code: Presence::of(code),
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
        let mut n = 3;
        n += usize::from(!self.dependencies.is_absent());
        n += usize::from(!self.restrictions.is_absent());
        n += usize::from(!self.loose_restrictions.is_absent());
        n += usize::from(!self.priority.is_absent());
        n += usize::from(self.user_priority.is_some());
        n += usize::from(!self.resources.is_absent());
        n += usize::from(!self.submitting_task.is_absent());
        n += usize::from(!self.retries.is_absent());
        n += usize::from(self.fifo_timeout.is_some());
        n += usize::from(!self.actors.is_absent());
        n += usize::from(!self.client.is_absent());
        n += usize::from(!self.annotations.is_absent());
        n += usize::from(!self.code.is_absent());
        n += usize::from(!self.stimulus_id.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("tasks", &self.tasks);
        w.optional("dependencies", self.dependencies.present());
        w.field("keys", &self.keys);
        w.optional("restrictions", self.restrictions.present());
        w.optional("loose_restrictions", self.loose_restrictions.present());
        w.optional("priority", self.priority.present());
        w.optional("user_priority", self.user_priority.as_ref());
        w.optional("resources", self.resources.present());
        w.optional("submitting_task", self.submitting_task.present());
        w.optional("retries", self.retries.present());
        w.optional("fifo_timeout", self.fifo_timeout.as_ref());
        w.optional("actors", self.actors.present());
        w.optional("client", self.client.present());
        w.optional("annotations", self.annotations.present());
        w.optional("code", self.code.present());
        w.optional("stimulus_id", self.stimulus_id.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UpdateGraph {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.tasks.payloads(visit)?;
        self.annotations.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// How often a task may fail before it counts as failed.
///
/// Gone in 2023.4.0.
#[derive(Clone, Debug, PartialEq)]
pub enum Retries {
    /// The same for all. Zero is also what an empty map says.
    One(i64),
    /// Those that are not listed may not fail at all.
    Each(Map<Key, i64>),
}

impl rt::Decode for Retries {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Int => r.read_as(Self::One),
            rt::Kind::Map => r.read_as(Self::Each),
            _ => Err(r.expected("Retries")),
        }
    }
}

impl rt::Encode for Retries {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::One(value) => w.value(value),
            Self::Each(value) => w.value(value),
        }
    }
}

impl From<i64> for Retries {
    fn from(value: i64) -> Self {
        Self::One(value)
    }
}

impl From<Map<Key, i64>> for Retries {
    fn from(value: Map<Key, i64>) -> Self {
        Self::Each(value)
    }
}

rt::without_payloads!(Actors, Priorities, Retries);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Actors, Priorities, UpdateGraphHlg, UpdateGraph, Retries);
