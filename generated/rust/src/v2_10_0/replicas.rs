// Made by wirespan 0.1.0 from idl/dask/replicas.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Which worker holds which results. A result begins on the worker that made it and is copied to those that need it;
//! the scheduler knows of all copies, has some made and others dropped, and frees what nobody wants.
use super::super::runtime::{self as rt, Map, Value};
use super::types::{Address, Key};

/// Drops these results and gives up these tasks, as `FreeKeys` does today.
///
/// A message, `delete-data`: scheduler → worker. Gone in 2021.6.1.
///
/// # Example: one result
///
/// ```text
/// {
///     "op": "delete-data",
///     "keys": ["x"],
///     "report": false,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteData {
    /// What to drop.
    pub keys: Vec<Key>,
    /// Whether to tell the scheduler. distributed always says no: the worker would send a request, `remove_keys`, that
    /// no scheduler knows.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub report: Option<bool>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    DeleteDataRequired of DeleteData {
        keys: Vec<Key>,
    }
    and report, extra_fields
}

impl DeleteData {
    /// What stands in the tag.
    pub const OP: &'static str = "delete-data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut report = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "report" => r.field(&mut report),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            report,
            extra_fields,
        })
    }
}

impl rt::Decode for DeleteData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("DeleteData"))
    }
}

impl rt::Encode for DeleteData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.report.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("report", self.report.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for DeleteData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The worker holds these results, which it did not make: it has fetched them for a task, or was given them.
///
/// A message, `add-keys`: worker → scheduler. Gone in 2022.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct AddKeys {
    /// What it holds.
    pub keys: Vec<Key>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    AddKeysRequired of AddKeys {
        keys: Vec<Key>,
    }
    and extra_fields
}

impl AddKeys {
    /// What stands in the tag.
    pub const OP: &'static str = "add-keys";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
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
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for AddKeys {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The worker no longer holds these results, which it had fetched from others.
///
/// A message, `release-worker-data`: worker → scheduler. Gone in 2021.10.0.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseWorkerData {
    /// What it dropped.
    pub keys: Vec<Key>,
    /// The sender. It is always there since 2021.6.1.
    ///
    /// May be absent.
    pub worker: Option<Address>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ReleaseWorkerDataRequired of ReleaseWorkerData {
        keys: Vec<Key>,
    }
    and worker, extra_fields
}

impl ReleaseWorkerData {
    /// What stands in the tag.
    pub const OP: &'static str = "release-worker-data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut keys = None;
        let mut worker = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
                "worker" => r.field(&mut worker),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            keys: r.required(keys, "keys")?,
            worker,
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
        let mut n = 2;
        n += usize::from(self.worker.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.field("keys", &self.keys);
        w.optional("worker", self.worker.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ReleaseWorkerData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Another worker did not have a result that this one was told to fetch from it. The scheduler strikes it from its
/// list, and has the task run again if it was the last copy.
///
/// A message, `missing-data`: worker → scheduler. Gone in 2022.5.1.
#[derive(Clone, Debug, PartialEq)]
pub struct MissingData {
    /// The worker that did not have it.
    pub errant_worker: Address,
    /// What was missing.
    pub key: Key,
    /// Not used.
    pub ignored: Map<String, Value>,
}

rt::required! {
    MissingDataRequired of MissingData {
        errant_worker: Address,
        key: Key,
    }
    and ignored
}

impl MissingData {
    /// What stands in the tag.
    pub const OP: &'static str = "missing-data";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut errant_worker = None;
        let mut key = None;
        let mut ignored = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "errant_worker" => r.field(&mut errant_worker),
                "key" => r.field(&mut key),
                _ => r.rest(&mut ignored, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            errant_worker: r.required(errant_worker, "errant_worker")?,
            key: r.required(key, "key")?,
            ignored,
        })
    }
}

impl rt::Decode for MissingData {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("MissingData"))
    }
}

impl rt::Encode for MissingData {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.ignored.len());
        w.field("op", Self::OP);
        w.field("errant_worker", &self.errant_worker);
        w.field("key", &self.key);
        self.ignored.encode_entries(w);
    }
}

impl rt::Payloads for MissingData {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.ignored.payloads(visit)?;
        Ok(())
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(DeleteData, AddKeys, ReleaseWorkerData, MissingData);
