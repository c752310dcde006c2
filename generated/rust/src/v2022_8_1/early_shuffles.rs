// Made by wirespan 0.1.0 from idl/dask/early_shuffles.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Shuffles from worker to worker as they were before they got their present messages (`shuffle.idl`). They were new, and
//! changed with nearly every release: some of what they carried was never meant to be read by others.
use super::super::runtime::{self as rt, Bytes, Map, Presence, Value};
use super::super::transport::Serialized;
use super::routes;
use super::types::Address;

/// Fetches the description of a shuffle; before 2023.2.1 it is also how a shuffle starts.
///
/// A request, `shuffle_get`: worker → scheduler. Since 2022.5.1. Gone in 2023.2.1.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleGet {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shuffle.
    pub id: String,
    /// The columns of the data frame, as Arrow writes a schema. Nil if the shuffle must be running already.
    ///
    /// May be nil.
    pub schema: Option<Bytes>,
    /// Into how many partitions to shuffle. Nil if the shuffle must be running already.
    ///
    /// May be nil.
    pub npartitions: Option<u64>,
    /// The column by which to shuffle. Nil if the shuffle must be running already.
    ///
    /// May be nil.
    pub column: Option<String>,
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
    ShuffleGetRequired of ShuffleGet {
        id: String,
        schema: Option<Bytes>,
        npartitions: Option<u64>,
        column: Option<String>,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleGet {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_get";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut id = None;
        let mut schema = None;
        let mut npartitions = None;
        let mut column = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "id" => r.field(&mut id),
                "schema" => r.field(&mut schema),
                "npartitions" => r.field(&mut npartitions),
                "column" => r.field(&mut column),
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
            id: r.required(id, "id")?,
            schema: r.required(schema, "schema")?,
            npartitions: r.required(npartitions, "npartitions")?,
            column: r.required(column, "column")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleGet {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleGet"))
    }
}

impl rt::Encode for ShuffleGet {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 5;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("id", &self.id);
        w.field("schema", &self.schema);
        w.field("npartitions", &self.npartitions);
        w.field("column", &self.column);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleGet {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleGet {
    type Body = ShuffleSpecReply;
}

impl routes::Answered for ShuffleGet {
    type Reply = ShuffleSpecReply;
}

/// Here it is.
///
/// Since 2022.5.1. Gone in 2023.8.1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShuffleSpecReplyOk {
    /// Which worker owns which partition (`worker_for`), and what else the type of the shuffle needs.
    pub state: Map<String, Value>,
}

impl ShuffleSpecReplyOk {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut state = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            r.rest(&mut state, wire_name)
                .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self { state })
    }
}

impl rt::Decode for ShuffleSpecReplyOk {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleSpecReplyOk"))
    }
}

impl rt::Encode for ShuffleSpecReplyOk {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(self.state.len());
        self.state.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleSpecReplyOk {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.state.payloads(visit)?;
        Ok(())
    }
}

/// The description of a shuffle.
///
/// Since 2022.5.1. Gone in 2023.8.1.
///
/// # Example: without a status
///
/// ```text
/// {
///     "worker_for": {0: "tcp://127.0.0.1:40331"},
///     "column": "_partitions",
///     "schema": b"\xff\xff",
///     "output_workers": set(["tcp://127.0.0.1:40331"]),
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum ShuffleSpecReply {
    /// Here it is.
    Ok(ShuffleSpecReplyOk),
}

impl rt::Decode for ShuffleSpecReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => r.read_as(Self::Ok),
            _ => Err(r.expected("ShuffleSpecReply")),
        }
    }
}

impl rt::Encode for ShuffleSpecReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
        }
    }
}

impl rt::Payloads for ShuffleSpecReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
        }
    }
}

impl From<ShuffleSpecReplyOk> for ShuffleSpecReply {
    fn from(value: ShuffleSpecReplyOk) -> Self {
        Self::Ok(value)
    }
}

/// Brings shards to the worker that owns them.
///
/// A request, `shuffle_receive`: worker → worker. Since 2022.1.1. Gone in 2024.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleReceive {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shards: an array, or one pickle of it in bytes; at first a part of a data frame.
    pub data: Serialized,
    /// The shuffle.
    ///
    /// Since 2022.5.1.
    pub shuffle_id: String,
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
    ShuffleReceiveRequired of ShuffleReceive {
        data: Serialized,
        shuffle_id: String,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleReceive {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_receive";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut data = None;
        let mut shuffle_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "data" => r.field(&mut data),
                "shuffle_id" => r.field(&mut shuffle_id),
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
            shuffle_id: r.required(shuffle_id, "shuffle_id")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleReceive {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleReceive"))
    }
}

impl rt::Encode for ShuffleReceive {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("data", &self.data);
        w.field("shuffle_id", &self.shuffle_id);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleReceive {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.data.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleReceive {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleReceive {
    type Body = ();
}

impl routes::Answered for ShuffleReceive {
    type Reply = ();
}

/// This worker has got all of the shuffle that is meant for it, and has passed it on.
///
/// A request, `shuffle_register_complete`: worker → scheduler. Since 2022.5.1. Gone in 2023.1.1.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleRegisterComplete {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shuffle.
    pub id: String,
    /// The worker.
    pub worker: Address,
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
    ShuffleRegisterCompleteRequired of ShuffleRegisterComplete {
        id: String,
        worker: Address,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleRegisterComplete {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_register_complete";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut id = None;
        let mut worker = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "id" => r.field(&mut id),
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
            id: r.required(id, "id")?,
            worker: r.required(worker, "worker")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleRegisterComplete {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleRegisterComplete"))
    }
}

impl rt::Encode for ShuffleRegisterComplete {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("id", &self.id);
        w.field("worker", &self.worker);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleRegisterComplete {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleRegisterComplete {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleRegisterComplete {
    type Body = ();
}

impl routes::Answered for ShuffleRegisterComplete {
    type Reply = ();
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ShuffleGet,
    ShuffleSpecReplyOk,
    ShuffleSpecReply,
    ShuffleReceive,
    ShuffleRegisterComplete,
);
