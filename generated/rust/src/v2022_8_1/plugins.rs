// Made by wirespan 0.1.0 from idl/dask/plugins.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Plugins: user code that runs in the scheduler, in every worker or in every nanny, now and in those to come. The
//! scheduler keeps the plugins of workers and nannies as pickles, and hands them out in [`RegisterWorkerReply`](super::registration::RegisterWorkerReply) and
//! [`NannyPlugins`](super::registration::NannyPlugins).
//!
//! Mind the names on the wire: `plugin-add` for a worker, `plugin_add` for a nanny.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::routes;
use super::types::{Address, Outcome, PickleBytes};

// The same as in the release at the root.
pub use super::super::plugins::{
    FileContent, NannyPluginAdd, NannyPluginAddRequired, NannyPluginRemove,
    NannyPluginRemoveRequired, UnregisterNannyPlugin, UnregisterNannyPluginRequired,
    UnregisterWorkerPlugin, UnregisterWorkerPluginRequired, UploadFile, UploadFileRequired,
    UploadedFile, UploadedFileRequired, WorkerPluginAdd, WorkerPluginAddRequired,
    WorkerPluginRemove, WorkerPluginRemoveRequired,
};

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
    /// Its name. Nil: the name that the plugin gives itself.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Gone in 2023.9.2.
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RegisterWorkerPluginRequired of RegisterWorkerPlugin {
        plugin: PickleBytes,
    }
    and close, name, reply, serializers, extra_fields
}

impl RegisterWorkerPlugin {
    /// What stands in the tag.
    pub const OP: &'static str = "register_worker_plugin";

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

impl rt::Decode for RegisterWorkerPlugin {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterWorkerPlugin"))
    }
}

impl rt::Encode for RegisterWorkerPlugin {
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
    /// Its name. Nil: the name that the plugin gives itself.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Gone in 2023.9.0.
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
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    RegisterNannyPluginRequired of RegisterNannyPlugin {
        plugin: PickleBytes,
    }
    and close, name, reply, serializers, extra_fields
}

impl RegisterNannyPlugin {
    /// What stands in the tag.
    pub const OP: &'static str = "register_nanny_plugin";

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

impl rt::Decode for RegisterNannyPlugin {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("RegisterNannyPlugin"))
    }
}

impl rt::Encode for RegisterNannyPlugin {
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
    /// Whether to do nothing if there is a plugin of that name. distributed always sends it since 2022.5.1. Nil is as
    /// the plugin itself says.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil. Since 2021.12.0. Gone in 2023.4.0.
    pub idempotent: Presence<bool>,
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

rt::required! {
    RegisterSchedulerPluginRequired of RegisterSchedulerPlugin {
        plugin: PickleBytes,
    }
    and close, name, idempotent, reply, serializers, extra_fields
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
            idempotent: Presence::of(idempotent),
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
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.name.is_absent());
        n += usize::from(!self.idempotent.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("plugin", &self.plugin);
        w.optional("name", self.name.present());
        w.optional("idempotent", self.idempotent.present());
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

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    RegisterWorkerPlugin,
    RegisterNannyPlugin,
    RegisterSchedulerPlugin,
);
