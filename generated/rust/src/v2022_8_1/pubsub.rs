// Made by wirespan 0.1.0 from idl/dask/pubsub.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Publish and subscribe (distributed/pubsub.py), until 2025.4.0: whoever follows a topic gets what is put into it from
//! then on; what nobody hears is lost. Workers send to each other without the scheduler, which only tells them of each
//! other; for clients it passes everything on.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::super::transport::Serialized;
use super::routes;
use super::semaphores::SharedName;
use super::types::Address;

/// A worker begins to put things into a topic.
///
/// A request, `pubsub_add_publisher`: worker → scheduler. Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubAddPublisher {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The topic.
    pub name: SharedName,
    /// The sender.
    pub worker: Address,
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

rt::required! {
    PubSubAddPublisherRequired of PubSubAddPublisher {
        name: SharedName,
        worker: Address,
    }
    and close, reply, serializers, extra_fields
}

impl PubSubAddPublisher {
    /// What stands in the tag.
    pub const OP: &'static str = "pubsub_add_publisher";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut worker = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                "worker" => r.field(&mut worker),
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
            name: r.required(name, "name")?,
            worker: r.required(worker, "worker")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for PubSubAddPublisher {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubAddPublisher"))
    }
}

impl rt::Encode for PubSubAddPublisher {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.field("worker", &self.worker);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PubSubAddPublisher {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for PubSubAddPublisher {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for PubSubAddPublisher {
    type Body = PubSubListeners;
}

impl routes::Answered for PubSubAddPublisher {
    type Reply = PubSubListeners;
}

/// Who listens to a topic.
///
/// Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubListeners {
    /// The workers, each with an empty map.
    pub subscribers: Map<Address, Map<String, Value>>,
    /// Whether clients do too, so that everything is to be sent to the scheduler as well.
    ///
    /// On the wire: `publish-scheduler`.
    pub publish_scheduler: bool,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PubSubListenersRequired of PubSubListeners {
        subscribers: Map<Address, Map<String, Value>>,
        publish_scheduler: bool,
    }
    and extra_fields
}

impl PubSubListeners {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut subscribers = None;
        let mut publish_scheduler = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "subscribers" => r.field(&mut subscribers),
                "publish-scheduler" => r.field(&mut publish_scheduler),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            subscribers: r.required(subscribers, "subscribers")?,
            publish_scheduler: r.required(publish_scheduler, "publish-scheduler")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PubSubListeners {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubListeners"))
    }
}

impl rt::Encode for PubSubListeners {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("subscribers", &self.subscribers);
        w.field("publish-scheduler", &self.publish_scheduler);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PubSubListeners {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.subscribers.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The sender, a client or a worker, wants what is put into a topic from now on.
///
/// A message, `pubsub-add-subscriber`: client or worker → scheduler. Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubSubscribe {
    /// The topic.
    pub name: SharedName,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PubSubSubscribeRequired of PubSubSubscribe {
        name: SharedName,
    }
    and extra_fields
}

impl PubSubSubscribe {
    /// What stands in the tag.
    pub const OP: &'static str = "pubsub-add-subscriber";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut name = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            name: r.required(name, "name")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PubSubSubscribe {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubSubscribe"))
    }
}

impl rt::Encode for PubSubSubscribe {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PubSubSubscribe {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The sender no longer wants it.
///
/// A message, `pubsub-remove-subscriber`: client or worker → scheduler. Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubUnsubscribe {
    /// The topic.
    pub name: SharedName,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PubSubUnsubscribeRequired of PubSubUnsubscribe {
        name: SharedName,
    }
    and extra_fields
}

impl PubSubUnsubscribe {
    /// What stands in the tag.
    pub const OP: &'static str = "pubsub-remove-subscriber";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut name = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            name: r.required(name, "name")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PubSubUnsubscribe {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubUnsubscribe"))
    }
}

impl rt::Encode for PubSubUnsubscribe {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PubSubUnsubscribe {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The worker no longer puts anything into a topic.
///
/// A message, `pubsub-remove-publisher`: worker → scheduler. Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubRemovePublisher {
    /// The topic.
    pub name: SharedName,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PubSubRemovePublisherRequired of PubSubRemovePublisher {
        name: SharedName,
    }
    and extra_fields
}

impl PubSubRemovePublisher {
    /// What stands in the tag.
    pub const OP: &'static str = "pubsub-remove-publisher";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut name = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            name: r.required(name, "name")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PubSubRemovePublisher {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubRemovePublisher"))
    }
}

impl rt::Encode for PubSubRemovePublisher {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PubSubRemovePublisher {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Something was put into a topic. A worker sends it to each worker that listens, and to the scheduler if clients do;
/// a client sends it to the scheduler; the scheduler passes it on unread to those that listen.
///
/// A message, `pubsub-msg`: client or worker or scheduler → scheduler or worker or client. Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubMessage {
    /// The topic.
    pub name: SharedName,
    /// What was put.
    pub msg: Serialized,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PubSubMessageRequired of PubSubMessage {
        name: SharedName,
        msg: Serialized,
    }
    and extra_fields
}

impl PubSubMessage {
    /// What stands in the tag.
    pub const OP: &'static str = "pubsub-msg";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut name = None;
        let mut msg = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                "msg" => r.field(&mut msg),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            name: r.required(name, "name")?,
            msg: r.required(msg, "msg")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PubSubMessage {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubMessage"))
    }
}

impl rt::Encode for PubSubMessage {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.field("msg", &self.msg);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PubSubMessage {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.msg.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Another worker listens to a topic into which this one puts things.
///
/// A message, `pubsub-add-subscriber`: scheduler → worker. Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubAddListener {
    /// That worker.
    pub address: Address,
    /// The topic.
    pub name: SharedName,
    /// What else is to be known of it: nothing, so far.
    pub info: Map<String, Value>,
}

rt::required! {
    PubSubAddListenerRequired of PubSubAddListener {
        address: Address,
        name: SharedName,
    }
    and info
}

impl PubSubAddListener {
    /// What stands in the tag.
    pub const OP: &'static str = "pubsub-add-subscriber";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut address = None;
        let mut name = None;
        let mut info = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "address" => r.field(&mut address),
                "name" => r.field(&mut name),
                _ => r.rest(&mut info, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            address: r.required(address, "address")?,
            name: r.required(name, "name")?,
            info,
        })
    }
}

impl rt::Decode for PubSubAddListener {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubAddListener"))
    }
}

impl rt::Encode for PubSubAddListener {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.info.len());
        w.field("op", Self::OP);
        w.field("address", &self.address);
        w.field("name", &self.name);
        self.info.encode_entries(w);
    }
}

