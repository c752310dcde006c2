// Made by wirespan 0.1.0 from idl/dask/metrics.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! What a worker measures of itself. It goes to the scheduler at registration and with every heartbeat, and from there
//! to everyone who asks for identities.
use super::runtime::{self as rt, Map, Number, Value};
use super::types::{Address, Amount, Size, WorkerTaskState};

/// The measurements of a worker (worker.py, `Worker.get_metrics`).
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
    /// How many tasks the worker knows, by their state. States without tasks are missing.
    ///
    /// Since 2022.10.2.
    pub task_counts: Map<WorkerTaskState, u64>,
    /// How fast data came in from other workers.
    ///
    /// Since 2021.4.0.
    pub bandwidth: Bandwidth,
    /// Totals that grew since the last heartbeat, such as seconds spent or bytes moved: by name, or by a list of
    /// context, task prefix, activity and unit, such as `["execute", "sum", "thread-cpu", "seconds"]`.
    ///
    /// Since 2023.4.0.
    pub digests_total_since_heartbeat: Map<DigestKey, Amount>,
    /// The size of all results that the worker holds in memory, as far as Dask knows of it.
    ///
    /// Unit: bytes. Since 2022.10.0.
    pub managed_bytes: Size,
    /// What the worker moved to disk.
    ///
    /// Since 2022.10.0.
    pub spilled_bytes: Spilled,
    /// The traffic with other workers.
    ///
    /// Since 2022.9.0.
    pub transfer: Transfer,
    /// How long the event loop took between two ticks, on average. Much more than 20 ms means that it was blocked.
    ///
    /// Unit: s. Since 2022.4.0.
    pub event_loop_interval: Number,
    /// The share of one core that the process uses, in percent: above 100 for several cores.
    pub cpu: Number,
    /// The memory of the process, as the operating system sees it.
    ///
    /// Unit: bytes.
    pub memory: u64,
    /// When the operating system was asked.
    ///
    /// Unit: s.
    pub time: Number,
    /// The network traffic of the whole host.
    ///
    /// May be absent. Since 2022.10.0.
    pub host_net_io: Option<HostTraffic>,
    /// The disk traffic of the whole host. Only where the host has disks.
    ///
    /// May be absent. Since 2022.10.0.
    pub host_disk_io: Option<HostTraffic>,
    /// What the cores of the host do, by kind. Only with `distributed.admin.system-monitor.host-cpu`.
    ///
    /// May be absent. Since 2022.10.0.
    pub host_cpu: Option<Map<String, Number>>,
    /// For how much of the time threads waited for Python's lock. Only where `gilknocker` is installed.
    ///
    /// May be absent. Since 2023.3.1.
    pub gil_contention: Option<Number>,
    /// The number of open files. Not on Windows.
    ///
    /// May be absent.
    pub num_fds: Option<u64>,
    /// Measurements of GPUs, and those that users added: any name, any value that MessagePack can hold.
    pub further: Map<String, Value>,
}

rt::required! {
    MetricsRequired of Metrics {
        task_counts: Map<WorkerTaskState, u64>,
        bandwidth: Bandwidth,
        digests_total_since_heartbeat: Map<DigestKey, Amount>,
        managed_bytes: Size,
        spilled_bytes: Spilled,
        transfer: Transfer,
        event_loop_interval: Number,
        cpu: Number,
        memory: u64,
        time: Number,
    }
    and host_net_io, host_disk_io, host_cpu, gil_contention, num_fds, further
}

impl Metrics {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut task_counts = None;
        let mut bandwidth = None;
        let mut digests_total_since_heartbeat = None;
        let mut managed_bytes = None;
        let mut spilled_bytes = None;
        let mut transfer = None;
        let mut event_loop_interval = None;
        let mut cpu = None;
        let mut memory = None;
        let mut time = None;
        let mut host_net_io = None;
        let mut host_disk_io = None;
        let mut host_cpu = None;
        let mut gil_contention = None;
        let mut num_fds = None;
        let mut further = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "task_counts" => r.field(&mut task_counts),
                "bandwidth" => r.field(&mut bandwidth),
                "digests_total_since_heartbeat" => r.field(&mut digests_total_since_heartbeat),
                "managed_bytes" => r.field(&mut managed_bytes),
                "spilled_bytes" => r.field(&mut spilled_bytes),
                "transfer" => r.field(&mut transfer),
                "event_loop_interval" => r.field(&mut event_loop_interval),
                "cpu" => r.field(&mut cpu),
                "memory" => r.field(&mut memory),
                "time" => r.field(&mut time),
                "host_net_io" => r.field(&mut host_net_io),
                "host_disk_io" => r.field(&mut host_disk_io),
                "host_cpu" => r.field(&mut host_cpu),
                "gil_contention" => r.field(&mut gil_contention),
                "num_fds" => r.field(&mut num_fds),
                _ => r.rest(&mut further, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            task_counts: r.required(task_counts, "task_counts")?,
            bandwidth: r.required(bandwidth, "bandwidth")?,
            digests_total_since_heartbeat: r.required(
                digests_total_since_heartbeat,
                "digests_total_since_heartbeat",
            )?,
            managed_bytes: r.required(managed_bytes, "managed_bytes")?,
            spilled_bytes: r.required(spilled_bytes, "spilled_bytes")?,
            transfer: r.required(transfer, "transfer")?,
            event_loop_interval: r.required(event_loop_interval, "event_loop_interval")?,
            cpu: r.required(cpu, "cpu")?,
            memory: r.required(memory, "memory")?,
            time: r.required(time, "time")?,
            host_net_io,
            host_disk_io,
            host_cpu,
            gil_contention,
            num_fds,
            further,
        })
    }
}

