// Made by wirespan 0.1.0 from idl/dask/replay.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! To run a task again in the client, for debugging (distributed/recreate_tasks.py).
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::early_tasks::PackedTask;
use super::routes;
use super::types::Key;

/// Asks which task is to blame for the failure of others, and what it runs: of the first of `keys` that failed. Nil if
/// none did.
///
/// A request, `cause_of_failure`: client → scheduler. Gone in 2021.6.1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CauseOfFailure {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Tasks that failed.
    ///
    /// If it is absent, the receiver assumes `[]`.
    pub keys: Option<Vec<Key>>,
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

impl CauseOfFailure {
    /// What stands in the tag.
    pub const OP: &'static str = "cause_of_failure";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
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
            keys,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for CauseOfFailure {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CauseOfFailure"))
    }
}

impl rt::Encode for CauseOfFailure {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.keys.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("keys", self.keys.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CauseOfFailure {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for CauseOfFailure {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for CauseOfFailure {
    type Body = Option<FailedTask>;
}

impl routes::Answered for CauseOfFailure {
    type Reply = Option<FailedTask>;
}

/// A task that failed.
///
/// Gone in 2021.6.1.
#[derive(Clone, Debug, PartialEq)]
pub struct FailedTask {
    /// The tasks whose results it needs.
    pub deps: Vec<Key>,
    /// The task.
    pub cause: Key,
    /// What it runs.
    ///
    /// May be nil.
    pub task: Option<PackedTask>,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    FailedTaskRequired of FailedTask {
        deps: Vec<Key>,
        cause: Key,
        task: Option<PackedTask>,
    }
    and extra_fields
}

impl FailedTask {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut deps = None;
        let mut cause = None;
        let mut task = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "deps" => r.field(&mut deps),
                "cause" => r.field(&mut cause),
                "task" => r.field(&mut task),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            deps: r.required(deps, "deps")?,
            cause: r.required(cause, "cause")?,
            task: r.required(task, "task")?,
            extra_fields,
        })
    }
}

impl rt::Decode for FailedTask {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("FailedTask"))
    }
}

impl rt::Encode for FailedTask {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("deps", &self.deps);
        w.field("cause", &self.cause);
        w.field("task", &self.task);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for FailedTask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.task.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(CauseOfFailure, FailedTask);
