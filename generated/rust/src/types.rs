// Made by wirespan 0.1.0 from idl/dask/types.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Types that several conversations share.
use super::runtime::{self as rt, Bytes, Float, Map, Set, Value};
use super::transport::{Pickled, Serialized};

/// A pickle inside an ordinary byte string, which the handler loads itself: a function, a plugin, a class.
pub type PickleBytes = Bytes;

/// Where a process listens, with the scheme: `tcp://127.0.0.1:8786`. It is also the name of a worker everywhere else
/// in the protocol.
pub type Address = String;

/// The name of a task, and of its result. An array is a Python tuple, such as `("x", 0)`, and may hold further
/// arrays; it may also stand as the key of a map. Two keys are equal if type and value are.
///
/// Since 2023.9.0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The arm `str`.
    Str(String),
    /// The arm `int`.
    Int(i64),
    /// The arm `float`.
    Float(Float),
    /// The arm `list`.
    List(Vec<Key>),
}

impl rt::Decode for Key {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Str),
            rt::Kind::Int => r.read_as(Self::Int),
            rt::Kind::Float => r.read_as(Self::Float),
            rt::Kind::Array => r.read_as(Self::List),
            _ => Err(r.expected("Key")),
        }
    }
}

impl rt::Encode for Key {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Str(value) => w.value(value),
            Self::Int(value) => w.value(value),
            Self::Float(value) => w.value(value),
            Self::List(value) => w.value(value),
        }
    }
}

impl From<String> for Key {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for Key {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

impl From<i64> for Key {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<Float> for Key {
    fn from(value: Float) -> Self {
        Self::Float(value)
    }
}

impl From<f64> for Key {
    fn from(value: f64) -> Self {
        Self::Float(value.into())
    }
}

impl From<Vec<Key>> for Key {
    fn from(value: Vec<Key>) -> Self {
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

/// Strings in any order, as an array or a set.
#[derive(Clone, Debug, PartialEq)]
pub enum Names {
    /// The arm `list`.
    List(Vec<String>),
    /// The arm `set`.
    ///
    /// Since 2021.3.1.
    Set(Set<String>),
}

impl rt::Decode for Names {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => r.read_as(Self::List),
            rt::Kind::Set => r.read_as(Self::Set),
            _ => Err(r.expected("Names")),
        }
    }
}

impl rt::Encode for Names {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::List(value) => w.value(value),
            Self::Set(value) => w.value(value),
        }
    }
}

impl From<Vec<String>> for Names {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

impl From<Set<String>> for Names {
    fn from(value: Set<String>) -> Self {
        Self::Set(value)
    }
}

/// What a worker is called beside its address. Cluster managers count, so it is often a number; a worker that was
/// given no name uses its address.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkerName {
    /// The arm `str`.
    Str(String),
    /// The arm `int`.
    Int(i64),
}

impl rt::Decode for WorkerName {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Str),
            rt::Kind::Int => r.read_as(Self::Int),
            _ => Err(r.expected("WorkerName")),
        }
    }
}

impl rt::Encode for WorkerName {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Str(value) => w.value(value),
            Self::Int(value) => w.value(value),
        }
    }
}

impl From<String> for WorkerName {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for WorkerName {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

impl From<i64> for WorkerName {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

/// The size of a value in bytes, as the `sizeof` of its type tells it; where noted, -1 if unknown. What a user's `sizeof`
/// returns is sent as it is: where that is an integer of NumPy, Python cannot pack it as MessagePack, and it travels as its
/// pickle (protocol/core.py, `dumps`, since 2024.1.0; before, the message could not be sent at all).
///
/// Since 2024.1.0.
#[derive(Clone, Debug, PartialEq)]
pub enum Size {
    /// The arm `int`.
    Int(i64),
    /// The arm `pickled`.
    Pickled(Pickled),
}

impl rt::Decode for Size {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Int => r.read_as(Self::Int),
            rt::Kind::Payload("Pickled") => r.read_as(Self::Pickled),
            _ => Err(r.expected("Size")),
        }
    }
}

impl rt::Encode for Size {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Int(value) => w.value(value),
            Self::Pickled(value) => w.value(value),
        }
    }
}

impl rt::Payloads for Size {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Int(value) => value.payloads(visit),
            Self::Pickled(value) => value.payloads(visit),
        }
    }
}

