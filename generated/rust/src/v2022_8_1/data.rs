// Made by wirespan 0.1.0 from idl/dask/data.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! How results are fetched, and how data that no task made comes in.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::super::transport::Serialized;
use super::literals;
use super::routes;
use super::types::{Address, Count, Key, Keys, OkMessage, Size};

// The same as in the release at the root.
pub use super::super::data::GetDataReplyBusy;

/// Fetches results from the worker that holds them: between workers, for tasks that need them; and for gathering.
/// Unlike all other requests it is confirmed: after data the caller writes the bare string `OK`, and the worker counts
/// the transfer as going on until then. The connection is then free again.
///
/// A request, `get_data`: worker or scheduler or client → worker.
///
/// # Example: one result
///
/// ```text
/// {
///     "op": "get_data",
///     "keys": ["x"],
///     "who": "tcp://127.0.0.1:40331",
///     "reply": true,
/// }
/// ```
///
/// # Example: in January 2020
///
/// ```text
/// {
///     "op": "get_data",
///     "keys": ["x"],
///     "who": "tcp://127.0.0.1:40331",
///     "max_connections": false,
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct GetData {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// What to send.
    pub keys: Keys,
    /// The caller, if it is a worker: for the logs.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub who: Presence<Address>,
    /// How many others the worker may serve at once, if not as many as it is told by its configuration. False is no
    /// limit.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Gone in 2023.8.1.
    pub max_connections: Presence<Count>,
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
    GetDataRequired of GetData {
        keys: Keys,
    }
    and close, who, max_connections, reply, serializers, extra_fields
}

impl GetData {
    /// What stands in the tag.
    pub const OP: &'static str = "get_data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut who = None;
        let mut max_connections = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "who" => r.field(&mut who),
                "max_connections" => r.field(&mut max_connections),
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
            who: Presence::of(who),
            max_connections: Presence::of(max_connections),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetData"))
    }
}

impl rt::Encode for GetData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.who.is_absent());
        n += usize::from(!self.max_connections.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("who", self.who.present());
        w.optional("max_connections", self.max_connections.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetData {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[
        rt::Step::new(rt::StepKind::Reply, None, None),
        rt::Step::new(rt::StepKind::Send, Some("ok"), None),
    ];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetData {
    type Body = GetDataReply;
}

impl routes::Exchange<1> for GetData {
    type Body = literals::TextOk;
}

impl routes::Answered for GetData {
    type Reply = GetDataReply;
}

/// Here it is. Keys that the worker does not hold are missing, without an error.
#[derive(Clone, Debug, PartialEq)]
pub struct GetDataReplyOk {
    /// The results.
    pub data: Map<Key, Serialized>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    GetDataReplyOkRequired of GetDataReplyOk {
        data: Map<Key, Serialized>,
    }
    and extra_fields
}

impl GetDataReplyOk {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut data = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "data" => r.field(&mut data),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            data: r.required(data, "data")?,
            extra_fields,
        })
    }
}

impl rt::Decode for GetDataReplyOk {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetDataReplyOk"))
    }
}

impl rt::Encode for GetDataReplyOk {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("data", &self.data);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetDataReplyOk {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.data.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The data, or not yet.
///
/// # Example: one result
///
/// ```text
/// {
///     "status": "OK",
///     "data": {"x": Serialized({"serializer": "pickle", "writeable": [], "split-num-sub-frames": [1], "split-offsets": [0], "compression": [nil], "num-sub-frames": 1}, b"\x80\x05K\x01.")},
/// }
/// ```
///
/// # Example: too many callers
///
/// ```text
/// {
///     "status": "busy",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetDataReply {
    /// Here it is. Keys that the worker does not hold are missing, without an error.
    Ok(GetDataReplyOk),
    /// The worker already serves as many others as it may (`distributed.worker.connections.outgoing`), or is paused:
    /// ask again later, or elsewhere. This is not confirmed.
    Busy(GetDataReplyBusy),
    /// What release 2022.8.1 does not know.
    Unknown(Value),
}

impl rt::Decode for GetDataReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("busy")) => r.read_as(Self::Busy),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("GetDataReply")),
        }
    }
}

