// Made by wirespan 0.1.0 from idl/dask/topics.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Events: anyone may file a remark under a topic, the scheduler keeps the last of each topic, and clients may follow
//! one. distributed itself files what happens to workers, clients and tasks; workers use it to print on the client's
//! screen (topic `print`) and to warn there (topic `warn`).
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};
use super::types::{TimedEvent, Topic};

/// A worker files an event. (Others do so by request.)
///
/// A message, `log-event`: worker → scheduler. Since 2020.12.0.
///
/// # Example: a worker closes
///
/// ```text
/// {
///     "op": "log-event",
///     "topic": "tcp://127.0.0.1:40331",
///     "msg": {"action": "closing-worker", "reason": "scheduler-close"},
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LogEvent {
    /// Where to file it. With several topics it is filed under each.
    pub topic: Topic,
    /// What happened: anything that MessagePack can hold, as its author likes. To a map the scheduler adds the sender's
    /// address as `worker`.
    pub msg: Value,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    LogEventRequired of LogEvent {
        topic: Topic,
        msg: Value,
    }
    and extra_fields
}

impl LogEvent {
    /// What stands in the tag.
    pub const OP: &'static str = "log-event";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut topic = None;
        let mut msg = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "topic" => r.field(&mut topic),
                "msg" => r.field(&mut msg),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            topic: r.required(topic, "topic")?,
            msg: r.required(msg, "msg")?,
            extra_fields,
        })
    }
}

impl rt::Decode for LogEvent {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("LogEvent"))
    }
}

impl rt::Encode for LogEvent {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("topic", &self.topic);
        w.field("msg", &self.msg);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for LogEvent {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.msg.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The client wants to be told of each further event of a topic.
///
/// A message, `subscribe-topic`: client → scheduler. Since 2021.9.1.
#[derive(Clone, Debug, PartialEq)]
pub struct SubscribeTopic {
    /// The topic. It need not exist yet.
    pub topic: String,
    /// The sender.
    pub client: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    SubscribeTopicRequired of SubscribeTopic {
        topic: String,
        client: String,
    }
    and extra_fields
}

impl SubscribeTopic {
    /// What stands in the tag.
    pub const OP: &'static str = "subscribe-topic";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut topic = None;
        let mut client = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "topic" => r.field(&mut topic),
                "client" => r.field(&mut client),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            topic: r.required(topic, "topic")?,
            client: r.required(client, "client")?,
            extra_fields,
        })
    }
}

impl rt::Decode for SubscribeTopic {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SubscribeTopic"))
    }
}

impl rt::Encode for SubscribeTopic {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("topic", &self.topic);
        w.field("client", &self.client);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SubscribeTopic {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The client wants to hear no more of a topic.
///
/// A message, `unsubscribe-topic`: client → scheduler. Since 2021.9.1.
#[derive(Clone, Debug, PartialEq)]
pub struct UnsubscribeTopic {
    /// The topic.
    pub topic: String,
    /// The sender.
    pub client: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UnsubscribeTopicRequired of UnsubscribeTopic {
        topic: String,
        client: String,
    }
    and extra_fields
}

impl UnsubscribeTopic {
    /// What stands in the tag.
    pub const OP: &'static str = "unsubscribe-topic";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut topic = None;
        let mut client = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "topic" => r.field(&mut topic),
                "client" => r.field(&mut client),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            topic: r.required(topic, "topic")?,
            client: r.required(client, "client")?,
            extra_fields,
        })
    }
}

impl rt::Decode for UnsubscribeTopic {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UnsubscribeTopic"))
    }
}

impl rt::Encode for UnsubscribeTopic {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("topic", &self.topic);
        w.field("client", &self.client);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UnsubscribeTopic {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Something was filed under a topic that the client follows.
///
/// A message, `event`: scheduler → client. Since 2021.9.1.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The topic.
    pub topic: String,
    /// When the scheduler learned of it, and what it is: the `msg` of [`LogEvent`].
    pub event: TimedEvent,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    EventRequired of Event {
        topic: String,
        event: TimedEvent,
    }
    and extra_fields
}

impl Event {
    /// What stands in the tag.
    pub const OP: &'static str = "event";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut topic = None;
        let mut event = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "topic" => r.field(&mut topic),
                "event" => r.field(&mut event),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            topic: r.required(topic, "topic")?,
            event: r.required(event, "event")?,
            extra_fields,
        })
    }
}

