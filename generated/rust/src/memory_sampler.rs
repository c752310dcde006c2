// Made by wirespan 0.1.0 from idl/dask/memory_sampler.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Records how much memory the cluster uses while something runs (distributed/diagnostics/memory_sampler.py).
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};

/// Starts recording. The answer names the recording. It ends by itself when the client leaves.
///
/// A request, `memory_sampler_start`: client → scheduler. Since 2021.11.2.
#[derive(Clone, Debug, PartialEq)]
pub struct MemorySamplerStart {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The client that wants to know.
    pub client: String,
    /// What to record, summed over all workers.
    pub measure: MemoryMeasure,
    /// How often.
    ///
    /// Unit: s.
    pub interval: Number,
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
    MemorySamplerStartRequired of MemorySamplerStart {
        client: String,
        measure: MemoryMeasure,
        interval: Number,
    }
    and close, reply, serializers, extra_fields
}

impl MemorySamplerStart {
    /// What stands in the tag.
    pub const OP: &'static str = "memory_sampler_start";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut client = None;
        let mut measure = None;
        let mut interval = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "client" => r.field(&mut client),
                "measure" => r.field(&mut measure),
                "interval" => r.field(&mut interval),
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
            client: r.required(client, "client")?,
            measure: r.required(measure, "measure")?,
            interval: r.required(interval, "interval")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for MemorySamplerStart {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("MemorySamplerStart"))
    }
}

impl rt::Encode for MemorySamplerStart {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("client", &self.client);
        w.field("measure", &self.measure);
        w.field("interval", &self.interval);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for MemorySamplerStart {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for MemorySamplerStart {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for MemorySamplerStart {
    type Body = String;
}

impl routes::Answered for MemorySamplerStart {
    type Reply = String;
}

/// Ends a recording and fetches it: when, and how many bytes, oldest first. There is at least one sample.
///
/// A request, `memory_sampler_stop`: client → scheduler. Since 2021.11.2.
#[derive(Clone, Debug, PartialEq)]
pub struct MemorySamplerStop {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The recording, as [`MemorySamplerStart`] named it.
    pub key: String,
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
    MemorySamplerStopRequired of MemorySamplerStop {
        key: String,
    }
    and close, reply, serializers, extra_fields
}

impl MemorySamplerStop {
    /// What stands in the tag.
    pub const OP: &'static str = "memory_sampler_stop";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut key = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "key" => r.field(&mut key),
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
            key: r.required(key, "key")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for MemorySamplerStop {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("MemorySamplerStop"))
    }
}

impl rt::Encode for MemorySamplerStop {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("key", &self.key);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for MemorySamplerStop {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for MemorySamplerStop {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for MemorySamplerStop {
    type Body = Vec<(f64, i64)>;
}

impl routes::Answered for MemorySamplerStop {
    type Reply = Vec<(f64, i64)>;
}

/// A measure of memory.
///
/// Since 2021.11.2.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemoryMeasure {
    /// All memory of the processes, as the operating system sees it: `managed` and `unmanaged`.
    Process,
    /// Results of tasks in memory, by their own estimate.
    Managed,
    /// Results of tasks on disk.
    Spilled,
    /// `managed` and `spilled`.
    ManagedTotal,
    /// What is no result: the interpreter, modules, what running tasks use, leaks.
    Unmanaged,
    /// The part of `unmanaged` that has been there for a while, 30 seconds by default.
    UnmanagedOld,
    /// The rest of `unmanaged`, perhaps a passing peak.
    UnmanagedRecent,
    /// `managed` and `unmanaged_old`: what will stay if `unmanaged_recent` passes.
    Optimistic,
    /// A value that release 2026.8.0 does not know.
    Unknown(String),
}

impl MemoryMeasure {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Process => "process",
            Self::Managed => "managed",
            Self::Spilled => "spilled",
            Self::ManagedTotal => "managed_total",
            Self::Unmanaged => "unmanaged",
            Self::UnmanagedOld => "unmanaged_old",
            Self::UnmanagedRecent => "unmanaged_recent",
            Self::Optimistic => "optimistic",
            Self::Unknown(value) => value,
        }
    }
}

impl std::fmt::Display for MemoryMeasure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for MemoryMeasure {
    fn from(value: &str) -> Self {
        match value {
            "process" => Self::Process,
            "managed" => Self::Managed,
            "spilled" => Self::Spilled,
            "managed_total" => Self::ManagedTotal,
            "unmanaged" => Self::Unmanaged,
            "unmanaged_old" => Self::UnmanagedOld,
            "unmanaged_recent" => Self::UnmanagedRecent,
            "optimistic" => Self::Optimistic,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl rt::Decode for MemoryMeasure {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        r.str().map(Self::from)
    }
}

impl rt::Encode for MemoryMeasure {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.str(self.as_str());
    }
}

rt::without_payloads!(MemoryMeasure);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(MemorySamplerStart, MemorySamplerStop, MemoryMeasure);