impl rt::Payloads for PubSubAddListener {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.info.payloads(visit)?;
        Ok(())
    }
}

/// That worker no longer does.
///
/// A message, `pubsub-remove-subscriber`: scheduler → worker. Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubRemoveListener {
    /// That worker.
    pub address: Address,
    /// The topic.
    pub name: SharedName,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PubSubRemoveListenerRequired of PubSubRemoveListener {
        address: Address,
        name: SharedName,
    }
    and extra_fields
}

impl PubSubRemoveListener {
    /// What stands in the tag.
    pub const OP: &'static str = "pubsub-remove-subscriber";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut address = None;
        let mut name = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "address" => r.field(&mut address),
                "name" => r.field(&mut name),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            address: r.required(address, "address")?,
            name: r.required(name, "name")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PubSubRemoveListener {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubRemoveListener"))
    }
}

impl rt::Encode for PubSubRemoveListener {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("address", &self.address);
        w.field("name", &self.name);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PubSubRemoveListener {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Clients begin, or cease, to listen to a topic into which this worker puts things: then it sends everything to the
/// scheduler too.
///
/// A message, `pubsub-publish-scheduler`: scheduler → worker. Gone in 2025.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct PubSubPublishScheduler {
    /// The topic.
    pub name: SharedName,
    /// Whether they listen.
    pub publish: bool,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PubSubPublishSchedulerRequired of PubSubPublishScheduler {
        name: SharedName,
        publish: bool,
    }
    and extra_fields
}

impl PubSubPublishScheduler {
    /// What stands in the tag.
    pub const OP: &'static str = "pubsub-publish-scheduler";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut name = None;
        let mut publish = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                "publish" => r.field(&mut publish),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            name: r.required(name, "name")?,
            publish: r.required(publish, "publish")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PubSubPublishScheduler {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PubSubPublishScheduler"))
    }
}

impl rt::Encode for PubSubPublishScheduler {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.field("publish", &self.publish);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PubSubPublishScheduler {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    PubSubAddPublisher,
    PubSubListeners,
    PubSubSubscribe,
    PubSubUnsubscribe,
    PubSubRemovePublisher,
    PubSubMessage,
    PubSubAddListener,
    PubSubRemoveListener,
    PubSubPublishScheduler,
);