impl rt::Encode for GetDataReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Busy(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for GetDataReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Busy(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<GetDataReplyOk> for GetDataReply {
    fn from(value: GetDataReplyOk) -> Self {
        Self::Ok(value)
    }
}

impl From<GetDataReplyBusy> for GetDataReply {
    fn from(value: GetDataReplyBusy) -> Self {
        Self::Busy(value)
    }
}

/// Fetches results through the scheduler, which collects them from the workers and passes them on unread.
///
/// A request, `gather`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct Gather {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// What to fetch. All of it must be in memory.
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    GatherRequired of Gather {
        keys: Vec<Key>,
    }
    and close, reply, serializers, extra_fields
}

impl Gather {
    /// What stands in the tag.
    pub const OP: &'static str = "gather";

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

impl rt::Decode for Gather {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Gather"))
    }
}

impl rt::Encode for Gather {
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

impl rt::Payloads for Gather {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Gather {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Gather {
    type Body = GatherReply;
}

impl routes::Answered for Gather {
    type Reply = GatherReply;
}

/// All of them.
#[derive(Clone, Debug, PartialEq)]
pub struct GatherReplyOk {
    /// The results.
    pub data: Map<Key, Serialized>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    GatherReplyOkRequired of GatherReplyOk {
        data: Map<Key, Serialized>,
    }
    and extra_fields
}

impl GatherReplyOk {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut data = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "data" => r.field(&mut data),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            data: r.required(data, "data")?,
            extra_fields,
        })
    }
}

impl rt::Decode for GatherReplyOk {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GatherReplyOk"))
    }
}

impl rt::Encode for GatherReplyOk {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("data", &self.data);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GatherReplyOk {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.data.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Some are missing, so none is sent. A client then sends [`ReportKey`](super::client_stream::ReportKey) for each, waits until they are in memory
/// again, and asks again.
#[derive(Clone, Debug, PartialEq)]
pub struct GatherReplyError {
    /// Those that are missing, each with the workers that should have had it.
    ///
    /// Gone in 2023.8.1.
    pub keys: Map<Key, Vec<Address>>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    GatherReplyErrorRequired of GatherReplyError {
        keys: Map<Key, Vec<Address>>,
    }
    and extra_fields
}

impl GatherReplyError {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut keys = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
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

impl rt::Decode for GatherReplyError {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GatherReplyError"))
    }
}

impl rt::Encode for GatherReplyError {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "error");
        w.field("keys", &self.keys);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GatherReplyError {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The results, or those that could not be had.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GatherReply {
    /// All of them.
    Ok(GatherReplyOk),
    /// Some are missing, so none is sent. A client then sends [`ReportKey`](super::client_stream::ReportKey) for each, waits until they are in memory
    /// again, and asks again.
    Error(GatherReplyError),
    /// What release 2022.8.1 does not know.
    Unknown(Value),
}

impl rt::Decode for GatherReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Error),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("GatherReply")),
        }
    }
}

impl rt::Encode for GatherReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for GatherReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<GatherReplyOk> for GatherReply {
    fn from(value: GatherReplyOk) -> Self {
        Self::Ok(value)
    }
}

impl From<GatherReplyError> for GatherReply {
    fn from(value: GatherReplyError) -> Self {
        Self::Error(value)
    }
}

/// Has a worker fetch results from its peers and keep copies: how the scheduler replicates and rebalances. Not to be
/// confused with the scheduler's [`Gather`].
///
/// A request, `gather`: scheduler → worker.
#[derive(Clone, Debug, PartialEq)]
pub struct GatherOnWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// For each result, the workers that hold it.
    pub who_has: Map<Key, Vec<Address>>,
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
    GatherOnWorkerRequired of GatherOnWorker {
        who_has: Map<Key, Vec<Address>>,
    }
    and close, reply, serializers, extra_fields
}

impl GatherOnWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "gather";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut who_has = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "who_has" => r.field(&mut who_has),
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
            who_has: r.required(who_has, "who_has")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GatherOnWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GatherOnWorker"))
    }
}

impl rt::Encode for GatherOnWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("who_has", &self.who_has);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GatherOnWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GatherOnWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GatherOnWorker {
    type Body = GatherOnWorkerReply;
}

impl routes::Answered for GatherOnWorker {
    type Reply = GatherOnWorkerReply;
}

