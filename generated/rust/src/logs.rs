// Made by wirespan 0.1.0 from idl/dask/logs.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! What processes log: the last lines of distributed's own loggers, 10,000 by default.
use super::routes;
use super::runtime::{self as rt, Map, Number, Presence, Value};
use super::types::{Address, Names};

/// Fetches the log of the process that is asked, newest first.
///
/// A request, `get_logs`: client or cluster or scheduler → scheduler or worker or nanny. Since 2.12.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetLogs {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Only lines since then.
    ///
    /// Unit: s. If it is absent, the receiver assumes `0`. Since 2022.2.1.
    pub start: Option<Number>,
    /// At most so many; nil, or 0, is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub n: Presence<u64>,
    /// Whether to give the time of each line.
    ///
    /// If it is absent, the receiver assumes `false`. Since 2022.1.1.
    pub timestamps: Option<bool>,
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

impl GetLogs {
    /// What stands in the tag.
    pub const OP: &'static str = "get_logs";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut start = None;
        let mut n = None;
        let mut timestamps = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "start" => r.field(&mut start),
                "n" => r.field(&mut n),
                "timestamps" => r.field(&mut timestamps),
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
            start,
            n: Presence::of(n),
            timestamps,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetLogs {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetLogs"))
    }
}

impl rt::Encode for GetLogs {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.start.is_some());
        n += usize::from(!self.n.is_absent());
        n += usize::from(self.timestamps.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("start", self.start.as_ref());
        w.optional("n", self.n.present());
        w.optional("timestamps", self.timestamps.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetLogs {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetLogs {
    type Body = Vec<LogLine>;
}

impl routes::Answered for GetLogs {
    type Reply = Vec<LogLine>;
}

/// Fetches the log of the scheduler: the same as [`GetLogs`] to the scheduler, under another name.
///
/// A request, `logs`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetSchedulerLogs {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Only lines since then.
    ///
    /// Unit: s. If it is absent, the receiver assumes `0`. Since 2022.2.1.
    pub start: Option<Number>,
    /// At most so many; nil, or 0, is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub n: Presence<u64>,
    /// Whether to give the time of each line.
    ///
    /// If it is absent, the receiver assumes `false`. Since 2022.1.1.
    pub timestamps: Option<bool>,
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

impl GetSchedulerLogs {
    /// What stands in the tag.
    pub const OP: &'static str = "logs";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut start = None;
        let mut n = None;
        let mut timestamps = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "start" => r.field(&mut start),
                "n" => r.field(&mut n),
                "timestamps" => r.field(&mut timestamps),
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
            start,
            n: Presence::of(n),
            timestamps,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetSchedulerLogs {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetSchedulerLogs"))
    }
}

impl rt::Encode for GetSchedulerLogs {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.start.is_some());
        n += usize::from(!self.n.is_absent());
        n += usize::from(self.timestamps.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("start", self.start.as_ref());
        w.optional("n", self.n.present());
        w.optional("timestamps", self.timestamps.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetSchedulerLogs {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetSchedulerLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetSchedulerLogs {
    type Body = Vec<LogLine>;
}

impl routes::Answered for GetSchedulerLogs {
    type Reply = Vec<LogLine>;
}

/// Fetches the logs of workers or their nannies, under the addresses of the workers. The scheduler asks each of them
/// with [`GetLogs`].
///
/// A request, `worker_logs`: client or cluster → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetWorkerLogs {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// At most so many lines of each.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub n: Presence<u64>,
    /// Which workers, by address; nil is all.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2022.1.0.
    pub workers: Presence<Names>,
    /// Whether to ask the nannies.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub nanny: Option<bool>,
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

impl GetWorkerLogs {
    /// What stands in the tag.
    pub const OP: &'static str = "worker_logs";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut n = None;
        let mut workers = None;
        let mut nanny = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "n" => r.field(&mut n),
                "workers" => r.field(&mut workers),
                "nanny" => r.field(&mut nanny),
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
            n: Presence::of(n),
            workers: Presence::of(workers),
            nanny,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetWorkerLogs {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetWorkerLogs"))
    }
}

impl rt::Encode for GetWorkerLogs {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.n.is_absent());
        n += usize::from(!self.workers.is_absent());
        n += usize::from(self.nanny.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("n", self.n.present());
        w.optional("workers", self.workers.present());
        w.optional("nanny", self.nanny.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetWorkerLogs {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetWorkerLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetWorkerLogs {
    type Body = Map<Address, Vec<LogLine>>;
}

impl routes::Answered for GetWorkerLogs {
    type Reply = Map<Address, Vec<LogLine>>;
}

/// A line of a log. How long the array is tells which it is.
///
/// Since 2022.1.1.
///
/// # Example: with its time
///
/// ```text
/// [1720000000.25, "INFO", "distributed.worker - INFO - Starting Worker"]
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum LogLine {
    /// Its level, such as `INFO`, and its text.
    Plain((String, String)),
    /// Before them, when it was written, in seconds since 1970.
    Timed((f64, String, String)),
}

impl rt::Decode for LogLine {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Array => match r.peek_length()? {
                2 => r.read_as(Self::Plain),
                3 => r.read_as(Self::Timed),
                n => Err(r.error(rt::Problem::Length(n))),
            },
            _ => Err(r.expected("LogLine")),
        }
    }
}

impl rt::Encode for LogLine {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Plain(value) => w.value(value),
            Self::Timed(value) => w.value(value),
        }
    }
}

rt::without_payloads!(LogLine);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(GetLogs, GetSchedulerLogs, GetWorkerLogs, LogLine);
