// Made by wirespan 0.1.0 from idl/dask/replicas.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Which worker holds which results. A result begins on the worker that made it and is copied to those that need it;
//! the scheduler knows of all copies, has some made and others dropped, and frees what nobody wants.
use super::runtime::{self as rt, Map, Value};
use super::types::{Address, Key, Keys, Size};

/// Drops these results and gives up these tasks: nobody wants them any more, or the scheduler does not know them. What
/// is running runs to its end, but its result is not kept. For each result that it held the worker sends
/// [`ReleaseWorkerData`].
///
/// A message, `free-keys`: scheduler or worker → worker. Since 2021.6.1.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeKeys {
    /// What to drop.
    pub keys: Vec<Key>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2021.10.0.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    FreeKeysRequired of FreeKeys {
        keys: Vec<Key>,
        stimulus_id: String,
    }
    and extra_fields
}

impl FreeKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "free-keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for FreeKeys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("FreeKeys"))
    }
}

impl rt::Encode for FreeKeys {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for FreeKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Asks for copies of results that other workers hold, so that they are safe or near. The worker fetches them after
/// all that its tasks need, except those of low priority. If it works, [`AddKeys`] follows; if not, nothing is said.
///
/// A message, `acquire-replicas`: scheduler → worker. Since 2021.10.0.
#[derive(Clone, Debug, PartialEq)]
pub struct AcquireReplicas {
    /// For each result, the workers that hold it.
    ///
    /// Since 2022.6.0.
    pub who_has: Map<Key, Vec<Address>>,
    /// For each result, its size; -1 if unknown.
    ///
    /// Unit: bytes. Since 2022.6.1.
    pub nbytes: Map<Key, Size>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.1.0.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    AcquireReplicasRequired of AcquireReplicas {
        who_has: Map<Key, Vec<Address>>,
        nbytes: Map<Key, Size>,
        stimulus_id: String,
    }
    and extra_fields
}

impl AcquireReplicas {
    /// What stands in the tag.
    pub const OP: &'static str = "acquire-replicas";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut who_has = None;
        let mut nbytes = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "who_has" => r.field(&mut who_has),
                "nbytes" => r.field(&mut nbytes),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            who_has: r.required(who_has, "who_has")?,
            nbytes: r.required(nbytes, "nbytes")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for AcquireReplicas {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("AcquireReplicas"))
    }
}

impl rt::Encode for AcquireReplicas {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("who_has", &self.who_has);
        w.field("nbytes", &self.nbytes);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for AcquireReplicas {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.nbytes.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Drops copies of results that other workers hold too, or that the scheduler did not expect. The scheduler has already
/// struck them from its list. A worker that does not have one ignores it, and fetches one anew if a waiting task needs
/// it.
///
/// A message, `remove-replicas`: scheduler → worker. Since 2021.10.0.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveReplicas {
    /// What to drop.
    pub keys: Keys,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RemoveReplicasRequired of RemoveReplicas {
        keys: Keys,
        stimulus_id: String,
    }
    and extra_fields
}

impl RemoveReplicas {
    /// What stands in the tag.
    pub const OP: &'static str = "remove-replicas";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for RemoveReplicas {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RemoveReplicas"))
    }
}

impl rt::Encode for RemoveReplicas {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RemoveReplicas {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Who holds these results now: the answer to [`RequestRefreshWhoHas`].
///
/// A message, `refresh-who-has`: scheduler → worker. Since 2022.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct RefreshWhoHas {
    /// For each result, the workers that hold it. None if it is being computed again.
    pub who_has: Map<Key, Vec<Address>>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RefreshWhoHasRequired of RefreshWhoHas {
        who_has: Map<Key, Vec<Address>>,
        stimulus_id: String,
    }
    and extra_fields
}

impl RefreshWhoHas {
    /// What stands in the tag.
    pub const OP: &'static str = "refresh-who-has";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut who_has = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "who_has" => r.field(&mut who_has),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            who_has: r.required(who_has, "who_has")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for RefreshWhoHas {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RefreshWhoHas"))
    }
}

impl rt::Encode for RefreshWhoHas {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("who_has", &self.who_has);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RefreshWhoHas {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The worker holds these results, which it did not make: it has fetched them, for a task or since it was asked to
/// ([`AcquireReplicas`]), or was given them. If the scheduler knows nothing of one, it answers [`RemoveReplicas`].
///
/// A message, `add-keys`: worker → scheduler. Since 2022.3.0.
///
/// # Example: one result was fetched
///
/// ```text
/// {
///     "keys": [["sum", 0]],
///     "op": "add-keys",
///     "stimulus_id": "gather-dep-success-1719499093.25",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct AddKeys {
    /// What it holds.
    pub keys: Vec<Key>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.5.1.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    AddKeysRequired of AddKeys {
        keys: Vec<Key>,
        stimulus_id: String,
    }
    and extra_fields
}

impl AddKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "add-keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut keys = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "keys" => r.field(&mut keys),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for AddKeys {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("AddKeys"))
    }
}

impl rt::Encode for AddKeys {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("keys", &self.keys);
        w.field("op", Self::OP);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for AddKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The worker no longer holds this result, whoever decided so. If it was the last copy, the task is run again if need
/// be.
///
/// A message, `release-worker-data`: worker → scheduler. Since 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseWorkerData {
    /// What it dropped.
    pub key: Key,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.5.1.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ReleaseWorkerDataRequired of ReleaseWorkerData {
        key: Key,
        stimulus_id: String,
    }
    and extra_fields
}

impl ReleaseWorkerData {
    /// What stands in the tag.
    pub const OP: &'static str = "release-worker-data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut key = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "key" => r.field(&mut key),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for ReleaseWorkerData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ReleaseWorkerData"))
    }
}

impl rt::Encode for ReleaseWorkerData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("key", &self.key);
        w.field("op", Self::OP);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ReleaseWorkerData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Asks who holds these results: those that the worker was told of did not have them. The answer is [`RefreshWhoHas`] for
/// those that the scheduler knows, and [`FreeKeys`] for the others.
///
/// A message, `request-refresh-who-has`: worker → scheduler. Since 2022.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestRefreshWhoHas {
    /// What it looks for.
    pub keys: Vec<Key>,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RequestRefreshWhoHasRequired of RequestRefreshWhoHas {
        keys: Vec<Key>,
        stimulus_id: String,
    }
    and extra_fields
}

impl RequestRefreshWhoHas {
    /// What stands in the tag.
    pub const OP: &'static str = "request-refresh-who-has";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut keys = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "keys" => r.field(&mut keys),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for RequestRefreshWhoHas {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RequestRefreshWhoHas"))
    }
}

impl rt::Encode for RequestRefreshWhoHas {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("keys", &self.keys);
        w.field("op", Self::OP);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RequestRefreshWhoHas {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    FreeKeys,
    AcquireReplicas,
    RemoveReplicas,
    RefreshWhoHas,
    AddKeys,
    ReleaseWorkerData,
    RequestRefreshWhoHas,
);
