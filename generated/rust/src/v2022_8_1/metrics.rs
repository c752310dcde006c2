// Made by wirespan 0.1.0 from idl/dask/metrics.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! What a worker measures of itself. It goes to the scheduler at registration and with every heartbeat, and from there
//! to everyone who asks for identities.
use super::super::runtime::{self as rt, Map, Number, Value};
use super::types::Size;

// The same as in the release at the root.
pub use super::super::metrics::{Bandwidth, BandwidthRequired, Rate};

/// The measurements of a worker (worker.py, `Worker.get_metrics`).
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
    /// How many tasks run.
    ///
    /// Since 2021.4.0. Gone in 2022.10.2.
    pub executing: u64,
    /// How many results the worker holds.
    ///
    /// Since 2021.4.0. Gone in 2022.10.2.
    pub in_memory: u64,
    /// How many tasks wait only for a free thread.
    ///
    /// Since 2021.4.0. Gone in 2022.10.2.
    pub ready: u64,
    /// How many results are being fetched from other workers.
    ///
    /// Since 2021.4.0. Gone in 2022.10.2.
    pub in_flight: u64,
    /// How fast data came in from other workers.
    ///
    /// Since 2021.4.0.
    pub bandwidth: Bandwidth,
    /// What the worker moved to disk.
    ///
    /// Since 2022.2.1. Gone in 2022.10.0.
    pub spilled_nbytes: Spilled,
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
    /// What the whole host receives from the network.
    ///
    /// Unit: bytes/s. May be absent. Gone in 2022.10.0.
    pub read_bytes: Option<Number>,
    /// What the whole host sends to the network.
    ///
    /// Unit: bytes/s. May be absent. Gone in 2022.10.0.
    pub write_bytes: Option<Number>,
    /// What the whole host reads from its disks. Only where the host has disks.
    ///
    /// Unit: bytes/s. May be absent. Since 2021.8.1. Gone in 2022.10.0.
    pub read_bytes_disk: Option<Number>,
    /// What the whole host writes to its disks. Only where the host has disks.
    ///
    /// Unit: bytes/s. May be absent. Since 2021.8.1. Gone in 2022.10.0.
    pub write_bytes_disk: Option<Number>,
    /// The number of open files. Not on Windows.
    ///
    /// May be absent.
    pub num_fds: Option<u64>,
    /// Measurements of GPUs, and those that users added: any name, any value that MessagePack can hold.
    pub further: Map<String, Value>,
}

rt::required! {
    MetricsRequired of Metrics {
        executing: u64,
        in_memory: u64,
        ready: u64,
        in_flight: u64,
        bandwidth: Bandwidth,
        spilled_nbytes: Spilled,
        event_loop_interval: Number,
        cpu: Number,
        memory: u64,
        time: Number,
    }
    and read_bytes, write_bytes, read_bytes_disk, write_bytes_disk, num_fds, further
}

impl Metrics {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut executing = None;
        let mut in_memory = None;
        let mut ready = None;
        let mut in_flight = None;
        let mut bandwidth = None;
        let mut spilled_nbytes = None;
        let mut event_loop_interval = None;
        let mut cpu = None;
        let mut memory = None;
        let mut time = None;
        let mut read_bytes = None;
        let mut write_bytes = None;
        let mut read_bytes_disk = None;
        let mut write_bytes_disk = None;
        let mut num_fds = None;
        let mut further = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "executing" => r.field(&mut executing),
                "in_memory" => r.field(&mut in_memory),
                "ready" => r.field(&mut ready),
                "in_flight" => r.field(&mut in_flight),
                "bandwidth" => r.field(&mut bandwidth),
                "spilled_nbytes" => r.field(&mut spilled_nbytes),
                "event_loop_interval" => r.field(&mut event_loop_interval),
                "cpu" => r.field(&mut cpu),
                "memory" => r.field(&mut memory),
                "time" => r.field(&mut time),
                "read_bytes" => r.field(&mut read_bytes),
                "write_bytes" => r.field(&mut write_bytes),
                "read_bytes_disk" => r.field(&mut read_bytes_disk),
                "write_bytes_disk" => r.field(&mut write_bytes_disk),
                "num_fds" => r.field(&mut num_fds),
                _ => r.rest(&mut further, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            executing: r.required(executing, "executing")?,
            in_memory: r.required(in_memory, "in_memory")?,
            ready: r.required(ready, "ready")?,
            in_flight: r.required(in_flight, "in_flight")?,
            bandwidth: r.required(bandwidth, "bandwidth")?,
            spilled_nbytes: r.required(spilled_nbytes, "spilled_nbytes")?,
            event_loop_interval: r.required(event_loop_interval, "event_loop_interval")?,
            cpu: r.required(cpu, "cpu")?,
            memory: r.required(memory, "memory")?,
            time: r.required(time, "time")?,
            read_bytes,
            write_bytes,
            read_bytes_disk,
            write_bytes_disk,
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
        n += usize::from(self.read_bytes.is_some());
        n += usize::from(self.write_bytes.is_some());
        n += usize::from(self.read_bytes_disk.is_some());
        n += usize::from(self.write_bytes_disk.is_some());
        n += usize::from(self.num_fds.is_some());
        n += self.further.len();
        w.map(n);
        w.field("executing", &self.executing);
        w.field("in_memory", &self.in_memory);
        w.field("ready", &self.ready);
        w.field("in_flight", &self.in_flight);
        w.field("bandwidth", &self.bandwidth);
        w.field("spilled_nbytes", &self.spilled_nbytes);
        w.field("event_loop_interval", &self.event_loop_interval);
        w.field("cpu", &self.cpu);
        w.field("memory", &self.memory);
        w.field("time", &self.time);
        w.optional("read_bytes", self.read_bytes.as_ref());
        w.optional("write_bytes", self.write_bytes.as_ref());
        w.optional("read_bytes_disk", self.read_bytes_disk.as_ref());
        w.optional("write_bytes_disk", self.write_bytes_disk.as_ref());
        w.optional("num_fds", self.num_fds.as_ref());
        self.further.encode_entries(w);
    }
}

impl rt::Payloads for Metrics {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.bandwidth.payloads(visit)?;
        self.spilled_nbytes.payloads(visit)?;
        self.further.payloads(visit)?;
        Ok(())
    }
}

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
    /// Fields that release 2022.8.1 does not know. They are written last.
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
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Metrics, Spilled);
