// Made by wirespan 0.1.0 from idl/dask/types.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Types that several conversations share.
use super::super::runtime::{self as rt, Float, Map, Number, Set, Value};
use super::super::transport::Serialized;

// The same as in the release at the root.
pub use super::super::types::{
    Address, Count, ErrorMessage, ErrorMessageRequired, Names, OkMessage, Outcome, PickleBytes,
    StatusName, TimedEvent, Topic, UncaughtError, UncaughtErrorRequired, WorkerName,
    WorkerTaskState,
};

/// The name of a task, and of its result. A tuple that a program uses as a key travels as its text, `('x', 0)`.
///
/// Gone in 2023.9.0.
pub type Key = String;

/// The name of a task as a program writes it, tuples included: few messages have it so, the others have a [`Key`].
///
/// Gone in 2023.9.0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum WrittenKey {
    /// The arm `str`.
    Str(String),
    /// The arm `int`.
    Int(i64),
    /// The arm `float`.
    Float(Float),
    /// The arm `list`.
    List(Vec<WrittenKey>),
}

impl rt::Decode for WrittenKey {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Str),
            rt::Kind::Int => r.read_as(Self::Int),
            rt::Kind::Float => r.read_as(Self::Float),
            rt::Kind::Array => r.read_as(Self::List),
            _ => Err(r.expected("WrittenKey")),
        }
    }
}

impl rt::Encode for WrittenKey {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Str(value) => w.value(value),
            Self::Int(value) => w.value(value),
            Self::Float(value) => w.value(value),
            Self::List(value) => w.value(value),
        }
    }
}

impl From<String> for WrittenKey {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for WrittenKey {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

impl From<i64> for WrittenKey {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<Float> for WrittenKey {
    fn from(value: Float) -> Self {
        Self::Float(value)
    }
}

impl From<f64> for WrittenKey {
    fn from(value: f64) -> Self {
        Self::Float(value.into())
    }
}

impl From<Vec<WrittenKey>> for WrittenKey {
    fn from(value: Vec<WrittenKey>) -> Self {
        Self::List(value)
    }
}

/// Keys in any order: most senders write an array, some a set.
#[derive(Clone, Debug, PartialEq)]
pub enum Keys {
    /// The arm `list`.
    List(Vec<Key>),
    /// The arm `set`.
    ///
    /// Since 2021.3.1.
    Set(Set<Key>),
}

impl rt::Decode for Keys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => r.read_as(Self::List),
            rt::Kind::Set => r.read_as(Self::Set),
            _ => Err(r.expected("Keys")),
        }
    }
}

impl rt::Encode for Keys {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::List(value) => w.value(value),
            Self::Set(value) => w.value(value),
        }
    }
}

impl From<Vec<Key>> for Keys {
    fn from(value: Vec<Key>) -> Self {
        Self::List(value)
    }
}

impl From<Set<Key>> for Keys {
    fn from(value: Set<Key>) -> Self {
        Self::Set(value)
    }
}

/// The size of a value in bytes, as the `sizeof` of its type tells it; where noted, -1 if unknown.
///
/// Gone in 2024.1.0.
pub type Size = i64;

/// A number that a user chose or that sums up what a user's code measured.
///
/// Gone in 2024.1.0.
pub type Amount = Number;

/// A span of time: a number of seconds, or a text such as `100 ms`. A number of NumPy travels as its pickle, as in [`Size`].
#[derive(Clone, Debug, PartialEq)]
pub enum Timedelta {
    /// The arm `int`.
    Int(i64),
    /// The arm `float`.
    Float(f64),
    /// The arm `str`.
    Str(String),
}

impl rt::Decode for Timedelta {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Int => r.read_as(Self::Int),
            rt::Kind::Float => r.read_as(Self::Float),
            rt::Kind::Str => r.read_as(Self::Str),
            _ => Err(r.expected("Timedelta")),
        }
    }
}