impl rt::Decode for Metrics {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Metrics"))
    }
}

impl rt::Encode for Metrics {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 10;
        n += usize::from(self.host_net_io.is_some());
        n += usize::from(self.host_disk_io.is_some());
        n += usize::from(self.host_cpu.is_some());
        n += usize::from(self.gil_contention.is_some());
        n += usize::from(self.num_fds.is_some());
        n += self.further.len();
        w.map(n);
        w.field("task_counts", &self.task_counts);
        w.field("bandwidth", &self.bandwidth);
        w.field(
            "digests_total_since_heartbeat",
            &self.digests_total_since_heartbeat,
        );
        w.field("managed_bytes", &self.managed_bytes);
        w.field("spilled_bytes", &self.spilled_bytes);
        w.field("transfer", &self.transfer);
        w.field("event_loop_interval", &self.event_loop_interval);
        w.field("cpu", &self.cpu);
        w.field("memory", &self.memory);
        w.field("time", &self.time);
        w.optional("host_net_io", self.host_net_io.as_ref());
        w.optional("host_disk_io", self.host_disk_io.as_ref());
        w.optional("host_cpu", self.host_cpu.as_ref());
        w.optional("gil_contention", self.gil_contention.as_ref());
        w.optional("num_fds", self.num_fds.as_ref());
        self.further.encode_entries(w);
    }
}

impl rt::Payloads for Metrics {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.bandwidth.payloads(visit)?;
        self.digests_total_since_heartbeat.payloads(visit)?;
        self.managed_bytes.payloads(visit)?;
        self.spilled_bytes.payloads(visit)?;
        self.transfer.payloads(visit)?;
        self.host_net_io.payloads(visit)?;
        self.host_disk_io.payloads(visit)?;
        self.further.payloads(visit)?;
        Ok(())
    }
}

/// What a digest counts: one word, or several that narrow each other down.
///
/// Since 2023.4.0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DigestKey {
    /// The arm `str`.
    Str(String),
    /// The arm `list`.
    List(Vec<String>),
}

impl rt::Decode for DigestKey {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Str => r.read_as(Self::Str),
            rt::Kind::Array => r.read_as(Self::List),
            _ => Err(r.expected("DigestKey")),
        }
    }
}

impl rt::Encode for DigestKey {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Str(value) => w.value(value),
            Self::List(value) => w.value(value),
        }
    }
}

impl From<String> for DigestKey {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&str> for DigestKey {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

impl From<Vec<String>> for DigestKey {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

/// How fast data comes in from other workers.
#[derive(Clone, Debug, PartialEq)]
pub struct Bandwidth {
    /// The moving average over all transfers.
    ///
    /// Unit: bytes/s.
    pub total: Number,
    /// For each worker that data was fetched from since the last heartbeat.
    pub workers: Map<Address, Rate>,
    /// For each type of result (its dotted Python name) that was fetched since the last heartbeat.
    pub types: Map<String, Rate>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    BandwidthRequired of Bandwidth {
        total: Number,
        workers: Map<Address, Rate>,
        types: Map<String, Rate>,
    }
    and extra_fields
}

impl Bandwidth {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut total = None;
        let mut workers = None;
        let mut types = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "total" => r.field(&mut total),
                "workers" => r.field(&mut workers),
                "types" => r.field(&mut types),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            total: r.required(total, "total")?,
            workers: r.required(workers, "workers")?,
            types: r.required(types, "types")?,
            extra_fields,
        })
    }
}

impl rt::Decode for Bandwidth {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Bandwidth"))
    }
}

