// Made by wirespan 0.1.0 from idl/dask/types.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Types that several conversations share.
use super::super::runtime::{self as rt, Float, Map, Number, Value};
use super::super::transport::Serialized;

// The same as in the release at the root.
pub use super::super::types::{
    Address, Count, OkMessage, PickleBytes, StatusName, TimedEvent, Topic, WorkerName,
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
}

impl rt::Decode for Keys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => r.read_as(Self::List),
            _ => Err(r.expected("Keys")),
        }
    }
}

impl rt::Encode for Keys {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::List(value) => w.value(value),
        }
    }
}

impl From<Vec<Key>> for Keys {
    fn from(value: Vec<Key>) -> Self {
        Self::List(value)
    }
}

/// Strings in any order, as an array or a set.
#[derive(Clone, Debug, PartialEq)]
pub enum Names {
    /// The arm `list`.
    List(Vec<String>),
}

impl rt::Decode for Names {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => r.read_as(Self::List),
            _ => Err(r.expected("Names")),
        }
    }
}

impl rt::Encode for Names {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::List(value) => w.value(value),
        }
    }
}

impl From<Vec<String>> for Names {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
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
    /// A value that release 2.10.0 does not know.
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
    /// Fields that release 2.10.0 does not know. They are written last.
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

/// A handler raised: this may answer any request. In distributed the caller raises the exception again
/// (core.py, `send_recv`); the connection stays usable.
#[derive(Clone, Debug, PartialEq)]
pub struct UncaughtError {
    /// The pickle of the exception, inside a payload of type bytes: it is pickled twice. Long arguments of the
    /// exception are cut to `distributed.admin.max-error-length`. What cannot be pickled is replaced by
    /// `Exception(repr(e))`.
    pub exception: Serialized,
    /// The pickle of the traceback (of its text, if it cannot be pickled), wrapped likewise. Nil where it is longer
    /// than `distributed.admin.max-error-length`, 10 kB by default.
    ///
    /// May be nil.
    pub traceback: Option<Serialized>,
    /// The text of the exception (`str`).
    ///
    /// Gone in 2021.8.0.
    pub text: String,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UncaughtErrorRequired of UncaughtError {
        exception: Serialized,
        traceback: Option<Serialized>,
        text: String,
    }
    and extra_fields
}

impl UncaughtError {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut exception = None;
        let mut traceback = None;
        let mut text = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("uncaught-error")),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                "text" => r.field(&mut text),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            exception: r.required(exception, "exception")?,
            traceback: r.required(traceback, "traceback")?,
            text: r.required(text, "text")?,
            extra_fields,
        })
    }
}

impl rt::Decode for UncaughtError {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UncaughtError"))
    }
}

impl rt::Encode for UncaughtError {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("status", "uncaught-error");
        w.field("exception", &self.exception);
        w.field("traceback", &self.traceback);
        w.field("text", &self.text);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UncaughtError {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.traceback.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A failure that the caller gets as data: it does not raise by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorMessage {
    /// The pickle of the exception, inside a payload of type bytes: it is pickled twice. Long arguments of the
    /// exception are cut to `distributed.admin.max-error-length`. What cannot be pickled is replaced by
    /// `Exception(repr(e))`.
    pub exception: Serialized,
    /// The pickle of the traceback (of its text, if it cannot be pickled), wrapped likewise. Nil where it is longer
    /// than `distributed.admin.max-error-length`, 10 kB by default.
    ///
    /// May be nil.
    pub traceback: Option<Serialized>,
    /// The text of the exception (`str`).
    ///
    /// Gone in 2021.8.0.
    pub text: String,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ErrorMessageRequired of ErrorMessage {
        exception: Serialized,
        traceback: Option<Serialized>,
        text: String,
    }
    and extra_fields
}

impl ErrorMessage {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut exception = None;
        let mut traceback = None;
        let mut text = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                "text" => r.field(&mut text),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            exception: r.required(exception, "exception")?,
            traceback: r.required(traceback, "traceback")?,
            text: r.required(text, "text")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ErrorMessage {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ErrorMessage"))
    }
}

impl rt::Encode for ErrorMessage {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("status", "error");
        w.field("exception", &self.exception);
        w.field("traceback", &self.traceback);
        w.field("text", &self.text);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ErrorMessage {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.traceback.payloads(visit)?;
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

/// A worker has a plugin of that name already, and nothing happened.
///
/// Gone in 2021.9.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutcomeRepeat {
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl OutcomeRepeat {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("repeat")),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self { extra_fields })
    }
}

impl rt::Decode for OutcomeRepeat {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("OutcomeRepeat"))
    }
}

impl rt::Encode for OutcomeRepeat {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("status", "repeat");
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for OutcomeRepeat {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// What happened to a plugin, or to a shard of a shuffle.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Outcome {
    /// It went well.
    Ok(OkMessage),
    /// A worker has a plugin of that name already, and nothing happened.
    ///
    /// Gone in 2021.9.0.
    Repeat(OutcomeRepeat),
    /// It raised.
    Error(ErrorMessage),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for Outcome {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("repeat")) => r.read_as(Self::Repeat),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Error),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("Outcome")),
        }
    }
}

impl rt::Encode for Outcome {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Repeat(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for Outcome {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Repeat(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<OkMessage> for Outcome {
    fn from(value: OkMessage) -> Self {
        Self::Ok(value)
    }
}

impl From<OutcomeRepeat> for Outcome {
    fn from(value: OutcomeRepeat) -> Self {
        Self::Repeat(value)
    }
}

impl From<ErrorMessage> for Outcome {
    fn from(value: ErrorMessage) -> Self {
        Self::Error(value)
    }
}

rt::without_payloads!(WrittenKey, Keys, Names, Timedelta, TaskState);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    WrittenKey,
    Keys,
    Names,
    Timedelta,
    TaskState,
    PartialFail,
    UncaughtError,
    ErrorMessage,
    ErredException,
    OutcomeRepeat,
    Outcome,
);