/// All but those.
///
/// Since 2021.7.1. Gone in 2023.8.1.
#[derive(Clone, Debug, PartialEq)]
pub struct GatherOnWorkerReplyPartial {
    /// Those that are missing, each with the workers that should have had it.
    pub keys: Map<Key, Vec<Address>>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    GatherOnWorkerReplyPartialRequired of GatherOnWorkerReplyPartial {
        keys: Map<Key, Vec<Address>>,
    }
    and extra_fields
}

impl GatherOnWorkerReplyPartial {
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

impl rt::Decode for GatherOnWorkerReplyPartial {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GatherOnWorkerReplyPartial"))
    }
}

impl rt::Encode for GatherOnWorkerReplyPartial {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "partial-fail");
        w.field("keys", &self.keys);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GatherOnWorkerReplyPartial {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Whether the worker now holds them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GatherOnWorkerReply {
    /// All of them.
    Ok(OkMessage),
    /// All but those.
    ///
    /// Since 2021.7.1. Gone in 2023.8.1.
    Partial(GatherOnWorkerReplyPartial),
    /// What release 2022.8.1 does not know.
    Unknown(Value),
}

impl rt::Decode for GatherOnWorkerReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("partial-fail")) => r.read_as(Self::Partial),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("GatherOnWorkerReply")),
        }
    }
}

