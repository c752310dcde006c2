// Made by wirespan 0.1.0 from idl/dask/actors.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Actors: objects that live on one worker and are called from elsewhere (distributed/actor.py). The scheduler takes no
//! part, save that a client asks it to pass the request on ([`Proxy`](super::relay::Proxy)) where clients may not connect to workers.
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};
use super::transport::Serialized;
use super::types::Key;

/// Calls a method of an actor.
///
/// A client that goes through [`Proxy`](super::relay::Proxy) writes `op` last, since it adds it to the arguments; all others write it first.
///
/// A request, `actor_execute`: client or worker or scheduler → worker.
///
/// # Example: a method without arguments
///
/// ```text
/// {
///     "op": "actor_execute",
///     "function": "increment",
///     "actor": "Counter-51fe",
///     "args": [],
///     "kwargs": {},
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ActorExecute {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The name of the method.
    pub function: String,
    /// The key of the task that made the actor.
    pub actor: Key,
    /// The positional arguments, each one a payload of its own.
    ///
    /// If it is absent, the receiver assumes `[]`.
    pub args: Option<Vec<Serialized>>,
    /// The named arguments. The worker takes out `separate_thread`: if it is false, the method runs in the thread that
    /// serves the network, and all else waits.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2021.9.1.
    pub kwargs: Presence<Map<String, Serialized>>,
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
    ActorExecuteRequired of ActorExecute {
        function: String,
        actor: Key,
    }
    and close, args, kwargs, reply, serializers, extra_fields
}

impl ActorExecute {
    /// What stands in the tag.
    pub const OP: &'static str = "actor_execute";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut function = None;
        let mut actor = None;
        let mut args = None;
        let mut kwargs = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "function" => r.field(&mut function),
                "actor" => r.field(&mut actor),
                "args" => r.field(&mut args),
                "kwargs" => r.field(&mut kwargs),
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
            function: r.required(function, "function")?,
            actor: r.required(actor, "actor")?,
            args,
            kwargs: Presence::of(kwargs),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ActorExecute {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ActorExecute"))
    }
}

impl rt::Encode for ActorExecute {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.args.is_some());
        n += usize::from(!self.kwargs.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("function", &self.function);
        w.field("actor", &self.actor);
        w.optional("args", self.args.as_ref());
        w.optional("kwargs", self.kwargs.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ActorExecute {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.args.payloads(visit)?;
        self.kwargs.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ActorExecute {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ActorExecute {
    type Body = ActorResult;
}

impl routes::Answered for ActorExecute {
    type Reply = ActorResult;
}

/// Reads an attribute of an actor.
///
/// A request, `actor_attribute`: client or worker or scheduler → worker.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorAttribute {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The name of the attribute.
    pub attribute: String,
    /// The key of the task that made the actor.
    pub actor: Key,
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
    ActorAttributeRequired of ActorAttribute {
        attribute: String,
        actor: Key,
    }
    and close, reply, serializers, extra_fields
}

impl ActorAttribute {
    /// What stands in the tag.
    pub const OP: &'static str = "actor_attribute";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut attribute = None;
        let mut actor = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "attribute" => r.field(&mut attribute),
                "actor" => r.field(&mut actor),
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
            attribute: r.required(attribute, "attribute")?,
            actor: r.required(actor, "actor")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ActorAttribute {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ActorAttribute"))
    }
}

impl rt::Encode for ActorAttribute {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("attribute", &self.attribute);
        w.field("actor", &self.actor);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ActorAttribute {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ActorAttribute {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ActorAttribute {
    type Body = ActorResult;
}

impl routes::Answered for ActorAttribute {
    type Reply = ActorResult;
}

/// It worked.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorResultOk {
    /// What the method returned, or the attribute.
    pub result: Serialized,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ActorResultOkRequired of ActorResultOk {
        result: Serialized,
    }
    and extra_fields
}

impl ActorResultOk {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut result = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "result" => r.field(&mut result),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            result: r.required(result, "result")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ActorResultOk {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ActorResultOk"))
    }
}

impl rt::Encode for ActorResultOk {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("result", &self.result);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ActorResultOk {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.result.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// It raised.
///
/// Since 2021.6.1.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorResultError {
    /// The exception itself: not a pickle in bytes as in [`ErrorMessage`](super::types::ErrorMessage), and without texts.
    pub exception: Serialized,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ActorResultErrorRequired of ActorResultError {
        exception: Serialized,
    }
    and extra_fields
}

impl ActorResultError {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut exception = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                "exception" => r.field(&mut exception),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            exception: r.required(exception, "exception")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ActorResultError {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ActorResultError"))
    }
}

impl rt::Encode for ActorResultError {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "error");
        w.field("exception", &self.exception);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ActorResultError {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ActorResult {
    /// It worked.
    Ok(ActorResultOk),
    /// It raised.
    ///
    /// Since 2021.6.1.
    Error(ActorResultError),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for ActorResult {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Error),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("ActorResult")),
        }
    }
}

impl rt::Encode for ActorResult {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for ActorResult {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<ActorResultOk> for ActorResult {
    fn from(value: ActorResultOk) -> Self {
        Self::Ok(value)
    }
}

impl From<ActorResultError> for ActorResult {
    fn from(value: ActorResultError) -> Self {
        Self::Error(value)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ActorExecute,
    ActorAttribute,
    ActorResultOk,
    ActorResultError,
    ActorResult,
);