impl From<i64> for Size {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<Pickled> for Size {
    fn from(value: Pickled) -> Self {
        Self::Pickled(value)
    }
}

/// A number that a user chose or that sums up what a user's code measured. A number of NumPy travels as its pickle, as in
/// [`Size`].
///
/// Since 2024.1.0.
#[derive(Clone, Debug, PartialEq)]
pub enum Amount {
    /// The arm `int`.
    Int(i64),
    /// The arm `float`.
    Float(f64),
    /// The arm `pickled`.
    Pickled(Pickled),
}

impl rt::Decode for Amount {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Int => r.read_as(Self::Int),
            rt::Kind::Float => r.read_as(Self::Float),
            rt::Kind::Payload("Pickled") => r.read_as(Self::Pickled),
            _ => Err(r.expected("Amount")),
        }
    }
}

impl rt::Encode for Amount {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Int(value) => w.value(value),
            Self::Float(value) => w.value(value),
            Self::Pickled(value) => w.value(value),
        }
    }
}

impl rt::Payloads for Amount {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Int(value) => value.payloads(visit),
            Self::Float(value) => value.payloads(visit),
            Self::Pickled(value) => value.payloads(visit),
        }
    }
}

impl From<i64> for Amount {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Amount {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<Pickled> for Amount {
    fn from(value: Pickled) -> Self {
        Self::Pickled(value)
    }
}

/// A span of time: a number of seconds, or a text such as `100 ms`. A number of NumPy travels as its pickle, as in [`Size`].
#[derive(Clone, Debug, PartialEq)]
pub enum Timedelta {
    /// The arm `int`.
    Int(i64),
    /// The arm `float`.
    Float(f64),
    /// The arm `str`.
    Str(String),
    /// The arm `pickled`.
    ///
    /// Since 2024.1.0.
    Pickled(Pickled),
}

impl rt::Decode for Timedelta {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Int => r.read_as(Self::Int),
            rt::Kind::Float => r.read_as(Self::Float),
            rt::Kind::Str => r.read_as(Self::Str),
            rt::Kind::Payload("Pickled") => r.read_as(Self::Pickled),
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
            Self::Pickled(value) => w.value(value),
        }
    }
}

impl rt::Payloads for Timedelta {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Int(value) => value.payloads(visit),
            Self::Float(value) => value.payloads(visit),
            Self::Str(value) => value.payloads(visit),
            Self::Pickled(value) => value.payloads(visit),
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

impl From<Pickled> for Timedelta {
    fn from(value: Pickled) -> Self {
        Self::Pickled(value)
    }
}

/// Yes or no, or how many.
#[derive(Clone, Debug, PartialEq)]
pub enum Count {
    /// The arm `bool`.
    Bool(bool),
    /// The arm `int`.
    Int(i64),
}

impl rt::Decode for Count {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Bool => r.read_as(Self::Bool),
            rt::Kind::Int => r.read_as(Self::Int),
            _ => Err(r.expected("Count")),
        }
    }
}

impl rt::Encode for Count {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Bool(value) => w.value(value),
            Self::Int(value) => w.value(value),
        }
    }
}

impl From<bool> for Count {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Count {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

/// The kind of an event: a word, or several, for which the event is filed under each.
#[derive(Clone, Debug, PartialEq)]
pub enum Topic {
    /// The arm `str`.
    Str(String),
    /// The arm `list`.
    List(Vec<String>),
}

impl rt::Decode for Topic {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Str),
            rt::Kind::Array => r.read_as(Self::List),
            _ => Err(r.expected("Topic")),
        }
    }
}

impl rt::Encode for Topic {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Str(value) => w.value(value),
            Self::List(value) => w.value(value),
        }
    }
}