impl rt::Encode for GatherOnWorkerReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Partial(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for GatherOnWorkerReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Partial(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<OkMessage> for GatherOnWorkerReply {
    fn from(value: OkMessage) -> Self {
        Self::Ok(value)
    }
}

impl From<GatherOnWorkerReplyPartial> for GatherOnWorkerReply {
    fn from(value: GatherOnWorkerReplyPartial) -> Self {
        Self::Partial(value)
    }
}

/// Asks which workers hold which results.
///
/// A request, `who_has`: client or worker → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhoHas {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Of which results. Nil for all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2022.6.0.
    pub keys: Presence<Vec<Key>>,
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

impl WhoHas {
    /// What stands in the tag.
    pub const OP: &'static str = "who_has";

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
            keys: Presence::of(keys),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for WhoHas {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WhoHas"))
    }
}

impl rt::Encode for WhoHas {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.keys.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("keys", self.keys.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WhoHas {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for WhoHas {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WhoHas {
    type Body = Map<Key, Vec<Address>>;
}

impl routes::Answered for WhoHas {
    type Reply = Map<Key, Vec<Address>>;
}

/// Brings data into the cluster through the scheduler, which spreads it over the workers unread. The sender then wants
/// the keys, as if it had submitted them. Afterwards [`KeyInMemory`](super::client_reports::KeyInMemory) comes for each.
///
/// A request, `scatter`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The data, under keys of the client's choice.
    pub data: Map<Key, Serialized>,
    /// Where it may go: addresses or host names. Nil for all running workers.
    ///
    /// May be nil.
    pub workers: Option<Vec<String>>,
    /// The sender.
    pub client: String,
    /// Whether every worker gets all of the data; or how many do.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub broadcast: Option<Count>,
    /// How long to wait until there is a worker.
    ///
    /// Unit: s. If it is absent, the receiver assumes `2`.
    pub timeout: Option<Number>,
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
    ScatterRequired of Scatter {
        data: Map<Key, Serialized>,
        workers: Option<Vec<String>>,
        client: String,
    }
    and close, broadcast, timeout, reply, serializers, extra_fields
}

impl Scatter {
    /// What stands in the tag.
    pub const OP: &'static str = "scatter";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut data = None;
        let mut workers = None;
        let mut client = None;
        let mut broadcast = None;
        let mut timeout = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "data" => r.field(&mut data),
                "workers" => r.field(&mut workers),
                "client" => r.field(&mut client),
                "broadcast" => r.field(&mut broadcast),
                "timeout" => r.field(&mut timeout),
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
            data: r.required(data, "data")?,
            workers: r.required(workers, "workers")?,
            client: r.required(client, "client")?,
            broadcast,
            timeout,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Scatter {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Scatter"))
    }
}

impl rt::Encode for Scatter {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(self.broadcast.is_some());
        n += usize::from(self.timeout.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("data", &self.data);
        w.field("workers", &self.workers);
        w.field("client", &self.client);
        w.optional("broadcast", self.broadcast.as_ref());
        w.optional("timeout", self.timeout.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Scatter {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.data.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Scatter {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Scatter {
    type Body = Vec<Key>;
}

impl routes::Answered for Scatter {
    type Reply = Vec<Key>;
}

/// Puts data into the memory of a worker, under the given keys. The scheduler is not told: [`UpdateData`] does that.
///
/// A request, `update_data`: scheduler or client → worker.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateWorkerData {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The data.
    pub data: Map<Key, Serialized>,
    /// Whether to tell the scheduler with [`AddKeys`](super::replicas::AddKeys). distributed always says no.
    ///
    /// If it is absent, the receiver assumes `true`. Gone in 2023.2.1.
    pub report: Option<bool>,
    /// Why it is sent. Never sent: the worker makes one up.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2021.10.0.
    pub stimulus_id: Presence<String>,
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
    UpdateWorkerDataRequired of UpdateWorkerData {
        data: Map<Key, Serialized>,
    }
    and close, report, stimulus_id, reply, serializers, extra_fields
}

impl UpdateWorkerData {
    /// What stands in the tag.
    pub const OP: &'static str = "update_data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut data = None;
        let mut report = None;
        let mut stimulus_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "data" => r.field(&mut data),
                "report" => r.field(&mut report),
                "stimulus_id" => r.field(&mut stimulus_id),
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
            data: r.required(data, "data")?,
            report,
            stimulus_id: Presence::of(stimulus_id),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for UpdateWorkerData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UpdateWorkerData"))
    }
}

impl rt::Encode for UpdateWorkerData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.report.is_some());
        n += usize::from(!self.stimulus_id.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("data", &self.data);
        w.optional("report", self.report.as_ref());
        w.optional("stimulus_id", self.stimulus_id.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UpdateWorkerData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.data.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for UpdateWorkerData {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for UpdateWorkerData {
    type Body = UpdatedData;
}

impl routes::Answered for UpdateWorkerData {
    type Reply = UpdatedData;
}

/// The worker holds the data.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedData {
    /// The size of each value, as the worker measures it.
    ///
    /// Unit: bytes.
    pub nbytes: Map<Key, Size>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UpdatedDataRequired of UpdatedData {
        nbytes: Map<Key, Size>,
    }
    and extra_fields
}

impl UpdatedData {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut nbytes = None;
        let mut status = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "nbytes" => r.field(&mut nbytes),
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            nbytes: r.required(nbytes, "nbytes")?,
            extra_fields,
        })
    }
}

impl rt::Decode for UpdatedData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UpdatedData"))
    }
}

impl rt::Encode for UpdatedData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("nbytes", &self.nbytes);
        w.field("status", "OK");
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UpdatedData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Tells the scheduler that workers hold data that no task made: the end of a scatter in which the client sent the data
/// to the workers itself.
///
/// A request, `update_data`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateData {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// For each key, the workers that hold its data.
    pub who_has: Map<Key, Vec<Address>>,
    /// For each key, the size of its data; -1 if unknown.
    ///
    /// Unit: bytes.
    pub nbytes: Map<Key, Size>,
    /// Who wants the data: usually the sender.
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
    UpdateDataRequired of UpdateData {
        who_has: Map<Key, Vec<Address>>,
        nbytes: Map<Key, Size>,
    }
    and close, client, reply, serializers, extra_fields
}

impl UpdateData {
    /// What stands in the tag.
    pub const OP: &'static str = "update_data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut who_has = None;
        let mut nbytes = None;
        let mut client = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "who_has" => r.field(&mut who_has),
                "nbytes" => r.field(&mut nbytes),
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
            who_has: r.required(who_has, "who_has")?,
            nbytes: r.required(nbytes, "nbytes")?,
            client: Presence::of(client),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for UpdateData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UpdateData"))
    }
}

impl rt::Encode for UpdateData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.client.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("who_has", &self.who_has);
        w.field("nbytes", &self.nbytes);
        w.optional("client", self.client.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UpdateData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for UpdateData {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for UpdateData {
    type Body = ();
}

impl routes::Answered for UpdateData {
    type Reply = ();
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    GetData,
    GetDataReplyOk,
    GetDataReply,
    Gather,
    GatherReplyOk,
    GatherReplyError,
    GatherReply,
    GatherOnWorker,
    GatherOnWorkerReplyPartial,
    GatherOnWorkerReply,
    WhoHas,
    Scatter,
    UpdateWorkerData,
    UpdatedData,
    UpdateData,
);
