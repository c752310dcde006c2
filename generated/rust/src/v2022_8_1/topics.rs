// Made by wirespan 0.1.0 from idl/dask/topics.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Events: anyone may file a remark under a topic, the scheduler keeps the last of each topic, and clients may follow
//! one. distributed itself files what happens to workers, clients and tasks; workers use it to print on the client's
//! screen (topic `print`) and to warn there (topic `warn`).

// The same as in the release at the root.
pub use super::super::topics::{
    Event, GetEvents, GetEventsReply, LogEvent, PublishEvent, SubscribeTopic, UnsubscribeTopic,
};
