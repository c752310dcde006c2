// Made by wirespan 0.1.0 from idl/dask/run.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Runs a user's function outside of any task: in a worker, a nanny or the scheduler. It may take a parameter
//! `dask_worker` (also in a nanny) or `dask_scheduler`, and then gets the process itself.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::routes;
use super::types::{ErrorMessage, PickleBytes};

// The same as in the release at the root.
pub use super::super::run::{Arguments, RunResultOk, RunResultOkRequired};

/// Runs a function in a worker or a nanny. Clients send it through [`Broadcast`](super::relay::Broadcast).
///
/// A request, `run`: client or scheduler → worker or nanny.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The function.
    pub function: PickleBytes,
    /// Its positional arguments.
    ///
    /// If it is absent, the receiver assumes `[]`.
    pub args: Option<Arguments>,
    /// Whether to wait for the result of a coroutine. If not, `result` is None. A plain function always waits.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub wait: Option<bool>,
    /// Its named arguments.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub kwargs: Presence<Arguments>,
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
    RunRequired of Run {
        function: PickleBytes,
    }
    and close, args, wait, kwargs, reply, serializers, extra_fields
}

impl Run {
    /// What stands in the tag.
    pub const OP: &'static str = "run";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut function = None;
        let mut args = None;
        let mut wait = None;
        let mut kwargs = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "function" => r.field(&mut function),
                "args" => r.field(&mut args),
                "wait" => r.field(&mut wait),
                "kwargs" => r.field(&mut kwargs),
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
            function: r.required(function, "function")?,
            args,
            wait,
            kwargs: Presence::of(kwargs),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Run {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Run"))
    }
}

impl rt::Encode for Run {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.args.is_some());
        n += usize::from(self.wait.is_some());
        n += usize::from(!self.kwargs.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("function", &self.function);
        w.optional("args", self.args.as_ref());
        w.optional("wait", self.wait.as_ref());
        w.optional("kwargs", self.kwargs.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Run {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Run {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Run {
    type Body = RunResult;
}

impl routes::Answered for Run {
    type Reply = RunResult;
}

/// The same as [`Run`], which has long taken coroutines too. Nothing in distributed sends it.
///
/// A request, `run_coroutine`: client → worker.
#[derive(Clone, Debug, PartialEq)]
pub struct RunCoroutine {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The function.
    pub function: PickleBytes,
    /// Its positional arguments.
    ///
    /// If it is absent, the receiver assumes `[]`.
    pub args: Option<Arguments>,
    /// Its named arguments.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub kwargs: Presence<Arguments>,
    /// Whether to wait for the result.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub wait: Option<bool>,
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
    RunCoroutineRequired of RunCoroutine {
        function: PickleBytes,
    }
    and close, args, kwargs, wait, reply, serializers, extra_fields
}

impl RunCoroutine {
    /// What stands in the tag.
    pub const OP: &'static str = "run_coroutine";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut function = None;
        let mut args = None;
        let mut kwargs = None;
        let mut wait = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "function" => r.field(&mut function),
                "args" => r.field(&mut args),
                "kwargs" => r.field(&mut kwargs),
                "wait" => r.field(&mut wait),
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
            function: r.required(function, "function")?,
            args,
            kwargs: Presence::of(kwargs),
            wait,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RunCoroutine {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RunCoroutine"))
    }
}

impl rt::Encode for RunCoroutine {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.args.is_some());
        n += usize::from(!self.kwargs.is_absent());
        n += usize::from(self.wait.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("function", &self.function);
        w.optional("args", self.args.as_ref());
        w.optional("kwargs", self.kwargs.present());
        w.optional("wait", self.wait.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RunCoroutine {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RunCoroutine {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RunCoroutine {
    type Body = RunResult;
}

impl routes::Answered for RunCoroutine {
    type Reply = RunResult;
}

/// Runs a function in the scheduler.
///
/// A request, `run_function`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct RunFunction {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The function.
    pub function: PickleBytes,
    /// Its positional arguments.
    ///
    /// If it is absent, the receiver assumes `[]`.
    pub args: Option<Arguments>,
    /// Its named arguments.
    ///
    /// If it is absent, the receiver assumes `{}`. Gone in 2022.2.1.
    pub kwargs: Option<Arguments>,
    /// Whether to wait for the result of a coroutine. If not, `result` is None.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub wait: Option<bool>,
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
    RunFunctionRequired of RunFunction {
        function: PickleBytes,
    }
    and close, args, kwargs, wait, reply, serializers, extra_fields
}

impl RunFunction {
    /// What stands in the tag.
    pub const OP: &'static str = "run_function";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut function = None;
        let mut args = None;
        let mut kwargs = None;
        let mut wait = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "function" => r.field(&mut function),
                "args" => r.field(&mut args),
                "kwargs" => r.field(&mut kwargs),
                "wait" => r.field(&mut wait),
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
            function: r.required(function, "function")?,
            args,
            kwargs,
            wait,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RunFunction {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RunFunction"))
    }
}

impl rt::Encode for RunFunction {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.args.is_some());
        n += usize::from(self.kwargs.is_some());
        n += usize::from(self.wait.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("function", &self.function);
        w.optional("args", self.args.as_ref());
        w.optional("kwargs", self.kwargs.as_ref());
        w.optional("wait", self.wait.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RunFunction {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RunFunction {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RunFunction {
    type Body = RunResult;
}

impl routes::Answered for RunFunction {
    type Reply = RunResult;
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RunResult {
    /// It returned.
    Ok(RunResultOk),
    /// It raised.
    Error(ErrorMessage),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for RunResult {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Error),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("RunResult")),
        }
    }
}

impl rt::Encode for RunResult {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for RunResult {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<RunResultOk> for RunResult {
    fn from(value: RunResultOk) -> Self {
        Self::Ok(value)
    }
}

impl From<ErrorMessage> for RunResult {
    fn from(value: ErrorMessage) -> Self {
        Self::Error(value)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Run, RunCoroutine, RunFunction, RunResult);
