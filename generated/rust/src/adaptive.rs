// Made by wirespan 0.1.0 from idl/dask/adaptive.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Adaptive clusters (distributed/deploy/adaptive.py): the cluster manager asks the scheduler how many workers it
//! needs, and which it can do without, then calls [`RetireWorkers`](super::lifecycle::RetireWorkers) or starts new ones.
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::types::{PickleBytes, Timedelta, WorkerName};

/// Asks how many workers the present work deserves.
///
/// A request, `adaptive_target`: cluster → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdaptiveTarget {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// In how long all work should be done. Nil is `distributed.adaptive.target-duration`, 5 s by default.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2.13.0.
    pub target_duration: Presence<Timedelta>,
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

impl AdaptiveTarget {
    /// What stands in the tag.
    pub const OP: &'static str = "adaptive_target";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut target_duration = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "target_duration" => r.field(&mut target_duration),
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
            target_duration: Presence::of(target_duration),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for AdaptiveTarget {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("AdaptiveTarget"))
    }
}

impl rt::Encode for AdaptiveTarget {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.target_duration.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("target_duration", self.target_duration.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for AdaptiveTarget {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.target_duration.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for AdaptiveTarget {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for AdaptiveTarget {
    type Body = u64;
}

impl routes::Answered for AdaptiveTarget {
    type Reply = u64;
}

/// Asks which workers can best be spared: idle ones first, then those that hold least. The answer lists `attribute` of
/// each.
///
/// A request, `workers_to_close`: cluster → scheduler.
///
/// # Example: all but two
///
/// ```text
/// {
///     "op": "workers_to_close",
///     "target": 2,
///     "key": nil,
///     "attribute": "name",
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkersToClose {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// How many should stay. Not beside `n`.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub target: Presence<u64>,
    /// A function that takes the scheduler's view of a worker and returns the group that it belongs to. Groups go or
    /// stay as a whole, such as all workers of a host. A scheduler in another language can only refuse it.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub key: Presence<PickleBytes>,
    /// What to say of each worker: `address`, or `name`.
    ///
    /// If it is absent, the receiver assumes `"address"`.
    pub attribute: Option<String>,
    /// How much memory should stay, as a multiple of the data held. 2 if `n` and `target` are nil.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub memory_ratio: Presence<Number>,
    /// How many to close.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub n: Presence<u64>,
    /// How many should stay at least.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub minimum: Presence<u64>,
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

impl WorkersToClose {
    /// What stands in the tag.
    pub const OP: &'static str = "workers_to_close";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut target = None;
        let mut key = None;
        let mut attribute = None;
        let mut memory_ratio = None;
        let mut n = None;
        let mut minimum = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "target" => r.field(&mut target),
                "key" => r.field(&mut key),
                "attribute" => r.field(&mut attribute),
                "memory_ratio" => r.field(&mut memory_ratio),
                "n" => r.field(&mut n),
                "minimum" => r.field(&mut minimum),
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
            target: Presence::of(target),
            key: Presence::of(key),
            attribute,
            memory_ratio: Presence::of(memory_ratio),
            n: Presence::of(n),
            minimum: Presence::of(minimum),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for WorkersToClose {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkersToClose"))
    }
}

impl rt::Encode for WorkersToClose {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.target.is_absent());
        n += usize::from(!self.key.is_absent());
        n += usize::from(self.attribute.is_some());
        n += usize::from(!self.memory_ratio.is_absent());
        n += usize::from(!self.n.is_absent());
        n += usize::from(!self.minimum.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("target", self.target.present());
        w.optional("key", self.key.present());
        w.optional("attribute", self.attribute.as_ref());
        w.optional("memory_ratio", self.memory_ratio.present());
        w.optional("n", self.n.present());
        w.optional("minimum", self.minimum.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkersToClose {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for WorkersToClose {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WorkersToClose {
    type Body = Vec<WorkerName>;
}

impl routes::Answered for WorkersToClose {
    type Reply = Vec<WorkerName>;
}

/// Asks since when the scheduler has had nothing to do; nil if it has. Nothing in distributed sends it: it is there for
/// the HTTP interface. To ask is to look: what happened since the last time counts as work.
///
/// A request, `check_idle`: client or scheduler or worker or nanny or cluster → scheduler. Since 2023.3.2.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckIdle {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
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

impl CheckIdle {
    /// What stands in the tag.
    pub const OP: &'static str = "check_idle";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for CheckIdle {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("CheckIdle"))
    }
}

impl rt::Encode for CheckIdle {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for CheckIdle {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for CheckIdle {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for CheckIdle {
    type Body = Option<Number>;
}

impl routes::Answered for CheckIdle {
    type Reply = Option<Number>;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(AdaptiveTarget, WorkersToClose, CheckIdle);