impl rt::Encode for Bandwidth {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("total", &self.total);
        w.field("workers", &self.workers);
        w.field("types", &self.types);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Bandwidth {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

/// A moving average in bytes per second, and how many transfers it covers.
pub type Rate = (Number, u64);

/// Results on disk.
///
/// Since 2022.2.1.
#[derive(Clone, Debug, PartialEq)]
pub struct Spilled {
    /// Their size before they were written.
    ///
    /// Unit: bytes.
    pub memory: Size,
    /// The size of the files.
    ///
    /// Unit: bytes.
    pub disk: u64,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    SpilledRequired of Spilled {
        memory: Size,
        disk: u64,
    }
    and extra_fields
}

impl Spilled {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut memory = None;
        let mut disk = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "memory" => r.field(&mut memory),
                "disk" => r.field(&mut disk),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            memory: r.required(memory, "memory")?,
            disk: r.required(disk, "disk")?,
            extra_fields,
        })
    }
}

impl rt::Decode for Spilled {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Spilled"))
    }
}

impl rt::Encode for Spilled {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("memory", &self.memory);
        w.field("disk", &self.disk);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Spilled {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.memory.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The traffic of a worker with its peers.
///
/// Since 2022.9.0.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    /// The size of the results that are being fetched now.
    ///
    /// Unit: bytes.
    pub incoming_bytes: Size,
    /// How many peers this worker fetches from now.
    pub incoming_count: u64,
    /// How many transfers into this worker there were since it started.
    pub incoming_count_total: u64,
    /// The size of the results that are being sent now.
    ///
    /// Unit: bytes.
    pub outgoing_bytes: Size,
    /// How many peers fetch from this worker now.
    pub outgoing_count: u64,
    /// How many transfers out of this worker there were since it started.
    pub outgoing_count_total: u64,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    TransferRequired of Transfer {
        incoming_bytes: Size,
        incoming_count: u64,
        incoming_count_total: u64,
        outgoing_bytes: Size,
        outgoing_count: u64,
        outgoing_count_total: u64,
    }
    and extra_fields
}

impl Transfer {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut incoming_bytes = None;
        let mut incoming_count = None;
        let mut incoming_count_total = None;
        let mut outgoing_bytes = None;
        let mut outgoing_count = None;
        let mut outgoing_count_total = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "incoming_bytes" => r.field(&mut incoming_bytes),
                "incoming_count" => r.field(&mut incoming_count),
                "incoming_count_total" => r.field(&mut incoming_count_total),
                "outgoing_bytes" => r.field(&mut outgoing_bytes),
                "outgoing_count" => r.field(&mut outgoing_count),
                "outgoing_count_total" => r.field(&mut outgoing_count_total),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            incoming_bytes: r.required(incoming_bytes, "incoming_bytes")?,
            incoming_count: r.required(incoming_count, "incoming_count")?,
            incoming_count_total: r.required(incoming_count_total, "incoming_count_total")?,
            outgoing_bytes: r.required(outgoing_bytes, "outgoing_bytes")?,
            outgoing_count: r.required(outgoing_count, "outgoing_count")?,
            outgoing_count_total: r.required(outgoing_count_total, "outgoing_count_total")?,
            extra_fields,
        })
    }
}

impl rt::Decode for Transfer {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("Transfer"))
    }
}

impl rt::Encode for Transfer {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(6 + self.extra_fields.len());
        w.field("incoming_bytes", &self.incoming_bytes);
        w.field("incoming_count", &self.incoming_count);
        w.field("incoming_count_total", &self.incoming_count_total);
        w.field("outgoing_bytes", &self.outgoing_bytes);
        w.field("outgoing_count", &self.outgoing_count);
        w.field("outgoing_count_total", &self.outgoing_count_total);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for Transfer {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.incoming_bytes.payloads(visit)?;
        self.outgoing_bytes.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A rate of input and output.
///
/// Since 2022.10.0.
#[derive(Clone, Debug, PartialEq)]
pub struct HostTraffic {
    /// Received, or read.
    ///
    /// Unit: bytes/s.
    pub read_bps: Number,
    /// Sent, or written.
    ///
    /// Unit: bytes/s.
    pub write_bps: Number,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    HostTrafficRequired of HostTraffic {
        read_bps: Number,
        write_bps: Number,
    }
    and extra_fields
}

impl HostTraffic {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut read_bps = None;
        let mut write_bps = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "read_bps" => r.field(&mut read_bps),
                "write_bps" => r.field(&mut write_bps),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            read_bps: r.required(read_bps, "read_bps")?,
            write_bps: r.required(write_bps, "write_bps")?,
            extra_fields,
        })
    }
}

impl rt::Decode for HostTraffic {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("HostTraffic"))
    }
}

impl rt::Encode for HostTraffic {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(2 + self.extra_fields.len());
        w.field("read_bps", &self.read_bps);
        w.field("write_bps", &self.write_bps);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for HostTraffic {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

rt::without_payloads!(DigestKey);

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    Metrics,
    DigestKey,
    Bandwidth,
    Spilled,
    Transfer,
    HostTraffic,
);
