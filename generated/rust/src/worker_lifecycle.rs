// Made by wirespan 0.1.0 from idl/dask/worker_lifecycle.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! The coming and going of workers, as told on their streams: being ready, pausing, retiring, closing.
use super::runtime::{self as rt, Map, Number, Value};
use super::types::{Address, StatusName};

/// The state of a worker changes. Both ends send it: a worker says what it has become (`running` when it is ready for
/// tasks, `paused` when memory is short, `closing` when it goes), the scheduler what it is to become
/// (`closing_gracefully` while it retires, and back if that failed).
///
/// A message, `worker-status-change`: worker ↔ scheduler. Since 2022.2.0.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkerStatusChange {
    /// The new state.
    pub status: StatusName,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    ///
    /// Since 2022.4.2.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    WorkerStatusChangeRequired of WorkerStatusChange {
        status: StatusName,
        stimulus_id: String,
    }
    and extra_fields
}

impl WorkerStatusChange {
    /// What stands in the tag.
    pub const OP: &'static str = "worker-status-change";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut status = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "status" => r.field(&mut status),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            status: r.required(status, "status")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for WorkerStatusChange {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerStatusChange"))
    }
}

impl rt::Encode for WorkerStatusChange {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("status", &self.status);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkerStatusChange {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Keeps the connection busy, so that nothing on the way cuts it: every 60 seconds. The scheduler does nothing with it.
///
/// A message, `keep-alive`: worker → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeepAlive {
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl KeepAlive {
    /// What stands in the tag.
    pub const OP: &'static str = "keep-alive";

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

impl rt::Decode for KeepAlive {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("KeepAlive"))
    }
}

impl rt::Encode for KeepAlive {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(1 + self.extra_fields.len());
        w.field("op", Self::OP);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for KeepAlive {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Another worker is gone: this one stops fetching from it, and looks for its results elsewhere.
///
/// A message, `remove-worker`: scheduler → worker. Since 2023.3.2.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveWorker {
    /// The worker that is gone.
    pub worker: Address,
    /// Names the event that set this off, such as `task-finished-1719499093.1`: it is handed from message to message,
    /// so that cause and effect can be found in the logs of all processes.
    pub stimulus_id: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RemoveWorkerRequired of RemoveWorker {
        worker: Address,
        stimulus_id: String,
    }
    and extra_fields
}

impl RemoveWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "remove-worker";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut worker = None;
        let mut stimulus_id = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "worker" => r.field(&mut worker),
                "stimulus_id" => r.field(&mut stimulus_id),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            worker: r.required(worker, "worker")?,
            stimulus_id: r.required(stimulus_id, "stimulus_id")?,
            extra_fields,
        })
    }
}

impl rt::Decode for RemoveWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RemoveWorker"))
    }
}

impl rt::Encode for RemoveWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("worker", &self.worker);
        w.field("stimulus_id", &self.stimulus_id);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RemoveWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Tells a worker to close: it ends its tasks, tells its nanny, and ends the stream with [`CloseStream`](super::connection::CloseStream).
///
/// A message, `close`: scheduler → worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloseWorker {
    /// How long to wait for each step of closing. Never sent.
    ///
    /// Unit: s. If it is absent, the receiver assumes `30`. Since 2021.7.1.
    pub timeout: Option<Number>,
    /// Whether to wait for running tasks. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub executor_wait: Option<bool>,
    /// Whether the nanny closes too, rather than start the worker again. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub nanny: Option<bool>,
    /// Why, for the logs: `scheduler-close`, `scheduler-close-worker`, `scheduler-remove-worker`.
    ///
    /// If it is absent, the receiver assumes `"worker-close"`. Since 2022.10.2.
    pub reason: Option<String>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl CloseWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "close";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut timeout = None;
        let mut executor_wait = None;
        let mut nanny = None;
        let mut reason = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                "executor_wait" => r.field(&mut executor_wait),
                "nanny" => r.field(&mut nanny),
                "reason" => r.field(&mut reason),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            timeout,
            executor_wait,
            nanny,
            reason,
            extra_fields,
        })
    }
}

impl rt::Decode for CloseWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CloseWorker"))
    }
}

impl rt::Encode for CloseWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.timeout.is_some());
        n += usize::from(self.executor_wait.is_some());
        n += usize::from(self.nanny.is_some());
        n += usize::from(self.reason.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.as_ref());
        w.optional("executor_wait", self.executor_wait.as_ref());
        w.optional("nanny", self.nanny.as_ref());
        w.optional("reason", self.reason.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CloseWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(WorkerStatusChange, KeepAlive, RemoveWorker, CloseWorker);