impl rt::Encode for Timedelta {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Int(value) => w.value(value),
            Self::Float(value) => w.value(value),
            Self::Str(value) => w.value(value),
        }
    }
}

impl From<i64> for Timedelta {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Timedelta {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<String> for Timedelta {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for Timedelta {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

/// The state of a task as the scheduler sees it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskState {
    /// Known, but nobody wants it now.
    Released,
    /// Waits for the results of other tasks.
    Waiting,
    /// Could run, but no worker satisfies its restrictions.
    NoWorker,
    /// Assigned to a worker.
    Processing,
    /// At least one worker holds the result.
    Memory,
    /// It failed, or one that it needs did.
    Erred,
    /// About to be dropped.
    Forgotten,
    /// A value that release 2022.8.1 does not know.
    Unknown(String),
}

impl TaskState {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Released => "released",
            Self::Waiting => "waiting",
            Self::NoWorker => "no-worker",
            Self::Processing => "processing",
            Self::Memory => "memory",
            Self::Erred => "erred",
            Self::Forgotten => "forgotten",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for TaskState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for TaskState {
    fn from(value: &str) -> Self {
        match value {
            "released" => Self::Released,
            "waiting" => Self::Waiting,
            "no-worker" => Self::NoWorker,
            "processing" => Self::Processing,
            "memory" => Self::Memory,
            "erred" => Self::Erred,
            "forgotten" => Self::Forgotten,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for TaskState {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for TaskState {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

/// It did not work for some of the keys.
#[derive(Clone, Debug, PartialEq)]
pub struct PartialFail {
    /// The keys that could not be handled, because their data was lost or moved meanwhile.
    pub keys: Vec<Key>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PartialFailRequired of PartialFail {
        keys: Vec<Key>,
    }
    and extra_fields
}

impl PartialFail {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut keys = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("partial-fail")),
                "keys" => r.field(&mut keys),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PartialFail {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PartialFail"))
    }
}

impl rt::Encode for PartialFail {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "partial-fail");
        w.field("keys", &self.keys);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PartialFail {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// An exception in the scheduler's keeping.
///
/// # Example: a lost actor
///
/// ```text
/// "Worker holding Actor was lost"
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum ErredException {
    /// The bare text `Worker holding Actor was lost`, where an exception should stand: the worker of an actor is gone
    /// (scheduler.py, `Scheduler.transition_memory_released`; since 2022.12.0 a payload).
    ///
    /// Gone in 2022.12.0.
    Text(String),
    /// From a worker, forwarded as it came; or made by the scheduler.
    Payload(Serialized),
    /// A pickle that the scheduler made itself: `scheduler.KilledWorker`, `NoValidWorkerError`, `NoWorkerError`,
    /// `MemoryError` (scheduler.py, `Scheduler.remove_worker`).
    Pickle(PickleBytes),
}

impl rt::Decode for ErredException {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Text),
            rt::Kind::Payload("Serialized") => r.read_as(Self::Payload),
            rt::Kind::Bytes => r.read_as(Self::Pickle),
            _ => Err(r.expected("ErredException")),
        }
    }
}

impl rt::Encode for ErredException {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Text(value) => w.value(value),
            Self::Payload(value) => w.value(value),
            Self::Pickle(value) => w.value(value),
        }
    }
}

impl rt::Payloads for ErredException {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Text(value) => value.payloads(visit),
            Self::Payload(value) => value.payloads(visit),
            Self::Pickle(value) => value.payloads(visit),
        }
    }
}

impl From<String> for ErredException {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for ErredException {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<Serialized> for ErredException {
    fn from(value: Serialized) -> Self {
        Self::Payload(value)
    }
}

impl From<PickleBytes> for ErredException {
    fn from(value: PickleBytes) -> Self {
        Self::Pickle(value)
    }
}

rt::without_payloads!(WrittenKey, Keys, Timedelta, TaskState);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    WrittenKey,
    Keys,
    Timedelta,
    TaskState,
    PartialFail,
    ErredException,
);
