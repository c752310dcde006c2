// Made by wirespan 0.1.0 from idl/dask/coordination_stream.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! What clients tell the scheduler about things that they share, on their stream and not by request: nobody waits for
//! an answer, and the order with other messages of the stream matters.
use super::super::runtime::{self as rt, Map, Value};
use super::types::Key;

// The same as in the release at the root.
pub use super::super::coordination_stream::{
    QueueRelease, QueueReleaseRequired, VariableDelete, VariableDeleteRequired,
};

/// The client has received a future from a queue, and now holds it by itself: the queue need not keep it any longer.
///
/// A message, `queue-future-release`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueFutureRelease {
    /// The queue.
    pub name: String,
    /// The task of the future.
    pub key: Key,
    /// Fields that release 2.10.0 does not know. They are written last.
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

/// The client has received a future from a variable, and now holds it by itself: the variable may be set anew.
///
/// A message, `variable-future-release`: client → scheduler. Gone in 2024.8.2.
#[derive(Clone, Debug, PartialEq)]
pub struct VariableFutureRelease {
    /// The variable.
    pub name: String,
    /// The task of the future.
    pub key: Key,
    /// The token that came with the future.
    pub token: String,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    VariableFutureReleaseRequired of VariableFutureRelease {
        name: String,
        key: Key,
        token: String,
    }
    and extra_fields
}

impl VariableFutureRelease {
    /// What stands in the tag.
    pub const OP: &'static str = "variable-future-release";

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

impl rt::Decode for VariableFutureRelease {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("VariableFutureRelease"))
    }
}

impl rt::Encode for VariableFutureRelease {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(4 + self.extra_fields.len());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.field("key", &self.key);
        w.field("token", &self.token);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for VariableFutureRelease {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(QueueFutureRelease, VariableFutureRelease);
