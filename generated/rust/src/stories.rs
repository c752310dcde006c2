// Made by wirespan 0.1.0 from idl/dask/stories.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Stories: what happened to a task, told by the logs of the scheduler and of the workers.
use super::routes;
use super::runtime::{self as rt, Map, Presence, Set, Value};
use super::transport::Pickled;
use super::types::{Key, TaskState, WorkerTaskState};

/// Fetches the transitions of tasks in the scheduler, oldest first.
///
/// A request, `get_story`: client → scheduler. Since 2022.6.1.
#[derive(Clone, Debug, PartialEq)]
pub struct GetStory {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// What it should be about: what happened to these tasks, or because of them.
    pub keys_or_stimuli: Vec<StorySubject>,
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
    GetStoryRequired of GetStory {
        keys_or_stimuli: Vec<StorySubject>,
    }
    and close, reply, serializers, extra_fields
}

impl GetStory {
    /// What stands in the tag.
    pub const OP: &'static str = "get_story";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys_or_stimuli = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys_or_stimuli" => r.field(&mut keys_or_stimuli),
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
            keys_or_stimuli: r.required(keys_or_stimuli, "keys_or_stimuli")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetStory {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetStory"))
    }
}

impl rt::Encode for GetStory {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys_or_stimuli", &self.keys_or_stimuli);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetStory {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.keys_or_stimuli.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetStory {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetStory {
    type Body = Vec<SchedulerStory>;
}

impl routes::Answered for GetStory {
    type Reply = Vec<SchedulerStory>;
}

/// Fetches the same from a worker's log. Clients send it through [`Broadcast`](super::relay::Broadcast).
///
/// A request, `get_story`: client or scheduler → worker. Since 2022.6.1.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkerGetStory {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// What it should be about.
    pub keys_or_stimuli: Vec<StorySubject>,
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
    WorkerGetStoryRequired of WorkerGetStory {
        keys_or_stimuli: Vec<StorySubject>,
    }
    and close, reply, serializers, extra_fields
}

impl WorkerGetStory {
    /// What stands in the tag.
    pub const OP: &'static str = "get_story";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys_or_stimuli = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys_or_stimuli" => r.field(&mut keys_or_stimuli),
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
            keys_or_stimuli: r.required(keys_or_stimuli, "keys_or_stimuli")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for WorkerGetStory {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerGetStory"))
    }
}

impl rt::Encode for WorkerGetStory {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys_or_stimuli", &self.keys_or_stimuli);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkerGetStory {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.keys_or_stimuli.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for WorkerGetStory {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WorkerGetStory {
    type Body = Vec<WorkerStory>;
}

impl routes::Answered for WorkerGetStory {
    type Reply = Vec<WorkerStory>;
}

/// A task, or what set something off.
///
/// Since 2022.4.2.
#[derive(Clone, Debug, PartialEq)]
pub enum StorySubject {
    /// A key, or the `stimulus_id` of a message.
    Key(Key),
    /// A future itself, if the user passed one to `Client.story`: pickled, since MessagePack knows none. It matches
    /// nothing.
    Future(Pickled),
}

impl rt::Decode for StorySubject {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str | rt::Kind::Int | rt::Kind::Float | rt::Kind::Array => {
                r.read_as(Self::Key)
            }
            rt::Kind::Payload("Pickled") => r.read_as(Self::Future),
            _ => Err(r.expected("StorySubject")),
        }
    }
}

impl rt::Encode for StorySubject {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Key(value) => w.value(value),
            Self::Future(value) => w.value(value),
        }
    }
}

impl rt::Payloads for StorySubject {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Key(value) => value.payloads(visit),
            Self::Future(value) => value.payloads(visit),
        }
    }
}

impl From<Key> for StorySubject {
    fn from(value: Key) -> Self {
        Self::Key(value)
    }
}

impl From<Pickled> for StorySubject {
    fn from(value: Pickled) -> Self {
        Self::Future(value)
    }
}

/// A transition of a task: its key, the state that it left, the state that it reached, which transitions of other tasks
/// that called for, the `stimulus_id`, and when.
///
/// Since 2022.4.2.
pub type SchedulerStory = (Key, TaskState, TaskState, Map<Key, TaskState>, String, f64);

/// An entry of a worker's log. How long the array is tells its form; all end with the `stimulus_id` and the time.
///
/// Since 2022.4.2.
///
/// # Example: a task that got its turn
///
/// ```text
/// [["x", 0], "ready", "executing", "executing", {}, "task-finished-1720000000.25", 1720000000.5]
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum WorkerStory {
    /// A task and what was done with it, such as `put-in-memory`; or `free-keys` and the keys.
    Deed((Key, StoryDetail, String, f64)),
    /// A task, what was done with it (`compute-task`, …) and its state; or something about fetching data
    /// (`gather-dependencies`, `request-dep`, `receive-dep`, …), the other worker and the keys.
    DeedInState((Key, String, StoryDetail, String, f64)),
    /// A task, the state that it left, the state that was called for, the state that it reached, and which transitions
    /// of other tasks that called for.
    Transition(
        (
            Key,
            WorkerTaskState,
            WorkerTaskState,
            WorkerTaskState,
            Map<Key, WorkerTaskState>,
            String,
            f64,
        ),
    ),
}

impl rt::Decode for WorkerStory {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => match r.peek_length()? {
                4 => r.read_as(Self::Deed),
                5 => r.read_as(Self::DeedInState),
                7 => r.read_as(Self::Transition),
                n => Err(r.error(rt::Problem::Length(n))),
            },
            _ => Err(r.expected("WorkerStory")),
        }
    }
}

impl rt::Encode for WorkerStory {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Deed(value) => w.value(value),
            Self::DeedInState(value) => w.value(value),
            Self::Transition(value) => w.value(value),
        }
    }
}

/// A part of an entry of a worker's log.
///
/// Since 2022.4.2.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryDetail {
    /// A word: a state, or what was done.
    Word(String),
    /// The keys that it is about.
    Keys(Vec<Key>),
    /// The keys that it is about, where the worker holds them as a set.
    KeySet(Set<Key>),
}

impl rt::Decode for StoryDetail {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Word),
            rt::Kind::Array => r.read_as(Self::Keys),
            rt::Kind::Set => r.read_as(Self::KeySet),
            _ => Err(r.expected("StoryDetail")),
        }
    }
}

impl rt::Encode for StoryDetail {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Word(value) => w.value(value),
            Self::Keys(value) => w.value(value),
            Self::KeySet(value) => w.value(value),
        }
    }
}

impl From<String> for StoryDetail {
    fn from(value: String) -> Self {
        Self::Word(value)
    }
}

impl From<&str> for StoryDetail {
    fn from(value: &str) -> Self {
        Self::Word(value.to_owned())
    }
}

impl From<Vec<Key>> for StoryDetail {
    fn from(value: Vec<Key>) -> Self {
        Self::Keys(value)
    }
}

impl From<Set<Key>> for StoryDetail {
    fn from(value: Set<Key>) -> Self {
        Self::KeySet(value)
    }
}

rt::without_payloads!(WorkerStory, StoryDetail);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    GetStory,
    WorkerGetStory,
    StorySubject,
    WorkerStory,
    StoryDetail,
);
