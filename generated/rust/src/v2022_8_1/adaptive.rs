// Made by wirespan 0.1.0 from idl/dask/adaptive.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Adaptive clusters (distributed/deploy/adaptive.py): the cluster manager asks the scheduler how many workers it
//! needs, and which it can do without, then calls [`RetireWorkers`](super::lifecycle::RetireWorkers) or starts new ones.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::routes;
use super::types::{Timedelta, WorkerName};

// The same as in the release at the root.
pub use super::super::adaptive::WorkersToClose;

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
    /// Fields that release 2022.8.1 does not know. They are written last.
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

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(AdaptiveTarget);
