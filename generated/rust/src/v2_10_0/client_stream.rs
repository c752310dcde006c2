// Made by wirespan 0.1.0 from idl/dask/client_stream.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! What a client tells the scheduler on its stream, beside new graphs: which results it wants, and that it is there.
//!
//! The scheduler keeps a result for as long as some client wants it. A client wants what it submitted with
//! [`UpdateGraph`](super::graph::UpdateGraph) and what it asked for with [`ClientDesiresKeys`], until it sends [`ClientReleasesKeys`] or goes away.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::routes;
use super::types::{Address, Key, Size};

// The same as in the release at the root.
pub use super::super::client_stream::HeartbeatClient;

/// The client wants these results, although it did not submit the tasks: it has fetched a published dataset, say, and
/// names all that it holds. For those that have ended already, the scheduler reports so at once. A key that it does not
/// know is ignored.
///
/// A message, `client-desires-keys`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct ClientDesiresKeys {
    /// What is wanted.
    pub keys: Vec<Key>,
    /// On whose behalf, if not the sender's: `fire-and-forget` keeps a task alive until it has run, whoever goes away.
    ///
    /// May be absent.
    pub client: Option<String>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ClientDesiresKeysRequired of ClientDesiresKeys {
        keys: Vec<Key>,
    }
    and client, extra_fields
}

impl ClientDesiresKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "client-desires-keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut client = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "client" => r.field(&mut client),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            client,
            extra_fields,
        })
    }
}

impl rt::Decode for ClientDesiresKeys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ClientDesiresKeys"))
    }
}

impl rt::Encode for ClientDesiresKeys {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.client.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("client", self.client.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ClientDesiresKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The client no longer wants these results: its last futures for them are gone. What nobody else needs is stopped and
/// forgotten.
///
/// A message, `client-releases-keys`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct ClientReleasesKeys {
    /// What is no longer wanted. distributed sends one key a message.
    pub keys: Vec<Key>,
    /// The sender. Unlike in other messages it is always there.
    pub client: String,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ClientReleasesKeysRequired of ClientReleasesKeys {
        keys: Vec<Key>,
        client: String,
    }
    and extra_fields
}

impl ClientReleasesKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "client-releases-keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut client = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "client" => r.field(&mut client),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            client: r.required(client, "client")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ClientReleasesKeys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ClientReleasesKeys"))
    }
}

impl rt::Encode for ClientReleasesKeys {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.field("client", &self.client);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ClientReleasesKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Asks how a task stands, after a [`Gather`](super::data::Gather) failed. The answer is a report as if it had just happened: [`KeyInMemory`](super::client_reports::KeyInMemory),
/// [`TaskErredReport`](super::client_reports::TaskErredReport), or `CancelledKeys` if the scheduler does not know it. If it is still to be run, there is none.
///
/// A message, `report-key`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportKey {
    /// The task.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ReportKeyRequired of ReportKey {
        key: Key,
    }
    and extra_fields
}

impl ReportKey {
    /// What stands in the tag.
    pub const OP: &'static str = "report-key";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ReportKey {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ReportKey"))
    }
}

impl rt::Encode for ReportKey {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ReportKey {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Says that workers hold data that no task made. distributed uses the request [`UpdateData`](super::data::UpdateData) instead.
///
/// A message, `update-data`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateDataMessage {
    /// For each key, the workers that hold its data.
    pub who_has: Map<Key, Vec<Address>>,
    /// For each key, the size of its data; -1 if unknown.
    ///
    /// Unit: bytes.
    pub nbytes: Map<Key, Size>,
    /// Who wants the data, if not the sender.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub client: Presence<String>,
    /// Not used. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Gone in 2022.2.1.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UpdateDataMessageRequired of UpdateDataMessage {
        who_has: Map<Key, Vec<Address>>,
        nbytes: Map<Key, Size>,
    }
    and client, serializers, extra_fields
}

impl UpdateDataMessage {
    /// What stands in the tag.
    pub const OP: &'static str = "update-data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut who_has = None;
        let mut nbytes = None;
        let mut client = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "who_has" => r.field(&mut who_has),
                "nbytes" => r.field(&mut nbytes),
                "client" => r.field(&mut client),
                "serializers" => r.field(&mut serializers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            who_has: r.required(who_has, "who_has")?,
            nbytes: r.required(nbytes, "nbytes")?,
            client: Presence::of(client),
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for UpdateDataMessage {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UpdateDataMessage"))
    }
}

impl rt::Encode for UpdateDataMessage {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(!self.client.is_absent());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("who_has", &self.who_has);
        w.field("nbytes", &self.nbytes);
        w.optional("client", self.client.present());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UpdateDataMessage {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The client goes away: the scheduler releases all that it wants. [`CloseStream`](super::connection::CloseStream) follows.
///
/// A message, `close-client`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloseClient {
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl CloseClient {
    /// What stands in the tag.
    pub const OP: &'static str = "close-client";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self { extra_fields })
    }
}

impl rt::Decode for CloseClient {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CloseClient"))
    }
}

impl rt::Encode for CloseClient {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("op", Self::OP);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CloseClient {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Stops these tasks, and those that depend on them, unless another client wants them too. All clients that want one
/// get a [`CancelledKey`](super::client_reports::CancelledKey).
///
/// A request, `cancel`: client → scheduler. Gone in 2023.3.1.
///
/// # Example: one task
///
/// ```text
/// {
///     "op": "cancel",
///     "keys": ["x"],
///     "client": "Client-b176927a-432c-11ea-a69d-02fc00000001",
///     "force": false,
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CancelTasks {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// What to stop.
    pub keys: Vec<Key>,
    /// The sender.
    pub client: String,
    /// Stop them even if other clients want them.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub force: Option<bool>,
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
    CancelTasksRequired of CancelTasks {
        keys: Vec<Key>,
        client: String,
    }
    and close, force, reply, serializers, extra_fields
}

impl CancelTasks {
    /// What stands in the tag.
    pub const OP: &'static str = "cancel";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut client = None;
        let mut force = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "client" => r.field(&mut client),
                "force" => r.field(&mut force),
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
            client: r.required(client, "client")?,
            force,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for CancelTasks {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CancelTasks"))
    }
}

impl rt::Encode for CancelTasks {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.force.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.field("client", &self.client);
        w.optional("force", self.force.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CancelTasks {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for CancelTasks {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for CancelTasks {
    type Body = ();
}

impl routes::Answered for CancelTasks {
    type Reply = ();
}

/// Forgets all tasks and restarts all workers. All clients are told, by [`RestartClient`](super::client_reports::RestartClient) on their streams; there is no
/// other answer. (Since 2022.7.1 it is a request: `RestartCluster`.)
///
/// A message, `restart`: client → scheduler. Gone in 2022.7.1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestartMessage {
    /// How long to wait for the nannies. Nil is for ever.
    ///
    /// Unit: s. If it is absent, the receiver assumes `3`. May be nil. Gone in 2021.7.1.
    pub timeout: Presence<Number>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl RestartMessage {
    /// What stands in the tag.
    pub const OP: &'static str = "restart";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut timeout = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            timeout: Presence::of(timeout),
            extra_fields,
        })
    }
}

impl rt::Decode for RestartMessage {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RestartMessage"))
    }
}

impl rt::Encode for RestartMessage {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(!self.timeout.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RestartMessage {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ClientDesiresKeys,
    ClientReleasesKeys,
    ReportKey,
    UpdateDataMessage,
    CloseClient,
    CancelTasks,
    RestartMessage,
);
