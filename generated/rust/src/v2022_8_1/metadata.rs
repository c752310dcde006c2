// Made by wirespan 0.1.0 from idl/dask/metadata.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Metadata: a tree of small values in the scheduler, for anybody. distributed itself keeps the description of a
//! cluster there, under `cluster-manager-info`.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::literals;
use super::routes;
use super::types::WrittenKey;

/// Puts a value into the tree. Branches that lack are made.
///
/// A request, `set_metadata`: client or cluster → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct SetMetadata {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The way to the value, from the root. Not empty.
    ///
    /// Gone in 2023.9.0.
    pub keys: Vec<WrittenKey>,
    /// The value: the user's own, so of any type.
    ///
    /// If it is absent, the receiver assumes `nil`.
    pub value: Option<Value>,
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
    SetMetadataRequired of SetMetadata {
        keys: Vec<WrittenKey>,
    }
    and close, value, reply, serializers, extra_fields
}

impl SetMetadata {
    /// What stands in the tag.
    pub const OP: &'static str = "set_metadata";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut value = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "value" => r.field(&mut value),
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
            value,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for SetMetadata {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SetMetadata"))
    }
}

impl rt::Encode for SetMetadata {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.value.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("value", self.value.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SetMetadata {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.value.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for SetMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for SetMetadata {
    type Body = ();
}

impl routes::Answered for SetMetadata {
    type Reply = ();
}

/// Reads a value, or a whole branch: the user's own, so of any type.
///
/// A request, `get_metadata`: client or cluster → scheduler.
///
/// # Example: what must be there
///
/// ```text
/// {
///     "op": "get_metadata",
///     "keys": ["runs", "last"],
///     "default": {"__Enum__": true, "name": "no_default", "__module__": "dask.typing", "__name__": "_NoDefault"},
///     "reply": true,
/// }
/// ```
///
/// # Example: or an empty map
///
/// ```text
/// {
///     "op": "get_metadata",
///     "keys": ["cluster-manager-info"],
///     "default": {},
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct GetMetadata {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The way to it, from the root.
    ///
    /// Gone in 2023.9.0.
    pub keys: Vec<WrittenKey>,
    /// What to answer if there is nothing. If it is absent or `NoDefault`, a `KeyError` is the answer then.
    ///
    /// May be absent.
    pub default: Option<MetadataDefault>,
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
    GetMetadataRequired of GetMetadata {
        keys: Vec<WrittenKey>,
    }
    and close, default, reply, serializers, extra_fields
}

impl GetMetadata {
    /// What stands in the tag.
    pub const OP: &'static str = "get_metadata";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut default = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "default" => r.field(&mut default),
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
            default,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetMetadata {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetMetadata"))
    }
}

impl rt::Encode for GetMetadata {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.default.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("default", self.default.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetMetadata {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.default.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetMetadata {
    type Body = Value;
}

impl routes::Answered for GetMetadata {
    type Reply = Value;
}

/// What to answer if there is nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum MetadataDefault {
    /// Nothing is no answer.
    ///
    /// Gone in 2023.9.3.
    None(literals::NoDefault),
    /// A map of the user's.
    Map(Map<Value, Value>),
    /// Any other value of the user's.
    Value(Value),
}

impl rt::Decode for MetadataDefault {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => match r.peek()? {
                rt::Literal::Str("__no_default__") => r.read_as(Self::None),
                _ => r.read_as(Self::Value),
            },
            rt::Kind::Map => r.read_as(Self::Map),
            _ => r.read_as(Self::Value),
        }
    }
}

impl rt::Encode for MetadataDefault {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::None(value) => w.value(value),
            Self::Map(value) => w.value(value),
            Self::Value(value) => w.value(value),
        }
    }
}

impl rt::Payloads for MetadataDefault {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::None(value) => value.payloads(visit),
            Self::Map(value) => value.payloads(visit),
            Self::Value(value) => value.payloads(visit),
        }
    }
}

impl From<Map<Value, Value>> for MetadataDefault {
    fn from(value: Map<Value, Value>) -> Self {
        Self::Map(value)
    }
}

impl From<Value> for MetadataDefault {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(SetMetadata, GetMetadata, MetadataDefault);
