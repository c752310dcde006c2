// Made by wirespan 0.1.0 from idl/dask/queues.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Queues that programs share by name (distributed/queues.py). The scheduler holds the items, in order; the data behind
//! a future stays on the workers. A program drops its use of a queue with [`QueueRelease`](super::coordination_stream::QueueRelease), on its stream.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::super::transport::Serialized;
use super::routes;
use super::types::{Count, ErredException, Key};

// The same as in the release at the root.
pub use super::super::queues::{
    FutureState, KeyOrDataPlain, KeyOrDataPlainRequired, QueueCreate, QueueCreateRequired,
    QueueRecordPlain, QueueRecordPlainRequired, QueueSize, QueueSizeRequired,
};

impl routes::Request for QueueCreate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for QueueCreate {
    type Body = ();
}

impl routes::Answered for QueueCreate {
    type Reply = ();
}

/// Appends one item; waits while the queue is full.
///
/// A future is put as its key, and the scheduler keeps the result until the queue lets go of it. The key may arrive
/// before the graph that it belongs to, which comes on the stream: the scheduler waits for it.
///
/// A request, `queue_put`: client or worker → scheduler.
///
/// # Example: a value
///
/// ```text
/// {
///     "op": "queue_put",
///     "data": {"n": 1},
///     "timeout": 0.5,
///     "name": "results",
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct QueuePut {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// What is put.
    pub value: KeyOrData,
    /// How long to wait for room, or for the key to become known. When it is over, a `TimeoutError` is the answer.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub timeout: Presence<Number>,
    /// The name of the queue.
    pub name: String,
    /// Not used. Never sent.
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    QueuePutRequired of QueuePut {
        value: KeyOrData,
        name: String,
    }
    and close, timeout, client, reply, serializers, extra_fields
}

impl QueuePut {
    /// What stands in the tag.
    pub const OP: &'static str = "queue_put";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.peek_map()?;
        let value = KeyOrData::read_part(r)?;
        let value = r.required_part(value, "KeyOrData")?;
        let mut close = None;
        let mut tag = None;
        let mut timeout = None;
        let mut name = None;
        let mut client = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                "name" => r.field(&mut name),
                "client" => r.field(&mut client),
                "reply" => r.field(&mut reply),
                "serializers" => r.field(&mut serializers),
                _ if value.has_key(wire_name) => r.skip(),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            close,
            value,
            timeout: Presence::of(timeout),
            name: r.required(name, "name")?,
            client: Presence::of(client),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for QueuePut {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("QueuePut"))
    }
}

