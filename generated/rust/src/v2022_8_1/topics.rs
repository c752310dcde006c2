// Made by wirespan 0.1.0 from idl/dask/topics.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Events: anyone may file a remark under a topic, the scheduler keeps the last of each topic, and clients may follow
//! one. distributed itself files what happens to workers, clients and tasks; workers use it to print on the client's
//! screen (topic `print`) and to warn there (topic `warn`).
use super::super::runtime::{self as rt};
use super::routes;

// The same as in the release at the root.
pub use super::super::topics::{
    Event, EventRequired, GetEvents, GetEventsReply, LogEvent, LogEventRequired, PublishEvent,
    PublishEventRequired, SubscribeTopic, SubscribeTopicRequired, UnsubscribeTopic,
    UnsubscribeTopicRequired,
};

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
