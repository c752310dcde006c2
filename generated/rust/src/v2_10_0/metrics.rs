// Made by wirespan 0.1.0 from idl/dask/metrics.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! What a worker measures of itself. It goes to the scheduler at registration and with every heartbeat, and from there
//! to everyone who asks for identities.
use super::super::runtime::{self as rt, Map, Number, Value};

// The same as in the release at the root.
pub use super::super::metrics::{Bandwidth, BandwidthRequired, Rate};

/// The measurements of a worker (worker.py, `Worker.get_metrics`).
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
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
    /// The number of open files. Not on Windows.
    ///
    /// May be absent.
    pub num_fds: Option<u64>,
    /// How many tasks run.
    ///
    /// Gone in 2020.12.0.
    pub executing: u64,
    /// How many results the worker holds.
    ///
    /// Gone in 2021.4.0.
    pub in_memory: u64,
    /// How many tasks wait only for a free thread.
    ///
    /// Gone in 2021.4.0.
    pub ready: u64,
    /// How many results are being fetched from other workers.
    ///
    /// Gone in 2021.4.0.
    pub in_flight: u64,
    /// How fast data came in from other workers.
    ///
    /// Gone in 2021.4.0.
    pub bandwidth: Bandwidth,
    /// Measurements of GPUs, and those that users added: any name, any value that MessagePack can hold.
    pub further: Map<String, Value>,
}

rt::required! {
    MetricsRequired of Metrics {
        cpu: Number,
        memory: u64,
        time: Number,
        executing: u64,
        in_memory: u64,
        ready: u64,
        in_flight: u64,
        bandwidth: Bandwidth,
    }
    and read_bytes, write_bytes, num_fds, further
}

impl Metrics {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut cpu = None;
        let mut memory = None;
        let mut time = None;
        let mut read_bytes = None;
        let mut write_bytes = None;
        let mut num_fds = None;
        let mut executing = None;
        let mut in_memory = None;
        let mut ready = None;
        let mut in_flight = None;
        let mut bandwidth = None;
        let mut further = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "cpu" => r.field(&mut cpu),
                "memory" => r.field(&mut memory),
                "time" => r.field(&mut time),
                "read_bytes" => r.field(&mut read_bytes),
                "write_bytes" => r.field(&mut write_bytes),
                "num_fds" => r.field(&mut num_fds),
                "executing" => r.field(&mut executing),
                "in_memory" => r.field(&mut in_memory),
                "ready" => r.field(&mut ready),
                "in_flight" => r.field(&mut in_flight),
                "bandwidth" => r.field(&mut bandwidth),
                _ => r.rest(&mut further, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            cpu: r.required(cpu, "cpu")?,
            memory: r.required(memory, "memory")?,
            time: r.required(time, "time")?,
            read_bytes,
            write_bytes,
            num_fds,
            executing: r.required(executing, "executing")?,
            in_memory: r.required(in_memory, "in_memory")?,
            ready: r.required(ready, "ready")?,
            in_flight: r.required(in_flight, "in_flight")?,
            bandwidth: r.required(bandwidth, "bandwidth")?,
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
        let mut n = 8;
        n += usize::from(self.read_bytes.is_some());
        n += usize::from(self.write_bytes.is_some());
        n += usize::from(self.num_fds.is_some());
        n += self.further.len();
        w.map(n);
        w.field("cpu", &self.cpu);
        w.field("memory", &self.memory);
        w.field("time", &self.time);
        w.optional("read_bytes", self.read_bytes.as_ref());
        w.optional("write_bytes", self.write_bytes.as_ref());
        w.optional("num_fds", self.num_fds.as_ref());
        w.field("executing", &self.executing);
        w.field("in_memory", &self.in_memory);
        w.field("ready", &self.ready);
        w.field("in_flight", &self.in_flight);
        w.field("bandwidth", &self.bandwidth);
        self.further.encode_entries(w);
    }
}

impl rt::Payloads for Metrics {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.bandwidth.payloads(visit)?;
        self.further.payloads(visit)?;
        Ok(())
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(Metrics);
