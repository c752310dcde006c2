// Made by wirespan 0.1.0 from idl/dask/coordination_stream.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! What clients tell the scheduler about things that they share, on their stream and not by request: nobody waits for
//! an answer, and the order with other messages of the stream matters.
use super::runtime::{self as rt, Map, Value};
use super::types::Key;

/// The client has received a future from a queue, and now holds it by itself: the queue need not keep it any longer.
///
/// A message, `queue-future-release`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueFutureRelease {
    /// The queue.
    pub name: String,
    /// The task of the future.
    pub key: Key,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    QueueFutureReleaseRequired of QueueFutureRelease {
        name: String,
        key: Key,
    }
    and extra_fields
}

impl QueueFutureRelease {
    /// What stands in the tag.
    pub const OP: &'static str = "queue-future-release";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut name = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            name: r.required(name, "name")?,
            key: r.required(key, "key")?,
            extra_fields,
        })
    }
}

impl rt::Decode for QueueFutureRelease {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("QueueFutureRelease"))
    }
}

impl rt::Encode for QueueFutureRelease {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.field("key", &self.key);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for QueueFutureRelease {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The client no longer uses a queue. When no client does, it is dropped with all that it holds.
///
/// A message, `queue_release`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueRelease {
    /// The queue.
    pub name: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    QueueReleaseRequired of QueueRelease {
        name: String,
    }
    and extra_fields
}

impl QueueRelease {
    /// What stands in the tag.
    pub const OP: &'static str = "queue_release";

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

impl rt::Decode for QueueRelease {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("QueueRelease"))
    }
}

impl rt::Encode for QueueRelease {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for QueueRelease {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// The client has received a future from a variable, and now holds it by itself: the variable may be set anew.
///
/// A message, `variable-future-received-confirm`: client → scheduler. Since 2024.8.2.
#[derive(Clone, Debug, PartialEq)]
pub struct VariableFutureReceivedConfirm {
    /// The variable.
    pub name: String,
    /// The task of the future.
    pub key: Key,
    /// The token that came with the future.
    pub token: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    VariableFutureReceivedConfirmRequired of VariableFutureReceivedConfirm {
        name: String,
        key: Key,
        token: String,
    }
    and extra_fields
}

impl VariableFutureReceivedConfirm {
    /// What stands in the tag.
    pub const OP: &'static str = "variable-future-received-confirm";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut name = None;
        let mut key = None;
        let mut token = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                "key" => r.field(&mut key),
                "token" => r.field(&mut token),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            name: r.required(name, "name")?,
            key: r.required(key, "key")?,
            token: r.required(token, "token")?,
            extra_fields,
        })
    }
}

impl rt::Decode for VariableFutureReceivedConfirm {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("VariableFutureReceivedConfirm"))
    }
}

impl rt::Encode for VariableFutureReceivedConfirm {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.field("key", &self.key);
        w.field("token", &self.token);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for VariableFutureReceivedConfirm {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Deletes a variable, for all clients.
///
/// A message, `variable_delete`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct VariableDelete {
    /// The variable.
    pub name: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    VariableDeleteRequired of VariableDelete {
        name: String,
    }
    and extra_fields
}

impl VariableDelete {
    /// What stands in the tag.
    pub const OP: &'static str = "variable_delete";

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

impl rt::Decode for VariableDelete {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("VariableDelete"))
    }
}

impl rt::Encode for VariableDelete {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for VariableDelete {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Says that all earlier messages of this stream have been sent: the request to publish or unpublish a dataset, which
/// comes on another connection, names the same `uid` and waits for this message.
///
/// A message, `publish_flush_batched_send`: client → scheduler. Since 2024.4.2.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishFlushBatchedSend {
    /// The same as in the request: 32 hexadecimal digits.
    pub uid: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PublishFlushBatchedSendRequired of PublishFlushBatchedSend {
        uid: String,
    }
    and extra_fields
}

impl PublishFlushBatchedSend {
    /// What stands in the tag.
    pub const OP: &'static str = "publish_flush_batched_send";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut tag = None;
        let mut uid = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "uid" => r.field(&mut uid),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            uid: r.required(uid, "uid")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PublishFlushBatchedSend {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PublishFlushBatchedSend"))
    }
}

impl rt::Encode for PublishFlushBatchedSend {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("uid", &self.uid);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PublishFlushBatchedSend {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    QueueFutureRelease,
    QueueRelease,
    VariableFutureReceivedConfirm,
    VariableDelete,
    PublishFlushBatchedSend,
);
