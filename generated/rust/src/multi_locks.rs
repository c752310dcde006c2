// Made by wirespan 0.1.0 from idl/dask/multi_locks.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Locks that are taken several at once (distributed/multi_lock.py), without the danger that two programs each hold
//! what the other waits for. They have nothing to do with the locks of [`SemaphoreAcquire`](super::semaphores::SemaphoreAcquire).
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::semaphores::SharedName;

/// Takes locks; waits until enough of them are free. The answer is whether it got them, before time ran out.
///
/// A request, `multi_lock_acquire`: client or worker → scheduler. Since 2021.3.1.
#[derive(Clone, Debug, PartialEq)]
pub struct MultiLockAcquire {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The locks to wait for. A lock need not be made.
    pub locks: Vec<SharedName>,
    /// Who takes them: a new id, made up by the caller.
    pub id: String,
    /// How long to wait; nil is for ever, 0 is not at all.
    ///
    /// Unit: s. If it is absent, the receiver assumes `nil`. May be nil.
    pub timeout: Presence<Number>,
    /// How many of `locks` suffice, at least one. distributed sends the number of all, unless the user says less.
    pub num_locks: u64,
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
    MultiLockAcquireRequired of MultiLockAcquire {
        locks: Vec<SharedName>,
        id: String,
        num_locks: u64,
    }
    and close, timeout, reply, serializers, extra_fields
}

impl MultiLockAcquire {
    /// What stands in the tag.
    pub const OP: &'static str = "multi_lock_acquire";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut locks = None;
        let mut id = None;
        let mut timeout = None;
        let mut num_locks = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "locks" => r.field(&mut locks),
                "id" => r.field(&mut id),
                "timeout" => r.field(&mut timeout),
                "num_locks" => r.field(&mut num_locks),
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
            locks: r.required(locks, "locks")?,
            id: r.required(id, "id")?,
            timeout: Presence::of(timeout),
            num_locks: r.required(num_locks, "num_locks")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for MultiLockAcquire {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("MultiLockAcquire"))
    }
}

impl rt::Encode for MultiLockAcquire {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.timeout.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("locks", &self.locks);
        w.field("id", &self.id);
        w.optional("timeout", self.timeout.present());
        w.field("num_locks", &self.num_locks);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for MultiLockAcquire {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for MultiLockAcquire {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for MultiLockAcquire {
    type Body = bool;
}

impl routes::Answered for MultiLockAcquire {
    type Reply = bool;
}

/// Gives back all that were taken, and steps out of the lines for the others.
///
/// A request, `multi_lock_release`: client or worker → scheduler. Since 2021.3.1.
#[derive(Clone, Debug, PartialEq)]
pub struct MultiLockRelease {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Who took them.
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
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    MultiLockReleaseRequired of MultiLockRelease {
        id: String,
    }
    and close, reply, serializers, extra_fields
}

impl MultiLockRelease {
    /// What stands in the tag.
    pub const OP: &'static str = "multi_lock_release";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
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
            id: r.required(id, "id")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for MultiLockRelease {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("MultiLockRelease"))
    }
}

impl rt::Encode for MultiLockRelease {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("id", &self.id);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for MultiLockRelease {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for MultiLockRelease {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for MultiLockRelease {
    type Body = ();
}

impl routes::Answered for MultiLockRelease {
    type Reply = ();
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(MultiLockAcquire, MultiLockRelease);