impl rt::Encode for QueuePut {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += self.value.count();
        n += usize::from(!self.timeout.is_absent());
        n += usize::from(!self.client.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        self.value.write_entries(w);
        w.optional("timeout", self.timeout.present());
        w.field("name", &self.name);
        w.optional("client", self.client.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for QueuePut {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.value.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for QueuePut {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for QueuePut {
    type Body = ();
}

impl routes::Answered for QueuePut {
    type Reply = ();
}

/// Takes the first item, or many at once; waits while there is none.
///
/// For each future that it takes, the client sends [`QueueFutureRelease`](super::coordination_stream::QueueFutureRelease): until then the queue keeps the result for it.
///
/// A request, `queue_get`: client or worker → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueGet {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How long to wait. It goes with single items only.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub timeout: Presence<Number>,
    /// The name of the queue.
    pub name: String,
    /// False: one item. True: all that are there now, maybe none. A number: that many, as soon as they have come.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub batch: Option<Count>,
    /// Not used. Never sent.
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    QueueGetRequired of QueueGet {
        name: String,
    }
    and close, timeout, batch, client, reply, serializers, extra_fields
}

impl QueueGet {
    /// What stands in the tag.
    pub const OP: &'static str = "queue_get";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut timeout = None;
        let mut name = None;
        let mut batch = None;
        let mut client = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                "name" => r.field(&mut name),
                "batch" => r.field(&mut batch),
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
            timeout: Presence::of(timeout),
            name: r.required(name, "name")?,
            batch,
            client: Presence::of(client),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for QueueGet {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("QueueGet"))
    }
}

impl rt::Encode for QueueGet {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.timeout.is_absent());
        n += usize::from(self.batch.is_some());
        n += usize::from(!self.client.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.present());
        w.field("name", &self.name);
        w.optional("batch", self.batch.as_ref());
        w.optional("client", self.client.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for QueueGet {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for QueueGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for QueueGet {
    type Body = QueueGetReply;
}

impl routes::Answered for QueueGet {
    type Reply = QueueGetReply;
}

impl routes::Request for QueueSize {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for QueueSize {
    type Body = u64;
}

impl routes::Answered for QueueSize {
    type Reply = u64;
}

/// A future.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyOrDataFuture {
    /// The key of its task.
    pub key: Key,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    KeyOrDataFutureRequired of KeyOrDataFuture {
        key: Key,
    }
    and extra_fields
}

impl KeyOrDataFuture {
    const KEYS: &'static [&'static str] = &["key"];

    pub(super) fn read(r: &mut rt::Reader<'_>, partial: bool) -> rt::Result<Self> {
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "key" => r.field(&mut key),
                _ if partial => r.skip(),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            key: r.required(key, "key")?,
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
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Decode for KeyOrDataFuture {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r, false).map_err(|e| e.in_type("KeyOrDataFuture"))
    }
}

impl rt::Encode for KeyOrDataFuture {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(self.count());
        self.write_entries(w);
    }
}

impl rt::Payloads for KeyOrDataFuture {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// What is put into a queue or a variable. Which of the two keys the message has tells which it is.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyOrData {
    /// A future.
    Future(KeyOrDataFuture),
    /// Anything that MessagePack can carry.
    Plain(KeyOrDataPlain),
}

impl KeyOrData {
    /// Reads the arm whose fields stand in the map that comes next, among others; the map itself is not read.
    pub(super) fn read_part(r: &mut rt::Reader<'_>) -> rt::Result<Option<Self>> {
        match r.only_key(&["key", "data"])? {
            Some("key") => r.part(KeyOrDataFuture::read, Self::Future),
            Some("data") => r.part(KeyOrDataPlain::read, Self::Plain),
            _ => Ok(None),
        }
    }

    pub(super) fn has_key(&self, name: &str) -> bool {
        match self {
            Self::Future(_) => KeyOrDataFuture::has_key(name),
            Self::Plain(_) => KeyOrDataPlain::has_key(name),
        }
    }

    pub(super) fn count(&self) -> usize {
        match self {
            Self::Future(part) => part.count(),
            Self::Plain(part) => part.count(),
        }
    }

    pub(super) fn write_entries<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Future(part) => part.write_entries(w),
            Self::Plain(part) => part.write_entries(w),
        }
    }
}

impl rt::Decode for KeyOrData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.one_key(&["key", "data"])? {
                "key" => r.read_as(Self::Future),
                "data" => r.read_as(Self::Plain),
                _ => Err(r.expected("KeyOrData")),
            },
            _ => Err(r.expected("KeyOrData")),
        }
    }
}

impl rt::Encode for KeyOrData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Future(value) => w.value(value),
            Self::Plain(value) => w.value(value),
        }
    }
}

impl rt::Payloads for KeyOrData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Future(value) => value.payloads(visit),
            Self::Plain(value) => value.payloads(visit),
        }
    }
}

impl From<KeyOrDataFuture> for KeyOrData {
    fn from(value: KeyOrDataFuture) -> Self {
        Self::Future(value)
    }
}

impl From<KeyOrDataPlain> for KeyOrData {
    fn from(value: KeyOrDataPlain) -> Self {
        Self::Plain(value)
    }
}

/// What [`QueueGet`] answers.
#[derive(Clone, Debug, PartialEq)]
pub enum QueueGetReply {
    /// One item, if `batch` was false.
    Record(QueueRecord),
    /// Else an array of them.
    Batch(Vec<QueueRecord>),
}

