// Made by wirespan 0.1.0 from idl/dask/semaphores.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Semaphores and locks (distributed/semaphore.py, lock.py). A lock is a semaphore with one lease; before 2024.7.1 it was
//! a thing of its own.
//!
//! A holder must refresh its leases, or the scheduler takes them away after `lease_timeout`. The holder makes up the id
//! of a lease, so that it may repeat a request whose answer was lost.
use super::super::runtime::{self as rt, Map, Number, Presence, Value};
use super::routes;
use super::types::WrittenKey;

/// The name of a semaphore or an event: a text, or an array, which is a Python tuple and compares like one.
///
/// Gone in 2023.9.0.
pub type SharedName = WrittenKey;

/// Takes a lock; waits while somebody else holds it. The answer is whether it got it, before time ran out.
///
/// A request, `lock_acquire`: client or worker → scheduler. Gone in 2024.7.1.
///
/// # Example: for at most two seconds
///
/// ```text
/// {
///     "op": "lock_acquire",
///     "name": "lock-of-file",
///     "id": "5f0a9a1c5b2a4d1f8f3d5a2f5f6b7c8d",
///     "timeout": 2,
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LockAcquire {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The name under which other programs find the lock. It need not be made.
    pub name: SharedName,
    /// Who takes it: an id that each `Lock` object makes up.
    pub id: String,
    /// How long to wait; nil is for ever, 0 is not at all.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub timeout: Presence<Number>,
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
    LockAcquireRequired of LockAcquire {
        name: SharedName,
        id: String,
    }
    and close, timeout, reply, serializers, extra_fields
}

impl LockAcquire {
    /// What stands in the tag.
    pub const OP: &'static str = "lock_acquire";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut id = None;
        let mut timeout = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                "id" => r.field(&mut id),
                "timeout" => r.field(&mut timeout),
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
            id: r.required(id, "id")?,
            timeout: Presence::of(timeout),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for LockAcquire {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("LockAcquire"))
    }
}

impl rt::Encode for LockAcquire {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.timeout.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.field("id", &self.id);
        w.optional("timeout", self.timeout.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for LockAcquire {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for LockAcquire {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for LockAcquire {
    type Body = bool;
}

impl routes::Answered for LockAcquire {
    type Reply = bool;
}

/// Gives a lock back. If somebody else holds it, a `ValueError` is the answer.
///
/// A request, `lock_release`: client or worker → scheduler. Gone in 2024.7.1.
#[derive(Clone, Debug, PartialEq)]
pub struct LockRelease {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The name of the lock.
    pub name: SharedName,
    /// Who took it.
    pub id: String,
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
    LockReleaseRequired of LockRelease {
        name: SharedName,
        id: String,
    }
    and close, reply, serializers, extra_fields
}

impl LockRelease {
    /// What stands in the tag.
    pub const OP: &'static str = "lock_release";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
                "id" => r.field(&mut id),
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
            id: r.required(id, "id")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for LockRelease {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("LockRelease"))
    }
}

impl rt::Encode for LockRelease {
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
        w.field("id", &self.id);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for LockRelease {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for LockRelease {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for LockRelease {
    type Body = ();
}

impl routes::Answered for LockRelease {
    type Reply = ();
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(LockAcquire, LockRelease);
