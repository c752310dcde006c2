// Made by wirespan 0.1.0 from idl/dask/plugins.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Plugins: user code that runs in the scheduler, in every worker or in every nanny, now and in those to come. The
//! scheduler keeps the plugins of workers and nannies as pickles, and hands them out in [`RegisterWorkerReply`](super::registration::RegisterWorkerReply) and
//! `NannyPlugins`.
//!
//! Mind the names on the wire: `plugin-add` for a worker, `plugin_add` for a nanny.
use super::super::runtime::{self as rt, Bytes, Map, Presence, Value};
use super::super::transport::Serialized;
use super::routes;
use super::types::{Address, Outcome, PickleBytes};

// The same as in the release at the root.
pub use super::super::plugins::{FileContent, UploadedFile, UploadedFileRequired};

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
    /// Fields that release 2.10.0 does not know. They are written last.
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
    WorkerPluginAddRequired of WorkerPluginAdd {
        plugin: PickleBytes,
    }
    and close, name, reply, serializers, extra_fields
}

impl WorkerPluginAdd {
    /// What stands in the tag.
    pub const OP: &'static str = "plugin-add";

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

/// Puts a file into the worker's directory. Clients send it through [`Broadcast`](super::relay::Broadcast), with the content as a payload: the
/// worker unpacks it.
///
/// A request, `upload_file`: client → worker. Gone in 2020.12.0.
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
    pub data: UploadedContent,
    /// Whether to import it: a module, or an egg or a zip of modules.
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
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UploadFileRequired of UploadFile {
        filename: String,
        data: UploadedContent,
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
        self.data.payloads(visit)?;
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
    type Body = UploadFileReply;
}

impl routes::Answered for UploadFile {
    type Reply = UploadFileReply;
}

/// What is in a file.
///
/// Gone in 2020.12.0.
#[derive(Clone, Debug, PartialEq)]
pub enum UploadedContent {
    /// The arm `bytes`.
    Bytes(Bytes),
    /// It is written as UTF-8.
    Str(String),
    /// Bytes or a text, as a payload.
    Serialized(Serialized),
}

impl rt::Decode for UploadedContent {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Bytes => r.read_as(Self::Bytes),
            rt::Kind::Str => r.read_as(Self::Str),
            rt::Kind::Payload("Serialized") => r.read_as(Self::Serialized),
            _ => Err(r.expected("UploadedContent")),
        }
    }
}

impl rt::Encode for UploadedContent {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Bytes(value) => w.value(value),
            Self::Str(value) => w.value(value),
            Self::Serialized(value) => w.value(value),
        }
    }
}

impl rt::Payloads for UploadedContent {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Bytes(value) => value.payloads(visit),
            Self::Str(value) => value.payloads(visit),
            Self::Serialized(value) => value.payloads(visit),
        }
    }
}

impl From<Bytes> for UploadedContent {
    fn from(value: Bytes) -> Self {
        Self::Bytes(value)
    }
}

impl From<String> for UploadedContent {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for UploadedContent {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

impl From<Serialized> for UploadedContent {
    fn from(value: Serialized) -> Self {
        Self::Serialized(value)
    }
}

/// It was, but it could not be imported.
///
/// Gone in 2020.12.0.
#[derive(Clone, Debug, PartialEq)]
pub struct UploadFileReplyError {
    /// What was raised.
    pub exception: Serialized,
    /// Fields that release 2.10.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    UploadFileReplyErrorRequired of UploadFileReplyError {
        exception: Serialized,
    }
    and extra_fields
}

impl UploadFileReplyError {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut status = None;
        let mut exception = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "status" => r.literal(&mut status, rt::Literal::Str("error")),
                "exception" => r.field(&mut exception),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(status, "status")?;
        Ok(Self {
            exception: r.required(exception, "exception")?,
            extra_fields,
        })
    }
}

impl rt::Decode for UploadFileReplyError {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("UploadFileReplyError"))
    }
}

impl rt::Encode for UploadFileReplyError {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("status", "error");
        w.field("exception", &self.exception);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for UploadFileReplyError {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.exception.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Whether a file was written.
///
/// Gone in 2020.12.0.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadFileReply {
    /// It was.
    Ok(UploadedFile),
    /// It was, but it could not be imported.
    Error(UploadFileReplyError),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for UploadFileReply {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("status")? {
                Some(rt::Literal::Str("OK")) => r.read_as(Self::Ok),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Error),
                Some(_) => r.read_as(Self::Unknown),
                None => Err(r.missing("status")),
            },
            _ => Err(r.expected("UploadFileReply")),
        }
    }
}

impl rt::Encode for UploadFileReply {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Ok(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for UploadFileReply {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Ok(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<UploadedFile> for UploadFileReply {
    fn from(value: UploadedFile) -> Self {
        Self::Ok(value)
    }
}

impl From<UploadFileReplyError> for UploadFileReply {
    fn from(value: UploadFileReplyError) -> Self {
        Self::Error(value)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    RegisterWorkerPlugin,
    WorkerPluginAdd,
    UploadFile,
    UploadedContent,
    UploadFileReplyError,
    UploadFileReply,
);
