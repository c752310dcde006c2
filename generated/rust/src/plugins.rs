// Made by wirespan 0.1.0 from idl/dask/plugins.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Plugins: user code that runs in the scheduler, in every worker or in every nanny, now and in those to come. The
//! scheduler keeps the plugins of workers and nannies as pickles, and hands them out in [`RegisterWorkerReply`](super::registration::RegisterWorkerReply) and
//! [`NannyPlugins`](super::registration::NannyPlugins).
//!
//! Mind the names on the wire: `plugin-add` for a worker, `plugin_add` for a nanny.
use super::routes;
use super::runtime::{self as rt, Bytes, Map, Presence, Value};
use super::types::{Address, Outcome, PickleBytes};

/// Installs a plugin in all workers. The answer says how it went on each; it is empty if nothing was done.
///
/// A request, `register_worker_plugin`: client → scheduler.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterWorkerPlugin {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The plugin.
    pub plugin: PickleBytes,
    /// Its name. A plugin of the same name is replaced.
    ///
    /// Since 2023.9.2.
    pub name: String,
    /// Whether to do nothing if there is a plugin of that name.
    ///
    /// Since 2026.6.0.
    pub idempotent: bool,
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
    RegisterWorkerPluginRequired of RegisterWorkerPlugin {
        plugin: PickleBytes,
        name: String,
        idempotent: bool,
    }
    and close, reply, serializers, extra_fields
}

impl RegisterWorkerPlugin {
    /// What stands in the tag.
    pub const OP: &'static str = "register_worker_plugin";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut plugin = None;
        let mut name = None;
        let mut idempotent = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "plugin" => r.field(&mut plugin),
                "name" => r.field(&mut name),
                "idempotent" => r.field(&mut idempotent),
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
            plugin: r.required(plugin, "plugin")?,
            name: r.required(name, "name")?,
            idempotent: r.required(idempotent, "idempotent")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RegisterWorkerPlugin {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterWorkerPlugin"))
    }
}