impl rt::Decode for Event {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Event"))
    }
}

impl rt::Encode for Event {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("topic", &self.topic);
        w.field("event", &self.event);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Event {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.event.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Files an event, as [`LogEvent`] does, and waits until it is filed.
///
/// A request, `log_event`: client or nanny → scheduler. Since 2020.12.0.
///
/// # Example: under two topics
///
/// ```text
/// {
///     "op": "log_event",
///     "topic": ["builds", "all"],
///     "msg": {"n": 1},
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PublishEvent {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Where to file it. With several topics it is filed under each.
    pub topic: Topic,
    /// What happened: anything that MessagePack can hold, as its author likes.
    pub msg: Value,
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
    PublishEventRequired of PublishEvent {
        topic: Topic,
        msg: Value,
    }
    and close, reply, serializers, extra_fields
}

impl PublishEvent {
    /// What stands in the tag.
    pub const OP: &'static str = "log_event";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut topic = None;
        let mut msg = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "topic" => r.field(&mut topic),
                "msg" => r.field(&mut msg),
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
            topic: r.required(topic, "topic")?,
            msg: r.required(msg, "msg")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for PublishEvent {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PublishEvent"))
    }
}

impl rt::Encode for PublishEvent {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("topic", &self.topic);
        w.field("msg", &self.msg);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PublishEvent {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.msg.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for PublishEvent {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for PublishEvent {
    type Body = ();
}

impl routes::Answered for PublishEvent {
    type Reply = ();
}

/// Fetches the events on file, oldest first. The scheduler keeps the last of each topic: 1,000 by default
/// (`distributed.admin.low-level-log-length`).
///
/// A request, `events`: client → scheduler. Since 2020.12.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetEvents {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Which topic; nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub topic: Presence<String>,
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

impl GetEvents {
    /// What stands in the tag.
    pub const OP: &'static str = "events";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut topic = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "topic" => r.field(&mut topic),
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
            topic: Presence::of(topic),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetEvents {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetEvents"))
    }
}

impl rt::Encode for GetEvents {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.topic.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("topic", self.topic.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetEvents {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetEvents {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetEvents {
    type Body = GetEventsReply;
}

impl routes::Answered for GetEvents {
    type Reply = GetEventsReply;
}

/// Events on file.
///
/// Since 2020.12.0.
#[derive(Clone, Debug, PartialEq)]
pub enum GetEventsReply {
    /// Those of the topic that was asked for.
    One(Vec<TimedEvent>),
    /// Those of all topics, if none was named.
    ///
    /// Since 2021.9.1.
    All(Map<String, Vec<TimedEvent>>),
}

impl rt::Decode for GetEventsReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => r.read_as(Self::One),
            rt::Kind::Map => r.read_as(Self::All),
            _ => Err(r.expected("GetEventsReply")),
        }
    }
}

impl rt::Encode for GetEventsReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::One(value) => w.value(value),
            Self::All(value) => w.value(value),
        }
    }
}

impl rt::Payloads for GetEventsReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::One(value) => value.payloads(visit),
            Self::All(value) => value.payloads(visit),
        }
    }
}

impl From<Vec<TimedEvent>> for GetEventsReply {
    fn from(value: Vec<TimedEvent>) -> Self {
        Self::One(value)
    }
}

impl From<Map<String, Vec<TimedEvent>>> for GetEventsReply {
    fn from(value: Map<String, Vec<TimedEvent>>) -> Self {
        Self::All(value)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    LogEvent,
    SubscribeTopic,
    UnsubscribeTopic,
    Event,
    PublishEvent,
    GetEvents,
    GetEventsReply,
);