impl rt::Decode for QueueGetReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => r.read_as(Self::Record),
            rt::Kind::Array => r.read_as(Self::Batch),
            _ => Err(r.expected("QueueGetReply")),
        }
    }
}

impl rt::Encode for QueueGetReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Record(value) => w.value(value),
            Self::Batch(value) => w.value(value),
        }
    }
}

impl rt::Payloads for QueueGetReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Record(value) => value.payloads(visit),
            Self::Batch(value) => value.payloads(visit),
        }
    }
}

impl From<QueueRecord> for QueueGetReply {
    fn from(value: QueueRecord) -> Self {
        Self::Record(value)
    }
}

impl From<Vec<QueueRecord>> for QueueGetReply {
    fn from(value: Vec<QueueRecord>) -> Self {
        Self::Batch(value)
    }
}

/// A future, with what the scheduler knows of its task now.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueRecordFuture {
    /// The key of the task.
    pub value: Key,
    /// How far the task is.
    pub state: FutureState,
    /// The exception. Only if `state` is `erred`.
    ///
    /// May be absent.
    pub exception: Option<ErredException>,
    /// The traceback. Only if `state` is `erred`; nil where it was too long to send.
    ///
    /// May be absent. May be nil.
    pub traceback: Presence<Serialized>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    QueueRecordFutureRequired of QueueRecordFuture {
        value: Key,
        state: FutureState,
    }
    and exception, traceback, extra_fields
}

impl QueueRecordFuture {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut value = None;
        let mut state = None;
        let mut exception = None;
        let mut traceback = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.literal(&mut type_, rt::Literal::Str("Future")),
                "value" => r.field(&mut value),
                "state" => r.field(&mut state),
                "exception" => r.field(&mut exception),
                "traceback" => r.field(&mut traceback),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(type_, "type")?;
        Ok(Self {
            value: r.required(value, "value")?,
            state: r.required(state, "state")?,
            exception,
            traceback: Presence::of(traceback),
            extra_fields,
        })
    }
}

impl rt::Decode for QueueRecordFuture {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("QueueRecordFuture"))
    }
}

impl rt::Encode for QueueRecordFuture {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.exception.is_some());
        n += usize::from(!self.traceback.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("type", "Future");
        w.field("value", &self.value);
        w.field("state", &self.state);
        w.optional("exception", self.exception.as_ref());
        w.optional("traceback", self.traceback.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for QueueRecordFuture {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.traceback.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// An item of a queue.
///
/// # Example: a future that failed to be found
///
/// ```text
/// {
///     "type": "Future",
///     "value": "x",
///     "state": "lost",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum QueueRecord {
    /// A future, with what the scheduler knows of its task now.
    Future(QueueRecordFuture),
    /// A value.
    Plain(QueueRecordPlain),
    /// What release 2022.8.1 does not know.
    Unknown(Value),
}

impl rt::Decode for QueueRecord {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("type")? {
                Some(rt::Literal::Str("Future")) => r.read_as(Self::Future),
                Some(rt::Literal::Str("msgpack")) => r.read_as(Self::Plain),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("type")),
            },
            _ => Err(r.expected("QueueRecord")),
        }
    }
}

impl rt::Encode for QueueRecord {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Future(value) => w.value(value),
            Self::Plain(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for QueueRecord {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Future(value) => value.payloads(visit),
            Self::Plain(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<QueueRecordFuture> for QueueRecord {
    fn from(value: QueueRecordFuture) -> Self {
        Self::Future(value)
    }
}

impl From<QueueRecordPlain> for QueueRecord {
    fn from(value: QueueRecordPlain) -> Self {
        Self::Plain(value)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    QueuePut,
    QueueGet,
    KeyOrDataFuture,
    KeyOrData,
    QueueGetReply,
    QueueRecordFuture,
    QueueRecord,
);
