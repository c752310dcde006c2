// Made by wirespan 0.1.0 from idl/dask/stealing.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! How the scheduler takes a task from a busy worker for an idle one: it asks, and only moves the task if the worker
//! has not begun it.
use super::super::runtime::{self as rt, Map, Value};
use super::types::{Key, WorkerTaskState};

/// Asks a worker to give up a task. The answer is [`StealResponse`].
///
/// A message, `steal-request`: scheduler → worker.
#[derive(Clone, Debug, PartialEq)]
pub struct StealRequest {
    /// The task.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    StealRequestRequired of StealRequest {
        key: Key,
    }
    and extra_fields
}

impl StealRequest {
    /// What stands in the tag.
    pub const OP: &'static str = "steal-request";

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

impl rt::Decode for StealRequest {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StealRequest"))
    }
}

impl rt::Encode for StealRequest {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StealRequest {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Whether the worker gave the task up. If it did, the scheduler hands the task to another worker.
///
/// A message, `steal-response`: worker → scheduler. Gone in 2022.6.0.
#[derive(Clone, Debug, PartialEq)]
pub struct StealResponse {
    /// The task.
    pub key: Key,
    /// The state in which the request found the task. The worker gave it up if it was `ready`, `constrained` or
    /// `waiting`; if it runs or is in memory, it stays. Nil if the worker does not know the task.
    ///
    /// May be nil.
    pub state: Option<WorkerTaskState>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    StealResponseRequired of StealResponse {
        key: Key,
        state: Option<WorkerTaskState>,
    }
    and extra_fields
}

impl StealResponse {
    /// What stands in the tag.
    pub const OP: &'static str = "steal-response";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut state = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
                "state" => r.field(&mut state),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            key: r.required(key, "key")?,
            state: r.required(state, "state")?,
            extra_fields,
        })
    }
}

impl rt::Decode for StealResponse {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StealResponse"))
    }
}

impl rt::Encode for StealResponse {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("state", &self.state);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StealResponse {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(StealRequest, StealResponse);