impl rt::Encode for RegisterWorkerPlugin {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("plugin", &self.plugin);
        w.field("name", &self.name);
        w.field("idempotent", &self.idempotent);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterWorkerPlugin {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RegisterWorkerPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RegisterWorkerPlugin {
    type Body = Map<Address, Outcome>;
}

impl routes::Answered for RegisterWorkerPlugin {
    type Reply = Map<Address, Outcome>;
}

/// Removes a plugin from all workers. If there is none of that name, a `ValueError` is the answer.
///
/// A request, `unregister_worker_plugin`: client → scheduler. Since 2021.5.0.
#[derive(Clone, Debug, PartialEq)]
pub struct UnregisterWorkerPlugin {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Its name.
    pub name: String,
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
    UnregisterWorkerPluginRequired of UnregisterWorkerPlugin {
        name: String,
    }
    and close, reply, serializers, extra_fields
}

impl UnregisterWorkerPlugin {
    /// What stands in the tag.
    pub const OP: &'static str = "unregister_worker_plugin";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for UnregisterWorkerPlugin {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UnregisterWorkerPlugin"))
    }
}

impl rt::Encode for UnregisterWorkerPlugin {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UnregisterWorkerPlugin {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for UnregisterWorkerPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for UnregisterWorkerPlugin {
    type Body = Map<Address, Outcome>;
}

impl routes::Answered for UnregisterWorkerPlugin {
    type Reply = Map<Address, Outcome>;
}

/// Installs a plugin in all nannies, once those that are just coming up have done so. The answer says how it went,
/// under the addresses of the workers; it is empty if nothing was done.
///
/// A request, `register_nanny_plugin`: client → scheduler. Since 2021.7.2.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterNannyPlugin {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The plugin.
    pub plugin: PickleBytes,
    /// Its name. A plugin of the same name is replaced.
    ///
    /// Since 2023.9.0.
    pub name: String,
    /// Whether to do nothing if there is a plugin of that name.
    ///
    /// Since 2026.6.0.
    pub idempotent: bool,
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
    RegisterNannyPluginRequired of RegisterNannyPlugin {
        plugin: PickleBytes,
        name: String,
        idempotent: bool,
    }
    and close, reply, serializers, extra_fields
}

impl RegisterNannyPlugin {
    /// What stands in the tag.
    pub const OP: &'static str = "register_nanny_plugin";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut plugin = None;
        let mut name = None;
        let mut idempotent = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "plugin" => r.field(&mut plugin),
                "name" => r.field(&mut name),
                "idempotent" => r.field(&mut idempotent),
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
            plugin: r.required(plugin, "plugin")?,
            name: r.required(name, "name")?,
            idempotent: r.required(idempotent, "idempotent")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RegisterNannyPlugin {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterNannyPlugin"))
    }
}

impl rt::Encode for RegisterNannyPlugin {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("plugin", &self.plugin);
        w.field("name", &self.name);
        w.field("idempotent", &self.idempotent);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterNannyPlugin {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RegisterNannyPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RegisterNannyPlugin {
    type Body = Map<Address, Outcome>;
}

impl routes::Answered for RegisterNannyPlugin {
    type Reply = Map<Address, Outcome>;
}

/// Removes a plugin from all nannies. If there is none of that name, a `ValueError` is the answer.
///
/// A request, `unregister_nanny_plugin`: client → scheduler. Since 2021.7.2.
#[derive(Clone, Debug, PartialEq)]
pub struct UnregisterNannyPlugin {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Its name.
    pub name: String,
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
    UnregisterNannyPluginRequired of UnregisterNannyPlugin {
        name: String,
    }
    and close, reply, serializers, extra_fields
}

impl UnregisterNannyPlugin {
    /// What stands in the tag.
    pub const OP: &'static str = "unregister_nanny_plugin";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for UnregisterNannyPlugin {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UnregisterNannyPlugin"))
    }
}

impl rt::Encode for UnregisterNannyPlugin {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UnregisterNannyPlugin {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for UnregisterNannyPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for UnregisterNannyPlugin {
    type Body = Map<Address, Outcome>;
}

impl routes::Answered for UnregisterNannyPlugin {
    type Reply = Map<Address, Outcome>;
}

/// Installs a plugin in the scheduler, which has to run Python for it.
///
/// A request, `register_scheduler_plugin`: client → scheduler. Since 2021.7.0.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterSchedulerPlugin {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The plugin.
    pub plugin: PickleBytes,
    /// Its name. Nil: the name that the plugin gives itself.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2021.9.0.
    pub name: Presence<String>,
    /// Whether to do nothing if there is a plugin of that name.
    ///
    /// Since 2026.6.0.
    pub idempotent: bool,
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
    RegisterSchedulerPluginRequired of RegisterSchedulerPlugin {
        plugin: PickleBytes,
        idempotent: bool,
    }
    and close, name, reply, serializers, extra_fields
}

impl RegisterSchedulerPlugin {
    /// What stands in the tag.
    pub const OP: &'static str = "register_scheduler_plugin";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut plugin = None;
        let mut name = None;
        let mut idempotent = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "plugin" => r.field(&mut plugin),
                "name" => r.field(&mut name),
                "idempotent" => r.field(&mut idempotent),
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
            plugin: r.required(plugin, "plugin")?,
            name: Presence::of(name),
            idempotent: r.required(idempotent, "idempotent")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for RegisterSchedulerPlugin {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterSchedulerPlugin"))
    }
}

impl rt::Encode for RegisterSchedulerPlugin {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.name.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("plugin", &self.plugin);
        w.optional("name", self.name.present());
        w.field("idempotent", &self.idempotent);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for RegisterSchedulerPlugin {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for RegisterSchedulerPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RegisterSchedulerPlugin {
    type Body = ();
}

impl routes::Answered for RegisterSchedulerPlugin {
    type Reply = ();
}

/// Removes a plugin from the scheduler. If there is none of that name, a `ValueError` is the answer.
///
/// A request, `unregister_scheduler_plugin`: client → scheduler. Since 2023.8.0.
#[derive(Clone, Debug, PartialEq)]
pub struct UnregisterSchedulerPlugin {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Its name.
    pub name: String,
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
    UnregisterSchedulerPluginRequired of UnregisterSchedulerPlugin {
        name: String,
    }
    and close, reply, serializers, extra_fields
}

impl UnregisterSchedulerPlugin {
    /// What stands in the tag.
    pub const OP: &'static str = "unregister_scheduler_plugin";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for UnregisterSchedulerPlugin {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UnregisterSchedulerPlugin"))
    }
}

impl rt::Encode for UnregisterSchedulerPlugin {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UnregisterSchedulerPlugin {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for UnregisterSchedulerPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for UnregisterSchedulerPlugin {
    type Body = ();
}

impl routes::Answered for UnregisterSchedulerPlugin {
    type Reply = ();
}

/// Installs a plugin in this worker.
///
/// A request, `plugin-add`: scheduler → worker.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkerPluginAdd {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The plugin.
    pub plugin: PickleBytes,
    /// Its name. Nil: the name that the plugin gives itself. A plugin of the same name is removed first.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub name: Presence<String>,
    /// Whether an error of the plugin is an answer; if not, it is raised. Never sent.
    ///
    /// If it is absent, the receiver assumes `true`. Since 2022.1.1.
    pub catch_errors: Option<bool>,
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
    WorkerPluginAddRequired of WorkerPluginAdd {
        plugin: PickleBytes,
    }
    and close, name, catch_errors, reply, serializers, extra_fields
}

impl WorkerPluginAdd {
    /// What stands in the tag.
    pub const OP: &'static str = "plugin-add";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut plugin = None;
        let mut name = None;
        let mut catch_errors = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "plugin" => r.field(&mut plugin),
                "name" => r.field(&mut name),
                "catch_errors" => r.field(&mut catch_errors),
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
            plugin: r.required(plugin, "plugin")?,
            name: Presence::of(name),
            catch_errors,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for WorkerPluginAdd {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerPluginAdd"))
    }
}

impl rt::Encode for WorkerPluginAdd {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.name.is_absent());
        n += usize::from(self.catch_errors.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("plugin", &self.plugin);
        w.optional("name", self.name.present());
        w.optional("catch_errors", self.catch_errors.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkerPluginAdd {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for WorkerPluginAdd {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WorkerPluginAdd {
    type Body = Outcome;
}

impl routes::Answered for WorkerPluginAdd {
    type Reply = Outcome;
}

/// Removes a plugin from this worker.
///
/// A request, `plugin-remove`: scheduler → worker. Since 2021.5.0.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkerPluginRemove {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Its name.
    pub name: String,
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
    WorkerPluginRemoveRequired of WorkerPluginRemove {
        name: String,
    }
    and close, reply, serializers, extra_fields
}

impl WorkerPluginRemove {
    /// What stands in the tag.
    pub const OP: &'static str = "plugin-remove";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for WorkerPluginRemove {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("WorkerPluginRemove"))
    }
}

impl rt::Encode for WorkerPluginRemove {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for WorkerPluginRemove {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for WorkerPluginRemove {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for WorkerPluginRemove {
    type Body = Outcome;
}

impl routes::Answered for WorkerPluginRemove {
    type Reply = Outcome;
}

/// Installs a plugin in this nanny. Some plugins then make it restart its worker, and the answer waits for that.
///
/// A request, `plugin_add`: scheduler → nanny. Since 2021.7.2.
#[derive(Clone, Debug, PartialEq)]
pub struct NannyPluginAdd {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The plugin.
    pub plugin: PickleBytes,
    /// Its name. Nil: the name that the plugin gives itself.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub name: Presence<String>,
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
    NannyPluginAddRequired of NannyPluginAdd {
        plugin: PickleBytes,
    }
    and close, name, reply, serializers, extra_fields
}

impl NannyPluginAdd {
    /// What stands in the tag.
    pub const OP: &'static str = "plugin_add";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut plugin = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "plugin" => r.field(&mut plugin),
                "name" => r.field(&mut name),
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
            plugin: r.required(plugin, "plugin")?,
            name: Presence::of(name),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for NannyPluginAdd {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("NannyPluginAdd"))
    }
}

impl rt::Encode for NannyPluginAdd {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.name.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("plugin", &self.plugin);
        w.optional("name", self.name.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for NannyPluginAdd {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for NannyPluginAdd {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for NannyPluginAdd {
    type Body = Outcome;
}

impl routes::Answered for NannyPluginAdd {
    type Reply = Outcome;
}

/// Removes a plugin from this nanny.
///
/// A request, `plugin_remove`: scheduler → nanny. Since 2021.7.2.
#[derive(Clone, Debug, PartialEq)]
pub struct NannyPluginRemove {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Its name.
    pub name: String,
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
    NannyPluginRemoveRequired of NannyPluginRemove {
        name: String,
    }
    and close, reply, serializers, extra_fields
}

impl NannyPluginRemove {
    /// What stands in the tag.
    pub const OP: &'static str = "plugin_remove";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut name = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "name" => r.field(&mut name),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for NannyPluginRemove {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("NannyPluginRemove"))
    }
}

impl rt::Encode for NannyPluginRemove {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("name", &self.name);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for NannyPluginRemove {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for NannyPluginRemove {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for NannyPluginRemove {
    type Body = Outcome;
}

impl routes::Answered for NannyPluginRemove {
    type Reply = Outcome;
}

/// Puts a file into the worker's directory. Nothing in distributed sends it: `Client.upload_file` installs a plugin
/// that brings the file with it.
///
/// A request, `upload_file`: client → worker. Since 2020.12.0.
///
/// # Example: a module
///
/// ```text
/// {
///     "op": "upload_file",
///     "filename": "tools.py",
///     "data": b"def one():\n    return 1\n",
///     "load": true,
///     "reply": true,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct UploadFile {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Its name there.
    pub filename: String,
    /// What is in it.
    pub data: FileContent,
    /// Whether to import it: a module, or an egg or a zip of modules. If that fails the answer is an [`UncaughtError`](super::types::UncaughtError).
    ///
    /// If it is absent, the receiver assumes `true`.
    pub load: Option<bool>,
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
    UploadFileRequired of UploadFile {
        filename: String,
        data: FileContent,
    }
    and close, load, reply, serializers, extra_fields
}

impl UploadFile {
    /// What stands in the tag.
    pub const OP: &'static str = "upload_file";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut filename = None;
        let mut data = None;
        let mut load = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "filename" => r.field(&mut filename),
                "data" => r.field(&mut data),
                "load" => r.field(&mut load),
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
            filename: r.required(filename, "filename")?,
            data: r.required(data, "data")?,
            load,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for UploadFile {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UploadFile"))
    }
}

impl rt::Encode for UploadFile {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 3;
        n += usize::from(self.close.is_some());
        n += usize::from(self.load.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("filename", &self.filename);
        w.field("data", &self.data);
        w.optional("load", self.load.as_ref());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UploadFile {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for UploadFile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for UploadFile {
    type Body = UploadedFile;
}

impl routes::Answered for UploadFile {
    type Reply = UploadedFile;
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum FileContent {
    /// The arm `bytes`.
    Bytes(Bytes),
    /// It is written as UTF-8.
    Str(String),
}

impl rt::Decode for FileContent {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Bytes => r.read_as(Self::Bytes),
            rt::Kind::Str => r.read_as(Self::Str),
            _ => Err(r.expected("FileContent")),
        }
    }
}

impl rt::Encode for FileContent {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Bytes(value) => w.value(value),
            Self::Str(value) => w.value(value),
        }
    }
}

impl From<Bytes> for FileContent {
    fn from(value: Bytes) -> Self {
        Self::Bytes(value)
    }
}

impl From<String> for FileContent {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for FileContent {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

/// A file has been written.
#[derive(Clone, Debug, PartialEq)]
pub struct UploadedFile {
    /// Its length.
    ///
    /// Unit: bytes.
    pub nbytes: u64,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UploadedFileRequired of UploadedFile {
        nbytes: u64,
    }
    and extra_fields
}

impl UploadedFile {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut nbytes = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("OK")),
                "nbytes" => r.field(&mut nbytes),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            nbytes: r.required(nbytes, "nbytes")?,
            extra_fields,
        })
    }
}

impl rt::Decode for UploadedFile {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UploadedFile"))
    }
}

impl rt::Encode for UploadedFile {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "OK");
        w.field("nbytes", &self.nbytes);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UploadedFile {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

rt::without_payloads!(FileContent);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    RegisterWorkerPlugin,
    UnregisterWorkerPlugin,
    RegisterNannyPlugin,
    UnregisterNannyPlugin,
    RegisterSchedulerPlugin,
    UnregisterSchedulerPlugin,
    WorkerPluginAdd,
    WorkerPluginRemove,
    NannyPluginAdd,
    NannyPluginRemove,
    UploadFile,
    FileContent,
    UploadedFile,
);
