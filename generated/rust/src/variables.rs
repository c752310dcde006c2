// Made by wirespan 0.1.0 from idl/dask/variables.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Variables that programs share by name (distributed/variable.py): one value or one future, overwritten at will.
//! [`VariableDelete`](super::coordination_stream::VariableDelete), on the stream, removes one.
use super::queues::{FutureState, KeyOrData};
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::transport::Serialized;
use super::types::{ErredException, Key, Timedelta};

/// Sets a variable; the first time makes it. A future that it held before is let go, once all who were just told of it
/// have confirmed.
///
/// A request, `variable_set`: client or worker → scheduler.
///
/// # Example: a value
///
/// ```text
/// {
///     "op": "variable_set",
///     "data": 1,
///     "name": "v",
///     "timeout": "30 s",
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct VariableSet {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The new value: a future as its key.
    pub value: KeyOrData,
    /// The name of the variable.
    pub name: String,
    /// How long to wait for the key to become known, since its graph comes on the stream. distributed's `Variable.set`
    /// sends `30 s`, as text.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2024.8.2.
    pub timeout: Presence<Timedelta>,
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
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    VariableSetRequired of VariableSet {
        value: KeyOrData,
        name: String,
    }
    and close, timeout, client, reply, serializers, extra_fields
}

impl VariableSet {
    /// What stands in the tag.
    pub const OP: &'static str = "variable_set";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.peek_map()?;
        let value = KeyOrData::read_part(r)?;
        let value = r.required_part(value, "KeyOrData")?;
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut timeout = None;
        let mut client = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                "timeout" => r.field(&mut timeout),
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
            name: r.required(name, "name")?,
            timeout: Presence::of(timeout),
            client: Presence::of(client),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for VariableSet {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("VariableSet"))
    }
}

impl rt::Encode for VariableSet {
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
        w.field("name", &self.name);
        w.optional("timeout", self.timeout.present());
        w.optional("client", self.client.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for VariableSet {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.value.payloads(visit)?;
        self.timeout.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for VariableSet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for VariableSet {
    type Body = ();
}

impl routes::Answered for VariableSet {
    type Reply = ();
}

/// Reads a variable; waits until it has been set.
///
/// If it holds a future, the scheduler keeps the result until the reader has sent [`VariableFutureReceivedConfirm`](super::coordination_stream::VariableFutureReceivedConfirm) with
/// the `token` of the answer (before 2024.8.2, `VariableFutureRelease`).
///
/// A request, `variable_get`: client or worker → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct VariableGet {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How long to wait. When it is over, a `TimeoutError` is the answer.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub timeout: Presence<Number>,
    /// The name of the variable.
    pub name: String,
    /// The reader's client id. Sent, but not used: the confirmation comes on a stream that tells the client.
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
    VariableGetRequired of VariableGet {
        name: String,
    }
    and close, timeout, client, reply, serializers, extra_fields
}

impl VariableGet {
    /// What stands in the tag.
    pub const OP: &'static str = "variable_get";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
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
            client: Presence::of(client),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for VariableGet {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("VariableGet"))
    }
}

impl rt::Encode for VariableGet {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.timeout.is_absent());
        n += usize::from(!self.client.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.present());
        w.field("name", &self.name);
        w.optional("client", self.client.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for VariableGet {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for VariableGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for VariableGet {
    type Body = VariableRecord;
}

impl routes::Answered for VariableGet {
    type Reply = VariableRecord;
}

/// A future, with what the scheduler knows of its task now.
#[derive(Clone, Debug, PartialEq)]
pub struct VariableRecordFuture {
    /// The key of the task.
    pub value: Key,
    /// Names this act of reading, for the confirmation.
    pub token: String,
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
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    VariableRecordFutureRequired of VariableRecordFuture {
        value: Key,
        token: String,
        state: FutureState,
    }
    and exception, traceback, extra_fields
}

impl VariableRecordFuture {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut value = None;
        let mut token = None;
        let mut state = None;
        let mut exception = None;
        let mut traceback = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.literal(&mut type_, rt::Literal::Str("Future")),
                "value" => r.field(&mut value),
                "token" => r.field(&mut token),
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
            token: r.required(token, "token")?,
            state: r.required(state, "state")?,
            exception,
            traceback: Presence::of(traceback),
            extra_fields,
        })
    }
}

impl rt::Decode for VariableRecordFuture {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("VariableRecordFuture"))
    }
}

impl rt::Encode for VariableRecordFuture {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.exception.is_some());
        n += usize::from(!self.traceback.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("type", "Future");
        w.field("value", &self.value);
        w.field("token", &self.token);
        w.field("state", &self.state);
        w.optional("exception", self.exception.as_ref());
        w.optional("traceback", self.traceback.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for VariableRecordFuture {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.traceback.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub struct VariableRecordPlain {
    /// The user's own value, as it was set.
    pub value: Value,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    VariableRecordPlainRequired of VariableRecordPlain {
        value: Value,
    }
    and extra_fields
}

impl VariableRecordPlain {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut type_ = None;
        let mut value = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "type" => r.literal(&mut type_, rt::Literal::Str("msgpack")),
                "value" => r.field(&mut value),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(type_, "type")?;
        Ok(Self {
            value: r.required(value, "value")?,
            extra_fields,
        })
    }
}

impl rt::Decode for VariableRecordPlain {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("VariableRecordPlain"))
    }
}

impl rt::Encode for VariableRecordPlain {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("type", "msgpack");
        w.field("value", &self.value);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for VariableRecordPlain {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.value.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// What a variable holds.
///
/// # Example: a future
///
/// ```text
/// {
///     "type": "Future",
///     "value": ["x", 0],
///     "token": "0b6c",
///     "state": "memory",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum VariableRecord {
    /// A future, with what the scheduler knows of its task now.
    Future(VariableRecordFuture),
    /// A value.
    Plain(VariableRecordPlain),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for VariableRecord {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("type")? {
                Some(rt::Literal::Str("Future")) => r.read_as(Self::Future),
                Some(rt::Literal::Str("msgpack")) => r.read_as(Self::Plain),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("type")),
            },
            _ => Err(r.expected("VariableRecord")),
        }
    }
}

impl rt::Encode for VariableRecord {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Future(value) => w.value(value),
            Self::Plain(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for VariableRecord {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Future(value) => value.payloads(visit),
            Self::Plain(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<VariableRecordFuture> for VariableRecord {
    fn from(value: VariableRecordFuture) -> Self {
        Self::Future(value)
    }
}

impl From<VariableRecordPlain> for VariableRecord {
    fn from(value: VariableRecordPlain) -> Self {
        Self::Plain(value)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    VariableSet,
    VariableGet,
    VariableRecordFuture,
    VariableRecordPlain,
    VariableRecord,
);
