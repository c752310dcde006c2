// Made by wirespan 0.1.0 from idl/dask/memory_manager.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! The active memory manager (distributed/active_memory_manager.py): a loop in the scheduler that copies and drops
//! replicas. What it decides goes out as [`AcquireReplicas`](super::replicas::AcquireReplicas) and [`RemoveReplicas`](super::replicas::RemoveReplicas) on the workers' streams.
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};

/// Starts, stops or asks for the active memory manager. The answer is nil, save that `running` answers yes or no.
///
/// A request, `amm_handler`: client → scheduler. Since 2021.11.2.
#[derive(Clone, Debug, PartialEq)]
pub struct MemoryManager {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// What to do.
    pub method: MemoryManagerMethod,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    MemoryManagerRequired of MemoryManager {
        method: MemoryManagerMethod,
    }
    and close, reply, serializers, extra_fields
}

impl MemoryManager {
    /// What stands in the tag.
    pub const OP: &'static str = "amm_handler";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut method = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "method" => r.field(&mut method),
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
            method: r.required(method, "method")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for MemoryManager {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("MemoryManager"))
    }
}

impl rt::Encode for MemoryManager {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("method", &self.method);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for MemoryManager {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for MemoryManager {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for MemoryManager {
    type Body = Option<bool>;
}

impl routes::Answered for MemoryManager {
    type Reply = Option<bool>;
}

/// What one can ask of the active memory manager.
///
/// Since 2021.11.2.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemoryManagerMethod {
    /// Run from now on, every `distributed.scheduler.active-memory-manager.interval`.
    Start,
    /// Stop that.
    Stop,
    /// Run now, once.
    RunOnce,
    /// Tell whether it runs.
    Running,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl MemoryManagerMethod {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Start => "start",
            Self::Stop => "stop",
            Self::RunOnce => "run_once",
            Self::Running => "running",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for MemoryManagerMethod {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for MemoryManagerMethod {
    fn from(value: &str) -> Self {
        match value {
            "start" => Self::Start,
            "stop" => Self::Stop,
            "run_once" => Self::RunOnce,
            "running" => Self::Running,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for MemoryManagerMethod {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for MemoryManagerMethod {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

rt::without_payloads!(MemoryManagerMethod);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(MemoryManager, MemoryManagerMethod);
