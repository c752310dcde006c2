// Made by wirespan 0.1.0 from idl/dask/stealing.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! How the scheduler takes a task from a busy worker for an idle one: it asks, and only moves the task if the worker
//! has not begun it.
use super::runtime::{self as rt, Map, Value};
use super::types::{Key, WorkerTaskState};

/// Asks a worker to give up a task. The answer is [`StealResponse`].
///
/// A message, `steal-request`: scheduler → worker.
#[derive(Clone, Debug, PartialEq)]
pub struct StealRequest {
    /// The task.
    pub key: Key,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2021.10.0.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    StealRequestRequired of StealRequest {
        key: Key,
        stimulus_id: String,
    }
    and extra_fields
}

impl StealRequest {
    /// What stands in the tag.
    pub const OP: &'static str = "steal-request";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut key = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
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

impl rt::Decode for StealRequest {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StealRequest"))
    }
}

impl rt::Encode for StealRequest {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.field("stimulus_id", &self.stimulus_id);
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
/// A message, `steal-response`: worker → scheduler. Since 2022.6.0.
///
/// # Example: given up
///
/// ```text
/// {
///     "key": "inc-58e78e1b34eb49a68c65b54815d1b158",
///     "state": "ready",
///     "op": "steal-response",
///     "stimulus_id": "steal-1719499093.25",
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct StealResponse {
    /// The task.
    pub key: Key,
    /// The state in which the request found the task. The worker gave it up if it was `ready`, `constrained` or
    /// `waiting`; if it runs or is in memory, it stays. Nil if the worker does not know the task.
    ///
    /// May be nil.
    pub state: Option<WorkerTaskState>,
    /// The same as in [`StealRequest`]: the scheduler ignores answers to older requests.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    StealResponseRequired of StealResponse {
        key: Key,
        state: Option<WorkerTaskState>,
        stimulus_id: String,
    }
    and extra_fields
}

impl StealResponse {
    /// What stands in the tag.
    pub const OP: &'static str = "steal-response";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut key = None;
        let mut state = None;
        let mut tag = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "key" => r.field(&mut key),
                "state" => r.field(&mut state),
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
            state: r.required(state, "state")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
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
        w.map(4 + self.extra_fields.len());
        w.field("key", &self.key);
        w.field("state", &self.state);
        w.field("op", Self::OP);
        w.field("stimulus_id", &self.stimulus_id);
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
