// Made by wirespan 0.1.0 from idl/dask/worker_lifecycle.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! The coming and going of workers, as told on their streams: being ready, pausing, retiring, closing.
use super::super::runtime::{self as rt, Map, Number, Value};

// The same as in the release at the root.
pub use super::super::worker_lifecycle::{
    KeepAlive, WorkerStatusChange, WorkerStatusChangeRequired,
};

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
    /// Fields that release 2022.8.1 does not know. They are written last.
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
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "timeout" => r.field(&mut timeout),
                "executor_wait" => r.field(&mut executor_wait),
                "nanny" => r.field(&mut nanny),
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
        n += self.extra_fields.len();
        w.map(n);
        w.field("op", Self::OP);
        w.optional("timeout", self.timeout.as_ref());
        w.optional("executor_wait", self.executor_wait.as_ref());
        w.optional("nanny", self.nanny.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CloseWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(CloseWorker);
