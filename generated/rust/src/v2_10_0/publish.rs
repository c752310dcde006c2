// Made by wirespan 0.1.0 from idl/dask/publish.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Data sets that outlive the client that made them (distributed/publish.py): named on the scheduler, with the keys
//! that they stand on. The scheduler holds those keys as a client of its own, `published-<name>`.
//!
//! A stream and a request may overtake each other. So before [`PublishPut`] and [`PublishDelete`] the client sends
//! `PublishFlushBatchedSend` with the same `uid` on its stream, and the scheduler waits for that first.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::super::transport::Serialized;
use super::routes;
use super::semaphores::SharedName;
use super::types::Key;

/// A data set.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The data set, as it was published.
    pub data: Serialized,
    /// The keys of the futures in it.
    pub keys: Vec<Key>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PublishedRequired of Published {
        data: Serialized,
        keys: Vec<Key>,
    }
    and extra_fields
}

impl Published {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut data = None;
        let mut keys = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "data" => r.field(&mut data),
                "keys" => r.field(&mut keys),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            data: r.required(data, "data")?,
            keys: r.required(keys, "keys")?,
            extra_fields,
        })
    }
}

impl rt::Decode for Published {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Published"))
    }
}

impl rt::Encode for Published {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("data", &self.data);
        w.field("keys", &self.keys);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Published {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.data.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Publishes a data set. If one of that name is there, a `KeyError` is the answer.
///
/// A request, `publish_put`: client → scheduler. Gone in 2026.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishPut {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The keys of the futures in it.
    pub keys: Vec<Key>,
    /// What to call it.
    pub name: SharedName,
    /// The data set itself, such as a dask collection, whose futures are pickled as their keys.
    pub data: Serialized,
    /// Who publishes.
    pub client: String,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PublishPutRequired of PublishPut {
        keys: Vec<Key>,
        name: SharedName,
        data: Serialized,
        client: String,
    }
    and close, reply, serializers, extra_fields
}

impl PublishPut {
    /// What stands in the tag.
    pub const OP: &'static str = "publish_put";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut name = None;
        let mut data = None;
        let mut client = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "name" => r.field(&mut name),
                "data" => r.field(&mut data),
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
            keys: r.required(keys, "keys")?,
            name: r.required(name, "name")?,
            data: r.required(data, "data")?,
            client: r.required(client, "client")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for PublishPut {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PublishPut"))
    }
}

impl rt::Encode for PublishPut {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 5;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.field("name", &self.name);
        w.field("data", &self.data);
        w.field("client", &self.client);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PublishPut {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.data.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for PublishPut {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for PublishPut {
    type Body = PublishedName;
}

impl routes::Answered for PublishPut {
    type Reply = PublishedName;
}

/// A data set has been published.
///
/// Gone in 2026.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedName {
    /// Its name.
    pub name: SharedName,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PublishedNameRequired of PublishedName {
        name: SharedName,
    }
    and extra_fields
}

impl PublishedName {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut name = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "name" => r.field(&mut name),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            name: r.required(name, "name")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PublishedName {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PublishedName"))
    }
}

impl rt::Encode for PublishedName {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("name", &self.name);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PublishedName {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Fetches a data set; nil if there is none of that name. What the client finds in it it then asks to keep, with
/// [`ClientDesiresKeys`](super::client_stream::ClientDesiresKeys).
///
/// A request, `publish_get`: client → scheduler. Gone in 2026.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishGet {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which one.
    pub name: SharedName,
    /// Who asks. Not used.
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
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PublishGetRequired of PublishGet {
        name: SharedName,
    }
    and close, client, reply, serializers, extra_fields
}

impl PublishGet {
    /// What stands in the tag.
    pub const OP: &'static str = "publish_get";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
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
            name: r.required(name, "name")?,
            client: Presence::of(client),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for PublishGet {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PublishGet"))
    }
}

impl rt::Encode for PublishGet {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.client.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.optional("client", self.client.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PublishGet {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for PublishGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for PublishGet {
    type Body = Option<Published>;
}

impl routes::Answered for PublishGet {
    type Reply = Option<Published>;
}

/// Removes a data set; if there is none of that name nothing happens.
///
/// A request, `publish_delete`: client → scheduler. Gone in 2026.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishDelete {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which one.
    pub name: SharedName,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PublishDeleteRequired of PublishDelete {
        name: SharedName,
    }
    and close, reply, serializers, extra_fields
}

impl PublishDelete {
    /// What stands in the tag.
    pub const OP: &'static str = "publish_delete";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
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
            name: r.required(name, "name")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for PublishDelete {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PublishDelete"))
    }
}

impl rt::Encode for PublishDelete {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PublishDelete {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for PublishDelete {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for PublishDelete {
    type Body = ();
}

impl routes::Answered for PublishDelete {
    type Reply = ();
}

/// Asks for the names of all data sets, sorted as text.
///
/// A request, `publish_list`: client → scheduler. Gone in 2023.9.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PublishList {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl PublishList {
    /// What stands in the tag.
    pub const OP: &'static str = "publish_list";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for PublishList {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PublishList"))
    }
}

impl rt::Encode for PublishList {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PublishList {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for PublishList {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for PublishList {
    type Body = Vec<SharedName>;
}

impl routes::Answered for PublishList {
    type Reply = Vec<SharedName>;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    Published,
    PublishPut,
    PublishedName,
    PublishGet,
    PublishDelete,
    PublishList,
);
