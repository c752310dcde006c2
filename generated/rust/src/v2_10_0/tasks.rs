// Made by wirespan 0.1.0 from idl/dask/tasks.idl. Do not edit.
// Release 2.10.0, schema a4507f39a5ef956a.
//! The life of a task on a worker: the scheduler hands it over, the worker says how it ended.
//!
//! A worker may hear of the same task more than once: if it was cancelled and is wanted again, it gets a new
//! [`ComputeTask`](super::early_tasks::ComputeTask) with a new `run_id`. The scheduler drops reports with an old one.
use super::super::runtime::{self as rt, Map, Number, Value};
use super::types::Address;

/// A stretch of time.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StartStop {
    /// What was done.
    pub action: StartStopAction,
    /// When it began, on the scheduler's clock as far as the worker knows it (for disks, on the worker's own).
    ///
    /// Unit: s.
    pub start: Number,
    /// When it ended.
    ///
    /// Unit: s.
    pub stop: Number,
    /// Where data was fetched from. Only for `transfer`.
    ///
    /// May be absent.
    pub source: Option<Address>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl StartStop {
    /// With the required fields.
    #[must_use]
    pub fn new(action: StartStopAction, start: Number, stop: Number) -> Self {
        Self {
            action,
            start,
            stop,
            source: None,
            extra_fields: Map::new(),
        }
    }

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut action = None;
        let mut start = None;
        let mut stop = None;
        let mut source = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "action" => r.field(&mut action),
                "start" => r.field(&mut start),
                "stop" => r.field(&mut stop),
                "source" => r.field(&mut source),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            action: r.required(action, "action")?,
            start: r.required(start, "start")?,
            stop: r.required(stop, "stop")?,
            source,
            extra_fields,
        })
    }
}

impl rt::Decode for StartStop {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StartStop"))
    }
}

impl rt::Encode for StartStop {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.source.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("action", &self.action);
        w.field("start", &self.start);
        w.field("stop", &self.stop);
        w.optional("source", self.source.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StartStop {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// What a worker can spend time on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StartStopAction {
    /// Running the task.
    Compute,
    /// Fetching data from another worker.
    Transfer,
    /// Reading what the task needs from disk. Only if it took more than 5 ms.
    DiskRead,
    /// Writing the result to disk. Only if it took more than 5 ms.
    DiskWrite,
    /// Unpacking the task. Not since 2023.8.1, which unpacks as it receives.
    Deserialize,
    /// A value that release 2.10.0 does not know.
    Unknown(String),
}

impl StartStopAction {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Compute => "compute",
            Self::Transfer => "transfer",
            Self::DiskRead => "disk-read",
            Self::DiskWrite => "disk-write",
            Self::Deserialize => "deserialize",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for StartStopAction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for StartStopAction {
    fn from(value: &str) -> Self {
        match value {
            "compute" => Self::Compute,
            "transfer" => Self::Transfer,
            "disk-read" => Self::DiskRead,
            "disk-write" => Self::DiskWrite,
            "deserialize" => Self::Deserialize,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for StartStopAction {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for StartStopAction {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

rt::without_payloads!(StartStopAction);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(StartStop, StartStopAction);
