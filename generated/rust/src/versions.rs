// Made by wirespan 0.1.0 from idl/dask/versions.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! What software a process runs: sent when clients and workers register, so that the scheduler can warn of mixtures
//! that will not work.
use super::routes;
use super::runtime::{self as rt, Map, Presence, Value};

/// The versions of a process.
#[derive(Clone, Debug, PartialEq)]
pub struct Versions {
    /// The machine, the system and Python.
    ///
    /// Since 2.13.0.
    pub host: HostVersions,
    /// The version of each package, and of `python`. Nil where a package is not installed.
    pub packages: Map<String, Option<String>>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    VersionsRequired of Versions {
        host: HostVersions,
        packages: Map<String, Option<String>>,
    }
    and extra_fields
}

impl Versions {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut host = None;
        let mut packages = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "host" => r.field(&mut host),
                "packages" => r.field(&mut packages),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            host: r.required(host, "host")?,
            packages: r.required(packages, "packages")?,
            extra_fields,
        })
    }
}

impl rt::Decode for Versions {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Versions"))
    }
}

impl rt::Encode for Versions {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("host", &self.host);
        w.field("packages", &self.packages);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Versions {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.host.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// Machine, system and interpreter of a process.
///
/// Since 2.13.0.
#[derive(Clone, Debug, PartialEq)]
pub struct HostVersions {
    /// `sys.version_info`, joined by dots: `3.11.7.final.0`.
    pub python: String,
    /// 64, or 32.
    ///
    /// On the wire: `python-bits`.
    pub python_bits: u64,
    /// The operating system, such as `Linux`.
    ///
    /// On the wire: `OS`.
    pub os: String,
    /// The release of the operating system.
    ///
    /// On the wire: `OS-release`.
    pub os_release: String,
    /// The type of the machine, such as `x86_64`.
    pub machine: String,
    /// The processor's name. Often empty.
    pub processor: String,
    /// `little` or `big`.
    pub byteorder: String,
    /// The environment variable `LC_ALL`, or the text `None`.
    ///
    /// On the wire: `LC_ALL`.
    pub lc_all: String,
    /// The environment variable `LANG`, or the text `None`.
    ///
    /// On the wire: `LANG`.
    pub lang: String,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    HostVersionsRequired of HostVersions {
        python: String,
        python_bits: u64,
        os: String,
        os_release: String,
        machine: String,
        processor: String,
        byteorder: String,
        lc_all: String,
        lang: String,
    }
    and extra_fields
}

impl HostVersions {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut python = None;
        let mut python_bits = None;
        let mut os = None;
        let mut os_release = None;
        let mut machine = None;
        let mut processor = None;
        let mut byteorder = None;
        let mut lc_all = None;
        let mut lang = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "python" => r.field(&mut python),
                "python-bits" => r.field(&mut python_bits),
                "OS" => r.field(&mut os),
                "OS-release" => r.field(&mut os_release),
                "machine" => r.field(&mut machine),
                "processor" => r.field(&mut processor),
                "byteorder" => r.field(&mut byteorder),
                "LC_ALL" => r.field(&mut lc_all),
                "LANG" => r.field(&mut lang),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            python: r.required(python, "python")?,
            python_bits: r.required(python_bits, "python-bits")?,
            os: r.required(os, "OS")?,
            os_release: r.required(os_release, "OS-release")?,
            machine: r.required(machine, "machine")?,
            processor: r.required(processor, "processor")?,
            byteorder: r.required(byteorder, "byteorder")?,
            lc_all: r.required(lc_all, "LC_ALL")?,
            lang: r.required(lang, "LANG")?,
            extra_fields,
        })
    }
}

impl rt::Decode for HostVersions {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HostVersions"))
    }
}

impl rt::Encode for HostVersions {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(9 + self.extra_fields.len());
        w.field("python", &self.python);
        w.field("python-bits", &self.python_bits);
        w.field("OS", &self.os);
        w.field("OS-release", &self.os_release);
        w.field("machine", &self.machine);
        w.field("processor", &self.processor);
        w.field("byteorder", &self.byteorder);
        w.field("LC_ALL", &self.lc_all);
        w.field("LANG", &self.lang);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for HostVersions {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// Asks a process for its versions. To reach all workers, a client has the scheduler broadcast it.
///
/// A request, `versions`: client or scheduler → scheduler or worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetVersions {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// Further packages to look for, beside those that distributed always reports.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub packages: Presence<Vec<String>>,
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

impl GetVersions {
    /// What stands in the tag.
    pub const OP: &'static str = "versions";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut packages = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "packages" => r.field(&mut packages),
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
            packages: Presence::of(packages),
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for GetVersions {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("GetVersions"))
    }
}

impl rt::Encode for GetVersions {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.close.is_some());
        n += usize::from(!self.packages.is_absent());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.optional("packages", self.packages.present());
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for GetVersions {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for GetVersions {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetVersions {
    type Body = Versions;
}

impl routes::Answered for GetVersions {
    type Reply = Versions;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Versions, HostVersions, GetVersions);
