// Made by wirespan 0.1.0 from idl/dask/feed.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Progress bars and event streams (distributed/diagnostics): a function of the client's that the scheduler runs again
//! and again. It runs arbitrary Python in the scheduler, so that a scheduler in another language can only refuse it.
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};
use super::types::{PickleBytes, Timedelta};

/// Runs `function` at each interval and sends what it returns, on this connection, until the client closes it. Nothing
/// else can be asked on it any more. The values are not batched.
///
/// A request, `feed`: client → scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feed {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Runs first; what it returns is handed to the others as `state`.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub setup: Presence<PickleBytes>,
    /// Runs each time: `function(scheduler)`, or `function(scheduler, state)` if `state` is not None. Its result is the
    /// user's own, so of any type. distributed's progress bars let it return a map with `all`, `remaining` and `status`
    /// (`finished` and `error` end it); its event stream, an array of [`TaskRow`](super::task_stream::TaskRow).
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub function: Presence<PickleBytes>,
    /// The pause in between.
    ///
    /// If it is absent, the receiver assumes `"1s"`.
    pub interval: Option<Timedelta>,
    /// Runs when the client has gone.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub teardown: Presence<PickleBytes>,
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

impl Feed {
    /// What stands in the tag.
    pub const OP: &'static str = "feed";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut setup = None;
        let mut function = None;
        let mut interval = None;
        let mut teardown = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "setup" => r.field(&mut setup),
                "function" => r.field(&mut function),
                "interval" => r.field(&mut interval),
                "teardown" => r.field(&mut teardown),
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
            setup: Presence::of(setup),
            function: Presence::of(function),
            interval,
            teardown: Presence::of(teardown),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for Feed {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Feed"))
    }
}

impl rt::Encode for Feed {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.setup.is_absent());
        n += usize::from(!self.function.is_absent());
        n += usize::from(self.interval.is_some());
        n += usize::from(!self.teardown.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("setup", self.setup.present());
        w.optional("function", self.function.present());
        w.optional("interval", self.interval.as_ref());
        w.optional("teardown", self.teardown.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Feed {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.interval.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for Feed {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Push, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Feed {
    type Body = Value;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Feed);