impl From<String> for Topic {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for Topic {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

impl From<Vec<String>> for Topic {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

/// Something that happened, as it was filed: when the scheduler learned of it, and what the sender said of it.
pub type TimedEvent = (f64, Value);

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
    /// Could run; kept back until a worker has a free thread.
    ///
    /// Since 2022.9.0.
    Queued,
    /// Assigned to a worker.
    Processing,
    /// At least one worker holds the result.
    Memory,
    /// It failed, or one that it needs did.
    Erred,
    /// About to be dropped.
    Forgotten,
    /// A value that release 2026.8.0 does not know.
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
            Self::Queued => "queued",
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
            "queued" => Self::Queued,
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

/// The state of a task as one worker sees it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WorkerTaskState {
    /// Running, or being fetched, though the scheduler no longer wants it.
    Cancelled,
    /// Could run, but waits for a resource such as a GPU.
    Constrained,
    /// It failed.
    Error,
    /// A thread runs it.
    Executing,
    /// A result that this worker wants to fetch from another.
    Fetch,
    /// A result that is being fetched.
    Flight,
    /// About to be dropped.
    Forgotten,
    /// It runs, but said that it will take long, and so occupies no thread ([`LongRunning`](super::tasks::LongRunning)).
    LongRunning,
    /// The worker holds the result.
    Memory,
    /// A result that this worker wants and that no worker known to it holds.
    Missing,
    /// Waits only for a free thread.
    Ready,
    /// Known, but not wanted now.
    Released,
    /// It asked to be run again, perhaps elsewhere ([`Reschedule`](super::tasks::Reschedule)).
    Rescheduled,
    /// Wanted again in another way while the cancelled work goes on.
    Resumed,
    /// Waits for the results of other tasks.
    Waiting,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl WorkerTaskState {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Constrained => "constrained",
            Self::Error => "error",
            Self::Executing => "executing",
            Self::Fetch => "fetch",
            Self::Flight => "flight",
            Self::Forgotten => "forgotten",
            Self::LongRunning => "long-running",
            Self::Memory => "memory",
            Self::Missing => "missing",
            Self::Ready => "ready",
            Self::Released => "released",
            Self::Rescheduled => "rescheduled",
            Self::Resumed => "resumed",
            Self::Waiting => "waiting",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for WorkerTaskState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for WorkerTaskState {
    fn from(value: &str) -> Self {
        match value {
            "cancelled" => Self::Cancelled,
            "constrained" => Self::Constrained,
            "error" => Self::Error,
            "executing" => Self::Executing,
            "fetch" => Self::Fetch,
            "flight" => Self::Flight,
            "forgotten" => Self::Forgotten,
            "long-running" => Self::LongRunning,
            "memory" => Self::Memory,
            "missing" => Self::Missing,
            "ready" => Self::Ready,
            "released" => Self::Released,
            "rescheduled" => Self::Rescheduled,
            "resumed" => Self::Resumed,
            "waiting" => Self::Waiting,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for WorkerTaskState {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for WorkerTaskState {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

/// The state of a process: scheduler, worker, nanny or cluster.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StatusName {
    /// Not known.
    Undefined,
    /// Made, not yet started.
    Created,
    /// Comes up.
    Init,
    /// Starts its services.
    Starting,
    /// Does its work.
    Running,
    /// A worker with too little memory left: it finishes what runs and starts nothing new.
    Paused,
    /// A cluster on its way down.
    Stopping,
    /// A cluster that is down.
    Stopped,
    /// On its way down.
    Closing,
    /// A worker that hands over its results before it goes.
    ClosingGracefully,
    /// Down.
    Closed,
    /// Could not start.
    Failed,
    /// Never on the wire: how a handler says that it has answered by itself.
    DontReply,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl StatusName {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Undefined => "undefined",
            Self::Created => "created",
            Self::Init => "init",
            Self::Starting => "starting",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
            Self::Closing => "closing",
            Self::ClosingGracefully => "closing_gracefully",
            Self::Closed => "closed",
            Self::Failed => "failed",
            Self::DontReply => "dont_reply",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for StatusName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for StatusName {
    fn from(value: &str) -> Self {
        match value {
            "undefined" => Self::Undefined,
            "created" => Self::Created,
            "init" => Self::Init,
            "starting" => Self::Starting,
            "running" => Self::Running,
            "paused" => Self::Paused,
            "stopping" => Self::Stopping,
            "stopped" => Self::Stopped,
            "closing" => Self::Closing,
            "closing_gracefully" => Self::ClosingGracefully,
            "closed" => Self::Closed,
            "failed" => Self::Failed,
            "dont_reply" => Self::DontReply,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for StatusName {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for StatusName {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

/// All went well.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OkMessage {
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl OkMessage {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self { extra_fields })
    }
}

impl rt::Decode for OkMessage {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("OkMessage"))
    }
}

impl rt::Encode for OkMessage {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("status", "OK");
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for OkMessage {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// It did not work for some of the keys.
#[derive(Clone, Debug, PartialEq)]
pub struct PartialFail {
    /// The keys that could not be handled, because their data was lost or moved meanwhile.
    pub keys: Vec<Key>,
    /// Fields that release 2026.8.0 does not know. They are written last.
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
    /// The `repr` of the exception.
    ///
    /// Since 2021.8.0.
    pub exception_text: String,
    /// The traceback, formatted.
    ///
    /// Since 2021.8.0.
    pub traceback_text: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UncaughtErrorRequired of UncaughtError {
        exception: Serialized,
        traceback: Option<Serialized>,
        exception_text: String,
        traceback_text: String,
    }
    and extra_fields
}

impl UncaughtError {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut exception = None;
        let mut traceback = None;
        let mut exception_text = None;
        let mut traceback_text = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("uncaught-error")),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                "exception_text" => r.field(&mut exception_text),
                "traceback_text" => r.field(&mut traceback_text),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            exception: r.required(exception, "exception")?,
            traceback: r.required(traceback, "traceback")?,
            exception_text: r.required(exception_text, "exception_text")?,
            traceback_text: r.required(traceback_text, "traceback_text")?,
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
        w.map(5 + self.extra_fields.len());
        w.field("status", "uncaught-error");
        w.field("exception", &self.exception);
        w.field("traceback", &self.traceback);
        w.field("exception_text", &self.exception_text);
        w.field("traceback_text", &self.traceback_text);
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
    /// The `repr` of the exception.
    ///
    /// Since 2021.8.0.
    pub exception_text: String,
    /// The traceback, formatted.
    ///
    /// Since 2021.8.0.
    pub traceback_text: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ErrorMessageRequired of ErrorMessage {
        exception: Serialized,
        traceback: Option<Serialized>,
        exception_text: String,
        traceback_text: String,
    }
    and extra_fields
}

impl ErrorMessage {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut exception = None;
        let mut traceback = None;
        let mut exception_text = None;
        let mut traceback_text = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                "exception_text" => r.field(&mut exception_text),
                "traceback_text" => r.field(&mut traceback_text),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            exception: r.required(exception, "exception")?,
            traceback: r.required(traceback, "traceback")?,
            exception_text: r.required(exception_text, "exception_text")?,
            traceback_text: r.required(traceback_text, "traceback_text")?,
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
        w.map(5 + self.extra_fields.len());
        w.field("status", "error");
        w.field("exception", &self.exception);
        w.field("traceback", &self.traceback);
        w.field("exception_text", &self.exception_text);
        w.field("traceback_text", &self.traceback_text);
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
#[derive(Clone, Debug, PartialEq)]
pub enum ErredException {
    /// From a worker, forwarded as it came; or made by the scheduler.
    Payload(Serialized),
    /// A pickle that the scheduler made itself: `scheduler.KilledWorker`, `NoValidWorkerError`, `NoWorkerError`,
    /// `MemoryError` (scheduler.py, `Scheduler.remove_worker`).
    Pickle(PickleBytes),
}

impl rt::Decode for ErredException {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Payload("Serialized") => r.read_as(Self::Payload),
            rt::Kind::Bytes => r.read_as(Self::Pickle),
            _ => Err(r.expected("ErredException")),
        }
    }
}

impl rt::Encode for ErredException {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Payload(value) => w.value(value),
            Self::Pickle(value) => w.value(value),
        }
    }
}

impl rt::Payloads for ErredException {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Payload(value) => value.payloads(visit),
            Self::Pickle(value) => value.payloads(visit),
        }
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

/// What happened to a plugin, or to a shard of a shuffle.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Outcome {
    /// It went well.
    Ok(OkMessage),
    /// It raised.
    Error(ErrorMessage),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for Outcome {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
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
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for Outcome {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
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

impl From<ErrorMessage> for Outcome {
    fn from(value: ErrorMessage) -> Self {
        Self::Error(value)
    }
}

rt::without_payloads!(
    Key,
    Keys,
    Names,
    WorkerName,
    Count,
    Topic,
    TaskState,
    WorkerTaskState,
    StatusName,
);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    Key,
    Keys,
    Names,
    WorkerName,
    Size,
    Amount,
    Timedelta,
    Count,
    Topic,
    TaskState,
    WorkerTaskState,
    StatusName,
    OkMessage,
    PartialFail,
    UncaughtError,
    ErrorMessage,
    ErredException,
    Outcome,
);
