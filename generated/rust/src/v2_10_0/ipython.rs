// Made by wirespan 0.1.0 from idl/dask/ipython.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! IPython kernels inside of a scheduler or a worker, for debugging, until 2022.4.0.
use super::super::runtime::{self as rt, Bytes, Map, Presence, Value};
use super::routes;

/// Starts an IPython kernel in the scheduler, or finds the one that runs. A scheduler in another language can only
/// refuse it.
///
/// A request, `start_ipython`: client → scheduler. Gone in 2022.4.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartIPython {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
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

impl StartIPython {
    /// What stands in the tag.
    pub const OP: &'static str = "start_ipython";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for StartIPython {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StartIPython"))
    }
}

impl rt::Encode for StartIPython {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StartIPython {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for StartIPython {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for StartIPython {
    type Body = KernelConnection;
}

impl routes::Answered for StartIPython {
    type Reply = KernelConnection;
}

/// Starts an IPython kernel in a worker, or finds the one that runs. Clients send it through [`Broadcast`](super::relay::Broadcast).
///
/// A request, `start_ipython`: client → worker. Gone in 2022.4.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartIPythonOnWorker {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
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

impl StartIPythonOnWorker {
    /// What stands in the tag.
    pub const OP: &'static str = "start_ipython";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
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
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for StartIPythonOnWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("StartIPythonOnWorker"))
    }
}

impl rt::Encode for StartIPythonOnWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for StartIPythonOnWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for StartIPythonOnWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for StartIPythonOnWorker {
    type Body = KernelConnection;
}

impl routes::Answered for StartIPythonOnWorker {
    type Reply = KernelConnection;
}

/// How to connect to a kernel: what Jupyter calls its connection info.
///
/// Gone in 2022.4.0.
#[derive(Clone, Debug, PartialEq)]
pub struct KernelConnection {
    /// How messages travel, such as `tcp`.
    pub transport: String,
    /// The host.
    pub ip: String,
    /// The port for requests.
    pub shell_port: u64,
    /// The port for what is broadcast.
    pub iopub_port: u64,
    /// The port for input.
    pub stdin_port: u64,
    /// The port that shows whether the kernel lives.
    pub hb_port: u64,
    /// The port for requests that overtake others.
    pub control_port: u64,
    /// How messages are signed, such as `hmac-sha256`.
    pub signature_scheme: String,
    /// The key that signs them.
    pub key: Bytes,
    /// What else Jupyter says.
    pub further: Map<String, Value>,
}

rt::required! {
    KernelConnectionRequired of KernelConnection {
        transport: String,
        ip: String,
        shell_port: u64,
        iopub_port: u64,
        stdin_port: u64,
        hb_port: u64,
        control_port: u64,
        signature_scheme: String,
        key: Bytes,
    }
    and further
}

impl KernelConnection {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut transport = None;
        let mut ip = None;
        let mut shell_port = None;
        let mut iopub_port = None;
        let mut stdin_port = None;
        let mut hb_port = None;
        let mut control_port = None;
        let mut signature_scheme = None;
        let mut key = None;
        let mut further = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "transport" => r.field(&mut transport),
                "ip" => r.field(&mut ip),
                "shell_port" => r.field(&mut shell_port),
                "iopub_port" => r.field(&mut iopub_port),
                "stdin_port" => r.field(&mut stdin_port),
                "hb_port" => r.field(&mut hb_port),
                "control_port" => r.field(&mut control_port),
                "signature_scheme" => r.field(&mut signature_scheme),
                "key" => r.field(&mut key),
                _ => r.rest(&mut further, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            transport: r.required(transport, "transport")?,
            ip: r.required(ip, "ip")?,
            shell_port: r.required(shell_port, "shell_port")?,
            iopub_port: r.required(iopub_port, "iopub_port")?,
            stdin_port: r.required(stdin_port, "stdin_port")?,
            hb_port: r.required(hb_port, "hb_port")?,
            control_port: r.required(control_port, "control_port")?,
            signature_scheme: r.required(signature_scheme, "signature_scheme")?,
            key: r.required(key, "key")?,
            further,
        })
    }
}

impl rt::Decode for KernelConnection {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("KernelConnection"))
    }
}

impl rt::Encode for KernelConnection {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(9 + self.further.len());
        w.field("transport", &self.transport);
        w.field("ip", &self.ip);
        w.field("shell_port", &self.shell_port);
        w.field("iopub_port", &self.iopub_port);
        w.field("stdin_port", &self.stdin_port);
        w.field("hb_port", &self.hb_port);
        w.field("control_port", &self.control_port);
        w.field("signature_scheme", &self.signature_scheme);
        w.field("key", &self.key);
        self.further.encode_entries(w);
    }
}

impl rt::Payloads for KernelConnection {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.further.payloads(visit)?;
        Ok(())
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(StartIPython, StartIPythonOnWorker, KernelConnection);
