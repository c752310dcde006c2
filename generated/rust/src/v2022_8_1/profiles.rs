// Made by wirespan 0.1.0 from idl/dask/profiles.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Where the time goes: statistical profiles, and what the threads of the workers run at this moment.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::routes;
use super::types::{Address, Key};

// The same as in the release at the root.
pub use super::super::profiles::{
    GetProfile, GetProfileMetadata, PerformanceReport, PerformanceReportRequired, ProfileLine,
    ProfileLineRequired, ProfileMetadata, ProfileMetadataRequired, ProfileNode,
    ProfileNodeRequired, ProfileReply, WorkerGetProfile,
};

impl routes::Request for GetProfile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetProfile {
    type Body = ProfileReply;
}

impl routes::Answered for GetProfile {
    type Reply = ProfileReply;
}

impl routes::Request for WorkerGetProfile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WorkerGetProfile {
    type Body = ProfileNode;
}

impl routes::Answered for WorkerGetProfile {
    type Reply = ProfileNode;
}

impl routes::Request for GetProfileMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetProfileMetadata {
    type Body = ProfileMetadata;
}

impl routes::Answered for GetProfileMetadata {
    type Reply = ProfileMetadata;
}

impl routes::Request for PerformanceReport {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for PerformanceReport {
    type Body = String;
}

impl routes::Answered for PerformanceReport {
    type Reply = String;
}

/// Asks what the threads of the workers run at this moment: for each worker, the stack of each of its running tasks,
/// outermost first. Workers with nothing to tell are left out.
///
/// A request, `call_stack`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCallStack {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Only these tasks, and those that they wait for. Nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub keys: Presence<Vec<Key>>,
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

impl GetCallStack {
    /// What stands in the tag.
    pub const OP: &'static str = "call_stack";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
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
            keys: Presence::of(keys),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetCallStack {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetCallStack"))
    }
}

impl rt::Encode for GetCallStack {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.keys.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("keys", self.keys.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetCallStack {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetCallStack {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetCallStack {
    type Body = Map<Address, Map<Key, Vec<String>>>;
}

impl routes::Answered for GetCallStack {
    type Reply = Map<Address, Map<Key, Vec<String>>>;
}

/// Asks the same of one worker.
///
/// A request, `call_stack`: scheduler → worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkerGetCallStack {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Only these tasks. Nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub keys: Presence<Vec<Key>>,
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

impl WorkerGetCallStack {
    /// What stands in the tag.
    pub const OP: &'static str = "call_stack";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut keys = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "keys" => r.field(&mut keys),
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
            keys: Presence::of(keys),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for WorkerGetCallStack {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerGetCallStack"))
    }
}

impl rt::Encode for WorkerGetCallStack {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.keys.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("keys", self.keys.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkerGetCallStack {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for WorkerGetCallStack {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WorkerGetCallStack {
    type Body = Map<Key, Vec<String>>;
}

impl routes::Answered for WorkerGetCallStack {
    type Reply = Map<Key, Vec<String>>;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(GetCallStack, WorkerGetCallStack);
