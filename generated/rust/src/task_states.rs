// Made by wirespan 0.1.0 from idl/dask/task_states.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Tasks as the scheduler knows them: to ask for their states, to run them again, to bind them to workers.
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};
use super::types::{Key, Names, TaskState};

/// Runs failed tasks again. The answer is which ones: those of `keys`, and those that they need which failed too.
///
/// A request, `retry`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct RetryTasks {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The tasks, which the scheduler must know.
    pub keys: Vec<Key>,
    /// Who asks.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub client: Presence<String>,
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
    RetryTasksRequired of RetryTasks {
        keys: Vec<Key>,
    }
    and close, client, reply, serializers, extra_fields
}

impl RetryTasks {
    /// What stands in the tag.
    pub const OP: &'static str = "retry";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut client = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "client" => r.field(&mut client),
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
            keys: r.required(keys, "keys")?,
            client: Presence::of(client),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RetryTasks {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RetryTasks"))
    }
}

impl rt::Encode for RetryTasks {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.client.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("client", self.client.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RetryTasks {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RetryTasks {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RetryTasks {
    type Body = Vec<Key>;
}

impl routes::Answered for RetryTasks {
    type Reply = Vec<Key>;
}

/// Binds tasks to workers from now on. Nothing in distributed sends it.
///
/// A request, `set_restrictions`: client → scheduler. Since 2021.7.1.
#[derive(Clone, Debug, PartialEq)]
pub struct SetRestrictions {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// For each task the workers that may run it: their addresses or hosts. Nil, or none, is all.
    pub worker: Map<Key, Option<Restriction>>,
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
    SetRestrictionsRequired of SetRestrictions {
        worker: Map<Key, Option<Restriction>>,
    }
    and close, reply, serializers, extra_fields
}

impl SetRestrictions {
    /// What stands in the tag.
    pub const OP: &'static str = "set_restrictions";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut worker = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "worker" => r.field(&mut worker),
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
            worker: r.required(worker, "worker")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for SetRestrictions {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SetRestrictions"))
    }
}

impl rt::Encode for SetRestrictions {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("worker", &self.worker);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SetRestrictions {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for SetRestrictions {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for SetRestrictions {
    type Body = ();
}

impl routes::Answered for SetRestrictions {
    type Reply = ();
}

/// Where a task may run.
///
/// Since 2021.7.1.
#[derive(Clone, Debug, PartialEq)]
pub enum Restriction {
    /// On one worker.
    One(String),
    /// On any of these.
    Several(Names),
}

impl rt::Decode for Restriction {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::One),
            rt::Kind::Array | rt::Kind::Set => r.read_as(Self::Several),
            _ => Err(r.expected("Restriction")),
        }
    }
}

impl rt::Encode for Restriction {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::One(value) => w.value(value),
            Self::Several(value) => w.value(value),
        }
    }
}

impl From<String> for Restriction {
    fn from(value: String) -> Self {
        Self::One(value)
    }
}

impl From<&str> for Restriction {
    fn from(value: &str) -> Self {
        Self::One(value.to_owned())
    }
}

impl From<Names> for Restriction {
    fn from(value: Names) -> Self {
        Self::Several(value)
    }
}

/// Asks for the states of tasks; nil where the scheduler does not know one. Nothing in distributed sends it.
///
/// A request, `get_task_status`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct GetTaskStatus {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The tasks.
    pub keys: Vec<Key>,
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
    GetTaskStatusRequired of GetTaskStatus {
        keys: Vec<Key>,
    }
    and close, reply, serializers, extra_fields
}

impl GetTaskStatus {
    /// What stands in the tag.
    pub const OP: &'static str = "get_task_status";

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
            keys: r.required(keys, "keys")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetTaskStatus {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetTaskStatus"))
    }
}

impl rt::Encode for GetTaskStatus {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetTaskStatus {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetTaskStatus {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetTaskStatus {
    type Body = Map<Key, Option<TaskState>>;
}

impl routes::Answered for GetTaskStatus {
    type Reply = Map<Key, Option<TaskState>>;
}

/// Counts tasks, by their names (the prefix, as `inc` in `inc-4f2d…`). Nothing in distributed sends it.
///
/// A request, `get_task_prefix_states`: client → scheduler. Since 2022.1.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTaskPrefixStates {
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

impl GetTaskPrefixStates {
    /// What stands in the tag.
    pub const OP: &'static str = "get_task_prefix_states";

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

impl rt::Decode for GetTaskPrefixStates {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetTaskPrefixStates"))
    }
}

impl rt::Encode for GetTaskPrefixStates {
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

impl rt::Payloads for GetTaskPrefixStates {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetTaskPrefixStates {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetTaskPrefixStates {
    type Body = Map<String, PrefixStates>;
}

impl routes::Answered for GetTaskPrefixStates {
    type Reply = Map<String, PrefixStates>;
}

/// How many tasks of a name are in which state.
///
/// Since 2022.1.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PrefixStates {
    /// Done.
    pub memory: u64,
    /// Failed.
    pub erred: u64,
    /// Not wanted now.
    pub released: u64,
    /// Assigned to a worker.
    pub processing: u64,
    /// Waiting for others.
    pub waiting: u64,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PrefixStatesRequired of PrefixStates {
        memory: u64,
        erred: u64,
        released: u64,
        processing: u64,
        waiting: u64,
    }
    and extra_fields
}

impl PrefixStates {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut memory = None;
        let mut erred = None;
        let mut released = None;
        let mut processing = None;
        let mut waiting = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "memory" => r.field(&mut memory),
                "erred" => r.field(&mut erred),
                "released" => r.field(&mut released),
                "processing" => r.field(&mut processing),
                "waiting" => r.field(&mut waiting),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            memory: r.required(memory, "memory")?,
            erred: r.required(erred, "erred")?,
            released: r.required(released, "released")?,
            processing: r.required(processing, "processing")?,
            waiting: r.required(waiting, "waiting")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PrefixStates {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PrefixStates"))
    }
}

impl rt::Encode for PrefixStates {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(5 + self.extra_fields.len());
        w.field("memory", &self.memory);
        w.field("erred", &self.erred);
        w.field("released", &self.released);
        w.field("processing", &self.processing);
        w.field("waiting", &self.waiting);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PrefixStates {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

rt::without_payloads!(Restriction);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    RetryTasks,
    SetRestrictions,
    Restriction,
    GetTaskStatus,
    GetTaskPrefixStates,
    PrefixStates,
);
