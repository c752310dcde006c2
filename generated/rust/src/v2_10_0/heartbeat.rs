// Made by wirespan 0.1.0 from idl/dask/heartbeat.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! How a worker shows that it is alive. Clients do so on their stream, with [`HeartbeatClient`](super::client_stream::HeartbeatClient).
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::metrics::Metrics;
use super::routes;
use super::types::Address;

// The same as in the release at the root.
pub use super::super::heartbeat::{
    HeartbeatReply, HeartbeatReplyMissing, HeartbeatReplyOk, HeartbeatReplyOkRequired,
};

/// Says that the worker is alive, and how it fares. A request of its own and not a message of the worker's stream, so
/// that it measures the latency. A worker of which the scheduler hears nothing for `distributed.scheduler.worker-ttl`
/// (5 minutes by default) is removed.
///
/// A request, `heartbeat_worker`: worker → scheduler.
///
/// # Example: in January 2020
///
/// ```text
/// {
///     "op": "heartbeat_worker",
///     "address": "tcp://127.0.0.1:43485",
///     "now": 1580342400.75,
///     "metrics": {"cpu": 5.5, "memory": 65454080, "time": 1580342400.5, "read_bytes": 25193.5, "write_bytes": 25193.5, "num_fds": 19, "executing": 0, "in_memory": 1, "ready": 0, "in_flight": 0, "bandwidth": {"total": 100000000, "workers": {}, "types": {}}},
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct HeartbeatWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The worker's address, as registered.
    pub address: Address,
    /// The worker's clock. The scheduler goes by its own.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub now: Presence<Number>,
    /// What the worker measures.
    pub metrics: Metrics,
    /// Whether the scheduler replaces a host name in `address` by its IP address. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub resolve_address: Option<bool>,
    /// What the worker offers beside threads and memory. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub resources: Presence<Map<String, Number>>,
    /// What to remember about the host. Never sent.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub host_info: Presence<Map<String, Value>>,
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

rt::required! {
    HeartbeatWorkerRequired of HeartbeatWorker {
        address: Address,
        metrics: Metrics,
    }
    and close, now, resolve_address, resources, host_info, reply, serializers, extra_fields
}

impl HeartbeatWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "heartbeat_worker";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut address = None;
        let mut now = None;
        let mut metrics = None;
        let mut resolve_address = None;
        let mut resources = None;
        let mut host_info = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "address" => r.field(&mut address),
                "now" => r.field(&mut now),
                "metrics" => r.field(&mut metrics),
                "resolve_address" => r.field(&mut resolve_address),
                "resources" => r.field(&mut resources),
                "host_info" => r.field(&mut host_info),
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
            address: r.required(address, "address")?,
            now: Presence::of(now),
            metrics: r.required(metrics, "metrics")?,
            resolve_address,
            resources: Presence::of(resources),
            host_info: Presence::of(host_info),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for HeartbeatWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HeartbeatWorker"))
    }
}

impl rt::Encode for HeartbeatWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.now.is_absent());
        n += usize::from(self.resolve_address.is_some());
        n += usize::from(!self.resources.is_absent());
        n += usize::from(!self.host_info.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("address", &self.address);
        w.optional("now", self.now.present());
        w.field("metrics", &self.metrics);
        w.optional("resolve_address", self.resolve_address.as_ref());
        w.optional("resources", self.resources.present());
        w.optional("host_info", self.host_info.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for HeartbeatWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.metrics.payloads(visit)?;
        self.host_info.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for HeartbeatWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for HeartbeatWorker {
    type Body = HeartbeatReply;
}

impl routes::Answered for HeartbeatWorker {
    type Reply = HeartbeatReply;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(HeartbeatWorker);
