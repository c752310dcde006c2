// Made by wirespan 0.1.0 from idl/dask/client_stream.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! What a client tells the scheduler on its stream, beside new graphs: which results it wants, and that it is there.
//!
//! The scheduler keeps a result for as long as some client wants it. A client wants what it submitted with
//! [`UpdateGraph`](super::graph::UpdateGraph) and what it asked for with [`ClientDesiresKeys`], until it sends [`ClientReleasesKeys`] or goes away.
use super::runtime::{self as rt, Map, Presence, Value};
use super::types::{Address, Key, Size};

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
    /// Fields that release 2026.8.0 does not know. They are written last.
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
///
/// # Example: one future is gone
///
/// ```text
/// {
///     "op": "client-releases-keys",
///     "keys": [["sum", 0]],
///     "client": "Client-b176927a-e6ff-11f1-a69d-02fc00000001",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ClientReleasesKeys {
    /// What is no longer wanted. distributed sends one key a message.
    pub keys: Vec<Key>,
    /// The sender. Unlike in other messages it is always there.
    pub client: String,
    /// Why it is sent. Never sent: the scheduler makes one up.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2022.4.2.
    pub stimulus_id: Presence<String>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ClientReleasesKeysRequired of ClientReleasesKeys {
        keys: Vec<Key>,
        client: String,
    }
    and stimulus_id, extra_fields
}

impl ClientReleasesKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "client-releases-keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut client = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "client" => r.field(&mut client),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            client: r.required(client, "client")?,
            stimulus_id: Presence::of(stimulus_id),
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
        let mut n = 3;
        n += usize::from(!self.stimulus_id.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.field("client", &self.client);
        w.optional("stimulus_id", self.stimulus_id.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ClientReleasesKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Stops these tasks, and those that depend on them, unless another client wants them too. All clients get
/// [`CancelledKeys`](super::client_reports::CancelledKeys).
///
/// A message, `cancel-keys`: client → scheduler. Since 2023.3.1.
#[derive(Clone, Debug, PartialEq)]
pub struct CancelKeys {
    /// What to stop.
    pub keys: Vec<Key>,
    /// Stop them even if other clients want them.
    ///
    /// Since 2025.3.0.
    pub force: bool,
    /// Why, in a word: for the exception that the user sees.
    ///
    /// May be nil. Since 2025.3.0.
    pub reason: Option<String>,
    /// Why, in a sentence: for the exception that the user sees.
    ///
    /// May be nil. Since 2025.3.0.
    pub msg: Option<String>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    CancelKeysRequired of CancelKeys {
        keys: Vec<Key>,
        force: bool,
        reason: Option<String>,
        msg: Option<String>,
    }
    and extra_fields
}

impl CancelKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "cancel-keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut force = None;
        let mut reason = None;
        let mut msg = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "force" => r.field(&mut force),
                "reason" => r.field(&mut reason),
                "msg" => r.field(&mut msg),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            force: r.required(force, "force")?,
            reason: r.required(reason, "reason")?,
            msg: r.required(msg, "msg")?,
            extra_fields,
        })
    }
}

impl rt::Decode for CancelKeys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CancelKeys"))
    }
}

impl rt::Encode for CancelKeys {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(5 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.field("force", &self.force);
        w.field("reason", &self.reason);
        w.field("msg", &self.msg);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CancelKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Asks how a task stands, after a [`Gather`](super::data::Gather) failed. The answer is a report as if it had just happened: [`KeyInMemory`](super::client_reports::KeyInMemory),
/// [`TaskErredReport`](super::client_reports::TaskErredReport), or [`CancelledKeys`](super::client_reports::CancelledKeys) if the scheduler does not know it. If it is still to be run, there is none.
///
/// A message, `report-key`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportKey {
    /// The task.
    pub key: Key,
    /// Fields that release 2026.8.0 does not know. They are written last.
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
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UpdateDataMessageRequired of UpdateDataMessage {
        who_has: Map<Key, Vec<Address>>,
        nbytes: Map<Key, Size>,
    }
    and client, extra_fields
}

impl UpdateDataMessage {
    /// What stands in the tag.
    pub const OP: &'static str = "update-data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut who_has = None;
        let mut nbytes = None;
        let mut client = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "who_has" => r.field(&mut who_has),
                "nbytes" => r.field(&mut nbytes),
                "client" => r.field(&mut client),
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
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("who_has", &self.who_has);
        w.field("nbytes", &self.nbytes);
        w.optional("client", self.client.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UpdateDataMessage {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.nbytes.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The client is alive: every 5 seconds, or as often as [`AdjustHeartbeatInterval`](super::client_reports::AdjustHeartbeatInterval) says, which is the answer.
///
/// A message, `heartbeat-client`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeartbeatClient {
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl HeartbeatClient {
    /// What stands in the tag.
    pub const OP: &'static str = "heartbeat-client";

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

impl rt::Decode for HeartbeatClient {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HeartbeatClient"))
    }
}

impl rt::Encode for HeartbeatClient {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("op", Self::OP);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for HeartbeatClient {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The client goes away: the scheduler releases all that it wants. [`CloseStream`](super::connection::CloseStream) follows.
///
/// A message, `close-client`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloseClient {
    /// Why it is sent. Never sent: the scheduler makes one up.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2022.4.2.
    pub stimulus_id: Presence<String>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl CloseClient {
    /// What stands in the tag.
    pub const OP: &'static str = "close-client";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            stimulus_id: Presence::of(stimulus_id),
            extra_fields,
        })
    }
}

impl rt::Decode for CloseClient {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CloseClient"))
    }
}

impl rt::Encode for CloseClient {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(!self.stimulus_id.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.optional("stimulus_id", self.stimulus_id.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CloseClient {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ClientDesiresKeys,
    ClientReleasesKeys,
    CancelKeys,
    ReportKey,
    UpdateDataMessage,
    HeartbeatClient,
    CloseClient,
);
